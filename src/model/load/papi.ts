/**
 * Property Manager: which documents tell of properties, includes, hostnames and activations, and where in a document a rule
 * tree stands.
 */
import type { Context, Field } from "../field.ts";
import { Activation } from "../nodes/activation.ts";
import { Hostname } from "../nodes/hostname.ts";
import { Include, Property } from "../nodes/property.ts";
import { RuleTree, type TreeExtent } from "../nodes/rule-tree.ts";
import type { Tool } from "../nodes/writing.ts";
import { valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import { has, hasAny, type Into, isFilledListOf, isListOf, listShape, member, type Shape } from "./shape.ts";

/** Lists over the account, comparisons of networks and validation challenges name hostnames too, but are not what a version has. */
const isHostname = (field: Field): boolean =>
  (has(field, "cnameFrom") || has(field, "cnameTo", "cnameType")) &&
  !hasAny(field, "propertyId", "stagingCnameType", "productionCnameType", "validationCname");
const isEdgeHostname = (field: Field): boolean =>
  hasAny(field, "edgeHostnameDomain") || has(field, "domainPrefix", "domainSuffix");
const isProperty = (field: Field): boolean =>
  has(field, "propertyId", "propertyName") && !hasAny(field, "rules", "hostnames", "versions");
const isInclude = (field: Field): boolean => has(field, "includeId", "includeName") && !hasAny(field, "rules");
/** The body that creates a property or an include: the API has given it no id yet. */
const isCreation = (field: Field): boolean =>
  hasAny(field, "propertyName", "includeName") &&
  hasAny(field, "productId", "cloneFrom", "includeType") &&
  !hasAny(field, "propertyId", "includeId", "rules", "hostnames", "versions");

const isActivation = (field: Field): boolean =>
  (has(field, "network") &&
    hasAny(
      field,
      "propertyVersion",
      "includeVersion",
      "notifyEmails",
      "acknowledgeAllWarnings",
      "acknowledgeWarnings",
    )) ||
  (hasAny(field, "propertyVersion", "includeVersion") &&
    hasAny(field, "activationType", "notifyEmails", "acknowledgeAllWarnings")) ||
  (has(field, "network", "activationId") && hasAny(field, "propertyId", "propertyName", "activationType", "includeId"));

/** The property a document names by id or name, made when no other document has named it; undefined when this one names none. */
export function propertyOf(field: Field, into: Into): Property | undefined {
  const id = valueOf(field.get("propertyId").id());
  const name = valueOf(field.get("propertyName").text());
  if (id === undefined && name === undefined) return undefined;
  const seen = into.project.propertyBy(id, name);
  if (seen !== undefined) {
    seen.record(field.asBase(), into.live);
    into.project.indexProperty(seen);
    return seen;
  }
  const property = new Property(into.project, field.asBase(), into.live);
  into.project.addProperty(property);
  return property;
}

/**
 * Takes a list of hostnames as all that a property has. A list of the snapshot stands for what no file declares, and is kept
 * beside each hostname that one does.
 */
export function readHostnames(list: Field, property: Property, isLive = false): void {
  const base = list.asBase("hostnames");
  const items = base.items();
  const read = items
    .filter((item) => item.isObject)
    .map((item) => new Hostname(property, item, isLive ? item : undefined));
  const before = [...property.hostnames];
  const shown = new Map((isLive ? read : before).map(({ key, live }) => [key, live]));
  if (!isLive || !property.declaresHostnames) {
    property.hostnames.splice(0, before.length, ...read);
    property.hostnamesGap = base.isList ? undefined : "the list of hostnames is filled in elsewhere";
    if (read.length < items.length) property.hostnamesGap = "a hostname of the list is filled in elsewhere";
  }
  for (const hostname of property.hostnames) hostname.live ??= shown.get(hostname.key);
  if (!isLive) property.declaresHostnames = true;
}

/** A hostname list that names no property: it belongs to the one tree beside it, if there is just one. */
function anonymousProperty(field: Field, into: Into): Property {
  const property = new Property(into.project, field.asBase(), into.live);
  into.project.addProperty(property);
  into.project.unnamed.push(property);
  return property;
}

/** A list of hostnames, some of which may be filled in elsewhere; without one in view the document must name its property. */
function isHostnameDocument(field: Field): boolean {
  const items = (field.isList ? field : hostnameList(field)).items().slice(0, 5);
  const isNamed = hasAny(field, "propertyId", "propertyName") && has(field, "hostnames");
  const fits = items.every((item) => (item.isObject ? isHostname(item) : item.text().state === "unknown"));
  return fits && (isNamed || items.some((item) => item.isObject));
}

function readHostnameDocument(field: Field, into: Into): void {
  const list = field.isList ? field : hostnameList(field);
  const property = (field.isList ? undefined : propertyOf(field, into)) ?? anonymousProperty(field, into);
  const version = valueOf(field.get("propertyVersion").number()) ?? 0;
  if (version < property.hostnamesVersion) return;
  property.hostnamesVersion = version;
  readHostnames(list, property, into.live);
  const total = valueOf(field.at("hostnames", "totalItems").number()) ?? 0;
  if (total > list.items().length) property.hostnamesGap ??= "only a page of the property's hostnames is in view";
}

function hostnameList(field: Field): Field {
  const hostnames = field.get("hostnames");
  return hostnames.isList ? hostnames : hostnames.get("items");
}

/** The body of a PATCH: what is added has hostnames, but they are not all the property has. */
function readHostnamePatch(field: Field, into: Into): void {
  const property = anonymousProperty(field, into);
  readHostnames(field.get("add"), property);
  property.hostnamesGap = "only the added hostnames are in view";
}

export function readActivation(field: Field, into: Into, target?: Property | Include): Activation {
  const include = target === undefined ? includeOf(field, into) : undefined;
  const activation = new Activation(into.project, field.asBase(), into.live, target ?? include);
  const owner = target ?? include;
  if (owner?.kind === "include") owner.activations.push(activation);
  into.project.activations.push(activation);
  return activation;
}

function includeOf(field: Field, into: Into): Include | undefined {
  const id = valueOf(field.get("includeId").id());
  return id === undefined ? undefined : into.project.includeBy(id, undefined);
}

function readActivations(field: Field, into: Into): void {
  const list = field.get("activations");
  const target =
    includeOf(field, into) ??
    into.project.propertyBy(valueOf(field.get("propertyId").id()), valueOf(field.get("propertyName").text()));
  for (const item of (list.isList ? list : list.get("items")).items()) readActivation(item, into, target);
}

/** Many activations in one request: each has what it says itself, and else what is said for all. */
function readBulkActivations(field: Field, into: Into): void {
  for (const item of field.get("activatePropertyVersions").items()) {
    const activation = readActivation(item, into);
    const defaults = field.get("defaultActivationSettings");
    if (defaults.isObject) activation.record(defaults.asBase("defaultActivationSettings"), into.live);
  }
}

export function readInclude(field: Field, into: Into): Include {
  const node = new Include(field.asBase(), into.live);
  const seen = into.project.includeBy(valueOf(node.id), valueOf(node.name));
  if (seen === undefined) into.project.includes.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}

function readEdgeHostname(field: Field, into: Into): void {
  into.project.edgeHostname(field.asBase(), into.live);
}

export const papiShapes: readonly Shape[] = [
  {
    name: "property hostnames",
    claims: isHostnameDocument,
    read: readHostnameDocument,
  },
  {
    name: "property hostname changes",
    claims: (field) => isFilledListOf(field.get("add"), isHostname),
    read: readHostnamePatch,
  },
  listShape("edge hostnames", member("edgeHostnames", "items"), isEdgeHostname, readEdgeHostname),
  { name: "edge hostname", claims: isEdgeHostname, read: readEdgeHostname },
  listShape("properties", member("properties", "items"), isProperty, propertyOf),
  listShape("includes", member("includes", "items"), isInclude, readInclude),
  {
    name: "property activations",
    claims: (field) => {
      const list = field.get("activations");
      const inner = list.isList ? list : list.get("items");
      return isFilledListOf(inner, isActivation);
    },
    read: readActivations,
  },
  {
    name: "bulk activations",
    claims: (field) => isListOf(field.get("activatePropertyVersions"), (item) => has(item, "propertyVersion")),
    read: readBulkActivations,
  },
  { name: "property activation", claims: isActivation, read: readActivation },
  {
    name: "property versions",
    claims: (field) => isFilledListOf(field.at("versions", "items"), (item) => has(item, "propertyVersion")),
    read: propertyOf,
  },
  { name: "property", claims: isProperty, read: propertyOf },
  { name: "include", claims: isInclude, read: readInclude },
  {
    name: "request to create",
    claims: isCreation,
    read: (field, into) => (has(field, "propertyName") ? propertyOf(field, into) : readInclude(field, into)),
  },
  { name: "rule changes", claims: (field) => operationsOf(field).length > 0, read: () => undefined },
];

/** A rule tree found in a document, before anything is known of its property. */
export interface FoundTree {
  readonly field: Field;
  readonly extent: TreeExtent;
  readonly envelope: Field | undefined;
}

const isRule = (field: Field): boolean =>
  isObject(field.value) &&
  (["behaviors", "criteria", "children"] as const).some(
    (name) => Array.isArray(field.get(name).resolve().value) || typeof field.get(name).value === "string",
  );
const isItem = (field: Field): boolean =>
  isObject(field.value) &&
  typeof field.value["name"] === "string" &&
  isObject(field.get("options").value) &&
  !isRule(field);

/** The rule trees of a document, in whichever of the forms it keeps them; none when it keeps none. */
export function findTrees(document: Field): readonly FoundTree[] {
  const rules = document.get("rules").resolve();
  if (isRule(rules)) return [{ field: rules.asBase(), extent: "whole", envelope: document }];
  if (isRule(document)) {
    const isWhole = valueOf(document.get("name").text()) === "default";
    const isList =
      document.get("name").isAbsent && document.get("behaviors").isList && !document.get("criteria").isList;
    if (isList && document.get("criterion").isAbsent) {
      return [{ field: document.get("behaviors").asBase("behaviors"), extent: "items", envelope: undefined }];
    }
    return [{ field: document.asBase(), extent: isWhole ? "whole" : "rule", envelope: undefined }];
  }
  if (isItem(document)) return [{ field: document.asBase(), extent: "items", envelope: undefined }];
  const written = operationsOf(document).filter((one) =>
    ["add", "replace"].includes(valueOf(one.get("op").text()) ?? ""),
  );
  if (written.length > 0)
    return written.flatMap((one) => treesWritten(one.get("value"), valueOf(one.get("path").text())));
  if (!document.isList) return [];
  const list = document.items();
  if (list.length > 0 && list.every(isItem))
    return [{ field: document.asBase(), extent: "items", envelope: undefined }];
  return list
    .filter(isRule)
    .map((field) => ({ field: field.asBase(`[${field.key}]`), extent: "rule", envelope: undefined }));
}

/** The operations of a PATCH of rules, or of a request that makes many of them; none where some item is anything else. */
function operationsOf(document: Field): readonly Field[] {
  const bulk = document.get("patchPropertyVersions").items();
  const all = document.isList ? document.items() : bulk.flatMap((one) => one.get("patches").items());
  const isOperation = (one: Field): boolean =>
    has(one, "op") && /^\/rules(?:\/|$)/.test(valueOf(one.get("path").text()) ?? "");
  return all.every(isOperation) ? all : [];
}

/** What an operation writes, as far as it is whole rules or items: what a single value becomes part of is not in view. */
function treesWritten(value: Field, path: string | undefined): readonly FoundTree[] {
  const envelope = undefined;
  if (isRule(value)) return [{ field: value.asBase(), extent: path === "/rules" ? "whole" : "rule", envelope }];
  const isItems = isItem(value) || (value.isList && value.items().length > 0 && value.items().every(isItem));
  return isItems ? [{ field: value.asBase(), extent: "items", envelope }] : [];
}

/** Builds a tree under the variables and includes of its template. */
export function buildTree(
  found: FoundTree,
  context: Context | undefined,
  about: { tool?: Tool | undefined; format?: Field | undefined },
): RuleTree {
  const { field, extent, envelope } = found;
  return new RuleTree(field.asBase(field.base, context), extent, { ...about, envelope });
}
