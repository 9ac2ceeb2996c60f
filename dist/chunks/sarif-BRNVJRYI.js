import {
  sarifText
} from "./chunk-3GOP432H.js";
import "./chunk-4A7IED2Z.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-HH3H6PBS.js";
import {
  isSevereEnough
} from "./chunk-6DLVE6AJ.js";
import "./chunk-IWNQCHYT.js";
import "./chunk-EBEKCQKU.js";
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
