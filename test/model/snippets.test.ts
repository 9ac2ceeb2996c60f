import { describe, expect, test } from "vitest";
import { load, type RuleNode, type Unit } from "../../src/model/index.ts";
import { defineRule } from "../../src/rule/index.ts";
import { lintFiles, memoryFiles } from "../fixtures.ts";

type Texts = Readonly<Record<string, unknown>>;

/** Files by name; objects and lists are written as JSON. */
function files(texts: Texts): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(texts).map(([name, content]) => [
      name,
      typeof content === "string" ? content : JSON.stringify(content, null, 2),
    ]),
  );
}

interface Seen {
  readonly units: readonly Unit[];
  readonly unreadable: readonly { readonly file: string; readonly message: string }[];
  readonly skipped: readonly { readonly file: string; readonly why: string }[];
}

async function read(texts: Texts): Promise<Seen> {
  const loaded = await load(memoryFiles(files(texts)));
  const units: Unit[] = [];
  for await (const unit of loaded.units()) units.push(unit);
  return { units, unreadable: loaded.unreadable, skipped: loaded.skipped };
}

/** The names of a rule, its behaviors and its children, as one text. */
function outline(rule: RuleNode): string {
  const inside = [...rule.behaviors.map(({ name }) => name), ...rule.children.map(outline)].join(" ");
  return `${rule.name}(${inside})`;
}

function trees({ units }: Seen): readonly string[] {
  return units.flatMap((unit) => unit.trees.map(({ root }) => outline(root)));
}

function marks({ units }: Seen): readonly string[] {
  return units
    .flatMap((unit) => unit.marks.map(({ target, tool, outcome }) => `${target} ${tool} ${outcome.is}`))
    .sort();
}

function orphans({ units }: Seen): readonly string[] {
  return units.flatMap((unit) => unit.orphans.map(({ field }) => field.doc.file.path)).sort();
}

const behavior = (name: string, options: object = {}): object => ({ name, options });
const rule = (name: string, ...children: readonly unknown[]): object => ({
  name,
  criteria: [],
  behaviors: [behavior(`of${name}`)],
  children,
});
const envelope = (...children: readonly unknown[]): object => ({ rules: { name: "default", behaviors: [], children } });
const terraform =
  'data "akamai_property_rules_template" "shop" {\n  template_file = "property-snippets/main.json"\n}\n';

describe("the Terraform template", () => {
  test("counts paths from the main file's folder, from nested files too", async () => {
    const seen = await read({
      "property.tf": terraform,
      "property-snippets/main.json": envelope("#include:rules/Static files.json"),
      "property-snippets/rules/Static files.json": rule("Static", "#include:rules/images.json"),
      "property-snippets/rules/images.json": rule("Images"),
    });
    expect(trees(seen)).toEqual(["default(Static(ofStatic Images(ofImages)))"]);
    expect(marks(seen)).toEqual(["rules/Static files.json terraform followed", "rules/images.json terraform followed"]);
  });

  test("does not count paths from the including file", async () => {
    const seen = await read({
      "property.tf": terraform,
      "property-snippets/main.json": envelope("#include:rules/static.json"),
      "property-snippets/rules/static.json": rule("Static", "#include:images.json"),
      "property-snippets/rules/images.json": rule("Images"),
    });
    expect(marks(seen)).toEqual(["images.json terraform missing", "rules/static.json terraform followed"]);
  });

  test("ignores the rule format of the envelope", async () => {
    const seen = await read({
      "property.tf": terraform,
      "property-snippets/main.json": { ruleFormat: "v2023-01-05", ...envelope("#include:a.json") },
      "property-snippets/a.json": rule("A"),
    });
    expect(seen.units.flatMap((unit) => unit.trees.map(({ format }) => format.state))).toEqual(["unknown"]);
  });

  test("is not assumed for a folder beside the one with the data source", async () => {
    const seen = await read({
      "infra/property.tf": terraform,
      "powershell/main.json": envelope("#include:a.json"),
      "powershell/a.json": rule("A"),
    });
    expect(marks(seen)).toEqual(["a.json unknown followed"]);
  });
});

