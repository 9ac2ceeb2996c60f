/** Edge Security Acceleration in Terraform. */

import type { Field } from "../field.ts";
import { readBinding, readCa, readLeaf, readRecords } from "../load/esa.ts";
import { readSite, siteByUnknown, siteOf } from "../load/esa-site.ts";
import { readRuleset, readWafRule } from "../load/esa-waf.ts";
import type { Into } from "../load/shape.ts";
import { EsaHttpsSetting, type EsaSite } from "../nodes/esa.ts";
import type { RequiredProvider } from "../nodes/terraform.ts";
import { valueOf } from "../read.ts";
import { blocksOf, Draft } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Resource, selfReference, setting } from "./resource.ts";
import { attributeOf } from "./source.ts";
import { asBool } from "./values.ts";
import { allowedVersions } from "./versions.ts";

/** What becomes of settings that ESA names otherwise than in Pascal case, or has no member for. */
type Renames = Readonly<Record<string, string | null>>;

/** ESA's own members are in Pascal case, which all settings are brought to. What the provider says of the resource itself is left out. */
function settingsOf({ settings }: Resource, renames: Renames = {}): Draft {
  const draft = new Draft(settings);
  for (const [name, part] of settings.members) {
    const target = renames[name] ?? (Object.hasOwn(renames, name) || notSettings.has(name) ? null : pascalName(name));
    if (target !== null && !part.isNull) draft.put(target, pascal(part, name));
  }
  return draft;
}

/** The id of a resource is put together of two; the time it takes is Terraform's own matter. */
const notSettings: ReadonlySet<string> = new Set(["id", "timeouts"]);
/** Blocks of which there may be one each are objects in the API. */
const singles: ReadonlySet<string> = new Set([
  "actions",
  "response",
  "bypass",
  "timer",
  "rate_limit",
  "threshold",
  "response_status",
  "characteristics",
  "security_level",
  "app_sdk",
  "custom_sign",
  "app_package",
  "shared",
  "match",
]);
/** Terraform takes a text for a switch as well. */
const switches: ReadonlySet<string> = new Set(["paused", "proxied"]);

function pascal(part: Part, name: string): Part {
  const [first, ...others] = part.isList && singles.has(name) ? part.items : [];
  if (first !== undefined && others.length === 0) return pascal(first, name).named(part.key);
  const { at, key, isLiteral, body } = part;
  if (part.isList)
    return new Part(
      part.items.map((item) => pascal(item, "")),
      at,
      { key, isLiteral },
    );
  const switched = switches.has(name) && typeof part.value === "string" ? asBool(part.value) : undefined;
  if (switched !== undefined) return new Part(switched, at, { key, isLiteral });
  if (!part.isObject) return part;
  const members = part.members.map(([inner, value]) => [pascalName(inner), pascal(value, inner)] as const);
  return new Part(new Map(members), at, { key, isLiteral: true, body });
}

function pascalName(name: string): string {
  return name === "csr" ? "CSR" : name.replace(/(?:^|_)(\w)/g, (_, next: string) => next.toUpperCase());
}

const into = ({ project }: Parameters<Reader>[1]): Into => ({ project, live: false });

/** The site a resource belongs to. Where its id is filled in elsewhere, everything that takes it from there belongs to one site. */
function zoneOf(resource: Resource, field: Field, reading: Parameters<Reader>[1]): EsaSite | undefined {
  const { unknown } = setting(resource, "site_id") ?? {};
  const zone = siteOf(field, into(reading));
  if (zone !== undefined || unknown === undefined) return zone;
  const about = new Draft(resource.settings).put("SiteId", setting(resource, "site_id") as Part); // it is unknown, so it is there
  return siteByUnknown(unknown, documentOf(resource, about.part), into(reading));
}

const hosts = "client_ca_certificate_hostnames";

/** One resource uploads a CA and says for which hostnames clients are asked for its certificates. */
const readCaCertificate: Reader = (resource, reading) => {
  const id = selfReference(resource, "client_ca_cert_id");
  const renames: Renames = { [hosts]: null, client_ca_cert_name: "Name", client_ca_cert_id: null };
  const field = documentOf(resource, settingsOf(resource, renames).put("Id", id).part);
  const zone = zoneOf(resource, field, reading);
  const ca = readCa(field, into(reading), { zone, isRequest: true });
  ca.isUncertain = resource.instance?.isUncertain !== undefined;
  const isIgnored = ignoresChanges(resource, hosts);
  if (isIgnored) ca.hiddenHostnames = "Terraform ignores changes of its hostnames, so others may bind them";
  else if (isTooOldToBind(reading))
    ca.hiddenHostnames = "the version of the provider cannot bind hostnames, so others do";
  if (setting(resource, hosts) === undefined) return;
  const list: Renames = {
    ...renames,
    [hosts]: "Hostnames",
    certificate: null,
    client_ca_cert_name: null,
    status: null,
  };
  const binding = readBinding(
    documentOf(resource, settingsOf(resource, list).put("Id", id).part),
    into(reading),
    zone,
    true,
  );
  if (isIgnored) binding.hostnamesGap ??= ca.hiddenHostnames;
};

