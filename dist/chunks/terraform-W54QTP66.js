import {
  AccessKey,
  Activation,
  CaSet,
  CaSetActivation,
  CaSetVersion,
  CertificateUpload,
  CertificateVersion,
  ClientCertificate,
  Doc,
  Document,
  DomainValidation,
  Elsewhere,
  Enrollment,
  EsaHttpsSetting,
  Field,
  Hostname,
  Include,
  IncludeMark,
  KeyVersion,
  Node,
  OrphanSnippet,
  Property,
  TextPlace,
  UnitBuilder,
  allowedVersions,
  blockAddress,
  edgeSuffixOf,
  emptyLoading,
  fixedSite,
  folderOf,
  formatOfBlock,
  hclReaders,
  isBelow,
  isFlat,
  isObject,
  isReferenceKey,
  join,
  known,
  localAddress,
  nameOf,
  notInView,
  pemField,
  plainDoc,
  readAnyJson,
  readBinding,
  readCa,
  readHostnames,
  readJson,
  readLeaf,
  readLooseJson,
  readRecords,
  readRuleset,
  readSite,
  readWafRule,
  readWithin,
  referenceKey,
  siteByUnknown,
  siteOf,
  unknown,
  valueOf,
  vendorName,
  vendorValue
} from "./chunk-AD3I3RLG.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";
import {
  decodeString
} from "./chunk-Y5REAQKC.js";
import {
  Unknown,
  noteGap
} from "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/model/terraform/part.ts
var nothing = {};
var Part = class _Part {
  /** Where it stands: the expression in the block that was asked for, or the block itself. */
  at;
  #content;
  #about;
  #stand;
  #value;
  #extent;
  constructor(content, at, about = nothing, stand) {
    this.#content = content;
    this.at = at;
    this.#about = about;
    this.#stand = stand;
  }
  /** True when the expression is the value itself, so that an edit of it changes just this. */
  get isLiteral() {
    return this.#about.isLiteral === true;
  }
  /** Where the value is written, when that is not where it stands: a local, a variable's default, a file of values. */
  get authored() {
    return this.#about.authored;
  }
  /** Where the characters of a text are written. */
  get written() {
    const { written: written2 } = this.#about;
    return typeof written2 === "function" ? written2() : written2;
  }
  /** What a text made by `jsonencode` holds. */
  get json() {
    return this.#about.json;
  }
  /** Where an object or list is written that `jsondecode` has read. */
  get decoded() {
    return this.#about.decoded;
  }
  /** The block it stands for, where it is one. */
  get body() {
    return this.#about.body;
  }
  static unknown(why, at, reference2) {
    return new _Part(new Unknown(why, reference2), at);
  }
  /** The plain value, put together from its parts when first asked for. */
  get value() {
    this.#value ??= this.#assemble();
    return this.#value;
  }
  /** What names it: an attribute's name, a block's type and labels; undefined for an item of a list. */
  get key() {
    const { key: key2 } = this.#about;
    return typeof key2 === "function" ? key2() : key2;
  }
  /** How much there is of it: what grows by naming itself is told by this. */
  get extent() {
    this.#extent ??= extentOf(this.#content);
    return this.#extent;
  }
  /** Why the value is not known; undefined when it is, whatever its own parts are. */
  get unknown() {
    return this.#content instanceof Unknown ? this.#content : void 0;
  }
  get isNull() {
    return this.#content === null;
  }
  get isObject() {
    return this.#content instanceof Map;
  }
  get isList() {
    return Array.isArray(this.#content);
  }
  /** A member or an item; undefined when there is none. */
  get(step) {
    const content = this.#content;
    const found2 = content instanceof Map ? content.get(String(step)) : Array.isArray(content) && typeof step === "number" ? content[step] : void 0;
    return found2 === void 0 || this.#stand === void 0 ? found2 : found2.standing(this.#stand);
  }
  /** The members with their names, in order; empty for anything but an object. */
  get members() {
    const content = this.#content;
    if (!(content instanceof Map)) return [];
    return [...content.keys()].map((name) => [name, this.get(name)]);
  }
  /** The items, in order; empty for anything but a list. */
  get items() {
    const content = this.#content;
    if (!Array.isArray(content)) return [];
    const stand = this.#stand;
    return stand === void 0 ? content : content.map((item) => item.standing(stand));
  }
  /** The same value, named by an expression elsewhere: it and all its parts stand there. */
  standing(at) {
    const { key: key2, written: written2, json, decoded, body } = this.#about;
    const authored = this.authored ?? (this.unknown === void 0 ? this.at : void 0);
    return new _Part(this.#content, at, { key: key2, written: written2, json, decoded, body, authored }, at);
  }
  /** The same value under a name. */
  named(key2) {
    return new _Part(this.#content, this.at, { ...this.#about, key: key2 }, this.#stand);
  }
  /** The same value with what is now known of its text. */
  with(about) {
    return new _Part(this.#content, this.at, { ...this.#about, ...about }, this.#stand);
  }
  /** The part a route leads to. */
  find(route) {
    return route.reduce((part, step) => part?.get(step), this);
  }
  #assemble() {
    const content = this.#content;
    if (content instanceof Map) {
      const entries = [...content].map(([name, part]) => [name, part.value]);
      const value = Object.fromEntries(entries);
      if (this.body?.gap !== void 0) noteGap(value, this.body.gap);
      return value;
    }
    if (Array.isArray(content)) return content.map((part) => part.value);
    return content;
  }
};
var one = { size: 1, depth: 1 };
function extentOf(content) {
  if (typeof content === "string")
    return content.length < 128 ? one : { size: 1 + Math.floor(content.length / 128), depth: 1 };
  if (typeof content !== "object" || content === null || content instanceof Unknown) return one;
  let size = 1;
  let depth = 0;
  for (const part of content.values()) {
    const { extent } = part;
    size += extent.size;
    if (extent.depth > depth) ({ depth } = extent);
  }
  return { size, depth: depth + 1 };
}
function partTree(root) {
  return lazyPartTree(root.value, () => root);
}
function lazyPartTree(value, make) {
  let root;
  const rootPart = () => root ??= make();
  const places = (routes) => {
    const parts = routes.map((route) => rootPart().find(route));
    for (const part of parts) part?.at.want?.();
    return parts.map((part) => part && { key: part.key, value: part.at.span });
  };
  return {
    value,
    problems: [],
    get root() {
      return rootPart();
    },
    places
  };
}

// src/model/terraform/computed.ts
function computed(instance, name, at) {
  if (instance.type === "akamai_property_rules_builder" && name === "rule_format") {
    const format2 = instance.block.body.blocks.map(({ type }) => formatOfBlock(type)).find((one2) => one2 !== void 0);
    return format2 === void 0 ? void 0 : new Part(format2, at);
  }
  if (name === "content" && instance.type === "local_file") {
    const path = instance.attribute("filename");
    const file2 = typeof path?.value === "string" ? instance.module.files.read(path.value) : void 0;
    return file2 && new Part(file2.text, at, { written: { text: file2.text, toHost: (offset) => offset, file: file2, isWholeFile: true } });
  }
  return void 0;
}

// src/model/terraform/hcl.ts
var { readHcl, readHclTemplate, decodeRuns } = await hclReaders();

// src/model/terraform/pieces.ts
function writtenOf(pieces, text2, file2) {
  const toHost = (offset) => {
    const wanted = Math.max(0, Math.min(offset, text2.length));
    const piece = pieces[lastNotAfter(pieces, wanted)];
    if (piece === void 0) return 0;
    const inside = wanted - piece.start;
    if (piece.isExact) return Math.min(piece.span.start + inside, piece.span.end);
    return inside > 0 && wanted === text2.length ? piece.span.end : piece.span.start;
  };
  const toSpan = ({ start, end }) => {
    const last = pieces[lastNotAfter(pieces, end - 1)];
    if (end <= start || last === void 0) return { start: toHost(start), end: toHost(end) };
    const inside = last.isExact ? last.span.start + end - last.start : last.span.end;
    return { start: toHost(start), end: Math.min(inside, last.span.end) };
  };
  return { text: text2, toHost, toSpan, file: file2, isWholeFile: false };
}
function lastNotAfter(pieces, offset) {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// src/model/terraform/scope.ts
var Failed = class extends Unknown {
};
function evaluate(expression, scope) {
  return scope.evaluator(expression, scope);
}
var maxDepth = 400;
var maxValues = 4e6;
var maxSize = 2e5;
var maxTextLength = 16 * 1024 * 1024;
var Budget = class {
  #depth = 0;
  #parts = 0;
  /** False when the expression is nested too deeply, or the run has made too many values already. */
  enter() {
    this.#depth++;
    return this.#depth <= maxDepth && this.spend(1);
  }
  leave() {
    this.#depth--;
  }
  /** False when that many more values are too many. */
  spend(parts) {
    this.#parts += parts;
    return this.#parts <= maxValues;
  }
};
function withNames(scope, names) {
  return { ...scope, names: new Map([...scope.names, ...names]) };
}

// src/model/terraform/steps.ts
function into(part, step, scope, at) {
  const { unknown: unknown2 } = part;
  if (step === void 0) return Part.unknown("which member is meant is decided elsewhere", at);
  if (unknown2?.reference !== void 0) return scope.module.follow(part, step, at);
  if (unknown2 !== void 0) return part.standing(at);
  const key2 = part.isList && typeof step === "string" && /^\d+$/.test(step) ? Number(step) : step;
  const found2 = part.get(key2);
  if (found2 !== void 0) return found2;
  return new Part(new Failed(`there is no ${JSON.stringify(step)} in the value it is asked of`), at);
}

// src/model/terraform/values.ts
function asBool(value) {
  if (value === true || value === "true") return true;
  if (value === false || value === "false") return false;
  return void 0;
}
function asNumber(value) {
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value.trim() === "") return void 0;
  const number = Number(value);
  return Number.isFinite(number) ? number : void 0;
}
function asText(value) {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
}
function unknownIn(value) {
  if (value instanceof Unknown) return value.why;
  if (typeof value !== "object" || value === null) return void 0;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const why = unknownIn(inner);
    if (why !== void 0) return why;
  }
  return void 0;
}
function isSame(a, b) {
  if (Array.isArray(a) && Array.isArray(b)) {
    const other = b;
    return a.length === b.length && a.every((item, at) => isSame(item, other[at] ?? null));
  }
  if (isObject(a) && isObject(b)) {
    const names = Object.keys(a);
    return names.length === Object.keys(b).length && names.every((name) => isSame(a[name] ?? null, b[name] ?? null));
  }
  return Object.is(a, b);
}
function converted(part, convert2) {
  const value = part.unknown === void 0 ? convert2(part.value) : void 0;
  if (value === void 0 || value === part.value) return part;
  return new Part(value, part.at, { key: part.key, isLiteral: part.isLiteral, authored: part.authored });
}
function entryOf(table, name) {
  return Object.hasOwn(table, name) ? table[name] : void 0;
}
function decodedPart(value, at, decoding, route) {
  const decoded = { decoding, route };
  if (Array.isArray(value)) {
    const items = value.map((item, index) => decodedPart(item, at, decoding, [...route, index]));
    return new Part(items, at, { decoded });
  }
  if (!isObject(value)) return new Part(value, at);
  const members = Object.entries(value).map(
    ([name, inner]) => [name, decodedPart(inner, at, decoding, [...route, name])]
  );
  return new Part(new Map(members), at, { decoded });
}
function partOf(value, at) {
  if (Array.isArray(value))
    return new Part(
      value.map((item) => partOf(item, at)),
      at
    );
  if (isObject(value))
    return new Part(new Map(Object.entries(value).map(([name, inner]) => [name, partOf(inner, at)])), at);
  return new Part(value, at);
}

// src/model/terraform/collections.ts
function tupleValue({ items }, scope, at) {
  return new Part(
    items.map((item) => evaluate(item, scope)),
    at,
    { isLiteral: true }
  );
}
function objectValue({ items }, scope, at) {
  const members = /* @__PURE__ */ new Map();
  for (const { key: key2, value } of items) {
    const name = asText(evaluate(key2, scope).value);
    if (name === void 0) return Part.unknown("the name of a member is decided elsewhere", at);
    members.set(name, evaluate(value, scope).named(key2.span));
  }
  return new Part(members, at, { isLiteral: true });
}
function splatValue({ of, steps }, scope, at) {
  const source = evaluate(of, scope);
  const { unknown: unknown2 } = source;
  if (unknown2 !== void 0 && unknown2.reference === void 0) return source.standing(at);
  const items = source.isList ? source.items : source.isNull ? [] : [source];
  const keys = steps.map((step) => typeof step === "string" ? step : evaluate(step, scope).value);
  return new Part(
    items.map(
      (item) => keys.reduce(
        (part, key2) => into(part, typeof key2 === "string" || typeof key2 === "number" ? key2 : void 0, scope, at),
        item
      )
    ),
    at
  );
}
function entriesOf(collection) {
  if (collection.isObject) return collection.members;
  return collection.isList ? collection.items.map((item, at) => [at, item]) : void 0;
}
function forValue(expression, scope, at) {
  const source = evaluate(expression.in, scope);
  const entries = entriesOf(source);
  if (entries === void 0) {
    if (source.unknown !== void 0) return source.unknown.reference === void 0 ? source.standing(at) : lost(at);
    return new Part(new Failed("a for expression goes through lists and objects only"), at);
  }
  if (!scope.budget.spend(entries.length)) return lost(at);
  const kept = [];
  for (const [key2, value] of entries) {
    const inner = withNames(scope, namesOf(expression, new Part(key2, value.at), value));
    const test = expression.condition === void 0 ? true : asBool(evaluate(expression.condition, inner).value);
    if (test === void 0) return lost(at);
    if (!test) continue;
    kept.push([expression.key && evaluate(expression.key, inner), evaluate(expression.value, inner)]);
  }
  return expression.key === void 0 ? new Part(
    kept.map(([, value]) => value),
    at
  ) : gathered(kept, expression.isGrouped, at);
}
function lost(at) {
  return Part.unknown("what it goes through is decided elsewhere", at);
}
function namesOf({ keyName, valueName }, key2, value) {
  return keyName === void 0 ? [[valueName, value]] : [
    [keyName, key2],
    [valueName, value]
  ];
}
function gathered(entries, isGrouped, at) {
  const members = /* @__PURE__ */ new Map();
  for (const [key2, value] of entries) {
    const name = asText(key2?.value);
    if (name === void 0) return Part.unknown("the name of a member is decided elsewhere", at);
    members.set(name, isGrouped ? new Part([...members.get(name)?.items ?? [], value], at) : value);
  }
  return new Part(members, at);
}

// src/model/terraform/templates.ts
function templateValue({ parts, isHeredoc }, scope, at) {
  const text2 = plainText(parts);
  const [only] = parts;
  if (text2 !== void 0) return new Part(text2, at, { isLiteral: true, written: () => writtenHere(parts, scope.file) });
  if (parts.length === 1 && only?.kind === "interpolation" && !isHeredoc)
    return evaluate(only.value, scope).standing(at);
  return renderParts(parts, scope, at);
}
function plainText(parts) {
  let text2 = "";
  for (const part of parts) {
    if (part.kind !== "text") return void 0;
    text2 += part.text;
  }
  return text2;
}
function writtenHere(parts, file2) {
  const decoded = decodeRuns(parts);
  return decoded && { ...decoded, file: file2, isWholeFile: false };
}
function renderParts(parts, scope, at) {
  const rendering = new Rendering(scope.file);
  rendering.add(parts, scope);
  const { unknown: unknown2, isTooLong } = rendering;
  const written2 = rendering.written();
  if (isTooLong) return Part.unknown("the text is too long to be put together", at);
  return new Part(unknown2 ?? written2.text, at, { written: written2, json: isHole(parts) ? rendering.json : void 0 });
}
function isHole(parts) {
  const [only, ...others] = parts.filter((part) => part.kind !== "text" || part.text.trim() !== "");
  return only?.kind === "interpolation" && others.length === 0;
}
var Rendering = class {
  /** The first hole that could not be filled. */
  unknown;
  isTooLong = false;
  /** What the last hole holds that `jsonencode` fills. */
  json;
  #file;
  #pieces = [];
  #texts = [];
  #holes = /* @__PURE__ */ new Map();
  #length = 0;
  constructor(file2) {
    this.#file = file2;
  }
  add(parts, scope) {
    for (const part of parts) {
      if (this.isTooLong) return;
      if (part.kind === "text") this.#put(part.text, part.span, part.isExact);
      else if (part.kind === "interpolation") this.#fill(evaluate(part.value, scope), part.span);
      else if (part.kind === "if") this.#choose(part, scope);
      else this.#repeat(part, scope);
    }
  }
  written() {
    const written2 = writtenOf(this.#pieces, this.#texts.join(""), this.#file);
    return this.#holes.size === 0 ? written2 : { ...written2, holes: this.#holes };
  }
  #put(text2, span, isExact) {
    if (text2 === "") return;
    this.#pieces.push({ start: this.#length, span, isExact });
    this.#texts.push(text2);
    this.#length += text2.length;
    this.isTooLong ||= this.#length > maxTextLength;
  }
  #fill(part, span) {
    this.json = part.json;
    const text2 = asText(part.value);
    if (text2 === void 0) this.#leave(part.unknown, span);
    else this.#put(text2, span, false);
  }
  /** A hole that nothing is known to fill stays as it is written. */
  #leave(unknown2, span) {
    this.unknown ??= unknown2 ?? Part.unknown("a value of another kind stands in the text", { file: this.#file, span }).unknown;
    const text2 = this.#file.text.slice(span.start, span.end);
    if (unknown2?.reference !== void 0) this.#holes.set(text2, unknown2);
    this.#put(text2, span, true);
  }
  #choose(part, scope) {
    const test = evaluate(part.condition, scope);
    const decided = asBool(test.value);
    if (decided === void 0) this.#leave(test.unknown, part.span);
    else this.add(decided ? part.then : part.otherwise, scope);
  }
  #repeat(part, scope) {
    const source = evaluate(part.in, scope);
    const entries = entriesOf(source);
    if (entries === void 0 || !scope.budget.spend(entries.length)) return this.#leave(source.unknown, part.span);
    for (const [key2, value] of entries)
      this.add(part.body, withNames(scope, namesOf(part, new Part(key2, value.at), value)));
  }
};

// src/model/terraform/file-functions.ts
function sourceOf(path, { scope, at }) {
  if (typeof path?.value !== "string") return void 0;
  const source = scope.module.files.read(path.value);
  return source ?? Part.unknown(`the file ${path.value} is not in view`, at);
}
var wholeFile = (file2) => ({
  text: file2.text,
  toHost: (offset) => Math.max(0, Math.min(offset, file2.text.length)),
  file: file2,
  isWholeFile: true
});
function file([path], around) {
  const source = sourceOf(path, around);
  return source === void 0 || source instanceof Part ? source : new Part(source.text, around.at, { written: wholeFile(source) });
}
function templatefile([path, variables], around) {
  const source = sourceOf(path, around);
  if (source === void 0 || source instanceof Part) return source;
  const { parts } = readHclTemplate(source.text);
  const names = new Map(variables?.members ?? []);
  const module = { ...around.scope.module, resolve: () => void 0 };
  const rendered = renderParts(parts, { ...around.scope, file: source, module, names }, around.at);
  const { written: written2 } = rendered;
  return written2 === void 0 ? rendered : rendered.with({ written: { ...written2, isWholeFile: parts.every(({ kind }) => kind === "text") } });
}
var trimmed = (trim) => ([part], { at }) => {
  if (typeof part?.value !== "string") return void 0;
  const text2 = trim(part.value);
  const offset = part.value.indexOf(text2);
  const { written: written2 } = part;
  if (written2 === void 0) return new Part(text2, at);
  const { toHost, toSpan } = written2;
  const shifted = {
    ...written2,
    text: text2,
    toHost: (inner) => toHost(inner + offset),
    ...toSpan && { toSpan: ({ start, end }) => toSpan({ start: start + offset, end: end + offset }) }
  };
  return new Part(text2, at, { written: shifted });
};
function replace([whole, part, by], { at }) {
  const [text2, search, substitute] = [whole, part, by].map((one2) => asText(one2?.value));
  if (text2 === void 0 || search === void 0 || substitute === void 0 || isPattern(search)) return void 0;
  const texts2 = search === "" ? [text2] : text2.split(search);
  if (text2.length + texts2.length * substitute.length > maxTextLength) return void 0;
  const result = texts2.join(substitute);
  const { written: written2 } = whole ?? {};
  if (written2?.isWholeFile !== true) return new Part(result, at, { written: texts2.length === 1 ? written2 : void 0 });
  if (texts2.length === 1) return new Part(result, at, { written: written2 });
  const pieces = () => piecesAround(texts2, search.length, substitute.length);
  return new Part(result, at, { written: () => writtenOf(pieces(), result, written2.file) });
}
var isPattern = (search) => search.length > 1 && search.startsWith("/") && search.endsWith("/");
function piecesAround(texts2, length, newLength) {
  const pieces = [];
  let [from, to] = [0, 0];
  for (const [index, text2] of texts2.entries()) {
    pieces.push({ start: to, span: { start: from, end: from + text2.length }, isExact: true });
    from += text2.length;
    to += text2.length;
    if (index === texts2.length - 1) break;
    pieces.push({ start: to, span: { start: from, end: from + length }, isExact: false });
    from += length;
    to += newLength;
  }
  return pieces.filter(({ start }, index) => start < (pieces[index + 1]?.start ?? to));
}
function jsonencode([part], { at }) {
  if (part === void 0) return void 0;
  const why = unknownIn(part.value);
  const about = { json: part };
  return why === void 0 ? new Part(JSON.stringify(part.value), at, about) : Part.unknown(why, at).with(about);
}
function jsondecode([part], { scope, at }) {
  if (part?.json !== void 0) return part.json;
  if (typeof part?.value !== "string") return void 0;
  const tree = readJson(part.value);
  if (tree?.value === void 0) return new Part(new Failed("the text is no JSON"), at);
  const { written: written2 } = part;
  if (written2 === void 0) return partOf(tree.value, at);
  scope.module.files.decoded.add(written2.file.path);
  return decodedPart(tree.value, at, { written: written2, tree }, []);
}
function fileset([folder, pattern], { scope, at }) {
  if (typeof folder?.value !== "string" || typeof pattern?.value !== "string") return void 0;
  const glob = globOf(pattern.value);
  if (glob === void 0) return void 0;
  const files = scope.module.files.below(folder.value);
  if (files.length === 0) return Part.unknown(`no file of the folder ${folder.value} is in view`, at);
  const names = files.filter((name) => glob.test(name));
  return new Part(
    names.map((name) => new Part(name, at)),
    at
  );
}
function globOf(pattern) {
  if (!/^[\w.*?{},/ -]{1,200}$/.test(pattern) || pattern.split("*").length > 5) return void 0;
  const parts = {
    "**/": "(?:.*/)?",
    "**": ".*",
    "*": "[^/]*",
    "?": "[^/]",
    "{": "(?:",
    "}": ")",
    ",": "|",
    ".": "\\."
  };
  const source = pattern.replace(/\*\*\/|\*\*|[*?{},.]/g, (part) => parts[part] ?? part);
  try {
    return new RegExp(`^${source}$`);
  } catch {
    return void 0;
  }
}
var fileFunctions = {
  file,
  trimspace: trimmed((whole) => whole.trim()),
  chomp: trimmed((whole) => whole.replace(/[\r\n]+$/, "")),
  replace,
  templatefile,
  jsonencode,
  jsondecode,
  fileset,
  fileexists: ([path], { scope, at }) => typeof path?.value === "string" ? new Part(scope.module.files.exists(path.value), at) : void 0
};

