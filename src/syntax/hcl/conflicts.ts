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
  const middles = new Lines(MIDDLE, text);
  const ends = new Lines(END, text);
  const bases = new Lines(BASE, text);
  let settled = "";
  let done = 0;
  for (const { 0: marker, index } of text.matchAll(BEGIN)) {
    if (index < done) continue;
    const middle = middles.after(index);
    const end = middle && ends.after(middle.end);
    settled += text.slice(done, index) + " ".repeat(marker.length);
    done = index + marker.length;
    conflicts.push({ marker: { start: index, end: done }, end: end?.end ?? done });
    if (middle === undefined || end === undefined) continue;
    const base = bases.after(done);
    const other = base === undefined || base.start > middle.start ? middle : base;
    settled += text.slice(done, other.start) + text.slice(other.start, end.end).replace(/[^\r\n]/g, " ");
    done = end.end;
  }
  return { text: settled + text.slice(done), conflicts };
}

/** The markers of one kind; asked for in ascending order, so that the text is searched but once. */
class Lines {
  readonly #marker: RegExp;
  readonly #text: string;
  #found: Span | undefined;
  #isEnd = false;

  constructor(marker: RegExp, text: string) {
    this.#marker = new RegExp(marker);
    this.#text = text;
  }

  after(offset: number): Span | undefined {
    while (!this.#isEnd && (this.#found?.start ?? -1) < offset) {
      this.#marker.lastIndex = Math.max(offset, this.#found?.end ?? 0);
      const found = this.#marker.exec(this.#text);
      this.#isEnd = found === null;
      this.#found = found === null ? undefined : { start: found.index, end: found.index + found[0].length };
    }
    return this.#found;
  }
}
