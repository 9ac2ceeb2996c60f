import type { Field } from "../field.ts";
import { type Network, networkOf } from "../ids.ts";
import { notInView, RecordNode } from "../node.ts";
import { absent, known, type Read, unknown, valueOf } from "../read.ts";
import type { Enrollment } from "./cps.ts";
import type { CertificatePlace, PemText } from "./pem.ts";
import type { Project } from "./project.ts";

/** A CA set of the mTLS Edge Truststore: a named store of the CAs whose client certificates the edge accepts. */
export class CaSet extends RecordNode<"caSet"> {
  readonly kind = "caSet";
  readonly project: Project;
  readonly versions: CaSetVersion[] = [];
  readonly activations: CaSetActivation[] = [];
  /** What the account says uses this set; undefined when it was not asked. A failed look-up is not an empty one. */
  associations: Field | undefined;
  /** How a deletion of this set fared, where an export shows it. */
  deletion: Field | undefined;
  /** True when the versions in view are a full answer of the API and not single bodies. */
  hasAllVersions = false;

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  get id(): Read<string> {
    return this.firstText("caSetId");
  }

  get name(): Read<string> {
    return this.firstText("caSetName");
  }

  /** True once the account shows it deleted or being deleted; v1 of the API says so by `isDeleted`. */
  get isDeleted(): boolean {
    const status = valueOf(this.get("caSetStatus").text());
    return status === "DELETED" || status === "DELETING" || valueOf(this.get("isDeleted").bool()) === true;
  }

  get label(): string {
    return valueOf(this.id) ?? valueOf(this.name) ?? "the set";
  }

  get resource(): string {
    return `ca-set ${this.label}`;
  }

  /** Whether a version of the set is active on a network, by the set's own record, its versions and its activations. */
  activeOn(network: Network): Read<boolean> {
    const version = this.activeVersion(network);
    return version.state === "unknown" ? version : known(version.state === "known");
  }

  /** The version active on a network: absent when it is known that there is none. */
  activeVersion(network: Network): Read<number> {
    const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
    const stated = this.get(member).number();
    if (stated.state !== "absent") return stated;
    if (this.says(member)) return absent;
    return this.#activeByVersions(network) ?? this.#activeByActivations(network);
  }

  #activeByVersions(network: Network): Read<number> | undefined {
    const member = network === "STAGING" ? "stagingStatus" : "productionStatus";
    const statuses = this.versions.map((version) => ({ version, status: valueOf(version.get(member).text()) }));
    const active = statuses.find(({ status }) => status === "ACTIVE");
    if (active !== undefined) return active.version.number;
    const told = this.hasAllVersions && statuses.length > 0 && statuses.every(({ status }) => status === "INACTIVE");
    return told ? absent : undefined;
  }

  #activeByActivations(network: Network): Read<number> {
    const here = this.activations.filter((activation) => activation.network === network);
    const running = here.find((activation) => activation.status === "IN_PROGRESS");
    if (running !== undefined) return unknown(`an activation of this set on ${network} is running`);
    const done = here.filter((activation) => activation.status === "COMPLETE");
    const last = done.toSorted((a, b) => a.finished.localeCompare(b.finished)).at(-1);
    if (last === undefined) return notInView(`an activation of this set on ${network}`);
    return last.isDeactivation ? absent : last.version;
  }

  /** The enrollments in view that are bound to this set. */
  get enrollments(): readonly Enrollment[] {
    return this.project.enrollments.filter((enrollment) => valueOf(enrollment.caSet) === this);
  }
}

/** One version of a CA set: a numbered list of certificates. */
export class CaSetVersion extends RecordNode<"caSetVersion"> {
  readonly kind = "caSetVersion";
  /** The set it belongs to; undefined for a body that does not say. */
  caSet: CaSet | undefined;
  /** The entries of `certificates[]`, each with its PEM; empty in lists that leave certificates out. */
  readonly entries: { readonly field: Field; readonly pem: PemText }[] = [];
  /** True for the body of a request: what it lists is all there will be. An empty list in an answer says nothing. */
  readonly isBody: boolean;

  constructor(field: Field, live: boolean, isBody: boolean) {
    super(field, live);
    this.isBody = isBody;
  }

  get number(): Read<number> {
    const version = this.get("version").number();
    return version.state === "absent" ? this.get("versionNumber").number() : version;
  }

  /** All certificates that could be read, in order. */
  get certificates(): readonly CertificatePlace[] {
    return this.entries.flatMap((entry) => entry.pem.certificates);
  }

  /** For sentences: the set by id or name, "of a new version" where the body names none. */
  get setLabel(): string {
    return this.caSet?.label ?? valueOf(this.firstText("caSetId", "caSetName")) ?? "this body";
  }

  get label(): string {
    const number = valueOf(this.number);
    return number === undefined ? "the new version" : String(number);
  }

  get resource(): string {
    const set = this.caSet?.label ?? valueOf(this.firstText("caSetId", "caSetName"));
    const number = valueOf(this.number);
    return `ca-set${set === undefined ? "" : ` ${set}`}${number === undefined ? "" : ` version ${number}`}`;
  }
}

/** An activation or deactivation of a CA-set version on one network. */
export class CaSetActivation extends RecordNode<"caSetActivation"> {
  readonly kind = "caSetActivation";
  caSet: CaSet | undefined;

  get network(): Network | undefined {
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }

  get version(): Read<number> {
    const version = this.get("version").number();
    return version.state === "absent" ? this.get("versionNumber").number() : version;
  }

  /** `IN_PROGRESS`, `COMPLETE` or `FAILED`; v1 of the API calls it `status`. */
  get status(): string | undefined {
    return valueOf(this.firstText("activationStatus", "status"));
  }

  get isDeactivation(): boolean {
    return valueOf(this.firstText("activationType", "type")) === "DEACTIVATE";
  }

  /** When it ended, else when it was asked for, as the API writes it: sorts by time. */
  get finished(): string {
    return valueOf(this.firstText("modifiedDate", "createdDate")) ?? "";
  }

  get label(): string {
    const id = valueOf(this.get("activationId").id());
    return `${this.isDeactivation ? "deactivation" : "activation"}${id === undefined ? "" : ` ${id}`}`;
  }

  get resource(): string {
    return this.caSet?.resource ?? `ca-set ${valueOf(this.firstText("caSetId", "caSetName")) ?? ""}`.trim();
  }
}
