import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import { lintFlags } from "../../src/apps/cli/arguments.ts";
import { exampleLines } from "../../src/apps/cli/example-lines.ts";
import { explainFlags } from "../../src/apps/cli/explain.ts";
import { explainMarkdown } from "../../src/apps/cli/explain-markdown.ts";
import { comparisonWords, explainPretty } from "../../src/apps/cli/explain-pretty.ts";
import type { FlagTable } from "../../src/apps/cli/flags.ts";
import { help } from "../../src/apps/cli/help.ts";
import { pageOf } from "../../src/apps/cli/page.ts";
import { rulesFlags } from "../../src/apps/cli/rules.ts";
import { schemaFlags } from "../../src/apps/cli/schema.ts";
import { findingsSchema } from "../../src/apps/cli/schema-findings.ts";
import { reports } from "../../src/report/index.ts";
import { json } from "../../src/report/json.ts";
import type { AnyRule } from "../../src/rule/index.ts";
import { inputOf } from "../report/sample.ts";
import { expired, folder } from "./program.ts";

const here = folder({ "a.pem": expired });

const toy: AnyRule = {
  meta: {
    id: "toy/lid-open",
    title: "the lid is left open",
    why: "An open lid lets everything out, and what is out does not come back in before the next delivery, which may take a long while.",
    next: "Close the lid.",
    severity: "medium",
    preset: "off",
    needs: ["project", "snapshot"],
    since: "0.2.0",
    sources: [
      { doc: "Toys", part: "lid, state", url: "https://example.com/lid", read: "2026-11-20" },
      { doc: "Boxes", part: "a [box] has <one> lid", url: "https://example.com/box", read: "2026-11-21" },
    ],
    fixable: "always",
    tags: [],
    cwe: [1, 22],
    messages: { open: "the lid of {box} is open", ajar: "the lid of {box} is ajar" },
  },
  options: { defaults: { degrees: 5 }, schema: { type: "object" } },
  check: {},
};

const example = {
  bad: `{\n\t"box": "a",\n\t"lid": "open"\n}\n`,
  good: `{\n\t"box": "a",\n\t"lid": "closed"\n}\n`,
  language: "json",
};

