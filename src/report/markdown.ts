/** Findings as a page for a pull request or a job summary, which has a limit in size. */

import { codeText, fenced, htmlText, markdownText, oneLine } from "../text/index.ts";
import { type FrameRow, frame } from "./frame.ts";
import { type Finding, type Location, type Report, type ReportInput, severities, sourceKey } from "./input.ts";
import { markdownLink } from "./markdown-text.ts";
import { maskedSources } from "./masked.ts";
import { formerWords, helpOf, shownFindings, tally, worstFirst } from "./shown.ts";
import { uncheckedCount, wantingIn } from "./wanting.ts";
import { count } from "./words.ts";

/** More findings than this are folded, each behind its headline. */
const mostOpen = 5;
/** A job summary holds 1 MiB; beyond it GitHub drops all of it, so the worst go first and the rest is counted. */
const mostBytes = 900_000;
const frameWidth = 100;

const signs = { critical: "🟣", high: "🔴", medium: "🟠", low: "🔵", info: "⚪" } as const;

type Source = ReportInput["source"];

function place(input: ReportInput, at: Location): string {
  const { file, start } = at;
  return codeText(`${input.toRepository(file)}:${start.line}:${start.column}`) + formerWords(at);
}

function frameText(rows: readonly FrameRow[]): string {
  const digits = Math.max(1, ...rows.map((row) => String(row.number ?? "").length));
  return rows
    .map(({ kind, number, bar, text }) => {
      const label = kind === "gap" ? "⋮" : number === undefined ? "" : String(number);
      return `${label.padStart(digits)} │ ${bar}${text}`.trimEnd();
    })
    .join("\n");
}

function frameBlock(source: Source, finding: Finding): readonly string[] {
  const file = source(sourceKey(finding));
  const rows = file === undefined ? [] : frame(file, finding, { width: frameWidth, before: 2, after: 1 });
  return rows.length === 0 ? [] : [fenced(frameText(rows))];
}

function body(input: ReportInput, source: Source, finding: Finding): string {
  const help = helpOf(input, finding);
  const next = oneLine(finding.next || help.next);
  const lines = [
    ...finding.via.toReversed().map((at) => `- ${markdownText(at.note || "included here")}: ${place(input, at)}`),
    ...finding.related.map((at) => `- ${markdownText(at.note || "see also")}: ${place(input, at)}`),
  ];
  const parts = [
    place(input, finding),
    ...frameBlock(source, finding),
    lines.join("\n"),
    help.why === "" ? "" : `**Why** ${markdownText(oneLine(help.why))}`,
    next === "" ? "" : `**Next** ${markdownText(next)}`,
    ...finding.fixes.map((fix) => `**Fix** (${fix.safety}) ${markdownText(oneLine(fix.title))}`),
    finding.docs === "" ? "" : markdownLink("Documentation", finding.docs),
  ];
  return parts.filter((part) => part !== "").join("\n\n");
}

function block(input: ReportInput, source: Source, finding: Finding, isFolded: boolean): string {
  const remarks = [
    ...(input.change?.isNew(finding) === true ? ["new with this change"] : []),
    ...[finding.certainty, finding.status].filter((word) => word !== "proven" && word !== "new"),
  ];
  const remark = remarks.length === 0 ? "" : ` (${remarks.join(", ")})`;
  const label = `${signs[finding.severity]} ${finding.severity}`;
  const text = body(input, source, finding);
  if (!isFolded) {
    return `### ${label} ${codeText(finding.rule)}${remark}\n\n**${markdownText(finding.message)}**\n\n${text}\n`;
  }
  const head = `${label} <code>${htmlText(finding.rule)}</code>${remark} ${htmlText(finding.message)}`;
  return `<details><summary>${head}</summary>\n\n${text}\n\n</details>\n`;
}

function countsTable(input: ReportInput, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const { findings: counted } = input.result.summary;
  const shown = tally(findings);
  const rows = severities.filter((severity) => counted[severity] > 0 || shown[severity] > 0);
  return [
    ["| severity | findings | shown here |", "| --- | ---: | ---: |"]
      .concat(rows.map((severity) => `| ${signs[severity]} ${severity} | ${counted[severity]} | ${shown[severity]} |`))
      .join("\n"),
  ];
}

function headline(input: ReportInput): string {
  const { findings, files } = input.result.summary;
  const total = severities.reduce((sum, severity) => sum + findings[severity], 0);
  const verdict =
    total > 0 ? count(total, "finding") : input.result.problems.length > 0 ? "incomplete" : "✅ nothing to mend";
  return `## edgelint: ${verdict} in ${count(files, "file")}`;
}

function noteBlock({ notes = [] }: ReportInput): readonly string[] {
  return notes.length === 0 ? [] : [notes.map((note) => `- ℹ️ ${markdownText(oneLine(note))}`).join("\n")];
}

function problemBlock(input: ReportInput): readonly string[] {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const items = problems.slice(0, 100).map(({ file, message }) => {
    return `- ${codeText(input.toRepository(file))} ${markdownText(message)}`;
  });
  if (problems.length > items.length) items.push(`- and ${problems.length - items.length} more`);
  return [`### ⚠️ ${count(problems.length, "thing")} could not be read or judged`, items.join("\n")];
}

/** What the reader should know is there and not shown. */
function footer(input: ReportInput): readonly string[] {
  const { summary, unchecked } = input.result;
  const counts = [
    [summary.known, `${summary.known} known`],
    [summary.suppressed, `${summary.suppressed} suppressed`],
    [summary.unchecked, uncheckedCount(summary.unchecked, unchecked)],
  ] as const;
  const words = counts.flatMap(([number, text]) => (number > 0 ? text : []));
  const lines = words.length === 0 ? [] : [words.join(", ")];
  if (!input.view.show.has("unchecked") || unchecked.length === 0) return lines;
  const { wanting, others } = wantingIn(unchecked);
  const items = [
    ...wanting.map(({ sentence, rules }) => `- ${markdownText(sentence)}: ${rules.map(codeText).join(", ")}`),
    ...others.map(({ rule, resource, why }) => {
      return `- ${codeText(rule)} ${markdownText(resource)}: ${markdownText(oneLine(why))}`;
    }),
  ];
  return [...lines, `<details><summary>Unchecked</summary>\n\n${items.join("\n")}\n\n</details>`];
}

/** The worst blocks that fit, and a line for those that do not. */
function fitting(blocks: Iterable<string>, total: number, most: number): readonly string[] {
  const encoder = new TextEncoder();
  const kept: string[] = [];
  let bytes = 0;
  for (const text of blocks) {
    bytes += encoder.encode(text).length;
    if (bytes > most) break;
    kept.push(text);
  }
  if (kept.length === total) return kept;
  return [...kept, `*${count(total - kept.length, "finding")} left out: a job summary holds no more.*`];
}

function* blocks(input: ReportInput, findings: readonly Finding[]): Iterable<string> {
  const source = maskedSources(input);
  for (const finding of worstFirst(findings, input.change))
    yield block(input, source, finding, findings.length > mostOpen);
}

/** A page for a job summary or a comment: counts, then the findings, worst first. */
export const markdown: Report = (input) => {
  const findings = shownFindings(input);
  const parts = [
    headline(input),
    ...noteBlock(input),
    ...countsTable(input, findings),
    ...fitting(blocks(input, findings), findings.length, input.view.maxBytes ?? mostBytes),
    ...problemBlock(input),
    ...footer(input),
  ];
  return `${parts.map((part) => part.trimEnd()).join("\n\n")}\n`;
};
