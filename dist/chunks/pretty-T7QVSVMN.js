import {
  require_picocolors
} from "./chunk-HKZLQJDV.js";
import {
  frame,
  textWidth,
  uncheckedCount,
  wantingIn,
  wrap
} from "./chunk-VU7HVOFM.js";
import {
  maskedSources
} from "./chunk-4TNCXASB.js";
import {
  formerWords,
  helpOf,
  isSevereEnough,
  severityWords,
  shownFindings
} from "./chunk-UQPRQLWU.js";
import {
  count,
  grouped
} from "./chunk-RFA5HNW4.js";
import {
  sourceKey
} from "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import {
  oneLine,
  visible
} from "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import {
  __toESM
} from "./chunk-SEWDMQ6Q.js";

// src/report/paint.ts
var import_picocolors = __toESM(require_picocolors(), 1);
var unlessEmpty = (paint) => (text) => text === "" ? "" : paint(text);
function paintsFor(isColored) {
  const c = import_picocolors.default.createColors(isColored);
  const bold = (hue) => unlessEmpty((text) => c.bold(hue(text)));
  return {
    severity: {
      critical: bold(c.magenta),
      high: bold(c.red),
      medium: bold(c.yellow),
      low: bold(c.blue),
      info: bold(c.cyan)
    },
    strong: unlessEmpty(c.bold),
    faint: unlessEmpty(c.dim),
    path: unlessEmpty(c.cyan),
    link: unlessEmpty(c.underline),
    good: unlessEmpty(c.green)
  };
}

