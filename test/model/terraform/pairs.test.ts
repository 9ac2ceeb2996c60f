import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Field, load } from "../../../src/model/index.ts";
import type { RuleTree } from "../../../src/model/nodes/rule-tree.ts";
import { builderEnvelope } from "../../../src/model/terraform/builder.ts";
import { builderValues } from "../../../src/model/terraform/builder-values.ts";
import { memoryFiles } from "../../fixtures.ts";
import { rootsOf } from "./evaluate.ts";
import { corpus, findPairs, type Pair } from "./pairs.ts";

/** The trees of some files. */
async function treesOf(paths: readonly string[]): Promise<readonly RuleTree[]> {
  const files = new Map(paths.map((path) => [basename(path), readFileSync(join(corpus, path))]));
  const loaded = await load(memoryFiles(files));
  const trees: RuleTree[] = [];
  for await (const unit of loaded.units()) trees.push(...unit.trees);
  return trees;
}

/**
 * A tree as plain values, as rules read it. What only one side can say is left out: empty lists and texts of a rule, a member that is
 * null, an `is_secure` that is off, the vendor's own marks on its default rule, and serial numbers, which HCL keeps as text.
 */
function plain(field: Field, isRule: boolean): unknown {
  const value = field.resolve();
  if (value.isList) return value.items().map((item) => plain(item, isRule));
  if (!value.isObject)
    return typeof value.value === "number" && value.key === "serialNumber" ? String(value.value) : value.value;
  const members = value
    .members()
    .filter((member) => !member.resolve().isAbsent)
    .map((member) => [member.key, plain(member, isRule && member.key === "children")] as const)
    .filter(([name, content]) => !(isRule && isNoise(String(name), content, value)));
  return Object.fromEntries(members.toSorted(([a], [b]) => (String(a) < String(b) ? -1 : 1)));
}

function isNoise(name: string, content: unknown, rule: Field): boolean {
  if (rule.path === "" && (name === "criteriaMustSatisfy" || (name === "uuid" && content === "default"))) return true;
  if (content === "" || content === false) return true;
  if (name === "options" && JSON.stringify(content) === '{"is_secure":false}') return true;
  return typeof content === "object" && content !== null && Object.keys(content).length === 0;
}

describe.skipIf(!existsSync(corpus))(
  "a property as builder blocks and as JSON (skipped where the shared material is absent)",
  () => {
    const pairs = existsSync(corpus) ? findPairs() : [];

    test("is in the corpus in many rule formats", () => {
      expect(pairs.length).toBeGreaterThan(95);
    });

    test.for(pairs.map((pair) => [pair.json.split("/").slice(-3).join("/"), pair] as const))(
      "gives one tree: %s",
      async ([, pair]) => {
        const [json] = await treesOf([pair.json]);
        const builders = await builderTrees(pair);
        expect(json).toBeDefined();
        expect(builders.length, `no tree begins at ${pair.root}`).toBe(1);
        if (json !== undefined && builders[0] !== undefined)
          expect(plain(builders[0].field, true)).toEqual(plain(json.field, true));
      },
    );
  },
);

describe.skipIf(!existsSync(corpus))(
  "the quick way to a builder's value (skipped where the shared material is absent)",
  () => {
    test("comes to what the exact one does, for every builder of the corpus", async () => {
      let quick = 0;
      for (const path of new Set(findPairs().flatMap(({ hcl }) => hcl))) {
        const [root] = await rootsOf({ "rules.tf": readFileSync(join(corpus, path), "utf8") });
        for (const instance of root?.resources.filter(({ type }) => type === "akamai_property_rules_builder") ?? []) {
          const values = builderValues(instance, () => undefined);
          if (values === undefined) continue;
          quick++;
          expect({ path, ...values }).toEqual({
            path,
            ...(builderEnvelope(instance.settings, () => undefined)?.value as object),
          });
        }
      }
      expect(quick).toBeGreaterThan(100);
    });
  },
);

/** The tree that begins at a builder. The other files' own roots go, so that a rule in the middle can be asked for, too. */
async function builderTrees({ hcl, root }: Pair): Promise<readonly RuleTree[]> {
  const files = new Map(hcl.map((path) => [basename(path), readFileSync(join(corpus, path))]));
  const rules = `data.akamai_property_rules_builder.${root}.json`;
  files.set(
    "zz_asks.tf",
    Buffer.from(`resource "akamai_property" "asks" {\n  name  = "asks"\n  rules = ${rules}\n}\n`),
  );
  const loaded = await load(memoryFiles(files));
  const trees: RuleTree[] = [];
  for await (const unit of loaded.units())
    trees.push(...unit.trees.filter(({ property }) => property?.label === "asks"));
  return trees;
}
