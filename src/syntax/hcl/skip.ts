/** Where reading can go on after a fault. */
import * as c from "./characters.ts";
import { indentOf, isFirstOnLine, isTopLevel, lineEnd } from "./lines.ts";
import { partEnd } from "./parts.ts";

/** How to look for a place to go on. */
interface ResumeOptions {
  readonly stopsAtComma: boolean;
  /** Brackets whose partner is known to be missing. */
  readonly unclosed: ReadonlyMap<number, unknown>;
}

/**
 * Where reading can go on after a fault: the next line end, closing bracket or, if asked for, comma outside of the brackets
 * that open on the way. Where such a bracket is never closed the line ends it.
 */
export function resumePoint(text: string, from: number, options: ResumeOptions): number {
  const closers: number[] = [];
  let firstLine: number | undefined;
  for (let at = from; at < text.length; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (c.isOpener(code)) {
      if (!options.unclosed.has(at)) closers.push(c.closerOf(code));
    } else if (c.isCloser(code)) {
      const index = closers.lastIndexOf(code);
      if (index === -1) return firstLine ?? at;
      closers.length = index;
    } else if (code === c.NEWLINE) {
      if (closers.length === 0) return at;
      firstLine ??= at;
      if (isTopLevel(text, at + 1)) return firstLine;
    } else if (code === c.COMMA && options.stopsAtComma && closers.length === 0) return at;
    if (closers.length === 0) firstLine = undefined;
  }
  return firstLine ?? text.length;
}

/**
 * Where a broken `${ … }` ends: with its brace on the line; else, in a quoted text, before what may be the closing quote;
 * else with the line.
 */
export function sequenceEnd(
  text: string,
  from: number,
  isQuoted: boolean,
): { readonly end: number; readonly isSure: boolean } {
  const limit = lineEnd(text, from);
  let depth = 0;
  for (let at = from; at < limit; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (code === c.OPEN_BRACE) depth += 1;
    else if (code === c.CLOSE_BRACE) {
      if (depth === 0) return { end: at + 1, isSure: true };
      depth -= 1;
    }
  }
  const quote = isQuoted ? text.indexOf('"', from) : -1;
  return quote === -1 || quote > limit ? { end: limit, isSure: !isQuoted } : { end: quote, isSure: true };
}

/** A text in quotes that goes on over more lines than this is not looked to the end of. */
const MOST_LINES = 200;
const LAST_LINE = /^(?:[^"\\]|\\.)*"(?=[\s,)\]}{]*$)/;
/** A line that is no text but goes on with the configuration. */
const ITEM = /"|^\s*(?:\}|[\w-]+[ \t]*=[ \t]*[^\s=>]|[\w-]+[ \t]*\{)/;

/** The closing quote of a text that goes on, though it may not, after the line of an offset. */
export function quoteBelow(text: string, from: number): number | undefined {
  let at = text.indexOf("\n", from) + 1;
  for (let left = MOST_LINES; at > 0 && left > 0; left -= 1) {
    const line = text.slice(at, lineEnd(text, at));
    const last = LAST_LINE.exec(line);
    if (last !== null) return at + last[0].length - 1;
    if (ITEM.test(line)) return undefined;
    at = text.indexOf("\n", at) + 1;
  }
  return undefined;
}

/** A bracket that is closed farther away than this is not looked for any longer. */
const FARTHEST = 50_000;

/** Whether a bracket is closed on its line or, if lines tell anything, where its line begins. */
export function isClosedNeatly(text: string, opener: number, linesTell: boolean): boolean {
  const closers: number[] = [];
  const end = Math.min(text.length, opener + FARTHEST);
  for (let at = opener; at < end; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (c.isOpener(code)) closers.push(c.closerOf(code));
    else if (c.isCloser(code) && closers.pop() !== code) return false;
    if (closers.length === 0)
      return (
        at < lineEnd(text, opener) ||
        (linesTell && isFirstOnLine(text, at) && indentOf(text, at) === indentOf(text, opener))
      );
  }
  return false;
}

/** The end of the lines after a line end that are indented deeper than `indent`, with the bracket that closes them. */
export function contentEnd(text: string, from: number, indent: number): number {
  let depth = 0;
  let end = from;
  for (let at = from; at < text.length; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (c.isOpener(code)) depth += 1;
    else if (c.isCloser(code)) {
      if (depth === 0) return end > from && isFirstOnLine(text, at) && indentOf(text, at) === indent ? at + 1 : end;
      depth -= 1;
    } else if (code === c.NEWLINE && depth === 0) {
      const first = at + 1 + indentOf(text, at + 1);
      const isBlank = lineEnd(text, first) === first;
      if (!isBlank && first - at - 1 <= indent && !c.isCloser(text.charCodeAt(first))) return at;
      end = at;
    }
  }
  return end;
}
