import {
  shownFindings
} from "./chunk-UQPRQLWU.js";
import "./chunk-ZWRQEHPM.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import {
  visibleJson
} from "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/report/json.ts
var place = ({ line, column, offset }) => ({ line, column, offset });
var location = ({ file, revision, start, end }) => ({
  file,
  ...revision === void 0 ? {} : { revision },
  start: place(start),
  end: place(end)
});
var note = (at) => ({ ...location(at), note: at.note });
var fix = ({ title, safety, edits, remote }) => ({
  title,
  safety,
  edits: edits.map((edit) => ({ ...location(edit), text: edit.text })),
  remote
});
var finding = (found) => ({
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
  fixes: found.fixes.map(fix)
});
var problem = ({ file, start, message, rule }) => ({
  file,
  ...start === void 0 ? {} : { start: place(start) },
  message,
  ...rule === void 0 ? {} : { rule }
});
var json = (input) => {
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
      unchecked: summary.unchecked
    }
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
};
export {
  json
};
