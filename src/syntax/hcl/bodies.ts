import type { Span } from "../../text/index.ts";
import type { Attribute, Block, Body, Label } from "./ast.ts";
import * as c from "./characters.ts";
import { ExpressionReader } from "./expressions.ts";
import { DEEPEST } from "./scanner.ts";
import * as say from "./sentences.ts";
import { indentOf, isTopLevel, lineEndBefore, looksLikeItem, resumePoint } from "./skip.ts";

/** What can only be a value: a reference or a call, a number, a list, a heredoc, or a text or word that ends its line. */
const VALUE =
  /[\p{ID_Start}_][\p{ID_Continue}-]*[.([]|-?\d|\[|<<|(?:true|false|null|"(?:[^"\\\r\n]|\\.)*")[ \t]*(?:#.*|\/\/.*)?$/muy;

/** A body that is being read. */
export class Draft {
  readonly attributes: Attribute[] = [];
  readonly blocks: Block[] = [];
  /** Something of it could not be read. */
  isTorn = false;
  /** A block whose content begins on the line of its brace. */
  isOneLine = false;
  readonly #names = new Map<string, Attribute>();

  /** @returns the attribute of that name that came before */
  add(attribute: Attribute): Attribute | undefined {
    this.attributes.push(attribute);
    const first = this.#names.get(attribute.name);
    if (first === undefined) this.#names.set(attribute.name, attribute);
    return first;
  }

  /** Forgets all but what came first. */
  cutTo(attributes: number, blocks: number): void {
    for (const { name } of this.attributes.splice(attributes)) this.#names.delete(name);
    for (const attribute of this.attributes) this.#names.set(attribute.name, attribute);
    this.blocks.length = blocks;
  }

  body(span: Span): Body {
    return { attributes: this.attributes, blocks: this.blocks, gap: this.isTorn ? say.gap : undefined, span };
  }
}

/** Arguments and blocks: a fault costs the argument it is in, not the block around it. */
export abstract class BodyReader extends ExpressionReader {
  /** Places where a block may have lost or swallowed something: merge conflicts, and brackets that were repaired. */
  protected readonly torn: number[] = [];

  /** Reads one argument or block, and passes what cannot be read of it. */
  protected item(draft: Draft, isInBlock: boolean): void {
    const { count } = this.faults;
    const blocks = draft.blocks.length;
    this.#item(draft);
    if (this.isLost) {
      this.isLost = false;
      this.at = resumePoint(this.text, this.at, false);
      const code = this.peek();
      if (c.isCloser(code) && (code !== c.CLOSE_BRACE || !isInBlock)) this.at += 1;
    }
    // What a nested block has lost, it says itself.
    if (this.faults.count > count && draft.blocks.length === blocks) draft.isTorn = true;
  }

  #item(draft: Draft): void {
    const { text, at: start } = this;
    const end = c.nameEnd(text, start);
    if (end === start) return this.#oddItem(draft);
    const name = text.slice(start, end);
    const nameSpan = { start, end };
    this.at = end;
    this.space();
    const code = this.peek();
    if (code === c.EQUALS && text.charCodeAt(this.at + 1) !== c.EQUALS) {
      this.at += 1;
      return this.#attribute(draft, name, nameSpan);
    }
    if (code === c.OPEN_BRACE || (code === c.QUOTE && !this.#lacksEquals(start)))
      return this.#block(draft, name, nameSpan);
    if (this.#lacksEquals(start)) {
      this.note({ start: end, end }, say.missingEquals(name));
      return this.#attribute(draft, name, nameSpan);
    }
    if (c.nameEnd(text, this.at) > this.at) return this.#block(draft, name, nameSpan);
    this.unexpected(`\`=\` or \`{\` after \`${name}\``);
    if (code !== c.COLON) return;
    this.at += 1;
    this.#attribute(draft, name, nameSpan);
  }

  /** Whether a value follows a name directly; a text may be the label of a block, but not if the block does not come. */
  #lacksEquals(nameStart: number): boolean {
    VALUE.lastIndex = this.at;
    if (!VALUE.test(this.text) || /^\[[^\]\n]*\][ \t]*=/.test(this.text.slice(this.at, this.at + 80))) return false;
    return this.peek() !== c.QUOTE || !(isTopLevel(this.text, nameStart) || this.#nextLine() !== undefined);
  }

  /** What follows the header of a block that ends with its line: the brace, or what should come after it. */
  #nextLine(): "brace" | "content" | undefined {
    const { text, at } = this;
    const start = text.indexOf("\n", at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0) return undefined;
    if (text.charCodeAt(first) === c.OPEN_BRACE) return "brace";
    return indentOf(text, start) > indentOf(text, at) && looksLikeItem(text, first, false) ? "content" : undefined;
  }

  #oddItem(draft: Draft): void {
    if (this.peek() !== c.QUOTE) return this.unexpected("the name of an argument or block");
    const { text, span } = this.#label();
    this.space();
    this.note(span, say.quotedName);
    if (this.peek() !== c.EQUALS && this.peek() !== c.COLON) return this.unexpected("`=`");
    this.at += 1;
    this.#attribute(draft, text, span);
  }

  #attribute(draft: Draft, name: string, nameSpan: Span): void {
    const { at } = this;
    this.space();
    if (this.isLineEnd() && this.#valueFollows()) {
      this.spaceAndLines();
      this.note({ start: this.at, end: this.at + 1 }, say.valueOnNextLine);
    } else this.at = at;
    const value = this.value();
    const first = draft.add({ name, nameSpan, value, span: { start: nameSpan.start, end: value.span.end } });
    if (first !== undefined) this.note(nameSpan, say.twice(name, say.lineOf(this.text, first.span.start)));
    this.#endItem(draft, true);
  }

  /** Whether the next line is the value that the line at hand lacks. */
  #valueFollows(): boolean {
    const { text } = this;
    const start = text.indexOf("\n", this.at) + 1;
    const first = start + indentOf(text, start);
    if (start === 0 || looksLikeItem(text, first, false)) return false;
    return /["[{(\d<]/.test(text.charAt(first)) || c.nameEnd(text, first) > first;
  }

  #endItem(draft: Draft, isAttribute: boolean): void {
    this.space();
    if (this.isLost) return;
    const code = this.peek();
    if (draft.isOneLine) {
      draft.isOneLine = false;
      if (isAttribute && code === c.CLOSE_BRACE) return;
      this.note({ start: this.at, end: this.at }, say.oneLineBlock);
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

  #block(draft: Draft, type: string, typeSpan: Span): void {
    const labels: Label[] = [];
    while (this.peek() !== c.OPEN_BRACE) {
      const label = this.#label();
      if (label.span.end === label.span.start) break;
      labels.push(label);
      this.space();
    }
    const header = { start: typeSpan.start, end: labels.at(-1)?.span.end ?? typeSpan.end };
    const start = this.#contentStart(type, header);
    const body = start === undefined ? lostBody(header.end) : this.#body(start);
    const span = { start: header.start, end: start === undefined ? header.end : this.at };
    draft.blocks.push({ type, typeSpan, labels, body, header, span });
    this.#endItem(draft, false);
  }

  /** Passes the brace that opens a block, and what may stand in its place; undefined where no content follows. */
  #contentStart(type: string, header: Span): number | undefined {
    const { text, at } = this;
    const code = this.peek();
    if (code === c.OPEN_BRACE) return at + 1;
    if (this.isLost) return undefined;
    if ((code === c.EQUALS || code === c.COLON) && /^[ \t]*\{/.test(text.slice(at + 1, at + 80))) {
      this.note({ start: at, end: at + 1 }, say.equalsBeforeBrace);
      return text.indexOf("{", at) + 1;
    }
    const next = this.isLineEnd() ? this.#nextLine() : undefined;
    if (next === "brace") {
      const brace = text.indexOf("{", at);
      this.note({ start: brace, end: brace + 1 }, say.braceOnNextLine);
      return brace + 1;
    }
    if (next === "content") this.note(header, say.missingBrace(type));
    else this.unexpected("`{`");
    return next && at;
  }

  /** Reads the content of a block, which begins at `start`, and passes the closing brace. */
  #body(start: number): Body {
    const { closer } = this;
    const opener = start - 1;
    if (this.depth >= DEEPEST) return this.#tooDeep(start);
    const draft = new Draft();
    this.depth += 1;
    this.closer = c.CLOSE_BRACE;
    this.at = start;
    this.space();
    draft.isOneLine = !this.isLineEnd() && this.peek() !== c.CLOSE_BRACE;
    while (!this.#isBodyEnd(opener)) this.item(draft, true);
    this.depth -= 1;
    this.closer = closer;
    const end = Math.max(start, this.at);
    draft.isTorn ||= this.isAtEnd || this.torn.some((place) => place >= opener && place <= end);
    if (this.peek() === c.CLOSE_BRACE && !this.isPastLimit(opener)) this.at += 1;
    return draft.body({ start, end });
  }

  #isBodyEnd(opener: number): boolean {
    this.spaceAndLines();
    if (this.faults.isHopeless) this.at = this.text.length;
    if (this.isAtEnd) {
      this.ends(opener);
      return true;
    }
    if (this.isPastLimit(opener)) {
      this.at = Math.max(opener + 1, lineEndBefore(this.text, this.at));
      return true;
    }
    return this.peek() === c.CLOSE_BRACE;
  }

  #tooDeep(start: number): Body {
    this.fault({ start: start - 1, end: start }, say.tooDeep);
    this.at = resumePoint(this.text, start - 1, false);
    return lostBody(start);
  }

  /** A name or a quoted text; an empty one where there is neither. */
  #label(): Label {
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

function lostBody(at: number): Body {
  return { attributes: [], blocks: [], gap: say.gap, span: { start: at, end: at } };
}
