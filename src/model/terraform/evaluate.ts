/**
 * Works expressions out as far as the files tell. Whatever is decided elsewhere becomes unknown with the reason, and never a guess;
 * what names a resource stays a reference, which the model turns into a link.
 */
import type { Expression, Index, Member } from "../../syntax/index.ts";
import { call } from "./call.ts";
import { forValue, objectValue, splatValue, tupleValue } from "./collections.ts";
import { binary, conditional, unary } from "./operators.ts";
import { Part, type Stand } from "./part.ts";
import { evaluate, Failed, maxDepth, maxSize, type Scope, type Step } from "./scope.ts";
import { into } from "./steps.ts";
import { templateValue } from "./templates.ts";

/** The value of an expression. Never throws; what cannot be worked out is unknown. */
export function evaluateExpression(expression: Expression, scope: Scope): Part {
  const at: Stand = { file: scope.file, span: expression.span };
  try {
    const part = scope.budget.enter() ? valueOf(expression, scope, at) : undefined;
    return part === undefined || isTooLarge(part) || !isPaidFor(expression, part, scope)
      ? Part.unknown("the configuration is too large or too deep to be worked out", at)
      : part;
  } finally {
    scope.budget.leave();
  }
}

/** What an expression makes anew costs as much as there is of it; a name costs nothing. */
function isPaidFor({ kind }: Expression, { extent }: Part, { budget }: Scope): boolean {
  return extent.size === 1 || !(kind === "call" || kind === "template" || kind === "for") || budget.spend(extent.size);
}

function isTooLarge({ extent }: Part): boolean {
  return extent.size > maxSize || extent.depth > maxDepth;
}

function valueOf(expression: Expression, scope: Scope, at: Stand): Part {
  switch (expression.kind) {
    case "literal":
      return new Part(expression.value, at, { isLiteral: true });
    case "template":
      return templateValue(expression, scope, at);
    case "variable":
    case "member":
    case "index":
      return reference(expression, scope, at);
    case "splat":
      return splatValue(expression, scope, at);
    case "call":
      return call(expression, scope, at);
    case "tuple":
      return tupleValue(expression, scope, at);
    case "object":
      return objectValue(expression, scope, at);
    case "for":
      return forValue(expression, scope, at);
    case "conditional":
      return conditional(expression, scope, at);
    case "binary":
      return binary(expression, scope, at);
    case "unary":
      return unary(expression, scope, at);
    case "parenthesized":
      return evaluate(expression.of, scope);
    case "broken":
      return Part.unknown("a syntax error hides the value", at);
    default:
      return expression satisfies never;
  }
}

/** The steps after the first expression of a chain such as `a.b[0].c`. */
function chainOf(expression: Expression): {
  readonly base: Expression;
  readonly links: readonly (Member | Index)[];
} {
  const links: (Member | Index)[] = [];
  let base = expression;
  while (base.kind === "member" || base.kind === "index") {
    links.push(base);
    base = base.of;
  }
  return { base, links: links.reverse() };
}

function reference(expression: Expression, scope: Scope, at: Stand): Part {
  const { base, links } = chainOf(expression);
  const steps = links.map((link) => (link.kind === "member" ? link.name : keyOf(link, scope)));
  if (base.kind !== "variable") return walk(evaluate(base, scope), steps, scope, at);
  const local = scope.names.get(base.name);
  if (local !== undefined) return walk(local, steps, scope, at).standing(at);
  const found = scope.module.resolve(base.name, steps, at);
  if (found === undefined) return new Part(new Failed(`${base.name} is not declared here`), at);
  return walk(found.part, steps.slice(found.used), scope, at).standing(at);
}

function keyOf(link: Index, scope: Scope): Step {
  const { value } = evaluate(link.key, scope);
  return typeof value === "string" || typeof value === "number" ? value : undefined;
}

function walk(from: Part, steps: readonly Step[], scope: Scope, at: Stand): Part {
  return steps.reduce<Part>((part, step) => into(part, step, scope, at), from);
}