/** True where the configuration keeps to versions of the provider in which a CA has no hostnames. */
function isTooOldToBind({ project }: Parameters<Reader>[1]): boolean {
  const required = project.terraformModules.flatMap(({ providers }) => providers).filter(isAlicloud);
  return required.some(({ locked, version }) => {
    const constraint = locked ?? valueOf(version.text());
    return constraint !== undefined && allowedVersions(constraint, "1.281.0") === "none";
  });
}

function isAlicloud({ name, source }: RequiredProvider): boolean {
  return valueOf(source.text())?.endsWith("/alicloud") ?? name === "alicloud";
}

/** True for a setting that Terraform leaves as it is once the resource is there. */
function ignoresChanges({ instance }: Resource, name: string): boolean {
  const lifecycle = instance?.block.body.blocks.find(({ type }) => type === "lifecycle");
  const ignored = lifecycle && attributeOf(lifecycle.body, "ignore_changes");
  if (instance === undefined || ignored === undefined) return false;
  const { start, end } = ignored.value.span;
  const names = instance.declared.file.text.slice(start, end).split(/[^\w]+/);
  return names.includes(name) || names.includes("all");
}

const readClientCertificate: Reader = (resource, reading) => {
  const id = selfReference(resource, "client_cert_id");
  const field = documentOf(resource, settingsOf(resource, { client_cert_id: null }).put("Id", id).part);
  const leaf = readLeaf(field, into(reading), { zone: zoneOf(resource, field, reading), isRequest: true });
  const imports = reading.project.terraformModules.flatMap((module) => module.imports);
  leaf.isImported = imports.some(({ instance }) => instance === resource.address) || isWithoutOrigin(resource);
};

/** A state keeps how a certificate was asked for, except where it was imported. */
function isWithoutOrigin(resource: Resource): boolean {
  const isGiven = (name: string): boolean => ![undefined, ""].includes(setting(resource, name)?.value as string);
  const isMade = typeof setting(resource, "client_cert_id")?.value === "string";
  return resource.isUnwritten && isMade && !isGiven("csr") && !isGiven("pkey_type");
}

const readWafRules: Reader = (resource, reading) => {
  const draft = settingsOf(resource, { config: null, waf_rule_id: null }).put(
    "Id",
    selfReference(resource, "waf_rule_id"),
  );
  const config = setting(resource, "config");
  const [first] = config === undefined ? [] : blocksOf(config);
  if (first !== undefined) draft.put("Config", pascal(first, "").named(first.key ?? config?.key));
  const field = documentOf(resource, draft.part);
  readWafRule(field, into(reading), { zone: zoneOf(resource, field, reading), form: "template" });
};

const readWafRuleset: Reader = (resource, reading) => {
  const id = selfReference(resource, "ruleset_id");
  const field = documentOf(resource, settingsOf(resource, { ruleset_id: null }).put("Id", id).part);
  readRuleset(field, into(reading), { zone: zoneOf(resource, field, reading) });
};

const readEsaSite: Reader = (resource, reading) => {
  readSite(documentOf(resource, settingsOf(resource).put("SiteId", selfReference(resource, "id")).part), into(reading));
};

/** The ways in which others refer to the first of the sites found. */
const waysToSite = [
  ["sites", "0", "site_id"],
  ["sites", "0", "id"],
  ["ids", "0"],
] as const;

/** A plan tells the sites that were found; else a search by exact name shows the site of that name. */
const readSites: Reader = (resource, reading) => {
  const found = resource.settings.get("sites") ?? resource.instance?.planned(["sites"])?.standing(resource.settings.at);
  for (const site of found?.items ?? []) {
    if (site.isObject)
      readSite(documentOf(resource, pascal(site, "").named(site.key ?? resource.settings.key)), into(reading));
  }
  const name = setting(resource, "site_name");
  const kind = setting(resource, "site_search_type")?.value ?? "exact";
  if (typeof name?.value !== "string" || kind !== "exact" || (found?.items.length ?? 1) !== 1) return;
  for (const way of waysToSite) {
    const draft = new Draft(resource.settings).put("SiteName", name).put("SiteId", selfReference(resource, ...way));
    readSite(documentOf(resource, draft.part), into(reading));
  }
};

const readRecord: Reader = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).part);
  readRecords([field], into(reading), zoneOf(resource, field, reading));
};

const readHttps: Reader = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).part);
  zoneOf(resource, field, reading)?.https.push(new EsaHttpsSetting(field));
};

/** Sites come first: what belongs to them only names them. */
export const esaReaders: Readonly<Record<string, Reader>> = {
  alicloud_esa_site: readEsaSite,
  "data.alicloud_esa_sites": readSites,
  alicloud_esa_client_ca_certificate: readCaCertificate,
  alicloud_esa_client_certificate: readClientCertificate,
  alicloud_esa_waf_ruleset: readWafRuleset,
  alicloud_esa_waf_rule: readWafRules,
  alicloud_esa_record: readRecord,
  alicloud_esa_https_basic_configuration: readHttps,
};
