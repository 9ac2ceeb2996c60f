import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { type Base, type Finding, type Lint, lint, sourceKey } from "../src/engine/index.ts";
import type { AnyRule } from "../src/rule/index.ts";
import type { Files } from "../src/text/index.ts";

/** The clock of every fixture. */
export const now = new Date("2026-11-21T00:00:00Z");

/** What a fixture says should be found on a line. */
export interface Expectation {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
  /** The exact underlined text; one that ends in `…` is only its beginning; undefined where the fixture does not say. */
  readonly text: string | undefined;
  readonly fix: string | undefined;
  /** A known miss: it must not be found, and the day it is, the fixture changes. */
  readonly isMiss: boolean;
}

/** A folder of files with the expectations that were taken out of them. */
export interface Fixture {
  readonly files: ReadonlyMap<string, Buffer>;
  readonly expected: readonly Expectation[];
  /** The files as they were, of a fixture about a change: it has `before/` and `after/` in it. */
  readonly base: ReadonlyMap<string, Buffer> | undefined;
}

const comment = /[ \t]*(?:\/\/|#)[ \t]*((?:expect|miss):[^\n\r]*)/g;
const item = /([a-z]+\/[a-z0-9-]+)(?:[ \t]+("(?:[^"\\]|\\.)*"|`[^`]*`))?(?:[ \t]+fix=(\w+))?/g;

/** Reads a folder; expectation comments become blanks so that every offset holds. What stands before a change is of revision `base`. */
export function readFixture(folder: string): Fixture {
  const files = new Map<string, Buffer>();
  const base = new Map<string, Buffer>();
  const expected: Expectation[] = [];
  for (const path of walk(folder)) {
    const [, side, name = ""] = /^(?:(before|after)\/)?(.*)$/.exec(relative(folder, path)) ?? [];
    const bytes = readFileSync(path);
    if (name.endsWith("expect.txt")) {
      expected.push(...besides(bytes.toString("utf8")));
      continue;
    }
    const key = sourceKey({ file: name, ...(side === "before" && { revision: "base" as const }) });
    const content = bytes[0] === 0x30 ? bytes : Buffer.from(blank(key, bytes.toString("utf8"), expected));
    (side === "before" ? base : files).set(name, content);
  }
  return { files, expected, base: existsSync(join(folder, "before")) ? base : undefined };
}

function walk(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function blank(file: string, text: string, expected: Expectation[]): string {
  return text.replace(comment, (whole: string, words: string, offset: number) => {
    const line = text.slice(0, offset).split("\n").length;
    expected.push(...parse(file, line, words));
    return " ".repeat(whole.length);
  });
}

function parse(file: string, line: number, words: string): readonly Expectation[] {
  const isMiss = words.startsWith("miss:");
  return Array.from(words.slice(words.indexOf(":") + 1).matchAll(item), ([, rule = "", quoted, fix]) => ({
    file,
    line,
    rule,
    text:
      quoted === undefined ? undefined : quoted.startsWith("`") ? quoted.slice(1, -1) : (JSON.parse(quoted) as string), // a JSON string
    fix,
    isMiss,
  }));
}

/** Lines such as `root.der:1 pem/expired` beside files that cannot hold a comment. */
function besides(text: string): readonly Expectation[] {
  return text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .flatMap((line) => {
      const [, file = "", number = "1", words = ""] = /^(.+?):(\d+)\s+(.*)$/.exec(line) ?? [];
      return parse(file, Number(number), `expect: ${words}`);
    });
}

/** Files in memory as the engine sees a disk. */
export function memoryFiles(files: ReadonlyMap<string, Buffer | string>): Files {
  const bytesOf = (path: string): Buffer | undefined => {
    const content = files.get(path);
    return typeof content === "string" ? Buffer.from(content) : content;
  };
  return {
    list: () => [...files.keys()].sort().map((path) => ({ path, root: "" })),
    read: (path) => {
      const bytes = bytesOf(path);
      return bytes === undefined
        ? { ok: false, why: "there is no such file" }
        : { ok: true, bytes, text: () => bytes.toString("utf8") };
    },
    exists: (path) => files.has(path),
  };
}

/** Lints files in memory by one rule, or by all of those given. */
export async function lintFiles(
  files: ReadonlyMap<string, Buffer | string>,
  rules: readonly AnyRule[],
  only?: string,
  base?: ReadonlyMap<string, Buffer | string>,
): Promise<Lint> {
  const selection = { preset: "all", only: new Map(only === undefined ? [] : [[only, undefined]]) } as const;
  const options = { files: memoryFiles(files), rules, selection, now, version: "0.0.0" };
  return lint(base === undefined ? options : { ...options, base: memoryBase(base, files) });
}

/** An earlier state in memory. */
export function memoryBase(
  base: ReadonlyMap<string, Buffer | string>,
  files: ReadonlyMap<string, Buffer | string>,
): Base {
  const isSame = (path: string): boolean => {
    const [old, now] = [base.get(path), files.get(path)];
    return old !== undefined && now !== undefined && Buffer.from(old as string).equals(Buffer.from(now as string)); // either kind
  };
  return { files: { ...memoryFiles(base), revision: "base" }, isSame };
}

/** The text a finding underlines. */
export function underlined(run: Lint, finding: Finding): string {
  return run.sources.get(sourceKey(finding))?.text.slice(finding.start.offset, finding.end.offset) ?? "";
}

/** The files after the edits of one finding's fix. */
export function fixedFiles(
  files: ReadonlyMap<string, Buffer>,
  run: Lint,
  finding: Finding,
): ReadonlyMap<string, Buffer | string> {
  const result = new Map<string, Buffer | string>(files);
  const edits = finding.fixes.flatMap((fix) => fix.edits).toSorted((a, b) => b.start.offset - a.start.offset);
  for (const edit of edits) {
    const before = result.get(edit.file);
    const text =
      typeof before === "string" ? before : (run.sources.get(edit.file)?.text ?? before?.toString("utf8") ?? "");
    result.set(edit.file, text.slice(0, edit.start.offset) + edit.text + text.slice(edit.end.offset));
  }
  return result;
}

/** The folders below one, by name; none where there is none. */
export function folders(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}
