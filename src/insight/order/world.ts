/** The state of the systems as far as the order of steps depends on it: what there is, and what uses what. */
import type { Graph, GraphEdge, GraphNode } from "../graph/index.ts";

/** The networks that a set is activated on. */
export const networks = ["STAGING", "PRODUCTION"] as const;

/** Where a hostname gets its certificate from. */
export interface HostnamePlace {
  readonly property: string;
  readonly enrollment: string | undefined;
}

/** Pairs of ids, such as a rule's owner and the set it requires. */
export type Pairs = ReadonlyMap<string, ReadonlySet<string>>;

/** A state. Things go by the ids of the graph. */
export interface World {
  readonly names: ReadonlyMap<string, string>;
  /** What something refers to, and nothing in view tells of: it is somewhere, and no step of ours makes or deletes it. */
  readonly referred: ReadonlySet<string>;
  /** The rules that require a set, in words, by `OWNER SET`. */
  readonly rules: ReadonlyMap<string, string>;
  readonly hostnames: ReadonlyMap<string, HostnamePlace>;
  readonly enrollments: ReadonlySet<string>;
  readonly sets: ReadonlySet<string>;
  /** The sets that an enrollment's clients, or a hostname's of CCM, are checked against. */
  readonly bound: Pairs;
  /** The sets that the rules of a property or include require. */
  readonly required: Pairs;
  /** The includes whose rules are part of a property's. */
  readonly includes: Pairs;
  readonly active: Pairs;
  readonly certificates: ReadonlySet<string>;
  /** The certificate of each version of a client certificate. */
  readonly versions: ReadonlyMap<string, string | undefined>;
  /** The certificate of each alias: a name for one of its versions, which nobody deletes by itself. */
  readonly aliases: ReadonlyMap<string, string>;
  /** The versions and aliases that the rules of a property show to origins. */
  readonly shown: Pairs;
  readonly keys: ReadonlySet<string>;
  readonly keyVersions: ReadonlyMap<string, string | undefined>;
  readonly signed: Pairs;
  readonly esaCas: ReadonlySet<string>;
  readonly esaBound: Pairs;
  /** The hostnames that a WAF rule of ESA may turn clients away from. */
  readonly esaRules: Pairs;
  /** What is not known, so that the order may lack a step. */
  readonly gaps: readonly Gap[];
}

/** Something that is not known. */
export interface Gap {
  readonly why: string;
  /** True for one about hostnames and rules of ESA. */
  readonly isEsa: boolean;
}

/** A state under construction. */
class WorldBuilder {
  readonly names = new Map<string, string>();
  readonly referred = new Set<string>();
  readonly rules = new Map<string, string>();
  readonly hostnames = new Map<string, HostnamePlace>();
  readonly enrollments = new Set<string>();
  readonly sets = new Set<string>();
  readonly bound = new Map<string, Set<string>>();
  readonly required = new Map<string, Set<string>>();
  readonly includes = new Map<string, Set<string>>();
  readonly active = new Map<string, Set<string>>();
  readonly certificates = new Set<string>();
  readonly versions = new Map<string, string | undefined>();
  readonly aliases = new Map<string, string>();
  readonly shown = new Map<string, Set<string>>();
  readonly keys = new Set<string>();
  readonly keyVersions = new Map<string, string | undefined>();
  readonly signed = new Map<string, Set<string>>();
  readonly esaCas = new Set<string>();
  readonly esaBound = new Map<string, Set<string>>();
  readonly esaRules = new Map<string, Set<string>>();
  readonly gaps: Gap[] = [];
}

/** Adds a pair. */
export function pair(pairs: Map<string, Set<string>>, from: string, to: string): void {
  const known = pairs.get(from);
  if (known === undefined) pairs.set(from, new Set([to]));
  else known.add(to);
}

/** All pairs as a list. */
export function listed(pairs: Pairs): readonly (readonly [string, string])[] {
  return [...pairs].flatMap(([from, tos]) => [...tos].map((to) => [from, to] as const));
}

/** True for a pair that is there. */
export function has(pairs: Pairs, from: string, to: string): boolean {
  return pairs.get(from)?.has(to) === true;
}

