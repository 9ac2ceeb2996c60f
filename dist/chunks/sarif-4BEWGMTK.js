import {
  sarifText
} from "./chunk-TJ3D7KNY.js";
import "./chunk-NRICFF6D.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-GMS6BU4G.js";
import {
  isSevereEnough
} from "./chunk-MBEOBBNF.js";
import "./chunk-MBSTANDG.js";
import "./chunk-Q26EKOPK.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-H4QGO2Q2.js";
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
