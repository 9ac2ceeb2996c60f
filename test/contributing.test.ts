import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

test("CONTRIBUTING's table names every script of package.json, and no other", () => {
  const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> }; // our own file
  const named = [...read(".github/CONTRIBUTING.md").matchAll(/^\| `npm run ([\w:-]+)` \|/gm)].map(
    ([, name]) => name ?? "",
  );
  expect(named.toSorted()).toEqual(Object.keys(scripts).toSorted());
});
