import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { examples } from "#examples";
import { rules } from "#rules";
import { type Finding, type Lint, sourceKey } from "../src/engine/index.ts";
import type { AnyRule } from "../src/rule/index.ts";
import { type Expectation, type Fixture, fixedFiles, folders, lintFiles, readFixture, underlined } from "./fixtures.ts";

const home = join(import.meta.dirname, "../fixtures");
const catalogue = join(import.meta.dirname, "../../shared/rules.tsv");
/** The spellings of the catalogue that a fixture can be in. */
const spellings = ["json", "snippets", "export", "pem", "esa", "hcl", "builder", "plan"];

interface Case {
  readonly rule: AnyRule;
  readonly name: string;
  readonly spelling: string;
  readonly folder: string;
}

const wanted = process.env["RULE"];
const checked = rules.filter(({ meta }) => wanted === undefined || meta.id.startsWith(wanted));
if (checked.length === 0)
  throw new Error(`no rule is called ${wanted}: run npm run gen after adding one, or correct RULE`);
const cases: readonly Case[] = checked.flatMap((rule) =>
  folders(join(home, rule.meta.id)).flatMap((name) =>
    folders(join(home, rule.meta.id, name)).map((spelling) => ({
      rule,
      name,
      spelling,
      folder: join(home, rule.meta.id, name, spelling),
    })),
  ),
);
const runs = new Map<string, Promise<{ fixture: Fixture; run: Lint }>>();

/** Every case is linted once, whichever test asks. */
function runOf({ rule, folder }: Case): Promise<{ fixture: Fixture; run: Lint }> {
  const fixture = readFixture(folder);
  const made =
    runs.get(folder) ?? lintFiles(fixture.files, rules, rule.meta.id, fixture.base).then((run) => ({ fixture, run }));
  runs.set(folder, made);
  return made;
}

const title = ({ rule, name, spelling }: Case): string => `${rule.meta.id}/${name}/${spelling}`;

