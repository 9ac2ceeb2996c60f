import { defineRule, type RuleNode, type RuleTree, reachOf, valueOf } from "#rule";
import { isOff } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/bound-set-not-enforced",
    title: "a hostname asks for client certificates but no rule enforces them",
    why: "The edge asks every client for a certificate, but no rule looks at the outcome: clients without one, or with one of another CA, are served all the same.",
    next: "Add a rule with a hostname match and enforceMtlsSettings, or unbind the CA set if mTLS is no longer wanted.",
    severity: "high",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [306],
    sources: [
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow: after binding a CA set, property rules enforce the mTLS settings",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, what denies a request whose certificate does not match",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: {
      unenforced:
        "the certificate of {hostname} is bound to CA set {set}, but no rule of {property} enforces mTLS for it",
    },
  },
  check: {
    property(property, { report, unchecked }) {
      const { tree } = property;
      if (tree === undefined) return;
      const judges = tree.rules.filter(judgesClients);
      const hidden = hiddenLogic(tree);
      for (const hostname of property.hostnames) {
        const name = valueOf(hostname.name);
        const link = hostname.cpsEnrollment;
        if (link.state === "unknown") unchecked(property, link.why);
        if (name === undefined || link.state !== "known") continue;
        const set = link.value.caSetId;
        if (set.state === "unknown") unchecked(property, set.why);
        if (set.state !== "known" || judges.some((rule) => reachOf(rule, name) !== "no")) continue;
        if (hidden !== undefined) {
          unchecked(property, hidden);
          continue;
        }
        report({
          message: "unenforced",
          node: hostname,
          data: { hostname: name, set: property.project.caSetLabel(set.value), property: property.label },
          related: [{ node: link.value.clientAuthentication.get("setId"), note: "bound here" }],
        });
      }
    },
  },
});

/** True for a rule that does something about client certificates: the checks, a condition on them, or the header to the origin. */
function judgesClients(rule: RuleNode): boolean {
  if (rule.criterion("clientCertificate") !== undefined) return true;
  return rule.behaviors.some(
    (behavior) => ["enforceMtlsSettings", "clientCertificateAuth"].includes(behavior.name) && !isOff(behavior),
  );
}

/** Why a check may be hidden: parts not in view, includes, and XML that only the vendor reads. */
function hiddenLogic(tree: RuleTree): string | undefined {
  if (tree.gap !== undefined) return tree.gap;
  if (tree.behaviors("include").length > 0) return "an include of the property may enforce mTLS";
  const isOverridden = ["advancedOverride", "customOverride"].some((name) => !tree.root.field.get(name).isAbsent);
  return isOverridden || tree.behaviors("advanced").length > 0
    ? "advanced metadata of the property may enforce mTLS"
    : undefined;
}
