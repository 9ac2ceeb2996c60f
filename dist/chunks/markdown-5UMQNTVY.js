import {
  frame,
  uncheckedCount,
  wantingIn
} from "./chunk-VU7HVOFM.js";
import {
  markdownLink
} from "./chunk-L7H6HQ2N.js";
import {
  maskedSources
} from "./chunk-4TNCXASB.js";
import "./chunk-NLCDW657.js";
import {
  formerWords,
  helpOf,
  shownFindings,
  tally,
  worstFirst
} from "./chunk-UQPRQLWU.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  severities,
  sourceKey
} from "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import {
  codeText,
  fenced,
  htmlText,
  markdownText,
  oneLine
} from "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/report/markdown.ts
var mostOpen = 5;
var mostBytes = 9e5;
var frameWidth = 100;
var signs = { critical: "🟣", high: "🔴", medium: "🟠", low: "🔵", info: "⚪" };
function place(input, at) {
  const { file, start } = at;
  return codeText(`${input.toRepository(file)}:${start.line}:${start.column}`) + formerWords(at);
}
function frameText(rows) {
  const digits = Math.max(1, ...rows.map((row) => String(row.number ?? "").length));
  return rows.map(({ kind, number, bar, text }) => {
    const label = kind === "gap" ? "⋮" : number === void 0 ? "" : String(number);
    return `${label.padStart(digits)} │ ${bar}${text}`.trimEnd();
  }).join("\n");
}
function frameBlock(source, finding) {
  const file = source(sourceKey(finding));
  const rows = file === void 0 ? [] : frame(file, finding, { width: frameWidth, before: 2, after: 1 });
  return rows.length === 0 ? [] : [fenced(frameText(rows))];
}
function body(input, source, finding) {
  const help = helpOf(input, finding);
  const next = oneLine(finding.next || help.next);
  const lines = [
    ...finding.via.toReversed().map((at) => `- ${markdownText(at.note || "included here")}: ${place(input, at)}`),
    ...finding.related.map((at) => `- ${markdownText(at.note || "see also")}: ${place(input, at)}`)
  ];
  const parts = [
    place(input, finding),
    ...frameBlock(source, finding),
    lines.join("\n"),
    help.why === "" ? "" : `**Why** ${markdownText(oneLine(help.why))}`,
    next === "" ? "" : `**Next** ${markdownText(next)}`,
    ...finding.fixes.map((fix) => `**Fix** (${fix.safety}) ${markdownText(oneLine(fix.title))}`),
    finding.docs === "" ? "" : markdownLink("Documentation", finding.docs)
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}
function block(input, source, finding, isFolded) {
  const remarks = [
    ...input.change?.isNew(finding) === true ? ["new with this change"] : [],
    ...[finding.certainty, finding.status].filter((word) => word !== "proven" && word !== "new")
  ];
  const remark = remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  const label = `${signs[finding.severity]} ${finding.severity}`;
  const text = body(input, source, finding);
  if (!isFolded) {
    return `### ${label} ${codeText(finding.rule)}${remark}

**${markdownText(finding.message)}**

${text}
`;
  }
  const head = `${label} <code>${htmlText(finding.rule)}</code>${remark} ${htmlText(finding.message)}`;
  return `<details><summary>${head}</summary>

${text}

</details>
`;
}
function countsTable(input, findings) {
  if (findings.length === 0) return [];
  const { findings: counted } = input.result.summary;
  const shown = tally(findings);
  const rows = severities.filter((severity) => counted[severity] > 0 || shown[severity] > 0);
  return [
    ["| severity | findings | shown here |", "| --- | ---: | ---: |"].concat(rows.map((severity) => `| ${signs[severity]} ${severity} | ${counted[severity]} | ${shown[severity]} |`)).join("\n")
  ];
}
function headline(input) {
  const { findings, files } = input.result.summary;
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  const verdict = total > 0 ? count(total, "finding") : input.result.problems.length > 0 ? "incomplete" : "✅ nothing to mend";
  return `## edgelint: ${verdict} in ${count(files, "file")}`;
}
function noteBlock({ notes = [] }) {
  return notes.length === 0 ? [] : [notes.map((note) => `- ℹ️ ${markdownText(oneLine(note))}`).join("\n")];
}
function problemBlock(input) {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const items = problems.slice(0, 100).map(({ file, message }) => {
    return `- ${codeText(input.toRepository(file))} ${markdownText(message)}`;
  });
  if (problems.length > items.length) items.push(`- and ${problems.length - items.length} more`);
  return [`### ⚠️ ${count(problems.length, "thing")} could not be read or judged`, items.join("\n")];
}
function footer(input) {
  const { summary, unchecked } = input.result;
  const counts = [
    [summary.known, `${summary.known} known`],
    [summary.suppressed, `${summary.suppressed} suppressed`],
    [summary.unchecked, uncheckedCount(summary.unchecked, unchecked)]
  ];
  const words = counts.flatMap(([number, text]) => number > 0 ? text : []);
  const lines = words.length === 0 ? [] : [words.join(", ")];
  if (!input.view.show.has("unchecked") || unchecked.length === 0) return lines;
  const { wanting, others } = wantingIn(unchecked);
  const items = [
    ...wanting.map(({ sentence, rules }) => `- ${markdownText(sentence)}: ${rules.map(codeText).join(", ")}`),
    ...others.map(({ rule, resource, why }) => {
      return `- ${codeText(rule)} ${markdownText(resource)}: ${markdownText(oneLine(why))}`;
    })
  ];
  return [...lines, `<details><summary>Unchecked</summary>

${items.join("\n")}

</details>`];
}
function fitting(blocks2, total, most) {
  const encoder = new TextEncoder();
  const kept = [];
  let bytes = 0;
  for (const text of blocks2) {
    bytes += encoder.encode(text).length;
    if (bytes > most) break;
    kept.push(text);
  }
  if (kept.length === total) return kept;
  return [...kept, `*${count(total - kept.length, "finding")} left out: a job summary holds no more.*`];
}
function* blocks(input, findings) {
  const source = maskedSources(input);
  for (const finding of worstFirst(findings, input.change))
    yield block(input, source, finding, findings.length > mostOpen);
}
var markdown = (input) => {
  const findings = shownFindings(input);
  const parts = [
    headline(input),
    ...noteBlock(input),
    ...countsTable(input, findings),
    ...fitting(blocks(input, findings), findings.length, input.view.maxBytes ?? mostBytes),
    ...problemBlock(input),
    ...footer(input)
  ];
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}
`;
};
export {
  markdown
};
