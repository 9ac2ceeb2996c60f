/** Findings for scripts: the format whose shape is promised, and whose schema `edgelint schema findings` prints. */

import { visibleJson } from "../text/index.ts";
import type { Finding, FindingFix, Location, Note, Position, Report, RunProblem } from "./input.ts";
import { shownFindings } from "./shown.ts";

// Every member is named here: the order of keys is a promise, and nothing else that an object may carry gets out.
const place = ({ line, column, offset }: Position) => ({ line, column, offset });
const location = ({ file, revision, start, end }: Location) => ({
  file,
  ...(revision === undefined ? {} : { revision }),
  start: place(start),
  end: place(end),
});
const note = (at: Note) => ({ ...location(at), note: at.note });

const fix = ({ title, safety, edits, remote }: FindingFix) => ({
  title,
  safety,
  edits: edits.map((edit) => ({ ...location(edit), text: edit.text })),
  remote,
});

const finding = (found: Finding) => ({
  rule: found.rule,
  severity: found.severity,
  certainty: found.certainty,
  message: found.message,
  next: found.next,
  docs: found.docs,
  ...location(found),
  path: found.path,
  resource: found.resource,
  via: found.via.map(note),
  related: found.related.map(note),
  fingerprint: found.fingerprint,
  status: found.status,
  fixes: found.fixes.map(fix),
});

const problem = ({ file, start, message, rule }: RunProblem) => ({
  file,
  ...(start === undefined ? {} : { start: place(start) }),
  message,
  ...(rule === undefined ? {} : { rule }),
});

/** The findings document itself (design.md section 3). */
export const json: Report = (input) => {
  const { schema, tool, unchecked, problems, summary } = input.result;
  const { critical, high, medium, low, info } = summary.findings;
  const document = {
    schema,
    tool: { name: tool.name, version: tool.version },
    findings: shownFindings(input).map(finding),
    unchecked: unchecked.map(({ rule, resource, why }) => ({ rule, resource, why })),
    problems: problems.map(problem),
    summary: {
      files: summary.files,
      rules: summary.rules,
      findings: { critical, high, medium, low, info },
      suppressed: summary.suppressed,
      known: summary.known,
      unchecked: summary.unchecked,
    },
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}\n`;
};
