import {
  sarifText
} from "./chunk-ZET7NAJU.js";
import "./chunk-BVXOH2GN.js";
import "./chunk-L7H6HQ2N.js";
import {
  maskedSources
} from "./chunk-4TNCXASB.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  isSevereEnough
} from "./chunk-UQPRQLWU.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
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
