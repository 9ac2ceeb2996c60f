import type { Planned } from "./catalogue.ts";

/** The word that marks what is left to write; `test/rules.test.ts` fails on it. */
const MARK = "SCAFFOLD";
/** What a good case has where the bad one has the mark. */
const GOOD_MARK = `${MARK} as it should be`;

/** A real behavior with an option, so that a scaffold runs and shows how each spelling writes it. */
const BEHAVIOR = "caching";
const OPTION = "ttl";

/** A rule file with everything that is known filled in and {@link MARK} where the author goes on. */
export function ruleText(id: string, plan: Planned | undefined, context: { version: string; today: string }): string {
  const message = plan?.message ?? `${MARK} what is wrong in {rule}, in one clause`;
  const holes = [...new Set([...message.matchAll(/\{(\w+)\}/g)].map(([, hole]) => hole ?? ""))];
  const filler = (hole: string): string => (hole === "rule" ? "behavior.rule.place" : `"${MARK}"`);
  const data = holes.length === 0 ? "" : ` data: { ${holes.map((hole) => `${hole}: ${filler(hole)}`).join(", ")} },`;
  const quoted = (text: string): string => JSON.stringify(text);
  return `import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: ${quoted(id)},
    title: ${quoted(plan?.title ?? `${MARK} the flaw as a short clause, such as: the origin is asked without SNI`)},
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
    // ${MARK} the kind of node that this rule looks at: behavior:NAME, criterion:NAME, hostname, caSet, ...; guards first
    "behavior:${BEHAVIOR}"(behavior, { report, unchecked }) {
      const ${OPTION} = behavior.option("${OPTION}");
      const read = ${OPTION}.text();
      if (read.state === "unknown") return unchecked(${OPTION}, read.why);
      if (read.state === "absent" || read.value !== "${MARK}") return;
      report({ message: "found", node: ${OPTION},${data} });
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
      const expectation = side === "before/" ? "" : `  ${spelled.comment} expect: ${id} \`${spelled.underlined}\``;
      texts.set(`fixtures/${id}/bad-${what}/${spelling}/${side}${spelled.file}`, spelled.text(MARK, expectation));
      texts.set(`fixtures/${id}/good-${what}/${spelling}/${side}${spelled.file}`, spelled.text(GOOD_MARK, ""));
    }
  }
  return texts;
}

interface Spelling {
  readonly file: string;
  readonly comment: "//" | "#";
  /** What the bad case underlines. */
  readonly underlined: string;
  /** The file, with a value and an expectation (or nothing) at the end of the line that the author is to replace. */
  readonly text: (value: string, expectation: string) => string;
}

type Text = Spelling["text"];

const tree: Text = (value, expectation) => `{
  "rules": {
    "name": "default",
    "behaviors": [
      {
        "name": "${BEHAVIOR}",
        "options": {
          "behavior": "MAX_AGE",
          "${OPTION}": "${value}"${expectation}
        }
      }
    ]
  }
}
`;

const builder: Text = (value, expectation) => `data "akamai_property_rules_builder" "default" {
  rules_v2025_10_16 {
    name = "default"
    behavior {
      ${BEHAVIOR} {
        behavior = "MAX_AGE"
        ${OPTION}      = "${value}"${expectation}
      }
    }
  }
}
`;

const block =
  (type: string): Text =>
  (value, expectation) =>
    `resource "${type}" "${MARK.toLowerCase()}" {\n  name = "${value}"${expectation}\n}\n`;
const object: Text = (value, expectation) => `{\n  "name": "${value}"${expectation}\n}\n`;
const body: Text = (value, expectation) => `${value}${expectation}\n`;

const quoted = { comment: "//", underlined: `"${MARK}"` } as const;
const hcl = { comment: "#", underlined: `"${MARK}"` } as const;

/** How each spelling is written; `plan` and `export` hold whatever the vendor's command prints. */
const spellings: Readonly<Record<string, Spelling>> = {
  json: { ...quoted, file: "rules.json", text: tree },
  snippets: { ...quoted, file: "config-snippets/main.json", text: tree },
  hcl: { ...hcl, file: "main.tf", text: block(`akamai_${MARK}`) },
  builder: { ...hcl, file: "rules.tf", text: builder },
  plan: { ...quoted, file: "plan.json", text: object },
  export: { ...quoted, file: "export.json", text: object },
  pem: { comment: "#", underlined: MARK, file: "certificate.pem", text: body },
  esa: { ...hcl, file: "main.tf", text: block(`alicloud_esa_${MARK}`) },
};

/** The names of all spellings, which are the folders of a fixture. */
export const spellingNames: readonly string[] = Object.keys(spellings);
