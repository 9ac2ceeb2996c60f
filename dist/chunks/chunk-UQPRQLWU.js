import {
  severities
} from "./chunk-ZWRQEHPM.js";

// src/report/shown.ts
function rank(severity) {
  return severities.indexOf(severity);
}
function isSevereEnough(input, finding) {
  return rank(finding.severity) <= rank(input.view.minSeverity);
}
function shownFindings(input) {
  const { show } = input.view;
  return input.result.findings.filter(
    (finding) => isSevereEnough(input, finding) && (finding.certainty !== "possible" || show.has("possible")) && (finding.status === "new" || show.has(finding.status))
  );
}
function worstFirst(findings, change) {
  const age = (finding) => change === void 0 || change.isNew(finding) ? 0 : 1;
  return findings.toSorted((a, b) => age(a) - age(b) || rank(a.severity) - rank(b.severity));
}
function helpOf(input, finding) {
  const known = input.rules.get(finding.rule);
  if (known !== void 0) return known;
  const { rule: id, severity, next } = finding;
  return { id, title: id, why: "", next, severity, needs: [], sources: [], tags: [], fixable: "never" };
}
function presentPlace(finding) {
  const there = [finding, ...finding.related].filter(({ revision }) => revision === void 0);
  return there.find((place) => "note" in place && place.note === "changed here" && finding.revision !== void 0) ?? there[0];
}
function formerWords({ revision, note = "" }) {
  return revision === void 0 || note.includes("before the change") ? "" : " before the change";
}
function formerPlace({ file, start, revision }) {
  return revision === void 0 ? void 0 : `${file}:${start.line}:${start.column} before the change`;
}
function severityWords(counts) {
  return severities.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`).join(", ");
}
function tally(findings) {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}

export {
  rank,
  isSevereEnough,
  shownFindings,
  worstFirst,
  helpOf,
  presentPlace,
  formerWords,
  formerPlace,
  severityWords,
  tally
};
