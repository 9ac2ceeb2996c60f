/** One run of the action, from the event to the outputs. What the token may not do becomes a notice and never fails the check. */
import { appendFileSync, mkdtempSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type Finding, isAtLeast, severities } from "../../engine/index.ts";
import { count, type ReportInput } from "../../report/index.ts";
import { oneLine } from "../../text/index.ts";
import { isWithin, repositoryRoot } from "../project/paths.ts";
import { rendered, reportInput } from "../project/reporting.ts";
import { systemReason } from "../project/system-reason.ts";
import { UserError } from "../project/user-error.ts";
import { analysed } from "./analysed.ts";
import { type BaseCommit, baseCommit } from "./base-commit.ts";
import { type Checked, check, counted } from "./check.ts";
import { type Situation, situationOf } from "./event.ts";
import type { Inputs } from "./inputs.ts";
import { printLog } from "./log.ts";
import type { Runner } from "./runner.ts";
import { summaryOf } from "./summary.ts";

/** What a run touches of the world, beside the disk and git. */
export interface World {
  readonly now: Date;
  readonly version: string;
  readonly print: (text: string) => void;
  readonly sleep: (ms: number) => Promise<void>;
  readonly setOutput: (name: string, value: string) => void;
}

/**
 * Checks, reports, uploads; returns the exit code of design section 4.
 * @throws UserError for what the user can mend.
 */
export async function runAction(inputs: Inputs, runner: Runner, world: World): Promise<number> {
  const situation = situationOf(runner);
  const cwd = workingDirectory(inputs.workingDirectory, runner.workspace);
  const { base, notes } = baseFor(inputs, situation, cwd);
  const { now, version } = world;
  const isOptional = inputs.base === "auto";
  const checked = await check(inputs, { cwd, now, version, workspace: runner.workspace, base, isOptional });
  const input = shownInput(checked, inputs, cwd);
  const files = await writeFiles(input, runner);
  const upload = await uploaded(files.sarif, { inputs, runner, world, situation, cwd });
  const full = { ...input, notes: [...notes, ...checked.notes, ...upload.notes] };
  await report(full, { checked, inputs, runner, world, situation, file: files.summaryFile });
  return conclude(checked, inputs, world, { ...files, sarifId: upload.id });
}

