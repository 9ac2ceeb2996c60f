/** What becomes of client certificates and their versions in a change, and who refers to them. */
import {
  type CertificateVersion,
  type Change,
  type Changes,
  type ClientCertificate,
  type Field,
  type Project,
  valueOf,
} from "#rule";

export type Thing = ClientCertificate | CertificateVersion;

/** The record of a thing that Terraform makes; undefined for what only answers of the API show. */
export function declared({ records }: Thing): Field | undefined {
  return records.find(({ doc }) => doc.language === "hcl" && doc.address?.includes("data.") === false);
}

/** True where a resource only leaves the state and stays in the account, by a `removed` block or by what a plan says. */
export function isForgotten(thing: Thing, { before, after, from }: Changes): boolean {
  const address = declared(thing)?.doc.address;
  if (address === undefined) return false;
  if (from === "plan") return actionsOn(address, before).includes("forget");
  const own = address.replace(/\[[^\]]*\]$/, "");
  return after.terraformModules.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.blockType === "removed" &&
        block
          .get("lifecycle")
          .items()
          .some((settings) => valueOf(settings.get("destroy").bool()) === false) &&
        block.referencesIn("from").some(({ target }) => own === target || own.startsWith(`${target}.`)),
    ),
  );
}

/** True where a resource of before is the one of after: it has its address, or a `moved` block leads there, be it into a module. */
export function isSameResource(before: Thing, after: Thing, all: Changes): boolean {
  const [old, now] = [declared(before)?.doc.address, declared(after)?.doc.address];
  if (old === undefined || now === undefined) return false;
  const at = all.moved(old);
  return at === now || now.startsWith(`${at}.`) || at.startsWith(`${now}.`);
}

function actionsOn(address: string, { terraformModules }: Project): readonly string[] {
  const changes = terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
  return changes.find((change) => change.address === address)?.actions ?? [];
}

/** Why a thing that is not written any more may be there all the same; undefined where it is gone. A plan is certain. */
export function doubtOf(thing: Thing, { before, after, from }: Changes): string | undefined {
  const field = declared(thing);
  if (field !== undefined) {
    if (from === "plan") return undefined;
    const gap = after.terraformModules.find((module) => module.isWritten && module.gap !== undefined)?.gap;
    const folder = folderOf(field);
    const isRoot = before.terraformModules.some((module) => module.isRoot && module.folder === folder);
    const isLeft = after.terraformModules.some((module) => module.folder === folder);
    return gap ?? (isRoot && !isLeft ? "the whole configuration that made it is gone from the project" : undefined);
  }
  const lists = new Set(thing.records.filter(isListed).map(({ doc }) => doc.file.path));
  const others = thing.kind === "clientCertificate" ? after.clientCertificates : after.certificateVersions;
  const isAnswered = others.some(({ records }) => records.some((one) => isListed(one) && lists.has(one.doc.file.path)));
  return isAnswered ? undefined : "no later list in the project shows that it is gone";
}

/** True for an entry of an answer that lists all there are. */
function isListed({ key, doc }: Field): boolean {
  return typeof key === "number" && doc.language !== "hcl";
}

export function folderOf({ doc }: Field): string {
  return doc.file.path.slice(0, Math.max(0, doc.file.path.lastIndexOf("/")));
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
