/**
 * Expressions as alternatives. Questions about a whole expression are hard to answer on its tree, and easy for one list of
 * conditions at a time.
 */
import type { Span } from "../../text/index.ts";
import type { Condition, Expr, Operator, Scalar } from "./ast.ts";
import { printTerm } from "./print.ts";

/**
 * One test or its opposite, in one spelling per meaning: `ne` is a negated `eq`,
 * and comparing with `true` or `false` is `is`, negated where needed.
 */
export interface Literal {
  /** The subject in canonical spelling, such as `http.host` or `lower(http.host)`. */
  readonly field: string;
  readonly operator: Exclude<Operator, "ne">;
  readonly values: readonly Scalar[];
  readonly negated: boolean;
  /** The condition, with the `not` directly before it. */
  readonly span: Span;
  readonly condition: Condition;
}

/** Literals that must all hold; an empty term always holds. */
export type Term = readonly Literal[];

/** Merging costs the square of this, and ESA takes 20. */
const MOST_CONDITIONS = 500;

/**
 * The expression as alternatives of which one must hold: negations pushed inward, `and` multiplied out,
 * impossible terms dropped. Undefined when there are more than `limit` alternatives, or 500 conditions.
 */
export function terms(ast: Expr, limit = 64): readonly Term[] | undefined {
  return expand(ast, limit)
    ?.map(withoutRepeats)
    .filter((term) => !isImpossible(term));
}

/** Like {@link terms}, but with every occurrence of every condition, also in terms that can never hold. */
export function expand(ast: Expr, limit: number): readonly Term[] | undefined {
  return countConditions(ast) > MOST_CONDITIONS
    ? undefined
    : expandNode(ast, { negated: false, span: undefined, limit });
}

/** Whether a term asks for a thing and its opposite. */
export function isImpossible(term: Term): boolean {
  const wanted = new Set(term.filter((literal) => !literal.negated).map(literalKey));
  return term.some((literal) => literal.negated && wanted.has(literalKey(literal)));
}

/** What a literal tests, regardless of its sign. */
export function literalKey({ field, operator, values }: Literal): string {
  return JSON.stringify([field, operator, ...values.map((value) => [value.kind, value.text])]);
}

interface Place {
  readonly negated: boolean;
  /** Set while there are only negations and parentheses between here and the `not` it belongs to. */
  readonly span: Span | undefined;
  readonly limit: number;
}

function expandNode(expr: Expr, place: Place): readonly Term[] | undefined {
  switch (expr.kind) {
    case "constant":
      return expr.value === place.negated ? [] : [[]];
    case "condition":
      return [[toLiteral(expr, place)]];
    case "group":
      return expandNode(expr.operand, place);
    case "not":
      return expandNode(expr.operand, { ...place, negated: !place.negated, span: place.span ?? expr.span });
    case "and":
    case "or":
      return (expr.kind === "or") === place.negated ? multiply(expr.operands, place) : add(expr.operands, place);
  }
}

function add(operands: readonly Expr[], { negated, limit }: Place): readonly Term[] | undefined {
  const sum: Term[] = [];
  for (const operand of operands) {
    const more = expandNode(operand, { negated, span: undefined, limit });
    if (more === undefined || sum.length + more.length > limit) return undefined;
    sum.push(...more);
  }
  return sum;
}

function multiply(operands: readonly Expr[], { negated, limit }: Place): readonly Term[] | undefined {
  let product: readonly Term[] = [[]];
  for (const operand of operands) {
    const factor = expandNode(operand, { negated, span: undefined, limit });
    if (factor === undefined || product.length * factor.length > limit) return undefined;
    product = product.flatMap((term) => factor.map((more) => [...term, ...more]));
  }
  return product;
}

function toLiteral(condition: Condition, place: Place): Literal {
  const { subject, operator, values } = condition;
  const common = { field: printTerm(subject), span: place.span ?? condition.span, condition };
  const [value] = values;
  if (operator !== "eq" && operator !== "ne") return { ...common, operator, values, negated: place.negated };
  const negated = (operator === "ne") !== place.negated;
  if (value?.kind !== "boolean") return { ...common, operator: "eq", values, negated };
  return { ...common, operator: "is", values: [], negated: (value.text === "false") !== negated };
}

function withoutRepeats(term: Term): Term {
  const seen = new Set<string>();
  return term.filter((literal) => {
    const key = `${literal.negated}${literalKey(literal)}`;
    return !seen.has(key) && seen.add(key);
  });
}

function countConditions(expr: Expr): number {
  if (expr.kind === "condition") return 1;
  if (expr.kind === "constant") return 0;
  if (expr.kind === "not" || expr.kind === "group") return countConditions(expr.operand);
  return expr.operands.reduce((sum, operand) => sum + countConditions(operand), 0);
}
