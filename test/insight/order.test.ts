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
  referred: new Set(),
  rules: new Map(),
  hostnames: new Map(),
  enrollments: new Set(),
  sets: new Set(),
  bound: new Map(),
  required: new Map(),
  includes: new Map(),
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

const declarable = ["enrollments", "sets", "certificates", "versions", "keys", "keyVersions", "esaCas"] as const;
type Declarable = (typeof declarable)[number];

/** The steps that make or delete a thing, by what they are about. */
const made: Partial<Record<Step["act"], Declarable>> = {
  "create-enrollment": "enrollments",
  "delete-enrollment": "enrollments",
  "create-set": "sets",
  "delete-set": "sets",
  "create-certificate": "certificates",
  "delete-certificate": "certificates",
  "create-version": "versions",
  "delete-version": "versions",
  "create-key": "keys",
  "delete-key": "keys",
  "create-key-version": "keyVersions",
  "delete-key-version": "keyVersions",
  "upload-ca": "esaCas",
  "delete-ca": "esaCas",
};

function declare(state: Mutable, kind: Declarable, id: string, like: World): void {
  if (kind === "versions" || kind === "keyVersions") state[kind].set(id, like[kind].get(id));
  else state[kind].add(id);
}

/** The machine: a state, and what the vendors and the running traffic allow in it. */
class Machine {
  readonly #state: Mutable;
  readonly #before: World;
  readonly #after: World;

  constructor(before: World, after: World) {
    this.#state = structuredClone(before) as Mutable;
    this.#before = before;
    this.#after = after;
    // what the earlier state referred to had been there before anybody declared it
    for (const kind of declarable)
      for (const id of after[kind].keys()) if (before.referred.has(id)) declare(this.#state, kind, id, after);
  }

  /** True for what is there: declared at this moment, or declared in neither state. */
  #is(kind: Declarable, id: string): boolean {
    return this.#state[kind].has(id) || !(this.#before[kind].has(id) || this.#after[kind].has(id));
  }

  get state(): World {
    return this.#state;
  }

