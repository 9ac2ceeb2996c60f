import { defineRule } from "#rule";
import { conflictOf, isTerraformJson } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "syntax/hcl-invalid",
    title: "a Terraform file cannot be read as HCL",
    why: "Terraform refuses the whole folder for one such place, so nothing in it is planned or deployed, and a merge that went wrong stays unnoticed until then.",
    next: "Repair the syntax; terraform fmt shows the same place.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax", "terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "configuration syntax: arguments, blocks, identifiers and comments",
        url: "https://developer.hashicorp.com/terraform/language/syntax/configuration",
        read: "2026-11-20",
      },
    ],
    messages: {
      broken: "{what}; the block around it is judged only as far as it can be read",
      conflict: "a merge conflict at line {line} is not resolved",
    },
  },
  check: {
    document(document, { report }) {
      if (document.language !== "hcl" || isTerraformJson(document) || document.problems.length === 0) return;
      const conflict = conflictOf(document);
      if (conflict !== undefined)
        return report({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      for (const { span, what } of document.problems)
        report({ message: "broken", node: document.at(span), data: { what } });
    },
  },
});
