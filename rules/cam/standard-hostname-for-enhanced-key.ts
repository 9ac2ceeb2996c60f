import { type AccessKey, defineRule, type Field, keyGuidOf, type Property, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "cam/standard-hostname-for-enhanced-key",
    title: "an access key for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A key deployed to the Enhanced TLS network can be linked only to a property that is served there. Without the link, the property cannot sign its requests to the cloud origin.",
    next: "Move the property to an edge hostname on edgekey.net, or use a key made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "hostnames"],
    sources: [
      {
        doc: "Cloud Access Manager: key concepts and terms",
        part: "deployment network: such keys work only with property configurations set to Enhanced TLS",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/key-concepts-terms",
        read: "2026-11-20",
      },
      {
        doc: "Akamai PowerShell, manage cloud origin access",
        part: "link a key: one for ENHANCED_TLS needs a hostname on edgekey.net",
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20",
      },
    ],
    messages: {
      standard: "access key {key} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net",
    },
  },
  check: {
    project(project, { unchecked }) {
      for (const behavior of project.inUnusedIncludes("originCharacteristics")) {
        const guid = keyGuidOf(behavior);
        if (guid !== undefined) unchecked(guid, "no property that uses this include is in view");
      }
    },
    property(property, { report, unchecked }) {
      const uses = enhancedKeysOf(property, unchecked);
      for (const [key, [first, ...others]] of uses) {
        if (first === undefined) continue;
        const isEnhanced = property.hasEnhancedHostname;
        if (isEnhanced.state === "unknown") return unchecked(first, isEnhanced.why);
        if (valueOf(isEnhanced) !== false) return;
        if (property.hostnames.length === 0) return unchecked(first, "the property has no hostname yet");
        const related = [
          ...others.map((node) => ({ node, note: "the same key" })),
          { node: key.get("networkConfiguration", "securityNetwork"), note: "the network of the key" },
          ...property.hostnames
            .slice(0, 3)
            .map((hostname) => ({ node: hostname.field.get("cnameTo"), note: "a hostname of the property" })),
        ];
        report({ message: "standard", node: first, data: { key: key.label, property: property.label }, related });
      }
    },
  },
});

/** The keys for Enhanced TLS that a property signs with, each with the options that name one of its versions. */
function enhancedKeysOf(
  { merged, project }: Property,
  unchecked: (node: Field, why: string) => void,
): ReadonlyMap<AccessKey, readonly Field[]> {
  const uses = new Map<AccessKey, Field[]>();
  for (const behavior of merged.trees.flatMap((tree) => tree.behaviors("originCharacteristics"))) {
    const guid = keyGuidOf(behavior);
    if (guid === undefined) continue;
    const version = project.keyVersionByGuid(guid.text());
    const key = valueOf(version)?.accessKey;
    if (version.state === "unknown") unchecked(guid, version.why);
    else if (key === undefined) unchecked(guid, "the access key of this version is not in the project or snapshot");
    else if (valueOf(key.securityNetwork) === "ENHANCED_TLS") uses.set(key, [...(uses.get(key) ?? []), guid]);
  }
  return uses;
}
