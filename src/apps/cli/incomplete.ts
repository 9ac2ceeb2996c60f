/** How the commands that compare and draw end where something could not be read. */
import type { RunProblem } from "../../engine/index.ts";
import { count } from "../../report/index.ts";
import { say } from "./terminal.ts";

/** Says what could not be read, and that `what` (the graph, the comparison) lacks it; returns the exit code. */
export function incomplete(what: string, problems: readonly RunProblem[]): 0 | 4 {
  for (const { file, start, message } of problems)
    say(start === undefined ? `${file} ${message}` : `${file}:${start.line}: ${message}`);
  if (problems.length === 0) return 0;
  const files = new Set(problems.map(({ file }) => file));
  say(`${what} is incomplete: ${count(files.size, "file")} could not be read`);
  return 4;
}
