/**
 * The planner against a small machine of its own that knows what the vendors accept: every order it makes must be taken step by step,
 * and every order that the machine refuses must be called unsafe.
 */
import { describe, expect, test } from "vitest";
import { orderOf, violations, type World } from "../../src/insight/order/index.ts";
import type { Step } from "../../src/insight/order/steps.ts";
import { type Random, randomOf } from "../../src/tools/random.ts";

type Pairs = Map<string, Set<string>>;
type Mutable = {
  -readonly [K in keyof World]: World[K] extends ReadonlyMap<infer A, infer B>
    ? Map<A, B extends ReadonlySet<infer C> ? Set<C> : B>
    : World[K] extends ReadonlySet<infer D>
      ? Set<D>
      : World[K];
};

const empty = (): Mutable => ({
  names: new Map(),
  hostnames: new Map(),
  enrollments: new Set(),
  sets: new Set(),
  bound: new Map(),
  required: new Map(),
  active: new Map(),
  certificates: new Set(),
  versions: new Map(),
  aliases: new Map(),
  shown: new Map(),
  keys: new Set(),
  keyVersions: new Map(),
  signed: new Map(),
  esaCas: new Set(),
  esaBound: new Map(),
  esaRules: new Map(),
  gaps: [],
});

const add = (pairs: Pairs, from: string, to: string): void =>
  void pairs.set(from, (pairs.get(from) ?? new Set()).add(to));
const of = (pairs: ReadonlyMap<string, ReadonlySet<string>>, from: string): readonly string[] => [
  ...(pairs.get(from) ?? []),
];
const users = (pairs: ReadonlyMap<string, ReadonlySet<string>>, to: string): readonly string[] =>
  [...pairs].filter(([, all]) => all.has(to)).map(([from]) => from);

/** The machine: a state, and what the vendors and the running traffic allow in it. */
class Machine {
  readonly #state: Mutable;
  readonly #after: World;

  constructor(before: World, after: World) {
    this.#state = structuredClone(before) as Mutable;
    this.#after = after;
  }

  get state(): World {
    return this.#state;
  }

