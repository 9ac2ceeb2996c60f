import { type Behavior, defineRule, type RuleNode, valueOf } from "#rule";
import { type CertificateMatch, certificateMatch, isFailure, isOff } from "./_lib.ts";

const outcomes: Readonly<Record<CertificateMatch["outcome"], string>> = {
  pass: "only requests that pass the checks",
  fail: "only requests that fail the checks",
  mismatch: "only valid certificates that fail the mTLS settings",
  valid: "only valid certificates",
  invalid: "only invalid certificates",
  missing: "only requests without a certificate",
  present: "every certificate",
};

const words: Readonly<Record<string, string>> = {
  clientCertificateAuth: "sends the certificate to the origin",
  logCustom: "logs",
  denyAccess: "denies",
};

export const rule = defineRule({
  meta: {
    id: "property/mtls-handler-on-wrong-outcome",
    title: "an mTLS handler runs on the outcome it was not written for",
    why: "Either the origin never gets the certificate header of clients that passed, or the rule does not see the failures it should deny or log.",
    next: "Use two child rules: pass the certificate header where the check succeeds, log or deny where the certificate is missing, invalid or mismatching.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls and certificateState: which requests each value selects",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, serves in a child rule beside the Client Certificate match, for clients whose certificate was accepted",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20",
      },
    ],
    messages: { wrong: "{rule} {handles} but matches {outcome}" },
  },
  check: {
    "criterion:clientCertificate"(criterion, { report, unchecked }) {
      const { rule } = criterion;
      if (rule.tree.extent === "items" || (rule.matchesAny && rule.criteria.length > 1)) return;
      const match = certificateMatch(criterion);
      if (match.state === "unknown") return unchecked(criterion, match.why);
      if (match.state === "absent") return;
      const wrong = misplaced(rule, match.value);
      if (wrong.length === 0) return;
      const handles = [...new Set(wrong.map(({ name }) => words[name] ?? "answers by itself"))].join(" and ");
      const outcome = outcomes[match.value.outcome];
      const related = wrong.map((node) => ({ node, note: "what runs on it" }));
      report({ message: "wrong", node: criterion, data: { rule: rule.place, handles, outcome }, related });
    },
  },
});

/** The behaviors of a rule that belong to another outcome than the one it matches. */
function misplaced(rule: RuleNode, match: CertificateMatch): readonly Behavior[] {
  const active = rule.behaviors.filter((behavior) => !isOff(behavior));
  const toOrigin = active.filter(({ name }) => name === "clientCertificateAuth");
  const onFailure = active.filter((behavior) => behavior.name === "logCustom" || denies(behavior));
  // Valid certificates that fail the settings: neither who passes nor who has none, so both kinds of handler are misplaced together.
  if (match.outcome === "mismatch")
    return toOrigin.length > 0 || !handlesFailure(rule) ? [...toOrigin, ...onFailure] : [];
  if (isFailure(match)) return toOrigin;
  if (match.outcome === "present" || !isAboutCertificateOnly(rule)) return [];
  // A success may be logged as well, once failures are handled elsewhere; nobody means to deny it.
  return handlesFailure(rule) ? onFailure.filter(denies) : onFailure;
}

function denies(behavior: Behavior): boolean {
  if (behavior.name === "denyAccess") return true;
  const code = behavior.name === "constructResponse" ? valueOf(behavior.option("responseCode").number()) : undefined;
  return code !== undefined && code >= 400;
}

/** Other conditions narrow a rule to cases that may well be denied although the certificate is good. */
function isAboutCertificateOnly(rule: RuleNode): boolean {
  return rule.hasAllCriteria && rule.criteria.every(({ name }) => name === "clientCertificate" || name === "hostname");
}

/** True when failing requests are refused above, or handled by another rule, or when nothing is enforced or that cannot be told. */
function handlesFailure(rule: RuleNode): boolean {
  const enforced = rule.inherited("enforceMtlsSettings");
  const deny = enforced?.option("enableDenyRequest").bool();
  if (
    enforced === undefined ||
    deny?.state === "unknown" ||
    valueOf(deny ?? { state: "absent" }) === true ||
    rule.tree.gap !== undefined
  )
    return true;
  return rule.tree.rules.some((other) => {
    const criterion = other === rule ? undefined : other.criterion("clientCertificate");
    const match = criterion && certificateMatch(criterion);
    return (
      match !== undefined &&
      (match.state === "unknown" ||
        (match.state === "known" && isFailure(match.value) && other.behaviors.some((one) => !isOff(one))))
    );
  });
}
