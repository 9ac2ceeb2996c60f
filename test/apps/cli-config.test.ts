import { describe, expect, test } from "vitest";
import { after, expired, folder } from "./program.ts";

const soon = ["--now", "2026-01-15", "--format", "json"];
interface Shown {
  readonly file: string;
  readonly rule: string;
  readonly severity: string;
}

/** The findings of a run as `file rule severity`. */
function found(
  files: Readonly<Record<string, string>>,
  args: readonly string[] = ["--now", after, "--format", "json"],
): readonly string[] {
  const { stdout, stderr } = folder({ "a.pem": expired, ".git/HEAD": "", ...files }).run(args);
  if (stdout === "") throw new Error(stderr);
  const { findings } = JSON.parse(stdout) as { findings: readonly Shown[] };
  return findings.map(({ file, rule, severity }) => `${file} ${rule} ${severity}`);
}

/** The one sentence by which a configuration is refused. */
function refusal(config: string, name = "edgelint.config.yaml"): string {
  const { code, stderr } = folder({ "a.pem": expired, [name]: config }).run([]);
  expect(code).toBe(2);
  return stderr.replace(/^edgelint: /, "").trimEnd();
}

describe("a configuration", () => {
  test("turns rules off and on, and gives them severities", () => {
    expect(found({})).toEqual(["a.pem pem/expired high"]);
    expect(found({ "edgelint.config.yaml": "rules:\n  pem/expired: off\n" })).toEqual([]);
    expect(found({ "edgelint.config.yaml": "rules:\n  pem/*: off\n  pem/expired: low\n" })).toEqual([
      "a.pem pem/expired low",
    ]);
    expect(found({ "edgelint.config.json": '{ "rules": { "pem/expired": ["critical"] } }' })).toEqual([
      "a.pem pem/expired critical",
    ]);
  });

  test("sets the options of a rule", () => {
    const config = (days: number): string => `rules:\n  pem/expires-soon: [on, { days: ${days} }]\n`;
    expect(found({ "edgelint.config.yaml": config(1) }, soon)).toEqual([]);
    expect(found({ "edgelint.config.yaml": config(200) }, soon)).toEqual(["a.pem pem/expires-soon medium"]);
  });

  test("sets the options of all rules of a system that have any, where all of them take them", () => {
    const config = (days: number): string => `rules:\n  pem/*: [on, { days: ${days} }]\n`;
    expect(found({ "edgelint.config.yaml": config(1) }, soon)).toEqual([]);
    expect(found({ "edgelint.config.yaml": config(200) }, soon)).toEqual(["a.pem pem/expires-soon medium"]);
  });

  test("extends a preset and other configurations; what stands in it comes first, and a flag before that", () => {
    const files = {
      "shared/base.yaml": "rules:\n  pem/expired: low\n",
      "edgelint.config.yaml": "extends: [strict, shared/base.yaml]\n",
    };
    expect(found(files)).toEqual(["a.pem pem/expired low"]);
    expect(
      found({ ...files, "edgelint.config.yaml": "extends: shared/base.yaml\nrules: { pem/expired: on }\n" }),
    ).toEqual(["a.pem pem/expired high"]);
    expect(found(files, ["--now", after, "--format", "json", "--rule", "pem/expired=info"])).toEqual([
      "a.pem pem/expired info",
    ]);
  });

  test("leaves files alone, and has another word for some files", () => {
    const ignoring = folder({ "a.pem": expired, "edgelint.config.yaml": "ignore: ['*.pem']\n" });
    expect(ignoring.run([])).toMatchObject({
      code: 2,
      stderr:
        "edgelint: nothing to check: the configuration edgelint.config.yaml leaves out (ignore) all that is in .\n",
    });
    const moved = { "a.pem": "", "old/b.pem": expired };
    const overrides = (state: string): string =>
      `overrides:\n  - files: [old/**]\n    rules: { pem/expired: ${state} }\n`;
    expect(found({ ...moved, "edgelint.config.yaml": overrides("off") })).toEqual([]);
    expect(found({ "edgelint.config.yaml": overrides("off") })).toEqual(["a.pem pem/expired high"]);
    expect(found({ ...moved, "edgelint.config.yaml": `rules: { pem/expired: off }\n${overrides("low")}` })).toEqual([
      "old/b.pem pem/expired low",
    ]);
    expect(found({ "edgelint.config.yaml": `rules: { pem/expired: off }\n${overrides("low")}` })).toEqual([]);
  });

  test("is found above the working directory, given by --config, or left alone by --no-config", () => {
    const files = {
      "edgelint.config.yaml": "rules:\n  pem/expired: off\n",
      "other.yaml": "rules:\n  pem/expired: low\n",
    };
    const json = ["--now", after, "--format", "json"];
    expect(found(files, [...json, "--no-config"])).toEqual(["a.pem pem/expired high"]);
    expect(found(files, [...json, "--config", "other.yaml"])).toEqual(["a.pem pem/expired low"]);
  });
});

