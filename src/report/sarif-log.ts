/**
 * The SARIF document around rules and results. The full report and the one for code scanning share it and differ by profile
 * only.
 */
import type { Log, Notification, Result, Run } from "sarif";
import { visible, visibleJson } from "../text/index.ts";
import type { RunProblem } from "./input.ts";
import { type SarifProfile, sentence } from "./sarif-profile.ts";
import { artifact, openResult, sarifResult, sourceRoot } from "./sarif-results.ts";
import { cwesOf, cweTaxonomy, descriptor, rulesOf } from "./sarif-rules.ts";
import { grouped } from "./words.ts";

const schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/** What the tool says about its own work; the index is the place in this list. */
const notices = [
  {
    id: "edgelint/not-read",
    text: "An input could not be read or judged.",
    help: "What the file holds is not part of the results. Mend what the message names, or leave the file out.",
  },
  {
    id: "edgelint/rule-crashed",
    text: "A rule failed; the others went on.",
    help: "This is a fault of the rule, not of the file. Please report it; until then the rule has not judged this place.",
  },
  {
    id: "edgelint/left-out",
    text: "Results were left out of this report.",
    help: "The consumer of this report takes no more. The other formats show every result.",
  },
] as const;

const described = (index: 0 | 1 | 2): Pick<Notification, "descriptor"> => ({
  descriptor: { id: notices[index].id, index },
});

function problemNotification(profile: SarifProfile, problem: RunProblem): Notification {
  const { file, start, message, rule } = problem;
  const artifactLocation = file === "" ? undefined : artifact(profile, file);
  const region = start === undefined ? {} : { region: { startLine: start.line, startColumn: start.column } };
  return {
    ...described(rule === undefined ? 0 : 1),
    ...(rule === undefined ? {} : { associatedRule: { id: rule } }),
    level: "error",
    message: { text: sentence(visible(message)) || notices[0].text },
    ...(artifactLocation === undefined ? {} : { locations: [{ physicalLocation: { artifactLocation, ...region } }] }),
  };
}

function invocation(profile: SarifProfile): NonNullable<Run["invocations"]>[number] {
  const { problems } = profile.input.result;
  const leftOut = profile.notices.map(
    (text): Notification => ({ ...described(2), level: "warning", message: { text } }),
  );
  return {
    executionSuccessful: problems.length === 0,
    toolExecutionNotifications: [...problems.map((one) => problemNotification(profile, one)), ...leftOut],
  };
}

function results(profile: SarifProfile, indexOf: (rule: string) => number): Result[] {
  const { result, view } = profile.input;
  const found = profile.findings.flatMap((finding) => sarifResult(profile, finding, indexOf(finding.rule)) ?? []);
  const isAsked = profile.isFull && view.show.has("unchecked");
  return isAsked ? [...found, ...result.unchecked.map((one) => openResult(one, indexOf(one.rule)))] : found;
}

function driver(profile: SarifProfile): Run["tool"]["driver"] {
  const { tool } = profile.input.result;
  const home = profile.input.informationUri;
  const rules = rulesOf(profile);
  const cwes = cwesOf(rules);
  const findings = grouped(profile.findings, ({ rule }) => rule);
  return {
    name: tool.name,
    semanticVersion: tool.version,
    version: tool.version,
    ...(home === undefined ? {} : { informationUri: home }),
    rules: rules.map((rule) => descriptor(profile, rule, findings.get(rule.id) ?? [], cwes)),
    notifications: notices.map(({ id, text, help }) => ({
      id,
      name: nameOf(id),
      shortDescription: { text },
      fullDescription: { text },
      help: { text: help },
    })),
    ...(cwes.length === 0 ? {} : { supportedTaxonomies: [{ name: "CWE", index: 0 }] }),
  };
}

const nameOf = (id: string): string => id.replace(/(?:^|[/-])([a-z])/g, (_all, letter: string) => letter.toUpperCase());

/** The SARIF document of a run, as its bytes. */
export function sarifText(profile: SarifProfile): string {
  const { view, result } = profile.input;
  const tool = driver(profile);
  const indexes = new Map((tool.rules ?? []).map((rule, index) => [rule.id, index]));
  const cwes = cwesOf(rulesOf(profile));
  const run: Run = {
    tool: { driver: tool },
    // Everything before the last slash is the category; the run itself stays unnamed, for it has no number of its own.
    ...(view.category === undefined || view.category === "" ? {} : { automationDetails: { id: `${view.category}/` } }),
    columnKind: "utf16CodeUnits",
    originalUriBaseIds: { [sourceRoot]: { description: { text: "The root of the repository." } } },
    invocations: [invocation(profile)],
    ...(cwes.length === 0 ? {} : { taxonomies: [cweTaxonomy(cwes)] }),
    results: results(profile, (rule) => indexes.get(rule) ?? -1),
    properties: {
      unchecked: result.summary.unchecked,
      ...(profile.notices.length === 0 ? {} : { leftOut: profile.notices }),
    },
  };
  const log: Log = { $schema: schema, version: "2.1.0", runs: [run] };
  return `${visibleJson(JSON.stringify(log, null, 2))}\n`;
}
