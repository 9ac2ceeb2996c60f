/**
 * Twins: folders and files that are copies of each other, one for each environment. What nobody touched has not changed, a copy
 * only adds and a folder that goes takes only its own along: random projects of made and real folders, and the cases of a user.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import { compare, lint } from "../../../src/engine/index.ts";
import { diffOf } from "../../../src/insight/index.ts";
import { type Changes, changedKinds } from "../../../src/model/index.ts";
import { type Random, randomOf } from "../../../src/tools/random.ts";
import { memoryBase, memoryFiles, now } from "../../fixtures.ts";
import { corpus } from "../terraform/pairs.ts";

type Texts = ReadonlyMap<string, string>;

const aboutChanges = rules.filter(({ meta }) => meta.needs.includes("change"));

/** A change of one thing, or of one tree, with the files that it tells of. */
interface Told {
  readonly what: string;
  readonly action: "created" | "removed" | "changed";
  readonly paths: readonly string[];
}

function toldBy(changes: Changes): readonly Told[] {
  const pathsOf = (...nodes: readonly ({ readonly field: { readonly site: Place } } | undefined)[]): string[] =>
    nodes.flatMap((node) => {
      const site = node?.field.site;
      return site === undefined ? [] : [(site.via[0] ?? site).file.path];
    });
  const things = changedKinds.flatMap((kind) =>
    changes.of(kind).map(({ action, before, after, node }) => {
      return { what: `${kind} ${node.resource}`, action, paths: pathsOf(before, after) };
    }),
  );
  const trees = changes.trees.map(({ before, after, isKept, resource }) => {
    const action = before === undefined ? "created" : after === undefined ? "removed" : isKept ? "kept" : "changed";
    return { what: `tree ${resource}`, action, paths: pathsOf(before, after) } as const;
  });
  return [...things, ...trees].flatMap(({ action, ...one }) => (action === "kept" ? [] : [{ ...one, action }]));
}

interface Place {
  readonly file: { readonly path: string };
  readonly via: readonly Place[];
}

async function told(before: Texts, after: Texts): Promise<readonly Told[]> {
  const { changes } = await compare({ files: memoryFiles(after), base: memoryBase(before, after) });
  return changes === undefined ? [] : toldBy(changes);
}

/** All that is said of a change: sentences, and what every rule about changes finds, with the file. */
async function said(before: Texts, after: Texts): Promise<readonly string[]> {
  const options = { files: memoryFiles(after), base: memoryBase(before, after) };
  const { changes } = await compare(options);
  const sentences = changes === undefined ? [] : diffOf(changes);
  const selection = { preset: "all", only: new Map() } as const;
  const { result } = await lint({ ...options, rules: aboutChanges, selection, now, version: "0.0.0" });
  return [
    ...sentences.map(({ sentence, place }) => `${sentence} at ${place?.file}`),
    ...result.findings.map(({ rule, file }) => `${rule} at ${file}`),
  ];
}

/** A root folder whose names may be known, unknown, or the same as everybody's. */
function terraform(random: Random): string {
  const names = ["partner-$" + "{var.env}", "partners", `partners-${random.word()}`]; // biome would take it for a template
  const sets = ["a", "b", "c"].slice(0, 1 + random.below(3));
  const resources = sets.map(
    (set) => `resource "akamai_mtlstruststore_ca_set" "${set}" {
  name         = "${random.pick(names)}"
  description  = "${random.word()}"
  certificates = []
}
resource "akamai_property" "${set}" {
  name        = "${random.pick(["api-v2", ...names])}"
  contract_id = "ctr_1"
  group_id    = "grp_1"
  product_id  = "prd_1"
  rule_format = "v2024-02-12"
  rules       = data.akamai_property_rules_builder.${set}.json
  hostnames {
    cname_from             = "${random.pick(["api", "www"])}.example.com"
    cname_to               = "${random.pick(["api", "www"])}.example.com.edgekey.net"
    cert_provisioning_type = "CPS_MANAGED"
  }
}
data "akamai_property_rules_builder" "${set}" {
  rules_v2024_02_12 {
    name      = "default"
    is_secure = true
    behavior {
      enforce_mtls_settings {
        enable_auth_set           = true
        certificate_authority_set = [akamai_mtlstruststore_ca_set.${set}.id]
      }
    }
  }
}
resource "akamai_cps_dv_enrollment" "${set}" {
  common_name = "${random.pick(["api", "www"])}.example.com"
}`,
  );
  return `variable "env" {\n  type = string\n}\n${resources.join("\n")}\n`;
}