describe("explain", () => {
  test("tells all about a rule, within the width of a page", () => {
    const text = explainPretty(toy, example, pageOf(60, false));
    expect(text).toMatchInlineSnapshot(`
      "toy/lid-open
      the lid is left open
      medium, off unless named (or --preset all), needs the
      project and a snapshot of the account, always with a fix,
      since 0.2.0

      Why it matters
        An open lid lets everything out, and what is out does not
        come back in before the next delivery, which may take a
        long while.

      What to do
        Close the lid.

      What it says
        - the lid of {box} is open
        - the lid of {box} is ajar

      Wrong
          {
            "box": "a",
        -   "lid": "open"
          }

      Right
          {
            "box": "a",
        +   "lid": "closed"
          }

      Options and their defaults
        {
          "degrees": 5
        }

      Sources
        Toys: lid, state
        https://example.com/lid (read 2026-11-20)
        Boxes: a [box] has <one> lid
        https://example.com/box (read 2026-11-21)

      Weaknesses
        CWE-1 https://cwe.mitre.org/data/definitions/1.html
        CWE-22 https://cwe.mitre.org/data/definitions/22.html
      "
    `);
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });

  test("paints what differs between wrong and right", () => {
    const lines = explainPretty(toy, example, pageOf(60, true)).split("\n");
    expect(lines).toContain('\u001b[31m  -   "lid": "open"\u001b[39m');
    expect(lines).toContain('\u001b[32m  +   "lid": "closed"\u001b[39m');
    expect(lines).toContain('      "box": "a",');
  });

  test("shows each certificate as one line", () => {
    expect(exampleLines(`# shop\n${expired}`, "other\n")).toEqual([
      { text: "# shop", kind: "differs" },
      { text: "-----BEGIN CERTIFICATE----- … E8E5NwdCNq", kind: "differs" },
    ]);
  });

  test("shows a long line around the first character that tells it from its twin", () => {
    const line = (host: string): string =>
      `{ "name": "a", "note": "${"x".repeat(90)}", "host": "${host}", "last": "${"y".repeat(90)}" }\n`;
    const long = { ...example, bad: line("a.example.com.edgesuite.net"), good: line("a.example.com.edgekey.net") };
    expect(
      explainPretty(toy, long, pageOf(60, false)).replace(/[^]*(?=\nWrong\n)|\nOptions[^]*/g, ""),
    ).toMatchInlineSnapshot(`
      "
      Wrong
        - { "name": "a", "no … example.com.edgesuite.net", "last …

      Right
        + { "name": "a", "no … example.com.edgekey.net", "last": …
      "
    `);
  });

  test("says how to read a change, and marks what goes and what comes", () => {
    const change = {
      bad: '# main.tf\n sans = [\n-  "a.example.com",\n ]\n',
      good: '# main.tf\n sans = [\n+  "b.example.com",\n ]\n',
      language: "diff",
    };
    expect(
      explainPretty(toy, change, pageOf(80, false)).replace(/[^]*(?=\nWrong)|\nOptions[^]*/g, ""),
    ).toMatchInlineSnapshot(`
      "
      Wrong change
        Lines with - are how it was before the change, lines with + how it is after.
          # main.tf
          sans = [
        -   "a.example.com",
          ]

      Right change
          # main.tf
          sans = [
        +   "b.example.com",
          ]
      "
    `);
    expect(explainMarkdown(toy, change)).toContain(`## Wrong change\n\n${comparisonWords}\n\n\`\`\`diff\n`);
  });

  test.for([60, 80, 100])("shows wrong and right differently for every rule, at a width of %i", async (width) => {
    const { examples } = await import("#examples");
    const alike = rules.filter((rule) => {
      const text = explainPretty(rule, examples[rule.meta.id], pageOf(width, false));
      const [, wrong, right] =
        /\nWrong(?: change)?\n([^]*?)\n\nRight(?: change)?\n([^]*?)\n\n(?=Options and|Sources?\n)/.exec(text) ?? [];
      const bare = (side = ""): string => side.replace(`  ${comparisonWords}\n`, "").replace(/^ {2}[-+] /gm, "    ");
      return bare(wrong) === bare(right);
    });
    expect(alike.map(({ meta }) => meta.id)).toEqual([]);
  });

  test("cuts a long example down to what differs", () => {
    const filler = Array.from({ length: 60 }, (_, line) => `  "line ${line}",`).join("\n");
    const long = {
      ...example,
      bad: `${expired}${filler}\n"open"\n`,
      good: `${expired}${filler}\n"${"closed".repeat(40)}"\n`,
    };
    expect(
      explainPretty(toy, long, pageOf(60, false)).replace(/[^]*\nWrong\n|\nOptions[^]*/g, ""),
    ).toMatchInlineSnapshot(`
      "    …
            "line 56",
            "line 57",
            "line 58",
            "line 59",
        - "open"

      Right
          …
            "line 56",
            "line 57",
            "line 58",
            "line 59",
        + "closedclosedclosedclosedclosedclos … losedclosedclosed"
      "
    `);
  });

  test("writes Markdown", () => {
    expect(explainMarkdown(toy, example)).toMatchInlineSnapshot(`
      "# toy/lid-open

      The lid is left open.

      Severity **medium**, off unless named (or --preset all), needs the project and a snapshot of the account, always with a fix, since 0.2.0.

      ## Why it matters

      An open lid lets everything out, and what is out does not come back in before the next delivery, which may take a long while.

      ## What to do

      Close the lid.

      ## What it says

      - the lid of *box* is open
      - the lid of *box* is ajar

      ## Wrong

      \`\`\`json
      {
      	"box": "a",
      	"lid": "open"
      }
      \`\`\`

      ## Right

      \`\`\`json
      {
      	"box": "a",
      	"lid": "closed"
      }
      \`\`\`

      ## Options and their defaults

      \`\`\`json
      {
        "degrees": 5
      }
      \`\`\`

      ## Sources

      - [Toys: lid, state](https://example.com/lid) (read 2026-11-20)
      - [Boxes: a \\[box\\] has \\<one> lid](https://example.com/box) (read 2026-11-21)

      Weakness: [CWE-1](https://cwe.mitre.org/data/definitions/1.html), [CWE-22](https://cwe.mitre.org/data/definitions/22.html).
      "
    `);
  });

  test("takes rules and systems, and tells each once", () => {
    const { code, stdout, stderr } = here.run(["explain", "pem/expired", "pem", "pem/expired"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/^pem\/expired\na certificate has expired\n\w+, in preset /);
    expect(stdout.match(/^Why it matters$/gm)).toHaveLength(1);
    expect(stdout).toMatch(/\n─+\n\npem \d+ rules?\n/);
  });

  test("writes JSON", () => {
    const { stdout } = here.run(["explain", "pem/expired", "--format", "json"]);
    const { schema, rules } = JSON.parse(stdout) as { schema: number; rules: Record<string, unknown>[] }; // our own format
    expect(schema).toBe(1);
    expect(rules).toHaveLength(1);
    expect(rules[0]).toMatchObject({ id: "pem/expired", messages: expect.any(Object), sources: expect.any(Array) });
  });
});

describe("rules", () => {
  const ids = (args: readonly string[]): readonly string[] => {
    const { stdout } = here.run(["rules", "--format", "json", ...args]);
    return (JSON.parse(stdout) as { rules: { id: string }[] }).rules.map(({ id }) => id); // our own format
  };

  test("lists every rule by system", () => {
    const all = ids([]);
    expect(all).toContain("pem/expired");
    const { code, stdout } = here.run(["rules"]);
    expect(code).toBe(0);
    for (const id of all) expect(stdout).toContain(`  ${id}`);
    expect(stdout).toMatch(new RegExp(`\\n${all.length} rules?; \`edgelint explain RULE\` tells more\\n$`));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });

  test("keeps to a preset and to systems", () => {
    expect(ids(["pem"]).every((id) => id.startsWith("pem/"))).toBe(true);
    const [recommended, strict, all] = ["recommended", "strict", "all"].map((preset) => ids(["--preset", preset]));
    expect(strict).toEqual(expect.arrayContaining([...(recommended ?? [])]));
    expect(all).toEqual(ids([]));
  });

  test("writes Markdown tables", () => {
    expect(here.run(["rules", "pem", "--format", "markdown"]).stdout).toContain("| pem/expired | ");
  });
});

describe("the schema of the findings", () => {
  // ajv brings no formats of its own, and the sample's addresses are hostile on purpose
  const validate = new Ajv2020({
    strict: true,
    allErrors: true,
    formats: { uri: true },
  }).compile(findingsSchema);
  const faults = (text: string): unknown => (validate(JSON.parse(text)) ? [] : validate.errors);

  test("is what `edgelint schema findings` prints", () => {
    expect(JSON.parse(here.run(["schema", "findings"]).stdout)).toEqual(findingsSchema);
  });

  test("fits what a real run prints", () => {
    const mixed = folder({ "a.pem": expired, "rules.json": '{ "rules": { "name": "default", "behaviors": [{}' });
    const { stdout } = mixed.run(["--format", "json", "--preset", "all", "--show", "possible,suppressed,known"]);
    expect(stdout).toContain('"pem/expired"');
    expect(faults(stdout)).toEqual([]);
  });

  test("fits a document that uses every member", () => {
    expect(faults(json(inputOf({ show: new Set(["possible", "suppressed", "known"]) })))).toEqual([]);
  });

  test.for([
    ["a member that is missing", (text: string) => text.replace('"certainty"', '"sureness"')],
    ["a line counted from 0", (text: string) => text.replace('"line": 1,', '"line": 0,')],
    ["an unknown severity", (text: string) => text.replace('"severity": "high"', '"severity": "awful"')],
    ["another version", (text: string) => text.replace('"schema": 1', '"schema": 2')],
  ] as const)("notices %s", ([, damage]) => {
    const { stdout } = here.run(["--rule", "pem/expired", "--format", "json"]);
    expect(faults(damage(stdout))).not.toEqual([]);
  });
});

describe("help", () => {
  const commands = { lint: lintFlags, explain: explainFlags, rules: rulesFlags, schema: schemaFlags };

  test.for(Object.entries(commands))("of %s tells every flag, and no other", ([command, flags]) => {
    const explained = [...help(command).matchAll(/^ {2}(?:(-\w), )?--([\w-]+)(?: |$)/gm)];
    expect(explained.map(([, , flag = ""]) => flag).toSorted()).toEqual(Object.keys(flags).toSorted());
    const table: FlagTable = flags;
    for (const [, short, flag = ""] of explained) {
      const known = table[flag];
      expect(short).toBe(known?.short === undefined ? undefined : `-${known.short}`);
    }
  });

  test("names every format", () => {
    expect(help("lint")).toContain(`pretty (default), ${Object.keys(reports).slice(1).join(", ")}\n`);
  });

  test("names every command in the overview, and keeps to the width of a terminal", () => {
    const text = help();
    for (const command of Object.keys(commands)) expect(text).toMatch(new RegExp(`^ {2}${command} `, "m"));
    for (const topic of [undefined, ...Object.keys(commands)]) {
      for (const line of help(topic).split("\n")) expect(line.length).toBeLessThanOrEqual(120);
    }
  });

  test("comes for every way of asking", () => {
    for (const args of [["--help"], ["-h"], ["help"], ["--format", "json", "--help"]]) {
      expect(here.run(args)).toEqual({ code: 0, stdout: help(), stderr: "" });
    }
    for (const args of [
      ["lint", "--help"],
      ["help", "lint"],
      ["--help", "lint"],
      ["lint", ".", "-h"],
    ]) {
      expect(here.run(args)).toEqual({ code: 0, stdout: help("lint"), stderr: "" });
    }
    expect(here.run(["--", "--help"]).code).toBe(2);
  });

  test("has the version beside it", () => {
    for (const args of [["--version"], ["-v"], ["version"]]) {
      expect(here.run(args)).toEqual({ code: 0, stdout: "0.0.0-test\n", stderr: "" });
    }
  });
});
