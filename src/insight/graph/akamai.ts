/** The ties of the Akamai systems: from hostnames to edge certificates, from rules to CA sets, client certificates and access keys. */
import {
  type Behavior,
  type CaSet,
  type CaSetVersion,
  type CertificatePlace,
  type CertificateUpload,
  type CertificateVersion,
  type Enrollment,
  type Field,
  type Hostname,
  type KeyVersion,
  keyGuidOf,
  known,
  type Link,
  type Project,
  type Property,
  type RuleTree,
  unknown,
  valueOf,
} from "../../model/index.ts";
import type { Draft, GraphBuilder } from "./builder.ts";
import { accountNote, type GraphKind } from "./graph.ts";
import type { Things } from "./things.ts";

/** Reads the ties of one run's Akamai configuration into a graph. */
export class AkamaiTies {
  readonly #project: Project;
  readonly #builder: GraphBuilder;
  readonly #things: Things;
  #pemsSeen = 0;

  constructor(project: Project, builder: GraphBuilder, things: Things) {
    this.#project = project;
    this.#builder = builder;
    this.#things = things;
  }

  /** What the rules of a tree refer to; call it while the tree is in memory. */
  tree(tree: RuleTree): void {
    const owner = this.#ownerOf(tree);
    for (const behavior of tree.behaviors("enforceMtlsSettings")) this.#caSets(owner, behavior);
    for (const behavior of tree.behaviors("mtlsOriginKeystore"))
      this.#guid(owner(), behavior, behavior.option("clientCertificateVersionGuid"));
    for (const behavior of tree.behaviors("originCharacteristics")) {
      const guid = keyGuidOf(behavior);
      if (guid !== undefined) this.#keyGuid(owner(), behavior, guid);
    }
    for (const behavior of tree.behaviors("include")) this.#include(owner(), behavior);
    if (tree.gap !== undefined && (tree.property ?? tree.include) !== undefined)
      this.#builder.tie(owner(), "includes", undefined, { why: tree.gap });
  }

  /** The certificates and CAs by which origins are trusted, of the trees that came in since the last time. */
  pins(): void {
    const { pemTexts } = this.#project;
    for (; this.#pemsSeen < pemTexts.length; this.#pemsSeen++) {
      const text = pemTexts[this.#pemsSeen];
      if (text?.role !== "pin" || text.owner?.kind !== "behavior") continue;
      const { rule } = text.owner;
      for (const place of text.certificates) {
        const about = { site: place.site, note: `rule ${rule.label}` };
        this.#builder.tie(this.#ownerOf(rule.tree)(), "pins", this.#things.certificate(place), about);
      }
    }
  }

  /** A property with its hostnames, each along its edge hostname. */
  property(property: Property): void {
    const isEmpty = property.name.state === "absent" && property.id.state === "absent";
    if (isEmpty && property.hostnames.length === 0) return;
    const from = this.#things.property(property);
    for (const hostname of property.hostnames) {
      const thing = this.#things.hostname(hostname);
      this.#builder.tie(from, "serves", thing, { site: hostname.site });
      this.#hostname(thing, hostname);
    }
    if (property.hostnames.length === 0 && property.hostnamesGap !== undefined)
      this.#builder.tie(from, "serves", undefined, { why: property.hostnamesGap });
  }

  /** Everything that is no property: each thing is shown, be it used or not. */
  rest(): void {
    const { edgeHostnames, enrollments, caSets, clientCertificates, certificateVersions, accessKeys, keyVersions } =
      this.#project;
    for (const edge of edgeHostnames) this.#edgeHostname(edge);
    for (const enrollment of enrollments) this.#enrollment(enrollment);
    for (const set of caSets) this.#caSet(set);
    this.#activations();
    for (const certificate of clientCertificates) this.#things.clientCertificate(certificate);
    for (const version of certificateVersions) this.#certificateVersion(version);
    for (const key of accessKeys) if (!key.isMention) this.#things.accessKey(key);
    for (const version of keyVersions) this.#keyVersion(version);
    for (const include of this.#project.includes) this.#things.include(include);
    this.#accountCas();
    for (const upload of this.#project.uploads) this.#upload(upload);
  }

  /** The owner of a tree as a thing, made when the first tie needs it: most trees of snippets refer to nothing. */
  #ownerOf(tree: RuleTree): () => Draft {
    return () => {
      if (tree.property !== undefined && !isAnonymous(tree.property)) return this.#things.property(tree.property);
      return tree.include === undefined ? this.#things.ruleTree(tree) : this.#things.include(tree.include);
    };
  }

  #caSets(owner: () => Draft, behavior: Behavior): void {
    const option = behavior.option("certificateAuthoritySet");
    const ids = option.ids();
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    if (ids.state === "unknown")
      this.#builder.tie(owner(), "checks-clients-against", undefined, { ...about, why: ids.why });
    for (const id of valueOf(ids) ?? []) {
      const end = { relation: "checks-clients-against", kind: "ca-set", link: this.#project.caSetById(id) } as const;
      this.#builder.follow(owner(), { ...end, ...about, id: known(id) }, this.#things.caSet);
    }
  }

  #guid(owner: Draft, behavior: Behavior, guid: Field): void {
    const link = this.#project.certificateVersionByGuid(guid.text());
    const end = { relation: "shows-origins", kind: "certificate-version", link, id: guid.text() } as const;
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    this.#builder.follow(owner, { ...end, ...about }, this.#things.certificateVersion);
  }

  #keyGuid(owner: Draft, behavior: Behavior, guid: Field): void {
    const link = this.#project.keyVersionByGuid(guid.text());
    const end = { relation: "signs-with", kind: "key-version", link, id: guid.text() } as const;
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    this.#builder.follow(owner, { ...end, ...about }, this.#things.keyVersion);
  }

