import {
  syntaxProblems,
  unreadProblems
} from "./chunk-ZWRQEHPM.js";
import {
  changedKinds,
  isSameMember,
  isSameValue,
  isSilent,
  load,
  writtenName
} from "./chunk-2V56LFL3.js";
import {
  VERIFIED_FIELDS,
  bareId,
  folderOf,
  isObject,
  isReferenceKey,
  isTerraformFile,
  keyGuidOf,
  known,
  nameOfReference,
  networks,
  unknown,
  valueOf
} from "./chunk-AD3I3RLG.js";
import {
  markdownText,
  oneLine,
  visible,
  visibleJson
} from "./chunk-2XODAY5L.js";
import {
  Unknown,
  gapOf
} from "./chunk-NFW7PRAB.js";

// src/insight/diff/formats.ts
var nothing = "nothing changes for the systems";
function diffText(differences) {
  if (differences.length === 0) return "";
  const lines = differences.map(
    ({ sentence, place }) => `${oneLine(sentence)}${place === void 0 ? "" : `  [${oneLine(placeWords(place))}]`}`
  );
  return `${lines.join("\n")}
`;
}
function diffMarkdown(differences) {
  if (differences.length === 0) return `${nothing}
`;
  const lines = differences.map(
    ({ sentence, place }) => `- ${markdownText(oneLine(sentence))}${place === void 0 ? "" : ` (${markdownText(oneLine(placeWords(place)))})`}`
  );
  return `${lines.join("\n")}
`;
}
function diffJson(differences, about) {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    differences,
    problems: about.problems
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
}
function placeWords({ file, line, revision }) {
  return `${file}:${line}${revision === void 0 ? "" : " before the change"}`;
}

