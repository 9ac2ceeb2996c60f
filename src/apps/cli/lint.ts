/** The command `lint`: from the command line to an exit code. Here the engine, the disk and the reports meet. */
import { rules } from "#rules";
import { counts, isAtLeast, type Lint, type LintOptions, lint } from "../../engine/index.ts";
import { count } from "../../report/index.ts";
import type { Files } from "../../text/index.ts";
import { diskFiles } from "../project/disk.ts";
import { checkRuleIds } from "../project/rule-ids.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { UserError } from "../project/user-error.ts";
import type { LeaveOut } from "../project/walk.ts";
import { type LintArguments, lintArguments } from "./arguments.ts";
import { checkOutputs, printReports } from "./output.ts";
import { watched } from "./progress.ts";
import { stdinFiles } from "./stdin.ts";
import { say } from "./terminal.ts";

/**
 * `edgelint lint`: checks files and prints a report; returns the exit code of design section 4.
 * @throws UserError for what the user can mend; whatever can be known before the run is checked before it.
 */
export async function lintCommand(argv: readonly string[], version: string): Promise<number> {
  const started = performance.now();
  const cwd = process.cwd();
  const args = lintArguments(argv, process.env);
  checkRuleIds([...args.only.keys()]);
  checkOutputs(args.outputs, cwd);
  const snapshot = snapshotPath(args.snapshot, cwd);
  const { configOf } = await import("../project/config.ts");
  const { config, file: configFile } = await configOf(args.config, cwd);
  let leavesSomeOut = false;
  const leavesOut: LeaveOut = (path, isFolder) => {
    const isLeftOut = config.leavesOut(path, isFolder);
    leavesSomeOut ||= isLeftOut;
    return isLeftOut;
  };
  const { only, now, stdin } = args;
  const files = stdin === undefined ? await diskFiles(args.paths, cwd, leavesOut) : await stdinFiles(stdin, cwd);
  const preset = args.preset ?? config.preset ?? "recommended";
  const selection = { preset, only, rules: config.rules, overrides: config.overrides };
  const base = await earlier(args, { cwd, leavesOut: config.leavesOut, now: files });
  const options = { rules, selection, now, version, ...base, ...(snapshot === undefined ? {} : { snapshot }) };
  const run = await withProgress(files, args, (watchedFiles) => lint({ ...options, files: watchedFiles }));
  if (run.result.summary.files === 0 && run.result.problems.length === 0)
    throw nothingToCheck(args, run, leavesSomeOut ? configFile : undefined);
  await printReports(args, run, { cwd, elapsedMs: performance.now() - started });
  return exitCode(args, run);
}

/** The earlier state to compare with, where one was asked for. */
async function earlier(
  { base, paths }: LintArguments,
  about: { readonly cwd: string; readonly leavesOut: LeaveOut; readonly now: Files },
): Promise<Pick<LintOptions, "base">> {
  if (base === undefined) return {};
  const { baseOf } = await import("../project/base.ts");
  return { base: await baseOf(base, { ...about, paths }) };
}

async function withProgress(files: Files, args: LintArguments, run: (files: Files) => Promise<Lint>): Promise<Lint> {
  if (!process.stderr.isTTY || args.quiet) return run(files);
  const write = (text: string): boolean => process.stderr.write(text);
  const watch = watched(files, { write, clock: () => performance.now() });
  try {
    return await run(watch.files);
  } finally {
    watch.done();
  }
}

/** Why there is nothing to check; `leavingOut` is the configuration that leaves some of it out. */
function nothingToCheck({ paths, stdin }: LintArguments, { skipped }: Lint, leavingOut: string | undefined): UserError {
  const [first, ...more] = skipped;
  const where = stdin ?? paths.join(", ");
  if (first === undefined && leavingOut !== undefined)
    return new UserError(
      `nothing to check: the configuration ${leavingOut} leaves out (ignore) all that is in ${where}`,
    );
  if (first === undefined) return new UserError(`nothing to check: there are no files in ${where}`);
  if (more.length === 0) return new UserError(`nothing to check: ${first.file} was left alone (${first.why})`);
  return new UserError(
    `nothing to check: none of the ${skipped.length} files in ${where} holds configuration edgelint knows`,
  );
}

function exitCode({ failOn, quiet }: LintArguments, { result }: Lint): number {
  const counted = result.findings.filter(counts);
  const failing = counted.filter((finding) => isAtLeast(finding, failOn));
  const { length: broken } = result.problems;
  const gap = `${count(broken, "file or rule", "files or rules")} could not be judged`;
  if (failing.length > 0) {
    const incomplete = broken === 0 ? "" : `, and the run is incomplete: ${gap}`;
    if (!quiet) say(`${count(failing.length, "finding")} at or above ${failOn}${incomplete}`);
    return 1;
  }
  if (broken > 0) {
    say(`the run is incomplete: ${gap}`);
    return 4;
  }
  if (counted.length > 0 && !quiet) say(belowLimit(counted.length, failOn));
  return 0;
}

/** Why a run with findings ends well. */
function belowLimit(findings: number, failOn: LintArguments["failOn"]): string {
  const why = failOn === "never" ? "not counted (--fail-on never)" : `none at or above ${failOn}`;
  return `${count(findings, "finding")}, ${why}`;
}
