import { defineRule } from "#rule";
import { actionOf, cite, hostsOf, isCoveredElsewhere, mtlsFacts, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/enforcement-not-always-on",
    title: "a rule against unverified clients is off or only works at times",
    why: "While the rule, its ruleset or its schedule pauses, clients without a certificate reach the origin of a hostname that looks protected.",
    next: "Switch the rule and its ruleset on and use a permanent schedule.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("createWafRule", "Config: Status and Timer"), cite("customRules", "status of a rule")],
    messages: { paused: "rule {rule} does not always apply because {cause}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      if (facts === undefined || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const status = rule.status.text();
      if (status.state === "unknown") unchecked(rule.status, status.why);
      const pause = rule.pause;
      // A trial that only counts protects nothing, whether on or off.
      if (pause === undefined || actionOf(rule) === "monitor") return;
      // An earlier version kept beside the rule that took its place does no harm.
      if (isCoveredElsewhere(rule, hostsOf(facts), options)) return;
      const { field, cause, to } = pause;
      report({
        message: "paused",
        node: field,
        data: { rule: rule.label, cause },
        related: field.resource === rule.resource ? [] : [{ node: rule, note: "the rule in it" }],
        // In force, a rule that is not limited to hostnames would block the whole site.
        ...(facts.unscopedBranches.length > 0
          ? {}
          : { fix: { title: `set it to ${to}`, safety: "unsafe", patches: [{ set: field, to }] } as const }),
      });
    },
  },
});