// src/model/terraform/list-functions.ts
function allItems(parts) {
  return parts.every((part) => part.isList) ? parts.flatMap((part) => part.items) : void 0;
}
var listOf = (items, at) => items === void 0 ? void 0 : new Part(items, at);
function unique(items) {
  if (items.length > 1 && items.some((item) => unknownIn(item.value) !== void 0)) return void 0;
  const seen = /* @__PURE__ */ new Map();
  for (const item of items) {
    const key2 = JSON.stringify(item.value);
    if (!seen.has(key2)) seen.set(key2, item);
  }
  return [...seen.values()];
}
function flatItems(part) {
  return part.isList ? part.items.flatMap(flatItems) : [part];
}
function toSet(items) {
  const rank = (part) => asText(part.value) ?? "";
  return unique(items)?.toSorted((a, b) => rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0);
}
function chosen([first, ...others], isShared) {
  const lists = [first, ...others];
  if (first === void 0 || lists.some((part) => part?.isList !== true || unknownIn(part.value) !== void 0))
    return void 0;
  const held = others.map(({ items }) => new Set(items.map((item) => JSON.stringify(item.value))));
  return toSet(first.items.filter((item) => held.every((set2) => set2.has(JSON.stringify(item.value)) === isShared)));
}
function chunklist([list, size], at) {
  const step = asNumber(size?.value);
  if (list?.isList !== true || step === void 0 || step < 1) return void 0;
  const starts = Array.from({ length: Math.ceil(list.items.length / step) }, (_, index) => index * step);
  return new Part(
    starts.map((start) => new Part(list.items.slice(start, start + step), at)),
    at
  );
}
function merged(parts, at) {
  if (!parts.every((part) => part.isObject || part.isNull)) return void 0;
  return new Part(new Map(parts.flatMap((part) => part.members)), at);
}
function sizeOf(part) {
  if (part?.isList === true) return part.items.length;
  if (part?.isObject === true) return part.members.length;
  return typeof part?.value === "string" ? Array.from(part.value).length : void 0;
}
function lookup([map, key2, fallback], at) {
  const name = asText(key2?.value);
  if (map?.isObject !== true || name === void 0) return void 0;
  return map.get(name) ?? fallback ?? new Part(new Failed(`there is no ${name}`), at);
}
function element([list, index]) {
  const at = asNumber(index?.value);
  const items = list?.items ?? [];
  if (list?.isList !== true || at === void 0 || items.length === 0) return void 0;
  return items[(at % items.length + items.length) % items.length];
}
function coalesce(parts) {
  return parts.find((part) => !part.isNull && part.value !== "");
}
function zipmap([keys, values], at) {
  const names = keys?.items.map((key2) => asText(key2.value)) ?? [];
  const items = values?.items ?? [];
  if (keys?.isList !== true || values?.isList !== true || names.includes(void 0) || names.length !== items.length)
    return void 0;
  return new Part(new Map(items.map((item, index) => [names[index] ?? "", item])), at);
}
var listFunctions = {
  concat: (parts, { at }) => listOf(allItems(parts), at),
  flatten: ([part], { at }) => part?.isList === true && flatItems(part).every((item) => item.unknown === void 0 || item.unknown.reference !== void 0) ? new Part(flatItems(part), at) : void 0,
  compact: ([part], { at }) => listOf(
    allItems(part ? [part] : [])?.filter((item) => !item.isNull && item.value !== ""),
    at
  ),
  distinct: ([part], { at }) => listOf(part?.isList === true ? unique(part.items) : void 0, at),
  toset: ([part], { at }) => listOf(part?.isList === true ? toSet(part.items) : void 0, at),
  tolist: ([part], { at }) => listOf(allItems(part ? [part] : []), at),
  tomap: ([part]) => part?.isObject === true ? part : void 0,
  setunion: (parts, { at }) => listOf(toSet(allItems(parts) ?? []), at),
  setsubtract: (parts, { at }) => listOf(chosen(parts, false), at),
  setintersection: (parts, { at }) => listOf(chosen(parts, true), at),
  sort: ([part], { at }) => listOf(part?.isList === true && unknownIn(part.value) === void 0 ? sorted(part.items) : void 0, at),
  reverse: ([part], { at }) => listOf(part?.isList === true ? part.items.toReversed() : void 0, at),
  slice: ([part, from, to], { at }) => listOf(part?.isList === true ? part.items.slice(asNumber(from?.value), asNumber(to?.value)) : void 0, at),
  merge: (parts, { at }) => merged(parts, at),
  keys: ([part], { at }) => part?.isObject === true ? new Part(part.members.map(([name]) => new Part(name, at)).toSorted(byText), at) : void 0,
  values: ([part], { at }) => part?.isObject === true ? new Part(
    part.members.toSorted(([a], [b]) => a < b ? -1 : 1).map(([, value]) => value),
    at
  ) : void 0,
  length: ([part], { at }) => {
    const size = sizeOf(part);
    return size === void 0 ? void 0 : new Part(size, at);
  },
  lookup: (parts, { at }) => lookup(parts, at),
  element,
  one: ([part], { at }) => part?.isList === true ? part.items[0] ?? new Part(null, at) : void 0,
  chunklist: (parts, { at }) => chunklist(parts, at),
  coalesce,
  coalescelist: (parts) => parts.find((part) => !part.isList || part.items.length > 0),
  zipmap: (parts, { at }) => zipmap(parts, at),
  nonsensitive: ([part]) => part,
  sensitive: (_, { at }) => Part.unknown("the value is sensitive", at)
};
function sorted(items) {
  return items.toSorted(byText);
}
function byText(a, b) {
  const [first, second] = [asText(a.value) ?? "", asText(b.value) ?? ""];
  return first < second ? -1 : first > second ? 1 : 0;
}

// src/model/terraform/text-functions.ts
var text = (work) => (args) => {
  const texts2 = args.map(asText);
  return texts2.includes(void 0) ? void 0 : work(...texts2);
};
var numeric = (work) => (args) => {
  const numbers = args.map(asNumber);
  return numbers.includes(void 0) ? void 0 : work(...numbers);
};
var textsOf = (value) => {
  if (!Array.isArray(value)) return void 0;
  const texts2 = value.map(asText);
  return texts2.includes(void 0) ? void 0 : texts2;
};
var bounded = (result) => result.length > maxTextLength ? void 0 : result;
var trimAll = (whole, characters) => {
  let [start, end] = [0, whole.length];
  while (start < end && characters.includes(whole.charAt(start))) start++;
  while (end > start && characters.includes(whole.charAt(end - 1))) end--;
  return whole.slice(start, end);
};
function format(args) {
  const [pattern, ...values] = args;
  if (typeof pattern !== "string") return void 0;
  let next = 0;
  let [isComplete, isNumbered] = [true, false];
  const result = pattern.replace(
    /%(?:%|([-0]?)(\d{0,3})(?:\[(\d{1,3})\])?([a-zA-Z]))/g,
    (whole, ...parts) => {
      const [flag, width, index, verb] = parts;
      if (verb === void 0) return "%";
      isNumbered ||= index !== void 0;
      if (index !== void 0) next = Number(index) - 1;
      const shown2 = verbs[verb]?.(values[next++]);
      if (shown2 === void 0) isComplete = false;
      if (shown2 === void 0 || flag === "-") return shown2?.padEnd(Number(width || 0)) ?? whole;
      return shown2.padStart(Number(width || 0), flag === "0" ? "0" : " ");
    }
  );
  return isComplete && (isNumbered || next === values.length) ? bounded(result) : void 0;
}
function formatlist(args) {
  const lists = args.filter((arg) => Array.isArray(arg));
  const [first] = lists;
  if (first === void 0) {
    const one2 = format(args);
    return one2 === void 0 ? void 0 : [one2];
  }
  if (lists.some(({ length }) => length !== first.length)) return void 0;
  const texts2 = first.map(
    (_, at) => format(args.map((arg) => Array.isArray(arg) ? arg[at] ?? null : arg))
  );
  return texts2.includes(void 0) ? void 0 : texts2;
}
var verbs = {
  s: asText,
  v: (value) => asText(value) ?? (value === void 0 ? void 0 : JSON.stringify(value)),
  q: (value) => asText(value) === void 0 ? void 0 : JSON.stringify(asText(value)),
  d: (value) => {
    const number = asNumber(value);
    return number === void 0 ? void 0 : String(Math.trunc(number));
  },
  t: (value) => asBool(value) === void 0 ? void 0 : String(asBool(value))
};
var textFunctions = {
  upper: text((whole) => whole.toUpperCase()),
  lower: text((whole) => whole.toLowerCase()),
  title: text((whole) => whole.replace(new RegExp("\\b\\p{L}", "gu"), (letter) => letter.toUpperCase())),
  trimprefix: text((whole, prefix = "") => whole.startsWith(prefix) ? whole.slice(prefix.length) : whole),
  trimsuffix: text(
    (whole, suffix = "") => suffix !== "" && whole.endsWith(suffix) ? whole.slice(0, -suffix.length) : whole
  ),
  trim: text((whole, characters = "") => trimAll(whole, characters)),
  startswith: text((whole, prefix = "") => whole.startsWith(prefix)),
  endswith: text((whole, suffix = "") => whole.endsWith(suffix)),
  strcontains: text((whole, part = "") => whole.includes(part)),
  split: text((separator, whole = "") => whole.split(separator)),
  substr: ([whole, offset, length]) => substring(asText(whole), asNumber(offset), asNumber(length)),
  join: ([separator, ...lists]) => {
    const all = lists.map(textsOf);
    const by = asText(separator);
    return by === void 0 || all.includes(void 0) ? void 0 : bounded(all.flatMap((list) => list ?? []).join(by));
  },
  format,
  formatlist,
  tostring: ([value]) => value === null ? null : asText(value),
  tonumber: ([value]) => value === null ? null : asNumber(value),
  tobool: ([value]) => value === null ? null : asBool(value),
  max: numeric(Math.max),
  min: numeric(Math.min),
  abs: numeric(Math.abs),
  sum: ([list]) => {
    const numbers = Array.isArray(list) && list.length > 0 ? list.map(asNumber) : [void 0];
    return numbers.includes(void 0) ? void 0 : numbers.reduce((sum, one2) => sum + one2, 0);
  },
  ceil: numeric(Math.ceil),
  floor: numeric(Math.floor),
  abspath: text((path) => path),
  pathexpand: text((path) => path.startsWith("~") ? void 0 : path),
  basename: text((path) => path.replace(/\/+$/, "").split("/").at(-1) ?? ""),
  dirname: text((path) => path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "."),
  base64encode: text((whole) => Buffer.from(whole).toString("base64")),
  base64decode: text((whole) => Buffer.from(whole, "base64").toString("utf8")),
  contains: ([list, value]) => Array.isArray(list) && value !== void 0 ? list.some((item) => JSON.stringify(item) === JSON.stringify(value)) : void 0,
  alltrue: ([list]) => Array.isArray(list) ? list.every((item) => asBool(item) === true) : void 0,
  anytrue: ([list]) => Array.isArray(list) ? list.some((item) => asBool(item) === true) : void 0,
  range,
  index: ([list, value]) => Array.isArray(list) && list.includes(value) ? list.indexOf(value) : void 0
};
function substring(whole, offset, length) {
  if (whole === void 0 || offset === void 0 || length === void 0) return void 0;
  const start = offset < 0 ? whole.length + offset : offset;
  return length < 0 ? whole.slice(start) : whole.slice(start, start + length);
}
function range(args) {
  const [first = 0, second, step = 1] = args.map(asNumber);
  const [start, end] = args.length === 1 ? [0, first] : [first, second ?? 0];
  if (args.some((arg) => asNumber(arg) === void 0) || step === 0 || Math.abs((end - start) / step) > 1024)
    return void 0;
  const numbers = [];
  for (let at = start; step > 0 ? at < end : at > end; at += step) numbers.push(at);
  return numbers;
}

// src/model/terraform/call.ts
function call({ name, args, expandsLast }, scope, at) {
  if (name === "try" || name === "can") return attempt(name, args, scope, at);
  const parts = args.map((arg) => evaluate(arg, scope));
  const last = parts.at(-1);
  if (expandsLast && last !== void 0) {
    if (!last.isList) return Part.unknown(`the arguments of ${name} are decided elsewhere`, at);
    parts.splice(-1, 1, ...last.items);
  }
  if (parts.reduce((sum, part) => sum + part.extent.size, 0) > maxSize)
    return Part.unknown(`the arguments of ${name}() are too large to be worked out`, at);
  const known2 = entryOf(textFunctions, name);
  const byParts = entryOf(listFunctions, name) ?? entryOf(fileFunctions, name);
  if (byParts !== void 0) return byParts(parts, { scope, at }) ?? lacking(name, parts, at);
  if (known2 === void 0) return Part.unknown(`the result of ${name}() is not worked out here`, at);
  const values = parts.map((part) => part.value);
  const why = values.map(unknownIn).find((one2) => one2 !== void 0);
  if (why !== void 0) return Part.unknown(why, at);
  const result = known2(values);
  return result === void 0 ? new Part(new Failed(`${name}() does not take these arguments`), at) : partOf(result, at);
}
function lacking(name, parts, at) {
  const why = parts.map((part) => unknownIn(part.value)).find((one2) => one2 !== void 0);
  return why === void 0 ? new Part(new Failed(`${name}() does not take these arguments`), at) : Part.unknown(why, at);
}
function attempt(name, args, scope, at) {
  for (const arg of args) {
    const part = evaluate(arg, scope);
    const hasFailed = part.unknown instanceof Failed;
    if (name === "can") return part.unknown === void 0 || hasFailed ? new Part(!hasFailed, at) : part.standing(at);
    if (!hasFailed) return part;
  }
  return new Part(new Failed("no argument of try() can be worked out"), at);
}

// src/model/terraform/operators.ts
function conditional({ condition, then, otherwise }, scope, at) {
  const test = evaluate(condition, scope);
  const decided = asBool(test.value);
  if (decided !== void 0) return branch(evaluate(decided ? then : otherwise, scope));
  const [first, second] = [evaluate(then, scope), evaluate(otherwise, scope)];
  const isEither = unknownIn(first.value) === void 0 && isSame(first.value, second.value);
  if (isEither) return first.standing(at);
  return Part.unknown(test.unknown?.why ?? "its condition is not known", at);
}
function branch(part) {
  const { at, key: key2, written: written2, authored } = part;
  return part.isLiteral && !part.isList && !part.isObject ? new Part(part.value, at, { key: key2, written: written2, authored }) : part;
}
function unary({ operator, of }, scope, at) {
  const part = evaluate(of, scope);
  if (part.unknown !== void 0) return part.standing(at);
  const result = operator === "!" ? negate(asBool(part.value)) : minus(asNumber(part.value));
  return result === void 0 ? failed(at) : new Part(result, at, { isLiteral: part.isLiteral });
}
var negate = (value) => value === void 0 ? void 0 : !value;
var minus = (value) => value === void 0 ? void 0 : -value;
function binary({ operator, left, right }, scope, at) {
  const first = evaluate(left, scope);
  if (operator === "&&" || operator === "||") return logical(operator, first, evaluate(right, scope), at);
  const second = evaluate(right, scope);
  const why = unknownIn(first.value) ?? unknownIn(second.value);
  if (why !== void 0) return Part.unknown(why, at);
  if (operator === "==" || operator === "!=")
    return new Part(isSame(first.value, second.value) === (operator === "=="), at);
  const [a, b] = [asNumber(first.value), asNumber(second.value)];
  const result = a === void 0 || b === void 0 ? void 0 : arithmetic[operator](a, b);
  return result === void 0 || Number.isNaN(result) ? failed(at) : new Part(result, at);
}
function logical(operator, first, second, at) {
  const deciding = operator === "||";
  const [a, b] = [asBool(first.value), asBool(second.value)];
  if (a === deciding || b === deciding) return new Part(deciding, at);
  if (a !== void 0 && b !== void 0) return new Part(!deciding, at);
  return Part.unknown((a === void 0 ? first : second).unknown?.why ?? "a condition is not known", at);
}
var arithmetic = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  ">": (a, b) => a > b,
  ">=": (a, b) => a >= b,
  "+": (a, b) => a + b,
  "-": (a, b) => a - b,
  "*": (a, b) => a * b,
  "/": (a, b) => a / b,
  "%": (a, b) => a % b
};
function failed(at) {
  return new Part(new Failed("its operands are not of the kind the operator takes"), at);
}

// src/model/terraform/evaluate.ts
function evaluateExpression(expression, scope) {
  const at = { file: scope.file, span: expression.span };
  try {
    const part = scope.budget.enter() ? valueOf2(expression, scope, at) : void 0;
    return part === void 0 || isTooLarge(part) || !isPaidFor(expression, part, scope) ? Part.unknown("the configuration is too large or too deep to be worked out", at) : part;
  } finally {
    scope.budget.leave();
  }
}
function isPaidFor({ kind }, { extent }, { budget }) {
  return extent.size === 1 || !(kind === "call" || kind === "template" || kind === "for") || budget.spend(extent.size);
}
function isTooLarge({ extent }) {
  return extent.size > maxSize || extent.depth > maxDepth;
}
function valueOf2(expression, scope, at) {
  switch (expression.kind) {
    case "literal":
      return new Part(expression.value, at, { isLiteral: true });
    case "template":
      return templateValue(expression, scope, at);
    case "variable":
    case "member":
    case "index":
      return reference(expression, scope, at);
    case "splat":
      return splatValue(expression, scope, at);
    case "call":
      return call(expression, scope, at);
    case "tuple":
      return tupleValue(expression, scope, at);
    case "object":
      return objectValue(expression, scope, at);
    case "for":
      return forValue(expression, scope, at);
    case "conditional":
      return conditional(expression, scope, at);
    case "binary":
      return binary(expression, scope, at);
    case "unary":
      return unary(expression, scope, at);
    case "parenthesized":
      return evaluate(expression.of, scope);
    case "broken":
      return Part.unknown("a syntax error hides the value", at);
    default:
      return expression;
  }
}
function chainOf(expression) {
  const links = [];
  let base = expression;
  while (base.kind === "member" || base.kind === "index") {
    links.push(base);
    base = base.of;
  }
  return { base, links: links.reverse() };
}
function reference(expression, scope, at) {
  const { base, links } = chainOf(expression);
  const steps = links.map((link) => link.kind === "member" ? link.name : keyOf(link, scope));
  if (base.kind !== "variable") return walk(evaluate(base, scope), steps, scope, at);
  const local = scope.names.get(base.name);
  if (local !== void 0) return walk(local, steps, scope, at).standing(at);
  const found2 = scope.module.resolve(base.name, steps, at);
  if (found2 === void 0) return new Part(new Failed(`${base.name} is not declared here`), at);
  return walk(found2.part, steps.slice(found2.used), scope, at).standing(at);
}
function keyOf(link, scope) {
  const { value } = evaluate(link.key, scope);
  return typeof value === "string" || typeof value === "number" ? value : void 0;
}
function walk(from, steps, scope, at) {
  return steps.reduce((part, step) => into(part, step, scope, at), from);
}

// src/model/terraform/files.ts
function filesFrom({ folder, top }, files) {
  const inProject = (path) => {
    const target = join(folder, path);
    return !path.startsWith("/") && isBelow(target, top) && files.exists(target, top) ? target : void 0;
  };
  return {
    decoded: files.decoded,
    read: (path) => {
      const target = inProject(path);
      return target === void 0 ? void 0 : files.read(target);
    },
    exists: (path) => inProject(path) !== void 0,
    below: (path) => {
      const target = join(folder, path);
      const prefix = target === "" ? "" : `${target}/`;
      return files.paths.filter((one2) => one2.startsWith(prefix)).map((one2) => one2.slice(prefix.length));
    }
  };
}
function folderBetween(from, to) {
  const [start, end] = [from.split("/").filter(Boolean), to.split("/").filter(Boolean)];
  let same = 0;
  while (same < start.length && start[same] === end[same]) same++;
  const steps = [...start.slice(same).map(() => ".."), ...end.slice(same)];
  return steps.length === 0 ? "." : steps.join("/");
}

// src/model/terraform/overlay.ts
function overlaid(part, planned) {
  if (planned === void 0 || planned.unknown !== void 0) return part;
  if (part.unknown !== void 0) return isOpen(part) ? moved(planned, part) : part;
  if (part.isObject && planned.isObject) {
    const members = part.members.map(([name, inner]) => [name, overlaid(inner, planned.get(name))]);
    return changed(part, new Map(members));
  }
  if (part.isList && planned.isList) return listOf2(part, planned);
  const isScalar = !part.isList && !part.isObject && !planned.isList && !planned.isObject;
  return isScalar && !part.isLiteral && !isSame(part.value, planned.value) ? moved(planned, part) : part;
}
function isOpen({ unknown: unknown2 }) {
  return unknown2 !== void 0 && unknown2.reference === void 0 && !(unknown2 instanceof Elsewhere);
}
function listOf2(part, planned) {
  const isInOrder = part.items.length === planned.items.length && part.items.every((item, at) => agrees(item, planned.items[at]));
  if (isInOrder)
    return changed(
      part,
      part.items.map((item, at) => overlaid(item, planned.items[at]))
    );
  if (part.items.some(isOpen)) return moved(planned, part);
  const left = [...planned.items];
  const items = part.items.map((item) => {
    const at = left.findIndex((other) => agrees(item, other));
    return at === -1 ? item : overlaid(item, left.splice(at, 1)[0]);
  });
  return changed(part, items);
}
function agrees(part, planned) {
  if (planned === void 0 || part.unknown !== void 0 || planned.unknown !== void 0 || part.isNull) return true;
  if (part.isObject) return planned.isObject && part.members.every(([name, inner]) => agrees(inner, planned.get(name)));
  if (part.isList)
    return planned.isList && (part.items.length === planned.items.length || unknownIn(part.value) !== void 0);
  return !part.isLiteral || isSame(part.value, planned.value);
}
function moved(planned, to) {
  const part = planned.standing(to.at).named(to.key);
  return new Part(part.isObject ? new Map(part.members) : part.isList ? part.items : part.value, to.at, {
    key: to.key,
    body: to.body
  });
}
function changed(part, content) {
  const { at, key: key2, isLiteral, authored, body } = part;
  return new Part(content, at, { key: key2, isLiteral, authored, body });
}

// src/model/terraform/source.ts
function fileOf({ file: file2, overriding }, part) {
  return overriding?.get(part) ?? file2;
}
var ModuleSource = class {
  folder;
  /** What tells it apart from the others of a run: its folder, or its file where it is one by itself. */
  name;
  /** What files that expressions read must not leave. */
  top;
  files;
  variables = /* @__PURE__ */ new Map();
  locals = /* @__PURE__ */ new Map();
  outputs = /* @__PURE__ */ new Map();
  modules = /* @__PURE__ */ new Map();
  /** Resources by `type.name`, data sources by `data.type.name`. */
  resources = /* @__PURE__ */ new Map();
  /** `terraform`, `provider`, `import`, `moved`, `removed` and other blocks, in the order written. */
  others = [];
  /** Files of values that Terraform reads by itself, later ones first. */
  values = [];
  /** Files of values that are given on the command line: they apply in some environment only. */
  optionalValues = [];
  constructor(folder, top, files, name = folder === "" ? "." : folder) {
    this.folder = folder;
    this.name = name;
    this.top = top;
    this.files = files;
    const isOverride = ({ file: file2 }) => isOverridePath(file2.path);
    for (const { file: file2, hcl } of files.filter((one2) => !isOverride(one2)))
      for (const block of hcl.body.blocks) this.#declare({ block, file: file2 });
    const byName = (a, b) => a.file.path < b.file.path ? -1 : 1;
    for (const { file: file2, hcl } of files.filter(isOverride).toSorted(byName))
      for (const block of hcl.body.blocks) this.#override({ block, file: file2 });
  }
  /** True when a fault hides a part of some file: what is not found may stand there. */
  get isTorn() {
    return this.files.some(({ hcl }) => hcl.body.gap !== void 0);
  }
  #declare(declared) {
    const { block, file: file2 } = declared;
    const [first, second] = block.labels.map(({ text: text2 }) => text2);
    if (block.type === "locals") for (const attribute of block.body.attributes) this.#keep(attribute, file2);
    else if (block.type === "resource" && second !== void 0)
      keepFirst(this.resources, `${first}.${second}`, declared);
    else if (block.type === "data" && second !== void 0)
      keepFirst(this.resources, `data.${first}.${second}`, declared);
    else if (block.type === "variable" && first !== void 0) keepFirst(this.variables, first, declared);
    else if (block.type === "output" && first !== void 0) keepFirst(this.outputs, first, declared);
    else if (block.type === "module" && first !== void 0) keepFirst(this.modules, first, declared);
    else this.others.push(declared);
  }
  /** Terraform puts what an override file says into the block that another file declares. */
  #override({ block, file: file2 }) {
    const [first = "", second = ""] = block.labels.map(({ text: text2 }) => text2);
    if (block.type === "locals")
      for (const attribute of block.body.attributes)
        this.locals.set(attribute.name, { name: attribute.name, attribute, file: file2 });
    const [declarations, name] = block.type === "resource" || block.type === "data" ? [this.resources, `${block.type === "data" ? "data." : ""}${first}.${second}`] : [{ variable: this.variables, output: this.outputs, module: this.modules }[block.type], first];
    const base = declarations?.get(name);
    if (base !== void 0) declarations?.set(name, overridden(base, block, file2));
  }
  #keep(attribute, file2) {
    keepFirst(this.locals, attribute.name, { name: attribute.name, attribute, file: file2 });
  }
};
function isOverridePath(path) {
  return /(?:^|[/_])override\.tf(?:\.json)?$/.test(path);
}
function overridden(base, by, file2) {
  const { body } = base.block;
  const names = new Set(by.body.attributes.map(({ name }) => name));
  const types = new Set(by.body.blocks.map(typeOfBlock));
  const attributes = [...body.attributes.filter(({ name }) => !names.has(name)), ...by.body.attributes];
  const blocks = [...body.blocks.filter((block) => !types.has(typeOfBlock(block))), ...by.body.blocks];
  const added = [...by.body.attributes, ...by.body.blocks].map((part) => [part, file2]);
  const gap2 = body.gap ?? by.body.gap;
  return {
    block: { ...base.block, body: { ...body, attributes, blocks, ...gap2 === void 0 ? {} : { gap: gap2 } } },
    file: base.file,
    overriding: new Map([...base.overriding ?? [], ...added])
  };
}
function typeOfBlock({ type, labels }) {
  return type === "dynamic" ? labels[0]?.text ?? "" : type;
}
function keepFirst(map, name, value) {
  if (!map.has(name)) map.set(name, value);
}
function modulesOf(files, values) {
  const byFolder = /* @__PURE__ */ new Map();
  for (const one2 of files) {
    const folder = folderOf(one2.file.path);
    const group = byFolder.get(folder);
    if (group === void 0) byFolder.set(folder, [one2]);
    else group.push(one2);
  }
  const modules = /* @__PURE__ */ new Map();
  const strays = [];
  for (const [folder, group] of byFolder) {
    const { together, apart } = partition(group);
    modules.set(folder, new ModuleSource(folder, group[0]?.top ?? folder, together));
    strays.push(...apart.map((one2) => new ModuleSource(folder, one2.top, [one2], one2.file.path)));
  }
  for (const one2 of values) {
    const name = nameOf(one2.file.path);
    if (/^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name))
      modules.get(folderOf(one2.file.path))?.values.push(one2);
    else nearestAbove(modules, folderOf(one2.file.path))?.optionalValues.push(one2);
  }
  for (const { values: own } of modules.values()) own.sort((a, b) => rankOf(b) < rankOf(a) ? -1 : 1);
  return { byFolder: modules, strays };
}
function partition(files) {
  const seen = /* @__PURE__ */ new Set();
  const [together, apart] = [[], []];
  for (const one2 of files) {
    if (isOverridePath(one2.file.path)) {
      together.push(one2);
      continue;
    }
    const names = one2.hcl.body.blocks.filter(({ type, labels }) => labels.length > 0 && type !== "provider").map(({ type, labels }) => [type, ...labels.map(({ text: text2 }) => text2)].join("."));
    if (names.some((name) => seen.has(name))) apart.push(one2);
    else {
      together.push(one2);
      for (const name of names) seen.add(name);
    }
  }
  return { together, apart };
}
function rankOf({ file: file2 }) {
  const name = nameOf(file2.path);
  return name.startsWith("terraform.tfvars") ? ` ${name}` : name;
}
function nearestAbove(modules, folder) {
  const own = modules.get(folder);
  if (own !== void 0 || folder === "") return own;
  const parent = folderOf(folder);
  return parent === folder ? void 0 : modules.get(parent) ?? modules.get(folderOf(parent));
}
function attributeOf(body, name) {
  return body.attributes.find((attribute) => attribute.name === name);
}
function plainText2(expression) {
  if (expression?.kind !== "template" || !expression.parts.every((part) => part.kind === "text")) return void 0;
  return expression.parts.map((part) => part.kind === "text" ? part.text : "").join("");
}

