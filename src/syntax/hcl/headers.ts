import type { Span } from "../../text/index.ts";
import type { Label } from "./ast.ts";
import { AttributeReader } from "./attributes.ts";
import * as c from "./characters.ts";
import { indentOf, isTopLevel, lineEnd, looksLikeItem, matches } from "./lines.ts";
import * as say from "./sentences.ts";

/** An object, by its first member: no argument is named so. */
const OBJECT = /\{\s*(?:"(?:[^"\\\r\n]|\\.)*"|\([^)\r\n]*\)|-?\d+)\s*[=:]/y;
/** A text or a word that ends its line. */
const LAST = /(?:true|false|null|"(?:[^"\\\r\n]|\\.)*")[ \t]*(?:#.*|\/\/.*)?$/my;
/** Not a list, but what stands before the `=` of another language: `name["key"] = value`. */
const KEY = /\[[^\]\r\n]*\][ \t]*=/y;

/** What follows the name of an argument or a block, and what is forgotten there. */
export abstract class HeaderReader extends AttributeReader {
  /** Whether a value follows a name directly; a text may be the label of a block, but not if the block does not come. */
  protected lacksEquals(nameStart: number): boolean {
    const { text, at } = this;
    const code = this.peek();
    switch (code) {
      case c.OPEN_BRACE:
        // At the top of a file there are more likely blocks than objects.
        return this.scope.outer !== undefined && matches(OBJECT, text, at);
      case c.QUOTE:
        return matches(LAST, text, at) && !isTopLevel(text, nameStart) && this.nextLine() === undefined;
      case c.OPEN_BRACKET:
        return !matches(KEY, text, at);
      case c.LESS:
        return text.startsWith("<<", at);
      case c.MINUS:
        return c.isDigit(text.charCodeAt(at + 1));
      default: {
        if (c.isDigit(code)) return true;
        const end = c.nameEnd(text, at);
        return end > at && (/[.([]/.test(text.charAt(end)) || matches(LAST, text, at));
      }
    }
  }

  /** What follows the header of a block that ends with its line: the brace, or what should come after it. */
  protected nextLine(): "brace" | "content" | undefined {
    const { text, at } = this;
    const start = text.indexOf("\n", at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0) return undefined;
    if (text.charCodeAt(first) === c.OPEN_BRACE) return "brace";
    return indentOf(text, start) > indentOf(text, at) && looksLikeItem(text, first, false) ? "content" : undefined;
  }

  /** Passes the brace that opens a block, and what may stand in its place; undefined where no content follows. */
  protected contentStart(type: string, header: Span): number | undefined {
    const { text, at } = this;
    const code = this.peek();
    if (code === c.OPEN_BRACE) return at + 1;
    if (this.isLost) return this.#contentAfterFault();
    if ((code === c.EQUALS || code === c.COLON) && /^[ \t]*\{/.test(text.slice(at + 1, at + 80))) {
      this.note({ start: at, end: at + 1 }, say.equalsBeforeBrace);
      return text.indexOf("{", at) + 1;
    }
    const next = this.isLineEnd() ? this.nextLine() : undefined;
    if (next === "brace") {
      const brace = text.indexOf("{", at);
      this.note({ start: brace, end: brace + 1 }, say.braceOnNextLine);
      return brace + 1;
    }
    if (next === "content") this.note(header, say.missingBrace(type));
    else this.unexpected("`{`");
    return next === undefined ? this.#contentAfterFault() : at;
  }

  /** After a fault in the header of a block: its content, if the next line looks like it. */
  #contentAfterFault(): number | undefined {
    if (this.nextLine() !== "content") return undefined;
    this.isLost = false;
    return lineEnd(this.text, this.at);
  }

  /** A name or a quoted text; an empty one where there is neither. */
  protected label(): Label {
    const { text, at: start } = this;
    if (this.peek() !== c.QUOTE) {
      this.at = c.nameEnd(text, start);
      return { text: text.slice(start, this.at), span: { start, end: this.at } };
    }
    const { parts, span } = this.quoted();
    const texts = parts.map((part) => (part.kind === "text" ? part.text : text.slice(part.span.start, part.span.end)));
    if (parts.some(({ kind }) => kind !== "text")) this.note(span, say.labelWithTemplate(text.slice(start, span.end)));
    return { text: texts.join(""), span };
  }
}
