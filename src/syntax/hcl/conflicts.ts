import type { Span } from "../../text/index.ts";

const BEGIN = /^<{7}(?: [^\r\n]*)?$/gm;
const BASE = /^\|{7}(?: [^\r\n]*)?$/gm;
const MIDDLE = /^={7}$/gm;
const END = /^>{7}(?: [^\r\n]*)?$/gm;

/** A merge conflict that somebody left in a text. */
export interface Conflict {
  /** The line it begins with. */
  readonly marker: Span;
  readonly end: number;
}

/** A text whose merge conflicts are settled for the side that was there first, every character keeping its offset. */
export function hideConflicts(text: string): { readonly text: string; readonly conflicts: readonly Conflict[] } {
  if (!text.includes("<<<<<<<")) return { text, conflicts: [] };
  const conflicts: Conflict[] = [];
  let settled = "";
  let done = 0;
  for (const { 0: marker, index } of text.matchAll(BEGIN)) {
    if (index < done) continue;
    const middle = find(MIDDLE, text, index);
    const end = middle && find(END, text, middle.end);
    settled += text.slice(done, index) + " ".repeat(marker.length);
    done = index + marker.length;
    conflicts.push({ marker: { start: index, end: done }, end: end?.end ?? done });
    if (middle === undefined || end === undefined) continue;
    const base = find(BASE, text, done);
    const other = base === undefined || base.start > middle.start ? middle : base;
    settled += text.slice(done, other.start) + text.slice(other.start, end.end).replace(/[^\r\n]/g, " ");
    done = end.end;
  }
  return { text: settled + text.slice(done), conflicts };
}

function find(marker: RegExp, text: string, from: number): Span | undefined {
  marker.lastIndex = from;
  const found = marker.exec(text);
  return found === null ? undefined : { start: found.index, end: found.index + found[0].length };
}
