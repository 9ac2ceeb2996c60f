import {
  shownPlace
} from "./chunk-BVXOH2GN.js";
import {
  markdownLink
} from "./chunk-L7H6HQ2N.js";
import {
  toUri,
  webUrl
} from "./chunk-NLCDW657.js";
import {
  formerPlace,
  formerWords,
  helpOf,
  presentPlace,
  rank
} from "./chunk-UQPRQLWU.js";
import {
  grouped
} from "./chunk-RFA5HNW4.js";
import {
  sourceKey
} from "./chunk-ZWRQEHPM.js";
import {
  fenced,
  markdownText,
  visible,
  visibleJson
} from "./chunk-2XODAY5L.js";

// src/report/sarif-profile.ts
function clamp(text, length) {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}
function sentence(text) {
  const trimmed = text.trim();
  return trimmed === "" || /[.!?…]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

// src/report/sarif-rules.ts
var levelOf = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note"
};
var securitySeverity = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: void 0
};
var problemSeverity = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "recommendation",
  info: "recommendation"
};
var precisions = [
  ["possible", "medium"],
  ["likely", "high"],
  ["proven", "very-high"]
];
function rulesOf(profile) {
  const rules = new Map(profile.input.rules);
  for (const finding of profile.findings) {
    if (!rules.has(finding.rule)) rules.set(finding.rule, helpOf(profile.input, finding));
  }
  return [...rules.values()].toSorted((a, b) => a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
function cwesOf(rules) {
  return [...new Set(rules.flatMap((rule) => rule.cwe ?? []))].toSorted((a, b) => a - b);
}
function cweTaxonomy(cwes) {
  return {
    name: "CWE",
    organization: "MITRE",
    informationUri: "https://cwe.mitre.org/",
    shortDescription: { text: "Common Weakness Enumeration." },
    taxa: cwes.map((cwe) => ({
      id: `CWE-${cwe}`,
      helpUri: `https://cwe.mitre.org/data/definitions/${cwe}.html`
    }))
  };
}
function relationships(rule, cwes) {
  return (rule.cwe ?? []).map((cwe) => ({
    target: { id: `CWE-${cwe}`, index: cwes.indexOf(cwe), toolComponent: { name: "CWE", index: 0 } },
    kinds: ["relevant"]
  }));
}
function pascalCase(id) {
  return id.split(/[^A-Za-z0-9]+/).map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join("");
}
function tagsOf(rule, isSecurity) {
  const system = rule.id.split("/")[0] ?? "";
  const cwes = (rule.cwe ?? []).map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, "0")}`);
  return [.../* @__PURE__ */ new Set([isSecurity ? "security" : "", system, ...rule.tags, ...cwes])].filter((tag) => tag !== "");
}
function helpText(rule) {
  const sources = rule.sources.map(({ doc, part, url, read }) => `${doc}, ${part}: ${url} (read ${read})`);
  const example = rule.example;
  const parts = [
    sentence(rule.why),
    rule.next === "" ? "" : `What to do: ${sentence(rule.next)}`,
    example === void 0 ? "" : `Wrong:
${example.bad}

Right:
${example.good}`,
    sources.length === 0 ? "" : `Sources:
${sources.join("\n")}`
  ];
  return parts.filter((part) => part !== "").join("\n\n") || sentence(rule.title);
}
function helpMarkdown(rule) {
  const sources = rule.sources.map(
    ({ doc, part, url, read }) => `- ${markdownLink(`${doc}: ${part}`, url)}, read ${read}`
  );
  const example = rule.example;
  const parts = [
    markdownText(sentence(rule.why)),
    rule.next === "" ? "" : `## What to do

${markdownText(sentence(rule.next))}`,
    example === void 0 ? "" : `## Example

Wrong:

${fenced(example.bad)}

Right:

${fenced(example.good)}`,
    sources.length === 0 ? "" : `## Sources

${sources.join("\n")}`
  ];
  return parts.filter((part) => part !== "").join("\n\n") || markdownText(sentence(rule.title));
}
function severityIn(findings, rule) {
  return findings.reduce(
    (worst, { severity }) => worst === void 0 || rank(severity) < rank(worst) ? severity : worst,
    void 0
  ) ?? rule.severity;
}
function precisionIn(findings) {
  const known = precisions.find(([certainty]) => findings.some((finding) => finding.certainty === certainty));
  return known?.[1] ?? "very-high";
}
function descriptor(profile, rule, findings, cwes) {
  const { limits } = profile;
  const severity = severityIn(findings, rule);
  const security = securitySeverity[severity];
  const page = rule.sources.map((source) => webUrl(source.url)).find((url) => url !== void 0);
  const related2 = relationships(rule, cwes);
  return {
    id: rule.id,
    name: clamp(pascalCase(rule.id) || "Rule", limits.name),
    shortDescription: { text: clamp(sentence(rule.title || rule.id), limits.description) },
    fullDescription: { text: clamp(sentence(rule.why || rule.title || rule.id), limits.description) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...page === void 0 ? {} : { helpUri: page },
    defaultConfiguration: { level: levelOf[severity] },
    ...related2.length === 0 ? {} : { relationships: related2 },
    properties: {
      tags: tagsOf(rule, security !== void 0).slice(0, limits.tags),
      precision: precisionIn(findings),
      ...security === void 0 ? {} : { "security-severity": security },
      "problem.severity": problemSeverity[severity]
    }
  };
}

// src/report/sarif-results.ts
var sourceRoot = "%SRCROOT%";
var rankOf = { proven: 95, likely: 70, possible: 30 };
var longestSnippet = 4e3;
function artifact(profile, file) {
  const path = profile.path(file);
  if (path === void 0) return void 0;
  const uri = toUri(path);
  return uri.startsWith("file:") ? { uri } : { uri, uriBaseId: sourceRoot };
}
function region({ start, end }) {
  return { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column };
}
function snippet(profile, at) {
  const { start, end } = at;
  if (!profile.isFull || end.offset - start.offset > longestSnippet) return {};
  const text = profile.source(sourceKey(at))?.text.slice(start.offset, end.offset) ?? "";
  return text === "" ? {} : { snippet: { text } };
}
function physical(profile, at) {
  const artifactLocation = artifact(profile, at.file);
  if (artifactLocation === void 0) return void 0;
  return { physicalLocation: { artifactLocation, region: { ...region(at), ...snippet(profile, at) } } };
}
var noteText = (at, word) => (visible(at.note.trim()) || word) + (formerWords(at) === "" ? "" : " (before the change)");
function related(profile, notes) {
  return notes.flatMap((at) => {
    const location = physical(profile, at);
    return location === void 0 ? [] : [{ ...location, message: { text: noteText(at, "see also") } }];
  }).slice(0, profile.limits.relatedLocations).map((location, at) => ({ id: at + 1, ...location }));
}
function codeFlow(profile, finding) {
  const steps = finding.via.flatMap((at) => {
    const location = physical(profile, at);
    return location === void 0 ? [] : [{ ...location, message: { text: noteText(at, "included here") } }];
  });
  const own = physical(profile, finding);
  if (steps.length === 0 || own === void 0) return {};
  const all = [...steps, { ...own, message: { text: message(profile, finding) } }];
  const kept = all.slice(-profile.limits.threadFlowLocations);
  return { codeFlows: [{ threadFlows: [{ locations: kept.map((location) => ({ location })) }] }] };
}
function message(profile, finding) {
  const former = formerPlace(finding);
  const whole = former === void 0 ? finding.message.trim() : `${finding.message.trim()} (at ${former})`;
  const text = visible(whole).replaceAll("](", "] (");
  return sentence(text) || sentence(helpOf(profile.input, finding).title);
}
function linkedMessage(profile, finding, places) {
  const links = places.map(({ id, message: note }) => `[${(note?.text ?? "").replace(/[[\]\\]/g, " ")}](${id})`);
  return links.length === 0 ? message(profile, finding) : `${message(profile, finding)} See: ${links.join(", ")}.`;
}
function fixes(profile, finding) {
  const made = finding.fixes.flatMap((fix) => {
    const changes = artifactChanges(profile, fix);
    if (changes.length === 0) return [];
    return [
      { description: { text: sentence(fix.title) }, artifactChanges: changes, properties: { safety: fix.safety } }
    ];
  });
  return made.length === 0 ? {} : { fixes: made };
}
function artifactChanges(profile, fix) {
  const changes = /* @__PURE__ */ new Map();
  for (const edit of fix.edits) {
    const artifactLocation = artifact(profile, edit.file);
    if (artifactLocation === void 0) return [];
    const change = changes.get(edit.file) ?? { artifactLocation, replacements: [] };
    const insertedContent = edit.text === "" ? {} : { insertedContent: { text: edit.text } };
    change.replacements.push({ deletedRegion: region(edit), ...insertedContent });
    changes.set(edit.file, change);
  }
  return [...changes.values()];
}
function shortHash(fingerprint) {
  const own = /^[0-9a-f]{16}/.exec(fingerprint)?.[0];
  if (own !== void 0) return own;
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(fingerprint)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
function fingerprints(finding) {
  if (finding.fingerprint === "") return {};
  const { fingerprint } = finding;
  return {
    partialFingerprints: {
      "edgelint/v1": fingerprint,
      primaryLocationLineHash: `${shortHash(fingerprint)}:1`
    }
  };
}
function extras(profile, finding) {
  if (!profile.isFull) return {};
  const remote = finding.fixes.filter((fix) => fix.remote.length > 0);
  return {
    ...fixes(profile, finding),
    ...finding.status === "suppressed" ? { suppressions: [{ kind: "external", status: "accepted" }] } : {},
    properties: {
      severity: finding.severity,
      certainty: finding.certainty,
      status: finding.status,
      ...finding.next === "" ? {} : { next: finding.next },
      ...finding.docs === "" ? {} : { docs: finding.docs },
      ...remote.length === 0 ? {} : {
        remoteFixes: remote.map(({ title, safety, remote: ops }) => ({
          title,
          safety,
          ops: ops.map(({ op }) => op)
        }))
      }
    }
  };
}
function logical({ resource, path }) {
  const fullyQualifiedName = [resource, path].filter((part) => part !== "").join(" ");
  if (fullyQualifiedName === "") return {};
  return { logicalLocations: [{ ...path === "" ? {} : { name: path }, fullyQualifiedName }] };
}
function isOld({ input, isFull }, finding) {
  return finding.status === "known" || !isFull && input.change?.isNew(finding) === false;
}
function ownPlace(finding, at) {
  const isElsewhere = at.file !== finding.file || at.start.line !== finding.start.line;
  return isElsewhere && finding.revision === void 0 ? [{ ...finding, note: "what is wrong" }] : [];
}
function sarifResult(profile, finding, ruleIndex) {
  const at = (profile.isFull ? presentPlace(finding) : shownPlace(profile.input, finding)) ?? finding;
  const location = physical(profile, at);
  if (location === void 0) return void 0;
  const places = related(profile, [...ownPlace(finding, at), ...finding.related]);
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf[finding.severity],
    message: { text: linkedMessage(profile, finding, places) },
    locations: [{ ...location, ...logical(finding) }],
    ...places.length === 0 ? {} : { relatedLocations: places },
    ...codeFlow(profile, finding),
    ...fingerprints(finding),
    baselineState: isOld(profile, finding) ? "unchanged" : "new",
    rank: rankOf[finding.certainty],
    ...extras(profile, finding)
  };
}
function openResult(unchecked, ruleIndex) {
  return {
    ruleId: unchecked.rule,
    ...ruleIndex < 0 ? {} : { ruleIndex },
    kind: "open",
    level: "none",
    message: { text: sentence(`Not decided: ${unchecked.why}`) },
    locations: [logical({ resource: unchecked.resource, path: "" })],
    baselineState: "new"
  };
}

// src/report/sarif-log.ts
var schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
var notices = [
  {
    id: "edgelint/not-read",
    text: "An input could not be read or judged.",
    help: "What the file holds is not part of the results. Mend what the message names, or leave the file out."
  },
  {
    id: "edgelint/rule-crashed",
    text: "A rule failed; the others went on.",
    help: "This is a fault of the rule, not of the file. Please report it; until then the rule has not judged this place."
  },
  {
    id: "edgelint/left-out",
    text: "Results were left out of this report.",
    help: "The consumer of this report takes no more. The other formats show every result."
  }
];
var described = (index) => ({
  descriptor: { id: notices[index].id, index }
});
function problemNotification(profile, problem) {
  const { file, start, message: message2, rule } = problem;
  const artifactLocation = file === "" ? void 0 : artifact(profile, file);
  const region2 = start === void 0 ? {} : { region: { startLine: start.line, startColumn: start.column } };
  return {
    ...described(rule === void 0 ? 0 : 1),
    ...rule === void 0 ? {} : { associatedRule: { id: rule } },
    level: "error",
    message: { text: sentence(visible(message2)) || notices[0].text },
    ...artifactLocation === void 0 ? {} : { locations: [{ physicalLocation: { artifactLocation, ...region2 } }] }
  };
}
function invocation(profile) {
  const { problems } = profile.input.result;
  const leftOut = profile.notices.map(
    (text) => ({ ...described(2), level: "warning", message: { text } })
  );
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: [...problems.map((one) => problemNotification(profile, one)), ...leftOut]
  };
}
function results(profile, indexOf) {
  const { result, view } = profile.input;
  const found = profile.findings.flatMap((finding) => sarifResult(profile, finding, indexOf(finding.rule)) ?? []);
  const isAsked = profile.isFull && view.show.has("unchecked");
  return isAsked ? [...found, ...result.unchecked.map((one) => openResult(one, indexOf(one.rule)))] : found;
}
function driver(profile) {
  const { tool } = profile.input.result;
  const home = profile.input.informationUri;
  const rules = rulesOf(profile);
  const cwes = cwesOf(rules);
  const findings = grouped(profile.findings, ({ rule }) => rule);
  return {
    name: tool.name,
    semanticVersion: tool.version,
    version: tool.version,
    ...home === void 0 ? {} : { informationUri: home },
    rules: rules.map((rule) => descriptor(profile, rule, findings.get(rule.id) ?? [], cwes)),
    notifications: notices.map(({ id, text, help }) => ({
      id,
      name: nameOf(id),
      shortDescription: { text },
      fullDescription: { text },
      help: { text: help }
    })),
    ...cwes.length === 0 ? {} : { supportedTaxonomies: [{ name: "CWE", index: 0 }] }
  };
}
var nameOf = (id) => id.replace(/(?:^|[/-])([a-z])/g, (_all, letter) => letter.toUpperCase());
function sarifText(profile) {
  const { view, result } = profile.input;
  const tool = driver(profile);
  const indexes = new Map((tool.rules ?? []).map((rule, index) => [rule.id, index]));
  const cwes = cwesOf(rulesOf(profile));
  const run = {
    tool: { driver: tool },
    // Everything before the last slash is the category; the run itself stays unnamed, for it has no number of its own.
    ...view.category === void 0 || view.category === "" ? {} : { automationDetails: { id: `${view.category}/` } },
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    invocations: [invocation(profile)],
    ...cwes.length === 0 ? {} : { taxonomies: [cweTaxonomy(cwes)] },
    results: results(profile, (rule) => indexes.get(rule) ?? -1),
    properties: {
      unchecked: result.summary.unchecked,
      ...profile.notices.length === 0 ? {} : { leftOut: profile.notices }
    }
  };
  const log = { $schema: schema, version: "2.1.0", runs: [run] };
  return `${visibleJson(JSON.stringify(log, null, 2))}
`;
}

export {
  sarifText
};
