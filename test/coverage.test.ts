/** Every vendor statement that the catalogue's coverage table answers with a rule: the rule is there, and a fixture shows it at work. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "#rules";

const shared = join(import.meta.dirname, "../../shared");
const isThere = existsSync(join(shared, "coverage.md"));

/** The rules that the table's last column names, by the statements they answer. */
function named(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const line of readFileSync(join(shared, "coverage.md"), "utf8").split("\n")) {
    const [, , says = "", answers = ""] = line.split(/(?<!\\)\|/);
    for (const [, id = ""] of answers.matchAll(/`([a-z]+\/[a-z0-9-]+)`/g))
      found.set(id, [...(found.get(id) ?? []), says.trim()]);
  }
  return found;
}

describe.skipIf(!isThere)("the coverage table (skipped where it does not lie beside the checkout)", () => {
  test("names rules that exist and have a bad fixture", () => {
    const ids = new Set<string>(rules.map(({ meta }) => meta.id));
    const table = named();
    expect(table.size).toBeGreaterThan(100);
    const gaps = [...table].flatMap(([id, [statement = ""]]) => {
      if (!ids.has(id)) return [`${id} does not exist, though it answers: ${statement}`];
      const cases = readdirSync(join(import.meta.dirname, "../fixtures", id));
      return cases.some((name) => name.startsWith("bad-")) ? [] : [`${id} has no bad fixture`];
    });
    expect(gaps).toEqual([]);
  });
});
