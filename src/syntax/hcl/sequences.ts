import type { Expression } from "./ast.ts";
import * as c from "./characters.ts";
import type { DirectiveContent, ForHead, Pieces } from "./pieces.ts";
import { Scanner } from "./scanner.ts";
import { sequenceEnd } from "./skip.ts";

/** What stands between the texts of a template. */
export abstract class SequenceReader extends Scanner {
  /** Reads the expression that begins here; blanks before it are passed already. */
  protected abstract expression(): Expression;

  /**
   * Reads `${ … }` or `%{ … }`.
   *
   * @returns its end
   */
  protected sequence(pieces: Pieces, isQuoted: boolean): number {
    const { text, at: start, scope } = this;
    const isDirective = this.peek() === c.PERCENT;
    this.at += 2;
    pieces.endLiteral();
    if (this.peek() === c.TILDE) {
      this.at += 1;
      pieces.trimBefore();
    }
    this.enter(start, c.CLOSE_BRACE, false);
    this.space();
    const content = isDirective ? this.#directive() : this.expression();
    this.space();
    const trimsAfter = this.peek() === c.TILDE && text.charCodeAt(this.at + 1) === c.CLOSE_BRACE;
    if (trimsAfter) this.at += 1;
    if (this.peek() === c.CLOSE_BRACE) {
      this.at += 1;
      this.isLost = false;
    } else {
      // Line breaks may stand in here, but where the brace is missing its line is the one to point at.
      if ("span" in content && text.slice(content.span.end, this.at).includes("\n")) this.at = content.span.end;
      this.unexpected(`\`}\` at the end of the \`${isDirective ? "%" : "$"}{\``);
      const found = sequenceEnd(text, this.at, isQuoted);
      this.at = found.end;
      if (found.isSure) this.isLost = false;
    }
    this.scope = scope;
    const span = { start, end: this.at };
    if ("word" in content) pieces.addSequence({ kind: "directive", content, span }, trimsAfter);
    else pieces.addSequence({ kind: "interpolation", value: content, span }, trimsAfter);
    return this.at;
  }

  #directive(): DirectiveContent | Expression {
    const { at: start } = this;
    const end = c.nameEnd(this.text, start);
    const word = this.text.slice(start, end);
    switch (word) {
      case "if":
        this.at = end;
        this.space();
        return { word, condition: this.expression() };
      case "for":
        this.at = end;
        this.space();
        return { word, head: this.forHead() };
      case "else":
      case "endif":
      case "endfor":
        this.at = end;
        return { word };
      default:
        this.unexpected("`if`, `else`, `endif`, `for` or `endfor`");
        return { kind: "broken", span: { start, end: start } };
    }
  }

  /** `key, value in collection` */
  protected forHead(): ForHead {
    let keyName: string | undefined;
    let valueName = this.#forName();
    this.space();
    if (this.peek() === c.COMMA) {
      this.at += 1;
      this.space();
      keyName = valueName;
      valueName = this.#forName();
      this.space();
    }
    if (!this.takeWord("in")) this.unexpected("`in`");
    this.space();
    return { keyName, valueName, in: this.expression() };
  }

  #forName(): string {
    const { at } = this;
    this.at = c.nameEnd(this.text, at);
    if (this.at === at) this.unexpected("a name");
    return this.text.slice(at, this.at);
  }

  /** Passes a word if it stands here. */
  protected takeWord(word: string): boolean {
    const end = c.nameEnd(this.text, this.at);
    if (end - this.at !== word.length || !this.text.startsWith(word, this.at)) return false;
    this.at = end;
    return true;
  }
}
