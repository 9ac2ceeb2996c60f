/** What ESA's objects share. The API and the SDK spell members differently, and no rule should have to know. */

import type { Field } from "../field.ts";
import { isReferenceKey } from "../ids.ts";
import { RecordNode } from "../node.ts";
import { isTerraformCode } from "../paths.ts";
import { absent, type Read, valueOf } from "../read.ts";
import type { EsaSite } from "./esa.ts";
import type { Project } from "./project.ts";

/** The phases of WAF rules; the last one is named by the API that reports usage only. */
export const esaPhases = [
  "http_whitelist",
  "http_custom",
  "http_managed",
  "http_anti_scan",
  "http_ratelimit",
  "ip_access_rule",
  "http_bot",
  "http_security_level_rule",
  "http_threat_intelligence",
] as const;

/** The actions of custom rules. */
export const esaActions = ["deny", "monitor", "js", "captcha"] as const;

/** A member by its API name or by the SDK's, which starts in lower case (`SiteId`, `siteId`). */
export function esaMember(field: Field, name: string): Field {
  const member = field.get(name);
  if (member.value !== undefined) return member;
  const [first = name, ...others] = sdkNames(name);
  const found = [first, ...others].map((other) => field.get(other)).find((other) => other.value !== undefined);
  if (found !== undefined) return found;
  const names = field.members().map(({ key }) => String(key));
  return names.length > 0 && names.every((other) => /^[a-z]/.test(other)) ? field.get(first) : member;
}

/** `SiteId` is `siteId` in the SDK; abbreviations at the start are met in both forms, `cSR` and `csr`. */
function sdkNames(name: string): readonly string[] {
  const first = name.charAt(0).toLowerCase() + name.slice(1);
  return [first, name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)/, (letters) => letters.toLowerCase())];
}

/** A member reached by several names, each in either spelling. */
export function esaAt(field: Field, ...names: readonly string[]): Field {
  return names.reduce(esaMember, field);
}

/** An id of the vendor's; absent for one that Terraform only refers to. */
export function vendorId(id: Read<string>): Read<string> {
  return id.state === "known" && isReferenceKey(id.value) ? absent : id;
}

/** What the nodes of ESA have in common: the zone they belong to, and who wrote their document. */
export abstract class EsaNode<Kind extends string> extends RecordNode<Kind> {
  readonly project: Project;
  /** The site this belongs to, where its answer or its place in the snapshot tells. */
  zone: EsaSite | undefined;
  /** True for what asks ESA for something new: the body of a request, or a resource of a template. Answers tell what is. */
  readonly isRequest: boolean;

  constructor(about: { project: Project; field: Field; live: boolean; isRequest?: boolean }) {
    super(about.field, about.live);
    this.project = about.project;
    this.isRequest = about.isRequest ?? false;
  }

  /** A member in either spelling, from the first document that writes it. */
  member(name: string): Field {
    for (const record of this.records) {
      const member = esaMember(record, name);
      if (!member.isAbsent) return member;
    }
    return esaMember(this.field, name);
  }

  /** The member that holds its id. */
  protected get idMember(): string {
    return "Id";
  }

  /** The id it has in the account where that is told, else what Terraform refers to it by. */
  get id(): Read<string> {
    const ids = this.#ids;
    return ids.find((id) => vendorId(id).state === "known") ?? ids[0] ?? this.member(this.idMember).id();
  }

  /** True for what goes by that id, or by that reference of Terraform's. */
  hasId(id: string): boolean {
    return this.#ids.some((one) => valueOf(one)?.trim() === id);
  }

  /** What is known to be its id: Terraform may refer to one thing in several ways. */
  get #ids(): readonly Read<string>[] {
    return this.records.map((record) => esaMember(record, this.idMember).id()).filter(({ state }) => state === "known");
  }

  /** The address of the Terraform block it is declared by; undefined elsewhere. */
  get address(): string | undefined {
    return this.field.doc.address;
  }

  /** True for what only a plan or a state of Terraform shows, where the provider has judged its settings before. */
  get isPlanned(): boolean {
    return this.address !== undefined && !isTerraformCode(this.field.doc.file.path);
  }

  /** True unless both are known to belong to different sites: many bodies leave their site to the query. */
  sharesZone(other: { readonly zone: EsaSite | undefined }): boolean {
    return this.zone === undefined || other.zone === undefined || this.zone.mayBe(other.zone);
  }

  /** A name for it in sentences: the first of its own that is written, else its id, else the Terraform block. */
  protected nameOf(...names: readonly string[]): string | undefined {
    const own = names
      .map((name) => valueOf(this.member(name).text()))
      .find((name) => name !== undefined && name !== "");
    return own ?? valueOf(vendorId(this.id)) ?? this.address;
  }
}
