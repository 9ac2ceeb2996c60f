import { defineRule } from "#rule";
import { ownerLabel } from "./_lib.ts";

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
    messages: { latest: "{target} uses rule format latest" },
  },
  check: {
    ruleTree(tree, { report }) {
      const { format, formatField } = tree;
      if (formatField === undefined || format.state !== "known" || format.value !== "latest") return;
      report({ message: "latest", node: formatField, data: { target: ownerLabel(tree) } });
    },
  },
});
