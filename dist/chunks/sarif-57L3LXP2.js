import {
  sarifText
} from "./chunk-LULEMUFZ.js";
import "./chunk-YHCRTN3Z.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-JGOI2BI2.js";
import {
  isSevereEnough
} from "./chunk-WHZXPAPN.js";
import "./chunk-RFA5HNW4.js";
import "./chunk-W72SLBE2.js";
import "./chunk-3EC5JN33.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-K75FCEVV.js";
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
