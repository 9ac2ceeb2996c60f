import type { Broken, Expression, For, ObjectItem, ObjectValue, Template, Tuple } from "./ast.ts";
import * as c from "./characters.ts";
import { ContainerReader } from "./containers.ts";
import { indentOf, isFirstOnLine, looksLikeItem } from "./lines.ts";
import type { Scope } from "./scanner.ts";
import * as say from "./sentences.ts";

/** Lists, objects, and the `for` that makes them. */
export abstract class CollectionReader extends ContainerReader {
  protected tuple(): Tuple | For | Broken {
    const { at: start, scope } = this;
    this.enter(start, c.CLOSE_BRACKET, false);
    this.at += 1;
    this.space();
    if (this.#isFor()) return this.#for(scope);
    const { items } = this.list();
    this.scope = scope;
    return { kind: "tuple", items, span: { start, end: this.at } };
  }

  protected object(): ObjectValue | For | Broken {
    const { at: start, scope } = this;
    this.enter(start, c.CLOSE_BRACE, true);
    this.at += 1;
    this.spaceAndLines();
    if (this.#isFor()) {
      this.scope = scope;
      this.enter(start, c.CLOSE_BRACE, false);
      return this.#for(scope);
    }
    const items: ObjectItem[] = [];
    for (;;) {
      this.spaceAndLines();
      if (this.isClosed()) break;
      const member = this.#member(start);
      if (member !== undefined) items.push(member);
      if (!this.#endMember(items, start)) break;
    }
    this.scope = scope;
    return { kind: "object", items, span: { start, end: this.at } };
  }

  /** @returns undefined where a block of the body around begins */
  #member(opener: number): ObjectItem | undefined {
    const key = this.#bareKey() ?? bareKeyOf(this.expression(), this.text);
    this.space();
    const code = this.peek();
    const isArrow = code === c.EQUALS && this.text.charCodeAt(this.at + 1) === c.GREATER;
    const isMissing = code !== c.EQUALS && code !== c.COLON;
    if (isMissing && this.#strayBlock(opener) !== undefined) return undefined;
    if (isArrow || isMissing) this.unexpected("`=` after the name");
    if (isMissing) {
      const value = { kind: "broken", span: { start: key.span.end, end: key.span.end } } as const;
      return { key, value, span: key.span };
    }
    this.at += isArrow ? 2 : 1;
    const value = this.value(this.at);
    return { key, value, span: { start: key.span.start, end: value.span.end } };
  }

  /** What follows the `=` that ends at `start`, on its line. */
  protected value(start: number): Expression {
    this.space();
    if (!this.isLineEnd()) return this.expression();
    this.fault({ start: start - 1, end: start }, say.noValue);
    return { kind: "broken", span: { start, end: start } };
  }

  /** The usual key: a name right before `=` or `:`. */
  #bareKey(): Template | undefined {
    const { text, at: start } = this;
    const end = c.nameEnd(text, start);
    if (end === start) return undefined;
    let next = end;
    while (text.charCodeAt(next) === c.SPACE) next += 1;
    const code = text.charCodeAt(next);
    if (code !== c.EQUALS && code !== c.COLON) return undefined;
    const after = text.charCodeAt(next + 1);
    if (after === c.EQUALS || after === c.COLON) return undefined;
    this.at = next;
    return bareKey(text, start, end);
  }

  /** @returns false where the object ends here for want of a bracket */
  #endMember(items: ObjectItem[], opener: number): boolean {
    this.space();
    const code = this.peek();
    if (c.isCloser(code)) return true;
    if (!this.isLost && (code === c.COMMA || this.isLineEnd())) {
      if (code === c.COMMA) this.at += 1;
      return true;
    }
    const block = this.#strayBlock(opener);
    if (block !== undefined) {
      const indent = indentOf(this.text, opener);
      const first = items.find(
        ({ span }) => isFirstOnLine(this.text, span.start) && indentOf(this.text, span.start) <= indent,
      );
      return this.cutBefore(first?.span.start ?? block, items);
    }
    const isForgotten = !this.isLost && (code === c.QUOTE || looksLikeItem(this.text, this.at, false));
    this.unexpected("a comma or a newline after the value");
    if (isForgotten) this.isLost = false;
    else this.nextItem();
    return true;
  }

  /** The line at hand, if it begins a block that is indented no deeper than the object: the object should have ended before. */
  #strayBlock(opener: number): number | undefined {
    const line = this.strayItemLine(opener, true);
    return line !== undefined && indentOf(this.text, line) <= indentOf(this.text, opener) ? line : undefined;
  }

  #isFor(): boolean {
    return this.text.startsWith("for", this.at) && c.nameEnd(this.text, this.at) === this.at + 3;
  }

  /** Reads a `for` from that word on, and leaves its bracket for the scope around. */
  #for(around: Scope): For | Broken {
    const { opener: start, closer } = this.scope;
    this.at += 3;
    this.space();
    const head = this.forHead();
    this.space();
    if (!this.#sign(":")) this.unexpected("`:` after the collection");
    let key: Expression | undefined;
    let value = this.expression();
    this.space();
    if (this.#sign("=>")) {
      key = value;
      value = this.expression();
      this.space();
    }
    const isGrouped = this.#sign("...");
    const condition = this.#condition();
    this.#judgeFor({ start, end: start + 3 }, closer === c.CLOSE_BRACE, { hasKey: key !== undefined, isGrouped });
    const isWhole = this.close();
    this.scope = around;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    return { kind: "for", ...head, key, value, isGrouped, condition, span: { start, end: this.at } };
  }

  #condition(): Expression | undefined {
    if (!this.takeWord("if")) return undefined;
    this.space();
    return this.expression();
  }

  #judgeFor(
    span: { readonly start: number; readonly end: number },
    isObject: boolean,
    has: { readonly hasKey: boolean; readonly isGrouped: boolean },
  ): void {
    if (isObject && !has.hasKey) this.note(span, say.forWithoutKey);
    else if (!isObject && has.hasKey) this.note(span, say.forWithKey);
    else if (!isObject && has.isGrouped) this.note(span, say.groupedTuple);
  }

  /** Passes a sign and the blanks after it, if it stands here. */
  #sign(sign: string): boolean {
    if (!this.text.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    this.space();
    return true;
  }
}

function bareKey(text: string, start: number, end: number): Template {
  const span = { start, end };
  const run = { kind: "text", text: text.slice(start, end), isExact: true, span } as const;
  return { kind: "template", parts: [run], isHeredoc: false, span };
}

/** A name alone is no reference where it is a key. */
function bareKeyOf(key: Expression, text: string): Expression {
  const isName = key.kind === "variable" || (key.kind === "literal" && typeof key.value !== "number");
  return isName ? bareKey(text, key.span.start, key.span.end) : key;
}
