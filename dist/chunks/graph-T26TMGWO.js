import {
  diskFiles,
  snapshotPath
} from "./chunk-NFJX6CRK.js";
import "./chunk-6QRBI3TW.js";
import {
  choice,
  readFlags
} from "./chunk-QUJKROPB.js";
import "./chunk-EDHWX374.js";
import {
  UserError
} from "./chunk-HS2D2RLZ.js";
import {
  say
} from "./chunk-Y2W7EEWM.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  load
} from "./chunk-MWZVURWZ.js";
import "./chunk-QLHWV3KJ.js";
import {
  bareId,
  isReferenceKey,
  keyGuidOf,
  known,
  nameOfReference,
  oneLine,
  unknown,
  valueOf,
  visible,
  visibleJson
} from "./chunk-NAP2EJJB.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/insight/graph/akamai.ts
var AkamaiTies = class {
  #project;
  #builder;
  #things;
  constructor(project, builder, things) {
    this.#project = project;
    this.#builder = builder;
    this.#things = things;
  }
  /** What the rules of a tree refer to; call it while the tree is in memory. */
  tree(tree) {
    const owner = this.#ownerOf(tree);
    for (const behavior of tree.behaviors("enforceMtlsSettings")) this.#caSets(owner, behavior);
    for (const behavior of tree.behaviors("mtlsOriginKeystore"))
      this.#guid(owner(), behavior, behavior.option("clientCertificateVersionGuid"));
    for (const behavior of tree.behaviors("originCharacteristics")) {
      const guid = keyGuidOf(behavior);
      if (guid !== void 0) this.#keyGuid(owner(), behavior, guid);
    }
    for (const behavior of tree.behaviors("include")) this.#include(owner(), behavior);
    if (tree.gap !== void 0 && (tree.property ?? tree.include) !== void 0)
      this.#builder.tie(owner(), "includes", void 0, { why: tree.gap });
  }
  /** A property with its hostnames, each along its edge hostname. */
  property(property) {
    const isEmpty = property.name.state === "absent" && property.id.state === "absent";
    if (isEmpty && property.hostnames.length === 0) return;
    const from = this.#things.property(property);
    for (const hostname of property.hostnames) {
      const thing = this.#things.hostname(hostname);
      this.#builder.tie(from, "serves", thing, { site: hostname.site });
      this.#hostname(thing, hostname);
    }
    if (property.hostnames.length === 0 && property.hostnamesGap !== void 0)
      this.#builder.tie(from, "serves", void 0, { why: property.hostnamesGap });
  }
  /** Everything that is no property: each thing is shown, be it used or not. */
  rest() {
    const { edgeHostnames, enrollments, caSets, clientCertificates, certificateVersions, accessKeys, keyVersions } = this.#project;
    for (const edge of edgeHostnames) this.#edgeHostname(edge);
    for (const enrollment of enrollments) this.#enrollment(enrollment);
    for (const set of caSets) this.#caSet(set);
    for (const certificate of clientCertificates) this.#things.clientCertificate(certificate);
    for (const version of certificateVersions) this.#certificateVersion(version);
    for (const key of accessKeys) if (!key.isMention) this.#things.accessKey(key);
    for (const version of keyVersions) this.#keyVersion(version);
    for (const include of this.#project.includes) this.#things.include(include);
  }
  /** The owner of a tree as a thing, made when the first tie needs it: most trees of snippets refer to nothing. */
  #ownerOf(tree) {
    return () => {
      if (tree.property !== void 0 && !isAnonymous(tree.property)) return this.#things.property(tree.property);
      return tree.include === void 0 ? this.#things.ruleTree(tree) : this.#things.include(tree.include);
    };
  }
  #caSets(owner, behavior) {
    const option = behavior.option("certificateAuthoritySet");
    const ids = option.ids();
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    if (ids.state === "unknown")
      this.#builder.tie(owner(), "checks-clients-against", void 0, { ...about, why: ids.why });
    for (const id of valueOf(ids) ?? []) {
      const end = { relation: "checks-clients-against", kind: "ca-set", link: this.#project.caSetById(id) };
      this.#builder.follow(owner(), { ...end, ...about, id: known(id) }, this.#things.caSet);
    }
  }
  #guid(owner, behavior, guid) {
    const link = this.#project.certificateVersionByGuid(guid.text());
    const end = { relation: "shows-origins", kind: "certificate-version", link, id: guid.text() };
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    this.#builder.follow(owner, { ...end, ...about }, this.#things.certificateVersion);
  }
  #keyGuid(owner, behavior, guid) {
    const link = this.#project.keyVersionByGuid(guid.text());
    const end = { relation: "signs-with", kind: "key-version", link, id: guid.text() };
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    this.#builder.follow(owner, { ...end, ...about }, this.#things.keyVersion);
  }
  #include(owner, behavior) {
    const id = behavior.option("id").id();
    const include = id.state === "known" ? this.#project.includeBy(id.value, void 0) : void 0;
    const link = include === void 0 ? unknown("the include is not in the project or snapshot") : known(include);
    const about = { site: behavior.site, note: `rule ${behavior.rule.label}` };
    const end = { relation: "includes", kind: "include", link: id.state === "unknown" ? id : link, id };
    this.#builder.follow(owner, { ...end, ...about }, this.#things.include);
  }
  #hostname(from, hostname) {
    const edge = { relation: "is-mapped-to", kind: "edge-hostname", site: hostname.site };
    const target = hostname.target.state === "absent" ? hostname.get("edgeHostnameId").id() : hostname.target;
    this.#builder.follow(from, { ...edge, link: hostname.edgeHostname, id: target }, this.#things.edgeHostname);
    const direct = hostname.get("certEnrollmentId").id();
    if (direct.state !== "absent") this.#gets(from, direct, hostname.enrollment, hostname.site);
    const set = hostname.get("mtls").get("caSetId");
    const id = set.id();
    if (id.state === "absent") return;
    const link = id.state === "known" ? this.#project.caSetById(id.value) : id;
    const end = { relation: "checks-clients-against", kind: "ca-set", link, id, site: set.site };
    this.#builder.follow(from, end, this.#things.caSet);
  }
  #edgeHostname(edge) {
    const from = this.#things.edgeHostname(edge);
    const id = edge.get("certEnrollmentId").id();
    const slot = edge.get("slotNumber").id();
    if (id.state !== "absent" || slot.state !== "absent") this.#gets(from, id, edge.enrollment, edge.site);
  }
  #gets(from, id, link, site) {
    const end = { relation: "gets-certificate-from", kind: "enrollment", link, id, site };
    this.#builder.follow(from, end, this.#things.enrollment);
  }
  #enrollment(enrollment) {
    const from = this.#things.enrollment(enrollment);
    const { caSet: link, caSetId: id } = enrollment;
    const { site } = enrollment.clientAuthentication.get("setId");
    const end = { relation: "checks-clients-against", kind: "ca-set", link, id, site };
    this.#builder.follow(from, end, this.#things.caSet);
    this.#holds(
      from,
      enrollment.pems.flatMap(({ certificates }) => certificates)
    );
  }
  #caSet(set) {
    const from = this.#things.caSet(set);
    for (const version of set.versions) this.#holds(from, version.certificates, versionNote(version));
    for (const entry of set.associations?.get("enrollments").items() ?? [])
      this.#used(set, entry, "enrollment", "enrollmentId");
    for (const entry of set.associations?.get("properties").items() ?? [])
      this.#used(set, entry, "property", "propertyId");
  }
  /** What the account says uses a set, where no file says so. */
  #used(set, entry, kind, member) {
    const id = entry.get(member).id();
    if (id.state !== "known") return;
    const enrollment = kind === "enrollment" ? valueOf(this.#project.enrollmentById(id)) : void 0;
    const property = kind === "property" ? this.#project.propertyBy(id.value, void 0) : void 0;
    const from = (enrollment && this.#things.enrollment(enrollment)) ?? (property && this.#things.property(property)) ?? this.#builder.unseen(kind, id.value);
    const about = { site: entry.site, note: "by the account's associations" };
    this.#builder.tie(from, "checks-clients-against", this.#things.caSet(set), about);
  }
  #holds(from, certificates, note) {
    for (const place of certificates)
      this.#builder.tie(from, "holds", this.#things.certificate(place), { site: place.site, note });
  }
  #certificateVersion(version) {
    const from = this.#things.certificateVersion(version);
    if (version.certificate !== void 0)
      this.#builder.tie(from, "is-version-of", this.#things.clientCertificate(version.certificate));
    this.#holds(
      from,
      version.pems.flatMap(({ certificates }) => certificates)
    );
  }
  #keyVersion(version) {
    const to = this.#things.keyVersion(version);
    if (version.accessKey !== void 0)
      this.#builder.tie(to, "is-version-of", this.#things.accessKey(version.accessKey));
    for (const user of version.users ?? []) {
      const id = user.get("propertyId").id();
      if (id.state !== "known") continue;
      const property = this.#project.propertyBy(id.value, void 0);
      const from = property === void 0 ? this.#builder.unseen("property", id.value) : this.#things.property(property);
      this.#builder.tie(from, "signs-with", to, { site: user.site, note: "by the account's list of uses" });
    }
  }
};
function isAnonymous({ id, name, hostnames }) {
  return id.state === "absent" && name.state === "absent" && hostnames.length === 0;
}
function versionNote({ number }) {
  const known3 = valueOf(number);
  return known3 === void 0 ? "a new version" : `version ${known3}`;
}

