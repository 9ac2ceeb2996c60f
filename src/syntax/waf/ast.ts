/** What an expression is once it is read; reading, analysing and printing meet in these words. */
import type { Edit, Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";

/** How a condition compares; `is` is a boolean field that stands alone. */
export type Operator =
  | "is"
  | "exists"
  | "eq"
  | "ne"
  | "in"
  | "contains"
  | "matches"
  | "starts_with"
  | "ends_with"
  | "lt"
  | "le"
  | "gt"
  | "ge";

/** What a field is compared with. `text` is the decoded content; that of a list keeps its `$`. */
export interface Scalar {
  readonly kind: "string" | "number" | "ip" | "range" | "boolean" | "list";
  readonly text: string;
  readonly span: Span;
}

/** A match field, with the keys of `field["key"]` if there are any. */
export interface FieldRef {
  readonly kind: "field";
  readonly name: string;
  readonly keys: readonly Scalar[];
  readonly span: Span;
}

/** A function over a field, such as `lower(http.host)`. */
export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly args: readonly (FieldRef | Call | Scalar)[];
  readonly span: Span;
}

/** What a condition looks at. */
export type Subject = FieldRef | Call;

/** One test of one subject: what ESA counts as a condition. */
export interface Condition {
  readonly kind: "condition";
  readonly subject: Subject;
  readonly operator: Operator;
  readonly values: readonly Scalar[];
  readonly span: Span;
}

/** `true` (every request) or `false`. */
export interface Constant {
  readonly kind: "constant";
  readonly value: boolean;
  readonly span: Span;
}

/** A pair of parentheses; kept, since ESA limits their nesting and repairs are written inside them. */
export interface Group {
  readonly kind: "group";
  readonly operand: Expr;
  readonly span: Span;
}

/** A negation; `field not in {…}` reads as one too. */
export interface Not {
  readonly kind: "not";
  readonly operand: Expr;
  readonly span: Span;
}

/** Two or more operands joined by the same word. */
export interface Chain {
  readonly kind: "and" | "or";
  readonly operands: readonly Expr[];
  readonly span: Span;
}

/** A WAF rule expression. */
export type Expr = Chain | Not | Group | Condition | Constant;

/** A fault of an expression, as a clause that can follow "expression of rule x:". */
export interface ExpressionProblem extends SyntaxProblem {
  /** False where only one unofficial source says that ESA refuses it. */
  readonly sure: boolean;
  readonly suggestion?: Edit;
}

/** The fields whose value says whether the client certificate was verified, unless configured otherwise; named by one unofficial source. */
export const VERIFIED_FIELDS: readonly string[] = ["ali.tls_client_auth.cert_verified"];
