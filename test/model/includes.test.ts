import { describe, expect, test } from "vitest";
import { hostnamesRuledBy, load, type Project, type Property, valueOf } from "../../src/model/index.ts";
import { memoryFiles } from "../fixtures.ts";

const behavior = (name: string, options: object = {}): object => ({ name, options });
const rules = (...behaviors: readonly object[]): object => ({ name: "default", behaviors, children: [] });
const include = (version: number, ...behaviors: readonly object[]): object => ({
  includeId: "inc_7001",
  includeName: "common",
  includeVersion: version,
  rules: rules(...behaviors),
});
const shop = (...includeIds: readonly string[]): object => ({
  propertyId: "prp_1",
  propertyName: "shop",
  propertyVersion: 9,
  rules: rules(behavior("origin"), ...includeIds.map((id) => behavior("include", { id }))),
});

/** Loads documents, asks something of each property while its tree is in memory, and gives the project in the end. */
async function read<T>(
  documents: Readonly<Record<string, object>>,
  ask: (property: Property) => T,
): Promise<{ readonly told: readonly T[]; readonly project: Project }> {
  const texts = Object.entries(documents).map(([path, value]) => [path, JSON.stringify(value)] as const);
  const loaded = await load(memoryFiles(new Map(texts)));
  const told: T[] = [];
  for await (const unit of loaded.units()) {
    told.push(...unit.properties.map(ask));
    unit.release();
  }
  return { told, project: loaded.project };
}

const names = ({ merged }: Property): readonly string[] =>
  merged.trees.flatMap((tree) => tree.rules.flatMap((rule) => rule.behaviors.map(({ name }) => name)));

describe("an include", () => {
  test("lends its rules to the properties that use it, after its own turn", async () => {
    const { told } = await read(
      { "a.json": shop("inc_7001"), "z.json": include(3, behavior("mtlsOriginKeystore")) },
      names,
    );
    expect(told).toEqual([["origin", "include", "mtlsOriginKeystore"]]);
  });

  test("counts by its newest version in view", async () => {
    const { told } = await read(
      { "a.json": shop("7001"), "v2.json": include(2, behavior("mtlsOriginKeystore")), "v3.json": include(3) },
      names,
    );
    expect(told).toEqual([["origin", "include"]]);
  });

  test("leaves open what it brings where it is not in view", async () => {
    const { told } = await read(
      { "a.json": shop("inc_1", "inc_7001"), "b.json": include(1) },
      ({ merged }) => merged.gap,
    );
    expect(told).toEqual(["include inc_1 is not in the project or snapshot"]);
  });

  test("is known to be used, or not, when all trees were read", async () => {
    const used = { "b.json": include(1, behavior("mtlsOriginKeystore")) };
    const ask = (): undefined => undefined;
    const count = async (documents: Readonly<Record<string, object>>): Promise<number> =>
      (await read(documents, ask)).project.inUnusedIncludes("mtlsOriginKeystore").length;
    expect(await count({ ...used, "a.json": shop("inc_7001") })).toBe(0);
    expect(await count({ ...used, "a.json": shop("inc_1") })).toBe(1);
  });

  test("says of its own rules that the properties decide which hostnames get to them", async () => {
    const { project } = await read({ "b.json": include(1, behavior("enforceMtlsSettings")) }, () => undefined);
    const [enforced] = project.includes.flatMap(
      ({ shared }) => valueOf(shared)?.behaviors("enforceMtlsSettings") ?? [],
    );
    expect(enforced && hostnamesRuledBy(enforced)).toEqual({
      hostnames: [],
      gap: "which hostnames get to the rules of include common is up to its properties",
    });
  });
});