  /** Takes a step, or says why it is refused. */
  take({ act, on, to = "" }: Step): string | undefined {
    const s = this.#state;
    const after = this.#after;
    switch (act) {
      case "create-enrollment":
        s.enrollments.add(on);
        return undefined;
      case "delete-enrollment":
        if ([...s.hostnames.values()].some(({ enrollment }) => enrollment === on))
          return "a hostname is served with it";
        s.enrollments.delete(on);
        s.bound.delete(on);
        return undefined;
      case "add-hostname":
      case "move-hostname": {
        const place = after.hostnames.get(on);
        if (place === undefined) return "no such hostname";
        if (place.enrollment !== undefined && !s.enrollments.has(place.enrollment)) return "no such enrollment";
        s.hostnames.set(on, place);
        return this.#traffic();
      }
      case "remove-hostname":
        s.hostnames.delete(on);
        return this.#traffic();
      case "create-set":
        s.sets.add(on);
        return undefined;
      case "activate-set":
        if (!s.sets.has(on)) return "no such set";
        if (to === "PRODUCTION" && of(after.active, on).includes("STAGING") && !of(s.active, on).includes("STAGING"))
          return "staging first";
        add(s.active, on, to);
        return undefined;
      case "deactivate-set":
        if (users(s.bound, on).length > 0) return "it is bound";
        s.active.get(on)?.delete(to);
        return undefined;
      case "delete-set":
        if (of(s.active, on).length > 0) return "it is active";
        if (users(s.bound, on).length > 0) return "it is bound";
        if (users(s.required, on).length > 0) return "a rule requires it";
        s.sets.delete(on);
        return undefined;
      case "bind-set":
        if (!s.enrollments.has(on)) return "no such enrollment";
        if (of(s.active, to).length < 2) return "it is not active on both networks";
        s.bound.set(on, new Set([to]));
        return this.#traffic();
      case "unbind-set":
        s.bound.get(on)?.delete(to);
        return this.#traffic();
      case "require-set": {
        const sets = to === "" ? of(after.required, on) : [to];
        if (sets.some((set) => !s.sets.has(set))) return "no such set";
        for (const set of sets) add(s.required, on, set);
        return this.#traffic();
      }
      case "drop-set": {
        const sets = to === "" ? of(s.required, on) : [to];
        const leaving = [...s.hostnames].find(
          ([host, { property, enrollment }]) =>
            property === on &&
            !after.hostnames.has(host) &&
            sets.some((set) => of(s.bound, enrollment ?? "").includes(set)),
        );
        if (leaving !== undefined) return "a hostname that goes is still there";
        for (const set of sets) s.required.get(on)?.delete(set);
        return this.#traffic();
      }
      case "create-certificate":
        s.certificates.add(on);
        return undefined;
      case "create-version":
        if (!s.certificates.has(after.versions.get(on) ?? "")) return "no such certificate";
        s.versions.set(on, after.versions.get(on));
        return undefined;
      case "show-version":
        if (!s.versions.has(to)) return "no such version";
        add(s.shown, on, to);
        return undefined;
      case "stop-showing":
        s.shown.get(on)?.delete(to);
        return of(after.shown, on).length > 0 && of(s.shown, on).length === 0
          ? "the origin is shown nothing"
          : undefined;
      case "delete-version":
        if (users(s.shown, on).length > 0) return "it is in use";
        s.versions.delete(on);
        return undefined;
      case "delete-certificate":
        if ([...s.versions.values()].includes(on)) return "it has versions";
        s.certificates.delete(on);
        return undefined;
      case "create-key":
        s.keys.add(on);
        return undefined;
      case "create-key-version":
        if (!s.keys.has(after.keyVersions.get(on) ?? "")) return "no such key";
        s.keyVersions.set(on, after.keyVersions.get(on));
        return undefined;
      case "sign-with":
        if (!s.keyVersions.has(to)) return "no such version";
        add(s.signed, on, to);
        return undefined;
      case "stop-signing":
        s.signed.get(on)?.delete(to);
        return of(after.signed, on).length > 0 && of(s.signed, on).length === 0 ? "nothing signs" : undefined;
      case "delete-key-version":
        if (users(s.signed, on).length > 0) return "it is in use";
        s.keyVersions.delete(on);
        return undefined;
      case "delete-key":
        if ([...s.keyVersions.values()].includes(on)) return "it has versions";
        s.keys.delete(on);
        return undefined;
      case "upload-ca":
        s.esaCas.add(on);
        return undefined;
      case "bind-host":
        if (!s.esaCas.has(to)) return "no such CA";
        add(s.esaBound, on, to);
        return undefined;
      case "unbind-host":
        s.esaBound.get(on)?.delete(to);
        if (of(s.esaBound, on).length > 0) return undefined;
        if (of(after.esaBound, on).length > 0) return "nobody is asked for a while";
        return users(s.esaRules, on).length > 0 ? "a rule blocks everybody" : undefined;
      case "enforce-rule":
        if (of(s.esaBound, to).length === 0) return "a rule blocks everybody";
        add(s.esaRules, on, to);
        return undefined;
      case "relax-rule":
        s.esaRules.get(on)?.delete(to);
        return undefined;
      case "delete-ca":
        if (users(s.esaBound, on).length > 0) return "a hostname is bound to it";
        s.esaCas.delete(on);
        return undefined;
    }
  }