// src/insight/diff/doubt.ts
var Doubt = class {
  #files;
  #modules;
  constructor(broken) {
    this.#files = broken;
    this.#modules = new Set([...broken].filter(isTerraformFile).map(folderOf));
  }
  /** True where a difference between the sides may come from a broken text alone. */
  about({ before, after: after2 }) {
    if (this.#files.size === 0) return false;
    if ([before, after2].some((thing) => thing !== void 0 && this.#isBroken(thing))) return true;
    const only = before === void 0 ? after2 : after2 === void 0 ? before : void 0;
    return only !== void 0 && this.#isNear(only);
  }
  /** True for values of a thing that are not known, where a broken file of its Terraform module may be the reason. */
  isOpen(thing, values) {
    return this.#modules.size > 0 && values.some(hasUnknown) && this.#isNear(thing);
  }
  /** True for a thing of a Terraform module one file of which is broken: it may have gone there, or come from there. */
  #isNear(thing) {
    return pathsOf(thing).some((path) => isTerraformFile(path) && this.#modules.has(folderOf(path)));
  }
  #isBroken(thing) {
    return pathsOf(thing).some((path) => this.#files.has(path));
  }
};
function hasUnknown(value) {
  if (value instanceof Unknown) return true;
  if (Array.isArray(value)) return value.some(hasUnknown);
  return isObject(value) && Object.values(value).some(hasUnknown);
}
function pathsOf({ field, records = [field] }) {
  return records.flatMap(({ doc, via }) => [doc.file.path, ...via.map(({ file }) => file.path)]);
}

// src/insight/diff/effects.ts
function hostnameEffects(changes, sentences2, doubt) {
  for (const { before, after: after2 } of changes.of("hostname")) {
    const node = after2 ?? before;
    if (node === void 0 || node.key === "" || doubt.about({ before, after: after2 })) continue;
    if (doubt.about({ before: before?.property, after: after2?.property })) continue;
    const subject = `hostname ${node.key}`;
    if (before === void 0) sentences2.say(subject, `is new on ${node.property.resource}`, node);
    else if (after2 === void 0) sentences2.say(subject, `is no longer served by ${node.property.resource}`, node);
    else {
      moved(before, after2, { subject, sentences: sentences2, doubt });
      if (!isChainOpen(before, after2, doubt)) clients(before, after2, { subject, sentences: sentences2, doubt, changes });
    }
    if (before === void 0 && after2 !== void 0) {
      const set = setOf(after2, changes.after);
      if (set !== void 0 && set !== "none")
        sentences2.say(subject, `asks for a client certificate of ${set.words}`, after2);
    }
  }
}
function isChainOpen(before, after2, doubt) {
  const [olds, news] = [before, after2].map((hostname) => [
    valueOf(hostname.edgeHostname),
    valueOf(hostname.cpsEnrollment)
  ]);
  return [0, 1].some((at) => doubt.about({ before: olds?.[at], after: news?.[at] }));
}
function moved(before, after2, { subject, sentences: sentences2, doubt }) {
  const [edges, enrollments] = [
    { before: valueOf(before.edgeHostname), after: valueOf(after2.edgeHostname) },
    { before: valueOf(before.cpsEnrollment), after: valueOf(after2.cpsEnrollment) }
  ];
  const [from, to] = [before, after2].map(({ edgeHostname, target }) => valueOf(edgeHostname)?.label ?? valueOf(target));
  if (from !== void 0 && to !== void 0 && from.toLowerCase() !== to.toLowerCase() && !doubt.about(edges))
    sentences2.say(subject, `moves from edge hostname ${from} to ${to}`, after2);
  const { before: old, after: now } = enrollments;
  if (doubt.about(edges) || doubt.about(enrollments)) return;
  if (old !== void 0 && now !== void 0 && old.label !== now.label && valueOf(old.id) !== valueOf(now.id))
    sentences2.say(subject, `gets its certificate from enrollment ${now.label} instead of ${old.label}`, after2);
}
function clients(before, after2, about) {
  const { subject, sentences: sentences2, changes } = about;
  const [old, now] = [setOf(before, changes.before), setOf(after2, changes.after)];
  if (old === void 0 || now === void 0 || old === now) return;
  if (old === "none") {
    if (now !== "none") sentences2.say(subject, `now asks for a client certificate of ${now.words}`, after2);
  } else if (now === "none") sentences2.say(subject, `no longer asks for a client certificate (of ${old.words})`, after2);
  else if (old.words !== now.words && changes.moved(old.key) !== changes.moved(now.key))
    sentences2.say(subject, `asks for a client certificate of ${now.words} instead of ${old.words}`, after2);
}
function setOf(hostname, project) {
  const direct = hostname.get("mtls").get("caSetId").id();
  const link = hostname.cpsEnrollment;
  const isCcm = valueOf(hostname.provisioning) === "CCM";
  if (!isCcm && link.state !== "known") return link.state === "absent" ? "none" : void 0;
  const id = isCcm ? direct : valueOf(link)?.caSetId ?? direct;
  if (id.state === "unknown") return void 0;
  return id.state === "absent" ? "none" : { key: project.caSetKey(id.value), words: `CA set ${project.caSetLabel(id.value)}` };
}
function setEffects(changes, sentences2, doubt) {
  for (const { before, after: after2 } of changes.of("caSet")) {
    if (before === void 0 || after2 === void 0 || doubt.about({ before, after: after2 })) continue;
    const [old, now] = [newestOf(before), newestOf(after2)];
    if (old === void 0 || now === void 0 || !isWhole(old) || !isWhole(now)) continue;
    if (doubt.about({ before: old, after: now })) continue;
    const words = `CA set ${after2.label}${activeWords(before)}`;
    for (const place of lacking(old.certificates, now.certificates))
      sentences2.say(`certificate ${place.label}`, `leaves ${words}`, place);
    for (const place of lacking(now.certificates, old.certificates))
      sentences2.say(`certificate ${place.label}`, `joins ${words}`, place);
  }
}
function newestOf({ versions }) {
  const numberOf = (version) => valueOf(version.number) ?? (version.isBody ? Infinity : 0);
  return versions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
}
function isWhole({ entries }) {
  return entries.length > 0 && entries.every(({ pem }) => pem.certificates.length > 0);
}
function lacking(all, others) {
  const there = new Set(others.map(({ facts }) => facts.fingerprint()));
  return all.filter(({ facts }) => !there.has(facts.fingerprint()));
}
function activeWords(set) {
  const active = networks.filter((network) => valueOf(set.activeOn(network)) === true);
  return active.length === 0 ? "" : `, active on ${active.map((network) => network.toLowerCase()).join(" and ")}`;
}

// src/insight/diff/sentences.ts
var Sentences = class {
  #all = /* @__PURE__ */ new Map();
  /** Says a sentence that goes on after its subject: `hostname x`, `is new`. */
  say(subject, rest, node) {
    const sentence = `${subject} ${rest}`;
    if (!this.#all.has(sentence)) this.#all.set(sentence, { subject, site: node?.site });
  }
  /** All of them, with their places, in the order in which they were said. */
  finish() {
    for (const { site } of this.#all.values()) site?.prepare();
    return [...this.#all].map(([sentence, { subject, site }]) => ({ subject, sentence, place: site && placeOf(site) }));
  }
};
function placeOf(site) {
  const { path, revision } = site.file;
  if (path === "") return void 0;
  const { line, column } = site.file.position(site.span().start);
  return revision === void 0 ? { file: path, line, column } : { file: path, revision, line, column };
}

// src/insight/diff/leaves.ts
function leavesOf(before, after2, changes, apart = []) {
  const found = [];
  walk({ path: [], before, after: after2 }, { changes, apart: new Set(apart), found });
  return found;
}
function walk({ path, before, after: after2 }, about) {
  const { changes, found } = about;
  if (isSameMember(path.at(-1), before, after2, { moved: (reference) => changes.moved(reference) })) return;
  if (!isObject(before) || !isObject(after2)) {
    found.push({ path, before, after: after2 });
    return;
  }
  const inner = { ...about, apart: /* @__PURE__ */ new Set() };
  for (const name of /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after2)])) {
    if (isSilent(name) || about.apart.has(name)) continue;
    walk({ path: [...path, name], before: before[name], after: after2[name] }, inner);
  }
}
var secret = /secret|password|passphrase|token|credential|private|accesskeyid|hmac|^key$/i;
function writtenPath(field, top) {
  const names = [];
  for (let at = field; at !== void 0 && at.route.length > top.route.length; at = at.parent) {
    const home = at.doc.homes?.get(at.route.filter((step) => typeof step === "string").join("."));
    names.unshift(writtenName(at));
    if (home === void 0) continue;
    names.unshift(...home.route.filter((step) => typeof step === "string"));
    break;
  }
  return names.join(".");
}
function valueWords(value, path) {
  if (value === void 0 || value === null) return "nothing";
  if (secret.test(path.at(-1) ?? "")) return "a value that is not shown";
  if (value instanceof Unknown)
    return value.reference === void 0 ? "a value that is not known" : nameOfReference(value.reference.address);
  if (typeof value === "string") return isReferenceKey(value) ? nameOfReference(value) : quoted(value);
  if (Array.isArray(value)) return listWords(value, path);
  return typeof value === "object" ? gapOf(value) ?? "a block of settings" : String(value);
}
function quoted(text3) {
  if (text3.includes("PRIVATE KEY")) return "a value that is not shown";
  const line = text3.replace(/\s+/g, " ").trim();
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 57)}…` : line);
}
var mostItems = 6;
function listWords(list, path) {
  if (list.length === 0) return "an empty list";
  const words = list.slice(0, mostItems).map((item) => valueWords(item, path));
  return `${words.join(", ")}${list.length > mostItems ? ` and ${list.length - mostItems} more` : ""}`;
}

// src/insight/diff/things.ts
var apartOf = {
  property: ["rules", "hostnames", "versions", "activations", "propertyVersion", "errors", "warnings", "latestVersion"],
  edgeHostname: [],
  include: ["rules", "versions", "activations", "errors", "warnings"],
  enrollment: ["enrollmentId", "id", "location"],
  caSet: ["certificates", "versions", "activations", "associations", "caSetId", "latestVersion"],
  clientCertificate: ["versions", "certificateId"],
  certificateVersion: ["versionGuid"],
  accessKey: ["versions", "accessKeyUid"],
  keyVersion: ["versionGuid"],
  esaSite: [],
  esaCa: ["Id"],
  esaClientCertificate: ["Id"],
  esaWafRule: ["Id"]
};
function thingChanges(changes, sentences2, doubt) {
  const sure = (kind) => changes.of(kind).filter((change) => !doubt.about(change));
  for (const [kind, apart] of Object.entries(apartOf))
    for (const change of sure(kind)) tell(change, apart, { sentences: sentences2, doubt });
  for (const change of sure("activation")) tellActivation(change, sentences2);
  for (const change of sure("caSetActivation")) tellActivation(change, sentences2);
  for (const change of sure("esaBinding")) tellBinding(change, sentences2);
}
function tell(change, apart, { sentences: sentences2, doubt }) {
  const { before, after: after2, action, node } = change;
  if (action === "kept") return;
  const subject = subjectOf(change);
  if (action === "created") return sentences2.say(subject, "is new", node);
  if (action === "removed") return sentences2.say(subject, "is removed", node);
  const leaves = leavesOf(before?.field.value, after2?.field.value, change.all, apart);
  for (const { path, before: old, after: now } of leaves) {
    if (after2 === void 0 || doubt.isOpen(after2, [old, now])) continue;
    const field = after2.field.at(...path);
    const words = `${valueWords(now, path)} instead of ${valueWords(old, path)}`;
    sentences2.say(subject, `has another ${writtenPath(field, after2.field)}: ${words}`, field.isAbsent ? after2 : field);
  }
}
function subjectOf({ node, of }) {
  const { resource } = node;
  const words = {
    "ca-set": "CA set",
    "edge-hostname": "edge hostname",
    "client-certificate": "client certificate",
    "access-key": "access key",
    "esa-site": "ESA site",
    "esa-ca": "ESA CA",
    "esa-waf-rule": "ESA WAF rule",
    "esa-client-certificate": "ESA client certificate"
  };
  const [first2 = of, ...rest] = resource.split(" ");
  return [words[first2] ?? first2, ...rest].join(" ");
}
function tellActivation(change, sentences2) {
  const { before, after: after2, action, node } = change;
  if (action === "kept") return;
  const what = node.kind === "activation" ? node.target?.resource ?? "a property that is not in view" : `CA set ${node.setLabel}`;
  const on = node.network === void 0 ? "" : ` on ${node.network.toLowerCase()}`;
  const [old, now] = [before, after2].map((one) => one && valueOf(one.version));
  if (action === "created") {
    const does = node.isDeactivation ? "is deactivated" : "is activated";
    return sentences2.say(what, `${does}${on}${now === void 0 ? "" : `: version ${now}`}`, node);
  }
  if (action === "removed") return sentences2.say(what, `loses its activation${on}`, node);
  const [from, to] = [before?.network, after2?.network];
  if (from !== to && from !== void 0 && to !== void 0)
    sentences2.say(what, `is activated on ${to.toLowerCase()} instead of ${from.toLowerCase()}`, node);
  else if (old !== now)
    sentences2.say(what, `goes${on} from version ${old ?? "not known"} to ${now ?? "not known"}`, node);
}
function tellBinding({ before, after: after2, node }, sentences2) {
  if ((before ?? after2)?.hostnamesGap !== void 0 || after2?.hostnamesGap !== void 0) return;
  const [olds, news] = [before?.names ?? [], after2?.names ?? []];
  const lacking3 = (all, others) => all.filter(({ name }) => others.every((other) => other.name !== name));
  for (const { field, name } of lacking3(olds, news))
    sentences2.say(`ESA hostname ${name}`, `no longer asks for a client certificate of ${node.caLabel}`, field);
  for (const { field, name } of lacking3(news, olds))
    sentences2.say(`ESA hostname ${name}`, `now asks for a client certificate of ${node.caLabel}`, field);
}

// src/insight/diff/trees.ts
function treeChanges(changes, sentences2, doubt) {
  for (const change of changes.trees) {
    if (change.isKept || doubt.about(change) || isOwnerOpen(change, doubt)) continue;
    if (change.before === void 0) sentences2.say(ownerOf(change), "has rules that are new", change.after);
    else if (change.after === void 0) sentences2.say(ownerOf(change), "has no rules any more", change.before);
    else {
      const sure = change.rules.filter((pair2) => !isRuleOpen(pair2, doubt));
      for (const pair2 of sure) tellRule(pair2, { change, sentences: sentences2, doubt });
      if (sure.length === change.rules.length) tellOrder(change, sentences2);
    }
  }
}
function isOwnerOpen({ before, after: after2 }, doubt) {
  const [old, now] = [before, after2].map((tree) => tree?.property ?? tree?.include);
  return [old, now].some((owner) => owner !== void 0 && doubt.about({ before: owner, after: owner }));
}
function isRuleOpen({ before, after: after2 }, doubt) {
  if (doubt.about({ before, after: after2 })) return true;
  const [old, now] = [before?.parent, after2?.parent];
  return (old !== void 0 || now !== void 0) && isRuleOpen({ before: old ?? now, after: now ?? old }, doubt);
}
var ownerOf = ({ tree }) => tree.resource;
var defaults = { is_secure: false, criteriaMustSatisfy: "all" };
function tellRule(pair2, about) {
  const { change, sentences: sentences2 } = about;
  const { before, after: after2 } = pair2;
  const rule = after2 ?? before;
  if (rule === void 0) return;
  const subject = `rule ${rule.label} of ${ownerOf(change)}`;
  if (before === void 0) return sentences2.say(subject, "is new", rule);
  if (after2 === void 0) return sentences2.say(subject, "is removed", rule);
  if (change.isKeptRule(pair2)) return;
  if (before.name !== after2.name) sentences2.say(subject, `was called ${before.label}`, after2);
  else if (before.parent?.name !== after2.parent?.name)
    sentences2.say(subject, `moves below ${after2.parent === void 0 ? "nothing" : after2.parent.label}`, after2);
  for (const path of [["options", "is_secure"], ["criteriaMustSatisfy"]]) {
    const [old, now] = [before.field.at(...path), after2.field.at(...path)];
    const [was, is] = [old.value ?? defaults[path.at(-1) ?? ""], now.value ?? defaults[path.at(-1) ?? ""]];
    if (!isSameValue(was, is))
      sentences2.say(
        subject,
        `has ${path.join(".")} ${valueWords(is, [])} instead of ${valueWords(was, [])}`,
        now.isAbsent ? after2 : now
      );
  }
  tellItems(change.behaviors(pair2), { ...about, subject });
  tellItems(change.criteria(pair2), { ...about, subject });
}
function tellItems(pairs, { subject, change, sentences: sentences2, doubt }) {
  for (const { before, after: after2 } of pairs) {
    const item = after2 ?? before;
    if (item === void 0 || doubt.about({ before, after: after2 })) continue;
    const what = item.kind === "criterion" ? `the match ${item.name}` : item.name;
    if (before === void 0) sentences2.say(subject, `gets ${what}`, item);
    else if (after2 === void 0) sentences2.say(subject, `loses ${what}`, item);
    else
      for (const { path, before: was, after: is } of leavesOf(before.options.value, after2.options.value, change.all)) {
        if (doubt.isOpen(after2, [was, is])) continue;
        const field = after2.options.at(...path);
        const name = [item.name, writtenPath(field, after2.options)].filter((part) => part !== "").join(".");
        const words = `${valueWords(is, path)} instead of ${valueWords(was, path)}`;
        sentences2.say(subject, `has ${name} ${words}`, field.isAbsent ? after2 : field);
      }
  }
}
function tellOrder({ before, after: after2, rules: rules2, tree }, sentences2) {
  const stay = rules2.flatMap((pair2) => pair2.before !== void 0 && pair2.after !== void 0 ? [pair2] : []);
  const places = stay.map((pair2) => after2?.rules.indexOf(pair2.after) ?? 0);
  const isOrdered = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  const isMoved = stay.some((pair2) => pair2.before?.parent?.name !== pair2.after?.parent?.name);
  if (!isOrdered && !isMoved && before !== void 0)
    sentences2.say(tree.resource, "has its rules in another order", after2);
}

// src/insight/diff/index.ts
function diffOf(changes, broken = /* @__PURE__ */ new Set()) {
  const sentences2 = new Sentences();
  const doubt = new Doubt(broken);
  hostnameEffects(changes, sentences2, doubt);
  setEffects(changes, sentences2, doubt);
  thingChanges(changes, sentences2, doubt);
  treeChanges(changes, sentences2, doubt);
  return sentences2.finish();
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
  "account-ca",
  "certificate",
  "esa-site",
  "esa-hostname",
  "esa-waf-rule",
  "esa-ca",
  "esa-client-certificate"
];
var relations = {
  serves: "serves",
  includes: "includes",
  "is-mapped-to": "is mapped to",
  "gets-certificate-from": "gets its certificate from",
  "checks-clients-against": "checks clients against",
  holds: "holds",
  pins: "trusts its origin by",
  "shows-origins": "shows origins",
  "is-version-of": "is a version of",
  "is-alias-of": "is an alias of",
  "is-signed-by": "is signed by",
  "signs-with": "signs requests to its origin with",
  "is-guarded-by": "is guarded by",
  "applies-to": "applies to"
};
var accountNote = "by the account's";

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
  const things2 = nodes.map((node) => {
    const lines = [kindWords(node), nameWords(node), stateWords(node).join(", ")].filter((line) => line !== "");
    const style = node.origin === "unseen" ? ", style=dashed" : "";
    return `  ${quoted2(node.id)} [label=${quoted2(lines.join("\n"))}${style}];`;
  });
  const holes = edges.flatMap(
    ({ to, why }, at) => to === void 0 ? [`  ${quoted2(`unknown ${at + 1}`)} [label=${quoted2(`? ${why ?? ""}`)}, style=dashed];`] : []
  );
  const ties = edges.map((edge, at) => {
    const style = edge.state === "known" ? "" : ", style=dashed";
    const to = edge.to ?? `unknown ${at + 1}`;
    return `  ${quoted2(edge.from)} -> ${quoted2(to)} [label=${quoted2(tieWords(edge))}${style}];`;
  });
  const head = ["digraph edgelint {", "  rankdir=LR;", "  node [shape=box];"];
  return `${[...head, ...things2, ...holes, ...ties, "}"].join("\n")}
`;
}
function quoted2(text3) {
  const lines = text3.split("\n").map((line) => visible(line).replace(/[\\"]/g, "\\$&"));
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
  const things2 = nodes.map((node) => `  ${names.get(node.id)}["${label(node)}"]${classOf(node)}`);
  const holes = edges.flatMap(
    ({ to, why }, at) => to === void 0 ? [`  u${at + 1}(["? ${text(why ?? "")}"]):::unseen`] : []
  );
  const ties = edges.map((edge, at) => {
    const to = edge.to === void 0 ? `u${at + 1}` : names.get(edge.to);
    const arrow = edge.state === "known" ? "-->" : "-.->";
    return `  ${names.get(edge.from)} ${arrow}|"${text(tieWords(edge))}"| ${to}`;
  });
  return `${["flowchart LR", ...things2, ...holes, ...ties, "  classDef unseen stroke-dasharray: 4 3"].join("\n")}
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

// src/insight/graph/akamai.ts
var AkamaiTies = class {
  #project;
  #builder;
  #things;
  #pemsSeen = 0;
  constructor(project, builder, things2) {
    this.#project = project;
    this.#builder = builder;
    this.#things = things2;
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
  /** The certificates and CAs by which origins are trusted, of the trees that came in since the last time. */
  pins() {
    const { pemTexts } = this.#project;
    for (; this.#pemsSeen < pemTexts.length; this.#pemsSeen++) {
      const text3 = pemTexts[this.#pemsSeen];
      if (text3?.role !== "pin" || text3.owner?.kind !== "behavior") continue;
      const { rule } = text3.owner;
      for (const place of text3.certificates) {
        const about = { site: place.site, note: `rule ${rule.label}` };
        this.#builder.tie(this.#ownerOf(rule.tree)(), "pins", this.#things.certificate(place), about);
      }
    }
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
    this.#activations();
    for (const certificate of clientCertificates) this.#things.clientCertificate(certificate);
    for (const version of certificateVersions) this.#certificateVersion(version);
    for (const key of accessKeys) if (!key.isMention) this.#things.accessKey(key);
    for (const version of keyVersions) this.#keyVersion(version);
    for (const include of this.#project.includes) this.#things.include(include);
    this.#accountCas();
    for (const upload of this.#project.uploads) this.#upload(upload);
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
  /** What Akamai signs itself is worth what the account's CA is worth; which of several signed it is not told. */
  #accountCas() {
    const { accountCas, clientCertificates } = this.#project;
    const things2 = accountCas.map((ca) => ({ ca, thing: this.#things.accountCa(ca) }));
    const current = things2.filter(({ ca }) => valueOf(ca.status) === "CURRENT");
    const [only] = current.length === 1 ? current : things2.length === 1 ? things2 : [];
    if (only === void 0) return;
    for (const certificate of clientCertificates)
      if (valueOf(certificate.signer) === "AKAMAI")
        this.#builder.tie(this.#things.clientCertificate(certificate), "is-signed-by", only.thing);
  }
  /** A certificate on its way to an enrollment, or to a version of a client certificate. */
  #upload(upload) {
    const places = upload.parts.flatMap(({ certificate }) => certificate.certificates.slice(0, 1));
    const enrollment = valueOf(upload.enrollment);
    const version = upload.target?.version;
    if (enrollment !== void 0) this.#holds(this.#things.enrollment(enrollment), places, "uploaded");
    if (version !== void 0) this.#holds(this.#things.certificateVersion(version), places, "uploaded");
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
    for (const version of set.versions) {
      const number = valueOf(version.number);
      for (const place of version.certificates) {
        const about = { site: place.site, note: versionNote(version), version: number };
        this.#builder.tie(from, "holds", this.#things.certificate(place), about);
      }
    }
    for (const entry of set.associations?.get("enrollments").items() ?? [])
      this.#used(set, entry, "enrollment", "enrollmentId");
    for (const entry of set.associations?.get("properties").items() ?? [])
      this.#used(set, entry, "property", "propertyId");
  }
  /** Sets that are in view only by the blocks which activate them. */
  #activations() {
    for (const activation of this.#project.caSetActivations) {
      const { caSet, declaration, network, version } = activation;
      const id = activation.get("caSetId").id();
      if (caSet !== void 0 || declaration === void 0 || declaration.doubt !== void 0) continue;
      if (id.state !== "known" || network === void 0) continue;
      const set = this.#builder.unseen("ca-set", id.value);
      set.active = { ...set.active, [network]: valueOf(version) ?? true };
    }
  }
  /** What the account says uses a set, where no file says so. */
  #used(set, entry, kind, member) {
    const id = entry.get(member).id();
    if (id.state !== "known") return;
    const enrollment = kind === "enrollment" ? valueOf(this.#project.enrollmentById(id)) : void 0;
    const property = kind === "property" ? this.#project.propertyBy(id.value, void 0) : void 0;
    const from = (enrollment && this.#things.enrollment(enrollment)) ?? (property && this.#things.property(property)) ?? this.#builder.unseen(kind, id.value);
    const about = { site: entry.site, note: `${accountNote} associations` };
    this.#builder.tie(from, "checks-clients-against", this.#things.caSet(set), about);
  }
  #holds(from, certificates, note) {
    for (const place of certificates)
      this.#builder.tie(from, "holds", this.#things.certificate(place), { site: place.site, note });
  }
  #certificateVersion(version) {
    const from = this.#things.certificateVersion(version);
    if (version.certificate !== void 0)
      this.#builder.tie(
        from,
        version.isAliasRecord ? "is-alias-of" : "is-version-of",
        this.#things.clientCertificate(version.certificate)
      );
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
      this.#builder.tie(from, "signs-with", to, { site: user.site, note: `${accountNote} list of uses` });
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
    const named = kind === "include" ? this.#byId.get(`${kind}:${source.id}`) : void 0;
    if (named?.origin === "unseen") {
      Object.assign(named, { name, origin: isLive ? "snapshot" : "file", site, active });
      this.#drafts.delete(named.id);
      this.#drafts.set(source.key, named);
      this.#open.push(named);
      return named;
    }
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
      versions: /* @__PURE__ */ new Set(),
      site: about.site,
      place: void 0
    };
    if (about.note !== void 0) tie.notes.add(about.note);
    if (about.version !== void 0) tie.versions.add(about.version);
    if (seen !== void 0) return;
    this.#ties.set(key, tie);
    this.#open.push(tie);
  }
  /** Ties a thing to what a link leads to: to the thing, to its mere name, or to the reason why it is not known; absent ties nothing. */
  follow(from, end, thingOf2) {
    const { relation, kind, link, id, site, note } = end;
    if (link.state === "known") return this.tie(from, relation, thingOf2(link.value), { site, note });
    const named = id === void 0 ? void 0 : valueOf(id);
    if (named !== void 0 && named !== "") return this.tie(from, relation, this.unseen(kind, named), { site, note });
    const open = link.state === "unknown" ? link : id;
    if (open?.state === "unknown") this.tie(from, relation, void 0, { site, note, why: open.why });
  }
  /** The id of what was made of a node of the model. */
  idOf(key) {
    return this.#drafts.get(key)?.id;
  }
  /** Finds the places of all that came in since the last time; texts may be let go of afterwards. */
  settle() {
    for (const { site } of this.#open) site?.prepare();
    for (const one of this.#open) {
      one.place = one.site && placeOf2(one.site);
      one.site = void 0;
    }
    this.#open = [];
  }
  /** All nodes by kind and id, all ties by the order of their ends. */
  finish() {
    this.settle();
    const drafts = [...this.#drafts.values()].toSorted(byKind);
    const rank2 = new Map(drafts.map((draft, at2) => [draft, at2]));
    const at = (draft) => draft === void 0 ? drafts.length : rank2.get(draft) ?? 0;
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
      edges: ties.map(({ from, to, relation, why, notes, versions, place }) => ({
        from: from.id,
        to: to?.id,
        relation,
        state: why === void 0 ? "known" : "unknown",
        why,
        notes: [...notes],
        versions: [...versions],
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
function placeOf2(site) {
  if (site.file.path === "") return void 0;
  const { line, column } = site.file.position(site.span().start);
  return { file: site.file.path, line, column };
}
function byKind(a, b) {
  return graphKinds.indexOf(a.kind) - graphKinds.indexOf(b.kind) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

// src/insight/graph/esa.ts
function esaTies(project, builder, things2) {
  const hosts = /* @__PURE__ */ new Map();
  for (const site of project.esaSites) things2.esaSite(site);
  for (const ca of project.esaCas) {
    const to = things2.esaCa(ca);
    for (const place of ca.pem?.certificates ?? [])
      builder.tie(to, "holds", things2.certificate(place), { site: place.site });
  }
  for (const leaf of project.esaClientCertificates) {
    const to = things2.esaClientCertificate(leaf);
    if (leaf.zone !== void 0) builder.tie(things2.esaSite(leaf.zone), "holds", to, { site: leaf.site });
  }
  for (const binding of project.esaBindings) bindingTies(binding, { builder, things: things2, hosts });
  for (const rule of project.esaWafRules) ruleTies(rule, { builder, things: things2, hosts });
}
function bindingTies(binding, { builder, things: things2, hosts }) {
  const { zone } = binding;
  const own = hosts.get(zone) ?? /* @__PURE__ */ new Map();
  hosts.set(zone, own);
  for (const { field, name } of binding.names) {
    const host = things2.esaHostname(zone, name, field.site);
    own.set(name, host);
    if (zone !== void 0) builder.tie(things2.esaSite(zone), "serves", host, { site: field.site });
    const about = { relation: "checks-clients-against", kind: "esa-ca", site: field.site };
    if (binding.isManaged) builder.tie(host, about.relation, builder.unseen("esa-ca", "ESA-managed CA"), about);
    else builder.follow(host, { ...about, link: binding.ca, id: binding.caId }, things2.esaCa);
  }
  if (zone !== void 0 && binding.hostnamesGap !== void 0)
    builder.tie(things2.esaSite(zone), "serves", void 0, { site: binding.site, why: binding.hostnamesGap });
}
function ruleTies(rule, { builder, things: things2, hosts }) {
  const from = things2.esaWafRule(rule);
  const { site } = rule.expression;
  if (rule.zone !== void 0) builder.tie(things2.esaSite(rule.zone), "is-guarded-by", from, { site: rule.site });
  const facts = rule.facts(VERIFIED_FIELDS);
  const read = valueOf(facts);
  if (facts.state === "absent" || read?.mentionsVerified === false) return;
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
    const { id, label: label3, site, isLive } = node;
    const own = known2(id) ?? known2(node.name) ?? node.field.doc.address ?? node.field.doc.file.path;
    const name = node.environment === void 0 ? label3 : `${label3} (${node.environment})`;
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
    const notAfter = deployedUntil(node);
    return this.#builder.thing({
      kind: "enrollment",
      key: node,
      id: idOf(node.id, node),
      name,
      site,
      isLive,
      notAfter
    });
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
    const notAfter = timeOf(node.get("expiryDate"));
    return this.#builder.thing({ kind: "certificate-version", key: node, id, name, site, isLive, notAfter });
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
    const notAfter = timeOf(node.member("NotAfter"));
    return this.#builder.thing({ kind: "esa-ca", key: node, id: idOf(node.id, node), name, site, isLive, notAfter });
  };
  esaClientCertificate = (node) => {
    const { label: name, site, isLive } = node;
    const about = { id: idOf(node.id, node), name, site, isLive, notAfter: timeOf(node.member("NotAfter")) };
    return this.#builder.thing({ kind: "esa-client-certificate", key: node, ...about });
  };
  accountCa = (node) => {
    const { label: name, site, isLive } = node;
    const about = {
      id: known2(node.get("id").id()) ?? name,
      name,
      site,
      isLive,
      notAfter: timeOf(node.get("expiryDate"))
    };
    return this.#builder.thing({ kind: "account-ca", key: node, ...about });
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
function timeOf(field) {
  const text3 = valueOf(field.text());
  if (text3 === void 0) return void 0;
  const time = Date.parse(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text3) ? `${text3.replace(" ", "T")}Z` : text3);
  return Number.isNaN(time) ? void 0 : time;
}
function deployedUntil({ deployments }) {
  const production = deployments?.get("production");
  if (production === void 0) return void 0;
  const all = [production.get("primaryCertificate"), ...production.get("multiStackedCertificates").items()];
  const times = all.flatMap((certificate) => timeOf(certificate.get("expiry")) ?? []);
  return times.length === 0 ? void 0 : Math.min(...times);
}

// src/insight/graph/index.ts
async function graphOf(files, snapshot, isWhole2 = false) {
  const loaded = await load(files, snapshot);
  const documents = new Set(loaded.documents);
  const collector = new GraphCollector(loaded.project);
  for await (const unit of loaded.units()) {
    collector.take(unit);
    for (const document of unit.documents) if (document.problems.length > 0) documents.add(document);
    unit.release();
  }
  const problems = [...unreadProblems(loaded), ...syntaxProblems([...documents])];
  return { ...collector.finish(isWhole2), problems, files: loaded.fileCount() };
}
var GraphCollector = class {
  #project;
  #builder = new GraphBuilder();
  #things = new Things(this.#builder);
  #akamai;
  #properties = /* @__PURE__ */ new Set();
  constructor(project) {
    this.#project = project;
    this.#akamai = new AkamaiTies(project, this.#builder, this.#things);
  }
  /** Takes in what trees refer to, while they are in memory. */
  take({
    trees,
    properties = []
  }) {
    for (const tree of trees) this.#akamai.tree(tree);
    this.#akamai.pins();
    for (const property of properties) this.#properties.add(property);
    this.#builder.settle();
  }
  /** Everything else, once all trees were taken. */
  finish(isWhole2 = false) {
    const project = this.#project;
    for (const property of /* @__PURE__ */ new Set([...project.properties, ...this.#properties])) this.#akamai.property(property);
    this.#akamai.rest();
    esaTies(project, this.#builder, this.#things);
    if (isWhole2) for (const certificate of project.certificates) this.#things.certificate(certificate.first);
    return this.#builder.finish();
  }
  /** The id under which a node of the model is in the graph; undefined where it is not. */
  idOf(node) {
    return this.#builder.idOf(node);
  }
};

// src/insight/expiry/expiry.ts
async function expiryOf(files, snapshot) {
  const graph = await graphOf(files, snapshot, true);
  const reliance = new Reliance(graph);
  const endings = graph.nodes.flatMap((node) => {
    const { id, kind, name, notAfter, place } = node;
    return notAfter === void 0 ? [] : [{ id, kind, name, notAfter, place, stops: reliance.of(node) }];
  });
  const sorted = endings.toSorted((a, b) => a.notAfter - b.notAfter || (a.id < b.id ? -1 : 1));
  return { endings: sorted, problems: graph.problems, files: graph.files };
}
var Reliance = class {
  #nodes;
  #into = /* @__PURE__ */ new Map();
  constructor({ nodes, edges }) {
    this.#nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const edge of edges) {
      if (edge.to === void 0 || edge.state === "unknown") continue;
      const list = this.#into.get(edge.to);
      if (list === void 0) this.#into.set(edge.to, [edge]);
      else list.push(edge);
    }
  }
  of(top) {
    const found = /* @__PURE__ */ new Map();
    const seen = /* @__PURE__ */ new Set();
    const open = [{ id: top.id, what: void 0 }];
    for (let next = open.shift(); next !== void 0; next = open.shift()) {
      const { id, what } = next;
      for (const edge of this.#into.get(id) ?? []) {
        const node = this.#nodes.get(edge.from);
        const kind = what ?? kindOf(edge, node);
        if (node === void 0 || kind === void 0 || !isInForce(edge, node) || seen.has(`${node.id} ${kind}`))
          continue;
        seen.add(`${node.id} ${kind}`);
        if (isShown(node, kind, edge))
          found.set(`${node.id} ${kind}`, { what: kind, id: node.id, kind: node.kind, name: node.name });
        open.push({ id: node.id, what: kind });
      }
    }
    return [...found.values()];
  }
};
function kindOf({ relation }, from) {
  switch (relation) {
    case "holds":
      return from?.kind === "enrollment" ? "visitors" : from?.kind === "certificate-version" ? "origins" : "clients";
    case "gets-certificate-from":
      return "visitors";
    case "checks-clients-against":
      return "clients";
    case "pins":
    case "shows-origins":
    case "is-version-of":
    case "is-alias-of":
    case "is-signed-by":
    case "signs-with":
      return "origins";
    default:
      return void 0;
  }
}
function isInForce({ relation, versions }, from) {
  if (relation !== "holds" || from.kind !== "ca-set") return true;
  const active = Object.values(from.active);
  if (active.length === 0 || active.includes(true) || versions.length === 0) return true;
  return versions.some((version) => active.includes(version));
}
var withRules = ["property", "include", "rule-tree"];
function isShown({ kind }, what, { relation }) {
  if (withRules.includes(kind)) return relation !== "serves" && relation !== "includes";
  if (what === "visitors") return kind === "property-hostname" || kind === "enrollment";
  if (what === "origins") return kind === "client-certificate";
  return ["property-hostname", "ca-set", "esa-hostname", "esa-ca"].includes(kind);
}

// src/insight/expiry/words.ts
var dayMs = 24 * 60 * 60 * 1e3;
function dayOf2(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? "never" : date.toISOString().slice(0, 10);
}
function distanceOf({ notAfter }, now) {
  const days = Math.floor(notAfter / dayMs) - Math.floor(now.getTime() / dayMs);
  const count = `${Math.abs(days)} ${Math.abs(days) === 1 ? "day" : "days"}`;
  if (notAfter < now.getTime()) return days === 0 ? "ended today" : `ended ${count} ago`;
  return days === 0 ? "today" : `in ${count}`;
}
function laterWords(shown, later) {
  const verb = later === 1 ? "ends" : "end";
  if (shown > 0) return later === 0 ? "nothing ends later" : `${later} more ${verb} later`;
  const rest = later === 0 ? "" : `; ${later} ${later === 1 ? "thing" : "things"} ${verb} later`;
  return `nothing in view ends until then${rest}`;
}
function thingOf(ending) {
  return oneLine(`${kindWords(ending)} ${nameWords(ending)}`);
}
var consequences = {
  visitors: "visitors get a certificate error",
  clients: "its clients are refused",
  origins: "origins refuse the edge, or are no longer trusted"
};
function stopsOf({ stops }) {
  return ["visitors", "clients", "origins"].flatMap((what) => {
    const names = stops.filter((stop) => stop.what === what).map((stop) => oneLine(`${kindWords(stop)} ${nameWords(stop)}`));
    return names.length === 0 ? [] : [`${consequences[what]}: ${names.join(", ")}`];
  });
}
function placeOf3({ place }) {
  return place === void 0 ? void 0 : oneLine(`${place.file}:${place.line}`);
}

// src/insight/expiry/ics.ts
var mostBytes = 75;
function expiryIcs({ endings }, now) {
  const events = endings.filter(({ notAfter }) => dayOf2(notAfter) !== "never").flatMap((ending) => event(ending, now));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//edgelint//expiry//EN",
    "CALSCALE:GREGORIAN",
    ...events,
    "END:VCALENDAR"
  ];
  return `${lines.map(folded).join("\r\n")}\r
`;
}
function event(ending, now) {
  const day = dayOf2(ending.notAfter).replaceAll("-", "");
  const stops = stopsOf(ending);
  const place = placeOf3(ending);
  const description = [
    ...stops.length === 0 ? ["nothing in view relies on it"] : stops,
    ...place === void 0 ? [] : [place]
  ];
  return [
    "BEGIN:VEVENT",
    `UID:${text2(ending.id)}-${day}@edgelint`,
    `DTSTAMP:${now.toISOString().replace(/[-:]|\.\d+/g, "")}`,
    `DTSTART;VALUE=DATE:${day}`,
    `SUMMARY:${text2(`${thingOf(ending)} ends`)}`,
    `DESCRIPTION:${text2(description.join("\n"))}`,
    "TRANSP:TRANSPARENT",
    ...["-P30D", "-P7D"].flatMap((before) => alarm(before, ending)),
    "END:VEVENT"
  ];
}
function alarm(before, ending) {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `TRIGGER:${before}`,
    `DESCRIPTION:${text2(`${thingOf(ending)} ends`)}`,
    "END:VALARM"
  ];
}
function text2(value) {
  return value.split("\n").map((line) => visible(line).replace(/[\\;,]/g, "\\$&")).join("\\n");
}
function folded(line) {
  const parts = [];
  let part = "";
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > mostBytes) {
      parts.push(part);
      part = " ";
      bytes = 1;
    }
    part += character;
    bytes += size;
  }
  return [...parts, part].join("\r\n");
}

// src/insight/expiry/json.ts
function expiryJson({ endings, later, problems }, about) {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    now: about.now.toISOString(),
    endings: endings.map(({ notAfter, ...ending }) => ({ ...ending, notAfter: isoTime2(notAfter) })),
    later,
    problems
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
}
function isoTime2(time) {
  const date = new Date(time);
  return Number.isNaN(date.getTime()) ? void 0 : date.toISOString();
}

// src/insight/expiry/markdown.ts
function expiryMarkdown({ endings, later }, now) {
  const rows = endings.map((ending) => {
    const stops = stopsOf(ending);
    const cells = [
      dayOf2(ending.notAfter),
      distanceOf(ending, now),
      thingOf(ending),
      stops.length === 0 ? "nothing in view relies on it" : stops.join("; "),
      placeOf3(ending) ?? ""
    ];
    return `| ${cells.map(markdownText).join(" | ")} |`;
  });
  const tail = later === void 0 ? "" : `
${laterWords(endings.length, later)}
`;
  return `${["| last day | when | what ends | what stops working | where |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")}
${tail}`;
}

// src/insight/expiry/text.ts
function expiryText({ endings, later }, now) {
  const parts = endings.map((ending) => {
    const place = placeOf3(ending);
    const stops = stopsOf(ending);
    return [
      `${dayOf2(ending.notAfter)}  ${distanceOf(ending, now)}: ${thingOf(ending)}${place === void 0 ? "" : `  [${place}]`}`,
      ...(stops.length === 0 ? ["nothing in view relies on it"] : stops).map((line) => `            ${line}`)
    ].join("\n");
  });
  if (later !== void 0) parts.push(laterWords(endings.length, later));
  return parts.length === 0 ? "" : `${parts.join("\n")}
`;
}

// src/insight/expiry/within.ts
function endingWithin(expiry, days, now) {
  const last = now.getTime() + days * dayMs;
  const endings = expiry.endings.filter(({ notAfter }) => notAfter <= last);
  const ever = expiry.endings.filter(({ notAfter }) => !Number.isNaN(new Date(notAfter).getTime()));
  return { ...expiry, endings, later: ever.filter(({ notAfter }) => notAfter > last).length };
}

// src/insight/order/world.ts
var networks2 = ["STAGING", "PRODUCTION"];
var WorldBuilder = class {
  names = /* @__PURE__ */ new Map();
  referred = /* @__PURE__ */ new Set();
  rules = /* @__PURE__ */ new Map();
  hostnames = /* @__PURE__ */ new Map();
  enrollments = /* @__PURE__ */ new Set();
  sets = /* @__PURE__ */ new Set();
  bound = /* @__PURE__ */ new Map();
  required = /* @__PURE__ */ new Map();
  includes = /* @__PURE__ */ new Map();
  active = /* @__PURE__ */ new Map();
  certificates = /* @__PURE__ */ new Set();
  versions = /* @__PURE__ */ new Map();
  aliases = /* @__PURE__ */ new Map();
  shown = /* @__PURE__ */ new Map();
  keys = /* @__PURE__ */ new Set();
  keyVersions = /* @__PURE__ */ new Map();
  signed = /* @__PURE__ */ new Map();
  esaCas = /* @__PURE__ */ new Set();
  esaBound = /* @__PURE__ */ new Map();
  esaRules = /* @__PURE__ */ new Map();
  gaps = [];
};
function pair(pairs, from, to) {
  const known3 = pairs.get(from);
  if (known3 === void 0) pairs.set(from, /* @__PURE__ */ new Set([to]));
  else known3.add(to);
}
function listed(pairs) {
  return [...pairs].flatMap(([from, tos]) => [...tos].map((to) => [from, to]));
}
function has(pairs, from, to) {
  return pairs.get(from)?.has(to) === true;
}
function asksBy({ bound }, host, enrollment) {
  return /* @__PURE__ */ new Set([...bound.get(host) ?? [], ...bound.get(enrollment ?? "") ?? []]);
}
function sharesSet(some, others) {
  return [...some].some((set) => others?.has(set) === true);
}
function worldOf({ nodes, edges }, { idOf: idOf2 = (id) => id, isChange = false } = {}) {
  const world = new WorldBuilder();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) addNode(world, node, { id: idOf2(node.id), exists: !isChange || node.origin !== "unseen" });
  const targets = new Map(
    edges.flatMap(({ relation, from, to }) => relation === "is-mapped-to" && to !== void 0 ? [[from, to]] : [])
  );
  const certificates = new Map(
    edges.flatMap(
      ({ relation, from, to }) => relation === "gets-certificate-from" && to !== void 0 ? [[from, to]] : []
    )
  );
  for (const edge of edges) {
    const kind = byId.get(edge.from)?.kind;
    const isPossible = edge.relation === "applies-to" && edge.to !== void 0;
    if (edge.to === void 0 || edge.state === "unknown" && !isPossible) {
      const why = `${byId.get(edge.from)?.name ?? edge.from}: ${edge.why ?? ""}`;
      if (edge.why !== void 0) world.gaps.push({ why, isEsa: kind?.startsWith("esa-") === true });
      continue;
    }
    if (edge.relation === "serves" && byId.get(edge.to)?.kind === "property-hostname") {
      const own = certificates.get(edge.to) ?? certificates.get(targets.get(edge.to) ?? "");
      world.hostnames.set(idOf2(edge.to), {
        property: idOf2(edge.from),
        enrollment: own === void 0 ? void 0 : idOf2(own)
      });
    } else addEdge(world, { ...edge, from: idOf2(edge.from), to: idOf2(edge.to) }, kind);
  }
  return world;
}
function addNode(world, { kind, name, active }, { id, exists }) {
  world.names.set(id, name);
  for (const network of networks2)
    if (kind === "ca-set" && active[network] !== void 0) pair(world.active, id, network);
  if (!exists) {
    world.referred.add(id);
    return;
  }
  if (kind === "enrollment") world.enrollments.add(id);
  if (kind === "client-certificate") world.certificates.add(id);
  if (kind === "certificate-version") world.versions.set(id, void 0);
  if (kind === "access-key") world.keys.add(id);
  if (kind === "key-version") world.keyVersions.set(id, void 0);
  if (kind === "esa-ca") world.esaCas.add(id);
  if (kind === "ca-set") world.sets.add(id);
}
function addEdge(world, { from, to, relation, notes }, kind) {
  if (relation === "checks-clients-against") {
    if (kind === "esa-hostname") pair(world.esaBound, from, to);
    else if (kind === "enrollment" || kind === "property-hostname") pair(world.bound, from, to);
    else {
      pair(world.required, from, to);
      world.rules.set(`${from} ${to}`, notes.join(" and "));
    }
  }
  if (relation === "includes") pair(world.includes, from, to);
  if (relation === "shows-origins") pair(world.shown, from, to);
  if (relation === "signs-with") pair(world.signed, from, to);
  if (relation === "is-alias-of") {
    world.versions.delete(from);
    world.aliases.set(from, to);
  }
  if (relation === "applies-to") pair(world.esaRules, from, to);
  if (relation === "is-version-of") (world.versions.has(from) ? world.versions : world.keyVersions).set(from, to);
}

// src/insight/order/change.ts
function worldsOf(changes) {
  const sides = { before: new GraphCollector(changes.before), after: new GraphCollector(changes.after) };
  for (const { before: before2, after: after3 } of changes.trees) {
    if (before2 !== void 0) sides.before.take({ trees: [before2] });
    if (after3 !== void 0) sides.after.take({ trees: [after3] });
  }
  const [before, after2] = [sides.before.finish(), sides.after.finish()];
  const later = /* @__PURE__ */ new Map();
  for (const kind of changedKinds) {
    for (const change of changes.of(kind)) {
      if (change.before === void 0 || change.after === void 0) continue;
      const [from, to] = [sides.before.idOf(change.before), sides.after.idOf(change.after)];
      if (from !== void 0 && to !== void 0) later.set(from, to);
    }
  }
  const idOf2 = (id) => later.get(id) ?? id;
  const written = new Set(before.nodes.flatMap(({ id, origin }) => origin === "file" ? [idOf2(id)] : []));
  const account = ofAccount(after2, written);
  const activations = {
    before: declared(changes.before, (set) => {
      const id = sides.before.idOf(set);
      return id === void 0 ? void 0 : idOf2(id);
    }),
    after: declared(changes.after, (set) => sides.after.idOf(set))
  };
  return {
    before: worldOf(both(ofFiles(before), account), { idOf: idOf2, isChange: true }),
    after: worldOf(activated(both(ofFiles(after2), account), activations), { isChange: true })
  };
}
function declared({ caSetActivations }, idOf2) {
  const all = caSetActivations.flatMap(({ caSet, declaration, network }) => {
    const id = caSet === void 0 || declaration === void 0 ? void 0 : idOf2(caSet);
    return id === void 0 ? [] : networks2.filter((one) => one === (network ?? one)).map((one) => `${id} ${one}`);
  });
  return new Set(all);
}
function activated({ nodes, edges }, { before, after: after2 }) {
  const isActive = ({ id, active }, network) => {
    const key = `${id} ${network}`;
    return before.has(key) ? after2.has(key) : active[network] !== void 0;
  };
  const of = (node) => Object.fromEntries(
    networks2.flatMap((network) => isActive(node, network) ? [[network, node.active[network] ?? true]] : [])
  );
  return { nodes: nodes.map((node) => node.kind === "ca-set" ? { ...node, active: of(node) } : node), edges };
}
function ofFiles({ nodes, edges }) {
  const ids = new Set(nodes.flatMap(({ id, origin }) => origin === "file" ? [id] : []));
  const isFromAccount = (notes) => notes.length > 0 && notes.every((note) => note.startsWith(accountNote));
  return {
    nodes: nodes.filter(({ origin }) => origin !== "snapshot"),
    edges: edges.filter(({ from, notes }) => ids.has(from) && !isFromAccount(notes))
  };
}
function ofAccount({ nodes, edges }, written) {
  const own = nodes.filter(({ id, origin }) => origin !== "file" && !written.has(id));
  const ids = new Set(own.map(({ id }) => id));
  return {
    nodes: own.filter(({ origin }) => origin === "snapshot"),
    edges: edges.filter(({ from }) => ids.has(from))
  };
}
function both(files, account) {
  const known3 = new Set(account.nodes.map(({ id }) => id));
  return {
    nodes: [...files.nodes.filter(({ id, origin }) => origin === "file" || !known3.has(id)), ...account.nodes],
    edges: [...files.edges, ...account.edges]
  };
}

// src/insight/order/constraints.ts
function mustPrecede(first2, second, course) {
  return rules[second.act]?.(first2, second, course) ?? aboutRules(first2, second, course) ?? aboutMoves(first2, second, course);
}
function after(act, isAbout, why) {
  return (first2, second, course) => first2.act === act && isAbout(first2, second, course) ? why : void 0;
}
function any(...all) {
  return (first2, second, course) => all.map((rule) => rule(first2, second, course)).find((why) => why !== void 0);
}
var sameOn = (first2, second) => first2.on === second.on;
var madeFor = (first2, second) => first2.on === second.to;
var usedBy = (first2, second) => first2.to === second.on;
var inUse = "a version cannot be deleted while an active property uses it";
var sameStep = "the edit of the rule that names the new version also drops the old one";
var needsEnrollment = "an edge hostname of Enhanced TLS needs an enrollment whose certificate is deployed";
var warnsNot = "CPS deletes an enrollment without a warning, and a hostname that is still served with it goes down";
var stillBound = "a set can neither be deactivated nor deleted while it is bound";
var hostnameFirst = "the vendor's order takes a hostname off its property before the rule that protects it";
var tooEarly = {
  "unbind-set": "unbinding",
  "bind-set": "binding another set",
  "move-hostname": "moving the hostname",
  "add-hostname": "adding the hostname",
  "delete-enrollment": "deleting the enrollment",
  "deactivate-set": "deactivating the set",
  "delete-set": "deleting the set"
};
function stillRequired({ act }) {
  return `the rule requires the set until then, and ${tooEarly[act] ?? "this"} first would make it refuse every request`;
}
var rules = {
  "activate-set": any(
    after("create-set", sameOn, "only a version that exists can be activated"),
    after(
      "activate-set",
      (a, b) => sameOn(a, b) && a.to === "STAGING" && b.to === "PRODUCTION",
      "the vendor wants a version tried on staging first"
    )
  ),
  "bind-set": any(
    after("create-enrollment", sameOn, "a set can be bound only to an enrollment that exists"),
    after("activate-set", madeFor, "a set must be active on both networks before it is bound")
  ),
  "require-set": (first2, { on, to }, { after: now }) => {
    const isNeeded = first2.act === "create-set" && (to === void 0 ? has(now.required, on, first2.on) : to === first2.on);
    return isNeeded ? "a rule can require only a set that exists" : void 0;
  },
  "deactivate-set": any(endsBinding, dropsSet),
  "delete-set": any(
    after("deactivate-set", sameOn, "a set can be deleted only when no version of it is active"),
    endsBinding,
    dropsSet
  ),
  "add-hostname": (first2, second, { after: now }) => first2.act === "create-enrollment" && now.hostnames.get(second.on)?.enrollment === first2.on ? needsEnrollment : void 0,
  "move-hostname": after("create-enrollment", madeFor, needsEnrollment),
  "delete-enrollment": (first2, { on }, { before }) => isHostStep(first2) && before.hostnames.get(first2.on)?.enrollment === on ? warnsNot : void 0,
  "create-version": (first2, { on }, { after: now }) => first2.act === "create-certificate" && now.versions.get(on) === first2.on ? "a version is made in a certificate that exists" : void 0,
  "show-version": after("create-version", madeFor, "a rule can use a version only once it is deployed"),
  "stop-showing": after("show-version", sameOn, sameStep),
  "delete-version": after("stop-showing", usedBy, inUse),
  "delete-certificate": (first2, { on }, { before }) => {
    if (first2.act === "delete-version" && before.versions.get(first2.on) === on)
      return "a certificate is gone once its last version is deleted";
    const used2 = first2.to ?? "";
    const isUse = first2.act === "stop-showing" && (before.versions.get(used2) ?? before.aliases.get(used2)) === on;
    return isUse ? "deleting a certificate deletes all of its versions, even one in use" : void 0;
  },
  "create-key-version": (first2, { on }, { after: now }) => first2.act === "create-key" && now.keyVersions.get(on) === first2.on ? "a version is made in a key that exists" : void 0,
  "sign-with": after("create-key-version", madeFor, "a rule can use a version only once it is active"),
  "stop-signing": after("sign-with", sameOn, sameStep),
  "delete-key-version": after("stop-signing", usedBy, inUse),
  "delete-key": (first2, { on }, { before }) => first2.act === "delete-key-version" && before.keyVersions.get(first2.on) === on ? "a key can be deleted only when it has no version left" : void 0,
  "bind-host": after("upload-ca", madeFor, "binding a hostname takes the id that the upload returns"),
  "enforce-rule": after(
    "bind-host",
    (a, b) => a.on === b.to,
    "until the hostname is bound, nobody is asked for a certificate and the rule would block everybody"
  ),
  "unbind-host": any(
    after(
      "relax-rule",
      (a, b, { after: now }) => a.to === b.on && (now.esaBound.get(b.on)?.size ?? 0) === 0,
      "once the hostname is unbound, nobody is asked for a certificate and the rule would block everybody"
    ),
    after(
      "bind-host",
      (a, b) => sameOn(a, b) && a.to !== b.to,
      "until the new CA is bound, nobody would be asked for a certificate"
    )
  ),
  "delete-ca": after("unbind-host", usedBy, "a CA should be deleted only when no hostname is bound to it")
};
function isHostStep({ act }) {
  return act === "remove-hostname" || act === "move-hostname" || act === "add-hostname";
}
function endsBinding(first2, { on: set }, { before, after: now }) {
  const isSuch = ["unbind-set", "bind-set", "delete-enrollment", "remove-hostname"].includes(first2.act);
  return isSuch && has(before.bound, first2.on, set) && !has(now.bound, first2.on, set) ? stillBound : void 0;
}
function dropsSet(first2, second, { before }) {
  if (first2.act !== "drop-set") return void 0;
  const { on: set } = second;
  return first2.to === set || first2.to === void 0 && has(before.required, first2.on, set) ? stillRequired(second) : void 0;
}
function aboutRules(first2, second, course) {
  if (first2.act === "require-set" && touches(second, first2.on, course) && modeOf(first2.on, course) === "keeps")
    return "the rule must accept the new set before anything is bound to it, or it would refuse every request";
  if (second.act === "require-set" && touches(first2, second.on, course) && modeOf(second.on, course) === "begins")
    return "until then clients are not asked for a certificate of the set, and a rule that requires it would refuse every request";
  if (second.act === "drop-set" && touches(first2, second.on, course)) {
    if (modeOf(second.on, course) === "keeps")
      return "the rule must accept the old set as long as it is bound, or it would refuse every request";
    if (first2.act === "remove-hostname") return hostnameFirst;
  }
  if (first2.act === "drop-set" && modeOf(first2.on, course) === "ends" && touches(second, first2.on, course) && second.act !== "remove-hostname")
    return stillRequired(second);
  return void 0;
}
function aboutMoves(first2, second, course) {
  const isBinding = ({ act }) => act === "bind-set" || act === "unbind-set";
  if (isBinding(first2) && (second.act === "move-hostname" || second.act === "add-hostname")) {
    const place = course.after.hostnames.get(second.on);
    const isMisfit = place?.enrollment === first2.on && isKept(place.property, course) && !fits(first2.on, place.property, course.before, course);
    if (isMisfit)
      return "until then the enrollment does not ask for the set that the rule requires, and the rule would refuse every request to the hostname";
  }
  if (isBinding(second) && (first2.act === "move-hostname" || first2.act === "remove-hostname")) {
    const place = course.before.hostnames.get(first2.on);
    const isMisfit = place?.enrollment === second.on && isKept(place.property, course) && fits(second.on, place.property, course.before, course) && !fits(second.on, place.property, course.after, course);
    if (isMisfit)
      return "from here on the enrollment no longer asks for a set that the rule requires: a hostname that was still on it would have every request refused";
  }
  return void 0;
}
function isKept(owner, course) {
  return modeOf(owner, course) === "keeps";
}
function fits(enrollment, owner, { bound }, { before, after: now }) {
  return [...bound.get(enrollment) ?? []].some(
    (set) => has(before.required, owner, set) || has(now.required, owner, set)
  );
}
function modeOf(owner, { before, after: now }) {
  const [old, later] = [before, now].map(({ required }) => (required.get(owner)?.size ?? 0) > 0);
  return old === true && later === true ? "keeps" : old === true ? "ends" : "begins";
}
function touches({ act, on }, owner, course) {
  const isBinding = act === "bind-set" || act === "unbind-set" || act === "delete-enrollment";
  if (!isBinding && !isHostStep({ act, on, to: void 0 })) return false;
  return [course.before, course.after].some(
    ({ hostnames, includes }) => [...hostnames].some(
      ([host, { property, enrollment }]) => (property === owner || has(includes, property, owner)) && (host === on || isBinding && enrollment === on)
    )
  );
}

// src/insight/order/obstacles.ts
function obstacleOf(step, before, after2) {
  return stayingUse(step, before, after2) ?? brokenTraffic(step, before, after2);
}
function stayingUse({ act, on, to }, before, after2) {
  switch (act) {
    case "deactivate-set":
    case "delete-set":
      return used(after2.required, "rule", on) ?? used(after2.bound, "binding", on);
    case "delete-enrollment": {
      const [host] = [...after2.hostnames].find(([, { enrollment }]) => enrollment === on) ?? [];
      return host === void 0 ? void 0 : { sort: "hostname", by: host, used: on };
    }
    case "delete-version":
      return used(after2.shown, "shown", on);
    case "delete-certificate":
      return first(
        [...ownOf(before.versions, on), ...ownOf(before.aliases, on)],
        (id) => used(after2.shown, "shown", id)
      );
    case "delete-key-version":
      return used(after2.signed, "signed", on);
    case "delete-key":
      return first(ownOf(before.keyVersions, on), (id) => used(after2.signed, "signed", id));
    case "delete-ca":
      return used(after2.esaBound, "host", on);
    case "unbind-host": {
      const isUnbound = (after2.esaBound.get(on)?.size ?? 0) === 0;
      const rule = isUnbound ? used(after2.esaRules, "waf-rule", on) : void 0;
      return rule === void 0 ? void 0 : { ...rule, used: to ?? on };
    }
    default:
      return void 0;
  }
}
function brokenTraffic({ act, on }, before, after2) {
  const isOfRules = act === "require-set" || act === "drop-set";
  const isOfBinding = act === "bind-set" || act === "unbind-set";
  const isOfHost = act === "add-hostname" || act === "move-hostname";
  if (!isOfRules && !isOfBinding && !isOfHost) return void 0;
  for (const [host, place] of after2.hostnames) {
    const places = [before.hostnames.get(host), place].filter((one) => one !== void 0);
    const isAbout = isOfHost ? host === on : places.some(({ property, enrollment }) => isOfRules ? property === on : enrollment === on || host === on);
    if (!isAbout || !refuses(after2, host, place)) continue;
    const was = before.hostnames.get(host);
    if (was !== void 0 && refuses(before, host, was)) continue;
    return { sort: "traffic", by: place.property, used: host };
  }
  return void 0;
}
function refuses(world, host, { property, enrollment }) {
  if ((world.required.get(property)?.size ?? 0) === 0) return false;
  const asked = asksBy(world, host, enrollment);
  const isKnown = asked.size > 0 || enrollment !== void 0 && world.enrollments.has(enrollment);
  return isKnown && !sharesSet(asked, world.required.get(property));
}
function used(pairs, sort, id) {
  const by = [...pairs.keys()].find((from) => has(pairs, from, id));
  return by === void 0 ? void 0 : { sort, by, used: id };
}
function ownOf(versions, of) {
  return [...versions].flatMap(([version, owner]) => owner === of ? [version] : []);
}
function first(ids, find) {
  return ids.map(find).find((found) => found !== void 0);
}

// src/insight/order/steps.ts
function stepKey({ act, on, to }) {
  return `${act} ${on}${to === void 0 ? "" : ` ${to}`}`;
}
function stepsBetween(before, after2) {
  return [...things(before, after2), ...hostnameSteps(before, after2), ...uses(before, after2)];
}
function things(before, after2) {
  const ids = (side, kind) => [...side[kind].keys()];
  const of = (kind, create, remove) => {
    const [olds, news] = [ids(before, kind), ids(after2, kind)];
    const made = lacking2(news, olds).filter((id) => !before.referred.has(id));
    return [...single(made, create), ...single(lacking2(olds, news), remove)];
  };
  return [
    ...of("enrollments", "create-enrollment", "delete-enrollment"),
    ...of("sets", "create-set", "delete-set"),
    ...of("certificates", "create-certificate", "delete-certificate"),
    ...of("versions", "create-version", "delete-version"),
    ...of("keys", "create-key", "delete-key"),
    ...of("keyVersions", "create-key-version", "delete-key-version"),
    ...of("esaCas", "upload-ca", "delete-ca")
  ];
}
function hostnameSteps(before, after2) {
  const [olds, news] = [[...before.hostnames.keys()], [...after2.hostnames.keys()]];
  const moved3 = olds.flatMap((id) => {
    const [was, now] = [before.hostnames.get(id), after2.hostnames.get(id)];
    const isMoved = now !== void 0 && (now.enrollment !== was?.enrollment || now.property !== was?.property);
    return isMoved ? [{ act: "move-hostname", on: id, to: now.enrollment }] : [];
  });
  return [...single(lacking2(news, olds), "add-hostname"), ...moved3, ...single(lacking2(olds, news), "remove-hostname")];
}
function uses(before, after2) {
  const steps = [];
  const of = (kind, add, drop) => {
    steps.push(...twofold(before[kind], after2[kind], { add, drop }));
  };
  for (const step of twofold(before.bound, after2.bound, { add: "bind-set", drop: "unbind-set" })) {
    const isGone = step.act === "unbind-set" && before.enrollments.has(step.on) && !after2.enrollments.has(step.on);
    const isReplaced = step.act === "unbind-set" && (after2.bound.get(step.on)?.size ?? 0) > 0;
    if (!isGone && !isReplaced) steps.push(step);
  }
  steps.push(...ruleSteps(before, after2));
  of("active", "activate-set", "deactivate-set");
  of("shown", "show-version", "stop-showing");
  of("signed", "sign-with", "stop-signing");
  of("esaBound", "bind-host", "unbind-host");
  of("esaRules", "enforce-rule", "relax-rule");
  return steps;
}
function ruleSteps(before, after2) {
  const isAtOnce = (owner) => (before.required.get(owner)?.size ?? 0) === 0 || (after2.required.get(owner)?.size ?? 0) === 0;
  const steps = twofold(before.required, after2.required, { add: "require-set", drop: "drop-set" });
  const all = steps.map((step) => isAtOnce(step.on) ? { ...step, to: void 0 } : step);
  return all.filter((step, at) => all.findIndex((other) => stepKey(other) === stepKey(step)) === at);
}
function twofold(before, after2, acts) {
  return [
    ...listed(after2).flatMap(([on, to]) => has(before, on, to) ? [] : [{ act: acts.add, on, to }]),
    ...listed(before).flatMap(([on, to]) => has(after2, on, to) ? [] : [{ act: acts.drop, on, to }])
  ];
}
function single(ids, act) {
  return ids.map((on) => ({ act, on, to: void 0 }));
}
function lacking2(all, others) {
  const there = new Set(others);
  return all.filter((id) => !there.has(id));
}

// src/insight/order/plan.ts
var ranks = [
  "create-set",
  "activate-set",
  "create-enrollment",
  "create-certificate",
  "create-version",
  "create-key",
  "create-key-version",
  "upload-ca",
  "bind-host",
  "add-hostname",
  "move-hostname",
  "bind-set",
  "require-set",
  "show-version",
  "sign-with",
  "enforce-rule",
  "remove-hostname",
  "drop-set",
  "stop-showing",
  "stop-signing",
  "relax-rule",
  "unbind-set",
  "unbind-host",
  "delete-enrollment",
  "deactivate-set",
  "delete-set",
  "delete-version",
  "delete-certificate",
  "delete-key-version",
  "delete-key",
  "delete-ca"
];
function orderOf(before, after2) {
  const course = { before, after: after2 };
  const all = [...stepsBetween(before, after2)].sort((a, b) => rank(a) - rank(b) || (stepKey(a) < stepKey(b) ? -1 : 1));
  const waits = new Map(all.map((step) => [step, reasons(step, all, course)]));
  const blocked = all.flatMap((step) => {
    const obstacle = obstacleOf(step, before, after2);
    return obstacle === void 0 ? [] : [{ ...step, obstacle }];
  });
  const barred = new Set(blocked.map(stepKey));
  const open = all.filter((step) => !barred.has(stepKey(step)));
  const done = /* @__PURE__ */ new Map();
  const steps = [];
  while (open.length > 0) {
    const at = open.findIndex((step) => (waits.get(step) ?? []).every(({ step: first2 }) => done.has(first2)));
    const [next] = at === -1 ? [] : open.splice(at, 1);
    if (next === void 0) break;
    done.set(next, steps.length + 1);
    const after_ = (waits.get(next) ?? []).map(({ step, why }) => ({ number: done.get(step) ?? 0, why }));
    steps.push({ ...next, number: steps.length + 1, after: after_ });
  }
  return { steps, blocked, circle: open };
}
function reasons(step, all, course) {
  return all.flatMap((first2) => {
    const why = first2 === step ? void 0 : mustPrecede(first2, step, course);
    return why === void 0 ? [] : [{ step: first2, why }];
  });
}
function rank({ act }) {
  return ranks.indexOf(act);
}

// src/insight/order/sentences.ts
var activated2 = "until the activation is ACTIVE on staging and on production";
var deployed = "until CPS has deployed the change on both networks";
var setTimes = "12 to 15 minutes a network; the Terraform guide counts with 2 hours on staging and 30 minutes on production";
var sentences = {
  "create-enrollment": {
    does: "Order enrollment {on} and have its certificate deployed",
    wait: "until its change is complete",
    gives: "CPS serves the certificate"
  },
  "delete-enrollment": {
    does: "Delete enrollment {on}",
    needs: "no hostname of any property is served with it",
    wait: "until CPS no longer lists it",
    gives: "its certificate is gone, and so is its binding to a CA set if it had one"
  },
  "add-hostname": {
    does: "Add hostname {on} to its property and activate the property",
    wait: activated2,
    gives: "Akamai serves the hostname"
  },
  "move-hostname": {
    does: "Map hostname {on} to an edge hostname of enrollment {to} and activate the property",
    needs: "the certificate of that enrollment is deployed and covers the hostname",
    wait: activated2,
    gives: "visitors get the other certificate"
  },
  "remove-hostname": {
    does: "Take hostname {on} off its property and activate the property",
    needs: "no DNS record points the hostname to Akamai any more, or its visitors would get errors",
    wait: activated2,
    gives: "Akamai no longer serves the hostname, which needs no certificate any more"
  },
  "create-set": {
    does: "Create CA set {on} with a version",
    gives: "the set exists, and is not active on any network yet"
  },
  "activate-set": {
    does: "Activate a version of CA set {on} on {to}",
    wait: setTimes,
    gives: "the set is active on {to}"
  },
  "deactivate-set": {
    does: "Deactivate CA set {on} on {to}",
    needs: "no enrollment and no property is left in the set's associations (if the lookup fails, repeat it: it proves nothing)",
    wait: setTimes,
    gives: "no version of the set is active on {to}"
  },
  "delete-set": {
    does: "Delete CA set {on}",
    needs: "no version of the set is active on either network, and no activation is running",
    wait: "until the deletion is COMPLETE on both networks; if it fails on one of them, retry it",
    gives: "the set is gone for good, and its name is free again"
  },
  "bind-set": {
    does: "Bind CA set {to} to enrollment {on} (client mutual authentication in CPS)",
    needs: "the set is active on staging and on production",
    wait: deployed,
    gives: "clients are asked for a certificate that a CA of {to} has issued"
  },
  "unbind-set": {
    does: "Unbind CA set {to} from enrollment {on} (client mutual authentication in CPS)",
    needs: "no rule that is active for a hostname of this enrollment requires the set",
    wait: deployed,
    gives: "clients are no longer asked for a certificate"
  },
  "require-set": {
    does: "Let the rules of {on} require CA set {to} (enforceMtlsSettings) and activate the property",
    wait: activated2,
    gives: "the rules accept the set, and refuse requests to hostnames whose enrollment is bound to none that they list"
  },
  "drop-set": {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} and activate the property",
    wait: activated2,
    gives: "the rules of {on} no longer require the set"
  },
  "create-certificate": { does: "Create client certificate {on}", gives: "the certificate exists" },
  "create-version": {
    does: "Create {on} (where a third party signs it, have it signed and upload it), and let the origin trust it",
    wait: "until the version is DEPLOYED",
    gives: "rules can use it"
  },
  "show-version": {
    does: "Let the rules of {on} show {to} to the origin and activate the property",
    needs: "the version is DEPLOYED, and the origin trusts it",
    wait: activated2,
    gives: "the origin sees the new certificate"
  },
  "stop-showing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: activated2,
    gives: "no rules of {on} use the version"
  },
  "delete-version": {
    does: "Delete {on}",
    needs: "the version's list of associated properties is empty, and no rule on staging names its GUID",
    wait: "up to 24 hours, while the version is DELETE_PENDING",
    gives: "the version is gone; if it was the current one, the previous version is the current one now"
  },
  "delete-certificate": {
    does: "Delete client certificate {on}",
    wait: "up to 24 hours; until then its name cannot be used again",
    gives: "the certificate and all of its versions are gone"
  },
  "create-key": {
    does: "Create access key {on}",
    wait: "up to 10 minutes, until the create request is DONE",
    gives: "the key exists"
  },
  "create-key-version": {
    does: "Create {on}",
    needs: "no other version of the key is still being set up",
    wait: "up to 10 minutes, until the version is ACTIVE",
    gives: "rules can use it"
  },
  "sign-with": {
    does: "Let the rules of {on} sign with {to} and activate the property",
    needs: "the version is ACTIVE",
    wait: activated2,
    gives: "requests to the origin are signed with it"
  },
  "stop-signing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: "until the activations are ACTIVE, then five minutes more until the lookup of uses no longer lists the property",
    gives: "no rules of {on} use the version"
  },
  "delete-key-version": {
    does: "Delete {on}",
    needs: "a finished lookup lists no property that uses it",
    wait: "up to 5 minutes",
    gives: "the version is gone, and the credential can be revoked at the cloud provider"
  },
  "delete-key": { does: "Delete access key {on}", needs: "the key has no version left", gives: "the key is gone" },
  "upload-ca": {
    does: "Upload client CA {on}",
    needs: "the plan has a free place for a CA",
    gives: "the CA exists, and no client is checked against it yet"
  },
  "bind-host": {
    does: "Bind hostname {on} to client CA {to}",
    gives: "clients of the hostname are asked for a certificate"
  },
  "enforce-rule": {
    does: "Let WAF rule {on} deny requests to {to} that show no verified certificate",
    needs: "the hostname is bound to a CA",
    gives: "clients without a valid certificate are turned away"
  },
  "relax-rule": {
    does: "Take {to} out of WAF rule {on}, or switch the rule off if it is about nothing else",
    gives: "the rule no longer turns clients of the hostname away"
  },
  "unbind-host": {
    does: "Unbind hostname {on} from client CA {to}",
    gives: "clients of the hostname are at once no longer asked for a certificate of that CA"
  },
  "delete-ca": {
    does: "Delete client CA {on}",
    needs: "no hostname is bound to it",
    gives: "the CA is gone, and its place in the plan is free"
  }
};

// src/insight/order/words.ts
function wordsOf(step, later, earlier) {
  const { act, on } = step;
  const { does, wait, needs, gives } = { ...sentences[act], ...special(step, later, earlier) };
  const name = (id) => nameOf(id, later, earlier);
  const other = together(othersOf(step, later, earlier).map(name));
  const fill = (text3) => text3.replaceAll("{on}", () => name(on)).replaceAll("{to}", () => other);
  return {
    does: fill(does),
    wait: wait === void 0 ? void 0 : fill(wait),
    needs: needs === void 0 ? void 0 : fill(needs),
    gives: fill(gives)
  };
}
function obstacleWords({ sort, by, used: used2 }, later, earlier) {
  const [user, thing] = [nameOf(by, later, earlier), nameOf(used2, later, earlier)];
  const rule = later.rules.get(`${by} ${used2}`) || "a rule";
  switch (sort) {
    case "rule":
      return `${oneLine(rule)} of ${user} goes on requiring the set, and requests to ${user} would fail. Take the set out of that rule first, or leave this step out.`;
    case "binding":
      return `${user} stays bound to the set. Unbind it first, or leave this step out.`;
    case "hostname":
      return `hostname ${user} stays on it and would go down. Move the hostname to another enrollment first, or leave this step out.`;
    case "shown":
      return `the rules of ${user} go on showing ${thing} to the origin. Let them show another version first, or leave this step out.`;
    case "signed":
      return `the rules of ${user} go on signing with ${thing}. Let them use another version first, or leave this step out.`;
    case "host":
      return `hostname ${user} stays bound to it. Unbind the hostname first, or leave this step out.`;
    case "waf-rule":
      return `WAF rule ${user} stays and would block everybody. Take the hostname out of the rule first, or leave this step out.`;
    case "traffic":
      return `once all is done, the rules of ${user} require a set that ${thing} does not ask its clients for: every request to it would be refused. Change rules and binding together.`;
  }
}
function nameOf(id, later, earlier) {
  if (id === "STAGING" || id === "PRODUCTION") return id.toLowerCase();
  const [first2, second] = later.referred.has(id) ? [earlier, later] : [later, earlier];
  return oneLine(first2.names.get(id) ?? second.names.get(id) ?? id.slice(id.indexOf(":") + 1));
}
function special({ act, on, to }, later, earlier) {
  const names = (ids) => together([...ids].map((id) => nameOf(id, later, earlier)));
  const isOfHostname = earlier.hostnames.has(on) || later.hostnames.has(on);
  if (act === "move-hostname" && to === void 0)
    return otherEnrollment(later.hostnames.get(on)?.property, later, names);
  if (act === "bind-set" && isOfHostname)
    return {
      does: "Bind CA set {to} to hostname {on} in its property (mtls) and activate the property",
      wait: activated2
    };
  if (act === "unbind-set" && isOfHostname)
    return {
      does: "Take CA set {to} off hostname {on} in its property (mtls) and activate the property",
      needs: "no active rule requires the set of the hostname",
      wait: activated2
    };
  return act === "drop-set" && to === void 0 ? lastSets(on, later, earlier, names) : {};
}
function otherEnrollment(property, later, names) {
  const required = later.required.get(property ?? "") ?? /* @__PURE__ */ new Set();
  const bound = required.size === 0 ? "" : `, and the enrollment is bound to a CA set that the rules require (${names(required)})`;
  return {
    does: "Map hostname {on} to an edge hostname of another enrollment and activate the property (take it off the property only if it is to go)",
    needs: `the other certificate is deployed and covers the hostname${bound}`
  };
}
function lastSets(owner, later, earlier, names) {
  const hosts = [...earlier.hostnames].flatMap(
    ([host, { property, enrollment }]) => (property === owner || has(earlier.includes, property, owner)) && later.hostnames.has(host) && asksBy(earlier, host, enrollment).size > 0 ? [host] : []
  );
  const open = hosts.length === 0 ? "its hostnames" : names(hosts);
  return {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} (no set is left, so the behavior goes) and activate the property",
    // gentle for T-59; who must stay protected goes the way of T-61, which begins with the hostname
    needs: `from now on ${open} may be reached without a client certificate; a hostname that must stay protected first moves to an edge hostname of an enrollment with another CA set, in a property whose rules require that set`,
    gives: "the hostnames stay up, and the rules of {on} no longer require the set"
  };
}
function together(names) {
  return names.length < 2 ? names[0] ?? "" : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;
}
function othersOf({ act, on, to }, later, earlier) {
  if (to !== void 0) return [to];
  const world = act === "require-set" ? later : act === "drop-set" ? earlier : void 0;
  return [...world?.required.get(on) ?? []];
}

// src/insight/order/describe.ts
var settles = /* @__PURE__ */ new Set([
  "remove-hostname",
  "move-hostname",
  "drop-set",
  "stop-showing",
  "stop-signing",
  "relax-rule",
  "unbind-set",
  "bind-set",
  "require-set"
]);
var takesAway = /* @__PURE__ */ new Set([
  "delete-enrollment",
  "drop-set",
  "unbind-set",
  "bind-set",
  "deactivate-set",
  "delete-set",
  "delete-version",
  "delete-certificate",
  "delete-key-version",
  "delete-key",
  "unbind-host",
  "delete-ca"
]);
function changeOrder(changes) {
  const { before, after: after2 } = worldsOf(changes);
  return toldOrder(before, after2);
}
function toldOrder(before, after2) {
  const order = orderOf(before, after2);
  const changes = changesOf(order);
  const changeOf = ({ number }) => changes.get(number) ?? 1;
  const sorted = order.steps.toSorted((a, b) => changeOf(a) - changeOf(b) || a.number - b.number);
  const renumbered = new Map(sorted.map(({ number }, at) => [number, at + 1]));
  const direct = directOf(order);
  const steps = sorted.map((step, at) => {
    const { act, on, to, number } = step;
    const firsts = (direct.get(number) ?? []).map((first2) => ({ ...first2, number: renumbered.get(first2.number) ?? 0 }));
    return { number: at + 1, act, on, to, ...wordsOf(step, after2, before), change: changeOf(step), after: firsts };
  });
  return {
    steps,
    changes: Math.max(0, ...changes.values()),
    circle: unsafeOf(order, after2, before),
    gaps: gapsOf([...order.steps, ...order.blocked, ...order.circle], [after2, before])
  };
}
function unsafeOf({ blocked, circle }, after2, before) {
  const does = (step) => wordsOf(step, after2, before).does;
  const why = blocked.length > 0 ? "but it has to wait for a step that is not safe" : "but it waits for another step that waits for this one";
  return [
    ...blocked.map((step) => `${does(step)}, but ${obstacleWords(step.obstacle, after2, before)}`),
    ...circle.map((step) => `${does(step)}, ${why}`)
  ];
}
function gapsOf(steps, worlds) {
  const isEsa = ({ act }) => act.endsWith("-host") || act.endsWith("-rule") || act.endsWith("-ca");
  const about = new Set(steps.map(isEsa));
  return [...new Set(worlds.flatMap(({ gaps }) => gaps.flatMap((gap) => about.has(gap.isEsa) ? [gap.why] : [])))];
}
function directOf({ steps }) {
  const above = /* @__PURE__ */ new Map();
  const direct = /* @__PURE__ */ new Map();
  for (const { number, after: after2 } of steps) {
    const further = new Set(after2.flatMap((first2) => [...above.get(first2.number) ?? []]));
    direct.set(
      number,
      after2.filter((first2) => !further.has(first2.number))
    );
    above.set(number, /* @__PURE__ */ new Set([...further, ...after2.map((first2) => first2.number)]));
  }
  return direct;
}
function changesOf({ steps }) {
  const changes = /* @__PURE__ */ new Map();
  const acts = new Map(steps.map(({ number, act }) => [number, act]));
  for (const { number, act, after: after2 } of steps) {
    const own = after2.map((first2) => {
      const earlier = acts.get(first2.number);
      const waits = earlier !== void 0 && settles.has(earlier) && takesAway.has(act);
      return (changes.get(first2.number) ?? 1) + (waits ? 1 : 0);
    });
    changes.set(number, Math.max(1, ...own));
  }
  return changes;
}

// src/insight/order/formats.ts
var nothing2 = "nothing has to be done in an order";
function orderText(order, about) {
  const lines = order.steps.flatMap((step, at) => [
    ...order.changes > 1 && order.steps[at - 1]?.change !== step.change ? [`Change ${step.change} of ${order.changes}`] : [],
    ...stepLines(step, breaksOf(step, order, about)).map(
      (line, index) => index === 0 ? `${String(step.number).padStart(3)}. ${line}` : `     ${line}`
    )
  ]);
  const all = [...lines, ...remarks(order, about)];
  return `${(all.length === 0 ? [nothing2] : all).join("\n")}
`;
}
function breaksOf({ change, after: after2 }, { steps }, { isChange }) {
  const earlier = after2.filter(({ number }) => (steps[number - 1]?.change ?? change) < change);
  if (!isChange || earlier.length === 0) return [];
  return [`as written: nothing makes it wait for ${stepsOf(earlier)}`];
}
function stepLines({ does, needs, wait, gives, after: after2 }, breaks) {
  const whys = [...new Set(after2.map(({ why }) => why))];
  return [
    oneLine(does),
    ...needs === void 0 ? [] : [oneLine(`before: ${needs}`)],
    ...whys.map((why) => oneLine(`after ${stepsOf(after2.filter((one) => one.why === why))}: ${why}`)),
    ...breaks,
    ...wait === void 0 ? [] : [oneLine(`wait: ${wait}`)],
    oneLine(`then: ${gives}`)
  ];
}
function stepsOf(after2) {
  const numbers = [...new Set(after2.map(({ number }) => number))];
  const last = numbers.at(-1) ?? 0;
  return numbers.length < 2 ? `step ${last}` : `steps ${numbers.slice(0, -1).join(", ")} and ${last}`;
}
function remarks({ changes, circle, gaps }, { isChange }) {
  return [
    ...isChange && changes > 1 ? [
      `As written, all of this happens at once. Split it into ${changes} changes, and apply and check each before the next.`
    ] : [],
    ...circle.map((line) => oneLine(`No order is safe for this step: ${line}`)),
    ...gaps.map((gap) => oneLine(`A step may be missing, because this is not known: ${gap}`))
  ];
}
function orderMarkdown(order, about) {
  const lines = order.steps.flatMap((step, at) => {
    const [first2 = "", ...rest] = stepLines(step, breaksOf(step, order, about));
    const heading = order.changes > 1 && order.steps[at - 1]?.change !== step.change ? ["", `**Change ${step.change} of ${order.changes}**`, ""] : [];
    return [...heading, `${step.number}. ${markdownText(first2)}`, ...rest.map((line) => `   - ${markdownText(line)}`)];
  });
  const tail = remarks(order, about).map((line) => `- ${markdownText(line)}`);
  const all = [...lines, ...tail.length === 0 ? [] : ["", ...tail]];
  return `${(all.length === 0 ? [nothing2] : all).join("\n").replace(/^\n/, "")}
`;
}
function orderMermaid({ steps, changes }) {
  const boxes = Array.from({ length: changes }, (_, at) => at + 1).flatMap((change) => [
    ...changes > 1 ? [`  subgraph c${change} ["change ${change}"]`] : [],
    ...steps.filter((step) => step.change === change).map(({ number, does }) => `  s${number}["${number}. ${label2(does)}"]`),
    ...changes > 1 ? ["  end"] : []
  ]);
  const ties = steps.flatMap(
    ({ number, after: after2 }) => [...new Set(after2.map((first2) => first2.number))].map((first2) => `  s${first2} --> s${number}`)
  );
  return `${["flowchart TD", ...boxes, ...ties].join("\n")}
`;
}
function label2(text3) {
  return visible(text3).replace(/[&<>"#`|[\]{}()\\]/g, (character) => `#${character.charCodeAt(0)};`);
}
function orderJson(order, about) {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    from: about.isChange ? "change" : "retire",
    ...order,
    problems: about.problems.map(({ file, message }) => ({ file, message }))
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
}

// src/insight/order/retire.ts
var retirable = [
  "ca-set",
  "enrollment",
  "client-certificate",
  "certificate-version",
  "access-key",
  "key-version",
  "property-hostname",
  "esa-ca"
];
function without(world, kind, id) {
  return { ...world, ...removals[kind](world, id) };
}
var removals = {
  "ca-set": (world, id) => {
    const served = new Set(listed(world.bound).flatMap(([from, set]) => set === id ? [from] : []));
    return {
      sets: dropped(world.sets, [id]),
      required: freed(world.required, id),
      active: freedOf(world.active, id),
      bound: freed(world.bound, id),
      hostnames: moved2(
        world.hostnames,
        hostsOf(world, (host, { property, enrollment = "" }) => {
          const left = new Set([...world.required.get(property) ?? []].filter((set) => set !== id));
          const asked = asksBy(world, host, enrollment);
          const isAsked = served.has(host) || served.has(enrollment);
          return isAsked && left.size > 0 && has(world.required, property, id) && !sharesSet(left, asked);
        })
      )
    };
  },
  enrollment: (world, id) => ({
    enrollments: dropped(world.enrollments, [id]),
    bound: freedOf(world.bound, id),
    hostnames: moved2(
      world.hostnames,
      hostsOf(world, (_, { enrollment }) => enrollment === id)
    )
  }),
  "property-hostname": ({ hostnames }, id) => ({ hostnames: mapped(hostnames, [id]) }),
  "client-certificate": ({ versions, aliases, shown, certificates }, id) => {
    const own = ownVersions(versions, id);
    return {
      aliases: mapped(aliases, ownVersions(aliases, id)),
      shown: [...own, ...ownVersions(aliases, id)].reduce(freed, shown),
      versions: mapped(versions, own),
      certificates: dropped(certificates, [id])
    };
  },
  "certificate-version": ({ versions, shown }, id) => ({ shown: freed(shown, id), versions: mapped(versions, [id]) }),
  "access-key": ({ keyVersions, signed, keys }, id) => {
    const own = ownVersions(keyVersions, id);
    return { signed: own.reduce(freed, signed), keyVersions: mapped(keyVersions, own), keys: dropped(keys, [id]) };
  },
  "key-version": ({ keyVersions, signed }, id) => ({
    signed: freed(signed, id),
    keyVersions: mapped(keyVersions, [id])
  }),
  "esa-ca": ({ esaBound, esaRules, esaCas }, id) => {
    const hosts = listed(esaBound).flatMap(([host, ca]) => ca === id ? [host] : []);
    return { esaRules: hosts.reduce(freed, esaRules), esaBound: freed(esaBound, id), esaCas: dropped(esaCas, [id]) };
  }
};
function hostsOf({ hostnames }, isMeant) {
  return [...hostnames].flatMap(([host, place]) => isMeant(host, place) ? [host] : []);
}
function moved2(all, hosts) {
  return new Map(
    [...all].map(([host, place]) => [host, hosts.includes(host) ? { ...place, enrollment: void 0 } : place])
  );
}
function ownVersions(versions, of) {
  return [...versions].flatMap(([version, owner]) => owner === of ? [version] : []);
}
function dropped(all, ids) {
  return new Set([...all].filter((id) => !ids.includes(id)));
}
function mapped(all, ids) {
  return new Map([...all].filter(([id]) => !ids.includes(id)));
}
function freed(pairs, to) {
  const left = /* @__PURE__ */ new Map();
  for (const [from, other] of listed(pairs)) if (other !== to) pair(left, from, other);
  return left;
}
function freedOf(pairs, from) {
  return new Map([...pairs].filter(([id]) => id !== from));
}

export {
  diffText,
  diffMarkdown,
  diffJson,
  diffOf,
  graphDot,
  graphJson,
  graphMermaid,
  graphText,
  graphOf,
  expiryOf,
  expiryIcs,
  expiryJson,
  expiryMarkdown,
  expiryText,
  endingWithin,
  worldOf,
  changeOrder,
  toldOrder,
  orderText,
  orderMarkdown,
  orderMermaid,
  orderJson,
  retirable,
  without
};
