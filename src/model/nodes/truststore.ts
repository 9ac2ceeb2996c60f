/** CA sets as rules see them: which version is active on which network, as far as records show it. */
import type { Field } from "../field.ts";
import { isReferenceKey, type Network, networkOf } from "../ids.ts";
import { firstLabel, namedLabel, notInView, RecordNode } from "../node.ts";
import { folderOf } from "../paths.ts";
import { absent, known, type Read, unknown, valueOf } from "../read.ts";
import type { Enrollment } from "./cps.ts";
import type { Declaration } from "./declaration.ts";
import type { CertificatePlace, PemText } from "./pem.ts";
import type { Project } from "./project.ts";
import { importedId } from "./terraform-links.ts";

export type { CaSetLookup } from "./ca-set-lookup.ts";

/** A CA set of the mTLS Edge Truststore: a named store of the CAs whose client certificates the edge accepts. */
export class CaSet extends RecordNode<"caSet"> {
  readonly kind = "caSet";
  readonly project: Project;
  readonly versions: CaSetVersion[] = [];
  readonly activations: CaSetActivation[] = [];
  /** Set where Terraform makes the set; `gap` says why the configuration may hold more about it than is in view. */
  declaration: Declaration | undefined;
  /** What its configuration may or may not activate: blocks that are switched off or are of an unknown number or set. */
  readonly doubtful: CaSetActivation[] = [];
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

  /** The id it has in the account, where Terraform makes the set and an import tells it. */
  get importedId(): string | undefined {
    return this.declaration === undefined ? undefined : importedId(this.field, this.project);
  }

  /** The id it has in the account, as far as an import or the account itself tells it. */
  get vendorId(): string | undefined {
    const told = this.records.map((record) => valueOf(record.get("caSetId").id()));
    return told.find((id) => id !== undefined && !isReferenceKey(id)) ?? this.importedId;
  }

  /** True for a set of that id, be it known by reference and by the account as well. */
  hasId(id: string): boolean {
    return valueOf(this.id) === id || this.vendorId === id || valueOf(this.project.caSetById(id)) === this;
  }

  /** Takes over what was read of the same set elsewhere: what Terraform makes, and what the account shows. */
  absorb(other: CaSet): void {
    this.absorbRecords(other);
    for (const version of other.versions) version.caSet = this;
    for (const activation of other.activations) activation.caSet = this;
    this.versions.push(...other.versions);
    this.activations.push(...other.activations);
    this.associations ??= other.associations;
    this.deletion ??= other.deletion;
    this.hasAllVersions ||= other.hasAllVersions;
  }

  get name(): Read<string> {
    return this.firstText("caSetName");
  }

  /** True once the account shows it deleted or being deleted; v1 of the API says so by `isDeleted`. */
  get isDeleted(): boolean {
    const status = valueOf(this.get("caSetStatus").text());
    return status === "DELETED" || status === "DELETING" || valueOf(this.get("isDeleted").bool()) === true;
  }

  /** For sentences: by name and id, as far as they are known. */
  get label(): string {
    return namedLabel(this.name, this.id) ?? "the set";
  }

  get resource(): string {
    return `ca-set ${firstLabel(this.id, this.name) ?? "the set"}`;
  }

  /** Whether a version of the set is active on a network, by the set's own record, its versions and its activations. */
  activeOn(network: Network): Read<boolean> {
    const declared = this.#declaredOn(network);
    if (declared !== undefined) return declared;
    const version = this.activeVersion(network);
    return version.state === "unknown" ? version : known(version.state === "known");
  }

  /** The version active on a network: absent when it is known that there is none. */
  activeVersion(network: Network): Read<number> {
    const [made] = this.#declared(network);
    if (made !== undefined) return made.version;
    const declared = this.#declaredOn(network);
    if (declared?.state === "unknown") return declared;
    if (declared !== undefined && !declared.value) return absent;
    const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
    const record = this.records.find((field) => field.get(member).value !== undefined);
    const stated = record?.get(member).number();
    if (stated !== undefined && stated.state !== "absent") return stated;
    const told = stated ?? this.#activeByVersions(network);
    if (told?.state === "known") return told;
    const coming = this.#coming(network);
    if (coming !== undefined) return unknown(`an activation of this set on ${network} is ${coming}`);
    return told ?? this.#activeByActivations(network);
  }

