/** `edgelint graph`: what refers to what. The same picture tells what stops working on a day, and what must go before what. */
import { load, type Property } from "../../model/index.ts";
import type { Files } from "../../text/index.ts";
import { AkamaiTies } from "./akamai.ts";
import { GraphBuilder } from "./builder.ts";
import { esaTies } from "./esa.ts";
import type { Graph } from "./graph.ts";
import { Things } from "./things.ts";

export { graphDot } from "./dot.ts";
export type { Graph, GraphEdge, GraphKind, GraphNode, GraphPlace, Relation } from "./graph.ts";
export { graphJson } from "./json.ts";
export { graphMermaid } from "./mermaid.ts";
export { graphText } from "./text.ts";

/** Reads all files and says what refers to what; nothing is judged. `isWhole` keeps certificates that nothing refers to. */
export async function graphOf(files: Files, snapshot?: string, isWhole = false): Promise<Graph> {
  const { project, units, unreadable, fileCount } = await load(files, snapshot);
  const builder = new GraphBuilder();
  const things = new Things(builder);
  const akamai = new AkamaiTies(project, builder, things);
  const properties = new Set<Property>();
  for await (const unit of units()) {
    for (const tree of unit.trees) akamai.tree(tree);
    akamai.pins();
    for (const property of unit.properties) properties.add(property);
    builder.settle();
    unit.release();
  }
  for (const property of new Set([...project.properties, ...properties])) akamai.property(property);
  akamai.rest();
  esaTies(project, builder, things);
  if (isWhole) for (const certificate of project.certificates) things.certificate(certificate.first);
  const problems = unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
  return { ...builder.finish(), problems, files: fileCount() };
}
