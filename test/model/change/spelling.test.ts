/**
 * What is only written otherwise is no change: 500 random edits that keep the meaning of real trees, and every property that the
 * shared material keeps both as JSON and as HCL. Skipped where that material is absent.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import { compare, lint } from "../../../src/engine/index.ts";
import { diffOf } from "../../../src/insight/index.ts";
import { type Random, randomOf } from "../../../src/tools/random.ts";
import { memoryBase, memoryFiles, now } from "../../fixtures.ts";
import { corpus, findPairs, rootOf } from "../terraform/pairs.ts";

type Texts = ReadonlyMap<string, string>;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const aboutChanges = rules.filter(({ meta }) => meta.needs.includes("change"));

/** All that is said of a change: findings of every rule about changes, and sentences. */
async function said(before: Texts, after: Texts): Promise<readonly string[]> {
  const options = { files: memoryFiles(after), base: memoryBase(before, after) };
  const { changes } = await compare(options);
  const sentences = changes === undefined ? ["nothing to compare"] : diffOf(changes).map(({ sentence }) => sentence);
  const selection = { preset: "all", only: new Map() } as const;
  const { result } = await lint({ ...options, rules: aboutChanges, selection, now, version: "0.0.0" });
  return [...sentences, ...result.findings.map(({ rule, message }) => `${rule}: ${message}`)];
}

/** A value with the members of every object in another order. */
function shuffled(value: Json, random: Random): Json {
  if (Array.isArray(value)) return value.map((item) => shuffled(item, random));
  if (typeof value !== "object" || value === null) return value;
  const left = Object.entries(value);
  const members: [string, Json][] = [];
  while (left.length > 0) members.push(...left.splice(random.below(left.length), 1));
  return Object.fromEntries(members.map(([name, inner]) => [name, shuffled(inner, random)]));
}

/** A tree with some of its children in files of their own. */
function split(tree: Json, random: Random, files: Map<string, string>): Json {
  const cut = (rule: Json): Json => {
    if (typeof rule !== "object" || rule === null || Array.isArray(rule)) return rule;
    const { children } = rule;
    if (!Array.isArray(children)) return rule;
    const kept = children.map((child) => {
      const inner = cut(child);
      if (random.below(3) > 0) return inner;
      const name = `part-${files.size}.json`;
      files.set(`config/${name}`, printed(inner, random));
      return `#include:${name}`;
    });
    return { ...rule, children: kept };
  };
  if (typeof tree !== "object" || tree === null || Array.isArray(tree)) return tree;
  return tree["rules"] === undefined ? cut(tree) : { ...tree, rules: cut(tree["rules"]) };
}

const printed = (value: Json, random: Random): string => JSON.stringify(value, null, random.pick([0, 1, 2, 4, "\t"]));

/** A tree written anew, in one file or in several. */
function written(tree: Json, random: Random): Texts {
  const files = new Map<string, string>();
  const order = random.below(2) === 0 ? tree : shuffled(tree, random);
  const whole = random.below(2) === 0 ? order : split(order, random, files);
  files.set(
    files.size === 0 ? `${random.pick(["", "rules/", "other/deep/"])}${random.word()}.json` : "config/main.json",
    printed(whole, random),
  );
  return files;
}

describe.skipIf(!existsSync(corpus))("nothing is said (skipped where the shared material is absent)", () => {
  const pairs = existsSync(corpus) ? findPairs() : [];
  const trees = [...new Set(pairs.map(({ json }) => json))].map(
    (path) => [path, JSON.parse(readFileSync(join(corpus, path), "utf8")) as Json] as const, // its own file
  );

  test("of 500 edits that keep the meaning", { timeout: 300_000 }, async () => {
    const random = randomOf(20261126);
    for (let edit = 0; edit < 500; edit++) {
      const [path, tree] = random.pick(trees);
      const [before, after] = [written(tree, random), written(tree, random)];
      expect(
        await said(before, after),
        `edit ${edit} of ${path}: ${[...before.keys()].join()} to ${[...after.keys()].join()}`,
      ).toEqual([]);
    }
  });

  // a builder from the middle of a tree would leave the rest of it over, and the tree of an include says whose it is
  const wholes = pairs.filter(({ hcl, root, json }) => rootOf(hcl) === root && !json.includes("/include_"));
  test.for(wholes.map((pair) => [pair.json.split("/").slice(-3).join("/"), pair] as const))(
    "of a property that moves from JSON to HCL, or back: %s",
    async ([, { hcl, root, json }]) => {
      const property = (rules: string): string =>
        `resource "akamai_property" "asks" {\n  name  = "asks"\n  rules = ${rules}\n}\n`;
      const asHcl = new Map(
        hcl.map((path) => [path.split("/").at(-1) ?? "", readFileSync(join(corpus, path), "utf8")]),
      );
      asHcl.set("zz_asks.tf", property(`data.akamai_property_rules_builder.${root}.json`));
      const asJson = new Map([
        ["rules.json", readFileSync(join(corpus, json), "utf8")],
        ["zz_asks.tf", property('file("${path.module}/rules.json")')],
      ]);
      expect(await said(asJson, asHcl)).toEqual([]);
      expect(await said(asHcl, asJson)).toEqual([]);
    },
  );
});
