import { distance } from "fastest-levenshtein";

/** The most alike of the possible names, when one is alike enough to be a slip of the hand. */
export function closest(given: string, possible: readonly string[]): string | undefined {
  let best: string | undefined;
  let bestDistance = Math.max(3, Math.floor(given.length / 3));
  for (const name of possible) {
    if (Math.abs(name.length - given.length) >= bestDistance) continue;
    const away = distance(given, name);
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
    }
  }
  return best ?? possible.find((name) => name.endsWith(`/${given}`));
}

/** "; did you mean NAME?", or nothing when no name is alike. */
export function didYouMean(given: string, possible: readonly string[]): string {
  const alike = closest(given, possible);
  return alike === undefined ? "" : `; did you mean ${alike}?`;
}
