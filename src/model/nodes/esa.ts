/**
 * Sites, client certificates and their bindings as rules see them: who asks clients for a certificate, and whose
 * certificates are taken.
 */
import { analyse, normaliseHost } from "../../syntax/index.ts";
import { Field } from "../field.ts";
import { hostKey } from "../ids.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import { EsaNode, vendorId } from "./esa-node.ts";
import type { EsaWafRule } from "./esa-waf.ts";
import type { PemText } from "./pem.ts";

export type { Listing } from "./esa-listing.ts";
export { esaActions, esaMember, esaPhases } from "./esa-node.ts";
export { EsaWafRule, EsaWafRuleset, type RuleForm } from "./esa-waf.ts";

/** The name of a host or site for comparing. */
export function esaHost(name: string): string {
  return normaliseHost(hostKey(name));
}

/** A website on ESA. */
export class EsaSite extends EsaNode<"esaSite"> {
  readonly kind = "esaSite";
  readonly cas: EsaCa[] = [];
  readonly bindings: EsaBinding[] = [];
  readonly rules: EsaWafRule[] = [];
  readonly clientCertificates: EsaClientCertificate[] = [];
  /** DNS records of the site (`RecordName`, `Proxied`), as far as exports show them. */
  readonly dns: Field[] = [];
  /** True when every custom CA, binding or WAF rule of the site is in view. */
  readonly complete = { cas: false, bindings: false, rules: false };
  /** What switches HTTPS on or off, for all of its hosts or for those that an expression matches. */
  readonly https: EsaHttpsSetting[] = [];
  /** How many custom CAs the site has by the account's own count; the pages in view may show fewer. */
  caTotal: number | undefined;

  protected override get idMember(): string {
    return "SiteId";
  }

  /** False for two sites that are known to be different: what Terraform only refers to may be any. */
  mayBe(other: EsaSite): boolean {
    if (this === other) return true;
    if (vendorId(this.id).state === "known" && vendorId(other.id).state === "known") return false;
    const [name, otherName] = [valueOf(this.name), valueOf(other.name)];
    return name === undefined || otherName === undefined || name === otherName;
  }

  /** The setting that is known to switch HTTPS off for a host, where no other may switch it on again. */
  httpsOff(host: string): EsaHttpsSetting | undefined {
    const about = this.https.filter((setting) => !setting.https.isAbsent && setting.covers(host) !== "no");
    const off = about.find((setting) => setting.isOn === false && setting.covers(host) === "yes");
    return about.some(({ isOn }) => isOn !== false) ? undefined : off;
  }

  /** The zone's name as hostnames are compared; official samples carry stray blanks. */
  get name(): Read<string> {
    const read = this.member("SiteName").text();
    return read.state === "known" ? known(esaHost(read.value)) : read;
  }

  get label(): string {
    return valueOf(this.name) ?? valueOf(vendorId(this.id)) ?? "the site";
  }

  get resource(): string {
    return `esa-site ${this.label}`;
  }
}

/** A switch for HTTPS: of a whole site, or of the requests that its rule matches. */
export class EsaHttpsSetting {
  readonly field: Field;

  constructor(field: Field) {
    this.field = field;
  }

  get https(): Field {
    return this.field.get("Https");
  }

  /** Undefined where it does not say, or says it elsewhere. */
  get isOn(): boolean | undefined {
    const value = valueOf(this.https.text())?.toLowerCase();
    return value === "on" ? true : value === "off" ? false : undefined;
  }

  /** Whether it is about a host: without a rule it is about all of them. */
  covers(host: string): "yes" | "maybe" | "no" {
    const [rule, enable] = [this.field.get("Rule").text(), this.field.get("RuleEnable").text()];
    if (valueOf(enable)?.toLowerCase() === "off") return "no";
    if (rule.state === "unknown" || enable.state === "unknown") return "maybe";
    if (rule.state === "absent") return "yes";
    return analyse(rule.value, { verifiedFields: [] }).coversHost(host);
  }
}

/** A client CA certificate of one's own, uploaded to a site. */
export class EsaCa extends EsaNode<"esaCa"> {
  readonly kind = "esaCa";
  pem: PemText | undefined;
  /** Why hostnames may be bound to it that no list in view tells of; undefined where there is no sign of any. */
  hiddenHostnames: string | undefined;
  /** True where it is not known whether, or how often, Terraform makes it. */
  isUncertain = false;

