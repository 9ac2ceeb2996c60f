/** The two states that a change lies between, with the same things under the same ids. */
import { type Changes, changedKinds, type Network } from "../../model/index.ts";
import { accountNote, type Graph, GraphCollector, type GraphNode } from "../graph/index.ts";
import { networks, type World, worldOf } from "./world.ts";

type Sides = Pick<Graph, "nodes" | "edges">;

/** Both states of a change whose trees are all in memory. */
export function worldsOf(changes: Changes): { readonly before: World; readonly after: World } {
  const sides = { before: new GraphCollector(changes.before), after: new GraphCollector(changes.after) };
  for (const { before, after } of changes.trees) {
    if (before !== undefined) sides.before.take({ trees: [before] });
    if (after !== undefined) sides.after.take({ trees: [after] });
  }
  const [before, after] = [sides.before.finish(), sides.after.finish()];
  const later = new Map<string, string>();
  for (const kind of changedKinds) {
    for (const change of changes.of(kind)) {
      if (change.before === undefined || change.after === undefined) continue;
      const [from, to] = [sides.before.idOf(change.before), sides.after.idOf(change.after)];
      if (from !== undefined && to !== undefined) later.set(from, to);
    }
  }
  const idOf = (id: string): string => later.get(id) ?? id;
  const written = new Set(before.nodes.flatMap(({ id, origin }) => (origin === "file" ? [idOf(id)] : [])));
  const account = ofAccount(after, written);
  const activations = {
    before: declared(changes.before, (set) => {
      const id = sides.before.idOf(set);
      return id === undefined ? undefined : idOf(id);
    }),
    after: declared(changes.after, (set) => sides.after.idOf(set)),
  };
  return {
    before: worldOf(both(ofFiles(before), account), { idOf, isChange: true }),
    after: worldOf(activated(both(ofFiles(after), account), activations), { isChange: true }),
  };
}

/** The activations of sets that the files of a side declare, as `SET NETWORK`; one of no known network counts for both. */
function declared(
  { caSetActivations }: Changes["after"],
  idOf: (set: object) => string | undefined,
): ReadonlySet<string> {
  const all = caSetActivations.flatMap(({ caSet, declaration, network }) => {
    const id = caSet === undefined || declaration === undefined ? undefined : idOf(caSet);
    return id === undefined ? [] : networks.filter((one) => one === (network ?? one)).map((one) => `${id} ${one}`);
  });
  return new Set(all);
}

/**
 * Sets as a change leaves them: an activation that is no longer declared ends, though a snapshot still shows it; one that is declared
 * on both sides stays, though a condition leaves it open.
 */
function activated(
  { nodes, edges }: Sides,
  { before, after }: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> },
): Sides {
  const isActive = ({ id, active }: GraphNode, network: Network): boolean => {
    const key = `${id} ${network}`;
    return before.has(key) ? after.has(key) : active[network] !== undefined;
  };
  const of = (node: GraphNode): GraphNode["active"] =>
    Object.fromEntries(
      networks.flatMap((network) => (isActive(node, network) ? [[network, node.active[network] ?? true]] : [])),
    );
  return { nodes: nodes.map((node) => (node.kind === "ca-set" ? { ...node, active: of(node) } : node)), edges };
}

/** What the files of one side declare: the account shows how things are now, which a change is about to alter. */
function ofFiles({ nodes, edges }: Sides): Sides {
  const ids = new Set(nodes.flatMap(({ id, origin }) => (origin === "file" ? [id] : [])));
  const isFromAccount = (notes: readonly string[]): boolean =>
    notes.length > 0 && notes.every((note) => note.startsWith(accountNote));
  return {
    nodes: nodes.filter(({ origin }) => origin !== "snapshot"),
    edges: edges.filter(({ from, notes }) => ids.has(from) && !isFromAccount(notes)),
  };
}

/** What only the account shows, and no file has declared: it is there on both sides, and so is what it uses. */
function ofAccount({ nodes, edges }: Sides, written: ReadonlySet<string>): Sides {
  const own = nodes.filter(({ id, origin }) => origin !== "file" && !written.has(id));
  const ids = new Set(own.map(({ id }) => id));
  return {
    nodes: own.filter(({ origin }) => origin === "snapshot"),
    edges: edges.filter(({ from }) => ids.has(from)),
  };
}

function both(files: Sides, account: Sides): Sides {
  const known = new Set(account.nodes.map(({ id }) => id));
  return {
    nodes: [...files.nodes.filter(({ id, origin }) => origin === "file" || !known.has(id)), ...account.nodes],
    edges: [...files.edges, ...account.edges],
  };
}
