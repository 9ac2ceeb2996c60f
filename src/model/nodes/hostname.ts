/** Hostnames and edge hostnames as rules see them: the link between a property and the certificate that its visitors get. */
import type { Field } from "../field.ts";
import { bareId, hostKey } from "../ids.ts";
import { firstLabel, Node, notInView, own, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, valueOf } from "../read.ts";
import type { Enrollment } from "./cps.ts";
import type { Project } from "./project.ts";
import type { Property } from "./property.ts";
import { isImported, plannedActions } from "./terraform-links.ts";

/** The domains of edge hostnames and the network each stands for. */
export const edgeSuffixes = {
  "edgesuite.net": "STANDARD_TLS",
  "edgekey.net": "ENHANCED_TLS",
  "akamaized.net": "SHARED_CERT",
} as const;
export type EdgeSuffix = keyof typeof edgeSuffixes;

/** The known edge domain a name ends with; undefined for any other. */
export function edgeSuffixOf(name: string): EdgeSuffix | undefined {
  const key = hostKey(name);
  return (Object.keys(edgeSuffixes) as EdgeSuffix[]).find((suffix) => key.endsWith(`.${suffix}`)); // keys of a literal
}

/** A hostname of a property and the edge hostname it leads to. */
export class Hostname extends Node<"hostname"> {
  readonly kind = "hostname";
  readonly property: Property;
  readonly field: Field;
  /** What the snapshot says of this hostname; the hostname's own field where only the snapshot knows it. */
  live: Field | undefined;

  constructor(property: Property, field: Field, live?: Field) {
    super();
    this.property = property;
    this.field = own(field, this);
    this.live = live;
  }

  /** True when no file declares this hostname. */
  get isLive(): boolean {
    return this.live === this.field;
  }

  /** The name for comparing; "" where it is not known. */
  get key(): string {
    return hostKey(valueOf(this.name) ?? "");
  }

  /** A member as a file declares it, else as the snapshot shows it. */
  get(name: string): Field {
    const declared = this.field.get(name);
    return declared.isAbsent && this.live !== undefined && !this.live.get(name).isAbsent
      ? this.live.get(name)
      : declared;
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

  /** Why the name can be that of no host, in words that follow it; undefined for one that may be, and for one that is not known. */
  get nameFault(): string | undefined {
    const name = valueOf(this.name);
    return name === undefined ? undefined : nameFault(name);
  }

  /** The edge hostname it is mapped to (`cnameTo`), as written. */
  get target(): Read<string> {
    return this.get("cnameTo").text();
  }

  get suffix(): EdgeSuffix | undefined {
    const target = valueOf(this.target);
    return edgeSuffixOf(target ?? "") ?? edgeSuffixOf(valueOf(valueOf(this.edgeHostname)?.domain ?? absent) ?? "");
  }

  /** `CPS_MANAGED`, `DEFAULT` or `CCM`; absent in the Property Manager CLI's own files. */
  get provisioning(): Read<string> {
    const read = this.get("certProvisioningType").text();
    return read.state === "known" ? known(read.value.toUpperCase()) : read;
  }

  get edgeHostname(): Link<EdgeHostname> {
    return this.property.project.edgeHostnameOf(this);
  }

  /** The certificate it is served with, along edge hostname and enrollment, or as the Property Manager CLI names it. */
  get enrollment(): Link<Enrollment> {
    const direct = this.get("certEnrollmentId").id();
    if (direct.state !== "absent") return this.property.project.enrollmentById(direct);
    const edge = this.edgeHostname;
    return edge.state === "known" ? edge.value.enrollment : edge;
  }

  /** The enrollment of a hostname that CPS provides for; absent where the platform, its shared certificate or CCM does. */
  get cpsEnrollment(): Link<Enrollment> {
    const type = this.provisioning;
    if (type.state === "unknown") return type;
    if ((type.state === "known" && type.value !== "CPS_MANAGED") || this.suffix === "akamaized.net") return absent;
    const link = this.enrollment;
    return link.state === "absent" ? notInView(`the edge hostname of ${this.label}`) : link;
  }
}

/** An edge hostname, with the enrollment whose certificate it serves. */
export class EdgeHostname extends RecordNode<"edgeHostname"> {
  readonly kind = "edgeHostname";
  readonly project: Project;
  /** The Terraform configuration that makes it, told apart from the others of a run; undefined elsewhere. */
  configuration: string | undefined;

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
    return firstLabel(this.domain, this.id) ?? "an edge hostname";
  }

  get resource(): string {
    return `edge-hostname ${this.label}`;
  }

  get enrollment(): Link<Enrollment> {
    const id = this.get("certEnrollmentId").id();
    if (id.state !== "absent") return this.project.enrollmentById(id);
    return this.project.enrollmentBySlot(this.get("slotNumber").id());
  }

  /**
   * Whether it is still to be made: a plan tells, and what Terraform imports is there already. Absent where a request of the API
   * or a Terraform block alone declares it.
   */
  get isNew(): Read<boolean> {
    const { address } = this.field.doc;
    if (address === undefined) return absent;
    const actions = plannedActions(this.field, this.project);
    if (actions !== undefined) return known(actions.includes("create"));
    return isImported(address, this.project) ? known(false) : absent;
  }

  /** The property hostnames that lead here. */
  get hostnames(): readonly Hostname[] {
    return this.project.hostnames.filter((hostname) => valueOf(hostname.edgeHostname) === this);
  }
}

/** Why a name is no full domain name. Upper case is fine, and one wildcard label in front. */
function nameFault(name: string): string | undefined {
  const text = name.replace(/^\*\./, "");
  if (text.trim() === "") return "empty";
  if (/[\s/:@]/.test(name)) return "which holds more than a hostname";
  if (text.includes("*")) return "where only the first label may be a wildcard";
  const labels = text.split(".");
  if (labels.length < 2) return "which is not a full domain name";
  if (/^(?:\d+\.){3}\d+$/.test(text)) return "which is an IP address";
  if (labels.includes("")) return "which has an empty label";
  if (name.length > 253 || labels.some((label) => label.length > 63)) return "which is too long";
  if (/^\d+$/.test(labels.at(-1) ?? "")) return "which ends in a number";
  return labels.some((label) => /^-|-$/.test(label)) ? "where a label begins or ends with a hyphen" : undefined;
}
