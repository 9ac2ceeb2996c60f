/** SARIF for GitHub code scanning, which drops or refuses what is over its limits: better to choose here what it gets. */
import type { Finding, Report, ReportInput } from "./input.ts";
import { maskedSources } from "./masked.ts";
import { sarifText } from "./sarif-log.ts";
import { isSevereEnough, severityWords, tally, worstFirst } from "./shown.ts";
import { insidePath } from "./uri.ts";
import { count } from "./words.ts";

/** What code scanning keeps of an upload: GitHub's limits for SARIF, of which it drops or refuses the rest. */
const mostResults = 5000;
const limits = { tags: 10, description: 1024, name: 255, relatedLocations: 100, threadFlowLocations: 1000 } as const;

/**
 * Suppressed findings never: code scanning ignores suppressions and would open an alert for each. Possible ones never:
 * an alert asks a person to act. Known ones always: they exist on the default branch as well, where code scanning keeps
 * a baseline of its own; without them it would close alerts as fixed that are not.
 */
function isAlert(input: ReportInput, finding: Finding): boolean {
  return finding.status !== "suppressed" && finding.certainty !== "possible" && isSevereEnough(input, finding);
}

function notices(left: readonly Finding[], outside: readonly Finding[]): readonly string[] {
  const lines: string[] = [];
  if (left.length > 0) {
    const words = `${count(left.length, "result")} left out (${severityWords(tally(left))})`;
    lines.push(`${words}: code scanning keeps ${mostResults} of a run, and these are the least severe.`);
  }
  if (outside.length > 0) {
    const words = `${count(outside.length, "result")} left out (${severityWords(tally(outside))})`;
    lines.push(`${words}: code scanning cannot show a file outside the repository.`);
  }
  return lines;
}

/** SARIF as GitHub code scanning accepts it; what does not fit is left out and the log says so. */
export const sarifGithub: Report = (input) => {
  const path = (file: string): string | undefined => insidePath(input.toRepository(file));
  const alerts = input.result.findings.filter((finding) => isAlert(input, finding));
  const inside = alerts.filter((finding) => path(finding.file) !== undefined);
  const outside = alerts.filter((finding) => path(finding.file) === undefined);
  const ordered = worstFirst(inside);
  const kept = new Set(ordered.slice(0, mostResults));
  return sarifText({
    input,
    source: maskedSources(input),
    // Where nothing is left out the stable order of the run is kept.
    findings: ordered.length <= mostResults ? inside : ordered.filter((finding) => kept.has(finding)),
    isFull: false,
    path,
    notices: notices(ordered.slice(mostResults), outside),
    limits,
  });
};
