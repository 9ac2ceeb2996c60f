import { defineRule, type Report, type RuleNode, type RuleTree, type Tool, tools } from "#rule";
import { ownerLabel } from "./_lib.ts";

/** Members that only the default rule may have; `is_secure` is one of its options. */
const topOnly = ["variables", "advancedOverride", "customOverride"] as const;

export const rule = defineRule({
  meta: {
    id: "property/default-rule-malformed",
    title: "the rule tree has no proper default rule",
    why: "Property Manager takes a tree only if its top rule is called default and holds origin and cpCode. Anything else is refused, or read as an empty tree, so the change does not go live.",
    next: "Wrap the rules as the tool expects, name the top rule default, give it origin and cpCode, and set is_secure and variables nowhere else.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [
      {
        doc: "PAPI",
        part: "rule tree: the root is named default, has no criteria, and holds origin and cpCode",
        url: "https://techdocs.akamai.com/property-mgr/reference/the-default-rule",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_builder: members of the rule named default; akamai_property_rules_template: the object with rules",
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20",
      },
    ],
    messages: {
      malformed: "the rules of {property} cannot be used as a tree: {cause}",
      missing: "the default rule of {property} has no {behaviors}",
    },
  },
  check: {
    ruleTree(tree, { report, unchecked }) {
      const { root, envelope } = tree;
      // What a rules builder of Terraform prints for a child rule has the form of a tree too.
      const isChild = envelope?.get("_ruleFormat_").isAbsent === false && root.name !== "default";
      if (tree.extent !== "whole" || isChild) return;
      const say: Say = (node, cause, next) =>
        report({ message: "malformed", node, data: { property: ownerLabel(tree), cause }, ...(next && { next }) });
      for (const rule of tree.rules) if (rule !== root) checkChild(rule, say);
      if (root.name !== "default") return checkName(root, say);
      if (envelope === undefined && wantsEnvelope(tree.tool)) {
        say(nameOf(root), `${tools[tree.tool]} wants the default rule inside a member named rules`);
      }
      const criteria = root.field.get("criteria");
      if (root.criteria.length > 0) say(criteria, "the default rule has criteria, though it applies to every request");
      if (tree.include !== undefined) return; // an include may leave origin and cpCode to its parents
      const missing = ["origin", "cpCode"].filter((name) => !appliesToAll(tree, name));
      if (missing.length === 0) return;
      const usesInclude = tree.behaviors("include").length > 0;
      const gap = tree.gap ?? (usesInclude ? "an include may bring origin and cpCode" : ownerGap(tree));
      if (gap !== undefined) unchecked(root, gap);
      else {
        const data = { property: ownerLabel(tree), behaviors: missing.join(" and no ") };
        report({ message: "missing", node: nameOf(root), data, certainty: certaintyOf(tree) });
      }
    },
  },
});

/** A tree that names no property may be that of an include, which need not have them. */
function certaintyOf(tree: RuleTree): "proven" | "likely" {
  return isNameless(tree) ? "likely" : "proven";
}

function isNameless({ property }: RuleTree): boolean {
  return property === undefined || (property.id.state === "absent" && property.name.state === "absent");
}

/** Rules that Terraform makes by themselves are often those of an include, whose module is elsewhere. */
function ownerGap(tree: RuleTree): string | undefined {
  const modules = tree.project?.terraformModules ?? [];
  const isRendered =
    tree.tool === "terraform" &&
    modules.some((module) => module.ofType("data.akamai_property_rules_template").length > 0);
  return (isRendered || tree.field.doc.language === "hcl") && isNameless(tree)
    ? "the property or include that takes these rules is not in view"
    : undefined;
}

type Place = Report<{ malformed: string }>["node"];
type Say = (node: Place, cause: string, next?: string) => void;

/** Terraform and the Property Manager CLI read the member `rules`; a bare default rule is PowerShell's form. */
function wantsEnvelope(tool: Tool | undefined): tool is "terraform" | "property-manager-cli" {
  return tool === "terraform" || tool === "property-manager-cli";
}

function checkName(root: RuleNode, say: Say): void {
  const name = root.field.get("name");
  const text = name.text();
  if (name.isMissing) say(root, "its top rule has no name");
  else if (name.isBlank) say(name, "the name of its top rule is empty");
  else if (text.state === "known") say(name, `its top rule is named ${JSON.stringify(text.value)}, not "default"`);
}

/** What a finding about the default rule stands on: its name, where it has one. */
function nameOf(root: RuleNode): Place {
  const name = root.field.get("name");
  return name.isAbsent ? root : name;
}

/** A rules builder goes by the name alone: it takes any rule called default for the top one. */
function isBuilt({ field }: RuleNode): boolean {
  return field.site.address?.includes("akamai_property_rules_builder.") === true;
}

function checkChild(rule: RuleNode, say: Say): void {
  if (rule.name === "default" && isBuilt(rule))
    say(
      nameOf(rule),
      "a rule below its default rule is named default as well, so the provider treats it as a second top rule",
    );
  const secure = rule.field.has("options") ? rule.field.get("options").get("is_secure") : undefined;
  if (secure?.isAbsent === false)
    say(secure, `rule ${rule.label} holds is_secure, which only the default rule may`, removeIt("is_secure"));
  for (const name of topOnly) {
    if (!rule.field.has(name)) continue;
    const member = rule.field.get(name);
    const isEmpty = member.isAbsent || (member.isList && member.items().length === 0) || member.value === "";
    if (!isEmpty) say(member, `rule ${rule.label} holds ${name}, which only the default rule may`, removeIt(name));
  }
}

const removeIt = (name: string): string => `Remove ${name} from this rule, or move it to the default rule.`;

/** True when the default rule, or a rule below it that no criterion stands before, has the behavior. */
function appliesToAll(tree: RuleTree, name: string): boolean {
  return tree
    .behaviors(name)
    .some(({ rule }) => [rule, ...rule.ancestors].every((one) => one.isDefault || one.criteria.length === 0));
}
