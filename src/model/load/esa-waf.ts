/**
 * WAF rules of ESA, which travel as objects, as JSON inside a text, in batches and inside rulesets; all of these become the
 * same nodes.
 */
import { Field } from "../field.ts";
import type { EsaSite, Listing, RuleForm } from "../nodes/esa.ts";
import { EsaWafRule, EsaWafRuleset, esaMember } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import type { Into } from "./shape.ts";

/** Where a rule was found. */
interface Around {
  readonly ruleset?: EsaWafRuleset | undefined;
  readonly zone?: EsaSite | undefined;
  readonly form?: RuleForm;
  readonly listing?: Listing | undefined;
}

/** The page that a list of the account's is; undefined where it does not say how long the whole is. */
export function listingOf(field: Field, of: Listing["of"], list: readonly Field[]): Listing | undefined {
  const total = valueOf(esaMember(field, "TotalCount").number());
  const ids = list.map((item, at) => valueOf(esaMember(item, "Id").id()) ?? `${field.doc.file.path} ${at}`);
  return total === undefined ? undefined : { of, total, ids };
}

/** What a text holds as JSON, with its places; the field itself when it is no such text. */
export function textAsJson(field: Field): Field {
  const text = field.value;
  if (typeof text !== "string" || field.standsAt !== undefined) return field;
  const doc = field.doc.inside(field.route, text);
  if (doc === undefined || (!isObject(doc.tree.value) && !Array.isArray(doc.tree.value))) return field;
  return new Field(doc, doc.tree.value, { parent: field.parent, key: field.key, via: field.via, base: field.base });
}

/** Reads one rule; its configuration may be an object, JSON in a text, or the rule itself. */
export function readWafRule(field: Field, into: Into, around: Around): void {
  const whole = field.asBase();
  const written = esaMember(whole, "Config");
  const config = around.form === "batch" && written.isAbsent ? whole : textAsJson(written);
  const rule = new EsaWafRule({
    project: into.project,
    field: whole,
    config,
    gap: gapOf(config),
    ruleset: around.ruleset,
    zone: around.zone,
    isLive: into.live,
    form: around.form ?? "answer",
    listing: around.listing,
  });
  rule.zone?.rules.push(rule);
  into.project.esaWafRules.push(rule);
}

function gapOf(config: Field): string | undefined {
  if (config.isAbsent || config.isObject) return undefined;
  const text = config.text();
  return text.state === "unknown" ? text.why : "the configuration is text that does not hold a JSON object";
}

/** Reads a ruleset with the rules inside it, which may be JSON in a text. A rule may name it by its id instead. */
export function readRuleset(
  field: Field,
  into: Into,
  { zone, listing }: { readonly zone: EsaSite | undefined; readonly listing?: Listing | undefined },
): EsaWafRuleset {
  const set = new EsaWafRuleset({ project: into.project, field: field.asBase(), live: into.live });
  set.zone = zone;
  const id = valueOf(set.id);
  const seen = into.project.esaWafRulesets.find((other) => id !== undefined && other.hasId(id));
  if (seen === undefined) into.project.esaWafRulesets.push(set);
  else seen.record(field.asBase(), into.live);
  for (const rule of textAsJson(esaMember(field, "Rules")).items())
    readWafRule(rule, into, { ruleset: seen ?? set, zone, listing });
  return seen ?? set;
}

/** A batch call: configurations in a list, or in a text that holds one; the phase stands beside them. */
export function readBatch(field: Field, into: Into, zone: EsaSite | undefined): void {
  const set = new EsaWafRuleset({ project: into.project, field: field.asBase(), live: into.live });
  for (const config of textAsJson(esaMember(field, "Configs")).items()) {
    readWafRule(config, into, { ruleset: set, zone, form: "batch" });
  }
}