describe("PowerShell snippets", () => {
  test("count paths from the including file, and turn backslashes", async () => {
    const seen = await read({
      "main.json": {
        name: "default",
        behaviors: [],
        children: ["#include:static\\static.json"],
        variables: "#include:pmVariables.json",
      },
      "static/static.json": rule("Static", "#include:images.json"),
      "static/images.json": rule("Images"),
      "pmVariables.json": [{ name: "PMUSER_A", value: "1", description: "", hidden: false, sensitive: false }],
    });
    expect(trees(seen)).toEqual(["default(Static(ofStatic Images(ofImages)))"]);
    expect(marks(seen)).toEqual([
      "images.json powershell followed",
      "pmVariables.json powershell followed",
      "static\\static.json powershell followed",
    ]);
    expect(seen.units[0]?.trees[0]?.root.field.get("variables").items()[0]?.get("name").text()).toEqual({
      state: "known",
      value: "PMUSER_A",
    });
    expect(seen.skipped).toEqual([]);
  });

  test("do not count paths from the main file's folder", async () => {
    const seen = await read({
      "main.json": { name: "default", behaviors: [], children: ["#include:static/static.json"] },
      "static/static.json": rule("Static", "#include:static/images.json"),
      "static/images.json": rule("Images"),
    });
    expect(marks(seen)).toEqual(["static/images.json powershell missing", "static/static.json powershell followed"]);
  });
});

describe("an unknown tool", () => {
  test.for([
    ["the main file's folder", "static/images.json"],
    ["the including file", "images.json"],
  ])("may count from %s", async ([, target]) => {
    const seen = await read({
      "main.json": envelope("#include:static/static.json"),
      "static/static.json": rule("Static", `#include:${target}`),
      "static/images.json": rule("Images"),
    });
    expect(trees(seen)).toEqual(["default(Static(ofStatic Images(ofImages)))"]);
  });

  test("leaves a path with a variable unknown, and calls nothing an orphan then", async () => {
    const seen = await read({
      "main.json": envelope("#include:${env.part}.json"),
      "a.json": rule("A"),
      "b.json": rule("B"),
    });
    expect(marks(seen)).toEqual(["${env.part}.json unknown unknown"]);
    expect(orphans(seen)).toEqual([]);
    expect(trees(seen)).toEqual(["default()", "A(ofA)", "B(ofB)"]);
    expect(seen.units[0]?.variables.map(({ variable, gap }) => [variable, gap === undefined])).toEqual([
      ["part", false],
    ]);
  });
});

const cli = (environments: Readonly<Record<string, object>>, texts: Texts, definitions: object = {}): Texts => ({
  "shop/projectInfo.json": { name: "shop", productId: "SPM", environments: Object.keys(environments) },
  "shop/environments/variableDefinitions.json": { definitions },
  ...Object.fromEntries(
    Object.entries(environments).map(([name, values]) => [`shop/environments/${name}/variables.json`, values]),
  ),
  ...Object.fromEntries(
    Object.keys(environments).map((name) => [
      `shop/environments/${name}/envInfo.json`,
      { name, propertyName: `${name}.shop` },
    ]),
  ),
  ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [`shop/templates/${name}`, text])),
});

const origin = {
  rules: {
    name: "default",
    behaviors: [behavior("origin", { hostname: "${env.origin}", port: "${env.port}" })],
    children: [],
  },
};

/** What the origin's hostname reads as in each environment. */
function hostnames({ units }: Seen): readonly unknown[] {
  return units.flatMap((unit) => unit.trees.map((tree) => tree.behaviors("origin")[0]?.option("hostname").text()));
}