/** Exports: the same files in every folder, with ids that are the same, others, or none. */
function exported(random: Random): Texts {
  const id = random.pick([{}, { propertyId: "prp_1" }, { propertyId: `prp_${random.below(5)}` }]);
  const child = { name: random.word(), behaviors: [{ name: "caching", options: { ttl: `${random.below(9)}d` } }] };
  const tree = { name: "default", behaviors: [{ name: "origin", options: { hostname: "o.net" } }], children: [child] };
  const enrollment = { csr: { cn: "www.example.com" }, validationType: "dv", networkConfiguration: {} };
  const site = { SiteId: 1 + random.below(2), SiteName: random.pick(["a.example", "b.example"]), Status: "active" };
  const set = { caSetName: "partners", ...(random.below(2) === 0 ? {} : { caSetId: "7" }), description: random.word() };
  const files = {
    "property.json": { propertyName: "shop", ...id, ruleFormat: "v2024-05-31", rules: tree },
    "enrollment.json": enrollment,
    "sites.json": { Sites: [site], TotalCount: 1 },
    "ca-sets.json": { caSets: [set, { ...set, caSetName: "others", caSetId: "8" }] },
  };
  return new Map(Object.entries(files).map(([path, value]) => [path, JSON.stringify(value, null, 2)]));
}

