/** What a state is once something has been retired: the thing is gone, and with it everything that only served it. */
import { asksBy, type HostnamePlace, has, listed, type Pairs, pair, sharesSet, type World } from "./world.ts";

/** The kinds that can be retired. */
export const retirable = [
  "ca-set",
  "enrollment",
  "client-certificate",
  "certificate-version",
  "access-key",
  "key-version",
  "property-hostname",
  "esa-ca",
] as const;
export type Retirable = (typeof retirable)[number];

/** The state without a thing, which goes by its id in the graph. */
export function without(world: World, kind: Retirable, id: string): World {
  return { ...world, ...removals[kind](world, id) };
}

/** What is different once a thing of a kind is gone. */
const removals: Readonly<Record<Retirable, (world: World, id: string) => Partial<World>>> = {
  "ca-set": (world, id) => {
    // a hostname stays where it is, unless the rules go on to require other sets, by which its certificate does not ask
    const served = new Set(listed(world.bound).flatMap(([from, set]) => (set === id ? [from] : [])));
    return {
      sets: dropped(world.sets, [id]),
      required: freed(world.required, id),
      active: freedOf(world.active, id),
      bound: freed(world.bound, id),
      hostnames: moved(
        world.hostnames,
        hostsOf(world, (host, { property, enrollment = "" }) => {
          const left = new Set([...(world.required.get(property) ?? [])].filter((set) => set !== id));
          const asked = asksBy(world, host, enrollment);
          const isAsked = served.has(host) || served.has(enrollment);
          return isAsked && left.size > 0 && has(world.required, property, id) && !sharesSet(left, asked);
        }),
      ),
    };
  },
  enrollment: (world, id) => ({
    enrollments: dropped(world.enrollments, [id]),
    bound: freedOf(world.bound, id),
    hostnames: moved(
      world.hostnames,
      hostsOf(world, (_, { enrollment }) => enrollment === id),
    ),
  }),
  "property-hostname": ({ hostnames }, id) => ({ hostnames: mapped(hostnames, [id]) }),
  "client-certificate": ({ versions, aliases, shown, certificates }, id) => {
    const own = ownVersions(versions, id);
    return {
      aliases: mapped(aliases, ownVersions(aliases, id)),
      shown: [...own, ...ownVersions(aliases, id)].reduce(freed, shown),
      versions: mapped(versions, own),
      certificates: dropped(certificates, [id]),
    };
  },
  "certificate-version": ({ versions, shown }, id) => ({ shown: freed(shown, id), versions: mapped(versions, [id]) }),
  "access-key": ({ keyVersions, signed, keys }, id) => {
    const own = ownVersions(keyVersions, id);
    return { signed: own.reduce(freed, signed), keyVersions: mapped(keyVersions, own), keys: dropped(keys, [id]) };
  },
  "key-version": ({ keyVersions, signed }, id) => ({
    signed: freed(signed, id),
    keyVersions: mapped(keyVersions, [id]),
  }),
  "esa-ca": ({ esaBound, esaRules, esaCas }, id) => {
    const hosts = listed(esaBound).flatMap(([host, ca]) => (ca === id ? [host] : []));
    return { esaRules: hosts.reduce(freed, esaRules), esaBound: freed(esaBound, id), esaCas: dropped(esaCas, [id]) };
  },
};

function hostsOf({ hostnames }: World, isMeant: (host: string, place: HostnamePlace) => boolean): readonly string[] {
  return [...hostnames].flatMap(([host, place]) => (isMeant(host, place) ? [host] : []));
}

/** Hostnames that get another certificate; which one is for people to say. */
function moved(all: World["hostnames"], hosts: readonly string[]): World["hostnames"] {
  return new Map(
    [...all].map(([host, place]) => [host, hosts.includes(host) ? { ...place, enrollment: undefined } : place]),
  );
}

function ownVersions(versions: ReadonlyMap<string, string | undefined>, of: string): readonly string[] {
  return [...versions].flatMap(([version, owner]) => (owner === of ? [version] : []));
}

function dropped(all: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...all].filter((id) => !ids.includes(id)));
}

function mapped<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): ReadonlyMap<string, T> {
  return new Map([...all].filter(([id]) => !ids.includes(id)));
}

/** Pairs without those that lead to an id. */
function freed(pairs: Pairs, to: string): Pairs {
  const left = new Map<string, Set<string>>();
  for (const [from, other] of listed(pairs)) if (other !== to) pair(left, from, other);
  return left;
}

/** Pairs without those that begin at an id. */
function freedOf(pairs: Pairs, from: string): Pairs {
  return new Map([...pairs].filter(([id]) => id !== from));
}
