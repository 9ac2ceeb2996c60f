import { Unknown, type Value } from "../syntax/index.ts";
import { hasPlaceholder } from "./placeholder.ts";

/** The members by which the vendors' objects are told apart, the most telling first. */
const naming = [
  "name",
  "cnameFrom",
  "caSetId",
  "caSetName",
  "certificateName",
  "certificateId",
  "accessKeyName",
  "accessKeyUid",
  "versionGuid",
  "version",
  "propertyName",
  "propertyId",
  "edgeHostnameDomain",
  "edgeHostnameId",
  "activationId",
  "id",
  "Id",
  "Name",
  "SiteName",
  "SiteId",
  "certificatePem",
] as const;

/** The member that names an object of a list, for labels and for paths that survive reordering. */
export function nameMember(value: Value | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  return naming.find((name) => typeof value[name] === "string" || typeof value[name] === "number");
}

/** True for an object of the document, not for lists, null or unknown values. */
export function isObject(value: Value | undefined): value is { readonly [key: string]: Value } {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}

/** What a value is, in a word for a sentence. */
export function typeName(value: Value): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Unknown) return "an unknown value";
  return typeof value === "object"
    ? "an object"
    : ({ string: "a text", number: "a number", boolean: "true or false" }[typeof value as "string"] ?? "a value");
}

/** A text as a sentence can hold it. */
export function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Why a value is not wholly known; undefined when it is. */
export function findUnknown(value: Value, depth: number): string | undefined {
  if (value instanceof Unknown) return value.why;
  if (typeof value === "string") return hasPlaceholder(value) ? `${shorten(value)} is filled in elsewhere` : undefined;
  if (typeof value !== "object" || value === null || depth > 64) return undefined;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const why = findUnknown(inner, depth + 1);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** A switch as Terraform takes it, also in quotes. */
export function switchOf(value: Value): boolean | undefined {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "boolean" ? value : undefined;
}

/** A number as Terraform takes it, also in quotes. */
export function numberOf(value: Value): number | undefined {
  if (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof value === "number" ? value : undefined;
}
