/** Finds for each thing of before what it is after: by Terraform address, `moved` blocks honoured, else by what it is called. */

/** One thing before and after; one of the two is missing for what is new or gone. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/**
 * Pairs two lists. Of each list of keys the first that names exactly one unpaired thing on either side decides, level by level, so
 * that a strong key (an id) is never overruled by a weak one (a name).
 */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keysOf: (node: T, side: "before" | "after") => readonly (string | undefined)[],
): readonly Pair<T>[] {
  const left = new Map(before.map((node) => [node, keysOf(node, "before")]));
  const right = new Map(after.map((node) => [node, keysOf(node, "after")]));
  const partners = new Map<T, T>();
  const levels = Math.max(0, ...[...left.values(), ...right.values()].map((keys) => keys.length));
  for (let level = 0; level < levels; level++) {
    const olds = unique(left, level);
    const news = unique(right, level);
    for (const [key, old] of olds) {
      const other = news.get(key);
      if (old === undefined || other === undefined) continue;
      partners.set(old, other);
      left.delete(old);
      right.delete(other);
    }
  }
  return [
    ...before.map((node) => ({ before: node, after: partners.get(node) })),
    ...[...right.keys()].map((node) => ({ before: undefined, after: node })),
  ];
}

/** The things of a side by their key of a level; undefined where several have it. */
function unique<T>(
  side: ReadonlyMap<T, readonly (string | undefined)[]>,
  level: number,
): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>();
  for (const [node, keys] of side) {
    const key = keys[level];
    if (key !== undefined) found.set(key, found.has(key) ? undefined : node);
  }
  return found;
}
