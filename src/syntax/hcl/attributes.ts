import type { Span } from "../../text/index.ts";
import type { Expression } from "./ast.ts";
import * as c from "./characters.ts";
import type { Draft } from "./draft.ts";
import { ExpressionReader } from "./expressions.ts";
import { indentOf, looksLikeItem } from "./lines.ts";
import * as say from "./sentences.ts";

/** `name = value` in a body. */
export abstract class AttributeReader extends ExpressionReader {
  /** Reads a value and what ends its line; its name and the `=` are passed already. */
  protected attribute(draft: Draft, name: string, nameSpan: Span): void {
    const { at } = this;
    const value = this.#valueFollows() ? this.#valueOnNextLine() : this.value(at);
    const first = draft.add({ name, nameSpan, value, span: { start: nameSpan.start, end: value.span.end } });
    if (first !== undefined) this.note(nameSpan, say.twice(name, say.lineOf(this.text, first.span.start)));
    this.endItem(draft, true);
  }

  #valueOnNextLine(): Expression {
    this.spaceAndLines();
    this.note({ start: this.at, end: this.at + 1 }, say.valueOnNextLine);
    return this.expression();
  }

  /** Whether the next line is the value that the line at hand lacks. */
  #valueFollows(): boolean {
    const { text } = this;
    this.space();
    if (!this.isLineEnd()) return false;
    const start = text.indexOf("\n", this.at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0 || looksLikeItem(text, first, false)) return false;
    return /["[{(\d<]/.test(text.charAt(first)) || c.nameEnd(text, first) > first;
  }

  /** After an argument or a block: only the end of the line, or of a block on one line, may follow. */
  protected endItem(draft: Draft, isAttribute: boolean): void {
    this.space();
    if (this.isLost) return;
    const code = this.peek();
    if (draft.isOneLine) {
      draft.isOneLine = false;
      if (isAttribute && code === c.CLOSE_BRACE) return;
      const place = isAttribute ? this.at : (draft.blocks.at(-1)?.span.start ?? this.at);
      this.note({ start: place, end: place }, say.oneLineBlock);
      if (code === c.COMMA) this.at += 1;
      return;
    }
    if (this.isLineEnd()) return;
    draft.isTorn = true;
    this.unexpected(isAttribute ? "a newline after the value" : "a newline after the block");
    // Where only the line break was forgotten nothing has to be passed over.
    if (code === c.COMMA) this.at += 1;
    if (code === c.COMMA || code === c.CLOSE_BRACE || looksLikeItem(this.text, this.at, false)) this.isLost = false;
  }
}
