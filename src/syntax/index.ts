/** The syntax layer: text in; values, places and faults out. No reader here throws on any text. */

export type { Place, Route, SyntaxProblem, Tree, Value } from "./contract.ts";
export { gapOf, Unknown } from "./contract.ts";
export * from "./json/index.ts";
export * from "./pem/index.ts";
export * from "./waf/index.ts";
export * from "./x509/index.ts";
export * from "./yaml/index.ts";
