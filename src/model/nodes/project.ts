/**
 * Where the links between nodes are looked up. Their ends come from any files in any order, so the ways between them are
 * found here, once for all rules.
 */
import type { SourceText } from "../../text/index.ts";
import { plainDoc } from "../doc.ts";
import { Field } from "../field.ts";
import { bareId, guidKey, isReferenceKey, nameOfReference } from "../ids.ts";
import { Node, notInView } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { CaSetLookup } from "./ca-set-lookup.ts";
import type { AccessKey, KeyVersion } from "./cam.ts";
import type { CertificateUpload, DomainValidation, Enrollment } from "./cps.ts";
import { EdgeHostnames } from "./edge-hostnames.ts";
import type { EsaBinding, EsaCa, EsaClientCertificate, EsaSite, EsaWafRule, EsaWafRuleset } from "./esa.ts";
import type { EdgeHostname, Hostname } from "./hostname.ts";
import type { AccountCa, CertificateVersion, ClientCertificate } from "./keystore.ts";
import { Certificate, type CertificatePlace, type Csr, type PemText } from "./pem.ts";
import type { Activation, Include, Property } from "./property.ts";
import type { Behavior, RuleTree } from "./rule-tree.ts";
import type { TerraformModule } from "./terraform.ts";
import { importedId } from "./terraform-links.ts";
import type { CaSet, CaSetActivation, CaSetVersion } from "./truststore.ts";
import { guidOf, Uses } from "./uses.ts";

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
  readonly caSetLookups: CaSetLookup[] = [];
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
  /** What the rules of properties refer to. */
  readonly uses = new Uses();
  /** The account's snapshot, where the run has one, with the time it was taken. */
  snapshot: { readonly field: Field; readonly takenAt: Read<string> } | undefined;
  readonly #propertyById = new Map<string, Property>();
  readonly #propertyByName = new Map<string, Property>();
  readonly #edgeHostnames = new EdgeHostnames(this.edgeHostnames);
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
    this.uses.note(tree);
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

  /** The behaviors of a name in includes that no property in view uses; whole only when all trees were read. */
  inUnusedIncludes(name: string): readonly Behavior[] {
    const unused = this.includes.filter(({ id }) => !this.uses.includeIds.has(valueOf(id) ?? ""));
    return unused.flatMap(({ shared }) => valueOf(shared)?.behaviors(name) ?? []);
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

  /** The CA set of an id; a reference may lead to a set that Terraform makes, or to one that it looks up by name. */
  caSetById(id: string): Link<CaSet> {
    const own = id.trim();
    const found = this.caSets.find((set) => valueOf(set.id) === own);
    if (found !== undefined) return known(found);
    const lookup = this.#lookupOf(own);
    if (lookup !== undefined) return lookup.find(this.caSets);
    const imported = isReferenceKey(own) ? undefined : this.caSets.find((set) => set.vendorId === own);
    return imported === undefined ? notInView(`CA set ${id}`) : known(imported);
  }

  /** What a CA set goes by where ids are compared: of one that Terraform makes or looks up, the id that it has in the account counts. */
  caSetKey(id: string): string {
    const set = valueOf(this.caSetById(id));
    return set?.vendorId ?? valueOf(set?.id ?? absent) ?? id.trim();
  }

  /** A CA set for sentences: by its name as well, where that is known. */
  caSetLabel(id: string): string {
    const name = valueOf(this.#lookupOf(id.trim())?.name ?? absent);
    return valueOf(this.caSetById(id))?.label ?? name ?? nameOfReference(id);
  }

  #lookupOf(id: string): CaSetLookup | undefined {
    return this.caSetLookups.find(({ key }) => key === id);
  }

  /** The edge hostname a property hostname leads to, by id, else by name. */
  edgeHostnameOf(hostname: Hostname): Link<EdgeHostname> {
    return this.#edgeHostnames.of(hostname);
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

  /** The edge hostname of a record, made when no other record has told of it. */
  edgeHostname(field: Field, live: boolean): EdgeHostname {
    return this.#edgeHostnames.tell(this, field, live);
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

function guidsOf({ guid }: { readonly guid: Read<string> }): readonly string[] {
  const key = guidKey(guidOf(guid) ?? "");
  return key === "" ? [] : [key];
}
