/** The page on a terminal: findings by file, since that is how they are mended, then what the run could not tell. */
import type { Report } from "./input.ts";
import { maskedSources } from "./masked.ts";
import { paintsFor } from "./paint.ts";
import { fileLine, findingLines, type Page } from "./pretty-finding.ts";
import { problemLines, summaryLines, uncheckedLines } from "./pretty-summary.ts";
import { shownFindings } from "./shown.ts";
import { count, grouped } from "./words.ts";

/** The default: what a person reads on a terminal or in a CI log. */
export const pretty: Report = (input) => {
  const findings = shownFindings(input);
  const page: Page = { input, source: maskedSources(input), paint: paintsFor(input.view.color) };
  const lines: string[] = [];
  for (const [file, group] of grouped(findings, ({ file }) => file)) {
    lines.push(fileLine(page, file, count(group.length, "finding")), "");
    for (const finding of group) lines.push(...findingLines(page, finding));
  }
  if (!input.view.quiet) {
    lines.push(...uncheckedLines(input, page.paint), ...problemLines(input, page.paint));
    lines.push(...summaryLines(input, page.paint));
  }
  return lines.length === 0 ? "" : `${lines.join("\n").trimEnd()}\n`;
};
