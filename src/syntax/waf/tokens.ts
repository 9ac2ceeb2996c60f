/** The words of an expression, with what each stands for, so that the parser need not look at characters. */
import type { Span } from "../../text/index.ts";
import type { ExpressionProblem } from "./ast.ts";
import { quote } from "./print.ts";

/** A word, a sign or a value; `text` is decoded for strings and as written for the rest. */
export interface Token {
  readonly kind: "string" | "number" | "ip" | "range" | "list" | "word" | "symbol" | "end";
  readonly text: string;
  readonly span: Span;
}

/** The tokens up to the first place that is not a token; `complete` is false when there is such a place. */
export interface Tokens {
  readonly tokens: readonly Token[];
  readonly problems: readonly ExpressionProblem[];
  readonly complete: boolean;
}

const IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
const NUMBER = String.raw`-?\d+(?:\.\d+)?`;

/** Tried in this order: an IPv6 address may begin like a word, and an address like a number. */
const SHAPES: readonly { readonly kind: Token["kind"]; readonly shape: RegExp }[] = [
  { kind: "ip", shape: /(?:[0-9A-Fa-f]{0,4}:){2,8}[0-9A-Fa-f.]*(?:\/\d{1,3})?/y },
  { kind: "list", shape: /\$[A-Za-z_][\w.-]*/y },
  { kind: "number", shape: /-?\d[\w.-]*(?:\/\d{1,3})?/y },
  { kind: "word", shape: /[A-Za-z_][\w.-]*/y },
  { kind: "symbol", shape: /==|!=|<=|>=|&&|\|\||[<>!~(){}[\],]/y },
];

/** Cuts an expression into tokens, the last of which is always `end`; it stops at the first character that fits nowhere. */
export function tokenize(text: string): Tokens {
  const tokens: Token[] = [];
  const problems: ExpressionProblem[] = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const token = readString(text, at) ?? readShape(text, at);
    if (token === undefined) {
      problems.push(strangeCharacter(text, at));
      break;
    }
    if (text[token.span.start] === "'") problems.push(singleQuotes(token));
    tokens.push(token);
    at = skipBlanks(text, token.span.end);
  }
  tokens.push({ kind: "end", text: "", span: { start: text.length, end: text.length } });
  return { tokens, problems, complete: at >= text.length };
}

function skipBlanks(text: string, from: number): number {
  const blanks = /\s*/y;
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}

function readShape(text: string, at: number): Token | undefined {
  for (const { kind, shape } of SHAPES) {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0];
    if (found === undefined) continue;
    return {
      kind: kind === "number" ? digitsKind(found) : kind,
      text: found,
      span: { start: at, end: at + found.length },
    };
  }
  return undefined;
}

/** What begins with a digit: a number, an address, a range, or a name that somebody forgot to quote. */
function digitsKind(found: string): Token["kind"] {
  if (new RegExp(`^${NUMBER}$`).test(found)) return "number";
  if (new RegExp(`^${IPV4}(?:/\\d{1,3}|\\.\\.${IPV4})?$`).test(found)) return "ip";
  if (/^-?\d+\.\.-?\d+$/.test(found)) return "range";
  return "word";
}

/** A string in quotes or wirefilter's raw form `r#"…"#`; scanned by hand, as a regular expression may run out of stack on a long one. */
function readString(text: string, at: number): Token | undefined {
  const raw = /r(#{0,8})"/y;
  raw.lastIndex = at;
  const opening = raw.exec(text);
  if (opening !== null) {
    const start = at + opening[0].length;
    const close = `"${opening[1] ?? ""}`;
    const end = text.indexOf(close, start);
    return end === -1
      ? undefined
      : { kind: "string", text: text.slice(start, end), span: { start: at, end: end + close.length } };
  }
  const mark = text[at];
  return mark === '"' || mark === "'" ? readQuoted(text, at, mark) : undefined;
}

function readQuoted(text: string, start: number, mark: string): Token | undefined {
  const parts: string[] = [];
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === mark) {
      parts.push(text.slice(from, at));
      return { kind: "string", text: parts.join(""), span: { start, end: at + 1 } };
    }
    if (char !== "\\") continue;
    // Only quotes and backslashes are unescaped: the rest, as in the pattern "\.", belongs to the value.
    const next = text[at + 1];
    if (next === mark || next === "\\") {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
    at++;
  }
  return undefined;
}

function singleQuotes(token: Token): ExpressionProblem {
  const what = "strings stand in double quotes, not single quotes";
  return { span: token.span, what, sure: true, suggestion: { span: token.span, text: quote(token.text) } };
}

function strangeCharacter(text: string, at: number): ExpressionProblem {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (char === '"' || char === "'") {
    return { span: { start: at, end: text.length }, what: "the string that begins here is never closed", sure: true };
  }
  const span = { start: at, end: at + char.length };
  if (/[“”„‘’]/u.test(char))
    return { span, what: `strings stand in straight double quotes, not in ${char}`, sure: true };
  return { span, what: `the character ${char} has no meaning here`, sure: true };
}
