import { type Context, defineRule, type Field, type Fix, type Include, type RuleTree, valueOf } from "#rule";
import { ownerLabel } from "./_lib.ts";

const messages = {
  mismatch: "{property} declares rule format {declared}, but its rules are written for {actual}",
  part: "{property} declares rule format {declared}, but its part {file} is written for {actual}",
  include: "{property} declares rule format {declared}, but its include {include} has {actual}",
} as const;

type Ask = Context<typeof messages, undefined>;

export const rule = defineRule({
  meta: {
    id: "property/rule-format-mismatch",
    title: "rules are written for one rule format and uploaded as another",
    why: "The declared format decides how the rules are read: options of the other format are refused, dropped, or mean something else.",
    next: "Take the format from the rules builder's rule_format output, or change the declared format to the one the rules use; includes must share it.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Akamai CLI for Property Manager",
        part: "envInfo.json: the rule format of the environment's property",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20",
      },
      {
        doc: "PAPI",
        part: "update a property's rule tree: the request freezes the rules to the rule format it names",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    ruleTree(tree, ask) {
      const { formatField, datedFormat } = tree;
      if (formatField === undefined || datedFormat === undefined) return;
      checkUpload(tree, formatField, ask);
      for (const { id, include, actual } of includesOfOtherFormat(tree)) {
        const data = { property: ownerLabel(tree), declared: datedFormat, include: include.label, actual };
        ask.report({ message: "include", node: id, data, related: [{ node: include, note: "the include" }] });
      }
      for (const { field } of tree.rules) checkPart(tree, field, ask);
    },
  },
});

/** What the rules are uploaded as, against what they are written for. */
function checkUpload(tree: RuleTree, formatField: Field, { report }: Ask): void {
  const { datedFormat: own = "" } = tree;
  const property = ownerLabel(tree);
  const environment = environmentFormat(tree);
  const mend = (title: string, to: string): Fix => ({ title, safety: "unsafe", patches: [{ set: formatField, to }] });
  if (environment !== undefined && environment !== own) {
    const fix = mend(`read the rules as ${environment}`, environment);
    const data = { property, declared: environment, actual: own };
    report({ message: "mismatch", node: formatField, data, certainty: "likely", fix });
  }
  const built = builtFor(tree);
  const actual = built && dated(built);
  if (built === undefined || actual === undefined || actual === own) return;
  const related = [{ node: built, note: "the format of the rules builder" }];
  const fix = mend(`upload the rules as ${actual}`, actual);
  report({ message: "mismatch", node: formatField, data: { property, declared: own, actual }, related, fix });
}

/** A part with a format of its own; the parts of a rules builder must have that of the builder above. */
function checkPart(tree: RuleTree, rule: Field, { report }: Ask): void {
  const part = partFormat(rule);
  const actual = part && dated(part);
  if (part === undefined || actual === undefined || actual === tree.datedFormat) return;
  const { address, isTyped, file } = part.doc;
  const built = isTyped ? builtFor(tree) : undefined;
  const declared = (built && dated(built)) ?? tree.datedFormat ?? "";
  const property = (isTyped ? tree.field.doc.address : undefined) ?? ownerLabel(tree);
  const fix = {
    title: `read the part as ${declared}`,
    safety: "unsafe",
    patches: [{ set: part, to: declared }],
  } as const;
  report({ message: "part", node: part, data: { property, declared, file: address ?? file.path, actual }, fix });
}

/** Where a rules builder of Terraform says its format: by its block, or in what it prints. An envelope of JSON by itself is ignored. */
function builtFor({ envelope, formatField }: RuleTree): Field | undefined {
  if (envelope === undefined || formatField?.doc.language !== "hcl") return undefined;
  const printed = envelope.get("_ruleFormat_");
  if (!printed.isAbsent) return printed;
  return envelope.doc.isTyped ? envelope.get("ruleFormat") : undefined;
}

/** The includes a tree uses, where their own rule format is in view and another: parent and include must share one. */
function includesOfOtherFormat(
  tree: RuleTree,
): readonly { readonly id: Field; readonly include: Include; readonly actual: string }[] {
  return tree.includes.flatMap(({ behavior, include }) => {
    const actual = include && dated(include.get("ruleFormat"));
    return include === undefined || actual === undefined || actual === tree.datedFormat
      ? []
      : [{ id: behavior.option("id"), include, actual }];
  });
}

/** The format that the Property Manager CLI keeps for an environment: the one it uploads with, else that of the latest version. */
function environmentFormat({ property }: RuleTree): string | undefined {
  if (property === undefined) return undefined;
  return dated(property.get("suggestedRuleFormat")) ?? dated(property.get("latestVersionInfo", "ruleFormat"));
}

/** A rule that states a format of its own: an envelope that was included as a rule, or what a rules builder printed. */
function partFormat(rule: Field): Field | undefined {
  const name = ["ruleFormat", "_ruleFormat_"].find((member) => rule.has(member) && !rule.get(member).isAbsent);
  return name === undefined ? undefined : rule.get(name);
}

/** Only a dated format can differ: `latest` and what is filled in elsewhere may be the same one. */
function dated(field: Field): string | undefined {
  const format = valueOf(field.text())
    ?.replace(/^rules_/, "")
    .replaceAll("_", "-");
  return format !== undefined && /^v\d{4}-\d{2}-\d{2}$/.test(format) ? format : undefined;
}
