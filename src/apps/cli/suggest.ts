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

/** How many letters have to be changed, added or dropped to get from one name to the other. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + same));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
