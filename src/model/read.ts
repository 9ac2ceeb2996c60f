import type { Reference } from "../syntax/index.ts";

/**
 * What a rule learns when it asks for a value. `unknown` is an expression, a placeholder, a variable, a value of another type:
 * it never becomes a finding above `possible`. `absent` is not written (or null): the vendor's default holds, and the rule cites it.
 */
export type Read<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "unknown"; readonly why: string; readonly reference?: Reference | undefined }
  | { readonly state: "absent" };

/** A link to another node: found, not to be told from what was read, or known to lead nowhere. */
export type Link<T> =
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "unknown"; readonly why: string; readonly reference?: Reference | undefined }
  | { readonly state: "absent" };

export const absent: { readonly state: "absent" } = { state: "absent" };

export function known<T>(value: T): { readonly state: "known"; readonly value: T } {
  return { state: "known", value };
}

export function unknown(
  why: string,
  reference?: Reference,
): { readonly state: "unknown"; readonly why: string; readonly reference?: Reference } {
  return reference === undefined ? { state: "unknown", why } : { state: "unknown", why, reference };
}

/** The value when it is known, else undefined: for checks where unknown and absent both mean silence. */
export function valueOf<T>(read: Read<T>): T | undefined {
  return read.state === "known" ? read.value : undefined;
}