describe("the Property Manager CLI", () => {
  test("gives one tree per environment, under its values and the defaults", async () => {
    const seen = await read(
      cli(
        { dev: { origin: "dev.example.com", port: 8443 }, qa: { origin: null }, prod: {} },
        { "main.json": origin },
        { origin: { type: "hostname", default: "www.example.com" }, port: { type: "number", default: 443 } },
      ),
    );
    expect(hostnames(seen)).toEqual(
      ["dev", "www", "www"].map((name) => ({ state: "known", value: `${name}.example.com` })),
    );
    expect(
      seen.units.flatMap((unit) => unit.trees.map((tree) => tree.behaviors("origin")[0]?.option("port").number())),
    ).toEqual([8443, 443, 443].map((value) => ({ state: "known", value })));
    expect(seen.units[0]?.properties.map(({ resource }) => resource)).toEqual([
      "property dev.shop (dev)",
      "property qa.shop (qa)",
      "property prod.shop (prod)",
    ]);
  });

  test.for([
    [
      "a name without value or default",
      { a: {}, b: { origin: "b.example.com" } },
      { origin: { type: "hostname", default: null } },
      ["a"],
    ],
    ["a value without definition", { a: { origin: "a.example.com" } }, { other: { type: "url", default: "/" } }, ["a"]],
    ["a name nobody knows", { a: {}, b: {} }, {}, ["a", "b"]],
    [
      "a value of null with a default",
      { a: { origin: null } },
      { origin: { type: "hostname", default: "a.example.com" } },
      [],
    ],
  ] as const)("says where %s is undefined", async ([, environments, definitions, expected]) => {
    const main = {
      rules: { name: "default", behaviors: [behavior("origin", { hostname: "${env.origin}" })], children: [] },
    };
    const seen = await read(cli(environments, { "main.json": main }, definitions));
    expect(seen.units.flatMap((unit) => unit.variables.map(({ undefinedIn, gap }) => [undefinedIn, gap]))).toEqual([
      [expected, undefined],
    ]);
  });

  test("does not judge an environment whose files are not in view", async () => {
    const texts = cli(
      { dev: { origin: "dev.example.com", port: 1 } },
      { "main.json": origin },
      { origin: { type: "hostname", default: null }, port: { type: "n", default: 1 } },
    );
    const seen = await read({ ...texts, "shop/projectInfo.json": { name: "shop", environments: ["dev", "prod"] } });
    expect(seen.units.flatMap((unit) => unit.variables.map(({ undefinedIn, gap }) => [undefinedIn, gap]))).toEqual([
      [[], undefined],
      [[], undefined],
    ]);
  });

  test("looks into nested names, keeps escaped ones, and takes one value whole", async () => {
    const main = {
      rules: {
        name: "default",
        behaviors: [
          behavior("origin", {
            hostname: "${env.origin.hosts[1]}",
            note: "\\${env.kept}",
            text: "to ${env.origin.path}/x",
            list: "${env.origin.hosts}",
          }),
        ],
        children: [],
      },
    };
    const seen = await read(
      cli(
        { dev: { origin: { hosts: ["a.example.com", "b.example.com"] } } },
        { "main.json": main },
        { origin: { type: "object", default: { path: "/p" } } },
      ),
    );
    const options = seen.units[0]?.trees[0]?.behaviors("origin")[0];
    expect(options?.option("hostname").text()).toEqual({ state: "known", value: "b.example.com" });
    expect(options?.option("text").text()).toEqual({ state: "known", value: "to /p/x" });
    expect(options?.option("list").texts()).toEqual({ state: "known", value: ["a.example.com", "b.example.com"] });
    expect(seen.units[0]?.variables.map(({ variable, undefinedIn }) => [variable, undefinedIn])).toEqual([
      ["origin.hosts[1]", []],
      ["origin.path", []],
      ["origin.hosts", []],
    ]);
  });

  test("fills variables into the paths of includes, per environment", async () => {
    const seen = await read(
      cli(
        { dev: { size: "small" }, prod: { size: "large" } },
        { "main.json": envelope("#include:${env.size}/rule.json"), "small/rule.json": rule("Small") },
        { size: { type: "text", default: null } },
      ),
    );
    expect(trees(seen)).toEqual(["default(Small(ofSmall))", "default()"]);
    expect(marks(seen)).toEqual([
      "large/rule.json property-manager-cli missing",
      "small/rule.json property-manager-cli followed",
    ]);
  });

  test("counts paths from the template folder only", async () => {
    const seen = await read(
      cli(
        { dev: {} },
        {
          "main.json": envelope("#include:deep/a.json"),
          "deep/a.json": rule("A", "#include:deep/b.json", "#include:b.json"),
          "deep/b.json": rule("B"),
        },
      ),
    );
    expect(marks(seen)).toEqual([
      "b.json property-manager-cli missing",
      "deep/a.json property-manager-cli followed",
      "deep/b.json property-manager-cli followed",
    ]);
  });

  test("drops what #includeIf says no to", async () => {
    const seen = await read(
      cli(
        { dev: { on: true }, prod: { on: false } },
        {
          "main.json": {
            rules: {
              name: "default",
              behaviors: [{ "#includeIf": "${env.on}", ...behavior("http2") }, behavior("origin")],
              children: [
                { "#includeIf": false, ...rule("Off") },
                { "#includeIf": "${env.who}", ...rule("Open") },
              ],
            },
          },
        },
        { on: { type: "boolean", default: true } },
      ),
    );
    expect(trees(seen)).toEqual(["default(http2 origin Open(ofOpen))", "default(origin Open(ofOpen))"]);
  });

  test("reads a project of one property from config-snippets, not its dist folder", async () => {
    const seen = await read({
      "projectInfo.json": { name: "one", propertyName: "one" },
      "envInfo.json": { name: "one", propertyName: "one.example.com", propertyId: 5512 },
      "hostnames.json": [
        { cnameFrom: "www.example.com", cnameTo: "www.example.com.edgekey.net", cnameType: "EDGE_HOSTNAME" },
      ],
      "config-snippets/main.json": envelope("#include:a.json"),
      "config-snippets/a.json": rule("A"),
      "config-snippets/b.json": rule("B"),
      "dist/one.papi.json": envelope(rule("Generated")),
    });
    expect(trees(seen)).toEqual(["default(A(ofA))", "B(ofB)"]);
    expect(seen.units[0]?.properties.map(({ id, hostnames: names }) => [id, names.length])).toEqual([
      [{ state: "known", value: "5512" }, 1],
    ]);
    expect(orphans(seen)).toEqual(["config-snippets/b.json"]);
    expect(seen.skipped.map(({ file }) => file)).toEqual(["dist/one.papi.json"]);
  });
});

