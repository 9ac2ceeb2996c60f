/**
 * The first step of loose reading: placeholders, directives and comments are found before any brackets are counted, for they
 * may hide some.
 */
import type { Span } from "../../text/index.ts";
import { Unknown, type Value } from "../contract.ts";
import type { Faults } from "./faults.ts";
import { readString } from "./loose-string.ts";
import { placeholderAt } from "./placeholders.ts";
import { clip, strayCharacter } from "./sentences.ts";

/**
 * What a token is. Beside JSON's own: a `word` is what JSON has no name for, a number with leading `zeros` is no
 * number, and a `torn` token is a string that is never closed.
 */
export type TokenKind =
  | "{"
  | "}"
  | "["
  | "]"
  | ","
  | ":"
  | "string"
  | "number"
  | "literal"
  | "zeros"
  | "word"
  | "placeholder"
  | "directive"
  | "torn";

export interface Token extends Span {
  readonly kind: TokenKind;
  /** What the token stands for; undefined where it is not a value (punctuation, directives). */
  readonly value: Value | undefined;
}

/** The tokens of a templated or broken text, and whether anything in it is filled in later. */
export interface Tokens {
  readonly list: readonly Token[];
  readonly isTemplated: boolean;
  /** True when a string, comment or placeholder is never closed: it may have swallowed brackets and commas. */
  readonly isTorn: boolean;
}

