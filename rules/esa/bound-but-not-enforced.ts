import { defineRule, type EsaBinding, type EsaWafRule, valueOf } from "#rule";
import { actionOf, bareName, cite, isCustom, meantBy, sameZone, verifiedOptions } from "./_lib.ts";

/** How a certificate field might be called in a spelling that is not configured. */
const likeness = /cert|client_?auth|mtls/i;

type Answer = "enforced" | "judged-elsewhere" | "doubtful" | "no";

export const rule = defineRule({
  meta: {
    id: "esa/bound-but-not-enforced",
    title: "a hostname does mTLS but nothing rejects the requests that fail it",
    why: "Binding a hostname makes the edge ask for a certificate and note the outcome. Turning away those who fail is the work of a WAF rule; without one, clients without a certificate can reach the origin.",
    next: "Create an mTLS rule with this hostname and action deny.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("clientCertificates", "intercept requests without a valid certificate by a WAF rule")],
    messages: {
      open: "{hostname} is bound to {ca}, but no active rule rejects clients without a valid certificate there",
    },
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
        const doubt = answers.includes("doubtful")
          ? `it cannot be told whether a rule blocks the unverified requests to ${name}`
          : whyHidden(binding, rules);
        if (doubt !== undefined) {
          unchecked(field, doubt);
          continue;
        }
        report({
          message: "open",
          node: field,
          data: { hostname: name, ca: binding.caPhrase },
          // The field's spelling is not confirmed: where no rule uses it, a rule with another one may do the work.
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: name.includes("*") ? "possible" : own.length > 0 ? "proven" : "likely",
          related: own.slice(0, 3).map((rule) => ({ node: rule.expression, note: "this rule does not cover it" })),
          ...widening(own, name, verifiedFields),
        });
      }
    },
  },
});

/** The fix that adds a host to the only rule that turns unverified requests away. */
function widening(own: readonly EsaWafRule[], host: string, verifiedFields: readonly string[]) {
  const [only, ...more] = own.filter((rule) => turnsAway(rule, verifiedFields));
  const to = more.length === 0 ? only?.withHost(host, verifiedFields) : undefined;
  if (only === undefined || to === undefined) return {};
  const title = `add it to rule ${only.label}`;
  return { fix: { title, safety: "unsafe", patches: [{ set: only.expression, to }] } } as const;
}

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
  if (!facts.value.analysable) return "doubtful";
  const branches = facts.value.branches.filter(({ verified }) => !verified);
  const full = branches.filter(({ covers }) => covers(host) === "yes");
  const partly = branches.filter(({ covers }) => covers(host) === "maybe");
  const isHidden = [rule.action, ...rule.statuses].some((field) => field.text().state === "unknown");
  if (full.length > 0 && isHidden) return "doubtful";
  if (full.length > 0 && actionOf(rule) === "deny" && rule.pause === undefined) return "enforced";
  // What is wrong with an mTLS rule that covers the host is said about that rule.
  if (full.some(({ notVerified }) => notVerified)) return "judged-elsewhere";
  // A branch that looks at no certificate is about something else.
  const isOurs = (name: string): boolean => verifiedFields.includes(name) || likeness.test(name);
  return partly.some(({ notVerified, otherFields }) => notVerified || otherFields.some(isOurs)) ? "doubtful" : "no";
}

/** Why a rule that is not in view may do it; undefined where there is no sign of any. */
function whyHidden(binding: EsaBinding, rules: readonly EsaWafRule[]): string | undefined {
  const custom = rules.filter((rule) => rule.phase.state === "unknown" || isCustom(rule));
  const gap = custom.map(({ listingGap }) => listingGap).find((one) => one !== undefined);
  if (gap !== undefined || custom.some(({ listing }) => listing !== undefined)) return gap;
  const isTold = !binding.isLive || binding.zone?.complete.rules !== false;
  return isTold ? undefined : "the snapshot does not tell the site's WAF rules";
}

/** The same binding may be kept as a body and as an answer. */
function isToldBefore(binding: EsaBinding, name: string): boolean {
  const twins = binding.project.esaBindings.filter(
    (other) => other.sharesZone(binding) && valueOf(other.caId) === valueOf(binding.caId),
  );
  return twins.slice(0, twins.indexOf(binding)).some((other) => meantBy(other).includes(name));
}
