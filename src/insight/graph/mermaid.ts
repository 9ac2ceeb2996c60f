/** A graph in Mermaid's language, which GitHub and most wikis draw. */
import { visible } from "../../text/index.ts";
import type { Graph, GraphNode } from "./graph.ts";
import { kindWords, nameWords, stateWords, tieWords } from "./words.ts";

/** A flowchart: what is unknown hangs on a dashed line, what is not in view has a dashed border. */
export function graphMermaid({ nodes, edges }: Graph): string {
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const things = nodes.map((node) => `  ${names.get(node.id)}["${label(node)}"]${classOf(node)}`);
  const holes = edges.flatMap(({ to, why }, at) =>
    to === undefined ? [`  u${at + 1}(["? ${text(why ?? "")}"]):::unseen`] : [],
  );
  const ties = edges.map((edge, at) => {
    const to = edge.to === undefined ? `u${at + 1}` : names.get(edge.to);
    const arrow = edge.state === "known" ? "-->" : "-.->";
    return `  ${names.get(edge.from)} ${arrow}|"${text(tieWords(edge))}"| ${to}`;
  });
  return `${["flowchart LR", ...things, ...holes, ...ties, "  classDef unseen stroke-dasharray: 4 3"].join("\n")}\n`;
}

function label(node: GraphNode): string {
  const state = stateWords(node).join(", ");
  return `${text(kindWords(node))}<br>${text(nameWords(node))}${state === "" ? "" : `<br>${text(state)}`}`;
}

function classOf({ origin }: GraphNode): string {
  return origin === "unseen" ? ":::unseen" : "";
}

/** Text inside a quoted label: Mermaid reads entities, and HTML, in it. */
function text(words: string): string {
  return visible(words).replace(/[&<>"#`|[\]{}()\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