describe("fixtures", () => {
  test.for(cases.map((one) => [title(one), one] as const))(
    "%s says just what it should, where it should",
    async ([, one]) => {
      const { fixture, run } = await runOf(one);
      expect(run.result.problems).toEqual([]);
      const found = run.result.findings.map((finding) => show(finding, run, fixture.expected));
      expect(found.sort()).toEqual(
        fixture.expected
          .filter(({ isMiss }) => !isMiss)
          .map(describeExpectation)
          .sort(),
      );
      if (one.name.startsWith("good")) expect(found).toEqual([]);
      else expect(found.length + fixture.expected.filter(({ isMiss }) => isMiss).length).toBeGreaterThan(0);
      for (const { message } of run.result.findings) expect(message).not.toMatch(/\{\w+\}|undefined|\[object/);
    },
  );

  test.for(cases.filter(({ name }) => name.startsWith("bad")).map((one) => [title(one), one] as const))(
    "%s is clear of a finding once its fix is applied",
    async ([, one]) => {
      const { fixture, run } = await runOf(one);
      for (const finding of run.result.findings.filter(({ fixes }) => fixes.some(({ edits }) => edits.length > 0))) {
        const again = await lintFiles(fixedFiles(fixture.files, run, finding), rules, one.rule.meta.id, fixture.base);
        expect(again.result.findings.map(({ path, message }) => [path, message])).not.toContainEqual([
          finding.path,
          finding.message,
        ]);
        expect(again.result.problems).toEqual([]);
      }
    },
  );
});

/** A finding as its expectation would say it: only with the text and the fix where the expectation names them. */
function show(finding: Finding, run: Lint, expected: readonly Expectation[]): string {
  const text = underlined(run, finding);
  const like = expected.find(
    (one) =>
      one.rule === finding.rule &&
      one.file === sourceKey(finding) &&
      one.line === finding.start.line &&
      fits(one.text, text),
  );
  const shownText = like?.text ?? (like === undefined ? text : undefined);
  const fix = finding.fixes[0]?.safety;
  return line({
    file: sourceKey(finding),
    line: finding.start.line,
    rule: finding.rule,
    text: shownText,
    fix: like?.fix === undefined && like !== undefined ? undefined : fix,
  });
}

function fits(expected: string | undefined, text: string): boolean {
  if (expected === undefined) return true;
  return expected.endsWith("…") ? text.startsWith(expected.slice(0, -1)) : expected === text;
}

function describeExpectation(expectation: Expectation): string {
  return line(expectation);
}

function line(one: Pick<Expectation, "file" | "line" | "rule" | "text" | "fix">): string {
  const text = one.text === undefined ? "" : ` ${JSON.stringify(one.text)}`;
  return `${one.file}:${one.line} ${one.rule}${text}${one.fix === undefined ? "" : ` fix=${one.fix}`}`;
}

describe("every rule", () => {
  test.for(checked.map((rule) => [rule.meta.id, rule] as const))(
    "%s has a bad and a good fixture in the same spellings",
    ([id]) => {
      const names = folders(join(home, id));
      const of = (kind: string): readonly string[] => [
        ...new Set(names.filter((name) => name.startsWith(kind)).flatMap((name) => folders(join(home, id, name)))),
      ];
      expect(of("bad").length).toBeGreaterThan(0);
      expect([...of("good")].sort()).toEqual(expect.arrayContaining([...of("bad")].sort()));
      for (const name of names) {
        expect(name).toMatch(/^(?:bad|good)-[a-z0-9-]+$/);
        for (const spelling of folders(join(home, id, name)))
          expect(spellings, `fixtures/${id}/${name}`).toContain(spelling);
      }
    },
  );

  test.for(checked.map((rule) => [rule.meta.id, rule] as const))(
    "%s says each of its messages in some fixture",
    async ([id, rule]) => {
      const findings: Finding[] = [];
      for (const one of cases.filter((other) => other.rule === rule))
        findings.push(...(await runOf(one)).run.result.findings);
      for (const message of Object.values(rule.meta.messages)) {
        const pattern = new RegExp(
          `^${message
            .split(/\{\w+\}/)
            .map(escape)
            .join("[\\s\\S]*")}$`,
        );
        expect(
          findings.some((finding) => pattern.test(finding.message)),
          `${id}: no fixture shows "${message}"`,
        ).toBe(true);
      }
    },
  );

  test.for(checked.map((rule) => [rule.meta.id, rule] as const))(
    "%s says the same of one case in every spelling",
    async ([, rule]) => {
      const names = new Set(
        cases.filter((one) => one.rule === rule && one.name.startsWith("bad")).map(({ name }) => name),
      );
      for (const name of names) {
        const paths: (readonly string[])[] = [];
        for (const one of cases.filter(
          (other) => other.rule === rule && other.name === name && other.spelling !== "pem",
        )) {
          paths.push((await runOf(one)).run.result.findings.map(({ path }) => path).sort());
        }
        if (comparable(rule.meta.id)) for (const other of paths) expect(other).toEqual(paths[0]);
      }
    },
  );

  test.for(checked.map(({ meta }) => meta.id))("%s has an example to explain it by", (id) => {
    expect(examples[id], "some bad case needs a good twin of the same name, with the same files").toBeDefined();
  });

  test.for(checked.map((rule) => [rule.meta.id, rule] as const))(
    "%s has metadata that makes a help page",
    ([id, { meta }]) => {
      expect(existsSync(join(import.meta.dirname, "../rules", `${id}.ts`))).toBe(true);
      const texts = [meta.title, meta.why, meta.next, ...Object.values(meta.messages)];
      for (const text of texts) expect(text).not.toMatch(/TODO|\s$|^\s|^$/);
      expect(readFileSync(join(import.meta.dirname, "../rules", `${id}.ts`), "utf8")).not.toContain("SCAFFOLD");
      for (const text of [meta.why, meta.next]) expect(text).toMatch(/\.$/);
      expect(meta.title).toMatch(/^[a-z]|^(?:CA|TLS|HTTP|SHA|OCSP|ESA|JSON|YAML|PEM|Akamai|CPS)\b/);
      expect(meta.title).not.toMatch(/\.$/);
      for (const source of meta.sources) expect(source.url).toMatch(/^https:\/\//);
      expect(meta.tags, "a rule has at least one tag").not.toEqual([]);
    },
  );
});

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** What stands in a tree or an object has one path in every spelling; texts, snippets and PEM files have their own. */
function comparable(id: string): boolean {
  return !["pem", "secret", "syntax", "include", "esa"].includes(id.split("/")[0] ?? "");
}

describe.skipIf(!existsSync(catalogue))("the catalogue (skipped where the shared material is absent)", () => {
  const rows = new Map(
    (existsSync(catalogue) ? readFileSync(catalogue, "utf8") : "")
      .split("\n")
      .slice(1)
      .filter((row) => row !== "")
      .map((row) => [row.split("\t")[0] ?? "", row.split("\t")] as const),
  );

  test.for(checked.map((rule) => [rule.meta.id, rule] as const))("%s is as the catalogue has it", ([id, { meta }]) => {
    const row = rows.get(id);
    if (row === undefined) return; // a rule of one's own
    const [, severity, needs = "", , , preset, , ruleTitle] = row;
    expect([meta.severity, meta.preset, [...meta.needs].sort().join("+")]).toEqual([
      severity,
      preset,
      needs.split("+").sort().join("+"),
    ]);
    expect(meta.title).toBe(ruleTitle);
  });

  test.for(checked.map((rule) => [rule.meta.id, rule] as const))(
    "%s has a bad fixture in every spelling it claims",
    ([id]) => {
      const inputs = (rows.get(id)?.[3] ?? "").split(",").filter((input) => spellings.includes(input));
      const have = folders(join(home, id))
        .filter((name) => name.startsWith("bad"))
        .flatMap((name) => folders(join(home, id, name)));
      expect(have).toEqual(expect.arrayContaining(inputs));
    },
  );
});
