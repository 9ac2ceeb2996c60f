import {
  readFlags
} from "./chunk-SJAZIJ7V.js";
import {
  say
} from "./chunk-XFVADQON.js";
import {
  graphDot,
  graphJson,
  graphMermaid,
  graphOf,
  graphText
} from "./chunk-YZ4SIF2L.js";
import {
  snapshotPath
} from "./chunk-ZYZKDIGM.js";
import {
  diskFiles
} from "./chunk-HO26DIJ5.js";
import "./chunk-K7WWTXXS.js";
import {
  choice
} from "./chunk-UWLYRR7T.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-QLAMWDJR.js";
import "./chunk-7K3S3V2F.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-2JM2PKMI.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/graph.ts
var graphFlags = { format: { type: "string" }, snapshot: { type: "string" } };
var formats = ["text", "mermaid", "dot", "json"];
async function graphCommand(argv, version) {
  const { values, positionals } = readFlags(argv, graphFlags, "graph");
  const format = choice("--format", values.format ?? "text", formats);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const graph = await graphOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (graph.nodes.length === 0 && graph.problems.length === 0)
    throw new UserError(`nothing to draw: no configuration edgelint knows refers to anything in ${paths.join(", ")}`);
  process.stdout.write(printed(graph, format, version));
  for (const { file, message } of graph.problems) say(`${file} ${message}`);
  if (graph.problems.length === 0) return 0;
  say(`the graph is incomplete: ${count(graph.problems.length, "file")} could not be read`);
  return 4;
}
function printed(graph, format, version) {
  if (format === "json") return graphJson(graph, version);
  if (format === "mermaid") return graphMermaid(graph);
  return format === "dot" ? graphDot(graph) : graphText(graph);
}
export {
  graphCommand,
  graphFlags
};
