import { defineRule, type KeyVersion, valueOf } from "#rule";

/** @see https://techdocs.akamai.com/cloud-access-mgr/reference/resource-limiting */
const limit = 2;
const inUse = ["PENDING_ACTIVATION", "ACTIVE", "PENDING_DELETION"];

export const rule = defineRule({
  meta: {
    id: "cam/too-many-versions",
    title: "an access key has no room for another version",
    why: "Two versions of a key may be in use at a time: a rotation that needs a third one is refused, and in a hurry, when a credential has leaked, the old version must first be deleted everywhere.",
    next: "Delete the version no property uses and wait until it is gone; one that is pending deletion still counts.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "Resource limiting: versions per access key",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/resource-limiting",
        read: "2026-11-20",
      },
    ],
    messages: { full: "key {key} has {count} versions in use; {limit} are allowed, so there is no room for another" },
  },
  check: {
    accessKey(key, { report }) {
      const versions = versionsInUse(key.versions);
      if (versions.length < limit) return;
      const added = key.versions.filter(({ isBody }) => isBody).map((node) => ({ node, note: "adds another version" }));
      report({
        message: "full",
        node: key,
        data: { key: key.label, count: versions.length, limit },
        related: [...describe(versions), ...added],
      });
    },
  },
});

/** The versions that count, each once however many documents show it. */
function versionsInUse(versions: readonly KeyVersion[]): readonly KeyVersion[] {
  const byNumber = new Map<number, KeyVersion>();
  for (const version of versions) {
    const number = valueOf(version.number);
    if (number !== undefined && inUse.includes(valueOf(version.status) ?? "")) byNumber.set(number, version);
  }
  return [...byNumber.values()];
}

function describe(versions: readonly KeyVersion[]): readonly { readonly node: KeyVersion; readonly note: string }[] {
  return versions.map((node) => ({ node, note: `version ${node.label} is ${valueOf(node.status) ?? ""}` }));
}
