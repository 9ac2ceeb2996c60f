import { defineRule, tools } from "#rule";

/** Who looks for an include's file, for sentences. */
const seekers = { ...tools, unknown: "the tool that merges it" };

export const rule = defineRule({
  meta: {
    id: "include/missing-target",
    title: "an include names a file that is not there",
    why: "The template cannot be merged: the plan or the merge fails, or the marker is uploaded as text where rules belong.",
    next: "Correct the path; Terraform and the Property Manager CLI start at the template folder, PowerShell at the including file.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: an include's path is relative to the folder of the main template",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
        read: "2026-11-20",
      },
      {
        doc: "Akamai CLI for Property Manager",
        part: "#include: paths are relative to the templates or config-snippets folder",
        url: "https://github.com/akamai/cli-property-manager",
        read: "2026-11-20",
      },
    ],
    messages: {
      missing: "{include}: {tool} looks for {path}, which does not exist",
      outside: "{include} in {file} leads out of {place}, where no include may go",
    },
  },
  check: {
    includeMark(mark, { report, unchecked }) {
      const { field, outcome } = mark;
      const data = { include: mark.target, file: field.doc.file.path };
      if (outcome.is === "unknown") unchecked(field, outcome.why);
      else if (outcome.is === "outside") {
        const place = mark.tool === "terraform" ? "the template's folder" : "the project";
        report({ message: "outside", node: field, data: { ...data, place } });
      } else if (outcome.is === "missing") {
        const path = outcome.looked.join(" or ");
        report({ message: "missing", node: field, data: { include: mark.target, path, tool: seekers[mark.tool] } });
      }
    },
  },
});
