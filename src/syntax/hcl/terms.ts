import type { Broken, Call, Expression, LiteralValue, Parenthesized, Splat } from "./ast.ts";
import * as c from "./characters.ts";
import { CollectionReader } from "./collections.ts";
import * as say from "./sentences.ts";

const NUMBER = /\d[\d.]*(?:[eE][+-]?\d[\d.]*)*/y;

/** Values without operators: literals, references, calls, and what is asked of them. */
export abstract class TermReader extends CollectionReader {
  /** How deep the tree of what was read last is. */
  protected height = 0;

  /** One value with the steps after it; `code` is its first character. */
  protected term(code: number): Expression {
    return this.#steps(this.#atom(code));
  }

  #atom(code: number): Expression {
    if (code === c.QUOTE) return this.quoted();
    if (code === c.OPEN_BRACE) return this.object();
    if (code === c.OPEN_BRACKET) return this.tuple();
    if (code === c.OPEN_PAREN) return this.#parenthesized();
    if (c.isDigit(code)) return this.#number();
    const { at: start } = this;
    const end = c.nameEnd(this.text, start);
    if (end > start) return this.#named(start, end);
    const heredoc = code === c.LESS ? this.heredoc() : undefined;
    if (heredoc !== undefined) return heredoc;
    const place = this.endBefore;
    const { opener } = this.scope;
    if (c.isCloser(code) && code !== this.scope.closer && place === opener + 1)
      this.fault({ start: opener, end: place }, say.unclosed(this.text, opener, start));
    else this.unexpected("a value");
    return { kind: "broken", span: { start: place, end: place } };
  }

  #number(): LiteralValue | Broken {
    const { at: start } = this;
    NUMBER.lastIndex = start;
    const written = (NUMBER.exec(this.text)?.[0] ?? "").replace(/\.+$/, "");
    this.at += written.length;
    const value = Number(written);
    const span = { start, end: this.at };
    if (Number.isNaN(value)) {
      this.note(span, say.badNumber(written));
      return { kind: "broken", span };
    }
    return { kind: "literal", value, span };
  }

  #parenthesized(): Parenthesized | Broken {
    const { at: start, scope } = this;
    this.enter(start, c.CLOSE_PAREN, false);
    this.at += 1;
    this.space();
    const of = this.expression();
    const isWhole = this.close();
    this.scope = scope;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    return { kind: "parenthesized", of, span: { start, end: this.at } };
  }

  /** A reference, a call, or one of the words that are values. */
  #named(start: number, nameEnd: number): Expression {
    const { text } = this;
    this.at = nameEnd;
    const code = text.charCodeAt(nameEnd);
    if (code === c.DOT) return { kind: "variable", name: text.slice(start, nameEnd), span: { start, end: nameEnd } };
    if (code !== c.OPEN_PAREN) this.space();
    let end = nameEnd;
    while (this.peek() === c.COLON && text.charCodeAt(this.at + 1) === c.COLON) {
      end = this.at + 2;
      this.at = end;
      this.space();
      const next = c.nameEnd(text, this.at);
      if (next === this.at) {
        this.unexpected("the name of a function after `::`");
        break;
      }
      end = next;
      this.at = end;
      this.space();
    }
    if (this.peek() === c.OPEN_PAREN) return this.#call(start, end);
    if (end !== nameEnd) this.unexpected("`(` after the name of a function");
    this.at = end;
    const name = text.slice(start, end);
    const span = { start, end };
    if (name === "true" || name === "false") return { kind: "literal", value: name === "true", span };
    if (name === "null") return { kind: "literal", value: null, span };
    return { kind: "variable", name, span };
  }

  #call(start: number, nameEnd: number): Call {
    const { scope } = this;
    const nameSpan = { start, end: nameEnd };
    const name = this.text.slice(start, nameEnd);
    this.enter(this.at, c.CLOSE_PAREN, false);
    this.at += 1;
    const { items: args, expandsLast } = this.list();
    this.scope = scope;
    return { kind: "call", name, nameSpan, args, expandsLast, span: { start, end: this.at } };
  }

  /** `.name`, `[key]` and their like after a value. */
  #steps(from: Expression): Expression {
    let of = from;
    for (;;) {
      const { at: end } = this;
      const next = this.#step(of);
      if (next === undefined) {
        // Blanks are passed only where a step follows them, so that spans end with what they hold.
        if (this.at > end) this.at = end;
        return of;
      }
      of = next;
      this.height += 1;
    }
  }

  #step(of: Expression): Expression | undefined {
    const { text } = this;
    let code = this.peek();
    if (code !== c.DOT && code !== c.OPEN_BRACKET) {
      this.space();
      code = this.peek();
    }
    const { at } = this;
    if (code === c.OPEN_BRACKET) return this.#bracket(of);
    if (code !== c.DOT || text.charCodeAt(at + 1) === c.DOT) return undefined;
    this.at += 1;
    this.space();
    const nameStart = this.at;
    const end = c.nameEnd(text, nameStart);
    const start = of.span.start;
    if (end > nameStart) {
      this.at = end;
      const nameSpan = { start: nameStart, end };
      return { kind: "member", of, name: text.slice(nameStart, end), nameSpan, span: { start, end } };
    }
    if (this.peek() === c.STAR) {
      this.at += 1;
      return this.#splat(of, false);
    }
    if (c.isDigit(this.peek())) {
      const key = this.#digits();
      const isNumber = this.peek() === c.DOT && c.isDigit(text.charCodeAt(this.at + 1));
      if (isNumber) this.note({ start: nameStart, end: this.at + 2 }, say.indexTwice);
      return { kind: "index", of, key, span: { start, end: this.at } };
    }
    this.unexpected("a name after the `.`");
    return undefined;
  }

  /** The number of a legacy index; `.0.1` are two of them. */
  #digits(): LiteralValue {
    const { at: start } = this;
    while (c.isDigit(this.peek())) this.at += 1;
    return { kind: "literal", value: Number(this.text.slice(start, this.at)), span: { start, end: this.at } };
  }

  #bracket(of: Expression): Expression {
    const { scope } = this;
    const { start } = of.span;
    this.enter(this.at, c.CLOSE_BRACKET, false);
    this.at += 1;
    this.space();
    const isSplat = this.peek() === c.STAR;
    let key: Expression | undefined;
    if (isSplat) this.at += 1;
    else key = this.expression();
    const isWhole = this.close();
    this.scope = scope;
    if (!isWhole) return { kind: "broken", span: { start, end: this.at } };
    if (key !== undefined) return { kind: "index", of, key, span: { start, end: this.at } };
    return this.#splat(of, true);
  }

  /** Gathers the steps after a star; `.*` takes names alone, `[*]` also keys in brackets. */
  #splat(of: Expression, takesKeys: boolean): Splat {
    const steps: (string | Expression)[] = [];
    for (;;) {
      const { at: end } = this;
      this.space();
      const isKey = takesKeys && this.peek() === c.OPEN_BRACKET && !this.text.startsWith("[*]", this.at);
      const isName = this.peek() === c.DOT && !/[.*]/.test(this.text.charAt(this.at + 1));
      const item = { kind: "broken", span: { start: of.span.start, end } } as const;
      const step = isKey || isName ? this.#step(item) : undefined;
      if (step?.kind === "member") steps.push(step.name);
      else if (step?.kind === "index") steps.push(step.key);
      else {
        this.at = end;
        return { kind: "splat", of, steps, span: { start: of.span.start, end } };
      }
    }
  }
}
