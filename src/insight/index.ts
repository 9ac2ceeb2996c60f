/** What the model tells beyond findings: data in, data out, and the texts that show it. */

export { type Difference, diffJson, diffMarkdown, diffOf, diffText } from "./diff/index.ts";
export {
  type Expiry,
  endingWithin,
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryOf,
  expiryText,
} from "./expiry/index.ts";
export { type Graph, graphDot, graphJson, graphMermaid, graphOf, graphText } from "./graph/index.ts";
export {
  changeOrder,
  orderJson,
  orderMarkdown,
  orderMermaid,
  orderText,
  type Retirable,
  retirable,
  type ToldOrder,
  toldOrder,
  without,
  worldOf,
} from "./order/index.ts";
