/**
 * Single tests of an expression, in all the spellings that people carry over from elsewhere: a wrong one has to be named
 * rather than just refused.
 */
import type { Condition, Constant, Not, Operator, Subject } from "./ast.ts";
import { isHostField } from "./hosts.ts";
import { printTerm, quote } from "./print.ts";
import type { Reader } from "./reader.ts";
import { readMembers, readScalar, readSubject } from "./values.ts";

/** The spellings of infix operators. Of the signs only `==` is in the vendor's own samples; the others are wirefilter's. */
const INFIX: ReadonlyMap<string, Operator> = new Map([
  ["eq", "eq"],
  ["==", "eq"],
  ["ne", "ne"],
  ["!=", "ne"],
  ["in", "in"],
  ["contains", "contains"],
  ["matches", "matches"],
  ["~", "matches"],
  ["lt", "lt"],
  ["<", "lt"],
  ["le", "le"],
  ["<=", "le"],
  ["gt", "gt"],
  [">", "gt"],
  ["ge", "ge"],
  [">=", "ge"],
  ["starts_with", "starts_with"],
  ["ends_with", "ends_with"],
]);

type Test = Condition | Constant | Not;

/** Reads one condition in any of its forms, or a constant. */
export function readCondition(reader: Reader): Test | undefined {
  const constant = readConstant(reader);
  if (constant !== undefined) return constant;
  reader.conditions++;
  if (reader.sees("(", 1)) {
    if (reader.sees("starts_with")) return readFunction(reader, "starts_with");
    if (reader.sees("ends_with")) return readFunction(reader, "ends_with");
    if (reader.sees("exists")) return readFunction(reader, "exists");
  }
  const subject = readSubject(reader);
  return subject && readTail(reader, subject);
}

function readConstant(reader: Reader): Constant | undefined {
  const token = reader.take("true", "false");
  return token && { kind: "constant", value: token.text.toLowerCase() === "true", span: token.span };
}

function readFunction(reader: Reader, operator: "starts_with" | "ends_with" | "exists"): Condition | undefined {
  const start = reader.peek().span.start;
  reader.take(operator);
  const open = reader.next();
  const subject = readSubject(reader);
  if (subject === undefined) return undefined;
  const value = operator === "exists" ? [] : readSecond(reader, operator);
  if (value === undefined) return undefined;
  const close = reader.take(")");
  if (close === undefined) return reader.fail(open.span, "this parenthesis is never closed");
  const span = { start, end: close.span.end };
  const condition: Condition = { kind: "condition", subject, operator, values: value, span };
  noteHostValues(reader, condition);
  return condition;
}

function readSecond(reader: Reader, operator: string): Condition["values"] | undefined {
  if (reader.take(",") === undefined)
    return reader.fail(reader.peek().span, `${operator} takes a field, a comma and a text`);
  const value = readScalar(reader, "the comma");
  return value && [value];
}

function readTail(reader: Reader, subject: Subject): Condition | Not | undefined {
  const isNegated = reader.sees("not") && INFIX.has(reader.peek(1).text.toLowerCase());
  if (isNegated) reader.take("not");
  const operator = readOperator(reader);
  if (operator === undefined) return readLoneField(reader, subject);
  const right = readRight(reader, operator);
  if (right === undefined) return undefined;
  const span = { start: subject.span.start, end: right.end };
  const condition: Condition = { kind: "condition", subject, operator, values: right.values, span };
  if (operator === "starts_with" || operator === "ends_with") noteInfixFunction(reader, condition);
  noteHostValues(reader, condition);
  if (!isNegated) return condition;
  const text = spellNegated(reader.slice(subject.span), operator, reader.slice(right));
  reader.doubt(span, 'ESA is said to refuse "not" after the field', { span, text });
  return { kind: "not", operand: condition, span };
}

/** The negation ESA is said to accept: an operator of opposite meaning where there is one, else `not` in front. */
export function spellNegated(subject: string, operator: Operator, right: string): string {
  if (operator === "eq") return `${subject} ne ${right}`;
  if (operator === "ne") return `${subject} eq ${right}`;
  return `not ${subject} ${operator} ${right}`;
}

function readOperator(reader: Reader): Operator | undefined {
  const token = reader.peek();
  if (token.kind !== "word" && token.kind !== "symbol") return undefined;
  const operator = INFIX.get(token.text.toLowerCase());
  if (operator !== undefined) reader.take(token.text.toLowerCase());
  return operator;
}

function readRight(reader: Reader, operator: Operator) {
  const start = reader.peek().span.start;
  if (operator === "in") {
    const members = readMembers(reader);
    return members && { ...members, start };
  }
  if (reader.sees("{"))
    return reader.fail(reader.peek().span, `a set in braces can only follow "in", not "${operator}"`);
  const value = readScalar(reader, `"${operator}"`);
  return value && { values: [value], start, end: value.span.end };
}

/** No operator follows: the field stands alone, or the next word is meant as one. */
function readLoneField(reader: Reader, subject: Subject): Condition | undefined {
  const token = reader.peek();
  // A word with a dot, or one before a parenthesis, is the next condition: there the joining word is missing, not an operator.
  const isOperator =
    token.kind === "word" && !/^(?:and|or|not)$/i.test(token.text) && !token.text.includes(".") && !reader.sees("(", 1);
  if (isOperator) {
    const known = "eq, ne, in, contains, matches, lt, le, gt, ge";
    return reader.fail(
      token.span,
      `ESA has no operator ${token.text}; its operators are ${known}, and starts_with(…), ends_with(…) and exists(…)`,
    );
  }
  return { kind: "condition", subject, operator: "is", values: [], span: subject.span };
}

function noteInfixFunction(reader: Reader, { subject, operator, values, span }: Condition): void {
  const text = `${operator}(${reader.slice(subject.span)}, ${values.map(printTerm).join(" ")})`;
  reader.note(span, `write ${operator} as a function: ${operator}(field, "text")`, { span, text });
}

/** Notes values that no name of a host can have. */
function noteHostValues(reader: Reader, { subject, operator, values, span }: Condition): void {
  if (!isHostField(printTerm(subject))) return;
  for (const value of values) {
    if (value.kind !== "string") continue;
    if (value.text.trim() === "") reader.note(value.span, "ESA takes no empty value for a hostname");
    const isWhole = operator === "eq" || operator === "ne" || operator === "in";
    if (!isWhole || !value.text.includes("*")) continue;
    const suffix = /^\*(\.[^*]+)$/.exec(value.text.trim())?.[1];
    const text = `${operator === "ne" ? "not " : ""}ends_with(${reader.slice(subject.span)}, ${quote(suffix ?? "")})`;
    const suggestion = suffix === undefined || operator === "in" ? undefined : { span, text };
    reader.doubt(value.span, `ESA takes ${value.text} as it stands: ${operator} knows no wildcard`, suggestion);
  }
}
