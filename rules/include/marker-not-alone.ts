import { defineRule, shorten } from "#rule";

/** Members that hold words for people: a marker that is mentioned there is not meant to be one. */
const prose = new Set(["comments", "comment", "description", "note", "versionNotes", "xml"]);

export const rule = defineRule({
  meta: {
    id: "include/marker-not-alone",
    title: "an include marker shares its string with other text",
    why: "A marker counts only as the complete quoted string; with anything beside it the text is uploaded as it stands and the part is missing from the tree.",
    next: "Make the marker the whole quoted string, with nothing before or after it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["snippets"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_rules_template: the marker must be the complete quoted string",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/data_akamai_property_rules_template.go",
        read: "2026-11-20",
      },
    ],
    messages: { mixed: "{text} in {file} is kept as text instead of being included" },
  },
  check: {
    includeMark({ field, outcome }, { report }) {
      if (outcome.is !== "not-alone" || prose.has(String(field.key))) return;
      const text = JSON.stringify(shorten(outcome.text));
      report({ message: "mixed", node: field, data: { text, file: field.doc.file.path } });
    },
  },
});
