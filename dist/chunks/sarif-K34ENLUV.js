import {
  sarifText
} from "./chunk-R4S7XIUJ.js";
import "./chunk-JWQED6DN.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-GQVGDXNM.js";
import {
  isSevereEnough
} from "./chunk-CXEK2B2P.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-MTEW5QT2.js";
import "./chunk-MWZVURWZ.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-NAP2EJJB.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
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