  /** What Akamai signs itself is worth what the account's CA is worth; which of several signed it is not told. */
  #accountCas(): void {
    const { accountCas, clientCertificates } = this.#project;
    const things = accountCas.map((ca) => ({ ca, thing: this.#things.accountCa(ca) }));
    const current = things.filter(({ ca }) => valueOf(ca.status) === "CURRENT");
    const [only] = current.length === 1 ? current : things.length === 1 ? things : [];
    if (only === undefined) return;
    for (const certificate of clientCertificates)
      if (valueOf(certificate.signer) === "AKAMAI")
        this.#builder.tie(this.#things.clientCertificate(certificate), "is-signed-by", only.thing);
  }

  /** A certificate on its way to an enrollment, or to a version of a client certificate. */
  #upload(upload: CertificateUpload): void {
    const places = upload.parts.flatMap(({ certificate }) => certificate.certificates.slice(0, 1));
    const enrollment = valueOf(upload.enrollment);
    const version = upload.target?.version;
    if (enrollment !== undefined) this.#holds(this.#things.enrollment(enrollment), places, "uploaded");
    if (version !== undefined) this.#holds(this.#things.certificateVersion(version), places, "uploaded");
  }

  #include(owner: Draft, behavior: Behavior): void {
    const id = behavior.option("id").id();
    const include = id.state === "known" ? this.#project.includeBy(id.value, undefined) : undefined;
    const link = include === undefined ? unknown("the include is not in the project or snapshot") : known(include);
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    const end = { relation: "includes", kind: "include", link: id.state === "unknown" ? id : link, id } as const;
    this.#builder.follow(owner, { ...end, ...about }, this.#things.include);
  }

