import { RecordNode } from "../node.ts";
import { known, type Read, unknown, valueOf } from "../read.ts";
import type { PemText } from "./pem.ts";

/** A client certificate of the mTLS Origin Keystore: what the edge shows to an origin, in several versions. */
export class ClientCertificate extends RecordNode<"clientCertificate"> {
  readonly kind = "clientCertificate";
  /** All version records, alias records of third-party certificates included. */
  readonly versions: CertificateVersion[] = [];
  /** True when the versions in view are a full answer of the API. */
  hasAllVersions = false;

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

  /** The versions proper: without the extra records that stand for an alias. */
  get realVersions(): readonly CertificateVersion[] {
    return this.versions.filter((version) => version.alias === undefined);
  }

  get label(): string {
    return valueOf(this.name) ?? valueOf(this.id) ?? "the certificate";
  }

  get resource(): string {
    return `client-certificate ${valueOf(this.id) ?? valueOf(this.name) ?? ""}`.trim();
  }
}

/** One version of a client certificate, or the extra record by which a third-party certificate's alias has a GUID of its own. */
export class CertificateVersion extends RecordNode<"certificateVersion"> {
  readonly kind = "certificateVersion";
  certificate: ClientCertificate | undefined;
  /** Its place among the records of its list, from 0: Akamai-signed certificates list the current version first. */
  position = 0;
  readonly pems: PemText[] = [];

  get number(): Read<number> {
    return this.get("version").number();
  }

  get guid(): Read<string> {
    return this.get("versionGuid").text();
  }

  /** `CURRENT` or `PREVIOUS` on the alias records of third-party certificates. */
  get alias(): "CURRENT" | "PREVIOUS" | undefined {
    const alias = valueOf(this.get("versionAlias").text());
    return alias === "CURRENT" || alias === "PREVIOUS" ? alias : undefined;
  }

  /** What a rule that names this GUID follows: an alias, the slot of an Akamai-signed certificate, or one version for ever. */
  get follows(): Read<"current" | "previous" | "version"> {
    if (this.alias !== undefined) return known(this.alias === "CURRENT" ? "current" : "previous");
    const signer = this.certificate?.signer;
    if (signer?.state !== "known") return unknown("the signer of this certificate is not in the project or snapshot");
    if (signer.value === "AKAMAI") return known(this.position === 0 ? "current" : "previous");
    return known("version");
  }

  /** `AWAITING_SIGNED_CERTIFICATE`, `DEPLOYMENT_PENDING`, `DEPLOYED` or `DELETE_PENDING`. */
  get status(): Read<string> {
    return this.get("status").text();
  }

  get label(): string {
    return String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }

  get resource(): string {
    const owner = this.certificate?.resource ?? "client-certificate";
    return `${owner} version ${this.label}`;
  }
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
