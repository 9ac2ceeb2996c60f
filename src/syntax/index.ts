/** The syntax layer: text in; values, places and faults out. No reader here throws on any text. */

export type { Place, Reference, Route, SyntaxProblem, Tree, Value } from "./contract.ts";
export { gapOf, noteGap, Unknown } from "./contract.ts";
export type * from "./hcl/index.ts";
// Both languages have calls; outside of its folder only this one is looked into.
export type { Call } from "./hcl/index.ts";
export * from "./json/index.ts";
export * from "./pem/index.ts";
export * from "./waf/index.ts";
export * from "./x509/index.ts";
export * from "./yaml/index.ts";

/** The readers of HCL, loaded when first asked for: most runs meet none. */
export async function hclReaders(): Promise<
  Pick<typeof import("./hcl/index.ts"), "readHcl" | "readHclTemplate" | "decodeRuns">
> {
  return await import("./hcl/index.ts");
}
