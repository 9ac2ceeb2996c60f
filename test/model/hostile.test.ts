import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rules } from "#rules";
import type { Lint } from "../../src/engine/index.ts";
import { lintFiles, readFixture } from "../fixtures.ts";

/*
 * Whatever a file holds, no rule fails and every place is a place: all rules are run over values that the vendors' member names
 * were strewn into, and over what becomes of real documents when parts of them are changed, lost, doubled or cut.
 */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
type Files = ReadonlyMap<string, Buffer | string>;

const home = join(import.meta.dirname, "../..");
/** One seed for everyone; a longer search takes another: `HOSTILE_SEED=7 HOSTILE_RUNS=20000`. */
const seed = Number(process.env["HOSTILE_SEED"] ?? 20_261_121);
const numRuns = Number(process.env["HOSTILE_RUNS"] ?? 250);
const timeout = 60_000 + numRuns * 100;

/** Every text that the sources and the rules write out: the vendors' member names and words are among them. */
const words: readonly string[] = [
  ...new Set(
    ["src/model", "rules"].flatMap((folder) =>
      readdirSync(join(home, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.endsWith(".ts") && !name.endsWith(".gen.ts"))
        .flatMap((name) =>
          Array.from(
            readFileSync(join(home, folder, name), "utf8").matchAll(/"([\w#./ {}-]{1,60})"/g),
            ([, word]) => word ?? "",
          ),
        ),
    ),
  ),
].sort();
const members = words.filter((word) => /^[A-Za-z]\w*$/.test(word) && word !== "undefined");

/** The fixtures of every rule: documents as they are met, one folder each. */
const fixtures: readonly (readonly [string, Files])[] = readdirSync(join(home, "fixtures"), {
  recursive: true,
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((folder) => readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isFile()))
  .sort()
  .map((folder) => [folder.slice(home.length + 1), readFixture(folder).files]);

const pem = pemOf(fixtures);

/** A certificate out of the fixtures, as a text. */
function pemOf(from: typeof fixtures): string {
  for (const [, files] of from) {
    for (const [name, content] of files)
      if (name.endsWith(".pem") && content.includes("BEGIN CERTIFICATE")) return content.toString();
  }
  return "";
}

const texts: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(...words),
  fc.constantFrom(
    "",
    " ",
    "__proto__",
    "constructor",
    "#include:a.json",
    "#include:../../x.json",
    "#include:main.json",
    "${env.a}",
    "${env.a.b[0]}",
    "{{user.PMUSER_A}}",
    "<<x>>",
    "${jsonencode(1)}",
    "*.example.com",
    "a.edgekey.net",
    '(ssl.client_verified eq "true")',
    "((((((",
    "2026-12-01T00:00:00Z",
    "9999999999999999",
    "1f0c6a52-7b1d-4e0a-9c35-6a1b2c3d4e02",
    "prp_551200",
    "🔐".repeat(9),
    "\u0000\uD800",
    "-----BEGIN CERTIFICATE-----\n",
    "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n",
    pem,
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
);
const scalars: fc.Arbitrary<Json> = fc.oneof(
  texts,
  fc.constantFrom(null, true, false, 0, 1, -1, 70010, 1.5, 1e308, Number.MAX_SAFE_INTEGER, 1796083200000),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
);
const names = fc.oneof({ arbitrary: fc.constantFrom(...members), weight: 9 }, { arbitrary: texts, weight: 1 });

/** Any value; `__proto__` is a member like others. */
const { value: values } = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 6, depthSize: "medium", withCrossShrink: true },
    scalars,
    fc.array(tie("value"), { maxLength: 6 }),
    fc.array(fc.tuple(names, tie("value")), { maxLength: 8 }).map(objectOf),
  ),
}));

function objectOf(entries: readonly (readonly [string, Json])[]): Json {
  const object: Record<string, Json> = {};
  for (const [key, value] of entries)
    Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
  return object;
}

