/** What a text in HashiCorp's configuration language is made of: every part keeps its place, and a broken part is a part like any other. */
import type { Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";

/** One file: its body, its faults in the order they stand, and its comments, without which suppressions could not be read. */
export interface HclFile {
  readonly body: Body;
  readonly problems: readonly SyntaxProblem[];
  readonly comments: readonly Span[];
}

/** The content of a file or of a block, in the order written. */
export interface Body {
  readonly attributes: readonly Attribute[];
  readonly blocks: readonly Block[];
  /** Between the braces, or the whole file. */
  readonly span: Span;
  /** Why something of this body was lost to a fault; undefined when all of it was read. */
  readonly gap: string | undefined;
}

/** `name = value`. */
export interface Attribute {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Expression;
  /** From the name to the end of the value. */
  readonly span: Span;
}

/** `type "label" "label" { … }`. */
export interface Block {
  readonly type: string;
  readonly typeSpan: Span;
  readonly labels: readonly Label[];
  readonly body: Body;
  /** From the type to the last label: what names the block. */
  readonly header: Span;
  /** From the type to the closing brace. */
  readonly span: Span;
}

export interface Label {
  readonly text: string;
  /** Quotes included where it is written with them. */
  readonly span: Span;
}

export type Expression =
  | LiteralValue
  | Template
  | Variable
  | Member
  | Index
  | Splat
  | Call
  | Tuple
  | ObjectValue
  | For
  | Conditional
  | Binary
  | Unary
  | Parenthesized
  | Broken;

/** `null`, `true`, `false` or a number. */
export interface LiteralValue {
  readonly kind: "literal";
  readonly value: null | boolean | number;
  readonly span: Span;
}

/** A quoted text or a heredoc; its span takes in the quotes, or the whole heredoc from `<<` to the end of the closing marker. */
export interface Template {
  readonly kind: "template";
  readonly parts: readonly TemplatePart[];
  readonly isHeredoc: boolean;
  readonly span: Span;
}

/** A name at the start of a reference: `var`, `local`, `akamai_property`, the iterator of a `for`. */
export interface Variable {
  readonly kind: "variable";
  readonly name: string;
  readonly span: Span;
}

/** `of.name`; the legacy index `of.0` is an {@link Index}. */
export interface Member {
  readonly kind: "member";
  readonly of: Expression;
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
}

/** `of[key]`. */
export interface Index {
  readonly kind: "index";
  readonly of: Expression;
  readonly key: Expression;
  readonly span: Span;
}

/** `of[*].x.y` or `of.*.x.y`; in `a[*].b[*].c` the first splat is what the second one is `of`. */
export interface Splat {
  readonly kind: "splat";
  readonly of: Expression;
  /** The names and keys after the star, in order. */
  readonly steps: readonly (string | Expression)[];
  readonly span: Span;
}

export interface Call {
  readonly kind: "call";
  /** With its namespaces, such as `provider::local::direxists`. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly args: readonly Expression[];
  /** True when the last argument is written with `...`. */
  readonly expandsLast: boolean;
  readonly span: Span;
}

export interface Tuple {
  readonly kind: "tuple";
  readonly items: readonly Expression[];
  readonly span: Span;
}

export interface ObjectValue {
  readonly kind: "object";
  readonly items: readonly ObjectItem[];
  readonly span: Span;
}

export interface ObjectItem {
  /** A bare name is a template of that text; `(expression)` is parenthesized. */
  readonly key: Expression;
  readonly value: Expression;
  readonly span: Span;
}

export interface For {
  readonly kind: "for";
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly in: Expression;
  /** Set in `{ for … : key => value }`. */
  readonly key: Expression | undefined;
  readonly value: Expression;
  /** True for `value...`: values of one key are gathered in a list. */
  readonly isGrouped: boolean;
  readonly condition: Expression | undefined;
  readonly span: Span;
}

export interface Conditional {
  readonly kind: "conditional";
  readonly condition: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
  readonly span: Span;
}

export type BinaryOperator = "||" | "&&" | "==" | "!=" | "<" | "<=" | ">" | ">=" | "+" | "-" | "*" | "/" | "%";

export interface Binary {
  readonly kind: "binary";
  readonly operator: BinaryOperator;
  readonly left: Expression;
  readonly right: Expression;
  readonly span: Span;
}

export interface Unary {
  readonly kind: "unary";
  readonly operator: "-" | "!";
  readonly of: Expression;
  readonly span: Span;
}

export interface Parenthesized {
  readonly kind: "parenthesized";
  readonly of: Expression;
  readonly span: Span;
}

/** Something that is no expression; its fault is among the file's problems. */
export interface Broken {
  readonly kind: "broken";
  readonly span: Span;
}

export type TemplatePart = TextRun | Interpolation | IfDirective | ForDirective;

/**
 * A stretch of plain text. Escapes and the lines of an indented heredoc are runs of their own, so that within one run either every
 * character stands for itself (`isExact`) or the whole run stands for its span. An empty text is one empty run.
 */
export interface TextRun {
  readonly kind: "text";
  /** As the language means it: escapes resolved, indentation taken off. */
  readonly text: string;
  readonly isExact: boolean;
  readonly span: Span;
}

/** `${value}`; `~` at either end takes the white space beside it away, which the reader has already done to the runs. */
export interface Interpolation {
  readonly kind: "interpolation";
  readonly value: Expression;
  readonly span: Span;
}

/** `%{ if … }…%{ else }…%{ endif }`. */
export interface IfDirective {
  readonly kind: "if";
  readonly condition: Expression;
  readonly then: readonly TemplatePart[];
  readonly otherwise: readonly TemplatePart[];
  readonly span: Span;
}

/** `%{ for … in … }…%{ endfor }`. */
export interface ForDirective {
  readonly kind: "for-directive";
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly in: Expression;
  readonly body: readonly TemplatePart[];
  readonly span: Span;
}
