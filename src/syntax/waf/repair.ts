/**
 * The one change of meaning that a fix makes to an expression; it stands alone because it must be right for every expression
 * or do nothing.
 */
import type { AnalyseOptions } from "./analyse.ts";
import { isUnscopedTerm, isVerifiedTest } from "./analyse.ts";
import type { Condition, Expr } from "./ast.ts";
import { VERIFIED_FIELDS } from "./ast.ts";
import { normaliseHost } from "./hosts.ts";
import { parseExpression } from "./parser.ts";
import { printExpression, quote } from "./print.ts";
import type { Literal, Term } from "./terms.ts";
import { expand, isImpossible, terms } from "./terms.ts";

/** The default of {@link terms}: what cannot be analysed is not repaired. */
const LIMIT = 64;

/**
 * The expression with `http.host in {…} and` added to each branch that matches unverified requests on any host.
 * Other branches keep their meaning, and the author's text is kept where that is possible. The text comes back
 * unchanged when nothing is unscoped, when there are no hosts, or when the expression is not analysable.
 */
export function withHostCondition(text: string, hosts: readonly string[], options: AnalyseOptions = {}): string {
  const verifiedFields = options.verifiedFields ?? VERIFIED_FIELDS;
  const names = [...new Set(hosts.map(normaliseHost))].filter((name) => name !== "");
  const { ast } = parseExpression(text);
  if (ast === undefined || names.length === 0) return text;
  const isUnscoped = (term: Term): boolean => isUnscopedTerm(term, verifiedFields);
  const alternatives = expand(ast, LIMIT)?.filter((term) => !isImpossible(term));
  if (!alternatives?.some(isUnscoped)) return text;
  const condition = `http.host in {${names.map(quote).join(" ")}}`;
  const targets = targetsOf(alternatives, verifiedFields);
  const places = targets?.map((target) => placeOf(ast, target));
  if (places === undefined || places.includes(undefined))
    return rewrite(terms(ast, LIMIT) ?? [], isUnscoped, condition);
  return insert(
    text,
    places.filter((place) => place !== undefined),
    condition,
  );
}

/** One not-verified condition per unscoped term that stands in no scoped term; undefined where a term has none. */
function targetsOf(alternatives: readonly Term[], verifiedFields: readonly string[]): readonly Condition[] | undefined {
  const scoped = new Set(
    alternatives
      .filter((term) => !isUnscopedTerm(term, verifiedFields))
      .flatMap((term) => term.map((literal) => literal.condition)),
  );
  const targets = new Set<Condition>();
  for (const term of alternatives.filter((one) => isUnscopedTerm(one, verifiedFields))) {
    const tests = term
      .filter((literal) => literal.negated && isVerifiedTest(literal, verifiedFields))
      .map((literal) => literal.condition);
    const target = tests.find((condition) => !scoped.has(condition));
    if (target === undefined) return undefined;
    targets.add(target);
  }
  return [...targets];
}

interface Place {
  readonly at: number;
  /** Where a closing parenthesis goes, for a test that stands alone outside all parentheses. */
  readonly closeAt?: number;
}

/** Where the host condition is written; undefined below a negation of more than this test, where adding would remove. */
function placeOf(ast: Expr, target: Condition): Place | undefined {
  const path = pathTo(ast, target);
  const negation = path.findIndex((node) => node.kind === "not");
  const index = negation === -1 ? path.length - 1 : negation;
  const literal = path[index];
  const isPlain = path.slice(index, -1).every((node) => node.kind === "not" || node.kind === "group");
  if (literal === undefined || !isPlain) return undefined;
  const parent = path[index - 1];
  if (parent?.kind === "and") return { at: parent.span.start };
  const isOutside = path.slice(0, index).every((node) => node.kind !== "group");
  return isOutside ? { at: literal.span.start, closeAt: literal.span.end } : { at: literal.span.start };
}

/** The nodes from the root to a condition, both included; empty when it is not there. */
function pathTo(expr: Expr, target: Condition): readonly Expr[] {
  if (expr === target) return [expr];
  if (expr.kind === "constant" || expr.kind === "condition") return [];
  const parts = expr.kind === "not" || expr.kind === "group" ? [expr.operand] : expr.operands;
  for (const part of parts) {
    const rest = pathTo(part, target);
    if (rest.length > 0) return [expr, ...rest];
  }
  return [];
}

function insert(text: string, places: readonly Place[], condition: string): string {
  const inserts = new Map<number, string>();
  for (const { at, closeAt } of places) {
    inserts.set(at, closeAt === undefined ? `${condition} and ` : `(${condition} and `);
    if (closeAt !== undefined) inserts.set(closeAt, ")");
  }
  const order = [...inserts].sort(([a], [b]) => b - a);
  return order.reduce((result, [at, added]) => `${result.slice(0, at)}${added}${result.slice(at)}`, text);
}

/** The whole expression anew, as alternatives in parentheses; for texts where no insertion touches only the unscoped branches. */
function rewrite(alternatives: readonly Term[], isUnscoped: (term: Term) => boolean, condition: string): string {
  const groups = alternatives.map((term) => {
    const literals = term.length === 0 ? ["true"] : term.map(printLiteral);
    return `(${(isUnscoped(term) ? [condition, ...literals] : literals).join(" and ")})`;
  });
  return groups.join(" or ");
}

function printLiteral({ condition, operator, values, negated }: Literal): string {
  if (operator === "eq" && negated) return printExpression({ ...condition, operator: "ne", values });
  const positive = printExpression({ ...condition, operator, values });
  return negated ? `not ${positive}` : positive;
}
