import type { Span } from "../../text/index.ts";
import * as c from "./characters.ts";
import { Faults } from "./faults.ts";
import { lineEnd, lineEndBefore } from "./lines.ts";
import { blockComment } from "./parts.ts";
import * as say from "./sentences.ts";
import { resumePoint } from "./skip.ts";

/** Deeper than this nobody nests; it keeps the reader, and all who walk the tree, within their stack. */
export const DEEPEST = 200;

/** A bracket that is open, or the text itself. */
export interface Scope {
  readonly opener: number;
  readonly closer: number;
  /** False in parentheses, square brackets and interpolations, where a line end is a blank like any other. */
  readonly linesMatter: boolean;
  readonly outer: Scope | undefined;
}

const ANY_LINES: Scope = { opener: -1, closer: 0, linesMatter: false, outer: undefined };

/** The ground that reading stands on: where the reader is, what it met, and how it gets going again after a fault. */
export abstract class Scanner {
  readonly comments: Span[] = [];
  readonly faults: Faults;
  protected text: string;
  protected at: number;
  /** What the reader is in. */
  protected scope: Scope = { opener: -1, closer: 0, linesMatter: true, outer: undefined };
  /** True from a fault until the reader has found its way back; what looks wrong meanwhile is a mere consequence. */
  protected isLost = false;
  protected depth = 0;
  /** Where the blanks before this place begin. */
  protected blankStart = 0;
  /** The outermost bracket that was open when the text ended; undefined as long as it has not. */
  protected openAtEnd: number | undefined;
  /** Brackets whose partner is missing, and where they are to close. */
  protected readonly limits = new Map<number, number>();
  /** Comments and heredocs without an end: they may have swallowed anything. */
  protected readonly swallowers: number[] = [];
  /** Texts without an end: they may have swallowed the brackets of their line. */
  protected readonly blinds: number[] = [];

  constructor(text: string) {
    this.text = text;
    this.faults = new Faults(text);
    this.at = text.charCodeAt(0) === c.BOM ? 1 : 0;
  }

  /** Passes blanks and comments, and line ends too where they mean nothing. */
  protected space(): void {
    const { text } = this;
    const { linesMatter } = this.scope;
    let { at } = this;
    for (;;) {
      const code = text.charCodeAt(at);
      if (code === c.SPACE || code === c.TAB) at += 1;
      else if (code === c.NEWLINE) {
        if (linesMatter) break;
        at += 1;
      } else if (code === c.RETURN && text.charCodeAt(at + 1) === c.NEWLINE) {
        if (linesMatter) break;
        at += 2;
      } else if (code === c.HASH || code === c.SLASH) {
        const end = this.#comment(at);
        if (end === at) break;
        at = end;
      } else break;
    }
    if (at > this.at) this.blankStart = this.at;
    this.at = at;
  }

  /** Like {@link space}, where line ends mean nothing for once. */
  protected spaceAndLines(): void {
    const { scope } = this;
    this.scope = ANY_LINES;
    this.space();
    this.scope = scope;
  }

  #comment(start: number): number {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    let end = start;
    if (text.charCodeAt(start) === c.HASH || next === c.SLASH) end = lineEnd(text, start);
    else if (next === c.STAR) {
      const comment = blockComment(text, start);
      if (!comment.isClosed) {
        this.fault({ start, end: start + 2 }, say.unclosedComment);
        this.swallowers.push(start);
      }
      ({ end } = comment);
    }
    if (end > start && start >= (this.comments.at(-1)?.end ?? 0)) this.comments.push({ start, end });
    return end;
  }

  /** Goes into a bracket; whoever does so leaves by setting `scope` back. */
  protected enter(opener: number, closer: number, linesMatter: boolean): void {
    this.scope = { opener, closer, linesMatter, outer: this.scope };
  }

  protected peek(): number {
    return this.text.charCodeAt(this.at);
  }

  protected get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  protected isLineEnd(): boolean {
    const code = this.text.charCodeAt(this.at);
    return (
      code === c.NEWLINE ||
      (code === c.RETURN && this.text.charCodeAt(this.at + 1) === c.NEWLINE) ||
      this.at >= this.text.length
    );
  }

  /** The end of what stands before this place, blanks and line breaks left out. */
  protected get endBefore(): number {
    // A text without an end may itself end with blanks.
    return Math.max(lineEndBefore(this.text, this.at), Math.min(this.blankStart, this.at));
  }

  /** A fault after which the reader does not know where it is. */
  protected fault(span: Span, what: string): void {
    if (!this.isLost) this.note(span, what);
    this.isLost = true;
  }

  /** The text ends in brackets: which of them is to blame shows when the whole block is looked at. */
  protected ends(opener: number): void {
    this.openAtEnd = opener;
    this.blankStart = this.at;
    this.isLost = true;
  }

  /** A fault that leaves no doubt how to go on. */
  protected note(span: Span, what: string): void {
    if (!this.isLost) this.faults.add(span, what);
  }

  /** Passes what cannot be read, up to a line end, a closing bracket or, if asked for, a comma of the list at hand. */
  protected skip(stopsAtComma: boolean): void {
    this.at = resumePoint(this.text, this.at, { stopsAtComma, unclosed: this.limits });
  }

  /** The fault that something else is expected here. */
  protected unexpected(wanted: string): void {
    if (this.peek() === c.QUOTE) this.blinds.push(this.at);
    if (!this.isLost) this.fault(say.placeAt(this.text, this.at), say.unexpected(wanted, this.text, this.at));
  }

  /** After a fault in an item of a list: goes on with the next item, if what is around does not end first. */
  protected nextItem(): void {
    this.skip(true);
    const code = this.peek();
    if (this.isAtEnd || (c.isCloser(code) && code !== this.scope.closer)) return;
    this.isLost = false;
    if (code === c.COMMA) this.at += 1;
  }
}
