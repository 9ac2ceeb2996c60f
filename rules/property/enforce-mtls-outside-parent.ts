import { defineRule, valueOf } from "#rule";
import { certificateMatch } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/enforce-mtls-outside-parent",
    title: "a custom mTLS check has no enforcing parent that leaves the decision to it",
    why: "clientCertificate.enforceMtls asks for the outcome of enforceMtlsSettings in a rule above. Without that behavior there is no outcome, and with denial on the request is refused before the rule can run.",
    next: "Put the rule under the one that holds enforceMtlsSettings, give that parent a hostname match and set enableDenyRequest to false there.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls needs enforceMtlsSettings in a parent rule with its own match and enableDenyRequest off",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager guide",
        part: "Client certificate, requires Enforce mTLS settings in a parent rule that continues when checks fail",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-cert",
        read: "2026-11-20",
      },
    ],
    messages: {
      unready:
        "{rule} uses clientCertificate.enforceMtls, but {parent} does not enforce mTLS with a match of its own and denial off",
      outside: "{rule} uses clientCertificate.enforceMtls, but no rule above it holds enforceMtlsSettings",
    },
  },
  check: {
    "criterion:clientCertificate"(criterion, { report, unchecked }) {
      const { rule } = criterion;
      const node = criterion.option("enforceMtls");
      const match = certificateMatch(criterion);
      if (match.state !== "known")
        return node.isAbsent || match.state === "absent" ? undefined : unchecked(node, match.why);
      if (!match.value.enforces) return;
      const behavior = rule.parent?.inherited("enforceMtlsSettings");
      if (behavior === undefined) {
        const hidden = rule.ancestors.find(({ gap }) => gap !== undefined)?.gap;
        if (!rule.hasKnownAncestors || hidden !== undefined)
          return unchecked(node, hidden ?? "the rules above this one are not in view");
        return report({ message: "outside", node, data: { rule: rule.place } });
      }
      const parent = behavior.rule;
      const deny = behavior.option("enableDenyRequest");
      const data = { rule: rule.place, parent: `rule ${parent.label}` };
      if (valueOf(deny.bool()) === true) {
        return report({
          message: "unready",
          node,
          data,
          related: [{ node: deny, note: "refuses the request before the check below can run" }],
        });
      }
      if (parent.criteria.length === 0 && parent.hasAllCriteria && (parent.isDefault || parent.hasKnownAncestors)) {
        return report({
          message: "unready",
          node,
          data,
          related: [{ node: behavior, note: "stands in a rule that matches everything" }],
        });
      }
      const read = deny.bool();
      if (read.state === "unknown") unchecked(deny, read.why);
    },
  },
});