  /** Requests fail where a property's rules require sets, and the certificate of a hostname asks by none of them. */
  #traffic(): string | undefined {
    for (const [host, { property, enrollment }] of this.#state.hostnames) {
      const required = of(this.#state.required, property);
      const bound = of(this.#state.bound, enrollment ?? "");
      if (required.length > 0 && !required.some((set) => bound.includes(set))) return `requests to ${host} fail`;
    }
    return undefined;
  }
}

/** A state in which traffic flows: rules require the sets that their hostnames' certificates ask by, or none. */
function topology(random: Random): World {
  const w = empty();
  const some = (prefix: string, most: number): readonly string[] =>
    [1, 2, 3]
      .slice(0, most)
      .map((n) => `${prefix}${n}`)
      .filter(() => random.below(3) > 0);
  for (const set of some("S", 3)) {
    w.sets.add(set);
    for (const network of ["STAGING", "PRODUCTION"]) add(w.active as Pairs, set, network);
  }
  for (const enrollment of some("E", 3)) {
    w.enrollments.add(enrollment);
    if (w.sets.size > 0 && random.below(2) === 0) w.bound.set(enrollment, new Set([random.pick([...w.sets])]));
  }
  for (const host of some("h", 3)) {
    const enrollment = w.enrollments.size === 0 || random.below(4) === 0 ? undefined : random.pick([...w.enrollments]);
    w.hostnames.set(host, { property: random.pick(["P", "Q"]), enrollment });
  }
  for (const property of ["P", "Q"]) {
    const places = [...w.hostnames.values()].filter((place) => place.property === property);
    const bound = places.map(({ enrollment }) => of(w.bound, enrollment ?? "")[0]);
    if (places.length === 0 || bound.includes(undefined) || random.below(4) === 0) continue;
    for (const set of bound) if (set !== undefined) add(w.required as Pairs, property, set);
  }
  for (const certificate of some("C", 2)) {
    w.certificates.add(certificate);
    for (const version of ["a", "b"].filter(() => random.below(2) === 0))
      w.versions.set(certificate + version, certificate);
  }
  for (const key of some("K", 2)) {
    w.keys.add(key);
    for (const version of ["a", "b"].filter(() => random.below(2) === 0)) w.keyVersions.set(key + version, key);
  }
  for (const property of ["P", "Q"]) {
    if (w.versions.size > 0 && random.below(2) === 0)
      w.shown.set(property, new Set([random.pick([...w.versions.keys()])]));
    if (w.keyVersions.size > 0 && random.below(2) === 0)
      w.signed.set(property, new Set([random.pick([...w.keyVersions.keys()])]));
  }
  for (const ca of some("A", 2)) w.esaCas.add(ca);
  for (const host of some("x", 2)) {
    if (w.esaCas.size === 0 || random.below(3) === 0) continue;
    w.esaBound.set(host, new Set([random.pick([...w.esaCas])]));
    if (random.below(2) === 0) add(w.esaRules as Pairs, "R", host);
  }
  return w;
}

const plain = (world: World): unknown =>
  JSON.parse(
    JSON.stringify(world, (_, value: unknown) =>
      value instanceof Map
        ? Object.fromEntries(
            [...value]
              .filter(([, inner]) => !(inner instanceof Set) || inner.size > 0)
              .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
          )
        : value instanceof Set
          ? [...(value as Set<string>)].toSorted((a, b) => (a < b ? -1 : 1))
          : value,
    ),
  );

describe("2,000 random changes", () => {
  const random = randomOf(20261126);
  const courses = Array.from({ length: 2000 }, () => ({ before: topology(random), after: topology(random) }));

  test("are ordered so that every step is taken, down to the state that was wanted", () => {
    for (const { before, after } of courses) {
      const { steps, circle } = orderOf(before, after);
      const what = JSON.stringify({
        before: plain(before),
        after: plain(after),
        steps: steps.map(({ act, on, to }) => `${act} ${on} ${to ?? ""}`),
      });
      expect(circle, what).toEqual([]);
      const machine = new Machine(before, after);
      for (const step of steps)
        expect(machine.take(step), `${step.act} ${step.on} ${step.to ?? ""} in ${what}`).toBeUndefined();
      expect(plain(machine.state), what).toEqual(plain(after));
      expect(violations(steps, { before, after })).toEqual([]);
    }
  });

  test("and every other order that the machine refuses is called unsafe", () => {
    let refused = 0;
    for (const course of courses) {
      const { steps } = orderOf(course.before, course.after);
      const left = [...steps];
      const shuffled: Step[] = [];
      while (left.length > 0) shuffled.push(...left.splice(random.below(left.length), 1));
      const machine = new Machine(course.before, course.after);
      const why = shuffled.map((step) => machine.take(step)).find((refusal) => refusal !== undefined);
      if (why === undefined) continue;
      refused++;
      expect(
        violations(shuffled, course).length,
        `${why}: ${shuffled.map(({ act, on, to }) => `${act} ${on} ${to ?? ""}`).join("; ")}`,
      ).toBeGreaterThan(0);
    }
    expect(refused).toBeGreaterThan(1000);
  });
});
