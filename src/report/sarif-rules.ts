/** Rules as SARIF describes them: viewers show these texts as the help page of a result. */
import type { ReportingDescriptor, ReportingDescriptorRelationship, Result, ToolComponent } from "sarif";
import { fenced, markdownText } from "../text/index.ts";
import type { Certainty, Finding, RuleHelp, Severity } from "./input.ts";
import { markdownLink } from "./markdown-text.ts";
import { clamp, type SarifProfile, sentence } from "./sarif-profile.ts";
import { helpOf, rank } from "./shown.ts";
import { webUrl } from "./uri.ts";

/** SARIF's level of a severity. */
export const levelOf: Readonly<Record<Severity, Result.level>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "note",
  info: "note",
};

/** GitHub's scale; a rule without a number is no security rule. */
const securitySeverity: Readonly<Record<Severity, string | undefined>> = {
  critical: "9.5",
  high: "8.0",
  medium: "5.5",
  low: "2.0",
  info: undefined,
};

const problemSeverity: Readonly<Record<Severity, string>> = {
  critical: "error",
  high: "error",
  medium: "warning",
  low: "recommendation",
  info: "recommendation",
};

const precisions: readonly (readonly [Certainty, string])[] = [
  ["possible", "medium"],
  ["likely", "high"],
  ["proven", "very-high"],
];

/** Metadata of every rule that ran or that a finding names, by id: their order gives each its index. */
export function rulesOf(profile: SarifProfile): readonly RuleHelp[] {
  const rules = new Map(profile.input.rules);
  for (const finding of profile.findings) {
    if (!rules.has(finding.rule)) rules.set(finding.rule, helpOf(profile.input, finding));
  }
  return [...rules.values()].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The weaknesses that the rules name, in order of number. */
export function cwesOf(rules: readonly RuleHelp[]): readonly number[] {
  return [...new Set(rules.flatMap((rule) => rule.cwe ?? []))].toSorted((a, b) => a - b);
}

/** The CWE list as a taxonomy with just the entries that are used. */
export function cweTaxonomy(cwes: readonly number[]): ToolComponent {
  return {
    name: "CWE",
    organization: "MITRE",
    informationUri: "https://cwe.mitre.org/",
    shortDescription: { text: "Common Weakness Enumeration." },
    taxa: cwes.map((cwe) => ({
      id: `CWE-${cwe}`,
      helpUri: `https://cwe.mitre.org/data/definitions/${cwe}.html`,
    })),
  };
}

function relationships(rule: RuleHelp, cwes: readonly number[]): ReportingDescriptorRelationship[] {
  return (rule.cwe ?? []).map((cwe) => ({
    target: { id: `CWE-${cwe}`, index: cwes.indexOf(cwe), toolComponent: { name: "CWE", index: 0 } },
    kinds: ["relevant"],
  }));
}

function pascalCase(id: string): string {
  return id
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join("");
}

/** `security` first, where code scanning is to treat the rule as such; then from wide to narrow, for limits cut the end. */
function tagsOf(rule: RuleHelp, isSecurity: boolean): readonly string[] {
  const system = rule.id.split("/")[0] ?? "";
  const cwes = (rule.cwe ?? []).map((cwe) => `external/cwe/cwe-${String(cwe).padStart(3, "0")}`);
  return [...new Set([isSecurity ? "security" : "", system, ...rule.tags, ...cwes])].filter((tag) => tag !== "");
}

function helpText(rule: RuleHelp): string {
  const sources = rule.sources.map(({ doc, part, url, read }) => `${doc}, ${part}: ${url} (read ${read})`);
  const example = rule.example;
  const parts = [
    sentence(rule.why),
    rule.next === "" ? "" : `What to do: ${sentence(rule.next)}`,
    example === undefined ? "" : `Wrong:\n${example.bad}\n\nRight:\n${example.good}`,
    sources.length === 0 ? "" : `Sources:\n${sources.join("\n")}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n") || sentence(rule.title);
}

function helpMarkdown(rule: RuleHelp): string {
  const sources = rule.sources.map(
    ({ doc, part, url, read }) => `- ${markdownLink(`${doc}: ${part}`, url)}, read ${read}`,
  );
  const example = rule.example;
  const parts = [
    markdownText(sentence(rule.why)),
    rule.next === "" ? "" : `## What to do\n\n${markdownText(sentence(rule.next))}`,
    example === undefined ? "" : `## Example\n\nWrong:\n\n${fenced(example.bad)}\n\nRight:\n\n${fenced(example.good)}`,
    sources.length === 0 ? "" : `## Sources\n\n${sources.join("\n")}`,
  ];
  return parts.filter((part) => part !== "").join("\n\n") || markdownText(sentence(rule.title));
}

/**
 * The severity that a rule has in this run: the worst that its findings got, for a configuration may change it and code
 * scanning reads it from the rule alone; its own where it found nothing.
 */
function severityIn(findings: readonly Finding[], rule: RuleHelp): Severity {
  return (
    findings.reduce<Severity | undefined>(
      (worst, { severity }) => (worst === undefined || rank(severity) < rank(worst) ? severity : worst),
      undefined,
    ) ?? rule.severity
  );
}

/** As sure as the least sure of the rule's findings. */
function precisionIn(findings: readonly Finding[]): string {
  const known = precisions.find(([certainty]) => findings.some((finding) => finding.certainty === certainty));
  return known?.[1] ?? "very-high";
}

/** A rule as SARIF describes it: its whole help page. */
export function descriptor(
  profile: SarifProfile,
  rule: RuleHelp,
  findings: readonly Finding[],
  cwes: readonly number[],
): ReportingDescriptor {
  const { limits } = profile;
  const severity = severityIn(findings, rule);
  const security = securitySeverity[severity];
  const page = rule.sources.map((source) => webUrl(source.url)).find((url) => url !== undefined);
  const related = relationships(rule, cwes);
  return {
    id: rule.id,
    name: clamp(pascalCase(rule.id) || "Rule", limits.name),
    shortDescription: { text: clamp(sentence(rule.title || rule.id), limits.description) },
    fullDescription: { text: clamp(sentence(rule.why || rule.title || rule.id), limits.description) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(page === undefined ? {} : { helpUri: page }),
    defaultConfiguration: { level: levelOf[severity] },
    ...(related.length === 0 ? {} : { relationships: related }),
    properties: {
      tags: tagsOf(rule, security !== undefined).slice(0, limits.tags),
      precision: precisionIn(findings),
      ...(security === undefined ? {} : { "security-severity": security }),
      "problem.severity": problemSeverity[severity],
    },
  };
}
