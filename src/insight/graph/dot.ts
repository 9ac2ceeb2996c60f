/** A graph in the language of Graphviz. */
import { visible } from "../../text/index.ts";
import type { Graph } from "./graph.ts";
import { kindWords, nameWords, stateWords, tieWords } from "./words.ts";

/** A digraph: what is unknown hangs on a dashed line, what is not in view has a dashed border. */
export function graphDot({ nodes, edges }: Graph): string {
  const things = nodes.map((node) => {
    const lines = [kindWords(node), nameWords(node), stateWords(node).join(", ")].filter((line) => line !== "");
    const style = node.origin === "unseen" ? ", style=dashed" : "";
    return `  ${quoted(node.id)} [label=${quoted(lines.join("\n"))}${style}];`;
  });
  const holes = edges.flatMap(({ to, why }, at) =>
    to === undefined ? [`  ${quoted(`unknown ${at + 1}`)} [label=${quoted(`? ${why ?? ""}`)}, style=dashed];`] : [],
  );
  const ties = edges.map((edge, at) => {
    const style = edge.state === "known" ? "" : ", style=dashed";
    const to = edge.to ?? `unknown ${at + 1}`;
    return `  ${quoted(edge.from)} -> ${quoted(to)} [label=${quoted(tieWords(edge))}${style}];`;
  });
  const head = ["digraph edgelint {", "  rankdir=LR;", "  node [shape=box];"];
  return `${[...head, ...things, ...holes, ...ties, "}"].join("\n")}\n`;
}

/** A quoted string of the language, in which a line end is written `\n`. */
function quoted(text: string): string {
  const lines = text.split("\n").map((line) => visible(line).replace(/[\\"]/g, "\\$&"));
  return `"${lines.join("\\n")}"`;
}
