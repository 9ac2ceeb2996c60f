/** The arrows and doors of the house (.github/CONTRIBUTING.md); .oxlintrc.json says the same to editors. */
import { describe, expect, test } from "vitest";
import { type Import, type Source, source, sources } from "./imports.ts";

/** Every folder of src/ and the folders it may import. */
const arrows: Readonly<Record<string, readonly string[]>> = {
  text: [],
  syntax: ["text"],
  model: ["text", "syntax"],
  rule: ["text", "syntax", "model"],
  engine: ["text", "syntax", "model", "rule"],
  insight: ["text", "syntax", "model", "rule", "engine"],
  report: ["text", "syntax", "model", "rule", "engine"],
  fix: ["text", "syntax", "model", "rule", "engine"],
  remote: ["text", "syntax", "model", "rule", "engine", "fix"],
  apps: ["text", "syntax", "model", "rule", "engine", "fix", "insight", "report", "remote"],
  // for developers, never shipped; bench and gen start programs and load rules instead of importing apps
  tools: ["text", "syntax", "model", "rule", "engine", "fix", "insight", "report", "remote"],
};

/** Who may see the disk, the network, the console and the clock. */
const worldly = ["apps", "remote", "tools"];

const worldModules =
  /^(?:node:)?(?:fs|fs\/promises|child_process|cluster|dgram|dns|http|http2|https|net|os|process|tls|worker_threads)$/;
const worldNames =
  /(?<![\w$.#])(?:process\s*[.[]|fetch\s*\(|console\s*\.|performance\s*\.)|\bDate\s*\.\s*now\b|\bnew\s+Date\s*(?:\(\s*\)|(?![\s(\w$.]))/g;

const all = sources("src", "rules");
const ours = all.filter(({ path }) => path.startsWith("src/"));
const rules = all.filter(({ path }) => path.startsWith("rules/") && !path.endsWith(".gen.ts"));

/** `engine` of `src/engine/check.ts`. */
function folderOf(path: string): string {
  return path.split("/")[1] ?? "";
}

/** What is wrong with one import of a file under src/, undefined when nothing is. */
function fault({ path }: Source, { written, target }: Import): string | undefined {
  const from = folderOf(path);
  if (written.startsWith("#")) {
    const isAllowed = from === "apps" && ["#rules", "#examples"].includes(written);
    return isAllowed ? undefined : `${path}: src/${from} may not import ${written}`;
  }
  if (target === undefined) return undefined;
  if (!target.startsWith("src/")) return `${path}: imports ${target}, which is outside src/`;
  const to = folderOf(target);
  if (to === from) return undefined;
  if (!arrows[from]?.includes(to)) return `${path}: src/${from} may not import src/${to} (${written})`;
  return target === `src/${to}/index.ts`
    ? undefined
    : `${path}: across folders only src/${to}/index.ts is imported, not ${target}`;
}

function faults(list: readonly Source[]): readonly string[] {
  return list.flatMap((file) => file.imports.flatMap((one) => fault(file, one) ?? []));
}

/** Uses of disk, network, console and clock in a file. */
function worldUses({ path, code, imports }: Source): readonly string[] {
  const modules = imports
    .filter(({ written }) => worldModules.test(written))
    .map(({ written }) => `${path}: imports ${written}`);
  return [...modules, ...[...code.matchAll(worldNames)].map(([name]) => `${path}: uses ${name.trim()}`)];
}

/** The first way round in a graph, as the nodes passed; undefined where there is none. */
function cycle(graph: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return undefined;
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const found = visit(next, [...trail, node]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  for (const node of graph.keys()) {
    const found = visit(node, []);
    if (found !== undefined) return found;
  }
  return undefined;
}

describe("the folders of src/", () => {
  test("are all in the table of arrows", () => {
    const known = Object.keys(arrows);
    expect([...new Set(ours.map(({ path }) => folderOf(path)))].filter((folder) => !known.includes(folder))).toEqual(
      [],
    );
  });

  test("import only along the arrows and through the doors", () => {
    expect(faults(ours)).toEqual([]);
  });

  test("do not import each other in a circle", () => {
    const graph = new Map<string, Set<string>>();
    for (const { path, imports } of ours) {
      const targets = graph.get(folderOf(path)) ?? new Set();
      for (const { target } of imports)
        if (target?.startsWith("src/") && folderOf(target) !== folderOf(path)) targets.add(folderOf(target));
      graph.set(folderOf(path), targets);
    }
    expect(cycle(graph)).toBeUndefined();
  });

  test("have no files that need each other in a circle (types may)", () => {
    const needed = (imports: readonly Import[]): ReadonlySet<string> =>
      new Set(imports.flatMap(({ target, isType }) => (isType || target === undefined ? [] : target)));
    expect(cycle(new Map(ours.map(({ path, imports }) => [path, needed(imports)])))).toBeUndefined();
  });

  test("leave disk, network, process, console and clock to apps, remote and tools", () => {
    const pure = ours.filter(({ path }) => !worldly.includes(folderOf(path)));
    expect(pure.flatMap(worldUses)).toEqual([]);
  });
});

describe("the rules", () => {
  test('import "#rule" and the files beside them whose names begin with "_", nothing else', () => {
    const wrong = rules.flatMap(({ path, imports }) =>
      imports
        .filter(({ written }) => written !== "#rule" && !/^\.\/_[a-z-]+\.ts$/.test(written))
        .map(({ written }) => `${path}: imports ${written}`),
    );
    expect(wrong).toEqual([]);
  });

  test("leave disk, network, process, console and clock alone", () => {
    expect(rules.flatMap(worldUses)).toEqual([]);
  });
});

describe("these tests themselves", () => {
  const judge = (path: string, text: string): readonly string[] => faults([source(path, text)]);

  test.for([
    ["an arrow to the left", 'import type { A } from "../engine/index.ts";'],
    ["a folder entered past its door", 'import { a } from "../text/span.ts";'],
    ["a re-export past the door", 'export { a } from "../text/span.ts";'],
    ["a lazy import to the left", 'const a = await import("../apps/index.ts");'],
    ["an import over several lines", 'import {\n  a,\n  b,\n} from "../fix/index.ts";'],
    ["the author's door, from below it", 'import { a } from "#rule";'],
  ] as const)("notice %s", ([, text]) => {
    expect(judge("src/model/field.ts", text)).toHaveLength(1);
  });

  test.for([
    ["an arrow to the right", 'import { SourceText } from "../text/index.ts";'],
    ["a neighbour in the folder", 'import { a } from "./dialects/json.ts";'],
    ["a package", 'import { parse } from "yaml";'],
  ] as const)("let %s pass", ([, text]) => {
    expect(judge("src/model/field.ts", text)).toEqual([]);
  });

  test.for([
    "fetch(url)",
    "process.env",
    "console.log(1)",
    "Date.now()",
    "new Date()",
    "new Date;",
    'import "node:fs";',
  ])("notice %s", (text) => {
    expect(worldUses(source("src/model/field.ts", text))).toHaveLength(1);
  });

  test.for(["new Date(text)", "// process.env", 'const a = "fetch(url)";', "this.process.run()", "prefetch(url)"])(
    "let %s pass",
    (text) => {
      expect(worldUses(source("src/model/field.ts", text))).toEqual([]);
    },
  );

  test("find the way round in a graph", () => {
    expect(
      cycle(
        new Map([
          ["a", new Set(["b"])],
          ["b", new Set(["c"])],
          ["c", new Set(["b"])],
        ]),
      ),
    ).toEqual(["b", "c", "b"]);
  });
});