  #hostname(from: Draft, hostname: Hostname): void {
    const edge = { relation: "is-mapped-to", kind: "edge-hostname", site: hostname.site } as const;
    const target = hostname.target.state === "absent" ? hostname.get("edgeHostnameId").id() : hostname.target;
    this.#builder.follow(from, { ...edge, link: hostname.edgeHostname, id: target }, this.#things.edgeHostname);
    const direct = hostname.get("certEnrollmentId").id();
    if (direct.state !== "absent") this.#gets(from, direct, hostname.enrollment, hostname.site);
    const set = hostname.get("mtls").get("caSetId");
    const id = set.id();
    if (id.state === "absent") return;
    const link = id.state === "known" ? this.#project.caSetById(id.value) : id;
    const end = { relation: "checks-clients-against", kind: "ca-set", link, id, site: set.site } as const;
    this.#builder.follow(from, end, this.#things.caSet);
  }

  #edgeHostname(edge: Project["edgeHostnames"][number]): void {
    const from = this.#things.edgeHostname(edge);
    const id = edge.get("certEnrollmentId").id();
    const slot = edge.get("slotNumber").id();
    if (id.state !== "absent" || slot.state !== "absent") this.#gets(from, id, edge.enrollment, edge.site);
  }

  #gets(from: Draft, id: ReturnType<Field["id"]>, link: Link<Enrollment>, site: Field["site"]): void {
    const end = { relation: "gets-certificate-from", kind: "enrollment", link, id, site } as const;
    this.#builder.follow(from, end, this.#things.enrollment);
  }

  #enrollment(enrollment: Enrollment): void {
    const from = this.#things.enrollment(enrollment);
    const { caSet: link, caSetId: id } = enrollment;
    const { site } = enrollment.clientAuthentication.get("setId");
    const end = { relation: "checks-clients-against", kind: "ca-set", link, id, site } as const;
    this.#builder.follow(from, end, this.#things.caSet);
    this.#holds(
      from,
      enrollment.pems.flatMap(({ certificates }) => certificates),
    );
  }

  #caSet(set: CaSet): void {
    const from = this.#things.caSet(set);
    for (const version of set.versions) {
      const number = valueOf(version.number);
      for (const place of version.certificates) {
        const about = { site: place.site, note: versionNote(version), version: number };
        this.#builder.tie(from, "holds", this.#things.certificate(place), about);
      }
    }
    for (const entry of set.associations?.get("enrollments").items() ?? [])
      this.#used(set, entry, "enrollment", "enrollmentId");
    for (const entry of set.associations?.get("properties").items() ?? [])
      this.#used(set, entry, "property", "propertyId");
  }

  /** Sets that are in view only by the blocks which activate them. */
  #activations(): void {
    for (const activation of this.#project.caSetActivations) {
      const { caSet, declaration, network, version } = activation;
      const id = activation.get("caSetId").id();
      if (caSet !== undefined || declaration === undefined || declaration.doubt !== undefined) continue;
      if (id.state !== "known" || network === undefined) continue;
      const set = this.#builder.unseen("ca-set", id.value);
      set.active = { ...set.active, [network]: valueOf(version) ?? true };
    }
  }

  /** What the account says uses a set, where no file says so. */
  #used(set: CaSet, entry: Field, kind: GraphKind, member: string): void {
    const id = entry.get(member).id();
    if (id.state !== "known") return;
    const enrollment = kind === "enrollment" ? valueOf(this.#project.enrollmentById(id)) : undefined;
    const property = kind === "property" ? this.#project.propertyBy(id.value, undefined) : undefined;
    const from =
      (enrollment && this.#things.enrollment(enrollment)) ??
      (property && this.#things.property(property)) ??
      this.#builder.unseen(kind, id.value);
    const about = { site: entry.site, note: `${accountNote} associations` };
    this.#builder.tie(from, "checks-clients-against", this.#things.caSet(set), about);
  }

  #holds(from: Draft, certificates: readonly CertificatePlace[], note?: string): void {
    for (const place of certificates)
      this.#builder.tie(from, "holds", this.#things.certificate(place), { site: place.site, note });
  }

  #certificateVersion(version: CertificateVersion): void {
    const from = this.#things.certificateVersion(version);
    if (version.certificate !== undefined)
      this.#builder.tie(
        from,
        version.isAliasRecord ? "is-alias-of" : "is-version-of",
        this.#things.clientCertificate(version.certificate),
      );
    this.#holds(
      from,
      version.pems.flatMap(({ certificates }) => certificates),
    );
  }

  #keyVersion(version: KeyVersion): void {
    const to = this.#things.keyVersion(version);
    if (version.accessKey !== undefined)
      this.#builder.tie(to, "is-version-of", this.#things.accessKey(version.accessKey));
    for (const user of version.users ?? []) {
      const id = user.get("propertyId").id();
      if (id.state !== "known") continue;
      const property = this.#project.propertyBy(id.value, undefined);
      const from =
        property === undefined ? this.#builder.unseen("property", id.value) : this.#things.property(property);
      this.#builder.tie(from, "signs-with", to, { site: user.site, note: `${accountNote} list of uses` });
    }
  }
}

/** True for a property of which only a tree is known. */
function isAnonymous({ id, name, hostnames }: Property): boolean {
  return id.state === "absent" && name.state === "absent" && hostnames.length === 0;
}

function versionNote({ number }: CaSetVersion): string {
  const known = valueOf(number);
  return known === undefined ? "a new version" : `version ${known}`;
}