// src/model/terraform/instance.ts
var maxInstances = 2e3;
var instanceCost = 100;
var metaArguments = /* @__PURE__ */ new Set([
  "count",
  "for_each",
  "depends_on",
  "provider",
  "lifecycle",
  "connection",
  "provisioner"
]);
function keyIn(prefix) {
  const key2 = /\[("(?:[^"\\]|\\.)*")\]\.$/.exec(prefix)?.[1];
  return key2 === void 0 ? "" : String(JSON.parse(key2));
}
function repetitionOf(declared, scope) {
  const repetition = asWritten(declared, scope);
  return repetition.keys === void 0 || scope.budget.spend(repetition.keys.length * instanceCost) ? repetition : { ...repetition, keys: void 0, why: "the configuration makes too many instances to be worked out" };
}
function asWritten(declared, scope) {
  const { body } = declared.block;
  const count = attributeOf(body, "count");
  const forEach = attributeOf(body, "for_each");
  if (forEach !== void 0) return eachOf(forEach, { ...scope, file: fileOf(declared, forEach) });
  if (count === void 0) return { by: "nothing", keys: [{ key: void 0, names: [] }], why: void 0 };
  const part = evaluate(count.value, { ...scope, file: fileOf(declared, count) });
  const number = asNumber(part.value);
  if (number === void 0 || number > maxInstances)
    return { by: "count", keys: void 0, why: part.unknown?.why ?? "its count is no number" };
  const keys = Array.from({ length: Math.min(Math.max(0, number), maxInstances) }, (_, key2) => ({
    key: key2,
    names: [["count", indexed(key2, part.at)]]
  }));
  return { by: "count", keys, why: void 0 };
}
function indexed(index, at) {
  return new Part(/* @__PURE__ */ new Map([["index", new Part(index, at)]]), at);
}
function eachOf(attribute, scope) {
  const part = evaluate(attribute.value, scope);
  const entries = entriesOf(part);
  if (entries === void 0)
    return { by: "for_each", keys: void 0, why: part.unknown?.why ?? "its for_each is no collection" };
  const keys = entries.slice(0, maxInstances).map(([name, value]) => {
    const key2 = part.isList ? asText(value.value) ?? String(name) : String(name);
    const each = /* @__PURE__ */ new Map([
      ["key", new Part(key2, value.at)],
      ["value", value]
    ]);
    return { key: key2, names: [["each", new Part(each, value.at)]] };
  });
  return { by: "for_each", keys, why: void 0 };
}
function unknownNames(why, at) {
  const unknown2 = Part.unknown(why, at);
  return [
    [
      "each",
      new Part(
        /* @__PURE__ */ new Map([
          ["key", unknown2],
          ["value", unknown2]
        ]),
        at
      )
    ],
    ["count", new Part(/* @__PURE__ */ new Map([["index", unknown2]]), at)]
  ];
}
var ResourceInstance = class {
  module;
  declared;
  mode;
  type;
  name;
  key;
  /** Such as `module.edge.akamai_property.shop["eu"]`. */
  address;
  /** Why it is not known how many instances there are; undefined where this is a certain one. */
  isUncertain;
  /** What a plan means to do with it; undefined without one. */
  actions;
  /** The attributes that a plan has found changed outside of Terraform. */
  drift;
  #scope;
  #planned;
  #known = /* @__PURE__ */ new Map();
  #settings;
  constructor(about) {
    const { module, declared, mode, key: key2 } = about;
    this.module = module;
    this.declared = declared;
    this.mode = mode;
    this.key = key2;
    this.isUncertain = about.isUncertain;
    this.#scope = about.scope;
    const [type, name] = declared.block.labels;
    this.type = type?.text ?? "";
    this.name = name?.text ?? "";
    const suffix = key2 === void 0 ? "" : `[${JSON.stringify(key2)}]`;
    this.address = `${module.prefix}${mode === "data" ? "data." : ""}${this.type}.${this.name}${suffix}`;
    const planned = about.planned(this.address);
    this.#planned = planned?.settings;
    this.actions = planned?.actions;
    this.drift = planned?.drift ?? [];
  }
  get block() {
    return this.declared.block;
  }
  /** All settings, blocks as lists of objects, by the provider's names. */
  get settings() {
    this.#settings ??= bodyPart(this.block, this.#scope, (name) => this.attribute(name));
    return this.#settings;
  }
  /** True where a plan or a state tells of it, too. */
  get isPlanned() {
    return this.#planned !== void 0;
  }
  /** What a plan or a state tells of an attribute that is not written. */
  planned(path) {
    const part = this.#planned?.find(path);
    return part === void 0 || part.unknown !== void 0 || part.isNull ? void 0 : part;
  }
  /** One setting; undefined where it is not written, or asks for itself. */
  attribute(name) {
    if (this.#known.has(name)) return this.#known.get(name);
    this.#known.set(name, void 0);
    const attribute = metaArguments.has(name) ? void 0 : attributeOf(this.block.body, name);
    const part = attribute ? evaluate(attribute.value, this.#scopeAt(attribute)).named(attribute.nameSpan) : this.#blocksNamed(name);
    const completed2 = part && overlaid(part, this.#planned?.get(name));
    this.#known.set(name, completed2);
    return completed2;
  }
  /** The blocks of a type, all of one file: an override replaces them all. */
  #blocksNamed(name) {
    const blocks = this.block.body.blocks.filter((block) => typeOfBlock(block) === name);
    const [first] = blocks;
    return first && blockLists(blocks, this.#scopeAt(first)).get(name);
  }
  #scopeAt(part) {
    const file2 = fileOf(this.declared, part);
    return file2 === this.#scope.file ? this.#scope : { ...this.#scope, file: file2 };
  }
  /** An expression of the block, in the scope of this instance. */
  evaluate(expression) {
    return evaluate(expression, this.#scope);
  }
};
function bodyPart(block, scope, own) {
  const { body } = block;
  const members = /* @__PURE__ */ new Map();
  for (const { name, nameSpan, value } of body.attributes) {
    if (own !== void 0 && metaArguments.has(name)) continue;
    const part = own === void 0 ? evaluate(value, scope).named(nameSpan) : own(name);
    if (part !== void 0) members.set(name, part);
  }
  if (own === void 0) for (const [name, list] of blockLists(body.blocks, scope)) members.set(name, list);
  else
    for (const name of new Set(body.blocks.map(typeOfBlock))) {
      const part = metaArguments.has(name) ? void 0 : own(name);
      if (part !== void 0) members.set(name, part);
    }
  return new Part(members, { file: scope.file, span: block.span }, { key: block.header, isLiteral: true, body });
}
function blockLists(blocks, scope) {
  const found2 = /* @__PURE__ */ new Map();
  for (const block of blocks) {
    const isDynamic = block.type === "dynamic";
    const type = typeOfBlock(block);
    const list = found2.get(type) ?? { items: [], unknown: void 0, first: block };
    found2.set(type, list);
    if (!isDynamic) list.items.push(bodyPart(block, scope));
    else list.unknown ??= addDynamic(block, type, scope, list.items);
  }
  return new Map(
    [...found2].map(([type, { items, unknown: unknown2, first }]) => {
      const at = { file: scope.file, span: first.span };
      return [
        type,
        new Part(unknown2 === void 0 ? items : [...items, unknown2], at, { key: first.header, isLiteral: true })
      ];
    })
  );
}
function addDynamic(block, type, scope, items) {
  const forEach = attributeOf(block.body, "for_each");
  const content = block.body.blocks.find((inner) => inner.type === "content");
  const at = { file: scope.file, span: block.header };
  if (forEach === void 0 || content === void 0) return void 0;
  const source = evaluate(forEach.value, scope);
  const entries = entriesOf(source);
  if (entries === void 0)
    return source.isNull ? void 0 : Part.unknown(source.unknown?.why ?? "what it goes through is not known", at);
  const iterator = attributeOf(block.body, "iterator")?.value;
  const name = iterator?.kind === "variable" ? iterator.name : type;
  for (const [key2, value] of entries.slice(0, maxInstances)) {
    const each = /* @__PURE__ */ new Map([
      ["key", new Part(source.isList ? value.value : key2, value.at)],
      ["value", value]
    ]);
    const names = namesOf({ keyName: void 0, valueName: name }, value, new Part(each, value.at));
    items.push(bodyPart(content, withNames(scope, names)));
  }
  return void 0;
}

// src/model/terraform/references.ts
var builtIn = /* @__PURE__ */ new Set(["each", "count", "self", "path", "terraform"]);
var managed = "resource";
function referencesOf(body) {
  const walk2 = new Walk();
  walk2.body(body, "", /* @__PURE__ */ new Set());
  return walk2.found.toSorted((a, b) => a.span.start - b.span.start);
}
function referencesIn(expression, setting2) {
  const walk2 = new Walk();
  walk2.expression(expression, setting2, /* @__PURE__ */ new Set());
  return walk2.found;
}
var Walk = class {
  found = [];
  body(body, setting2, names) {
    for (const { name, value } of body.attributes) this.expression(value, below(setting2, name), names);
    for (const block of body.blocks) this.#block(block, setting2, names);
  }
  /** In the content of a `dynamic` block its label, or its iterator, is a name of its own. */
  #block(block, setting2, names) {
    if (block.type !== "dynamic") return this.body(block.body, below(setting2, block.type), names);
    const label = block.labels[0]?.text ?? "";
    const iterator = block.body.attributes.find(({ name }) => name === "iterator")?.value;
    const inner = /* @__PURE__ */ new Set([...names, iterator?.kind === "variable" ? iterator.name : label]);
    for (const { name, value } of block.body.attributes)
      if (name !== "iterator") this.expression(value, below(setting2, label), names);
    for (const content of block.body.blocks) this.body(content.body, below(setting2, label), inner);
  }
  expression(expression, setting2, names) {
    if (this.#chain(expression, setting2, names)) return;
    const each = (...inner) => {
      for (const one2 of inner) if (one2 !== void 0) this.expression(one2, setting2, names);
    };
    switch (expression.kind) {
      case "template":
        return this.#parts(expression.parts, setting2, names);
      case "member":
      case "unary":
      case "parenthesized":
        return each(expression.of);
      case "index":
        return each(expression.of, expression.key);
      case "splat":
        return each(expression.of, ...expression.steps.filter((step) => typeof step !== "string"));
      case "call":
        return each(...expression.args);
      case "tuple":
        return each(...expression.items);
      case "object":
        for (const { key: key2, value } of expression.items) {
          const name = keyOf2(key2) ?? (key2.kind === "variable" ? key2.name : void 0);
          if (key2.kind !== "variable") this.expression(key2, setting2, names);
          this.expression(value, name === void 0 ? setting2 : below(setting2, String(name)), names);
        }
        return void 0;
      case "conditional":
        return each(expression.condition, expression.then, expression.otherwise);
      case "binary":
        return each(expression.left, expression.right);
      case "for":
        return this.#for(expression, setting2, names);
      default:
        return void 0;
    }
  }
  #for(expression, setting2, names) {
    this.expression(expression.in, setting2, names);
    const inner = /* @__PURE__ */ new Set([
      ...names,
      expression.valueName,
      ...expression.keyName === void 0 ? [] : [expression.keyName]
    ]);
    for (const one2 of [expression.key, expression.value, expression.condition])
      if (one2 !== void 0) this.expression(one2, setting2, inner);
  }
  #parts(parts, setting2, names) {
    for (const part of parts) {
      if (part.kind === "interpolation") this.expression(part.value, setting2, names);
      else if (part.kind === "if") {
        this.expression(part.condition, setting2, names);
        this.#parts([...part.then, ...part.otherwise], setting2, names);
      } else if (part.kind === "for-directive") {
        this.expression(part.in, setting2, names);
        const inner = /* @__PURE__ */ new Set([...names, part.valueName, ...part.keyName === void 0 ? [] : [part.keyName]]);
        this.#parts(part.body, setting2, inner);
      }
    }
  }
  /** Takes a chain such as `akamai_property.shop[0].id` that begins with a name; says whether it was one. */
  #chain(expression, setting2, names) {
    const steps = [];
    let isPlain2 = true;
    let at = expression;
    while (at.kind === "member" || at.kind === "index" || at.kind === "splat") {
      if (at.kind === "member") steps.unshift(at.name);
      else if (at.kind === "splat") {
        const after = at.steps.filter((step) => typeof step === "string");
        steps.unshift(...after);
      } else {
        const key2 = keyOf2(at.key);
        if (key2 === void 0) {
          this.expression(at.key, setting2, names);
          isPlain2 = false;
          steps.length = 0;
        } else steps.unshift(key2);
      }
      at = at.of;
    }
    if (at.kind !== "variable") return false;
    if (names.has(at.name) || builtIn.has(at.name)) return true;
    const isManaged = at.name === managed;
    const count = at.name === "data" || isManaged ? 2 : 1;
    const own = steps.slice(0, count);
    if (own.length < count || own.some((step) => typeof step === "number")) return isPlain2 && steps.length > 0;
    const target = (isManaged ? own : [at.name, ...own]).join(".");
    this.found.push({ target, path: steps.slice(count), setting: setting2, span: expression.span });
    return true;
  }
};
function keyOf2(key2) {
  if (key2.kind === "literal" && typeof key2.value === "number") return key2.value;
  if (key2.kind !== "template") return void 0;
  const [only] = key2.parts;
  return key2.parts.length === 1 && only?.kind === "text" ? only.text : void 0;
}
var below = (setting2, name) => setting2 === "" ? name : `${setting2}.${name}`;

// src/model/terraform/variables.ts
function rootValue(source, name, declared, scope) {
  const at = { file: declared.file, span: declared.block.header };
  const given = source.values.map((values) => assigned(values, name, scope)).find((part) => part !== void 0);
  const fallback = defaultOf(declared, scope);
  const value = given ?? fallback;
  const other = source.optionalValues.map((values) => assigned(values, name, scope)).find((part) => part !== void 0 && !isSameKnown(part, value));
  if (other !== void 0)
    return Part.unknown(`variable ${name} depends on which file of values is used, such as ${other.at.file.path}`, at);
  return value ?? Part.unknown(`variable ${name} has no value in view`, at);
}
function isSameKnown(a, b) {
  return b !== void 0 && unknownIn(a.value) === void 0 && isSame(a.value, b.value);
}
function assigned({ file: file2, hcl }, name, scope) {
  const attribute = attributeOf(hcl.body, name);
  return attribute && evaluate(attribute.value, { ...scope, file: file2 });
}
function defaultOf(declared, scope) {
  const attribute = attributeOf(declared.block.body, "default");
  return attribute && evaluate(attribute.value, { ...scope, file: fileOf(declared, attribute) });
}
function isSensitive({ block }) {
  const value = attributeOf(block.body, "sensitive")?.value;
  return value?.kind === "literal" && value.value === true;
}
function typed(part, { block, file: file2 }, scope) {
  const type = attributeOf(block.body, "type")?.value;
  return type === void 0 ? part : convert(part, type, { ...scope, file: file2 });
}
function convert(part, type, scope) {
  if (part.unknown !== void 0 || part.isNull) return part;
  if (type.kind === "variable") return scalar(part, type.name);
  if (type.kind !== "call") return part;
  const [inner] = type.args;
  if (inner === void 0) return part;
  if (type.name === "optional") return convert(part, inner, scope);
  if (type.name === "list" || type.name === "set" || type.name === "tuple") {
    if (!part.isList || type.name === "tuple") return part;
    return remade(
      part,
      part.items.map((item) => convert(item, inner, scope))
    );
  }
  if (!part.isObject) return part;
  if (type.name === "map")
    return remade(part, new Map(part.members.map(([name, value]) => [name, convert(value, inner, scope)])));
  return type.name === "object" && inner.kind === "object" ? completed(part, inner, scope) : part;
}
function scalar(part, type) {
  const { value } = part;
  const converted2 = (type === "bool" ? asBool : type === "number" ? asNumber : type === "string" ? asText : void 0)?.(value);
  return converted2 === void 0 || converted2 === value ? part : remade(part, converted2);
}
function completed(part, type, scope) {
  const members = new Map(part.members);
  for (const { key: key2, value } of type.items) {
    const name = asText(evaluate(key2, scope).value);
    if (name === void 0) continue;
    const given = members.get(name);
    if (given !== void 0 && !given.isNull) members.set(name, convert(given, value, scope));
    else if (value.kind === "call" && value.name === "optional") {
      const fallback = value.args[1];
      members.set(name, fallback === void 0 ? new Part(null, part.at) : evaluate(fallback, scope).standing(part.at));
    }
  }
  return remade(part, members);
}
function remade(part, content) {
  return new Part(content, part.at, { key: part.key, isLiteral: part.isLiteral, authored: part.authored });
}
function localValue({ attribute, file: file2 }, scope) {
  return evaluate(attribute.value, { ...scope, file: file2 });
}
var metaArguments2 = /* @__PURE__ */ new Set([
  "source",
  "version",
  "providers",
  "count",
  "for_each",
  "depends_on"
]);
function argumentsOf(declared, scope) {
  const args = declared.block.body.attributes.filter(({ name }) => !metaArguments2.has(name));
  return new Map(args.map((one2) => [one2.name, evaluate(one2.value, { ...scope, file: fileOf(declared, one2) })]));
}

// src/model/terraform/module.ts
var maxModuleDepth = 20;
var ModuleInstance = class _ModuleInstance {
  source;
  /** What addresses in it begin with: empty for a root module, else such as `module.edge["eu"].`. */
  prefix;
  root;
  files;
  /** The calls that lead here, outermost first. */
  calls;
  #call;
  #universe;
  #values = /* @__PURE__ */ new Map();
  #children = /* @__PURE__ */ new Map();
  #resources = /* @__PURE__ */ new Map();
  constructor(source, prefix, universe, call2) {
    this.source = source;
    this.prefix = prefix;
    this.root = call2?.caller.root ?? this;
    this.files = call2?.caller.root.files ?? filesFrom(source, universe);
    this.calls = call2 === void 0 ? [] : [...call2.caller.calls, call2.at];
    this.#call = call2;
    this.#universe = universe;
  }
  /** The scope of expressions that stand outside of any resource. */
  scopeOf(declared) {
    return {
      file: declared.file,
      module: this,
      names: /* @__PURE__ */ new Map(),
      budget: this.#universe.budget,
      evaluator: evaluateExpression
    };
  }
  /** All instances of all resources and data sources in this module, not those of modules it calls. */
  get resources() {
    return [...this.source.resources.keys()].flatMap((name) => this.#instancesOf(name));
  }
  /** The first instance of a block; undefined for a block that is declared a second time. */
  instanceOf(name, declared) {
    const [first] = this.#instancesOf(name);
    return first?.declared.block.span === declared.block.span ? first : void 0;
  }
  /** Whether the values in view make an instance of a block; undefined where that is not known, and for one that is declared a second time. */
  isMade(name, { block }) {
    const [first] = this.#instancesOf(name);
    if (first === void 0) return false;
    return first.isUncertain === void 0 && first.declared.block.span === block.span ? true : void 0;
  }
  /** What a plan means to do with the instances of a block. */
  changesOf(name, { block }) {
    return this.#instancesOf(name).flatMap(
      ({ declared, address, actions }) => declared.block.span === block.span && actions !== void 0 ? [{ address, actions }] : []
    );
  }
  /** The modules it calls, as far as they are in view. */
  get children() {
    return [...this.source.modules.keys()].flatMap((name) => {
      const found2 = this.#childrenOf(name);
      return typeof found2 === "string" ? [] : found2;
    });
  }
  resolve(root, steps, at) {
    const [first, second] = steps;
    if (root === "path") return { part: this.#path(first, at), used: 1 };
    if (root === "terraform")
      return { part: Part.unknown("it depends on how Terraform is run", at), used: steps.length };
    if (typeof first !== "string") return void 0;
    if (root === "var") return { part: this.#once(`var.${first}`, at, () => this.#variable(first, at)), used: 1 };
    if (root === "local") return { part: this.#once(`local.${first}`, at, () => this.#local(first, at)), used: 1 };
    if (root === "module") return { part: this.#moduleNamed(first, at), used: 1 };
    if (root === "data" || root === managed) {
      const prefix = root === "data" ? "data." : "";
      return typeof second === "string" ? { part: this.#resource(`${prefix}${first}.${second}`, at), used: 2 } : void 0;
    }
    return { part: this.#resource(`${root}.${first}`, at), used: 1 };
  }
  follow(from, step, at) {
    const reference2 = from.unknown?.reference;
    if (reference2 === void 0) return from;
    const [output] = reference2.path;
    if (output === void 0 && typeof step === "string") {
      const child = this.#universe.moduleAt(reference2.address);
      if (child !== void 0) return child.output(step, at);
      const instance2 = this.#universe.instances.get(reference2.address);
      const written2 = instance2?.attribute(step);
      const found2 = written2 === void 0 || written2.isNull ? instance2 && computed(instance2, step, at) : written2;
      if (found2 !== void 0) return referable(found2, { ...reference2, path: [step] }, at);
    }
    const path = [...reference2.path, step];
    const instance = this.#universe.instances.get(reference2.address);
    const inner = instance?.attribute(String(path[0]))?.find(path.slice(1));
    if (inner !== void 0 && !inner.isNull) return referable(inner, { ...reference2, path }, at);
    const planned = instance?.planned(path);
    if (planned !== void 0) return partOf(planned.value, at);
    return Part.unknown(`${reference2.address}.${path.join(".")} is known only after apply`, at, { ...reference2, path });
  }
  /** What the module gives to its caller under a name. */
  output(name, at) {
    const declared = this.source.outputs.get(name);
    const value = declared && attributeOf(declared.block.body, "value");
    if (declared === void 0 || value === void 0)
      return new Part(new Failed(`module ${this.source.name} has no output ${name}`), at);
    return this.#once(
      `output.${name}`,
      at,
      () => evaluate(value.value, this.scopeOf({ file: fileOf(declared, value) }))
    );
  }
  #variable(name, at) {
    const declared = this.source.variables.get(name);
    if (declared === void 0) return new Part(new Failed(`variable ${name} is not declared`), at);
    if (isSensitive(declared)) return Part.unknown(`variable ${name} is sensitive`, at);
    const scope = this.scopeOf(declared);
    const given = this.#call === void 0 ? this.#universe.plannedVariable(name) ?? rootValue(this.source, name, declared, scope) : this.#call.args.get(name);
    const value = given ?? defaultOf(declared, scope) ?? Part.unknown(`variable ${name} is given no value`, at);
    return typed(value, declared, scope);
  }
  #local(name, at) {
    const assigned2 = this.source.locals.get(name);
    return assigned2 === void 0 ? new Part(new Failed(`local ${name} is not declared`), at) : localValue(assigned2, this.scopeOf(assigned2));
  }
  /** A value that is worked out once; one that leads back to itself is unknown. */
  #once(key2, at, work) {
    if (this.#values.has(key2)) return this.#values.get(key2) ?? Part.unknown(`${key2} refers to itself`, at);
    this.#values.set(key2, void 0);
    const part = work();
    this.#values.set(key2, part);
    return part;
  }
  #path(name, at) {
    if (name === "module") return new Part(folderBetween(this.root.source.folder, this.source.folder), at);
    return name === "root" || name === "cwd" ? new Part(".", at) : new Part(new Failed("path has no such member"), at);
  }
  /** A resource by name: one reference, or a list or map of them where the block is repeated. */
  #resource(name, at) {
    const declared = this.source.resources.get(name);
    if (declared === void 0) return new Part(new Failed(`${name} is not declared`), at);
    const instances = this.#instancesOf(name);
    const [first] = instances;
    if (first?.isUncertain !== void 0) return Part.unknown(first.isUncertain, at);
    const refer = (instance) => Part.unknown(`${instance.address} is a resource`, at, {
      address: instance.address,
      path: [],
      root: this.#universe.name
    });
    if (attributeOf(declared.block.body, "count") !== void 0) return new Part(instances.map(refer), at);
    if (attributeOf(declared.block.body, "for_each") !== void 0)
      return new Part(new Map(instances.map((one2) => [String(one2.key), refer(one2)])), at);
    return first === void 0 ? Part.unknown(`${name} has no instance`, at) : refer(first);
  }
  #instancesOf(name) {
    const known2 = this.#resources.get(name);
    if (known2 !== void 0) return known2;
    this.#resources.set(name, []);
    const declared = this.source.resources.get(name);
    const instances = declared === void 0 ? [] : this.#instances(declared, name.startsWith("data.") ? "data" : "resource");
    this.#resources.set(name, instances);
    for (const instance of instances) this.#universe.instances.set(instance.address, instance);
    return instances;
  }
  #instances(declared, mode) {
    const scope = this.scopeOf(declared);
    const { keys, why } = repetitionOf(declared, scope);
    const make = (key2, inner, isUncertain) => new ResourceInstance({
      module: this,
      declared,
      mode,
      key: key2,
      isUncertain,
      scope: inner,
      planned: this.#universe.planned
    });
    if (keys !== void 0) return keys.map(({ key: key2, names: names2 }) => make(key2, withNames(scope, names2)));
    const names = unknownNames(why ?? "how often it is repeated is not known", {
      file: declared.file,
      span: declared.block.header
    });
    const labels = declared.block.labels.map(({ text: text2 }) => text2).join(".");
    const planned = this.#universe.plannedInstances(`${this.prefix}${mode === "data" ? "data." : ""}${labels}`);
    if (planned.length > 0) return planned.map(({ key: key2 }) => make(key2, withNames(scope, names)));
    return [make(void 0, withNames(scope, names), why)];
  }
  #moduleNamed(name, at) {
    const found2 = this.#childrenOf(name);
    if (typeof found2 === "string") return Part.unknown(found2, at);
    const refer = (child) => Part.unknown("a module is no value", at, { address: child.prefix, path: [], root: this.#universe.name });
    const declared = this.source.modules.get(name);
    const [first] = found2;
    if (declared !== void 0 && attributeOf(declared.block.body, "for_each") !== void 0)
      return new Part(new Map(found2.map((child) => [keyIn(child.prefix), refer(child)])), at);
    if (declared !== void 0 && attributeOf(declared.block.body, "count") !== void 0)
      return new Part(found2.map(refer), at);
    return first === void 0 ? Part.unknown(`module ${name} has no instance`, at) : refer(first);
  }
  /** The instances of a module call, or why there are none in view. */
  #childrenOf(name) {
    const known2 = this.#children.get(name);
    if (known2 !== void 0) return known2;
    this.#children.set(name, `module ${name} refers to itself`);
    const declared = this.source.modules.get(name);
    const found2 = declared === void 0 ? `module ${name} is not declared` : this.#instancesOfCall(name, declared);
    this.#children.set(name, found2);
    return found2;
  }
  #instancesOfCall(name, declared) {
    const path = plainText2(attributeOf(declared.block.body, "source")?.value);
    const target = path === void 0 ? void 0 : this.#universe.moduleBeside(this.source, path);
    if (target === void 0) return `the source of module ${name} is not in view`;
    if (this.calls.length >= maxModuleDepth) return `modules are nested more than ${maxModuleDepth} deep`;
    const scope = this.scopeOf(declared);
    const { keys, why } = repetitionOf(declared, scope);
    const at = { file: declared.file, span: declared.block.header };
    const make = (key2, inner) => {
      const suffix = key2 === void 0 ? "" : `[${JSON.stringify(key2)}]`;
      const child = new _ModuleInstance(target, `${this.prefix}module.${name}${suffix}.`, this.#universe, {
        caller: this,
        at,
        args: argumentsOf(declared, inner)
      });
      this.#universe.addModule(child);
      return child;
    };
    if (keys === void 0) return [make(void 0, withNames(scope, unknownNames(why ?? "", at)))];
    return keys.map(({ key: key2, names }) => make(key2, withNames(scope, names)));
  }
};
function referable(part, reference2, at) {
  if (part.unknown !== void 0 && part.unknown.reference === void 0)
    return Part.unknown(part.unknown.why, at, reference2);
  return part.isObject ? Part.unknown("the provider adds to it", at, reference2) : part;
}

