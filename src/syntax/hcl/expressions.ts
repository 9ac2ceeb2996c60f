import type { BinaryOperator, Expression } from "./ast.ts";
import * as c from "./characters.ts";
import { DEEPEST } from "./scanner.ts";
import * as say from "./sentences.ts";
import { TermReader } from "./terms.ts";

/** So many operators or steps in a row make a tree too deep for those who walk it. */
const LONGEST = 1000;

const PRECEDENCE: { readonly [operator in BinaryOperator]: number } = {
  "||": 1,
  "&&": 2,
  "==": 3,
  "!=": 3,
  "<": 4,
  "<=": 4,
  ">": 4,
  ">=": 4,
  "+": 5,
  "-": 5,
  "*": 6,
  "/": 6,
  "%": 6,
};

/** Values and the operators between them. */
export abstract class ExpressionReader extends TermReader {
  protected expression(): Expression {
    const { at: start } = this;
    const outer = this.height;
    this.height = 0;
    this.depth += 1;
    let result = this.depth > DEEPEST ? this.#tooDeep() : this.#operation(1);
    if (this.peek() === c.QUESTION) result = this.#conditional(result);
    this.depth -= 1;
    if (this.height > LONGEST) {
      this.note({ start, end: start + 1 }, say.tooDeep);
      result = { kind: "broken", span: result.span };
      this.height = 0;
    }
    this.height = Math.max(outer, this.height + 1);
    return result;
  }

  #tooDeep(): Expression {
    const { at: start } = this;
    this.fault({ start, end: start + 1 }, say.tooDeep);
    this.skip(true);
    return { kind: "broken", span: { start, end: this.at } };
  }

  #conditional(condition: Expression): Expression {
    this.at += 1;
    this.space();
    const then = this.expression();
    this.space();
    const otherwise = this.#otherwise(then.span.end);
    const span = { start: condition.span.start, end: otherwise.span.end };
    // oxlint-disable-next-line unicorn/no-thenable -- nobody awaits a tree
    return { kind: "conditional", condition, then, otherwise, span };
  }

  #otherwise(end: number): Expression {
    if (this.peek() !== c.COLON) {
      this.unexpected("`:` and the value for when the condition is false");
      return { kind: "broken", span: { start: end, end } };
    }
    this.at += 1;
    this.space();
    return this.expression();
  }

  /** Terms with operators that bind at least so tightly between them. */
  #operation(least: number): Expression {
    let left = this.#operand();
    for (;;) {
      this.space();
      const operator = this.#operator();
      if (operator === undefined) return left;
      const precedence = PRECEDENCE[operator];
      if (precedence < least) return left;
      this.at += operator.length;
      this.space();
      const right = this.#operation(precedence + 1);
      left = { kind: "binary", operator, left, right, span: { start: left.span.start, end: right.span.end } };
      this.height += 1;
    }
  }

  #operator(): BinaryOperator | undefined {
    const code = this.peek();
    // Nearly every value is followed by one of these.
    if (code === c.NEWLINE || code === c.COMMA || code === c.CLOSE_BRACE) return undefined;
    const next = this.text.charCodeAt(this.at + 1);
    switch (code) {
      case c.PLUS:
        return "+";
      case c.MINUS:
        return "-";
      case c.STAR:
        return "*";
      case c.SLASH:
        return "/";
      case c.PERCENT:
        return "%";
      case c.EQUALS:
        return next === c.EQUALS ? "==" : undefined;
      case c.BANG:
        return next === c.EQUALS ? "!=" : undefined;
      case c.LESS:
        return next === c.EQUALS ? "<=" : "<";
      case c.GREATER:
        return next === c.EQUALS ? ">=" : ">";
      case c.AMPERSAND:
        return next === c.AMPERSAND ? "&&" : undefined;
      case c.PIPE:
        return next === c.PIPE ? "||" : undefined;
      default:
        return undefined;
    }
  }

  #operand(): Expression {
    const code = this.peek();
    if (code === c.MINUS || code === c.BANG) return this.#unary(code === c.MINUS ? "-" : "!");
    return this.term(code);
  }

  #unary(operator: "-" | "!"): Expression {
    const { at: start } = this;
    if (this.depth > DEEPEST) return this.#tooDeep();
    this.depth += 1;
    this.at += 1;
    this.space();
    const of = this.#operand();
    this.depth -= 1;
    this.height += 1;
    return { kind: "unary", operator, of, span: { start, end: of.span.end } };
  }
}
