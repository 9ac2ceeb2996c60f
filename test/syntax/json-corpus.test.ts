import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readJson, readLooseJson } from "../../src/syntax/json/index.ts";
import { readYaml } from "../../src/syntax/yaml/index.ts";

const corpus = new URL("../../../shared/corpus/", import.meta.url);

function filesOf(ending: RegExp): { readonly path: string; readonly text: string }[] {
  const paths = readdirSync(corpus, { recursive: true, encoding: "utf8" }).filter((path) => ending.test(path));
  return paths.map((path) => ({ path, text: readFileSync(new URL(path, corpus), "utf8") }));
}

/** What is wrong with the corpus, in our words: everything here was looked at and is a real fault, or a deliberate one. */
const known: { readonly [file: string]: string } = {
  "json/badlitteral.json": "`0x242342` is not a number as JSON writes it",
  "json/truncated.json": "this `[` is never closed, nor the 2 brackets around it",
  "json/unexpectedtoken.json": "JSON allows no comma before `}`",
  "snippets/Origin_CommonSettings.json":
    'the file is a fragment and not JSON on its own: it begins with the name `"behaviors"`, without `{`, and leaves a bracket open',
  "snippets/default.json":
    'the file is a fragment and not JSON on its own: it begins with the name `"behaviors"`, without `{`, and leaves a bracket open',
  "snippets/variables.json":
    'the file is a fragment and not JSON on its own: it begins with the name `"variables"`, without `{`',
  "invalid-json-includes/child-beginning.json": "this `{` is never closed",
  "invalid-json-includes/child-end.json":
    'the file is a fragment and not JSON on its own: it begins with the name `"criteria"`, without `{`, and closes a bracket that it does not open',
  "invalid-json-includes/more-vars.json":
    "the file is a fragment and not JSON on its own: several values without brackets around them",
  "invalid-json-includes/some-common-behaviour.json":
    'the file is a fragment and not JSON on its own: it begins with the name `"behaviors"`, without `{`',
  "property-snippets/template_invalid_json.json": "`invalid json` is not a JSON value: a text needs double quotes",
  "variables/invalid_values.json": "`abc` is not a JSON value: a text needs double quotes",
};

describe.skipIf(!existsSync(corpus))("real files (skipped where ../shared/corpus is absent)", () => {
  test("a JSON file is read strictly, or loosely with nothing but its real faults", async () => {
    const found: { [file: string]: string } = {};
    for (const { path, text } of filesOf(/\.(?:json|tfjson)$/)) {
      const loose = await readLooseJson(text);
      const strict = readJson(text);
      if (strict !== undefined) expect([path, loose.value, loose.problems]).toEqual([path, strict.value, []]);
      else for (const problem of loose.problems) found[path.split("/").slice(-2).join("/")] = problem.what;
    }
    expect(found).toEqual(known);
  });

  test("a YAML file has no faults", async () => {
    for (const { path, text } of filesOf(/\.ya?ml$/))
      expect([path, (await readYaml(text)).problems]).toEqual([path, []]);
  });
});
