/** Terraform's functions over lists and maps. They take and give parts, so that every item keeps its place and may itself be unknown. */
import type { PartFunction } from "./call.ts";
import { Part, type Stand } from "./part.ts";
import { Failed } from "./scope.ts";
import { asNumber, asText, unknownIn } from "./values.ts";

/** The items of all lists, in order; undefined as soon as one of them is no list. */
function allItems(parts: readonly Part[]): readonly Part[] | undefined {
  return parts.every((part) => part.isList) ? parts.flatMap((part) => part.items) : undefined;
}

const listOf = (items: readonly Part[] | undefined, at: Stand): Part | undefined =>
  items === undefined ? undefined : new Part(items, at);

/** Each value once. Undefined where an unknown item may be equal to another. */
function unique(items: readonly Part[]): readonly Part[] | undefined {
  if (items.length > 1 && items.some((item) => unknownIn(item.value) !== undefined)) return undefined;
  const seen = new Map<string, Part>();
  for (const item of items) {
    const key = JSON.stringify(item.value);
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

function flatItems(part: Part): readonly Part[] {
  return part.isList ? part.items.flatMap(flatItems) : [part];
}

/** A set goes through its texts in order. */
function toSet(items: readonly Part[]): readonly Part[] | undefined {
  const rank = (part: Part): string => asText(part.value) ?? "";
  return unique(items)?.toSorted((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

/** The items of the first list that all of the others hold too, or that none of them does. */
function chosen([first, ...others]: readonly Part[], isShared: boolean): readonly Part[] | undefined {
  const lists = [first, ...others];
  if (first === undefined || lists.some((part) => part?.isList !== true || unknownIn(part.value) !== undefined))
    return undefined;
  const held = others.map(({ items }) => new Set(items.map((item) => JSON.stringify(item.value))));
  return toSet(first.items.filter((item) => held.every((set) => set.has(JSON.stringify(item.value)) === isShared)));
}

/** A list in pieces of a size, the last one being what is left. */
function chunklist([list, size]: readonly Part[], at: Stand): Part | undefined {
  const step = asNumber(size?.value);
  if (list?.isList !== true || step === undefined || step < 1) return undefined;
  const starts = Array.from({ length: Math.ceil(list.items.length / step) }, (_, index) => index * step);
  return new Part(
    starts.map((start) => new Part(list.items.slice(start, start + step), at)),
    at,
  );
}

function merged(parts: readonly Part[], at: Stand): Part | undefined {
  if (!parts.every((part) => part.isObject || part.isNull)) return undefined;
  return new Part(new Map(parts.flatMap((part) => part.members)), at);
}

function sizeOf(part: Part | undefined): number | undefined {
  if (part?.isList === true) return part.items.length;
  if (part?.isObject === true) return part.members.length;
  return typeof part?.value === "string" ? Array.from(part.value).length : undefined;
}

/** `lookup` and the like: the member, the default where there is none; a map that is not known has no answer. */
function lookup([map, key, fallback]: readonly Part[], at: Stand): Part | undefined {
  const name = asText(key?.value);
  if (map?.isObject !== true || name === undefined) return undefined;
  return map.get(name) ?? fallback ?? new Part(new Failed(`there is no ${name}`), at);
}

function element([list, index]: readonly Part[]): Part | undefined {
  const at = asNumber(index?.value);
  const items = list?.items ?? [];
  if (list?.isList !== true || at === undefined || items.length === 0) return undefined;
  return items[((at % items.length) + items.length) % items.length];
}

/** The first argument that is neither null nor empty; one that is not known may be it. */
function coalesce(parts: readonly Part[]): Part | undefined {
  return parts.find((part) => !part.isNull && part.value !== "");
}

function zipmap([keys, values]: readonly Part[], at: Stand): Part | undefined {
  const names = keys?.items.map((key) => asText(key.value)) ?? [];
  const items = values?.items ?? [];
  if (keys?.isList !== true || values?.isList !== true || names.includes(undefined) || names.length !== items.length)
    return undefined;
  return new Part(new Map(items.map((item, index) => [names[index] ?? "", item])), at);
}

/** @see https://developer.hashicorp.com/terraform/language/functions */
export const listFunctions: Readonly<Record<string, PartFunction | undefined>> = {
  concat: (parts, { at }) => listOf(allItems(parts), at),
  flatten: ([part], { at }) =>
    part?.isList === true &&
    flatItems(part).every((item) => item.unknown === undefined || item.unknown.reference !== undefined)
      ? new Part(flatItems(part), at)
      : undefined,
  compact: ([part], { at }) =>
    listOf(
      allItems(part ? [part] : [])?.filter((item) => !item.isNull && item.value !== ""),
      at,
    ),
  distinct: ([part], { at }) => listOf(part?.isList === true ? unique(part.items) : undefined, at),
  toset: ([part], { at }) => listOf(part?.isList === true ? toSet(part.items) : undefined, at),
  tolist: ([part], { at }) => listOf(allItems(part ? [part] : []), at),
  tomap: ([part]) => (part?.isObject === true ? part : undefined),
  setunion: (parts, { at }) => listOf(toSet(allItems(parts) ?? []), at),
  setsubtract: (parts, { at }) => listOf(chosen(parts, false), at),
  setintersection: (parts, { at }) => listOf(chosen(parts, true), at),
  sort: ([part], { at }) =>
    listOf(part?.isList === true && unknownIn(part.value) === undefined ? sorted(part.items) : undefined, at),
  reverse: ([part], { at }) => listOf(part?.isList === true ? part.items.toReversed() : undefined, at),
  slice: ([part, from, to], { at }) =>
    listOf(part?.isList === true ? part.items.slice(asNumber(from?.value), asNumber(to?.value)) : undefined, at),
  merge: (parts, { at }) => merged(parts, at),
  keys: ([part], { at }) =>
    part?.isObject === true
      ? new Part(part.members.map(([name]) => new Part(name, at)).toSorted(byText), at)
      : undefined,
  values: ([part], { at }) =>
    part?.isObject === true
      ? new Part(
          part.members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value),
          at,
        )
      : undefined,
  length: ([part], { at }) => {
    const size = sizeOf(part);
    return size === undefined ? undefined : new Part(size, at);
  },
  lookup: (parts, { at }) => lookup(parts, at),
  element,
  one: ([part], { at }) => (part?.isList === true ? (part.items[0] ?? new Part(null, at)) : undefined),
  chunklist: (parts, { at }) => chunklist(parts, at),
  coalesce,
  coalescelist: (parts) => parts.find((part) => !part.isList || part.items.length > 0),
  zipmap: (parts, { at }) => zipmap(parts, at),
  nonsensitive: ([part]) => part,
  sensitive: (_, { at }) => Part.unknown("the value is sensitive", at),
};

function sorted(items: readonly Part[]): readonly Part[] {
  return items.toSorted(byText);
}

function byText(a: Part, b: Part): number {
  const [first, second] = [asText(a.value) ?? "", asText(b.value) ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}