// src/insight/graph/graph.ts
var graphKinds = [
  "property",
  "include",
  "rule-tree",
  "property-hostname",
  "edge-hostname",
  "enrollment",
  "ca-set",
  "client-certificate",
  "certificate-version",
  "access-key",
  "key-version",
  "certificate",
  "esa-site",
  "esa-hostname",
  "esa-waf-rule",
  "esa-ca"
];
var relations = {
  serves: "serves",
  includes: "includes",
  "is-mapped-to": "is mapped to",
  "gets-certificate-from": "gets its certificate from",
  "checks-clients-against": "checks clients against",
  holds: "holds",
  "shows-origins": "shows origins",
  "is-version-of": "is a version of",
  "signs-with": "signs requests to its origin with",
  "is-guarded-by": "is guarded by",
  "applies-to": "applies to"
};

// src/insight/graph/builder.ts
var GraphBuilder = class {
  #drafts = /* @__PURE__ */ new Map();
  #byId = /* @__PURE__ */ new Map();
  #ties = /* @__PURE__ */ new Map();
  #open = [];
  /** The thing of a node; met again, it is the same. */
  thing(source) {
    const seen = this.#drafts.get(source.key);
    if (seen !== void 0) return seen;
    const { kind, name, site, isLive = false, active = {}, notAfter } = source;
    const draft = {
      id: this.#free(`${kind}:${source.id}`),
      kind,
      name,
      origin: isLive ? "snapshot" : "file",
      site,
      place: void 0,
      active,
      notAfter
    };
    this.#drafts.set(source.key, draft);
    this.#byId.set(draft.id, draft);
    this.#open.push(draft);
    return draft;
  }
  /** A thing that is only named. */
  unseen(kind, id) {
    const name = nameOfReference(bareId(id));
    const key = `${kind}:${name}`;
    const seen = this.#byId.get(key);
    if (seen !== void 0) return seen;
    const draft = {
      id: key,
      kind,
      name,
      origin: "unseen",
      site: void 0,
      place: void 0,
      active: {},
      notAfter: void 0
    };
    this.#drafts.set(key, draft);
    this.#byId.set(key, draft);
    return draft;
  }
  /** Ties a thing to another one, or, with a reason and no other, to what is not known. */
  tie(from, relation, to, about = {}) {
    const key = `${from.id}
${relation}
${to?.id ?? about.why ?? ""}`;
    const seen = this.#ties.get(key);
    const tie = seen ?? {
      from,
      to,
      relation,
      why: about.why,
      notes: /* @__PURE__ */ new Set(),
      site: about.site,
      place: void 0
    };
    if (about.note !== void 0) tie.notes.add(about.note);
    if (seen !== void 0) return;
    this.#ties.set(key, tie);
    this.#open.push(tie);
  }
  /** Ties a thing to what a link leads to: to the thing, to its mere name, or to the reason why it is not known; absent ties nothing. */
  follow(from, end, thingOf) {
    const { relation, kind, link, id, site, note } = end;
    if (link.state === "known") return this.tie(from, relation, thingOf(link.value), { site, note });
    const named = id === void 0 ? void 0 : valueOf(id);
    if (named !== void 0 && named !== "") return this.tie(from, relation, this.unseen(kind, named), { site, note });
    const open = link.state === "unknown" ? link : id;
    if (open?.state === "unknown") this.tie(from, relation, void 0, { site, note, why: open.why });
  }
  /** Finds the places of all that came in since the last time; texts may be let go of afterwards. */
  settle() {
    for (const { site } of this.#open) site?.prepare();
    for (const one of this.#open) {
      one.place = one.site && placeOf(one.site);
      one.site = void 0;
    }
    this.#open = [];
  }
  /** All nodes by kind and id, all ties by the order of their ends. */
  finish() {
    this.settle();
    const drafts = [...this.#drafts.values()].toSorted(byKind);
    const rank = new Map(drafts.map((draft, at2) => [draft, at2]));
    const at = (draft) => draft === void 0 ? drafts.length : rank.get(draft) ?? 0;
    const ties = [...this.#ties.values()].toSorted((a, b) => at(a.from) - at(b.from) || at(a.to) - at(b.to));
    return {
      nodes: drafts.map(({ id, kind, name, origin, place, active, notAfter }) => ({
        id,
        kind,
        name,
        origin,
        place,
        active,
        notAfter
      })),
      edges: ties.map(({ from, to, relation, why, notes, place }) => ({
        from: from.id,
        to: to?.id,
        relation,
        state: why === void 0 ? "known" : "unknown",
        why,
        notes: [...notes],
        place
      }))
    };
  }
  #free(id) {
    let free = id;
    for (let twin = 2; this.#byId.has(free); twin++) free = `${id}#${twin}`;
    return free;
  }
};
function activeOf(read) {
  const [staging, production] = [read("STAGING"), read("PRODUCTION")];
  return {
    ...staging === void 0 ? {} : { STAGING: staging },
    ...production === void 0 ? {} : { PRODUCTION: production }
  };
}
function placeOf(site) {
  if (site.file.path === "") return void 0;
  const { line, column } = site.file.position(site.span().start);
  return { file: site.file.path, line, column };
}
function byKind(a, b) {
  return graphKinds.indexOf(a.kind) - graphKinds.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

// src/insight/graph/esa.ts
var noFields = [];
function esaTies(project, builder, things) {
  const hosts = /* @__PURE__ */ new Map();
  for (const site of project.esaSites) things.esaSite(site);
  for (const ca of project.esaCas) {
    const to = things.esaCa(ca);
    for (const place of ca.pem?.certificates ?? [])
      builder.tie(to, "holds", things.certificate(place), { site: place.site });
  }
  for (const binding of project.esaBindings) bindingTies(binding, { builder, things, hosts });
  for (const rule of project.esaWafRules) ruleTies(rule, { builder, things, hosts });
}
function bindingTies(binding, { builder, things, hosts }) {
  const { zone } = binding;
  const own = hosts.get(zone) ?? /* @__PURE__ */ new Map();
  hosts.set(zone, own);
  for (const { field, name } of binding.names) {
    const host = things.esaHostname(zone, name, field.site);
    own.set(name, host);
    if (zone !== void 0) builder.tie(things.esaSite(zone), "serves", host, { site: field.site });
    const about = { relation: "checks-clients-against", kind: "esa-ca", site: field.site };
    if (binding.isManaged) builder.tie(host, about.relation, builder.unseen("esa-ca", "ESA-managed CA"), about);
    else builder.follow(host, { ...about, link: binding.ca, id: binding.caId }, things.esaCa);
  }
  if (zone !== void 0 && binding.hostnamesGap !== void 0)
    builder.tie(things.esaSite(zone), "serves", void 0, { site: binding.site, why: binding.hostnamesGap });
}
function ruleTies(rule, { builder, things, hosts }) {
  const from = things.esaWafRule(rule);
  const { site } = rule.expression;
  if (rule.zone !== void 0) builder.tie(things.esaSite(rule.zone), "is-guarded-by", from, { site: rule.site });
  const facts = rule.facts(noFields);
  if (facts.state === "absent") return;
  const read = valueOf(facts);
  const why = facts.state === "unknown" ? facts.why : read?.analysable === false ? read.why : void 0;
  if (why !== void 0) return builder.tie(from, "applies-to", void 0, { site, why });
  for (const [zone, own] of hosts) {
    if (rule.zone !== void 0 && zone !== void 0 && !rule.zone.mayBe(zone)) continue;
    for (const [name, host] of own) {
      const covers = read?.coversHost(name);
      if (covers === "yes") builder.tie(from, "applies-to", host, { site });
      if (covers === "maybe")
        builder.tie(from, "applies-to", host, { site, why: "other conditions of its expression decide" });
    }
  }
}

// src/insight/graph/things.ts
var Things = class {
  #builder;
  constructor(builder) {
    this.#builder = builder;
  }
  property = (node) => {
    const { activations } = node;
    const active = activeOf((network) => {
      const last = activations.filter((one) => one.network === network && one.isEffective).at(-1);
      return last && (valueOf(last.version) ?? true);
    });
    const { id, label: label2, site, isLive } = node;
    const own = known2(id) ?? known2(node.name) ?? node.field.doc.address ?? node.field.doc.file.path;
    const name = node.environment === void 0 ? label2 : `${label2} (${node.environment})`;
    return this.#builder.thing({ kind: "property", key: node, id: own, name, site, isLive, active });
  };
  include = (node) => {
    const active = activeOf((network) => {
      const last = node.activations.filter((one) => one.network === network && one.isEffective).at(-1);
      return last && (valueOf(last.version) ?? true);
    });
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "include", key: node, id: idOf(node.id, node), name, site, isLive, active });
  };
  /** A tree that no property or include in view owns, by its file or block. */
  ruleTree = (node) => {
    const { address, file } = node.field.doc;
    const name = address ?? file.path;
    return this.#builder.thing({ kind: "rule-tree", key: node, id: name, name, site: node.site });
  };
  hostname = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "property-hostname", key: node, id: name, name, site, isLive });
  };
  edgeHostname = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "edge-hostname", key: node, id: idOf(node.domain, node), name, site, isLive });
  };
  enrollment = (node) => {
    const { site, isLive } = node;
    const name = valueOf(node.commonName) ?? node.label;
    return this.#builder.thing({ kind: "enrollment", key: node, id: idOf(node.id, node), name, site, isLive });
  };
  caSet = (node) => {
    const active = activeOf((network) => {
      const version = node.activeVersion(network);
      if (version.state === "known") return version.value;
      return valueOf(node.activeOn(network)) === true ? true : void 0;
    });
    const { site, isLive } = node;
    const name = known2(node.name) ?? node.label;
    return this.#builder.thing({
      kind: "ca-set",
      key: node,
      id: node.vendorId ?? idOf(node.id, node),
      name,
      site,
      isLive,
      active
    });
  };
  /** A certificate is the same one wherever it is kept. */
  certificate = (node) => {
    const { facts, label: name, site } = node;
    const fingerprint = facts.fingerprint();
    return this.#builder.thing({
      kind: "certificate",
      key: fingerprint,
      id: fingerprint.slice(0, 16),
      name,
      site,
      notAfter: facts.notAfter
    });
  };
  clientCertificate = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "client-certificate", key: node, id: idOf(node.id, node), name, site, isLive });
  };
  certificateVersion = (node) => {
    const { site, isLive, certificate } = node;
    const what = node.alias === void 0 ? `version ${node.label}` : `${node.alias.toLowerCase()} alias`;
    const id = known2(node.guid) ?? `${certificate === void 0 ? "" : `${idOf(certificate.id, certificate)}/`}${node.label}`;
    const name = certificate === void 0 ? what : `${certificate.label} ${what}`;
    return this.#builder.thing({ kind: "certificate-version", key: node, id, name, site, isLive });
  };
  accessKey = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "access-key", key: node, id: idOf(node.uid, node), name, site, isLive });
  };
  keyVersion = (node) => {
    const { site, isLive, accessKey } = node;
    const id = known2(node.guid) ?? `${accessKey === void 0 ? "" : `${idOf(accessKey.uid, accessKey)}/`}${node.label}`;
    const name = `${accessKey === void 0 ? "" : `${accessKey.label} `}version ${node.label}`;
    return this.#builder.thing({ kind: "key-version", key: node, id, name, site, isLive });
  };
  esaSite = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "esa-site", key: node, id: idOf(node.id, node), name, site, isLive });
  };
  esaCa = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "esa-ca", key: node, id: idOf(node.id, node), name, site, isLive });
  };
  esaWafRule = (node) => {
    const { label: name, site, isLive } = node;
    return this.#builder.thing({ kind: "esa-waf-rule", key: node, id: idOf(node.id, node), name, site, isLive });
  };
  /** A hostname of a site: the same for all bindings that name it. */
  esaHostname = (zone, name, site) => {
    const key = `${zone?.label ?? ""} ${name}`;
    return this.#builder.thing({ kind: "esa-hostname", key, id: name, name, site });
  };
};
function known2(read) {
  const value = valueOf(read);
  return value === void 0 || value === "" || isReferenceKey(value) ? void 0 : value;
}
function idOf(id, node) {
  return known2(id) ?? node.field.doc.address ?? node.label;
}

