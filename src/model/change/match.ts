/** Finds for each thing of before what it is after: where it stands comes first, then Terraform's address and what it is called. */

/** One thing before and after; one of the two is missing for what is new or gone. */
export interface Pair<T> {
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** The two states that a change lies between. */
export type Side = "before" | "after";

/** How a thing is known again. */
export interface Marks<T> {
  /** What tells things apart, strongest first; undefined where a thing has no such key. */
  readonly keys: (node: T, side: Side) => readonly (string | undefined)[];
  /** True for two that mean the same; without it no two do. */
  readonly isEqual?: (before: T, after: T) => boolean;
  /** The exact place of a thing. What means the same where it stood is the same thing, whatever its keys say. */
  readonly standing?: (node: T, side: Side) => string;
}

/**
 * Pairs two lists. Of each list of keys the first that names exactly one unpaired thing on either side decides, level by level, so
 * that a strong key (an id) is never overruled by a weak one (a name). Of several under one key those that mean the same are
 * paired first: which of them it is makes no difference then.
 */
export function pairs<T>(before: readonly T[], after: readonly T[], marks: Marks<T>): readonly Pair<T>[] {
  const pairing = new Pairing(before, after, marks);
  if (marks.standing !== undefined) pairing.byStanding(marks.standing);
  pairing.byKeys();
  return [
    ...before.map((node) => ({ before: node, after: pairing.partners.get(node) })),
    ...[...pairing.right].map((node) => ({ before: undefined, after: node })),
  ];
}

/** The state of one pairing: who is left on either side, and who has been paired with whom. */
class Pairing<T> {
  readonly partners = new Map<T, T>();
  readonly #left: Set<T>;
  /** What is left of after. */
  readonly right: Set<T>;
  readonly #marks: Marks<T>;

  constructor(before: readonly T[], after: readonly T[], marks: Marks<T>) {
    this.#left = new Set(before);
    this.right = new Set(after);
    this.#marks = marks;
  }

  byStanding(standing: (node: T, side: Side) => string): void {
    const there = grouped(this.right, (node) => standing(node, "after"));
    const here = grouped(this.#left, (node) => standing(node, "before"));
    for (const [key, olds] of here) this.#pairEquals(olds, there.get(key) ?? []);
  }

  byKeys(): void {
    const { keys } = this.#marks;
    const left = new Map([...this.#left].map((node) => [node, keys(node, "before")]));
    const right = new Map([...this.right].map((node) => [node, keys(node, "after")]));
    const levels = Math.max(0, ...[...left.values(), ...right.values()].map(({ length }) => length));
    for (let level = 0; level < levels; level++) {
      const there = grouped(this.right, (node) => right.get(node)?.[level]);
      const here = grouped(this.#left, (node) => left.get(node)?.[level]);
      for (const [key, olds] of here) this.#pairGroup(olds, there.get(key) ?? []);
    }
  }

  #pairGroup(olds: readonly T[], news: readonly T[]): void {
    if (olds.length > 1 || news.length > 1) this.#pairEquals(olds, news);
    const [[old, ...moreOld], [other, ...moreNew]] = [
      olds.filter((node) => this.#left.has(node)),
      news.filter((node) => this.right.has(node)),
    ];
    const isOnly = moreOld.length === 0 && moreNew.length === 0;
    if (isOnly && old !== undefined && other !== undefined) this.#pair(old, other);
  }

  #pairEquals(olds: readonly T[], news: readonly T[]): void {
    for (const old of olds) {
      const same = news.find((node) => this.right.has(node) && this.#marks.isEqual?.(old, node) === true);
      if (same !== undefined) this.#pair(old, same);
    }
  }

  #pair(before: T, after: T): void {
    this.partners.set(before, after);
    this.#left.delete(before);
    this.right.delete(after);
  }
}

/** Things by a key; those without are left out. */
function grouped<T>(nodes: Iterable<T>, keyOf: (node: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const node of nodes) {
    const key = keyOf(node);
    if (key === undefined) continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [node]);
    else group.push(node);
  }
  return found;
}
