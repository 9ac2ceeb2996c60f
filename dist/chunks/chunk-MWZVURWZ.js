import {
  distance
} from "./chunk-QLHWV3KJ.js";
import {
  AccessKey,
  AccountCa,
  CaSet,
  CaSetActivation,
  CaSetVersion,
  Certificate,
  CertificateUpload,
  CertificateVersion,
  ClientCertificate,
  Doc,
  Document,
  EdgeHostname,
  Enrollment,
  EsaCa,
  Field,
  IncludeMark,
  KeyVersion,
  Node,
  OrphanSnippet,
  Property,
  SourceText,
  UnitBuilder,
  VariableUse,
  absent,
  bareId,
  esaShapes,
  findPem,
  findTrees,
  folderOf,
  foldersUp,
  guidKey,
  has,
  hasAny,
  hasPlaceholder,
  hostKey,
  identify,
  idsIn,
  importedId,
  isBelow,
  isFilledListOf,
  isListOf,
  isObject,
  isReferenceKey,
  join,
  known,
  listShape,
  looksLikePem,
  member,
  nameMember,
  nameOf,
  notInView,
  own,
  papiShapes,
  parseJson,
  pemField,
  pemFile,
  plainDoc,
  propertyOf,
  readActivation,
  readHostnames,
  readJson,
  readLooseJson,
  readSnapshotSite,
  readWithin,
  readYaml,
  referenceKey,
  rootField,
  snakeName,
  substitute,
  unknown,
  valueOf,
  variablesIn,
  wordsOf,
  wordsOfBytes
} from "./chunk-NAP2EJJB.js";
import {
  Unknown
} from "./chunk-NFW7PRAB.js";

// src/model/nodes/pin.ts
var pinLists = ["customCertificateAuthorities", "customCertificates"];
var honoured = {
  COMBO: pinLists,
  CUSTOM_CERTIFICATE_AUTHORITIES: ["customCertificateAuthorities"],
  CUSTOM_CERTIFICATES: ["customCertificates"],
  STANDARD_CERTIFICATE_AUTHORITIES: []
};
function standingOfPin(origin, list, hasValidTwin) {
  const mode = origin.option("verificationMode");
  const sets = origin.option("originCertsToHonor");
  const said = mode.text();
  if (said.state === "unknown") return { is: "unknown", field: mode, why: said.why };
  if (said.state === "absent" || said.value !== "CUSTOM") return { is: "not-in-use" };
  const honours = sets.text();
  if (honours.state === "unknown") return { is: "unknown", field: sets, why: honours.why };
  if (honours.state === "absent") {
    return { is: "unknown", field: sets, why: "the origin does not say which certificates it honours" };
  }
  if (honoured[honours.value]?.includes(list) !== true) return { is: "not-in-use" };
  return { is: honours.value === "COMBO" || hasValidTwin ? "one-of-several" : "in-use" };
}

// src/model/nodes/reach.ts
function reachOf(rule, hostname) {
  const above = rule.hasKnownAncestors ? "yes" : "unknown";
  return [rule, ...rule.ancestors].map((one) => matchOf(one, hostname)).reduce(and, above);
}
function hostnamesRuledBy(behavior) {
  const { rule, name } = behavior;
  const { property, rules } = rule.tree;
  if (property === void 0 || rule.tree.extent !== "whole")
    return { hostnames: [], gap: "the property of this rule is not in view" };
  const later = rules.slice(rules.indexOf(rule) + 1).filter((other) => other.behavior(name) !== void 0);
  const found = property.hostnames.map((hostname) => ({
    hostname,
    reach: rule.behavior(name) === behavior ? ruled(hostname, rule, later) : "no"
  }));
  const vague = found.find(({ reach }) => reach === "unknown");
  const hostnames = found.filter(({ reach }) => reach === "yes").map(({ hostname }) => hostname);
  const why = vague && `whether ${vague.hostname.label} gets to rule ${rule.label} is not known`;
  return { hostnames, gap: property.hostnamesGap ?? why };
}
function ruled(hostname, rule, later) {
  const name = valueOf(hostname.name);
  if (name === void 0) return "unknown";
  const replaced2 = later.map((other) => dependsOnHostOnly(other) ? reachOf(other, name) : "no").reduce(or, "no");
  return and(reachOf(rule, name), { yes: "no", no: "yes", unknown: "unknown" }[replaced2]);
}
function dependsOnHostOnly(rule) {
  return [rule, ...rule.ancestors].every(({ criteria }) => criteria.every(({ name }) => name === "hostname"));
}
function hostnameCriteria(rule) {
  return [rule, ...rule.ancestors].flatMap(({ criteria }) => criteria.filter(({ name }) => name === "hostname"));
}
function hostnamesIn(criterion) {
  return criterion.option("values").items().flatMap((item) => {
    const read = item.text();
    return read.state === "known" ? [hostKey(read.value)] : [];
  });
}
function isPositive(criterion) {
  const operator = criterion.option("matchOperator").text();
  if (operator.state === "absent") return true;
  if (operator.state === "unknown") return void 0;
  return { IS_ONE_OF: true, IS_NOT_ONE_OF: false }[operator.value];
}
function hostMatches(pattern, hostname) {
  const [glob, name] = [hostKey(pattern), hostKey(hostname)];
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    if (at < glob.length && glob[at] === "*") [star, mark] = [at++, index];
    else if (at < glob.length && (glob[at] === "?" || glob[at] === name[index])) [at, index] = [at + 1, index + 1];
    else if (star !== -1) [at, index] = [star + 1, ++mark];
    else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}
function matchOf(rule, hostname) {
  const results = rule.criteria.filter(({ name }) => name === "hostname").map((criterion) => criterionMatch(criterion, hostname));
  const others = rule.criteria.length - results.length;
  if (!rule.matchesAny) return results.reduce(and, rule.hasAllCriteria ? "yes" : "unknown");
  if (others > 0 || results.length === 0 && rule.hasAllCriteria) return "yes";
  return results.reduce(or, rule.hasAllCriteria ? "no" : "unknown");
}
function criterionMatch(criterion, hostname) {
  const positive = isPositive(criterion);
  if (positive === void 0) return "unknown";
  const values = hostnamesIn(criterion);
  const list = criterion.option("values");
  const isWhole2 = list.isAbsent || list.isList && values.length === list.items().length;
  if (values.some((value) => hostMatches(value, hostname))) return positive ? "yes" : "no";
  const overlaps = hostname.includes("*") && values.some((value) => hostMatches(hostname, value));
  if (!isWhole2 || positive && overlaps) return "unknown";
  return positive ? "no" : "yes";
}
var and = (a, b) => a === "no" || b === "no" ? "no" : a === "unknown" || b === "unknown" ? "unknown" : "yes";
var or = (a, b) => a === "yes" || b === "yes" ? "yes" : a === "unknown" || b === "unknown" ? "unknown" : "no";

// src/model/likeness.ts
function nearest(word, known2) {
  return known2.find((other) => distance(word.trim().toLowerCase(), other) <= Math.min(2, Math.floor(other.length / 4)));
}
function misspelt({ isAbsent, key, parent }) {
  if (!isAbsent || typeof key !== "string" || parent === void 0) return void 0;
  const other = parent.names().find((name) => nearest(name, [key.toLowerCase()]) !== void 0);
  return other === void 0 || other === key ? void 0 : `${other} may be meant for ${key}`;
}

