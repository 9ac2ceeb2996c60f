import type { Span } from "../../text/index.ts";
import type { Place, Route, Value } from "../contract.ts";
import { noteGap, Unknown } from "../contract.ts";

/** A value of a loosely read text together with where it and its parts stand. */
export interface Part {
  readonly value: Value;
  readonly span: Span;
  readonly key: Span | undefined;
  readonly parts: ReadonlyMap<string | number, Part> | undefined;
  /** How many template directives came before it: two parts with different counts may be in different branches. */
  readonly branch: number;
}

/** What the parts of every reader have in common. */
interface Placed<P> {
  readonly span: Span;
  readonly key: Span | undefined;
  readonly parts: ReadonlyMap<string | number, P> | undefined;
}

/** The part that a route leads to. */
export function partAt<P extends Placed<P>>(root: P | undefined, route: Route): P | undefined {
  let part = root;
  for (const step of route) part = part?.parts?.get(step);
  return part;
}

/** Where the parts stand that some routes lead to; undefined for a route that leads nowhere. */
export function placesIn<P extends Placed<P>>(root: P | undefined, routes: readonly Route[]): (Place | undefined)[] {
  return routes.map((route) => {
    const part = partAt(root, route);
    return part && { key: part.key, value: part.span };
  });
}

/** An object as `JSON.parse` makes it: a name like `__proto__` is a name like any other. */
export function toObject(members: ReadonlyMap<string | number, { readonly value: Value }>): Value {
  const object: { [key: string]: Value } = {};
  for (const [key, { value }] of members) {
    if (key === "__proto__") {
      Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
    } else object[key] = value;
  }
  return object;
}

/** Notes that the objects around some places, given in order, may have lost members there. */
export function noteTorn(root: Part | undefined, places: readonly number[], why: string): void {
  const waiting = root === undefined ? [] : [root];
  for (let part = waiting.pop(); part !== undefined; part = waiting.pop()) {
    const { start, end } = part.span;
    const next = places[firstFrom(places, start)];
    if (part.parts === undefined || next === undefined || next > end) continue;
    if (!Array.isArray(part.value)) noteGap(part.value, why);
    waiting.push(...part.parts.values());
  }
}

/** The index of the first of some ordered numbers that is not below a bound. */
function firstFrom(numbers: readonly number[], bound: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * One value out of two that the branches of a condition, or the sides of a merge conflict, supply. A container is kept, its content being true
 * of one branch at least; of two different plain values neither is known.
 */
export function mergeBranches(first: Part, second: Part): Part {
  if (first.parts !== undefined || Object.is(first.value, second.value)) return first;
  if (second.parts !== undefined) return second;
  return {
    ...first,
    value: new Unknown("the branches of a condition, or the sides of a merge conflict, give different values"),
  };
}
