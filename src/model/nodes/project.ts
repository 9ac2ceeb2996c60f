/**
 * Where the links between nodes are looked up. Their ends come from any files in any order, so the ways between them are
 * found here, once for all rules.
 */
import type { SourceText } from "../../text/index.ts";
import { plainDoc } from "../doc.ts";
import { Field } from "../field.ts";
import { bareId, guidKey, hostKey, isReferenceKey, referenceKey } from "../ids.ts";
import { Node, notInView } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { AccessKey, KeyVersion } from "./cam.ts";
import type { CertificateUpload, DomainValidation, Enrollment } from "./cps.ts";
import type { EsaBinding, EsaCa, EsaClientCertificate, EsaSite, EsaWafRule, EsaWafRuleset } from "./esa.ts";
import { EdgeHostname, type Hostname } from "./hostname.ts";
import type { AccountCa, CertificateVersion, ClientCertificate } from "./keystore.ts";
import { Certificate, type CertificatePlace, type Csr, type PemText } from "./pem.ts";
import type { Activation, Include, Property } from "./property.ts";
import type { RuleTree } from "./rule-tree.ts";
import type { TerraformModule } from "./terraform.ts";
import { importedId } from "./terraform-links.ts";
import type { CaSet, CaSetActivation, CaSetVersion } from "./truststore.ts";

