/** Where the partner of a bracket is missing: told by indentation, because the brackets alone cannot tell. */
import * as c from "./characters.ts";
import { indentOf, isTopLevel } from "./lines.ts";
import { partEnd } from "./parts.ts";

/** A bracket and the offset, the first character of a line, before which it should close. */
export interface Unclosed {
  readonly opener: number;
  readonly limit: number;
}

/** A bracket that is open while its content is walked over. */
interface Open {
  readonly at: number;
  readonly indent: number;
  /** The indentation of the first line after the bracket. */
  contentIndent: number | undefined;
  /** The first later line that is indented no deeper than the line of the bracket. */
  dedent: number | undefined;
}

/** Lines are compared with so many brackets around them: more are open in hostile texts only. */
const MOST_OPEN = 50;

/** Walks over the brackets of an item, each with the lines it seems to hold. */
class Walk {
  readonly text: string;
  readonly stack: Open[] = [];
  at: number;
  readonly #limits: ReadonlyMap<number, number>;
  /** Of the line at hand: its indentation, and its first character. */
  #indent = 0;
  #first = 0;

  constructor(text: string, start: number, limits: ReadonlyMap<number, number>) {
    this.text = text;
    this.at = start;
    this.#limits = limits;
    this.#enterLine(start - indentBefore(text, start));
  }

  /** Goes on to the next line break or bracket. */
  next(): number | undefined {
    const { text } = this;
    while (this.at < text.length) {
      const code = text.charCodeAt(this.at);
      if (code === c.NEWLINE || c.isOpener(code) || c.isCloser(code)) return code;
      const { at } = this;
      this.at = partEnd(text, at);
      // Comments and heredocs may have lines.
      if (code === c.SLASH || code === c.LESS) {
        const lastBreak = text.lastIndexOf("\n", this.at - 1);
        if (lastBreak > at) this.line(lastBreak + 1);
      }
    }
    return undefined;
  }

  open(): void {
    this.stack.push({ at: this.at, indent: this.#indent, contentIndent: undefined, dedent: undefined });
  }

  line(start: number): void {
    this.#enterLine(start);
    const first = this.#first;
    const code = this.text.charCodeAt(first);
    if (code !== c.NEWLINE && code !== c.RETURN && code !== c.HASH && code !== c.SLASH) {
      for (let index = Math.max(0, this.stack.length - MOST_OPEN); index < this.stack.length; index += 1) {
        const open = this.stack[index];
        if (open === undefined) break;
        open.contentIndent ??= this.#indent;
        if (this.#indent <= open.indent) open.dedent ??= first;
      }
    }
    if (this.#limits.size === 0) return;
    // Brackets that are known to close before this line.
    const index = this.stack.findIndex((open) => first >= (this.#limits.get(open.at) ?? this.text.length));
    if (index !== -1) this.stack.length = index;
  }

  /** Whether the closing bracket at hand begins its line. */
  get isFirst(): boolean {
    return this.at === this.#first;
  }

  /** Whether the closing bracket at hand stands deeper than its opener, whose content is indented. */
  isTooDeep(open: Open): boolean {
    return isIndented(open) && this.#indent > open.indent;
  }

  /** Whether the closing bracket at hand stands less deep than its opener, as if it belonged to a bracket around. */
  isTooShallow(open: Open): boolean {
    return (
      this.isFirst &&
      this.#indent < open.indent &&
      (isIndented(open) || this.stack.slice(-MOST_OPEN).some(({ indent }) => indent === this.#indent))
    );
  }

  #enterLine(start: number): void {
    this.#indent = indentOf(this.text, start);
    this.#first = start + this.#indent;
  }
}

/** Whether the content of a bracket is indented, so that its lines tell where it ends. */
function isIndented({ contentIndent, indent }: Open): boolean {
  return contentIndent !== undefined && contentIndent > indent;
}

/** How many blanks stand before an offset. */
function indentBefore(text: string, at: number): number {
  let start = at;
  while (start > 0 && (text.charCodeAt(start - 1) === c.SPACE || text.charCodeAt(start - 1) === c.TAB)) start -= 1;
  return at - start;
}

/** Of the brackets of the item that begins at an offset, the one that most likely lacks its partner. */
export function findUnclosed(text: string, start: number, limits: ReadonlyMap<number, number>): Unclosed | undefined {
  const walk = new Walk(text, start, limits);
  for (let code = walk.next(); code !== undefined; code = walk.next()) {
    if (code === c.NEWLINE) {
      walk.line(walk.at + 1);
      if (walk.stack.length > 0 && isTopLevel(text, walk.at + 1)) break;
    } else if (c.isOpener(code)) walk.open();
    else {
      const open = walk.stack.pop();
      if (open === undefined) return undefined;
      const isOther = c.closerOf(text.charCodeAt(open.at)) !== code;
      if (isOther || walk.isTooShallow(open)) return { opener: open.at, limit: open.dedent ?? walk.at };
    }
    walk.at += 1;
  }
  const open = walk.stack.at(-1);
  if (open === undefined) return undefined;
  return { opener: open.at, limit: (isIndented(open) ? open.dedent : undefined) ?? Math.min(walk.at + 1, text.length) };
}

/** Of the closing braces of the item that begins at an offset, the one that stands deeper than what it closes. */
export function findExtra(text: string, start: number, end: number): number | undefined {
  const walk = new Walk(text, start, new Map());
  let other: number | undefined;
  for (let code = walk.next(); code !== undefined && walk.at < end; code = walk.next()) {
    if (code === c.NEWLINE) walk.line(walk.at + 1);
    else if (c.isOpener(code)) walk.open();
    else {
      let open = walk.stack.pop();
      while (open !== undefined && c.closerOf(text.charCodeAt(open.at)) !== code) open = walk.stack.pop();
      if (open === undefined) break;
      if (code === c.CLOSE_BRACE && walk.isTooDeep(open)) {
        if (walk.isFirst) return walk.at;
        other ??= walk.at;
      }
    }
    walk.at += 1;
  }
  return other;
}
