/**
 * Edge Security Acceleration: which documents tell of sites, certificates, bindings and rules, in whichever of the forms a
 * call, an answer or a template gives them.
 */
import { Field } from "../field.ts";
import { EsaBinding, EsaCa, EsaClientCertificate, EsaSite, esaMember } from "../nodes/esa.ts";
import { valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import {
  actionOf,
  has,
  hasAny,
  holdsRules,
  isAnswer,
  isBinding,
  isBindingQuery,
  isCa,
  isLeaf,
  isLeafRequest,
  isOtherCertificate,
  isSite,
  isWafRule,
} from "./esa-claims.ts";
import { readSite, siteOf } from "./esa-site.ts";
import { listingOf, readBatch, readRuleset, readWafRule, textAsJson } from "./esa-waf.ts";
import { pemField } from "./pem.ts";
import { type Into, isFilledListOf, isListOf, listShape, member, type Shape } from "./shape.ts";

interface Found {
  readonly zone: EsaSite | undefined;
  readonly certificate?: Field;
  readonly isRequest?: boolean;
}

export function readCa(
  field: Field,
  into: Into,
  { zone, certificate = esaMember(field, "Certificate"), isRequest = false }: Found,
): EsaCa {
  const ca = new EsaCa({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  const id = valueOf(ca.id);
  const seen = into.project.esaCas.find((other) => id !== undefined && other.hasId(id));
  const node = seen ?? ca;
  if (seen === undefined) into.project.esaCas.push(ca);
  else seen.record(field.asBase(), into.live);
  node.zone ??= zone;
  if (zone !== undefined && !zone.cas.includes(node)) zone.cas.push(node);
  const pem = pemField(certificate, "esa-ca", node);
  if (pem === undefined) return node;
  node.pem ??= pem;
  into.project.addPem(pem);
  return node;
}

export function readLeaf(
  field: Field,
  into: Into,
  { zone, certificate = esaMember(field, "Certificate"), isRequest = false }: Found,
): EsaClientCertificate {
  const leaf = new EsaClientCertificate({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  leaf.zone = zone;
  zone?.clientCertificates.push(leaf);
  into.project.esaClientCertificates.push(leaf);
  for (const pem of [pemField(certificate, "client", leaf), pemField(esaMember(field, "CSR"), "csr", leaf)]) {
    if (pem !== undefined) into.project.addPem(pem);
  }
  return leaf;
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
  if (
    zone === undefined ||
    !list.isList ||
    total === undefined ||
    items.some((item) => isLeaf(item) || isOtherCertificate(item))
  )
    return;
  // An empty list may be one of either kind, which then proves nothing.
  if (items.length > 0) zone.caTotal = total;
  if (items.length > 0 && zone.cas.filter(({ isRequest }) => !isRequest).length >= total) zone.complete.cas = true;
}

export function readBinding(
  field: Field,
  into: Into,
  zone = siteOf(field, into),
  isRequest = !into.live && !isAnswer(field),
): EsaBinding {
  const binding = new EsaBinding({
    project: into.project,
    field: field.asBase(),
    live: into.live,
    isRequest,
  });
  const list = textAsJson(binding.list);
  list.owner ??= binding;
  binding.hostnames = list.items();
  if (!list.isList) binding.hostnamesGap = "the list of hostnames is filled in elsewhere";
  if (binding.hostnames.some((item) => item.text().state !== "known"))
    binding.hostnamesGap = "a hostname is filled in elsewhere";
  binding.zone = zone;
  zone?.bindings.push(binding);
  into.project.esaBindings.push(binding);
  return binding;
}

/** DNS records, which tell whether a hostname's requests come to ESA at all. */
export function readRecords(list: readonly Field[], into: Into, zone?: EsaSite): void {
  for (const record of list) (zone ?? siteOf(record, into))?.dns.push(record.asBase());
}

/** A site of the snapshot, with everything nested in it. A list that was read is complete. */
export function readSnapshotSite(field: Field, into: Into): void {
  const zone = readSite(field, into);
  const list = (name: string): Field => field.get(name);
  for (const item of list("clientCaCertificates").items()) readCa(item, into, { zone });
  for (const item of list("clientCertificates").items()) readLeaf(item, into, { zone });
  for (const item of list("hostnameBindings").items()) readBinding(item, into, zone);
  for (const item of list("wafRulesets").items()) readRuleset(item, into, { zone });
  for (const item of list("wafRules").items()) readWafRule(item, into, { zone });
  readRecords(list("records").items(), into, zone);
  if (zone === undefined) return;
  zone.complete.cas ||= list("clientCaCertificates").isList;
  zone.complete.bindings ||= list("hostnameBindings").isList;
  zone.complete.rules ||=
    list("wafRules").isList ||
    list("wafRulesets")
      .items()
      .some((set) => has(set, "Rules"));
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
  if (hasAny(field, "Expression", "Phase")) return void readRuleset(field, into, { zone });
  const rules = esaMember(field, "Rules").items();
  const listing = listingOf(field, "rules", rules);
  for (const rule of rules) readWafRule(rule, into, { zone, listing });
}

/** A list of rulesets, of which each may hold its rules. */
function readRulesets(field: Field, into: Into): void {
  const zone = siteOf(field, into);
  const sets = field.get("Rulesets").items();
  const listing = listingOf(field, "rulesets", sets);
  for (const set of sets) readRuleset(set, into, { zone, listing });
}

/** A rule by itself. One without id is to be made; a bare configuration leaves what stands around it to the call. */
function readSingleRule(field: Field, into: Into): void {
  const isBody = !hasAny(field, "Id", "RequestId") && hasAny(field, "Config", "Phase");
  readWafRule(field, into, { zone: siteOf(field, into), form: isBody ? "body" : "answer" });
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
    claims: (field) =>
      /^[A-Z]\w*(?:Certificate|Waf)\w*$/.test(actionOf(field) ?? "") && carriers.some((name) => has(field, name)),
    read: readCall,
  },
  listShape("ESA sites", member("Sites"), isSite, readSite),
  {
    name: "ESA site",
    claims: (field) => isSite(field.get("SiteModel")),
    read: (field, into) => void readSite(field.get("SiteModel"), into),
  },
  {
    name: "ESA DNS records",
    claims: (field) => isFilledListOf(field.get("Records"), (item) => has(item, "RecordName", "SiteId")),
    read: (field, into) => readRecords(field.get("Records").items(), into),
  },
  {
    name: "ESA certificates",
    claims: (field) =>
      has(field, "Result", "SiteId") &&
      (isObject(field.get("Result").value) || isListOf(field.get("Result"), (item) => has(item, "Id"))),
    read: readCertificates,
  },
  {
    name: "ESA client certificate",
    claims: (field) => isLeaf(field) || isLeafRequest(field),
    read: (field, into) =>
      void readLeaf(field, into, { zone: siteOf(field, into), isRequest: !isLeaf(field) && !isAnswer(field) }),
  },
  {
    name: "ESA client CA certificate",
    claims: (field) => isCa(field) && !isOtherCertificate(field),
    read: (field, into) => void readCa(field, into, { zone: siteOf(field, into), isRequest: !has(field, "Id") }),
  },
  {
    name: "ESA hostname binding",
    claims: (field) => isBinding(field) && !isOtherCertificate(field),
    read: (field, into) => void readBinding(field, into),
  },
  {
    name: "ESA API request",
    claims: isBindingQuery,
    read: (field, into) => void siteOf(field, into),
  },
  {
    name: "ESA WAF phases",
    claims: (field) => isFilledListOf(field.get("Phases"), (item) => has(item, "Rulesets")),
    read: (field, into) =>
      field
        .get("Phases")
        .items()
        .forEach((phase) =>
          phase
            .get("Rulesets")
            .items()
            .forEach((ruleset) => void readRuleset(ruleset, into, { zone: siteOf(field, into) })),
        ),
  },
  {
    name: "ESA WAF rulesets",
    claims: (field) => isFilledListOf(field.get("Rulesets"), (item) => has(item, "Rules") || has(item, "Phase")),
    read: readRulesets,
  },
  {
    name: "ESA WAF rules",
    claims: (field) => isFilledListOf(esaMember(field, "Rules"), isWafRule) || holdsRules(field),
    read: readRules,
  },
  {
    name: "ESA WAF rules of a batch call",
    claims: (field) => has(field, "Configs") && hasAny(field, "Phase", "RulesetId", "Shared"),
    read: (field, into) => readBatch(field, into, siteOf(field, into)),
  },
  { name: "ESA WAF rule", claims: isWafRule, read: readSingleRule },
];
