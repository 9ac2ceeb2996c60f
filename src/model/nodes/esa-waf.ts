/**
 * WAF rules as rules see them: an expression is read once, however the rule was written, and whoever asks gets the same
 * facts and flaws.
 */
import { analyse, type Branch, type ExpressionFacts, withHostCondition } from "../../syntax/index.ts";
import type { Field } from "../field.ts";
import { Node, notInView, own } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { EsaSite } from "./esa.ts";
import { EsaExpression } from "./esa-expression.ts";
import { type Listing, listingGap } from "./esa-listing.ts";
import { EsaNode, esaAt, vendorId } from "./esa-node.ts";
import { type Pause, pauseOf } from "./esa-pause.ts";
import type { Project } from "./project.ts";

/** A set of WAF rules of one phase; an account-wide one may gate all of them by an expression of its own. */
export class EsaWafRuleset extends EsaNode<"esaWafRuleset"> {
  readonly kind = "esaWafRuleset";

  get label(): string {
    return this.nameOf("Name") ?? "without a name";
  }

  /** Its own expression, which gates all of its rules. */
  get wording(): EsaExpression {
    return new EsaExpression(this.member("Expression"));
  }

  /** How its status is spelled: Terraform's provider takes it with capitals only, the API without. */
  get switches(): { readonly on: string; readonly off: string } {
    return this.address === undefined ? { on: "on", off: "off" } : { on: "On", off: "Off" };
  }

  get resource(): string {
    return `esa-waf-ruleset ${this.label}`;
  }
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
  readonly listing: Listing | undefined;
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
  /** The page it stands on; undefined outside of the account's lists, and where these do not tell their length. */
  readonly listing: Listing | undefined;
  readonly #ruleset: EsaWafRuleset | undefined;
  readonly #facts = new Map<string, Read<ExpressionFacts>>();
  #wording: EsaExpression | undefined;

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
    this.listing = parts.listing;
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
    const found = this.project.esaWafRulesets.find((set) => set.hasId(id.value) && set.sharesZone(this));
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

  /** The expression as it is written, without that of its ruleset. */
  get wording(): EsaExpression {
    this.#wording ??= new EsaExpression(this.expression);
    return this.#wording;
  }

  get action(): Field {
    return this.setting("Action");
  }

  get status(): Field {
    return this.setting("Status");
  }

  /** The switch in its configuration and the one beside it: a call or an answer may hold both. */
  get statuses(): readonly Field[] {
    return [esaAt(this.config, "Status"), esaAt(this.field, "Status")];
  }

  /** The first thing that is known to keep it from applying at all times; undefined when nothing is. */
  get pause(): Pause | undefined {
    return pauseOf(this);
  }

  /** Why rules may stand beside it in the account that are not in view; undefined where there is no sign of any. */
  get listingGap(): string | undefined {
    return listingGap(this);
  }

  get label(): string {
    return this.#called ?? "without a name";
  }

  /** False for a rule that neither a name nor an id or an address tells from others. */
  get isNamed(): boolean {
    return this.#called !== undefined;
  }

  get #called(): string | undefined {
    const name = valueOf(this.setting("Name").text());
    if (name !== undefined && name !== "") return name;
    return valueOf(vendorId(this.id)) ?? this.field.doc.address;
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
    return known(facts.analysable ? analyse(this.#gated(inner.value), { verifiedFields }) : facts);
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
      part: this.wording.part(span),
      text: text.slice(span.start, span.end),
      excludes: hosts.kind === "except",
    }));
  }

  /** Where a host is named, in the rule or around it; the whole expression where neither does so in plain words. */
  hostPart(host: string): Field {
    return this.wording.hostPart(host) ?? valueOf(this.ruleset)?.wording.hostPart(host) ?? this.expression;
  }

  /**
   * The expression limited to hosts wherever it catches unverified requests on any; undefined when that changes nothing, when a
   * branch then holds for no host, or when another one denies whatever comes to the rest of the hosts all the same.
   */
  limitedTo(hosts: readonly string[], verifiedFields: readonly string[]): string | undefined {
    const { text } = this.wording;
    const limited = withHostCondition(text, hosts, { verifiedFields });
    if (limited === text) return undefined;
    return analyse(this.#gated(limited), { verifiedFields }).branches.every(isLimited) ? limited : undefined;
  }

  /** The expression with one more host in its only positive test of the name; undefined where there is not just one, or it would not do. */
  withHost(host: string, verifiedFields?: readonly string[]): string | undefined {
    const widened = this.wording.withHost(host);
    if (widened === undefined) return undefined;
    const facts = analyse(this.#gated(widened), verifiedFields === undefined ? {} : { verifiedFields });
    return facts.coversHost(host) === "no" ? undefined : widened;
  }

  /** An expression in place of the rule's own, with the gate around it that must hold as well. */
  #gated(expression: string): string {
    const gate = valueOf(this.gate);
    return gate === undefined ? expression : `(${gate}) and (${expression})`;
  }
}

function isLimited({ hosts, verified, otherConditions }: Branch): boolean {
  if (hosts.kind !== "only") return verified || (hosts.kind === "any" && otherConditions > 0);
  return hosts.names.length > 0 || hosts.patterns.length > 0;
}
