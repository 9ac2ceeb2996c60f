import {
  incomplete
} from "./chunk-RVWRT6MU.js";
import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import "./chunk-XFVADQON.js";
import {
  graphDot,
  graphJson,
  graphMermaid,
  graphOf,
  graphText
} from "./chunk-ICRUPHNL.js";
import {
  snapshotPath
} from "./chunk-BZNBOC6Y.js";
import {
  diskFiles
} from "./chunk-SVEJA7DS.js";
import "./chunk-PWKTWPLV.js";
import {
  choice
} from "./chunk-PZRYYMES.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
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
  return incomplete("the graph", graph.problems);
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