// src/model/terraform/spell.ts
var refuse = (why) => ({ ok: false, why });
function spellHcl(patch, field) {
  const part = field.doc.part(field.route);
  if (field.doc.file.path.endsWith(".json")) return refuse("the block is not written in HCL");
  if (field.site.file !== field.doc.file) return refuse("it is written in another file than its block");
  if ("rename" in patch)
    return part?.key === void 0 ? refuse("only a written setting has a name") : replaced(part.key, snakeName(patch.to));
  if ("unset" in patch) return part === void 0 ? { ok: true, edits: [] } : removed(part, field);
  if (part === void 0) return inserted(field, patch.to);
  if (part.body !== void 0 || !part.isLiteral) return refuse("the value is worked out by an expression");
  if (isDedented(part, patch.to)) return replaced({ start: part.at.span.start, end: part.at.span.start + 2 }, "<<-");
  return replaced(part.at.span, hclText(patch.to));
}
function isDedented({ at, value }, to) {
  const source = at.file.text.slice(at.span.start, at.span.end);
  if (!/^<<\w/.test(source) || typeof value !== "string" || /^\S/m.test(value)) return false;
  const indents = Array.from(value.matchAll(/^[ \t]*(?=\S)/gm), ([indent2]) => indent2.length);
  const indent = Math.min(...indents);
  return to === value.replace(/^[ \t]+/gm, (blanks) => blanks.slice(indent));
}
function replaced(span, text) {
  return { ok: true, edits: [{ span, text }] };
}
function referenceTo(address, ...path) {
  return new Unknown(`refers to ${address}`, { address, path, root: "" });
}
function referenceText({ address, path }) {
  const steps = path.map(
    (step) => typeof step === "string" && /^[a-z_][\w-]*$/i.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`
  );
  return address + steps.join("");
}
function hclText(value) {
  if (value instanceof Unknown && value.reference !== void 0) return referenceText(value.reference);
  if (typeof value === "string") return JSON.stringify(value).replace(/([$%])\{/g, "$1$1{");
  if (Array.isArray(value)) return `[${value.map(hclText).join(", ")}]`;
  if (isObject(value))
    return `{ ${Object.entries(value).map(([name, inner]) => `${name} = ${hclText(inner)}`).join(", ")} }`;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : "null";
}
function removed(part, field) {
  const { text } = field.doc.file;
  const isItem = typeof field.key === "number" && part.body === void 0;
  if (isItem && !(part.isLiteral && field.doc.part(field.route.slice(0, -1))?.isLiteral === true))
    return refuse("the item is worked out by an expression");
  const span = { start: part.key?.start ?? part.at.span.start, end: part.at.span.end };
  if (isItem) return { ok: true, edits: [itemCut(text, span)] };
  if (part.body === void 0 && !/^\s*[=:]\s*$/.test(text.slice(part.key?.end ?? span.start, part.at.span.start)))
    return refuse("the value stands somewhere else");
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineEnd = text.indexOf("\n", span.end);
  const isAlone = /^[ \t]*$/.test(text.slice(lineStart, span.start)) && /^[ \t\r]*$/.test(text.slice(span.end, lineEnd === -1 ? void 0 : lineEnd));
  return isAlone ? { ok: true, edits: [{ span: { start: lineStart, end: lineEnd === -1 ? text.length : lineEnd + 1 }, text: "" }] } : refuse("other text stands on its line");
}
function itemCut(text, span) {
  const after = /^\s*,\s*/.exec(text.slice(span.end))?.[0];
  if (after !== void 0) return { span: { start: span.start, end: span.end + after.length }, text: "" };
  const before = /,\s*$/.exec(text.slice(0, span.start))?.[0] ?? "";
  return { span: { start: span.start - before.length, end: span.end }, text: "" };
}
function inserted(field, to) {
  if (typeof field.key !== "string") return refuse("only a setting can be added");
  const { block, name } = homeOf(field);
  if (block?.body === void 0) return refuse("the block it belongs to is not written");
  const home = block;
  return { ok: true, edits: [insertion(block.at.file.text, home, name, hclText(to))] };
}
function homeOf(field) {
  const { doc, route } = field;
  const home = doc.homes?.get(route.filter((step) => typeof step === "string").join("."));
  if (home !== void 0) return { block: doc.part(home.route), name: home.name };
  return { block: doc.part(route.slice(0, -1)), name: snakeName(String(field.key)) };
}
function writtenName(field) {
  const { key, parent, doc } = field;
  if (typeof key === "number") return `${parent === void 0 ? "" : writtenName(parent)}[${key}]`;
  if (key === void 0) return "";
  return doc.language === "hcl" && doc.isTyped ? homeOf(field).name : key;
}
function insertion(text, block, name, value) {
  const { body } = block;
  const last = body.attributes.at(-1);
  const newline = text.includes("\r\n") ? "\r\n" : "\n";
  const baseIndent = indentAt(text, block.key?.start ?? block.at.span.start);
  if (last === void 0) {
    const isOneLine = !text.slice(body.span.start, body.span.end).includes("\n");
    const line2 = `${newline}${baseIndent}  ${name} = ${value}`;
    return isOneLine ? { span: body.span, text: `${line2}${newline}${baseIndent}` } : { span: { start: body.span.start, end: body.span.start }, text: line2 };
  }
  const isOnOwnLine = /^[ \t]*$/.test(text.slice(text.lastIndexOf("\n", last.span.start - 1) + 1, last.span.start));
  const indent = isOnOwnLine ? indentAt(text, last.span.start) : `${baseIndent}  `;
  const line = `${newline}${indent}${padded(text, last, name)}= ${value}`;
  if (isOnOwnLine) return { span: { start: last.span.end, end: last.span.end }, text: line };
  const written = text.slice(last.span.start, last.span.end);
  return { span: body.span, text: `${newline}${baseIndent}  ${written}${line}${newline}${baseIndent}` };
}
function padded(text, above, name) {
  const equals = text.indexOf("=", above.nameSpan.end);
  return name.padEnd(equals - above.nameSpan.start - 1) + " ";
}
function indentAt(text, offset) {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

// src/model/nodes/project.ts
var Project = class extends Node {
  kind = "project";
  field;
  properties = [];
  /** Those of them that are only a hostname list without a name; a tree beside such a list may turn out to be its property's. */
  unnamed = [];
  includes = [];
  edgeHostnames = [];
  activations = [];
  enrollments = [];
  uploads = [];
  domainValidations = [];
  caSets = [];
  caSetVersions = [];
  caSetActivations = [];
  clientCertificates = [];
  certificateVersions = [];
  accountCas = [];
  accessKeys = [];
  keyVersions = [];
  esaSites = [];
  esaCas = [];
  esaBindings = [];
  esaWafRules = [];
  esaWafRulesets = [];
  esaClientCertificates = [];
  terraformModules = [];
  pemTexts = [];
  csrs = [];
  /** The CA set ids that rules name, as far as trees were read; `uses.gap` says why there may be more. */
  uses = { caSetIds: /* @__PURE__ */ new Set(), guids: /* @__PURE__ */ new Set(), gap: void 0 };
  /** The account's snapshot, where the run has one, with the time it was taken. */
  snapshot;
  #propertyById = /* @__PURE__ */ new Map();
  #propertyByName = /* @__PURE__ */ new Map();
  #edgeHostnameById = /* @__PURE__ */ new Map();
  #edgeHostnameByName = /* @__PURE__ */ new Map();
  #enrollmentById = new Index(this.enrollments, ({ id, field }) => [
    ...id.state === "known" ? [id.value] : [],
    ...[importedId(field, this) ?? []].flat()
  ]);
  #enrollmentBySlot = new Index(this.enrollments, slotsOf);
  #certificateVersionByGuid = new Index(this.certificateVersions, guidsOf);
  #keyVersionByGuid = new Index(this.keyVersions, guidsOf);
  #certificates = /* @__PURE__ */ new Map();
  /** The files of certificates that no member has been seen to read, by path. */
  #pemFiles = /* @__PURE__ */ new Map();
  constructor(file) {
    super();
    this.field = new Field(plainDoc(file), void 0);
  }
  get resource() {
    return "project";
  }
  get hostnames() {
    return this.properties.flatMap((property) => property.hostnames);
  }
  /** Distinct certificates, each with all the places that hold it. */
  get certificates() {
    return this.#certificates.values();
  }
  /** Takes a text with its certificates and signing requests into the project. A file that a member reads is that member's from then on. */
  addPem(text) {
    if (text.role === "file") this.#pemFiles.set(text.field.doc.file.path, text);
    else if (text.field.doc.language === "hcl") this.#claimFile(text);
    this.pemTexts.push(text);
    this.csrs.push(...text.csrs);
    for (const place of text.certificates) this.#addCertificate(place);
  }
  #claimFile(text) {
    const file = this.#pemFiles.get(text.siteOf({ start: 0, end: 0 }).file.path);
    if (file === void 0 || file.hasBinaryKey) return;
    const isBinary2 = file.isBinary && text.content === "";
    if (isBinary2) text.readFrom(file);
    else if (file.blocks.length !== text.blocks.length) return;
    this.#pemFiles.delete(file.field.doc.file.path);
    this.pemTexts.splice(this.pemTexts.indexOf(file), 1);
    if (isBinary2) return;
    for (const csr of file.csrs) this.csrs.splice(this.csrs.indexOf(csr), 1);
    for (const place of file.certificates) this.#dropCertificate(place);
  }
  #dropCertificate(place) {
    const fingerprint = place.facts.fingerprint();
    const places = this.#certificates.get(fingerprint)?.places ?? [];
    const at = places.indexOf(place);
    if (at !== -1) places.splice(at, 1);
    if (places.length === 0) this.#certificates.delete(fingerprint);
  }
  #addCertificate(place) {
    const fingerprint = place.facts.fingerprint();
    const seen = this.#certificates.get(fingerprint);
    if (seen === void 0) this.#certificates.set(fingerprint, new Certificate(place));
    else seen.places.push(place);
  }
  /** Remembers what a tree refers to, so that the tree itself need not stay in memory. */
  noteTree(tree) {
    tree.project = this;
    if (tree.gap !== void 0) this.uses.gap ??= tree.gap;
    for (const behavior of tree.behaviors("enforceMtlsSettings")) {
      const ids = behavior.option("certificateAuthoritySet").ids();
      if (ids.state === "known") for (const id of ids.value) this.uses.caSetIds.add(id);
      else if (ids.state === "unknown") this.uses.gap ??= ids.why;
    }
    for (const behavior of tree.behaviors("mtlsOriginKeystore")) {
      const guid = behavior.option("clientCertificateVersionGuid").text();
      const key = guidOf(guid);
      if (key !== void 0) this.uses.guids.add(guidKey(key));
      else if (guid.state === "unknown") this.uses.gap ??= guid.why;
    }
  }
  /** Takes a property into the project. */
  addProperty(property) {
    this.properties.push(property);
    this.indexProperty(property);
  }
  /** Lets a property be found by what it is now known as. */
  indexProperty(property) {
    const id = valueOf(property.id);
    const name = valueOf(property.name);
    if (id !== void 0) this.#propertyById.set(id, property);
    if (name !== void 0 && !this.#propertyByName.has(name)) this.#propertyByName.set(name, property);
  }
  /** The property of an id; where none has it, the one of that name, unless that one is known by another id. */
  propertyBy(id, name) {
    const byId = id === void 0 ? void 0 : this.#propertyById.get(bareId(id));
    if (byId !== void 0) return byId;
    const byName = name === void 0 ? void 0 : this.#propertyByName.get(name);
    return byName !== void 0 && (id === void 0 || byName.id.state !== "known") ? byName : void 0;
  }
  includeBy(id, name) {
    return this.includes.find(
      (include) => id === void 0 ? name !== void 0 && valueOf(include.name) === name : valueOf(include.id) === bareId(id)
    );
  }
  enrollmentById(id) {
    if (id.state !== "known") return id;
    const found = this.#enrollmentById.find(id.value);
    return found === void 0 ? notInView(`enrollment ${id.value}`) : known(found);
  }
  /** The enrollment that is deployed on a slot. */
  enrollmentBySlot(slot) {
    if (slot.state !== "known") return unknown("the edge hostname does not tell its enrollment");
    const found = this.#enrollmentBySlot.find(slot.value);
    return found === void 0 ? notInView(`the enrollment on slot ${slot.value}`) : known(found);
  }
  caSetById(id) {
    const own2 = id.trim();
    const found = this.caSets.find((set) => valueOf(set.id) === own2) ?? (isReferenceKey(own2) ? void 0 : this.caSets.find((set) => set.vendorId === own2));
    return found === void 0 ? notInView(`CA set ${id}`) : known(found);
  }
  /** What a CA set goes by where ids are compared: of one that Terraform makes, the id that it has in the account counts. */
  caSetKey(id) {
    return valueOf(this.caSetById(id))?.vendorId ?? id.trim();
  }
  /** A CA set for sentences: by its name where the id is a reference to it. */
  caSetLabel(id) {
    const set = isReferenceKey(id) ? this.caSetById(id) : void 0;
    return set?.state === "known" ? set.value.label : id;
  }
  /** The edge hostname a property hostname leads to, by id, else by name. */
  edgeHostnameOf(hostname) {
    const id = hostname.get("edgeHostnameId").id();
    const byId = id.state === "known" ? this.#edgeHostnameById.get(bareId(id.value)) : void 0;
    if (byId !== void 0) return known(byId);
    const target = hostname.target;
    if (target.state === "unknown") {
      const meant = target.reference && this.#edgeHostnameById.get(referenceKey({ ...target.reference, path: ["id"] }));
      return meant === void 0 ? target : known(meant);
    }
    if (target.state === "absent") return id.state === "known" ? notInView(`edge hostname ${id.value}`) : absent;
    const found = this.#edgeHostnameByName.get(hostKey(target.value));
    return found === void 0 ? notInView(`edge hostname ${target.value}`) : known(found);
  }
  /** The certificate version or alias record that a GUID of `mtlsOriginKeystore` names. */
  certificateVersionByGuid(guid) {
    const key = guidOf(guid);
    if (key === void 0) return guid;
    const found = this.#certificateVersionByGuid.find(guidKey(key));
    return found === void 0 ? notInView(`client certificate version ${key}`) : known(found);
  }
  /** Lets a certificate version be found by one more reference that Terraform has for its GUID. */
  nameCertificateVersion(reference, version) {
    this.#certificateVersionByGuid.name(guidKey(reference), version);
  }
  /** The same for the version of an access key. */
  nameKeyVersion(reference, version) {
    this.#keyVersionByGuid.name(guidKey(reference), version);
  }
  /** The access key version that a GUID of `originCharacteristics` names. */
  keyVersionByGuid(guid) {
    const key = guidOf(guid);
    if (key === void 0) return guid;
    const found = this.#keyVersionByGuid.find(guidKey(key));
    return found === void 0 ? notInView(`access key version ${key}`) : known(found);
  }
  /** The edge hostname of a record, made when no other record has told of it, by id or, where one of the two has none, by name. */
  edgeHostname(field, live) {
    const told = new EdgeHostname(this, field, live);
    const byId = told.id.state === "known" ? this.#edgeHostnameById.get(told.id.value) : void 0;
    const byName = this.#edgeHostnameByName.get(nameOf2(told));
    const isOther = byName?.id.state === "known" && told.id.state === "known";
    const seen = byId ?? (isOther ? void 0 : byName);
    if (seen === void 0) this.edgeHostnames.push(told);
    else seen.record(field, live);
    const edge = seen ?? told;
    if (edge.id.state === "known") this.#edgeHostnameById.set(edge.id.value, edge);
    if (nameOf2(edge) !== "") this.#edgeHostnameByName.set(nameOf2(edge), edge);
    return edge;
  }
};
var Index = class {
  #list;
  #keysOf;
  #found = /* @__PURE__ */ new Map();
  #size = 0;
  constructor(list, keysOf) {
    this.#list = list;
    this.#keysOf = keysOf;
  }
  /** Adds a key that does not follow from the node itself. */
  name(key, node) {
    if (this.find(key) === void 0) this.#found.set(key, node);
  }
  find(key) {
    for (const node of this.#list.slice(this.#size)) {
      for (const one of this.#keysOf(node)) if (!this.#found.has(one)) this.#found.set(one, node);
    }
    this.#size = this.#list.length;
    return this.#found.get(key);
  }
};
function slotsOf(enrollment) {
  const lists = ["assignedSlots", "productionSlots", "stagingSlots"];
  return lists.flatMap(
    (list) => enrollment.get(list).items().flatMap((item) => valueOf(item.id()) ?? [])
  );
}
function nameOf2(edge) {
  return hostKey(valueOf(edge.domain) ?? "");
}
function guidsOf({ guid }) {
  const key = guidKey(guidOf(guid) ?? "");
  return key === "" ? [] : [key];
}
function guidOf(guid) {
  if (guid.state === "known") return guid.value;
  return guid.state === "unknown" && guid.reference !== void 0 ? referenceKey(guid.reference) : void 0;
}

// src/model/load/broken.ts
var weakWords = /"(?:rules|children|criteriaMustSatisfy|hostnames|certificates|caSets|accessKeys|credentials)"\s*:/;
var dialect = /comment|comma before|second value/i;
var foreignTemplate = /\{%|\{\{[#/^>!]|<%/;
async function brokenOfOurs(file, isNamed) {
  const { text } = file;
  if (!isNamed && (!weakWords.test(text) || foreignTemplate.test(text))) return void 0;
  if (readJson(text) !== void 0) return void 0;
  const tree = await readLooseJson(text);
  const isOurs = isNamed || !tree.isFragment && tree.problems.some(({ what }) => !dialect.test(what));
  return isOurs && tree.problems.length > 0 ? new Doc(file, tree) : void 0;
}
function isBinary(bytes) {
  const isWide = bytes[0] === 255 && bytes[1] === 254 || bytes[0] === 254 && bytes[1] === 255;
  return !isWide && bytes.subarray(0, 8192).includes(0);
}

// src/model/load/cam.ts
var isKey = (field) => has(field, "accessKeyName") && hasAny(field, "accessKeyUid", "authenticationMethod", "credentials", "networkConfiguration") || isNamelessBody(field);
var isNamelessBody = (field) => hasAny(field.get("credentials"), "cloudAccessKeyId", "cloudSecretAccessKey") || has(field, "authenticationMethod") && has(field.get("networkConfiguration"), "securityNetwork");
var isVersionBody = (field) => hasAny(field, "cloudAccessKeyId", "cloudSecretAccessKey") && field.members().every(({ key }) => key === "cloudAccessKeyId" || key === "cloudSecretAccessKey");
var isCreateRequest = (field) => has(field, "processingStatus") && hasAny(field, "accessKeyVersion", "accessKey", "request");
var isUse = (field) => has(field, "propertyId") && hasAny(field, "stagingVersion", "productionVersion");
var isVersion = (field) => has(field, "versionGuid") && hasAny(field, "accessKeyUid", "deploymentStatus", "cloudAccessKeyId");
function readKey(field, into) {
  const node = new AccessKey(field.asBase(), into.live);
  const uid = valueOf(node.uid);
  const seen = uid === void 0 ? void 0 : into.project.accessKeys.find((key) => !key.isMention && valueOf(key.uid) === uid);
  if (seen === void 0) into.project.accessKeys.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}
function mention(field, into) {
  const key = new AccessKey(field.asBase(), into.live);
  key.isMention = true;
  into.project.accessKeys.push(key);
  return key;
}
function readCreateRequest(field, into) {
  const named = [field.get("accessKey"), field.get("accessKeyVersion")].find((part) => has(part, "accessKeyUid"));
  if (named !== void 0) mention(named, into).requests.push(field);
}
function readUses(field, into) {
  for (const item of field.get("properties").items())
    if (has(item, "accessKeyUid")) mention(item, into).uses.push(item);
}
function readSnapshotKey(field, into) {
  const key = readKey(field, into);
  if (field.get("versions").isList) readVersions(field.get("versions").items(), into, key);
}
function readVersions(items, into, owner) {
  if (owner !== void 0) owner.hasAllVersions = true;
  for (const item of items) {
    const version = new KeyVersion(item.asBase(), into.live);
    version.accessKey = owner;
    owner?.versions.push(version);
    into.project.keyVersions.push(version);
  }
}
function linkCam(into) {
  joinMentions(into.project.accessKeys);
  linkByName(into.project);
  for (const version of into.project.keyVersions) {
    if (version.accessKey !== void 0 || version.field.doc.language === "hcl") continue;
    const uid = version.isBody ? uidInName(version.field.doc.file.path) : valueOf(version.get("accessKeyUid").id());
    if (uid === void 0) continue;
    const owner = into.project.accessKeys.find((key) => valueOf(key.uid) === uid) ?? (version.isBody ? void 0 : mention(version.field, into));
    if (owner === void 0) continue;
    version.accessKey = owner;
    owner.versions.push(version);
    if (typeof version.field.key === "number") owner.hasAllVersions = true;
  }
}
function linkByName({ keyVersions, accessKeys }) {
  for (const version of keyVersions) {
    const name = version.field.doc.language === "hcl" ? valueOf(version.get("accessKeyName").text()) : void 0;
    if (version.accessKey !== void 0 || name === void 0) continue;
    const [key, ...others] = accessKeys.filter((one) => !one.isMention && valueOf(one.name) === name);
    if (others.length === 0) version.accessKey = key;
  }
}
function uidInName(path) {
  return /(?:^|\/)(\d+)[-_.][^/]*$/.exec(path)?.[1];
}
function joinMentions(keys) {
  const byUid = /* @__PURE__ */ new Map();
  const uidOf = (key) => valueOf(key.uid) ?? "";
  for (const key of keys) if (!key.isMention) byUid.set(uidOf(key), key);
  const kept = keys.filter((key) => {
    const other = byUid.get(uidOf(key));
    if (!key.isMention || other === void 0) {
      byUid.set(uidOf(key), key);
      return true;
    }
    other.requests.push(...key.requests);
    other.uses.push(...key.uses);
    return false;
  });
  keys.splice(0, keys.length, ...kept);
}
var camShapes = [
  listShape("cloud access keys", member("accessKeys"), isKey, readKey),
  {
    name: "cloud access key versions",
    claims: (field) => isFilledListOf(field.get("accessKeyVersions"), isVersion),
    read: (field, into) => readVersions(field.get("accessKeyVersions").items(), into, void 0)
  },
  { name: "cloud access key request", claims: isCreateRequest, read: readCreateRequest },
  {
    name: "properties of a cloud access key version",
    claims: (field) => isFilledListOf(field.get("properties"), isUse),
    read: readUses
  },
  {
    name: "cloud access key version body",
    claims: isVersionBody,
    read: (field, into) => readVersions([field], into, void 0)
  },
  {
    name: "cloud access key version",
    claims: isVersion,
    read: (field, into) => readVersions([field], into, void 0)
  },
  { name: "cloud access key", claims: isKey, read: readKey }
];

// src/model/load/cps.ts
function isEnrollment(field) {
  const kinds = ["ra", "validationType", "certificateType", "changeManagement", "enableMultiStackedCertificates"];
  const parts = ["networkConfiguration", "csr", "adminContact", "techContact"];
  const kindsSeen = kinds.filter((name) => has(field, name)).length;
  const partsSeen = parts.filter((name) => field.get(name).isObject).length;
  return kindsSeen >= 1 && partsSeen >= 1 || partsSeen >= 3 || field.at("networkConfiguration", "clientMutualAuthentication").isObject;
}
function readEnrollment(field, into) {
  const enrollment = new Enrollment(into.project, field.asBase(), into.live);
  const id = enrollment.id;
  const seen = id.state === "known" ? into.project.enrollmentById(id) : id;
  if (seen.state === "known") {
    seen.value.record(field.asBase(), into.live);
    return seen.value;
  }
  into.project.enrollments.push(enrollment);
  return enrollment;
}
function readSnapshotEnrollment(field, into) {
  const enrollment = readEnrollment(field, into);
  if (field.get("changes").isList) enrollment.changes = field.get("changes").items();
  const deployments = field.get("deployments");
  if (deployments.isObject) {
    enrollment.deployments = deployments;
    readDeployments(deployments, into, enrollment);
  }
}
function readDeployments(field, into, owner) {
  for (const deployment of isDeployment(field) ? [field] : [field.get("production"), field.get("staging")]) {
    const certificates = [deployment.get("primaryCertificate"), ...deployment.get("multiStackedCertificates").items()];
    for (const certificate of certificates) {
      for (const [member2, role] of [
        ["certificate", "deployed"],
        ["trustChain", "chain"]
      ]) {
        const pem = pemField(certificate.get(member2), role, owner);
        if (pem !== void 0) into.project.addPem(pem);
        if (pem !== void 0) owner?.pems.push(pem);
      }
    }
  }
}
function readUpload(field, into) {
  const parts = field.get("certificatesAndTrustChains").items().flatMap((part) => {
    const certificate = pemField(part.get("certificate"), "leaf", void 0);
    if (certificate === void 0) return [];
    const chain = pemField(part.get("trustChain"), "chain", void 0);
    into.project.addPem(certificate);
    if (chain !== void 0) into.project.addPem(chain);
    return [{ certificate, chain, algorithm: part.get("keyAlgorithm") }];
  });
  into.project.uploads.push(new CertificateUpload(field.asBase(), "cps", parts));
}
function readCsrs(field, into) {
  for (const item of field.get("csrs").items()) {
    const pem = pemField(item.get("csr"), "csr", void 0);
    if (pem !== void 0) into.project.addPem(pem);
  }
}
var isUploadPart = (part) => hasAny(part, "certificate", "trustChain", "keyAlgorithm");
function linkCps(into) {
  for (const pem of into.project.pemTexts) {
    if (pem.owner !== void 0 || pem.role !== "deployed" && pem.role !== "chain") continue;
    let root = pem.field;
    while (root.parent !== void 0) root = root.parent;
    if (!isDeployments(root)) continue;
    const ids = nameOf(pem.field.doc.file.path).match(/\d+/g) ?? [];
    const owner = into.project.enrollments.find((enrollment) => ids.includes(valueOf(enrollment.id) ?? "-"));
    if (owner === void 0) continue;
    owner.deployments ??= root;
    owner.pems.push(pem);
  }
}
function isDeployment(field) {
  return has(field, "primaryCertificate") && hasAny(field, "networkConfiguration", "multiStackedCertificates", "ocspStapled");
}
function isDeployments(field) {
  return has(field.get("production"), "primaryCertificate") || has(field.get("staging"), "primaryCertificate");
}
var cpsShapes = [
  listShape("CPS enrollments", member("enrollments"), isEnrollment, readEnrollment),
  { name: "CPS enrollment", claims: isEnrollment, read: readEnrollment },
  {
    name: "CPS certificate upload",
    claims: (field) => isListOf(field.get("certificatesAndTrustChains"), isUploadPart),
    read: readUpload
  },
  {
    name: "CPS signing requests",
    claims: (field) => isListOf(field.get("csrs"), (item) => has(item, "csr")),
    read: readCsrs
  },
  {
    name: "CPS deployments",
    claims: isDeployments,
    read: (field, into) => readDeployments(field, into, void 0)
  },
  {
    name: "CPS deployment",
    claims: isDeployment,
    read: (field, into) => readDeployments(field, into, void 0)
  }
];

// src/model/load/esa-link.ts
function linkEsa(into, documents2) {
  dropShadowed(into);
  for (const document of documents2) if (document.language === "script") linkUploads(document, into);
  if (documents2.some(bindsHostnames)) {
    for (const ca of into.project.esaCas)
      if (ca.address !== void 0) ca.hiddenHostnames ??= "a command binds hostnames beside Terraform";
  }
}
function bindsHostnames({ file, language }) {
  const isCode = language === "script" || language === "hcl";
  return isCode && /\bSetClient(?:Ca)?CertificateHostnames\b|\bset-client-(?:ca-)?certificate-hostnames\b/.test(file.text);
}
function dropShadowed({ project }) {
  const declaredRules = new Set(project.esaWafRules.flatMap((rule) => rule.isLive ? [] : valueOf(rule.id) ?? []));
  const declaredLists = new Set(project.esaBindings.flatMap((binding) => binding.isLive ? [] : [keyOf(binding)]));
  const isRule = (rule) => !rule.isLive || !declaredRules.has(valueOf(rule.id) ?? "");
  const isBinding = (binding) => !binding.isLive || !declaredLists.has(keyOf(binding));
  keep(project.esaWafRules, isRule);
  keep(project.esaBindings, isBinding);
  for (const site of project.esaSites) {
    keep(site.rules, isRule);
    keep(site.bindings, isBinding);
  }
}
function keyOf({ zone, caId }) {
  return JSON.stringify([zone?.label, valueOf(caId)]);
}
function keep(list, passes) {
  list.splice(0, list.length, ...list.filter(passes));
}
var upload = /\baliyun\s+esa\s+(?:UploadClientCaCertificate|upload-client-ca-certificate)\b(?:\\\r?\n|[^\n]){0,2000}/gi;
var certificateFile = /--certificate[ =]+["']?(?:\$\((?:cat\s+|<\s*)["']?([^\s"')]+)["']?\)|(?:file:\/\/|@)([^\s"']+))/i;
function linkUploads({ file }, { project }) {
  for (const [call] of file.text.matchAll(upload)) {
    const named = certificateFile.exec(call);
    const path = (named?.[1] ?? named?.[2])?.replace(/^\.\//, "");
    if (path === void 0 || path.includes("$")) continue;
    const folder = folderOf(file.path);
    const places = [path, folder === "" ? path : `${folder}/${path}`];
    const text = project.pemTexts.find((one) => one.owner === void 0 && places.includes(one.field.doc.file.path));
    if (text === void 0 || project.esaCas.some(({ pem }) => pem === text)) continue;
    const ca = new EsaCa({ project, field: text.field, live: false, isRequest: true });
    ca.pem = text;
    project.esaCas.push(ca);
  }
}

// src/model/load/keystore.ts
var isCertificate = (field) => has(field, "certificateName") && hasAny(field, "signer", "secureNetwork", "geography", "certificateId", "notificationEmails") || has(field, "signer") && hasAny(field, "geography", "secureNetwork") && !has(field, "versionGuid") || has(field, "geography", "secureNetwork") && hasAny(field, "notificationEmails", "groupId");
var isVersion2 = (field) => has(field, "versionGuid") && hasAny(field, "status", "csrBlock", "certificateBlock", "versionAlias") && !has(field, "accessKeyUid");
var isAccountCa = (field) => has(field, "qualificationDate") || has(field, "commonName", "certificate", "status") && has(field, "accountId");
var isUpload = (field) => has(field, "certificate") && field.members().every(({ key }) => ["certificate", "trustChain", "keyAlgorithm"].includes(String(key))) && (has(field, "trustChain") || (valueOf(field.get("certificate").text()) ?? "").includes("-----BEGIN"));
function readCertificate(field, into) {
  const node = new ClientCertificate(field.asBase(), into.live);
  const id = valueOf(node.id);
  const seen = id === void 0 ? void 0 : into.project.clientCertificates.find((other) => valueOf(other.id) === id);
  if (seen === void 0) into.project.clientCertificates.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}
function readSnapshotCertificate(field, into) {
  const certificate = readCertificate(field, into);
  const versions = own(field.asBase(), certificate).get("versions");
  if (versions.isList) readVersions2(versions.items(), into, certificate);
}
function readVersions2(items, into, owner) {
  const list = items.filter((item) => item.isObject).map((item) => readVersion(item, into));
  if (owner !== void 0) owner.hasAllVersions = true;
  list.forEach((version, position) => {
    if (version.position === void 0) {
      version.position = position;
      version.list = list;
    }
    if (owner !== void 0) adopt(version, owner);
  });
}
function readVersion(item, into) {
  const { project, live } = into;
  const known2 = valueOf(project.certificateVersionByGuid(item.get("versionGuid").text()));
  const field = item.asBase();
  known2?.record(field, live);
  const version = known2 ?? new CertificateVersion(field, live);
  if (known2 === void 0) project.certificateVersions.push(version);
  readVersionPem(version, field, into);
  return version;
}
function adopt(version, owner) {
  if (version.certificate !== void 0) return;
  version.certificate = owner;
  owner.versions.push(version);
}
function readVersionPem(version, field, into) {
  const block = field.get("certificateBlock");
  const texts = [
    pemField(field.get("csrBlock").get("csr"), "csr", version),
    pemField(block.get("certificate"), "deployed", version),
    pemField(block.get("trustChain"), "chain", version)
  ];
  for (const text of texts) {
    if (text === void 0) continue;
    version.pems.push(text);
    into.project.addPem(text);
  }
}
function linkKeystore({ project }) {
  linkTerraform(project);
  const lists = new Set(
    project.certificateVersions.filter(({ certificate, field }) => certificate === void 0 && field.doc.language !== "hcl").map(({ list }) => list)
  );
  for (const list of lists) {
    const [first] = list;
    if (first === void 0) continue;
    const linked = list.find(({ certificate }) => certificate !== void 0)?.certificate;
    const owner = linked ?? certificateOfFile(first.field.doc.file.path, project);
    if (owner === void 0) continue;
    for (const version of list) adopt(version, owner);
    const answer = first.field.parent;
    if (first.position === void 0 || answer === void 0) continue;
    if (answer.key === "versions") owner.hasAllVersions = true;
    own(answer, owner);
  }
}
function linkTerraform(project) {
  const byUpload = /* @__PURE__ */ new Map();
  const certificateOf = (field) => {
    const id = valueOf(field.id());
    if (id === void 0) return void 0;
    const all = project.clientCertificates;
    const found = all.find((one) => valueOf(one.id) === id) ?? byUpload.get(id);
    return found ?? all.find((one) => importedId(one.field, project) === id);
  };
  for (const upload2 of project.uploads) {
    const { field, reference } = upload2;
    if (reference === void 0) continue;
    const certificate = certificateOf(field.get("clientCertificateId"));
    const version = versionOf(field.get("versionNumber"), certificate, project);
    const number = version?.label ?? missing(field.get("versionNumber"), certificate);
    upload2.target = { certificate: version?.certificate ?? certificate, version, number };
    byUpload.set(referenceKey({ ...reference, path: ["client_certificate_id"] }), upload2.target.certificate);
    const guid = referenceKey({ ...reference, path: ["version_guid"] });
    project.nameCertificateVersion(guid, version ?? newVersion(field, certificate, project));
  }
  for (const version of project.certificateVersions) {
    if (version.certificate !== void 0 || version.field.doc.language !== "hcl") continue;
    version.certificate = certificateOf(version.get("certificateId"));
    if (version.isAliasRecord) version.certificate?.versions.push(version);
  }
}
function versionOf(number, certificate, project) {
  const read = number.number();
  if (read.state === "known")
    return certificate?.realVersions.find((version) => valueOf(version.number) === read.value);
  const reference = read.state === "unknown" ? read.reference : void 0;
  if (reference?.path.at(-1) !== "version") return void 0;
  const path = [...reference.path.slice(0, -1), "version_guid"];
  return valueOf(project.certificateVersionByGuid(unknown("", { ...reference, path })));
}
function missing(number, certificate) {
  const read = number.number();
  if (read.state === "known")
    return certificate?.realVersions.every((version) => version.number.state === "known") === true ? String(read.value) : void 0;
  const [list, key] = read.state === "unknown" ? read.reference?.path ?? [] : [];
  return list === "versions" && certificate?.isDeclared === true ? String(key) : void 0;
}
function newVersion(upload2, certificate, project) {
  const version = new CertificateVersion(upload2.asBase(), false);
  version.certificate = certificate;
  version.key = String(valueOf(upload2.get("versionNumber").id()) ?? upload2.doc.address ?? "");
  version.isUploaded = true;
  project.certificateVersions.push(version);
  return version;
}
function certificateOfFile(path, project) {
  const ids = idsIn(path);
  if (ids.length === 0) return void 0;
  const found = project.clientCertificates.filter(
    (certificate) => ids.includes(valueOf(certificate.id) ?? "") && certificate.records.some((record) => isNear(path, record.doc.file.path, project))
  );
  return found.length === 1 ? found[0] : void 0;
}
function isNear(path, listPath, project) {
  return listPath === project.snapshot?.field.doc.file.path || folderOf(listPath) === "" || isBelow(path, folderOf(listPath));
}
function readAccountCa(field, into) {
  const ca = new AccountCa(field.asBase(), into.live);
  into.project.accountCas.push(ca);
  const pem = pemField(ca.field.get("certificate"), "account-ca", ca);
  if (pem !== void 0) into.project.addPem(pem);
}
function readUpload2(field, into) {
  const certificate = pemField(field.get("certificate"), "leaf", void 0);
  if (certificate === void 0) return;
  const chain = pemField(field.get("trustChain"), "chain", void 0);
  into.project.addPem(certificate);
  if (chain !== void 0) into.project.addPem(chain);
  const part = { certificate, chain, algorithm: field.get("keyAlgorithm") };
  into.project.uploads.push(new CertificateUpload(field.asBase(), "keystore", [part]));
}
var versionsOf = (field) => field.isList ? field : field.get("versions");
var keystoreShapes = [
  listShape("keystore certificates", member("certificates"), isCertificate, readCertificate),
  listShape("keystore account CAs", member("certificates"), isAccountCa, readAccountCa),
  {
    name: "keystore certificate versions",
    claims: (field) => isFilledListOf(versionsOf(field), isVersion2),
    read: (field, into) => {
      const owner = isCertificate(field) ? readCertificate(field, into) : void 0;
      readVersions2(versionsOf(field).items(), into, owner);
    }
  },
  { name: "keystore certificate version", claims: isVersion2, read: readVersion },
  { name: "keystore certificate", claims: isCertificate, read: readCertificate },
  { name: "keystore certificate upload", claims: isUpload, read: readUpload2 }
];

// src/model/load/property-manager-cli.ts
var ownFiles = /* @__PURE__ */ new Set([
  "projectInfo.json",
  "envInfo.json",
  "hostnames.json",
  "variables.json",
  "variableDefinitions.json"
]);
function findCliProjects(paths) {
  const folders = paths.filter((path) => nameOf(path) === "projectInfo.json").map(folderOf);
  return folders.flatMap((folder) => {
    const base = ["templates", "config-snippets"].map((name) => join(folder, name)).find((candidate) => paths.includes(`${candidate}/main.json`));
    return base === void 0 ? [] : [{ folder, base }];
  });
}
function isOwnFile(path, projects) {
  return ownFiles.has(nameOf(path)) && projects.some(({ folder }) => isBelow(path, folder));
}
function isGenerated(path, projects) {
  return projects.some(({ folder }) => ["dist", "cache"].some((name) => isBelow(path, join(folder, name))));
}
function readCliProject({ folder, base }, documents2, project) {
  const info = documents2.get(join(folder, "projectInfo.json"));
  if (info === void 0) return [];
  const path = `${base}/main.json`;
  return environmentsOf(folder, base, documents2, info).map(({ environment, at }) => {
    const envInfo = documents2.get(join(at, "envInfo.json"));
    const property = new Property(project, (envInfo ?? info).asBase(), false);
    if (envInfo !== void 0) property.record(info.asBase(), false);
    property.environment = environment === "" ? void 0 : environment;
    const hostnames = documents2.get(join(at, "hostnames.json"));
    if (hostnames !== void 0) readHostnames(hostnames, property);
    project.addProperty(property);
    const scope = scopeOf(environment, folder, at, documents2);
    return { root: { path, tool: "property-manager-cli", base, top: folder, scope }, property };
  });
}
function environmentsOf(folder, base, documents2, info) {
  if (nameOf(base) === "config-snippets") return [{ environment: "", at: folder }];
  const home = join(folder, "environments");
  const listed = valueOf(info.get("environments").texts()) ?? [];
  const found = [...documents2.keys()].filter(
    (path) => nameOf(path) === "envInfo.json" && folderOf(folderOf(path)) === home
  );
  const names = /* @__PURE__ */ new Set([...listed, ...found.map((path) => nameOf(folderOf(path)))]);
  return [...names].map((environment) => ({ environment, at: join(home, environment) }));
}
function scopeOf(environment, folder, at, documents2) {
  const definitions = documents2.get(join(folder, "environments/variableDefinitions.json")) ?? documents2.get(join(folder, "variableDefinitions.json"));
  const values = documents2.get(join(at, "variables.json"));
  const definition = (name) => definitions?.get("definitions").get(partsOf(name)[0] ?? name);
  const variable = (name) => {
    const value = values && memberAt(values, partsOf(name));
    if (value !== void 0 && !value.isAbsent) return value;
    const fallback = definition(name)?.get("default");
    const inner = fallback && memberAt(fallback, partsOf(name).slice(1));
    return inner === void 0 || inner.isAbsent ? void 0 : inner;
  };
  const isDefined = (name) => variable(name) !== void 0 && definition(name)?.isAbsent !== true;
  const isSeen = ["variables.json", "envInfo.json", "hostnames.json"].some((file) => documents2.has(join(at, file)));
  const place = environment === "" ? "this project" : `the environment ${environment}`;
  return { environment, variable, isDefined, gap: isSeen ? void 0 : `the variables of ${place} are not in view` };
}
function partsOf(name) {
  return name.split(/[.[\]]+/).filter(Boolean);
}
function memberAt(field, parts) {
  return parts.reduce(
    (at, part) => /^\d+$/.test(part) ? at.items()[Number(part)] ?? at.get(part) : at.get(part),
    field
  );
}

// src/model/load/truststore-files.ts
function readCertificateFiles(into, documents2) {
  const texts = into.project.pemTexts.filter((text) => text.role === "file");
  const taken = /* @__PURE__ */ new Set();
  for (const document of documents2) {
    if (document.language !== "script" || !/METSCASetVersion/i.test(document.file.text)) continue;
    for (const command2 of commandsOf(document)) readCommand(command2, texts, taken, into);
  }
  const groups = /* @__PURE__ */ new Map();
  for (const text of texts) {
    const home = taken.has(text) ? void 0 : homeOf2(text.field.doc.file.path);
    if (home !== void 0) groups.set(home, [...groups.get(home) ?? [], text]);
  }
  for (const group of groups.values()) readGroup(group, into);
}
var speaking = /(?:^|[^a-z])(?:ca-?_?sets?|trust-?_?stores?|mets)(?:[^a-z]|$)/i;
function homeOf2(path) {
  const folder = foldersUp(folderOf(path), "").find((candidate) => speaking.test(candidate.split("/").at(-1) ?? ""));
  if (folder !== void 0 && folder !== "") return folderOf(path);
  return speaking.test(path.split("/").at(-1) ?? "") ? path : void 0;
}
function readGroup(group, into) {
  const [first] = group;
  if (first === void 0) return;
  const version = new CaSetVersion(first.field.asBase(), into.live, "folder");
  for (const pem of group) version.entries.push({ field: pem.field, pem });
  into.project.caSetVersions.push(version);
}
var command = /\b(?:New|Set)-METSCASetVersion\b(?:[^\r\n|;#`]|`\r?\n|`.)*/gi;
var argument = /(?<=\s)-(CASetName|CASetID|CertificatesFile|CertificatesDirectory|Version|VersionID)[ \t:]+(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\s"'`|;]+))/gi;
var members = {
  casetname: "caSetName",
  casetid: "caSetId",
  certificatesfile: "certificatesFile",
  certificatesdirectory: "certificatesDirectory",
  version: "version",
  versionid: "version"
};
function commandsOf({ file }) {
  return Array.from(file.text.matchAll(command), ({ 0: whole, index }) => {
    const values = {};
    const places = /* @__PURE__ */ new Map([
      ["", { key: void 0, value: { start: index, end: index + whole.trimEnd().length } }]
    ]);
    for (const match of whole.matchAll(argument)) {
      const [all, given = "", double, single, bare] = match;
      const name = members[given.toLowerCase()] ?? "";
      const value = double ?? single ?? bare ?? "";
      const start = index + match.index;
      const end = start + all.length;
      const written = value.length + (bare === void 0 ? 2 : 0);
      values[name] = value;
      places.set(name, { key: { start, end: start + 1 + given.length }, value: { start: end - written, end } });
    }
    const tree = {
      value: values,
      problems: [],
      places: (routes) => routes.map((route) => places.get(route.join(".")))
    };
    return new Field(new Doc(file, tree, "none"), values);
  });
}
function readCommand(field, texts, taken, into) {
  const file = argumentOf(field, "certificatesFile");
  const folder = argumentOf(field, "certificatesDirectory");
  if (file === void 0 && folder === void 0) return;
  const script = folderOf(field.doc.file.path);
  const pathOf = (text) => text.field.doc.file.path;
  const found = foldersUp(script, "").map(
    (base) => texts.filter(
      (text) => file === void 0 ? isInside(pathOf(text), join(base, folder ?? "")) : pathOf(text) === join(base, file)
    )
  ).find((candidates) => candidates.length > 0);
  if (found === void 0) return;
  const version = new CaSetVersion(field.asBase(), into.live, "command");
  for (const pem of found) {
    taken.add(pem);
    version.entries.push({ field: pem.field, pem });
  }
  into.project.caSetVersions.push(version);
}
function argumentOf(field, name) {
  const value = valueOf(field.get(name).text())?.replace(/^\$PSScriptRoot(?=[\\/])/i, ".");
  return value?.includes("$") === true ? void 0 : value;
}
function isInside(path, folder) {
  return folder !== "" && folderOf(path) !== "" && isBelow(path, folder);
}

// src/model/load/truststore.ts
var isSet = (field) => has(field, "caSetName") && !hasAny(field, "certificates", "activationId", "versionLink", "deletions", "version", "versionId", "versionNumber") && (hasAny(field, "caSetId", "description", "caSetStatus", "isDeleted", "latestVersion", "accountId") || field.members().length === 1);
var isVersion3 = (field) => (has(field, "caSetId") || has(field, "caSetName")) && hasAny(field, "version", "versionNumber", "versionId") && hasAny(field, "stagingStatus", "productionStatus", "certificates", "allowInsecureSha1") && !has(field, "activationId");
var isEntry = (field) => has(field, "certificatePem") || field.members().every((member2) => member2.key === "description");
var isVersionBody2 = (field) => {
  const certificates = field.get("certificates");
  if (certificates.items().some((item) => has(item, "certificatePem"))) return isListOf(certificates, isEntry);
  return has(field, "allowInsecureSha1") && isListOf(certificates, isEntry);
};
var isActivation = (field) => {
  if (!hasAny(field, "caSetId", "caSetName")) return false;
  if (has(field, "activationId")) return true;
  const speaks = hasAny(field, "activationType", "activationStatus", "version", "versionNumber", "versionId");
  return has(field, "network") && speaks;
};
var isAssociations = (field) => {
  const members2 = field.get("associations").members();
  return members2.length > 0 && members2.every(({ key }) => key === "enrollments" || key === "properties");
};
var isDeletion = (field) => has(field, "caSetId", "deletions");
function findSet(project, id, name) {
  const isNamed = (set) => name !== void 0 && valueOf(set.name) === name;
  if (id === void 0) return project.caSets.find(isNamed);
  return project.caSets.find((set) => valueOf(set.id) === id) ?? project.caSets.find((set) => set.id.state === "absent" && isNamed(set));
}
function setOf(field, into) {
  const probe = new CaSet(into.project, field.asBase(), into.live);
  const id = valueOf(probe.id);
  const name = valueOf(probe.name);
  const seen = findSet(into.project, id, name);
  if (seen === void 0) into.project.caSets.push(probe);
  return seen ?? probe;
}
function readSet(field, into) {
  const set = setOf(field, into);
  if (!set.records.some((record) => record.doc === field.doc && record.value === field.value)) {
    set.record(field.asBase(), into.live);
  }
  return set;
}
function readVersion2(field, into, parent) {
  const isAnswer = hasAny(field, "stagingStatus", "productionStatus", "createdBy", "createdDate", "versionLink");
  const version = new CaSetVersion(field.asBase(), into.live, isAnswer ? "answer" : "body");
  for (const item of version.field.get("certificates").items()) {
    const pem = pemField(item.get("certificatePem"), "ca-set", version);
    if (pem !== void 0) version.entries.push({ field: item, pem });
  }
  const id = valueOf(field.get("caSetId").id());
  const known2 = into.project.caSets.find((set) => id === void 0 ? false : valueOf(set.id) === id);
  version.caSet = parent ?? known2;
  version.caSet?.versions.push(version);
  into.project.caSetVersions.push(version);
  for (const entry of version.entries) into.project.addPem(entry.pem);
  return version;
}
function readActivation2(field, into, parent) {
  const activation = new CaSetActivation(field.asBase(), into.live);
  const id = valueOf(field.get("caSetId").id());
  activation.caSet = parent ?? into.project.caSets.find((set) => id !== void 0 && valueOf(set.id) === id);
  activation.caSet?.activations.push(activation);
  into.project.caSetActivations.push(activation);
}
function readSnapshotSet(field, into) {
  const set = readSet(field, into);
  const versions = field.get("versions");
  if (versions.isList) {
    set.hasAllVersions = true;
    for (const version of versions.items()) readVersion2(version, into, set);
  }
  for (const activation of field.get("activations").items()) readActivation2(activation, into, set);
  if (field.get("associations").isObject) set.associations = field.get("associations");
}
function readVersions3(field, into) {
  const versions = field.get("versions").items().map((item) => readVersion2(item, into));
  for (const { caSet } of versions) if (caSet !== void 0) caSet.hasAllVersions = true;
}
function linkTruststore(into, documents2) {
  const { project } = into;
  joinDeclared(project);
  readCertificateFiles(into, documents2);
  for (const { field } of documents2) if (isAssociations(field)) linkAssociations(field, into);
  for (const version of project.caSetVersions) {
    if (version.caSet !== void 0) continue;
    version.caSet = setFor(version, version.origin === "answer", into);
    version.caSet?.versions.push(version);
    if (version.caSet !== void 0 && version.field.parent?.key === "versions") version.caSet.hasAllVersions = true;
  }
  for (const activation of project.caSetActivations) {
    if (activation.caSet !== void 0) continue;
    activation.caSet = setFor(activation, !activation.isRequest, into);
    activation.caSet?.activations.push(activation);
  }
}
function joinDeclared({ caSets }) {
  const declared = caSets.filter(({ declaration }) => declaration !== void 0);
  for (const set of declared) {
    const name = valueOf(set.name);
    const isAlone = name !== void 0 && declared.every((other) => other === set || valueOf(other.name) !== name);
    const twin = caSets.find((other) => {
      if (other.declaration !== void 0 || other.isDeleted) return false;
      if (set.importedId !== void 0) return valueOf(other.id) === set.importedId;
      return isAlone && other.isLive && valueOf(other.name) === name;
    });
    if (twin === void 0) continue;
    set.absorb(twin);
    caSets.splice(caSets.indexOf(twin), 1);
  }
}
function linkAssociations(field, { project }) {
  const ids = idsIn(field.doc.file.path);
  const [set, ...others] = project.caSets.filter(({ id }) => ids.includes(valueOf(id) ?? ""));
  if (set !== void 0 && others.length === 0) set.associations ??= field.get("associations");
}
function setFor(node, isAnswer, into) {
  const id = valueOf(node.get("caSetId").id());
  const name = valueOf(node.get("caSetName").text());
  const seen = findSet(into.project, id, name);
  if (seen !== void 0 || id === void 0 || !isAnswer) return seen;
  const set = new CaSet(into.project, node.field.asBase(), node.isLive);
  into.project.caSets.push(set);
  return set;
}
var truststoreShapes = [
  {
    name: "CA sets",
    claims: (field) => isListOf(field.get("caSets"), (item) => hasAny(item, "caSetId", "caSetName")),
    read: (field, into) => field.get("caSets").items().forEach((item) => readSet(item, into))
  },
  {
    name: "CA set versions",
    claims: (field) => isFilledListOf(field.get("versions"), isVersion3),
    read: readVersions3
  },
  listShape("CA set activations", member("activations"), isActivation, readActivation2),
  { name: "CA set associations", claims: isAssociations, read: () => void 0 },
  // linked when all sets are in view
  { name: "CA set activation", claims: isActivation, read: readActivation2 },
  {
    name: "CA set deletion",
    claims: isDeletion,
    read: (field, into) => {
      setOf(field, into).deletion = field;
    }
  },
  {
    name: "CA set version",
    claims: (field) => isVersion3(field) || isVersionBody2(field),
    read: readVersion2
  },
  { name: "CA set", claims: isSet, read: readSet }
];

// src/model/load/recognise.ts
var shapes = [
  ...truststoreShapes,
  ...keystoreShapes,
  ...camShapes,
  ...cpsShapes,
  ...papiShapes,
  ...esaShapes
];
function recognise(document, into) {
  const shape = shapes.find(({ claims }) => claims(document));
  if (shape !== void 0) {
    shape.read(document, into);
    return shape.name;
  }
  if (!document.isList) return void 0;
  const names = document.items().map((item) => {
    const itemShape = item.isObject ? shapes.find(({ claims }) => claims(item)) : void 0;
    itemShape?.read(item, into);
    return itemShape?.name;
  });
  return names.find((name) => name !== void 0);
}
var vocabulary = [
  "behaviors",
  "criteria",
  "cnameFrom",
  "edgeHostnameDomain",
  "domainSuffix",
  "propertyId",
  "propertyName",
  "includeId",
  "notifyEmails",
  "propertyVersion",
  "networkConfiguration",
  "validationType",
  "certificatesAndTrustChains",
  "csrs",
  "primaryCertificate",
  "caSets",
  "caSetId",
  "caSetName",
  "associations",
  "certificatePem",
  "allowInsecureSha1",
  "certificateName",
  "versionGuid",
  "csrBlock",
  "certificateBlock",
  "qualificationDate",
  "geography",
  "signer",
  "accessKeyName",
  "accessKeyUid",
  "accessKeys",
  "cloudAccessKeyId",
  "cloudSecretAccessKey",
  "SiteId",
  "siteId",
  "Hostnames",
  "RulesetId",
  "Rulesets",
  "Phases",
  "Sites",
  "ROSTemplateFormatVersion",
  "edgelintSnapshot",
  "clientMutualAuthentication",
  "trustChain",
  "CACertificateId",
  "FingerprintSha256",
  "ValidityDays",
  "Expression",
  "Phase",
  "ruleFormat",
  "changeManagement",
  "certificateType"
];
function speaksOfUs(text) {
  return vocabulary.some((word) => text.includes(`"${word}"`)) || text.includes("#include:") || text.includes("-----BEGIN ");
}
function speaksOfUsInYaml(text) {
  return vocabulary.some((word) => text.includes(`${word}:`) || text.includes(`"${word}"`));
}
var looseItem = /"name"\s*:[\s\S]{0,2000}"options"\s*:|"options"\s*:[\s\S]{0,2000}"name"\s*:/;
var itemOfOurs = /"name"\s*:\s*"(?:enforceMtlsSettings|clientCertificate(?:Auth)?|mtlsOriginKeystore|originCharacteristics|chaseRedirects|allowHTTPSDowngrade|logCustom|cpCode)"/;

// src/model/load/searched.ts
var credential = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY|client_?(?:secret|token)|secret_?access_?key|access_?key_?secret|hmac_?key_?secret|akab-|"?private_?key"?\s*[:=]/i;
function mayHoldSecret(text) {
  return credential.test(text);
}
function isMostlyPem(text) {
  let inside = 0;
  for (const { span } of findPem(text)) inside += span.end - span.start;
  return inside * 2 > text.trim().length;
}
var prose = /* @__PURE__ */ new Set(["md", "markdown", "rst", "adoc", "html", "htm"]);
var settings = /* @__PURE__ */ new Set(["txt", "cfg", "conf", "cnf", "ini", "toml", "properties"]);
function isProse(extension) {
  return prose.has(extension);
}
function isSearched(path, text) {
  const name = nameOf(path);
  const isSettings = settings.has(name.split(".").at(-1) ?? "") || name.startsWith(".") || !name.includes(".");
  return isSettings || /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(text);
}

// src/model/load/snapshot.ts
function isSnapshot(field) {
  return has(field, "edgelintSnapshot");
}
function readSnapshot(field, into) {
  const live = { ...into, live: true };
  const each = (name, read) => field.get(name).items().forEach((item) => read(item, live));
  into.project.snapshot = { field, takenAt: field.get("takenAt").text() };
  each("enrollments", readSnapshotEnrollment);
  each("edgeHostnames", (item) => void into.project.edgeHostname(item.asBase(), true));
  each("caSets", readSnapshotSet);
  each("clientCertificates", readSnapshotCertificate);
  each("accountCaCertificates", readAccountCa);
  each("accessKeys", readSnapshotKey);
  each("esaSites", readSnapshotSite);
  each("properties", readSnapshotProperty);
}
function readSnapshotProperty(field, into) {
  const property = propertyOf(field, into);
  if (property === void 0) return;
  for (const activation of field.get("activations").items()) readActivation(activation, into, property);
  const versions = field.get("versions").items();
  const newest = versions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
  const hostnames = newest?.get("hostnames").get("items");
  if (hostnames?.isList === true) readHostnames(hostnames, property, true);
}
function numberOf(version) {
  const read = version.get("propertyVersion").number();
  return read.state === "known" ? read.value : 0;
}

// src/model/load/template.ts
var marker = "#include:";
var maxDepth = 50;
var maxParts = 2e4;
var maxCharacters = 64 * 1024 * 1024;
var Template = class _Template {
  root;
  marks = [];
  /** Every variable named in a string, by file and route, as the field it stands on. */
  variables = [];
  files = /* @__PURE__ */ new Set();
  /** Which bound was met, in words; what lies past it is left out. */
  overflow;
  #docs = /* @__PURE__ */ new Map();
  #main;
  #parts = 0;
  #characters = 0;
  constructor(root) {
    this.root = root;
  }
  /** Reads the main file and, breadth first, all that it leads to. */
  static async open(root, snippets) {
    const template = new _Template(root);
    const waiting = [{ path: root.path, chain: [root.path], via: [] }];
    for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
      if (template.files.has(next.path)) continue;
      template.files.add(next.path);
      const doc = next.path === root.path && root.document ? await root.document() : await snippets.doc(next.path);
      if (doc === void 0) continue;
      template.#docs.set(next.path, doc);
      for (const target of await template.#scan(doc, next, snippets)) waiting.push(target);
    }
    return template;
  }
  /** The main document with its includes and variables in force. */
  get main() {
    const doc = this.#docs.get(this.root.path);
    this.#main ??= new PartContext(this, this.root.path, [this.root.path]);
    return doc && new Field(doc, doc.tree.value, { context: this.#main });
  }
  /** The document and the path that a marker's text leads to from a file; undefined when it leads nowhere, in a circle, or past the bounds. */
  follow(text, file, chain) {
    const target = this.#target(text);
    const path = target === void 0 ? void 0 : this.#candidates(file, target).find((candidate) => this.#docs.has(candidate));
    const doc = path === void 0 || chain.includes(path) ? void 0 : this.#docs.get(path);
    if (doc === void 0 || path === void 0) return void 0;
    this.#parts++;
    this.#characters += doc.file.text.length;
    if (chain.length >= maxDepth) this.overflow ??= `includes are nested more than ${maxDepth} deep`;
    else if (this.#parts > maxParts) this.overflow ??= `its includes come to more than ${maxParts} parts`;
    else if (this.#characters > maxCharacters)
      this.overflow ??= `its includes come to more than ${maxCharacters} characters`;
    else return { doc, context: new PartContext(this, path, [...chain, path]) };
    return void 0;
  }
  /** Notes the markers and variables of a document and says what to read next. */
  async #scan(doc, { chain, via }, snippets) {
    const next = [];
    const { text, path: file } = doc.file;
    const hasMarkers = text.includes(marker);
    if (!hasMarkers && !text.includes("${env.")) return next;
    const root = new Field(doc, doc.tree.value, { via });
    for (const { value, route } of strings(doc.tree.value)) {
      if (value.includes("${env."))
        for (const name of variablesIn(this.#unescaped(value)))
          this.variables.push({ field: fieldAt(root, route), name });
      if (!value.includes(marker)) continue;
      const field = fieldAt(root, route);
      const outcome = await this.#outcome(value, file, chain, snippets);
      this.marks.push(
        new IncludeMark(field, this.#target(value) ?? value.slice(marker.length), this.root.tool, outcome)
      );
      if (outcome.is === "followed")
        next.push({ path: outcome.file, chain: [...chain, outcome.file], via: [...via, field.site] });
    }
    return next;
  }
  /** The Property Manager CLI keeps a placeholder that a backslash stands before. */
  #unescaped(value) {
    return this.root.tool === "property-manager-cli" ? value.replaceAll("\\${", "") : value;
  }
  async #outcome(value, file, chain, snippets) {
    const { top } = this.root;
    if (!value.startsWith(marker) || value.indexOf(marker, marker.length) !== -1)
      return { is: "not-alone", text: value };
    const target = this.#target(value);
    if (target === void 0)
      return { is: "unknown", why: `the path ${value.slice(marker.length)} is filled in elsewhere` };
    const candidates = this.#candidates(file, target);
    const outside = candidates.filter((candidate) => !isBelow(candidate, top));
    const path = candidates.find((candidate) => isBelow(candidate, top) && snippets.exists(candidate, top));
    if (path === void 0) {
      if (outside.length === candidates.length) return { is: "outside", root: top };
      return /\.json\s+\S/.test(target) ? { is: "not-alone", text: value } : { is: "missing", looked: candidates };
    }
    if (chain.includes(path)) return { is: "cycle", files: [...chain.slice(chain.indexOf(path)), path] };
    const doc = await snippets.doc(path);
    return doc === void 0 ? { is: "unreadable", file: path, why: "it cannot be read" } : { is: "followed", file: path };
  }
  /** The path after the marker, variables filled in; undefined when one of them is not known. */
  #target(value) {
    const path = value.slice(value.indexOf(marker) + marker.length).trim();
    if (!hasPlaceholder(path)) return path;
    const full = substitute(path, (name) => {
      const found = this.root.scope?.variable(name)?.value;
      return typeof found === "string" ? found : void 0;
    });
    return full === void 0 || hasPlaceholder(full) ? void 0 : full;
  }
  #candidates(file, target) {
    const fromBase = join(this.root.base, target);
    const fromFile = join(folderOf(file), target);
    if (this.root.tool === "powershell") return [fromFile];
    return this.root.tool === "unknown" && fromFile !== fromBase ? [fromBase, fromFile] : [fromBase];
  }
};
var PartContext = class {
  #template;
  #file;
  #chain;
  #followed = /* @__PURE__ */ new Map();
  constructor(template, file, chain) {
    this.#template = template;
    this.#file = file;
    this.#chain = chain;
  }
  variable(name) {
    return this.#template.root.scope?.variable(name);
  }
  include(field) {
    if (typeof field.value !== "string") return void 0;
    const key = JSON.stringify(field.route);
    const part = this.#followed.has(key) ? this.#followed.get(key) : this.#template.follow(field.value, this.#file, this.#chain);
    this.#followed.set(key, part);
    const { parent, key: name, base } = field;
    return part && new Field(part.doc, part.doc.tree.value, {
      parent,
      key: name,
      context: part.context,
      via: [...field.via, field.site],
      base
    });
  }
};
function* strings(value) {
  const waiting = [{ value, route: [] }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (typeof next.value === "string") yield { value: next.value, route: next.route };
    else if (next.value instanceof Unknown) continue;
    else if (Array.isArray(next.value)) {
      for (let index = next.value.length - 1; index >= 0; index--)
        waiting.push({ value: next.value[index], route: [...next.route, index] });
    } else if (isObject(next.value)) {
      for (const name of Object.keys(next.value).reverse())
        waiting.push({ value: next.value[name], route: [...next.route, name] });
    }
  }
}
function fieldAt(root, route) {
  return route.reduce((field, key) => {
    const { value } = field;
    const inner = Array.isArray(value) ? value[Number(key)] : isObject(value) ? value[String(key)] : void 0;
    return new Field(field.doc, inner, { parent: field, key });
  }, root);
}

// src/model/load/roots.ts
function findRoots(loading, cliProjects) {
  const links = findLinks(loading.trees);
  const included = new Set([...links.values()].flatMap((targets) => [...targets]));
  const groups = cliProjects.map((cli) => {
    return { base: cli.base, roots: [...readCliProject(cli, loading.fields, loading.project)], parts: [] };
  });
  for (const template of loading.templates) addTemplate(groups, template);
  const homes = cliProjects.map(({ base }) => base);
  const isAtHome = (path) => homes.some((base) => isBelow(path, base));
  const rendered = new Set(loading.templates.map(({ root }) => root.path));
  const outside = loading.trees.filter(({ file }) => !isAtHome(file.path) && !rendered.has(file.path));
  const mains = outside.filter((tree) => !included.has(tree.file.path) && isMain(tree, outside));
  for (const tree of mains.filter(isWhole)) addRoot(groups, tree, loading);
  for (const tree of mains.filter((main) => !isWhole(main) && homeOf3(main, groups) === void 0))
    addRoot(groups, tree, loading);
  for (const tree of strandedFiles(outside, links, [...groups, ...mains])) addRoot(groups, tree, loading);
  const roots = new Set(groups.flatMap((group) => group.roots.map(({ root }) => root.path)));
  for (const tree of loading.trees) if (!roots.has(tree.file.path)) homeOf3(tree, groups)?.parts.push(tree);
  const alone = loading.trees.filter((tree) => {
    const { path } = tree.file;
    return !roots.has(path) && !included.has(path) && (!isAtHome(path) || isWhole(tree));
  });
  return { groups, included, paths: [...roots, ...alone.map(({ file }) => file.path)] };
}
function findLinks(trees) {
  const known2 = new Set(trees.map(({ file }) => file.path));
  const links = /* @__PURE__ */ new Map();
  for (const { file, doc, entry } of trees) {
    if (doc === void 0) continue;
    const targets = /* @__PURE__ */ new Set();
    const folders = foldersUp(folderOf(file.path), entry.root);
    for (const { value } of strings(doc.tree.value)) {
      if (!value.startsWith(marker)) continue;
      const target = value.slice(marker.length).trim();
      const path = folders.map((folder) => join(folder, target)).find((candidate) => known2.has(candidate));
      if (path !== void 0 && path !== file.path) targets.add(path);
    }
    links.set(file.path, targets);
  }
  return links;
}
function isMain({ file, doc, words }, all) {
  if (doc !== void 0 && words.hasMarkers) return true;
  if (nameOf(file.path) !== "main.json" || !words.isWhole) return false;
  return all.some((other) => other.file !== file && folderOf(other.file.path) === folderOf(file.path));
}
function isWhole({ words, doc }) {
  if (doc === void 0) return words.isWhole;
  const root = new Field(doc, doc.tree.value);
  return !root.get("rules").isAbsent || root.get("name").value === "default";
}
function addTemplate(groups, { root, owner }) {
  const property = owner?.kind === "property" ? owner : void 0;
  const entry = { root, property, ...owner?.kind === "include" ? { include: owner } : {} };
  const group = groups.find(
    ({ base, roots }) => base === root.base && roots.every((one) => one.root.tool === "terraform")
  );
  if (group === void 0) groups.push({ base: root.base, roots: [entry], parts: [] });
  else group.roots.push(entry);
}
function homeOf3({ file }, groups) {
  let home;
  for (const group of groups) {
    if (isBelow(file.path, group.base) && (home === void 0 || isBelow(group.base, home.base))) home = group;
  }
  return home;
}
function addRoot(groups, tree, loading) {
  const { path } = tree.file;
  const base = folderOf(path);
  const tool = toolOf(tree, loading.terraformFolders);
  const root = { path, tool, base, top: tree.entry.root, scope: void 0 };
  const group = groups.find((one) => one.base === base && one.roots.every(({ property }) => property === void 0));
  if (group === void 0) groups.push({ base, roots: [{ root, property: void 0 }], parts: [] });
  else group.roots.push({ root, property: void 0 });
}
function toolOf({ file, entry, doc }, terraformFolders) {
  const up = foldersUp(folderOf(file.path), entry.root);
  if (up.slice(0, 3).some((folder) => terraformFolders.has(folder))) return "terraform";
  const root = doc && new Field(doc, doc.tree.value);
  const isBare = root !== void 0 && root.get("rules").isAbsent && root.get("name").value === "default";
  return isBare ? "powershell" : "unknown";
}
function strandedFiles(trees, links, starts) {
  const reached = /* @__PURE__ */ new Set();
  const reach = (from) => {
    const waiting = [from];
    for (let path = waiting.pop(); path !== void 0; path = waiting.pop()) {
      if (reached.has(path)) continue;
      reached.add(path);
      waiting.push(...links.get(path) ?? []);
    }
  };
  for (const start of starts) {
    if ("file" in start) reach(start.file.path);
    else for (const { root } of start.roots) reach(root.path);
  }
  const stranded = [];
  const mainFirst = trees.toSorted(
    (a, b) => Number(nameOf(b.file.path) === "main.json") - Number(nameOf(a.file.path) === "main.json")
  );
  for (const tree of mainFirst) {
    if (reached.has(tree.file.path) || !isOnCircle(tree.file.path, links)) continue;
    stranded.push(tree);
    reach(tree.file.path);
  }
  return stranded;
}
function isOnCircle(path, links) {
  const seen = /* @__PURE__ */ new Set();
  const waiting = [...links.get(path) ?? []];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    if (next === path) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...links.get(next) ?? []);
  }
  return false;
}

// src/model/load/template-notes.ts
function uniqueMarks(templates) {
  const marks = /* @__PURE__ */ new Map();
  for (const mark of templates.flatMap((template) => template.marks)) {
    const key = JSON.stringify([mark.field.doc.file.path, mark.field.route, mark.target]);
    const seen = marks.get(key);
    if (seen === void 0 || seen.outcome.is === "followed") marks.set(key, mark);
  }
  return [...marks.values()];
}
function variableUses(templates) {
  const uses = /* @__PURE__ */ new Map();
  for (const { root, variables } of templates) {
    for (const { field, name } of variables) {
      const key = JSON.stringify([field.doc.file.path, name]);
      const use = uses.get(key) ?? { field, name, scopes: /* @__PURE__ */ new Set() };
      uses.set(key, use);
      use.scopes.add(root.scope);
    }
  }
  return [...uses.values()].map(({ field, name, scopes }) => {
    const judged = [...scopes].filter((scope) => scope !== void 0 && scope.gap === void 0);
    const undefinedIn = judged.filter((scope) => scope?.isDefined(name) === false).map((scope) => scope?.environment ?? "");
    const [first] = scopes;
    const gap = judged.length > 0 ? void 0 : first?.gap ?? "the definitions of this template's variables are not in view";
    return new VariableUse(field, name, undefinedIn, gap);
  });
}

// src/model/load/units.ts
async function* units(loading, cliProjects) {
  const units2 = new Units(loading, cliProjects);
  for (const group of units2.groups) yield await units2.ofGroup(group);
  for (const tree of loading.trees.toSorted((a, b) => b.words.rank - a.words.rank)) {
    if (!units2.opened.has(tree.file.path)) yield await units2.ofFile(tree);
  }
}
var Units = class {
  /** The files that some unit shows: what is left in the end stands for itself. */
  opened = /* @__PURE__ */ new Set();
  #loading;
  #byPath;
  #roots;
  constructor(loading, cliProjects) {
    this.#loading = loading;
    for (const path of loading.rendered) this.opened.add(path);
    this.#byPath = new Map(loading.trees.map((tree) => [tree.file.path, tree]));
    this.#roots = findRoots(loading, cliProjects);
  }
  get groups() {
    return this.#roots.groups;
  }
  /** A file that no template reaches. */
  async ofFile({ file }) {
    const builder = this.#builder();
    const doc = await builder.open(file.path);
    const { via, ...owner } = this.#ownerOf(file.path);
    const isTree = doc !== void 0 && builder.addTrees(new Field(doc, doc.tree.value, { via }), owner);
    if (!isTree && doc?.tree.problems.length === 0) {
      this.#loading.skipped.push({ file: file.path, why: "JSON of a form edgelint does not know" });
    }
    return builder.finish();
  }
  /** The main files of a folder with what they include, and the parts beside them that they do not. */
  async ofGroup(group) {
    const builder = this.#builder();
    const templates = [];
    for (const { root, property, include } of group.roots) {
      const template = await this.#open(root, builder);
      if (template.main !== void 0) builder.addTrees(template.main, { property, include, tool: root.tool });
      templates.push(template);
    }
    const orphans = await this.#orphans(group, templates, builder);
    for (const template of templates) this.#noteOverflow(template);
    return builder.finish({ marks: uniqueMarks(templates), variables: variableUses(templates), orphans });
  }
  /** The property or include that takes its rules from a whole file, and the expression that does. */
  #ownerOf(path) {
    const { owner, via = [] } = this.#loading.treeOwners.get(path) ?? {};
    if (owner === void 0) return { via };
    return owner.kind === "include" ? { include: owner, via } : { property: owner, via };
  }
  #builder() {
    return new UnitBuilder(this.#loading, this.#byPath, this.#roots.paths);
  }
  async #open(root, builder) {
    const snippets = {
      exists: (path, top) => this.#byPath.has(path) || this.#loading.files.exists(path, top),
      doc: (path) => builder.open(path)
    };
    const template = await Template.open(root, snippets);
    for (const path of template.files) this.opened.add(path);
    return template;
  }
  /**
   * Parts that no marker reaches, each with what it includes in its turn; their templates join the others. None where some
   * marker's path is filled in elsewhere, or where there is no whole tree they could be missing from.
   */
  async #orphans(group, templates, builder) {
    const root = group.roots[0]?.root;
    const isVague = templates.some(({ marks }) => marks.some(({ outcome }) => outcome.is === "unknown"));
    if (root === void 0 || isVague || !templates.some(({ main }) => main !== void 0 && findTrees(main).some(({ extent }) => extent === "whole")))
      return [];
    const orphans = [];
    const folders = new Set([...this.opened].filter((path) => isBelow(path, group.base)).map(folderOf));
    const isNear2 = (path) => ["property-manager-cli", "terraform"].includes(root.tool) || folders.has(folderOf(path)) || folderOf(path) === group.base;
    for (const { file, words } of group.parts) {
      if (this.opened.has(file.path) || this.#roots.included.has(file.path) || !isNear2(file.path)) continue;
      const doc = await builder.open(file.path);
      if (doc?.tree.value === void 0 || findTrees(rootField(doc)).some(({ extent }) => extent === "whole")) continue;
      this.opened.add(file.path);
      const template = words.hasMarkers ? await this.#open({ ...root, path: file.path }, builder) : void 0;
      if (template !== void 0) templates.push(template);
      const field = template?.main ?? rootField(doc);
      builder.addTrees(field, { tool: root.tool });
      orphans.push(new OrphanSnippet(field));
    }
    return orphans;
  }
  /** Says that a template was not read to its end. */
  #noteOverflow({ root, overflow }) {
    if (overflow === void 0) return;
    this.#loading.unreadable.push({ file: root.path, message: `${overflow}; what lies past that was left out` });
  }
};

