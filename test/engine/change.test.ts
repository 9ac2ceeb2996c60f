/** Changes: what is known again however it is written, what is new and what is gone, from folders and from plans. */
import { describe, expect, test } from "vitest";
import { lint, type Selection } from "../../src/engine/index.ts";
import { nearestChange } from "../../src/engine/nearest.ts";
import { type AnyRule, defineRule } from "../../src/rule/index.ts";
import { SourceText } from "../../src/text/index.ts";
import { memoryBase, memoryFiles, now } from "../fixtures.ts";

/** A toy rule that tells of everything that changes. */
const teller = defineRule({
  meta: {
    id: "toy/tells",
    title: "something changes",
    why: "It matters.",
    next: "Look.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["toy"],
    sources: [{ doc: "Toy", part: "toy", url: "https://example.com", read: "2026-11-20" }],
    messages: { told: "{what}" },
  },
  check: {
    changes(changes, { report }) {
      const say = (what: string, node: Parameters<typeof report>[0]["node"]): void =>
        report({ message: "told", node, data: { what } });
      for (const kind of ["property", "hostname", "enrollment", "caSet", "activation"] as const)
        for (const change of changes.of(kind))
          if (change.action !== "kept") say(`${kind} ${change.node.label} ${change.action}`, change.node);
      for (const tree of changes.trees) {
        if (tree.isKept) continue;
        for (const { before, after } of tree.rules) {
          if (before === undefined && after !== undefined) say(`rule ${after.label} added`, after);
          else if (after === undefined && before !== undefined) say(`rule ${before.label} gone`, before);
          else
            for (const pair of tree.behaviors({ before, after }))
              if (pair.after === undefined && pair.before !== undefined)
                say(`behavior ${pair.before.name} gone`, pair.before);
        }
      }
    },
  },
});

const everything: Selection = { preset: "all", only: new Map() };
type Texts = Readonly<Record<string, unknown>>;

/** What the toy rule says, with the place. */
async function told(after: Texts, before?: Texts, rules: readonly AnyRule[] = [teller]): Promise<readonly string[]> {
  const map = (files: Texts): ReadonlyMap<string, string> =>
    new Map(
      Object.entries(files).map(([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)]),
    );
  const options = { files: memoryFiles(map(after)), rules, selection: everything, now, version: "0.0.0" };
  const { result } = await lint(
    before === undefined ? options : { ...options, base: memoryBase(map(before), map(after)) },
  );
  expect(result.problems).toEqual([]);
  return result.findings.map(
    ({ message, file, revision, start }) => `${message} at ${revision ?? ""}${file}:${start.line}`,
  );
}

const child = (name: string, more: object = {}): object => ({
  name,
  behaviors: [{ name: "caching", options: { ttl: "1d" } }],
  ...more,
});
const tree = (...children: readonly object[]): object => ({
  propertyName: "shop",
  propertyId: "prp_1",
  ruleFormat: "v2024-05-31",
  rules: { name: "default", behaviors: [{ name: "origin", options: { hostname: "o.example.com" } }], children },
});

describe("a tree", () => {
  test("that is written anew, cut into parts or moved to another file has not changed", async () => {
    const whole = tree(child("A"), child("B"));
    expect(await told({ "main.json": JSON.stringify(whole, null, 2) }, { "main.json": whole })).toEqual([]);
    expect(await told({ "other/tree.json": whole }, { "main.json": whole })).toEqual([]);
    const snippets = { "main.json": tree("#include:a.json" as unknown as object, child("B")), "a.json": child("A") };
    expect(await told(snippets, { "main.json": whole })).toEqual([]);
    expect(await told({ "main.json": whole }, snippets)).toEqual([]);
  });

  test("tells which rules came and went, at the place where each stands or stood", async () => {
    const before = { "main.json": JSON.stringify(tree(child("A"), child("B")), null, 1) };
    const after = { "main.json": JSON.stringify(tree(child("B"), child("C", { behaviors: [] })), null, 1) };
    expect(await told(after, before)).toEqual([
      expect.stringMatching(/^rule "A" gone at basemain\.json:\d+$/),
      expect.stringMatching(/^rule "C" added at main\.json:\d+$/),
    ]);
  });

  test("knows a rule again that was renamed or moved", async () => {
    const path = { criteria: [{ name: "path", options: { values: ["/d"] } }] };
    const before = {
      "main.json": tree(child("A", { behaviors: [{ name: "cpCode" }] }), child("B", { children: [child("D", path)] })),
    };
    const after = {
      "main.json": tree(child("Renamed", { behaviors: [{ name: "cpCode" }] }), child("B"), child("D", path)),
    };
    expect(await told(after, before)).toEqual([]);
  });
});

