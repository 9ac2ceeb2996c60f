/** The command `graph`: what refers to what, before anything is judged. */
import { type Graph, graphDot, graphJson, graphMermaid, graphOf, graphText } from "../../insight/index.ts";
import { choice } from "../project/choice.ts";
import { diskFiles } from "../project/disk.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { UserError } from "../project/user-error.ts";
import { readFlags } from "./flags.ts";
import { incomplete } from "./incomplete.ts";

/** The flags of `graph`. */
export const graphFlags = { format: { type: "string" }, snapshot: { type: "string" } } as const;

const formats = ["text", "mermaid", "dot", "json"] as const;

/**
 * `edgelint graph [PATH…]`: prints the graph; returns the exit code, 4 where a file could not be read.
 * @throws UserError where there is nothing to draw.
 */
export async function graphCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, graphFlags, "graph");
  const format = choice("--format", values.format ?? "text", formats);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const graph = await graphOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (graph.nodes.length === 0 && graph.problems.length === 0)
    throw new UserError(`nothing to draw: no configuration edgelint knows refers to anything in ${paths.join(", ")}`);
  process.stdout.write(printed(graph, format, version));
  return incomplete("the graph", graph.problems);
}

function printed(graph: Graph, format: (typeof formats)[number], version: string): string {
  if (format === "json") return graphJson(graph, version);
  if (format === "mermaid") return graphMermaid(graph);
  return format === "dot" ? graphDot(graph) : graphText(graph);
}
