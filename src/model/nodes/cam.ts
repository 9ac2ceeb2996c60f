/**
 * Access keys as rules see them, and the origin behaviors that sign with them: only both together tell whether a signature
 * can be made.
 */
import type { Field } from "../field.ts";
import { firstLabel, RecordNode } from "../node.ts";
import { absent, known, type Read, valueOf } from "../read.ts";
import type { Behavior } from "./rule-tree.ts";

/** A way in which an origin signs requests with a cloud credential. */
export interface CloudSigning {
  /** The `authenticationMethod` of `originCharacteristics`. */
  readonly method: string;
  /** The option that names the version of an access key; it counts while encrypted storage is on. */
  readonly guid: string;
  /** The options that keep the credential in the property while encrypted storage is off. */
  readonly plain: readonly string[];
  /** The `authenticationMethod` that the access key must have. */
  readonly keyMethod: string;
}

/** @see https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics */
export const cloudSignings: readonly CloudSigning[] = [
  {
    method: "AWS",
    guid: "awsAccessKeyVersionGuid",
    plain: ["awsAccessKeyId", "awsSecretAccessKey"],
    keyMethod: "AWS4_HMAC_SHA256",
  },
  {
    method: "GCS_HMAC_AUTHENTICATION",
    guid: "gcsAccessKeyVersionGuid",
    plain: ["gcsHmacKeyAccessId", "gcsHmacKeySecret"],
    keyMethod: "GOOG4_HMAC_SHA256",
  },
  {
    method: "AOS_HMAC_AUTHENTICATION",
    guid: "aosAccessKeyVersionGuid",
    plain: ["aosHmacKeyAccessId", "aosHmacKeySecret"],
    keyMethod: "AOS4_HMAC_SHA256",
  },
];

/** How an `originCharacteristics` signs; absent for the methods that need no cloud credential (AUTOMATIC is the default). */
export function cloudSigningOf(characteristics: Behavior): Read<CloudSigning> {
  const method = characteristics.option("authenticationMethod").text();
  if (method.state !== "known") return method;
  const signing = cloudSignings.find((one) => one.method === method.value);
  return signing === undefined ? absent : known(signing);
}

/** The option by which an `originCharacteristics` names the version of an access key it signs with; undefined when it uses none. */
export function keyGuidOf(characteristics: Behavior): Field | undefined {
  const signing = valueOf(cloudSigningOf(characteristics));
  if (signing === undefined) {
    const isHeaderSigned =
      valueOf(characteristics.option("authenticationMethod").text()) === "SIGNATURE_HEADER_AUTHENTICATION";
    return isHeaderSigned ? written(characteristics.option("g2oAccessKeyVersionGuid")) : undefined;
  }
  const isStored = valueOf(characteristics.option("accessKeyEncryptedStorage").bool()) !== false;
  return isStored ? written(characteristics.option(signing.guid)) : undefined;
}

function written(guid: Field): Field | undefined {
  return guid.isBlank ? undefined : guid;
}

/** An access key of Cloud Access Manager: the credentials by which the edge signs requests to a cloud origin. */
export class AccessKey extends RecordNode<"accessKey"> {
  readonly kind = "accessKey";
  readonly versions: KeyVersion[] = [];
  /** True when the versions in view are a full answer of the API. */
  hasAllVersions = false;
  /** Answers about requests that create this key or a version of it, which show how far they are. */
  readonly requests: Field[] = [];
  /** Entries of usage lists and lookups: which property uses which version. */
  readonly uses: Field[] = [];
  /** True for a key that a Terraform resource makes. */
  isDeclared = false;
  /** True while only requests and usage lists speak of the key: no document describes it. */
  isMention = false;

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

  /** True for the body that creates a key, and for what Terraform makes one from: it carries credentials and no id of the vendor's. */
  get isBody(): boolean {
    return this.isDeclared || this.get("accessKeyUid").isAbsent;
  }

  /** The places for credentials: the one of a body, or the two of a Terraform resource, of which one may stay empty. */
  get credentials(): readonly Field[] {
    if (!this.isDeclared) return [this.get("credentials")];
    const pairs = [this.get("credentialsA"), this.get("credentialsB")];
    return pairs.filter((pair) => !pair.isAbsent);
  }

  /** The contract a key is made under, or those of the groups that see it. */
  get contracts(): readonly string[] {
    const own = valueOf(this.get("contractId").id());
    if (own !== undefined) return [own];
    return [
      ...new Set(
        this.get("groups")
          .items()
          .flatMap((group) => valueOf(group.get("contractIds").texts()) ?? []),
      ),
    ];
  }

  get label(): string {
    return valueOf(this.name) ?? this.field.doc.address ?? valueOf(this.uid) ?? "the key";
  }

  get resource(): string {
    return `access-key ${firstLabel(this.uid, this.name) ?? ""}`.trim();
  }
}

/** One version of an access key: one pair of credentials. */
export class KeyVersion extends RecordNode<"keyVersion"> {
  readonly kind = "keyVersion";
  accessKey: AccessKey | undefined;
  /** What Terraform calls it in its key: `credentials_a`, `primary`. */
  key: string | undefined;

  /** True for the body that adds a version: it carries the credential and no id. */
  get isBody(): boolean {
    return this.get("versionGuid").isAbsent && this.get("deploymentStatus").isAbsent;
  }

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

  /** What became of the request that made this version (`IN_PROGRESS`, `DONE`, `FAILED`), where an answer about it is in view. */
  get requestStatus(): Read<string> {
    const number = valueOf(this.number);
    const request = this.accessKey?.requests.find(
      (one) => number !== undefined && valueOf(one.at("accessKeyVersion", "version").number()) === number,
    );
    return request?.get("processingStatus").text() ?? absent;
  }

  /** The properties known to use this version; undefined when nothing in view tells. */
  get users(): readonly Field[] | undefined {
    const nested = this.get("properties");
    if (nested.isList) return nested.items();
    const number = valueOf(this.number);
    const uses =
      this.accessKey?.uses.filter((use) => number !== undefined && valueOf(use.get("version").number()) === number) ??
      [];
    return uses.length === 0 ? undefined : uses;
  }

  get label(): string {
    return this.key ?? String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }

  get resource(): string {
    return `${this.accessKey?.resource ?? "access-key"} version ${this.label}`.trim();
  }
}