/** The sets by which clients of a hostname are asked for a certificate: its enrollment's, and its own where CCM serves it. */
export function asksBy({ bound }: World, host: string, enrollment: string | undefined): ReadonlySet<string> {
  return new Set([...(bound.get(host) ?? []), ...(bound.get(enrollment ?? "") ?? [])]);
}

/** True where two lists of sets have one in common. */
export function sharesSet(some: ReadonlySet<string>, others: ReadonlySet<string> | undefined): boolean {
  return [...some].some((set) => others?.has(set) === true);
}

/** How a graph is read. */
export interface Reading {
  /** Gives things of an earlier graph the ids that they have in a later one. */
  readonly idOf?: (id: string) => string;
  /** True for one side of a change, where only what is declared is made or deleted. Else what is merely named exists as well. */
  readonly isChange?: boolean;
}

/** The state that a graph shows. */
export function worldOf(
  { nodes, edges }: Pick<Graph, "nodes" | "edges">,
  { idOf = (id) => id, isChange = false }: Reading = {},
): World {
  const world = new WorldBuilder();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) addNode(world, node, { id: idOf(node.id), exists: !isChange || node.origin !== "unseen" });
  const targets = new Map(
    edges.flatMap(({ relation, from, to }) => (relation === "is-mapped-to" && to !== undefined ? [[from, to]] : [])),
  );
  const certificates = new Map(
    edges.flatMap(({ relation, from, to }) =>
      relation === "gets-certificate-from" && to !== undefined ? [[from, to]] : [],
    ),
  );
  for (const edge of edges) {
    const kind = byId.get(edge.from)?.kind;
    // a rule that may turn clients away has to be looked at like one that does
    const isPossible = edge.relation === "applies-to" && edge.to !== undefined;
    if (edge.to === undefined || (edge.state === "unknown" && !isPossible)) {
      const why = `${byId.get(edge.from)?.name ?? edge.from}: ${edge.why ?? ""}`;
      if (edge.why !== undefined) world.gaps.push({ why, isEsa: kind?.startsWith("esa-") === true });
      continue;
    }
    if (edge.relation === "serves" && byId.get(edge.to)?.kind === "property-hostname") {
      const own = certificates.get(edge.to) ?? certificates.get(targets.get(edge.to) ?? "");
      world.hostnames.set(idOf(edge.to), {
        property: idOf(edge.from),
        enrollment: own === undefined ? undefined : idOf(own),
      });
    } else addEdge(world, { ...edge, from: idOf(edge.from), to: idOf(edge.to) }, kind);
  }
  return world;
}

function addNode(
  world: WorldBuilder,
  { kind, name, active }: GraphNode,
  { id, exists }: { readonly id: string; readonly exists: boolean },
): void {
  world.names.set(id, name);
  // an activation may be declared where its set is not
  for (const network of networks)
    if (kind === "ca-set" && active[network] !== undefined) pair(world.active, id, network);
  if (!exists) {
    world.referred.add(id);
    return;
  }
  if (kind === "enrollment") world.enrollments.add(id);
  if (kind === "client-certificate") world.certificates.add(id);
  if (kind === "certificate-version") world.versions.set(id, undefined);
  if (kind === "access-key") world.keys.add(id);
  if (kind === "key-version") world.keyVersions.set(id, undefined);
  if (kind === "esa-ca") world.esaCas.add(id);
  if (kind === "ca-set") world.sets.add(id);
}

function addEdge(
  world: WorldBuilder,
  { from, to, relation, notes }: Pick<GraphEdge, "from" | "relation" | "notes"> & { readonly to: string },
  kind: GraphNode["kind"] | undefined,
): void {
  if (relation === "checks-clients-against") {
    if (kind === "esa-hostname") pair(world.esaBound, from, to);
    else if (kind === "enrollment" || kind === "property-hostname") pair(world.bound, from, to);
    else {
      pair(world.required, from, to);
      world.rules.set(`${from} ${to}`, notes.join(" and "));
    }
  }
  if (relation === "includes") pair(world.includes, from, to);
  if (relation === "shows-origins") pair(world.shown, from, to);
  if (relation === "signs-with") pair(world.signed, from, to);
  if (relation === "is-alias-of") {
    world.versions.delete(from);
    world.aliases.set(from, to);
  }
  if (relation === "applies-to") pair(world.esaRules, from, to);
  if (relation === "is-version-of") (world.versions.has(from) ? world.versions : world.keyVersions).set(from, to);
}
