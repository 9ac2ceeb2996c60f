import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { rules } from "#rules";
import { diskFiles } from "../src/apps/project/disk.ts";
import { lint } from "../src/engine/index.ts";
import { reports } from "../src/report/index.ts";
import { program } from "./apps/program.ts";
import { now } from "./fixtures.ts";

const root = join(import.meta.dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** The showcase as the README's first command shows it, on the day the fixtures live in. */
async function showcase(): Promise<{ readonly text: string; readonly count: number }> {
  const files = await diskFiles(["fixtures/showcase"], root);
  const selection = { preset: "recommended", only: new Map() } as const;
  const run = await lint({ files, rules, selection, now, version: "0.0.0" });
  const pretty = await reports.pretty();
  const text = pretty({
    result: run.result,
    rules: new Map(run.rules.map(({ meta }) => [meta.id, meta])),
    source: (file) => run.sources.get(file),
    toRepository: (file) => file,
    view: { color: false, width: 100, show: new Set(), minSeverity: "info", quiet: false },
  });
  return { text, count: run.result.findings.length };
}

test("the README shows what its first command prints", async () => {
  const { text, count } = await showcase();
  const shown = /<!-- showcase -->\n```text\n([\s\S]*?)\n```/.exec(readme)?.[1] ?? "no block";
  expect(text).toContain(shown);
  expect(readme).toContain(`with ${count} flaws`);
});

test("the README names every format there is", () => {
  for (const format of Object.keys(reports)) expect(readme).toContain(`| \`${format}\` |`);
});

test("the README's comparison is what its commands print", () => {
  const [, path = "", block = ""] = /<!-- change -->\n```text\n\$ cd (\S+)\n([^]*?)\n```/.exec(readme) ?? [];
  const commands = block.split(/^\$ /m).slice(1);
  expect(commands).toHaveLength(2);
  for (const shown of commands) {
    const [command = "", ...lines] = shown.trimEnd().split("\n");
    const [, cli = "", words = ""] = /^node (\S+) (.*)$/.exec(command) ?? [];
    expect(join(root, path, cli)).toBe(join(root, "dist/cli.js"));
    const { stdout } = spawnSync(process.execPath, [program, ...words.split(" ")], {
      cwd: join(root, path),
      encoding: "utf8",
    });
    const printed = stdout.split("\n");
    expect(lines.filter((line) => line !== "…" && !printed.includes(line))).toEqual([]);
  }
});