describe("a configuration that is wrong is refused in a sentence with its place", () => {
  test.for([
    ["rulez: {}", "edgelint.config.yaml:1:1: there is no setting rulez here; did you mean rules?"],
    ["extends: 5", "edgelint.config.yaml:1:1: give a preset, a path, or a list of these"],
    ["ignore: old/", "edgelint.config.yaml:1:1: a list is expected"],
    ["rules:\n  pem/expird: off", "edgelint.config.yaml:2:3: there is no rule pem/expird; did you mean pem/expired?"],
    [
      "rules:\n  pem/expired: lo",
      "edgelint.config.yaml:2:3: give off, on, a severity (critical, high, medium, low, info), or a list of one of these and the rule's options",
    ],
    ["rules:\n  pem/expired: [on, { days: 3 }]", "edgelint.config.yaml:2:21: pem/expired has no options"],
    [
      "rules:\n  pem/expires-soon: [on, { dayz: 3 }]",
      "edgelint.config.yaml:2:28: there is no setting dayz here; did you mean days?",
    ],
    ["rules:\n  eas/*: off", "edgelint.config.yaml:2:3: there is no system eas; did you mean esa/*?"],
    ["rules:\n  syntax/*: [on, { days: 3 }]", "edgelint.config.yaml:2:18: no rule of syntax/* has options"],
    ["rules:\n  cps/*: [on, { zzz: 3 }]", "edgelint.config.yaml:2:17: there is no setting zzz here; there are days"],
    [
      "rules:\n  esa/*: [on, { verifiedField: [a] }]",
      "edgelint.config.yaml:2:17: there is no setting verifiedField here; did you mean verifiedFields?",
    ],
    ["extends: strikt", "edgelint.config.yaml:1:1: there is no preset and no file strikt; did you mean strict?"],
    [
      "overrides:\n  - files: ['*']\n    rules: { pem/expires-soon: [on, { days: 3 }] }",
      "edgelint.config.yaml:3:14: options hold for all files; set them under rules",
    ],
    ["overrides:\n  - files: ['*']", "edgelint.config.yaml:2:5: rules is missing"],
    [
      "extends: nothing",
      "edgelint.config.yaml:1:1: there is no preset and no file nothing; presets are recommended, strict, all, a file is given by its path from here",
    ],
    [
      "extends: edgelint.config.yaml",
      "edgelint.config.yaml:1:1: edgelint.config.yaml extends this configuration in turn; leave one of the two out",
    ],
    ["rules: [", "edgelint.config.yaml:1:8: this `[` is never closed"],
  ] as const)("%o", ([config, sentence]) => {
    expect(refusal(config)).toBe(sentence);
  });

  test("as are options that some rules of a system do not take, with the ids of those that do", () => {
    expect(refusal("rules:\n  esa/*: [on, { verifiedFields: [a] }]")).toMatch(
      /^edgelint\.config\.yaml:2:15: not every rule of esa\/\* takes these options; write them under esa\/[^]*esa\/verified-condition-inverted/,
    );
  });

  test("as are two side by side; and none is checked itself", () => {
    const two = { "edgelint.config.yaml": "", "edgelint.config.json": '{ "caSets": [' };
    expect(folder({ "a.pem": expired, ...two }).run([])).toMatchObject({
      code: 2,
      stderr:
        "edgelint: there are several configurations side by side, edgelint.config.yaml and edgelint.config.json; keep one of them\n",
    });
    expect(found(two, ["--no-config", "--now", after, "--format", "json"])).toEqual(["a.pem pem/expired high"]);
  });

  test("as is one that is not there, and one that is both given and refused", () => {
    const { run } = folder({ "a.pem": expired });
    expect(run(["--config", "no.yaml"])).toMatchObject({
      code: 2,
      stderr: "edgelint: the configuration no.yaml cannot be read: it is not there\n",
    });
    expect(run(["--config", "no.yaml", "--no-config"])).toMatchObject({
      code: 2,
      stderr: "edgelint: --config and --no-config exclude each other; give one of them\n",
    });
  });
});

test("edgelint schema config prints its shape", () => {
  const { code, stdout } = folder({}).run(["schema", "config"]);
  expect(code).toBe(0);
  expect(Object.keys((JSON.parse(stdout) as { properties: object }).properties)).toEqual([
    "$schema",
    "extends",
    "ignore",
    "rules",
    "overrides",
  ]);
});
