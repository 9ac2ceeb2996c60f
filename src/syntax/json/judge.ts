import type { Span } from "../../text/index.ts";
import type { Faults } from "./faults.ts";
import type { Frame } from "./frame.ts";
import type { Token } from "./lexer.ts";
import * as say from "./sentences.ts";

/**
 * Decides which faults are worth saying: not those that follow from an earlier one, and none about brackets where
 * placeholders, or a string that is never closed, may hide some.
 */
export class Judge {
  readonly #text: string;
  readonly #faults: Faults;
  #isTorn: boolean;
  /** The depth at which each open `%{ if }` or `%{ for }` began. */
  readonly #branches: number[] = [];
  #misindented: Token | undefined;
  /** How many directives were met. */
  branch = 0;
  /** True once a bracket fault was met, said or not: names and commas are no longer judged. */
  isLost = false;
  /** Where brackets may be missing or wrong: what stands around these places may have lost members, or hold too many. */
  readonly torn: number[] = [];
  /** True when placeholders may expand to brackets and members. */
  isStructural = false;

  constructor(text: string, faults: Faults, isTorn: boolean) {
    this.#text = text;
    this.#faults = faults;
    this.#isTorn = isTorn;
  }

  /** A fault of names, commas and colons: after a bracket fault it would be a mere consequence. */
  fault(span: Span, what: string): void {
    if (!this.isLost) this.#faults.add({ start: span.start, end: span.end }, what);
  }

  bracketFault(span: Span, what: string): void {
    this.torn.push(span.start);
    if (this.#branches.length > 0) this.isStructural = true;
    if (!this.isStructural && !this.#isTorn) this.fault(span, what);
    this.isLost = true;
  }

  /** A colon without a name: a bracket is as likely missing before it as anything else, so brackets prove nothing any more. */
  strayColon(token: Token): void {
    this.torn.push(token.start);
    this.fault(token, "this colon does not follow a name");
    this.#isTorn = true;
  }

  /** A name is followed by a comma or a bracket: its value is missing, unless a template may supply it. */
  missingValue(frame: Frame): void {
    if (frame.name === undefined || frame.isSoft) return;
    this.fault(say.after(frame.name.span), say.noValue(frame.name.text));
  }

  /** A fault that is one problem for the whole file, however often it occurs. */
  habit(name: string, token: Token, what: string): void {
    this.#faults.addHabit(name, { start: token.start, end: token.end }, what);
  }

  /** Said whatever else is wrong: it explains the rest. */
  fragment(span: Span, what: string): void {
    this.#faults.add({ start: span.start, end: span.end }, what);
  }

  /** The text is of another kind: nothing said so far is worth saying. */
  restart(): void {
    this.#faults.clear();
  }

  /** Follows `%{ if }`, `%{ else }`, `%{ endif }`, merge conflicts and their like; `depth` is the number of open containers. */
  directive(token: Token, depth: number): void {
    this.branch += 1;
    const written = this.#text.slice(token.start, token.end);
    const word = conflictWords[written.charAt(0)] ?? /^%\{~?\s*(\w*)/.exec(written)?.[1];
    if (word === "if" || word === "for") {
      this.#branches.push(depth);
      return;
    }
    // A branch that opens or closes brackets for others: nobody can tell the balance without running the template.
    if (this.#branches.at(-1) !== depth) this.isStructural = true;
    if (word !== "else") this.#branches.pop();
  }

  /** Remembers the first container that closes at another indentation than it opened: the likeliest one to lack a bracket. */
  compareIndent(frame: Frame, closer: Token): void {
    if (this.#misindented !== undefined || frame.open === undefined) return;
    const opened = this.#indentOf(frame.open.start);
    const closed = this.#indentOf(closer.start);
    if (closed.isFirst && closed.lineStart !== opened.lineStart && closed.width < opened.width)
      this.#misindented = frame.open;
  }

  /** Of the brackets open at the end of the file, the one to point at. */
  suspect(innermost: Token): Token {
    return this.#misindented ?? innermost;
  }

  #indentOf(offset: number): { readonly lineStart: number; readonly width: number; readonly isFirst: boolean } {
    let at = offset;
    while (at > 0 && offset - at < LONGEST_LINE && this.#text.charAt(at - 1) !== "\n") at -= 1;
    const width = this.#text.slice(at, offset).search(/[^ \t]|$/);
    return { lineStart: at, width, isFirst: at + width === offset };
  }
}

/** The two sides of a merge conflict, and what both were made from, exclude each other as branches of a condition do. */
const conflictWords: Readonly<Record<string, string>> = { "<": "if", "|": "else", "=": "else", ">": "endif" };

/** Indentation says something on short lines only, and looking for it must not make long ones slow. */
const LONGEST_LINE = 300;
