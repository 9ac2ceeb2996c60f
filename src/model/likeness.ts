/** The known word that a letter or two tell apart from one that is not known; in a short word, case and blanks alone. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  return known.find((other) => distance(word.trim().toLowerCase(), other) <= Math.min(2, Math.floor(other.length / 4)));
}

/** How many letters differ; words whose lengths differ by more than two are simply far apart. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 3;
}
