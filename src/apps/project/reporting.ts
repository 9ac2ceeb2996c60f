/** From a run to a report: what every app hands to a format. */
import { relative, resolve } from "node:path";
import type { Lint } from "../../engine/index.ts";
import { type FormatName, type ReportInput, reports, type View } from "../../report/index.ts";
import { repositoryRoot, slashes } from "./paths.ts";

/** What a format is given of a run that was started in a folder. */
export function reportInput(run: Lint, cwd: string, view: View): ReportInput {
  return {
    result: run.result,
    rules: new Map(run.rules.map(({ meta }) => [meta.id, meta])),
    source: (key) => run.sources.get(key),
    secrets: run.secrets,
    toRepository: repositoryPath(cwd),
    view,
  };
}

/** A report's text; its format is loaded when it is first asked for. */
export async function rendered(format: FormatName, input: ReportInput): Promise<string> {
  return (await reports[format]())(input);
}

/** How a path from the working directory reads from the root of the repository around it. */
function repositoryPath(cwd: string): (file: string) => string {
  const root = repositoryRoot(cwd);
  return root === undefined || root === cwd ? (file) => file : (file) => slashes(relative(root, resolve(cwd, file)));
}
