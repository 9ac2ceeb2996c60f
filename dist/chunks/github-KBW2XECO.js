import {
  shownPlace
} from "./chunk-BVXOH2GN.js";
import {
  insidePath
} from "./chunk-NLCDW657.js";
import {
  formerPlace,
  shownFindings,
  worstFirst
} from "./chunk-UQPRQLWU.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import {
  visible
} from "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/report/github.ts
var budget = 10;
var levels = ["error", "warning", "notice"];
var levelOf = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice"
};
var data = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var property = (text) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
function command(level, properties, lines) {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${list.join(",")}::${data(lines.join("\n"))}`;
}
function placeProperties({ start, end }) {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  if (end.line !== start.line) return { line: start.line, endLine };
  return { line: start.line, endLine, col: start.column, endColumn: end.column };
}
function annotation(input, finding) {
  const at = shownPlace(input, finding);
  const file = at === void 0 ? void 0 : insidePath(input.toRepository(at.file));
  const title = `${finding.severity}: ${visible(finding.rule)}`;
  const place = `${visible(finding.file)}:${finding.start.line}:${finding.start.column}`;
  const lines = [
    visible(finding.message),
    // A file outside the repository, or as it was, cannot carry an annotation: the message says where it is.
    ...file === void 0 || at !== finding ? [`At ${visible(formerPlace(finding) ?? place)}`] : [],
    ...finding.via.toReversed().map((at2) => `${visible(at2.note) || "included here"}: ${visible(at2.file)}:${at2.start.line}`),
    visible(finding.next),
    visible(finding.docs)
  ];
  const where = file === void 0 || at === void 0 ? {} : { file: visible(file), ...placeProperties(at) };
  return command(
    levelOf[finding.severity],
    { ...where, title },
    lines.filter((line) => line !== "")
  );
}
function problemAnnotation(input) {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const lines = problems.slice(0, budget).map(({ file, message }) => `${visible(file)}: ${visible(message)}`);
  if (problems.length > budget) lines.push(`and ${problems.length - budget} more`);
  const title = `edgelint: ${count(problems.length, "thing")} could not be read or judged`;
  return [command("error", { title }, lines)];
}
function noteAnnotation({ notes = [] }) {
  return notes.length === 0 ? [] : [command("notice", { title: "edgelint" }, notes.map(visible))];
}
var github = (input) => {
  const findings = worstFirst(shownFindings(input), input.change);
  const problems = problemAnnotation(input);
  const notes = noteAnnotation(input);
  const taken = { error: problems.length, warning: 0, notice: notes.length };
  const lines = [...problems, ...notes];
  const left = [];
  for (const level of levels) {
    const ofLevel = findings.filter((finding) => levelOf[finding.severity] === level);
    const room = budget - taken[level];
    lines.push(...ofLevel.slice(0, room).map((finding) => annotation(input, finding)));
    if (ofLevel.length > room) left.push(count(ofLevel.length - room, level));
  }
  if (left.length > 0) {
    lines.push(`edgelint: ${left.join(", ")} not annotated, for GitHub shows ${budget} of each level from one step.`);
  }
  return lines.map((line) => `${line}
`).join("");
};
export {
  github
};
