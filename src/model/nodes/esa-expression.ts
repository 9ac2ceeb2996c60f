/** The text of a WAF expression, part by part: what findings underline in it and fixes write in its place. */
import { type ExpressionProblem, type Literal, normaliseHost, parseExpression, terms } from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import type { Field } from "../field.ts";
import { valueOf } from "../read.ts";
import { TextPart } from "../text-part.ts";

/** A part of an expression that can never be what its author meant, or that ESA refuses. */
export interface ExpressionFlaw {
  readonly part: Field;
  readonly what: string;
  readonly sure: boolean;
  /** The whole expression with the flaw mended, where it is plain how. */
  readonly mended: string | undefined;
}

/** The expression of a rule, or of a ruleset around rules, as it is written. */
export class EsaExpression {
  readonly field: Field;
  /** Empty where it is not known. */
  readonly text: string;
  #found: readonly Literal[] | undefined;

  constructor(field: Field) {
    this.field = field;
    this.text = valueOf(field.text()) ?? "";
  }

  /** What is wrong with its wording. */
  get flaws(): readonly ExpressionFlaw[] {
    if (this.field.text().state !== "known") return [];
    return parseExpression(this.text).problems.map(({ span, what, sure, suggestion }: ExpressionProblem) => ({
      part: this.part(span),
      what,
      sure,
      mended:
        suggestion &&
        this.text.slice(0, suggestion.span.start) + suggestion.text + this.text.slice(suggestion.span.end),
    }));
  }

  /** The fields it looks at, in canonical spelling. */
  get fieldNames(): readonly string[] {
    return [...new Set(this.#literals.map(({ field }) => field))];
  }

  /** Where it first names a field. */
  fieldPart(name: string): Field {
    const start = this.text.indexOf(name);
    return start === -1 ? this.field : this.part({ start, end: start + name.length });
  }

  /** Where it names a host; undefined where it does not, or by other means. */
  hostPart(host: string): Field | undefined {
    const value = this.#literals
      .flatMap((literal) => literal.values)
      .find(({ kind, text }) => kind === "string" && normaliseHost(text) === host);
    return value && this.part({ start: value.span.start + 1, end: value.span.end - 1 });
  }

  /** The tests that ask for a verified certificate, each with the expression in which it asks for the opposite. */
  verifiedTests(verifiedFields: readonly string[]): readonly { readonly part: Field; readonly inverted: string }[] {
    return this.#literals
      .filter(({ operator, negated, field }) => operator === "is" && !negated && verifiedFields.includes(field))
      .map(({ span, field }) => ({
        part: this.part(span),
        inverted: `${this.text.slice(0, span.start)}not ${field}${this.text.slice(span.end)}`,
      }));
  }

  /** The text with one more host in its only positive test of the name; undefined where there is not just one. */
  withHost(host: string): string | undefined {
    const [test, ...others] = this.#literals.filter(
      ({ field, operator, negated }) => field === "http.host" && !negated && (operator === "in" || operator === "eq"),
    );
    const last = test?.values.at(-1);
    if (test === undefined || last?.kind !== "string" || others.length > 0) return undefined;
    const name = JSON.stringify(host);
    if (test.operator === "in") return `${this.text.slice(0, last.span.end)} ${name}${this.text.slice(last.span.end)}`;
    const { start, end } = test.condition.span;
    const names = `${this.text.slice(last.span.start, last.span.end)} ${name}`;
    return `${this.text.slice(0, start)}http.host in {${names}}${this.text.slice(end)}`;
  }

  /** A stretch of it as something a finding can underline. */
  part(span: Span): Field {
    return new TextPart(this.field, span);
  }

  get #literals(): readonly Literal[] {
    if (this.#found !== undefined) return this.#found;
    const { ast } = parseExpression(this.text);
    const seen = new Map<number, Literal>();
    for (const literal of (ast === undefined ? undefined : terms(ast))?.flat() ?? [])
      if (!seen.has(literal.span.start)) seen.set(literal.span.start, literal);
    this.#found = [...seen.values()];
    return this.#found;
  }
}
