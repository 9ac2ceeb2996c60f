import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "include/orphan-snippet",
    title: "a snippet or rules builder is used by nothing",
    why: "What is not in the merged tree is not uploaded: rules that people believe to be in force, such as an mTLS check, may exist only in this folder.",
    next: "Include it, point the property at it, or delete it.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: only what main.json includes is merged",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
        read: "2026-11-20",
      },
    ],
    messages: { orphan: "{name} is not reached from any property" },
  },
  check: {
    orphanSnippet(snippet, { report }) {
      // A script that is not in view may still merge it, hence not proven.
      report({ message: "orphan", node: snippet, certainty: "likely", data: { name: snippet.name } });
    },
  },
});
