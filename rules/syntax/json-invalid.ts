import { defineRule } from "#rule";
import { conflictOf, isTerraformJson } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "syntax/json-invalid",
    title: "a JSON file cannot be read as JSON",
    why: "Terraform, the Property Manager CLI and the APIs refuse the whole file, so what it configures is not deployed, and a merge that went wrong stays unnoticed until then.",
    next: "Repair the syntax; template placeholders are understood, so the fault is beside them.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["syntax"],
    sources: [
      {
        doc: "Property Manager API",
        part: "rule trees are JSON objects",
        url: "https://techdocs.akamai.com/property-mgr/reference/api",
        read: "2026-11-20",
      },
    ],
    messages: {
      broken: "{what}; everything after it is judged as far as it can be read",
      lax: "{what}; some editors accept it, the tools that deploy this file do not",
      conflict: "a merge conflict at line {line} is not resolved",
    },
  },
  check: {
    document(document, { report }) {
      if (document.problems.length === 0) return;
      if (document.language !== "json" && !isTerraformJson(document)) return;
      const conflict = conflictOf(document);
      if (conflict !== undefined) {
        return report({ message: "conflict", node: conflict.place, data: { line: conflict.line } });
      }
      for (const { span, what: sentence } of document.problems) {
        const { what, next } = split(sentence);
        report({
          message: isLax(what) ? "lax" : "broken",
          node: document.at(span),
          data: { what },
          certainty: isFragment(what) ? "possible" : "proven",
          ...(next === undefined ? {} : { next }),
        });
      }
    },
  },
});

/** The reader's advice behind a colon is what to do next. */
function split(sentence: string): { readonly what: string; readonly next: string | undefined } {
  const parts = isFragment(sentence) ? null : /^(.*?): ([^:]*?)((?: \(\d+ times in this file\))?)$/.exec(sentence);
  const [, what = "", advice = "", count = ""] = parts ?? [];
  return parts === null
    ? { what: sentence, next: undefined }
    : { what: what + count, next: `${advice.charAt(0).toUpperCase()}${advice.slice(1)}.` };
}

/** Comments and commas before a bracket: JSON for people, and nothing is misread for them. */
function isLax(what: string): boolean {
  return what.startsWith("JSON has no comments") || what.startsWith("JSON allows no comma");
}

/** Terraform's template data source pastes parts as text, so a part without brackets of its own may be meant. */
function isFragment(what: string): boolean {
  return what.startsWith("the file is a fragment");
}
