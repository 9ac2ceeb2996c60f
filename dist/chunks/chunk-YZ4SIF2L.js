import {
  changedKinds,
  isSameValue,
  isSilent,
  load
} from "./chunk-7K3S3V2F.js";
import {
  VERIFIED_FIELDS,
  bareId,
  isObject,
  isReferenceKey,
  keyGuidOf,
  known,
  nameOfReference,
  networks,
  unknown,
  valueOf
} from "./chunk-2JM2PKMI.js";
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
    problems: about.problems.map(({ file, message }) => ({ file, message }))
  };
  return `${visibleJson(JSON.stringify(document, null, 2))}
`;
}
function placeWords({ file, line, revision }) {
  return `${file}:${line}${revision === void 0 ? "" : " before the change"}`;
}

// src/insight/diff/effects.ts
function hostnameEffects(changes, sentences2) {
  for (const { before, after: after2 } of changes.of("hostname")) {
    const node = after2 ?? before;
    if (node === void 0 || node.key === "") continue;
    const subject = `hostname ${node.key}`;
    if (before === void 0) sentences2.say(subject, `is new on ${node.property.resource}`, node);
    else if (after2 === void 0) sentences2.say(subject, `is no longer served by ${node.property.resource}`, node);
    else {
      moved(before, after2, { subject, sentences: sentences2 });
      clients(before, after2, { subject, sentences: sentences2, changes });
    }
    if (before === void 0 && after2 !== void 0) {
      const set = setOf(after2, changes.after);
      if (set !== void 0 && set !== "none")
        sentences2.say(subject, `asks for a client certificate of ${set.words}`, after2);
    }
  }
}
function moved(before, after2, { subject, sentences: sentences2 }) {
  const [from, to] = [before, after2].map(({ edgeHostname, target }) => valueOf(edgeHostname)?.label ?? valueOf(target));
  if (from !== void 0 && to !== void 0 && from.toLowerCase() !== to.toLowerCase())
    sentences2.say(subject, `moves from edge hostname ${from} to ${to}`, after2);
  const [old, now] = [before, after2].map(({ cpsEnrollment }) => valueOf(cpsEnrollment));
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
  else if (changes.moved(old.key) !== now.key)
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
function setEffects(changes, sentences2) {
  for (const { before, after: after2 } of changes.of("caSet")) {
    if (before === void 0 || after2 === void 0) continue;
    const [old, now] = [newestOf(before), newestOf(after2)];
    if (old === void 0 || now === void 0 || !isWhole(old) || !isWhole(now)) continue;
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
  walk({ path: "", before, after: after2 }, { changes, apart: new Set(apart), found });
  return found;
}
function walk({ path, before, after: after2 }, about) {
  const { changes, found } = about;
  if (isSameValue(before, after2, { moved: (reference) => changes.moved(reference) })) return;
  if (!isObject(before) || !isObject(after2)) {
    found.push({ path, before, after: after2 });
    return;
  }
  const inner = { ...about, apart: /* @__PURE__ */ new Set() };
  for (const name of /* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after2)])) {
    if (isSilent(name) || about.apart.has(name)) continue;
    walk({ path: path === "" ? name : `${path}.${name}`, before: before[name], after: after2[name] }, inner);
  }
}
var secret = /secret|password|passphrase|token|credential|private|accesskeyid|hmac|^key$/i;
function valueWords(value, path) {
  if (value === void 0 || value === null) return "nothing";
  if (secret.test(path.slice(path.lastIndexOf(".") + 1))) return "a value that is not shown";
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
function thingChanges(changes, sentences2) {
  for (const [kind, apart] of Object.entries(apartOf))
    for (const change of changes.of(kind)) tell(change, apart, sentences2);
  for (const change of changes.of("activation")) tellActivation(change, sentences2);
  for (const change of changes.of("caSetActivation")) tellActivation(change, sentences2);
  for (const change of changes.of("esaBinding")) tellBinding(change, sentences2);
}
function tell(change, apart, sentences2) {
  const { before, after: after2, action, node } = change;
  if (action === "kept") return;
  const subject = subjectOf(change);
  if (action === "created") return sentences2.say(subject, "is new", node);
  if (action === "removed") return sentences2.say(subject, "is removed", node);
  const leaves = leavesOf(before?.field.value, after2?.field.value, change.all, apart);
  for (const { path, before: old, after: now } of leaves)
    sentences2.say(subject, `has another ${path}: ${valueWords(now, path)} instead of ${valueWords(old, path)}`, after2);
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
  const [first = of, ...rest] = resource.split(" ");
  return [words[first] ?? first, ...rest].join(" ");
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
function treeChanges(changes, sentences2) {
  for (const change of changes.trees) {
    if (change.isKept) continue;
    if (change.before === void 0) sentences2.say(ownerOf(change), "has rules that are new", change.after);
    else if (change.after === void 0) sentences2.say(ownerOf(change), "has no rules any more", change.before);
    else for (const pair2 of change.rules) tellRule(pair2, change, sentences2);
    if (change.before !== void 0 && change.after !== void 0) tellOrder(change, sentences2);
  }
}
var ownerOf = ({ tree }) => tree.resource;
var defaults = { is_secure: false, criteriaMustSatisfy: "all" };
function tellRule(pair2, change, sentences2) {
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
        `has ${path.join(".")} ${valueWords(is, "")} instead of ${valueWords(was, "")}`,
        now.isAbsent ? after2 : now
      );
  }
  tellItems(change.behaviors(pair2), { subject, change, sentences: sentences2 });
  tellItems(change.criteria(pair2), { subject, change, sentences: sentences2 });
}
function tellItems(pairs, {
  subject,
  change,
  sentences: sentences2
}) {
  for (const { before, after: after2 } of pairs) {
    const item = after2 ?? before;
    if (item === void 0) continue;
    const what = item.kind === "criterion" ? `the match ${item.name}` : item.name;
    if (before === void 0) sentences2.say(subject, `gets ${what}`, item);
    else if (after2 === void 0) sentences2.say(subject, `loses ${what}`, item);
    else
      for (const { path, before: was, after: is } of leavesOf(before.options.value, after2.options.value, change.all))
        sentences2.say(
          subject,
          `has ${item.name}.${path} ${valueWords(is, path)} instead of ${valueWords(was, path)}`,
          after2
        );
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
function diffOf(changes) {
  const sentences2 = new Sentences();
  hostnameEffects(changes, sentences2);
  setEffects(changes, sentences2);
  thingChanges(changes, sentences2);
  treeChanges(changes, sentences2);
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
  const { project, units, unreadable, fileCount } = await load(files, snapshot);
  const collector = new GraphCollector(project);
  for await (const unit of units()) {
    collector.take(unit);
    unit.release();
  }
  const problems = unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
  return { ...collector.finish(isWhole2), problems, files: fileCount() };
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
function expiryJson({ endings, problems }, about) {
  const document = {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    now: about.now.toISOString(),
    endings: endings.map(({ notAfter, ...ending }) => ({ ...ending, notAfter: isoTime2(notAfter) })),
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
function expiryMarkdown({ endings }, now) {
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
  return `${["| last day | when | what ends | what stops working | where |", "| --- | --- | --- | --- | --- |", ...rows].join("\n")}
`;
}

// src/insight/expiry/text.ts
function expiryText({ endings }, now) {
  const parts = endings.map((ending) => {
    const place = placeOf3(ending);
    const stops = stopsOf(ending);
    return [
      `${dayOf2(ending.notAfter)}  ${distanceOf(ending, now)}: ${thingOf(ending)}${place === void 0 ? "" : `  [${place}]`}`,
      ...(stops.length === 0 ? ["nothing in view relies on it"] : stops).map((line) => `            ${line}`)
    ].join("\n");
  });
  return parts.length === 0 ? "" : `${parts.join("\n")}
`;
}

// src/insight/order/world.ts
var WorldBuilder = class {
  names = /* @__PURE__ */ new Map();
  hostnames = /* @__PURE__ */ new Map();
  enrollments = /* @__PURE__ */ new Set();
  sets = /* @__PURE__ */ new Set();
  bound = /* @__PURE__ */ new Map();
  required = /* @__PURE__ */ new Map();
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
function worldOf({ nodes, edges }, idOf2 = (id) => id) {
  const world = new WorldBuilder();
  const byId = new Map(nodes.map((node) => [node.id, node]));
  for (const node of nodes) addNode(world, node, idOf2);
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
    } else addEdge(world, { from: idOf2(edge.from), to: idOf2(edge.to), relation: edge.relation }, kind);
  }
  return world;
}
function addNode(world, { id: given, kind, name, active }, idOf2) {
  const id = idOf2(given);
  world.names.set(id, name);
  if (kind === "enrollment") world.enrollments.add(id);
  if (kind === "client-certificate") world.certificates.add(id);
  if (kind === "certificate-version") world.versions.set(id, void 0);
  if (kind === "access-key") world.keys.add(id);
  if (kind === "key-version") world.keyVersions.set(id, void 0);
  if (kind === "esa-ca") world.esaCas.add(id);
  if (kind !== "ca-set") return;
  world.sets.add(id);
  for (const network of ["STAGING", "PRODUCTION"])
    if (active[network] !== void 0) pair(world.active, id, network);
}
function addEdge(world, { from, to, relation }, kind) {
  if (relation === "checks-clients-against") {
    if (kind === "esa-hostname") pair(world.esaBound, from, to);
    else if (kind === "enrollment" || kind === "property-hostname") pair(world.bound, from, to);
    else pair(world.required, from, to);
  }
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
  return { before: worldOf(before, (id) => later.get(id) ?? id), after: worldOf(after2) };
}

// src/insight/order/constraints.ts
function mustPrecede(first, second, course) {
  return rules[second.act]?.(first, second, course) ?? aboutRules(first, second, course) ?? aboutMoves(first, second, course);
}
function after(act, isAbout, why) {
  return (first, second, course) => first.act === act && isAbout(first, second, course) ? why : void 0;
}
function any(...all) {
  return (first, second, course) => all.map((rule) => rule(first, second, course)).find((why) => why !== void 0);
}
var sameOn = (first, second) => first.on === second.on;
var madeFor = (first, second) => first.on === second.to;
var usedBy = (first, second) => first.to === second.on;
var inUse = "a version that an active property uses cannot be deleted";
var sameStep = "the rule names the new version in the same step that drops the old one";
var needsEnrollment = "an edge hostname of Enhanced TLS needs the enrollment, with its certificate deployed";
var warnsNot = "CPS deletes an enrollment without a warning, and a hostname that is still served with it then breaks";
var stillBound = "a set must not be bound in CPS when it is deactivated, nor when it is deleted";
var stillRequired = "a rule that still requires the set refuses every request once its certificate no longer asks by it";
var rules = {
  "activate-set": any(
    after("create-set", sameOn, "there must be a version to activate"),
    after("activate-set", (a, b) => sameOn(a, b) && a.to === "STAGING" && b.to === "PRODUCTION", "staging comes first")
  ),
  "bind-set": any(
    after("create-enrollment", sameOn, "CPS takes a binding only for an enrollment that exists"),
    after("activate-set", madeFor, "a set must be active on both networks before it is bound")
  ),
  "require-set": (first, { on, to }, { after: now }) => {
    const isNeeded = first.act === "create-set" && (to === void 0 ? has(now.required, on, first.on) : to === first.on);
    return isNeeded ? "there must be a set to require" : void 0;
  },
  "deactivate-set": any(endsBinding, dropsSet),
  "delete-set": any(
    after("deactivate-set", sameOn, "a set can be deleted only when no version of it is active"),
    endsBinding,
    dropsSet
  ),
  "add-hostname": (first, second, { after: now }) => first.act === "create-enrollment" && now.hostnames.get(second.on)?.enrollment === first.on ? needsEnrollment : void 0,
  "move-hostname": after("create-enrollment", madeFor, needsEnrollment),
  "delete-enrollment": (first, { on }, { before }) => isHostStep(first) && before.hostnames.get(first.on)?.enrollment === on ? warnsNot : void 0,
  "create-version": (first, { on }, { after: now }) => first.act === "create-certificate" && now.versions.get(on) === first.on ? "a version belongs to a certificate" : void 0,
  "show-version": after("create-version", madeFor, "a rule can use a version only once it is deployed"),
  "stop-showing": after("show-version", sameOn, sameStep),
  "delete-version": after("stop-showing", usedBy, inUse),
  "delete-certificate": (first, { on }, { before }) => {
    if (first.act === "delete-version" && before.versions.get(first.on) === on)
      return "the certificate goes with its last version";
    const used = first.to ?? "";
    const isUse = first.act === "stop-showing" && (before.versions.get(used) ?? before.aliases.get(used)) === on;
    return isUse ? "deleting a certificate deletes every version of it, those in use as well" : void 0;
  },
  "create-key-version": (first, { on }, { after: now }) => first.act === "create-key" && now.keyVersions.get(on) === first.on ? "a version belongs to a key" : void 0,
  "sign-with": after("create-key-version", madeFor, "a rule can use a version only once it is active"),
  "stop-signing": after("sign-with", sameOn, sameStep),
  "delete-key-version": after("stop-signing", usedBy, inUse),
  "delete-key": (first, { on }, { before }) => first.act === "delete-key-version" && before.keyVersions.get(first.on) === on ? "a key goes after its versions" : void 0,
  "bind-host": after("upload-ca", madeFor, "a hostname is bound by the id that the upload returns"),
  "enforce-rule": after(
    "bind-host",
    (a, b) => a.on === b.to,
    "before the hostname is bound nobody is asked for a certificate, and the rule blocks everybody"
  ),
  "unbind-host": any(
    after(
      "relax-rule",
      (a, b, { after: now }) => a.to === b.on && (now.esaBound.get(b.on)?.size ?? 0) === 0,
      "once the hostname is unbound nobody can show a certificate, and the rule blocks everybody"
    ),
    after("bind-host", (a, b) => sameOn(a, b) && a.to !== b.to, "until the new CA is bound nobody would be asked")
  ),
  "delete-ca": after("unbind-host", usedBy, "a CA is deleted when no hostname is bound to it")
};
function isHostStep({ act }) {
  return act === "remove-hostname" || act === "move-hostname" || act === "add-hostname";
}
function endsBinding(first, { on: set }, { before, after: now }) {
  const isSuch = ["unbind-set", "bind-set", "delete-enrollment", "remove-hostname"].includes(first.act);
  return isSuch && has(before.bound, first.on, set) && !has(now.bound, first.on, set) ? stillBound : void 0;
}
function dropsSet(first, { on: set }, { before }) {
  if (first.act !== "drop-set") return void 0;
  return first.to === set || first.to === void 0 && has(before.required, first.on, set) ? stillRequired : void 0;
}
function aboutRules(first, second, course) {
  if (first.act === "require-set" && touches(second, first.on, course) && modeOf(first.on, course) === "keeps")
    return "the rule lists the new set before anything is bound to it";
  if (second.act === "require-set" && touches(first, second.on, course) && modeOf(second.on, course) === "begins")
    return "a rule that requires a set which the certificate does not ask by refuses every request";
  if (second.act === "drop-set" && touches(first, second.on, course)) {
    if (modeOf(second.on, course) === "keeps") return "the rule lists the old set until nothing is bound to it";
    if (first.act === "remove-hostname") return "a hostname that goes leaves its property before the rule does";
  }
  if (first.act === "drop-set" && modeOf(first.on, course) === "ends" && touches(second, first.on, course) && second.act !== "remove-hostname")
    return stillRequired;
  return void 0;
}
function aboutMoves(first, second, course) {
  const isBinding = ({ act }) => act === "bind-set" || act === "unbind-set";
  if (isBinding(first) && (second.act === "move-hostname" || second.act === "add-hostname")) {
    const place = course.after.hostnames.get(second.on);
    const isMisfit = place?.enrollment === first.on && isKept(place.property, course) && !fits(first.on, place.property, course.before, course);
    if (isMisfit) return "the certificate asks by the set that the rule requires before a hostname comes to it";
  }
  if (isBinding(second) && (first.act === "move-hostname" || first.act === "remove-hostname")) {
    const place = course.before.hostnames.get(first.on);
    const isMisfit = place?.enrollment === second.on && isKept(place.property, course) && !fits(second.on, place.property, course.after, course);
    if (isMisfit) return "a hostname leaves the certificate before it stops asking by a set that the rule requires";
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
    ({ hostnames }) => [...hostnames].some(
      ([host, { property, enrollment }]) => property === owner && (host === on || isBinding && enrollment === on)
    )
  );
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
    return [...single(lacking2(news, olds), create), ...single(lacking2(olds, news), remove)];
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
  const moved2 = olds.flatMap((id) => {
    const [was, now] = [before.hostnames.get(id), after2.hostnames.get(id)];
    const isMoved = now !== void 0 && (now.enrollment !== was?.enrollment || now.property !== was?.property);
    return isMoved ? [{ act: "move-hostname", on: id, to: now.enrollment }] : [];
  });
  return [...single(lacking2(news, olds), "add-hostname"), ...moved2, ...single(lacking2(olds, news), "remove-hostname")];
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
  const open = [...stepsBetween(before, after2)].sort((a, b) => rank(a) - rank(b) || (stepKey(a) < stepKey(b) ? -1 : 1));
  const waits = new Map(open.map((step) => [step, reasons(step, open, course)]));
  const done = /* @__PURE__ */ new Map();
  const steps = [];
  while (open.length > 0) {
    const at = open.findIndex((step) => (waits.get(step) ?? []).every(({ step: first }) => done.has(first)));
    const [next] = at === -1 ? [] : open.splice(at, 1);
    if (next === void 0) break;
    done.set(next, steps.length + 1);
    const after_ = (waits.get(next) ?? []).map(({ step, why }) => ({ number: done.get(step) ?? 0, why }));
    steps.push({ ...next, number: steps.length + 1, after: after_ });
  }
  return { steps, circle: open };
}
function reasons(step, all, course) {
  return all.flatMap((first) => {
    const why = first === step ? void 0 : mustPrecede(first, step, course);
    return why === void 0 ? [] : [{ step: first, why }];
  });
}
function rank({ act }) {
  return ranks.indexOf(act);
}

// src/insight/order/words.ts
var activated = "until the activation is ACTIVE on staging and on production";
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
    gives: "its certificate is no longer served, and its binding to a CA set is gone",
    wait: "until CPS no longer lists it"
  },
  "add-hostname": {
    does: "Add hostname {on} to its property and activate the property",
    wait: activated,
    gives: "the hostname is served"
  },
  "move-hostname": {
    does: "Map hostname {on} to the edge hostname of enrollment {to} and activate the property",
    wait: activated,
    gives: "the hostname is served with the other certificate"
  },
  "remove-hostname": {
    does: "Take hostname {on} off its property, or map it to an edge hostname whose certificate stays, and activate the property",
    needs: "no DNS record leads visitors of it to the edge any more, where it is taken off",
    wait: activated,
    gives: "the hostname no longer needs the certificate"
  },
  "create-set": { does: "Create CA set {on} with a version", gives: "the set exists, and is active nowhere" },
  "activate-set": {
    does: "Activate a version of CA set {on} on {to}",
    wait: setTimes,
    gives: "the set is active on {to}"
  },
  "deactivate-set": {
    does: "Deactivate CA set {on} on {to}",
    needs: "the set's associations list no enrollment and no property; a lookup that failed proves nothing",
    wait: setTimes,
    gives: "the set is active no longer on {to}"
  },
  "delete-set": {
    does: "Delete CA set {on}",
    needs: "no version is active on either network, and no activation is running",
    wait: "until the deletion is COMPLETE on both networks; one of them may need a retry",
    gives: "the set is gone for good; its name is free again"
  },
  "bind-set": {
    does: "Bind CA set {to} to {on} (client mutual authentication of the enrollment)",
    needs: "the set is active on staging and on production",
    wait: deployed,
    gives: "clients are asked for a certificate of {to}"
  },
  "unbind-set": {
    does: "Unbind CA set {to} from {on}",
    needs: "no active rule requires the set",
    wait: deployed,
    gives: "clients are no longer asked for a certificate"
  },
  "require-set": {
    does: "Let the rules of {on} require CA set {to} (enforceMtlsSettings) and activate the property",
    wait: activated,
    gives: "requests without a certificate of the set count as a mismatch"
  },
  "drop-set": {
    does: "Take CA set {to} out of enforceMtlsSettings in the rules of {on} and activate the property",
    wait: activated,
    gives: "no active rule requires it"
  },
  "create-certificate": { does: "Create client certificate {on}", gives: "the certificate exists" },
  "create-version": {
    does: "Create {on}, have it signed and uploaded where a third party signs it, and let the origin trust it",
    wait: "until the version is DEPLOYED",
    gives: "rules can use it"
  },
  "show-version": {
    does: "Let the rules of {on} show {to} to the origin and activate the property",
    needs: "the version is DEPLOYED, and the origin trusts it",
    wait: activated,
    gives: "the origin sees the new certificate"
  },
  "stop-showing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: activated,
    gives: "no active property uses the version"
  },
  "delete-version": {
    does: "Delete {on}",
    needs: "the list of associated properties is empty, and no rule on staging names its GUID",
    wait: "up to 24 hours, while it is DELETE_PENDING",
    gives: "the version is gone; if it was the current one, the previous one is current now"
  },
  "delete-certificate": {
    does: "Delete client certificate {on}",
    wait: "up to 24 hours; until then its name is taken",
    gives: "the certificate is gone with all its versions"
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
    wait: activated,
    gives: "requests to the origin are signed with it"
  },
  "stop-signing": {
    does: "Take {to} out of the rules of {on} and activate the property",
    wait: "until the activations are ACTIVE, then five minutes until the lookup of uses no longer lists the property",
    gives: "no active property uses the version"
  },
  "delete-key-version": {
    does: "Delete {on}",
    needs: "a finished lookup lists no property that uses it",
    wait: "up to 5 minutes",
    gives: "the version is gone; the cloud provider's credential can be revoked"
  },
  "delete-key": { does: "Delete access key {on}", needs: "it has no version", gives: "the key is gone" },
  "upload-ca": {
    does: "Upload client CA {on}",
    needs: "the plan has a free place for a CA",
    gives: "the CA exists, and checks nobody yet"
  },
  "bind-host": { does: "Bind hostname {on} to {to}", gives: "clients of the hostname are asked for a certificate" },
  "enforce-rule": {
    does: "Let WAF rule {on} deny unverified requests to {to}",
    needs: "the hostname is bound to a CA",
    gives: "clients without a valid certificate are turned away"
  },
  "relax-rule": {
    does: "Take {to} out of WAF rule {on}, or switch the rule off",
    gives: "the rule no longer turns clients of the hostname away"
  },
  "unbind-host": {
    does: "Unbind hostname {on} from {to}",
    gives: "its clients are no longer asked for a certificate of that CA, at once"
  },
  "delete-ca": {
    does: "Delete client CA {on}",
    needs: "no hostname is bound to it",
    gives: "the CA is gone, and its place in the plan is free"
  }
};
function wordsOf(step, later, earlier) {
  const { act, on } = step;
  const { does, wait, needs, gives } = sentences[act];
  const name = (id) => {
    if (id === "STAGING" || id === "PRODUCTION") return id.toLowerCase();
    return oneLine(later.names.get(id) ?? earlier.names.get(id) ?? id.slice(id.indexOf(":") + 1));
  };
  const other = othersOf(step, later, earlier).map(name).join(" and ") || "another certificate";
  const fill = (text3) => text3.replaceAll("{on}", () => name(on)).replaceAll("{to}", () => other);
  return {
    does: fill(does),
    wait: wait === void 0 ? void 0 : fill(wait),
    needs: needs === void 0 ? void 0 : fill(needs),
    gives: fill(gives)
  };
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
function toldOrder(before, after2) {
  const order = orderOf(before, after2);
  const changes = changesOf(order);
  const changeOf = ({ number }) => changes.get(number) ?? 1;
  const sorted = order.steps.toSorted((a, b) => changeOf(a) - changeOf(b) || a.number - b.number);
  const renumbered = new Map(sorted.map(({ number }, at) => [number, at + 1]));
  const direct = directOf(order);
  const steps = sorted.map((step, at) => {
    const { act, on, to, number } = step;
    const firsts = (direct.get(number) ?? []).map((first) => ({ ...first, number: renumbered.get(first.number) ?? 0 }));
    return { number: at + 1, act, on, to, ...wordsOf(step, after2, before), change: changeOf(step), after: firsts };
  });
  return {
    steps,
    changes: Math.max(0, ...changes.values()),
    circle: order.circle.map((step) => wordsOf(step, after2, before).does),
    gaps: gapsOf(steps, [after2, before])
  };
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
    const further = new Set(after2.flatMap((first) => [...above.get(first.number) ?? []]));
    direct.set(
      number,
      after2.filter((first) => !further.has(first.number))
    );
    above.set(number, /* @__PURE__ */ new Set([...further, ...after2.map((first) => first.number)]));
  }
  return direct;
}
function changesOf({ steps }) {
  const changes = /* @__PURE__ */ new Map();
  const acts = new Map(steps.map(({ number, act }) => [number, act]));
  for (const { number, act, after: after2 } of steps) {
    const own = after2.map((first) => {
      const earlier = acts.get(first.number);
      const waits = earlier !== void 0 && settles.has(earlier) && takesAway.has(act);
      return (changes.get(first.number) ?? 1) + (waits ? 1 : 0);
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
  return [`as written: nothing makes it wait for step ${[...new Set(earlier.map(({ number }) => number))].join(", ")}`];
}
function stepLines({ does, needs, wait, gives, after: after2 }, breaks) {
  const whys = [...new Set(after2.map(({ why }) => why))];
  return [
    oneLine(does),
    ...needs === void 0 ? [] : [oneLine(`before: ${needs}`)],
    ...whys.map(
      (why) => oneLine(
        `after step ${after2.filter((one) => one.why === why).map(({ number }) => number).join(", ")}: ${why}`
      )
    ),
    ...breaks,
    ...wait === void 0 ? [] : [oneLine(`wait: ${wait}`)],
    oneLine(`then: ${gives}`)
  ];
}
function remarks({ changes, circle, gaps }, { isChange }) {
  return [
    ...isChange && changes > 1 ? [
      `As written, all of this happens at once. Split it into ${changes} changes, and apply and check each before the next.`
    ] : [],
    ...circle.length === 0 ? [] : [`No order is safe for these steps, which wait for each other: ${circle.map(oneLine).join("; ")}.`],
    ...gaps.map((gap) => oneLine(`not known, so that a step may be missing: ${gap}`))
  ];
}
function orderMarkdown(order, about) {
  const lines = order.steps.flatMap((step, at) => {
    const [first = "", ...rest] = stepLines(step, breaksOf(step, order, about));
    const heading = order.changes > 1 && order.steps[at - 1]?.change !== step.change ? ["", `**Change ${step.change} of ${order.changes}**`, ""] : [];
    return [...heading, `${step.number}. ${markdownText(first)}`, ...rest.map((line) => `   - ${markdownText(line)}`)];
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
    ({ number, after: after2 }) => [...new Set(after2.map((first) => first.number))].map((first) => `  s${first} --> s${number}`)
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
      hostnames: mapped(
        world.hostnames,
        hostsOf(world, (host, enrollment) => served.has(host) || served.has(enrollment))
      )
    };
  },
  enrollment: (world, id) => ({
    enrollments: dropped(world.enrollments, [id]),
    bound: freedOf(world.bound, id),
    hostnames: mapped(
      world.hostnames,
      hostsOf(world, (_, enrollment) => enrollment === id)
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
  return [...hostnames].flatMap(([host, { enrollment }]) => isMeant(host, enrollment ?? "") ? [host] : []);
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
  worldOf,
  worldsOf,
  toldOrder,
  orderText,
  orderMarkdown,
  orderMermaid,
  orderJson,
  retirable,
  without
};