const BOM = 0xfeff;
const SHORT = 2000;
const SPACE = /[ \t\r\n]*/y;
const COMMENT = /\/\/[^\r\n]*|#[^\r\n]*|\/\*/y;
// `://` is part of a word (an unquoted URL), and a placeholder ends one.
const WORD = /(?:[^\s,:{}[\]"$%@</]|:\/\/|[$%](?!\{)|@(?!\+#)|<(?!<)|\/(?![/*]))+"?/y;
/** The lines that a version control system leaves around the sides of a conflict. */
const CONFLICT = /(?:<{7}|={7}|>{7}|\|{7})(?: [^\r\n]*)?(?=[\r\n]|$)/y;
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const ZEROS = /^-?0\d+(?:\.\d+)?$/;

/** Cuts a text into tokens; every character that is not space or comment belongs to one. Faults inside tokens are reported here. */
export function lex(text: string, faults: Faults): Tokens {
  const lexer = new Lexer(text, faults);
  lexer.run();
  return lexer;
}

class Lexer implements Tokens {
  readonly list: Token[] = [];
  isTemplated = false;
  isTorn = false;
  readonly #text: string;
  readonly #faults: Faults;

  constructor(text: string, faults: Faults) {
    this.#text = text;
    this.#faults = faults;
  }

  run(): void {
    let at = this.#text.charCodeAt(0) === BOM ? 1 : 0;
    for (;;) {
      SPACE.lastIndex = at;
      SPACE.test(this.#text);
      at = SPACE.lastIndex;
      if (at >= this.#text.length) return;
      at = this.#conflict(at) ?? this.#comment(at) ?? this.#placeholder(at) ?? this.#token(at);
    }
  }

  #conflict(at: number): number | undefined {
    if (at > 0 && !/[\r\n]/.test(this.#text.charAt(at - 1))) return undefined;
    CONFLICT.lastIndex = at;
    if (!CONFLICT.test(this.#text)) return undefined;
    const end = CONFLICT.lastIndex;
    if (this.#text.startsWith("<", at))
      this.#faults.addHabit("conflict", { start: at, end }, "a merge conflict is not resolved");
    this.list.push({ kind: "directive", start: at, end, value: undefined });
    return end;
  }

  #comment(at: number): number | undefined {
    COMMENT.lastIndex = at;
    if (!COMMENT.test(this.#text)) return undefined;
    let end = COMMENT.lastIndex;
    if (this.#text.startsWith("/*", at)) {
      const close = this.#text.indexOf("*/", end);
      end = close === -1 ? this.#text.length : close + 2;
      if (close === -1) {
        this.#faults.add({ start: at, end: at + 2 }, "this comment is never closed, and JSON has no comments");
        this.isTorn = true;
        return end;
      }
    }
    this.#faults.addHabit("comment", { start: at, end }, "JSON has no comments");
    return end;
  }

  #placeholder(at: number): number | undefined {
    // After one that is never closed the search is short, so that hostile text cannot make reading slow.
    const limit = this.isTorn ? at + SHORT : this.#text.length;
    const found = placeholderAt(this.#text, at, limit);
    if (found === undefined) return undefined;
    this.isTemplated = true;
    if (!found.isClosed) {
      const opener = this.#text.slice(at, at + (this.#text.charAt(at) === "@" ? 3 : 2));
      this.#faults.add({ start: at, end: at + opener.length }, `this \`${opener}\` is never closed`);
      this.isTorn = true;
    }
    if (found.isDirective) this.list.push({ kind: "directive", start: at, end: found.end, value: undefined });
    else this.#pushGlued({ kind: "placeholder", start: at, end: found.end, value: undefined });
    return found.end;
  }

  #token(at: number): number {
    const sign = this.#text.charAt(at);
    switch (sign) {
      case "{":
      case "}":
      case "[":
      case "]":
      case ",":
      case ":":
        this.list.push({ kind: sign, start: at, end: at + 1, value: undefined });
        return at + 1;
      case '"':
        return this.#string(at);
      case "'":
        return this.#closesOnLine(at) ? this.#string(at) : this.#word(at);
      default:
        return this.#word(at);
    }
  }

  #closesOnLine(at: number): boolean {
    const close = this.#text.indexOf("'", at + 1);
    return close !== -1 && !/[\r\n]/.test(this.#text.slice(at, close));
  }

  #string(at: number): number {
    const read = readString(this.#text, at, this.#faults);
    if (read.hasPlaceholder) this.isTemplated = true;
    if (!read.isClosed) {
      this.isTorn = true;
      this.#faults.add({ start: at, end: at + 1 }, "this string is never closed");
      this.list.push({ kind: "torn", start: at, end: read.end, value: new Unknown("the string is never closed") });
    } else this.list.push({ kind: "string", start: at, end: read.end, value: read.value });
    return read.end;
  }

  #word(at: number): number {
    WORD.lastIndex = at;
    if (!WORD.test(this.#text)) {
      this.#faults.addHabit("character", { start: at, end: at + 1 }, strayCharacter(this.#text.charAt(at)));
      return at + 1;
    }
    const end = WORD.lastIndex;
    const written = this.#text.slice(at, end);
    if (NUMBER.test(written)) this.#pushGlued({ kind: "number", start: at, end, value: Number(written) });
    else if (ZEROS.test(written)) this.#pushGlued({ kind: "zeros", start: at, end, value: unreadable(written) });
    else if (written === "true" || written === "false") {
      this.#pushGlued({ kind: "literal", start: at, end, value: written === "true" });
    } else if (written === "null") this.#pushGlued({ kind: "literal", start: at, end, value: null });
    else this.#pushGlued({ kind: "word", start: at, end, value: unreadable(written) });
    return end;
  }

  /** Adds a token outside of quotes: one that touches a placeholder is part of it (`80${x}`), and `two words` are one text. */
  #pushGlued(token: Token): void {
    const last = this.list.at(-1);
    const touches = last !== undefined && last.end === token.start && isBare(last);
    const isText =
      last?.kind === "word" && token.kind === "word" && /^[ \t]*$/.test(this.#text.slice(last.end, token.start));
    const start = last !== undefined && (touches || isText) ? last.start : token.start;
    if (start !== token.start) this.list.pop();
    const written = this.#text.slice(start, token.end);
    // `${x}.example.org"` lacks its first quote: that is a fault, placeholder or not.
    const lacksQuote = token.kind === "word" && written.endsWith('"');
    if (token.kind === "placeholder" || (touches && last.kind === "placeholder" && !lacksQuote)) {
      this.list.push({
        kind: "placeholder",
        start,
        end: token.end,
        value: new Unknown(`${clip(written)} is filled in later`),
      });
    } else if (start !== token.start) {
      this.list.push({ kind: "word", start, end: token.end, value: unreadable(written) });
    } else this.list.push(token);
  }
}

function isBare(token: Token): boolean {
  return ["placeholder", "word", "number", "zeros", "literal"].includes(token.kind);
}

function unreadable(written: string): Unknown {
  return new Unknown(`${clip(written)} is not a JSON value`);
}