/** Real folders of the shared material that are whole by themselves. */
function realFolders(): readonly Texts[] {
  const all = readdirSync(corpus, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const tops = [...new Set(all.filter(({ name }) => name.endsWith(".tf")).map(({ parentPath }) => parentPath))];
  const isSmall = (path: string): boolean => all.filter(({ parentPath }) => parentPath.startsWith(path)).length < 12;
  return tops.filter(isSmall).map((top) => {
    const own = all.filter((entry) => `${entry.parentPath}/`.startsWith(`${top}/`));
    return new Map(
      own.map(({ parentPath, name }) => {
        const path = join(parentPath, name);
        return [path.slice(top.length + 1), readFileSync(path, "utf8")] as const;
      }),
    );
  });
}

const made = (random: Random): Texts =>
  random.below(2) === 0 ? new Map([["main.tf", terraform(random)]]) : exported(random);

const put = (folders: ReadonlyMap<string, Texts>): Texts =>
  new Map(
    [...folders].flatMap(([folder, texts]) => [...texts].map(([path, text]) => [`${folder}/${path}`, text] as const)),
  );

/** A folder with something else in it: a remark, another word, one file less. */
function edited(texts: Texts, random: Random): Texts {
  const path = random.pick([...texts.keys()]);
  const text = texts.get(path) ?? "";
  const rest = [...texts].filter(([name]) => name !== path);
  const remark = path.endsWith(".tf") ? `${text}\n# remark\n` : `${text}\n`;
  const other = text.replace(/(?<=description\W+)\w+|(?<=ttl": ")\w+|(?<="api[.])example/, random.word());
  return rest.length > 0 && random.below(5) === 0
    ? new Map(rest)
    : new Map([...rest, [path, random.pick([remark, other])]]);
}

const environments = ["env/stg", "env/prd", "env/qa", "env/dr"];

/** Folders that are copies of one, as they are or slightly apart. */
function twins(random: Random, folder: (random: Random) => Texts): Map<string, Texts> {
  const first = folder(random);
  const some = environments.slice(0, 2 + random.below(3));
  return new Map(
    some.map((name) => [name, random.pick([first, first, edited(first, random), folder(random)])] as const),
  );
}

async function checkOne(random: Random, folder: (random: Random) => Texts): Promise<void> {
  const before = twins(random, folder);
  const one = random.pick([...before.keys()]);
  const texts = before.get(one) ?? new Map<string, string>();
  const deeds = {
    edits: new Map([...before, [one, edited(texts, random)]]),
    copies: new Map([["env/dev", texts], ...before]),
    deletes: new Map([...before].filter(([name]) => name !== one)),
  };
  for (const [deed, after] of Object.entries(deeds)) {
    const [old, later] = [put(before), put(after)];
    const mine = deed === "copies" ? "env/dev" : one;
    const strangers = (await told(old, later)).filter(
      ({ action, paths }) =>
        paths.some((path) => !path.startsWith(`${mine}/`)) ||
        (deed === "copies" && action !== "created") ||
        (deed === "deletes" && action !== "removed"),
    );
    expect(strangers, `${deed} ${mine} of ${[...old.keys()].join()}`).toEqual([]);
    if (random.below(4) > 0) continue;
    const words = (await said(old, later)).filter((line) => !line.includes(` at ${mine}/`));
    expect(words, `what is said when someone ${deed} ${mine}`).toEqual([]);
  }
}

describe("of folders that are copies of each other only the touched one changes", () => {
  test("in 150 made projects", { timeout: 120_000 }, async () => {
    const random = randomOf(20261127);
    for (let count = 0; count < 150; count++) await checkOne(random, made);
  });

  const isHere = existsSync(corpus);
  test.skipIf(!isHere)("in 60 projects of real folders", { timeout: 240_000 }, async () => {
    const random = randomOf(20261128);
    const folders = realFolders();
    for (let count = 0; count < 60; count++) await checkOne(random, () => random.pick(folders));
  });
});

describe("three environments with the same addresses", () => {
  const main = terraform(randomOf(3));
  const before = new Map(["stg", "prd", "qa"].map((name) => [`env/${name}/main.tf`, main] as const));

  test("say nothing of a remark in one of them", async () => {
    expect(await said(before, new Map([...before, ["env/prd/main.tf", `${main}# remark\n`]]))).toEqual([]);
  });

  test("are not deleted by a changed line in one of them", async () => {
    const after = new Map([...before, ["env/prd/main.tf", main.replace(/(description\s+= ")\w+/, "$1other")]]);
    const lines = await said(before, after);
    expect(lines.filter((line) => line.includes("deleted-before") || !line.endsWith(" at env/prd/main.tf"))).toEqual(
      [],
    );
    expect(lines).toContainEqual(expect.stringMatching(/has another description: "other"/));
  });

  test("stay what they are when one is copied, goes, or gets another name", async () => {
    const copied = await told(before, new Map([...before, ["env/dev/main.tf", main]]));
    expect(new Set(copied.map(({ action, paths }) => `${action} ${paths.join()}`))).toEqual(
      new Set(["created env/dev/main.tf"]),
    );
    const renamed = new Map([...before, ["env/production/main.tf", main]]);
    renamed.delete("env/prd/main.tf");
    expect(await said(before, renamed)).toEqual([]);
    const all = new Map([...before.values()].map((text, at) => [`other/${at}/main.tf`, text]));
    expect(await said(before, all)).toEqual([]);
  });

  test("may each move a block to another address", async () => {
    const moved = "moved {\n  from = akamai_mtlstruststore_ca_set.a\n  to   = akamai_mtlstruststore_ca_set.z\n}\n";
    const text = main.replace('"akamai_mtlstruststore_ca_set" "a"', '"akamai_mtlstruststore_ca_set" "z"') + moved;
    const after = new Map([...before, ["env/prd/main.tf", text.replaceAll("ca_set.a.id", "ca_set.z.id")]]);
    expect(await told(before, after)).toEqual([]);
  });
});
