import {
  defineRule,
  type EsaWafRule,
  type EsaWafRuleset,
  esaActions,
  esaPhases,
  type Field,
  nearest,
  shorten,
  valueOf,
  writtenName,
} from "#rule";
import { daysProblem, stateProblem } from "./_certificate-fields.ts";
import { actionOf, cite, isCustom, type Problem, switchProblems, verifiedOptions } from "./_lib.ts";

const phases: readonly string[] = esaPhases;
const actions: readonly string[] = esaActions;
const batchPhases = ["http_anti_scan", "http_bot"];
/** What other products call these things. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["block", "deny"],
  ["drop", "deny"],
  ["reject", "deny"],
  ["log", "monitor"],
]);
const longestName = 128;

export const rule = defineRule({
  meta: {
    id: "esa/invalid-field",
    title: "an ESA setting is missing or has a value that is not known",
    why: "ESA refuses the call, or takes it and the rule or certificate is not what its author had in mind.",
    next: "Use the documented phases, actions and states; an mTLS rule belongs in http_custom and needs an expression and an action, a certificate needs a positive number of days.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["waf", "certificates"],
    sources: [cite("createWafRule", "Config"), cite("createCertificate", "ValidityDays"), cite("wafRuleset", "status")],
    messages: { invalid: "{field} of {resource} {problem}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options: { verifiedFields }, report }) {
      const resource =
        rule.form === "batch" ? "the batch call" : rule.isNamed ? `rule ${rule.label}` : "an unnamed rule";
      for (const problem of ruleProblems(rule, verifiedFields)) report(found(resource, problem));
    },
    esaClientCertificate(certificate, { report }) {
      for (const problem of [daysProblem(certificate), stateProblem(certificate)])
        if (problem !== undefined) report(found(certificate.label, problem));
    },
    project(project, { report }) {
      for (const set of project.esaWafRulesets) {
        for (const problem of setProblems(set)) report(found(`ruleset ${set.label}`, problem));
      }
    },
  },
});

function found(resource: string, { field, problem, to }: Problem) {
  const title = field.isAbsent ? `set it to ${to}` : `write ${to}`;
  const fix = to === undefined ? {} : ({ fix: { title, safety: "unsafe", patches: [{ set: field, to }] } } as const);
  return {
    message: "invalid",
    node: field,
    data: { field: writtenName(field), resource: shorten(resource), problem },
    ...fix,
  } as const;
}

function* ruleProblems(rule: EsaWafRule, verifiedFields: readonly string[]): Generator<Problem> {
  const name = valueOf(rule.setting("Name").text()) ?? "";
  if (rule.gap !== undefined && rule.config.text().state === "known")
    yield { field: rule.config, problem: "is text that does not hold a JSON object" };
  yield* phaseProblems(rule, verifiedFields);
  yield* switchProblems(rule.status);
  if (name.length > longestName)
    yield { field: rule.setting("Name"), problem: `has ${name.length} characters; ESA takes ${longestName}` };
  if (!isCustom(rule) || rule.gap !== undefined) return;
  const action = rule.action.text();
  // An update may leave out what stays as it is, and a list may show less than there is.
  const isNew = rule.form === "body" || rule.form === "template";
  if (isNew && isEmpty(rule.expression)) yield { field: rule.expression, problem: "is missing" };
  if (isNew && isEmpty(rule.action)) yield { field: rule.action, problem: "is missing" };
  else if (rule.phase.state === "known" && action.state === "known" && !actions.includes(action.value)) {
    const to = otherNames.get(action.value.toLowerCase()) ?? nearest(action.value, actions);
    yield {
      field: rule.action,
      problem: `is ${JSON.stringify(action.value)}, which is no action; known are ${actions.join(", ")}`,
      to,
    };
  }
}

function* phaseProblems(rule: EsaWafRule, verifiedFields: readonly string[]): Generator<Problem> {
  const { phaseField: field, phase, form } = rule;
  if (phase.state === "absent" && (form === "body" || form === "template")) yield { field, problem: "is missing" };
  if (phase.state !== "known") return;
  if (!phases.includes(phase.value)) {
    yield { field, problem: noPhase(phase.value), to: nearest(phase.value, phases) };
  } else if (form === "batch" && !batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}; batch calls take only ${batchPhases.join(" and ")}` };
  } else if (form === "body" && batchPhases.includes(phase.value)) {
    yield { field, problem: `is ${JSON.stringify(phase.value)}, whose rules are made by the batch calls` };
  } else if (isMisplaced(rule, phase.value, verifiedFields)) {
    yield {
      field,
      problem: `is ${JSON.stringify(phase.value)}, but an mTLS rule belongs in http_custom`,
      to: "http_custom",
    };
  }
}

function noPhase(phase: string): string {
  return `is ${JSON.stringify(phase)}, which is no phase; known are ${phases.join(", ")}`;
}

/** A rule that denies unverified requests; a rate limit may look at the certificate too. */
function isMisplaced(rule: EsaWafRule, phase: string, verifiedFields: readonly string[]): boolean {
  if (phase === "http_custom" || phase === "http_ratelimit" || actionOf(rule) !== "deny") return false;
  return valueOf(rule.facts(verifiedFields))?.branches.some(({ notVerified }) => notVerified) === true;
}

function* setProblems(set: EsaWafRuleset): Generator<Problem> {
  const status = set.member("Status");
  const phase = set.member("Phase");
  const read = phase.text();
  // The phase of a ruleset with rules in it is judged there.
  const isJudged = set.project.esaWafRules.some(
    (rule) => rule.phaseField.value !== undefined && rule.phaseField.parent === phase.parent,
  );
  if (!isJudged && read.state === "known" && !phases.includes(read.value))
    yield { field: phase, problem: noPhase(read.value), to: nearest(read.value, phases) };
  // A plan carries on what the API has answered, which spells it without capitals.
  if (!set.isPlanned || !/^(?:on|off)$/i.test(valueOf(status.text()) ?? ""))
    yield* switchProblems(status, set.switches);
}

function isEmpty(field: Field): boolean {
  return field.isMissing || (!field.isAbsent && field.isBlank);
}