/** All that one run reads, joined: the lists of nodes and the ways from one to another. */
export class Project extends Node<"project"> {
  readonly kind = "project";
  readonly field: Field;
  readonly properties: Property[] = [];
  /** Those of them that are only a hostname list without a name; a tree beside such a list may turn out to be its property's. */
  readonly unnamed: Property[] = [];
  readonly includes: Include[] = [];
  readonly edgeHostnames: EdgeHostname[] = [];
  readonly activations: Activation[] = [];
  readonly enrollments: Enrollment[] = [];
  readonly uploads: CertificateUpload[] = [];
  readonly domainValidations: DomainValidation[] = [];
  readonly caSets: CaSet[] = [];
  readonly caSetVersions: CaSetVersion[] = [];
  readonly caSetActivations: CaSetActivation[] = [];
  readonly clientCertificates: ClientCertificate[] = [];
  readonly certificateVersions: CertificateVersion[] = [];
  readonly accountCas: AccountCa[] = [];
  readonly accessKeys: AccessKey[] = [];
  readonly keyVersions: KeyVersion[] = [];
  readonly esaSites: EsaSite[] = [];
  readonly esaCas: EsaCa[] = [];
  readonly esaBindings: EsaBinding[] = [];
  readonly esaWafRules: EsaWafRule[] = [];
  readonly esaWafRulesets: EsaWafRuleset[] = [];
  readonly esaClientCertificates: EsaClientCertificate[] = [];
  readonly terraformModules: TerraformModule[] = [];
  readonly pemTexts: PemText[] = [];
  readonly csrs: Csr[] = [];
  /** The CA set ids that rules name, as far as trees were read; `uses.gap` says why there may be more. */
  readonly uses = { caSetIds: new Set<string>(), guids: new Set<string>(), gap: undefined as string | undefined };
  /** The account's snapshot, where the run has one, with the time it was taken. */
  snapshot: { readonly field: Field; readonly takenAt: Read<string> } | undefined;
  readonly #propertyById = new Map<string, Property>();
  readonly #propertyByName = new Map<string, Property>();
  readonly #edgeHostnameById = new Map<string, EdgeHostname>();
  readonly #edgeHostnameByName = new Map<string, EdgeHostname>();
  readonly #enrollmentById = new Index(this.enrollments, ({ id, field }) => [
    ...(id.state === "known" ? [id.value] : []),
    ...[importedId(field, this) ?? []].flat(),
  ]);
  readonly #enrollmentBySlot = new Index(this.enrollments, slotsOf);
  readonly #certificateVersionByGuid = new Index(this.certificateVersions, guidsOf);
  readonly #keyVersionByGuid = new Index(this.keyVersions, guidsOf);
  readonly #certificates = new Map<string, Certificate>();
  /** The files of certificates that no member has been seen to read, by path. */
  readonly #pemFiles = new Map<string, PemText>();

  constructor(file: SourceText) {
    super();
    this.field = new Field(plainDoc(file), undefined);
  }

  get resource(): string {
    return "project";
  }

  get hostnames(): readonly Hostname[] {
    return this.properties.flatMap((property) => property.hostnames);
  }

  /** Distinct certificates, each with all the places that hold it. */
  get certificates(): Iterable<Certificate> {
    return this.#certificates.values();
  }

  /** Takes a text with its certificates and signing requests into the project. A file that a member reads is that member's from then on. */
  addPem(text: PemText): void {
    if (text.role === "file") this.#pemFiles.set(text.field.doc.file.path, text);
    else if (text.field.doc.language === "hcl") this.#claimFile(text);
    this.pemTexts.push(text);
    this.csrs.push(...text.csrs);
    for (const place of text.certificates) this.#addCertificate(place);
  }

  #claimFile(text: PemText): void {
    const file = this.#pemFiles.get(text.siteOf({ start: 0, end: 0 }).file.path);
    if (file === undefined || file.hasBinaryKey) return;
    const isBinary = file.isBinary && text.content === "";
    if (isBinary) text.readFrom(file);
    else if (file.blocks.length !== text.blocks.length) return;
    this.#pemFiles.delete(file.field.doc.file.path);
    this.pemTexts.splice(this.pemTexts.indexOf(file), 1);
    if (isBinary) return; // what it holds is seen in the file alone
    for (const csr of file.csrs) this.csrs.splice(this.csrs.indexOf(csr), 1);
    for (const place of file.certificates) this.#dropCertificate(place);
  }

  #dropCertificate(place: CertificatePlace): void {
    const fingerprint = place.facts.fingerprint();
    const places = this.#certificates.get(fingerprint)?.places ?? [];
    const at = places.indexOf(place);
    if (at !== -1) places.splice(at, 1);
    if (places.length === 0) this.#certificates.delete(fingerprint);
  }

  #addCertificate(place: CertificatePlace): void {
    const fingerprint = place.facts.fingerprint();
    const seen = this.#certificates.get(fingerprint);
    if (seen === undefined) this.#certificates.set(fingerprint, new Certificate(place));
    else seen.places.push(place);
  }

  /** Remembers what a tree refers to, so that the tree itself need not stay in memory. */
  noteTree(tree: RuleTree): void {
    tree.project = this;
    if (tree.gap !== undefined) this.uses.gap ??= tree.gap;
    for (const behavior of tree.behaviors("enforceMtlsSettings")) {
      const ids = behavior.option("certificateAuthoritySet").ids();
      if (ids.state === "known") for (const id of ids.value) this.uses.caSetIds.add(id);
      else if (ids.state === "unknown") this.uses.gap ??= ids.why;
    }
    for (const behavior of tree.behaviors("mtlsOriginKeystore")) {
      const guid = behavior.option("clientCertificateVersionGuid").text();
      const key = guidOf(guid);
      if (key !== undefined) this.uses.guids.add(guidKey(key));
      else if (guid.state === "unknown") this.uses.gap ??= guid.why;
    }
  }

  /** Takes a property into the project. */
  addProperty(property: Property): void {
    this.properties.push(property);
    this.indexProperty(property);
  }

  /** Lets a property be found by what it is now known as. */
  indexProperty(property: Property): void {
    const id = valueOf(property.id);
    const name = valueOf(property.name);
    if (id !== undefined) this.#propertyById.set(id, property);
    if (name !== undefined && !this.#propertyByName.has(name)) this.#propertyByName.set(name, property);
  }

  /** The property of an id; where none has it, the one of that name, unless that one is known by another id. */
  propertyBy(id: string | undefined, name: string | undefined): Property | undefined {
    const byId = id === undefined ? undefined : this.#propertyById.get(bareId(id));
    if (byId !== undefined) return byId;
    const byName = name === undefined ? undefined : this.#propertyByName.get(name);
    return byName !== undefined && (id === undefined || byName.id.state !== "known") ? byName : undefined;
  }

  includeBy(id: string | undefined, name: string | undefined): Include | undefined {
    return this.includes.find((include) =>
      id === undefined ? name !== undefined && valueOf(include.name) === name : valueOf(include.id) === bareId(id),
    );
  }

  enrollmentById(id: Read<string>): Link<Enrollment> {
    if (id.state !== "known") return id;
    const found = this.#enrollmentById.find(id.value);
    return found === undefined ? notInView(`enrollment ${id.value}`) : known(found);
  }

  /** The enrollment that is deployed on a slot. */
  enrollmentBySlot(slot: Read<string>): Link<Enrollment> {
    if (slot.state !== "known") return unknown("the edge hostname does not tell its enrollment");
    const found = this.#enrollmentBySlot.find(slot.value);
    return found === undefined ? notInView(`the enrollment on slot ${slot.value}`) : known(found);
  }

  caSetById(id: string): Link<CaSet> {
    const own = id.trim();
    const found =
      this.caSets.find((set) => valueOf(set.id) === own) ??
      (isReferenceKey(own) ? undefined : this.caSets.find((set) => set.vendorId === own));
    return found === undefined ? notInView(`CA set ${id}`) : known(found);
  }

  /** What a CA set goes by where ids are compared: of one that Terraform makes, the id that it has in the account counts. */
  caSetKey(id: string): string {
    return valueOf(this.caSetById(id))?.vendorId ?? id.trim();
  }

  /** A CA set for sentences: by its name where the id is a reference to it. */
  caSetLabel(id: string): string {
    const set = isReferenceKey(id) ? this.caSetById(id) : undefined;
    return set?.state === "known" ? set.value.label : id;
  }

  /** The edge hostname a property hostname leads to, by id, else by name. */
  edgeHostnameOf(hostname: Hostname): Link<EdgeHostname> {
    const id = hostname.get("edgeHostnameId").id();
    const byId = id.state === "known" ? this.#edgeHostnameById.get(bareId(id.value)) : undefined;
    if (byId !== undefined) return known(byId);
    const target = hostname.target;
    if (target.state === "unknown") {
      const meant = target.reference && this.#edgeHostnameById.get(referenceKey({ ...target.reference, path: ["id"] }));
      return meant === undefined ? target : known(meant);
    }
    if (target.state === "absent") return id.state === "known" ? notInView(`edge hostname ${id.value}`) : absent;
    const found = this.#edgeHostnameByName.get(hostKey(target.value));
    return found === undefined ? notInView(`edge hostname ${target.value}`) : known(found);
  }

  /** The certificate version or alias record that a GUID of `mtlsOriginKeystore` names. */
  certificateVersionByGuid(guid: Read<string>): Link<CertificateVersion> {
    const key = guidOf(guid);
    if (key === undefined) return guid as Link<never>; // not known, as the guid itself
    const found = this.#certificateVersionByGuid.find(guidKey(key));
    return found === undefined ? notInView(`client certificate version ${key}`) : known(found);
  }

  /** Lets a certificate version be found by one more reference that Terraform has for its GUID. */
  nameCertificateVersion(reference: string, version: CertificateVersion): void {
    this.#certificateVersionByGuid.name(guidKey(reference), version);
  }

  /** The same for the version of an access key. */
  nameKeyVersion(reference: string, version: KeyVersion): void {
    this.#keyVersionByGuid.name(guidKey(reference), version);
  }

  /** The access key version that a GUID of `originCharacteristics` names. */
  keyVersionByGuid(guid: Read<string>): Link<KeyVersion> {
    const key = guidOf(guid);
    if (key === undefined) return guid as Link<never>; // not known, as the guid itself
    const found = this.#keyVersionByGuid.find(guidKey(key));
    return found === undefined ? notInView(`access key version ${key}`) : known(found);
  }

  /** The edge hostname of a record, made when no other record has told of it, by id or, where one of the two has none, by name. */
  edgeHostname(field: Field, live: boolean): EdgeHostname {
    const told = new EdgeHostname(this, field, live);
    const byId = told.id.state === "known" ? this.#edgeHostnameById.get(told.id.value) : undefined;
    const byName = this.#edgeHostnameByName.get(nameOf(told));
    const isOther = byName?.id.state === "known" && told.id.state === "known";
    const seen = byId ?? (isOther ? undefined : byName);
    if (seen === undefined) this.edgeHostnames.push(told);
    else seen.record(field, live);
    const edge = seen ?? told;
    if (edge.id.state === "known") this.#edgeHostnameById.set(edge.id.value, edge);
    if (nameOf(edge) !== "") this.#edgeHostnameByName.set(nameOf(edge), edge);
    return edge;
  }
}

