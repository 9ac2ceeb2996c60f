import { defineRule, type RuleNode, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/mtls-without-match",
    title: "mTLS is enforced in a rule that matches neither hostname nor client certificate",
    why: "Akamai asks for one of the two in the same rule. Without it the property is refused, or every host of the property is held to a check that its certificate does not ask clients for.",
    next: "Add a hostname criterion with the mTLS hostnames to the same rule.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, needs the hostname or clientCertificate criteria in the same rule",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: {
      unmatched: "{rule} holds enforceMtlsSettings without a hostname or clientCertificate criterion of its own",
    },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      if (rule.criterion("hostname") !== undefined || rule.criterion("clientCertificate") !== undefined) return;
      if (hasMisspelledMatch(rule)) return; // property/criterion-key-misspelled speaks
      if (!rule.hasAllCriteria) return unchecked(behavior, rule.gap ?? "the rule around this behavior is not in view");
      const isTop = rule.parent === undefined;
      if (isTop && !rule.hasKnownAncestors && rule.criteria.length === 0)
        return unchecked(behavior, "what this part is included under is not in view");
      report({ message: "unmatched", node: behavior, data: { rule: rule.place } });
    },
  },
});

/** True when the match is there, under a key that is not read. */
function hasMisspelledMatch({ field }: RuleNode): boolean {
  const names = field
    .get("criterion")
    .items()
    .map((item) => valueOf(item.get("name").text()));
  return names.includes("hostname") || names.includes("clientCertificate");
}
