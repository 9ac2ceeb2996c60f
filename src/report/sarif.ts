import type { Report } from "./input.ts";
import { maskedSources } from "./masked.ts";
import { sarifText } from "./sarif-log.ts";
import { isSevereEnough } from "./shown.ts";
import { insidePath } from "./uri.ts";

/**
 * SARIF 2.1.0 with everything a run knows. Known and suppressed findings are always in it, marked as such: viewers have
 * filters for both. What is merely possible, and what stayed unchecked, is in it when the view shows it.
 */
export const sarif: Report = (input) =>
  sarifText({
    input,
    source: maskedSources(input),
    findings: input.result.findings.filter(
      (finding) =>
        isSevereEnough(input, finding) && (finding.certainty !== "possible" || input.view.show.has("possible")),
    ),
    isFull: true,
    path: (file) => {
      const path = input.toRepository(file);
      return insidePath(path) ?? path;
    },
    notices: [],
    limits: {
      tags: Number.POSITIVE_INFINITY,
      description: Number.POSITIVE_INFINITY,
      name: Number.POSITIVE_INFINITY,
      relatedLocations: Number.POSITIVE_INFINITY,
      threadFlowLocations: Number.POSITIVE_INFINITY,
    },
  });
