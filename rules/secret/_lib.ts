import { hasPlaceholder } from "#rule";

/** Samples, and values that only name where the real one is kept. */
const sample = /xample|change[-_ ]?me|your|<[^>]*>|x{5,}|0{8,}|\*{3,}|\.{3}|…|redacted|placeholder|c113nt/i;
const reference =
  /[$\\%{}]|^[!@&(]|^(?:ENC\[|vault:|op:\/\/|ref\+|arn:|file\(|var\.|local\.|data\.|module\.|env[.:(]|secrets?\.|process\.env|os\.environ|getenv)/i;

/** True for a text that is a value in itself: no placeholder, no reference to a store, no sample of x or of words. */
export function isLiteral(value: string): boolean {
  return !hasPlaceholder(value) && !sample.test(value) && !reference.test(value) && !/^(.)\1*$/.test(value);
}

/** True for what a manual shows in place of the real thing. */
export function isSample(value: string): boolean {
  return sample.test(value);
}

/** A name with the literal that a text gives it: `name = value`, `"name": "value"`, `-Name value`. */
export interface Assignment {
  readonly name: string;
  readonly value: string;
  /** Of the value, without quotes. */
  readonly span: { readonly start: number; readonly end: number };
}

const sign = /["'\]]{0,2}[ \t]{0,20}(?:=>|:=|[:=]|[ \t])[ \t]{0,20}/y;
const quoted = /(["'`])([^"'`\r\n]{1,400})\1/y;
const bare = /[A-Za-z0-9+/=_~-]{12,400}(?![\w.(+/=-])/y;

/** The literals that a text of any language gives to names of a pattern (global, without `^`), in their order. */
export function* assignments(text: string, names: RegExp): Generator<Assignment> {
  for (const { 0: name, index } of text.matchAll(names)) {
    const at = matchEnd(sign, text, index + name.length);
    if (at === undefined || /[\w$.]/.test(text.charAt(index + name.length))) continue;
    const end = matchEnd(quoted, text, at);
    const value = end === undefined ? undefined : text.slice(at + 1, end - 1);
    if (end !== undefined && value !== undefined) {
      if (value.length >= 8 && isLiteral(value)) yield { name, value, span: { start: at + 1, end: end - 1 } };
      continue;
    }
    const bareEnd = matchEnd(bare, text, at);
    const word = bareEnd === undefined ? "" : text.slice(at, bareEnd);
    // A word without quotes may be the name of a variable; secrets mix letters and digits.
    if (bareEnd !== undefined && /\d/.test(word) && /[A-Za-z]/.test(word) && isLiteral(word)) {
      yield { name, value: word, span: { start: at, end: bareEnd } };
    }
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}
