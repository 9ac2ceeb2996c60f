import { readdirSync } from "node:fs";
import { isAbsolute, join, resolve } from "node:path";
import { distance } from "fastest-levenshtein";

/** The most alike of the possible names, when one is alike enough to be a slip of the hand. */
export function closest(given: string, possible: readonly string[]): string | undefined {
  let best: string | undefined;
  // of a short word half has to be right: csv is not ics
  let bestDistance = Math.min(Math.max(3, Math.floor(given.length / 3)), Math.floor(given.length / 2) + 1);
  for (const name of possible) {
    if (Math.abs(name.length - given.length) >= bestDistance) continue;
    const away = isShuffled(given, name) ? 1 : distance(given, name);
    if (away < bestDistance) {
      best = name;
      bestDistance = away;
    }
  }
  return best ?? possible.find((name) => name.endsWith(`/${given}`));
}

/** True for the same letters in another order, the commonest slip in short names. */
function isShuffled(given: string, name: string): boolean {
  const letters = (word: string): string => Array.from(word).toSorted().join("");
  return given !== name && given.length === name.length && letters(given) === letters(name);
}

/** The path that was probably meant by one that leads nowhere: what is there under the most alike names. */
function closestPath(given: string, folder: string): string | undefined {
  let at = isAbsolute(given) ? "/" : "";
  for (const part of given.split("/").filter((name) => name !== "")) {
    const names = namesIn(resolve(folder, at));
    const name = part === "." || part === ".." || names.includes(part) ? part : closest(part, names);
    if (name === undefined) return undefined;
    at = join(at, name);
  }
  return at === "" ? undefined : at;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return []; // no folder, or none that may be looked into
  }
}

/** "; did you mean PATH?", or nothing when there is none like it. */
export function didYouMeanPath(given: string, folder: string): string {
  const alike = closestPath(given, folder);
  return alike === undefined ? "" : `; did you mean ${alike}?`;
}

/** "; did you mean NAME?", or nothing when no name is alike. */
export function didYouMean(given: string, possible: readonly string[]): string {
  const alike = closest(given, possible);
  return alike === undefined ? "" : `; did you mean ${alike}?`;
}
