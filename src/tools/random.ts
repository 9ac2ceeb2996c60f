/** Numbers and texts that look random and are the same for the same seed on every machine. */
export interface Random {
  /** A whole number from 0 up to, not including, `limit`. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
  /** So many lower-case hexadecimal digits. */
  readonly hex: (digits: number) => string;
  readonly guid: () => string;
  readonly word: () => string;
}

const syllables = ["ba", "co", "di", "fu", "ga", "ke", "lo", "mi", "nu", "pa", "re", "so", "ta", "ve", "zi"];

/** The source for one seed (the mulberry32 generator: 32 bits of state, plenty for test files). */
export function randomOf(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  // the index is below the length; an empty list would be a mistake in the caller
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const hex = (digits: number): string => Array.from({ length: digits }, () => below(16).toString(16)).join("");
  const guid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
  const word = (): string => Array.from({ length: 2 + below(3) }, () => pick(syllables)).join("");
  return { below, pick, hex, guid, word };
}