/** The nodes of a list by what they are asked for; it takes in what the list has got since it was last asked. */
class Index<T> {
  readonly #list: readonly T[];
  readonly #keysOf: (node: T) => readonly string[];
  readonly #found = new Map<string, T>();
  #size = 0;

  constructor(list: readonly T[], keysOf: (node: T) => readonly string[]) {
    this.#list = list;
    this.#keysOf = keysOf;
  }

  /** Adds a key that does not follow from the node itself. */
  name(key: string, node: T): void {
    if (this.find(key) === undefined) this.#found.set(key, node);
  }

  find(key: string): T | undefined {
    for (const node of this.#list.slice(this.#size)) {
      for (const one of this.#keysOf(node)) if (!this.#found.has(one)) this.#found.set(one, node);
    }
    this.#size = this.#list.length;
    return this.#found.get(key);
  }
}

function slotsOf(enrollment: Enrollment): readonly string[] {
  const lists = ["assignedSlots", "productionSlots", "stagingSlots"];
  return lists.flatMap((list) =>
    enrollment
      .get(list)
      .items()
      .flatMap((item) => valueOf(item.id()) ?? []),
  );
}

/** The name of an edge hostname for comparing; "" where it is not known. */
function nameOf(edge: EdgeHostname): string {
  return hostKey(valueOf(edge.domain) ?? "");
}

function guidsOf({ guid }: { readonly guid: Read<string> }): readonly string[] {
  const key = guidKey(guidOf(guid) ?? "");
  return key === "" ? [] : [key];
}

/** A GUID, or the reference that stands for one. */
function guidOf(guid: Read<string>): string | undefined {
  if (guid.state === "known") return guid.value;
  return guid.state === "unknown" && guid.reference !== undefined ? referenceKey(guid.reference) : undefined;
}
