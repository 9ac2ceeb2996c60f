import { defineRule, type KeyVersion, keyGuidOf, type Project, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "cam/version-not-active",
    title: "an origin signs with a key version that is not active",
    why: "Only an active version is ready on the edge. With one that is pending or being deleted, requests to the origin can go unsigned, and the cloud provider refuses them.",
    next: "Use a version in status ACTIVE; if a create request has failed, create the version again.",
    severity: "high",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "get an access key version: deploymentStatus",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/get-access-key-version",
        read: "2026-11-20",
      },
    ],
    messages: {
      inactive: "{rule} uses version {version} of access key {key}, which is {status}",
      request: "{rule} uses version {version} of access key {key}, whose create request {status}",
      gone: "{rule} uses a key version that no access key of the account has",
    },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const guid = keyGuidOf(behavior);
      const { project } = rule.tree;
      if (guid === undefined || project === undefined) return;
      const link = project.keyVersionByGuid(guid.text());
      if (link.state !== "known") {
        const isGone = guid.text().state === "known" && knowsAllVersions(project);
        if (isGone) report({ message: "gone", node: guid, data: { rule: rule.place }, certainty: "likely" });
        else if (link.state === "unknown") unchecked(guid, link.why);
        return;
      }
      const version = link.value;
      const status = statusOf(version);
      if (status === undefined) return unchecked(guid, `the status of version ${version.label} is not in view`);
      if (status === "ACTIVE") return;
      const isRequest = version.status.state !== "known";
      const words = isRequest && status !== "FAILED" ? `is ${status}` : status;
      const data = { rule: rule.place, version: version.label, key: version.accessKey?.label ?? "", status: words };
      report({
        message: isRequest ? "request" : "inactive",
        node: guid,
        data,
        related: [{ node: version.get("deploymentStatus"), note: "the status of the version" }],
      });
    },
  },
});

/** A version's own status, else how far the request is that makes it; one that is done may be in any status. */
function statusOf(version: KeyVersion): string | undefined {
  const request = valueOf(version.requestStatus);
  return (
    valueOf(version.status)?.toUpperCase() ?? (request === "FAILED" || request === "IN_PROGRESS" ? request : undefined)
  );
}

/** True when a snapshot shows every access key with its versions: what is not among them does not exist. */
function knowsAllVersions({ snapshot, accessKeys, keyVersions }: Project): boolean {
  if (snapshot === undefined || !snapshot.field.get("accessKeys").isList) return false;
  return accessKeys.every((key) => key.hasAllVersions) && keyVersions.every(({ guid }) => guid.state === "known");
}
