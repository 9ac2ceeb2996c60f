/** Expressions of ESA WAF rules, a wirefilter dialect: read them, say whose requests they match, and limit them to hosts. */

export type { AnalyseOptions, Branch, ExpressionFacts } from "./analyse.ts";
export { analyse } from "./analyse.ts";
export type {
  Call,
  Chain,
  Condition,
  Constant,
  Expr,
  ExpressionProblem,
  FieldRef,
  Group,
  Not,
  Operator,
  Scalar,
  Subject,
} from "./ast.ts";
export { VERIFIED_FIELDS } from "./ast.ts";
export type { Answer, HostPattern, HostScope } from "./hosts.ts";
export { normaliseHost } from "./hosts.ts";
export type { ParsedExpression } from "./parser.ts";
export { parseExpression } from "./parser.ts";
export { withHostCondition } from "./repair.ts";
export type { Literal, Term } from "./terms.ts";
export { terms } from "./terms.ts";
