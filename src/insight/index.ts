/** What the model tells beyond findings: data in, data out, and the texts that show it. */
export { type Graph, graphDot, graphJson, graphMermaid, graphOf, graphText } from "./graph/index.ts";
