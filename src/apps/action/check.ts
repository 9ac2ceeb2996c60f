/** The checking itself: the state that is checked out, and for a change the state before it, judged by the same rules. */
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { rules } from "#rules";
import { type Base, changedLines, counts, type Finding, type Lint, lint } from "../../engine/index.ts";
import type { ShownChange } from "../../report/index.ts";
import { type Files, SourceText } from "../../text/index.ts";
import { baseOf } from "../project/base.ts";
import { configOf } from "../project/config.ts";
import { diskFiles } from "../project/disk.ts";
import { isWithin } from "../project/paths.ts";
import { checkRuleIds } from "../project/rule-ids.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { UserError } from "../project/user-error.ts";
import type { Inputs } from "./inputs.ts";

/** What was checked, and how it was before. */
export interface Checked {
  readonly run: Lint;
  readonly files: Files;
  readonly base: Base | undefined;
  readonly snapshot: string | undefined;
  /** What the reader should know of the run. */
  readonly notes: readonly string[];
  /** What tells the change from what was there before; undefined where there is nothing to compare with. */
  readonly change: (ShownChange & { readonly fixed: number }) | undefined;
}

/** Where and when a check is made. */
export interface Surroundings {
  readonly cwd: string;
  readonly now: Date;
  readonly version: string;
  /** The folder that no path may lead out of. */
  readonly workspace: string;
  /** The commit or folder to compare with. */
  readonly base: string | undefined;
  /** True where the run goes on without a base that turns out not to be usable. */
  readonly isOptional: boolean;
}

/**
 * Checks what the inputs name.
 * @throws UserError for what the user can mend, and where there is nothing to check.
 */
export async function check(inputs: Inputs, around: Surroundings): Promise<Checked> {
  const { cwd, now, version } = around;
  checkRuleIds([...inputs.only.keys()]);
  const snapshot = snapshotPath(inputs.snapshot, cwd);
  const { config } = await configOf(inputs.config, cwd);
  const { paths, only } = inputs;
  refuseOutside(paths, around);
  // a change may have removed what is to be checked, and that is the change to judge
  const there = around.base === undefined ? paths : paths.filter((path) => existsSync(resolve(cwd, path)));
  const files = await diskFiles(there, cwd, config.leavesOut);
  const { base, notes } = await earlier({ paths, cwd, leavesOut: config.leavesOut, now: files }, around);
  const preset = inputs.preset ?? config.preset ?? "recommended";
  const selection = { preset, only, rules: config.rules, overrides: config.overrides };
  const options = { rules, selection, now, version, ...(snapshot === undefined ? {} : { snapshot }) };
  const run = await lint({ ...options, files, ...(base === undefined ? {} : { base }) });
  const before = base && (await lint({ ...options, files: withSnapshot(base.files, files, snapshot) }));
  if ([run, before].every((one) => one === undefined || isEmpty(one)))
    throw new UserError(
      `nothing to check: none of the files in ${paths.join(", ")} holds configuration edgelint knows`,
    );
  const change = base && before && (await changeOf(run, before, { files, base }));
  return { run, files, base, snapshot, notes, change };
}

function isEmpty({ result }: Lint): boolean {
  return result.summary.files === 0 && result.problems.length === 0;
}

function refuseOutside(paths: readonly string[], { cwd, workspace }: Surroundings): void {
  const outside = paths.find((path) => !isWithin(resolve(cwd, path), resolve(workspace)));
  if (outside !== undefined) throw new UserError(`the input paths has ${outside}, which is outside the workspace`);
}

/** The earlier state; a note where there is one, but what it holds cannot be read. */
async function earlier(
  asked: Parameters<typeof baseOf>[1],
  { base, isOptional }: Surroundings,
): Promise<{ readonly base: Base | undefined; readonly notes: readonly string[] }> {
  if (base === undefined) return { base, notes: [] };
  try {
    return { base: await baseOf(base, asked), notes: [] };
  } catch (error) {
    if (!isOptional || !(error instanceof UserError)) throw error;
    const lost = "so nothing is compared; leave `filter` out of actions/checkout";
    return { base: undefined, notes: [`What the change goes into cannot be read (${error.message}), ${lost}.`] };
  }
}

/** The findings that decide how a run ends. */
export function counted({ result }: Lint): readonly Finding[] {
  return result.findings.filter(counts);
}

/** The account's snapshot tells of both states; an earlier one would make old findings of new ones. */
function withSnapshot(before: Files, now: Files, snapshot: string | undefined): Files {
  if (snapshot === undefined) return before;
  return { ...before, read: (path) => (path === snapshot ? now : before).read(path) };
}

async function changeOf(
  run: Lint,
  before: Lint,
  sides: { readonly files: Files; readonly base: Base },
): Promise<NonNullable<Checked["change"]>> {
  const [old, now] = [before, run].map((one) => new Set(counted(one).map(({ fingerprint }) => fingerprint)));
  const lines = await linesOf(run, sides);
  const unread = unreadOf(run);
  const repaired = counted(before).filter(
    ({ fingerprint, file }) => now?.has(fingerprint) !== true && !unread.has(file),
  );
  return {
    lines: (file) => lines.get(file),
    isNew: ({ fingerprint }) => old?.has(fingerprint) !== true,
    fixed: new Set(repaired.map(({ fingerprint }) => fingerprint)).size,
  };
}

/** The files that cannot be read as they are: what was wrong in them may be wrong still. */
function unreadOf({ result: { findings, problems } }: Lint): ReadonlySet<string> {
  const broken = findings.filter(({ rule }) => rule.startsWith("syntax/"));
  return new Set([...broken, ...problems].map(({ file }) => file));
}

/** The changed lines of every file that a finding names. */
async function linesOf(
  { result }: Lint,
  { files, base }: { readonly files: Files; readonly base: Base },
): Promise<ReadonlyMap<string, ReadonlySet<number> | undefined>> {
  const places = result.findings.flatMap((finding) => [finding, ...finding.via, ...finding.related]);
  const lines = new Map<string, ReadonlySet<number> | undefined>();
  for (const file of new Set(places.map((place) => place.file))) {
    const now = base.isSame(file) ? undefined : textOf(files, file);
    if (now !== undefined) lines.set(file, await changedLines(textOf(base.files, file), now));
  }
  return lines;
}

function textOf(files: Files, path: string): SourceText | undefined {
  const read = files.read(path);
  return read.ok ? new SourceText(path, read.text()) : undefined;
}
