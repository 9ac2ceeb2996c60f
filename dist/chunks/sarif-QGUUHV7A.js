import {
  sarifText
} from "./chunk-OXSOFP2D.js";
import "./chunk-T4X5YRPQ.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-C7UFWH7I.js";
import {
  isSevereEnough
} from "./chunk-UU7FRNGM.js";
import "./chunk-4KLP6OZ5.js";
import "./chunk-DC6S7WBP.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-R5XKB7TE.js";
import "./chunk-SEWDMQ6Q.js";

// src/report/sarif.ts
var sarif = (input) => sarifText({
  input,
  source: maskedSources(input),
  findings: input.result.findings.filter(
    (finding) => isSevereEnough(input, finding) && (finding.certainty !== "possible" || input.view.show.has("possible"))
  ),
  isFull: true,
  path: (file) => {
    const path = input.toRepository(file);
    return insidePath(path) ?? path;
  },
  notices: [],
  limits: {
    tags: Number.POSITIVE_INFINITY,
    description: Number.POSITIVE_INFINITY,
    name: Number.POSITIVE_INFINITY,
    relatedLocations: Number.POSITIVE_INFINITY,
    threadFlowLocations: Number.POSITIVE_INFINITY
  }
});
export {
  sarif
};
