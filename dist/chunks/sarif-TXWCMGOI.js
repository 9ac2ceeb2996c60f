import {
  sarifText
} from "./chunk-TQ5TAMQX.js";
import "./chunk-MIPVOR2O.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  maskedSources
} from "./chunk-IATNZ4XG.js";
import "./chunk-RFA5HNW4.js";
import {
  isSevereEnough
} from "./chunk-O35NJJSM.js";
import "./chunk-ZBKVM5J4.js";
import "./chunk-LXQIADYT.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-DUYLOHSF.js";
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