/** What a message must not say of itself; it may quote it from a file that holds it. */
const slip = /\bundefined\b|\[object /;

async function expectHarmless(files: Files): Promise<Lint> {
  const run = await lintFiles(files, rules);
  const holdsSlip = [...files.values()].some((content) => slip.test(content.toString()));
  expect(run.result.problems.filter(({ rule }) => rule !== undefined)).toEqual([]);
  for (const finding of run.result.findings) {
    const edits = finding.fixes.flatMap((fix) => fix.edits);
    for (const place of [finding, ...finding.via, ...finding.related, ...edits]) {
      const length = run.sources.get(place.file)?.text.length ?? -1;
      const isPlace = 0 <= place.start.offset && place.start.offset <= place.end.offset && place.end.offset <= length;
      expect(isPlace, `${finding.rule} at ${place.file} ${place.start.offset}..${place.end.offset} of ${length}`).toBe(
        true,
      );
    }
    if (!holdsSlip) expect(finding.message).not.toMatch(slip);
  }
  return run;
}

/** One way of spoiling a value: where (of all its parts, counted round) and how. */
type Change = readonly [at: number, kind: "set" | "remove" | "double" | "wrap" | "rename", value: Json, name: string];
const changes: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.tuple(fc.nat(), fc.constantFrom("set", "set", "remove", "double", "wrap", "rename"), values, names),
  { minLength: 1, maxLength: 5 },
);

type Holder = Record<string | number, Json>;

function spoil(document: Json, spoils: readonly Change[]): Json {
  const root: Holder = { root: structuredClone(document) };
  for (const [at, kind, value, name] of spoils) {
    const spots = spotsOf(root);
    const [holder, key] = spots[at % spots.length] ?? [root, "root"];
    const old = holder[key] ?? null;
    if (kind === "set") holder[key] = value;
    else if (kind === "wrap") holder[key] = [old];
    else if (kind === "double" && Array.isArray(old)) holder[key] = [...old, ...old];
    else if (kind === "remove" && !Array.isArray(holder)) delete holder[key];
    else if (kind === "rename" && !Array.isArray(holder) && holder !== root) {
      delete holder[key];
      Object.defineProperty(holder, name, { value: old, enumerable: true, configurable: true, writable: true });
    }
  }
  return root["root"] ?? null;
}

/** Every place of a value: the object or list, and the member or index. */
function spotsOf(root: Holder): readonly (readonly [Holder, string | number])[] {
  const spots: (readonly [Holder, string | number])[] = [];
  const waiting: Holder[] = [root];
  for (let holder = waiting.pop(); holder !== undefined; holder = waiting.pop()) {
    for (const key of Array.isArray(holder) ? holder.keys() : Object.keys(holder)) {
      spots.push([holder, key]);
      const value = holder[key];
      if (typeof value === "object" && value !== null) waiting.push(value as Holder); // a list is one too, by its indexes
    }
  }
  return spots;
}

function parsed(content: Buffer | string): Json | undefined {
  try {
    return JSON.parse(content.toString()) as Json; // any JSON is a Json
  } catch {
    return undefined;
  }
}

const spellings: fc.Arbitrary<string> = fc.constantFrom(
  "main.json",
  "4411-versions.json",
  "snapshot.json",
  "environments/a/hostnames.json",
  "prp_551200.json",
  "x.yaml",
  "README",
);

