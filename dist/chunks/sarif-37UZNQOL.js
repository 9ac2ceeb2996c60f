import {
  sarifText
} from "./chunk-L7UD4DAI.js";
import "./chunk-4JHDYNQT.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-SSQGK7DX.js";
import "./chunk-RFA5HNW4.js";
import {
  isSevereEnough
} from "./chunk-IE7MZT25.js";
import "./chunk-F4IWUEZC.js";
import "./chunk-V6S3LORP.js";
import "./chunk-QLHWV3KJ.js";
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