  /** Takes a step, or says why it is refused. */
  take(step: Step): string | undefined {
    const { act, on } = step;
    const kind = made[act];
    if (kind !== undefined) {
      const isMade = act.startsWith("create") || act.startsWith("upload");
      if (isMade && (this.#state[kind].has(on) || !this.#after[kind].has(on))) return "nobody declares it";
      if (!isMade && !this.#state[kind].has(on)) return "nobody has declared it";
    }
    return this.#take(step);
  }

  #take({ act, on, to = "" }: Step): string | undefined {
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
        if (place.enrollment !== undefined && !this.#is("enrollments", place.enrollment)) return "no such enrollment";
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
        if (!this.#is("sets", on)) return "no such set";
        if (to === "PRODUCTION" && of(after.active, on).includes("STAGING") && !of(s.active, on).includes("STAGING"))
          return "staging first";
        add(s.active, on, to);
        return undefined;
      case "deactivate-set":
        if (users(s.bound, on).length > 0) return "it is bound";
        if (users(s.required, on).length > 0) return "a rule requires it";
        s.active.get(on)?.delete(to);
        return undefined;
      case "delete-set":
        if (of(s.active, on).length > 0) return "it is active";
        if (users(s.bound, on).length > 0) return "it is bound";
        if (users(s.required, on).length > 0) return "a rule requires it";
        s.sets.delete(on);
        return undefined;
      case "bind-set":
        if (!this.#is("enrollments", on)) return "no such enrollment";
        // where nothing in view activates it twice, the step itself says what must be true before
        if (of(s.active, to).length < of(after.active, to).length) return "it is not active on both networks";
        s.bound.set(on, new Set([to]));
        return this.#traffic();
      case "unbind-set":
        s.bound.get(on)?.delete(to);
        return this.#traffic();
      case "require-set": {
        const sets = to === "" ? of(after.required, on) : [to];
        if (sets.some((set) => !this.#is("sets", set))) return "no such set";
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
        if (!this.#is("versions", to)) return "no such version";
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
        if (!this.#is("keyVersions", to)) return "no such version";
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
        if (!this.#is("esaCas", to)) return "no such CA";
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
      const isUnknown = enrollment !== undefined && bound.length === 0 && !this.#state.enrollments.has(enrollment);
      if (isUnknown && this.#is("enrollments", enrollment)) continue;
      if (required.length > 0 && !required.some((set) => bound.includes(set))) return `requests to ${host} fail`;
    }
    return undefined;
  }
}

/**
 * A state in which traffic flows: rules require the sets that their hostnames' certificates ask by, or none. Things whose name has a 9
 * are only referred to; nobody declares them.
 */
function topology(random: Random): Mutable {
  const w = empty();
  const named = (id: string): string => {
    w.referred.add(id);
    return id;
  };
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
    if (random.below(2) === 0) w.bound.set(enrollment, new Set([random.pick([...w.sets, named("S9")])]));
  }
  for (const host of some("h", 3)) {
    const enrollment = random.below(4) === 0 ? undefined : random.pick([...w.enrollments, named("E9")]);
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
    if (random.below(2) === 0) w.shown.set(property, new Set([random.pick([...w.versions.keys(), named("C9a")])]));
    if (random.below(2) === 0) w.signed.set(property, new Set([random.pick([...w.keyVersions.keys(), named("K9a")])]));
  }
  for (const ca of some("A", 2)) w.esaCas.add(ca);
  for (const host of some("x", 2)) {
    if (random.below(3) === 0) continue;
    w.esaBound.set(host, new Set([random.pick([...w.esaCas, named("A9")])]));
    if (random.below(2) === 0) add(w.esaRules as Pairs, "R", host);
  }
  return w;
}

/** What a state holds; what it only refers to does not count. */
const plain = (world: World): unknown =>
  JSON.parse(
    JSON.stringify({ ...world, referred: undefined }, (_, value: unknown) =>
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

/** Takes one thing out of a state, which something may still use. */
function pull(random: Random, w: Mutable): void {
  const drop = (kind: Declarable): void => {
    const ids = [...w[kind].keys()];
    if (ids.length === 0) return;
    const id = random.pick(ids);
    w[kind].delete(id);
    w.active.delete(id);
    w.bound.delete(id);
    w.referred.add(id);
    for (const versions of [w.versions, w.keyVersions])
      for (const [version, owner] of versions) if (owner === id) versions.delete(version);
  };
  const way = random.below(8);
  if (way === 0) w.bound.delete(random.pick(["E1", "E2", "E3"]));
  else if (way === 1) w.active.get(random.pick(["S1", "S2", "S3"]))?.delete(random.pick(["STAGING", "PRODUCTION"]));
  else if (way === 2) w.bound.set(random.pick(["E1", "E2", "E3"]), new Set([random.pick(["S1", "S9"])]));
  else drop(random.pick(declarable));
}

/** Whether a change takes something away that stays in use, or ends in rules that refuse requests which they did not before. */
function isUnsafe(before: World, after: World): boolean {
  const gone = (kind: Declarable): readonly string[] => [...before[kind].keys()].filter((id) => !after[kind].has(id));
  const setsDown = [...before.active].filter(([set, networks]) =>
    [...networks].some((network) => !of(after.active, set).includes(network)),
  );
  const usesSet = (set: string): boolean => users(after.required, set).length + users(after.bound, set).length > 0;
  const refused = (w: World, host: string): boolean => {
    const place = w.hostnames.get(host);
    const required = of(w.required, place?.property ?? "");
    const bound = of(w.bound, place?.enrollment ?? "");
    const isKnown = bound.length > 0 || w.enrollments.has(place?.enrollment ?? "");
    return isKnown && required.length > 0 && !required.some((set) => bound.includes(set));
  };
  const isOfGone = (versions: ReadonlyMap<string, string | undefined>, shown: World["shown"], owner: string): boolean =>
    [...versions].some(([version, of_]) => of_ === owner && users(shown, version).length > 0);
  return (
    gone("sets").some(usesSet) ||
    setsDown.some(([set]) => usesSet(set)) ||
    gone("enrollments").some((id) => [...after.hostnames.values()].some(({ enrollment }) => enrollment === id)) ||
    gone("versions").some((id) => users(after.shown, id).length > 0) ||
    gone("certificates").some((id) => isOfGone(before.versions, after.shown, id)) ||
    gone("keyVersions").some((id) => users(after.signed, id).length > 0) ||
    gone("keys").some((id) => isOfGone(before.keyVersions, after.signed, id)) ||
    gone("esaCas").some((id) => users(after.esaBound, id).length > 0) ||
    [...after.hostnames.keys()].some((host) => refused(after, host) && !refused(before, host))
  );
}

describe("2,000 random changes that take something away which may stay in use", () => {
  const random = randomOf(20261127);
  const courses = Array.from({ length: 2000 }, () => {
    const before = topology(random);
    const after = random.below(2) === 0 ? structuredClone(before) : topology(random);
    pull(random, after);
    return { before, after };
  });

  test("have an order exactly where no use stays, and never a step that is refused", () => {
    let unsafe = 0;
    for (const { before, after } of courses) {
      const { steps, blocked, circle } = orderOf(before, after);
      const what = JSON.stringify({
        before: plain(before),
        after: plain(after),
        steps: steps.map(({ act, on, to }) => `${act} ${on} ${to ?? ""}`),
        blocked: blocked.map(
          ({ act, on, to, obstacle }) => `${act} ${on} ${to ?? ""}: ${obstacle.sort} ${obstacle.by}`,
        ),
      });
      expect(blocked.length > 0, what).toBe(isUnsafe(before, after));
      if (blocked.length === 0) expect(circle, what).toEqual([]);
      const machine = new Machine(before, after);
      for (const step of steps)
        expect(machine.take(step), `${step.act} ${step.on} ${step.to ?? ""} in ${what}`).toBeUndefined();
      if (blocked.length > 0) unsafe++;
    }
    expect(unsafe).toBeGreaterThan(300);
  });
});
