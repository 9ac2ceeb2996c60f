import { defineRule, type EsaBinding, type EsaWafRule, valueOf } from "#rule";
import { actionOf, bareName, cite, isCustom, meantBy, sameZone, verifiedOptions } from "./_lib.ts";

/** How a certificate field might be called in a spelling that is not configured. */
const likeness = /cert|client_?auth|mtls/i;

type Answer = "enforced" | "judged-elsewhere" | "doubtful" | "no";

export const rule = defineRule({
  meta: {
    id: "esa/bound-but-not-enforced",
    title: "a hostname does mTLS but nothing rejects the requests that fail it",
    why: "Binding a hostname makes the edge ask for a certificate and note the outcome; turning away those who fail is the work of a WAF rule, and without one clients without a certificate reach the origin.",
    next: "Create an mTLS rule with this hostname and action deny.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "intercept requests without a valid certificate by a WAF rule")],
    messages: { open: "{hostname} is bound to {ca}, but no active rule blocks its unverified requests" },
  },
  options: verifiedOptions,
  check: {
    esaBinding(binding, { options, report, unchecked }) {
      const { verifiedFields } = options;
      if (binding.hostnamesGap !== undefined) unchecked(binding.list, binding.hostnamesGap);
      const rules = binding.project.esaWafRules.filter((rule) => sameZone(rule, binding));
      const own = rules.filter(
        (rule) => isCustom(rule) && valueOf(rule.facts(verifiedFields))?.mentionsVerified === true,
      );
      for (const { field, name: written } of binding.names) {
        const name = bareName(written);
        if (isToldBefore(binding, name)) continue;
        const answers = rules.map((rule) => answerOf(rule, name, verifiedFields));
        if (answers.includes("enforced") || answers.includes("judged-elsewhere")) continue;
        if (answers.includes("doubtful")) {
          unchecked(field, `it cannot be told whether a rule blocks the unverified requests to ${name}`);
          continue;
        }
        const [only, ...more] = own.filter((rule) => turnsAway(rule, verifiedFields));
        const widened = more.length === 0 ? only?.withHost(name) : undefined;
        report({
          message: "open",
          node: field,
          data: { hostname: name, ca: binding.caLabel },
          // The field's spelling is not confirmed: where no rule uses it, a rule with another one may do the work.
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: name.includes("*") ? "possible" : own.length > 0 ? "proven" : "likely",
          related: own.slice(0, 3).map((rule) => ({ node: rule.expression, note: "this rule does not cover it" })),
          ...(only === undefined || widened === undefined
            ? {}
            : {
                fix: {
                  title: `add it to rule ${only.label}`,
                  safety: "unsafe",
                  patches: [{ set: only.expression, to: widened }],
                } as const,
              }),
        });
      }
    },
  },
});

/** Whether a rule denies unverified requests at all times, so that one more host fits into it. */
function turnsAway(rule: EsaWafRule, verifiedFields: readonly string[]): boolean {
  const branches = valueOf(rule.facts(verifiedFields))?.branches ?? [];
  return actionOf(rule) === "deny" && rule.pause === undefined && branches.every(({ notVerified }) => notVerified);
}

/** What a rule does about the unverified requests to a host. */
function answerOf(rule: EsaWafRule, host: string, verifiedFields: readonly string[]): Answer {
  if (rule.phase.state === "unknown") return "doubtful";
  if (!isCustom(rule)) return "no";
  const facts = rule.facts(verifiedFields);
  if (facts.state !== "known") return facts.state === "unknown" ? "doubtful" : "no";
  const covers = facts.value.coversHost(host);
  const isOurs = facts.value.mentionsVerified;
  if (covers === "no") return "no";
  if (covers === "maybe")
    return isOurs || !facts.value.analysable || rule.fieldNames.some((name) => likeness.test(name)) ? "doubtful" : "no";
  if (rule.action.text().state === "unknown" || rule.status.text().state === "unknown") return "doubtful";
  if (actionOf(rule) === "deny" && rule.pause === undefined) return "enforced";
  // What is wrong with an mTLS rule that covers the host is said about that rule.
  return isOurs ? "judged-elsewhere" : "no";
}

/** The same binding may be kept as a body and as an answer. */
function isToldBefore(binding: EsaBinding, name: string): boolean {
  const twins = binding.project.esaBindings.filter(
    (other) => other.sharesZone(binding) && valueOf(other.caId) === valueOf(binding.caId),
  );
  return twins.slice(0, twins.indexOf(binding)).some((other) => meantBy(other).includes(name));
}
