import {
  severities
} from "./chunk-BMXNJTU2.js";

// src/report/visible.ts
var unseen = /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
function picture(character) {
  const code = character.codePointAt(0) ?? 0;
  if (code < 32) return String.fromCharCode(9216 + code);
  if (code === 127) return "␡";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
function visible(text) {
  return text.replace(unseen, picture);
}
function oneLine(text) {
  return visible(text.replace(/\s+/g, " ").trim());
}
var escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;
function visibleJson(json) {
  return json.replace(unseen, (character) => character === "\n" ? character : character.replace(/[^]/g, escaped));
}

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
function worstFirst(findings) {
  return findings.toSorted((a, b) => rank(a.severity) - rank(b.severity));
}
function helpOf(input, finding) {
  const known = input.rules.get(finding.rule);
  if (known !== void 0) return known;
  const { rule: id, severity, next } = finding;
  return { id, title: id, why: "", next, severity, needs: [], sources: [], tags: [], fixable: "never" };
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
  visible,
  oneLine,
  visibleJson,
  rank,
  isSevereEnough,
  shownFindings,
  worstFirst,
  helpOf,
  severityWords,
  tally
};
