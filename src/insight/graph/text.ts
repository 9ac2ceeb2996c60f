/** A graph for the terminal: each thing that nothing refers to, with all that hangs on it below. */
import { oneLine } from "../../text/index.ts";
import type { Graph, GraphEdge, GraphNode } from "./graph.ts";
import { kindWords, nameWords, stateWords, tieWords } from "./words.ts";

/** The text, one tree after another; a thing met again is named and marked as shown above. */
export function graphText(graph: Graph): string {
  const tree = new TextTree(graph);
  const referred = new Set(graph.edges.flatMap(({ to }) => to ?? []));
  const roots = graph.nodes.filter(({ id }) => !referred.has(id));
  // what only refers to itself in a circle has no beginning; it is begun wherever it comes first
  const lines = [...roots, ...graph.nodes].flatMap((node) => tree.root(node));
  return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}

class TextTree {
  readonly #nodes: ReadonlyMap<string, GraphNode>;
  readonly #edges = new Map<string, GraphEdge[]>();
  readonly #shown = new Set<string>();

  constructor({ nodes, edges }: Graph) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const edge of edges) {
      const list = this.#edges.get(edge.from);
      if (list === undefined) this.#edges.set(edge.from, [edge]);
      else list.push(edge);
    }
  }

  root(node: GraphNode): readonly string[] {
    if (this.#shown.has(node.id)) return [];
    const lines = [`${kindWords(node)} ${nameWords(node)}${detailOf(node)}`];
    this.#below(node, lines);
    return lines;
  }

  /** The ties of a thing, depth first; the stack is our own, as nothing bounds how long a chain is. */
  #below(top: GraphNode, lines: string[]): void {
    const open = this.#branches(top, "").reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const { edge, indent, isLast } = next;
      const node = edge.to === undefined ? undefined : this.#nodes.get(edge.to);
      const isAgain = node !== undefined && this.#shown.has(node.id) && this.#edges.has(node.id);
      lines.push(`${indent}${isLast ? "└─ " : "├─ "}${tieWords(edge)} ${endOf(edge, node, isAgain)}`);
      if (node !== undefined && !this.#shown.has(node.id))
        open.push(...this.#branches(node, indent + (isLast ? "   " : "│  ")).reverse());
    }
  }

  #branches(node: GraphNode, indent: string): { edge: GraphEdge; indent: string; isLast: boolean }[] {
    this.#shown.add(node.id);
    const edges = this.#edges.get(node.id) ?? [];
    return edges.map((edge, at) => ({ edge, indent, isLast: at === edges.length - 1 }));
  }
}

function endOf({ why }: GraphEdge, node: GraphNode | undefined, isAgain: boolean): string {
  const reason = why === undefined ? "" : `: ${oneLine(why)}`;
  if (node === undefined) return `?${reason}`;
  const named = `${kindWords(node)} ${nameWords(node)}`;
  return isAgain ? `${named}, see above${reason}` : `${named}${detailOf(node)}${reason}`;
}

function detailOf(node: GraphNode): string {
  const { place } = node;
  const words = [...stateWords(node), ...(place === undefined ? [] : [oneLine(`${place.file}:${place.line}`)])];
  return words.length === 0 ? "" : `  [${words.join(", ")}]`;
}
