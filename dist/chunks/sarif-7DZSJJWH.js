import {
  sarifText
} from "./chunk-GCPKPEUB.js";
import "./chunk-AYGUDHAU.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-25YEVSBB.js";
import {
  isSevereEnough
} from "./chunk-27J4I3T7.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-BMXNJTU2.js";
import "./chunk-AXD6AKZO.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-W6AJFER6.js";
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
