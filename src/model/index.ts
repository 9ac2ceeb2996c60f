/**
 * What rules see. Files become nodes (property, rule, behavior, enrollment, CA set …) joined by links; a rule asks nodes and
 * fields, and every answer says whether it is known, unknown or absent.
 */

export { coversName } from "../syntax/index.ts";
export { blockAddress, localAddress } from "./address.ts";
export * from "./change/index.ts";
export { Doc } from "./doc.ts";
export { type Context, Field } from "./field.ts";
export { bareId, guidKey, hostKey, isReferenceKey, type Network, nameOfReference, networkOf, networks } from "./ids.ts";
export * from "./kinds.ts";
export { misspelt, nearest } from "./likeness.ts";
export { type Loaded, load, type Unit } from "./load/index.ts";
export { Node, RecordNode } from "./node.ts";
export { folderOf, isTerraformCode, isTerraformFile } from "./paths.ts";
export { hasPlaceholder, variablesIn } from "./placeholder.ts";
export { absent, known, type Link, type Read, unknown, valueOf } from "./read.ts";
export { fixedSite, type Part, type Site } from "./site.ts";
export { type Patch, semanticPath, spell } from "./spell.ts";
export { referenceText, referenceTo, writtenName } from "./terraform/spell.ts";
export { allowedVersions } from "./terraform/versions.ts";
export { isObject, nameMember, shorten, typeName } from "./value.ts";
