/** What a state is once something has been retired: the thing is gone, and with it everything that only served it. */
import { listed, type Pairs, pair, type World } from "./world.ts";

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
    const served = new Set(listed(world.bound).flatMap(([from, set]) => (set === id ? [from] : [])));
    return {
      sets: dropped(world.sets, [id]),
      required: freed(world.required, id),
      active: freedOf(world.active, id),
      bound: freed(world.bound, id),
      hostnames: mapped(
        world.hostnames,
        hostsOf(world, (host, enrollment) => served.has(host) || served.has(enrollment)),
      ),
    };
  },
  enrollment: (world, id) => ({
    enrollments: dropped(world.enrollments, [id]),
    bound: freedOf(world.bound, id),
    hostnames: mapped(
      world.hostnames,
      hostsOf(world, (_, enrollment) => enrollment === id),
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

function hostsOf({ hostnames }: World, isMeant: (host: string, enrollment: string) => boolean): readonly string[] {
  return [...hostnames].flatMap(([host, { enrollment }]) => (isMeant(host, enrollment ?? "") ? [host] : []));
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
