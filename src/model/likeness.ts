import { distance } from "fastest-levenshtein";
import type { Field } from "./field.ts";

/** The known word that a letter or two tell apart from one that is not known; in a short word, case and blanks alone. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return known.find((other) => distance(word.trim().toLowerCase(), other) <= Math.min(2, Math.floor(other.length / 4)));
}

/** Why an absent member may be written all the same: another beside it is called almost like it. */
export function misspelt({ isAbsent, key, parent }: Field): string | undefined {
  if (!isAbsent || typeof key !== "string" || parent === undefined) return undefined;
  const other = parent.names().find((name) => nearest(name, [key.toLowerCase()]) !== undefined);
  return other === undefined || other === key ? undefined : `${other} may be meant for ${key}`;
}
