/** Findings as annotations of a workflow run. Few are shown, so the worst have to come first. */

import { visible } from "../text/index.ts";
import type { Finding, Location, Report, ReportInput, Severity } from "./input.ts";
import { shownPlace } from "./place.ts";
import { formerPlace, shownFindings, worstFirst } from "./shown.ts";
import { insidePath } from "./uri.ts";
import { count } from "./words.ts";

/** GitHub shows ten annotations of each level from one step and drops the others without a word. */
const budget = 10;

const levels = ["error", "warning", "notice"] as const;
type Level = (typeof levels)[number];

const levelOf: Readonly<Record<Severity, Level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "notice",
  info: "notice",
};

/** The runner reads a command up to the end of its line, and undoes exactly these. */
const data = (text: string): string => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

function command(
  level: Level,
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const list = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${level} ${list.join(",")}::${data(lines.join("\n"))}`;
}

/** Columns count only within one line; a span that ends before a line's first character ends on the line above. */
function placeProperties({ start, end }: Location): Readonly<Record<string, number>> {
  const endLine = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  if (end.line !== start.line) return { line: start.line, endLine };
  return { line: start.line, endLine, col: start.column, endColumn: end.column };
}

function annotation(input: ReportInput, finding: Finding): string {
  const at = shownPlace(input, finding);
  const file = at === undefined ? undefined : insidePath(input.toRepository(at.file));
  const title = `${finding.severity}: ${visible(finding.rule)}`;
  const place = `${visible(finding.file)}:${finding.start.line}:${finding.start.column}`;
  const lines = [
    visible(finding.message),
    // A file outside the repository, or as it was, cannot carry an annotation: the message says where it is.
    ...(file === undefined || at !== finding ? [`At ${visible(formerPlace(finding) ?? place)}`] : []),
    ...finding.via
      .toReversed()
      .map((at) => `${visible(at.note) || "included here"}: ${visible(at.file)}:${at.start.line}`),
    visible(finding.next),
    visible(finding.docs),
  ];
  const where = file === undefined || at === undefined ? {} : { file: visible(file), ...placeProperties(at) };
  return command(
    levelOf[finding.severity],
    { ...where, title },
    lines.filter((line) => line !== ""),
  );
}

/** One annotation for all that could not be judged: it must not push findings out of the budget. */
function problemAnnotation(input: ReportInput): readonly string[] {
  const { problems } = input.result;
  if (problems.length === 0) return [];
  const lines = problems.slice(0, budget).map(({ file, message }) => `${visible(file)}: ${visible(message)}`);
  if (problems.length > budget) lines.push(`and ${problems.length - budget} more`);
  const title = `edgelint: ${count(problems.length, "thing")} could not be read or judged`;
  return [command("error", { title }, lines)];
}

/** One annotation for all that the caller has to say. */
function noteAnnotation({ notes = [] }: ReportInput): readonly string[] {
  return notes.length === 0 ? [] : [command("notice", { title: "edgelint" }, notes.map(visible))];
}

/** Workflow commands: annotations on the lines of a pull request, the worst within GitHub's budget, then what was left out. */
export const github: Report = (input) => {
  const findings = worstFirst(shownFindings(input), input.change);
  const problems = problemAnnotation(input);
  const notes = noteAnnotation(input);
  const taken: Readonly<Record<Level, number>> = { error: problems.length, warning: 0, notice: notes.length };
  const lines = [...problems, ...notes];
  const left: string[] = [];
  for (const level of levels) {
    const ofLevel = findings.filter((finding) => levelOf[finding.severity] === level);
    const room = budget - taken[level];
    lines.push(...ofLevel.slice(0, room).map((finding) => annotation(input, finding)));
    if (ofLevel.length > room) left.push(count(ofLevel.length - room, level));
  }
  if (left.length > 0) {
    lines.push(`edgelint: ${left.join(", ")} not annotated, for GitHub shows ${budget} of each level from one step.`);
  }
  return lines.map((line) => `${line}\n`).join("");
};
