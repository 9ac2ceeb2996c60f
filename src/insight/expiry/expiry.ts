/** What ends when, and what stops working that day: the graph, read from what ends upwards. */
import type { Files } from "../../text/index.ts";
import { type Graph, type GraphEdge, type GraphNode, type GraphPlace, graphOf } from "../graph/index.ts";

/** One thing that ends. */
export interface Ending {
  readonly id: string;
  readonly kind: GraphNode["kind"];
  readonly name: string;
  /** Its last moment, in epoch milliseconds. */
  readonly notAfter: number;
  readonly place: GraphPlace | undefined;
  /** What relies on it, from near to far; empty where nothing in view does. */
  readonly stops: readonly Stop[];
}

/** Something that stops working. */
export interface Stop {
  /** `clients`: a hostname or CA set refuses the clients of this CA. `visitors`: a hostname shows an expired certificate. `origins`: an origin is no longer trusted, or refuses the edge. */
  readonly what: "clients" | "visitors" | "origins";
  readonly id: string;
  readonly kind: GraphNode["kind"];
  readonly name: string;
}

/** All that ends, soonest first. */
export interface Expiry {
  readonly endings: readonly Ending[];
  /** How many more end later than the list goes; undefined for a list of all. */
  readonly later?: number;
  readonly problems: Graph["problems"];
  readonly files: number;
}

/** Reads all files and lists what ends. */
export async function expiryOf(files: Files, snapshot?: string): Promise<Expiry> {
  const graph = await graphOf(files, snapshot, true);
  const reliance = new Reliance(graph);
  const endings = graph.nodes.flatMap((node): readonly Ending[] => {
    const { id, kind, name, notAfter, place } = node;
    return notAfter === undefined ? [] : [{ id, kind, name, notAfter, place, stops: reliance.of(node) }];
  });
  const sorted = endings.toSorted((a, b) => a.notAfter - b.notAfter || (a.id < b.id ? -1 : 1));
  return { endings: sorted, problems: graph.problems, files: graph.files };
}

/** Ties against their direction: who relies on a thing. */
class Reliance {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #into = new Map<string, GraphEdge[]>();

  constructor({ nodes, edges }: Graph) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const edge of edges) {
      if (edge.to === undefined || edge.state === "unknown") continue;
      const list = this.#into.get(edge.to);
      if (list === undefined) this.#into.set(edge.to, [edge]);
      else list.push(edge);
    }
  }

  of(top: GraphNode): readonly Stop[] {
    const found = new Map<string, Stop>();
    const seen = new Set<string>();
    const open: { readonly id: string; readonly what: Stop["what"] | undefined }[] = [{ id: top.id, what: undefined }];
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      const { id, what } = next;
      for (const edge of this.#into.get(id) ?? []) {
        const node = this.#nodes.get(edge.from);
        const kind = what ?? kindOf(edge, node);
        if (node === undefined || kind === undefined || !isInForce(edge, node) || seen.has(`${node.id} ${kind}`))
          continue;
        seen.add(`${node.id} ${kind}`);
        if (isShown(node, kind, edge))
          found.set(`${node.id} ${kind}`, { what: kind, id: node.id, kind: node.kind, name: node.name });
        open.push({ id: node.id, what: kind });
      }
    }
    return [...found.values()];
  }
}

/** What the first tie upwards says of how a thing is relied on. */
function kindOf({ relation }: GraphEdge, from: GraphNode | undefined): Stop["what"] | undefined {
  switch (relation) {
    case "holds":
      return from?.kind === "enrollment" ? "visitors" : from?.kind === "certificate-version" ? "origins" : "clients";
    case "gets-certificate-from":
      return "visitors";
    case "checks-clients-against":
      return "clients";
    case "pins":
    case "shows-origins":
    case "is-version-of":
    case "is-alias-of":
    case "is-signed-by":
    case "signs-with":
      return "origins";
    default:
      return undefined;
  }
}

/** A certificate of a CA set counts where one of the versions that hold it is active; where none is known, it may be. */
function isInForce({ relation, versions }: GraphEdge, from: GraphNode): boolean {
  if (relation !== "holds" || from.kind !== "ca-set") return true;
  const active = Object.values(from.active);
  if (active.length === 0 || active.includes(true) || versions.length === 0) return true;
  return versions.some((version) => active.includes(version));
}

const withRules: readonly GraphNode["kind"][] = ["property", "include", "rule-tree"];

/** What people know by name; the links in between say nothing by themselves, and a property only by what its rules say. */
function isShown({ kind }: GraphNode, what: Stop["what"], { relation }: GraphEdge): boolean {
  if (withRules.includes(kind)) return relation !== "serves" && relation !== "includes";
  if (what === "visitors") return kind === "property-hostname" || kind === "enrollment";
  if (what === "origins") return kind === "client-certificate";
  return ["property-hostname", "ca-set", "esa-hostname", "esa-ca"].includes(kind);
}
