import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import { lint } from "../../src/engine/index.ts";
import { lintFiles, memoryFiles, now } from "../fixtures.ts";

/** The files of a run in which a fault of JSON is reported. */
async function broken(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const run = await lintFiles(new Map(Object.entries(files)), rules, "syntax/json-invalid");
  return run.result.findings.map(({ file, start }) => `${file}:${start.line}`);
}

describe("a text that does not parse", () => {
  test("is said where it speaks of a system edgelint knows, however little of it is left", async () => {
    expect(
      await broken({ "a.json": '{ "rules": {', "b.json": '{\n  "caSetName": "x",\n  "description": }\n' }),
    ).toEqual(["a.json:1", "b.json:3"]);
  });

  test("is left alone where another dialect or another tool's template explains it", async () => {
    const files = {
      ".eslintrc.json": '{\n  // comments\n  "rules": { "semi": 1, },\n}',
      "jinja.json": '{ "rules": { {% for x in y %} } }',
      "log.json": '{"rules":1}\n{"rules":2}\n',
      "tsconfig.json": '{ "compilerOptions": { "strict": true, } }',
    };
    expect(await broken(files)).toEqual([]);
  });

  test("is said whatever it holds when the file was asked for by name", async () => {
    const files = memoryFiles(new Map([["notes.json", ""]]));
    const named = { ...files, list: () => [{ path: "notes.json", root: "", isNamed: true }] };
    const selection = { preset: "recommended", only: new Map() } as const;
    const { result } = await lint({ files: named, rules, selection, now, version: "0.0.0" });
    expect(result.findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([
      expect.stringContaining("syntax/json-invalid: the file is empty"),
    ]);
  });
});

describe("a file that is no text", () => {
  const words = '"propertyName" "behaviors" "cnameFrom"';

  test("is none of ours when it is a program, whatever words stand in it", async () => {
    const run = await lintFiles(
      new Map<string, Buffer | string>([
        ["bin/tool", Buffer.from(`\u007fELF\u0000\u0000${words}`)],
        ["lib/late.so", Buffer.from(`${" ".repeat(10_000)}\u0000${words}`)],
        ["a.json", "{}"],
      ]),
      rules,
    );
    expect(run.result.problems).toEqual([]);
    expect(run.skipped.map(({ file, why }) => `${file}: ${why}`)).toEqual(
      expect.arrayContaining(["bin/tool: a binary file", "lib/late.so: a binary file"]),
    );
  });

  test("is a problem when it is named like a document and speaks of us", async () => {
    const run = await lintFiles(new Map([["tree.json", Buffer.from(`{ ${words} \u0000 }`)]]), rules);
    expect(run.result.problems).toMatchObject([{ file: "tree.json" }]);
  });
});
