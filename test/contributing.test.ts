import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { AnyRule } from "../src/rule/index.ts";
import { lintFiles, underlined } from "./fixtures.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("CONTRIBUTING's table names every script of package.json, and no other", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }; // our own file
  const named = [...read(".github/CONTRIBUTING.md").matchAll(/^\| `npm run ([\w:-]+)` \|/gm)].map(
    ([, name]) => name ?? "",
  );
  expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
});

test("CONTRIBUTING's example is a rule that finds what its expectation says", async () => {
  const guide = read(".github/CONTRIBUTING.md");
  const code = /```ts\n(import \{ defineRule[^]*?)```/.exec(guide)?.[1] ?? "";
  const folder = new URL("../.cache/contributing/", import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL("example.ts", folder), code);
  const { rule } = (await import(new URL("example.ts", folder).href)) as { rule: AnyRule }; // as it is written there
  const tree = (id: string): string =>
    `{ "rules": { "name": "default", "behaviors": [{ "name": "cpCode", "options": { "value": { "id": ${id} } } }] } }`;
  const found = async (id: string): Promise<readonly string[]> => {
    const run = await lintFiles(new Map([["rules.json", tree(id)]]), [rule]);
    return run.result.findings.map((finding) => `${finding.message}, at ${underlined(run, finding)}`);
  };
  expect(guide).toContain(
    '"id": "cpc_12345"                // expect: property/cp-code-prefixed `"cpc_12345"` fix=safe',
  );
  expect(await found('"cpc_12345"')).toEqual([
    'id of cpCode in rule "default" is cpc_12345: the prefix does not belong there, at "cpc_12345"',
  ]);
  for (const id of ["12345", '"12345"', '"${env.cpCode}"', "null"]) expect(await found(id)).toEqual([]);
});

test("nothing of a scaffold is left", () => {
  const left = ["rules", "fixtures"].flatMap((folder) => {
    const paths = readdirSync(new URL(`../${folder}`, import.meta.url), { recursive: true, encoding: "utf8" });
    return paths.filter(
      (path) =>
        /\.(?:ts|tf|json|pem|ya?ml)$/.test(path) &&
        readFileSync(new URL(`../${folder}/${path}`, import.meta.url)).includes("SCAFFOLD"),
    );
  });
  expect(left).toEqual([]);
});
