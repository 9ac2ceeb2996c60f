import { defineRule } from "#rule";
import { argumentOf, textsOf } from "./_lib.ts";
import { referenceIn } from "./_references.ts";

export const rule = defineRule({
  meta: {
    id: "terraform/quoted-reference",
    title: "a reference is written as plain text",
    why: "Terraform sends the words themselves to the vendor, who refuses them or, worse, stores them: a hostname, an id or a note then holds the name of a variable.",
    next: "Remove the quotes, or write the reference as an interpolation.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["terraform"],
    sources: [
      {
        doc: "Terraform",
        part: "references to named values; strings and templates: $${ is a literal ${",
        url: "https://developer.hashicorp.com/terraform/language/expressions/strings",
        read: "2026-11-20",
      },
    ],
    messages: { quoted: "{argument} is the text {value}, not the value it names" },
  },
  check: {
    terraformBlock(block, { report }) {
      const { blockType, module, isWritten } = block;
      if (!isWritten || !["resource", "data", "module", "output", "provider"].includes(blockType)) return;
      if (!mayName.test(block.text)) return;
      for (const { field, text } of textsOf(block)) {
        const reference = referenceIn(text);
        if (reference === undefined || !module.declares(reference.target) || isListOfNames.test(field.path)) continue;
        const title = `refer to ${reference.written}`;
        report({
          message: "quoted",
          node: field,
          data: { argument: argumentOf(field), value: JSON.stringify(text) },
          fix: { title, safety: "safe", patches: [{ replace: field, by: reference.written }] },
        });
      }
    },
  },
});

/** How such a text begins: most blocks have none, and need not be worked out. */
const mayName = /"(?:\$\$\{|\{\{)?\s*(?:var|local|module|data|[a-z][a-z\d]*_\w+)\.[a-zA-Z_]/;

/** Terraform 0.11 took these as texts, and still does. */
const isListOfNames = /^(?:depends_on|lifecycle|provider|providers)\b/;
