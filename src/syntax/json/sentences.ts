import type { Span } from "../../text/index.ts";
import type { Frame } from "./frame.ts";

/** Letters and digits in a long row: a token or a key, or looking like one. */
const TOKEN = /(?=[A-Za-z+/=_~-]*\d)(?=[\d+/=_~-]*[A-Za-z])[\w+/=~-]{16,}/g;

/** A piece of the text as messages quote it; what may be a secret is left out. */
export function clip(written: string): string {
  const line = written.slice(0, 80).replace(/\s+/g, " ").replace(TOKEN, "…");
  return line.length > 40 ? `${line.slice(0, 39)}…` : line;
}

function code(written: string): string {
  return `\`${clip(written)}\``;
}

/** The empty place right after a part of the text. */
export function after(span: Span): Span {
  return { start: span.end, end: span.end };
}

export function noValue(name: string): string {
  return `the name "${clip(name)}" has no value`;
}

export function missingColon(name: string): string {
  return `a colon is missing after the name "${clip(name)}"`;
}

export function missingQuote(written: string): string {
  return `a double quote is missing in or beside ${code(written)}`;
}

export function missingComma(next: string): string {
  return `a comma is missing here, before ${code(next)}`;
}

export function trailingComma(closer: string): string {
  return `JSON allows no comma before \`${closer}\``;
}

export function unquotedName(written: string): string {
  return `the name ${code(written)} needs double quotes`;
}

export function strayInObject(written: string, isAfterValue: boolean): string {
  return isAfterValue
    ? `a comma or \`}\` is expected here, not ${code(written)}`
    : `a name in double quotes is expected here, not ${code(written)}`;
}

export function leadingZeros(written: string): string {
  return `the number ${code(written)} begins with a zero, which JSON does not allow: quote it, or write it without`;
}

export function wrongBracket(closer: string): string {
  return `\`${closer === "}" ? "]" : "}"}\` is expected here, not \`${closer}\``;
}

export function closesNothing(closer: string): string {
  return `nothing is open here that this \`${closer}\` could close`;
}

/** A bracket is open where something comes that belongs around it. */
export function unclosed(text: string, opener: Span, culprit: Span): string {
  const next = code(text.slice(culprit.start, culprit.end));
  return `this \`${text.charAt(opener.start)}\` is not closed before the ${next} on line ${lineOf(text, culprit.start)}`;
}

export function endsInside(text: string, opener: Span, around: number): string {
  const others = around > 0 ? `, nor ${around === 1 ? "the bracket" : `the ${around} brackets`} around it` : "";
  return `this \`${text.charAt(opener.start)}\` is never closed${others}`;
}

/** What a word is that JSON does not know, and what was probably meant. */
export function unknownWord(written: string): string {
  if (written.endsWith('"')) return missingQuote(written);
  const lower = written.toLowerCase();
  if (lower === "true" || lower === "false" || lower === "null")
    return `${code(written)} is written \`${lower}\` in JSON`;
  if (["none", "nil", "undefined"].includes(lower))
    return `${code(written)} is no JSON value: nothing is written \`null\``;
  if (/^[+-]?(?:nan|infinity|inf)$/i.test(written)) return `JSON has no number ${code(written)}`;
  if (/^[+-]?\.?\d/.test(written)) return `${code(written)} is not a number as JSON writes it`;
  return `${code(written)} is not a JSON value: a text needs double quotes`;
}

/** One sentence for all that makes a file a fragment: brackets that lie in another file are no faults of their own. */
export function fragment(text: string, top: Frame, open: number, hasStrayClose: boolean): string {
  const left = open > 0 ? `, and leaves ${open === 1 ? "a bracket" : `${open} brackets`} open` : "";
  const stray = hasStrayClose ? ", and closes a bracket that it does not open" : "";
  return `the file is a fragment and not JSON on its own: ${beginning(text, top)}${left}${stray}`;
}

function beginning(text: string, top: Frame): string {
  const [first] = top.parts.values();
  if (first?.key !== undefined)
    return `it begins with the name ${code(text.slice(first.key.start, first.key.end))}, without \`{\``;
  return top.parts.size > 1 ? "several values without brackets around them" : "a comma follows its value";
}

/** A character outside of strings that is neither space nor part of a word: a no-break space, say. */
export function strayCharacter(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
  return /^[!-~]$/.test(character)
    ? `${code(character)} is not allowed outside of a string`
    : `the character U+${hex} is not allowed outside of a string`;
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at !== -1 && at < offset; at = text.indexOf("\n", at + 1)) line += 1;
  return line;
}
