import {
  distance
} from "./chunk-QLHWV3KJ.js";
import {
  AccessKey,
  AccountCa,
  CaSet,
  CaSetActivation,
  CaSetVersion,
  CertificateUpload,
  CertificateVersion,
  ClientCertificate,
  Doc,
  Document,
  Enrollment,
  EsaCa,
  Field,
  IncludeMark,
  KeyVersion,
  Node,
  OrphanSnippet,
  Property,
  UnitBuilder,
  VariableUse,
  bareId,
  blockAddress,
  emptyLoading,
  esaShapes,
  findPem,
  findTrees,
  folderOf,
  foldersUp,
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
  isTerraformCode,
  isTerraformFile,
  join,
  listShape,
  localAddress,
  looksLikePem,
  member,
  nameMember,
  nameOf,
  own,
  papiShapes,
  parseJson,
  pemField,
  pemFile,
  plainDoc,
  plannedActions,
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
  vendorId,
  wordsOf,
  wordsOfBytes
} from "./chunk-AD3I3RLG.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";
import {
  Unknown
} from "./chunk-NFW7PRAB.js";

// src/model/change/same.ts
var silent = /* @__PURE__ */ new Set([
  "comments",
  "comment",
  "uuid",
  "templateUuid",
  "templateLink",
  "etag",
  "$$hashKey",
  "createdBy",
  "createdDate",
  "modifiedBy",
  "modifiedDate"
]);
function isSilent(member2) {
  return silent.has(member2);
}
var sets = /* @__PURE__ */ new Set(["sans"]);
var idPrefix = /^(?:ctr|grp|prd)_(?=[A-Za-z0-9][\w-]*$)/;
function isSame(before, after, how = {}) {
  return isSameValue(before.value, after.value, how);
}
function isSameMember(name, before, after, how = {}) {
  if (isSameValue(before, after, how)) return true;
  const [old, now] = [namesOf(before), namesOf(after)];
  if (name === void 0 || !sets.has(name) || old === void 0 || now === void 0) return false;
  return old.size === now.size && [...old].every((one) => now.has(one));
}
function namesOf(value) {
  if (!Array.isArray(value)) return void 0;
  const names = value.filter((item) => typeof item === "string");
  return names.length === value.length ? new Set(names.map((name) => name.toLowerCase())) : void 0;
}
function isSameValue(before, after, how = {}) {
  if (before === after || isEmpty(before) && isEmpty(after)) return true;
  if (typeof before === "string" && typeof after === "string")
    return isReferenceKey(before) ? how.moved !== void 0 && how.moved(before) === how.moved(after) : isSameId(before, after);
  if (isScalar(before) && isScalar(after)) return String(before) === String(after);
  if (before instanceof Unknown || after instanceof Unknown)
    return before instanceof Unknown && after instanceof Unknown && isSameUnknown(before, after, how);
  const inner = how.moved === void 0 ? {} : { moved: how.moved };
  if (Array.isArray(before) && Array.isArray(after))
    return before.length === after.length && before.every((item, at) => isSameValue(item, after[at], inner));
  if (!isObject(before) || !isObject(after)) return false;
  return [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].every(
    (name) => silent.has(name) || how.apart?.has(name) === true || isSameMember(name, before[name], after[name], inner)
  );
}
function isSameId(before, after) {
  return before.replace(idPrefix, "") === after.replace(idPrefix, "");
}
function isEmpty(value) {
  if (value === void 0 || value === null || value === "") return true;
  return Array.isArray(value) ? value.length === 0 : isObject(value) && Object.keys(value).length === 0;
}
function isScalar(value) {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean";
}
function isSameUnknown(before, after, { moved = (key) => key }) {
  if (before.reference === void 0 || after.reference === void 0) return before.why === after.why;
  return moved(referenceKey(before.reference)) === moved(referenceKey(after.reference));
}

