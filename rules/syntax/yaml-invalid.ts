import { defineRule } from "#rule";
import { conflictOf } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "syntax/yaml-invalid",
    title: "a YAML file cannot be read as YAML",
    why: "The tool that should send it stops at this place, or takes another value than the one meant; nothing in the file is deployed.",
    next: "Repair the YAML at the line shown.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax"],
    sources: [
      { doc: "YAML 1.2.2", part: "the whole language", url: "https://yaml.org/spec/1.2.2/", read: "2026-11-20" },
    ],
    messages: { broken: "line {line}: {what}", conflict: "a merge conflict at line {line} is not resolved" },
  },
  check: {
    document(document, { report, unchecked }) {
      if (document.language !== "yaml" || document.problems.length === 0) return;
      const conflict = conflictOf(document);
      if (conflict !== undefined) {
        return report({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      }
      if (directive.test(document.file.text))
        return unchecked(document, "template directives decide what this file will be");
      for (const { span, what } of document.problems) {
        report({
          message: "broken",
          node: document.at(span),
          data: { what, line: document.file.position(span.start).line },
        });
      }
    },
  },
});

/** Lines of a template language (Helm, Jinja, ERB, Terraform): the file is YAML only once they are gone. */
const directive = /\{%|<%|%\{|\{\{-?\s*(?:if|else|end|range|with|include|template|define)\b/;
