/**
 * The end of the page on a terminal: what was found, and what was not looked at, so that silence is not taken for a clean
 * bill.
 */

import { oneLine, visible } from "../text/index.ts";
import { textWidth, wrap } from "./cells.ts";
import type { ReportInput } from "./input.ts";
import type { Paint } from "./paint.ts";
import { isSevereEnough, severityWords } from "./shown.ts";
import { uncheckedCount, wantingIn } from "./wanting.ts";
import { count, grouped } from "./words.ts";

/** What could not be read or judged: it comes before the summary, for it qualifies everything else. */
export function problemLines(input: ReportInput, paint: Paint): readonly string[] {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const lines = [paint.severity.high(`incomplete: ${count(problems.length, "thing")} could not be read or judged`)];
  for (const { file, start, message, rule } of problems) {
    const place = start === undefined ? visible(file) : `${visible(file)}:${start.line}:${start.column}`;
    lines.push(`  ${paint.path(place)}${rule === undefined ? "" : paint.faint(` (${visible(rule)})`)}`);
    lines.push(...wrap(visible(message), Math.max(30, input.view.width - 4)).map((line) => `    ${line}`));
  }
  return [...lines, ""];
}

/** Everything that stayed unchecked: rules that lack a flag together, the rest by rule and by what would let it be checked; only when asked for. */
export function uncheckedLines(input: ReportInput, paint: Paint): readonly string[] {
  const { unchecked } = input.result;
  if (unchecked.length === 0 || !input.view.show.has("unchecked")) return [];
  const width = Math.max(30, input.view.width - 6);
  const lines = [paint.strong(`unchecked: ${count(unchecked.length, "question")} that a rule could not decide`), ""];
  const { wanting, others } = wantingIn(unchecked);
  for (const { sentence, rules } of wanting) {
    lines.push(
      `  ${sentence}`,
      ...wrap(rules.map(visible).join(", "), width).map((line) => paint.faint(`    ${line}`)),
      "",
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

/** "2 known, 1 suppressed (--show known,suppressed lists them)", for what the view hides. */
function hiddenWords(input: ReportInput): readonly string[] {
  const { result, view } = input;
  const possible = result.findings.filter((one) => one.certainty === "possible" && one.status === "new").length;
  const { known, suppressed, unchecked } = result.summary;
  const kinds = [
    ["possible", possible, `${possible} possible`],
    ["known", known, `${known} known`],
    ["suppressed", suppressed, `${suppressed} suppressed`],
    ["unchecked", unchecked, uncheckedCount(unchecked, result.unchecked)],
  ] as const;
  const hidden = kinds.filter(([kind, number]) => number > 0 && !view.show.has(kind));
  if (hidden.length === 0) return [];
  const counts = hidden.map(([, , words]) => words).join(", ");
  return [`${counts} (--show ${hidden.map(([kind]) => kind).join(",")} lists them)`];
}

function belowWords(input: ReportInput): readonly string[] {
  const below = input.result.findings.filter(
    (one) => one.status === "new" && one.certainty !== "possible" && !isSevereEnough(input, one),
  );
  return below.length === 0 ? [] : [`${below.length} below ${input.view.minSeverity} not shown`];
}

/** The last lines: what was found, in how much, what was held back. */
export function summaryLines(input: ReportInput, paint: Paint): readonly string[] {
  const { problems, summary } = input.result;
  const found = severityWords(summary.findings);
  const files = count(summary.files, "file");
  const clean = problems.length > 0 ? "nothing found in what could be judged" : "✔ nothing to mend";
  const head =
    found === ""
      ? [`${clean}: ${files}, ${count(summary.rules, "rule")}`]
      : [`${found} in ${files}`, ...belowWords(input)];
  const parts = [...head, ...hiddenWords(input)];
  const [first = "", ...rest] = textWidth(parts.join("; ")) <= input.view.width ? [parts.join("; ")] : parts;
  const lines = [found === "" && problems.length === 0 ? paint.good(first) : paint.strong(first), ...rest];
  const stats = input.view.stats ?? [];
  const widest = Math.max(0, ...stats.map(({ name }) => name.length));
  if (stats.length > 0) lines.push("");
  for (const { name, value } of stats) lines.push(paint.faint(`  ${visible(name).padEnd(widest)}  ${visible(value)}`));
  return lines;
}
