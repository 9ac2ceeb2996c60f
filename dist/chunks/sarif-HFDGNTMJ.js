import {
  sarifText
} from "./chunk-JUERG3J6.js";
import "./chunk-H632DIQM.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-OAEWYLBF.js";
import {
  isSevereEnough
} from "./chunk-YU3BJFQF.js";
import "./chunk-A6YUZAQQ.js";
import "./chunk-UBFNHJID.js";
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