describe("markers that cannot be followed", () => {
  test.for([
    ["a file that is not there", "#include:nowhere.json", "nowhere.json unknown missing"],
    ["a way out of the root", "#include:../../outside.json", "../../outside.json unknown outside"],
    ["text after the marker", "#include:a.json and more", "a.json and more unknown not-alone"],
    ["text before the marker", "see #include:a.json", "a.json unknown not-alone"],
    ["two markers", "#include:a.json #include:a.json", "a.json #include:a.json unknown not-alone"],
  ])("%s", async ([, text, expected]) => {
    const seen = await read({ "main.json": envelope(text, "#include:a.json"), "a.json": rule("A") });
    expect(marks(seen)).toContain(expected);
    expect(trees(seen)).toEqual(["default(A(ofA))"]);
    expect(seen.units[0]?.trees[0]?.gap).toContain("is not in view");
  });

  test("a way up that stays inside the root is fine", async () => {
    const seen = await read({ "sub/main.json": envelope("#include:../shared/a.json"), "shared/a.json": rule("A") });
    expect(trees(seen)).toEqual(["default(A(ofA))"]);
  });

  test("circles end where they close, once each", async () => {
    const seen = await read({
      "main.json": envelope("#include:a.json"),
      "a.json": rule("A", "#include:b.json"),
      "b.json": rule("B", "#include:a.json", "#include:b.json"),
    });
    expect(trees(seen)).toEqual(["default(A(ofA B(ofB)))"]);
    expect(marks(seen)).toEqual([
      "a.json unknown cycle",
      "a.json unknown followed",
      "b.json unknown cycle",
      "b.json unknown followed",
    ]);
  });

  test("a file that includes itself, and two that only include each other, are still read", async () => {
    const seen = await read({
      "self/tree.json": envelope("#include:tree.json"),
      "pair/a.json": rule("A", "#include:b.json"),
      "pair/b.json": rule("B", "#include:a.json"),
    });
    expect([...trees(seen)].sort()).toEqual(["A(ofA B(ofB))", "default()"]);
    expect(marks(seen)).toEqual(["a.json unknown cycle", "b.json unknown followed", "tree.json unknown cycle"]);
  });

  test("a broken part is read as far as it goes, and shown as a document", async () => {
    const seen = await read({
      "main.json": envelope("#include:a.json", "#include:b.json"),
      "a.json": '{"name": "A", "behaviors": [{"name": "caching" "options": {}}], "children": []}',
      "b.json": rule("B"),
    });
    expect(trees(seen)[0]).toContain("B(ofB)");
    const broken = seen.units[0]?.documents.filter(({ problems }) => problems.length > 0).map(({ file }) => file.path);
    expect(broken).toEqual(["a.json"]);
  });
});

