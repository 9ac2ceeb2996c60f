/** Where the partner of a bracket is missing: told by indentation, because the brackets alone cannot tell. */
import * as c from "./characters.ts";
import { closerOf, indentOf, isFirstOnLine, isTopLevel, partEnd } from "./skip.ts";

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

/** Walks over brackets, each with the lines it seems to hold. */
class Walk {
  readonly text: string;
  readonly stack: Open[] = [];
  readonly #limits: ReadonlyMap<number, number>;

  constructor(text: string, limits: ReadonlyMap<number, number>) {
    this.text = text;
    this.#limits = limits;
  }

  open(at: number): void {
    this.stack.push({ at, indent: indentOf(this.text, at), contentIndent: undefined, dedent: undefined });
  }

  /** Drops brackets that are known to close before an offset. */
  applyLimits(at: number): void {
    const index = this.stack.findIndex((open) => at >= (this.#limits.get(open.at) ?? this.text.length));
    if (index !== -1) this.stack.length = index;
  }

  line(start: number): void {
    const indent = indentOf(this.text, start);
    const first = start + indent;
    const code = this.text.charCodeAt(first);
    if (code === c.NEWLINE || code === c.RETURN || code === c.HASH || code === c.SLASH) return;
    for (const open of this.stack.slice(-MOST_OPEN)) {
      open.contentIndent ??= indent;
      if (indent <= open.indent) open.dedent ??= first;
    }
  }

  /** Whether a bracket's content is indented, so that its lines tell where it ends. */
  tells(open: Open): boolean {
    return open.contentIndent !== undefined && open.contentIndent > open.indent;
  }
}

/** Of the brackets of the item that begins at an offset, the one that most likely lacks its partner. */
export function findUnclosed(text: string, start: number, limits: ReadonlyMap<number, number>): Unclosed | undefined {
  const walk = new Walk(text, limits);
  const { stack } = walk;
  let end = start;
  for (; end < text.length; end = partEnd(text, end)) {
    const code = text.charCodeAt(end);
    if (code === c.NEWLINE) {
      if (stack.length > 0 && isTopLevel(text, end + 1)) break;
      walk.line(end + 1);
      if (limits.size > 0) walk.applyLimits(end + 1 + indentOf(text, end + 1));
    } else if (c.isOpener(code)) walk.open(end);
    else if (c.isCloser(code)) {
      const open = stack.pop();
      if (open === undefined) return undefined;
      const isOther = closerOf(text.charCodeAt(open.at)) !== code;
      if (isOther || (isFirstOnLine(text, end) && indentOf(text, end) < open.indent && walk.tells(open)))
        return { opener: open.at, limit: open.dedent ?? end };
    }
  }
  const open = stack.at(-1);
  const limit = end < text.length ? end + 1 : end;
  return open && { opener: open.at, limit: (walk.tells(open) ? open.dedent : undefined) ?? limit };
}

/** Of the closing braces of the item that begins at an offset, the one that stands deeper than what it closes. */
export function findExtra(text: string, start: number, end: number): number | undefined {
  const walk = new Walk(text, new Map());
  let other: number | undefined;
  for (let at = start; at < end; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (code === c.NEWLINE) walk.line(at + 1);
    else if (c.isOpener(code)) walk.open(at);
    else if (c.isCloser(code)) {
      let open = walk.stack.pop();
      while (open !== undefined && closerOf(text.charCodeAt(open.at)) !== code) open = walk.stack.pop();
      if (open === undefined) break;
      if (code !== c.CLOSE_BRACE || indentOf(text, at) <= open.indent || !walk.tells(open)) continue;
      if (isFirstOnLine(text, at)) return at;
      other ??= at;
    }
  }
  return other;
}
