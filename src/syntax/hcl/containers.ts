import type { Expression, ObjectItem } from "./ast.ts";
import * as c from "./characters.ts";
import * as say from "./sentences.ts";
import { indentOf, isFirstOnLine, lineEnd, lineEndBefore, looksLikeItem, resumePoint } from "./skip.ts";
import { TemplateReader } from "./templates.ts";

/** Brackets within an expression, and what becomes of them when one is missing. */
export abstract class ContainerReader extends TemplateReader {
  /** Brackets whose partner is missing, and where they are to close. */
  protected readonly limits = new Map<number, number>();

  /** Items with commas between them, up to and with the closing bracket. */
  protected list(opener: number, closer: number): { items: Expression[]; expandsLast: boolean } {
    const { linesMatter, closer: outer } = this;
    const items: Expression[] = [];
    let expandsLast = false;
    this.linesMatter = false;
    this.closer = closer;
    for (;;) {
      this.space();
      if (this.isClosed(opener, outer)) break;
      items.push(this.expression());
      this.space();
      if (closer === c.CLOSE_PAREN && !expandsLast && this.text.startsWith("...", this.at)) {
        this.at += 3;
        expandsLast = true;
        this.space();
        if (this.peek() !== closer) this.unexpected("`)` after `...`");
      }
      if (!this.#endItem(items, opener)) break;
    }
    this.linesMatter = linesMatter;
    this.closer = outer;
    return { items, expandsLast };
  }

  /** @returns false where the list ends here for want of a bracket */
  #endItem(items: Expression[], opener: number): boolean {
    const { closer } = this;
    const code = this.peek();
    if (code === closer) return true;
    if (code === c.COMMA && !this.isLost) {
      this.at += 1;
      return true;
    }
    const line = this.strayItemLine(opener, false);
    if (line !== undefined) return this.cutBefore(line, opener, items);
    if (!this.isLost) {
      this.unexpected(`a comma or \`${String.fromCharCode(closer)}\``);
      // A comma was forgotten at the end of a line, no more.
      if (isFirstOnLine(this.text, this.at) && !c.isCloser(code)) {
        this.isLost = false;
        return true;
      }
    }
    this.nextItem();
    return true;
  }

  /** After a fault: goes on with the next item, if the closing bracket does not come first. */
  protected nextItem(): void {
    if (this.resume(this.closer) && this.peek() === c.COMMA) this.at += 1;
  }

  /** The start of the line at hand, where an argument or a block seems to begin after `opener`: a bracket is missing before it. */
  protected strayItemLine(opener: number, blocksOnly: boolean): number | undefined {
    const { text } = this;
    const lineStart = text.lastIndexOf("\n", this.at - 1) + 1;
    const start = lineStart + indentOf(text, lineStart);
    return start > opener && start <= this.at && looksLikeItem(text, start, blocksOnly) ? start : undefined;
  }

  /** Ends a container for which no closing bracket comes before the line of an argument or block. */
  protected cutBefore(line: number, opener: number, items: (Expression | ObjectItem)[]): false {
    const end = lineEndBefore(this.text, line);
    this.note({ start: opener, end: opener + 1 }, say.unclosed(this.text, opener, line));
    for (let last = items.at(-1); last !== undefined && last.span.end > end; last = items.at(-1)) items.pop();
    this.isLost = false;
    this.at = end;
    return false;
  }

  /** Passes the closing bracket; true also where it is missing and the container ends all the same. */
  protected isClosed(opener: number, outer: number): boolean {
    const code = this.peek();
    if (this.faults.isHopeless) this.at = this.text.length;
    else if (code === this.closer && !this.isPastLimit(opener)) {
      this.at += 1;
      this.isLost = false;
      return true;
    }
    if (this.isAtEnd) {
      this.ends(opener);
      return true;
    }
    if (this.isPastLimit(opener)) {
      this.at = lineEndBefore(this.text, this.at);
      return true;
    }
    if (!c.isCloser(code)) return false;
    if (code === outer && !this.#isSlip(opener)) {
      this.note({ start: opener, end: opener + 1 }, say.unclosed(this.text, opener, this.at));
    } else {
      this.note({ start: this.at, end: this.at + 1 }, say.wrongBracket(this.closer, this.text.charAt(this.at)));
      this.at += 1;
    }
    this.isLost = false;
    return true;
  }

  /** Whether a bracket was to close before this place. */
  protected isPastLimit(opener: number): boolean {
    return this.limits.size > 0 && this.at >= (this.limits.get(opener) ?? this.text.length);
  }

  /** Whether a bracket of the wrong kind stands where the right one would: on the line of its opener, or right below. */
  #isSlip(opener: number): boolean {
    const { text, at } = this;
    return lineEnd(text, opener) > at || (isFirstOnLine(text, at) && indentOf(text, at) === indentOf(text, opener));
  }

  /** After the one thing that brackets hold: the closing bracket, found over what cannot be read if need be. */
  protected close(opener: number, outer: number): void {
    this.space();
    const isEnd = this.peek() === this.closer || c.isCloser(this.peek()) || this.isAtEnd;
    const line = isEnd ? undefined : this.strayItemLine(opener, false);
    if (line !== undefined) this.cutBefore(line, opener, []);
    else {
      if (!isEnd) {
        this.unexpected(`\`${String.fromCharCode(this.closer)}\``);
        this.#skipToCloser();
      }
      if (c.isCloser(this.peek()) || this.isAtEnd) this.isClosed(opener, outer);
    }
    this.closer = outer;
  }

  #skipToCloser(): void {
    const { text } = this;
    for (;;) {
      this.at = resumePoint(text, this.at, false);
      if (this.peek() !== c.NEWLINE) return;
      if (looksLikeItem(text, this.at + 1 + indentOf(text, this.at + 1), false)) return;
      this.at += 1;
    }
  }
}
