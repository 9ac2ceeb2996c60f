import { cloudSigningOf, defineRule, keyGuidOf, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/access-key-method-mismatch",
    title: "an origin signs with a method its access key is not made for",
    why: "An access key holds the credential of one cloud provider. When the edge signs with it in another provider's way, the signature is refused and every request to the origin fails.",
    next: "Use a key of the matching type, or change the signing method. AWS goes with AWS4_HMAC_SHA256, GCS with GOOG4_HMAC_SHA256, Akamai Object Storage with AOS4_HMAC_SHA256.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "access key, authenticationMethod",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/access-keys",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, authenticationMethod",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: { mismatch: "{rule} signs with {method}, but key {key} is of type {type}" },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const signing = valueOf(cloudSigningOf(behavior));
      const guid = keyGuidOf(behavior);
      if (signing === undefined || guid === undefined) return;
      const version = rule.tree.project?.keyVersionByGuid(guid.text());
      if (version?.state === "unknown") return unchecked(guid, version.why);
      if (version?.state !== "known") return;
      const key = version.value.accessKey;
      if (key === undefined) return unchecked(guid, "the access key of this version is not in the project or snapshot");
      const type = key.method;
      if (type.state !== "known")
        return unchecked(guid, type.state === "unknown" ? type.why : "the type of the access key is not in view");
      if (type.value === signing.keyMethod) return;
      report({
        message: "mismatch",
        node: guid,
        data: { rule: rule.place, method: signing.method, key: key.label, type: type.value },
        related: [
          {
            node: behavior.option("authenticationMethod"),
            note: `${signing.method} needs a key of type ${signing.keyMethod}`,
          },
          { node: key.get("authenticationMethod"), note: "the type of the key" },
        ],
      });
    },
  },
});
