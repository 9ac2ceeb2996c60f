import { Field, isObject } from "../field.ts";
import { EsaBinding, EsaCa, EsaClientCertificate, esaMember, EsaSite, EsaWafRule } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { pemField } from "./pem.ts";
import { type Into, isListOf, type Shape } from "./shape.ts";

const has = (field: Field, ...names: readonly string[]): boolean => names.every((name) => esaMember(field, name).value !== undefined);

const isSite = (field: Field): boolean => has(field, "SiteId", "SiteName") && !has(field, "Result") && !has(field, "Hostnames") && !has(field, "Id");

/** A leaf issued by ESA carries the id of the CA that issued it; a CA of one's own does not. */
const isLeaf = (field: Field): boolean => has(field, "CACertificateId") || has(field, "cACertificateId");

const isBinding = (field: Field): boolean => has(field, "SiteId") && has(field, "Hostnames") && !has(field, "Certificate", "PrivateKey");

const isWafRule = (field: Field): boolean =>
  (has(field, "Config") && (has(field, "Phase") || has(field, "Position") || has(field, "RulesetId"))) ||
  (has(field, "Expression", "Action") && (has(field, "Phase") || has(field, "Status")));

/** The site a record belongs to, made when no other record has told of it. */
function siteOf(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = into.project.esaSites.find((site) => valueOf(site.id) === id);
  const site = seen ?? new EsaSite(into.project, field.asBase(), into.live);
  if (seen === undefined) into.project.esaSites.push(site);
  else if (has(field, "SiteName") && seen.name.state === "absent") seen.record(field.asBase(), into.live);
  return site;
}

function readSite(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  const seen = into.project.esaSites.find((site) => id !== undefined && valueOf(site.id) === id);
  seen?.record(field.asBase(), into.live);
  return seen ?? siteOf(field, into);
}

function readCa(field: Field, into: Into, site: EsaSite | undefined, certificate = esaMember(field, "Certificate")): void {
  const ca = new EsaCa(into.project, field.asBase(), into.live);
  const id = valueOf(ca.id);
  const seen = into.project.esaCas.find((other) => id !== undefined && valueOf(other.id) === id);
  const node = seen ?? ca;
  if (seen === undefined) into.project.esaCas.push(ca);
  else seen.record(field.asBase(), into.live);
  node.site_ ??= site;
  if (site !== undefined && !site.cas.includes(node)) site.cas.push(node);
  const pem = pemField(certificate, "esa-ca", node);
  if (pem === undefined) return;
  node.pem ??= pem;
  into.project.addPem(pem);
}

function readLeaf(field: Field, into: Into, site: EsaSite | undefined, certificate = esaMember(field, "Certificate")): void {
  const leaf = new EsaClientCertificate(into.project, field.asBase(), into.live);
  leaf.site_ = site;
  site?.clientCertificates.push(leaf);
  into.project.esaClientCertificates.push(leaf);
  for (const pem of [pemField(certificate, "client", leaf), pemField(esaMember(field, "CSR"), "csr", leaf)]) {
    if (pem !== undefined) into.project.addPem(pem);
  }
}

function readCertificates(field: Field, into: Into): void {
  const site = siteOf(field, into);
  const list = esaMember(field, "Result");
  const items = list.isList ? list.items() : [list];
  const pem = list.isList ? undefined : esaMember(field, "Certificate");
  let leaves = 0;
  for (const item of items) {
    if (isLeaf(item)) leaves++;
    if (isLeaf(item)) readLeaf(item, into, site, pem);
    else readCa(item, into, site, pem);
  }
  const total = valueOf(esaMember(field, "TotalCount").number());
  if (site !== undefined && list.isList && leaves === 0 && total !== undefined && total <= items.length) site.complete.cas = true;
}

function readBinding(field: Field, into: Into, site = siteOf(field, into)): void {
  const binding = new EsaBinding(into.project, field.asBase(), into.live);
  const list = textAsJson(esaMember(field, "Hostnames"));
  binding.hostnames = list.items();
  if (!list.isList) binding.hostnamesGap = "the list of hostnames is filled in elsewhere";
  if (binding.hostnames.some((item) => item.text().state !== "known")) binding.hostnamesGap = "a hostname is filled in elsewhere";
  binding.site_ = site;
  site?.bindings.push(binding);
  into.project.esaBindings.push(binding);
}

/** What a text holds as JSON, with its places; the field itself when it is no such text. */
function textAsJson(field: Field): Field {
  const text = field.value;
  if (typeof text !== "string" || field.standsAt !== undefined) return field;
  const doc = field.doc.inside(field.route, text);
  if (doc === undefined || (!isObject(doc.tree.value) && !Array.isArray(doc.tree.value))) return field;
  return new Field(doc, doc.tree.value, { parent: field.parent, key: field.key, via: field.via, base: field.base });
}

