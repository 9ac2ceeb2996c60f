import {
  type CertificateVersion,
  type Changes,
  type ClientCertificate,
  type Context,
  defineRule,
  type Field,
  type Project,
  valueOf,
} from "#rule";

/** While a version is on its way in or out, its certificate takes no other. */
const pending: readonly string[] = ["DEPLOYMENT_PENDING", "DELETE_PENDING"];

const messages = {
  pending: "certificate {certificate} gets a new version while version {version} is {status}",
} as const;
type Say = Pick<Context<typeof messages, undefined>, "report" | "unchecked">;

export const rule = defineRule({
  meta: {
    id: "keystore/rotation-during-pending",
    title: "a certificate is rotated while one of its versions is still pending",
    why: "The keystore refuses a new version until the pending one is deployed or gone. The apply stops there, with whatever came before it done and the rest not.",
    next: "Wait until no version is DEPLOYMENT_PENDING or DELETE_PENDING, then rotate.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "no rotation while a version is in status DEPLOYMENT_PENDING or DELETE_PENDING",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  check: {
    "change:certificateVersion"({ before, after, all }, { report, unchecked }) {
      if (before !== undefined || after === undefined || after.isAliasRecord || after.isUploaded) return;
      const owner = after.certificate;
      if (owner === undefined || after.liveRecord !== undefined) return; // the account has it already
      if (!all.of("clientCertificate").some((one) => one.after === owner && one.before?.hasAllVersions === true))
        return;
      judge(after, owner, all, { report, unchecked });
    },
    /** A number more in revoked_versions rotates an Akamai-signed certificate. */
    "change:clientCertificate"({ before, after, all }, context) {
      const [old, now] = [before, after].map((certificate) => certificate?.get("revokedVersions"));
      if (after === undefined || old === undefined || now === undefined) return;
      const known = new Set(old.items().map((item) => valueOf(item.number())));
      const added = now.items().find((item) => item.number().state === "known" && !known.has(valueOf(item.number())));
      if (added !== undefined) judge(added, after, all, context);
    },
  },
});

function judge(node: CertificateVersion | Field, owner: ClientCertificate, all: Changes, { report, unchecked }: Say) {
  const others = versionsOf(owner, all.after).filter((version) => version !== node && !version.isAliasRecord);
  const told = others.flatMap((version) => statusOf(version, all));
  const found = told.find(({ status }) => pending.includes(status));
  if (found !== undefined) {
    const { version, status, field } = found;
    report({
      message: "pending",
      node,
      data: { certificate: owner.label, version: version.label, status },
      related: [{ node: field, note: "its status" }],
    });
  } else if (told.length === 0) unchecked(node, "the status of its other versions is not in the project or snapshot");
}

/** The versions of a certificate, with those that the account knows of it where only its name joins the two. */
function versionsOf(owner: ClientCertificate, { clientCertificates }: Project): readonly CertificateVersion[] {
  const name = valueOf(owner.name);
  const twins = clientCertificates.filter((other) => other !== owner && other.isLive && valueOf(other.name) === name);
  return name === undefined || twins.length > 1 ? owner.versions : [...owner.versions, ...(twins[0]?.versions ?? [])];
}

interface Told {
  readonly version: CertificateVersion;
  readonly status: string;
  readonly field: Field;
}

/**
 * The status of a version at the time of the change: what the account's snapshot says, else what both sides say. Where a file
 * that has changed tells of a pending version, the new one may have come before.
 */
function statusOf(version: CertificateVersion, all: Changes): readonly Told[] {
  const field = version.liveRecord?.get("status") ?? version.get("status");
  const status = wordOf(valueOf(field.text()));
  if (status === undefined) return [];
  const old = all.of("certificateVersion").find((one) => one.after === version)?.before?.status;
  const isSure = version.liveRecord !== undefined || old === undefined || wordOf(valueOf(old)) === status;
  return isSure ? [{ version, status, field }] : [];
}

/** One guide of the vendor turns two words of the status round. */
function wordOf(text: string | undefined): string | undefined {
  return text === "PENDING_DELETE" ? "DELETE_PENDING" : text;
}
