/** From a tree back to text in one spelling, so that fixes can write conditions and messages can quote them. */
import type { Call, Condition, Expr, FieldRef, Scalar } from "./ast.ts";

/** A string as an expression writes it, with quotes. */
export function quote(text: string): string {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}

/** A field, call or value in canonical spelling. */
export function printTerm(term: FieldRef | Call | Scalar): string {
  if (term.kind === "string") return quote(term.text);
  if (term.kind === "field") return `${term.name}${term.keys.map((key) => `[${printTerm(key)}]`).join("")}`;
  if (term.kind === "call") return `${term.name}(${term.args.map(printTerm).join(", ")})`;
  return term.text;
}

/** An expression in canonical spelling: word operators, blanks between set members. It parses back to the same tree. */
export function printExpression(expr: Expr): string {
  switch (expr.kind) {
    case "and":
    case "or":
      return expr.operands.map(printExpression).join(` ${expr.kind} `);
    case "not":
      return `not ${printExpression(expr.operand)}`;
    case "group":
      return `(${printExpression(expr.operand)})`;
    case "constant":
      return String(expr.value);
    case "condition":
      return printCondition(expr);
  }
}

function printCondition({ subject, operator, values }: Condition): string {
  const field = printTerm(subject);
  const printed = values.map(printTerm);
  switch (operator) {
    case "is":
      return field;
    case "exists":
      return `exists(${field})`;
    case "starts_with":
    case "ends_with":
      return `${operator}(${field}, ${printed.join(" ")})`;
    case "in":
      return `${field} in ${values[0]?.kind === "list" ? printed.join(" ") : `{${printed.join(" ")}}`}`;
    default:
      return `${field} ${operator} ${printed.join(" ")}`;
  }
}
