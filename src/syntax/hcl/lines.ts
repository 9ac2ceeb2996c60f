/** Lines of a text: where they begin and end, how deep they are indented, and what begins on them to all appearance. */
import * as c from "./characters.ts";

/** The words that begin the blocks at the top of a Terraform file. */
const TOP_LEVEL =
  /(?:resource|data|ephemeral|module|locals|variable|output|provider|terraform|moved|import|removed|check)[ \t]*(?:(?:"[^"\r\n]*"[ \t]*)+(?:\{|$)|\{)/my;
const ARGUMENT = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*=(?![=>])/uy;
const BLOCK = /[\p{ID_Start}_][\p{ID_Continue}-]*[ \t]*(?:"[^"\r\n]*"[ \t]*)*\{/uy;

/** Whether a sticky pattern matches at an offset. */
export function matches(pattern: RegExp, text: string, at: number): boolean {
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

/** Whether a value may begin with the character at this offset; signs that are also operators do not count. */
export function isValueStart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === c.QUOTE || c.isDigit(code) || c.isOpener(code) || c.nameEnd(text, at) > at;
}

/** The offset of the line break that ends the line, or the end of the text. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end === -1) return text.length;
  return end > at && text.charCodeAt(end - 1) === c.RETURN ? end - 1 : end;
}

/** The end of what stands before a line, line breaks and blank lines left out. */
export function lineEndBefore(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) <= c.SPACE) end -= 1;
  return end;
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
