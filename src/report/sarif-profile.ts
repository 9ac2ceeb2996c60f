import type { Finding, ReportInput, SourceText } from "./input.ts";

/** What a consumer of SARIF takes: the difference between "everything" and "what code scanning accepts". */
export interface SarifProfile {
  readonly input: ReportInput;
  readonly source: (file: string) => SourceText | undefined;
  readonly findings: readonly Finding[];
  /** True when findings carry fixes, suppressions, snippets and unchecked questions: what only some viewers read. */
  readonly isFull: boolean;
  /** A file's path from the repository root; undefined when the profile must not name it. */
  readonly path: (file: string) => string | undefined;
  /** What was left out, in sentences for the reader of the log. */
  readonly notices: readonly string[];
  readonly limits: SarifLimits;
}

/** Most items and characters a consumer takes. */
export interface SarifLimits {
  readonly tags: number;
  readonly description: number;
  readonly name: number;
  readonly relatedLocations: number;
  readonly threadFlowLocations: number;
}

/** The text cut to a number of characters, with an ellipsis where something is gone. */
export function clamp(text: string, length: number): string {
  if (text.length <= length) return text;
  // Half a surrogate pair would not be a character.
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The text as a sentence: viewers put descriptions one after the other. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
