import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import type { Log, Result } from "sarif";
import { describe, expect, test } from "vitest";
import type { Hidden, ReportInput } from "../../src/report/index.ts";
import { sarif } from "../../src/report/sarif.ts";
import { sarifGithub } from "../../src/report/sarif-github.ts";
import { insidePath, toUri, webUrl } from "../../src/report/uri.ts";
import { findingOf, inputOf, noteOf, nothing, placeOf, result, rules } from "./sample.ts";

const root = join(import.meta.dirname, "../..");
const schemaFile = join(root, "../shared/schemas/sarif-schema-2.1.0.json");
const multitool = join(root, ".cache/oracles/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
const everything: Partial<ReportInput["view"]> = { show: new Set<Hidden>(["possible", "unchecked"]), category: "edge" };

/** A document of ours, read back. */
const read = (text: string): Log => JSON.parse(text) as Log;

function resultsOf(text: string): readonly Result[] {
  return read(text).runs[0]?.results ?? [];
}

describe("sarif", () => {
  test("tells everything a run knows", async () => {
    await expect(sarif(inputOf(everything))).toMatchFileSnapshot("./__snapshots__/sample.sarif");
  });

  test("always carries and marks known and suppressed findings", () => {
    const states = resultsOf(sarif(inputOf())).map((one) => [one.baselineState, one.suppressions?.[0]?.kind]);
    expect(states.filter(([state]) => state === "unchanged")).toHaveLength(1);
    expect(states.filter(([, kind]) => kind === "external")).toHaveLength(1);
    expect(states).toHaveLength(8);
  });

  test("is not a success when something could not be judged", () => {
    expect(read(sarif(inputOf())).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(false);
    expect(read(sarif(inputOf({}, { result: nothing }))).runs[0]?.invocations?.[0]?.executionSuccessful).toBe(true);
  });

  test("points every result at its own rule", () => {
    const run = read(sarif(inputOf(everything))).runs[0];
    for (const one of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[one.ruleIndex ?? -1]?.id).toBe(one.ruleId);
    }
  });

  test("takes the severity of a rule from what it found, for a configuration may change it", () => {
    const finding = findingOf(placeOf("infra/rules.tf", "false"), { severity: "low" });
    const run = read(sarif(inputOf({}, { result: { ...nothing, findings: [finding] } }))).runs[0];
    const rule = run?.tool.driver.rules?.find((one) => one.id === finding.rule);
    expect(rule?.properties).toMatchObject({ "security-severity": "2.0", "problem.severity": "recommendation" });
  });

  test("describes rules it was told nothing about", () => {
    const text = sarif(inputOf({}, { rules: new Map() }));
    expect(read(text).runs[0]?.tool.driver.rules?.map((rule) => rule.id)).toContain("secret/private-key");
    expect(text).not.toMatch(/: ""/);
  });

  test("makes no links of what a file says", () => {
    const message = resultsOf(sarif(inputOf()))[0]?.message.text ?? "";
    expect(message).toContain("[x] (1)");
    expect(message).not.toContain("](");
  });
});

describe("sarif-github", () => {
  const of = (findings: typeof result.findings, more: Partial<ReportInput> = {}) =>
    sarifGithub(inputOf(everything, { result: { ...nothing, findings }, ...more }));
  const at = placeOf("infra/rules.tf", "false");

  test("never holds a suppressed or possible finding, always a known one", () => {
    const results = resultsOf(sarifGithub(inputOf({ show: new Set<Hidden>(["possible", "suppressed", "unchecked"]) })));
    expect(results).toHaveLength(7);
    expect(results.some((one) => one.suppressions !== undefined || one.kind === "open")).toBe(false);
    expect(results.filter((one) => one.baselineState === "unchanged")).toHaveLength(1);
  });

  test("keeps the 5,000 worst and says what it left out", () => {
    const low = Array.from({ length: 4000 }, (_one, n) => findingOf(at, { severity: "low", fingerprint: `l${n}` }));
    const high = Array.from({ length: 2000 }, (_one, n) => findingOf(at, { fingerprint: `h${n}` }));
    const run = read(of([...low, ...high])).runs[0];
    expect(run?.results).toHaveLength(5000);
    expect(run?.results?.filter((one) => one.level === "error")).toHaveLength(2000);
    const words =
      "1000 results left out (1000 low): code scanning keeps 5000 of a run, and these are the least severe.";
    expect(run?.invocations?.[0]?.toolExecutionNotifications?.map((one) => one.message.text)).toEqual([words]);
    expect(run?.properties?.["leftOut"]).toEqual([words]);
  });

  test("leaves out files outside the repository and says so", () => {
    const toRepository = (file: string) => (file.startsWith("infra/") ? `../${file}` : `edge/./x/../${file}`);
    const run = read(of(result.findings, { toRepository })).runs[0];
    const uris = run?.results?.map((one) => one.locations?.[0]?.physicalLocation?.artifactLocation?.uri);
    expect(uris).toEqual([
      "edge/a%2Cb%3Ac%250A%3A%3Aerror%3A%3Ax.json",
      "edge/certs/client.pem",
      "edge/min.json",
      "edge/shop/mtls.json",
      "edge/shop/mtls.json",
    ]);
    expect(run?.properties?.["leftOut"]).toEqual([
      "2 results left out (1 high, 1 info): code scanning cannot show a file outside the repository.",
    ]);
  });

  test("keeps descriptions, names, tags, related places and steps within GitHub's limits", () => {
    const note = noteOf("infra/rules.tf", '"API"', "a place [with] brackets");
    const finding = findingOf(at, {
      rule: `a/${"b-".repeat(300)}`,
      related: Array.from({ length: 150 }, () => note),
      via: Array.from({ length: 1500 }, () => note),
    });
    const help = rules.get("secret/private-key");
    if (help === undefined) throw new Error("the sample has no such rule");
    const tags = Array.from({ length: 30 }, (_one, n) => `tag${n}`);
    const huge = { ...help, id: finding.rule, title: "t".repeat(3000), why: "👍".repeat(3000), tags };
    const run = read(of([finding], { rules: new Map([[huge.id, huge]]) })).runs[0];
    const rule = run?.tool.driver.rules?.[0];
    expect(rule?.name?.length).toBeLessThanOrEqual(255);
    expect(rule?.shortDescription?.text.length).toBeLessThanOrEqual(1024);
    expect(rule?.fullDescription?.text.length).toBeLessThanOrEqual(1024);
    expect(rule?.fullDescription?.text).not.toMatch(/\p{Surrogate}/u);
    expect(rule?.properties?.tags).toHaveLength(10);
    expect(run?.results?.[0]?.relatedLocations).toHaveLength(100);
    const steps = run?.results?.[0]?.codeFlows?.[0]?.threadFlows[0]?.locations;
    expect(steps).toHaveLength(1000);
    expect(steps?.at(-1)?.location?.physicalLocation?.region?.startLine).toBe(at.start.line);
  });

  test("has no empty string, whatever the findings leave empty", () => {
    const empty = { message: "", next: "", docs: "", path: "", resource: "", fingerprint: "" };
    const finding = findingOf(at, { ...empty, rule: "x/y", related: [noteOf("infra/rules.tf", '"API"', "")] });
    expect(of([finding])).not.toMatch(/: ""|\[\s*""/);
  });

  test("names the category as everything before the last slash", () => {
    expect(read(of([])).runs[0]?.automationDetails).toEqual({ id: "edge/" });
    expect(read(sarifGithub(inputOf())).runs[0]?.automationDetails).toBeUndefined();
  });
});

describe("a path as a URI", () => {
  test.for([
    ["a b/c#d%e?.json", "a%20b/c%23d%25e%3F.json"],
    ["顧客/é.tf", "%E9%A1%A7%E5%AE%A2/%C3%A9.tf"],
    ["a\\b:c.json", "a%5Cb%3Ac.json"],
    ["x\ud800.json", "x%EF%BF%BD.json"],
    ["/etc/a b", "file:///etc/a%20b"],
    ["C:/a b", "file:///C:/a%20b"],
    ["//server/share/x", "file://server/share/x"],
  ] as const)("%j is %s", ([path, uri]) => {
    expect(toUri(path)).toBe(uri);
    expect(() => new URL(uri, "https://x.example/")).not.toThrow();
  });

  test.for([
    ["a/b", "a/b"],
    ["./a//b/../c", "a/c"],
    ["../a", undefined],
    ["a/../../b", undefined],
    ["/a", undefined],
    ["C:\\a", undefined],
    ["", undefined],
  ] as const)("%j stays inside as %s", ([path, inside]) => {
    expect(insidePath(path)).toBe(inside);
  });

  test("is a link only when it is https", () => {
    expect(webUrl("http://x.example")).toBeUndefined();
    expect(webUrl("https://x.example/a b>")).toBe("https://x.example/a%20b%3E");
    expect(webUrl("https://x.example/a%20b")).toBe("https://x.example/a%20b");
  });
});

const samples = [
  ["sarif", () => sarif(inputOf(everything)), "Sarif"],
  ["sarif of a clean run", () => sarif(inputOf({}, { result: nothing })), "Sarif"],
  ["sarif outside a repository", () => sarif(inputOf({}, { toRepository: (file) => `/tmp/${file}` })), "Sarif"],
  ["sarif-github", () => sarifGithub(inputOf(everything)), "Sarif;Gh"],
  ["sarif-github of a clean run", () => sarifGithub(inputOf({}, { result: nothing })), "Sarif;Gh"],
  [
    "sarif-github with results left out",
    () => sarifGithub(inputOf({}, { toRepository: (file) => (file === "min.json" ? "../min.json" : file) })),
    "Sarif;Gh",
  ],
] as const;

describe.skipIf(!existsSync(schemaFile))("by the OASIS schema (skipped where ../shared/schemas is absent)", () => {
  test.for(samples)("%s is valid", ([, text]) => {
    // The schema is of draft 4, whose "id" ajv no longer takes; nothing else in it differs from draft 7.
    const {
      id: _id,
      $schema: _draft,
      ...schema
    } = JSON.parse(readFileSync(schemaFile, "utf8")) as Record<string, unknown>;
    const ajv = new Ajv({ strict: false, allErrors: true });
    ajv.addFormat("uri", { validate: (uri: string) => URL.canParse(uri) });
    ajv.addFormat("uri-reference", { validate: (uri: string) => URL.canParse(uri, "https://x.example/") });
    ajv.addFormat("date-time", true);
    const validate = ajv.compile(schema);
    validate(JSON.parse(text()));
    expect(validate.errors ?? []).toEqual([]);
  });
});

/** What the multitool calls an error or a warning; its exit code is 0 even then. */
function complaints(text: string, kinds: string): readonly unknown[] {
  const folder = mkdtempSync(join(tmpdir(), "edgelint-sarif-"));
  try {
    const [input, output] = [join(folder, "in.sarif"), join(folder, "out.sarif")];
    writeFileSync(input, text);
    const levels = ["--level", "Error;Warning", "--rule-kind", kinds];
    const env = { ...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: "1" };
    const run = spawnSync(multitool, ["validate", input, ...levels, "-o", output], { env, encoding: "utf8" });
    if (!existsSync(output)) throw new Error(`the multitool did not run: ${run.stdout}${run.stderr}`);
    return resultsOf(readFileSync(output, "utf8").replace(/^\ufeff/, ""));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!existsSync(multitool))("by the SARIF multitool (skipped until `npm run oracles` installs it)", () => {
  test.for(samples)("%s draws no error and no warning", ([, text, kinds]) => {
    expect(complaints(text(), kinds)).toEqual([]);
  });

  test("a document with a flaw does", () => {
    expect(complaints(sarif(inputOf()).replace('"startLine": 7', '"startLine": 0'), "Sarif")).not.toEqual([]);
  });
});
