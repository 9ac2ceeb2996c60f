/** The properties that the shared material keeps in both spellings: as builder blocks and as JSON. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Where the shared material is, which may be absent. */
export const corpus = join(import.meta.dirname, "../../../../shared/corpus");
const provider = "akamai__terraform-provider-akamai/pkg/providers/property/testdata";
const exporter = "akamai__cli-terraform/pkg/providers/papi/testdata";

/** One tree in both spellings: the files that hold its builders, the label of the one at its root, and the vendor's JSON. */
export interface Pair {
  readonly hcl: readonly string[];
  readonly root: string;
  readonly json: string;
}

/** Every property of the corpus that is kept as builder blocks and as JSON. */
export function findPairs(): readonly Pair[] {
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
export function rootOf(hcl: readonly string[]): string {
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
