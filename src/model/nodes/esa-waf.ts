/**
 * WAF rules as rules see them: an expression is read once, however the rule was written, and whoever asks gets the same
 * facts and flaws.
 */
import {
  analyse,
  type ExpressionFacts,
  type ExpressionProblem,
  type Literal,
  parseExpression,
  terms,
  withHostCondition,
} from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import type { Field } from "../field.ts";
import { Node, notInView, own } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import { TextPart } from "../text-part.ts";
import type { EsaSite } from "./esa.ts";
import { EsaNode, esaAt, vendorId } from "./esa-node.ts";
import { type Pause, pauseOf } from "./esa-pause.ts";
import type { Project } from "./project.ts";

/** A set of WAF rules of one phase; an account-wide one may gate all of them by an expression of its own. */
export class EsaWafRuleset extends EsaNode<"esaWafRuleset"> {
  readonly kind = "esaWafRuleset";

  get label(): string {
    return this.nameOf("Name") ?? "without a name";
  }

  /** How its status is spelled: Terraform's provider takes it with capitals only, the API without. */
  get switches(): { readonly on: string; readonly off: string } {
    return this.address === undefined ? { on: "on", off: "off" } : { on: "On", off: "Off" };
  }

  get resource(): string {
    return `esa-waf-ruleset ${this.label}`;
  }
}

/** A part of a rule's expression that can never be what its author meant, or that ESA refuses. */
export interface ExpressionFlaw {
  readonly part: Field;
  readonly what: string;
  readonly sure: boolean;
  /** The whole expression with the flaw mended, where it is plain how. */
  readonly mended: string | undefined;
}

/** What a WAF rule is made of, as its reader found it. */
interface Parts {
  readonly project: Project;
  readonly field: Field;
  readonly config: Field;
  readonly gap: string | undefined;
  readonly ruleset: EsaWafRuleset | undefined;
  readonly zone: EsaSite | undefined;
  readonly isLive: boolean;
  readonly form: RuleForm;
}

/** Who wrote the rule: the API, or an author as a call's body, as an entry of a batch call, or as a template's resource. */
export type RuleForm = "answer" | "body" | "batch" | "template";

/** A WAF rule of a site, as object, as body with the configuration in a string, or inside a ruleset. */
export class EsaWafRule extends Node<"esaWafRule"> {
  readonly kind = "esaWafRule";
  readonly project: Project;
  /** The rule itself. */
  readonly field: Field;
  /** Its configuration, read from the string where it is kept in one. */
  readonly config: Field;
  /** Why the configuration is not known, such as a text that is no JSON; undefined when it is. */
  readonly gap: string | undefined;
  readonly zone: EsaSite | undefined;
  /** True when only the snapshot shows it. */
  readonly isLive: boolean;
  readonly form: RuleForm;
  readonly #ruleset: EsaWafRuleset | undefined;
  readonly #facts = new Map<string, Read<ExpressionFacts>>();

  constructor(parts: Parts) {
    super();
    this.project = parts.project;
    this.field = own(parts.field, this);
    this.config = parts.config;
    this.config.owner ??= this;
    this.gap = parts.gap;
    this.zone = parts.zone;
    this.isLive = parts.isLive;
    this.form = parts.form;
    this.#ruleset = parts.ruleset;
  }

  /** A setting of the rule: from its configuration, else from the rule itself. */
  setting(...names: readonly string[]): Field {
    const inside = esaAt(this.config, ...names);
    const outside = esaAt(this.field, ...names);
    return inside.isAbsent && !outside.isAbsent ? outside : inside;
  }

  get id(): Read<string> {
    const outer = esaAt(this.field, "Id").id();
    return outer.state === "absent" ? esaAt(this.config, "Id").id() : outer;
  }

  /** The ruleset around the rule, or the one whose id it names; its status and its expression gate the rule. */
  get ruleset(): Link<EsaWafRuleset> {
    if (this.#ruleset !== undefined) return known(this.#ruleset);
    const id = esaAt(this.field, "RulesetId").id();
    if (id.state !== "known") return id;
    const found = this.project.esaWafRulesets.find((set) => valueOf(set.id) === id.value && set.sharesZone(this));
    return found === undefined ? notInView(`ruleset ${id.value}`) : known(found);
  }

  /** The member that names the phase, on the rule or on its ruleset. */
  get phaseField(): Field {
    const inner = esaAt(this.field, "Phase");
    const set = valueOf(this.ruleset);
    return inner.isAbsent && set !== undefined ? set.member("Phase") : inner;
  }

  get phase(): Read<string> {
    return this.phaseField.text();
  }

  get expression(): Field {
    return this.setting("Expression");
  }

  get action(): Field {
    return this.setting("Action");
  }

  get status(): Field {
    return this.setting("Status");
  }

  /** The first thing that is known to keep it from applying at all times; undefined when nothing is. */
  get pause(): Pause | undefined {
    return pauseOf(this);
  }

  get label(): string {
    const name = valueOf(this.setting("Name").text());
    if (name !== undefined && name !== "") return name;
    return valueOf(vendorId(this.id)) ?? this.field.doc.address ?? "without a name";
  }

  get resource(): string {
    return `esa-waf-rule ${this.label}`;
  }

  /** Whose requests the rule matches, its ruleset's own expression included. */
  facts(verifiedFields: readonly string[]): Read<ExpressionFacts> {
    const key = verifiedFields.join("\n");
    const facts = this.#facts.get(key) ?? this.#analyse(verifiedFields);
    this.#facts.set(key, facts);
    return facts;
  }

  #analyse(verifiedFields: readonly string[]): Read<ExpressionFacts> {
    if (this.gap !== undefined) return unknown(this.gap);
    const inner = this.expression.text();
    if (inner.state !== "known") return inner;
    const gate = this.gate;
    if (gate.state === "unknown") return gate;
    const facts = analyse(inner.value, { verifiedFields });
    if (gate.state === "absent" || !facts.analysable) return known(facts);
    return known(analyse(`(${gate.value}) and (${inner.value})`, { verifiedFields }));
  }

