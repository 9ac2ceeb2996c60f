/** Passing over strings, comments and heredocs without understanding them. */
import * as c from "./characters.ts";
import { beforeTopLevel, indentOf, isFirstOnLine, isTopLevel, lineEnd, lineEndBefore } from "./lines.ts";

const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)\r?\n/uy;

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

/** Where the block comment that begins at an offset ends; one that is never closed, before the next block of the top level. */
export function blockComment(text: string, start: number): { readonly end: number; readonly isClosed: boolean } {
  const end = text.indexOf("*/", start + 2);
  return end === -1
    ? { end: lineEndBefore(text, beforeTopLevel(text, start)), isClosed: false }
    : { end: end + 2, isClosed: true };
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
