/** Passing over text without understanding it: what the reader does after a fault, and where it looks for its cause. */
import * as c from "./characters.ts";

/** The words that begin the blocks at the top of a Terraform file. */
const TOP_LEVEL =
  /(?:resource|data|ephemeral|module|locals|variable|output|provider|terraform|moved|import|removed|check)[ \t]*(?:(?:"[^"\r\n]*"[ \t]*)+(?:\{|$)|\{)/my;
const ARGUMENT = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*=(?![=>])/uy;
const BLOCK = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*(?:"[^"\r\n]*"[ \t]*)*\{/uy;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** Whether a block of Terraform's top level begins at this offset, which is the start of a line. */
export function isTopLevel(text: string, at: number): boolean {
  return matches(TOP_LEVEL, text, at);
}

/** The line break before the next block of Terraform's top level; else the end of the text. */
export function beforeTopLevel(text: string, from: number): number {
  let at = text.indexOf("\n", from);
  while (at !== -1 && !isTopLevel(text, at + 1)) at = text.indexOf("\n", at + 1);
  return at === -1 ? text.length : at;
}

/** Whether an argument or a block begins at this offset, to all appearance. */
export function looksLikeItem(text: string, at: number, blocksOnly: boolean): boolean {
  return matches(BLOCK, text, at) || (!blocksOnly && matches(ARGUMENT, text, at));
}

/** The offset of the line break that ends the line, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === c.RETURN ? end - 1 : end;
}

/** Where the block comment that begins at an offset ends; one that is never closed, before the next block of the top level. */
export function blockComment(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  const end = text.indexOf("*/", start + 2);
  return end === -1
    ? { end: lineEndBefore(text, beforeTopLevel(text, start)), isClosed: false }
    : { end: end + 2, isClosed: true };
}

/** How many characters of indentation the line of an offset has. */
export function indentOf(text: string, at: number): number {
  const start = lineStart(text, at);
  let end = start;
  while (text.charCodeAt(end) === c.SPACE || text.charCodeAt(end) === c.TAB) end += 1;
  return end - start;
}

/** Whether only indentation stands before this offset on its line. */
export function isFirstOnLine(text: string, at: number): boolean {
  return lineStart(text, at) + indentOf(text, at) === at;
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf("\n", at - 1) + 1;
}

/** The end of the string, heredoc, comment or single character that begins at an offset. */
export function partEnd(text: string, start: number): number {
  const code = text.charCodeAt(start);
  if (code === c.QUOTE) return stringEnd(text, start);
  if (code === c.HASH) return lineEnd(text, start);
  if (code === c.SLASH) {
    const next = text.charCodeAt(start + 1);
    if (next === c.SLASH) return lineEnd(text, start);
    if (next === c.STAR) return blockComment(text, start).end;
  }
  if (code === c.LESS) return heredocEnd(text, start);
  return start + 1;
}

/** Ends with the line at the latest, wherever the quotes are. */
function stringEnd(text: string, start: number): number {
  /** Of each string around: how many braces are open in its interpolation. */
  const outer: number[] = [];
  let braces = 0;
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === c.NEWLINE) return at;
    if (code === c.QUOTE) {
      if (braces > 0) {
        outer.push(braces);
        braces = 0;
      } else if (outer.length === 0) return at + 1;
      else braces = outer.pop() ?? 0;
    } else if (code === c.OPEN_BRACE && (braces > 0 || isSequence(text, at))) braces += 1;
    else if (code === c.CLOSE_BRACE && braces > 0) braces -= 1;
    else if (code === c.BACKSLASH && braces === 0) at += 1;
  }
  return text.length;
}

/** Whether `${` or `%{`, and not their escapes, ends with this brace. */
function isSequence(text: string, brace: number): boolean {
  const sign = text.charCodeAt(brace - 1);
  return (sign === c.DOLLAR || sign === c.PERCENT) && text.charCodeAt(brace - 2) !== sign;
}

function heredocEnd(text: string, start: number): number {
  HEREDOC.lastIndex = start;
  const marker = HEREDOC.exec(text)?.[1];
  if (marker === undefined) return start + 1;
  const { lastIndex } = HEREDOC;
  const closed = closingMarker(text, marker, lastIndex);
  if (closed !== undefined) return closed.end;
  const fallback = heredocFallback(text, marker, lastIndex);
  // The line break before what ends it instead is left, for those who look for one.
  return fallback.end > fallback.start ? fallback.end : Math.max(lastIndex, fallback.end) - 1;
}

/** Where a heredoc is closed: the line that holds its marker alone. */
export function closingMarker(
  text: string,
  marker: string,
  from: number,
): { readonly start: number; readonly end: number } | undefined {
  for (let at = text.indexOf(marker, from); at !== -1; at = text.indexOf(marker, at + 1)) {
    const end = at + marker.length;
    if (isFirstOnLine(text, at) && text.slice(end, lineEnd(text, end)).trim() === "") return { start: at, end };
  }
  return undefined;
}

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
      if (!options.unclosed.has(at)) closers.push(closerOf(code));
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

/** Where a heredoc without a closing marker ends all the same: at a line that begins with the marker, or with what ends a block. */
export function heredocFallback(
  text: string,
  marker: string,
  from: number,
): { readonly start: number; readonly end: number } {
  for (let at = from; at < text.length; at = text.indexOf("\n", at) + 1 || text.length) {
    const first = at + indentOf(text, at);
    const end = first + marker.length;
    if (text.startsWith(marker, first) && c.nameEnd(text, first) === end) return { start: at, end };
    if (text.charCodeAt(at) === c.CLOSE_BRACE || isTopLevel(text, at)) return { start: at, end: at };
  }
  return { start: text.length, end: text.length };
}

/** The end of what stands before a line, line breaks and blank lines left out. */
export function lineEndBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) <= c.SPACE) end -= 1;
  return end;
}

/** The bracket that closes an opening one. */
export function closerOf(opener: number): number {
  return opener === c.OPEN_PAREN ? c.CLOSE_PAREN : opener === c.OPEN_BRACKET ? c.CLOSE_BRACKET : c.CLOSE_BRACE;
}

/** A bracket that is closed farther away than this is not looked for any longer. */
const FARTHEST = 50_000;

/** Whether a bracket is closed on its line or, if lines tell anything, where its line begins. */
export function isClosedNeatly(text: string, opener: number, linesTell: boolean): boolean {
  const closers: number[] = [];
  const end = Math.min(text.length, opener + FARTHEST);
  for (let at = opener; at < end; at = partEnd(text, at)) {
    const code = text.charCodeAt(at);
    if (c.isOpener(code)) closers.push(closerOf(code));
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
