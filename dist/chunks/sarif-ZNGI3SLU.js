import {
  sarifText
} from "./chunk-PJCCMFDE.js";
import "./chunk-RTAPM72B.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-VC2QFJZP.js";
import "./chunk-RFA5HNW4.js";
import {
  isSevereEnough
} from "./chunk-XTMCRGZX.js";
import "./chunk-Z3B43NEO.js";
import "./chunk-OC744FN5.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-FGKAE54V.js";
import "./chunk-EJH6K4LW.js";
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
