import type { Faults } from "./faults.ts";
import { mayHoldQuotes, templateEnd } from "./placeholders.ts";
import { clip } from "./sentences.ts";
import { decodeString } from "./strings.ts";

/** A string of a templated or broken text. */
export interface LooseString {
  readonly end: number;
  readonly value: string;
  readonly isClosed: boolean;
  readonly hasPlaceholder: boolean;
}

interface Extent {
  readonly end: number;
  readonly isClosed: boolean;
  /** True when quotes inside a placeholder (`"${file("x")}"`) belong to the string: then JSON's own rules do not judge it. */
  readonly isStretched: boolean;
}

/** No placeholder inside a string is longer: a bound, so that hostile text cannot make reading slow. */
const LONGEST = 2000;
const PLACEHOLDER = /[$%]\{|<<[^<>]+>>|\$env\.|\{\{|@\+#/;
const ESCAPE = /\\(?:u[0-9a-fA-F]{4}|[\s\S])/g;
const GOOD_ESCAPE = /^\\(?:u[0-9a-fA-F]{4}|["\\/bfnrt])$/;
const CONTROL = /[^ -\uffff]/;
const FOLLOWS_A_STRING = /\s*(?:[,:\]}]|$)/y;

/** True when a text holds a placeholder of any spelling. */
export function hasPlaceholder(text: string): boolean {
  return PLACEHOLDER.test(text);
}

/** Reads the string whose opening quote (`"` or `'`) is at `at`, and reports what JSON does not allow inside it. */
export function readString(text: string, at: number, faults: Faults): LooseString {
  const extent = extentOf(text, at);
  const span = { start: at, end: extent.end };
  const written = text.slice(at, extent.end);
  if (written.startsWith("'")) {
    faults.addHabit("single quotes", span, `a text needs double quotes, not the single ones of ${clip(written)}`);
  }
  if (extent.isClosed && !extent.isStretched) reportContent(written, at, faults);
  return {
    end: extent.end,
    value: decodeString(text, span).text,
    isClosed: extent.isClosed,
    hasPlaceholder: hasPlaceholder(written),
  };
}

function reportContent(written: string, at: number, faults: Faults): void {
  const control = CONTROL.exec(written);
  if (control !== null) {
    const start = at + control.index;
    faults.addHabit("control", { start, end: start + 1 }, controlSentence(control[0]));
  }
  for (const { 0: escape, index } of written.matchAll(ESCAPE)) {
    if (GOOD_ESCAPE.test(escape)) continue;
    const span = { start: at + index, end: at + index + escape.length };
    faults.addHabit("escape", span, `\`${escape}\` is no escape that JSON knows: a backslash is written \`\\\\\``);
  }
}

function controlSentence(control: string): string {
  if (control === "\n" || control === "\r") return "a line break inside a string is written `\\n`";
  if (control === "\t") return "a tab inside a string is written `\\t`";
  const code = control.charCodeAt(0).toString(16).padStart(4, "0");
  return `the control character U+${code.toUpperCase()} inside a string is written \`\\u${code}\``;
}

function extentOf(text: string, at: number): Extent {
  const quote = text.charAt(at);
  let isStretched = false;
  let next = at + 1;
  for (; next < text.length; next += 1) {
    const sign = text.charAt(next);
    if (sign === quote) return { end: next + 1, isClosed: true, isStretched };
    if (isLineBreak(sign)) break;
    if (sign === "\\") next += isLineBreak(text.charAt(next + 1)) ? 0 : 1;
    else if ((sign === "$" || sign === "%") && text.charAt(next + 1) === "{") {
      const end = endInside(text, next, quote);
      if (end === undefined) continue;
      if (text.slice(next, end).includes(quote)) isStretched = true;
      next = end - 1;
    }
  }
  return afterLine(text, at, Math.min(next, text.length), quote);
}

/** The end of a placeholder inside a string: only where the string goes on to its closing quote on the same line. */
function endInside(text: string, at: number, quote: string): number | undefined {
  const end = templateEnd(text, at, at + LONGEST);
  if (end === undefined) return undefined;
  if (!mayHoldQuotes(text.slice(at, end), quote)) return undefined;
  const close = text.indexOf(quote, end);
  return close === -1 || /[\r\n]/.test(text.slice(at, Math.min(close, end + LONGEST))) ? undefined : end;
}

/** The line ends inside the string: either the string goes on over several lines, or its closing quote is missing. */
function afterLine(text: string, at: number, line: number, quote: string): Extent {
  const torn = { end: at + text.slice(at, line).trimEnd().length, isClosed: false, isStretched: false };
  if (quote === "'") return torn;
  for (let next = text.indexOf(quote, line); next !== -1; next = text.indexOf(quote, next + 1)) {
    if (text.charAt(next - 1) === "\\") continue;
    FOLLOWS_A_STRING.lastIndex = next + 1;
    return FOLLOWS_A_STRING.test(text) ? { end: next + 1, isClosed: true, isStretched: false } : torn;
  }
  return torn;
}

function isLineBreak(sign: string): boolean {
  return sign === "\n" || sign === "\r";
}
