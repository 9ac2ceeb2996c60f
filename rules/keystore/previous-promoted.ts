import { type CertificateVersion, type Change, type ClientCertificate, defineRule, type Project, valueOf } from "#rule";
import { fateOfThing, hasVersion, isDropped, isSameVersion } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/previous-promoted",
    title: "deleting the current version sends traffic back to an older certificate",
    why: "The current alias falls back to the previous version at once and without a word. The older certificate may have expired, or the origin may no longer trust it.",
    next: "Deploy the replacement first, then delete the version that has become previous.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "when the current version is deleted, the previous one becomes current",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "current and previous version",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages: {
      promoted:
        "version {version} is the current one of certificate {certificate}; removing it makes version {other} current",
    },
  },
  check: {
    "change:certificateVersion"(change, { report, unchecked }) {
      const { before, all } = change;
      const owner = before?.certificate;
      if (before === undefined || owner === undefined || !isDropped(change, unchecked)) return;
      const deployed = deployedOf(owner, all.before);
      if (deployed === undefined) return unchecked(before, "which version is the current one is not in view");
      const [current, ...others] = deployed.versions;
      const other = others.find((version) => isLeft(version, change));
      if (current === undefined || other === undefined || !isSameVersion(current, before)) return;
      if (isReplaced(change)) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      if (fate.state === "unclear") return unchecked(before, fate.why);
      report({
        message: "promoted",
        node: before,
        data: { version: before.label, certificate: owner.label, other: other.label },
        certainty: deployed.isStated ? "proven" : "likely",
        related: [{ node: other, note: "what becomes current" }],
      });
    },
  },
});

interface Deployed {
  /** The versions that are deployed, the newest first. */
  readonly versions: readonly CertificateVersion[];
  /** True where a record of the account tells which of them is the current one. */
  readonly isStated: boolean;
}

/** The deployed versions by status or, before a plan tells any, those that uploads of the configuration fill. */
function deployedOf(owner: ClientCertificate, { uploads }: Project): Deployed | undefined {
  const real = owner.realVersions;
  const alias = owner.versions.find((version) => version.alias === "CURRENT");
  const named = alias && real.find((version) => isSameNumber(version, alias));
  const uploaded = new Set(uploads.map(({ target }) => target?.version));
  const isUp = (version: CertificateVersion): boolean => {
    const status = valueOf(version.status);
    return status === undefined ? uploaded.has(version) : status === "DEPLOYED" || status === "DEPLOYMENT_PENDING";
  };
  const versions = real.filter(isUp).toSorted((a, b) => (isNewer(a, b) ? -1 : 1));
  if (named !== undefined) return { versions: [named, ...versions.filter((one) => one !== named)], isStated: true };
  return versions.length === 0 ? undefined : { versions, isStated: false };
}

function isSameNumber(one: CertificateVersion, other: CertificateVersion): boolean {
  const number = valueOf(one.number);
  return number !== undefined && number === valueOf(other.number);
}

/** Numbers count up; before there are any, keys are in the order of the alphabet. */
function isNewer(one: CertificateVersion, other: CertificateVersion): boolean {
  const [a, b] = [valueOf(one.number), valueOf(other.number)];
  return a !== undefined && b !== undefined ? a > b : (one.key ?? "") > (other.key ?? "");
}

function isLeft(version: CertificateVersion, { all }: Change<"certificateVersion">): boolean {
  const later = version.certificate && all.afterOf("clientCertificate", version.certificate);
  return later !== undefined && hasVersion(later, version);
}

/** True where an answer of the account shows that a newer version has become the current one before. */
function isReplaced({ before, all }: Change<"certificateVersion">): boolean {
  const later = before?.certificate && all.afterOf("clientCertificate", before.certificate);
  const alias = later?.versions.find((version) => version.alias === "CURRENT");
  return before !== undefined && alias !== undefined && isNewer(alias, before);
}
