import type { Planned } from "./catalogue.ts";

/** The word that marks what is left to write; `test/rules.test.ts` fails on it. */
const MARK = "SCAFFOLD";

/** A rule file with everything that is known filled in and {@link MARK} where the author goes on. */
export function ruleText(id: string, plan: Planned | undefined, context: { version: string; today: string }): string {
  const message = plan?.message ?? `${MARK} what is wrong with {name}, in one clause`;
  const holes = [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole ?? ""))];
  const data = holes.length === 0 ? "" : ` data: { ${holes.map((hole) => `${hole}: "${MARK}"`).join(", ")} },`;
  const quoted = (text: string): string => JSON.stringify(text);
  return `import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: ${quoted(id)},
    title: ${quoted(plan?.title ?? `${MARK} the flaw, worded to read well after "allow:"`)},
    why: "${MARK} what goes wrong in production",
    next: ${quoted(plan?.next ?? `${MARK} what the reader does now`)},
    severity: ${quoted(plan?.severity ?? "medium")},
    preset: ${quoted(plan?.preset ?? "strict")},
    needs: ${JSON.stringify(plan?.needs ?? ["file"]).replaceAll(",", ", ")},
    since: ${quoted(context.version)},
    fixable: ${quoted(plan === undefined || plan.fix === "none" ? "never" : "sometimes")},
    tags: ["SCAFFOLD"],
    sources: [{ doc: "${MARK}", part: "${MARK}", url: "https://${MARK}", read: ${quoted(context.today)} }],
    messages: {
      found: ${quoted(message)},
    },
  },
  check: {
    // ${MARK} the kind of node that this rule looks at (behavior:NAME, criterion:NAME, hostname, caSet, ...), guards first
    "behavior:${MARK}"(node, { report }) {
      report({ message: "found", node,${data} });
    },
  },
});
`;
}

/** A fixture pair: path from the checkout's root to text, one folder per spelling on each side. */
export function fixtureTexts(
  id: string,
  what: string,
  about: { readonly plan: Planned | undefined; readonly spellings: readonly string[] },
): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const sides = about.plan?.needs.includes("change") ? ["before/", "after/"] : [""];
  for (const spelling of about.spellings) {
    for (const side of sides) {
      const spelled = spellings[spelling] ?? spellings["json"];
      if (spelled === undefined) continue;
      const expectation = side === "before/" ? "" : `  ${spelled.comment} expect: ${id} \`${MARK}\``;
      texts.set(`fixtures/${id}/bad-${what}/${spelling}/${side}${spelled.file}`, spelled.text(expectation));
      texts.set(`fixtures/${id}/good-${what}/${spelling}/${side}${spelled.file}`, spelled.text(""));
    }
  }
  return texts;
}

interface Spelling {
  readonly file: string;
  readonly comment: "//" | "#";
  /** The file, with an expectation (or nothing) at the end of the line that the author is to replace. */
  readonly text: (expectation: string) => string;
}

const behavior = (expectation: string, indent: string): string =>
  `${indent}"name": "default",\n${indent}"behaviors": [\n${indent}  { "name": "${MARK}", "options": {} }${expectation}\n${indent}]`;
const tree = (expectation: string): string => `{\n  "rules": {\n${behavior(expectation, "    ")}\n  }\n}\n`;
const block = (type: string) => (expectation: string) => `${type} "${MARK}" {\n  name = "${MARK}"${expectation}\n}\n`;
const object = (expectation: string): string => `{\n  "name": "${MARK}"${expectation}\n}\n`;

/** How each input of the catalogue is written; `plan` and `export` hold whatever the vendor's command prints. */
const spellings: Readonly<Record<string, Spelling>> = {
  json: { file: "rules.json", comment: "//", text: tree },
  snippets: { file: "config-snippets/main.json", comment: "//", text: tree },
  hcl: { file: "main.tf", comment: "#", text: block(`resource "akamai_${MARK.toLowerCase()}"`) },
  builder: { file: "rules.tf", comment: "#", text: block('data "akamai_property_rules_builder"') },
  plan: { file: "plan.json", comment: "//", text: object },
  export: { file: "export.json", comment: "//", text: object },
  pem: { file: "certificate.pem", comment: "#", text: (expectation) => `${MARK}${expectation}\n` },
  esa: { file: "main.tf", comment: "#", text: block(`resource "alicloud_esa_${MARK.toLowerCase()}"`) },
};

/** The names of all spellings, which are the folders of a fixture. */
export const spellingNames: readonly string[] = Object.keys(spellings);
