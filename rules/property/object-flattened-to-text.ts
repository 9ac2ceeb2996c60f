import { defineRule, type Field } from "#rule";

/** What PowerShell writes for an object it does not look into: `@{name=value; …}`, or the name of a .NET collection. */
const flattened =
  /^(?:@\{(?:\w+=[\s\S]*)?\}|System\.(?:Object\[\]|Collections\.(?:Hashtable|Generic\.\S+|Specialized\.\S+)))$/;
/** Short words, one of which every flattened text holds: a search for them is much faster than the expression. */
const hints = ["@{", '[]"', "Hash", "Collec"];
const trace = /"(?:@\{|System\.(?:Object|Collections))/;

export const rule = defineRule({
  meta: {
    id: "property/object-flattened-to-text",
    title: "a nested object was turned into text by PowerShell",
    why: "By default ConvertTo-Json cuts off what is nested deeper than two levels and writes it as text. When the file is sent back, these values are lost or the upload is refused.",
    next: "Export again with ConvertTo-Json -Depth 100.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [
      {
        doc: "PowerShell",
        part: "ConvertTo-Json, parameter -Depth: the default is 2",
        url: "https://learn.microsoft.com/powershell/module/microsoft.powershell.utility/convertto-json",
        read: "2026-11-20",
      },
    ],
    messages: { flattened: "{path} holds the text {value} where an object belongs" },
  },
  check: {
    document({ language, field, file }, { report }) {
      if (language !== "json" || !hints.some((hint) => file.text.includes(hint)) || !trace.test(file.text)) return;
      for (const text of texts(field)) {
        report({
          message: "flattened",
          node: text,
          data: { path: text.path || "the document", value: beginning(text) },
        });
      }
    },
  },
});

/** The flattened texts of a document; paths in a rule tree count from its top rule. */
function texts(root: Field): readonly Field[] {
  const found: Field[] = [];
  const waiting: Field[] = [root];
  for (let field = waiting.pop(); field !== undefined; field = waiting.pop()) {
    if (typeof field.value === "string" && flattened.test(field.value)) found.push(field);
    const inner = field.isList ? field.items() : field.members();
    waiting.push(...inner.map((one) => (field === root && one.key === "rules" && one.isObject ? one.asBase() : one)));
  }
  return found;
}

/** Only the first member's name: what follows may be a secret. */
function beginning({ value }: Field): string {
  const text = typeof value === "string" ? value : "";
  const name = /^@\{(\w{1,40})=/.exec(text)?.[1];
  return name === undefined ? text.slice(0, 40) : `@{${name}=…}`;
}
