/** The certificates that the edge shows to origins, as rules see them: which version is current, in use, or on its way out. */
import { firstLabel, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { PemText } from "./pem.ts";

/** A client certificate of the mTLS Origin Keystore: what the edge shows to an origin, in several versions. */
export class ClientCertificate extends RecordNode<"clientCertificate"> {
  readonly kind = "clientCertificate";
  /** All version records, alias records of third-party certificates included. */
  readonly versions: CertificateVersion[] = [];
  /** True when the versions in view are a full answer of the API, or all that a Terraform resource lists. */
  hasAllVersions = false;
  /** True for a certificate that a Terraform resource makes. */
  isDeclared = false;

  get id(): Read<string> {
    return this.firstText("certificateId");
  }

  get name(): Read<string> {
    return this.firstText("certificateName");
  }

  /** `AKAMAI` or `THIRD_PARTY`. */
  get signer(): Read<string> {
    return this.get("signer").text();
  }

  /** `STANDARD_TLS` or `ENHANCED_TLS`. */
  get secureNetwork(): Read<string> {
    return this.get("secureNetwork").text();
  }

  /** True for the body of a request and for what Terraform makes one from; an answer of the API carries the certificate's id. */
  get isRequest(): boolean {
    if (this.isDeclared) return this.records.every(({ doc }) => doc.language === "hcl");
    return !this.isLive && this.id.state === "absent" && !this.says("createdDate") && this.versions.length === 0;
  }

  /** The versions proper: without the extra records that stand for an alias. */
  get realVersions(): readonly CertificateVersion[] {
    return this.versions.filter((version) => !version.isAliasRecord);
  }

  get label(): string {
    return valueOf(this.name) ?? this.field.doc.address ?? valueOf(this.id) ?? "the certificate";
  }

  get resource(): string {
    return `client-certificate ${firstLabel(this.id, this.name) ?? ""}`.trim();
  }
}

/** One version of a client certificate, or the extra record by which a third-party certificate's alias has a GUID of its own. */
export class CertificateVersion extends RecordNode<"certificateVersion"> {
  readonly kind = "certificateVersion";
  certificate: ClientCertificate | undefined;
  /** All records of the answer that lists this one, in its order; only itself for a record by itself. */
  list: readonly CertificateVersion[] = [this];
  /** Its place in that list, from 0: Akamai-signed certificates list the current version first. Unknown for a record by itself. */
  position: number | undefined;
  readonly pems: PemText[] = [];
  /** What Terraform calls it in its certificate: the key of a version, `current`, `previous`. */
  key: string | undefined;
  /** True for the version that an upload fills: only third-party certificates have such. */
  isUploaded = false;

  get number(): Read<number> {
    return this.get("version").number();
  }

  get guid(): Read<string> {
    return this.get("versionGuid").text();
  }

  /** `CURRENT` or `PREVIOUS` on the alias records of third-party certificates. */
  get alias(): "CURRENT" | "PREVIOUS" | undefined {
    const alias = valueOf(this.get("versionAlias").text())?.toUpperCase();
    return alias === "CURRENT" || alias === "PREVIOUS" ? alias : undefined;
  }

  /** True for the extra record of an alias; the slots of an Akamai-signed certificate are its versions themselves. */
  get isAliasRecord(): boolean {
    return this.alias !== undefined && valueOf(this.certificate?.signer ?? absent) !== "AKAMAI";
  }

  /** `AKAMAI` or `THIRD_PARTY`: by the certificate, else by what only a third-party certificate's versions have. */
  get signer(): Read<string> {
    const stated = this.certificate?.signer ?? absent;
    if (stated.state === "known") return stated;
    if (this.isUploaded) return known("THIRD_PARTY");
    if (isThirdPartyList(this.#siblings)) return known("THIRD_PARTY");
    return unknown("the signer of this certificate is not in the project or snapshot");
  }

  /** True for a version of which nothing but its place in the list of a data source is known: which one that is changes in time. */
  get isKnownByPlace(): boolean {
    return this.position !== undefined && this.field.doc.language === "hcl" && this.number.state !== "known";
  }

  /** True when the record shows what Akamai-signed versions never have: a signing request, an upload, an alias of its own. */
  get isThirdPartyOnly(): boolean {
    const { status } = this;
    if (status.state === "known" && status.value === "AWAITING_SIGNED_CERTIFICATE") return true;
    return this.alias !== undefined || !this.get("csrBlock").isAbsent || !this.get("certificateSubmittedDate").isAbsent;
  }

  /** What a rule that names this GUID follows: an alias, the slot of an Akamai-signed certificate, or one version for ever. */
  get follows(): Read<"current" | "previous" | "version"> {
    if (this.alias !== undefined) return known(this.alias === "CURRENT" ? "current" : "previous");
    const { signer, position } = this;
    if (signer.state !== "known") return unknown(signer.state === "unknown" ? signer.why : "the signer is not stated");
    if (signer.value !== "AKAMAI") return known("version");
    if (position === 0) return known("current");
    return position === 1
      ? known("previous")
      : unknown("which slot of the certificate this is shows only in the list of its versions");
  }

  /** The record whose GUID follows the certificate through every rotation; absent when the whole list shows none. */
  get current(): Link<CertificateVersion> {
    const isAkamai = valueOf(this.certificate?.signer ?? absent) === "AKAMAI";
    const found = this.#siblings.find((version) => version.alias === "CURRENT" || (isAkamai && version.position === 0));
    return found === undefined
      ? unknown("the current alias of this certificate is not in the project or snapshot")
      : known(found);
  }

  /**
   * `AWAITING_SIGNED_CERTIFICATE`, `DEPLOYMENT_PENDING`, `DEPLOYED` or `DELETE_PENDING`; for an alias record without one, that of
   * its version. Unknown where two documents tell different stories: a status moves on, and nothing says which is newer.
   */
  get status(): Read<string> {
    const told = new Set(this.records.flatMap((record) => statusOf(valueOf(record.get("status").text()))));
    if (told.size > 1) return unknown(`one document says ${[...told].join(", another ")}`);
    const [status] = told;
    if (status !== undefined) return known(status);
    const own = this.get("status").text();
    if (own.state !== "absent" || this.alias === undefined) return own;
    const twin = this.#siblings.find((other) => other !== this && other.alias === this.alias);
    const number = valueOf(this.number) ?? valueOf(twin?.number ?? absent);
    const version = this.#siblings.find(
      (other) => number !== undefined && other.alias === undefined && valueOf(other.number) === number,
    );
    return version?.status ?? absent;
  }

  get label(): string {
    return this.key ?? String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }

  get resource(): string {
    const owner = this.certificate?.resource ?? "client-certificate";
    return `${owner} version ${this.label}`;
  }

  get #siblings(): readonly CertificateVersion[] {
    return this.certificate?.versions ?? this.list;
  }
}

/** Looked through once per list, however many rules ask. */
const thirdPartyLists = new WeakMap<readonly CertificateVersion[], boolean>();

function isThirdPartyList(list: readonly CertificateVersion[]): boolean {
  const seen = thirdPartyLists.get(list);
  if (seen !== undefined) return seen;
  const found = list.some((version) => version.isThirdPartyOnly);
  thirdPartyLists.set(list, found);
  return found;
}

/** The status as the API spells it: one guide of the vendor turns two words of `DELETE_PENDING` round. */
function statusOf(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const status = text.trim().toUpperCase();
  return [status === "PENDING_DELETE" ? "DELETE_PENDING" : status];
}

/** The account's own CA, which signs Akamai-signed client certificates and which origins must trust. */
export class AccountCa extends RecordNode<"accountCa"> {
  readonly kind = "accountCa";

  /** `QUALIFYING`, `CURRENT`, `PREVIOUS` or `EXPIRED`. */
  get status(): Read<string> {
    return this.get("status").text();
  }

  get label(): string {
    return valueOf(this.firstText("commonName", "subject", "id")) ?? "the account CA";
  }

  get resource(): string {
    return `account-ca ${valueOf(this.firstText("id", "commonName")) ?? ""}`.trim();
  }
}
