import { describe, expect, test } from "vitest";
import { type Lint, lint, type Selection } from "../../src/engine/index.ts";
import { type AnyRule, defineRule } from "../../src/rule/index.ts";
import { memoryFiles, now } from "../fixtures.ts";

/** A toy rule that finds every `enforceMtlsSettings` with denial off. */
const deny = defineRule({
  meta: {
    id: "toy/deny-off",
    title: "denial is off",
    why: "It matters.",
    next: "Turn it on.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["toy"],
    sources: [{ doc: "Toy", part: "toy", url: "https://example.com", read: "2026-11-20" }],
    messages: { off: "denial is off in rule {rule}" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const option = behavior.option("enableDenyRequest");
      const read = option.bool();
      if (read.state === "unknown") return unchecked(option, read.why);
      if (read.state === "known" && !read.value) {
        report({
          message: "off",
          node: option,
          data: { rule: behavior.rule.label },
          fix: { title: "turn it on", safety: "unsafe", patches: [{ set: option, to: true }] },
        });
      }
    },
  },
});

function toy(
  id: `toy/${string}`,
  change: Partial<Pick<AnyRule["meta"], "needs" | "preset" | "severity">>,
  check: AnyRule["check"],
): AnyRule {
  return { meta: { ...deny.meta, id, ...change }, check };
}

const everything: Selection = { preset: "all", only: new Map() };

function run(
  files: Readonly<Record<string, string>>,
  rules: readonly AnyRule[] = [deny],
  selection: Selection = everything,
): Promise<Lint> {
  return lint({ files: memoryFiles(new Map(Object.entries(files))), rules, selection, now, version: "0.0.0" });
}

const rule = (option: string): string =>
  `{ "name": "API", "criteria": [], "behaviors": [{ "name": "enforceMtlsSettings", "options": { ${option} } }] }`;
const tree = (child: string): string =>
  `{ "propertyName": "shop", "rules": { "name": "default", "behaviors": [], "children": [${child}] } }`;
const off = '"enableDenyRequest": false';

async function fingerprints(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return (await run(files)).result.findings.map(({ fingerprint }) => fingerprint);
}

describe("a fingerprint", () => {
  const before = fingerprints({ "a/tree.json": tree(rule(off)) });

  test("survives reformatting", async () => {
    const text = JSON.stringify(JSON.parse(tree(rule(off))), null, 4);
    expect(await fingerprints({ "a/tree.json": text })).toEqual(await before);
  });

  test("survives renaming the file", async () => {
    expect(await fingerprints({ "b/c/other.json": tree(rule(off)) })).toEqual(await before);
  });

  test("survives splitting the tree into snippets", async () => {
    const files = { "a/main.json": tree('"#include:parts/api.json"'), "a/parts/api.json": rule(off) };
    expect(await fingerprints(files)).toEqual(await before);
  });

  test("survives other rules before it", async () => {
    expect(await fingerprints({ "a/tree.json": tree(`{ "name": "Other", "behaviors": [] }, ${rule(off)}`) })).toEqual(
      await before,
    );
  });

  test("is another one for another property", async () => {
    const other = tree(rule(off)).replace('"shop"', '"blog"');
    expect(await fingerprints({ "a/tree.json": other })).not.toEqual(await before);
  });

  test("tells twins apart that nothing else does", async () => {
    const found = await fingerprints({ "a/tree.json": tree(`${rule(off)}, ${rule(off)}`) });
    expect(new Set(found).size).toBe(2);
  });
});

describe("a finding", () => {
  test("stands in the snippet, with the way that led there", async () => {
    const files = { "main.json": tree('"#include:parts/api.json"'), "parts/api.json": rule(off) };
    const [finding] = (await run(files)).result.findings;
    expect(finding).toMatchObject({
      file: "parts/api.json",
      path: "children[0].behaviors[0].options.enableDenyRequest",
      resource: "property shop",
      via: [{ file: "main.json", note: "included here" }],
      message: 'denial is off in rule "API"',
    });
  });

  test("carries the edit of its fix", async () => {
    const [finding] = (await run({ "tree.json": tree(rule(off)) })).result.findings;
    expect(finding?.fixes).toMatchObject([
      { title: "turn it on", safety: "unsafe", edits: [{ text: "true", file: "tree.json" }] },
    ]);
  });

  test("is said once where two environments read the same template", async () => {
    const project = {
      "p/projectInfo.json": '{ "name": "p", "environments": ["qa", "prod"] }',
      "p/environments/variableDefinitions.json": '{ "definitions": {} }',
      "p/environments/qa/envInfo.json": '{ "name": "qa", "propertyName": "qa.example.com" }',
      "p/environments/qa/variables.json": "{}",
      "p/environments/prod/envInfo.json": '{ "name": "prod", "propertyName": "www.example.com" }',
      "p/environments/prod/variables.json": "{}",
      "p/templates/main.json": tree('"#include:api.json"').replace('"propertyName": "shop", ', ""),
      "p/templates/api.json": rule(off),
    };
    expect((await run(project)).result.findings).toHaveLength(1);
  });

  test("comes in the same order every time: by file, place and rule", async () => {
    const files = { "b.json": tree(rule(off)), "a.json": tree(`${rule(off)}, ${rule(off)}`) };
    const places = (await run(files)).result.findings.map(({ file, start }) => `${file}:${start.offset}`);
    expect(places).toEqual([...places].sort());
    expect(JSON.stringify((await run(files)).result)).toBe(JSON.stringify((await run(files)).result));
  });

  test("of an unknown value is none: it is unchecked, once", async () => {
    const { result } = await run({ "tree.json": tree(rule('"enableDenyRequest": "${env.deny}"')) });
    expect(result.findings).toEqual([]);
    expect(result.unchecked).toEqual([
      { rule: "toy/deny-off", resource: "property shop", why: "${env.deny} is filled in elsewhere" },
    ]);
  });
});