// src/model/terraform/plan-json.ts
function objectOf(value) {
  return isObject(value) ? value : {};
}
function listOf3(value) {
  return Array.isArray(value) ? value : [];
}
function textOf(value) {
  return typeof value === "string" ? value : void 0;
}

// src/model/terraform/drift.ts
function driftOf(root) {
  const relevant = listOf3(root["relevant_attributes"]).map(objectOf).map(({ resource, attribute }) => ({ block: blockAddress(textOf(resource) ?? ""), path: pathOf(attribute) }));
  return new Map(
    listOf3(root["resource_drift"]).flatMap((item) => {
      const address = textOf(objectOf(item)["address"]);
      if (address === void 0) return [];
      const paths = relevant.filter(({ block, path }) => path !== "" && block === blockAddress(address));
      return [[address, [...new Set(paths.map(({ path }) => path))]]];
    })
  );
}
function pathOf(attribute) {
  return listOf3(attribute).flatMap((step) => typeof step === "string" || typeof step === "number" ? String(step) : []).join(".");
}

// src/model/terraform/plan.ts
var Plan = class {
  doc;
  /** What its references are told apart by where a run has more than one configuration; else "". */
  root;
  resources;
  /** `side` says which of the two states that a plan lies between is read. */
  constructor(doc, root, side = "after") {
    this.doc = doc;
    this.root = root;
    this.resources = new PlanReader(doc, root, side).resources;
  }
  /** The value of a variable of the root module. */
  variable(name) {
    const route = ["variables", name, "value"];
    const value = objectOf(objectOf(objectOf(this.doc.tree.value)["variables"])[name])["value"];
    if (value === void 0) return void 0;
    return new PlanValues(this.doc, "", this.root).part(
      value,
      route,
      { unknown: void 0, sensitive: void 0 },
      void 0
    );
  }
  /** The instances of a block, by the address of the block. */
  instancesOf(address) {
    return [...this.resources.values()].filter(
      (one2) => one2.address === address || one2.address.startsWith(`${address}[`)
    );
  }
};
function isPlan(value) {
  return isObject(value) && typeof value["format_version"] === "string" && ["resource_changes", "values", "planned_values", "prior_state"].some(
    (name) => isObject(value[name]) || Array.isArray(value[name])
  );
}
var PlanReader = class {
  resources = /* @__PURE__ */ new Map();
  #doc;
  #root;
  /** How each block's settings are written, by the address of the block: what an unknown value refers to. */
  #expressions = /* @__PURE__ */ new Map();
  #drift;
  #side;
  constructor(doc, name, side) {
    this.#doc = doc;
    this.#root = name;
    this.#side = side;
    const root = objectOf(doc.tree.value);
    this.#drift = driftOf(root);
    this.#readConfiguration(objectOf(objectOf(root["configuration"])["root_module"]), "");
    this.#readChanges(listOf3(root["resource_changes"]));
    for (const [path, values] of [
      [["prior_state", "values"], objectOf(objectOf(root["prior_state"])["values"])],
      [["values"], objectOf(root["values"])]
    ])
      this.#readModule(
        objectOf(values["root_module"]),
        [...path, "root_module"],
        root["resource_changes"] !== void 0
      );
  }
  #readConfiguration(module, prefix) {
    for (const resource of listOf3(module["resources"]).map(objectOf)) {
      const address = textOf(resource["address"]);
      if (address !== void 0) this.#expressions.set(prefix + address, objectOf(resource["expressions"]));
    }
    for (const [name, call2] of Object.entries(objectOf(module["module_calls"])))
      this.#readConfiguration(objectOf(objectOf(call2)["module"]), `${prefix}module.${name}.`);
  }
  /** What a change leaves behind, or finds; a resource that goes away leaves nothing, one that is new finds nothing. */
  #readChanges(changes) {
    changes.forEach((item, index) => {
      const resource = objectOf(item);
      const change = objectOf(resource["change"]);
      const side = this.#side;
      if (!isObject(change[side])) return;
      const unknown2 = side === "after" ? change["after_unknown"] : void 0;
      const about = { unknown: unknown2, sensitive: change[`${side}_sensitive`] };
      this.#add(resource, change[side], ["resource_changes", index, "change", side], about);
    });
  }
  /** The resources of a state. Beside a plan only data sources count: of resources the plan knows better. */
  #readModule(module, route, isBesidePlan) {
    listOf3(module["resources"]).forEach((item, index) => {
      const resource = objectOf(item);
      if (!isObject(resource["values"]) || isBesidePlan && resource["mode"] !== "data") return;
      const about = { unknown: void 0, sensitive: resource["sensitive_values"] };
      this.#add(resource, resource["values"], [...route, "resources", index, "values"], about);
    });
    listOf3(module["child_modules"]).forEach(
      (child, index) => this.#readModule(objectOf(child), [...route, "child_modules", index], isBesidePlan)
    );
  }
  #add(resource, value, route, about) {
    const [address, type, name] = ["address", "type", "name"].map((member) => textOf(resource[member]));
    if (address === void 0 || type === void 0 || name === void 0 || this.resources.has(address)) return;
    const mode = resource["mode"] === "data" ? "data" : "resource";
    const own = `${mode === "data" ? "data." : ""}${type}.${name}`;
    const prefix = address.slice(0, Math.max(0, address.indexOf(own)));
    const expressions = this.#expressions.get(blockAddress(prefix) + own);
    const at = route.at(-2) === "change" ? route.slice(0, -2) : route.slice(0, -1);
    const settings = new PlanValues(this.#doc, prefix, this.#root).part(value, route, about, expressions);
    const key2 = resource["index"];
    this.resources.set(address, {
      address,
      mode,
      type,
      name,
      key: typeof key2 === "string" || typeof key2 === "number" ? key2 : void 0,
      prefix,
      settings: settings.named(() => this.#doc.place([...at, "address"])?.value),
      actions: listOf3(objectOf(resource["change"])["actions"]).flatMap((one2) => textOf(one2) ?? []),
      drift: this.#drift.get(address) ?? []
    });
  }
};
var PlanValues = class {
  #doc;
  #prefix;
  #root;
  constructor(doc, prefix, root) {
    this.#doc = doc;
    this.#prefix = prefix;
    this.#root = root;
  }
  part(value, route, hidden, expression) {
    const at = new PlanStand(this.#doc, route);
    const key2 = () => this.#doc.place(route)?.key;
    if (hidden.sensitive === true) return new Part(new Unknown("the value is sensitive"), at, { key: key2 });
    if (hidden.unknown === true) return this.#unknown(at, expression).named(key2);
    if (Array.isArray(value) || value === void 0 && Array.isArray(hidden.unknown))
      return this.#list(value, route, hidden, expression);
    if (isObject(value) || value === void 0 && isObject(hidden.unknown))
      return this.#object(value, route, hidden, expression);
    if (typeof value !== "string") return new Part(value ?? null, at, { key: key2 });
    return new Part(value, at, { key: key2, written: writtenIn(this.#doc, route, value) });
  }
  #list(value, route, hidden, expression) {
    const [items, unknown2] = [listOf3(value), listOf3(hidden.unknown)];
    const parts = Array.from({ length: Math.max(items.length, unknown2.length) }, (_, index) => {
      const inner = { unknown: unknown2[index], sensitive: listOf3(hidden.sensitive)[index] };
      return this.part(items[index], [...route, index], inner, listOf3(expression)[index] ?? expression);
    });
    return new Part(parts, new PlanStand(this.#doc, route), { key: () => this.#doc.place(route)?.key });
  }
  #object(value, route, hidden, expression) {
    const [members, unknown2, sensitive] = [objectOf(value), objectOf(hidden.unknown), objectOf(hidden.sensitive)];
    const names = /* @__PURE__ */ new Set([...Object.keys(members), ...Object.keys(unknown2)]);
    const parts = [...names].map((name) => {
      const inner = { unknown: unknown2[name], sensitive: sensitive[name] };
      return [name, this.part(members[name], [...route, name], inner, objectOf(expression)[name])];
    });
    return new Part(new Map(parts), new PlanStand(this.#doc, route), { key: () => this.#doc.place(route)?.key });
  }
  /** A value that apply fills in; the plan's own configuration tells what it refers to, where that is one thing only. */
  #unknown(at, expression) {
    const references = listOf3(objectOf(expression)["references"]).flatMap((one2) => textOf(one2) ?? []);
    const [first] = references;
    const why = "the value is known only after apply";
    if (first === void 0 || !references.every((one2) => first === one2 || first.startsWith(`${one2}.`) || first.startsWith(`${one2}[`)))
      return Part.unknown(why, at);
    const [, own, rest = ""] = /^((?:data\.)?[a-z]\w*\.[\w-]+(?:\[[^\]]*\])?)(.*)$/.exec(first) ?? [];
    if (own === void 0 || /^(?:var|local|each|module|path)\./.test(own)) return Part.unknown(why, at);
    const path = Array.from(
      rest.matchAll(/\.([\w-]+)|\["([^"]*)"\]|\[(\d+)\]/g),
      ([, name, key2, index]) => name ?? key2 ?? Number(index)
    );
    return Part.unknown(why, at, { address: this.#prefix + own, path, root: this.#root });
  }
};
var PlanStand = class {
  #doc;
  #route;
  constructor(doc, route) {
    this.#doc = doc;
    this.#route = route;
  }
  get file() {
    return this.#doc.file;
  }
  get span() {
    const route = [...this.#route];
    for (let place = this.#doc.place(route); ; place = this.#doc.place(route)) {
      if (place !== void 0 && route.length === this.#route.length) return place.value;
      if (place !== void 0 && (place.key !== void 0 || route.length === 0)) return place.key ?? place.value;
      route.pop();
    }
  }
  want() {
    this.#doc.want(this.#route);
  }
};
function writtenIn(doc, route, text2) {
  let toHost;
  return {
    text: text2,
    file: doc.file,
    isWholeFile: false,
    toHost: (offset) => {
      toHost ??= doc.decode(route)?.toHost ?? (() => doc.place(route)?.value.start ?? 0);
      return toHost(offset);
    }
  };
}

// src/model/terraform/configuration.ts
function configurationsOf({ byFolder: sources, strays }, files, documents) {
  const called = new Set([...sources.values(), ...strays].flatMap((source) => calledBy(source)));
  const roots = [...[...sources.values()].filter(({ folder }) => !called.has(folder)), ...strays];
  const isAlone = Math.max(roots.length, documents.length) <= 1;
  const plans = documents.map((doc) => new Plan(doc, isAlone ? "" : doc.file.path));
  const owners = new Map(plans.map((plan) => [plan, ownerOf(plan, roots)]));
  const configurations = roots.map((source) => {
    const own = plans.filter((plan) => owners.get(plan) === source);
    return configurationOf(source, sources, {
      ...files,
      budget: new Budget(),
      plans: own,
      name: isAlone ? "" : source.name
    });
  });
  const instances = new Set(
    configurations.flatMap(
      ({ root, instances: all }) => [...all.keys()].map((address) => `${root.source.name}
${address}`)
    )
  );
  const unwritten = plans.map((plan) => {
    const name = owners.get(plan)?.name;
    return {
      plan,
      hasSource: name !== void 0,
      resources: [...plan.resources.values()].filter(
        ({ address }) => name === void 0 || !instances.has(`${name}
${address}`)
      )
    };
  });
  return { configurations, unwritten };
}
function ownerOf(plan, roots) {
  const home = folderOf(plan.doc.file.path);
  const score = (source) => [...plan.resources.values()].filter(
    ({ prefix, mode, type, name }) => prefix === "" ? source.resources.has(`${mode === "data" ? "data." : ""}${type}.${name}`) : source.modules.has(/^module\.([\w-]+)/.exec(prefix)?.[1] ?? "")
  ).length;
  const near = (source) => source.folder === home ? 2 : isBelow(home, source.folder) || isBelow(source.folder, home) ? 1 : 0;
  const ranked = roots.map((source) => ({ source, score: score(source), near: near(source) })).filter((one2) => one2.score > 0 && one2.near > 0);
  return ranked.toSorted((a, b) => b.near - a.near || b.score - a.score)[0]?.source;
}
function configurationOf(source, sources, shared) {
  const byPrefix = /* @__PURE__ */ new Map();
  const instances = /* @__PURE__ */ new Map();
  const universe = {
    ...shared,
    instances,
    planned: (address) => shared.plans.map((plan) => plan.resources.get(address)).find((one2) => one2 !== void 0),
    plannedVariable: (name) => shared.plans.map((plan) => plan.variable(name)).find((one2) => one2 !== void 0),
    plannedInstances: (address) => shared.plans.flatMap((plan) => plan.instancesOf(address)),
    moduleAt: (prefix) => byPrefix.get(prefix),
    addModule: (module) => void byPrefix.set(module.prefix, module),
    moduleBeside: (from, path) => isLocal(path) ? sources.get(join(from.folder, path)) : void 0
  };
  const root = new ModuleInstance(source, "", universe);
  const modules = [root];
  for (const module of modules) modules.push(...module.children);
  for (const module of modules) void module.resources;
  return { name: shared.name, root, modules, instances };
}
function isLocal(path) {
  return path.startsWith("./") || path.startsWith("../") || path === "." || path === "..";
}
function calledBy(source) {
  return [...source.modules.values()].flatMap(({ block, file: file2 }) => {
    const path = plainText2(attributeOf(block.body, "source")?.value);
    return path !== void 0 && isLocal(path) ? [join(folderOf(file2.path), path)] : [];
  });
}

// src/model/terraform/destroys.ts
var command = /^(?!\s*(?:-\s+)?(?:name|description|if):)[^\n#"'`]*?\b((?:terraform|tofu)(?:\.exe)?(?:\s+-\S+)*\s+(?:apply\s+(?:-\S+\s+)*-destroy|destroy)\b)([^\n]*)$/gm;
var pipeline = /^((?:.*\/)?)(?:\.github\/workflows\/[^/]+|\.gitlab-ci|azure-pipelines|bitbucket-pipelines)\.ya?ml$/;
function takePipelines({ entries, documents, files, skipped }) {
  for (const path of entries.keys()) {
    if (!pipeline.test(path) || documents.some(({ file: file3 }) => file3.path === path)) continue;
    const read = readWithin(files, path);
    const text2 = read.ok ? read.text() : "";
    if (text2.search(command) === -1) continue;
    const file2 = new SourceText(path, text2, files.revision);
    documents.push(new Document(file2, "script", plainDoc(file2)));
    const at = skipped.findIndex((one2) => one2.file === path);
    if (at !== -1) skipped.splice(at, 1);
  }
}
function scriptDestroys(documents, folder) {
  return documents.filter(({ language, file: file2 }) => language === "script" || pipeline.test(file2.path)).flatMap(
    (document) => Array.from(document.file.text.matchAll(command)).flatMap((match) => {
      const [whole, words = "", rest = ""] = match;
      if (/\s-target\b/.test(rest) || !isAimedAt(folder, words, document.file)) return [];
      const start = match.index + whole.length - rest.length - words.length;
      return [document.at({ start, end: start + words.length })];
    })
  );
}
function isAimedAt(folder, words, { path, text: text2 }) {
  const isPipeline = pipeline.test(path);
  const home = homeOf(path);
  const named2 = /\s-chdir=["']?([^\s"'$]+)["']?(?=\s)/.exec(words)?.[1];
  if (named2 !== void 0) return join(home, named2) === folder || join("", named2) === folder;
  if (home === folder) return !isPipeline || !/\bworking-?directory:|\bcd\s/i.test(text2);
  return (home === "" || folder.startsWith(`${home}/`)) && text2.includes(nameOf(folder));
}
function homeOf(path) {
  const [, before] = pipeline.exec(path) ?? /^((?:.*\/)?)\.github\//.exec(path) ?? [];
  return before === void 0 ? folderOf(path) : before.replace(/\/$/, "");
}

// src/model/terraform/json-source.ts
var labelCounts = {
  resource: 2,
  data: 2,
  module: 1,
  variable: 1,
  output: 1,
  provider: 1,
  locals: 0,
  terraform: 0,
  import: 0,
  moved: 0,
  removed: 0
};
function readTerraformJson(text2) {
  const reader = JsonBodies.open(text2);
  return reader && { body: reader.configuration(), problems: [], comments: [] };
}
function readValuesJson(text2) {
  const reader = JsonBodies.open(text2);
  return reader && { body: reader.values(), problems: [], comments: [] };
}
var nowhere = { start: 0, end: 0 };
var JsonBodies = class _JsonBodies {
  #text;
  #value;
  #places;
  constructor(text2, value, places) {
    this.#text = text2;
    this.#value = value;
    this.#places = places;
  }
  static open(text2) {
    const tree = readJson(text2);
    if (tree?.value === void 0) return void 0;
    const routes = allRoutes(tree.value);
    const found2 = tree.places(routes);
    const places = /* @__PURE__ */ new Map();
    routes.forEach((route, at) => {
      const place = found2[at];
      if (place !== void 0) places.set(JSON.stringify(route), place);
    });
    return new _JsonBodies(text2, tree.value, places);
  }
  configuration() {
    const blocks = membersOf(this.#value).flatMap(
      ([type, value]) => this.#labelled(type, value, [type], entryOf(labelCounts, type) ?? 0)
    );
    return { attributes: [], blocks, span: this.#place([]).value, gap: void 0 };
  }
  values() {
    return { ...this.#body(this.#value, []), blocks: [] };
  }
  /** The blocks of a type: each label is one more level of objects, and a list stands for several blocks. */
  #labelled(type, value, route, labels) {
    if (Array.isArray(value))
      return value.flatMap((item, at) => this.#labelled(type, item, [...route, at], labels));
    if (labels > 0)
      return membersOf(value).flatMap(([name, inner]) => this.#labelled(type, inner, [...route, name], labels - 1));
    if (!isObject(value)) return [];
    const names = route.slice(1).filter((step) => typeof step === "string");
    const place = this.#place(route);
    const key2 = place.key ?? place.value;
    return [
      {
        type,
        typeSpan: this.#place([type]).key ?? key2,
        labels: names.map((text2) => ({ text: text2, span: key2 })),
        body: this.#body(value, route),
        header: key2,
        span: { start: key2.start, end: place.value.end }
      }
    ];
  }
  #body(value, route) {
    const members = membersOf(value).filter(([name]) => name !== "//");
    const dynamic = members.filter(([name]) => name === "dynamic");
    const attributes = members.filter(([name]) => name !== "dynamic").map(([name, inner]) => {
      const place = this.#place([...route, name]);
      const nameSpan = place.key ?? nowhere;
      const expression = this.#expression(inner, [...route, name]);
      return { name, nameSpan, value: expression, span: { start: nameSpan.start, end: place.value.end } };
    });
    const blocks = dynamic.flatMap(
      ([name, inner]) => this.#labelled(name, inner, [...route, name], 1).map(contentAsBlock)
    );
    return { attributes, blocks, span: this.#place(route).value, gap: void 0 };
  }
  #expression(value, route) {
    const span = this.#place(route).value;
    if (Array.isArray(value)) {
      const items = value.map((item, at) => this.#expression(item, [...route, at]));
      return { kind: "tuple", items, span };
    }
    if (isObject(value)) {
      const items = membersOf(value).map(([name, inner]) => {
        const at = this.#place([...route, name]);
        const key2 = at.key ?? nowhere;
        const parts = [{ kind: "text", text: name, isExact: false, span: key2 }];
        const keyTemplate = { kind: "template", parts, isHeredoc: false, span: key2 };
        return {
          key: keyTemplate,
          value: this.#expression(inner, [...route, name]),
          span: { start: key2.start, end: at.value.end }
        };
      });
      return { kind: "object", items, span };
    }
    return typeof value === "string" ? this.#template(value, span) : { kind: "literal", value, span };
  }
  /** A text is a template; its parts stand where the whole text does, unless it is plain. */
  #template(text2, span) {
    const { parts } = readHclTemplate(text2);
    if (parts.every(({ kind }) => kind === "text")) {
      const isExact = decodeString(this.#text, span).text.length === span.end - span.start - 2;
      const inner = isExact ? { start: span.start + 1, end: span.end - 1 } : span;
      const plain2 = parts.map((part) => part.kind === "text" ? part.text : "").join("");
      return { kind: "template", parts: [{ kind: "text", text: plain2, isExact, span: inner }], isHeredoc: false, span };
    }
    return { kind: "template", parts: standingAt(parts, span), isHeredoc: false, span };
  }
  #place(route) {
    return this.#places.get(JSON.stringify(route)) ?? { key: void 0, value: nowhere };
  }
};
function contentAsBlock(block) {
  const content = block.body.attributes.find(({ name }) => name === "content");
  if (content?.value.kind !== "object") return block;
  const attributes = content.value.items.map(({ key: key2, value, span }) => {
    const name = key2.kind === "template" && key2.parts[0]?.kind === "text" ? key2.parts[0].text : "";
    return { name, nameSpan: key2.span, value, span };
  });
  const body = { attributes, blocks: [], span: content.value.span, gap: void 0 };
  const inner = {
    type: "content",
    typeSpan: content.nameSpan,
    labels: [],
    body,
    header: content.nameSpan,
    span: content.span
  };
  return { ...block, body: { ...block.body, blocks: [inner] } };
}
function membersOf(value) {
  return isObject(value) ? Object.entries(value) : [];
}
function standingAt(node, span) {
  if (Array.isArray(node)) return node.map((item) => standingAt(item, span));
  if (typeof node !== "object" || node === null) return node;
  const entries = Object.entries(node).map(([name, inner]) => [
    name,
    /span$/i.test(name) ? span : standingAt(inner, span)
  ]);
  return Object.fromEntries(entries);
}
function allRoutes(root) {
  const routes = [];
  const waiting = [{ value: root, route: [] }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const { value, route } = next;
    routes.push(route);
    if (Array.isArray(value))
      value.forEach((item, at) => waiting.push({ value: item, route: [...route, at] }));
    else for (const [name, item] of membersOf(value)) waiting.push({ value: item, route: [...route, name] });
  }
  return routes;
}

// src/model/nodes/terraform.ts
var TerraformBlock = class extends Node {
  kind = "terraformBlock";
  module;
  file;
  blockType;
  /** The type of a resource or data source; "" for other blocks. */
  type;
  name;
  /** How others refer to it: `akamai_property.shop`, `data.akamai_group.web`, `var.env`, `module.edge`. */
  address;
  /** Where the type of a resource or data source is written, quotes included; undefined for other blocks, and in a plan. */
  typePlace;
  /** What a plan in view means to do with its instances; empty without one. */
  changes;
  /** Most blocks are asked for neither: both are made when they are. */
  #make;
  #field;
  #references;
  constructor(about) {
    super();
    this.module = about.module;
    this.#make = about;
    this.file = about.file;
    this.blockType = about.blockType;
    this.type = about.type;
    this.name = about.name;
    this.address = about.address;
    this.changes = about.changes ?? [];
    this.typePlace = about.typePlace;
  }
  /** The block as it is written, for rules that look for a word before they look closer; "" for what only a plan shows. */
  get text() {
    return this.#make.text?.() ?? "";
  }
  /**
   * False where `count` or `for_each` leave a resource or data source without any instance, so that its values are nobody's;
   * undefined where it is not known whether there is one.
   */
  get isMade() {
    return this.#make.isMade === void 0 ? true : this.#make.isMade();
  }
  /** All settings by the provider's names; of several instances those of the first. */
  get field() {
    this.#field ??= this.#make.field();
    return this.#field;
  }
  /** Everything its expressions refer to, in the order written. */
  get references() {
    this.#references ??= this.#make.references();
    return this.#references;
  }
  /** False for what only a plan or a state shows: it has no `lifecycle`, and what its locals hold is not told. */
  get isWritten() {
    return this.module.isWritten;
  }
  get resource() {
    return this.address;
  }
  /** A setting by the provider's name. */
  get(...names) {
    return this.field.at(...names);
  }
  /** What the expression of a setting, or of one inside it, refers to; `depends_on` and `lifecycle` are settings, too. */
  referencesIn(setting2) {
    return this.references.filter((one2) => one2.setting === setting2 || one2.setting.startsWith(`${setting2}.`));
  }
  /** True when this block refers to another, directly or by way of others in the same module (locals included). */
  dependsOn(other) {
    const seen = /* @__PURE__ */ new Set();
    const waiting = this.references.map(({ target }) => target);
    for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
      if (next === other.address) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(this.module.referencesOf(next) ?? []).map(({ target }) => target));
    }
    return false;
  }
};
var TerraformModule = class extends Node {
  kind = "terraformModule";
  folder;
  field;
  /** True for a module that is run by itself and not called by another in view. */
  isRoot;
  blocks = [];
  /** The blocks by address, as far as they have been asked for. */
  #byAddress = /* @__PURE__ */ new Map();
  #indexed = 0;
  imports = [];
  providers = [];
  /** Where scripts call for everything in it to be destroyed. */
  destroys = [];
  /** The modules in view that its `module` blocks use. */
  calls = [];
  /** The plain texts that variables, locals and arguments of modules are given in the folder. */
  given = [];
  /** What each local's expression refers to, by `local.name`. */
  locals = /* @__PURE__ */ new Map();
  /**
   * Why something may be declared, or be referred to, all the same: a fault hides a part of a file, or a plan does not show it;
   * undefined when all was read.
   */
  gap;
  /** False for what only a plan or a state shows: the source is not in the project. */
  isWritten;
  /** The module's place in a plan, such as `module.edge`; "" for a root module and for a folder. */
  prefix;
  constructor(about) {
    super();
    this.folder = about.folder;
    this.field = about.field;
    this.isRoot = about.isRoot;
    this.gap = about.gap;
    this.isWritten = about.isWritten ?? true;
    this.prefix = about.prefix ?? "";
  }
  get resource() {
    if (this.prefix !== "") return this.prefix;
    return this.folder === "" ? "the root module" : `module ${this.folder}`;
  }
  /** The block of an address, without module and instance key. */
  block(address) {
    for (; this.#indexed < this.blocks.length; this.#indexed++) {
      const block = this.blocks[this.#indexed];
      if (block !== void 0 && !this.#byAddress.has(block.address)) this.#byAddress.set(block.address, block);
    }
    return this.#byAddress.get(address);
  }
  /** The resources and data sources of a type (`data.` before it for the latter). */
  ofType(type) {
    const isData = type.startsWith("data.");
    const name = isData ? type.slice("data.".length) : type;
    return this.blocks.filter((block) => block.type === name && block.blockType === (isData ? "data" : "resource"));
  }
  /** What a block or a local refers to. */
  referencesOf(address) {
    return this.locals.get(address) ?? this.block(address)?.references;
  }
  /** True when something of that address is declared in the folder. */
  declares(address) {
    return this.locals.has(address) || this.block(address) !== void 0;
  }
};

// src/model/terraform/imports.ts
function importOf(block) {
  const [target] = block.referencesIn("to");
  const id = block.get("id");
  if (target === void 0 || typeof id.value !== "string") return void 0;
  const { file: file2, span } = target.place.site;
  const instance = file2.text.slice(span().start, span().end);
  return { to: localAddress(instance), instance, id: id.value, place: id, isScript: false };
}
var gap = String.raw`(?:[ \t]|\\\r?\n)+`;
var option = String.raw`(?:-(?:var|var-file|config|state|lock-timeout)${gap}(?:"[^"\n]*"|'[^'\n]*'|[^\s"'-]\S*)|-\S+)${gap}`;
var importLine = new RegExp(
  String.raw`^(?:[^\n#"'\x60]|"[^"\n]*"|'[^'\n]*')*?\bterraform(?:\.exe)?${gap}(?:${option})*import${gap}(?:${option})*(?:"([^"\n]+)"|'([^'\n]+)'|([^\s"']+))${gap}(?:"([^"\n]*)"|'([^'\n]*)'|([^\s"';&|]+))`,
  "gm"
);
function scriptImports(documents, folder) {
  return documents.filter(
    ({ language, file: file2 }) => language === "script" && folderOf(file2.path) === folder && file2.text.includes("import")
  ).flatMap(
    (document) => Array.from(document.file.text.matchAll(importLine), (match) => {
      const [whole, , , , ...ids] = match;
      const instance = (match[1] ?? match[2] ?? match[3] ?? "").replaceAll('\\"', '"');
      const id = ids.find((text2) => text2 !== void 0) ?? "";
      const end = match.index + whole.length - (whole.endsWith(id) ? 0 : 1);
      const span = { start: end - id.length, end };
      return { to: localAddress(instance), instance, id, place: document.at(span), isScript: true };
    })
  );
}

// src/model/terraform/draft.ts
function homesOf(names, at = []) {
  const homes = /* @__PURE__ */ new Map();
  for (const [name, target] of Object.entries(names)) {
    if (typeof target === "string") homes.set([...at, target].join("."), { route: at, name });
    else if (target !== null && target.isSingle === true && target.to !== "")
      for (const [path, home] of homesOf(target.names ?? {}, [...at, target.to])) homes.set(path, home);
  }
  return homes;
}
var Draft = class _Draft {
  #at;
  #about;
  #members = /* @__PURE__ */ new Map();
  constructor(like) {
    this.#at = like.at;
    this.#about = { key: like.key, body: like.body };
  }
  /** Puts a value at a path such as `csr.cn`, making the objects on the way, which stand where this one does. */
  put(path, part) {
    const [name = "", ...rest] = path.split(".");
    const before = this.#members.get(name);
    if (rest.length > 0 && before instanceof Part && before.unknown !== void 0) return this;
    if (rest.length === 0) this.#members.set(name, this.#merged(name, part));
    else this.#inner(name).put(rest.join("."), part);
    return this;
  }
  /** Puts a value that is not written, but follows from what is: it stands on the object. */
  say(path, value) {
    return this.put(path, new Part(value, this.#standOfKey));
  }
  get part() {
    const members = [...this.#members].map(
      ([name, member]) => [name, member instanceof _Draft ? member.part : member]
    );
    return new Part(new Map(members), this.#at, { key: this.#about.key, isLiteral: true, body: this.#about.body });
  }
  get #standOfKey() {
    return this.#about.key === void 0 ? this.#at : { file: this.#at.file, span: this.#about.key };
  }
  /** An object may be filled from two sides: what is already there stays. */
  #merged(name, part) {
    const before = this.#members.get(name);
    if (!(before instanceof _Draft) || !part.isObject) return part;
    const merged2 = new _Draft(part);
    for (const [inner, value] of [...part.members, ...before.part.members]) merged2.put(inner, value);
    return merged2;
  }
  #inner(name) {
    const before = this.#members.get(name);
    if (before instanceof _Draft) return before;
    const inner = before === void 0 ? new _Draft(new Part(/* @__PURE__ */ new Map(), this.#at, this.#about)) : new _Draft(before);
    for (const [member, value] of before instanceof Part ? before.members : []) inner.put(member, value);
    this.#members.set(name, inner);
    return inner;
  }
};
function translated(settings, names) {
  const draft = new Draft(settings);
  spread(settings, names, draft);
  return draft;
}
function spread(settings, names, draft) {
  for (const [name, part] of settings.members) {
    if (part.isNull) continue;
    const target = entryOf(names, name);
    if (target === null) continue;
    if (target === void 0) draft.put(camelCase(name), part);
    else if (typeof target === "string") draft.put(target, part);
    else putBlock(part, target, draft);
  }
}
function putBlock(part, { to, isSingle = false, names = {} }, draft) {
  const blocks = blocksOf(part);
  if (!isSingle) {
    draft.put(
      to,
      part.unknown === void 0 ? listOf4(
        part,
        blocks.map((block2) => translatedItem(block2, names))
      ) : part
    );
    return;
  }
  const [block] = blocks;
  if (part.unknown !== void 0 || block === void 0 || block.unknown !== void 0) {
    if (to !== "" && blocks.length > 0) draft.put(to, block ?? part);
  } else if (to === "") spread(block, names, draft);
  else draft.put(to, translatedItem(named(block, part), names));
}
function named(item, list) {
  return item.body === void 0 ? item.named(() => item.key ?? list.key) : item;
}
function translatedItem(block, names) {
  return block.isObject ? translated(block, names).part : block;
}
function blocksOf(part) {
  if (part.isList) return part.items;
  return part.isNull ? [] : [part];
}
function listOf4(like, items) {
  return new Part(items, like.at, { key: like.key, isLiteral: like.isLiteral });
}
function camelCase(setting2) {
  return setting2.replace(/_(\w)/g, (_, next) => next.toUpperCase());
}

// src/model/terraform/resource.ts
function documentOf(resource, part, names) {
  return madeOf(resource, part, { homes: names && homesOf(names), isTyped: true });
}
function jsonDocumentOf(resource, part) {
  return madeOf(resource, part, { isTyped: false });
}
function documentOfValues(resource, value, exact) {
  const root = () => exact() ?? new Part(value, resource.settings.at);
  return fieldOf(resource, lazyPartTree(value, root), { isTyped: true });
}
function madeOf(resource, part, about) {
  return fieldOf(resource, partTree(part), about);
}
function fieldOf(resource, tree, about) {
  const { file: file2, address, via } = resource;
  const doc = new Doc(file2, tree, "hcl", { address, note: noteOf(resource), ...about });
  return new Field(doc, doc.tree.value, { via, base: "" });
}
function noteOf({
  address,
  isUnwritten,
  drift
}) {
  const notes = [
    ...isUnwritten ? [`The Terraform source of ${address} is not in the project; the place shown is in the plan.`] : [],
    ...drift.length > 0 ? [`The plan has found ${drift.join(", ")} of ${address} changed outside of Terraform.`] : []
  ];
  return notes.length === 0 ? void 0 : notes.join(" ");
}
function selfReference({ address, settings, root, instance }, ...path) {
  const known2 = instance?.planned(path) ?? settings.find(path);
  if (known2 !== void 0 && known2.unknown === void 0 && !known2.isNull) return new Part(known2.value, settings.at);
  const span = settings.key ?? settings.at.span;
  return Part.unknown(
    `${address}.${path.join(".")} is known only after apply`,
    { file: settings.at.file, span },
    { address, path, root }
  );
}
function setting({ settings }, name) {
  const part = settings.get(name);
  return part === void 0 || part.isNull ? void 0 : part;
}

// src/model/terraform/plan-writing.ts
function modulesOfPlan({ plan, resources, hasSource }, documents) {
  const configured = configurationIn(plan);
  const outputs = configuredModules(plan).map(({ value }) => value["outputs"]);
  const folder = folderOf(plan.doc.file.path);
  const modules = /* @__PURE__ */ new Map();
  const blocks = /* @__PURE__ */ new Map();
  for (const resource of resources) {
    const key2 = `${moduleOf(resource)}${ownAddress(resource)}`;
    blocks.set(key2, [...blocks.get(key2) ?? [], resource]);
  }
  for (const [key2, instances] of blocks) {
    const [first] = instances;
    if (first === void 0) continue;
    const prefix = moduleOf(first);
    const module = modules.get(prefix) ?? moduleNode(plan, prefix, gapOf(configured, outputs, hasSource));
    modules.set(prefix, module);
    module.blocks.push(blockNode(module, plan, instances, configured?.get(key2)));
  }
  for (const one2 of configuredModules(plan)) {
    const module = modules.get(one2.prefix);
    if (module !== void 0) module.blocks.push(...outlets(module, plan, one2));
  }
  const imports = scriptImports(documents, folder);
  for (const module of modules.values()) module.imports.push(...imports);
  return [...modules.values()];
}
function gapOf(configured, outputs, hasSource) {
  if (hasSource) return "the plan shows more than the files of the project declare";
  if (configured === void 0) return "a state does not tell what its resources refer to";
  const said = [...configured.values()].map(({ value }) => value);
  const usesLocals = [...said, ...outputs].some((value) => /"local\./.test(JSON.stringify(value)));
  return usesLocals ? "a plan does not tell what its locals refer to" : void 0;
}
function moduleNode({ doc }, prefix, gap2) {
  const field = new Field(doc, doc.tree.value, { base: "" });
  const isRoot = prefix === "";
  return new TerraformModule({
    folder: folderOf(doc.file.path),
    field,
    isRoot,
    gap: gap2,
    isWritten: false,
    prefix: prefix.slice(0, -1)
  });
}
function blockNode(module, { doc: { file: file2 }, doc }, instances, configured) {
  const [first] = instances;
  if (first === void 0) throw new Error("a block has an instance");
  const { mode, type, name, settings, address } = first;
  const note = noteOf({ address, isUnwritten: true, drift: [] });
  const own = new Doc(file2, partTree(settings), "hcl", { address, note });
  const changes = instances.flatMap(
    (one2) => one2.actions.length === 0 ? [] : [{ address: one2.address, actions: one2.actions }]
  );
  return new TerraformBlock({
    module,
    file: file2,
    field: () => new Field(own, own.tree.value, { base: "" }),
    blockType: mode,
    type,
    name,
    address: ownAddress(first),
    references: () => configured === void 0 ? [] : referencesOf2(configured, doc, own),
    changes
  });
}
var ownAddress = ({ mode, type, name }) => `${mode === "data" ? "data." : ""}${type}.${name}`;
var moduleOf = ({ prefix }) => blockAddress(prefix);
function configurationIn({ doc }) {
  const modules = configuredModules({ doc });
  if (modules.length === 0) return void 0;
  const found2 = /* @__PURE__ */ new Map();
  for (const { value, route, prefix } of modules) {
    listOf3(value["resources"]).forEach((item, index) => {
      const resource = objectOf(item);
      const address = resource["address"];
      if (typeof address === "string")
        found2.set(prefix + address, { value: resource, route: [...route, "resources", index] });
    });
  }
  return found2;
}
function configuredModules({ doc }) {
  const root = objectOf(objectOf(doc.tree.value)["configuration"])["root_module"];
  if (root === void 0) return [];
  const found2 = [{ value: objectOf(root), route: ["configuration", "root_module"], prefix: "" }];
  for (const { value, route, prefix } of found2)
    for (const [name, call2] of Object.entries(objectOf(value["module_calls"])))
      found2.push({
        value: objectOf(objectOf(call2)["module"]),
        route: [...route, "module_calls", name, "module"],
        prefix: `${prefix}module.${name}.`
      });
  return found2;
}
function outlets(module, { doc }, { value, route }) {
  const kinds2 = [
    ["output", "outputs"],
    ["module", "module_calls"]
  ];
  return kinds2.flatMap(
    ([blockType, member]) => Object.entries(objectOf(value[member])).map(([name, inner]) => {
      const address = `${blockType}.${name}`;
      const at = [...route, member, name];
      const place = () => doc.place(at)?.key ?? { start: 0, end: 0 };
      const stand = {
        file: doc.file,
        get span() {
          return place();
        },
        want: () => doc.want(at)
      };
      const own = new Doc(doc.file, partTree(new Part(/* @__PURE__ */ new Map(), stand, { key: place })), "hcl", { address });
      return new TerraformBlock({
        module,
        file: doc.file,
        field: () => new Field(own, own.tree.value, { base: "" }),
        blockType,
        type: "",
        name,
        address,
        references: () => referencesOf2({ value: objectOf(inner), route: at }, doc, own)
      });
    })
  );
}
function referencesOf2({ value, route }, doc, own) {
  const found2 = [];
  const add = (texts2, at, setting2) => {
    const list = listOf3(texts2);
    list.forEach((text2, index) => {
      if (typeof text2 !== "string" || list.some((other) => typeof other === "string" && goesOn(other, text2))) return;
      const read = readReference(text2);
      if (read !== void 0) found2.push({ ...read, setting: setting2, place: placeIn(doc, own, [...at, index]) });
    });
  };
  const walk2 = (inner, at, setting2) => {
    if (Array.isArray(inner)) return listOf3(inner).forEach((item, index) => walk2(item, [...at, index], setting2));
    const members = objectOf(inner);
    if (Array.isArray(members["references"])) return add(members["references"], [...at, "references"], setting2);
    for (const [name, item] of Object.entries(members))
      walk2(item, [...at, name], setting2 === "" ? name : `${setting2}.${name}`);
  };
  walk2(value["expressions"], [...route, "expressions"], "");
  walk2(value["for_each_expression"], [...route, "for_each_expression"], "for_each");
  walk2(value["count_expression"], [...route, "count_expression"], "count");
  walk2(value["expression"], [...route, "expression"], "value");
  add(value["depends_on"], [...route, "depends_on"], "depends_on");
  return found2;
}
function goesOn(longer, shorter) {
  return longer.startsWith(`${shorter}.`) || longer.startsWith(`${shorter}[`);
}
var chain = /^(data\.[\w-]+\.[\w-]+|(?!each\b|count\b|self\b|path\b|terraform\b|data\b)[\w-]+\.[\w-]+)(.*)$/s;
function readReference(text2) {
  const [, target, rest = ""] = chain.exec(text2) ?? [];
  if (target === void 0) return void 0;
  const steps = rest.matchAll(/\.([\w-]+)|\["([^"]*)"\]|\[(\d+)\]/g);
  return { target, path: Array.from(steps, ([, name, key2, index]) => name ?? key2 ?? Number(index)) };
}
function placeIn(doc, own, route) {
  const { address } = own;
  const site = {
    file: doc.file,
    via: [],
    address,
    note: own.note,
    prepare: () => doc.want(route),
    span: () => doc.place(route)?.value ?? { start: 0, end: 0 }
  };
  return new TextPlace(new Field(own, void 0), site, address);
}

// src/model/terraform/read-cam.ts
var key = {
  network_configuration: { to: "networkConfiguration", isSingle: true },
  credentials_a: { to: "credentialsA", isSingle: true },
  credentials_b: { to: "credentialsB", isSingle: true },
  timeouts: null
};
var mostVersions = 2;
var readKey = (resource, reading) => {
  const draft = translated(resource.settings, key).put("accessKeyUid", selfReference(resource, "access_key_uid"));
  const node = addKey(resource, draft, reading);
  node.isDeclared = true;
  const pairs = ["credentials_a", "credentials_b"].flatMap((name) => {
    const part = setting(resource, name);
    const credentials = part?.isList === true ? part.items[0] : part;
    if (credentials?.isObject !== true) return [];
    const version3 = addVersion(resource, translated(credentials, {}), [name], { key: node, reading });
    return [{ version: version3, isPrimary: valueOf(version3.field.get("primaryKey").bool()) }];
  });
  const primary = pairs.filter(({ isPrimary }) => isPrimary === true);
  const [only] = primary;
  const isSure = only !== void 0 && primary.length === 1;
  if (isSure) nameVersion(only.version, resource, ["primary_guid"], reading);
  else addVersion(resource, new Draft(resource.settings), [], { key: node, reading, isNamedOnly: true });
};
function addKey(resource, draft, { project }) {
  const field = documentOf(resource, draft.part, key);
  const node = new AccessKey(field, false);
  const uid = valueOf(node.uid);
  const seen = project.accessKeys.find((other) => uid !== void 0 && !other.isMention && valueOf(other.uid) === uid);
  if (seen === void 0) project.accessKeys.push(node);
  else seen.record(field, false);
  return seen ?? node;
}
function addVersion(resource, draft, path, about) {
  const { project } = about.reading;
  const way = about.isNamedOnly === true ? ["primary_guid"] : [...path, "version_guid"];
  draft.put("versionGuid", selfReference(resource, ...way));
  const field = documentOf(resource, draft.part);
  const seen = valueOf(project.keyVersionByGuid(field.get("versionGuid").text()));
  const version3 = seen ?? new KeyVersion(field, false);
  version3.key ??= String(path[0] ?? "primary_guid");
  version3.accessKey ??= about.key;
  if (seen === void 0) {
    project.keyVersions.push(version3);
    if (about.isNamedOnly !== true) about.key?.versions.push(version3);
  }
  nameVersion(version3, resource, way, about.reading);
  return version3;
}
function nameVersion(version3, { address, root }, path, { project }) {
  project.nameKeyVersion(referenceKey({ address, path, root }), version3);
}
var readVersions = (resource, reading) => {
  const { settings, instance } = resource;
  const list = instance?.planned(["access_key_versions"]) ?? settings.get("access_key_versions");
  const isKnown = list?.isList === true;
  for (let at = 0; at < (isKnown ? list.items.length : mostVersions); at++) {
    const item = isKnown ? list.items[at] : void 0;
    const draft = item?.isObject === true ? translated(item.standing(settings.at), {}) : new Draft(settings);
    const name = settings.get("access_key_name");
    if (name !== void 0) draft.put("accessKeyName", name);
    const version3 = addVersion(resource, draft, ["access_key_versions", at], { key: void 0, reading });
    version3.key = `access_key_versions[${at}]`;
  }
};
var readKnownKey = (resource, reading) => {
  const { settings, instance } = resource;
  const known2 = instance?.planned([]) ?? settings;
  if (typeof known2.get("authentication_method")?.value === "string")
    addKey(resource, translated(known2.standing(settings.at).named(settings.key), key), reading);
};
var camReaders = {
  akamai_cloudaccess_key: readKey,
  "data.akamai_cloudaccess_key": readKnownKey,
  "data.akamai_cloudaccess_key_versions": readVersions
};

// src/model/terraform/read-cps.ts
var contact = {
  organization: "organizationName",
  address_line_one: "addressLineOne",
  address_line_two: "addressLineTwo",
  country_code: "country"
};
var enrollment = (cloneDnsNames) => ({
  common_name: "csr.cn",
  sans: "csr.sans",
  secure_network: "networkConfiguration.secureNetwork",
  sni_only: "networkConfiguration.sniOnly",
  exclude_sans: "thirdParty.excludeSans",
  admin_contact: { to: "adminContact", isSingle: true, names: contact },
  tech_contact: { to: "techContact", isSingle: true, names: contact },
  organization: { to: "org", isSingle: true, names: { country_code: "country" } },
  csr: {
    to: "csr",
    isSingle: true,
    names: { country_code: "c", city: "l", organization: "o", organizational_unit: "ou", state: "st" }
  },
  network_configuration: {
    to: "networkConfiguration",
    isSingle: true,
    names: {
      clone_dns_names: cloneDnsNames,
      disallowed_tls_versions: "disallowedTlsVersions",
      client_mutual_authentication: {
        to: "clientMutualAuthentication",
        isSingle: true,
        names: {
          send_ca_list_to_client: "authenticationOptions.sendCaListToClient",
          ocsp_enabled: "authenticationOptions.ocsp.enabled"
        }
      }
    }
  },
  timeouts: null
});
var withoutSni = enrollment(null);
var withSni = enrollment("dnsNameSettings.cloneDnsNames");
var kinds = {
  akamai_cps_dv_enrollment: { ra: "lets-encrypt", validationType: "dv", certificateType: "san", isMultiStacked: false },
  akamai_cps_third_party_enrollment: {
    ra: "third-party",
    validationType: "third-party",
    certificateType: "third-party",
    isMultiStacked: true
  }
};
function readEnrollment(kind) {
  return (resource, { project }) => {
    const names = resource.settings.get("sni_only")?.value === false ? withoutSni : withSni;
    const draft = translated(resource.settings, names).put("id", selfReference(resource, "id")).say("ra", kind.ra).say("validationType", kind.validationType).say("certificateType", kind.certificateType).say("enableMultiStackedCertificates", kind.isMultiStacked);
    const enrollment2 = new Enrollment(project, documentOf(resource, draft.part, names), false);
    const seen = project.enrollmentById(enrollment2.id);
    if (seen.state === "known") seen.value.record(enrollment2.field, false);
    else project.enrollments.push(enrollment2);
  };
}
var readUpload = (resource, { project }) => {
  const field = documentOf(resource, translated(resource.settings, { timeouts: null }).part);
  const parts = ["RSA", "ECDSA"].flatMap((algorithm) => {
    const name = algorithm === "RSA" ? "Rsa" : "Ecdsa";
    const certificate2 = pemField(field.get(`certificate${name}Pem`), "leaf", void 0);
    if (certificate2 === void 0) return [];
    const chain2 = pemField(field.get(`trustChain${name}Pem`), "chain", void 0);
    project.addPem(certificate2);
    if (chain2 !== void 0) project.addPem(chain2);
    return [{ certificate: certificate2, chain: chain2, algorithm: field.get(`certificate${name}Pem`), slot: algorithm }];
  });
  project.uploads.push(new CertificateUpload(field, "cps", parts, project));
};
var readValidation = (resource, { project }) => {
  const field = documentOf(resource, translated(resource.settings, { timeouts: null }).part);
  project.domainValidations.push(new DomainValidation(project, field));
};
var cpsReaders = {
  akamai_cps_dv_enrollment: readEnrollment(kinds.akamai_cps_dv_enrollment),
  akamai_cps_third_party_enrollment: readEnrollment(kinds.akamai_cps_third_party_enrollment),
  akamai_cps_upload_certificate: readUpload,
  akamai_cps_dv_validation: readValidation
};

// src/model/terraform/read-esa.ts
function settingsOf({ settings }, renames = {}) {
  const draft = new Draft(settings);
  for (const [name, part] of settings.members) {
    const target = renames[name] ?? (Object.hasOwn(renames, name) || notSettings.has(name) ? null : pascalName(name));
    if (target !== null && !part.isNull) draft.put(target, pascal(part, name));
  }
  return draft;
}
var notSettings = /* @__PURE__ */ new Set(["id", "timeouts"]);
var singles = /* @__PURE__ */ new Set([
  "actions",
  "response",
  "bypass",
  "timer",
  "rate_limit",
  "threshold",
  "response_status",
  "characteristics",
  "security_level",
  "app_sdk",
  "custom_sign",
  "app_package",
  "shared",
  "match"
]);
var switches = /* @__PURE__ */ new Set(["paused", "proxied"]);
function pascal(part, name) {
  const [first, ...others] = part.isList && singles.has(name) ? part.items : [];
  if (first !== void 0 && others.length === 0) return pascal(first, name).named(part.key);
  const { at, key: key2, isLiteral, body } = part;
  if (part.isList)
    return new Part(
      part.items.map((item) => pascal(item, "")),
      at,
      { key: key2, isLiteral }
    );
  const switched = switches.has(name) && typeof part.value === "string" ? asBool(part.value) : void 0;
  if (switched !== void 0) return new Part(switched, at, { key: key2, isLiteral });
  if (!part.isObject) return part;
  const members = part.members.map(([inner, value]) => [pascalName(inner), pascal(value, inner)]);
  return new Part(new Map(members), at, { key: key2, isLiteral: true, body });
}
function pascalName(name) {
  return name === "csr" ? "CSR" : name.replace(/(?:^|_)(\w)/g, (_, next) => next.toUpperCase());
}
var into2 = ({ project }) => ({ project, live: false });
function zoneOf(resource, field, reading) {
  const { unknown: unknown2 } = setting(resource, "site_id") ?? {};
  const zone = siteOf(field, into2(reading));
  if (zone !== void 0 || unknown2 === void 0) return zone;
  const about = new Draft(resource.settings).put("SiteId", setting(resource, "site_id"));
  return siteByUnknown(unknown2, documentOf(resource, about.part), into2(reading));
}
var hosts = "client_ca_certificate_hostnames";
var readCaCertificate = (resource, reading) => {
  const id = selfReference(resource, "client_ca_cert_id");
  const renames = { [hosts]: null, client_ca_cert_name: "Name", client_ca_cert_id: null };
  const field = documentOf(resource, settingsOf(resource, renames).put("Id", id).part);
  const zone = zoneOf(resource, field, reading);
  const ca = readCa(field, into2(reading), { zone, isRequest: true });
  ca.isUncertain = resource.instance?.isUncertain !== void 0;
  const isIgnored = ignoresChanges(resource, hosts);
  if (isIgnored) ca.hiddenHostnames = "Terraform ignores changes of its hostnames, so others may bind them";
  else if (isTooOldToBind(reading))
    ca.hiddenHostnames = "the version of the provider cannot bind hostnames, so others do";
  if (setting(resource, hosts) === void 0) return;
  const list = {
    ...renames,
    [hosts]: "Hostnames",
    certificate: null,
    client_ca_cert_name: null,
    status: null
  };
  const binding = readBinding(
    documentOf(resource, settingsOf(resource, list).put("Id", id).part),
    into2(reading),
    zone,
    true
  );
  if (isIgnored) binding.hostnamesGap ??= ca.hiddenHostnames;
};
function isTooOldToBind({ project }) {
  const required = project.terraformModules.flatMap(({ providers }) => providers).filter(isAlicloud);
  return required.some(({ locked, version: version3 }) => {
    const constraint = locked ?? valueOf(version3.text());
    return constraint !== void 0 && allowedVersions(constraint, "1.281.0") === "none";
  });
}
function isAlicloud({ name, source }) {
  return valueOf(source.text())?.endsWith("/alicloud") ?? name === "alicloud";
}
function ignoresChanges({ instance }, name) {
  const lifecycle = instance?.block.body.blocks.find(({ type }) => type === "lifecycle");
  const ignored = lifecycle && attributeOf(lifecycle.body, "ignore_changes");
  if (instance === void 0 || ignored === void 0) return false;
  const { start, end } = ignored.value.span;
  const names = instance.declared.file.text.slice(start, end).split(/[^\w]+/);
  return names.includes(name) || names.includes("all");
}
var readClientCertificate = (resource, reading) => {
  const id = selfReference(resource, "client_cert_id");
  const field = documentOf(resource, settingsOf(resource, { client_cert_id: null }).put("Id", id).part);
  const leaf = readLeaf(field, into2(reading), { zone: zoneOf(resource, field, reading), isRequest: true });
  const imports = reading.project.terraformModules.flatMap((module) => module.imports);
  leaf.isImported = imports.some(({ instance }) => instance === resource.address) || isWithoutOrigin(resource);
};
function isWithoutOrigin(resource) {
  const isGiven = (name) => ![void 0, ""].includes(setting(resource, name)?.value);
  const isMade = typeof setting(resource, "client_cert_id")?.value === "string";
  return resource.isUnwritten && isMade && !isGiven("csr") && !isGiven("pkey_type");
}
var readWafRules = (resource, reading) => {
  const draft = settingsOf(resource, { config: null, waf_rule_id: null }).put(
    "Id",
    selfReference(resource, "waf_rule_id")
  );
  const config = setting(resource, "config");
  const [first] = config === void 0 ? [] : blocksOf(config);
  if (first !== void 0) draft.put("Config", pascal(first, "").named(first.key ?? config?.key));
  const field = documentOf(resource, draft.part);
  readWafRule(field, into2(reading), { zone: zoneOf(resource, field, reading), form: "template" });
};
var readWafRuleset = (resource, reading) => {
  const id = selfReference(resource, "ruleset_id");
  const field = documentOf(resource, settingsOf(resource, { ruleset_id: null }).put("Id", id).part);
  readRuleset(field, into2(reading), { zone: zoneOf(resource, field, reading) });
};
var readEsaSite = (resource, reading) => {
  readSite(documentOf(resource, settingsOf(resource).put("SiteId", selfReference(resource, "id")).part), into2(reading));
};
var waysToSite = [
  ["sites", "0", "site_id"],
  ["sites", "0", "id"],
  ["ids", "0"]
];
var readSites = (resource, reading) => {
  const found2 = resource.settings.get("sites") ?? resource.instance?.planned(["sites"])?.standing(resource.settings.at);
  for (const site of found2?.items ?? []) {
    if (site.isObject)
      readSite(documentOf(resource, pascal(site, "").named(site.key ?? resource.settings.key)), into2(reading));
  }
  const name = setting(resource, "site_name");
  const kind = setting(resource, "site_search_type")?.value ?? "exact";
  if (typeof name?.value !== "string" || kind !== "exact" || (found2?.items.length ?? 1) !== 1) return;
  for (const way of waysToSite) {
    const draft = new Draft(resource.settings).put("SiteName", name).put("SiteId", selfReference(resource, ...way));
    readSite(documentOf(resource, draft.part), into2(reading));
  }
};
var readRecord = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).part);
  readRecords([field], into2(reading), zoneOf(resource, field, reading));
};
var readHttps = (resource, reading) => {
  const field = documentOf(resource, settingsOf(resource).part);
  zoneOf(resource, field, reading)?.https.push(new EsaHttpsSetting(field));
};
var esaReaders = {
  alicloud_esa_site: readEsaSite,
  "data.alicloud_esa_sites": readSites,
  alicloud_esa_client_ca_certificate: readCaCertificate,
  alicloud_esa_client_certificate: readClientCertificate,
  alicloud_esa_waf_ruleset: readWafRuleset,
  alicloud_esa_waf_rule: readWafRules,
  alicloud_esa_record: readRecord,
  alicloud_esa_https_basic_configuration: readHttps
};

// src/model/terraform/read-hostnames.ts
var tls = { disallowed_tls_versions: "disallowedTlsVersions" };
var hostname = {
  ccm_certificates: { to: "ccmCertificates", isSingle: true },
  mtls: { to: "mtls", isSingle: true },
  tls_configuration: { to: "tlsConfiguration", isSingle: true, names: tls }
};
function hostnameParts(resource) {
  const written2 = setting(resource, "hostnames");
  if (written2 === void 0 || written2.unknown !== void 0) return written2;
  const items = written2.isObject && !written2.members.some(([name]) => name === "cname_from") ? fromMap(written2) : blocksOf(written2).map(fromBlock);
  return new Part(items, written2.at, { key: written2.key, isLiteral: written2.isLiteral });
}
function fromBlock(block) {
  return block.isObject ? translated(block, hostname).part : block;
}
function fromMap(map) {
  return map.members.map(([name, value]) => {
    const from = new Part(name, { file: value.at.file, span: value.key ?? value.at.span });
    if (value.isObject) return translated(value, hostname).put("cnameFrom", from).part;
    return new Part(
      /* @__PURE__ */ new Map([
        ["cnameFrom", from],
        ["cnameTo", value]
      ]),
      value.at,
      { key: value.key }
    );
  });
}
function takeHostnames(property2) {
  const list = property2.get("hostnames");
  if (!list.isAbsent) readHostnames(list, property2);
}
function addHostnames(list, property2) {
  const known2 = new Set(property2.hostnames.map(({ key: key2 }) => key2));
  for (const item of list.items()) {
    const hostname2 = item.isObject ? new Hostname(property2, item) : void 0;
    if (hostname2 !== void 0 && !known2.has(hostname2.key)) property2.hostnames.push(hostname2);
  }
  property2.hostnamesGap = "the property keeps its hostnames in a bucket";
}
var edge = {
  edge_hostname: "edgeHostnameDomain",
  certificate: "certEnrollmentId",
  ip_behavior: "ipVersionBehavior",
  timeouts: null
};
var readEdgeHostname = (resource, { project }) => {
  const draft = translated(resource.settings, edge).put("edgeHostnameId", selfReference(resource, "id"));
  const name = setting(resource, "edge_hostname");
  if (typeof name?.value === "string" && edgeSuffixOf(name.value) === void 0)
    draft.put("edgeHostnameDomain", new Part(`${name.value}.edgesuite.net`, name.at, { key: name.key }));
  project.edgeHostname(documentOf(resource, draft.part, edge), false).configuration = resource.root;
};
var hostnameReaders = { akamai_edge_hostname: readEdgeHostname };

// src/model/terraform/read-keystore.ts
var aliases = ["current", "previous"];
var mostVersions2 = 5;
var certificate = { versions: null, current: null, previous: null, timeouts: null };
var version = {
  csr_block: { to: "csrBlock", isSingle: true },
  certificate_block: { to: "certificateBlock", isSingle: true },
  validation: { to: "validation", isSingle: true }
};
function addCertificate(field, project) {
  const node = new ClientCertificate(field, false);
  const id = valueOf(node.id);
  const seen = project.clientCertificates.find((other) => id !== void 0 && valueOf(other.id) === id);
  if (seen === void 0) project.clientCertificates.push(node);
  else seen.record(field, false);
  return seen ?? node;
}
function addVersion2(field, key2, owner, project) {
  const seen = valueOf(project.certificateVersionByGuid(field.get("versionGuid").text()));
  seen?.record(field, false);
  const node = seen ?? new CertificateVersion(field, false);
  node.key ??= key2;
  readPem(node, field, project);
  if (seen !== void 0) return node;
  project.certificateVersions.push(node);
  if (owner === void 0) return node;
  node.certificate = owner;
  node.list = owner.versions;
  owner.versions.push(node);
  return node;
}
function readPem(node, field, project) {
  const texts2 = [
    pemField(field.at("csrBlock", "csr"), "csr", node),
    pemField(field.at("certificateBlock", "certificate"), "deployed", node),
    pemField(field.at("certificateBlock", "trustChain"), "chain", node)
  ];
  for (const text2 of texts2) {
    if (text2 === void 0 || text2.blocks.length === 0) continue;
    node.pems.push(text2);
    project.addPem(text2);
  }
}
function alsoCalled(node, { address, root }, path, { project }) {
  project.nameCertificateVersion(referenceKey({ address, path, root }), node);
}
var readAkamai = (resource, reading) => {
  const { project } = reading;
  const draft = translated(resource.settings, certificate).put("certificateId", selfReference(resource, "certificate_id")).say("signer", "AKAMAI");
  const written2 = setting(resource, "versions");
  if (written2?.isObject === true) draft.put("versions", written2);
  const owner = addCertificate(documentOf(resource, draft.part, certificate), project);
  owner.isDeclared = true;
  aliases.forEach((slot, position) => {
    const known2 = shown(resource, ["versions", position], resource.settings);
    const about = known2 === void 0 ? new Draft(resource.settings) : translated(known2, version);
    about.put("versionGuid", selfReference(resource, `${slot}_guid`));
    const node = addVersion2(documentOf(resource, about.part), slot, owner, project);
    node.position ??= position;
    alsoCalled(node, resource, [`${slot}_guid`], reading);
    alsoCalled(node, resource, ["versions", position, "version_guid"], reading);
  });
};
var readThirdParty = (resource, reading) => {
  const { project } = reading;
  const versions = setting(resource, "versions");
  const draft = translated(resource.settings, certificate).put("certificateId", selfReference(resource, "certificate_id")).say("signer", "THIRD_PARTY");
  if (versions !== void 0) draft.put("versions", versions.isObject ? versionMap(resource, versions) : versions);
  const field = documentOf(resource, draft.part, certificate);
  const owner = addCertificate(field, project);
  owner.isDeclared = true;
  for (const item of field.get("versions").members()) {
    const key2 = String(item.key);
    const node = addVersion2(item.asBase(), key2, owner, project);
    alsoCalled(node, resource, ["versions", key2, "version_guid"], reading);
  }
  owner.hasAllVersions = versions?.isObject === true;
};
function shown({ settings, instance }, path, like) {
  const told = instance?.planned(path) ?? settings.find(path);
  if (told?.isObject !== true || instance !== void 0 && told === settings) return void 0;
  if (instance === void 0) return told;
  return new Part(new Map(told.standing(like.at).members), like.at, { key: like.key });
}
function emptied({ at, key: key2 }) {
  return new Part(/* @__PURE__ */ new Map(), at, { key: key2 });
}
function versionMap(resource, versions) {
  const entries = versions.members.map(([key2, part]) => {
    const like = part.key === void 0 ? versions : part;
    const known2 = shown(resource, ["versions", key2], like);
    const draft = (known2 === void 0 ? new Draft(emptied(like)) : translated(known2, version)).put("versionGuid", selfReference(resource, "versions", key2, "version_guid")).put("version", selfReference(resource, "versions", key2, "version"));
    return [key2, draft.part];
  });
  return new Part(new Map(entries), versions.at, { key: versions.key });
}
var readData = (resource, reading) => {
  const { project } = reading;
  const { settings } = resource;
  const whole = shown(resource, [], settings);
  const owner = typeof whole?.get("signer")?.value === "string" ? addCertificate(documentOf(resource, translated(whole, certificate).part, certificate), project) : void 0;
  const add = (path, alias) => {
    const known2 = shown(resource, path, settings);
    if (known2 === void 0 && owner !== void 0) return;
    const about = known2 === void 0 ? new Draft(settings) : translated(known2, version);
    if (alias !== void 0) about.say("versionAlias", alias);
    const id = settings.get("certificate_id");
    if (id !== void 0) about.put("certificateId", id);
    about.put("versionGuid", selfReference(resource, ...path, "version_guid"));
    const node = addVersion2(documentOf(resource, about.part), keyOf3(path), owner, project);
    if (typeof path[1] === "number") node.position ??= path[1];
    alsoCalled(node, resource, [...path, "version_guid"], reading);
  };
  for (const alias of aliases) add([alias], alias.toUpperCase());
  for (let at = 0; at < mostVersions2; at++) add(["versions", at]);
  if (owner !== void 0) owner.hasAllVersions = true;
};
function keyOf3([name = "", index]) {
  return index === void 0 ? String(name) : `${name}[${index}]`;
}
var uploadNames = {
  signed_certificate: "certificate",
  auto_acknowledge_warnings: "acknowledgeAllWarnings",
  timeouts: null
};
var readUpload2 = (resource, { project }) => {
  const { address, root, instance, isUnwritten, settings } = resource;
  const field = documentOf(resource, translated(settings, uploadNames).part, uploadNames);
  const leaf = pemField(field.get("certificate"), "leaf", void 0);
  const chain2 = pemField(field.get("trustChain"), "chain", void 0);
  for (const pem of [leaf, chain2]) if (pem !== void 0) project.addPem(pem);
  const parts = leaf === void 0 ? [] : [{ certificate: leaf, chain: chain2, algorithm: field.get("keyAlgorithm") }];
  const upload = new CertificateUpload(field, "keystore", parts, project);
  upload.reference = { address, path: [], root };
  const isPlanned = isUnwritten || instance?.actions !== void 0;
  upload.isDone = isPlanned ? typeof selfReference(resource, "version_guid").value === "string" : void 0;
  upload.isUncertain = instance?.isUncertain;
  project.uploads.push(upload);
};
var keystoreReaders = {
  akamai_mtlskeystore_client_certificate_akamai: readAkamai,
  akamai_mtlskeystore_client_certificate_third_party: readThirdParty,
  akamai_mtlskeystore_client_certificate_upload: readUpload2,
  "data.akamai_mtlskeystore_client_certificate": readData
};

// src/model/terraform/beyond.ts
var nothing2 = { suspended: [], gap: void 0 };
var found = /* @__PURE__ */ new WeakMap();
function isForAnyNetwork({ instance, settings }) {
  const network = settings.get("network");
  return network !== void 0 && instance !== void 0 && !isFixed(network, instance.module.root);
}
function isFixed({ isLiteral, authored }, { source }) {
  if (isLiteral || authored === void 0) return isLiteral;
  const { file: file2, span } = authored;
  const isDefault = [...source.variables.values()].some(
    (variable) => variable.file === file2 && variable.block.span.start <= span.start && span.end <= variable.block.span.end
  );
  return !isDefault && ![...source.values, ...source.optionalValues].some((values) => values.file === file2);
}
function declarationOf(resource, doubt = resource.instance?.isUncertain) {
  const { suspended: suspended2, gap: gap2 } = beyond(resource);
  const [off] = suspended2.filter(({ type }) => type === resource.type);
  const why = gap2 ?? (off && `${off.address} has no instance with the values in view`);
  return { configuration: resource.root, doubt, isForAnyNetwork: isForAnyNetwork(resource), gap: why };
}
function beyond(resource) {
  const root = resource.instance?.module.root;
  if (root === void 0) return nothing2;
  const known2 = found.get(root);
  if (known2 !== void 0) return known2;
  const modules = [root];
  for (const module of modules) modules.push(...module.children);
  const made = {
    suspended: modules.flatMap((module) => suspendedIn(module, resource)),
    gap: modules.map(gapIn).find((why) => why !== void 0)
  };
  found.set(root, made);
  return made;
}
function suspendedIn(module, { root, peers }) {
  const made = new Set(module.resources.map(({ declared }) => declared.block));
  return [...module.source.resources.values()].filter(({ block }) => block.type === "resource" && !made.has(block) && isSwitched({ block })).map((declared) => suspended(module, declared, { root, peers }));
}
function suspended(module, declared, { root, peers }) {
  const [type = "", name = ""] = declared.block.labels.map(({ text: text2 }) => text2);
  return {
    address: `${module.prefix}${type}.${name}`,
    mode: "resource",
    type,
    name,
    get settings() {
      return bodyPart(declared.block, module.scopeOf(declared));
    },
    file: declared.file,
    via: [],
    root,
    peers,
    instance: void 0,
    isUnwritten: false,
    drift: []
  };
}
function isSwitched({ block }) {
  const value = (attributeOf(block.body, "count") ?? attributeOf(block.body, "for_each"))?.value;
  return value !== void 0 && value.kind !== "literal";
}
function gapIn(module) {
  if (module.source.isTorn) return "a syntax error hides a part of the configuration";
  const prefixes = module.children.map(({ prefix }) => prefix);
  for (const [name, { block }] of module.source.modules) {
    const prefix = `${module.prefix}module.${name}`;
    if (prefixes.some((one2) => one2.startsWith(`${prefix}.`) || one2.startsWith(`${prefix}[`))) continue;
    const isGiven = referencesOf(block.body).some(
      ({ target, setting: setting2 }) => setting2 !== "count" && setting2 !== "for_each" && /^(?:akamai_|module\.|local\.)/.test(target)
    );
    if (isGiven) return `what module ${name} makes is not in view`;
  }
  return void 0;
}

// src/model/terraform/read-property.ts
var property = { name: "propertyName", hostnames: null, rules: null, version_notes: "note", timeouts: null };
var readProperty = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, property);
  if (setting(resource, "property_id") === void 0) draft.put("propertyId", selfReference(resource, "id"));
  const hostnames = hostnameParts(resource);
  if (hostnames !== void 0) draft.put("hostnames", hostnames);
  const node = new Property(project, documentOf(resource, draft.part, property), false);
  node.configuration = resource.root;
  project.addProperty(node);
  takeHostnames(node);
  addTree({ rules: setting(resource, "rules"), owner: node, resource });
};
var readBootstrap = (resource, { project }) => {
  const draft = translated(resource.settings, property).put("propertyId", selfReference(resource, "id"));
  const field = documentOf(resource, draft.part);
  const filled = project.propertyBy(valueOf(field.get("propertyId").id()), void 0);
  if (filled !== void 0) filled.record(field, false);
  else project.addProperty(new Property(project, field, false));
};
var readBucket = (resource, { project }) => {
  const hostnames = hostnameParts(resource);
  if (hostnames === void 0) return;
  const field = documentOf(
    resource,
    translated(resource.settings, { hostnames: null }).put("hostnames", hostnames).part
  );
  const seen = propertyMeant(resource, project);
  const owner = seen ?? new Property(project, field, false);
  owner.configuration ??= resource.root;
  if (seen === void 0) project.addProperty(owner);
  addHostnames(field.get("hostnames"), owner);
};
var include = { name: "includeName", type: "includeType", rules: null };
var readInclude = (resource, { project, addTree }) => {
  const draft = translated(resource.settings, include).put("includeId", selfReference(resource, "id"));
  const node = new Include(documentOf(resource, draft.part, include), false);
  project.includes.push(node);
  addTree({ rules: setting(resource, "rules"), owner: node, resource });
};
var activation = { auto_acknowledge_rule_warnings: "acknowledgeAllWarnings", timeouts: null };
var ofProperty = { version: "propertyVersion", contact: "notifyEmails" };
var ofInclude = { version: "includeVersion", notify_emails: "notifyEmails" };
function activationDocument(resource, own) {
  const all = { ...activation, ...own };
  const draft = translated(resource.settings, all);
  const isStaging = own === ofProperty && setting(resource, "network") === void 0;
  if (isStaging) draft.say("network", "STAGING");
  const [version3, flag] = ["version", "auto_acknowledge_rule_warnings"].map((name) => setting(resource, name));
  if (version3 !== void 0) draft.put(own.version, converted(version3, asNumber));
  if (flag !== void 0) draft.put("acknowledgeAllWarnings", converted(flag, asBool));
  return documentOf(resource, draft.part, all);
}
var readActivation = (resource, { project }) => {
  const field = activationDocument(resource, ofProperty);
  const activation2 = new Activation(project, field, false, propertyMeant(resource, project));
  activation2.declaration = declarationOf(resource);
  project.activations.push(activation2);
};
function propertyMeant({ settings, peers, root }, project) {
  const id = settings.get("property_id");
  const reference2 = id?.unknown?.reference;
  const peer = reference2 === void 0 ? void 0 : peers.get(reference2.address);
  const given = peer?.type === "akamai_property" ? setting(peer, "property_id") : void 0;
  const meant = given?.unknown?.reference ?? reference2;
  if (meant !== void 0) return project.propertyBy(referenceKey({ ...meant, root }), void 0);
  const known2 = given?.value ?? id?.value;
  return typeof known2 === "string" ? project.propertyBy(known2, void 0) : void 0;
}
var readIncludeActivation = (resource, { project }) => {
  const field = activationDocument(resource, ofInclude);
  const target = project.includeBy(valueOf(field.get("includeId").id()), void 0);
  const node = new Activation(project, field, false, target);
  node.declaration = declarationOf(resource);
  target?.activations.push(node);
  project.activations.push(node);
};
var propertyReaders = {
  akamai_property: readProperty,
  akamai_property_bootstrap: readBootstrap,
  akamai_property_hostname_bucket: readBucket,
  akamai_property_include: readInclude,
  akamai_property_activation: readActivation,
  akamai_property_include_activation: readIncludeActivation
};

// src/model/nodes/ca-set-lookup.ts
var CaSetLookup = class {
  field;
  /** What the id of the set goes by where others refer to this look-up. */
  key;
  constructor(field, configuration) {
    this.field = field;
    this.key = referenceKey({ address: field.doc.address ?? "", path: ["id"], root: configuration });
  }
  get name() {
    return this.field.get("caSetName").text();
  }
  /** For sentences: the block's address. */
  get label() {
    return this.field.doc.address ?? "the look-up";
  }
  /** The set it finds among those in view. */
  find(sets) {
    const { name } = this;
    if (name.state !== "known") return name;
    const [found2, ...others] = sets.filter(
      (set2) => !set2.isDeleted && set2.name.state === "known" && set2.name.value === name.value
    );
    if (found2 === void 0) return notInView(`CA set ${name.value}`);
    return others.length === 0 ? known(found2) : unknown(`more than one CA set in view is called ${name.value}`);
  }
};

// src/model/terraform/read-truststore.ts
var computed2 = {
  id: null,
  account_id: null,
  created_by: null,
  created_date: null,
  version_created_by: null,
  version_created_date: null,
  version_modified_by: null,
  version_modified_date: null,
  timeouts: null
};
var set = {
  ...computed2,
  name: "caSetName",
  certificates: null,
  allow_insecure_sha1: null,
  version_description: null
};
var version2 = {
  ...computed2,
  name: "caSetName",
  description: null,
  version_description: "description",
  certificates: { to: "certificates" },
  latest_version: "version",
  staging_version: null,
  production_version: null
};
var readSet = (resource, { project }) => {
  const id = selfReference(resource, "id");
  const draft = translated(resource.settings, set).put("caSetId", id);
  for (const name of ["latest", "staging", "production"]) {
    const planned = resource.instance?.planned([`${name}_version`]);
    if (planned !== void 0) draft.put(`${name}Version`, new Part(planned.value, resource.settings.at));
  }
  const node = new CaSet(project, documentOf(resource, draft.part, set), false);
  const { suspended: suspended2, gap: gap2 } = beyond(resource);
  node.declaration = { ...declarationOf(resource), gap: gap2 };
  project.caSets.push(node);
  readVersion(resource, id, node);
  for (const one2 of suspended2.filter(({ type }) => type === activationType)) {
    const activation2 = activationOf(one2, "it has no instance with the values in view");
    if (mayBeOf(activation2, node)) node.doubtful.push(activation2);
  }
};
function readVersion(resource, id, node) {
  const { project } = node;
  const draft = translated(resource.settings, version2).put("caSetId", id);
  const flag = setting(resource, "allow_insecure_sha1");
  if (flag !== void 0) draft.put("allowInsecureSha1", converted(flag, asBool));
  const newest = new CaSetVersion(documentOf(resource, draft.part, version2), false, "body");
  newest.caSet = node;
  node.versions.push(newest);
  for (const item of newest.field.get("certificates").items()) {
    const pem = pemField(item.get("certificatePem"), "ca-set", newest);
    if (pem === void 0) continue;
    newest.entries.push({ field: item, pem });
    project.addPem(pem);
  }
  project.caSetVersions.push(newest);
}
var activationType = "akamai_mtlstruststore_ca_set_activation";
var readActivation2 = (resource, { project }) => {
  const activation2 = activationOf(resource);
  const declared = project.caSets.filter(({ declaration }) => declaration?.configuration === resource.root);
  const id = valueOf(activation2.get("caSetId").id());
  activation2.caSet = id === void 0 ? void 0 : valueOf(project.caSetById(id));
  const isCertain = activation2.declaration?.doubt === void 0;
  if (isCertain) activation2.caSet?.activations.push(activation2);
  if (!isCertain || id === void 0) {
    for (const node of declared) if (mayBeOf(activation2, node)) node.doubtful.push(activation2);
  }
  project.caSetActivations.push(activation2);
};
function activationOf(resource, doubt) {
  const draft = translated(resource.settings, { ...computed2, modified_by: null, modified_date: null });
  const number = setting(resource, "version");
  if (number !== void 0) draft.put("version", converted(number, asNumber));
  const activation2 = new CaSetActivation(documentOf(resource, draft.part), false);
  activation2.declaration = declarationOf(resource, doubt);
  return activation2;
}
function mayBeOf(activation2, node) {
  const id = valueOf(activation2.get("caSetId").id());
  if (id === void 0 || node.hasId(id)) return true;
  return !isReferenceKey(id) && node.importedId === void 0;
}
var readLookup = (resource, { project }) => {
  if (setting(resource, "name") === void 0 || setting(resource, "id") !== void 0) return;
  const field = documentOf(resource, translated(resource.settings, { name: "caSetName" }).part);
  project.caSetLookups.push(new CaSetLookup(field, resource.root));
};
var truststoreReaders = {
  akamai_mtlstruststore_ca_set: readSet,
  [activationType]: readActivation2,
  "data.akamai_mtlstruststore_ca_set": readLookup
};

// src/model/terraform/builder.ts
var ruleMembers = {
  name: "name",
  comments: "comments",
  uuid: "uuid",
  template_uuid: "templateUuid",
  template_link: "templateLink",
  criteria_must_satisfy: "criteriaMustSatisfy",
  criteria_locked: "criteriaLocked",
  advanced_override: "advancedOverride"
};
var itemMembers = /* @__PURE__ */ new Set(["locked", "uuid", "template_uuid"]);
function builderEnvelope(settings, follow, planned) {
  const found2 = settings.members.find(([name2]) => formatOfBlock(name2) !== void 0);
  if (found2 === void 0) return void 0;
  const [name, blocks] = found2;
  const [block] = blocksOf(blocks);
  if (block?.isObject !== true) return void 0;
  const at = { file: block.at.file, span: block.key ?? blocks.key ?? block.at.span };
  const format2 = new Part(formatOfBlock(name) ?? name, at, { key: at.span });
  return new Part(
    /* @__PURE__ */ new Map([
      ["ruleFormat", format2],
      ["rules", overlaid(ruleOf(block, follow, planned), planned)]
    ]),
    settings.at,
    { key: settings.key, body: settings.body }
  );
}
function ruleOf(block, follow, planned) {
  const members = /* @__PURE__ */ new Map();
  for (const [name, part] of block.members) {
    if (part.isNull) continue;
    const member = entryOf(ruleMembers, name);
    if (member !== void 0) members.set(member, part);
    else if (name === "behavior") members.set("behaviors", itemsOf(part));
    else if (name === "criterion") members.set("criteria", itemsOf(part));
    else if (name === "variable") members.set("variables", plain(part));
    else if (name === "custom_override") members.set("customOverride", single(plain(part)));
    else if (name === "children") members.set("children", childrenOf(part, follow, planned?.get("children")));
  }
  const secure = block.get("is_secure");
  const options = secure === void 0 || secure.isNull ? [] : [["is_secure", secure]];
  members.set("options", new Part(new Map(options), block.at, { key: block.key, body: block.body }));
  if (!members.has("behaviors")) members.set("behaviors", new Part([], block.at, { key: block.key }));
  return new Part(members, block.at, { key: block.key, isLiteral: true, body: block.body });
}
function itemsOf(list) {
  if (list.unknown !== void 0) return list;
  return new Part(blocksOf(list).flatMap(itemsIn), list.at, { key: list.key, isLiteral: true });
}
function itemsIn(wrapper) {
  if (!wrapper.isObject) return [wrapper];
  return wrapper.members.flatMap(
    ([name, list]) => list.isNull ? [] : blocksOf(list).map((block) => itemOf(name, block, wrapper, block.key ?? list.key))
  );
}
function itemOf(snake, block, wrapper, own) {
  const name = vendorName(snake, void 0);
  const key2 = own ?? wrapper.key;
  const nameAt = { file: wrapper.at.file, span: key2 ?? block.at.span };
  const members = /* @__PURE__ */ new Map([["name", new Part(name, nameAt, { key: key2 })]]);
  const options = /* @__PURE__ */ new Map();
  for (const [option2, part] of block.members) {
    if (part.isNull) continue;
    if (itemMembers.has(option2)) members.set(vendorName(option2, void 0), part);
    else put(options, option2, part, [name]);
  }
  members.set("options", new Part(options, block.at, { key: key2, isLiteral: true, body: block.body }));
  return new Part(members, wrapper.at, { key: key2, isLiteral: true });
}
function put(options, snake, part, path) {
  const name = vendorName(snake, path.at(-1));
  options.set(name, optionOf(part, [...path, vendorName(snake, void 0)]));
}
function optionOf(part, path) {
  if (typeof part.value === "string") {
    const value = vendorValue(path, part.value);
    return value === part.value ? part : new Part(value, part.at, { key: part.key });
  }
  const isBlocks = part.isObject || part.isList && part.items.some((item) => item.isObject);
  if (!isBlocks) return part;
  const objects = blocksOf(part).map((block) => block.isObject ? objectOf2(block, path) : block);
  const [first] = objects;
  if (isFlat(path) && first !== void 0) return first.named(part.key);
  const filled = objects.filter((object) => !object.isObject || object.members.length > 0);
  return new Part(filled, part.at, { key: part.key, isLiteral: true });
}
function objectOf2(block, path) {
  const members = /* @__PURE__ */ new Map();
  for (const [name, part] of block.members) if (!part.isNull) put(members, name, part, path);
  return new Part(members, block.at, { key: block.key, isLiteral: true, body: block.body });
}
function plain(list) {
  if (list.unknown !== void 0) return list;
  const items = blocksOf(list).map((block) => block.isObject ? objectOf2(block, []) : block);
  return new Part(items, list.at, { key: list.key, isLiteral: true });
}
function single(list) {
  return list.items[0] ?? list;
}
function childrenOf(list, follow, planned) {
  if (!list.isList) return list;
  const isSameLength = planned?.items.length === list.items.length;
  const items = list.items.map((item, at) => {
    const child = follow(item, isSameLength ? planned.items[at] : void 0);
    const why = item.unknown?.why ?? "the rule it leads to is not in view";
    return child === void 0 ? Part.unknown(why, item.at) : new Part(new Elsewhere(why, child), item.at);
  });
  return new Part(items, list.at, { key: list.key, isLiteral: list.isLiteral });
}

// src/model/terraform/builder-graph.ts
var builder = "akamai_property_rules_builder";
function childrenOf2(resource) {
  const lists = childLists(resource);
  return lists.flatMap(
    (items) => items.flatMap((item, index) => {
      const child = resource.peers.get(item.unknown?.reference?.address ?? "");
      return child?.type === builder ? [{ index, resource: child }] : [];
    })
  );
}
function childLists(resource) {
  const { instance } = resource;
  if (instance === void 0 || instance.block.body.blocks.length === 0)
    return resource.settings.members.flatMap(([, blocks]) => blocks.items).map((block) => block.get("children")?.items ?? []);
  const written2 = instance.block.body.blocks.flatMap(({ body }) => attributeOf(body, "children") ?? []);
  return written2.map(({ value }) => instance.evaluate(value).items);
}
function unusedBuilders(resources, modules) {
  const used = /* @__PURE__ */ new Map();
  const seen = /* @__PURE__ */ new Set();
  return resources.flatMap((resource) => {
    const { instance, address, type, name, root } = resource;
    if (type !== builder || instance === void 0) return [];
    const { folder } = instance.module.source;
    const module = modules.find((one2) => one2.isWritten && one2.folder === folder);
    const block = `data.${type}.${name}`;
    const key2 = `${root}
${folder}
${block}`;
    if (module === void 0 || module.gap !== void 0 || seen.has(key2)) return [];
    seen.add(key2);
    const targets = used.get(module) ?? targetsIn(module);
    used.set(module, targets);
    const document = targets.has(block) ? void 0 : documentOfBuilder(resource);
    return document === void 0 ? [] : [new OrphanSnippet(document, address)];
  });
}
function targetsIn(module) {
  const ofBlocks = module.blocks.flatMap(
    ({ address, references }) => references.map(({ target }) => target).filter((target) => target !== address)
  );
  return /* @__PURE__ */ new Set([...ofBlocks, ...[...module.locals.values()].flat().map(({ target }) => target)]);
}
function circlesOf(resources) {
  const done = /* @__PURE__ */ new Set();
  const marks = [];
  for (const start of resources) {
    if (start.type !== builder || done.has(start)) continue;
    const way = [{ resource: start, left: [...childrenOf2(start)] }];
    const open = /* @__PURE__ */ new Set([start]);
    for (let last = way.at(-1); last !== void 0; last = way.at(-1)) {
      const next = last.left.shift();
      if (next === void 0) {
        done.add(last.resource);
        open.delete(last.resource);
        way.pop();
      } else if (open.has(next.resource)) {
        const circle = way.slice(way.findIndex(({ resource }) => resource === next.resource));
        const mark = markOf(last.resource, next, [...circle.map(({ resource }) => resource), next.resource]);
        if (mark !== void 0) marks.push(mark);
      } else if (!done.has(next.resource)) {
        open.add(next.resource);
        way.push({ resource: next.resource, left: [...childrenOf2(next.resource)] });
      }
    }
  }
  return marks;
}
function markOf(parent, { index, resource }, circle) {
  const item = documentOfBuilder(parent)?.get("rules").asBase().get("children").items()[index];
  const outcome = { is: "cycle", files: circle.map(({ address }) => address) };
  return item && new IncludeMark(item, resource.address, "terraform", outcome);
}
function documentOfBuilder(resource) {
  const part = builderEnvelope(resource.settings, () => void 0);
  return part && documentOf(resource, part);
}

// src/model/terraform/builder-values.ts
function builderValues(instance, follow) {
  const block = instance.block.body.blocks.find(({ type }) => formatOfBlock(type) !== void 0);
  if (block === void 0 || instance.isPlanned || !isPlain(instance.block.body)) return void 0;
  const values = new BuilderValues(instance, follow);
  const rules = values.rule(block.body);
  return values.isDefeated ? void 0 : { ruleFormat: formatOfBlock(block.type) ?? block.type, rules };
}
function isPlain({ blocks, gap: gap2 }) {
  return gap2 === void 0 && blocks.every(({ type, body }) => type !== "dynamic" && isPlain(body));
}
var BuilderValues = class {
  /** Set when something was met that has no value of its own here. */
  isDefeated = false;
  #instance;
  #follow;
  constructor(instance, follow) {
    this.#instance = instance;
    this.#follow = follow;
  }
  rule(body) {
    const members = {};
    const options = {};
    for (const attribute of body.attributes) {
      const member = entryOf(ruleMembers, attribute.name);
      if (attribute.name === "children") members["children"] = this.#children(attribute);
      else if (attribute.name === "is_secure") keep(options, "is_secure", this.#value(attribute.value));
      else if (member !== void 0) keep(members, member, this.#value(attribute.value));
      else this.isDefeated ||= ["behavior", "criterion", "variable", "custom_override"].includes(attribute.name);
    }
    this.#lists(body, members);
    members["options"] = options;
    members["behaviors"] ??= [];
    return members;
  }
  #lists({ blocks }, members) {
    const of = (type) => blocks.filter((block) => block.type === type);
    const [behaviors, criteria, variables, overrides] = ["behavior", "criterion", "variable", "custom_override"].map(
      of
    );
    if (behaviors !== void 0 && behaviors.length > 0) members["behaviors"] = this.#items(behaviors);
    if (criteria !== void 0 && criteria.length > 0) members["criteria"] = this.#items(criteria);
    if (variables !== void 0 && variables.length > 0)
      members["variables"] = variables.map(({ body }) => this.#object(body, []));
    const [override] = overrides ?? [];
    if (override !== void 0) members["customOverride"] = this.#object(override.body, []);
  }
  #items(wrappers) {
    return wrappers.flatMap(({ body }) => {
      this.isDefeated ||= body.attributes.length > 0;
      return body.blocks.map((block) => this.#item(block));
    });
  }
  #item({ type, body }) {
    const name = vendorName(type, void 0);
    const options = {};
    const item = { name };
    for (const { name: option2, value } of body.attributes) {
      if (itemMembers.has(option2)) keep(item, vendorName(option2, void 0), this.#value(value));
      else this.#setting(options, option2, value, [name]);
    }
    this.#blocks(options, body, [name]);
    item["options"] = options;
    return item;
  }
  #object(body, path) {
    const members = {};
    for (const { name, value } of body.attributes) this.#setting(members, name, value, path);
    this.#blocks(members, body, path);
    return members;
  }
  #setting(members, name, expression, path) {
    const value = this.#value(expression);
    if (isObject(value) || Array.isArray(value) && value.some((item) => isObject(item)))
      this.isDefeated = true;
    const own = typeof value === "string" ? vendorValue([...path, vendorName(name, void 0)], value) : value;
    keep(members, vendorName(name, path.at(-1)), own);
  }
  /** Blocks of one type are a list, or an object where there can be one only. */
  #blocks(members, { blocks }, path) {
    for (const type of new Set(blocks.map((block) => block.type))) {
      const own = [...path, vendorName(type, void 0)];
      const objects = blocks.filter((block) => block.type === type).map(({ body }) => this.#object(body, own));
      const filled = objects.filter((object) => Object.keys(object).length > 0);
      const [first] = objects;
      members[vendorName(type, path.at(-1))] = isFlat(own) && first !== void 0 ? first : filled;
    }
  }
  #children({ value }) {
    const list = this.#instance.evaluate(value);
    if (!list.isList) return list.value;
    return list.items.map((item) => {
      const child = this.#follow(item, void 0);
      const why = item.unknown?.why ?? "the rule it leads to is not in view";
      return child === void 0 ? new Unknown(why) : new Elsewhere(why, child);
    });
  }
  /** Most settings are written as the values they have. */
  #value(expression) {
    if (expression.kind === "literal") return expression.value;
    const [run, ...others] = expression.kind === "template" ? expression.parts : [];
    if (run?.kind === "text" && others.length === 0) return run.text;
    if (expression.kind === "tuple") return expression.items.map((item) => this.#value(item));
    return this.#instance.evaluate(expression).value;
  }
};
function keep(members, name, value) {
  if (value !== null) members[name] = value;
}

// src/model/terraform/embedded.ts
function embedded(written2, tree, resource) {
  if (written2.isWholeFile && written2.text === written2.file.text) return new Doc(written2.file, tree);
  const host = { content: written2.text, toFile: written2.toHost };
  const isInside = written2.file.path === resource.file.path;
  return new Doc(
    written2.file,
    tree,
    "embedded",
    isInside ? { host, address: resource.address, note: noteOf(resource) } : { host }
  );
}
function fillHoles(tree, { holes }) {
  const waiting = holes === void 0 ? [] : [tree.value];
  for (let value = waiting.pop(); value !== void 0; value = waiting.pop()) {
    if (typeof value !== "object" || value === null || value instanceof Unknown) continue;
    for (const [name, member] of Object.entries(value)) {
      const hole = typeof member === "string" ? holes?.get(member) : void 0;
      if (hole === void 0) waiting.push(member);
      else Object.defineProperty(value, name, { value: hole, enumerable: true });
    }
  }
  return tree;
}
function treeAt(tree, route) {
  const inside = (value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return isObject(value) && !(value instanceof Unknown) ? value[String(step)] : void 0;
  };
  return {
    value: route.reduce(inside, tree.value),
    problems: [],
    places: (routes) => tree.places(routes.map((inner) => [...route, ...inner]))
  };
}

// src/model/terraform/builder-documents.ts
var maxDepth2 = 50;
var maxRules = 2e4;
var nothing3 = () => void 0;
var BuilderDocuments = class {
  /** The builders whose rules are being put together: one that is met again would go round in a circle. */
  #open = /* @__PURE__ */ new Set();
  #rules = 0;
  /** The envelope of a builder, with what a plan shows of its tree. */
  document(resource, planned) {
    this.#rules = 0;
    const follow = (child, inner) => this.#childOf(child, resource, inner);
    const values = planned === void 0 && resource.instance ? builderValues(resource.instance, follow) : void 0;
    if (values !== void 0)
      return documentOfValues(resource, values, () => builderEnvelope(resource.settings, nothing3));
    const part = builderEnvelope(resource.settings, follow, planned);
    return part && documentOf(resource, part);
  }
  /** The rule that an item of `children` stands for; undefined in a circle, and where it is not in view. */
  #childOf(child, parent, planned) {
    const address = child.unknown?.reference?.address;
    const source = address === void 0 ? void 0 : parent.peers.get(address);
    if (source === void 0 || source.type !== builder) return writtenChild(child, parent);
    if (source === parent || this.#open.has(source)) return void 0;
    this.#rules++;
    if (this.#open.size >= maxDepth2 || this.#rules > maxRules) return void 0;
    this.#open.add(source);
    const rule = this.#ruleOf(source, formatIn(parent), planned);
    this.#open.delete(source);
    return rule;
  }
  /** The rule of a builder; one that is written for another format than the rule above it is marked with its own. */
  #ruleOf(source, expected, planned) {
    const follow = (inner, plannedInner) => this.#childOf(inner, source, plannedInner);
    const values = planned === void 0 && source.instance ? builderValues(source.instance, follow) : void 0;
    const exact = () => markedRule(builderEnvelope(source.settings, nothing3), expected);
    if (values !== void 0) {
      const { rules, ruleFormat } = values;
      return documentOfValues(source, ruleFormat === expected ? rules : { ...rules, _ruleFormat_: ruleFormat }, exact);
    }
    const rule = markedRule(builderEnvelope(source.settings, follow, planned), expected);
    return rule && documentOf(source, rule);
  }
};
function markedRule(envelope, expected) {
  const [rule, format2] = [envelope?.get("rules"), envelope?.get("ruleFormat")];
  if (rule === void 0 || format2 === void 0 || format2.value === expected) return rule;
  return new Part(new Map([...rule.members, ["_ruleFormat_", format2]]), rule.at, { key: rule.key, body: rule.body });
}
function writtenChild(child, parent) {
  if (child.json !== void 0) return jsonDocumentOf(parent, child.json.get("rules") ?? child.json);
  const { written: written2 } = child;
  const tree = written2 && readJson(written2.text);
  if (written2 === void 0 || tree === void 0) return void 0;
  const below2 = treeAt(tree, ["rules"]);
  const rule = below2.value === void 0 || below2.value === null ? tree : below2;
  return new Field(embedded(written2, rule, parent), rule.value);
}
function formatIn(resource) {
  const blocks = resource.instance?.block.body.blocks.map(({ type }) => type);
  const names = blocks ?? resource.settings.members.map(([name]) => name);
  return names.map(formatOfBlock).find((format2) => format2 !== void 0);
}

// src/model/terraform/decoded.ts
function withDecoded(tree, resource, via) {
  const fieldOf2 = ({ decoding, route }) => {
    const inner = treeAt(decoding.tree, route);
    return new Field(embedded(decoding.written, inner, resource), inner.value, { via });
  };
  const replaced = (part) => {
    const { decoded } = part;
    if (decoded !== void 0)
      return new Part(new Elsewhere("it is read from JSON", fieldOf2(decoded)), part.at, { key: part.key });
    if (part.isList) return new Part(part.items.map(replaced), part.at, { key: part.key, isLiteral: part.isLiteral });
    if (!part.isObject) return part;
    const members = part.members.map(
      ([name, member]) => [name, name === "options" ? member : replaced(member)]
    );
    return new Part(new Map(members), part.at, { key: part.key, isLiteral: part.isLiteral });
  };
  return replaced(tree);
}

// src/model/terraform/legacy-rules.ts
function legacyEnvelope(settings) {
  const rules = settings.get("rules");
  const block = rules === void 0 ? void 0 : blocksOf(rules)[0];
  if (block?.isObject !== true) return void 0;
  const root = ruleOf2(block, "default");
  return new Part(/* @__PURE__ */ new Map([["rules", root]]), settings.at, { key: settings.key, body: settings.body });
}
function ruleOf2(block, fallbackName) {
  const members = /* @__PURE__ */ new Map();
  const at = { file: block.at.file, span: block.key ?? block.at.span };
  const put2 = (name, part) => {
    if (part !== void 0 && !part.isNull) members.set(name, part);
  };
  put2("name", block.get("name") ?? (fallbackName === void 0 ? void 0 : new Part(fallbackName, at)));
  put2("comments", block.get("comment"));
  put2("criteriaMustSatisfy", block.get("criteria_match"));
  const isSecure = block.get("is_secure");
  if (isSecure !== void 0)
    put2("options", new Part(/* @__PURE__ */ new Map([["is_secure", isSecure]]), block.at, { key: block.key }));
  put2("behaviors", listOf5(block.get("behavior"), itemOf2));
  put2("criteria", listOf5(block.get("criteria"), itemOf2));
  put2(
    "children",
    listOf5(block.get("rule"), (child) => ruleOf2(child))
  );
  return new Part(members, block.at, { key: block.key, isLiteral: true });
}
function listOf5(list, make) {
  if (list === void 0 || list.unknown !== void 0) return list;
  const items = blocksOf(list).map((block) => block.isObject ? make(block) : block);
  return new Part(items, list.at, { key: list.key, isLiteral: true });
}
function itemOf2(block) {
  const name = block.get("name") ?? Part.unknown("the item has no name", block.at);
  const settings = new Part(optionsOf(block), block.at, { key: block.key, isLiteral: true });
  const options = name.value === "cpCode" ? new Part(/* @__PURE__ */ new Map([["value", settings]]), block.at, { key: block.key }) : settings;
  return new Part(
    /* @__PURE__ */ new Map([
      ["name", name],
      ["options", options]
    ]),
    block.at,
    { key: block.key, isLiteral: true }
  );
}
function optionsOf(block) {
  const options = /* @__PURE__ */ new Map();
  for (const option2 of blocksOf(block.get("option") ?? new Part([], block.at))) {
    const key2 = option2.get("key");
    if (typeof key2?.value !== "string") continue;
    const value = option2.get("values") ?? (option2.get("value") && scalarOf(option2.get("value"), option2.get("type")?.value));
    if (value !== void 0) options.set(key2.value, value.named(key2.at.span));
  }
  return options;
}
function scalarOf(value, type) {
  if (value === void 0 || typeof value.value !== "string" || type === "string") return value;
  const converted2 = asBool(value.value) ?? asNumber(value.value);
  return converted2 === void 0 ? value : new Part(converted2, value.at, { key: value.key });
}

// src/model/terraform/template-data.ts
function templateRoot(resource) {
  const path = setting(resource, "template_file")?.value;
  const module = resource.instance?.module;
  if (module === void 0) return void 0;
  const common = {
    tool: "terraform",
    top: module.source.top,
    scope: scopeOf(resource),
    broken: brokenOf(resource)
  };
  if (typeof path !== "string") return inlineRoot(resource, module, common);
  const file2 = join(module.root.source.folder, path);
  return { ...common, path: file2, base: folderOf(file2) };
}
function inlineRoot(resource, module, common) {
  const block = setting(resource, "template")?.items[0];
  const data = block?.get("template_data");
  const document = data && documentIn(data, resource);
  const folder = block?.get("template_dir")?.value;
  if (document === void 0) return void 0;
  const base = join(module.root.source.folder, typeof folder === "string" ? folder : ".");
  const path = `${resource.file.path} ${resource.root} ${resource.address}`;
  return { ...common, path, document, base };
}
function documentIn({ json, written: written2 }, resource) {
  if (json !== void 0) return async () => jsonDocumentOf(resource, json).doc;
  if (written2 === void 0) return void 0;
  return async () => embedded(written2, await readAnyJson(written2.text), resource);
}
function scopeOf(resource) {
  const blocks = setting(resource, "variables");
  const definitions = setting(resource, "var_definition_file");
  if (definitions !== void 0) return scopeOfFiles(resource, definitions);
  const environment = resource.address;
  if (blocks === void 0) return { environment, variable: () => void 0, isDefined: () => false, gap: void 0 };
  const values = /* @__PURE__ */ new Map();
  let gap2 = blocks.unknown?.why;
  for (const block of blocksOf(blocks)) {
    const name = block.get("name")?.value;
    if (typeof name === "string") values.set(name, variableOf(block));
    else gap2 ??= block.unknown?.why ?? "the name of a variable is not known";
  }
  const document = jsonDocumentOf(resource, new Part(values, resource.settings.at, { key: resource.settings.key }));
  return {
    environment,
    variable: (name) => values.has(name) ? document.get(name) : void 0,
    isDefined: (name) => values.has(name),
    gap: gap2
  };
}
function variableOf(block) {
  const value = block.get("value");
  if (value === void 0) return Part.unknown("the variable has no value", block.at);
  if (value.unknown !== void 0) return value;
  const type = block.get("type")?.value ?? "string";
  const converted2 = type === "number" ? asNumber(value.value) : type === "bool" ? asBool(value.value) : void 0;
  if (converted2 !== void 0) return new Part(converted2, value.at, { key: value.key });
  const tree = type === "jsonBlock" && typeof value.value === "string" ? readJson(value.value) : void 0;
  return tree?.value === void 0 ? value : partOf(tree.value, value.at);
}
function scopeOfFiles(resource, definitions) {
  const values = setting(resource, "var_values_file");
  const [declared, given] = [definitions, values].map((part) => jsonOf(resource, part));
  const definition = (name) => declared?.get("definitions").get(name);
  const value = (name) => {
    if (definition(name)?.isAbsent !== false) return void 0;
    const own = given?.get(name);
    if (own !== void 0 && !own.isAbsent) return own;
    const fallback = definition(name)?.get("default");
    return fallback === void 0 || fallback.isAbsent ? void 0 : fallback;
  };
  const isHidden = declared === void 0 || values !== void 0 && given === void 0;
  return {
    environment: resource.address,
    variable: value,
    isDefined: (name) => value(name) !== void 0,
    gap: isHidden ? "the files of the template's variables are not all in view" : void 0
  };
}
function brokenOf(resource) {
  return ["var_definition_file", "var_values_file"].flatMap((name) => {
    const file2 = fileOf2(resource, setting(resource, name));
    return file2 === void 0 || readJson(file2.text) !== void 0 ? [] : [file2.path];
  });
}
function fileOf2({ instance }, path) {
  return typeof path?.value === "string" ? instance?.module.files.read(path.value) : void 0;
}
function jsonOf(resource, path) {
  const file2 = fileOf2(resource, path);
  const tree = file2 && readJson(file2.text);
  return file2 === void 0 || tree === void 0 ? void 0 : new Field(new Doc(file2, tree), tree.value);
}

// src/model/terraform/trees.ts
var template = "akamai_property_rules_template";
var legacy = "akamai_property_rules";
var TerraformTrees = class {
  #loading;
  #planned = [];
  /** Builders that some tree holds: the others are trees of their own. */
  #used = /* @__PURE__ */ new Set();
  #builders = new BuilderDocuments();
  #resources;
  /** The configurations, by their roots, that have a property or include whose rules are in view. */
  #rootsWithTrees = /* @__PURE__ */ new Set();
  constructor(loading, resources, orders) {
    this.#loading = loading;
    this.#resources = resources;
    for (const order of orders) this.#plan(order);
    const children = new Set(
      resources.flatMap((one2) => one2.type === builder ? childrenOf2(one2).map(({ resource }) => resource) : [])
    );
    for (const resource of resources) if (resource.mode === "data") this.#planUnused(resource, children);
  }
  /** The units of these trees, includes first: the properties that use them come after. */
  async *units() {
    const byPath = /* @__PURE__ */ new Map();
    const isInclude = ({ owner }) => owner?.kind === "include" ? 0 : 1;
    for (const { owner, open, isLoose } of this.#planned.toSorted((a, b) => isInclude(a) - isInclude(b))) {
      const unit = new UnitBuilder(this.#loading, byPath, []);
      const envelope = await open();
      const rule = envelope?.get("rules");
      const isPart = isLoose === true && rule?.get("name").value !== "default";
      const document = isPart ? rule : envelope;
      const format2 = isPart ? envelope?.get("ruleFormat") : void 0;
      const about = { ...owner?.kind === "include" ? { include: owner } : { property: owner }, format: format2 };
      if (!(document !== void 0 && unit.addTrees(document, about)) && owner !== void 0) unit.addOwner(owner);
      yield unit.finish();
    }
    const marks = circlesOf(this.#resources);
    const near = this.#resources.filter(({ root }) => this.#rootsWithTrees.has(root));
    const orphans = unusedBuilders(near, this.#loading.project.terraformModules);
    if (marks.length + orphans.length > 0) yield new UnitBuilder(this.#loading, byPath, []).finish({ marks, orphans });
  }
  #plan({ rules, owner, resource }) {
    const reference2 = rules?.unknown?.reference;
    const source = reference2 === void 0 ? void 0 : resource.peers.get(reference2.address);
    if (source?.type === builder)
      this.#planned.push({ owner, open: async () => this.#builders.document(source, plannedRules(resource)) });
    else if (source?.type === template && this.#render(source, owner)) this.#used.add(source);
    else if (source?.type === legacy && legacyEnvelope(source.settings) !== void 0)
      this.#planned.push({ owner, open: async () => legacyDocument(source) });
    else if (rules?.json !== void 0) this.#planJson(rules.json, owner, resource);
    else if (rules?.written !== void 0) this.#planText(rules.written, owner, resource);
    else return void this.#planned.push({ owner, open: async () => void 0 });
    if (source?.type === builder || source?.type === legacy) this.#used.add(source);
    this.#rootsWithTrees.add(resource.root);
    const { written: written2 } = rules ?? {};
    const from = source !== void 0 ? `${source.root} ${source.address}` : written2?.isWholeFile ? written2.file.path : void 0;
    if (owner?.kind === "property") owner.rulesSource = from && blockAddress(from);
  }
  /** A data source that nothing in view takes its rules from is still worth judging. */
  #planUnused(resource, children) {
    if (this.#used.has(resource) || children.has(resource)) return;
    if (resource.type === template) this.#render(resource, void 0);
    else if (resource.type === legacy && legacyEnvelope(resource.settings) !== void 0)
      this.#planned.push({ owner: void 0, open: async () => legacyDocument(resource) });
    else if (resource.type === builder)
      this.#planned.push({ owner: void 0, open: async () => this.#builders.document(resource), isLoose: true });
  }
  #render(source, owner) {
    const root = templateRoot(source);
    if (root === void 0 || root.document === void 0 && !this.#loading.files.exists(root.path, root.top))
      return false;
    this.#loading.templates.push({ root, owner });
    return true;
  }
  /** JSON made on the spot; what it takes over from a JSON file is judged there. */
  #planJson(json, owner, resource) {
    const open = async () => {
      const part = withDecoded(json, resource, viaOf(json.at.file, resource));
      return jsonDocumentOf(resource, part).resolve();
    };
    this.#planned.push({ owner, open });
  }
  #planText(written2, owner, resource) {
    const { path } = written2.file;
    if (written2.isWholeFile) this.#loading.treeOwners.set(path, { owner, via: viaOf(written2.file, resource) });
    else this.#loading.rendered.add(path);
    if (written2.isWholeFile && this.#loading.trees.some(({ file: file2 }) => file2.path === path)) return;
    this.#planned.push({
      owner,
      open: async () => {
        const tree = fillHoles(await readAnyJson(written2.text), written2);
        return new Field(embedded(written2, tree, resource), tree.value, { via: viaOf(written2.file, resource) });
      }
    });
  }
};
function legacyDocument(resource) {
  const envelope = legacyEnvelope(resource.settings);
  return envelope && documentOf(resource, envelope);
}
function plannedRules({ instance }) {
  const text2 = instance?.planned(["rules"]);
  const tree = typeof text2?.value === "string" ? readJson(text2.value) : void 0;
  return text2 === void 0 || tree?.value === void 0 ? void 0 : partOf(tree.value, text2.at).get("rules");
}
function viaOf(file2, resource) {
  const rules = resource.settings.get("rules");
  if (file2.path === resource.file.path || rules === void 0) return resource.via;
  return [...resource.via, fixedSite(rules.at.file, rules.at.span)];
}

// src/model/terraform/writing.ts
var blockTypes = /* @__PURE__ */ new Set([
  "resource",
  "data",
  "module",
  "variable",
  "output",
  "provider",
  "terraform",
  "import",
  "moved",
  "removed"
]);
function modulesAsWritten({ modules }, around) {
  const folders = /* @__PURE__ */ new Map();
  for (const module of modules) if (!folders.has(module.source.folder)) folders.set(module.source.folder, module);
  const nodes = new Map(
    [...folders].map(([folder, module]) => [folder, moduleNode2(module, module === modules[0], around)])
  );
  for (const { source, prefix, children } of folders.values())
    for (const child of children)
      addCall(nodes.get(source.folder), child.prefix.slice(prefix.length), nodes.get(child.source.folder));
  return [...nodes.values()];
}
function addCall(node, prefix, module) {
  const by = node?.block(prefix.replace(/(?:\[.*\])?\.$/, ""));
  if (node === void 0 || by === void 0 || module === void 0) return;
  if (!node.calls.some((call2) => call2.by === by)) node.calls.push({ by, module });
}
var declaredOnce = /* @__PURE__ */ new Set(["resource", "data", "variable", "output", "module"]);
function moduleNode2(module, isRoot, { documents, gapIn: gapIn2 }) {
  const { source } = module;
  const [first] = source.files;
  if (first === void 0) throw new Error("a module has a file");
  const gap2 = source.isTorn ? "a syntax error hides a part of the configuration" : gapIn2(source.folder);
  const node = new TerraformModule({
    folder: source.folder,
    field: new Field(plainDoc(first.file), void 0),
    isRoot,
    gap: gap2
  });
  for (const { file: file2, hcl } of source.files) {
    for (const block of hcl.body.blocks) {
      if (block.type === "locals") addLocals(node, block.body, file2);
      else if (!(isOverridePath(file2.path) && declaredOnce.has(block.type)))
        node.blocks.push(blockNode2(node, module, { block, file: file2 }));
    }
  }
  const lock = lockedVersions(documents, source.folder);
  for (const block of node.blocks) {
    if (block.blockType === "terraform") node.providers.push(...providersOf(block, lock));
    const imported = block.blockType === "import" ? importOf(block) : void 0;
    if (imported !== void 0) node.imports.push(imported);
  }
  node.imports.push(...scriptImports(documents, source.folder));
  node.given.push(...givenValues(source));
  if (isRoot) node.destroys.push(...scriptDestroys(documents, source.folder));
  return node;
}
function addLocals(node, body, file2) {
  for (const { name, value } of body.attributes)
    node.locals.set(
      `local.${name}`,
      referencesIn(value, `local.${name}`).map((one2) => placed(one2, file2, `local.${name}`))
    );
}
function blockNode2(node, module, declared) {
  const { block, file: file2 } = declared;
  const blockType = blockTypes.has(block.type) ? block.type : "other";
  const [first = "", second = ""] = block.labels.map(({ text: text2 }) => text2);
  const isTyped = blockType === "resource" || blockType === "data";
  const address = addressOf(block);
  const field = () => {
    const part = settingsOf2(module, declared, isTyped ? address : void 0);
    const doc = new Doc(file2, partTree(part), "hcl", { address });
    return new Field(doc, doc.tree.value, { base: "" });
  };
  return new TerraformBlock({
    module: node,
    file: file2,
    field,
    blockType,
    type: isTyped ? first : "",
    name: isTyped ? second : first,
    address,
    references: () => referencesOf(block.body).map((one2) => placed(one2, file2, address)),
    text: () => file2.text.slice(block.span.start, block.span.end),
    ...isTyped && { isMade: () => module.isMade(address, declared) },
    typePlace: isTyped ? labelPlace(block, file2, address) : void 0,
    changes: isTyped ? module.changesOf(address, declared) : []
  });
}
function labelPlace({ labels: [type] }, file2, address) {
  return type && new TextPlace(textOf2(file2), { ...fixedSite(file2, type.span), address }, address);
}
var texts = /* @__PURE__ */ new WeakMap();
function textOf2(file2) {
  const known2 = texts.get(file2) ?? new Field(plainDoc(file2), void 0);
  texts.set(file2, known2);
  return known2;
}
function givenValues({ variables, locals, modules, values, optionalValues }) {
  const defaults = [...variables].flatMap(([name, { block, file: file2 }]) => {
    const value = attributeOf(block.body, "default")?.value;
    return value === void 0 ? [] : [{ to: `var.${name}`, value, file: file2, address: addressOf(block) }];
  });
  const assigned2 = [...values, ...optionalValues].flatMap(
    ({ file: file2, hcl }) => hcl.body.attributes.map(({ name, value }) => ({ to: `var.${name}`, value, file: file2, address: void 0 }))
  );
  const named2 = [...locals.values()].map(({ name, attribute: { value }, file: file2 }) => {
    const address = `local.${name}`;
    return { to: address, value, file: file2, address };
  });
  const written2 = [...defaults, ...assigned2, ...named2].flatMap((one2) => textsGiven(one2, []));
  const passed = [...modules.values()].flatMap(({ block, file: file2 }) => {
    const address = addressOf(block);
    return block.body.attributes.flatMap(
      ({ name, value }) => textsGiven({ to: address, value, file: file2, address }, [name])
    );
  });
  return [...written2, ...passed];
}
function textsGiven({ to, value, file: file2, address }, path) {
  return textsIn(value, path).map((one2) => {
    const site = { ...fixedSite(file2, one2.span), address };
    return { to, path: one2.path, text: one2.text, place: new TextPlace(textOf2(file2), site, address) };
  });
}
function textsIn(value, path) {
  const text2 = plainText2(value);
  if (text2 !== void 0) return [{ path, text: text2, span: value.span }];
  if (value.kind === "tuple") return value.items.flatMap((item, at) => textsIn(item, [...path, String(at)]));
  if (value.kind !== "object") return [];
  return value.items.flatMap(({ key: key2, value: inner }) => {
    const name = key2.kind === "variable" ? key2.name : plainText2(key2);
    return name === void 0 ? [] : textsIn(inner, [...path, name]);
  });
}
function addressOf({ type, labels }) {
  const [first = "", second = ""] = labels.map(({ text: text2 }) => text2);
  if (type === "resource") return `${first}.${second}`;
  if (type === "data") return `data.${first}.${second}`;
  if (type === "variable") return `var.${first}`;
  return first === "" ? type : `${type}.${first}`;
}
function settingsOf2(module, declared, address) {
  const instance = address === void 0 ? void 0 : module.instanceOf(address, declared);
  if (instance === void 0) return bodyPart(declared.block, module.scopeOf(declared));
  const lifecycle = declared.block.body.blocks.filter(({ type }) => type === "lifecycle");
  const [first] = lifecycle;
  if (first === void 0) return instance.settings;
  const { settings } = instance;
  const part = bodyPart(first, module.scopeOf(declared));
  return new Part(new Map([...settings.members, ["lifecycle", part]]), settings.at, {
    key: settings.key,
    body: settings.body
  });
}
function placed(one2, file2, address) {
  const { target, path, setting: setting2, span } = one2;
  return { target, path, setting: setting2, place: new TextPlace(textOf2(file2), { ...fixedSite(file2, span), address }, address) };
}
function providersOf(block, lock) {
  const required = block.get("required_providers").items();
  return required.flatMap(
    (entries) => entries.members().map((field) => {
      const source = field.get("source");
      const version3 = field.isObject ? field.get("version") : field;
      const locked = typeof source.value === "string" ? lock?.get(source.value.toLowerCase()) : void 0;
      return { name: String(field.key), source, version: version3, field, locked };
    })
  );
}
function lockedVersions(documents, folder) {
  const lock = documents.find(
    ({ file: file2 }) => nameOf(file2.path) === ".terraform.lock.hcl" && folderOf(file2.path) === folder
  );
  if (lock === void 0) return void 0;
  const entries = lock.file.text.matchAll(
    /provider\s+"(?:[^"/]+\/)?([^"/]+\/[^"/]+)"\s*\{[^{}]*?\bversion\s*=\s*"([^"]+)"/g
  );
  return new Map(Array.from(entries, ([, source = "", version3 = ""]) => [source.toLowerCase(), version3]));
}

// src/model/terraform/index.ts
var readers = {
  ...truststoreReaders,
  ...keystoreReaders,
  ...camReaders,
  ...cpsReaders,
  ...hostnameReaders,
  ...propertyReaders,
  ...esaReaders
};
async function parseTerraform({ path, text: text2 }) {
  if (!/\.json$/i.test(path)) return readHcl(text2);
  const read = /\.tfvars\.json$/i.test(path) ? readValuesJson(text2) : readTerraformJson(text2);
  if (read !== void 0) return read;
  const { problems } = await readLooseJson(text2);
  return {
    body: { attributes: [], blocks: [], span: { start: 0, end: text2.length }, gap: "a syntax error hides it" },
    problems,
    comments: []
  };
}
function addressesIn({ body }) {
  return (offset) => {
    const block = body.blocks.find(({ span }) => span.start <= offset && offset < span.end);
    return block && addressOf(block);
  };
}
function readTerraform(loading) {
  const inputs = loading.terraform;
  const files = inputs.filter(({ isValues }) => !isValues).map(({ file: file2, hcl, entry }) => ({ file: file2, hcl, top: entry.root }));
  const sources = modulesOf(
    files,
    inputs.filter(({ isValues }) => isValues)
  );
  const { configurations, unwritten } = configurationsOf(sources, accessOf(loading), loading.plans);
  takePipelines(loading);
  const around = { documents: loading.documents, gapIn: gapsOf(loading, sources) };
  for (const configuration of configurations)
    loading.project.terraformModules.push(...modulesAsWritten(configuration, around));
  for (const one2 of unwritten) loading.project.terraformModules.push(...modulesOfPlan(one2, loading.documents));
  const orders = [];
  const resources = configurations.flatMap(
    ({ name, instances }) => readResources([...instances.values()].map(written(name)), loading, orders)
  );
  for (const { plan, resources: shown2 } of unwritten)
    resources.push(
      ...readResources(
        shown2.map((one2) => fromPlan(one2, plan)),
        loading,
        orders
      )
    );
  return new TerraformTrees(loading, resources, orders);
}
function readBefore(loading) {
  const docs = loading.plans.filter(
    ({ tree: { value } }) => isObject(value) && Array.isArray(value["resource_changes"])
  );
  if (docs.length === 0) return void 0;
  const before = { ...loading, ...emptyLoading() };
  const orders = [];
  const resources = docs.flatMap((doc) => {
    const plan = new Plan(doc, docs.length > 1 ? doc.file.path : "", "before");
    before.project.terraformModules.push(
      ...modulesOfPlan({ plan, resources: [...plan.resources.values()], hasSource: false }, [])
    );
    return readResources(
      [...plan.resources.values()].map((one2) => fromPlan(one2, plan)),
      before,
      orders
    );
  });
  return { loading: before, trees: new TerraformTrees(before, resources, orders) };
}
function gapsOf({ terraform, documents }, { strays }) {
  const mixed = new Set(strays.map(({ folder }) => folder));
  const named2 = new Set(terraform.filter(({ entry }) => entry.isNamed).map(({ file: file2 }) => folderOf(file2.path)));
  const generated = documents.filter(({ file: file2 }) => nameOf(file2.path) === "terragrunt.hcl").map(({ file: file2 }) => folderOf(file2.path));
  return (folder) => {
    if (mixed.has(folder)) return "files of the folder declare the same, so it is not known which belong together";
    if (named2.has(folder)) return "the other files of the folder were not read";
    if (generated.some((top) => isBelow(folder, top))) return "Terragrunt may generate a part of the configuration";
    return void 0;
  };
}
function readResources(unjoined, { project }, orders) {
  const resources = /* @__PURE__ */ new Map();
  const byType = /* @__PURE__ */ new Map();
  for (const join2 of unjoined) {
    const resource = join2(resources);
    resources.set(resource.address, resource);
    const type = `${resource.mode === "data" ? "data." : ""}${resource.type}`;
    byType.set(type, [...byType.get(type) ?? [], resource]);
  }
  for (const [type, read] of Object.entries(readers)) {
    for (const resource of byType.get(type) ?? [])
      read(resource, { project, addTree: (order) => void orders.push(order) });
  }
  return [...resources.values()];
}
var written = (root) => (instance) => (peers) => {
  const { address, mode, type, name, declared, module } = instance;
  const via = module.calls.map(({ file: file2, span }) => fixedSite(file2, span));
  return {
    address,
    mode,
    type,
    name,
    get settings() {
      return instance.settings;
    },
    file: declared.file,
    via,
    root,
    peers,
    instance,
    isUnwritten: false,
    drift: instance.drift
  };
};
function fromPlan({ address, mode, type, name, settings, drift }, { doc, root }) {
  return (peers) => ({
    address,
    mode,
    type,
    name,
    settings,
    file: doc.file,
    via: [],
    root,
    peers,
    instance: void 0,
    isUnwritten: true,
    drift
  });
}
function accessOf(loading) {
  const sources = new Map(loading.documents.map(({ file: file2 }) => [file2.path, file2]));
  const read = (path) => {
    if (!sources.has(path)) {
      const result = readWithin(loading.files, path);
      sources.set(path, result.ok ? new SourceText(path, result.text(), loading.files.revision) : void 0);
    }
    return sources.get(path);
  };
  return {
    read,
    exists: (path, top) => loading.files.exists(path, top),
    paths: [...loading.entries.keys()],
    decoded: loading.rendered
  };
}
export {
  addressesIn,
  isPlan,
  parseTerraform,
  readBefore,
  readTerraform
};
