import { Field, isObject } from "../field.ts";
import { EsaBinding, EsaCa, EsaClientCertificate, esaMember, EsaSite } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { readBatch, readRuleset, readWafRule, textAsJson } from "./esa-waf.ts";
import { pemField } from "./pem.ts";
import { type Into, isListOf, type Shape } from "./shape.ts";

const has = (field: Field, ...names: readonly string[]): boolean => names.every((name) => esaMember(field, name).value !== undefined);

const hasAny = (field: Field, ...names: readonly string[]): boolean => names.some((name) => has(field, name));

const isSite = (field: Field): boolean => has(field, "SiteId", "SiteName") && !hasAny(field, "Result", "Hostnames", "Id", "RecordName");

/** A leaf issued by ESA carries the id of the CA that issued it; a CA of one's own does not. */
const isLeaf = (field: Field): boolean => has(field, "CACertificateId");

/** The same shapes serve certificates for origins and for the edge's own names: members that only those have. */
const isOtherCertificate = (field: Field): boolean =>
  hasAny(field, "CasId", "PubAlg", "SigAlg", "IssuerCN", "ApplyCode", "Domains", "CreatedType") || actionOf(field)?.includes("Origin") === true;

const isLeafRequest = (field: Field): boolean =>
  (has(field, "ValidityDays") && (hasAny(field, "CSR", "PkeyType") || (has(field, "SiteId") && field.members().length === 2))) ||
  (has(field, "SiteId") && hasAny(field, "CSR", "PkeyType") && !has(field, "Certificate"));

const isCa = (field: Field): boolean =>
  (has(field, "Id", "FingerprintSha256") && !hasAny(field, "PrivateKey", "Hostnames")) ||
  (has(field, "SiteId", "Certificate") && !hasAny(field, "Result", "PrivateKey", "Type", "Hostnames"));

const isBinding = (field: Field): boolean =>
  has(field, "Hostnames") && (has(field, "SiteId") || field.get("Id").value !== undefined) && !hasAny(field, "Certificate", "PrivateKey");

const isWafRule = (field: Field): boolean =>
  (has(field, "Config") && hasAny(field, "Phase", "Position", "RulesetId")) ||
  (has(field, "Expression", "Action") && hasAny(field, "Phase", "Status", "RulesetId")) ||
  (has(field, "Expression", "Phase") && hasAny(field, "RulesetId", "SiteId"));

/** What an answer of the API has and a request has not. */
const isAnswer = (field: Field): boolean => hasAny(field, "RequestId", "SiteName", "TotalCount");

/** The call that a request or log names, such as `SetClientCertificateHostnames`. */
function actionOf(field: Field): string | undefined {
  const names = ["Action", "ApiName", "x-acs-action"];
  return names.map((name) => valueOf(esaMember(field, name).text())).find((name) => name !== undefined);
}

/** The site a record belongs to, made when no other record has told of it: of such a record only the site's id and name are kept. */
function siteOf(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = into.project.esaSites.find((site) => valueOf(site.id) === id);
  if (seen !== undefined && (!has(field, "SiteName") || seen.name.state !== "absent")) return seen;
  const { doc, value, parent, key, via } = field;
  const members = isObject(value) ? Object.entries(value).filter(([name]) => /^site(?:id|name)$/i.test(name)) : [];
  const about = new Field(doc, Object.fromEntries(members), { parent, key, via, base: "" });
  if (seen === undefined) return addSite(about, into);
  seen.record(about, into.live);
  return seen;
}

function addSite(field: Field, into: Into): EsaSite {
  const site = new EsaSite({ project: into.project, field, live: into.live });
  into.project.esaSites.push(site);
  return site;
}

function readSite(field: Field, into: Into): EsaSite | undefined {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === undefined) return undefined;
  const seen = into.project.esaSites.find((site) => valueOf(site.id) === id);
  seen?.record(field.asBase(), into.live);
  return seen ?? addSite(field.asBase(), into);
}

interface Found {
  readonly zone: EsaSite | undefined;
  readonly certificate?: Field;
  readonly isRequest?: boolean;
}

