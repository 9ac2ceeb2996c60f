/** Operators and conditions. An unknown operand makes an unknown result, except where the other operand decides alone. */
import type { Binary, Conditional, Unary, Value } from "../../syntax/index.ts";
import { Part, type Stand } from "./part.ts";
import { evaluate, Failed, type Scope } from "./scope.ts";
import { asBool, asNumber, isSame, unknownIn } from "./values.ts";

/** `condition ? a : b`: the branch that is taken keeps its own place, but it is not all of the value, which an edit of it would not set. */
export function conditional({ condition, then, otherwise }: Conditional, scope: Scope, at: Stand): Part {
  const test = evaluate(condition, scope);
  const decided = asBool(test.value);
  if (decided !== undefined) return branch(evaluate(decided ? then : otherwise, scope));
  const [first, second] = [evaluate(then, scope), evaluate(otherwise, scope)];
  const isEither = unknownIn(first.value) === undefined && isSame(first.value, second.value);
  if (isEither) return first.standing(at);
  return Part.unknown(test.unknown?.why ?? "its condition is not known", at);
}

function branch(part: Part): Part {
  const { at, key, written, authored } = part;
  return part.isLiteral && !part.isList && !part.isObject ? new Part(part.value, at, { key, written, authored }) : part;
}

/** `!x` and `-x`. */
export function unary({ operator, of }: Unary, scope: Scope, at: Stand): Part {
  const part = evaluate(of, scope);
  if (part.unknown !== undefined) return part.standing(at);
  const result = operator === "!" ? negate(asBool(part.value)) : minus(asNumber(part.value));
  return result === undefined ? failed(at) : new Part(result, at, { isLiteral: part.isLiteral });
}

const negate = (value: boolean | undefined): boolean | undefined => (value === undefined ? undefined : !value);
const minus = (value: number | undefined): number | undefined => (value === undefined ? undefined : -value);

/** All operators with two sides. */
export function binary({ operator, left, right }: Binary, scope: Scope, at: Stand): Part {
  const first = evaluate(left, scope);
  if (operator === "&&" || operator === "||") return logical(operator, first, evaluate(right, scope), at);
  const second = evaluate(right, scope);
  const why = unknownIn(first.value) ?? unknownIn(second.value);
  if (why !== undefined) return Part.unknown(why, at);
  if (operator === "==" || operator === "!=")
    return new Part(isSame(first.value, second.value) === (operator === "=="), at);
  const [a, b] = [asNumber(first.value), asNumber(second.value)];
  const result = a === undefined || b === undefined ? undefined : arithmetic[operator](a, b);
  return result === undefined || Number.isNaN(result) ? failed(at) : new Part(result, at);
}

function logical(operator: "&&" | "||", first: Part, second: Part, at: Stand): Part {
  const deciding = operator === "||";
  const [a, b] = [asBool(first.value), asBool(second.value)];
  if (a === deciding || b === deciding) return new Part(deciding, at);
  if (a !== undefined && b !== undefined) return new Part(!deciding, at);
  return Part.unknown((a === undefined ? first : second).unknown?.why ?? "a condition is not known", at);
}

const arithmetic: Readonly<
  Record<"<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%", (a: number, b: number) => Value & (number | boolean)>
> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b,
};

function failed(at: Stand): Part {
  return new Part(new Failed("its operands are not of the kind the operator takes"), at);
}