// src/model/load/index.ts
async function load(files, snapshotPath) {
  const entries = files.list();
  const loading = {
    files,
    project: new Project(new SourceText("", "")),
    documents: [],
    trees: [],
    fields: /* @__PURE__ */ new Map(),
    skipped: [],
    unreadable: [],
    entries: new Map(entries.map((entry) => [entry.path, entry])),
    terraformFolders: /* @__PURE__ */ new Set(),
    terraform: [],
    plans: [],
    templates: [],
    treeOwners: /* @__PURE__ */ new Map(),
    rendered: /* @__PURE__ */ new Set()
  };
  const cliProjects = findCliProjects(entries.map((entry) => entry.path));
  for (const entry of entries) {
    if (isGenerated(entry.path, cliProjects)) skip(loading, entry.path, "generated by the Property Manager CLI");
    else if (entry.path !== snapshotPath) await readEntry(entry, loading, isOwnFile(entry.path, cliProjects));
  }
  const terraform = loading.terraform.length + loading.plans.length === 0 ? void 0 : (await import("./terraform-A5CMWXH6.js")).readTerraform(loading);
  if (snapshotPath !== void 0) await readSnapshotFile(snapshotPath, loading);
  const into = { project: loading.project, live: false };
  linkTruststore(into, loading.documents);
  linkCps(into);
  linkKeystore(into);
  linkCam(into);
  linkEsa(into, loading.documents);
  const fileCount = () => entries.length - loading.skipped.length - loading.unreadable.length;
  const { project, documents: documents2, skipped, unreadable } = loading;
  return { project, documents: documents2, units: () => allUnits(terraform, loading, cliProjects), skipped, unreadable, fileCount };
}
async function* allUnits(terraform, loading, cliProjects) {
  if (terraform !== void 0) yield* terraform.units();
  yield* units(loading, cliProjects);
}
function skip(loading, file, why) {
  loading.skipped.push({ file, why });
}
var scripts = /* @__PURE__ */ new Set(["hcl", "ps1", "psm1", "psd1", "sh", "bash", "zsh", "bat", "cmd", "edgerc", "env"]);
var certificateFiles = /* @__PURE__ */ new Set([
  "pem",
  "crt",
  "cer",
  "der",
  "p7b",
  "p7c",
  "p12",
  "pfx",
  "key",
  "csr",
  "req",
  "p8",
  "p10",
  "cert",
  "chain"
]);
var documents = /* @__PURE__ */ new Set(["json", "yaml", "yml"]);
async function readEntry(entry, loading, isOwn) {
  const read = readWithin(loading.files, entry.path);
  if (!read.ok) {
    loading.unreadable.push({ file: entry.path, message: read.why });
    return;
  }
  const extension = nameOf(entry.path).toLowerCase().split(".").at(-1) ?? "";
  if (extension === "json" && !isOwn && postpone(entry, read.bytes, loading)) return;
  if (certificateFiles.has(extension)) return readCertificateFile(entry.path, read.bytes, read.text, loading);
  if (!documents.has(extension) && isBinary(read.bytes)) return skip(loading, entry.path, "a binary file");
  const file = new SourceText(entry.path, read.text());
  if (file.text.includes("\0")) {
    if (!documents.has(extension) || !speaksOfUs(file.text.replaceAll("\0", "")))
      return skip(loading, entry.path, "a binary file");
    loading.unreadable.push({ file: entry.path, message: "holds NUL characters, so it is no text; save it as UTF-8" });
    return;
  }
  if (/\.tf(?:vars)?(?:\.json)?$/i.test(entry.path)) return readTerraformFile(entry, file, loading);
  if (scripts.has(extension)) return void addDocument(loading, file, "script", plainDoc(file));
  if (extension === "yaml" || extension === "yml") return readYamlFile(file, loading);
  if (extension === "json" || /^\uFEFF?\s*[[{]/.test(file.text.slice(0, 200)))
    return readJsonFile(entry, file, loading, isOwn);
  if (!isProse(extension) && isMostlyPem(file.text))
    return readCertificateFile(entry.path, read.bytes, read.text, loading);
  const why = "not a kind of file edgelint reads";
  if (isSearched(entry.path, file.text)) searchOrSkip(file, loading, why);
  else skip(loading, entry.path, why);
}
function postpone(entry, bytes, loading) {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer[0] === 255 || !buffer.includes('"behaviors"') || buffer.includes(0)) return false;
  const head = buffer.toString("latin1", 0, 400);
  if (head.includes('"edgelintSnapshot"') || head.includes('"format_version"')) return false;
  const words = wordsOfBytes(buffer);
  if (words.hasMarkers) return false;
  const readAgain = () => {
    const again = loading.files.read(entry.path);
    return again.ok ? again.text() : "";
  };
  loading.trees.push({ entry, file: new SourceText(entry.path, readAgain), doc: void 0, words });
  return true;
}
function searchOrSkip(file, loading, why) {
  if (mayHoldSecret(file.text) || /\baliyun\s+esa\s/.test(file.text))
    addDocument(loading, file, "script", plainDoc(file));
  else skip(loading, file.path, why);
}
function addDocument(loading, file, language, doc) {
  const document = new Document(file, language, doc);
  loading.documents.push(document);
  return document;
}
async function readPlan(file, loading) {
  const doc = await parseJson(file);
  loading.plans.push(doc);
  addDocument(loading, file, "json", doc);
}
async function readTerraformFile(entry, file, loading) {
  const { addressesIn, parseTerraform } = await import("./terraform-A5CMWXH6.js");
  const hcl = await parseTerraform(file);
  if (file.text.includes("akamai_property_rules_template")) loading.terraformFolders.add(folderOf(file.path));
  loading.terraform.push({ entry, file, hcl, isValues: /\.tfvars(?:\.json)?$/i.test(entry.path) });
  addDocument(loading, file, "hcl", plainDoc(file, hcl.problems)).addressAt = addressesIn(hcl);
}
function readCertificateFile(path, bytes, decode, loading) {
  if (bytes.length === 0) return skip(loading, path, "an empty file");
  const written = decode();
  const isBinary2 = written.includes("\0") || !looksLikePem(written) && identify(bytes) !== "not-der";
  const file = new SourceText(path, isBinary2 ? "" : written);
  const text = pemFile(file, Uint8Array.from(bytes));
  addDocument(loading, file, isBinary2 ? "binary" : "pem", text.field.doc);
  loading.project.addPem(text);
}
async function readYamlFile(file, loading) {
  if (!speaksOfUsInYaml(file.text)) {
    return searchOrSkip(file, loading, "YAML without configuration of a system edgelint knows");
  }
  const doc = new Doc(file, await readYaml(file.text), "yaml");
  readDocument(file, doc, "yaml", loading);
}
async function readJsonFile(entry, file, loading, isOwn) {
  const { text, path } = file;
  const head = text.slice(0, 400);
  if (head.includes('"format_version"') && text.includes('"terraform_version"')) return readPlan(file, loading);
  if (head.includes('"lineage"') && head.includes('"terraform_version"'))
    return searchOrSkip(
      file,
      loading,
      "a state in Terraform's own form; what `terraform show -json` prints of it is read"
    );
  if (!isOwn && text.includes('"behaviors"') && !head.includes('"edgelintSnapshot"')) {
    const doc2 = text.includes(marker) ? await parseJson(file) : void 0;
    loading.trees.push({ entry, file, doc: doc2, words: wordsOf(text) });
    return;
  }
  if (!isOwn && !speaksOfUs(text)) {
    if (looseItem.test(text) && (itemOfOurs.test(text) || readJson(text) !== void 0))
      return void loading.trees.push({ entry, file, doc: void 0, words: wordsOf(text) });
    const broken = await brokenOfOurs(file, entry.isNamed === true);
    if (broken !== void 0) return void addDocument(loading, file, "json", broken);
    return searchOrSkip(file, loading, "JSON without configuration of a system edgelint knows");
  }
  const doc = await parseJson(file);
  const root = new Field(doc, doc.tree.value);
  if (isOwn) {
    loading.fields.set(path, root);
    addDocument(loading, file, "json", doc);
  } else if (text.includes(marker) || findTrees(root).length > 0)
    loading.trees.push({ entry, file, doc, words: wordsOf(text) });
  else readDocument(file, doc, "json", loading);
}
var flattened = /"(?:@\{\w|System\.(?:Object|Collections))/;
function readDocument(file, doc, language, loading) {
  const root = new Field(doc, doc.tree.value);
  const into = { project: loading.project, live: false };
  loading.fields.set(file.path, root);
  const parts = Array.isArray(doc.tree.value) && language === "yaml" ? root.items() : [root];
  let form;
  for (const part of parts) {
    if (isSnapshot(part)) {
      readSnapshot(part, into);
      form = "snapshot";
    } else form = recognise(part, into) ?? form;
  }
  if (form === void 0 && doc.tree.problems.length === 0 && !mayHoldSecret(file.text) && !flattened.test(file.text)) {
    skip(loading, file.path, "JSON or YAML of a form edgelint does not know");
  } else addDocument(loading, file, language, doc);
}
async function readSnapshotFile(path, loading) {
  const read = loading.files.read(path);
  if (!read.ok) {
    loading.unreadable.push({ file: path, message: read.why });
    return;
  }
  const file = new SourceText(path, read.text());
  const doc = await parseJson(file);
  const root = new Field(doc, doc.tree.value);
  if (isSnapshot(root)) readSnapshot(root, { project: loading.project, live: true });
  else loading.unreadable.push({ file: path, message: 'is no snapshot: its first member is not "edgelintSnapshot"' });
}

// src/model/spell.ts
function spell(patch) {
  if ("replace" in patch) return spellReplace(patch.replace, patch.by);
  const field = "set" in patch ? patch.set : "unset" in patch ? patch.unset : patch.rename;
  if ((field.resolve().standsAt ?? field.standsAt) !== void 0)
    return { ok: false, why: "the value comes from a variable" };
  const { language } = field.doc;
  if (language === "hcl") return spellHcl(patch, field);
  if (language === "embedded") return spellInside(patch, field);
  if (language === "none") return { ok: false, why: "the text stands inside another text" };
  if ("rename" in patch) return spellRename(field, patch.to);
  if ("unset" in patch) return field.value === void 0 ? { ok: true, edits: [] } : spellUnset(field);
  if (field.value !== void 0)
    return { ok: true, edits: [{ span: field.site.span("value"), text: JSON.stringify(patch.to) }] };
  return spellInsert(field, patch.to);
}
function spellInside(patch, field) {
  const refused = { ok: false, why: "the text stands inside another text" };
  let root = field;
  while (root.parent?.doc === field.doc) root = root.parent;
  const host = typeof root.key === "string" ? root.parent?.get(root.key) : void 0;
  if (typeof host?.value !== "string" || host.doc.language !== "json") return refused;
  const decoded = host.doc.decode(host.route);
  if (decoded?.text !== host.value) return refused;
  const doc = new Doc(new SourceText(field.doc.file.path, host.value), field.doc.tree);
  const alone = field.route.reduce(
    (above, step) => typeof step === "number" ? above.items()[step] ?? above : above.get(step),
    new Field(doc, root.value)
  );
  const inner = spell(
    "set" in patch ? { ...patch, set: alone } : "unset" in patch ? { unset: alone } : { ...patch, rename: alone }
  );
  if (!inner.ok) return inner;
  const edits = inner.edits.map(({ span, text }) => ({
    span: { start: decoded.toHost(span.start), end: decoded.toHost(span.end) },
    text: JSON.stringify(text).slice(1, -1)
  }));
  return { ok: true, edits };
}
function spellReplace(target, by) {
  if (target instanceof Field && target.doc.part(target.route)?.isLiteral !== true)
    return { ok: false, why: "the value is worked out by an expression" };
  if (target.site.file.path.endsWith(".json")) return { ok: false, why: "JSON holds its code in texts" };
  return { ok: true, edits: [{ span: target.site.span("value"), text: by }] };
}
function spellRename(field, to) {
  if (typeof field.key !== "string" || field.value === void 0)
    return { ok: false, why: "only a written member has a name" };
  return { ok: true, edits: [{ span: field.site.span("key"), text: JSON.stringify(to) }] };
}
function spellInsert(field, to) {
  const { parent, key } = field;
  if (parent === void 0 || typeof key !== "string" || !isObject(parent.value)) {
    return { ok: false, why: "the object it belongs to is not written" };
  }
  const { text } = parent.doc.file;
  const whole = parent.site.span("value");
  const isBraced = text.charAt(whole.start) === "{";
  const member2 = `${isBraced ? JSON.stringify(key) : key}: ${JSON.stringify(to)}`;
  const last = parent.members().at(-1);
  if (last === void 0) {
    const at = whole.start + 1;
    return isBraced ? { ok: true, edits: [{ span: { start: at, end: at }, text: member2 }] } : { ok: false, why: "the object is empty" };
  }
  const before = last.site.span("whole");
  const lineStart = text.lastIndexOf("\n", before.start - 1) + 1;
  const indent = text.slice(lineStart, before.start);
  const isOnOwnLine = /^[ \t]*$/.test(indent);
  if (!isBraced && !isOnOwnLine) return { ok: false, why: "the place for it is not plain" };
  const newLine = text.charAt(lineStart - 2) === "\r" ? "\r\n" : "\n";
  const separator = isOnOwnLine ? `${isBraced ? "," : ""}${newLine}${indent}` : ", ";
  return { ok: true, edits: [{ span: { start: before.end, end: before.end }, text: separator + member2 }] };
}
function spellUnset(field) {
  const { text } = field.doc.file;
  const span = field.site.span("whole");
  const after = /^\s*,/.exec(text.slice(span.end))?.[0];
  if (after !== void 0) {
    const blanks = /^[ \t]*(?:\r?\n)?[ \t]*/.exec(text.slice(span.end + after.length))?.[0] ?? "";
    return {
      ok: true,
      edits: [{ span: { start: span.start, end: span.end + after.length + blanks.length }, text: "" }]
    };
  }
  const comma = /,\s*$/.exec(text.slice(0, span.start))?.[0] ?? "";
  return { ok: true, edits: [{ span: { start: span.start - comma.length, end: span.end }, text: "" }] };
}
function semanticPath(field) {
  if (field.base !== void 0 || field.parent === void 0 || field.key === void 0) return field.base ?? "";
  const above = semanticPath(field.parent);
  if (typeof field.key === "string") return above === "" ? field.key : `${above}.${field.key}`;
  const name = itemName(field.value);
  if (name === void 0) return `${above}[${field.key}]`;
  const twins = twinsBefore(field.parent)[field.key] ?? 0;
  return `${above}[${name}${twins === 0 ? "" : `#${twins}`}]`;
}
var twinsOfLists = /* @__PURE__ */ new WeakMap();
function twinsBefore(list) {
  const { value } = list;
  if (!Array.isArray(value)) return [];
  const known2 = twinsOfLists.get(value);
  if (known2 !== void 0) return known2;
  const seen = /* @__PURE__ */ new Map();
  const twins = list.items().map((item) => {
    const name = itemName(item.value) ?? "";
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before;
  });
  twinsOfLists.set(value, twins);
  return twins;
}
function itemName(value) {
  if (typeof value === "string") return value;
  const member2 = nameMember(value);
  const name = member2 === void 0 || !isObject(value) ? void 0 : value[member2];
  return typeof name === "string" || typeof name === "number" ? String(name) : void 0;
}

export {
  pinLists,
  standingOfPin,
  reachOf,
  hostnamesRuledBy,
  hostnameCriteria,
  hostnamesIn,
  isPositive,
  hostMatches,
  nearest,
  misspelt,
  load,
  referenceTo,
  referenceText,
  writtenName,
  spell,
  semanticPath
};
