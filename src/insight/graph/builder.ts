/** A graph in the making: things are met in any order and more than once, and are told apart by the nodes they come from. */
import { bareId, type Link, type Network, nameOfReference, type Read, type Site, valueOf } from "../../model/index.ts";
import { type GraphEdge, type GraphKind, type GraphNode, type GraphPlace, graphKinds, type Relation } from "./graph.ts";

/** A thing as the model has it. */
export interface Source {
  readonly kind: GraphKind;
  /** What makes it the same thing: the model's node, or a text. */
  readonly key: object | string;
  /** What the vendor or the project knows it by. */
  readonly id: string;
  readonly name: string;
  readonly site: Site;
  readonly isLive?: boolean;
  readonly active?: GraphNode["active"];
  readonly notAfter?: number | undefined;
}

/** One end of a tie that is looked up: by a link, or by the id it stands for. */
export interface End<T> {
  readonly relation: Relation;
  readonly kind: GraphKind;
  readonly link: Link<T>;
  /** What is written, which names the thing even where it is not in view. */
  readonly id?: Read<string>;
  readonly site?: Site;
  readonly note?: string | undefined;
}

/** A thing in the making; whoever holds it can tie it. */
export interface Draft {
  readonly id: string;
  readonly kind: GraphKind;
  name: string;
  origin: GraphNode["origin"];
  site: Site | undefined;
  place: GraphPlace | undefined;
  active: GraphNode["active"];
  readonly notAfter: number | undefined;
}

interface Tie {
  readonly from: Draft;
  readonly to: Draft | undefined;
  readonly relation: Relation;
  readonly why: string | undefined;
  readonly notes: Set<string>;
  readonly versions: Set<number>;
  site: Site | undefined;
  place: GraphPlace | undefined;
}

/** Takes in things and ties; `settle` must be called while the documents they stand in are there. */
export class GraphBuilder {
  readonly #drafts = new Map<object | string, Draft>();
  readonly #byId = new Map<string, Draft>();
  readonly #ties = new Map<string, Tie>();
  #open: (Draft | Tie)[] = [];

  /** The thing of a node; met again, it is the same. */
  thing(source: Source): Draft {
    const seen = this.#drafts.get(source.key);
    if (seen !== undefined) return seen;
    const { kind, name, site, isLive = false, active = {}, notAfter } = source;
    // an include may be read after the property that names it, and its id is the vendor's
    const named = kind === "include" ? this.#byId.get(`${kind}:${source.id}`) : undefined;
    if (named?.origin === "unseen") {
      Object.assign(named, { name, origin: isLive ? "snapshot" : "file", site, active });
      this.#drafts.delete(named.id);
      this.#drafts.set(source.key, named);
      this.#open.push(named);
      return named;
    }
    const draft: Draft = {
      id: this.#free(`${kind}:${source.id}`),
      kind,
      name,
      origin: isLive ? "snapshot" : "file",
      site,
      place: undefined,
      active,
      notAfter,
    };
    this.#drafts.set(source.key, draft);
    this.#byId.set(draft.id, draft);
    this.#open.push(draft);
    return draft;
  }

  /** A thing that is only named. */
  unseen(kind: GraphKind, id: string): Draft {
    const name = nameOfReference(bareId(id));
    const key = `${kind}:${name}`;
    const seen = this.#byId.get(key);
    if (seen !== undefined) return seen;
    const draft: Draft = {
      id: key,
      kind,
      name,
      origin: "unseen",
      site: undefined,
      place: undefined,
      active: {},
      notAfter: undefined,
    };
    this.#drafts.set(key, draft);
    this.#byId.set(key, draft);
    return draft;
  }

  /** Ties a thing to another one, or, with a reason and no other, to what is not known. */
  tie(from: Draft, relation: Relation, to: Draft | undefined, about: TieAbout = {}): void {
    const key = `${from.id}\n${relation}\n${to?.id ?? about.why ?? ""}`;
    const seen = this.#ties.get(key);
    const tie: Tie = seen ?? {
      from,
      to,
      relation,
      why: about.why,
      notes: new Set(),
      versions: new Set(),
      site: about.site,
      place: undefined,
    };
    if (about.note !== undefined) tie.notes.add(about.note);
    if (about.version !== undefined) tie.versions.add(about.version);
    if (seen !== undefined) return;
    this.#ties.set(key, tie);
    this.#open.push(tie);
  }

  /** Ties a thing to what a link leads to: to the thing, to its mere name, or to the reason why it is not known; absent ties nothing. */
  follow<T>(from: Draft, end: End<T>, thingOf: (node: T) => Draft): void {
    const { relation, kind, link, id, site, note } = end;
    if (link.state === "known") return this.tie(from, relation, thingOf(link.value), { site, note });
    const named = id === undefined ? undefined : valueOf(id);
    if (named !== undefined && named !== "") return this.tie(from, relation, this.unseen(kind, named), { site, note });
    const open = link.state === "unknown" ? link : id;
    if (open?.state === "unknown") this.tie(from, relation, undefined, { site, note, why: open.why });
  }

  /** The id of what was made of a node of the model. */
  idOf(key: object): string | undefined {
    return this.#drafts.get(key)?.id;
  }

  /** Finds the places of all that came in since the last time; texts may be let go of afterwards. */
  settle(): void {
    for (const { site } of this.#open) site?.prepare();
    for (const one of this.#open) {
      one.place = one.site && placeOf(one.site);
      one.site = undefined;
    }
    this.#open = [];
  }

  /** All nodes by kind and id, all ties by the order of their ends. */
  finish(): { readonly nodes: readonly GraphNode[]; readonly edges: readonly GraphEdge[] } {
    this.settle();
    const drafts = [...this.#drafts.values()].toSorted(byKind);
    const rank = new Map(drafts.map((draft, at) => [draft, at]));
    const at = (draft: Draft | undefined): number => (draft === undefined ? drafts.length : (rank.get(draft) ?? 0));
    const ties = [...this.#ties.values()].toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
    return {
      nodes: drafts.map(({ id, kind, name, origin, place, active, notAfter }) => ({
        id,
        kind,
        name,
        origin,
        place,
        active,
        notAfter,
      })),
      edges: ties.map(({ from, to, relation, why, notes, versions, place }) => ({
        from: from.id,
        to: to?.id,
        relation,
        state: why === undefined ? "known" : "unknown",
        why,
        notes: [...notes],
        versions: [...versions],
        place,
      })),
    };
  }

  #free(id: string): string {
    let free = id;
    for (let twin = 2; this.#byId.has(free); twin++) free = `${id}#${twin}`;
    return free;
  }
}

/** What is said of a tie. */
export interface TieAbout {
  readonly site?: Site | undefined;
  readonly note?: string | undefined;
  readonly why?: string | undefined;
  readonly version?: number | undefined;
}

/** The active versions by network, where one is known to be active or asked for. */
export function activeOf(read: (network: Network) => number | true | undefined): GraphNode["active"] {
  const [staging, production] = [read("STAGING"), read("PRODUCTION")];
  return {
    ...(staging === undefined ? {} : { STAGING: staging }),
    ...(production === undefined ? {} : { PRODUCTION: production }),
  };
}

function placeOf(site: Site): GraphPlace | undefined {
  if (site.file.path === "") return undefined;
  const { line, column } = site.file.position(site.span().start);
  return { file: site.file.path, line, column };
}

function byKind(a: Draft, b: Draft): number {
  return graphKinds.indexOf(a.kind) - graphKinds.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
