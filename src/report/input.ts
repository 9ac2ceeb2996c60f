/** What every format is given. Formats know the engine through this file alone and add nothing of their own to a run. */
import type { Finding, Location, RunResult, Severity } from "../engine/index.ts";
import type { SourceText } from "../text/index.ts";

// The rest of the folder takes the engine's words from here.
export {
  type Certainty,
  type Finding,
  type FindingFix,
  type Location,
  type Note,
  type RunProblem,
  type RunResult,
  type Severity,
  severities,
  sourceKey,
  type Unchecked,
} from "../engine/index.ts";
export { type Position, SourceText } from "../text/index.ts";

/** What `--show` can bring to light. */
export type Hidden = "possible" | "suppressed" | "unchecked" | "known";

/** Where a rule's knowledge comes from; `read` is the day the page was read. */
export interface RuleSource {
  readonly doc: string;
  readonly part: string;
  readonly url: string;
  readonly read: string;
}

/** What reports tell about a rule: the parts of its metadata that make a help page. */
export interface RuleHelp {
  readonly id: string;
  readonly title: string;
  readonly why: string;
  readonly next: string;
  readonly severity: Severity;
  readonly needs: readonly string[];
  readonly sources: readonly RuleSource[];
  readonly cwe?: readonly number[];
  readonly tags: readonly string[];
  readonly fixable: "never" | "sometimes" | "always";
  /** How it looks wrong and right, as files would hold it. */
  readonly example?: { readonly bad: string; readonly good: string };
}

/** One measured thing in words of the caller, shown as it is (`--stats`). */
export interface Stat {
  readonly name: string;
  readonly value: string;
}

/** How the reader wants to see a run. */
export interface View {
  readonly color: boolean;
  /** Terminal width in cells. */
  readonly width: number;
  readonly show: ReadonlySet<Hidden>;
  readonly minSeverity: Severity;
  readonly quiet: boolean;
  readonly stats?: readonly Stat[];
  /** The most bytes a page may have, where its reader takes no more. */
  readonly maxBytes?: number;
  /** The code scanning category: what tells several uploads for one commit apart. */
  readonly category?: string;
}

/** A change that people look at line by line, as on a pull request. */
export interface ShownChange {
  /** The numbers of a file's lines that the change adds or edits; undefined where that is not known. */
  readonly lines: (file: string) => ReadonlySet<number> | undefined;
  /** True for a finding that was not there before the change. */
  readonly isNew: (finding: Finding) => boolean;
}

/** Everything a report may draw on. */
export interface ReportInput {
  readonly result: RunResult;
  /** Metadata of every rule that ran, by id. */
  readonly rules: ReadonlyMap<string, RuleHelp>;
  /** The text of a place that a finding names, by `sourceKey`, for code frames; undefined where it cannot be shown (binary). */
  readonly source: (key: string) => SourceText | undefined;
  readonly view: View;
  /** Where secrets stand that no finding of this result speaks of; frames hide them like the others. */
  readonly secrets?: readonly Location[];
  /** Where the run is about a change: findings are shown where people look. */
  readonly change?: ShownChange;
  /** What the caller has to say about the run, in sentences. */
  readonly notes?: readonly string[];
  /** How a path of a finding (relative to the working directory) reads from the repository root; identity when there is none. */
  readonly toRepository: (file: string) => string;
  /** The tool's home page, where there is one to name. */
  readonly informationUri?: string;
}

/** A format: the same input always gives the same text. */
export type Report = (input: ReportInput) => string;
