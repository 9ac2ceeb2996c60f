import { defineRule, hostMatches, hostnameCriteria, isPositive, type Property, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/mtls-hostname-not-on-property",
    title: "an mTLS rule matches a hostname the property does not have",
    why: "Requests for that name never reach this property, so the rule protects nothing; the hostname that was meant is served without the check.",
    next: "Correct the name, or add it to the property with the edge certificate that has mTLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "the hostnames of a property version",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, applies by the hostname criterion of its rule",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: { foreign: "{rule} matches {hostname}, which is not a hostname of {property}" },
  },
  check: {
    property(property, { report, unchecked }) {
      const rules = property.merged.trees
        .flatMap((tree) => tree.rules)
        .filter((rule) => rule.behavior("enforceMtlsSettings") !== undefined);
      if (rules.length === 0) return;
      const lists = environmentsOf(property);
      const gap = lists.map(({ hostnamesGap }) => hostnamesGap).find((why) => why !== undefined);
      const hostnames = lists.flatMap((list) => list.hostnames.map(({ key }) => key));
      if (gap !== undefined || hostnames.includes(""))
        return unchecked(property, gap ?? "a hostname of the property is filled in elsewhere");
      const criteria = new Map(
        rules.flatMap((rule) => hostnameCriteria(rule).map((criterion) => [criterion, rule] as const)),
      );
      for (const [criterion, rule] of criteria) {
        if (isPositive(criterion) !== true) continue;
        for (const item of criterion.option("values").items()) {
          const name = valueOf(item.text())?.trim();
          if (name === undefined || name === "" || hostnames.some((hostname) => meet(name, hostname))) continue;
          const { include } = rule.tree;
          if (include !== undefined) {
            if (!property.project.hostnames.some(({ key }) => meet(name, key)))
              unchecked(item, `${name} may be a hostname of another property that uses include ${include.label}`);
            continue;
          }
          report({
            message: "foreign",
            node: item,
            data: { rule: rule.place, hostname: name, property: property.label },
          });
        }
      }
    },
  },
});

/** The property and, where one template serves several, the others: its names may be theirs. */
function environmentsOf(property: Property): readonly Property[] {
  const { rulesSource } = property;
  if (rulesSource !== undefined) return property.project.properties.filter((one) => one.rulesSource === rulesSource);
  if (property.environment === undefined) return [property];
  return property.project.properties.filter(({ environment }) => environment !== undefined);
}

/** True when some request can be meant by both; of two wildcards that is taken for granted. */
function meet(pattern: string, hostname: string): boolean {
  return (
    hostMatches(pattern, hostname) || hostMatches(hostname, pattern) || (/[*?]/.test(pattern) && hostname.includes("*"))
  );
}