/** The folder to work in. */
function workingDirectory(given: string, workspace: string): string {
  const cwd = resolve(workspace, given);
  if (!isWithin(cwd, resolve(workspace)))
    throw new UserError(`the input working-directory is ${given}, which is outside the workspace`);
  if (statSync(cwd, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new UserError(`the input working-directory is ${given}, but the checkout has no such folder`);
  return cwd;
}

/** What to compare with: what the user says, else what the event says. */
function baseFor(
  { base }: Inputs,
  situation: Situation,
  cwd: string,
): { readonly base: string | undefined; readonly notes: readonly string[] } {
  if (base !== "auto") return { base: base === "none" ? undefined : base, notes: [] };
  if (situation.kind === "whole")
    return { base: undefined, notes: situation.note === undefined ? [] : [situation.note] };
  const found = foundBase(situation, cwd);
  if (found.ok) return { base: found.commit, notes: found.notes };
  const lost = "so nothing is compared: rules about changes are silent, and all findings count as if they were new";
  return { base: undefined, notes: [`${found.why}. There is nothing to compare with, ${lost}.`] };
}

/** A machine without git still checks, it only compares nothing. */
function foundBase(situation: Extract<Situation, { kind: "change" }>, cwd: string): BaseCommit {
  try {
    return baseCommit(situation, cwd);
  } catch (error) {
    if (error instanceof UserError) return { ok: false, why: error.message };
    throw error;
  }
}

function shownInput(
  checked: Checked,
  { minSeverity, category, workingDirectory: folder, paths }: Inputs,
  cwd: string,
): ReportInput {
  const view = {
    color: false,
    width: 120,
    show: new Set<never>(),
    minSeverity,
    quiet: false,
    category: category || defaultCategory(folder, paths),
  };
  const { change } = checked;
  return { ...reportInput(checked.run, cwd, view), ...(change === undefined ? {} : { change }) };
}

/** Runs over different folders of one commit must not replace each other. */
function defaultCategory(folder: string, paths: readonly string[]): string {
  const parts = [folder, ...paths]
    .map((part) => part.replace(/^\.\/|\/$/g, ""))
    .filter((part) => part !== "" && part !== ".");
  return ["edgelint", ...parts].join(":");
}

interface Written {
  readonly sarif: string;
  readonly sarifFile: string;
  readonly findingsFile: string;
  readonly summaryFile: string;
}

/** The files that later steps and jobs use, in a folder of this run. */
async function writeFiles(input: ReportInput, { temporary }: Runner): Promise<Written> {
  const folder = madeFolder(temporary);
  const [sarifFile, findingsFile, summaryFile] = ["edgelint.sarif", "findings.json", "summary.md"].map((name) =>
    join(folder, name),
  ) as [string, string, string]; // as many as the names
  const sarif = await rendered("sarif-github", input);
  writeFileSync(sarifFile, sarif);
  const all: ReportInput["view"]["show"] = new Set(["known", "suppressed", "unchecked"]);
  writeFileSync(
    findingsFile,
    await rendered("json", { ...input, view: { ...input.view, minSeverity: "info", show: all } }),
  );
  return { sarif, sarifFile, findingsFile, summaryFile };
}

function madeFolder(temporary: string): string {
  try {
    return mkdtempSync(join(temporary, "edgelint-"));
  } catch (error) {
    throw new UserError(`no folder can be made in ${temporary}: ${systemReason(error)}`, { cause: error });
  }
}

interface Parts {
  readonly inputs: Inputs;
  readonly runner: Runner;
  readonly world: World;
  readonly situation: Situation;
}

async function uploaded(
  sarif: string,
  { inputs, runner, world, situation, cwd }: Parts & { readonly cwd: string },
): Promise<{ readonly id: string; readonly notes: readonly string[] }> {
  if (!inputs.uploads) return { id: "", notes: [] };
  const loaded = await import("./upload.ts").catch((error: unknown) => String(error));
  // GitHub's library looks at the runner's event and addresses when it is loaded, and throws for those that are broken
  if (typeof loaded === "string")
    return { id: "", notes: [`Nothing was uploaded to code scanning: ${oneLine(loaded)}.`] };
  const { token, waits } = inputs;
  const { apiUrl, repository } = runner;
  const outcome = await loaded.uploadSarif(sarif, {
    token,
    apiUrl,
    repository,
    waits,
    ...analysed(situation, runner, cwd),
    checkoutUri: pathToFileURL(repositoryRoot(cwd) ?? cwd).href,
    sleep: world.sleep,
    say: (line) => world.print(`${line}\n`),
  });
  return {
    id: outcome.state === "refused" ? "" : outcome.id,
    notes: outcome.state === "uploaded" ? [] : [outcome.notice],
  };
}

/** Log, annotations and summary. */
async function report(
  input: ReportInput,
  { checked, inputs, runner, world, situation, file }: Parts & { readonly checked: Checked; readonly file: string },
): Promise<void> {
  await printLog(input, world.print);
  const shown = onlyNew(input, inputs);
  if (inputs.annotates) world.print(await rendered("github", shown));
  else for (const note of input.notes ?? []) world.print(`edgelint: ${note}\n`);
  const { summaryFile } = runner;
  const taken = summaryFile === undefined ? 0 : (statSync(summaryFile, { throwIfNoEntry: false })?.size ?? 0);
  const summary = await summaryOf(
    checked,
    { ...shown, notes: [...compared(checked, inputs), ...(input.notes ?? [])] },
    {
      now: world.now,
      expiryDays: situation.kind === "whole" ? inputs.expiryDays : undefined,
      taken,
    },
  );
  writeFileSync(file, summary);
  if (inputs.summarises && summaryFile !== undefined) appendSummary(summaryFile, summary, world);
}

/** A summary that cannot be shown is no reason to lose the rest. */
function appendSummary(file: string, summary: string, { print }: World): void {
  try {
    appendFileSync(file, summary);
  } catch (error) {
    print(`edgelint: the job summary cannot be written: ${systemReason(error)}\n`);
  }
}

/** The findings that a pull request is to hear of. */
function onlyNew(input: ReportInput, { isOnlyNew }: Inputs): ReportInput {
  const { change, result } = input;
  if (!isOnlyNew || change === undefined) return input;
  return { ...input, result: { ...result, findings: result.findings.filter(change.isNew) } };
}

/** How the findings compare with those of before, in a sentence. */
function compared({ run, change }: Checked, { isOnlyNew }: Inputs): readonly string[] {
  if (change === undefined) return [];
  const all = counted(run);
  const fresh = all.filter(change.isNew).length;
  const old = all.length - fresh;
  const rest =
    isOnlyNew && old > 0
      ? ` ${count(old, "finding")} that ${old === 1 ? "was" : "were"} there before ${old === 1 ? "is" : "are"} not shown.`
      : "";
  return [
    `Of the findings, ${fresh} ${fresh === 1 ? "is" : "are"} new with this change, and ${change.fixed} of before ${change.fixed === 1 ? "is" : "are"} gone.${rest}`,
  ];
}

/** Sets the outputs and says how the run ends. */
function conclude(
  { run, change }: Checked,
  { failOn, isOnlyNew }: Inputs,
  { setOutput, print }: World,
  { sarifFile, findingsFile, summaryFile, sarifId }: Written & { readonly sarifId: string },
): number {
  const all = counted(run);
  const fresh = change === undefined ? undefined : all.filter(change.isNew);
  const failing = (isOnlyNew ? (fresh ?? all) : all).filter((finding) => isAtLeast(finding, failOn));
  const { length: broken } = run.result.problems;
  const conclusion = failing.length > 0 ? "failure" : broken > 0 ? "incomplete" : "success";
  const outputs = {
    findings: String(all.length),
    "highest-severity": worst(all),
    new: fresh === undefined ? "" : String(fresh.length),
    fixed: change === undefined ? "" : String(change.fixed),
    conclusion,
    "findings-file": findingsFile,
    "sarif-file": sarifFile,
    "summary-file": summaryFile,
    "sarif-id": sarifId,
  };
  for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
  if (failing.length > 0) print(`edgelint: ${count(failing.length, "finding")} at or above ${failOn}\n`);
  if (broken > 0)
    print(`edgelint: the run is incomplete: ${count(broken, "file or rule", "files or rules")} could not be judged\n`);
  return { failure: 1, incomplete: 4, success: 0 }[conclusion];
}

function worst(findings: readonly Finding[]): string {
  return severities.find((severity) => findings.some((finding) => finding.severity === severity)) ?? "";
}
