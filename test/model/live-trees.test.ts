import { describe, expect, test } from "vitest";
import { load } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

type Json = Readonly<Record<string, unknown>>;

const rules = (name: string): Json => ({
  name: "default",
  behaviors: [{ name: "origin", options: {} }],
  children: [{ name, behaviors: [], criteria: [], children: [] }],
});
const version = (number: number, about: Json = {}): Json => ({
  propertyVersion: number,
  rules: rules(`v${number}`),
  hostnames: { items: [{ cnameFrom: `v${number}.example.com`, cnameTo: "e.edgekey.net" }] },
  ...about,
});
const account = (versions: readonly Json[], about: Json = {}): string =>
  JSON.stringify({
    edgelintSnapshot: 1,
    properties: [{ propertyId: "prp_1", propertyName: "shop", versions, ...about }],
  });

/** The trees that units show, by file and first rule, with the hostnames they serve. */
async function shown(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const loaded = await load(memoryFiles(new Map(Object.entries(files))));
  const found: string[] = [];
  for await (const unit of loaded.units()) {
    for (const { field, root, property } of unit.trees) {
      const hostnames = property?.hostnames.map(({ key }) => key).join() ?? "";
      found.push([field.doc.file.path, root.children[0]?.name, hostnames, unit.isLive ? "live" : "file"].join(" "));
    }
    unit.release();
  }
  expect(loaded.project.properties.length).toBeLessThanOrEqual(2);
  return found;
}

const live = (number: number): string => `s.json v${number} v${number}.example.com live`;

describe("the rule trees of a snapshot", () => {
  test("are those of the newest version and of what is active, each with its own hostnames", async () => {
    const versions = [version(1), version(2, { productionStatus: "ACTIVE" }), version(3), version(4)];
    expect(await shown({ "s.json": account(versions, { stagingVersion: 3 }) })).toEqual([live(4), live(2), live(3)]);
  });

  test("are shown once where versions hold the same", async () => {
    const same = { ...version(1), stagingStatus: "ACTIVE", productionStatus: "ACTIVE" };
    expect(await shown({ "s.json": account([same, { ...same, propertyVersion: 2 }]) })).toEqual([live(1)]);
  });

  test("are left out where a version was read without its rules", async () => {
    expect(await shown({ "s.json": account([{ propertyVersion: 1, productionStatus: "ACTIVE" }]) })).toEqual([]);
  });

  const declared: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["by id", { "r.json": JSON.stringify({ propertyId: "1", rules: rules("file") }) }],
    ["by name", { "r.json": JSON.stringify({ propertyName: "shop", rules: rules("file") }) }],
    [
      "by name in Terraform",
      {
        "main.tf": `resource "akamai_property" "p" {\n  name  = "shop"\n  rules = file("\${path.module}/r.json")\n}\n`,
      },
    ],
    [
      "by import in Terraform",
      {
        "main.tf": `import {\n  to = akamai_property.p\n  id = "prp_1,ctr_1,grp_1"\n}\nresource "akamai_property" "p" {\n  name  = var.name\n  rules = file("\${path.module}/r.json")\n}\n`,
      },
    ],
  ];

  test.for(declared)("give way to a file that has the property's rules, told %s", async ([, files]) => {
    const all = { "r.json": JSON.stringify({ rules: rules("file") }), ...files, "s.json": account([version(1)]) };
    const found = await shown(all);
    expect(found.map((one) => one.split(" ").at(-1))).toEqual(["file"]);
  });

  test("stay where a file has the rules of another property only", async () => {
    const other = JSON.stringify({ propertyId: "prp_2", propertyName: "blog", rules: rules("file") });
    expect(await shown({ "r.json": other, "s.json": account([version(1)]) })).toContain(live(1));
  });
});
