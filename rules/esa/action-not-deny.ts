import { defineRule } from "#rule";
import { actionOf, cite, hostsOf, isCoveredElsewhere, mtlsFacts, verifiedOptions } from "./_lib.ts";

/** The actions that are valid and let unverified requests through, in words. */
const lenient: ReadonlyMap<string | undefined, string> = new Map([
  ["monitor", "a log entry only (monitor)"],
  ["js", "a JavaScript challenge (js)"],
  ["captcha", "a slider (captcha)"],
]);

export const rule = defineRule({
  meta: {
    id: "esa/action-not-deny",
    title: "a rule against unverified clients does not block them",
    why: "Monitor only writes a log line, and a challenge lets every browser in without a certificate while programs, which cannot solve it, are turned away.",
    next: "Set the action of the rule to deny.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "set the action of the mTLS rule to Block"), cite("customRules", "actions")],
    messages: { lenient: "rule {rule} answers unverified requests with {action} instead of blocking them" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      if (facts === undefined || !facts.branches.some(({ notVerified }) => notVerified)) return;
      const read = rule.action.text();
      if (read.state === "unknown") return unchecked(rule.action, read.why);
      const action = lenient.get(actionOf(rule));
      // A rule that is off or on a schedule is judged by esa/enforcement-not-always-on, an unknown action by esa/invalid-field.
      if (action === undefined || rule.pause !== undefined) return;
      // A trial beside the rule that already blocks these hosts does no harm.
      if (facts.unscopedBranches.length === 0 && isCoveredElsewhere(rule, hostsOf(facts), options)) return;
      report({
        message: "lenient",
        node: rule.action,
        data: { rule: rule.label, action },
        // To deny is right only where the rule is limited to hostnames: else it would block the whole site.
        ...(facts.unscopedBranches.length > 0
          ? {}
          : {
              fix: {
                title: "deny unverified requests",
                safety: "unsafe",
                patches: [{ set: rule.action, to: "deny" }],
              } as const,
            }),
      });
    },
  },
});