// src/insight/graph/words.ts
function kindWords({ kind }) {
  const words = kind.replaceAll("-", " ");
  return words.replace(/^ca\b/, "CA").replace(/^esa\b/, "ESA").replace(/ ca$/, " CA").replace(" waf ", " WAF ");
}
function nameWords({ id, kind, name }) {
  const own = id.slice(kind.length + 1);
  return oneLine(own === name || kind === "certificate" || own.startsWith(`${name}#`) ? name : `${name} (${own})`);
}
function stateWords({ active, notAfter, origin }) {
  const on = ["STAGING", "PRODUCTION"].flatMap((network) => {
    const version = active[network];
    if (version === void 0) return [];
    return `${version === true ? "" : `version ${version} `}on ${network.toLowerCase()}`;
  });
  return [
    ...on,
    ...notAfter === void 0 ? [] : [`ends ${dayOf(notAfter)}`],
    ...origin === "snapshot" ? ["snapshot"] : origin === "unseen" ? ["not in view"] : []
  ];
}
function tieWords({ relation, state, to, notes }) {
  const verb = `${state === "unknown" && to !== void 0 ? "perhaps " : ""}${relations[relation]}`;
  return notes.length === 0 ? verb : `${verb} (${oneLine(notes.join(", "))})`;
}
function dayOf(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "never" : date.toISOString().slice(0, 10);
}