// src/report/pretty-finding.ts
var indent = "  ";
var mostPlaces = 6;
var placeWords = (at) => `${visible(at.file)}:${at.start.line}:${at.start.column}${formerWords(at)}`;
function rowsOf(page, at, size) {
  const source = page.source(sourceKey(at));
  if (source === void 0) return [];
  const digits = String(at.end.line + size.after).length;
  return frame(source, at, { ...size, width: page.input.view.width - digits - 6 });
}
function exhibits(page, finding) {
  const { paint } = page;
  const titled = (at, word) => ({
    title: `${visible(at.note) || word} ${paint.faint("at")} ${paint.path(placeWords(at))}`,
    rows: rowsOf(page, at, { before: 0, after: 0 })
  });
  const notes = [
    ...finding.via.toReversed().map((at) => titled(at, "included here")),
    ...finding.related.map((at) => titled(at, "see also"))
  ];
  const rows = rowsOf(page, finding, { before: 2, after: 1 });
  const own = { title: paint.path(placeWords(finding)), rows };
  return { shown: [own, ...notes.slice(0, mostPlaces)], left: Math.max(0, notes.length - mostPlaces) };
}
function gutterRow(page, row, digits, mark) {
  const { faint } = page.paint;
  const label = row.kind === "gap" ? "⋮" : row.number === void 0 ? "" : String(row.number);
  const bar = mark(row.bar.trimEnd()) + " ".repeat(row.bar.length - row.bar.trimEnd().length);
  const blank = row.text.length - row.text.trimStart().length;
  const paintText = row.kind === "mark" ? mark : row.hit ? String : faint;
  const text = row.text.slice(0, blank) + paintText(row.text.slice(blank));
  return `${indent}${" ".repeat(digits - label.length)}${faint(label)} ${faint("│")} ${bar}${text}`.trimEnd();
}
function frameLines(page, finding) {
  const { shown, left } = exhibits(page, finding);
  const { faint, severity } = page.paint;
  const digits = Math.max(1, ...shown.flatMap(({ rows }) => rows.map((row) => String(row.number ?? "").length)));
  const edge = `${indent}${" ".repeat(digits)} `;
  const lines = [];
  for (const [at, { title, rows }] of shown.entries()) {
    lines.push(`${edge}${faint(at === 0 ? "╭─" : "├─")} ${title}`);
    if (at === 0 && rows.length > 0) lines.push(edge + faint("│"));
    const mark = at === 0 ? severity[finding.severity] : faint;
    for (const row of rows) lines.push(gutterRow(page, row, digits, mark));
    if (at === 0 && rows.length > 0 && shown.length > 1) lines.push(edge + faint("│"));
  }
  lines.push(edge + faint(left === 0 ? "╰─" : `╰─ and ${left} more`));
  return lines;
}
function fixWords({ safety, edits, remote }) {
  if (safety === "manual" || edits.length === 0 && remote.length === 0) return "by hand";
  const [only, ...others] = edits;
  const text = others.length === 0 ? oneLine(only?.text ?? "").trim() : "";
  const written = text === "" || text.length > 60 ? "" : `: write ${text}`;
  const trust = safety === "safe" ? "safe" : "unsafe, look first";
  return edits.length === 0 ? `${trust}, at the vendor` : `${trust}${written}`;
}
function labelled(page, label, text, paint = (line) => line) {
  const lead = `${indent}  ${label.padEnd(6)}`;
  const lines = wrap(text, Math.max(30, page.input.view.width - lead.length));
  return lines.map((line, at) => (at === 0 ? page.paint.faint(lead) : " ".repeat(lead.length)) + paint(line));
}
function adviceLines(page, finding) {
  const help = helpOf(page.input, finding);
  const lines = [];
  const why = oneLine(help.why);
  if (why !== "" && !page.input.view.quiet) lines.push(...labelled(page, "why", why));
  const next = oneLine(finding.next || help.next);
  if (next !== "") lines.push(...labelled(page, "next", next));
  for (const fix of finding.fixes) lines.push(...labelled(page, "fix", `${oneLine(fix.title)} (${fixWords(fix)})`));
  lines.push(...docsLines(page, finding, help));
  return lines;
}
function docsLines(page, { docs }, { sources }) {
  if (docs === "") return [];
  const [source] = sources.filter(({ url }) => url === docs);
  if (source === void 0) return labelled(page, "docs", visible(docs), page.paint.link);
  return [
    ...labelled(page, "docs", oneLine(`${source.doc}: ${source.part}`)),
    ...labelled(page, "", visible(docs), page.paint.link)
  ];
}
function headLines(page, finding) {
  const { paint, input } = page;
  const tags = [finding.certainty, finding.status].filter((word) => word !== "proven" && word !== "new");
  const remark = tags.length === 0 ? "" : paint.faint(` (${tags.join(", ")})`);
  const label = paint.severity[finding.severity](finding.severity);
  const message = wrap(visible(finding.message), Math.max(30, input.view.width - indent.length));
  return [
    `${indent}${label}  ${visible(finding.rule)}${remark}`,
    ...message.map((line) => indent + paint.strong(line))
  ];
}
function findingLines(page, finding) {
  const advice = adviceLines(page, finding);
  const frames = frameLines(page, finding);
  return [...headLines(page, finding), "", ...frames, ...advice.length === 0 ? [] : [""], ...advice, ""];
}
function fileLine(page, file, words) {
  const { paint, input } = page;
  const name = visible(file);
  const rest = input.view.width - textWidth(name) - words.length - 8;
  return `${paint.faint("──")} ${paint.strong(name)} ${paint.faint(`${"─".repeat(Math.max(2, rest))} ${words} ──`)}`;
}