  #declared(network: Network): readonly CaSetActivation[] {
    return this.activations.filter((one) => one.declaration !== undefined && one.network === network);
  }

  /** What the configuration that makes the set tells of a network; undefined for a set that Terraform does not make. */
  #declaredOn(network: Network): Exclude<Read<boolean>, { state: "absent" }> | undefined {
    const { declaration } = this;
    if (declaration === undefined) return undefined;
    if (this.#declared(network).length > 0 || this.records.some((record) => isActive(record, network)))
      return known(true);
    const [vague] = [...this.activations, ...this.doubtful].filter((one) => (one.network ?? network) === network);
    if (vague !== undefined) return unknown(`${vague.label} may activate it: ${vague.openness}`);
    return declaration.gap === undefined ? known(false) : unknown(declaration.gap);
  }

  #activeByVersions(network: Network): Read<number> | undefined {
    const member = network === "STAGING" ? "stagingStatus" : "productionStatus";
    const statuses = this.versions.map((version) => ({ version, status: valueOf(version.get(member).text()) }));
    const active = statuses.find(({ status }) => status === "ACTIVE");
    if (active !== undefined) return active.version.number;
    const told = this.hasAllVersions && statuses.length > 0 && statuses.every(({ status }) => status === "INACTIVE");
    return told ? absent : undefined;
  }

  /** What is about to change the answer: a request that the project holds, or an operation of the account that is not over. */
  #coming(network: Network): string | undefined {
    const here = this.activations.filter((activation) => activation.network === network);
    if (here.some((activation) => activation.status === "IN_PROGRESS")) return "running";
    return here.some((activation) => activation.isRequest && !activation.isDeactivation) ? "asked for" : undefined;
  }

  #activeByActivations(network: Network): Read<number> {
    const done = this.activations.filter(
      (activation) => activation.network === network && activation.status === "COMPLETE",
    );
    const last = done.toSorted(byTime).at(-1);
    if (last === undefined) return notInView(`an activation of this set on ${network}`);
    return last.isDeactivation ? absent : last.version;
  }

  /** The newest operation on a network that is over or under way; requests have no time and do not count. */
  lastOperation(network: Network): CaSetActivation | undefined {
    return this.activations
      .filter((activation) => activation.network === network && !activation.isRequest)
      .toSorted(byTime)
      .at(-1);
  }

  /** The number of the newest version: as the set states it, else the highest of a full list. */
  get latestVersion(): Read<number> {
    const stated = this.get("latestVersion").number();
    if (stated.state !== "absent" || !this.hasAllVersions) return stated;
    const numbers = this.versions.flatMap((version) => valueOf(version.number) ?? []);
    return numbers.length === 0 ? absent : known(Math.max(...numbers));
  }

  /** The enrollments in view that are bound to this set. */
  get enrollments(): readonly Enrollment[] {
    return this.project.enrollments.filter((enrollment) => valueOf(enrollment.caSet) === this);
  }
}

/** Where a version of a CA set is written. */
export type VersionOrigin = "body" | "answer" | "command" | "folder";

/** One version of a CA set: a numbered list of certificates. */
export class CaSetVersion extends RecordNode<"caSetVersion"> {
  readonly kind = "caSetVersion";
  /** The set it belongs to; undefined for a body that does not say. */
  caSet: CaSet | undefined;
  /** The entries of `certificates[]`, each with its PEM; empty in lists that leave certificates out. */
  readonly entries: { readonly field: Field; readonly pem: PemText }[] = [];
  /**
   * Where it is written. `body`: a request, what it lists is all there will be. `answer`: what the account shows, where an empty
   * list says nothing. `command`: a PowerShell command that names certificate files. `folder`: certificate files of which only
   * the name of their folder, or their own, says that they belong to a CA set.
   */
  readonly origin: VersionOrigin;

  constructor(field: Field, live: boolean, origin: VersionOrigin) {
    super(field, live);
    this.origin = origin;
  }

  /** True for a request: what it lists is all there will be. */
  get isBody(): boolean {
    return this.origin === "body";
  }

  get number(): Read<number> {
    return versionNumber(this);
  }

  /** True when the account shows this version as deleted or on its way out. */
  get isDeleted(): boolean {
    return valueOf(this.get("caSetVersionStatus").text()) === "DELETED";
  }

