/** From an expression's text to its tree, by hand: messages must name the author's mistake, and no text may make it throw. */
import type { Expr, ExpressionProblem } from "./ast.ts";
import { readCondition, spellNegated } from "./condition.ts";
import { Reader } from "./reader.ts";
import { tokenize } from "./tokens.ts";

/** ESA's limits on one expression: bytes, conditions (on the largest plan), levels of parentheses. */
const LIMITS = { bytes: 4096, conditions: 20, levels: 2 };

const JOINS = { and: ["and", "&&"], or: ["or", "||"] } as const;

/** What came of reading an expression; `ast` is undefined when its meaning cannot be told. */
export interface ParsedExpression {
  readonly ast: Expr | undefined;
  /** Why there is no tree, in the words of the problem that hides it. */
  readonly why: string | undefined;
  readonly problems: readonly ExpressionProblem[];
}

/** Reads a WAF rule expression; any text is answered with a tree, with problems, or with both, and never with an exception. */
export function parseExpression(text: string): ParsedExpression {
  const { tokens, problems: badTokens, complete } = tokenize(text);
  const reader = new Reader(text, tokens);
  const ast = complete ? readAll(reader) : undefined;
  reader.noteCapitals();
  const problems = [...badTokens, ...reader.problems, ...overLimits(text, reader.conditions)];
  return {
    ast,
    why: complete ? reader.failure : badTokens.at(-1)?.what,
    problems: problems.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end),
  };
}

function readAll(reader: Reader): Expr | undefined {
  if (reader.peek().kind === "end")
    return reader.fail({ start: 0, end: reader.text.length }, "the expression is empty");
  const ast = readChain(reader, "or");
  const rest = reader.peek();
  if (ast === undefined || rest.kind === "end") return ast;
  const found = reader.slice(rest.span);
  if (found === ")" || found === "}" || found === "]") return reader.fail(rest.span, `this ${found} closes nothing`);
  return reader.fail(rest.span, `"and" or "or" is missing before ${found}`);
}

function readChain(reader: Reader, kind: "and" | "or"): Expr | undefined {
  const operands: Expr[] = [];
  do {
    const operand = kind === "or" ? readChain(reader, "and") : readUnary(reader);
    if (operand === undefined) return undefined;
    operands.push(operand);
  } while (reader.take(...JOINS[kind]) !== undefined);
  const [first] = operands;
  const last = operands.at(-1);
  if (first === undefined || last === undefined || first === last) return first;
  return { kind, operands, span: { start: first.span.start, end: last.span.end } };
}

function readUnary(reader: Reader): Expr | undefined {
  if (reader.sees("not") || reader.sees("!")) return reader.deeper(() => readNot(reader));
  if (reader.sees("(")) return reader.deeper(() => readGroup(reader));
  return readCondition(reader);
}

function readNot(reader: Reader): Expr | undefined {
  const word = reader.peek();
  reader.take("not", "!");
  const operand = readUnary(reader);
  if (operand === undefined) return undefined;
  const span = { start: word.span.start, end: operand.span.end };
  if (operand.kind === "condition" && (operand.operator === "eq" || operand.operator === "ne")) {
    const { subject, operator, values } = operand;
    const text = spellNegated(
      reader.slice(subject.span),
      operator,
      values.map((value) => reader.slice(value.span)).join(" "),
    );
    const opposite = operator === "eq" ? "ne" : "eq";
    reader.doubt(
      span,
      `ESA is said to refuse "not" before a comparison with "${operator}"; "${opposite}" says the same`,
      { span, text },
    );
  }
  return { kind: "not", operand, span };
}

function readGroup(reader: Reader): Expr | undefined {
  const open = reader.next();
  reader.groups++;
  const isFirstTooDeep = reader.groups === LIMITS.levels + 1;
  const operand = readChain(reader, "or");
  reader.groups--;
  if (operand === undefined) return undefined;
  const close = reader.take(")");
  if (close === undefined) {
    const rest = reader.peek();
    if (rest.kind === "end" || rest.kind === "symbol")
      return reader.fail(open.span, "this parenthesis is never closed");
    return reader.fail(rest.span, `"and" or "or" is missing before ${reader.slice(rest.span)}`);
  }
  const span = { start: open.span.start, end: close.span.end };
  if (isFirstTooDeep) reader.note(span, `parentheses are nested deeper than the ${LIMITS.levels} levels ESA takes`);
  return { kind: "group", operand, span };
}

function overLimits(text: string, conditions: number): readonly ExpressionProblem[] {
  const span = { start: 0, end: text.length };
  const problems: ExpressionProblem[] = [];
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes)
    problems.push({ span, what: `the expression has ${bytes} bytes; ESA takes 4 KB`, sure: true });
  if (conditions > LIMITS.conditions) {
    const what = `the expression has ${conditions} conditions; ESA takes ${LIMITS.conditions}, and fewer on smaller plans`;
    problems.push({ span, what, sure: true });
  }
  return problems;
}
