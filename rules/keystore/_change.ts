/** What becomes of client certificates and their versions in a change. */
import {
  type CertificateVersion,
  type Change,
  type Changes,
  type ClientCertificate,
  type Fate,
  type Field,
  fateOf,
  gapAfter,
  valueOf,
} from "#rule";

export type Thing = ClientCertificate | CertificateVersion;

/** The record of a thing that Terraform makes; undefined for what only answers of the API show. */
export function declared({ records }: Thing): Field | undefined {
  return records.find(({ doc }) => doc.language === "hcl" && doc.address?.includes("data.") === false);
}

/** True where a resource of before is the one of after: it has its address, or a `moved` block leads there. */
export function isSameResource(before: Thing, after: Thing, all: Changes): boolean {
  const [old, now] = [declared(before)?.doc.address, declared(after)?.doc.address];
  return old !== undefined && now !== undefined && all.moved(old) === now;
}

/** Members that answers of the API have, and no request. */
const marks = ["certificateId", "versionGuid", "createdBy", "createdDate"];

/** What becomes of a thing that is not written any more. The resource of a certificate that stays tells of all its versions. */
export function fateOfThing(thing: Thing, all: Changes): Fate {
  const field = declared(thing);
  const owner = thing.kind === "certificateVersion" ? thing.certificate : undefined;
  const later = owner && all.afterOf("clientCertificate", owner);
  if (field === undefined || later === undefined || declared(later) === undefined) {
    const { kind } = thing;
    const list = thing.records.find(({ key, doc }) => typeof key === "number" && all.isRead(doc.file.path, [kind]));
    return fateOf({ kind, field: field ?? list ?? thing.field }, all, marks);
  }
  const gap = gapAfter(field, all);
  return gap === undefined ? { state: "goes", certainty: "proven" } : { state: "unclear", why: gap };
}

/**
 * True for a version that goes while its certificate stays: with the certificate it is another rule's. Versions of an
 * Akamai-signed certificate cannot be deleted one by one, and an alias moves on by itself.
 */
export function isDropped(
  { before, after, all }: Change<"certificateVersion">,
  unchecked: (node: Thing, why: string) => void,
): boolean {
  const owner = before?.certificate;
  if (before === undefined || after !== undefined || owner === undefined || before.isAliasRecord) return false;
  if (valueOf(owner.signer) === "AKAMAI" || before.isUploaded) return false;
  const later = all.afterOf("clientCertificate", owner);
  if (later === undefined) return false;
  if (!later.hasAllVersions) {
    const read = later.get("versions").json();
    unchecked(before, read.state === "unknown" ? read.why : "the list of versions after the change is not in view");
    return false;
  }
  return !hasVersion(later, before);
}

/** True where files list the version in a certificate; the account's snapshot shows it until the deletion is done. */
export function hasVersion({ realVersions }: ClientCertificate, version: CertificateVersion): boolean {
  return realVersions.some((other) => !other.isLive && isSameVersion(other, version));
}

/** True for two records of one version of a certificate: its key in Terraform says so, else its number. */
export function isSameVersion(one: CertificateVersion, other: CertificateVersion): boolean {
  if (one === other) return true;
  if (one.key !== undefined && one.key === other.key) return true;
  const number = valueOf(one.number);
  return number !== undefined && number === valueOf(other.number) && !one.isAliasRecord;
}
