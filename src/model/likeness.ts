import { distance } from "fastest-levenshtein";

/** The known word that a letter or two tell apart from one that is not known; in a short word, case and blanks alone. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return known.find((other) => distance(word.trim().toLowerCase(), other) <= Math.min(2, Math.floor(other.length / 4)));
}
