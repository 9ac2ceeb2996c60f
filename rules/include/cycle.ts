import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "include/cycle",
    title: "snippets include each other in a circle",
    why: "Merging would never end. Terraform refuses the template; other tools may fail, or upload rules with a part missing.",
    next: "Break the circle by moving the shared part into a file of its own.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: cyclic includes are detected and refused",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
        read: "2026-11-20",
      },
    ],
    messages: {
      circle: "{path} includes itself by way of {via}",
      itself: "{path} includes itself",
    },
  },
  check: {
    includeMark({ field, outcome }, { report }) {
      if (outcome.is !== "cycle") return;
      const [path = "", ...others] = outcome.files;
      const via = others.slice(0, -1).join(", ");
      if (via === "") report({ message: "itself", node: field, data: { path } });
      else report({ message: "circle", node: field, data: { path, via } });
    },
  },
});
