import {
  sarifText
} from "./chunk-3NDSM342.js";
import "./chunk-VJNSAV74.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-JY2H3A3N.js";
import {
  isSevereEnough
} from "./chunk-Y6ERX2TL.js";
import "./chunk-A6YJCB4K.js";
import "./chunk-RB3OPH6U.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-JX4FJZFW.js";
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
