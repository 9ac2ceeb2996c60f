import type { Decoded } from "../json/index.ts";
import type { TemplatePart, TextRun } from "./ast.ts";

/**
 * The text that parts of a template stand for and the way back to the file; undefined where they are not plain text alone.
 * Offsets within an escape are its start; a place where runs meet is the start of the second one.
 */
export function decodeRuns(parts: readonly TemplatePart[]): Decoded | undefined {
  const runs: TextRun[] = [];
  for (const part of parts) {
    if (part.kind !== "text") return undefined;
    runs.push(part);
  }
  /** Where each run begins in the decoded text. */
  const starts: number[] = [];
  let text = "";
  for (const run of runs) {
    starts.push(text.length);
    text += run.text;
  }
  return { text, toHost: (offset) => hostOffset(runs, starts, Math.max(0, Math.min(offset, text.length))) };
}

function hostOffset(runs: readonly TextRun[], starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  if (run === undefined) return 0;
  const inside = offset - (starts[low] ?? 0);
  if (inside >= run.text.length) return run.span.end;
  return run.isExact ? run.span.start + inside : run.span.start;
}
