import { type AccessKey, defineRule, type Field, keyGuidOf, type Property, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "cam/standard-hostname-for-enhanced-key",
    title: "an access key for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A key that is deployed to the Enhanced TLS network exists on no other: the property cannot be linked to it, and its origin requests go out unsigned.",
    next: "Move the property to an edge hostname on edgekey.net, or use a key made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "hostnames"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "access key, networkConfiguration.securityNetwork",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20",
      },
    ],
    messages: {
      standard: "access key {key} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net",
    },
  },
  check: {
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
  { tree, project }: Property,
  unchecked: (node: Field, why: string) => void,
): ReadonlyMap<AccessKey, readonly Field[]> {
  const uses = new Map<AccessKey, Field[]>();
  for (const behavior of tree?.behaviors("originCharacteristics") ?? []) {
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