describe("a run", () => {
  test("goes on when a rule crashes, and says which and where, once", async () => {
    const crash = toy(
      "toy/crash",
      {},
      {
        rule: () => {
          throw new Error("boom");
        },
      },
    );
    const { result } = await run({ "a.json": tree(rule(off)), "b.json": tree(rule(off)) }, [crash, deny]);
    expect(result.problems).toEqual([
      {
        file: "a.json",
        rule: "toy/crash",
        message: expect.stringContaining("toy/crash failed on property shop: boom"),
      },
    ]);
    expect(result.findings).toHaveLength(2);
  });

  test("goes on past a file that cannot be read, and is incomplete", async () => {
    const files = memoryFiles(new Map([["a.json", tree(rule(off))]]));
    const broken = { ...files, list: () => [...files.list(), { path: "gone.json", root: "" }] };
    const { result } = await lint({ files: broken, rules: [deny], selection: everything, now, version: "0.0.0" });
    expect(result.problems).toEqual([{ file: "gone.json", message: expect.stringContaining("cannot be read") }]);
    expect(result.findings).toHaveLength(1);
  });

  test("says once, not per node, that a rule has no change to judge", async () => {
    const change = toy(
      "toy/change",
      { needs: ["change"] },
      {
        rule: () => {
          throw new Error("never called");
        },
      },
    );
    const { result } = await run({ "a.json": tree(`${rule(off)}, ${rule(off)}`) }, [change]);
    expect(result.unchecked).toEqual([
      { rule: "toy/change", resource: "project", why: "there is no earlier state to compare with" },
    ]);
    expect(result.problems).toEqual([]);
  });

  test("runs the rules of its preset, or only those named, under the severity given", async () => {
    const strict = toy("toy/strict", { preset: "strict" }, deny.check);
    const never = toy("toy/never", { preset: "off" }, deny.check);
    const rules = [deny, strict, never];
    const ids = async (selection: Selection): Promise<readonly string[]> =>
      (await run({ "a.json": tree(rule(off)) }, rules, selection)).result.findings.map(
        (finding) => `${finding.rule} ${finding.severity}`,
      );
    expect(await ids({ preset: "recommended", only: new Map() })).toEqual(["toy/deny-off high"]);
    expect(await ids({ preset: "strict", only: new Map() })).toEqual(["toy/deny-off high", "toy/strict high"]);
    expect(await ids({ preset: "all", only: new Map() })).toHaveLength(3);
    expect(await ids({ preset: "recommended", only: new Map([["toy/never", "low"]]) })).toEqual(["toy/never low"]);
  });

  test("reads what it can of a broken file and judges it", async () => {
    const { result } = await run({ "a.json": `${tree(rule(off)).slice(0, -1)}, "comments": }` });
    expect(result.findings).toHaveLength(1);
  });

  test("counts what is new and proven or likely", async () => {
    const possible = toy(
      "toy/possible",
      {},
      {
        rule: ((node: never, { report }: { report: (finding: object) => void }) =>
          report({ message: "off", node, data: { rule: "x" }, certainty: "possible" })) as AnyRule["check"][string],
      },
    );
    const { result } = await run({ "a.json": tree(rule(off)) }, [deny, possible]);
    expect(result.summary.findings).toEqual({ critical: 0, high: 1, medium: 0, low: 0, info: 0 });
  });
});

describe("the page a finding leads to", () => {
  const [first] = deny.meta.sources;
  const second = { ...first, url: "https://example.com/second" } as const;
  const pages = [
    ["the first of the rule's sources", {}, first.url],
    ["the one that the finding names", { source: 1 }, second.url],
    ["the first where it names none that there is", { source: 2 }, first.url],
  ] as const;

  test.for(pages)("is %s", async ([, about, url]) => {
    const check: AnyRule["check"] = {
      rule: (node, { report }: { report: (finding: object) => void }) =>
        report({ message: "off", node, data: { rule: "x" }, ...about }),
    };
    const cited = {
      ...toy("toy/cited", {}, check),
      meta: { ...deny.meta, id: "toy/cited", sources: [first, second] },
    } as const;
    const { result } = await run({ "a.json": tree(rule(off)) }, [cited]);
    expect(new Set(result.findings.map(({ docs }) => docs))).toEqual(new Set([url]));
  });
});

describe("a secret that nobody asked about", () => {
  const body = `{\n  "accessKeyName": "k",\n  "credentials": {\n    "cloudSecretAccessKey": "v8Lk3Tq0rZxN5sYb1WcD7eHgJ2mPuA9fQiRoE4Kt"\n  },\n  "networkConfiguration": { "securityNetwork": "SECURE" }\n}`;

  test("is not shown in the frame of another finding, in any format", async () => {
    const { rules } = await import("#rules");
    const { reports } = await import("../../src/report/index.ts");
    const only = new Map([["cam/invalid-field", undefined]]);
    const lintRun = await run({ "key.json": body }, rules, { preset: "all", only });
    expect(lintRun.result.findings.map(({ rule }) => rule)).toContain("cam/invalid-field");
    expect(lintRun.result.findings.every(({ rule }) => rule === "cam/invalid-field")).toBe(true);
    for (const load of Object.values(reports)) {
      const report = await load();
      const text = report({
        result: lintRun.result,
        rules: new Map(),
        source: (file) => lintRun.sources.get(file),
        secrets: lintRun.secrets,
        toRepository: (file) => file,
        view: { color: false, width: 100, show: new Set(), minSeverity: "info", quiet: false },
      });
      expect(text).not.toContain("v8Lk3Tq0rZxN");
    }
  });
});