describe("no rule fails and every place is one", () => {
  test("in arbitrary values", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(spellings, values, { maxKeys: 4 }), async (documents) => {
        await expectHarmless(
          new Map(
            Object.entries(documents).map(([name, value]) => [name, JSON.stringify(value, null, name.length % 3)]),
          ),
        );
      }),
      { seed, numRuns: numRuns * 4 },
    );
  });

  test("in real documents with spoiled parts", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...fixtures), changes, fc.nat(), async ([, files], spoils, which) => {
        const names = [...files.keys()];
        const chosen = names[which % names.length] ?? "";
        const spoiled = new Map<string, Buffer | string>(files);
        const document = parsed(files.get(chosen) ?? "");
        if (document !== undefined) spoiled.set(chosen, JSON.stringify(spoil(document, spoils), null, 1));
        await expectHarmless(spoiled);
      }),
      { seed, numRuns: numRuns * 4 },
    );
  });

  test("in real documents that were cut, mixed and typed into", { timeout }, async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...fixtures),
        fc.constantFrom(...fixtures),
        fc.tuple(fc.nat(), fc.nat()),
        texts,
        async ([, files], [, others], [from, to], typed) => {
          const spoiled = new Map<string, Buffer | string>(others);
          for (const [name, content] of files) {
            if (content[0] === 0x30) continue;
            const text = content.toString();
            const [start, end] = [from % (text.length + 1), to % (text.length + 1)].sort((a, b) => a - b);
            spoiled.set(
              name,
              `${(from & 1) === 1 ? "\uFEFF" : ""}${text.slice(0, start)}${typed}${text.slice((to & 3) === 0 ? text.length : end)}`,
            );
          }
          await expectHarmless(spoiled);
        },
      ),
      { seed, numRuns: numRuns * 2 },
    );
  });

  test("in every fixture with each of its parts in turn of another type", { timeout: 600_000 }, async () => {
    const step = Math.max(1, Math.floor((fixtures.length * 40) / (numRuns * 12)));
    let turn = 0;
    for (const [, files] of fixtures) {
      for (const [name, content] of files) {
        const document = parsed(content);
        const count = document === undefined ? 0 : spotsOf({ root: document }).length;
        for (let at = 0; at < count; at++) {
          if (turn++ % step !== 0) continue;
          const value = ([null, [], {}, 7, true, "x", [{}], { items: [null] }] as const)[turn % 8] ?? null;
          const text = JSON.stringify(spoil(document ?? null, [[at, "set", value, ""]]));
          await expectHarmless(new Map<string, Buffer | string>(files).set(name, text));
        }
      }
    }
  });
});

describe("nothing overflows or hangs", () => {
  const deep = (open: string, close: string, depth: number): string => open.repeat(depth) + close.repeat(depth);

  test.for([
    ["lists in lists", deep("[", "]", 50_000)],
    ["objects in objects", `${'{"rules":'.repeat(20_000)}1${"}".repeat(20_000)}`],
    ["rules in rules", `{"rules":${'{"name":"a","behaviors":[],"children":['.repeat(3_000)}${"]}".repeat(3_000)}}`],
    [
      "many behaviors",
      `{"rules":{"name":"default","behaviors":[${Array.from({ length: 5_000 }, () => '{"name":"mtlsOriginKeystore","options":{}}').join(",")}]}}`,
    ],
    [
      "many versions",
      `{"versions":[${Array.from({ length: 20_000 }, (_, at) => `{"version":${at},"versionGuid":"g${at}","status":"DEPLOYED"}`).join(",")}]}`,
    ],
    [
      "many activations",
      `{"activations":{"items":[${Array.from({ length: 5_000 }, (_, at) => `{"network":"PRODUCTION","propertyId":"prp_${at}","propertyVersion":1,"activationId":"${at}"}`).join(",")}]}}`,
    ],
    [
      "many hostnames",
      `{"propertyName":"shop","hostnames":{"items":[${Array.from({ length: 5_000 }, (_, at) => `{"cnameFrom":"h${at}.example.com","cnameTo":"h${at}.edgesuite.net"}`).join(",")}]}}`,
    ],
    [
      "many CA set entries",
      `{"caSetName":"a","certificates":[${Array.from({ length: 5_000 }, () => '{"certificatePem":""}').join(",")}]}`,
    ],
    ["a long text", JSON.stringify({ behaviors: "a ".repeat(1_000_000) })],
  ] as const)("%s", { timeout: 60_000 }, async ([, text]) => {
    const started = performance.now();
    await expectHarmless(new Map([["main.json", text]]));
    expect(performance.now() - started).toBeLessThan(20_000);
  });
});
