/** The words in which a run speaks of its results. Reports and scripts rely on them, so nothing of the model shows through. */
import type { Position, Revision } from "../text/index.ts";

/** How bad a finding is if it is true, worst first. */
export const severities = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof severities)[number];

/** How sure a finding is: `possible` is shown on request only. */
export type Certainty = "proven" | "likely" | "possible";

/** A stretch of a file as reports show it; `end` is exclusive. */
export interface Location {
  readonly file: string;
  /** `base` where the file is meant as it was before the change: what is gone stands nowhere else. */
  readonly revision?: Revision;
  readonly start: Position;
  readonly end: Position;
}

/** The name by which the text of a place is kept: a file and the same file before the change are two texts. */
export function sourceKey({ file, revision }: Pick<Location, "file" | "revision">): string {
  return revision === undefined ? file : `${revision}:${file}`;
}

export interface Note extends Location {
  readonly note: string;
}

export interface FindingEdit extends Location {
  readonly text: string;
}

export interface FindingFix {
  readonly title: string;
  readonly safety: "safe" | "unsafe" | "manual";
  readonly edits: readonly FindingEdit[];
  readonly remote: readonly { readonly op: string }[];
}

/** One flaw at one place: the shape that `--format json` prints and every other report is made from. */
export interface Finding extends Location {
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly message: string;
  readonly next: string;
  readonly docs: string;
  readonly path: string;
  readonly resource: string;
  readonly via: readonly Note[];
  readonly related: readonly Note[];
  readonly fingerprint: string;
  readonly status: "new" | "known" | "suppressed";
  readonly fixes: readonly FindingFix[];
}

/** True for a finding that decides how a run ends: neither known nor suppressed, and more than possible. */
export function counts({ status, certainty }: Finding): boolean {
  return status === "new" && certainty !== "possible";
}

/** True at a severity or worse; nothing is as bad as `never`. */
export function isAtLeast({ severity }: Finding, limit: Severity | "never"): boolean {
  return limit !== "never" && severities.indexOf(severity) <= severities.indexOf(limit);
}

/** What a rule would have judged had it known more, and what would let it. */
export interface Unchecked {
  readonly rule: string;
  readonly resource: string;
  readonly why: string;
}

/** Something that could not be read or judged at all; it makes the run incomplete. */
export interface RunProblem {
  readonly file: string;
  readonly start?: Position;
  readonly message: string;
  readonly rule?: string;
}

export interface Summary {
  readonly files: number;
  readonly rules: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly suppressed: number;
  readonly known: number;
  readonly unchecked: number;
}

/** Everything one run has to say. */
export interface RunResult {
  readonly schema: 1;
  readonly tool: { readonly name: "edgelint"; readonly version: string };
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
  readonly problems: readonly RunProblem[];
  readonly summary: Summary;
}
