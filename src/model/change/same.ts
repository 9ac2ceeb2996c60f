import { Unknown, type Value } from "../../syntax/index.ts";
import type { Field } from "../field.ts";
import { isReferenceKey, referenceKey } from "../ids.ts";
import { isObject } from "../value.ts";

/** Members that say nothing of what a thing does: words of people, editors' marks, who wrote it when. */
const silent: ReadonlySet<string> = new Set([
  "comments",
  "comment",
  "uuid",
  "templateUuid",
  "templateLink",
  "etag",
  "$$hashKey",
  "createdBy",
  "createdDate",
  "modifiedBy",
  "modifiedDate",
]);

/** True for a member that says nothing of what a thing does. */
export function isSilent(member: string): boolean {
  return silent.has(member);
}

/** How two values are compared. */
interface Likeness {
  /** Members that are looked at apart, such as the versions of a thing. */
  readonly apart?: ReadonlySet<string>;
  /** What a reference of before reads as after: things may have moved. */
  readonly moved?: (reference: string) => string;
}

/** Members that are sets of names: neither order nor case nor twins count. */
const sets: ReadonlySet<string> = new Set(["sans"]);

/** What the vendor takes with and without: the kind of an id before it. */
const idPrefix = /^(?:ctr|grp|prd)_(?=[A-Za-z0-9][\w-]*$)/;

/** True where two fields mean the same: the order of members and how they are written do not count, nor do remarks. */
export function isSame(before: Field, after: Field, how: Likeness = {}): boolean {
  return isSameValue(before.value, after.value, how);
}

/** The same for the values of a member, some of which mean less than they hold. */
export function isSameMember(
  name: string | undefined,
  before: Value | undefined,
  after: Value | undefined,
  how: Likeness = {},
): boolean {
  if (isSameValue(before, after, how)) return true;
  const [old, now] = [namesOf(before), namesOf(after)];
  if (name === undefined || !sets.has(name) || old === undefined || now === undefined) return false;
  return old.size === now.size && [...old].every((one) => now.has(one));
}

function namesOf(value: Value | undefined): ReadonlySet<string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.filter((item) => typeof item === "string");
  return names.length === value.length ? new Set(names.map((name) => name.toLowerCase())) : undefined;
}

/** The same for values; an unknown value is the same where it is unknown for the same reason. */
export function isSameValue(before: Value | undefined, after: Value | undefined, how: Likeness = {}): boolean {
  if (before === after || (isEmpty(before) && isEmpty(after))) return true;
  if (typeof before === "string" && typeof after === "string")
    return isReferenceKey(before)
      ? how.moved !== undefined && how.moved(before) === how.moved(after)
      : isSameId(before, after);
  if (isScalar(before) && isScalar(after)) return String(before) === String(after); // HCL keeps some numbers as texts
  if (before instanceof Unknown || after instanceof Unknown)
    return before instanceof Unknown && after instanceof Unknown && isSameUnknown(before, after, how);
  const inner = how.moved === undefined ? {} : { moved: how.moved };
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((item, at) => isSameValue(item, after[at], inner));
  if (!isObject(before) || !isObject(after)) return false;
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (name) => silent.has(name) || how.apart?.has(name) === true || isSameMember(name, before[name], after[name], inner),
  );
}

function isSameId(before: string, after: string): boolean {
  return before.replace(idPrefix, "") === after.replace(idPrefix, "");
}

/** Nothing at all, however it is written. */
function isEmpty(value: Value | undefined): boolean {
  if (value === undefined || value === null || value === "") return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}

function isScalar(value: Value | undefined): value is string | number | boolean {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}

function isSameUnknown(before: Unknown, after: Unknown, { moved = (key) => key }: Likeness): boolean {
  if (before.reference === undefined || after.reference === undefined) return before.why === after.why;
  return moved(referenceKey(before.reference)) === moved(referenceKey(after.reference));
}