  /** The expression of the ruleset, which must hold too; a ruleset of a single site has none. */
  get gate(): Read<string> {
    const set = valueOf(this.ruleset);
    const text = set === undefined ? absent : set.member("Expression").text();
    return text.state === "known" && text.value.trim() === "" ? absent : text;
  }

  /** The parts of the rule's own expression that catch unverified requests on hosts they do not name. */
  unscopedParts(
    verifiedFields: readonly string[],
  ): readonly { readonly part: Field; readonly text: string; readonly excludes: boolean }[] {
    const facts = valueOf(this.facts(verifiedFields));
    const text = valueOf(this.expression.text());
    if (facts === undefined || text === undefined || facts.unscopedBranches.length === 0) return [];
    const { unscopedBranches } = analyse(text, { verifiedFields });
    // The field may stand in the ruleset's expression: then no branch of the rule's own speaks of it.
    const branches =
      unscopedBranches.length > 0
        ? unscopedBranches
        : facts.unscopedBranches.slice(0, 1).map((branch) => ({ ...branch, span: { start: 0, end: text.length } }));
    return branches.map(({ span, hosts }) => ({
      part: this.part(span),
      text: text.slice(span.start, span.end),
      excludes: hosts.kind === "except",
    }));
  }

  /** Where the expression names a host; the whole expression where it does so by other means. */
  hostPart(host: string): Field {
    const value = this.#literals()
      .flatMap((literal) => literal.values)
      .find(({ kind, text }) => kind === "string" && text.trim().toLowerCase() === host);
    if (value === undefined) return this.expression;
    const { start, end } = value.span;
    return this.part({ start: start + 1, end: end - 1 });
  }

  /** The tests that ask for a verified certificate, each with the expression in which it asks for the opposite. */
  verifiedTests(verifiedFields: readonly string[]): readonly { readonly part: Field; readonly inverted: string }[] {
    const text = valueOf(this.expression.text()) ?? "";
    return this.#literals()
      .filter(({ operator, negated, field }) => operator === "is" && !negated && verifiedFields.includes(field))
      .map(({ span, field }) => ({
        part: this.part(span),
        inverted: `${text.slice(0, span.start)}not ${field}${text.slice(span.end)}`,
      }));
  }

  /** What is wrong with the wording of the expression. */
  get flaws(): readonly ExpressionFlaw[] {
    const text = valueOf(this.expression.text());
    if (text === undefined || this.gap !== undefined) return [];
    return parseExpression(text).problems.map(({ span, what, sure, suggestion }: ExpressionProblem) => ({
      part: this.part(span),
      what,
      sure,
      mended: suggestion && text.slice(0, suggestion.span.start) + suggestion.text + text.slice(suggestion.span.end),
    }));
  }

  /** The expression limited to hosts wherever it catches unverified requests on any; undefined when that changes nothing. */
  limitedTo(hosts: readonly string[], verifiedFields: readonly string[]): string | undefined {
    const text = valueOf(this.expression.text());
    const limited = text === undefined ? undefined : withHostCondition(text, hosts, { verifiedFields });
    return limited === text ? undefined : limited;
  }

  /** The expression with one more host in its only positive test of the name; undefined where there is not just one. */
  withHost(host: string): string | undefined {
    const text = valueOf(this.expression.text()) ?? "";
    const tests = this.#literals().filter(
      ({ field, operator, negated }) => field === "http.host" && !negated && (operator === "in" || operator === "eq"),
    );
    const [test, ...others] = tests;
    const last = test?.values.at(-1);
    if (test === undefined || last?.kind !== "string" || others.length > 0) return undefined;
    const name = JSON.stringify(host);
    if (test.operator === "in") return `${text.slice(0, last.span.end)} ${name}${text.slice(last.span.end)}`;
    const { start, end } = test.condition.span;
    return `${text.slice(0, start)}http.host in {${text.slice(last.span.start, last.span.end)} ${name}}${text.slice(end)}`;
  }

  /** Where the expression first names a field. */
  fieldPart(name: string): Field {
    const start = (valueOf(this.expression.text()) ?? "").indexOf(name);
    return start === -1 ? this.expression : this.part({ start, end: start + name.length });
  }

  /** The fields the expression looks at, in canonical spelling. */
  get fieldNames(): readonly string[] {
    return [...new Set(this.#literals().map(({ field }) => field))];
  }

  /** A stretch of the expression as something a finding can underline. */
  part(span: Span): Field {
    return new TextPart(this.expression, span);
  }

  #literals(): readonly Literal[] {
    const { ast } = parseExpression(valueOf(this.expression.text()) ?? "");
    const seen = new Map<number, Literal>();
    for (const literal of (ast === undefined ? undefined : terms(ast))?.flat() ?? [])
      if (!seen.has(literal.span.start)) seen.set(literal.span.start, literal);
    return [...seen.values()];
  }
}
