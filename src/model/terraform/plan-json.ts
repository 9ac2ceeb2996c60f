/** The JSON of plans and states, of which any part may be missing or of another kind. */
import type { Value } from "../../syntax/index.ts";
import { isObject } from "../value.ts";

export type Json = { readonly [name: string]: Value };

export function objectOf(value: Value | undefined): Json {
  return isObject(value) ? value : {};
}

export function listOf(value: Value | undefined): readonly Value[] {
  return Array.isArray(value) ? (value as readonly Value[]) : []; // only a Value's own lists
}

export function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}