  /** All certificates that could be read, in order. */
  get certificates(): readonly CertificatePlace[] {
    return this.entries.flatMap((entry) => entry.pem.certificates);
  }

  /** For sentences: the set by id or name; where nothing names it, the folder that stands for it. */
  get setLabel(): string {
    const name = this.caSet?.label ?? valueOf(this.firstText("caSetId", "caSetName"));
    if (name !== undefined) return name;
    const { path } = this.field.doc.file;
    if (this.origin === "body" || this.origin === "answer") return "(unnamed)";
    return folderOf(path) || path;
  }

  get label(): string {
    const number = valueOf(this.number);
    return number === undefined ? "the new version" : String(number);
  }

  get resource(): string {
    const set = this.caSet?.resource ?? `ca-set ${valueOf(this.firstText("caSetId", "caSetName")) ?? ""}`.trim();
    const number = valueOf(this.number);
    return `${set}${number === undefined ? "" : ` version ${number}`}`;
  }
}

/** An activation or deactivation of a CA-set version on one network. */
export class CaSetActivation extends RecordNode<"caSetActivation"> {
  readonly kind = "caSetActivation";
  caSet: CaSet | undefined;
  /** Set where Terraform declares it. */
  declaration: Declaration | undefined;

  /** Undefined where it is not known, or may be another one in another environment. */
  get network(): Network | undefined {
    if (this.declaration?.isForAnyNetwork === true) return undefined;
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }

  get version(): Read<number> {
    return versionNumber(this);
  }

  /** True for the body of a request; a record of the API carries its id or status. */
  get isRequest(): boolean {
    return this.get("activationId").isAbsent && this.status === undefined;
  }

  /** `IN_PROGRESS`, `COMPLETE` or `FAILED`; v1 of the API calls it `status`. */
  get status(): string | undefined {
    return valueOf(this.firstText("activationStatus", "status"));
  }

  get isDeactivation(): boolean {
    return valueOf(this.firstText("activationType", "type")) === "DEACTIVATE";
  }

  /** When it ended, else when it was asked for, in epoch milliseconds; 0 when that is not said. */
  get time(): number {
    return Date.parse(valueOf(this.firstText("modifiedDate", "createdDate")) ?? "") || 0;
  }

  /** Why it is not certain what it does, for sentences. */
  get openness(): string {
    if (this.declaration?.doubt !== undefined) return this.declaration.doubt;
    if (this.network === undefined) return "its network is not known";
    return this.isRequest ? "it is asked for" : "it is not over";
  }

  /** For sentences: a block by its address, an operation by its id, else by its version. */
  get label(): string {
    const { address } = this.field.doc;
    if (this.declaration !== undefined && address !== undefined) return address;
    const what = this.isDeactivation ? "deactivation" : "activation";
    const id = valueOf(this.get("activationId").id());
    const version = valueOf(this.version);
    if (id !== undefined) return `${what} ${id}`;
    return version === undefined ? `the ${what}` : `the ${what} of version ${version}`;
  }

  /** The set's id or name for sentences, be the set in view or not. */
  get setLabel(): string {
    return this.caSet?.label ?? firstLabel(this.firstText("caSetId", "caSetName")) ?? "";
  }

  get resource(): string {
    return this.caSet?.resource ?? `ca-set ${valueOf(this.firstText("caSetId", "caSetName")) ?? ""}`.trim();
  }
}

/** True where a record of the set names a version for a network. */
function isActive(record: Field, network: Network): boolean {
  return record.get(network === "STAGING" ? "stagingVersion" : "productionVersion").number().state === "known";
}

/** v1 of the API spells the number of a version in other ways. */
function versionNumber(node: CaSetVersion | CaSetActivation): Read<number> {
  const names = ["version", "versionNumber", "versionId"];
  const name = names.find((candidate) => !node.get(candidate).isAbsent);
  return name === undefined ? absent : node.get(name).number();
}

/** Oldest first; of one moment the lower id. */
function byTime(a: CaSetActivation, b: CaSetActivation): number {
  return (
    a.time - b.time || (valueOf(a.get("activationId").number()) ?? 0) - (valueOf(b.get("activationId").number()) ?? 0)
  );
}
