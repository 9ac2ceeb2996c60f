import { type Context, defineRule, type Field, valueOf } from "#rule";
import { declaredFormat, ownerLabel } from "./_lib.ts";

const messages = { latest: "{target} uses rule format latest" } as const;

export const rule = defineRule({
  meta: {
    id: "property/rule-format-latest",
    title: "rules follow the latest rule format, which changes under them",
    why: "With every release of the catalogue the same file is read by other rules: options appear, vanish or change their type, and an activation that worked last month fails.",
    next: "Freeze a dated format; an include cannot use latest at all.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["rule-format"],
    sources: [
      {
        doc: "Property Manager",
        part: "rule format versions: freeze a format; includes do not support latest",
        url: "https://techdocs.akamai.com/property-mgr/docs/rule-format-versions",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    ruleTree(tree, context) {
      judge(tree.formatField, ownerLabel(tree), context);
    },
    property(property, context) {
      judge(declaredFormat(property), property.label, context);
    },
    include(include, context) {
      judge(declaredFormat(include), `include ${include.label}`, context);
    },
  },
});

function judge(format: Field | undefined, target: string, { report }: Context<typeof messages, undefined>): void {
  if (format !== undefined && valueOf(format.text()) === "latest")
    report({ message: "latest", node: format, data: { target } });
}
