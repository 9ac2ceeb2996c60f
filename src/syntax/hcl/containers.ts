import type { Expression, ObjectItem } from "./ast.ts";
import * as c from "./characters.ts";
import { indentOf, isFirstOnLine, isValueStart, lineEnd, lineEndBefore, looksLikeItem } from "./lines.ts";
import type { Scope } from "./scanner.ts";
import * as say from "./sentences.ts";
import { resumePoint } from "./skip.ts";
import { TemplateReader } from "./templates.ts";

/** Brackets within an expression, and what becomes of them when one is missing. */
export abstract class ContainerReader extends TemplateReader {
  /** Items with commas between them, up to and with the closing bracket. */
  protected list(): { items: Expression[]; expandsLast: boolean } {
    const { closer } = this.scope;
    const items: Expression[] = [];
    let expandsLast = false;
    for (;;) {
      this.space();
      if (this.isClosed()) break;
      items.push(this.expression());
      this.space();
      if (closer === c.CLOSE_PAREN && !expandsLast && this.text.startsWith("...", this.at)) {
        this.at += 3;
        expandsLast = true;
        this.space();
        if (this.peek() !== closer) this.unexpected("`)` after `...`");
      }
      if (!this.#endItem(items)) break;
    }
    return { items, expandsLast };
  }

  /** @returns false where the list ends here for want of a bracket */
  #endItem(items: Expression[]): boolean {
    const { opener, closer } = this.scope;
    const code = this.peek();
    if (c.isCloser(code) || this.isAtEnd) return true;
    if (code === c.COMMA && !this.isLost) {
      this.at += 1;
      return true;
    }
    const line = this.strayItemLine(opener, false);
    if (line !== undefined) return this.cutBefore(line, items);
    // A comma was forgotten, no more; or the fault ended with its line.
    const isNext = isValueStart(this.text, this.at) && (!this.isLost || isFirstOnLine(this.text, this.at));
    this.unexpected(`a comma or \`${String.fromCharCode(closer)}\``);
    if (isNext) this.isLost = false;
    else this.nextItem();
    return true;
  }

  /** The start of the line at hand, where an argument or a block seems to begin after `opener`: a bracket is missing before it. */
  protected strayItemLine(opener: number, blocksOnly: boolean): number | undefined {
    const { text } = this;
    const lineStart = text.lastIndexOf("\n", this.at - 1) + 1;
    const start = lineStart + indentOf(text, lineStart);
    return start > opener && start <= this.at && looksLikeItem(text, start, blocksOnly) ? start : undefined;
  }

  /** Ends a container for which no closing bracket comes before the line of an argument or block. */
  protected cutBefore(line: number, items: (Expression | ObjectItem)[]): false {
    const { opener } = this.scope;
    const end = lineEndBefore(this.text, line);
    this.note({ start: opener, end: opener + 1 }, say.unclosed(this.text, opener, line));
    for (let last = items.at(-1); last !== undefined && last.span.end > end; last = items.at(-1)) items.pop();
    this.isLost = false;
    this.at = end;
    return false;
  }

  /** Passes the closing bracket; true also where it is missing and the container ends all the same. */
  protected isClosed(): boolean {
    const { opener, closer } = this.scope;
    const code = this.peek();
    if (this.faults.isHopeless) this.at = this.text.length;
    else if (code === closer && !this.isPastLimit(opener)) {
      this.at += 1;
      this.isLost = false;
      return true;
    }
    if (this.isAtEnd) this.ends(opener);
    else if (this.isPastLimit(opener)) this.at = this.endBefore;
    else return c.isCloser(code) && this.#wrongCloser(code);
    return true;
  }

  /**
   * A closing bracket of another kind: it closes what is around, or is a slip of the pen, or just too many.
   *
   * @returns whether the container ends with it
   */
  #wrongCloser(code: number): boolean {
    const { opener, closer, outer } = this.scope;
    const isUnclosed = code === outer?.closer && !this.#isSlip(this.scope);
    const isExtra = !isUnclosed && this.#nextCloser() === closer;
    if (isUnclosed) {
      this.note({ start: opener, end: opener + 1 }, say.unclosed(this.text, opener, this.at));
      this.at = this.endBefore;
    } else {
      const written = this.text.charAt(this.at);
      const what = isExtra ? say.closesNothing(written) : say.wrongBracket(closer, written);
      this.note({ start: this.at, end: this.at + 1 }, what);
      this.at += 1;
      if (isExtra) this.space();
    }
    this.isLost = isExtra;
    return !isExtra;
  }

  /** The next closing bracket on the line that belongs to none opened after this place. */
  #nextCloser(): number | undefined {
    const { text, at } = this;
    const next = resumePoint(text, at + 1, { stopsAtComma: false, unclosed: this.limits });
    return next < lineEnd(text, at) ? text.charCodeAt(next) : undefined;
  }

  /** Whether a bracket was to close before this place. */
  protected isPastLimit(opener: number): boolean {
    return this.limits.size > 0 && this.at >= (this.limits.get(opener) ?? this.text.length);
  }

  /** Whether a bracket stands where one of the other kind should, and what is around has one of its own after that. */
  #isSlip({ opener, outer }: Scope): boolean {
    const { text, at } = this;
    const isSameLine = lineEnd(text, opener) > at;
    if (!isSameLine && !(isFirstOnLine(text, at) && indentOf(text, at) === indentOf(text, opener))) return false;
    const isOuterAlike = outer !== undefined && lineEnd(text, outer.opener) >= (isSameLine ? at : opener);
    return !isOuterAlike || this.#nextCloser() === outer.closer;
  }

  /**
   * After the one thing that brackets hold: the closing bracket, found over what cannot be read if need be.
   *
   * @returns false where the brackets end before what was read in them
   */
  protected close(): boolean {
    this.space();
    const { opener, closer } = this.scope;
    const isEnd = c.isCloser(this.peek()) || this.isAtEnd;
    const line = isEnd ? undefined : this.strayItemLine(opener, false);
    if (line !== undefined) return this.cutBefore(line, []);
    if (!isEnd) {
      this.unexpected(`\`${String.fromCharCode(closer)}\``);
      this.#skipToCloser();
    }
    if (c.isCloser(this.peek()) || this.isAtEnd) this.isClosed();
    return true;
  }

  #skipToCloser(): void {
    const { text } = this;
    for (;;) {
      this.skip(false);
      if (this.peek() !== c.NEWLINE) return;
      if (looksLikeItem(text, this.at + 1 + indentOf(text, this.at + 1), false)) return;
      this.at += 1;
    }
  }
}
