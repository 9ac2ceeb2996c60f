import { type AccessKey, type Changes, defineRule, type Field, type KeyVersion, type Project, valueOf } from "#rule";
import { isSame, keysOf } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "cam/version-added-while-pending",
    title: "a key version is added while another is still being set up",
    why: "Cloud Access Manager sets up one version at a time, which takes up to ten minutes. The request for the next one is refused, and a script that does not look goes on with a version that does not exist.",
    next: "Wait until the create request is done and the version is ACTIVE, about ten minutes, then add the next one.",
    severity: "medium",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "create an access key version: asynchronous; deploymentStatus PENDING_ACTIVATION",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/post-access-key-version",
        read: "2026-11-20",
      },
      {
        doc: "Cloud Access Manager API",
        part: "get the status of a request that creates a version: processingStatus",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/get-access-key-version-create-request",
        read: "2026-11-20",
      },
    ],
    messages: { pending: "key {key} gets a version while version {version} is {status}" },
  },
  check: {
    changes(all, { report, unchecked }) {
      for (const { before, after } of keysOf(all)) {
        if (after === undefined) continue;
        const added = addedTo(before, after);
        const others = [...after.versions, ...twinOf(after, all.after)].filter((version) => !added.includes(version));
        const told = others.flatMap((version) => statusOf(version, all));
        for (const version of added) {
          if (told.some((other) => isKnown(version, other.version))) continue; // the account has it already
          const found = told.find(({ status }) => status === "PENDING_ACTIVATION" || status === "IN_PROGRESS");
          if (found !== undefined)
            report({
              message: "pending",
              node: version,
              data: { key: after.label, version: found.version.label, status: found.status },
              related: [{ node: found.field, note: "its status" }],
            });
          else if (told.length === 0)
            unchecked(version, "the status of its other versions is not in the project or snapshot");
        }
      }
    },
  },
});

/** The versions that a key has after the change alone, as far as files told of them before; a body adds one whatever they told. */
function addedTo(before: AccessKey, after: AccessKey): readonly KeyVersion[] {
  const isTold = before.isDeclared || before.hasAllVersions;
  return after.versions.filter(
    (version) => !version.isLive && (isTold || version.isBody) && !before.versions.some((old) => isSame(old, version)),
  );
}

/** What the account knows of a key where only its name joins the two. */
function twinOf(key: AccessKey, { accessKeys }: Project): readonly KeyVersion[] {
  const name = valueOf(key.name);
  const twins = accessKeys.filter((other) => other !== key && other.isLive && valueOf(other.name) === name);
  return name === undefined || twins.length > 1 ? [] : (twins[0]?.versions ?? []);
}

interface Told {
  readonly version: KeyVersion;
  readonly status: string;
  readonly field: Field;
}

/**
 * The status of a version at the time of the change: what the account's snapshot or a request says, else what both sides say.
 * Where a file that has changed tells of a pending version, the new one may have come later.
 */
function statusOf(version: KeyVersion, all: Changes): readonly Told[] {
  const field = version.get("deploymentStatus");
  const status = valueOf(version.status)?.toUpperCase();
  const old = all.before.keyVersions.find((other) => isSame(other, version));
  const before = old && valueOf(old.status)?.toUpperCase();
  if (status !== undefined) return version.isLive || before === status ? [{ version, status, field }] : [];
  const request = valueOf(version.requestStatus);
  return request === undefined ? [] : [{ version, status: request, field: version.field }];
}

function isKnown(version: KeyVersion, other: KeyVersion): boolean {
  const guid = valueOf(version.guid)?.toLowerCase();
  return other.isLive && guid !== undefined && valueOf(other.guid)?.toLowerCase() === guid;
}