test("a part that is there but cannot be read makes the run incomplete", async () => {
  const disk = memoryFiles(files({ "main.json": envelope("#include:a.json"), "a.json": rule("A") }));
  const locked = { ...disk, list: () => disk.list().filter(({ path }) => path === "main.json") };
  const loaded = await load({
    ...locked,
    read: (path) => (path === "a.json" ? { ok: false, why: "permission denied" } : disk.read(path)),
  });
  const units: Unit[] = [];
  for await (const unit of loaded.units()) units.push(unit);
  expect(marks({ units, unreadable: [], skipped: [] })).toEqual(["a.json unknown unreadable"]);
  expect(loaded.unreadable).toEqual([{ file: "a.json", message: "permission denied" }]);
});

describe("bounds", () => {
  test("parts that double at every step end with a problem, not with the memory", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 40 }, (_, step) => [
        `p${step}.json`,
        rule(`P${step}`, ...(step === 39 ? [] : [`#include:p${step + 1}.json`, `#include:p${step + 1}.json`])),
      ]),
    );
    const seen = await read({ "main.json": envelope("#include:p0.json"), ...parts });
    expect(seen.unreadable).toEqual([
      { file: "main.json", message: "its includes come to more than 20000 parts; what lies past that was left out" },
    ]);
    expect(seen.units[0]?.trees[0]?.gap).toBeDefined();
  });

  test("a chain of more than fifty files ends with a problem", async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 60 }, (_, step) => [
        `p${step}.json`,
        rule(`P${step}`, ...(step === 59 ? [] : [`#include:p${step + 1}.json`])),
      ]),
    );
    const seen = await read({ "main.json": envelope("#include:p0.json"), ...parts });
    expect(seen.unreadable.map(({ message }) => message)).toEqual([
      "includes are nested more than 50 deep; what lies past that was left out",
    ]);
  });

  test("asking for the same part again and again does not use up the bound", async () => {
    const seen = await read({
      "main.json": { rules: { name: "default", behaviors: "#include:b.json", children: [] } },
      "b.json": [behavior("origin")],
    });
    const tree = seen.units[0]?.trees[0];
    for (let turn = 0; turn < 30_000; turn++) tree?.root.field.get("behaviors").items();
    expect(tree?.root.field.get("behaviors").items()).toHaveLength(1);
    expect(seen.unreadable).toEqual([]);
  });
});

