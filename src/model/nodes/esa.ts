import type { Field } from "../field.ts";
import { hostKey } from "../ids.ts";
import { Node, own, RecordNode } from "../node.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import type { PemText } from "./pem.ts";
import type { Project } from "./project.ts";

/** A member by its API name or by the SDK's, which starts in lower case (`SiteId`, `siteId`). */
export function esaMember(field: Field, name: string): Field {
  const member = field.get(name);
  return member.value === undefined ? pick(field, name) : member;
}

function pick(field: Field, name: string): Field {
  const camel = field.get(name.charAt(0).toLowerCase() + name.slice(1));
  return camel.value === undefined ? field.get(name) : camel;
}

abstract class EsaNode<Kind extends string> extends RecordNode<Kind> {
  readonly project: Project;
  /** The site this belongs to, where its answer or its place in the snapshot tells. */
  site_: EsaSite | undefined;

  constructor(project: Project, field: Field, live: boolean) {
    super(field, live);
    this.project = project;
  }

  /** A member in either spelling, from the first document that writes it. */
  member(name: string): Field {
    for (const record of this.records) {
      const member = esaMember(record, name);
      if (!member.isAbsent) return member;
    }
    return esaMember(this.field, name);
  }

  get id(): Read<string> {
    return this.member("Id").id();
  }
}

/** A website on ESA. */
export class EsaSite extends EsaNode<"esaSite"> {
  readonly kind = "esaSite";
  readonly cas: EsaCa[] = [];
  readonly bindings: EsaBinding[] = [];
  readonly rules: EsaWafRule[] = [];
  readonly clientCertificates: EsaClientCertificate[] = [];
  /** DNS records of the site (`RecordName`, `Proxied`), where an export shows them. */
  recordsList: readonly Field[] | undefined;
  /** True when the list of custom CAs, of bindings or of WAF rules is a full answer. */
  readonly complete = { cas: false, bindings: false, rules: false };

  override get id(): Read<string> {
    return this.member("SiteId").id();
  }

  /** The zone, lower case; official samples carry stray blanks. */
  get name(): Read<string> {
    const read = this.member("SiteName").text();
    return read.state === "known" ? known(hostKey(read.value)) : read;
  }

  get label(): string {
    return valueOf(this.name) ?? valueOf(this.id) ?? "the site";
  }

  get resource(): string {
    return `esa-site ${this.label}`;
  }
}

/** A client CA certificate of one's own, uploaded to a site. */
export class EsaCa extends EsaNode<"esaCa"> {
  readonly kind = "esaCa";
  pem: PemText | undefined;

  get label(): string {
    return valueOf(this.member("Name").text()) ?? valueOf(this.member("CommonName").text()) ?? valueOf(this.id) ?? "the CA";
  }

  get resource(): string {
    return `esa-ca ${valueOf(this.id) ?? this.label}`;
  }
}

/** A client certificate issued by ESA's own CA. */
export class EsaClientCertificate extends EsaNode<"esaClientCertificate"> {
  readonly kind = "esaClientCertificate";

  get label(): string {
    return valueOf(this.member("CommonName").text()) ?? valueOf(this.member("Name").text()) ?? valueOf(this.id) ?? "the certificate";
  }

  get resource(): string {
    return `esa-client-certificate ${valueOf(this.id) ?? this.label}`;
  }
}

/** The hostnames whose clients are asked for a certificate of one CA: the ESA-managed one where no id is given. */
export class EsaBinding extends EsaNode<"esaBinding"> {
  readonly kind = "esaBinding";

  /** The CA's id; absent means the ESA-managed CA. */
  get caId(): Read<string> {
    const read = this.id;
    return read.state === "known" && read.value.trim() === "" ? absent : read;
  }

  get ca(): Link<EsaCa> {
    const id = this.caId;
    if (id.state !== "known") return id;
    const found = this.project.esaCas.find((ca) => valueOf(ca.id) === id.value);
    return found === undefined ? unknown(`client CA ${id.value} is not in the project or snapshot`) : known(found);
  }

  get caLabel(): string {
    const id = this.caId;
    if (id.state === "absent") return "the ESA-managed CA";
    return valueOf(this.ca)?.label ?? valueOf(id) ?? "a CA";
  }

  /** The list as written, each a field of its own. A request may carry the list as JSON in a string. */
  hostnames: readonly Field[] = [];
  /** Why the list is not known; undefined when it is. */
  hostnamesGap: string | undefined;

  get resource(): string {
    return `esa-binding ${valueOf(this.caId) ?? "ESA-managed CA"}`;
  }
}

/** A WAF rule of a site, as object, as body with the configuration in a string, or inside a ruleset. */
export class EsaWafRule extends Node<"esaWafRule"> {
  readonly kind = "esaWafRule";
  readonly project: Project;
  /** The rule itself. */
  readonly field: Field;
  /** Its configuration, read from the string where it is kept in one. */
  readonly config: Field;
  /** The ruleset around it, whose own expression and status gate the rule. */
  readonly ruleset: Field | undefined;
  readonly site_: EsaSite | undefined;

  constructor(about: { project: Project; field: Field; config: Field; ruleset: Field | undefined; site: EsaSite | undefined }) {
    super();
    this.project = about.project;
    this.field = own(about.field, this);
    this.config = about.config;
    this.ruleset = about.ruleset;
    this.site_ = about.site;
  }

  /** A setting of the rule: from its configuration, else from the rule itself. */
  setting(name: string): Field {
    const inside = esaMember(this.config, name);
    return inside.isAbsent ? esaMember(this.field, name) : inside;
  }

  get phase(): Read<string> {
    const own = esaMember(this.field, "Phase").text();
    if (own.state !== "absent") return own;
    return this.ruleset === undefined ? own : esaMember(this.ruleset, "Phase").text();
  }

  get expression(): Field {
    return this.setting("Expression");
  }

  get action(): Field {
    return this.setting("Action");
  }

  get status(): Field {
    return this.setting("Status");
  }

  get label(): string {
    return valueOf(this.setting("Name").text()) ?? valueOf(this.setting("Id").id()) ?? "without a name";
  }

  get resource(): string {
    return `esa-waf-rule ${this.label}`;
  }
}