  /** True for one that the account is known to hold, be it declared by a file as well. */
  get isUploaded(): boolean {
    return !this.isRequest || this.liveRecord !== undefined;
  }

  /** Takes over what was read of the same CA elsewhere: what a file declares, and what the account shows. */
  absorb(other: EsaCa): void {
    this.absorbRecords(other);
    this.pem ??= other.pem;
  }

  get label(): string {
    return this.nameOf("Name", "ClientCaCertName", "CommonName") ?? "the CA";
  }

  /** What it is called in the middle of a sentence. */
  get phrase(): string {
    const { label } = this;
    if (label === valueOf(vendorId(this.id))) return `the CA with id ${label}`;
    return label === "the CA" ? label : `CA ${label}`;
  }

  get resource(): string {
    return `esa-ca ${valueOf(vendorId(this.id)) ?? this.label}`;
  }
}

/** A client certificate issued by ESA's own CA. */
export class EsaClientCertificate extends EsaNode<"esaClientCertificate"> {
  readonly kind = "esaClientCertificate";
  /** True for one that Terraform takes over: it was issued before, by a call that is not in view. */
  isImported = false;

  get label(): string {
    return this.nameOf("CommonName", "Name") ?? this.#logicalId ?? "the certificate";
  }

  get resource(): string {
    return `esa-client-certificate ${valueOf(vendorId(this.id)) ?? this.label}`;
  }

  /** The name a template gives the resource. */
  get #logicalId(): string | undefined {
    const { key, parent } = this.field;
    return key === "Properties" && typeof parent?.key === "string" ? parent.key : undefined;
  }
}

/** The hostnames whose clients are asked for a certificate of one CA: the ESA-managed one where no id is given. */
export class EsaBinding extends EsaNode<"esaBinding"> {
  readonly kind = "esaBinding";
  /** The list as written, each a field of its own. A request may carry the list as JSON in a string. */
  hostnames: readonly Field[] = [];
  /** Why the list is not known; undefined when it is. */
  hostnamesGap: string | undefined;

  /** The CA's id; absent means the ESA-managed CA. */
  get caId(): Read<string> {
    const read = this.id;
    if (read.state !== "known") return read;
    const id = read.value.trim();
    return id === "" ? absent : known(id);
  }

  get ca(): Link<EsaCa> {
    const id = this.caId;
    if (id.state !== "known") return id;
    const found = this.project.esaCas.find((ca) => ca.hasId(id.value));
    return found === undefined ? unknown(`client CA ${id.value} is not in the project or snapshot`) : known(found);
  }

  get caLabel(): string {
    if (this.isManaged) return "the ESA-managed CA";
    const id = this.caId;
    return valueOf(this.ca)?.label ?? valueOf(vendorId(id)) ?? "a CA";
  }

  /** What the CA is called in the middle of a sentence. */
  get caPhrase(): string {
    const [ca, id] = [valueOf(this.ca), valueOf(vendorId(this.caId))];
    if (this.isManaged) return this.caLabel;
    return ca?.phrase ?? (id === undefined ? this.caLabel : `the CA with id ${id}`);
  }

  /** True for the ESA-managed CA: no id is given, or the one that certificates of ESA's own name as their issuer. */
  get isManaged(): boolean {
    const id = this.caId;
    if (id.state !== "known") return id.state === "absent";
    const leaves = this.project.esaClientCertificates;
    return leaves.some((leaf) => valueOf(leaf.member("CACertificateId").text()) === id.value);
  }

  /** The member that holds the list. */
  get list(): Field {
    return this.member("Hostnames");
  }

  /** The hostnames that are known, for comparing: lower case, in ASCII, no blanks around them. */
  get names(): readonly { readonly field: Field; readonly name: string }[] {
    return this.hostnames.flatMap((field) => {
      const text = valueOf(field.text());
      return text === undefined || text.trim() === "" ? [] : [{ field, name: esaHost(text) }];
    });
  }

  get resource(): string {
    return `esa-binding ${this.caId.state === "absent" ? "ESA-managed CA" : (valueOf(vendorId(this.caId)) ?? this.caLabel)}`;
  }
}