describe("parts", () => {
  test("may be included twice, each in its own place", async () => {
    const seen = await read({
      "main.json": envelope("#include:a.json", rule("B", "#include:a.json")),
      "a.json": rule("A"),
    });
    expect(trees(seen)).toEqual(["default(A(ofA) B(ofB A(ofA)))"]);
    expect(seen.units[0]?.trees[0]?.rules.map(({ path }) => path)).toEqual([
      "",
      "children[0]",
      "children[1]",
      "children[1].children[0]",
    ]);
  });

  test("that nothing reaches are orphans, with what they include", async () => {
    const seen = await read({
      "main.json": envelope("#include:a.json"),
      "a.json": rule("A"),
      "old.json": rule("Old", "#include:older.json"),
      "older.json": rule("Older"),
      "list.json": [behavior("caching")],
    });
    expect(orphans(seen)).toEqual(["list.json", "old.json"]);
    expect(trees(seen)).toEqual(["default(A(ofA))", "(caching)", "Old(ofOld Older(ofOlder))"]);
  });

  test("shared by two main files of a folder are nobody's orphans", async () => {
    const seen = await read({
      "a-main.json": envelope("#include:a.json", "#include:both.json"),
      "b-main.json": envelope("#include:b.json", "#include:both.json"),
      "a.json": rule("A"),
      "b.json": rule("B"),
      "both.json": rule("Both"),
    });
    expect(orphans(seen)).toEqual([]);
    expect(trees(seen)).toEqual(["default(A(ofA) Both(ofBoth))", "default(B(ofB) Both(ofBoth))"]);
  });

  test("beside a main file without markers are orphans too, other whole trees are not", async () => {
    const seen = await read({
      "p/main.json": envelope(rule("A")),
      "p/old.json": rule("Old"),
      "p/other.json": envelope(rule("Other")),
    });
    expect(orphans(seen)).toEqual(["p/old.json"]);
    expect([...trees(seen)].sort()).toEqual(["Old(ofOld)", "default(A(ofA))", "default(Other(ofOther))"]);
  });

  test("of snippets without a main file are trees of their own", async () => {
    const seen = await read({ "x/a.json": rule("A", "#include:b.json"), "x/b.json": rule("B"), "x/c.json": rule("C") });
    expect(orphans(seen)).toEqual([]);
    expect([...trees(seen)].sort()).toEqual(["A(ofA B(ofB))", "C(ofC)"]);
  });
});

const onCaching = defineRule({
  meta: {
    id: "property/caching-seen",
    title: "a caching behavior",
    why: "For this test.",
    next: "Nothing.",
    severity: "low",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["test"],
    sources: [{ doc: "none", part: "none", url: "https://example.com/", read: "2026-11-20" }],
    messages: { seen: "ttl {ttl} in {rule}" },
  },
  check: {
    "behavior:caching"(node, { report }) {
      const ttl = node.option("ttl");
      const read = ttl.text();
      report({
        message: "seen",
        node: ttl,
        data: { ttl: read.state === "known" ? read.value : read.state, rule: node.rule.label },
      });
    },
  },
});

test("a finding in a part tells the way there, outermost first, and its path in the merged tree", async () => {
  const texts = files({
    "main.json": envelope(rule("First"), "#include:a.json"),
    "a.json": rule("A", "#include:deep/b.json"),
    "deep/b.json": { name: "B", behaviors: "#include:deep/list.json", children: [] },
    "deep/list.json": [behavior("caching", { ttl: "1d" })],
  });
  const { result } = await lintFiles(texts, [onCaching]);
  expect(result.findings.map(({ file, path, message, start }) => ({ file, path, message, line: start.line }))).toEqual([
    {
      file: "deep/list.json",
      path: "children[1].children[0].behaviors[0].options.ttl",
      message: 'ttl 1d in "B"',
      line: 5,
    },
  ]);
  expect(result.findings[0]?.via.map(({ file, start, note }) => `${file}:${start.line} ${note}`)).toEqual([
    "main.json:17 included here",
    "a.json:11 included here",
    "deep/b.json:3 included here",
  ]);
});

test("a value that a variable supplies is underlined where the template names it", async () => {
  const main = { rules: { name: "default", behaviors: [behavior("caching", { ttl: "${env.ttl}" })], children: [] } };
  const { result } = await lintFiles(
    files(
      cli({ dev: { ttl: "1h" }, prod: { ttl: "2h" } }, { "main.json": main }, { ttl: { type: "text", default: null } }),
    ),
    [onCaching],
  );
  expect(result.findings.map(({ file, message, start }) => [file, start.line, message])).toEqual([
    ["shop/templates/main.json", 8, 'ttl 1h in "default"'],
    ["shop/templates/main.json", 8, 'ttl 2h in "default"'],
  ]);
});
