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
  isSevereEnough,
  severityWords,
  tally,
  worstFirst
} from "./chunk-UQPRQLWU.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/report/sarif-github.ts
var mostResults = 5e3;
var limits = { tags: 10, description: 1024, name: 255, relatedLocations: 100, threadFlowLocations: 1e3 };
function isAlert(input, finding) {
  return finding.status !== "suppressed" && finding.certainty !== "possible" && isSevereEnough(input, finding);
}
function notices(left, outside) {
  const lines = [];
  if (left.length > 0) {
    const words = `${count(left.length, "result")} left out (${severityWords(tally(left))})`;
    lines.push(`${words}: code scanning keeps ${mostResults} of a run, and these are the least severe.`);
  }
  if (outside.length > 0) {
    const words = `${count(outside.length, "result")} left out (${severityWords(tally(outside))})`;
    lines.push(`${words}: code scanning cannot show a file outside the repository.`);
  }
  return lines;
}
var sarifGithub = (input) => {
  const path = (file) => insidePath(input.toRepository(file));
  const alerts = input.result.findings.filter((finding) => isAlert(input, finding));
  const inside = alerts.filter((finding) => path(finding.file) !== void 0);
  const outside = alerts.filter((finding) => path(finding.file) === void 0);
  const ordered = worstFirst(inside);
  const kept = new Set(ordered.slice(0, mostResults));
  return sarifText({
    input,
    source: maskedSources(input),
    // Where nothing is left out the stable order of the run is kept.
    findings: ordered.length <= mostResults ? inside : ordered.filter((finding) => kept.has(finding)),
    isFull: false,
    path,
    notices: notices(ordered.slice(mostResults), outside),
    limits
  });
};
export {
  sarifGithub
};