describe("things of Terraform", () => {
  const enrollment = (name: string, cn = "www.example.com"): string =>
    `resource "akamai_cps_dv_enrollment" "${name}" {\n  common_name = "${cn}"\n}\n`;

  test("are known by address, and by what a moved block says", async () => {
    const moved = "moved {\n  from = akamai_cps_dv_enrollment.old\n  to   = akamai_cps_dv_enrollment.new\n}\n";
    expect(await told({ "main.tf": enrollment("new") + moved }, { "main.tf": enrollment("old") })).toEqual([]);
    expect(await told({ "a.tf": enrollment("x") }, { "main.tf": enrollment("x") })).toEqual([]);
    const into =
      'module "certs" {\n  source = "./certs"\n}\nmoved {\n  from = akamai_cps_dv_enrollment.x\n  to   = module.certs.akamai_cps_dv_enrollment.y\n}\n';
    expect(await told({ "main.tf": into, "certs/main.tf": enrollment("y") }, { "main.tf": enrollment("x") })).toEqual(
      [],
    );
  });

  test("are gone at the place where they stood, also in a file that is gone", async () => {
    expect(await told({ "main.tf": "" }, { "main.tf": "", "cert.tf": `\n${enrollment("x")}` })).toEqual([
      "enrollment www.example.com removed at basecert.tf:2",
    ]);
  });

  test("from JSON to HCL they stay what they are", async () => {
    const json = { csr: { cn: "www.example.com" }, validationType: "dv", networkConfiguration: {} };
    const found = await told({ "main.tf": enrollment("x") }, { "enrollment.json": json });
    expect(found.filter((one) => / (?:removed|created) /.test(one))).toEqual([]);
  });
});

test("a plan tells what was before it", async () => {
  const values = { name: "partners", description: "x", certificates: [], allow_insecure_sha1: false };
  const change = (actions: readonly string[], before: object | null, after: object | null): object => ({
    format_version: "1.2",
    terraform_version: "1.9.0",
    resource_changes: [
      {
        address: "akamai_mtlstruststore_ca_set.partners",
        mode: "managed",
        type: "akamai_mtlstruststore_ca_set",
        name: "partners",
        change: { actions, before, after, after_unknown: {} },
      },
    ],
  });
  expect(await told({ "plan.json": change(["delete"], values, null) })).toEqual([
    "caSet partners removed at plan.json:1",
  ]);
  expect(await told({ "plan.json": change(["create"], null, values) })).toEqual([
    "caSet partners created at plan.json:1",
  ]);
  expect(await told({ "plan.json": change(["update"], values, { ...values, name: "other" }) })).toEqual([
    "caSet other changed at plan.json:1",
  ]);
  expect(await told({ "plan.json": change(["no-op"], values, values) })).toEqual([]);
});

test("without an earlier state a rule about changes says so once", async () => {
  const options = {
    files: memoryFiles(new Map([["main.json", JSON.stringify(tree())]])),
    rules: [teller],
    selection: everything,
    now,
    version: "0.0.0",
  };
  const { result } = await lint(options);
  expect(result.unchecked).toEqual([
    { rule: "toy/tells", resource: "project", why: "there is no earlier state to compare with" },
  ]);
});

describe("the nearest changed line", () => {
  const near = (before: readonly string[], after: readonly string[], line: number): number | undefined => {
    const [old, now] = [before, after].map((lines) => new SourceText("a.tf", lines.join("\n")));
    if (old === undefined || now === undefined) throw new Error("two texts");
    const at = old.position(old.lineStart(line));
    return nearestChange({ file: "a.tf", start: at, end: at }, old, now)?.start.line;
  };

  test.for([
    ["a line that was changed", ["a", "b", "c"], ["a", "x", "c"], 2, 2],
    ["a line that is gone: the one in its place", ["a", "b", "c"], ["a", "c"], 2, 2],
    ["the last line that is gone: the last that is left", ["a", "b"], ["a"], 2, 1],
    ["of several changes the nearest", ["a", "b", "c", "d", "e"], ["x", "b", "c", "d", "y"], 4, 5],
    ["an empty file", ["a"], [""], 1, 1],
    ["nothing changed", ["a"], ["a"], 1, undefined],
  ] as const)("is, for %s", ([, before, after, line, expected]) => {
    expect(near(before, after, line)).toBe(expected);
  });
});
