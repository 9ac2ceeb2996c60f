/** The single values in which two things differ, with words for values. */

import {
  type Changes,
  type Field,
  isObject,
  isReferenceKey,
  isSameMember,
  isSilent,
  nameOfReference,
  writtenName,
} from "../../model/index.ts";
import { gapOf, Unknown, type Value } from "../../syntax/index.ts";

/** One value that differs. */
export interface Leaf {
  /** The vendor's names from the thing to the value, such as `networkConfiguration` and `geography`. */
  readonly path: readonly string[];
  readonly before: Value | undefined;
  readonly after: Value | undefined;
}

/** The values in which two values differ, outermost first where one of the two is missing. */
export function leavesOf(
  before: Value | undefined,
  after: Value | undefined,
  changes: Changes,
  apart: readonly string[] = [],
): readonly Leaf[] {
  const found: Leaf[] = [];
  walk({ path: [], before, after }, { changes, apart: new Set(apart), found });
  return found;
}

interface Walk {
  readonly changes: Changes;
  readonly apart: ReadonlySet<string>;
  readonly found: Leaf[];
}

function walk({ path, before, after }: Leaf, about: Walk): void {
  const { changes, found } = about;
  if (isSameMember(path.at(-1), before, after, { moved: (reference) => changes.moved(reference) })) return;
  if (!isObject(before) || !isObject(after)) {
    found.push({ path, before, after });
    return;
  }
  const inner = { ...about, apart: new Set<string>() };
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (isSilent(name) || about.apart.has(name)) continue;
    walk({ path: [...path, name], before: before[name], after: after[name] }, inner);
  }
}

/** Names of members whose values are nobody's business. */
const secret = /secret|password|passphrase|token|credential|private|accesskeyid|hmac|^key$/i;

/**
 * A value below a thing by the names its author knows it by, such as `networkConfiguration.geography`; where Terraform keeps it
 * somewhere else than the vendor, by the names there.
 */
export function writtenPath(field: Field, top: Field): string {
  const names: string[] = [];
  for (let at: Field | undefined = field; at !== undefined && at.route.length > top.route.length; at = at.parent) {
    const home = at.doc.homes?.get(at.route.filter((step) => typeof step === "string").join("."));
    names.unshift(writtenName(at));
    if (home === undefined) continue;
    names.unshift(...home.route.filter((step) => typeof step === "string"));
    break;
  }
  return names.join(".");
}

/** How a value reads in a sentence; what may be a secret, by the last of its names, is not shown. */
export function valueWords(value: Value | undefined, path: readonly string[]): string {
  if (value === undefined || value === null) return "nothing";
  if (secret.test(path.at(-1) ?? "")) return "a value that is not shown";
  if (value instanceof Unknown)
    return value.reference === undefined ? "a value that is not known" : nameOfReference(value.reference.address);
  if (typeof value === "string") return isReferenceKey(value) ? nameOfReference(value) : quoted(value);
  if (Array.isArray(value)) return listWords(value, path);
  return typeof value === "object" ? (gapOf(value) ?? "a block of settings") : String(value);
}

function quoted(text: string): string {
  if (text.includes("PRIVATE KEY")) return "a value that is not shown";
  const line = text.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 57)}…` : line);
}

const mostItems = 6;

function listWords(list: readonly Value[], path: readonly string[]): string {
  if (list.length === 0) return "an empty list";
  const words = list.slice(0, mostItems).map((item) => valueWords(item, path));
  return `${words.join(", ")}${list.length > mostItems ? ` and ${list.length - mostItems} more` : ""}`;
}
