import { type Context, defineRule, type Field, valueOf } from "#rule";
import { creationsIn, declaredFormat, needsDatedFormat } from "./_formats.ts";
import { ownerLabel } from "./_lib.ts";

const messages = { latest: "{target} uses rule format latest" } as const;

export const rule = defineRule({
  meta: {
    id: "property/rule-format-latest",
    title: "rules follow the latest rule format, which changes under them",
    why: "With every release of the format the same file can be read differently: options appear, vanish or change their type, and an activation that worked last month can fail.",
    next: "Freeze a dated rule format; an include cannot use latest at all.",
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
    // Where latest is not allowed at all, property/rule-format-malformed speaks.
    ruleTree(tree, context) {
      if (!needsDatedFormat(tree)) judge(tree.formatField, ownerLabel(tree), context);
    },
    project(project, context) {
      for (const { owner, body } of creationsIn(project))
        if (owner.kind === "property") judge(body.get("ruleFormat"), owner.label, context);
    },
    property(property, context) {
      judge(declaredFormat(property), property.label, context);
    },
  },
});

function judge(format: Field | undefined, target: string, { report }: Context<typeof messages, undefined>): void {
  if (format !== undefined && valueOf(format.text()) === "latest")
    report({ message: "latest", node: format, data: { target } });
}
