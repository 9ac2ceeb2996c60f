/** What is said about faults. */
import type { Span } from "../../text/index.ts";
import { clip } from "../json/sentences.ts";
import { lineEnd } from "./lines.ts";

/** A word, a number, a quoted text or a single sign, as messages quote what they did not expect. */
const TOKEN = /[\p{ID_Start}_][\p{ID_Continue}-]*|\d[\d.]*|"(?:[^"\\\r\n]|\\.)*"?|=>|==|[&|<>!:.]{1,2}|./uy;

export const unclosedComment = "this comment is not closed: `*/` is missing";
export const tooDeep = "nested too deeply to be read";
export const conflict = "a merge conflict is left in the file";

function code(written: string): string {
  return `\`${clip(written)}\``;
}

/** The token at an offset; an empty place at the end of a line. */
export function placeAt(text: string, at: number): Span {
  TOKEN.lastIndex = at;
  return { start: at, end: TOKEN.test(text) ? Math.min(TOKEN.lastIndex, lineEnd(text, at)) : at };
}

/** What was wanted at a place, and what stands there. */
export function unexpected(wanted: string, text: string, at: number): string {
  const { start, end } = placeAt(text, at);
  const written = text.slice(start, end);
  if (written === "") return `expected ${wanted}, but the ${at >= text.length ? "file" : "line"} ends`;
  if (written === "\r") return `expected ${wanted}, not a carriage return without a line feed`;
  if (/^['‘’“”]/.test(written)) return `expected ${wanted}: a text is written in double quotes`;
  // What is in quotes may be a secret, even a short one.
  return `expected ${wanted}, not ${/^"./.test(written) ? '`"…"`' : code(written)}`;
}

/** What a name at the start of a line is followed by. */
export function afterName(name: string): string {
  return `\`=\` or \`{\` after ${code(name)}`;
}

/** A bracket is open where something comes that belongs around it. */
export function unclosed(text: string, opener: number, culprit: number): string {
  const sign = text.charAt(opener);
  if (culprit >= text.length) return `this \`${sign}\` is never closed`;
  const { start } = placeAt(text, culprit);
  const end = text.charAt(start) === '"' ? start + 1 : placeAt(text, culprit).end;
  return `this \`${sign}\` is not closed before the ${code(text.slice(start, end))} on line ${lineOf(text, culprit)}`;
}

/** A closing bracket without its opening one. */
export function closesNothing(closer: string): string {
  return `nothing is open here that this \`${closer}\` could close`;
}

/** The closing bracket of another kind. */
export function wrongBracket(right: number, written: string): string {
  return `\`${String.fromCharCode(right)}\` is expected here, not \`${written}\``;
}

/** The 1-based line of an offset. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}

export const returnInText = "a carriage return without a line feed is not allowed here";
export const textOverLines = "a text in double quotes ends with its line: one of several lines is a heredoc";
export const unclosedText = 'this text is not closed: a `"` is missing at its end';

export function unclosedHeredoc(marker: string): string {
  return `this heredoc is not closed: no line holds \`${clip(marker)}\` alone`;
}

export function markerNotAlone(marker: string): string {
  return `to close the heredoc \`${clip(marker)}\` has to stand alone on its line`;
}

export function heredocHead(marker: string): string {
  return `a heredoc begins with \`<<${clip(marker)}\`, without blanks or quotes, at the end of its line`;
}

export function badEscape(written: string): string {
  return `${code(written)} is no escape: a backslash is written \`\\\\\``;
}

/** `else`, `endif` or `endfor` without what it belongs to. */
export function strayDirective(word: string, opener: string): string {
  return `no \`%{ ${opener} }\` is open here that this \`%{ ${word} }\` could belong to`;
}

export function openDirective(word: string): string {
  return `this \`%{ ${word} }\` is not closed: \`%{ end${word} }\` is missing`;
}

export const noValue = "expected a value after `=`";
export const forWithoutKey = "a `for` that makes an object needs `key => value`";
export const forWithKey = "a `for` that makes a list has no key: `=>` belongs into one in braces";
export const groupedTuple = "`...` groups the values of a `for` in braces only";
export const quotedName = "the name of an argument is written without quotes";
export const braceOnNextLine = "the `{` of a block belongs on the line of its name";
export const oneLineBlock = "a block on one line is `{`, one argument and `}`: for more begin a new line after the `{`";
export const equalsBeforeBrace = "a block has no `=` before its `{`";
export const valueOnNextLine = "a value begins on the line of its `=`";
export const indexTwice = "two indexes in a row are written `[0][1]`";
export const gap = "a syntax error hides part of it";

export function badNumber(written: string): string {
  return `${code(written)} is no number`;
}

export function twice(name: string, firstLine: number): string {
  return `${code(name)} is set on line ${firstLine} already`;
}

export function labelWithTemplate(written: string): string {
  return `the label ${code(written)} has to be plain text`;
}

export function missingEquals(name: string): string {
  return `a \`=\` is missing after ${code(name)}`;
}

export function heredocAtEnd(marker: string): string {
  return `the file has to end with a newline after the \`${clip(marker)}\` of a heredoc`;
}

export function missingBrace(type: string): string {
  return `the \`{\` of the block ${code(type)} is missing`;
}
