import { defineRule, type KeyVersion, valueOf } from "#rule";

/** @see https://techdocs.akamai.com/cloud-access-mgr/reference/resource-limiting */
const limit = 2;
const inUse = ["PENDING_ACTIVATION", "ACTIVE", "PENDING_DELETION"];

export const rule = defineRule({
  meta: {
    id: "cam/too-many-versions",
    title: "an access key has no room for another version",
    why: "Two versions of a key may be in use at a time, so a rotation that needs a third is refused. When a credential has leaked, you first have to take a version out of use and delete it.",
    next: "Delete the version that no property uses, and wait until it is gone; a version that is pending deletion still counts.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "limits"],
    sources: [
      {
        doc: "Cloud Access Manager: create an access key",
        part: "note: two versions per key that are active, pending activation or pending deletion",
        url: "https://techdocs.akamai.com/cloud-access-mgr/docs/create-access-key",
        read: "2026-11-20",
      },
    ],
    messages: {
      full: "access key {key} has {count} versions in use; {limit} are allowed, so there is no room for another",
    },
  },
  check: {
    accessKey(key, { report }) {
      const versions = versionsInUse(key.versions);
      const added = key.versions
        .filter((version) => version.isBody && !isMade(version, key.versions))
        .map((node) => ({ node, note: "adds another version" }));
      // Two in use are what every rotation passes through.
      if (versions.length < limit || versions.length + added.length <= limit) return;
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

/** True for a body that was sent: the version it made is in view. */
function isMade(body: KeyVersion, versions: readonly KeyVersion[]): boolean {
  const id = valueOf(body.get("cloudAccessKeyId").text());
  return versions.some(
    (other) => !other.isBody && id !== undefined && valueOf(other.get("cloudAccessKeyId").text()) === id,
  );
}

function describe(versions: readonly KeyVersion[]): readonly { readonly node: KeyVersion; readonly note: string }[] {
  return versions.map((node) => ({ node, note: `version ${node.label} is ${valueOf(node.status) ?? ""}` }));
}