function readWafRule(field: Field, into: Into, ruleset: Field | undefined, site: EsaSite | undefined): void {
  const config = textAsJson(esaMember(field.asBase(), "Config"));
  const rule = new EsaWafRule({ project: into.project, field: field.asBase(), config, ruleset, site: site ?? siteOf(field, into) });
  rule.site_?.rules.push(rule);
  into.project.esaWafRules.push(rule);
}

function readRuleset(field: Field, into: Into, site: EsaSite | undefined): void {
  for (const rule of esaMember(field, "Rules").items()) readWafRule(rule, into, field, site);
}

/** A site of the snapshot, with everything nested in it. A list that was read is complete. */
export function readSnapshotSite(field: Field, into: Into): void {
  const site = readSite(field, into);
  const list = (name: string): Field => field.get(name);
  for (const item of list("clientCaCertificates").items()) readCa(item, into, site);
  for (const item of list("clientCertificates").items()) readLeaf(item, into, site);
  for (const item of list("hostnameBindings").items()) readBinding(item, into, site);
  for (const item of list("wafRulesets").items()) readRuleset(item, into, site);
  for (const item of list("wafRules").items()) readWafRule(item, into, undefined, site);
  if (site === undefined) return;
  if (list("records").isList) site.recordsList = list("records").items();
  site.complete.cas ||= list("clientCaCertificates").isList;
  site.complete.bindings ||= list("hostnameBindings").isList;
  site.complete.rules ||= list("wafRules").isList;
}

/** A resource of a ROS template keeps the same members under `Properties`. */
function readRos(field: Field, into: Into): void {
  for (const resource of field.get("Resources").members()) {
    const type = valueOf(resource.get("Type").text());
    const properties = resource.get("Properties");
    if (type === "ALIYUN::ESA::ClientCaCertificate") readCa(properties, into, siteOf(properties, into));
    if (type === "ALIYUN::ESA::ClientCertificate") readLeaf(properties, into, siteOf(properties, into));
    if (type === "ALIYUN::ESA::WafRule") readWafRule(properties, into, undefined, siteOf(properties, into));
  }
}

export const esaShapes: readonly Shape[] = [
  { name: "ROS template", claims: (field) => has(field, "ROSTemplateFormatVersion"), read: readRos },
  {
    name: "ESA sites",
    claims: (field) => isListOf(field.get("Sites"), isSite) && field.get("Sites").items().length > 0,
    read: (field, into) => field.get("Sites").items().forEach((item) => readSite(item, into)),
  },
  { name: "ESA site", claims: (field) => isSite(field.get("SiteModel")), read: (field, into) => void readSite(field.get("SiteModel"), into) },
  {
    name: "ESA certificates",
    claims: (field) => has(field, "Result", "SiteId") && (isObject(field.get("Result").value) || isListOf(field.get("Result"), (item) => has(item, "Id"))),
    read: readCertificates,
  },
  {
    name: "ESA client certificate",
    claims: (field) => isLeaf(field) || (has(field, "ValidityDays", "SiteId") && (has(field, "CSR") || has(field, "PkeyType") || field.members().length === 2)),
    read: (field, into) => readLeaf(field, into, siteOf(field, into)),
  },
  {
    name: "ESA client CA certificate",
    claims: (field) =>
      has(field, "Id", "FingerprintSha256") ||
      (has(field, "SiteId", "Certificate") && !has(field, "Result") && !has(field, "PrivateKey")),
    read: (field, into) => readCa(field, into, siteOf(field, into)),
  },
  { name: "ESA hostname binding", claims: isBinding, read: (field, into) => readBinding(field, into) },
  {
    name: "ESA WAF phases",
    claims: (field) => isListOf(field.get("Phases"), (item) => has(item, "Rulesets")) && field.get("Phases").items().length > 0,
    read: (field, into) =>
      field.get("Phases").items().forEach((phase) => phase.get("Rulesets").items().forEach((ruleset) => readRuleset(ruleset, into, undefined))),
  },
  {
    name: "ESA WAF rulesets",
    claims: (field) => isListOf(field.get("Rulesets"), (item) => has(item, "Rules") || has(item, "Phase")) && field.get("Rulesets").items().length > 0,
    read: (field, into) => field.get("Rulesets").items().forEach((ruleset) => readRuleset(ruleset, into, siteOf(field, into))),
  },
  {
    name: "ESA WAF rules",
    claims: (field) => isListOf(field.get("Rules"), isWafRule) && field.get("Rules").items().length > 0,
    read: (field, into) => {
      const ruleset = has(field, "Expression") || has(field, "Phase") ? field : undefined;
      for (const rule of field.get("Rules").items()) readWafRule(rule, into, ruleset, siteOf(field, into));
    },
  },
  { name: "ESA WAF rule", claims: isWafRule, read: (field, into) => readWafRule(field, into, undefined, undefined) },
];
