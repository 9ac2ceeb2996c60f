/** Where reports go. A place that cannot be written to is refused before the run, so that no work is lost at its end. */
import { statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { Lint } from "../../engine/index.ts";
import type { FormatName, ReportInput } from "../../report/index.ts";
import { rendered, reportInput } from "../project/reporting.ts";
import { systemReason } from "../project/system-reason.ts";
import { UserError } from "../project/user-error.ts";
import type { LintArguments, Output } from "./arguments.ts";
import { wantsColor } from "./terminal.ts";

/**
 * Looks before the run whether its reports have a place to go to.
 * @throws UserError when one has none.
 */
export function checkOutputs(outputs: readonly Output[], cwd: string): void {
  for (const { file } of outputs) {
    const path = resolve(cwd, file);
    const folder = dirname(file);
    if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new UserError(`${file} cannot be written: there is no folder ${folder}; make it first`);
    }
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new UserError(`${file} cannot be written: it is a folder; give a file`);
    }
  }
}

/**
 * Prints a run: the format asked for on standard output, the others to their files.
 * @throws UserError when a file cannot be written.
 */
export async function printReports(
  args: LintArguments,
  run: Lint,
  about: { readonly cwd: string; readonly elapsedMs: number },
): Promise<void> {
  const { cwd, elapsedMs } = about;
  const input = (format: FormatName, color: boolean): ReportInput =>
    reportInput(run, cwd, {
      color,
      width: process.stdout.columns ?? 100,
      show: args.show,
      minSeverity: args.minSeverity,
      quiet: args.quiet,
      ...(args.stats && isInReport(format, args) ? { stats: stats(run, elapsedMs) } : {}),
    });
  for (const { format, file } of args.outputs)
    write(resolve(cwd, file), file, await rendered(format, input(format, false)));
  process.stdout.write(await rendered(args.format, input(args.format, wantsColor(process.stdout, process.env))));
  if (args.stats && !isInReport(args.format, args)) process.stderr.write(statLines(stats(run, elapsedMs)));
}

/** Statistics stand below a summary; any other format keeps its shape, and they go to stderr. */
function isInReport(format: FormatName, { quiet }: LintArguments): boolean {
  return format === "pretty" && !quiet;
}

function write(path: string, given: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${given} cannot be written: ${systemReason(error)}`, { cause: error });
  }
}

type Stats = readonly { readonly name: string; readonly value: string }[];

function stats(run: Lint, elapsedMs: number): Stats {
  const reasons = new Map<string, number>();
  for (const { why } of run.skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const skipped = [...reasons]
    .sort(([, a], [, b]) => b - a)
    .map(([why, number]) => ({ name: `skipped: ${why}`, value: String(number) }));
  const { summary } = run.result;
  return [
    { name: "files checked", value: String(summary.files) },
    { name: "files skipped", value: String(run.skipped.length) },
    ...skipped,
    { name: "rules", value: String(summary.rules) },
    { name: "time", value: `${Math.round(elapsedMs)} ms` },
  ];
}

function statLines(all: Stats): string {
  const widest = Math.max(...all.map(({ name }) => name.length));
  return all.map(({ name, value }) => `  ${name.padEnd(widest)}  ${value}\n`).join("");
}
