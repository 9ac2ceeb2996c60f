/**
 * The spellings of "filled in later" that occur in JSON-like configuration files, outside of strings:
 * Terraform templates (`${…}`, `%{ if }`), `<<x>>`, `$env.x`, `{{ x }}`, and the provider's `@+#…#+@`.
 */
export interface Placeholder {
  readonly end: number;
  /** A directive (`%{ if }`, `%{ else }`, `%{ for }`…) stands for no value, but decides on the text around it. */
  readonly isDirective: boolean;
  readonly isClosed: boolean;
}

const ANGLES = /<<[^<>\r\n]+>>/y;
const DOLLAR = /\$[A-Za-z_][\w-]*(?:\.[\w-]+)*/y;
// `{{"a": 1}` is a brace too many, not a placeholder.
const MUSTACHE = /\{\{(?!\s*["{}])[^{}\r\n]+\}\}/y;
const MAY_PRECEDE_A_STRING = /[\s([{,=?:!&|<>+]/;
const LINE_END = /[\r\n]|$/g;

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** The placeholder that starts at `at`, if one does; a template expression is sought up to `limit`. */
export function placeholderAt(text: string, at: number, limit: number): Placeholder | undefined {
  switch (text.charAt(at)) {
    case "$":
      return text.charCodeAt(at + 1) === OPEN ? template(text, at, limit, false) : match(DOLLAR, text, at);
    case "%":
      return text.charCodeAt(at + 1) === OPEN ? template(text, at, limit, true) : undefined;
    case "<":
      return match(ANGLES, text, at);
    case "{":
      return match(MUSTACHE, text, at);
    case "@":
      return text.startsWith("@+#", at) ? rewritten(text, at) : undefined;
    default:
      return undefined;
  }
}

function match(pattern: RegExp, text: string, at: number): Placeholder | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? { end: pattern.lastIndex, isDirective: false, isClosed: true } : undefined;
}

function template(text: string, at: number, limit: number, isDirective: boolean): Placeholder {
  const end = templateEnd(text, at, limit);
  return { end: end ?? lineEnd(text, at), isDirective, isClosed: end !== undefined };
}

function rewritten(text: string, at: number): Placeholder {
  const end = text.indexOf("#+@", at + 3);
  return { end: end === -1 ? lineEnd(text, at) : end + 3, isDirective: false, isClosed: end !== -1 };
}

function lineEnd(text: string, at: number): number {
  LINE_END.lastIndex = at;
  return LINE_END.exec(text)?.index ?? text.length;
}

/**
 * The end of the template expression that starts at `at` with `${` or `%{`: braces and quotes nest in it, and its
 * strings may hold expressions again. Undefined when it is not closed before `limit`.
 */
export function templateEnd(text: string, at: number, limit: number): number | undefined {
  /** What we are inside of, innermost last: true for a string, false for an expression or braces. */
  const inside = [false];
  const last = Math.min(limit, text.length);
  for (let next = at + 2; next < last; next += 1) {
    const code = text.charCodeAt(next);
    if (inside.at(-1) === true) {
      if (code === QUOTE) inside.pop();
      else if (code === BACKSLASH) next += 1;
      else if (code === NEWLINE) return undefined;
      else if (opensExpression(text, next)) {
        inside.push(false);
        next += 1;
      }
    } else if (code === QUOTE) inside.push(true);
    else if (code === OPEN) inside.push(false);
    else if (code === CLOSE) {
      inside.pop();
      if (inside.length === 0) return next + 1;
    }
  }
  return undefined;
}

/**
 * Whether the quotes inside a placeholder can be its own. A quote right after `${` or after a name opens no string of
 * the template, so it closes the string around, and the placeholder is the broken one.
 */
export function mayHoldQuotes(placeholder: string, quote: string): boolean {
  const first = placeholder.indexOf(quote);
  return first === -1 || (first > 2 && MAY_PRECEDE_A_STRING.test(placeholder.charAt(first - 1)));
}

/** `$${` and `%%{` are how a template spells the characters themselves. */
function opensExpression(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return (sign === "$" || sign === "%") && text.charCodeAt(at + 1) === OPEN && text.charAt(at - 1) !== sign;
}
