import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { rules } from "#rules";
import { type Lint, lint, severities } from "../../engine/index.ts";
import { type FormatName, type ReportInput, reports } from "../../report/index.ts";
import type { Files } from "../../text/index.ts";
import { type LintArguments, lintArguments } from "./arguments.ts";
import { decode, diskFiles, slashes } from "./disk.ts";
import { closest } from "./suggest.ts";
import { UserError } from "./user-error.ts";

/** `edgelint lint`: checks files and prints a report; returns the exit code of design section 4. */
export async function lintCommand(argv: readonly string[], version: string): Promise<number> {
  const started = performance.now();
  const args = lintArguments(argv, process.env);
  checkRuleNames(args);
  const cwd = process.cwd();
  const files = args.stdin === undefined ? diskFiles(args.paths, cwd) : stdinFiles(args.stdin);
  const snapshot = args.snapshot === undefined ? undefined : slashes(relative(cwd, resolve(cwd, args.snapshot)));
  if (snapshot !== undefined && !existsSync(resolve(cwd, snapshot))) throw new UserError(`there is no snapshot ${args.snapshot}`);
  const { preset, only, now } = args;
  const run = await lint({ files, rules, selection: { preset, only }, now, version, ...(snapshot === undefined ? {} : { snapshot }) });
  if (run.result.summary.files === 0 && run.result.problems.length === 0) {
    const looked = run.skipped.length === 0 ? "no files" : `${run.skipped.length} files, none of which holds configuration edgelint knows`;
    throw new UserError(`nothing to check: found ${looked} in ${args.paths.join(", ")}`);
  }
  await print(args, run, cwd, performance.now() - started);
  return exitCode(args, run);
}

function checkRuleNames({ only }: LintArguments): void {
  const ids = rules.map(({ meta }) => meta.id);
  for (const id of only.keys()) {
    if (ids.some((known) => known === id)) continue;
    const suggestion = closest(id, ids);
    throw new UserError(`there is no rule ${id}${suggestion === undefined ? "" : `; did you mean ${suggestion}?`}`);
  }
}

/** One file from standard input, under the name given for it. */
function stdinFiles(name: string): Files {
  const bytes = readFileSync(0);
  const path = slashes(name);
  return {
    list: () => [{ path, root: "" }],
    read: (asked) => (asked === path ? { ok: true, bytes, text: () => decode(bytes) } : { ok: false, why: "only standard input is read" }),
    exists: (asked) => asked === path,
  };
}

async function print(args: LintArguments, run: Lint, cwd: string, elapsedMs: number): Promise<void> {
  const input = (color: boolean): ReportInput => reportInput(args, run, { cwd, color, elapsedMs });
  for (const { format, file } of args.outputs) writeFileSync(resolve(cwd, file), await rendered(format, input(false)));
  if (args.outputs.length > 0 && args.format === "pretty" && !process.stdout.isTTY && args.quiet) return;
  process.stdout.write(await rendered(args.format, input(wantsColor())));
}

async function rendered(format: FormatName, input: ReportInput): Promise<string> {
  return (await reports[format]())(input);
}

function reportInput(args: LintArguments, run: Lint, about: { cwd: string; color: boolean; elapsedMs: number }): ReportInput {
  const { cwd, color, elapsedMs } = about;
  return {
    result: run.result,
    rules: new Map(run.rules.map(({ meta }) => [meta.id, meta])),
    source: (file) => run.sources.get(file),
    toRepository: repositoryPath(cwd),
    view: {
      color,
      width: process.stdout.columns ?? 100,
      show: args.show,
      minSeverity: args.minSeverity,
      quiet: args.quiet,
      ...(args.stats ? { stats: stats(run, elapsedMs) } : {}),
    },
  };
}

/** How a path from the working directory reads from the root of the repository around it. */
function repositoryPath(cwd: string): (file: string) => string {
  let root = cwd;
  while (!existsSync(join(root, ".git")) && dirname(root) !== root) root = dirname(root);
  if (!existsSync(join(root, ".git"))) return (file) => file;
  const inside = slashes(relative(root, cwd));
  return (file) => (inside === "" ? file : slashes(relative(root, resolve(cwd, file))));
}

function stats(run: Lint, elapsedMs: number): readonly { name: string; value: string }[] {
  const reasons = new Map<string, number>();
  for (const { why } of run.skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const skipped = [...reasons].sort(([, a], [, b]) => b - a).map(([why, count]) => ({ name: `skipped: ${why}`, value: String(count) }));
  const { summary } = run.result;
  return [
    { name: "files checked", value: String(summary.files) },
    { name: "files skipped", value: String(run.skipped.length) },
    ...skipped,
    { name: "rules", value: String(summary.rules) },
    { name: "time", value: `${Math.round(elapsedMs)} ms` },
  ];
}

/** The usual rules of the environment: NO_COLOR and FORCE_COLOR, else whether a terminal listens. */
function wantsColor(): boolean {
  const { env } = process;
  if (env["FORCE_COLOR"] !== undefined && env["FORCE_COLOR"] !== "0" && env["FORCE_COLOR"] !== "false") return true;
  if (env["NO_COLOR"] !== undefined && env["NO_COLOR"] !== "") return false;
  return process.stdout.isTTY && env["TERM"] !== "dumb";
}

function exitCode({ failOn, quiet }: LintArguments, { result }: Lint): number {
  const limit = failOn === "never" ? -1 : severities.indexOf(failOn);
  const failing = result.findings.filter(({ status, certainty, severity }) => status === "new" && certainty !== "possible" && severities.indexOf(severity) <= limit);
  const incomplete = result.problems.length;
  if (failing.length > 0) {
    if (!quiet) process.stderr.write(`edgelint: ${count(failing.length, "finding")} at or above ${failOn}\n`);
    return 1;
  }
  if (incomplete > 0) {
    process.stderr.write(`edgelint: the run is incomplete: ${count(incomplete, "file or rule", "files or rules")} could not be judged\n`);
    return 4;
  }
  return 0;
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
