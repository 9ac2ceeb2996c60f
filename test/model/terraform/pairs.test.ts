import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Field, load } from "../../../src/model/index.ts";
import type { RuleTree } from "../../../src/model/nodes/rule-tree.ts";
import { builderEnvelope } from "../../../src/model/terraform/builder.ts";
import { builderValues } from "../../../src/model/terraform/builder-values.ts";
import { memoryFiles } from "../../fixtures.ts";
import { rootsOf } from "./evaluate.ts";

const corpus = join(import.meta.dirname, "../../../../shared/corpus");
const provider = "akamai__terraform-provider-akamai/pkg/providers/property/testdata";
const exporter = "akamai__cli-terraform/pkg/providers/papi/testdata";

/** One tree in both spellings: the files that hold its builders, the label of the one at its root, and the vendor's JSON. */
interface Pair {
  readonly hcl: readonly string[];
  readonly root: string;
  readonly json: string;
}

/** Every property of the corpus that is kept as builder blocks and as JSON. */
function findPairs(): readonly Pair[] {
  const formats = `${provider}/TestDSPropertyRulesBuilder/ruleformat`;
  const ofProvider = folders(formats).flatMap((format) =>
    ["default", "content_compression", "dynamic_content", "static_content"].map((root) => ({
      hcl: [`${formats}/${format}/rules.tf`],
      root,
      json: `${formats}/${format}/${root}.json`,
    })),
  );
  const single = (hcl: string, root: string, json: string): Pair => ({ hcl: [hcl], root, json });
  return [
    ...ofProvider,
    single(`${formats}/rules_variables.tf`, "default", `${formats}/default_variables.json`),
    single(`${formats}/rules_variables.tf`, "content_compression", `${formats}/content_compression_variables.json`),
    single(
      `${formats}/rules_with_subject_rdns_and_issuer_rdns_details.tf`,
      "default",
      `${formats}/rules_with_rdns_details.json`,
    ),
    single(
      `${formats}/rules_v2024_01_09_with_empty_options.tf`,
      "default",
      `${formats}/default_v2024_01_09_with_empty_options.json`,
    ),
    single(
      `${provider}/TestResPropertyInclude/property_include_null_cpcode.tf`,
      "rules_with_null",
      `${provider}/TestResPropertyInclude/expected/rules_cpcode_null.json`,
    ),
    ...exported(exporter),
  ];
}

/** What the exporter writes for a tree, beside the tree that its tests feed it. */
function exported(folder: string): readonly Pair[] {
  const json = `${folder}/mock_rules.json`;
  const hcl = readdirSync(join(corpus, folder))
    .filter((name) => name.endsWith(".tf"))
    .map((name) => `${folder}/${name}`)
    .filter((path) => readFileSync(join(corpus, path), "utf8").includes('data "akamai_property_rules_builder"'));
  const [first] = hcl;
  const here = first !== undefined && existsSync(join(corpus, json)) ? [{ hcl, root: rootOf(hcl), json }] : [];
  return [...here, ...folders(folder).flatMap((name) => exported(`${folder}/${name}`))];
}

/** The one builder that no other holds. */
function rootOf(hcl: readonly string[]): string {
  const texts = hcl.map((path) => readFileSync(join(corpus, path), "utf8")).join("\n");
  const declared = Array.from(
    texts.matchAll(/data "akamai_property_rules_builder" "([^"]+)"/g),
    ([, label]) => label ?? "",
  );
  const held = new Set(
    Array.from(texts.matchAll(/akamai_property_rules_builder\.([^\s,\]]+)\.json/g), ([, label]) => label ?? ""),
  );
  return declared.find((label) => !held.has(label)) ?? "";
}

function folders(path: string): readonly string[] {
  return readdirSync(join(corpus, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

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
