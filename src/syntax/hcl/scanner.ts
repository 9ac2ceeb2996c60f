import type { Span } from "../../text/index.ts";
import * as c from "./characters.ts";
import { Faults } from "./faults.ts";
import * as say from "./sentences.ts";
import { blockComment, lineEnd, resumePoint } from "./skip.ts";

/** Deeper than this nobody nests; it keeps the reader, and all who walk the tree, within their stack. */
export const DEEPEST = 200;

/** The ground that reading stands on: where the reader is, what it met, and how it gets going again after a fault. */
export abstract class Scanner {
  readonly comments: Span[] = [];
  readonly faults: Faults;
  protected text: string;
  protected at: number;
  /** False inside of parentheses, square brackets and interpolations, where a line end is a blank like any other. */
  protected linesMatter = true;
  /** True from a fault until the reader has found its way back; what looks wrong meanwhile is a mere consequence. */
  protected isLost = false;
  protected depth = 0;
  /** The bracket that was open, the innermost one, when the text ended; undefined as long as it has not. */
  protected openAtEnd: number | undefined;
  /** Comments and heredocs without an end: they may have swallowed anything. */
  protected readonly swallowers: number[] = [];
  /** The bracket that closes what the reader is in. */
  protected closer = 0;

  constructor(text: string) {
    this.text = text;
    this.faults = new Faults(text);
    this.at = text.charCodeAt(0) === c.BOM ? 1 : 0;
  }

  /** Passes blanks and comments, and line ends too where they mean nothing. */
  protected space(): void {
    const { text, linesMatter } = this;
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
    this.at = at;
  }

  /** Like {@link space}, where line ends mean nothing for once. */
  protected spaceAndLines(): void {
    const outer = this.linesMatter;
    this.linesMatter = false;
    this.space();
    this.linesMatter = outer;
  }

  #comment(start: number): number {
    const { text } = this;
    const next = text.charCodeAt(start + 1);
    let end = start;
    if (text.charCodeAt(start) === c.HASH || next === c.SLASH) end = lineEnd(text, start);
    else if (next === c.STAR) {
      const comment = blockComment(text, start);
      if (!comment.isClosed) {
        this.note({ start, end: start + 2 }, say.unclosedComment);
        this.swallowers.push(start);
      }
      ({ end } = comment);
    }
    if (end > start && start >= (this.comments.at(-1)?.end ?? 0)) this.comments.push({ start, end });
    return end;
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

  /** A fault after which the reader does not know where it is, until something calls {@link resume}. */
  protected fault(span: Span, what: string): void {
    if (!this.isLost) this.note(span, what);
    this.isLost = true;
  }

  /** The text ends in brackets: which of them is to blame shows when the whole block is looked at. */
  protected ends(opener: number): void {
    this.openAtEnd ??= opener;
    this.isLost = true;
  }

  /** A fault that leaves no doubt how to go on. */
  protected note(span: Span, what: string): void {
    if (!this.isLost) this.faults.add(span, what);
  }

  /** The fault that something else is expected here. */
  protected unexpected(wanted: string): void {
    if (!this.isLost) this.fault(say.placeAt(this.text, this.at), say.unexpected(wanted, this.text, this.at));
  }

  /**
   * After one item of a list: passes what cannot be read, up to the comma, the line end or the closing bracket that
   * belongs to the list.
   *
   * @returns false where there is no such thing: the list ends here, and what is around it has to find its way.
   */
  protected resume(closer: number): boolean {
    this.at = resumePoint(this.text, this.at, true);
    const code = this.peek();
    if (this.isAtEnd || (c.isCloser(code) && code !== closer)) return false;
    this.isLost = false;
    return true;
  }
}
