/** What becomes of things that are no longer written. */
import { expect, test } from "vitest";
import { compare } from "../../../src/engine/index.ts";
import { fateOf } from "../../../src/model/index.ts";
import { memoryBase, memoryFiles } from "../../fixtures.ts";

type Files = Readonly<Record<string, string>>;

const call = 'module "edge" {\n  source = "./edge"\n}\n';
const set = (name: string, more = ""): string =>
  `resource "akamai_mtlstruststore_ca_set" "${name}" {\n${more}  name = "${name}"\n  certificates = []\n}\n`;
const letGo = (from: string): string => `removed {\n  from = ${from}\n  lifecycle {\n    destroy = false\n  }\n}\n`;
const inModule: Files = { "main.tf": call, "edge/sets.tf": set("a") + set("b") };
const listed = (...ids: readonly string[]): string =>
  JSON.stringify({ caSets: ids.map((id) => ({ caSetId: id, caSetName: `set-${id}`, caSetLink: `/ca-sets/${id}` })) });

/** What becomes of the first CA set of before. */
async function fate(before: Files, after: Files): Promise<string> {
  const [old, now] = [before, after].map((files) => new Map(Object.entries(files)));
  if (old === undefined || now === undefined) throw new Error("there are two sides");
  const { changes } = await compare({ files: memoryFiles(now), base: memoryBase(old, now) });
  const [thing] = changes?.before.caSets ?? [];
  if (changes === undefined || thing === undefined) throw new Error("there is a set before");
  const found = fateOf(thing, changes, ["caSetLink"]);
  return found.state === "goes" ? found.certainty : found.state;
}

test.for<[string, Files, Files, string]>([
  ["a block that is deleted", { "a.tf": set("a") }, { "a.tf": "\n" }, "proven"],
  ["a block of a module", inModule, { ...inModule, "edge/sets.tf": set("b") }, "proven"],
  ["a module that is called no more", inModule, { "main.tf": "\n" }, "proven"],
  ["a whole configuration", inModule, { "readme.json": "{}" }, "unclear"],
  ["beside a torn file", { "a.tf": set("a") }, { "b.tf": 'resource "x" "y" {\n  a = [ = ]\n}\n= {\n' }, "unclear"],
  [
    "a count that a variable decides",
    { "a.tf": set("a") },
    { "a.tf": `${set("a", "  count = var.on ? 1 : 0\n")}variable "on" {\n  default = false\n}\n` },
    "unclear",
  ],
  [
    "one that is let go of in a module",
    inModule,
    { "main.tf": call + letGo("module.edge.akamai_mtlstruststore_ca_set.a"), "edge/sets.tf": set("b") },
    "stays",
  ],
  [
    "one whose neighbour is let go of",
    inModule,
    { "main.tf": call + letGo("module.edge.akamai_mtlstruststore_ca_set.b"), "edge/sets.tf": "\n" },
    "proven",
  ],
  ["a whole module that is let go of", inModule, { "main.tf": letGo("module.edge") }, "stays"],
  ["an entry of a list", { "s.json": listed("1", "2") }, { "s.json": listed("2") }, "likely"],
  ["a list that is gone", { "s.json": listed("1", "2") }, { "t.json": "{}" }, "unclear"],
])("%s", async ([, before, after, expected]) => {
  expect(await fate(before, after)).toBe(expected);
});
