import {
  sarifText
} from "./chunk-6XC3JUIT.js";
import "./chunk-4GE3MYUU.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-3XMMFK7S.js";
import "./chunk-RFA5HNW4.js";
import {
  isSevereEnough
} from "./chunk-TWQF5K4X.js";
import "./chunk-7XE44D2G.js";
import "./chunk-STXVS2WF.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-4BJ6HJDZ.js";
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
