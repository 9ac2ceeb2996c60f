/** How one finding looks on a terminal; kept from the page around it, which only orders and counts. */

import { oneLine, visible } from "../text/index.ts";
import { textWidth, wrap } from "./cells.ts";
import { type FrameRow, type FrameSize, frame } from "./frame.ts";
import {
  type Finding,
  type FindingFix,
  type Location,
  type Note,
  type ReportInput,
  type RuleHelp,
  type SourceText,
  sourceKey,
} from "./input.ts";
import type { Paint } from "./paint.ts";
import { formerWords, helpOf } from "./shown.ts";

/** What printing a finding needs besides the finding. */
export interface Page {
  readonly input: ReportInput;
  readonly source: (file: string) => SourceText | undefined;
  readonly paint: Paint;
}

interface Exhibit {
  readonly title: string;
  readonly rows: readonly FrameRow[];
}

const indent = "  ";
/** Places beyond the primary one that are shown with their line; the rest is counted. */
const mostPlaces = 6;

const placeWords = (at: Location): string =>
  `${visible(at.file)}:${at.start.line}:${at.start.column}${formerWords(at)}`;

function rowsOf(page: Page, at: Location, size: Omit<FrameSize, "width">): readonly FrameRow[] {
  const source = page.source(sourceKey(at));
  if (source === undefined) return [];
  const digits = String(at.end.line + size.after).length;
  return frame(source, at, { ...size, width: page.input.view.width - digits - 6 });
}

/** The finding's own frame, then the way that led there (nearest first), then what else is part of the story. */
function exhibits(page: Page, finding: Finding): { readonly shown: readonly Exhibit[]; readonly left: number } {
  const { paint } = page;
  const titled = (at: Note, word: string): Exhibit => ({
    title: `${visible(at.note) || word} ${paint.faint("at")} ${paint.path(placeWords(at))}`,
    rows: rowsOf(page, at, { before: 0, after: 0 }),
  });
  const notes = [
    ...finding.via.toReversed().map((at) => titled(at, "included here")),
    ...finding.related.map((at) => titled(at, "see also")),
  ];
  const rows = rowsOf(page, finding, { before: 2, after: 1 });
  const own = { title: paint.path(placeWords(finding)), rows };
  return { shown: [own, ...notes.slice(0, mostPlaces)], left: Math.max(0, notes.length - mostPlaces) };
}

function gutterRow(page: Page, row: FrameRow, digits: number, mark: (text: string) => string): string {
  const { faint } = page.paint;
  const label = row.kind === "gap" ? "⋮" : row.number === undefined ? "" : String(row.number);
  const bar = mark(row.bar.trimEnd()) + " ".repeat(row.bar.length - row.bar.trimEnd().length);
  const blank = row.text.length - row.text.trimStart().length;
  const paintText = row.kind === "mark" ? mark : row.hit ? String : faint;
  const text = row.text.slice(0, blank) + paintText(row.text.slice(blank));
  return `${indent}${" ".repeat(digits - label.length)}${faint(label)} ${faint("│")} ${bar}${text}`.trimEnd();
}

function frameLines(page: Page, finding: Finding): readonly string[] {
  const { shown, left } = exhibits(page, finding);
  const { faint, severity } = page.paint;
  const digits = Math.max(1, ...shown.flatMap(({ rows }) => rows.map((row) => String(row.number ?? "").length)));
  const edge = `${indent}${" ".repeat(digits)} `;
  const lines: string[] = [];
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

/** How far a fix can be trusted and, where it is one short edit, what it writes. */
function fixWords({ safety, edits, remote }: FindingFix): string {
  if (safety === "manual" || (edits.length === 0 && remote.length === 0)) return "by hand";
  const [only, ...others] = edits;
  const text = others.length === 0 ? oneLine(only?.text ?? "").trim() : "";
  const written = text === "" || text.length > 60 ? "" : `: write ${text}`;
  const trust = safety === "safe" ? "safe" : "unsafe, look first";
  return edits.length === 0 ? `${trust}, at the vendor` : `${trust}${written}`;
}

function labelled(page: Page, label: string, text: string, paint = (line: string) => line): readonly string[] {
  const lead = `${indent}  ${label.padEnd(6)}`;
  const lines = wrap(text, Math.max(30, page.input.view.width - lead.length));
  return lines.map((line, at) => (at === 0 ? page.paint.faint(lead) : " ".repeat(lead.length)) + paint(line));
}

function adviceLines(page: Page, finding: Finding): readonly string[] {
  const help = helpOf(page.input, finding);
  const lines: string[] = [];
  const why = oneLine(help.why);
  if (why !== "" && !page.input.view.quiet) lines.push(...labelled(page, "why", why));
  const next = oneLine(finding.next || help.next);
  if (next !== "") lines.push(...labelled(page, "next", next));
  for (const fix of finding.fixes) lines.push(...labelled(page, "fix", `${oneLine(fix.title)} (${fixWords(fix)})`));
  lines.push(...docsLines(page, finding, help));
  return lines;
}

/** The vendor's page with the place in it: some pages are long, and the address alone does not tell what to look for. */
function docsLines(page: Page, { docs }: Finding, { sources }: RuleHelp): readonly string[] {
  if (docs === "") return [];
  const [source] = sources.filter(({ url }) => url === docs);
  if (source === undefined) return labelled(page, "docs", visible(docs), page.paint.link);
  return [
    ...labelled(page, "docs", oneLine(`${source.doc}: ${source.part}`)),
    ...labelled(page, "", visible(docs), page.paint.link),
  ];
}

function headLines(page: Page, finding: Finding): readonly string[] {
  const { paint, input } = page;
  const tags = [finding.certainty, finding.status].filter((word) => word !== "proven" && word !== "new");
  const remark = tags.length === 0 ? "" : paint.faint(` (${tags.join(", ")})`);
  const label = paint.severity[finding.severity](finding.severity);
  const message = wrap(visible(finding.message), Math.max(30, input.view.width - indent.length));
  return [
    `${indent}${label}  ${visible(finding.rule)}${remark}`,
    ...message.map((line) => indent + paint.strong(line)),
  ];
}

/** One finding as a person reads it: what, where, how it came to be there, why it matters, what to do. */
export function findingLines(page: Page, finding: Finding): readonly string[] {
  const advice = adviceLines(page, finding);
  const frames = frameLines(page, finding);
  return [...headLines(page, finding), "", ...frames, ...(advice.length === 0 ? [] : [""]), ...advice, ""];
}

/** The line that opens the findings of a file. */
export function fileLine(page: Page, file: string, words: string): string {
  const { paint, input } = page;
  const name = visible(file);
  const rest = input.view.width - textWidth(name) - words.length - 8;
  return `${paint.faint("──")} ${paint.strong(name)} ${paint.faint(`${"─".repeat(Math.max(2, rest))} ${words} ──`)}`;
}