// src/report/pretty-summary.ts
function problemLines(input, paint) {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const lines = [paint.severity.high(`incomplete: ${count(problems.length, "thing")} could not be read or judged`)];
  for (const { file, start, message, rule } of problems) {
    const place = start === void 0 ? visible(file) : `${visible(file)}:${start.line}:${start.column}`;
    lines.push(`  ${paint.path(place)}${rule === void 0 ? "" : paint.faint(` (${visible(rule)})`)}`);
    lines.push(...wrap(visible(message), Math.max(30, input.view.width - 4)).map((line) => `    ${line}`));
  }
  return [...lines, ""];
}
function uncheckedLines(input, paint) {
  const { unchecked } = input.result;
  if (unchecked.length === 0 || !input.view.show.has("unchecked")) return [];
  const width = Math.max(30, input.view.width - 6);
  const lines = [paint.strong(`unchecked: ${count(unchecked.length, "question")} that a rule could not decide`), ""];
  const { wanting, others } = wantingIn(unchecked);
  for (const { sentence, rules } of wanting) {
    lines.push(
      `  ${sentence}`,
      ...wrap(rules.map(visible).join(", "), width).map((line) => paint.faint(`    ${line}`)),
      ""
    );
  }
  for (const [rule, ofRule] of grouped(others, (one) => one.rule)) {
    lines.push(`  ${visible(rule)}`);
    for (const [why, alike] of grouped(ofRule, (one) => one.why)) {
      lines.push(...wrap(oneLine(why), width).map((line) => paint.faint(`    ${line}`)));
      const resources = alike.map((one) => visible(one.resource)).filter((resource) => resource !== "");
      if (resources.length > 0) lines.push(...wrap(resources.join(", "), width).map((line) => `      ${line}`));
    }
    lines.push("");
  }
  return lines;
}
function hiddenWords(input) {
  const { result, view } = input;
  const possible = result.findings.filter((one) => one.certainty === "possible" && one.status === "new").length;
  const { known, suppressed, unchecked } = result.summary;
  const kinds = [
    ["possible", possible, `${possible} possible`],
    ["known", known, `${known} known`],
    ["suppressed", suppressed, `${suppressed} suppressed`],
    ["unchecked", unchecked, uncheckedCount(unchecked, result.unchecked)]
  ];
  const hidden = kinds.filter(([kind, number]) => number > 0 && !view.show.has(kind));
  if (hidden.length === 0) return [];
  const counts = hidden.map(([, , words]) => words).join(", ");
  return [`${counts} (--show ${hidden.map(([kind]) => kind).join(",")} lists them)`];
}
function belowWords(input) {
  const below = input.result.findings.filter(
    (one) => one.status === "new" && one.certainty !== "possible" && !isSevereEnough(input, one)
  );
  return below.length === 0 ? [] : [`${below.length} below ${input.view.minSeverity} not shown`];
}
function summaryLines(input, paint) {
  const { problems, summary } = input.result;
  const found = severityWords(summary.findings);
  const files = count(summary.files, "file");
  const clean = problems.length > 0 ? "nothing found in what could be judged" : "✔ nothing to mend";
  const head = found === "" ? [`${clean}: ${files}, ${count(summary.rules, "rule")}`] : [`${found} in ${files}`, ...belowWords(input)];
  const parts = [...head, ...hiddenWords(input)];
  const [first = "", ...rest] = textWidth(parts.join("; ")) <= input.view.width ? [parts.join("; ")] : parts;
  const lines = [found === "" && problems.length === 0 ? paint.good(first) : paint.strong(first), ...rest];
  const stats = input.view.stats ?? [];
  const widest = Math.max(0, ...stats.map(({ name }) => name.length));
  if (stats.length > 0) lines.push("");
  for (const { name, value } of stats) lines.push(paint.faint(`  ${visible(name).padEnd(widest)}  ${visible(value)}`));
  return lines;
}

// src/report/pretty.ts
var pretty = (input) => {
  const findings = shownFindings(input);
  const page = { input, source: maskedSources(input), paint: paintsFor(input.view.color) };
  const lines = [];
  for (const [file, group] of grouped(findings, ({ file: file2 }) => file2)) {
    lines.push(fileLine(page, file, count(group.length, "finding")), "");
    for (const finding of group) lines.push(...findingLines(page, finding));
  }
  if (!input.view.quiet) {
    lines.push(...uncheckedLines(input, page.paint), ...problemLines(input, page.paint));
    lines.push(...summaryLines(input, page.paint));
  }
  return lines.length === 0 ? "" : `${lines.join("\n").trimEnd()}
`;
};
export {
  pretty
};