// src/insight/graph/dot.ts
function graphDot({ nodes, edges }) {
  const things = nodes.map((node) => {
    const lines = [kindWords(node), nameWords(node), stateWords(node).join(", ")].filter((line) => line !== "");
    const style = node.origin === "unseen" ? ", style=dashed" : "";
    return `  ${quoted(node.id)} [label=${quoted(lines.join("\n"))}${style}];`;
  });
  const holes = edges.flatMap(
    ({ to, why }, at) => to === void 0 ? [`  ${quoted(`unknown ${at + 1}`)} [label=${quoted(`? ${why ?? ""}`)}, style=dashed];`] : []
  );
  const ties = edges.map((edge, at) => {
    const style = edge.state === "known" ? "" : ", style=dashed";
    const to = edge.to ?? `unknown ${at + 1}`;
    return `  ${quoted(edge.from)} -> ${quoted(to)} [label=${quoted(tieWords(edge))}${style}];`;
  });
  const head = ["digraph edgelint {", "  rankdir=LR;", "  node [shape=box];"];
  return `${[...head, ...things, ...holes, ...ties, "}"].join("\n")}
`;
}
function quoted(text2) {
  const lines = text2.split("\n").map((line) => visible(line).replace(/[\\"]/g, "\\$&"));
  return `"${lines.join("\\n")}"`;
}

// src/insight/graph/json.ts
function graphJson({ nodes, edges, problems }, version) {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version },
    nodes: nodes.map(({ notAfter, ...node }) => ({ ...node, notAfter: isoTime(notAfter) })),
    edges,
    problems
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
}
function isoTime(time) {
  const date = new Date(time ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// src/insight/graph/mermaid.ts
function graphMermaid({ nodes, edges }) {
  const names = new Map(nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const things = nodes.map((node) => `  ${names.get(node.id)}["${label(node)}"]${classOf(node)}`);
  const holes = edges.flatMap(
    ({ to, why }, at) => to === void 0 ? [`  u${at + 1}(["? ${text(why ?? "")}"]):::unseen`] : []
  );
  const ties = edges.map((edge, at) => {
    const to = edge.to === void 0 ? `u${at + 1}` : names.get(edge.to);
    const arrow = edge.state === "known" ? "-->" : "-.->";
    return `  ${names.get(edge.from)} ${arrow}|"${text(tieWords(edge))}"| ${to}`;
  });
  return `${["flowchart LR", ...things, ...holes, ...ties, "  classDef unseen stroke-dasharray: 4 3"].join("\n")}
`;
}
function label(node) {
  const state = stateWords(node).join(", ");
  return `${text(kindWords(node))}<br>${text(nameWords(node))}${state === "" ? "" : `<br>${text(state)}`}`;
}
function classOf({ origin }) {
  return origin === "unseen" ? ":::unseen" : "";
}
function text(words) {
  return visible(words).replace(/[&<>"#`|[\]{}()\\]/g, (character) => `#${character.charCodeAt(0)};`);
}

// src/insight/graph/text.ts
function graphText(graph) {
  const tree = new TextTree(graph);
  const referred = new Set(graph.edges.flatMap(({ to }) => to ?? []));
  const roots = graph.nodes.filter(({ id }) => !referred.has(id));
  const lines = [...roots, ...graph.nodes].flatMap((node) => tree.root(node));
  return lines.length === 0 ? "" : `${lines.join("\n")}
`;
}
var TextTree = class {
  #nodes;
  #edges = /* @__PURE__ */ new Map();
  #shown = /* @__PURE__ */ new Set();
  constructor({ nodes, edges }) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const edge of edges) {
      const list = this.#edges.get(edge.from);
      if (list === void 0) this.#edges.set(edge.from, [edge]);
      else list.push(edge);
    }
  }
  root(node) {
    if (this.#shown.has(node.id)) return [];
    const lines = [`${kindWords(node)} ${nameWords(node)}${detailOf(node)}`];
    this.#below(node, lines);
    return lines;
  }
  /** The ties of a thing, depth first; the stack is our own, as nothing bounds how long a chain is. */
  #below(top, lines) {
    const open = this.#branches(top, "").reverse();
    for (let next = open.pop(); next !== void 0; next = open.pop()) {
      const { edge, indent, isLast } = next;
      const node = edge.to === void 0 ? void 0 : this.#nodes.get(edge.to);
      const isAgain = node !== void 0 && this.#shown.has(node.id) && this.#edges.has(node.id);
      lines.push(`${indent}${isLast ? "└─ " : "├─ "}${tieWords(edge)} ${endOf(edge, node, isAgain)}`);
      if (node !== void 0 && !this.#shown.has(node.id))
        open.push(...this.#branches(node, indent + (isLast ? "   " : "│  ")).reverse());
    }
  }
  #branches(node, indent) {
    this.#shown.add(node.id);
    const edges = this.#edges.get(node.id) ?? [];
    return edges.map((edge, at) => ({ edge, indent, isLast: at === edges.length - 1 }));
  }
};
function endOf({ why }, node, isAgain) {
  const reason = why === void 0 ? "" : `: ${oneLine(why)}`;
  if (node === void 0) return `?${reason}`;
  const named = `${kindWords(node)} ${nameWords(node)}`;
  return isAgain ? `${named}, see above${reason}` : `${named}${detailOf(node)}${reason}`;
}
function detailOf(node) {
  const { place } = node;
  const words = [...stateWords(node), ...place === void 0 ? [] : [oneLine(`${place.file}:${place.line}`)]];
  return words.length === 0 ? "" : `  [${words.join(", ")}]`;
}

// src/insight/graph/index.ts
async function graphOf(files, snapshot) {
  const { project, units, unreadable, fileCount } = await load(files, snapshot);
  const builder = new GraphBuilder();
  const things = new Things(builder);
  const akamai = new AkamaiTies(project, builder, things);
  const properties = /* @__PURE__ */ new Set();
  for await (const unit of units()) {
    for (const tree of unit.trees) akamai.tree(tree);
    for (const property of unit.properties) properties.add(property);
    builder.settle();
    unit.release();
  }
  for (const property of /* @__PURE__ */ new Set([...project.properties, ...properties])) akamai.property(property);
  akamai.rest();
  esaTies(project, builder, things);
  const problems = unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
  return { ...builder.finish(), problems, files: fileCount() };
}

// src/apps/cli/graph.ts
var graphFlags = { format: { type: "string" }, snapshot: { type: "string" } };
var formats = ["text", "mermaid", "dot", "json"];
async function graphCommand(argv, version) {
  const { values, positionals } = readFlags(argv, graphFlags, "graph");
  const format = choice("--format", values.format ?? "text", formats);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const graph = await graphOf(await diskFiles(paths, cwd), snapshotPath(values.snapshot, cwd));
  if (graph.nodes.length === 0 && graph.problems.length === 0)
    throw new UserError(`nothing to draw: no configuration edgelint knows refers to anything in ${paths.join(", ")}`);
  process.stdout.write(printed(graph, format, version));
  for (const { file, message } of graph.problems) say(`${file} ${message}`);
  if (graph.problems.length === 0) return 0;
  say(`the graph is incomplete: ${count(graph.problems.length, "file")} could not be read`);
  return 4;
}
function printed(graph, format, version) {
  if (format === "json") return graphJson(graph, version);
  if (format === "mermaid") return graphMermaid(graph);
  return format === "dot" ? graphDot(graph) : graphText(graph);
}
export {
  graphCommand,
  graphFlags
};
