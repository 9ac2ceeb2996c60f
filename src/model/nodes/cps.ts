/** Edge certificates as rules see them: what is ordered, what is deployed, and what is uploaded in between. */
import type { Reference } from "../../syntax/index.ts";
import type { Field } from "../field.ts";
import { hostKey } from "../ids.ts";
import { firstLabel, Node, namedLabel, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { CertificateVersion, ClientCertificate } from "./keystore.ts";
import type { PemText } from "./pem.ts";
import type { Project } from "./project.ts";
import type { CaSet } from "./truststore.ts";

/** The states of a change (`change.v2`) that is over. */
const closed: ReadonlySet<string> = new Set(["complete", "completed", "cancelled"]);

/** A CPS enrollment: the order for an edge certificate, its deployment settings and, with them, the CA set for client certificates. */
export class Enrollment extends RecordNode<"enrollment"> {
  readonly kind = "enrollment";
  readonly project: Project;
  /** Changes under way (`change.v2`), where the account shows them; undefined when they were not read. */
  changes: readonly Field[] | undefined;
  /** What is deployed (`deployments.v7`), where the account shows it. */
  deployments: Field | undefined;
  readonly pems: PemText[] = [];

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  get id(): Read<string> {
    const read = this.firstText("id", "enrollmentId");
    if (read.state !== "absent") return read;
    const location = valueOf(this.get("location").text());
    const last = location === undefined ? undefined : /\/enrollments\/(\d+)$/.exec(location)?.[1];
    return last === undefined ? absent : known(last);
  }

  get commonName(): Read<string> {
    return this.get("csr", "cn").text();
  }

  /** Common name and SANs, lower case; unknown when one of them is. */
  get names(): Read<readonly string[]> {
    const cn = this.commonName;
    const sans = this.get("csr", "sans").texts();
    if (cn.state === "unknown") return cn;
    if (sans.state === "unknown") return sans;
    const names = [...(valueOf(cn) === undefined ? [] : [valueOf(cn) ?? ""]), ...(valueOf(sans) ?? [])];
    return names.length === 0 ? absent : known([...new Set(names.map(hostKey))]);
  }

  get isThirdParty(): Read<boolean> {
    const read = this.get("validationType").text();
    return read.state === "known" ? known(read.value.toLowerCase() === "third-party") : read;
  }

  get clientAuthentication(): Field {
    return this.get("networkConfiguration", "clientMutualAuthentication");
  }

  /** The id of the CA set its clients are checked against; absent when it asks for none. One left out is sent as an empty one. */
  get caSetId(): Read<string> {
    const id = this.clientAuthentication.get("setId").id();
    return id.state === "known" && id.value.trim() === "" ? absent : id;
  }

  get caSet(): Link<CaSet> {
    const id = this.caSetId;
    return id.state === "known" ? this.project.caSetById(id.value) : id;
  }

  /** The OCSP switch for client certificates; absent means off. */
  get clientOcsp(): Field {
    return this.clientAuthentication.get("authenticationOptions").get("ocsp").get("enabled");
  }

  /** Why certificates deployed and names ordered may differ: a change that is not over; absent when there is none. */
  get pendingChange(): Read<string> {
    const open = this.changes?.find((change) => !closed.has(valueOf(change.at("statusInfo", "state").text()) ?? ""));
    if (open !== undefined) return known(valueOf(open.get("id").id()) ?? "");
    const lists = this.records.map((record) => record.get("pendingChanges"));
    const [first] = lists.flatMap((list) => list.items());
    if (first !== undefined) return known(valueOf(first.get("location").text()) ?? valueOf(first.text()) ?? "");
    if (this.changes !== undefined || lists.some((list) => list.isList)) return absent;
    return unknown("the changes of this enrollment are not in the project or snapshot");
  }

  /** For sentences: by common name and id, as far as they are known. */
  get label(): string {
    return namedLabel(this.commonName, this.id) ?? "(unnamed)";
  }

  get resource(): string {
    return `enrollment ${firstLabel(this.id, this.commonName) ?? "(unnamed)"}`;
  }
}

/** The word to CPS that the domain challenges of an enrollment are in place, as Terraform gives it; the API has no object for it. */
export class DomainValidation extends Node<"domainValidation"> {
  readonly kind = "domainValidation";
  readonly field: Field;
  readonly #project: Project;

  constructor(project: Project, field: Field) {
    super();
    this.field = field;
    this.#project = project;
  }

  get enrollment(): Link<Enrollment> {
    return this.#project.enrollmentById(this.field.get("enrollmentId").id());
  }

  get label(): string {
    return this.field.doc.address ?? "the validation";
  }

  get resource(): string {
    return this.label;
  }
}

/** One certificate of an upload with its chain; `algorithm` says its slot: a member in JSON, the certificate itself in Terraform. */
export interface UploadPart {
  readonly certificate: PemText;
  readonly chain: PemText | undefined;
  readonly algorithm: Field;
  /** The slot, where its place alone says it. */
  readonly slot?: "RSA" | "ECDSA";
}

/** The version of a client certificate that an upload is for, as far as it is in view. */
export interface UploadTarget {
  readonly certificate: ClientCertificate | undefined;
  readonly version: CertificateVersion | undefined;
  /** What the version is called: without the version itself, it is known that the certificate lists none of that name. */
  readonly number: string | undefined;
}

/** A signed certificate on its way to CPS or the keystore, with its chain: the body of an upload. */
export class CertificateUpload extends Node<"certificateUpload"> {
  readonly kind = "certificateUpload";
  readonly field: Field;
  readonly to: "cps" | "keystore";
  /** One per key algorithm. */
  readonly parts: readonly UploadPart[];
  /** What a Terraform resource names; undefined for a body, whose address alone tells it. */
  target: UploadTarget | undefined;
  /** Whether it was done before, where a plan or a state tells. */
  isDone: boolean | undefined;
  /** Why it is not known whether there is such an upload; undefined where there is. */
  isUncertain: string | undefined;
  /** What others refer to it by, where it is a resource of Terraform. */
  reference: Reference | undefined;
  readonly #project: Project | undefined;

  constructor(field: Field, to: "cps" | "keystore", parts: readonly UploadPart[], project?: Project) {
    super();
    this.field = field;
    this.to = to;
    this.parts = parts;
    this.#project = project;
  }

  /** The enrollment it names; absent for a body, whose address alone tells it. */
  get enrollment(): Link<Enrollment> {
    const id = this.field.get("enrollmentId").id();
    return this.#project === undefined ? absent : this.#project.enrollmentById(id);
  }

  /** For sentences: the block's address in Terraform. */
  get label(): string {
    return this.field.doc.address ?? "the upload";
  }

  get resource(): string {
    return this.to === "cps" ? "certificate upload to CPS" : "certificate upload to the keystore";
  }
}
