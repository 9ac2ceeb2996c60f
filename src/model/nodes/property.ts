import type { Field } from "../field.ts";
import { bareId, hostKey, type Network, networkOf } from "../ids.ts";
import { Node, notInView, own, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { Enrollment } from "./cps.ts";
import type { Project } from "./project.ts";
import type { RuleTree } from "./rule-tree.ts";

/** The domains of edge hostnames and the network each stands for. */
export const edgeSuffixes = { "edgesuite.net": "STANDARD_TLS", "edgekey.net": "ENHANCED_TLS", "akamaized.net": "SHARED_CERT" } as const;
export type EdgeSuffix = keyof typeof edgeSuffixes;

/** The known edge domain a name ends with; undefined for any other. */
export function edgeSuffixOf(name: string): EdgeSuffix | undefined {
  const key = hostKey(name);
  return (Object.keys(edgeSuffixes) as EdgeSuffix[]).find((suffix) => key.endsWith(`.${suffix}`)); // keys of a literal
}

/** A delivery property: its rules, hostnames and activations, as far as they are in view. One per environment where a project has several. */
export class Property extends RecordNode<"property"> {
  readonly kind = "property";
  readonly project: Project;
  /** The environment of a Property Manager CLI project this property stands for. */
  environment: string | undefined;
  tree: RuleTree | undefined;
  readonly hostnames: Hostname[] = [];
  /** Why not all hostnames of the property are in view; undefined when they are. */
  hostnamesGap: string | undefined = "no hostname list of this property is in the project or snapshot";
  readonly activations: Activation[] = [];

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

/** A hostname of a property and the edge hostname it leads to. */
export class Hostname extends Node<"hostname"> {
  readonly kind = "hostname";
  readonly property: Property;
  readonly field: Field;

  constructor(property: Property, field: Field) {
    super();
    this.property = property;
    this.field = own(field, this);
  }

  get resource(): string {
    return this.property.resource;
  }

  get label(): string {
    return valueOf(this.name) ?? "a hostname";
  }

  /** The name visitors ask for (`cnameFrom`), as written. */
  get name(): Read<string> {
    return this.field.get("cnameFrom").text();
  }

  /** The edge hostname it is mapped to (`cnameTo`), as written. */
  get target(): Read<string> {
    return this.field.get("cnameTo").text();
  }

  get suffix(): EdgeSuffix | undefined {
    const target = valueOf(this.target);
    const edge = target === undefined ? valueOf(this.edgeHostname)?.domain : undefined;
    return edgeSuffixOf(target ?? valueOf(edge ?? absent) ?? "");
  }

  /** `CPS_MANAGED`, `DEFAULT` or `CCM`; absent in the Property Manager CLI's own files. */
  get provisioning(): Read<string> {
    const read = this.field.get("certProvisioningType").text();
    return read.state === "known" ? known(read.value.toUpperCase()) : read;
  }

  get edgeHostname(): Link<EdgeHostname> {
    return this.property.project.edgeHostnameOf(this);
  }

  /** The certificate it is served with, along edge hostname and enrollment, or as the Property Manager CLI names it. */
  get enrollment(): Link<Enrollment> {
    const direct = this.field.get("certEnrollmentId").id();
    if (direct.state !== "absent") return this.property.project.enrollmentById(direct);
    const edge = this.edgeHostname;
    return edge.state === "known" ? edge.value.enrollment : edge;
  }
}

/** An edge hostname, with the enrollment whose certificate it serves. */
export class EdgeHostname extends RecordNode<"edgeHostname"> {
  readonly kind = "edgeHostname";
  readonly project: Project;

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  get id(): Read<string> {
    const read = this.firstText("edgeHostnameId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }

  /** The full name, from `edgeHostnameDomain` or from prefix and suffix. */
  get domain(): Read<string> {
    const whole = this.firstText("edgeHostnameDomain");
    if (whole.state !== "absent") return whole;
    const prefix = this.get("domainPrefix").text();
    const suffix = this.get("domainSuffix").text();
    if (prefix.state !== "known") return prefix;
    return suffix.state === "known" ? known(`${prefix.value}.${suffix.value}`) : suffix;
  }

  get label(): string {
    return valueOf(this.domain) ?? valueOf(this.id) ?? "an edge hostname";
  }

  get resource(): string {
    return `edge-hostname ${this.label}`;
  }

  get enrollment(): Link<Enrollment> {
    const id = this.get("certEnrollmentId").id();
    if (id.state !== "absent") return this.project.enrollmentById(id);
    return this.project.enrollmentBySlot(this.get("slotNumber").id());
  }

  /** The property hostnames that lead here. */
  get hostnames(): readonly Hostname[] {
    return this.project.hostnames.filter((hostname) => valueOf(hostname.edgeHostname) === this);
  }
}

/** An activation or deactivation of a property or include: a record of the API, or the body of a request. */
export class Activation extends RecordNode<"activation"> {
  readonly kind = "activation";
  readonly target: Property | Include | undefined;

  constructor(field: Field, live: boolean, target: Property | Include | undefined) {
    super(field, live);
    this.target = target;
  }

  get network(): Network | undefined {
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }

  get version(): Read<number> {
    const version = this.get("propertyVersion").number();
    return version.state === "absent" ? this.get("includeVersion").number() : version;
  }

  get isDeactivation(): boolean {
    return valueOf(this.get("activationType").text()) === "DEACTIVATE";
  }

  /** True for the body of a request; a record of the API carries its id and status. */
  get isRequest(): boolean {
    return this.get("activationId").isAbsent && this.get("status").isAbsent;
  }

  get label(): string {
    const version = valueOf(this.version);
    const what = this.isDeactivation ? "deactivation" : "activation";
    return version === undefined ? `the ${what}` : `the ${what} of version ${version}`;
  }

  get resource(): string {
    const id = valueOf(this.get("activationId").id());
    return id === undefined ? "activation" : `activation ${bareId(id)}`;
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
