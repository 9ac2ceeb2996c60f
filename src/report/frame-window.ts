/** Long lines in a narrow terminal: a marked line is cut around its mark, its neighbours are shown from their start. */
import type { Cell } from "./cells.ts";

/** A half-open range of columns. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** The stretch of columns, in cells, that a line shows. */
export interface Window {
  readonly from: number;
  readonly width: number;
}

interface Drawable {
  readonly cells: readonly Cell[];
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

const widthOf = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.width, 0);

/** The narrowest that a line is drawn. */
const leastRoom = 16;

/** A line from its start. */
export const windowAtStart = (width: number): Window => ({ from: 0, width: Math.max(width, leastRoom) });

/** All of the line where it fits; else the stretch that shows the focus with something of what stands around it. */
export function windowFor({ from, to }: Range, line: Drawable, width: number): Window {
  // A point is marked by one cell, which at the end of a line is past all of its own.
  const focus = { from, to: Math.max(to, from + 1) };
  const room = Math.max(width, leastRoom);
  const widest = Math.max(focus.to, widthOf(line.cells));
  const fits = widest <= room || focus.to + 4 <= room;
  if (fits && !line.cutBefore) return windowAtStart(width);
  const lead = Math.max(4, Math.floor((room - (focus.to - focus.from)) / 2));
  return { from: Math.max(0, Math.min(focus.from - lead, widest - room)), width: room };
}

/** The part of a line that lies in the window, with an ellipsis where something is cut off. */
export function draw(line: Drawable, window: Window): string {
  const total = widthOf(line.cells);
  const isCutBefore = line.cells.length > 0 && (window.from > 0 || line.cutBefore);
  const isCutAfter = total > window.from + window.width || (line.cutAfter && total > window.from);
  const from = window.from + (isCutBefore ? 1 : 0);
  const to = Math.min(window.from + window.width, total) - (isCutAfter ? 1 : 0);
  let text = isCutBefore ? "…" : "";
  let at = 0;
  for (const cell of line.cells) {
    const next = at + cell.width;
    // A wide character on the edge leaves the half of it that is inside blank.
    if (at >= from && next <= to) text += cell.text;
    else if (next > from && at < to) text += " ".repeat(Math.min(next, to) - Math.max(at, from));
    at = next;
    if (at >= to) break;
  }
  return isCutAfter ? `${text}…` : text.trimEnd();
}
