import { RecordNode } from "../node.ts";
import { type Read, valueOf } from "../read.ts";

/** An access key of Cloud Access Manager: the credentials by which the edge signs requests to a cloud origin. */
export class AccessKey extends RecordNode<"accessKey"> {
  readonly kind = "accessKey";
  readonly versions: KeyVersion[] = [];
  /** True when the versions in view are a full answer of the API. */
  hasAllVersions = false;

  get uid(): Read<string> {
    return this.firstText("accessKeyUid");
  }

  get name(): Read<string> {
    return this.firstText("accessKeyName");
  }

  /** `AWS4_HMAC_SHA256`, `GOOG4_HMAC_SHA256` or `AOS4_HMAC_SHA256`. */
  get method(): Read<string> {
    return this.get("authenticationMethod").text();
  }

  /** `STANDARD_TLS` or `ENHANCED_TLS`. */
  get securityNetwork(): Read<string> {
    return this.get("networkConfiguration", "securityNetwork").text();
  }

  /** True for the body that creates a key: it carries credentials and no id. */
  get isBody(): boolean {
    return this.get("accessKeyUid").isAbsent;
  }

  get label(): string {
    return valueOf(this.name) ?? valueOf(this.uid) ?? "the key";
  }

  get resource(): string {
    return `access-key ${valueOf(this.uid) ?? valueOf(this.name) ?? ""}`.trim();
  }
}

/** One version of an access key: one pair of credentials. */
export class KeyVersion extends RecordNode<"keyVersion"> {
  readonly kind = "keyVersion";
  accessKey: AccessKey | undefined;

  get number(): Read<number> {
    return this.get("version").number();
  }

  get guid(): Read<string> {
    return this.get("versionGuid").text();
  }

  /** `PENDING_ACTIVATION`, `ACTIVE` or `PENDING_DELETION`. */
  get status(): Read<string> {
    return this.get("deploymentStatus").text();
  }

  get label(): string {
    return String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }

  get resource(): string {
    return `${this.accessKey?.resource ?? "access-key"} version ${this.label}`;
  }
}
