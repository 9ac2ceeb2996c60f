import { type Context, defineRule, type Field, valueOf } from "#rule";
import { creationsIn, declaredFormat, needsDatedFormat } from "./_formats.ts";
import { ownerLabel } from "./_lib.ts";

const messages = {
  suggested: "{property} has rule format {value}; it is written {suggestion}",
  impossible: "{property} has rule format {value}, which is not a date written vYYYY-MM-DD",
  latestWithInclude: "{property} has rule format latest, which a tree that uses an include cannot have",
} as const;

export const rule = defineRule({
  meta: {
    id: "property/rule-format-malformed",
    title: "a rule format is not one that exists",
    why: "The API and the provider refuse the upload before they look at a single rule, so nothing of the change goes live.",
    next: "Write the rule format with hyphens, as in v2025-02-18. Underscores belong to the HCL block name, and a tree that uses an include cannot use latest.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property, rule_format: vYYYY-MM-DD or latest",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property.go",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager",
        part: "rule format versions: includes do not support latest",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    ruleTree(tree, context) {
      judge(tree.formatField, { owner: ownerLabel(tree), needsDate: needsDatedFormat(tree) }, context);
    },
    property(property, context) {
      judge(declaredFormat(property), { owner: property.label, needsDate: false }, context);
    },
    project(project, context) {
      for (const { owner, body } of creationsIn(project)) {
        const needsDate = owner.kind === "include";
        judge(
          body.get("ruleFormat"),
          { owner: needsDate ? `include ${owner.label}` : owner.label, needsDate },
          context,
        );
      }
    },
    include(include, context) {
      judge(declaredFormat(include), { owner: `include ${include.label}`, needsDate: true }, context);
    },
  },
});

function judge(
  node: Field | undefined,
  { owner: property, needsDate }: { readonly owner: string; readonly needsDate: boolean },
  { report }: Context<typeof messages, undefined>,
): void {
  const value = node && valueOf(node.text());
  if (node === undefined || value === undefined || value === "") return;
  if (/^v\d{4}-\d{2}-\d{2}$/.test(value) && isDate(value.slice(1))) return;
  if (value === "latest") {
    if (needsDate) report({ message: "latestWithInclude", node, data: { property } });
    return;
  }
  const suggestion = suggest(value);
  if (suggestion === undefined) return report({ message: "impossible", node, data: { property, value } });
  const fix = { title: `write ${suggestion}`, safety: "safe", patches: [{ set: node, to: suggestion }] } as const;
  report({ message: "suggested", node, data: { property, value, suggestion }, fix });
}

/** The format that is plainly meant: the same date with hyphens and a small v. */
function suggest(value: string): string | undefined {
  const [, year, month = "", day = ""] =
    /^(?:rules_)?v?(\d{4})[-_./](\d{1,2})[-_./](\d{1,2})$/i.exec(value.trim()) ?? [];
  const date = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return year !== undefined && isDate(date) ? `v${date}` : undefined;
}

function isDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days;
}
