/**
 * One run: gather the files, recognise and parse them, link and model what they hold (all in `load`, which the model owns),
 * check every node once, settle findings to places, and hand the result to a report. The engine is handed its rules.
 */
import type { SourceText } from "../text/index.ts";

export type { Base } from "./before.ts";
export { type Compared, compare, syntaxProblems, unreadProblems } from "./compare.ts";
export type {
  Certainty,
  Finding,
  FindingEdit,
  FindingFix,
  Location,
  Note,
  RunProblem,
  RunResult,
  Severity,
  Summary,
  Unchecked,
} from "./finding.ts";
export { counts, isAtLeast, severities, sourceKey } from "./finding.ts";
export { type Lint, type LintOptions, lint } from "./lint.ts";
export { type Override, type Preset, presets, type RuleSetting, type Selection, selectRules } from "./select.ts";

/** The numbers of the lines that a later text adds or edits; loaded when asked, for few runs compare lines. */
export async function changedLines(
  before: SourceText | undefined,
  after: SourceText,
): Promise<ReadonlySet<number> | undefined> {
  return (await import("./nearest.ts")).changedLines(before, after);
}
