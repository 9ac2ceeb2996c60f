/**
 * Sites, client certificates and their bindings as rules see them: who asks clients for a certificate, and whose
 * certificates are taken.
 */
import { Field } from "../field.ts";
import { hostKey } from "../ids.ts";
import { absent, known, type Link, type Read, unknown, valueOf } from "../read.ts";
import { EsaNode } from "./esa-node.ts";
import type { EsaWafRule } from "./esa-waf.ts";
import type { PemText } from "./pem.ts";

export { esaActions, esaMember, esaPhases } from "./esa-node.ts";
export { EsaWafRule, EsaWafRuleset, type RuleForm } from "./esa-waf.ts";

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
  /** How many custom CAs the site has by the account's own count; the pages in view may show fewer. */
  caTotal: number | undefined;

  override get id(): Read<string> {
    return this.member("SiteId").id();
  }

  /** The zone's name, lower case; official samples carry stray blanks. */
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
    const names = ["Name", "ClientCaCertName", "CommonName"].map((name) => valueOf(this.member(name).text()));
    return names.find((name) => name !== undefined && name !== "") ?? valueOf(this.id) ?? "the CA";
  }

  get resource(): string {
    return `esa-ca ${valueOf(this.id) ?? this.label}`;
  }
}

/** A client certificate issued by ESA's own CA. */
export class EsaClientCertificate extends EsaNode<"esaClientCertificate"> {
  readonly kind = "esaClientCertificate";

  get label(): string {
    const names = ["CommonName", "Name"].map((name) => valueOf(this.member(name).text()));
    return (
      names.find((name) => name !== undefined && name !== "") ??
      valueOf(this.id) ??
      this.#logicalId ??
      "the certificate"
    );
  }

  get resource(): string {
    return `esa-client-certificate ${valueOf(this.id) ?? this.label}`;
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
    const found = this.project.esaCas.find((ca) => valueOf(ca.id)?.trim() === id.value);
    return found === undefined ? unknown(`client CA ${id.value} is not in the project or snapshot`) : known(found);
  }

  get caLabel(): string {
    if (this.isManaged) return "the ESA-managed CA";
    const id = this.caId;
    return valueOf(this.ca)?.label ?? valueOf(id) ?? "a CA";
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

  /** The hostnames that are known, for comparing: lower case, no blanks around them. */
  get names(): readonly { readonly field: Field; readonly name: string }[] {
    return this.hostnames.flatMap((field) => {
      const text = valueOf(field.text());
      return text === undefined || text.trim() === "" ? [] : [{ field, name: hostKey(text) }];
    });
  }

  get resource(): string {
    return `esa-binding ${valueOf(this.caId) ?? "ESA-managed CA"}`;
  }
}
