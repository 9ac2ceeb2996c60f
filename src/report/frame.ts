/** The piece of source that is shown with a finding: enough to see what is meant without opening the file. */
import { type Cell, toCells } from "./cells.ts";
import { draw, type Range, type Window, windowAtStart, windowFor } from "./frame-window.ts";
import type { Position, SourceText } from "./input.ts";

/** One row of a code frame; `bar` brackets a span of several lines, `mark` rows underline the row above. */
export interface FrameRow {
  readonly kind: "code" | "mark" | "gap";
  /** The line number, on rows that show a line. */
  readonly number?: number;
  readonly bar: string;
  readonly text: string;
  /** True on lines that the span touches. */
  readonly hit: boolean;
}

/** How much of a source a frame shows; `width` is in cells, without gutter. */
export interface FrameSize {
  readonly width: number;
  readonly before: number;
  readonly after: number;
}

interface Line {
  readonly number: number;
  readonly cells: readonly Cell[];
  /** Where the shown piece starts and whether more of the line follows: lines of generated JSON can be megabytes long. */
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
  /** The columns of the span on this line, from 0 in UTF-16 units; undefined on neighbours. */
  readonly hit: Range | undefined;
}

/** In UTF-16 units; of a longer line only the part around the span is looked at. */
const longestPiece = 1200;
/** A span of more lines shows its first two and its last. */
const mostSpanLines = 5;

function lineBounds(source: SourceText, number: number): Range {
  let from = source.lineStart(number);
  if (number === 1 && source.text.charCodeAt(0) === 0xfeff) from++;
  let to = number >= source.lineCount ? source.text.length : source.lineStart(number + 1);
  if (to > from && source.text[to - 1] === "\n") to--;
  if (to > from && source.text[to - 1] === "\r") to--;
  return { from, to };
}

/** The columns of a line that a span covers, blank ends left out where the span only passes through. */
function hitOn(line: string, number: number, start: Position, end: Position): Range {
  const indent = line.length - line.trimStart().length;
  const from = number === start.line ? start.column - 1 : indent;
  const to = number === end.line ? end.column - 1 : line.trimEnd().length;
  return { from, to: Math.max(from, to) };
}

function readLine(source: SourceText, number: number, place: { start: Position; end: Position }): Line {
  const { from, to } = lineBounds(source, number);
  const focus = number === place.start.line ? place.start.column - 1 : 0;
  const isHit = number >= place.start.line && number <= place.end.line;
  const isLong = to - from > longestPiece;
  const first = isLong ? Math.max(0, Math.min(focus, to - from) - longestPiece / 2) : 0;
  const piece = source.text.slice(from + first, Math.min(to, from + first + longestPiece));
  const cells = toCells(piece).map((cell) => ({ ...cell, start: cell.start + first, end: cell.end + first }));
  const hit = isHit ? hitOn(isLong ? source.text.slice(from, to) : piece, number, place.start, place.end) : undefined;
  return { number, cells, cutBefore: first > 0, cutAfter: from + first + piece.length < to, hit };
}

/** From columns in UTF-16 units to columns in terminal cells. */
function inCells(line: Line, { from, to }: Range): Range {
  let at = 0;
  let start: number | undefined;
  let end = 0;
  for (const cell of line.cells) {
    if (start === undefined && cell.end > from) start = at;
    at += cell.width;
    if (cell.start < to) end = at;
  }
  start ??= at;
  return { from: start, to: from === to ? start : Math.max(start, end) };
}

/** Which lines a frame shows: the span's own, shortened in the middle, and its neighbours without blank edges. */
function chooseLines(source: SourceText, start: number, end: number, size: FrameSize): readonly number[] {
  const isBlank = (number: number): boolean => {
    const { from, to } = lineBounds(source, number);
    return to - from < longestPiece && source.text.slice(from, to).trim() === "";
  };
  let first = Math.max(1, start - size.before);
  let last = Math.min(source.lineCount, end + size.after);
  while (first < start && isBlank(first)) first++;
  while (last > end && isBlank(last)) last--;
  const numbers = [...Array(last - first + 1).keys()].map((at) => first + at);
  if (end - start < mostSpanLines) return numbers;
  return numbers.filter((number) => number <= start + 1 || number >= end);
}

function markRow(line: Line, bar: string, window: Window): FrameRow | undefined {
  if (line.hit === undefined) return undefined;
  const { from, to } = inCells(line, line.hit);
  const left = Math.max(from - window.from, window.from > 0 || line.cutBefore ? 1 : 0);
  const right = Math.min(to - window.from, window.width);
  const mark = from === to ? "^" : "━".repeat(Math.max(1, right - left));
  return { kind: "mark", bar, text: " ".repeat(left) + mark, hit: true };
}

/** On a span of several lines the bracket says most; an underline is added where an end is not the line's own. */
function needsMark(line: Line, start: number, end: number): boolean {
  if (line.hit === undefined) return false;
  if (start === end) return true;
  const solid = line.cells.filter((cell) => cell.text.trim() !== "");
  if (line.number === start) return line.hit.from > (solid[0]?.start ?? 0);
  return line.number === end && line.hit.to < (solid.at(-1)?.end ?? 0);
}

/**
 * The lines around a place, ready to be printed behind a gutter: exactly the place underlined, long lines cut around it.
 * Empty where the source has no such line.
 */
export function frame(
  source: SourceText,
  place: { readonly start: Position; readonly end: Position },
  size: FrameSize,
): readonly FrameRow[] {
  const { start } = place;
  if (start.line > source.lineCount) return [];
  const end = lastShown(source, start, place.end);
  const isTall = end.line > start.line;
  const lines = chooseLines(source, start.line, end.line, size).map((number) =>
    readLine(source, number, { start, end }),
  );
  const width = size.width - (isTall ? 2 : 0);
  const rows: FrameRow[] = [];
  let previous = 0;
  for (const line of lines) {
    const bar = barOf(line.number, start.line, end.line);
    const after = isTall && line.number >= start.line && line.number < end.line ? "│ " : isTall ? "  " : "";
    if (previous !== 0 && line.number > previous + 1) rows.push({ kind: "gap", bar: "│ ", text: "", hit: true });
    const marked = needsMark(line, start.line, end.line) ? line.hit : undefined;
    const window = marked === undefined ? windowAtStart(width) : windowFor(inCells(line, marked), line, width);
    rows.push({ kind: "code", number: line.number, bar, text: draw(line, window), hit: line.hit !== undefined });
    const mark = marked === undefined ? undefined : markRow(line, after, window);
    if (mark !== undefined) rows.push(mark);
    previous = line.number;
  }
  return rows;
}

/** A span that ends before the first character of a line ends, to a reader, with the line above. */
function lastShown(source: SourceText, start: Position, end: Position): Position {
  if (end.line <= start.line || end.column > 1) return end;
  const { from, to } = lineBounds(source, end.line - 1);
  return { line: end.line - 1, column: to - from + 1, offset: to };
}

function barOf(line: number, start: number, end: number): string {
  if (start === end) return "";
  if (line === start) return "╭ ";
  if (line === end) return "╰ ";
  return line > start && line < end ? "│ " : "  ";
}
