import type { Field } from "../field.ts";
import { bareId, type Network, networkOf } from "../ids.ts";
import { notInView, RecordNode } from "../node.ts";
import { known, type Read, unknown, valueOf } from "../read.ts";
import { Hostname } from "./hostname.ts";
import type { Project } from "./project.ts";
import type { RuleTree } from "./rule-tree.ts";

/** A delivery property: its rules, hostnames and activations, as far as they are in view. One per environment where a project has several. */
export class Property extends RecordNode<"property"> {
  readonly kind = "property";
  readonly project: Project;
  /** The environment of a Property Manager CLI project this property stands for. */
  environment: string | undefined;
  tree: RuleTree | undefined;
  readonly hostnames: Hostname[] = [];
  /** The version of the property that the hostnames are of; 0 where the list does not say. */
  hostnamesVersion = 0;
  /** True once a file, and not only the snapshot, has told of the hostnames. */
  declaresHostnames = false;
  #hostnamesGap: string | undefined = "no hostname list of this property is in the project or snapshot";

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  get id(): Read<string> {
    const read = this.firstText("propertyId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }

  get name(): Read<string> {
    return this.firstText("propertyName", "name");
  }

  get productId(): Read<string> {
    return this.firstText("productId");
  }

  /** For sentences: the property's name, else its id. */
  get label(): string {
    return valueOf(this.name) ?? valueOf(this.id) ?? "the property";
  }

  get resource(): string {
    const name = valueOf(this.name) ?? valueOf(this.id);
    const place = this.environment === undefined || this.environment === name ? "" : ` (${this.environment})`;
    return name === undefined ? `property${place}` : `property ${name}${place}`;
  }

  /** Why not all hostnames of the property are in view; undefined when they are. A bucket keeps them outside of the property's versions. */
  get hostnamesGap(): string | undefined {
    const isBucket =
      valueOf(this.get("useHostnameBucket").bool()) === true ||
      valueOf(this.get("propertyType").text()) === "HOSTNAME_BUCKET";
    return isBucket ? "the property keeps its hostnames in a bucket" : this.#hostnamesGap;
  }

  set hostnamesGap(why: string | undefined) {
    this.#hostnamesGap = why;
  }

  /** Takes over the hostnames of a list that names no property. */
  adoptHostnames(list: Property): void {
    const live = new Map(this.hostnames.map((hostname) => [hostname.key, hostname.live]));
    const adopted = list.hostnames.map(({ field, key }) => new Hostname(this, field, live.get(key)));
    this.hostnames.splice(0, this.hostnames.length, ...adopted);
    this.hostnamesGap = list.hostnamesGap;
    this.declaresHostnames = true;
    list.hostnames.length = 0;
  }

  /** Activations and deactivations of this property: records and requests alike. */
  get activations(): readonly Activation[] {
    return this.project.activations.filter((activation) => activation.isOf(this));
  }

  /** True when one hostname is known to be served from edgekey.net, false when all are known and none is. */
  get hasEnhancedHostname(): Read<boolean> {
    if (this.hostnames.some((hostname) => hostname.suffix === "edgekey.net")) return known(true);
    if (this.hostnamesGap !== undefined) return unknown(this.hostnamesGap);
    const vague = this.hostnames.find((hostname) => hostname.suffix === undefined);
    return vague === undefined ? known(false) : unknown(`the edge hostname of ${vague.label} is not known`);
  }

  /** `is_secure` of the default rule; absent there means false. */
  get isSecure(): Read<boolean> {
    return this.tree?.root.field.at("options", "is_secure").bool() ?? notInView("the rule tree");
  }
}

/** An activation or deactivation of a property or include: a record of the API, or the body of a request. */
export class Activation extends RecordNode<"activation"> {
  readonly kind = "activation";
  readonly project: Project;
  readonly #target: Property | Include | undefined;

  constructor(project: Project, field: Field, live: boolean, target: Property | Include | undefined) {
    super(field, live);
    this.project = project;
    this.#target = target;
  }

  /** What it activates, by the ids it carries, else by the property's id in the name of its file; a body names nothing itself. */
  get target(): Property | Include | undefined {
    if (this.#target !== undefined) return this.#target;
    const include = valueOf(this.get("includeId").id());
    if (include !== undefined) return this.project.includeBy(include, undefined);
    return this.project.properties.find((property) => this.isOf(property));
  }

  isOf(property: Property): boolean {
    if (this.#target !== undefined) return this.#target === property;
    const id = valueOf(this.get("propertyId").id());
    const name = valueOf(this.get("propertyName").text());
    const own = valueOf(property.id);
    if (id !== undefined && own !== undefined) return bareId(id) === own;
    if (name !== undefined) return valueOf(property.name) === name;
    return id === undefined && own !== undefined && this.#idsOfFile.includes(own);
  }

  get network(): Network | undefined {
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }

  get version(): Read<number> {
    const version = this.get("propertyVersion").number();
    return version.state === "absent" ? this.get("includeVersion").number() : version;
  }

  get isDeactivation(): boolean {
    return valueOf(this.get("activationType").text())?.toUpperCase() === "DEACTIVATE";
  }

  /** True for the body of a request; a record of the API carries its id and status. */
  get isRequest(): boolean {
    const marks = [
      "activationId",
      "includeActivationId",
      "hostnameActivationId",
      "status",
      "taskStatus",
      "activationStatus",
    ];
    return !this.isLive && marks.every((name) => this.get(name).isAbsent);
  }

  /**
   * How many entries the API's list of activations has that this one is of; 0 for a record by itself and for one of a bulk request.
   * A list of one may be the answer about a single activation: it proves nothing of others.
   */
  get listed(): number {
    const { key, parent } = this.field;
    const isList = typeof key === "number" && (parent?.key === "activations" || parent?.parent?.key === "activations");
    return isList && Array.isArray(parent.value) ? parent.value.length : 0;
  }

  /** True when it is, or may still become, what the network runs: not failed, cancelled or deactivated. */
  get isEffective(): boolean {
    const status = valueOf(this.firstText("status", "activationStatus")) ?? "ACTIVE";
    return !this.isDeactivation && ["NEW", "PENDING", "ZONE_1", "ZONE_2", "ZONE_3", "ACTIVE"].includes(status);
  }

  get label(): string {
    const version = valueOf(this.version);
    return `the ${this.#aim(version === undefined ? "" : `version ${version}`)}`;
  }

  /** By its id; a request has none and goes by what it is for, so that it stays the same from one version to the next. */
  get resource(): string {
    const id = valueOf(this.firstText("activationId", "includeActivationId"));
    return id === undefined ? this.#aim("") : `activation ${bareId(id)}`;
  }

  #aim(version: string): string {
    const what = [this.target?.label, version].filter(Boolean).join(" ");
    const network = this.network === undefined ? "" : ` on ${this.network}`;
    return `${this.isDeactivation ? "deactivation" : "activation"}${what === "" ? "" : ` of ${what}`}${network}`;
  }

  /** The ids in the file's name, as in `prp_551200-activation.json`. */
  get #idsOfFile(): readonly string[] {
    const { path } = this.field.doc.file;
    return path
      .slice(path.lastIndexOf("/") + 1)
      .split(/[-_.\s]/)
      .filter((part) => /^\d{2,}$/.test(part));
  }
}

/** A PAPI include: a tree of its own that several properties share. */
export class Include extends RecordNode<"include"> {
  readonly kind = "include";
  tree: RuleTree | undefined;
  readonly activations: Activation[] = [];

  get id(): Read<string> {
    const read = this.firstText("includeId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }

  get name(): Read<string> {
    return this.firstText("includeName");
  }

  get label(): string {
    return valueOf(this.name) ?? valueOf(this.id) ?? "the include";
  }

  get resource(): string {
    return `include ${this.label}`;
  }
}
