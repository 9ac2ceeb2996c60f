/** What the reader asked to see. All formats choose here, so that they agree about one run. */
import { type Finding, type Location, type ReportInput, type RuleHelp, type Severity, severities } from "./input.ts";

/** 0 is worst. */
export function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** True when the view lets this finding be seen, whatever its status. */
export function isSevereEnough(input: ReportInput, finding: Finding): boolean {
  return rank(finding.severity) <= rank(input.view.minSeverity);
}

/** The findings a reader asked for, in the order of the run. */
export function shownFindings(input: ReportInput): readonly Finding[] {
  const { show } = input.view;
  return input.result.findings.filter(
    (finding) =>
      isSevereEnough(input, finding) &&
      (finding.certainty !== "possible" || show.has("possible")) &&
      (finding.status === "new" || show.has(finding.status)),
  );
}

/** The same findings with those that a change brings first, and of these and of the others the worst; equals keep their order. */
export function worstFirst(findings: readonly Finding[], change?: ReportInput["change"]): readonly Finding[] {
  const age = (finding: Finding): number => (change === undefined || change.isNew(finding) ? 0 : 1);
  return findings.toSorted((a, b) => age(a) - age(b) || rank(a.severity) - rank(b.severity));
}

/** What is known of the rule behind a finding; a rule without metadata still gets an entry that reads well. */
export function helpOf(input: ReportInput, finding: Finding): RuleHelp {
  const known = input.rules.get(finding.rule);
  if (known !== undefined) return known;
  const { rule: id, severity, next } = finding;
  return { id, title: id, why: "", next, severity, needs: [], sources: [], tags: [], fixable: "never" };
}

/** Where a finding can be shown in the files as they are: its own place, or, for what is gone, a related one that is there: a changed line first. */
export function presentPlace(finding: Finding): Location | undefined {
  const there = [finding, ...finding.related].filter(({ revision }) => revision === undefined);
  return (
    there.find((place) => "note" in place && place.note === "changed here" && finding.revision !== undefined) ??
    there[0]
  );
}

/** " before the change" after a place that is not there any more, unless the note on it says so already. */
export function formerWords({ revision, note = "" }: Location & { readonly note?: string }): string {
  return revision === undefined || note.includes("before the change") ? "" : " before the change";
}

/** Where something stood that is not there any more; undefined for what is. */
export function formerPlace({ file, start, revision }: Location): string | undefined {
  return revision === undefined ? undefined : `${file}:${start.line}:${start.column} before the change`;
}

/** "2 high, 1 low", worst first; "" when all are 0. */
export function severityWords(counts: Readonly<Record<Severity, number>>): string {
  return severities
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${counts[severity]} ${severity}`)
    .join(", ");
}

/** How many of the findings have each severity. */
export function tally(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { critical: 0, high: 0, medium: 0, low: 0, info: 0 };
  for (const finding of findings) counts[finding.severity]++;
  return counts;
}
