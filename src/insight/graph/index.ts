/** `edgelint graph`: what refers to what. The same picture tells what stops working on a day, and what must go before what. */
import { syntaxProblems, unreadProblems } from "../../engine/index.ts";
import { load, type Project, type Property, type RuleTree } from "../../model/index.ts";
import type { Files } from "../../text/index.ts";
import { AkamaiTies } from "./akamai.ts";
import { GraphBuilder } from "./builder.ts";
import { esaTies } from "./esa.ts";
import type { Graph } from "./graph.ts";
import { Things } from "./things.ts";

export { graphDot } from "./dot.ts";
export type { Graph, GraphEdge, GraphKind, GraphNode, GraphPlace, Relation } from "./graph.ts";
export { accountNote } from "./graph.ts";
export { graphJson } from "./json.ts";
export { graphMermaid } from "./mermaid.ts";
export { graphText } from "./text.ts";

/** Reads all files and says what refers to what; nothing is judged. `isWhole` keeps certificates that nothing refers to. */
export async function graphOf(files: Files, snapshot?: string, isWhole = false): Promise<Graph> {
  const loaded = await load(files, snapshot);
  const documents = new Set(loaded.documents);
  const collector = new GraphCollector(loaded.project);
  for await (const unit of loaded.units()) {
    collector.take(unit);
    for (const document of unit.documents) if (document.problems.length > 0) documents.add(document);
    unit.release();
  }
  const problems = [...unreadProblems(loaded), ...syntaxProblems([...documents])];
  return { ...collector.finish(isWhole), problems, files: loaded.fileCount() };
}

/** A graph from a project and its trees, unit by unit. */
export class GraphCollector {
  readonly #project: Project;
  readonly #builder = new GraphBuilder();
  readonly #things = new Things(this.#builder);
  readonly #akamai: AkamaiTies;
  readonly #properties = new Set<Property>();

  constructor(project: Project) {
    this.#project = project;
    this.#akamai = new AkamaiTies(project, this.#builder, this.#things);
  }

  /** Takes in what trees refer to, while they are in memory. */
  take({
    trees,
    properties = [],
  }: {
    readonly trees: readonly RuleTree[];
    readonly properties?: readonly Property[];
  }): void {
    for (const tree of trees) this.#akamai.tree(tree);
    this.#akamai.pins();
    for (const property of properties) this.#properties.add(property);
    this.#builder.settle();
  }

  /** Everything else, once all trees were taken. */
  finish(isWhole = false): Pick<Graph, "nodes" | "edges"> {
    const project = this.#project;
    for (const property of new Set([...project.properties, ...this.#properties])) this.#akamai.property(property);
    this.#akamai.rest();
    esaTies(project, this.#builder, this.#things);
    if (isWhole) for (const certificate of project.certificates) this.#things.certificate(certificate.first);
    return this.#builder.finish();
  }

  /** The id under which a node of the model is in the graph; undefined where it is not. */
  idOf(node: object): string | undefined {
    return this.#builder.idOf(node);
  }
}