// src/model/change/moves.ts
var Moves = class {
  #all = /* @__PURE__ */ new Map();
  /** Those of every folder that is still there, be they none. */
  #byFolder = /* @__PURE__ */ new Map();
  constructor(after) {
    for (const { folder, blocks, isWritten } of after.terraformModules) {
      if (!isWritten) continue;
      const own3 = this.#byFolder.get(folder) ?? /* @__PURE__ */ new Map();
      this.#byFolder.set(folder, own3);
      for (const block of blocks) {
        if (block.blockType !== "moved") continue;
        const [from] = block.referencesIn("from");
        const [to] = block.referencesIn("to");
        if (from === void 0 || to === void 0) continue;
        for (const steps of [own3, this.#all]) steps.set(writtenOf(from), writtenOf(to));
      }
    }
  }
  /**
   * The address a thing of before has after all moves; a move of a whole block moves its instances. A folder that is gone may go
   * by another name, so that the moves of all are those of its things.
   */
  of(address, folder) {
    const steps = (folder === void 0 ? void 0 : this.#byFolder.get(folder)) ?? this.#all;
    let at = address;
    for (let count = 0; count <= steps.size; count++) {
      const next = stepFrom(at, steps);
      if (next === void 0) return at;
      at = next;
    }
    return at;
  }
};
function stepFrom(address, steps) {
  const whole = steps.get(address);
  if (whole !== void 0) return whole;
  for (const [from, to] of steps) {
    const next = address.charAt(from.length);
    if (address.startsWith(from) && (next === "[" || next === ".")) return to + address.slice(from.length);
  }
  return void 0;
}
function writtenOf({ place: { site } }) {
  const { start, end } = site.span("value");
  return site.file.text.slice(start, end).trim();
}

// src/model/change/place.ts
function rootOf({ via, doc }) {
  return folderOf((via[0]?.file ?? doc.file).path);
}
function placesOf(field, address = field.doc.address) {
  const root = rootOf(field);
  const { path } = field.doc.file;
  return [`${root}
${path}
${address ?? ""}`, `${root}
${address ?? path}`, root, ""];
}
function keysIn(places, key) {
  return places.map((place) => key === void 0 ? void 0 : `${place}
${key}`);
}

// src/model/change/fate.ts
function fateOf({ kind, field }, changes, marks) {
  if (field.doc.language === "hcl") return fateInTerraform(field, changes);
  const why = "an answer of the API is no longer in the project, which does not tell what became of what it shows";
  if (typeof field.key === "number")
    return changes.isRead(field.doc.file.path, [kind]) ? { state: "goes", certainty: "likely" } : { state: "unclear", why };
  const isAnswer = marks.some((name) => !field.get(name).isAbsent);
  return isAnswer ? { state: "unclear", why } : { state: "goes", certainty: "likely" };
}
function fateInTerraform(field, changes) {
  const { address = "", file } = field.doc;
  if (isForgotten(address, changes, field)) return { state: "stays" };
  if (changes.from === "plan") return { state: "goes", certainty: "proven" };
  const gap = gapAfter(field, changes);
  if (gap !== void 0) return { state: "unclear", why: gap };
  if (changes.addressAfter(field) !== field.doc.address)
    return { state: "unclear", why: "where it has moved to is not in view" };
  const folder = folderOf(file.path);
  const module = changes.after.terraformModules.find((one) => one.folder === folder);
  if (module === void 0 && !isUncalled(folder, changes))
    return { state: "unclear", why: "the whole configuration that made it is gone from the project" };
  const block = module?.block(localAddress(address));
  if (block !== void 0 && block.isMade !== true && isSwitched(block))
    return { state: "unclear", why: `${block.address} has no instance with the values in view` };
  return { state: "goes", certainty: "proven" };
}
function gapAfter({ doc: { file } }, { after, from }) {
  const isAbout = ({ isWritten, field }) => isWritten || field.doc.file.path === file.path;
  const modules = from === "plan" ? [] : after.terraformModules;
  return modules.find((module) => module.gap !== void 0 && isAbout(module))?.gap;
}
function hiddenAfter({ after, blocks, from }) {
  if (from === "plan") return void 0;
  const called = new Set(after.terraformModules.flatMap(({ calls }) => calls.map(({ by }) => by)));
  const call = blocks.find((pair) => {
    const isNew = pair.before === void 0 && pair.after?.blockType === "module";
    return isNew && !called.has(pair.after);
  });
  return call?.after && `what ${call.after.address} makes is not in view`;
}
function isUncalled(folder, { before, after }) {
  return before.terraformModules.some(
    (caller) => caller.calls.some(({ module }) => module.folder === folder) && after.terraformModules.some((module) => module.folder === caller.folder)
  );
}
function isForgotten(address, { before, after, from }, field) {
  if (from === "plan") return actionsOn(address, before).includes("forget");
  const names = [blockAddress(address), localAddress(address)];
  const isIn = (place) => names.some((name) => name === place || name.startsWith(`${place}.`));
  const folders = field === void 0 ? [] : [rootOf(field), folderOf(field.doc.file.path)];
  const own3 = after.terraformModules.filter(({ folder }) => folders.includes(folder));
  return (own3.length === 0 ? after.terraformModules : own3).some(
    ({ blocks }) => blocks.some(
      (block) => block.blockType === "removed" && !destroys(block) && block.referencesIn("from").map(writtenOf).some(isIn)
    )
  );
}
function isMissed({ doc: { address = "", file } }, { after }) {
  const own3 = localAddress(address);
  const folder = folderOf(file.path);
  const refers = ({ blockType, references }) => (blockType === "resource" || blockType === "data") && references.some(({ target }) => target === own3);
  return after.terraformModules.some(
    (module) => module.folder === folder && !module.declares(own3) && module.blocks.some(refers)
  );
}
function actionsOn(address, { terraformModules }) {
  const changes = terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
  return changes.find((change) => change.address === address)?.actions ?? [];
}
function destroys(block) {
  const lifecycles = block.get("lifecycle").items();
  return !lifecycles.some((lifecycle) => valueOf(lifecycle.get("destroy").bool()) === false);
}
function isSwitched(block) {
  return ["count", "for_each"].some((setting) => block.referencesIn(setting).length > 0);
}

// src/model/change/match.ts
function pairs(before, after, marks) {
  const pairing = new Pairing(before, after, marks);
  if (marks.standing !== void 0) pairing.byStanding(marks.standing);
  pairing.byKeys();
  return [
    ...before.map((node) => ({ before: node, after: pairing.partners.get(node) })),
    ...[...pairing.right].map((node) => ({ before: void 0, after: node }))
  ];
}
var Pairing = class {
  partners = /* @__PURE__ */ new Map();
  #left;
  /** What is left of after. */
  right;
  #marks;
  constructor(before, after, marks) {
    this.#left = new Set(before);
    this.right = new Set(after);
    this.#marks = marks;
  }
  byStanding(standing) {
    const there = grouped(this.right, (node) => standing(node, "after"));
    const here = grouped(this.#left, (node) => standing(node, "before"));
    for (const [key, olds] of here) this.#pairEquals(olds, there.get(key) ?? []);
  }
  byKeys() {
    const { keys } = this.#marks;
    const left = new Map([...this.#left].map((node) => [node, keys(node, "before")]));
    const right = new Map([...this.right].map((node) => [node, keys(node, "after")]));
    const levels = Math.max(0, ...[...left.values(), ...right.values()].map(({ length }) => length));
    for (let level = 0; level < levels; level++) {
      const there = grouped(this.right, (node) => right.get(node)?.[level]);
      const here = grouped(this.#left, (node) => left.get(node)?.[level]);
      for (const [key, olds] of here) this.#pairGroup(olds, there.get(key) ?? []);
    }
  }
  #pairGroup(olds, news) {
    if (olds.length > 1 || news.length > 1) this.#pairEquals(olds, news);
    const [[old, ...moreOld], [other, ...moreNew]] = [
      olds.filter((node) => this.#left.has(node)),
      news.filter((node) => this.right.has(node))
    ];
    const isOnly = moreOld.length === 0 && moreNew.length === 0;
    if (isOnly && old !== void 0 && other !== void 0) this.#pair(old, other);
  }
  #pairEquals(olds, news) {
    for (const old of olds) {
      const same = news.find((node) => this.right.has(node) && this.#marks.isEqual?.(old, node) === true);
      if (same !== void 0) this.#pair(old, same);
    }
  }
  #pair(before, after) {
    this.partners.set(before, after);
    this.#left.delete(before);
    this.right.delete(after);
  }
};
function grouped(nodes, keyOf2) {
  const found = /* @__PURE__ */ new Map();
  for (const node of nodes) {
    const key = keyOf2(node);
    if (key === void 0) continue;
    const group = found.get(key);
    if (group === void 0) found.set(key, [node]);
    else group.push(node);
  }
  return found;
}

// src/model/change/blocks.ts
function blockChanges(before, after, moves) {
  const moduleKey = ({ folder, prefix, isWritten }) => `${folder} ${prefix} ${isWritten}`;
  return pairs(
    before.terraformModules.flatMap(({ blocks }) => blocks),
    after.terraformModules.flatMap(({ blocks }) => blocks),
    {
      keys: (block, side) => {
        const address = side === "before" ? moves.of(block.address, block.module.folder) : block.address;
        const name = `${block.blockType} ${address}`;
        return [`${moduleKey(block.module)} ${block.file.path} ${name}`, `${moduleKey(block.module)} ${name}`, name];
      },
      isEqual: (old, now) => old.text !== "" && old.text === now.text
    }
  );
}

// src/model/change/kinds.ts
var identities = {
  property: {
    // of a tree by itself only the tree is known
    all: ({ properties }) => properties.filter(
      ({ id, name, hostnames }) => id.state !== "absent" || name.state !== "absent" || hostnames.length > 0
    ),
    keys: ({ id, name, environment }) => [own2(id), named(own2(name), environment)],
    apart: ["rules", "hostnames", "errors", "warnings", "versions", "activations"]
  },
  hostname: {
    all: ({ hostnames }) => hostnames,
    keys: ({ key, property }) => [
      key === "" ? void 0 : `${property.label} ${property.environment ?? ""} ${key}`,
      key
    ]
  },
  edgeHostname: {
    all: ({ edgeHostnames }) => edgeHostnames,
    keys: ({ id, domain }) => [own2(id), own2(domain)?.toLowerCase()]
  },
  include: {
    all: ({ includes }) => includes,
    keys: ({ id, name }) => [own2(id), own2(name)],
    apart: ["rules", "errors", "warnings", "versions", "activations"]
  },
  activation: {
    all: ({ activations }) => activations,
    keys: (node) => [
      own2(node.get("activationId").id()),
      node.target === void 0 || node.network === void 0 ? void 0 : `${node.target.kind} ${node.target.label} ${node.network} ${node.isDeactivation ? "off" : "on"}`
    ]
  },
  enrollment: {
    all: ({ enrollments }) => enrollments,
    keys: ({ id, commonName }) => [own2(id), own2(commonName)?.toLowerCase()]
  },
  certificateUpload: {
    all: ({ uploads }) => uploads,
    keys: ({ to, enrollment, target }) => {
      const about = [valueOf(enrollment)?.label, target?.certificate?.label, target?.number];
      return [about.some((part) => part !== void 0) ? `${to} ${about.join(" ")}` : void 0];
    }
  },
  caSet: {
    all: ({ caSets }) => caSets,
    keys: ({ vendorId: vendorId2, name }) => [vendorId2, own2(name)],
    apart: ["versions", "activations", "associations", "certificates"]
  },
  caSetVersion: {
    all: ({ caSetVersions }) => caSetVersions,
    keys: ({ caSet, setLabel, number, isBody }) => {
      const set = caSet?.vendorId ?? (caSet && own2(caSet.name)) ?? setLabel;
      const version = valueOf(number);
      return [version === void 0 ? void 0 : `${set} ${version}`, isBody ? `${set} new` : void 0];
    }
  },
  caSetActivation: {
    all: ({ caSetActivations }) => caSetActivations,
    keys: (node) => [
      own2(node.get("activationId").id()),
      node.network === void 0 ? void 0 : `${node.setLabel} ${node.network} ${node.isDeactivation ? "off" : "on"}`
    ]
  },
  clientCertificate: {
    all: ({ clientCertificates }) => clientCertificates,
    keys: ({ id, name }) => [own2(id), own2(name)],
    apart: ["versions"]
  },
  certificateVersion: {
    all: ({ certificateVersions }) => certificateVersions,
    keys: ({ guid, label, certificate }) => [own2(guid)?.toLowerCase(), certificate && `${certificate.label} ${label}`]
  },
  accessKey: {
    all: ({ accessKeys }) => accessKeys.filter((key) => !key.isMention),
    keys: ({ uid, name }) => [own2(uid), own2(name)],
    apart: ["versions", "credentialsA", "credentialsB"]
  },
  keyVersion: {
    all: ({ keyVersions }) => keyVersions,
    keys: ({ guid, label, accessKey }) => [own2(guid)?.toLowerCase(), accessKey && `${accessKey.label} ${label}`]
  },
  esaSite: { all: ({ esaSites }) => esaSites, keys: ({ id, name }) => [own2(id), own2(name)] },
  esaCa: { all: ({ esaCas }) => esaCas, keys: ({ id, label, zone }) => [own2(id), `${zone?.label ?? ""} ${label}`] },
  esaClientCertificate: {
    all: ({ esaClientCertificates }) => esaClientCertificates,
    keys: ({ id, label, zone }) => [own2(id), `${zone?.label ?? ""} ${label}`]
  },
  esaBinding: {
    all: ({ esaBindings }) => esaBindings,
    keys: ({ caLabel, zone }) => [`${zone?.label ?? ""} ${caLabel}`]
  },
  esaWafRule: {
    all: ({ esaWafRules }) => esaWafRules,
    keys: ({ id, label, zone }) => [own2(id), `${zone?.label ?? ""} ${label}`]
  }
};
function own2(read) {
  const value = valueOf(read);
  return value === void 0 || value === "" || isReferenceKey(value) ? void 0 : bareId(value);
}
function named(name, environment) {
  return name === void 0 ? void 0 : `${name} ${environment ?? ""}`;
}
function addressOf(node) {
  const { doc, parent } = node.field;
  return parent === void 0 ? doc.address : void 0;
}
var changedKinds = Object.keys(identities);

// src/model/change/records.ts
function comparedOf(before, after) {
  const whole = [before.field, after.field];
  if (!("records" in before && "records" in after) || whole.some(({ doc }) => doc.language === "hcl")) return whole;
  const placeOf = ({ doc, path }) => `${doc.file.path}
${path}`;
  const olds = new Map(before.records.map((record) => [placeOf(record), record]));
  const now = after.records.find((record) => olds.has(placeOf(record)));
  const old = now && olds.get(placeOf(now));
  return old === void 0 || now === void 0 ? whole : [old, now];
}
function recordsOf(node) {
  return "records" in node ? node.records : [node.field];
}
function pathsOf(node) {
  return recordsOf(node).map(({ doc }) => doc.file.path);
}

// src/model/change/trees.ts
var TreeChange = class {
  kind = "treeChange";
  before;
  after;
  all;
  #rules;
  constructor({ before, after }, all) {
    this.before = before;
    this.after = after;
    this.all = all;
  }
  get tree() {
    const tree = this.after ?? this.before;
    if (tree === void 0) throw new Error("a change has a before or an after");
    return tree;
  }
  get field() {
    return this.tree.field;
  }
  get site() {
    return this.tree.site;
  }
  get path() {
    return this.tree.path;
  }
  get resource() {
    return this.tree.resource;
  }
  /** True for a tree that means the same, however it is written and cut into files. The order of rules and behaviors is meaning. */
  get isKept() {
    const { before, after } = this;
    if (before === void 0 || after === void 0) return false;
    return before.rules.length === after.rules.length && before.rules.every((rule, at) => this.isKeptRule({ before: rule, after: after.rules[at] }));
  }
  /** True for a rule that does the same under the same name, whatever becomes of its children. */
  isKeptRule({ before, after }) {
    if (before === void 0 || after === void 0 || pathOf(before) !== pathOf(after)) return false;
    const members2 = ["variables", "advancedOverride", "customOverride"];
    return members2.every((name) => this.#isSame(before.field.get(name), after.field.get(name))) && flagsOf(before) === flagsOf(after) && this.#areSame(before.behaviors, after.behaviors) && this.#areSame(before.criteria, after.criteria);
  }
  /** True for settings that mean the same on both sides. */
  #isSame(before, after) {
    return isSame(before.resolve(), after.resolve(), { moved: (reference) => this.all.moved(reference) });
  }
  #areSame(before, after) {
    if (before.length !== after.length) return false;
    return before.every((item, at) => {
      const other = after[at];
      return other !== void 0 && item.name === other.name && this.#isSame(item.options, other.options);
    });
  }
  /** The rules of both, by their place among named rules; a rule that was moved is found by its name, one renamed by its content. */
  get rules() {
    this.#rules ??= pairs(this.before?.rules ?? [], this.after?.rules ?? [], {
      keys: (rule) => [pathOf(rule), rule.name, contentOf(rule)]
    });
    return this.#rules;
  }
  /** The behaviors of a pair of rules, by name and by how often the name came before. */
  behaviors({ before, after }) {
    return itemPairs(before?.behaviors, after?.behaviors);
  }
  /** Its criteria in the same way. */
  criteria({ before, after }) {
    return itemPairs(before?.criteria, after?.criteria);
  }
};
function itemPairs(before = [], after = []) {
  const twinOf = (all, item) => all.filter(({ name }) => name === item.name).indexOf(item);
  return pairs(before, after, {
    keys: (item, side) => [`${item.name} ${twinOf(side === "before" ? before : after, item)}`]
  });
}
function flagsOf(rule) {
  const satisfy = valueOf(rule.field.get("criteriaMustSatisfy").text()) || "all";
  const isSecure = valueOf(rule.field.at("options", "is_secure").bool()) ?? false;
  return `${rule.criteria.length === 0 ? "all" : satisfy} ${isSecure}`;
}
function treePairs(before, after, all) {
  const found = pairs(before.trees, after.trees, {
    keys: (tree, side) => {
      const { doc } = tree.field;
      const places = placesIn(tree, side, all);
      const content = tree.extent === "whole" ? namesOf2(tree) : contentOf(tree.root);
      return [
        ...ownerKeys(tree).flatMap((key) => keysIn(places, key)),
        ...places.slice(0, 2),
        doc.address ?? doc.file.path,
        ...keysIn(places.slice(2), content),
        ...keysIn(places.slice(2), tree.extent === "whole" ? "whole" : void 0)
      ];
    },
    isEqual: (old, now) => new TreeChange({ before: old, after: now }, all).isKept,
    standing: (tree, side) => [placesIn(tree, side, all)[0], tree.path, ...ownerKeys(tree)].join("\n")
  });
  return found.filter(({ before: old, after: now }) => {
    const alone = old === void 0 ? now : now === void 0 ? old : void 0;
    return alone === void 0 || !all.isUnchangedFile(alone.field);
  }).map((pair) => new TreeChange(pair, all));
}
function placesIn(tree, side, all) {
  const about = tree.field.doc.address === void 0 ? (tree.property ?? tree.include)?.field : tree.field;
  const address = about?.doc.address;
  return placesOf(tree.field, side === "before" && about !== void 0 ? all.addressAfter(about) : address);
}
function ownerKeys(tree) {
  const owner = tree.property ?? tree.include;
  if (owner === void 0) return [void 0, void 0];
  const [id, name] = [valueOf(owner.id), valueOf(owner.name)];
  const environment = tree.property?.environment ?? "";
  return [id && `${owner.kind} ${id}`, name && `${owner.kind} ${name} ${environment}`];
}
function pathOf(rule) {
  const { parent, name } = rule;
  if (parent === void 0) return name;
  const twins2 = parent.children.filter((child) => child.name === name);
  return `${pathOf(parent)}
${name} ${twins2.indexOf(rule)}`;
}
function contentOf(rule) {
  const items = [...rule.criteria, ...rule.behaviors].map(
    ({ name, options }) => `${name} ${JSON.stringify(options.value)}`
  );
  return items.length === 0 ? void 0 : items.join("\n");
}
function namesOf2(tree) {
  return tree.rules.map(({ name }) => name).join("\n");
}

// src/model/change/changes.ts
var Change = class {
  kind = "change";
  of;
  before;
  after;
  all;
  constructor(of, pair, all) {
    this.of = of;
    this.before = pair.before;
    this.after = pair.after;
    this.all = all;
  }
  /** The thing as it will be; of one that goes, as it was. */
  get node() {
    const node = this.after ?? this.before;
    if (node === void 0) throw new Error("a change has a before or an after");
    return node;
  }
  /** What a plan means to do with it; undefined where none tells. */
  get planned() {
    const { before, after, all } = this;
    const later = after === void 0 ? void 0 : plannedActions(after.field, all.after);
    return later ?? (before === void 0 ? void 0 : plannedActions(before.field, all.before));
  }
  get action() {
    if (this.before === void 0) return "created";
    if (this.after === void 0) return "removed";
    const isReplaced = this.planned?.includes("delete") === true;
    return !isReplaced && this.#isKept(this.before, this.after) ? "kept" : "changed";
  }
  /** True for what only is written in another way. What is known of a property from its tree alone is the tree's. */
  #isKept(before, after) {
    if (before.kind === "property" && before.isBareTree) return true;
    return this.all.isUntouched(after) || this.all.isSameThing(this.of, before, after);
  }
  get field() {
    return this.node.field;
  }
  get site() {
    return this.node.site;
  }
  get path() {
    return this.node.path;
  }
  get resource() {
    return this.node.resource;
  }
};
var Changes = class extends Node {
  kind = "changes";
  /** All that was, as one project. */
  before;
  /** All that will be. */
  after;
  /** Where the before comes from: an earlier state of the files, or a plan. */
  from;
  trees;
  #isSameFile;
  #moves;
  /** The folder of all references of before that no mark tells apart. */
  #onlyFolder;
  #byKind = /* @__PURE__ */ new Map();
  #blocks;
  #paths = /* @__PURE__ */ new Map();
  /** `isSameFile` tells of files that are the same on both sides, of which one may not have been read. */
  constructor(before, after, from, isSameFile = () => false) {
    super();
    this.#isSameFile = isSameFile;
    this.before = before.project;
    this.after = after.project;
    this.from = from;
    this.#moves = new Moves(after.project);
    const roots = this.before.terraformModules.filter(({ isRoot, isWritten }) => isRoot && isWritten);
    this.#onlyFolder = roots.length === 1 ? roots[0]?.folder : void 0;
    this.trees = treePairs(before, after, this);
  }
  get field() {
    return this.after.field;
  }
  get resource() {
    return "project";
  }
  /** The changes of all things of a kind, in the order of before, then what is new. What only the account shows does not change. */
  of(kind) {
    const known2 = this.#byKind.get(kind);
    if (known2 !== void 0) return known2;
    const { all } = identities[kind];
    const [olds = [], news = []] = [this.before, this.after].map((project) => all(project).filter(isOfFiles));
    const found = pairs(olds, news, {
      keys: (node, side) => this.#keysOf(kind, node, side),
      isEqual: (before, after) => this.isSameThing(kind, before, after),
      standing: (node, side) => `${this.#placesOf(node, side)[0]}
${node.field.path}`
    }).filter(({ before, after }) => {
      const alone = before === void 0 ? after : after === void 0 ? before : void 0;
      return alone === void 0 || !this.isUntouched(alone);
    }).map((pair) => new Change(kind, pair, this));
    this.#byKind.set(kind, found);
    return found;
  }
  /** What a thing of before has become; undefined for what is gone. */
  afterOf(kind, before) {
    return this.of(kind).find((change) => change.before === before)?.after;
  }
  /**
   * True for a thing of which only unchanged files tell: it neither comes nor goes, though the earlier state of what else tells of
   * it may not have been read. What Terraform makes of an unchanged file may hang on others.
   */
  isUntouched(node) {
    return recordsOf(node).every((field) => this.isUnchangedFile(field));
  }
  /** True for what stands in a file that is the same on both sides, and that Terraform does not work out of others. */
  isUnchangedFile({ doc: { language, file } }) {
    return language !== "hcl" && !isTerraformCode(file.path) && this.#isSameFile(file.path);
  }
  /** True for two things that mean the same; what changes by itself is left out. */
  isSameThing(kind, before, after) {
    const apart = new Set(identities[kind].apart);
    const [old, now] = comparedOf(before, after);
    return isSame(old, now, { apart, moved: (reference) => this.moved(reference) });
  }
  /**
   * What a reference of before reads as after: its thing may go by another address. Which of several configurations a reference is of
   * does not count, for a folder may get another name; it only tells whose moves are meant.
   */
  moved(reference) {
    const [mark = "", folder] = ofConfiguration.exec(reference) ?? [];
    return this.#moves.of(reference.slice(0, reference.length - mark.length), folder ?? this.#onlyFolder);
  }
  /** The address that a field of before has after all moves of its configuration; undefined for what Terraform does not make. */
  addressAfter(field) {
    const { address } = field.doc;
    return address === void 0 ? void 0 : this.#moves.of(address, rootOf(field));
  }
  /** True where a file tells of something after the change; of some kinds where they are given. */
  isRead(path, kinds = changedKinds) {
    return kinds.some((kind) => this.#pathsOf(kind).has(path));
  }
  /** The blocks of Terraform, by address. */
  get blocks() {
    this.#blocks ??= blockChanges(this.before, this.after, this.#moves);
    return this.#blocks;
  }
  #pathsOf(kind) {
    const nodes = identities[kind].all(this.after);
    const paths = this.#paths.get(kind) ?? new Set(nodes.flatMap(pathsOf));
    this.#paths.set(kind, paths);
    return paths;
  }
  #addressOf({ field }, side) {
    return side === "before" ? this.addressAfter(field) : field.doc.address;
  }
  #placesOf(node, side) {
    return placesOf(node.field, this.#addressOf(node, side));
  }
  /** A block is known by its address in its own configuration, then by id and name; elsewhere by those before the address. */
  #keysOf(kind, node, side) {
    const places = this.#placesOf(node, side);
    const address = addressOf(node) && this.#addressOf(node, side);
    const names = identities[kind].keys(node);
    const isNamed = address !== void 0 || names.some((name) => name !== void 0);
    return [
      ...keysIn(places.slice(0, 2), address),
      ...names.flatMap((name) => keysIn(places, name)),
      address,
      ...isNamed ? [] : placeKeys(node.field)
    ];
  }
};
function isOfFiles(node) {
  return !("isLive" in node && node.isLive);
}
var ofConfiguration = / \(([^()]*)\)$/;
function placeKeys({ value, doc, path }) {
  return [JSON.stringify(value)?.slice(0, 1e4), `${doc.file.path} ${path}`];
}

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
  const sets2 = origin.option("originCertsToHonor");
  const said = mode.text();
  if (said.state === "unknown") return { is: "unknown", field: mode, why: said.why };
  if (said.state === "absent" || said.value !== "CUSTOM") return { is: "not-in-use" };
  const honours = sets2.text();
  if (honours.state === "unknown") return { is: "unknown", field: sets2, why: honours.why };
  if (honours.state === "absent") {
    return { is: "unknown", field: sets2, why: "the origin does not say which certificates it honours" };
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
  const { include, extent } = rule.tree;
  if (include !== void 0)
    return {
      hostnames: [],
      gap: `which hostnames get to the rules of include ${include.label} is up to its properties`
    };
  if (property === void 0 || extent !== "whole")
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
  const named2 = [field.get("accessKey"), field.get("accessKeyVersion")].find((part) => has(part, "accessKeyUid"));
  if (named2 !== void 0) mention(named2, into).requests.push(field);
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
var isPastChange = (change) => has(change, "action", "status") && hasAny(change, "primaryCertificate", "multiStackedCertificates");
function readHistory(field, into) {
  const changes = field.get("changes").items().filter(isPastChange);
  const byDay = changes.toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)));
  const statusOf = (change) => valueOf(change.get("status").text())?.toLowerCase();
  const last = byDay.find(
    (change) => statusOf(change) === "completed" && certificatesOf(change).some((one) => has(one, "certificate"))
  );
  for (const change of byDay.filter((one) => one === last || statusOf(one) === "incomplete")) {
    for (const certificate of certificatesOf(change)) {
      const pems = [
        pemField(certificate.get("csr"), "csr", void 0),
        change === last ? pemField(certificate.get("certificate"), "history", void 0) : void 0
      ];
      for (const pem of pems) if (pem !== void 0) into.project.addPem(pem);
    }
  }
}
var certificatesOf = (change) => [
  change.get("primaryCertificate"),
  ...change.get("multiStackedCertificates").items()
];
var timeOf = (change) => valueOf(change.get("createdOn").text()) ?? "";
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
    name: "CPS change history",
    claims: (field) => isFilledListOf(field.get("changes"), isPastChange),
    read: readHistory
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
  linkLists(project);
  linkTerraform(project);
  linkLists(project);
}
function linkLists(project) {
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
  const pathOf2 = (text) => text.field.doc.file.path;
  const found = foldersUp(script, "").map(
    (base) => texts.filter(
      (text) => file === void 0 ? isInside(pathOf2(text), join(base, folder ?? "")) : pathOf2(text) === join(base, file)
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
  if (id === void 0) {
    const named2 = project.caSets.filter(isNamed);
    const [first, ...others] = named2.filter((set) => !set.isDeleted);
    return others.length === 0 ? first ?? named2[0] : void 0;
  }
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
  "includeName",
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
  if (vocabulary.some((word) => text.includes(`"${word}"`)) || text.includes("#include:")) return true;
  if (/"path"\s*:\s*"\/rules[/"]/.test(text)) return true;
  return text.includes("-----BEGIN ") && readJson(text) !== void 0;
}
function speaksOfUsInYaml(text) {
  return vocabulary.some((word) => text.includes(`${word}:`) || text.includes(`"${word}"`));
}
function isJson(text) {
  return beginsLikeJson(text) && readJson(text) !== void 0;
}
function beginsLikeJson(text) {
  return /^\uFEFF?\s*[[{]/.test(text.slice(0, 200));
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
  const hostnames = newestVersion(field)?.get("hostnames").get("items");
  if (hostnames?.isList === true) readHostnames(hostnames, property, true);
}
function newestVersion(property) {
  const versions = property.get("versions").items();
  return versions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
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
    const { tool, base, scope } = this.root;
    const top = tool === "terraform" && scope !== void 0 ? base : this.root.top;
    if (!value.startsWith(marker) || value.indexOf(marker, marker.length) !== -1)
      return { is: "not-alone", text: value };
    const target = this.#target(value);
    if (target === void 0)
      return { is: "unknown", why: `the path ${value.slice(marker.length)} is filled in elsewhere` };
    const candidates = this.#candidates(file, target);
    const outside = candidates.filter((candidate) => !isBelow(candidate, top));
    const path = candidates.find((candidate) => isBelow(candidate, top) && snippets.exists(candidate, this.root.top));
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

// src/model/load/entries.ts
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
  if (certificateFiles.has(extension) && !isJson(read.text()))
    return readCertificateFile(entry.path, read.bytes, read.text, loading);
  if (!documents.has(extension) && isBinary(read.bytes)) return skip(loading, entry.path, "a binary file");
  const file = new SourceText(entry.path, read.text(), loading.files.revision);
  if (file.text.includes("\0")) {
    if (!documents.has(extension) || !speaksOfUs(file.text.replaceAll("\0", "")))
      return skip(loading, entry.path, "a binary file");
    loading.unreadable.push({ file: entry.path, message: "holds NUL characters, so it is no text; save it as UTF-8" });
    return;
  }
  if (isTerraformFile(entry.path)) return readTerraformFile(entry, file, loading);
  if (scripts.has(extension)) return void addDocument(loading, file, "script", plainDoc(file));
  if (extension === "yaml" || extension === "yml") return readYamlFile(file, loading);
  if (extension === "json" || beginsLikeJson(file.text)) return readJsonFile(entry, file, loading, isOwn);
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
  loading.trees.push({
    entry,
    file: new SourceText(entry.path, readAgain, loading.files.revision),
    doc: void 0,
    words
  });
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
  const { addressesIn, parseTerraform } = await import("./terraform-W54QTP66.js");
  const hcl = await parseTerraform(file);
  if (file.text.includes("akamai_property_rules_template")) loading.terraformFolders.add(folderOf(file.path));
  loading.terraform.push({ entry, file, hcl, isValues: /\.tfvars(?:\.json)?$/i.test(entry.path) });
  addDocument(loading, file, "hcl", plainDoc(file, hcl.problems)).addressAt = addressesIn(hcl);
}
function readCertificateFile(path, bytes, decode, loading) {
  if (bytes.length === 0) return skip(loading, path, "an empty file");
  const written = decode();
  const isBinary2 = written.includes("\0") || !looksLikePem(written) && identify(bytes) !== "not-der";
  const file = new SourceText(path, isBinary2 ? "" : written, loading.files.revision);
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
  const file = new SourceText(path, read.text(), loading.files.revision);
  const doc = await parseJson(file);
  const root = new Field(doc, doc.tree.value);
  if (isSnapshot(root)) readSnapshot(root, { project: loading.project, live: true });
  else loading.unreadable.push({ file: path, message: 'is no snapshot: its first member is not "edgelintSnapshot"' });
}

// src/model/load/esa-link.ts
function linkEsa(into, documents2) {
  joinDeclared2(into);
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
function joinDeclared2({ project }) {
  const sure = project.esaCas.filter((ca) => !ca.isUncertain);
  for (const { declared, live } of twins(sure, caName)) {
    declared.absorb(live);
    const isOther = (ca) => ca !== live;
    keep(project.esaCas, isOther);
    for (const site of project.esaSites) keep(site.cas, isOther);
  }
}
function dropShadowed({ project }) {
  const declaredRules = new Set(project.esaWafRules.flatMap((rule) => rule.isLive ? [] : valueOf(rule.id) ?? []));
  const replaced2 = new Set(twins(project.esaWafRules, ruleName).map(({ live }) => live));
  const declaredLists = new Set(project.esaBindings.flatMap((binding) => binding.isLive ? [] : [keyOf(binding)]));
  const isRule = (rule) => !rule.isLive || !(declaredRules.has(valueOf(rule.id) ?? "") || replaced2.has(rule));
  const isBinding = (binding) => !binding.isLive || !declaredLists.has(keyOf(binding));
  keep(project.esaWafRules, isRule);
  keep(project.esaBindings, isBinding);
  for (const site of project.esaSites) {
    keep(site.rules, isRule);
    keep(site.bindings, isBinding);
  }
}
function keyOf(binding) {
  return valueOf(binding.ca) ?? JSON.stringify([binding.zone?.label, valueOf(binding.caId)]);
}
function twins(all, nameOf2) {
  const groups = /* @__PURE__ */ new Map();
  for (const one of all) {
    const name = nameOf2(one);
    if (name === void 0 || name === "" || one.zone === void 0) continue;
    const key = JSON.stringify([one.zone.label, name]);
    groups.set(key, [...groups.get(key) ?? [], one]);
  }
  return [...groups.values()].flatMap((group) => {
    const [live, ...moreLive] = group.filter(({ isLive }) => isLive);
    const [declared, ...more] = group.filter(({ isLive }) => !isLive);
    if (live === void 0 || moreLive.length > 0 || declared === void 0) return [];
    const { address } = declared.field.doc;
    const isAlone = more.every(({ field }) => address !== void 0 && field.doc.address === address);
    return isAlone && vendorId(declared.id).state !== "known" ? [{ declared, live }] : [];
  });
}
var caName = (ca) => valueOf(ca.member("Name").text()) ?? valueOf(ca.member("ClientCaCertName").text());
var ruleName = (rule) => {
  const [name, phase] = [valueOf(rule.setting("Name").text()), valueOf(rule.phase)];
  return name === void 0 || name === "" || phase === void 0 ? void 0 : `${phase} ${name}`;
};
function keep(list, passes) {
  list.splice(0, list.length, ...list.filter(passes));
}
var upload = /\baliyun\s+esa\s+(?:UploadClientCaCertificate|upload-client-ca-certificate)\b(?:\\\r?\n|[^\n]){0,2000}/gi;
var certificateFile = /--certificate[ =]+["']?(?:\$\((?:cat\s+|<\s*)["']?([^\s"')]+)["']?\)|(?:file:\/\/|@)([^\s"']+))/i;
function linkUploads({ file }, { project }) {
  for (const [call] of file.text.matchAll(upload)) {
    const named2 = certificateFile.exec(call);
    const path = (named2?.[1] ?? named2?.[2])?.replace(/^\.\//, "");
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

// src/model/load/live-trees.ts
async function* liveUnits(loading) {
  const { project } = loading;
  for (const field of project.snapshot?.field.get("properties").items() ?? []) {
    const property = project.propertyBy(
      valueOf(field.get("propertyId").id()),
      valueOf(field.get("propertyName").text())
    );
    if (property === void 0 || isDeclared(property)) continue;
    const newest = newestVersion(field);
    const seen = /* @__PURE__ */ new Set();
    for (const version of [newest, ...activeVersions(field)]) {
      const text = JSON.stringify([version?.get("rules").value, version?.get("hostnames").value]);
      if (version === void 0 || !version.get("rules").isObject || seen.has(text)) continue;
      seen.add(text);
      const builder = new UnitBuilder(loading, /* @__PURE__ */ new Map(), []);
      builder.addTrees(version.asBase(), {
        property: version === newest ? property : earlier(property, field, version)
      });
      yield builder.finish({ isLive: true });
    }
  }
}
function isDeclared(property) {
  if (property.declaresRules) return true;
  const [id, name] = [valueOf(property.id), valueOf(property.name)];
  return property.project.properties.some(
    (other) => other.declaresRules && other.configuration !== void 0 && (name !== void 0 && valueOf(other.name) === name || id !== void 0 && importedId(other.field, other.project) === id)
  );
}
function activeVersions(field) {
  const numbers = ["stagingVersion", "productionVersion"].map((name) => valueOf(field.get(name).number()));
  return field.get("versions").items().filter((version) => {
    const isActive = ["stagingStatus", "productionStatus"].some(
      (name) => valueOf(version.get(name).text()) === "ACTIVE"
    );
    const number = valueOf(version.get("propertyVersion").number());
    return isActive || number !== void 0 && numbers.includes(number);
  });
}
function earlier(property, field, version) {
  const before = new Property(property.project, field.asBase(), true);
  const hostnames = version.get("hostnames").get("items");
  if (hostnames.isList) readHostnames(hostnames, before, true);
  return before;
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
  yield* liveUnits(loading);
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
    for (const path of root.broken ?? []) await builder.open(path);
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
    ...emptyLoading(),
    files,
    entries: new Map(entries.map((entry) => [entry.path, entry]))
  };
  const cliProjects = findCliProjects(entries.map((entry) => entry.path));
  for (const entry of entries) {
    if (isGenerated(entry.path, cliProjects)) skip(loading, entry.path, "generated by the Property Manager CLI");
    else if (entry.path !== snapshotPath) await readEntry(entry, loading, isOwnFile(entry.path, cliProjects));
  }
  const terraform = loading.terraform.length + loading.plans.length === 0 ? void 0 : (await import("./terraform-W54QTP66.js")).readTerraform(loading);
  if (snapshotPath !== void 0) await readSnapshotFile(snapshotPath, loading);
  const into = { project: loading.project, live: false };
  linkTruststore(into, loading.documents);
  linkCps(into);
  linkKeystore(into);
  linkCam(into);
  linkEsa(into, loading.documents);
  const treePaths = new Set(loading.trees.map(({ file }) => file.path));
  const fileCount = () => entries.length - loading.skipped.length - loading.unreadable.length;
  const { project, documents: documents2, skipped, unreadable } = loading;
  return {
    project,
    documents: documents2,
    units: () => allUnits(terraform, loading, cliProjects),
    before: () => planBefore(loading),
    hasPlans: loading.plans.length > 0,
    treePaths,
    skipped,
    unreadable,
    fileCount
  };
}
async function planBefore(loading) {
  if (loading.plans.length === 0) return void 0;
  const before = (await import("./terraform-W54QTP66.js")).readBefore(loading);
  if (before === void 0) return void 0;
  const { project } = before.loading;
  const into = { project, live: false };
  linkTruststore(into, []);
  linkCps(into);
  linkKeystore(into);
  linkCam(into);
  linkEsa(into, []);
  const trees = [];
  for await (const unit of before.trees.units()) trees.push(...unit.trees);
  return { project, trees };
}
async function* allUnits(terraform, loading, cliProjects) {
  if (terraform !== void 0) yield* terraform.units();
  yield* units(loading, cliProjects);
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
  const twins2 = twinsBefore(field.parent)[field.key] ?? 0;
  return `${above}[${name}${twins2 === 0 ? "" : `#${twins2}`}]`;
}
var twinsOfLists = /* @__PURE__ */ new WeakMap();
function twinsBefore(list) {
  const { value } = list;
  if (!Array.isArray(value)) return [];
  const known2 = twinsOfLists.get(value);
  if (known2 !== void 0) return known2;
  const seen = /* @__PURE__ */ new Map();
  const twins2 = list.items().map((item) => {
    const name = itemName(item.value) ?? "";
    const before = seen.get(name) ?? 0;
    seen.set(name, before + 1);
    return before;
  });
  twinsOfLists.set(value, twins2);
  return twins2;
}
function itemName(value) {
  if (typeof value === "string") return value;
  const member2 = nameMember(value);
  const name = member2 === void 0 || !isObject(value) ? void 0 : value[member2];
  return typeof name === "string" || typeof name === "number" ? String(name) : void 0;
}

export {
  changedKinds,
  isSilent,
  isSame,
  isSameMember,
  isSameValue,
  Changes,
  fateOf,
  gapAfter,
  hiddenAfter,
  isForgotten,
  isMissed,
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
