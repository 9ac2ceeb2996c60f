import {
  Changes,
  changedKinds,
  load,
  semanticPath,
  spell
} from "./chunk-2V56LFL3.js";
import {
  confirmCertificate,
  folderOf,
  isTerraformCode,
  readAnyJson,
  readYaml
} from "./chunk-AD3I3RLG.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";

// src/engine/before.ts
var Comparison = class {
  #base;
  #loaded;
  /** The files that only one side has: what they were, or will be, part of is not known beforehand. */
  #strays;
  #kept = [];
  #trees = [];
  #read = /* @__PURE__ */ new Set();
  /** What was read of the earlier state, once it was; a plan holds both states in one text. */
  earlier;
  constructor(base, loaded, now) {
    this.#base = base;
    this.#loaded = loaded;
    this.#strays = base === void 0 ? /* @__PURE__ */ new Set() : strays(base.files, now);
  }
  /** Takes a unit that has been checked; one that may have changed is let go of only after the comparison. */
  take(unit) {
    if (unit.isLive || !this.#mayDiffer(unit)) return unit.release();
    for (const { file } of unit.documents) this.#read.add(file.path);
    this.#kept.push(unit);
    this.#trees.push(...unit.trees);
  }
  /** What has changed; undefined where nothing tells of an earlier state. */
  async changes() {
    const before = this.#base === void 0 ? await this.#loaded.before() : await this.#before(this.#base);
    if (before === void 0) return void 0;
    const after = { project: this.#loaded.project, trees: this.#trees };
    if (this.#base === void 0) return new Changes(before, after, "plan");
    return new Changes(before, after, "base", this.#base.isSame);
  }
  /** Lets go of what was kept. */
  release() {
    for (const unit of this.#kept) unit.release();
    this.#kept.length = 0;
  }
  /** A plan is compared with what it shows itself; which of the trees it is about shows only then. */
  #mayDiffer(unit) {
    if (this.#base === void 0) return this.#loaded.hasPlans;
    const { isSame } = this.#base;
    if (unit.trees.some(isTerraform)) return true;
    const folders = new Set(unit.documents.map(({ file }) => folderOf(file.path)));
    return pathsOf(unit).some((path) => !isSame(path)) || [...this.#strays].some((path) => folders.has(folderOf(path)));
  }
  async #before({ files, isSame }) {
    const wanted = files.list().filter(({ path }) => this.#isWanted(path));
    const loaded = await load({ ...files, list: () => wanted });
    const units = [];
    for await (const unit of loaded.units()) if (!unit.isLive) units.push(unit);
    this.earlier = { loaded, units };
    return {
      project: loaded.project,
      trees: units.filter((unit) => !this.#isIdle(unit, isSame)).flatMap(({ trees }) => trees)
    };
  }
  /** False for a file of trees that is the same on both sides and part of nothing that may differ: its earlier state is not read. */
  #isWanted(path) {
    return !this.#loaded.treePaths.has(path) || this.#base?.isSame(path) !== true || this.#read.has(path);
  }
  /** True for trees that are the same on both sides and were let go of on this one, so that they would look as if they were gone. */
  #isIdle(unit, isSame) {
    return !unit.trees.some(isTerraform) && pathsOf(unit).every((path) => isSame(path) && !this.#read.has(path));
  }
};
function isTerraform(tree) {
  return linksOf(tree).some(({ path }) => isTerraformCode(path));
}
function pathsOf({ documents, trees }) {
  return [...documents.map(({ file }) => file), ...trees.flatMap(linksOf)].map(({ path }) => path);
}
function linksOf({ field, property, include }) {
  const owner = (property ?? include)?.field;
  return [field, ...owner === void 0 ? [] : [owner]].flatMap(({ doc, via }) => [doc, ...via]).map(({ file }) => file);
}
function strays(before, now) {
  const olds = new Set(before.list().map(({ path }) => path));
  const news = new Set(now.list().map(({ path }) => path));
  return /* @__PURE__ */ new Set([...[...olds].filter((path) => !news.has(path)), ...[...news].filter((path) => !olds.has(path))]);
}

// src/engine/compare.ts
async function compare(options) {
  const loaded = await load(options.files, options.snapshot);
  const base = options.isWhole === true && options.base ? { ...options.base, isSame: () => false } : options.base;
  const comparison = new Comparison(base, loaded, options.files);
  const now = new Side(loaded.documents);
  for await (const unit of loaded.units()) {
    now.add(unit.documents);
    comparison.take(unit);
  }
  const changes = await comparison.changes();
  const earlier = base === void 0 ? [] : await earlierFaults(comparison, now, { files: options.files, base });
  const problems = [...unreadProblems(loaded), ...now.faults, ...earlier];
  return { changes, problems, broken: new Set(problems.map(({ file }) => file)), files: loaded.fileCount() };
}
async function earlierFaults({ earlier }, now, { files, base }) {
  if (earlier === void 0) return [];
  const before = new Side(earlier.loaded.documents);
  for (const unit of earlier.units) before.add(unit.documents);
  const changed = (side) => side.list().flatMap(({ path }) => base.isSame(path) ? [] : [path]);
  const lost = [
    ...await lostIn(files, changed(files), { own: now, other: before }),
    ...await lostIn(base.files, changed(base.files), { own: before, other: now })
  ];
  const unread = earlier.loaded.unreadable.map(({ file, message }) => ({
    file,
    message: `could not be read as it was before the change: ${message}`
  }));
  return [...unread, ...before.faults, ...syntaxProblems(lost)];
}
async function lostIn(files, paths, { own, other }) {
  const lost = [];
  for (const path of paths) {
    const language = own.languages.has(path) ? void 0 : other.languages.get(path);
    const read = language === "json" || language === "yaml" ? files.read(path) : void 0;
    if (language === void 0 || read?.ok !== true) continue;
    const file = new SourceText(path, read.text(), files.revision);
    const tree = await (language === "yaml" ? readYaml(file.text) : readAnyJson(file.text));
    lost.push({ file, language, doc: void 0, problems: tree.problems });
  }
  return lost;
}
var Side = class {
  languages = /* @__PURE__ */ new Map();
  faults = [];
  constructor(documents) {
    this.add(documents);
  }
  add(documents) {
    this.faults.push(...syntaxProblems(documents.filter(({ file }) => !this.languages.has(file.path))));
    for (const { file, language } of documents) this.languages.set(file.path, language);
  }
};
function unreadProblems({ unreadable }) {
  return unreadable.map(({ file, message }) => ({ file, message: `cannot be read: ${message}` }));
}
var languageNames = {
  json: "JSON",
  yaml: "YAML",
  hcl: "HCL"
};
function syntaxProblems(documents) {
  const found = /* @__PURE__ */ new Map();
  for (const { file, language, doc, problems } of documents) {
    const name = language === "hcl" && file.path.endsWith(".json") ? "JSON" : languageNames[language];
    const [first] = problems;
    if (first === void 0 || name === void 0 || isFragment(doc)) continue;
    const message = file.revision === void 0 ? `is not valid ${name}; \`edgelint lint${doc === void 0 ? ` ${file.path}` : ""}\` shows where` : `was not valid ${name} before the change`;
    found.set(`${file.revision} ${file.path}`, { file: file.path, start: file.position(first.span.start), message });
  }
  return [...found.values()];
}
function isFragment(doc) {
  const tree = doc?.tree;
  return tree !== void 0 && "isFragment" in tree && tree.isFragment === true && tree.problems.length === 1;
}

// src/engine/finding.ts
var severities = ["critical", "high", "medium", "low", "info"];
function sourceKey({ file, revision }) {
  return revision === void 0 ? file : `${revision}:${file}`;
}
function counts({ status, certainty }) {
  return status === "new" && certainty !== "possible";
}
function isAtLeast({ severity }, limit) {
  return limit !== "never" && severities.indexOf(severity) <= severities.indexOf(limit);
}

// src/engine/select.ts
var presets = ["recommended", "strict", "all"];
function selectRules(rules, selection) {
  return rules.flatMap((rule) => {
    const { id } = rule.meta;
    const setting = selection.rules?.get(id);
    const severity = severityOf(rule, setting, selection);
    return severity === void 0 ? [] : [{ rule, severity, options: setting?.options }];
  });
}
function severityOf(rule, setting, selection) {
  const { id, severity } = rule.meta;
  const { only, overrides = [] } = selection;
  const asked = setting === void 0 || setting.severity === "on" ? severity : setting.severity;
  if (only.size > 0) return only.has(id) ? only.get(id) ?? (asked === "off" ? severity : asked) : void 0;
  if (isOn(rule, selection)) return asked === "off" ? severity : asked;
  const turnedOn = overrides.some((override) => (override.rules.get(id)?.severity ?? "off") !== "off");
  return turnedOn ? severity : void 0;
}
function isOn({ meta }, { preset, rules }) {
  const setting = rules?.get(meta.id);
  return setting === void 0 ? isInPreset[preset].includes(meta.preset) : setting.severity !== "off";
}
var isInPreset = {
  recommended: ["recommended"],
  strict: ["recommended", "strict"],
  all: ["recommended", "strict", "off"]
};
function severityIn(file, found, selection) {
  const { only, overrides = [] } = selection;
  if (only.size > 0 || overrides.length === 0) return found.severity;
  const { id, severity } = found.rule.meta;
  const own = overrides.filter(({ matches, rules }) => rules.has(id) && matches(file)).at(-1)?.rules.get(id);
  if (own === void 0) return isOn(found.rule, selection) ? found.severity : void 0;
  return own.severity === "off" ? void 0 : own.severity === "on" ? severity : own.severity;
}
function silentRules(rules, selected) {
  const chosen = new Set(selected.map(({ rule }) => rule));
  return rules.filter((rule) => rule.meta.id.startsWith("secret/") && !chosen.has(rule)).map((rule) => ({ rule, severity: rule.meta.severity, isSilent: true }));
}

// src/engine/check.ts
var Checker = class {
  #listeners = /* @__PURE__ */ new Map();
  /** Listeners to one name only, apart by name: a key put together for each of some hundred thousand items would cost more than the rules. */
  #named = { behavior: /* @__PURE__ */ new Map(), criterion: /* @__PURE__ */ new Map() };
  #runs = [];
  #unchecked = /* @__PURE__ */ new Map();
  problems = [];
  #said = [];
  #node;
  constructor(selected, now) {
    for (const one of selected) this.#enlist(one, now);
  }
  /** What has been said since the last time this was asked. */
  take() {
    const said = this.#said;
    this.#said = [];
    return said;
  }
  get unchecked() {
    return [...this.#unchecked.values()];
  }
  /** Shows what a change does to the rules that ask for it: thing by thing, tree by tree, and then all of it. */
  showChanges(changes) {
    for (const kind of changedKinds) {
      const listeners = this.#listeners.get(`change:${kind}`);
      if (listeners === void 0) continue;
      for (const change of changes.of(kind)) if (change.action !== "kept") this.#call(listeners, change);
    }
    for (const tree of changes.trees) if (!tree.isKept) this.#call(this.#listeners.get("treeChange"), tree);
    this.#call(this.#listeners.get("changes"), changes);
  }
  /** Shows a node to the rules that ask for its kind. */
  show(kind, node) {
    this.#call(this.#listeners.get(kind), node);
  }
  /** Walks a rule tree: the tree, its rules, and their behaviors and criteria. */
  walk(tree) {
    this.show("ruleTree", tree);
    const rules = tree.extent === "items" ? void 0 : this.#listeners.get("rule");
    const { behavior: byBehavior, criterion: byCriterion } = this.#named;
    const [anyBehavior, anyCriterion] = [this.#listeners.get("behavior"), this.#listeners.get("criterion")];
    for (const rule of tree.rules) {
      this.#call(rules, rule);
      for (const behavior of rule.behaviors) {
        this.#call(anyBehavior, behavior);
        this.#call(byBehavior.get(behavior.name), behavior);
      }
      for (const criterion of rule.criteria) {
        this.#call(anyCriterion, criterion);
        this.#call(byCriterion.get(criterion.name), criterion);
      }
    }
  }
  /** Rules that need a change or a snapshot and were shown nothing say so once. */
  finish(have) {
    for (const { rule, shown, isSilent } of this.#runs) {
      if (isSilent) continue;
      const { id, needs } = rule.meta;
      if (needs.includes("change") && !have.change)
        this.#note(id, "project", "there is no earlier state to compare with");
      else if (needs.includes("snapshot") && !have.snapshot && shown === 0)
        this.#note(id, "project", "there is no snapshot or export of the account");
    }
  }
  #call(listeners, node) {
    if (listeners === void 0) return;
    for (const { rule, call } of listeners) {
      if (rule.hasCrashed) continue;
      rule.shown++;
      this.#node = node;
      try {
        call(node, rule.context);
      } catch (error) {
        this.#crash(rule, node, error);
      }
    }
  }
  #crash(run, node, error) {
    run.hasCrashed = true;
    const what = error instanceof Error ? error.message : String(error);
    const { id } = run.rule.meta;
    const message = `rule ${id} failed on ${nameOf(node)}: ${what}. This is a fault of edgelint; the other rules went on`;
    this.problems.push({ file: node.field.doc.file.path, message, rule: id });
  }
  #enlist({ rule, severity, options, isSilent = false }, now) {
    const { id } = rule.meta;
    const context = {
      now,
      options: options === void 0 ? rule.options?.defaults : { ...defaultsOf(rule), ...options },
      report: (finding) => {
        this.#said.push({ rule, severity, finding, seen: this.#node ?? { resource: "project" }, isSilent });
      },
      unchecked: (target, why) => {
        if (!isSilent) this.#note(id, resourceOf(target, this.#node), why);
      }
    };
    const run = { rule, context, isSilent, shown: 0, hasCrashed: false };
    this.#runs.push(run);
    for (const [kind, check] of Object.entries(rule.check)) {
      if (check === void 0 || rule.meta.needs.includes("change") && !/^(?:change:|treeChange$|changes$)/.test(kind))
        continue;
      this.#listenersTo(kind).push({ rule: run, call: check });
    }
  }
  /** The list for a kind such as `rule`, or for one name of a kind such as `behavior:origin`. */
  #listenersTo(kind) {
    const [, item, name] = /^(behavior|criterion):(.+)$/.exec(kind) ?? [];
    const table = item === "behavior" || item === "criterion" ? this.#named[item] : this.#listeners;
    const key = name ?? kind;
    const list = table.get(key) ?? [];
    table.set(key, list);
    return list;
  }
  #note(rule, resource, why) {
    const key = `${rule}
${resource}
${why}`;
    if (!this.#unchecked.has(key)) this.#unchecked.set(key, { rule, resource, why });
  }
};
function defaultsOf({ options }) {
  return options?.defaults ?? {};
}
function resourceOf(target, seen) {
  if (isNode(target)) return target.resource;
  return target.resource ?? seen?.resource ?? "project";
}
function isNode(target) {
  return "kind" in target;
}
function nameOf(node) {
  try {
    return node.resource;
  } catch {
    return "a part of the configuration";
  }
}

// src/engine/doubt.ts
function undoubted(settled, documents, rules) {
  const broken = new Set(syntaxProblems(documents).map(({ file }) => file));
  if (broken.size === 0) return { settled, unchecked: [] };
  const aboutChange = new Set(
    rules.filter(({ meta }) => meta.needs.includes("change")).map(({ meta }) => meta.id)
  );
  const folders = new Set([...broken].flatMap(moduleOf));
  const isBroken = ({ file }) => broken.has(file) || moduleOf(file).some((folder) => folders.has(folder));
  const kept = [];
  const unchecked = /* @__PURE__ */ new Map();
  for (const one of settled) {
    const { finding } = one;
    const doubtful = aboutChange.has(finding.rule) ? [finding, ...finding.related].find(isBroken) : void 0;
    if (doubtful === void 0) kept.push(one);
    else {
      const why = `a file does not parse (${[...broken].sort().join(", ")}), so what changes is not known`;
      const { rule, resource } = finding;
      unchecked.set(`${rule} ${resource}`, { rule, resource, why });
    }
  }
  return { settled: kept, unchecked: [...unchecked.values()] };
}
function moduleOf(file) {
  return isTerraformCode(file) ? [folderOf(file)] : [];
}

// src/engine/settle.ts
import { createHash } from "node:crypto";
function settle(said, sources, problems) {
  for (const { finding } of said) {
    prepare(finding.node.site);
    for (const related of finding.related ?? []) prepare(related.node.site);
  }
  return said.flatMap((one) => {
    try {
      return [settleOne(one, sources)];
    } catch (error) {
      const what = error instanceof Error ? error.message : String(error);
      const message = `a finding of ${one.rule.meta.id} has no place: ${what}. This is a fault of edgelint`;
      problems.push({ file: one.finding.node.site.file.path, message, rule: one.rule.meta.id });
      return [];
    }
  });
}
function prepare(site) {
  site.prepare();
  for (const via of site.via) via.prepare();
}
function settleOne({ rule, severity, finding, seen }, sources) {
  const { meta } = rule;
  const site = finding.node.site;
  const message = fill(meta.messages[finding.message] ?? finding.message, finding.data);
  const place = locate(site, finding.part, sources);
  const resource = resourceOf(finding.node, seen);
  const identity = identityOf(
    finding.node,
    meta.tags.includes("secret"),
    `${meta.id}
${finding.message}
${resource}`
  );
  const result = {
    rule: meta.id,
    severity,
    certainty: finding.certainty ?? "proven",
    message,
    next: [finding.next ?? meta.next, site.note].filter((text) => text !== void 0).join(" "),
    docs: (meta.sources[finding.source ?? 0] ?? meta.sources[0]).url,
    ...place,
    path: finding.node.path,
    resource: site.address ?? resource,
    via: site.via.map((via) => ({ ...locate(via, "value", sources), note: "included here" })),
    related: [
      ...authoredNotes(site, sources),
      ...(finding.related ?? []).map(({ node, note }) => ({ ...locate(node.site, void 0, sources), note }))
    ],
    fingerprint: "",
    status: "new",
    fixes: finding.fix === void 0 ? [] : [settleFix(finding.fix, sources)]
  };
  return { finding: result, identity, certificate: certificateOf(finding.node) };
}
function authoredNotes({ authored }, sources) {
  if (authored === void 0) return [];
  keep(authored.file, sources);
  return [{ ...within(authored.file, authored.span), note: "the value is written here" }];
}
function fill(message, data) {
  return message.replace(/\{(\w+)\}/g, (hole, name) => {
    const value = data?.[name];
    return value === void 0 ? hole : String(value).replace(/\s+/g, " ");
  });
}
function locate(site, part, sources) {
  const { file } = site;
  keep(file, sources);
  return within(file, site.span(part));
}
function within(file, span) {
  const { path, revision } = file;
  const about = revision === void 0 ? { file: path } : { file: path, revision };
  return { ...about, start: file.position(span.start), end: file.position(span.end) };
}
function keep(file, sources) {
  sources.set(sourceKey({ file: file.path, ...file.revision && { revision: file.revision } }), file);
}
function settleFix(fix, sources) {
  const edits = [];
  for (const patch of fix.patches) {
    const spelled = spell(patch);
    if (!spelled.ok) return { title: fix.title, safety: "manual", edits: [], remote: [] };
    const { file } = targetOf(patch).site;
    keep(file, sources);
    for (const { span, text } of spelled.edits) edits.push({ ...within(file, span), text });
  }
  return { title: fix.title, safety: fix.safety, edits, remote: [] };
}
function targetOf(patch) {
  if ("replace" in patch) return patch.replace;
  return "set" in patch ? patch.set : "unset" in patch ? patch.unset : patch.rename;
}
function identityOf(target, isSecret, head) {
  if (isNode(target)) return `${head}
${nodeIdentity(target)}`;
  return `${head}
${semanticPath(target)}
${isSecret ? "" : valueIdentity(target)}`;
}
function nodeIdentity(node) {
  if (node.kind === "certificate" || node.kind === "certificatePlace") return node.facts.fingerprint();
  if (node.kind === "textPlace" || node.kind === "document" || node.kind === "pemText")
    return `${node.field.doc.file.path} ${semanticPath(node.field)}`;
  return semanticPath(node.field);
}
function valueIdentity(field) {
  const { value } = field;
  if (value === void 0 || typeof value === "object" && value !== null && !Array.isArray(value)) return "";
  return JSON.stringify(value).slice(0, 1e4);
}
function certificateOf(target) {
  if (!isNode(target)) return void 0;
  if (target.kind === "certificate") return target.first.block.der;
  return target.kind === "certificatePlace" ? target.block.der : void 0;
}
function finishFindings(settled) {
  const sorted = settled.toSorted((a, b) => byPlace(a.finding, b.finding));
  const seen = /* @__PURE__ */ new Set();
  const twins = /* @__PURE__ */ new Map();
  const findings = [];
  for (const { finding, identity } of sorted) {
    const key = `${finding.rule}
${sourceKey(finding)}
${finding.start.offset}
${finding.end.offset}
${finding.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const ordinal = twins.get(identity) ?? 0;
    twins.set(identity, ordinal + 1);
    const fingerprint = createHash("sha256").update(`${identity}
${ordinal}`).digest("hex").slice(0, 32);
    findings.push({ ...finding, fingerprint });
  }
  return findings;
}
function byPlace(a, b) {
  return compare2(a.file, b.file) || a.start.offset - b.start.offset || compare2(a.rule, b.rule) || a.end.offset - b.end.offset || compare2(a.message, b.message);
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/engine/lint.ts
async function lint(options) {
  const selected = selectRules(options.rules, options.selection);
  const loaded = await load(options.files, options.snapshot);
  const checker = new Checker([...selected, ...silentRules(options.rules, selected)], options.now);
  const run = new Run(checker);
  const comparison = new Comparison(options.base, loaded, options.files);
  const faulty = loaded.documents.filter(isFaulty);
  for await (const unit of loaded.units()) {
    faulty.push(...unit.documents.filter(isFaulty));
    checkUnit(unit, checker);
    run.settle();
    comparison.take(unit);
  }
  checkProject(loaded, checker);
  const changes = await comparison.changes();
  if (changes !== void 0) checker.showChanges(changes);
  checker.finish({ change: changes !== void 0, snapshot: loaded.project.snapshot !== void 0 });
  run.settle();
  if (comparison.earlier !== void 0 && run.showsEarlier) hideEarlier(comparison.earlier, options, run);
  comparison.release();
  const problems = [...unreadProblems(loaded), ...checker.problems];
  const { earlier } = comparison;
  const old = earlier && [...earlier.loaded.documents, ...earlier.units.flatMap((unit) => unit.documents)];
  const sure = undoubted(run.settled, [...faulty, ...(old ?? []).filter(isFaulty)], options.rules);
  const settled = await explained(await confirmed(byFile(sure.settled, options), problems), options, run);
  const findings = finishFindings(settled);
  problems.push(...run.problems);
  const unchecked = [...checker.unchecked, ...sure.unchecked];
  const result = summarise({ findings, unchecked, problems }, loaded, {
    rules: selected.length,
    version: options.version
  });
  const { sources, secrets } = run;
  return { result, rules: selected.map(({ rule }) => rule), sources, secrets, skipped: loaded.skipped };
}
function isFaulty({ problems }) {
  return problems.length > 0;
}
function byFile(settled, { selection, rules }) {
  if ((selection.overrides ?? []).length === 0) return settled;
  const byId = new Map(rules.map((rule) => [rule.meta.id, rule]));
  return settled.flatMap((one) => {
    const { finding } = one;
    const rule = byId.get(finding.rule);
    const severity = rule && severityIn(finding.file, { rule, severity: finding.severity }, selection);
    return severity === void 0 ? [] : [{ ...one, finding: { ...finding, severity } }];
  });
}
var Run = class {
  settled = [];
  sources = /* @__PURE__ */ new Map();
  problems = [];
  secrets = [];
  #checker;
  constructor(checker) {
    this.#checker = checker;
  }
  settle() {
    const said = this.#checker.take();
    if (said.length === 0) return;
    this.settled.push(
      ...settle(
        said.filter(({ isSilent }) => !isSilent),
        this.sources,
        this.problems
      )
    );
    this.hide(said.filter(({ isSilent }) => isSilent));
  }
  /** Notes where secrets stand, which no frame may show. */
  hide(said) {
    const silent = settle(said, /* @__PURE__ */ new Map(), this.problems);
    for (const { finding } of silent) this.secrets.push(finding, ...finding.related);
  }
  /** True where a frame would show a text of the earlier state. */
  get showsEarlier() {
    const isEarlier = ({ revision }) => revision !== void 0;
    return this.settled.some(({ finding }) => isEarlier(finding) || finding.related.some(isEarlier));
  }
};
async function explained(settled, { files }, run) {
  if (!run.showsEarlier) return settled;
  const { nearestChange } = await import("./nearest-DKT2E52H.js");
  const paths = new Set(files.list().map(({ path }) => path));
  return settled.map((one) => {
    const { finding } = one;
    const gone = [finding, ...finding.related].find(({ revision }) => revision !== void 0);
    const before = gone === void 0 ? void 0 : run.sources.get(sourceKey(gone));
    const read = gone !== void 0 && paths.has(gone.file) ? files.read(gone.file) : void 0;
    if (gone === void 0 || before === void 0 || read?.ok !== true) return one;
    const after = run.sources.get(gone.file) ?? new SourceText(gone.file, read.text());
    const place = nearestChange(gone, before, after);
    const isShown = ({ file, revision, start }) => revision === void 0 && file === place?.file && start.line === place.start.line;
    if (place === void 0 || [finding, ...finding.related].some(isShown)) return one;
    run.sources.set(gone.file, after);
    const note = { ...place, note: "changed here" };
    return { ...one, finding: { ...finding, related: [...finding.related, note] } };
  });
}
function hideEarlier({ loaded, units }, { rules, now }, run) {
  const checker = new Checker(silentRules(rules, []), now);
  for (const unit of units) checkUnit(unit, checker);
  checkProject(loaded, checker);
  run.hide(checker.take());
}
function checkUnit(unit, checker) {
  for (const document of unit.documents) checker.show("document", document);
  for (const mark of unit.marks) checker.show("includeMark", mark);
  for (const variable of unit.variables) checker.show("variableUse", variable);
  for (const orphan of unit.orphans) checker.show("orphanSnippet", orphan);
  for (const tree of unit.trees) checker.walk(tree);
  for (const property of unit.properties) checker.show("property", property);
  for (const include of unit.includes) checker.show("include", include);
}
function checkProject({ documents, project }, checker) {
  for (const document of documents) checker.show("document", document);
  for (const hostname of project.hostnames) checker.show("hostname", hostname);
  showLists(project, checker);
  for (const certificate of project.certificates) checker.show("certificate", certificate);
  checker.show("project", project);
}
function showLists(project, checker) {
  for (const node of project.edgeHostnames) checker.show("edgeHostname", node);
  for (const node of project.activations) checker.show("activation", node);
  for (const node of project.enrollments) checker.show("enrollment", node);
  for (const node of project.uploads) checker.show("certificateUpload", node);
  for (const node of project.domainValidations) checker.show("domainValidation", node);
  for (const node of project.caSets) checker.show("caSet", node);
  for (const node of project.caSetVersions) checker.show("caSetVersion", node);
  for (const node of project.caSetActivations) checker.show("caSetActivation", node);
  for (const node of project.clientCertificates) checker.show("clientCertificate", node);
  for (const node of project.certificateVersions) checker.show("certificateVersion", node);
  for (const node of project.accountCas) checker.show("accountCa", node);
  for (const node of project.accessKeys) checker.show("accessKey", node);
  for (const node of project.keyVersions) checker.show("keyVersion", node);
  for (const node of project.csrs) checker.show("csr", node);
  for (const node of project.pemTexts) checker.show("pemText", node);
  for (const node of project.esaSites) checker.show("esaSite", node);
  for (const node of project.esaCas) checker.show("esaCa", node);
  for (const node of project.esaClientCertificates) checker.show("esaClientCertificate", node);
  for (const node of project.esaBindings) checker.show("esaBinding", node);
  for (const node of project.esaWafRules) checker.show("esaWafRule", node);
  for (const module of project.terraformModules) {
    checker.show("terraformModule", module);
    for (const block of module.blocks) checker.show("terraformBlock", block);
  }
}
async function confirmed(settled, problems) {
  const verdicts = /* @__PURE__ */ new Map();
  for (const { certificate, finding } of settled) {
    if (certificate === void 0 || verdicts.has(certificate)) continue;
    const verdict = await confirmCertificate(certificate);
    verdicts.set(certificate, verdict.agrees);
    if (!verdict.agrees) {
      const message = `two readers disagree about a certificate (${verdict.what}), so nothing is said about it`;
      problems.push({ file: finding.file, start: finding.start, message });
    }
  }
  return settled.filter(({ certificate }) => certificate === void 0 || verdicts.get(certificate) === true);
}
function summarise({
  findings,
  unchecked,
  problems
}, loaded, about) {
  const tally = Object.fromEntries(severities.map((severity) => [severity, 0]));
  for (const { severity } of findings.filter(counts)) tally[severity]++;
  return {
    schema: 1,
    tool: { name: "edgelint", version: about.version },
    findings,
    unchecked,
    problems,
    summary: {
      files: loaded.fileCount(),
      rules: about.rules,
      findings: tally,
      suppressed: 0,
      known: 0,
      unchecked: unchecked.length
    }
  };
}

// src/engine/index.ts
async function changedLines(before, after) {
  return (await import("./nearest-DKT2E52H.js")).changedLines(before, after);
}

export {
  compare,
  unreadProblems,
  syntaxProblems,
  severities,
  sourceKey,
  counts,
  isAtLeast,
  presets,
  selectRules,
  lint,
  changedLines
};
