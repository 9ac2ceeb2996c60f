import { type Criterion, defineRule, hostnameCriteria, type RuleNode, reachOf, valueOf } from "#rule";
import { hostnamesNamedBy } from "./_lib.ts";

/** Criteria whose outcome the sender of a request chooses, beside the path, which names what is protected. */
const chosenByClient = new Set([
  "requestHeader",
  "requestCookie",
  "queryStringParameter",
  "requestMethod",
  "userAgent",
]);

export const rule = defineRule({
  meta: {
    id: "property/mtls-client-can-avoid",
    title: "mTLS is enforced only if the client chooses to ask for it",
    why: "Whoever has no certificate leaves the header, cookie or parameter out and is served as if there were no mTLS at all.",
    next: "Enforce on the hostname alone; a header, cookie, query or method condition lets any client opt out.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [288],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, the hostname or clientCertificate criteria decide where it applies",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: { avoidable: "{rule} enforces mTLS only when {criterion} matches, which the client controls" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const found = [rule, ...rule.ancestors].flatMap(avoidable);
      const [first, ...others] = found;
      if (first === undefined) return;
      if (rule.tree.rules.some((other) => other !== rule && alsoEnforces(other, rule))) return;
      if (rule.tree.extent === "items") return unchecked(behavior, "the rule around this behavior is not in view");
      report({
        message: "avoidable",
        node: first,
        data: { rule: rule.place, criterion: first.name },
        certainty: rule.hasKnownAncestors && rule.tree.gap === undefined ? "proven" : "likely",
        related: [
          ...others.map((node) => ({ node, note: "so does this condition" })),
          { node: behavior, note: "what is enforced only then" },
        ],
      });
    },
  },
});

/** The conditions of a rule by which a client gets around it: one of several that must all hold, or every one of which any will do. */
function avoidable(rule: RuleNode): readonly Criterion[] {
  const chosen = rule.criteria.filter((criterion) => chosenByClient.has(criterion.name) && !sparesPreflight(criterion));
  return rule.matchesAny && (chosen.length < rule.criteria.length || !rule.hasAllCriteria) ? [] : chosen;
}

/** Browsers send preflight requests without a certificate, so OPTIONS is rightly left out. */
function sparesPreflight(criterion: Criterion): boolean {
  const isExcept = /^(?:IS_NOT|IS_NOT_ONE_OF|DOES_NOT_MATCH)/.test(
    valueOf(criterion.option("matchOperator").text()) ?? "",
  );
  const methods = [criterion.option("value"), ...criterion.option("values").items()].flatMap(
    (field) => valueOf(field.text()) ?? [],
  );
  return (
    criterion.name === "requestMethod" &&
    isExcept &&
    methods.length > 0 &&
    methods.every((method) => method.toUpperCase() === "OPTIONS")
  );
}

/** True for a rule that enforces mTLS for all hosts of another, whatever the client sends. */
function alsoEnforces(other: RuleNode, rule: RuleNode): boolean {
  if (other.behavior("enforceMtlsSettings") === undefined) return false;
  const depends = [other, ...other.ancestors].some(({ criteria }) =>
    criteria.some(({ name }) => name !== "hostname" && name !== "clientCertificate"),
  );
  if (depends) return false;
  const named = hostnamesNamedBy(rule);
  return named.length === 0
    ? hostnameCriteria(other).length === 0
    : named.every((name) => reachOf(other, name) === "yes");
}
