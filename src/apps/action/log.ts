/** The whole report in the step's log. It quotes files, and a line of a file must not be taken for a command to the runner. */
import { randomUUID } from "node:crypto";
import type { ReportInput } from "../../report/index.ts";
import { rendered } from "../project/reporting.ts";

/** Prints the report as a person reads it, in a group, with the runner told not to look for commands in it. */
export async function printLog(input: ReportInput, print: (text: string) => void): Promise<void> {
  const text = await rendered("pretty", { ...input, view: { ...input.view, color: true } });
  const mark = randomUUID(); // nobody can guess what makes the runner listen again
  print(`::group::edgelint\n::stop-commands::${mark}\n${text}::${mark}::\n::endgroup::\n`);
}
