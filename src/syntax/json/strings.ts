import type { Span } from "../../text/index.ts";

/** The content of a string as its language means it, and the way back to the text it was written in. */
export interface Decoded {
  readonly text: string;
  /** The offset in the host text of an offset in `text`; offsets outside of `text` are its nearest end. */
  readonly toHost: (offset: number) => number;
}

/** What a JSON value is when nothing in it is unknown. */
export type Known = null | boolean | number | string | readonly Known[] | { readonly [key: string]: Known };

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(["\\/bfnrt]))/g;
const CONTROLS: { readonly [letter: string]: string } = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t" };

/**
 * The content of the JSON string token at `span` (its quotes are part of the span), to underline a part of it.
 * What is no escape in JSON stays as written, so that strings of broken or templated files can be asked for too.
 */
export function decodeString(text: string, span: Span): Decoded {
  const quote = text.charAt(span.start);
  const isQuoted = quote === '"' || quote === "'";
  const start = isQuoted ? span.start + 1 : span.start;
  const isClosed = isQuoted && span.end - 1 >= start && text.charAt(span.end - 1) === quote;
  const raw = text.slice(start, isClosed ? span.end - 1 : span.end);
  return raw.includes("\\") ? decodeEscapes(raw, start) : { text: raw, toHost: (offset) => start + clamp(offset, raw) };
}

/** The spelling of a value in JSON, for edits. */
export function quote(value: Known): string {
  return JSON.stringify(value);
}

function decodeEscapes(raw: string, start: number): Decoded {
  /** Where each escape ended up in the decoded text, and how many characters all escapes so far were longer than that. */
  const at: number[] = [];
  const longer: number[] = [];
  let sum = 0;
  const text = raw.replace(ESCAPE, (escape: string, hex: string | undefined, letter: string, offset: number) => {
    at.push(offset - sum);
    sum += escape.length - 1;
    longer.push(sum);
    return hex === undefined ? (CONTROLS[letter] ?? letter) : String.fromCharCode(Number.parseInt(hex, 16));
  });
  const toHost = (offset: number): number => {
    const inside = clamp(offset, text);
    const before = countBelow(at, inside);
    return start + inside + (longer[before - 1] ?? 0);
  };
  return { text, toHost };
}

function clamp(offset: number, text: string): number {
  return Math.max(0, Math.min(offset, text.length));
}

/** How many numbers of an ascending list are below a limit. */
function countBelow(list: readonly number[], limit: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
