/** A graph for programs. */
import { visibleJson } from "../../text/index.ts";
import type { Graph } from "./graph.ts";

/** One JSON document; members without a value are left out. */
export function graphJson({ nodes, edges, problems }: Graph, version: string): string {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version },
    nodes: nodes.map(({ notAfter, ...node }) => ({ ...node, notAfter: isoTime(notAfter) })),
    edges,
    problems,
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
}

function isoTime(time: number | undefined): string | undefined {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
}
