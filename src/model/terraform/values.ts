/** Terraform's conversions between plain values, and comparing them. */
import { type Route, Unknown, type Value } from "../../syntax/index.ts";
import { isObject } from "../value.ts";
import { type Decoding, Part, type Stand, type Within } from "./part.ts";

/** True or false, also as text; undefined for anything else. */
export function asBool(value: Value | undefined): boolean | undefined {
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  return undefined;
}

/** A number, also as text; undefined for anything else. */
export function asNumber(value: Value | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A text, or what a scalar is as one; undefined for anything else. */
export function asText(value: Value | undefined): string | undefined {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}

/** Why a value is not wholly known; undefined when it is. Unlike in JSON, a text is what it says: braces in it are no placeholders. */
export function unknownIn(value: Value | undefined): string | undefined {
  if (value instanceof Unknown) return value.why;
  if (typeof value !== "object" || value === null) return undefined;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const why = unknownIn(inner);
    if (why !== undefined) return why;
  }
  return undefined;
}

/** True for equal known values; a number and its text are equal only where Terraform would convert them first, which `==` does not. */
export function isSame(a: Value, b: Value): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    const other: readonly Value[] = b;
    return a.length === b.length && a.every((item: Value, at: number) => isSame(item, other[at] ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => isSame(a[name] ?? null, b[name] ?? null));
  }
  return Object.is(a, b);
}

/** A scalar brought to the type that the provider asks for, as Terraform does it; what cannot be brought to it stays. */
export function converted(part: Part, convert: (value: Value) => boolean | number | undefined): Part {
  const value = part.unknown === undefined ? convert(part.value) : undefined;
  if (value === undefined || value === part.value) return part;
  return new Part(value, part.at, { key: part.key, isLiteral: part.isLiteral, authored: part.authored });
}

/** What a table has under a name from a file: names that every object answers to are not in it. */
export function entryOf<T>(table: Readonly<Record<string, T | undefined>>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

/** Parts for a value that `jsondecode` made: they stand where the call does, and know where in the text they are written. */
export function decodedPart(value: Value, at: Stand, decoding: Decoding, route: Route): Part {
  const decoded: Within = { decoding, route };
  if (Array.isArray(value)) {
    const items = (value as readonly Value[]).map((item, index) => decodedPart(item, at, decoding, [...route, index]));
    return new Part(items, at, { decoded });
  }
  if (!isObject(value)) return new Part(value, at);
  const members = Object.entries(value).map(
    ([name, inner]) => [name, decodedPart(inner, at, decoding, [...route, name])] as const,
  );
  return new Part(new Map(members), at, { decoded });
}

/** Parts for a value that was computed as a whole: all of them stand where it does. */
export function partOf(value: Value, at: Stand): Part {
  if (Array.isArray(value))
    return new Part(
      (value as readonly Value[]).map((item) => partOf(item, at)),
      at,
    );
  if (isObject(value))
    return new Part(new Map(Object.entries(value).map(([name, inner]) => [name, partOf(inner, at)])), at);
  return new Part(value, at);
}
