import { type CaSetVersion, defineRule, type Field, isSame, type Project, valueOf } from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/active-version-edited",
    title: "a CA set version is edited that has been active or is being activated",
    why: "The truststore refuses to change such a version, so the edit never reaches the edge and clients go on to be checked against the old certificates.",
    next: "Clone it or create a new version, edit that one, and activate it.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference("put-ca-set-version", "update a version; 422, the version is active or was active before"),
      powershell("a version that has been active is cloned, not edited"),
    ],
    messages: { edited: "version {version} of CA set {set} is changed, but it {state}" },
  },
  check: {
    "change:caSetVersion"({ before, after, all }, { report, unchecked }) {
      // In Terraform the provider makes a new version by itself.
      if (before === undefined || after === undefined || after.field.doc.language === "hcl") return;
      const version = valueOf(after.number);
      const edit = editOf(before, after);
      if (version === undefined || valueOf(before.number) !== version || edit === undefined) return;
      const standing = standingOf(before, after, all.after);
      if ("why" in standing) return unchecked(after, standing.why);
      if (standing.state === "") return;
      report({
        message: "edited",
        node: edit,
        data: { version, set: after.setLabel, state: standing.state },
        ...(standing.field && { related: [{ node: standing.field, note: "the account says so" }] }),
      });
    },
  },
});

/** The member that is edited; what the account adds, and lists that leave out their certificates, are no edit. */
function editOf(before: CaSetVersion, after: CaSetVersion): Field | undefined {
  const [old, now] = [before, after].map(({ field }) => field.get("certificates"));
  if (old !== undefined && now !== undefined && old.items().length > 0 && now.items().length > 0) {
    const isRead = [before, after].every(({ entries }) => entries.every(({ pem }) => pem.certificates.length > 0));
    if (isRead && printsOf(before) !== printsOf(after)) return now;
  }
  return ["allowInsecureSha1", "description", "comments"]
    .map((name) => ({ old: before.field.get(name), now: after.field.get(name) }))
    .find((pair) => isGiven(pair.old) && isGiven(pair.now) && !isSame(pair.old, pair.now))?.now;
}

/** A member that is left out says nothing; null says that there is none. */
const isGiven = ({ value }: Field): boolean => value !== undefined;

const printsOf = ({ certificates }: CaSetVersion): string =>
  certificates
    .map(({ facts }) => facts.fingerprint())
    .toSorted()
    .join();

interface Standing {
  /** In words for the sentence; "" for a version that may be edited. */
  readonly state: string;
  readonly field?: Field;
}

/** How the version stands on the networks, by the states of its versions and by its activations; one that failed does not count. */
function standingOf(before: CaSetVersion, after: CaSetVersion, project: Project): Standing | { readonly why: string } {
  const number = valueOf(after.number);
  const set = after.caSet;
  const versions = [after, before, ...(set?.versions ?? []).filter((one) => valueOf(one.number) === number)];
  for (const version of versions) {
    for (const [member, network] of statuses) {
      const field = version.get(member);
      const status = valueOf(field.text());
      if (status === "ACTIVE") return { state: `is active on ${network}`, field };
      if (status === "PENDING") return { state: `is being activated on ${network}`, field };
    }
  }
  const activations = set?.activations.filter((one) => valueOf(one.version) === number && !one.isRequest) ?? [];
  const last =
    activations.find(({ status }) => status === "IN_PROGRESS") ?? activations.find((one) => one.status === "COMPLETE");
  if (last !== undefined) {
    const isRunning = last.status === "IN_PROGRESS";
    const what = last.isDeactivation ? "being deactivated" : "being activated";
    return {
      state: `${isRunning ? `is ${what}` : "has been active"} on ${last.network ?? "a network"}`,
      field: last.field,
    };
  }
  const isTold = set?.liveRecord?.get("activations").isList === true || activations.length > 0;
  if (isTold) return { state: "" };
  const where = project.snapshot === undefined ? "project" : "snapshot";
  return { why: `whether the version has been active is not told: its activations are not in the ${where}` };
}

const statuses = [
  ["productionStatus", "PRODUCTION"],
  ["stagingStatus", "STAGING"],
] as const;
