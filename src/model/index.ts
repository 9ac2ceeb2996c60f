/**
 * What rules see. Files become nodes (property, rule, behavior, enrollment, CA set …) joined by links; a rule asks nodes and
 * fields, and every answer says whether it is known, unknown or absent.
 */
export { Doc } from "./doc.ts";
export { type Context, Field, isObject, nameMember, typeName } from "./field.ts";
export { bareId, guidKey, hostKey, type Network, networkOf, networks } from "./ids.ts";
export { nearest } from "./likeness.ts";
export { Node, RecordNode } from "./node.ts";
export { absent, known, type Link, type Read, unknown, valueOf } from "./read.ts";
export { fixedSite, type Part, type Site } from "./site.ts";
export * from "./kinds.ts";
export { hasPlaceholder, variablesIn } from "./placeholder.ts";
export { type Loaded, load, type Unit } from "./load/index.ts";
export { type Patch, semanticPath, spell } from "./spell.ts";
export { coversName } from "../syntax/index.ts";