function readCa(field: Field, into: Into, { zone, certificate = esaMember(field, "Certificate"), isRequest = false }: Found): void {
  const ca = new EsaCa({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  const id = valueOf(ca.id);
  const seen = into.project.esaCas.find((other) => id !== undefined && valueOf(other.id) === id);
  const node = seen ?? ca;
  if (seen === undefined) into.project.esaCas.push(ca);
  else seen.record(field.asBase(), into.live);
  node.zone ??= zone;
  if (zone !== undefined && !zone.cas.includes(node)) zone.cas.push(node);
  const pem = pemField(certificate, "esa-ca", node);
  if (pem === undefined) return;
  node.pem ??= pem;
  into.project.addPem(pem);
}

function readLeaf(field: Field, into: Into, { zone, certificate = esaMember(field, "Certificate"), isRequest = false }: Found): void {
  const leaf = new EsaClientCertificate({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  leaf.zone = zone;
  zone?.clientCertificates.push(leaf);
  into.project.esaClientCertificates.push(leaf);
  for (const pem of [pemField(certificate, "client", leaf), pemField(esaMember(field, "CSR"), "csr", leaf)]) {
    if (pem !== undefined) into.project.addPem(pem);
  }
}

/** A list of certificates, or one certificate whose text stands beside its description. */
function readCertificates(field: Field, into: Into): void {
  const zone = siteOf(field, into);
  const list = esaMember(field, "Result");
  const items = list.isList ? list.items() : [list];
  const beside = list.isList ? {} : { certificate: esaMember(field, "Certificate") };
  for (const item of items) {
    if (isLeaf(item)) readLeaf(item, into, { zone, ...beside });
    else if (!isOtherCertificate(item)) readCa(item, into, { zone, ...beside });
  }
  const total = valueOf(esaMember(field, "TotalCount").number());
  if (zone === undefined || !list.isList || total === undefined || items.some((item) => isLeaf(item) || isOtherCertificate(item))) return;
  // An empty list may be one of either kind, which then proves nothing.
  if (items.length > 0) zone.caTotal = total;
  if (items.length > 0 && zone.cas.filter(({ isRequest }) => !isRequest).length >= total) zone.complete.cas = true;
}

function readBinding(field: Field, into: Into, zone = siteOf(field, into)): void {
  const binding = new EsaBinding({ project: into.project, field: field.asBase(), live: into.live, isRequest: !into.live && !isAnswer(field) });
  const list = textAsJson(binding.list);
  list.owner ??= binding;
  binding.hostnames = list.items();
  if (!list.isList) binding.hostnamesGap = "the list of hostnames is filled in elsewhere";
  if (binding.hostnames.some((item) => item.text().state !== "known")) binding.hostnamesGap = "a hostname is filled in elsewhere";
  binding.zone = zone;
  zone?.bindings.push(binding);
  into.project.esaBindings.push(binding);
}

/** DNS records, which tell whether a hostname's requests come to ESA at all. */
function readRecords(list: readonly Field[], into: Into, zone?: EsaSite): void {
  for (const record of list) (zone ?? siteOf(record, into))?.dns.push(record.asBase());
}

/** A site of the snapshot, with everything nested in it. A list that was read is complete. */
export function readSnapshotSite(field: Field, into: Into): void {
  const zone = readSite(field, into);
  const list = (name: string): Field => field.get(name);
  for (const item of list("clientCaCertificates").items()) readCa(item, into, { zone });
  for (const item of list("clientCertificates").items()) readLeaf(item, into, { zone });
  for (const item of list("hostnameBindings").items()) readBinding(item, into, zone);
  for (const item of list("wafRulesets").items()) readRuleset(item, into, zone);
  for (const item of list("wafRules").items()) readWafRule(item, into, { zone });
  readRecords(list("records").items(), into, zone);
  if (zone === undefined) return;
  zone.complete.cas ||= list("clientCaCertificates").isList;
  zone.complete.bindings ||= list("hostnameBindings").isList;
  zone.complete.rules ||= list("wafRules").isList;
}

/** A resource of a ROS template keeps the same members under `Properties`. */
function readRos(field: Field, into: Into): void {
  for (const resource of field.get("Resources").members()) {
    const type = valueOf(resource.get("Type").text());
    const properties = resource.get("Properties");
    const zone = siteOf(properties, into);
    if (type === "ALIYUN::ESA::ClientCaCertificate") readCa(properties, into, { zone, isRequest: true });
    if (type === "ALIYUN::ESA::ClientCertificate") readLeaf(properties, into, { zone, isRequest: true });
    if (type === "ALIYUN::ESA::WafRule") readWafRule(properties, into, { zone, form: "template" });
  }
}

/** A list of WAF rules, or a ruleset that is made together with its rules. */
function readRules(field: Field, into: Into): void {
  const zone = siteOf(field, into);
  if (hasAny(field, "Expression", "Phase")) readRuleset(field, into, zone);
  else for (const rule of esaMember(field, "Rules").items()) readWafRule(rule, into, { zone });
  const count = esaMember(field, "Rules").items().length;
  const total = valueOf(esaMember(field, "TotalCount").number());
  if (zone !== undefined && total !== undefined && total <= count) zone.complete.rules = true;
}

/** The members in which a recorded call keeps its parameters. */
const carriers = ["Body", "Params", "Parameters", "Query", "Request"] as const;

function* carried(field: Field): Generator<Field> {
  for (const name of carriers) {
    const inner = textAsJson(esaMember(field, name));
    if (inner.isObject) yield inner.asBase(inner.path);
  }
}

function readCall(field: Field, into: Into): void {
  for (const inner of carried(field)) esaShapes.find((shape) => shape.claims(inner))?.read(inner, into);
}

export const esaShapes: readonly Shape[] = [
  { name: "ROS template", claims: (field) => has(field, "ROSTemplateFormatVersion"), read: readRos },
  {
    name: "ESA API call",
    claims: (field) => /^[A-Z]\w*(?:Certificate|Waf)\w*$/.test(actionOf(field) ?? "") && carriers.some((name) => has(field, name)),
    read: readCall,
  },
  {
    name: "ESA sites",
    claims: (field) => isListOf(field.get("Sites"), isSite) && field.get("Sites").items().length > 0,
    read: (field, into) => field.get("Sites").items().forEach((item) => readSite(item, into)),
  },
  { name: "ESA site", claims: (field) => isSite(field.get("SiteModel")), read: (field, into) => void readSite(field.get("SiteModel"), into) },
  {
    name: "ESA DNS records",
    claims: (field) => isListOf(field.get("Records"), (item) => has(item, "RecordName", "SiteId")) && field.get("Records").items().length > 0,
    read: (field, into) => readRecords(field.get("Records").items(), into),
  },
  {
    name: "ESA certificates",
    claims: (field) => has(field, "Result", "SiteId") && (isObject(field.get("Result").value) || isListOf(field.get("Result"), (item) => has(item, "Id"))),
    read: readCertificates,
  },
  {
    name: "ESA client certificate",
    claims: (field) => isLeaf(field) || isLeafRequest(field),
    read: (field, into) => readLeaf(field, into, { zone: siteOf(field, into), isRequest: !isLeaf(field) && !isAnswer(field) }),
  },
  {
    name: "ESA client CA certificate",
    claims: (field) => isCa(field) && !isOtherCertificate(field),
    read: (field, into) => readCa(field, into, { zone: siteOf(field, into), isRequest: !has(field, "Id") }),
  },
  { name: "ESA hostname binding", claims: (field) => isBinding(field) && !isOtherCertificate(field), read: (field, into) => readBinding(field, into) },
  {
    name: "ESA WAF phases",
    claims: (field) => isListOf(field.get("Phases"), (item) => has(item, "Rulesets")) && field.get("Phases").items().length > 0,
    read: (field, into) =>
      field.get("Phases").items().forEach((phase) => phase.get("Rulesets").items().forEach((ruleset) => void readRuleset(ruleset, into, siteOf(field, into)))),
  },
  {
    name: "ESA WAF rulesets",
    claims: (field) => isListOf(field.get("Rulesets"), (item) => has(item, "Rules") || has(item, "Phase")) && field.get("Rulesets").items().length > 0,
    read: (field, into) => field.get("Rulesets").items().forEach((ruleset) => void readRuleset(ruleset, into, siteOf(field, into))),
  },
  {
    name: "ESA WAF rules",
    claims: (field) => isListOf(esaMember(field, "Rules"), isWafRule) && esaMember(field, "Rules").items().length > 0,
    read: readRules,
  },
  {
    name: "ESA WAF rules of a batch call",
    claims: (field) => has(field, "Configs") && hasAny(field, "Phase", "RulesetId", "Shared"),
    read: (field, into) => readBatch(field, into, siteOf(field, into)),
  },
  {
    name: "ESA WAF rule",
    claims: isWafRule,
    read: (field, into) => readWafRule(field, into, { zone: siteOf(field, into), form: hasAny(field, "Id", "RequestId") ? "answer" : "body" }),
  },
];
