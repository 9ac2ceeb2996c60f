/** A run that only compares: both states are read, nothing is judged. */
import { type Changes, load } from "../model/index.ts";
import type { Files } from "../text/index.ts";
import { type Base, Comparison } from "./before.ts";
import type { RunProblem } from "./finding.ts";

/** What a comparison found; the trees in it stay in memory. */
export interface Compared {
  /** Undefined where nothing tells of an earlier state. */
  readonly changes: Changes | undefined;
  readonly problems: readonly RunProblem[];
  /** How many files were read and understood. */
  readonly files: number;
}

/** Reads both states: the earlier one from the base, else from the plans among the files. */
export async function compare(options: {
  readonly files: Files;
  readonly base?: Base;
  readonly snapshot?: string;
}): Promise<Compared> {
  const loaded = await load(options.files, options.snapshot);
  const comparison = new Comparison(options.base, loaded, options.files);
  for await (const unit of loaded.units()) comparison.take(unit);
  const changes = await comparison.changes();
  const problems = loaded.unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
  return { changes, problems, files: loaded.fileCount() };
}
