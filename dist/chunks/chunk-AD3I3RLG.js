import {
  SourceText,
  maxFileBytes
} from "./chunk-2XODAY5L.js";
import {
  decodeString
} from "./chunk-Y5REAQKC.js";
import {
  Unknown,
  gapOf
} from "./chunk-NFW7PRAB.js";

// src/syntax/json/places.ts
var QUOTE = 34;
var COMMA = 44;
var COLON = 58;
var OPEN_BRACKET = 91;
var BACKSLASH = 92;
var CLOSE_BRACKET = 93;
var OPEN_BRACE = 123;
var CLOSE_BRACE = 125;
var SPACE = 32;
var BOM = 65279;
var QUOTE_OR_BRACKET = /["{}[\]]/g;
var NOT_SPACE = /[^ \n\r\t]/g;
function scanPlaces(text, routes) {
  const found = routes.map(() => void 0);
  if (routes.length > 0) new Scan(text, found).run(trieOf(routes));
  return found;
}
function newWant() {
  return { asked: [], members: /* @__PURE__ */ new Map(), items: /* @__PURE__ */ new Map(), lastItem: -1, isFound: false };
}
function trieOf(routes) {
  const root = newWant();
  routes.forEach((route, number) => {
    let want = root;
    for (const step of route) want = childOf(want, step);
    want.asked.push(number);
  });
  return root;
}
function childOf(want, step) {
  const known2 = typeof step === "string" ? want.members.get(step) : want.items.get(step);
  if (known2 !== void 0) return known2;
  const child = newWant();
  if (typeof step === "string") want.members.set(step, child);
  else {
    want.items.set(step, child);
    want.lastItem = Math.max(want.lastItem, step);
  }
  return child;
}
var Scan = class {
  #text;
  #found;
  #stack = [];
  #at;
  constructor(text, found) {
    this.#text = text;
    this.#found = found;
    this.#at = skipSpace(text, text.charCodeAt(0) === BOM ? 1 : 0);
  }
  run(root) {
    this.#enter(root, void 0);
    for (let frame = this.#stack.at(-1); frame !== void 0 && this.#at < this.#text.length; frame = this.#stack.at(-1)) {
      this.#at = skipSpace(this.#text, this.#at);
      const code = this.#text.charCodeAt(this.#at);
      if (code === CLOSE_BRACE || code === CLOSE_BRACKET) this.#leave(frame);
      else if (code === COMMA) {
        this.#at += 1;
        frame.index += 1;
      } else if (frame.isList) this.#item(frame);
      else this.#member(frame);
    }
  }
  #item({ index, want }) {
    const item = want.items.get(index);
    if (item !== void 0) this.#enter(item, void 0);
    else if (index > want.lastItem) this.#at = skipToClose(this.#text, this.#at) - 1;
    else this.#at = skipValue(this.#text, this.#at);
  }
  #member({ want }) {
    const key = { start: this.#at, end: stringEnd(this.#text, this.#at) };
    const member2 = want.members.get(nameAt(this.#text, key));
    this.#at = skipSpace(this.#text, key.end);
    if (this.#text.charCodeAt(this.#at) === COLON) this.#at = skipSpace(this.#text, this.#at + 1);
    if (member2 === void 0) {
      this.#at = skipValue(this.#text, this.#at);
      return;
    }
    if (member2.isFound) this.#forget(member2);
    this.#enter(member2, key);
  }
  /** Reads a wanted value: steps into it when parts of it are wanted too. */
  #enter(want, key) {
    const start = this.#at;
    const code = this.#text.charCodeAt(start);
    if (code === OPEN_BRACE ? want.members.size > 0 : code === OPEN_BRACKET && want.items.size > 0) {
      want.isFound = true;
      this.#stack.push({ want, key, start, isList: code === OPEN_BRACKET, index: 0 });
      this.#at += 1;
    } else {
      this.#at = skipValue(this.#text, start);
      this.#record(want, { key, value: { start, end: this.#at } });
    }
  }
  #leave({ want, key, start }) {
    this.#stack.pop();
    this.#at += 1;
    this.#record(want, { key, value: { start, end: this.#at } });
  }
  #record(want, place) {
    want.isFound = true;
    for (const number of want.asked) this.#found[number] = place;
  }
  /** A member of the same name came again: what was found under the first one does not count. */
  #forget(want) {
    const todo = [want];
    for (let next = todo.pop(); next !== void 0; next = todo.pop()) {
      next.isFound = false;
      for (const number of next.asked) this.#found[number] = void 0;
      todo.push(...next.members.values(), ...next.items.values());
    }
  }
};
function nameAt(text, { start, end }) {
  const raw = text.slice(start + 1, end - 1);
  return raw.includes("\\") ? JSON.parse(text.slice(start, end)) : raw;
}
function skipSpace(text, from) {
  if (text.charCodeAt(from) > SPACE) return from;
  NOT_SPACE.lastIndex = from;
  return NOT_SPACE.test(text) ? NOT_SPACE.lastIndex - 1 : text.length;
}
function skipValue(text, at) {
  const code = text.charCodeAt(at);
  if (code === QUOTE) return stringEnd(text, at);
  if (code === OPEN_BRACE || code === OPEN_BRACKET) return skipToClose(text, at + 1);
  return scalarEnd(text, at);
}
function scalarEnd(text, from) {
  let at = from;
  for (; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code <= SPACE || code === COMMA || code === CLOSE_BRACE || code === CLOSE_BRACKET) break;
  }
  return at;
}
function skipToClose(text, from) {
  let depth = 1;
  QUOTE_OR_BRACKET.lastIndex = from;
  while (QUOTE_OR_BRACKET.test(text)) {
    const after = QUOTE_OR_BRACKET.lastIndex;
    const code = text.charCodeAt(after - 1);
    if (code === QUOTE) QUOTE_OR_BRACKET.lastIndex = stringEnd(text, after - 1);
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) depth += 1;
    else if (depth > 1) depth -= 1;
    else return after;
  }
  return text.length;
}
function stringEnd(text, start) {
  for (let quote3 = text.indexOf('"', start + 1); quote3 !== -1; quote3 = text.indexOf('"', quote3 + 1)) {
    let before = quote3 - 1;
    while (text.charCodeAt(before) === BACKSLASH) before -= 1;
    if ((quote3 - before) % 2 === 1) return quote3 + 1;
  }
  return text.length;
}

// src/syntax/json/strict.ts
var BOM2 = 65279;
function readJson(text) {
  let value;
  try {
    value = JSON.parse(text.charCodeAt(0) === BOM2 ? text.slice(1) : text);
  } catch {
    return void 0;
  }
  return { value, problems: [], places: (routes) => scanPlaces(text, routes) };
}

// src/syntax/json/index.ts
async function readLooseJson(text) {
  const { readLoose } = await import("./loose-YSQEWFGY.js");
  return readLoose(text);
}
async function readAnyJson(text) {
  return readJson(text) ?? readLooseJson(text);
}

// src/syntax/x509/names.ts
import { domainToASCII } from "node:url";
function formatIp(bytes) {
  if (bytes.length === 4) return bytes.join(".");
  const hex = Buffer.from(bytes).toString("hex");
  return bytes.length === 16 ? ipOf((hex.match(/.{4}/g) ?? []).join(":")) ?? `#${hex}` : `#${hex}`;
}
function ipOf(text) {
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(text))
    return text.split(".").every((part2) => Number(part2) < 256) ? text : void 0;
  const bare = text.startsWith("[") && text.endsWith("]") ? text.slice(1, -1) : text;
  if (!bare.includes(":") || !/^[0-9a-f:.]+$/i.test(bare) || !URL.canParse(`http://[${bare}]/`)) return void 0;
  return new URL(`http://[${bare}]/`).hostname.slice(1, -1);
}
function normalise(name) {
  const plain = name.trim().replace(/\.$/, "").toLowerCase();
  if (/^[\x20-\x7e]*$/.test(plain)) return plain;
  const rest2 = plain.startsWith("*.") ? plain.slice(2) : plain;
  const ascii = domainToASCII(rest2);
  return ascii === "" ? plain : plain.slice(0, plain.length - rest2.length) + ascii;
}
function coversName(names, hostname) {
  if (ipOf(hostname) !== void 0) return false;
  const host = normalise(hostname);
  if (host === "") return false;
  const dot = host.indexOf(".");
  const wildcard = dot > 0 && host.indexOf(".", dot + 1) > dot + 1 ? `*${host.slice(dot)}` : void 0;
  return names.some((name) => {
    const pattern = normalise(name);
    return pattern === host || pattern === wildcard;
  });
}

// src/syntax/x509/certificate.ts
import { createHash as createHash2 } from "node:crypto";

// src/syntax/x509/der.ts
var DerFault = class extends Error {
  /** True where the form is sound and only a rule about what may stand in it is broken. */
  isOfContent;
  constructor(message, isOfContent = false) {
    super(message);
    this.isOfContent = isOfContent;
  }
};
var tags = {
  boolean: 1,
  integer: 2,
  bits: 3,
  octets: 4,
  null: 5,
  oid: 6,
  utcTime: 23,
  generalizedTime: 24,
  sequence: 48,
  set: 49,
  explicit0: 160,
  explicit1: 161,
  explicit2: 162,
  explicit3: 163
};
function elementAt(bytes, at, limit) {
  if (at + 2 > limit) throw new DerFault(`breaks off at byte ${at}`);
  const tag = bytes.readUInt8(at);
  if ((tag & 31) === 31) throw new DerFault(`holds a tag at byte ${at} that certificates do not use`);
  const first = bytes.readUInt8(at + 1);
  let start = at + 2;
  let length = first;
  if (first >= 128) {
    const size = first & 127;
    if (size === 0 || size > 4) throw new DerFault(`has a length at byte ${at} that DER does not allow`);
    if (start + size > limit) throw new DerFault(`breaks off at byte ${at}`);
    length = bytes.readUIntBE(start, size);
    start += size;
  }
  if (length > limit - start)
    throw new DerFault(`breaks off: byte ${at} announces ${length} bytes and ${limit - start} follow`);
  return { tag, at, start, end: start + length };
}
var Walk = class _Walk {
  bytes;
  end;
  #at;
  constructor(bytes, { start, end }) {
    this.bytes = bytes;
    this.end = end;
    this.#at = start;
  }
  get done() {
    return this.#at >= this.end;
  }
  /** The tag of the next element; undefined at the end. */
  get tag() {
    return this.done ? void 0 : this.bytes[this.#at];
  }
  /** The next element of any tag. @throws DerFault */
  next() {
    const element = elementAt(this.bytes, this.#at, this.end);
    this.#at = element.end;
    return element;
  }
  /** The next element, which must have this tag. @throws DerFault naming what is missing. */
  take(tag, what) {
    if (this.tag !== tag) throw new DerFault(`has no ${what} at byte ${this.#at}`);
    return this.next();
  }
  /** The next element if it has this tag. @throws DerFault where it is cut off. */
  maybe(tag) {
    return this.tag === tag ? this.next() : void 0;
  }
  /** The children of the next element, which must have this tag. @throws DerFault */
  enter(tag, what) {
    return new _Walk(this.bytes, this.take(tag, what));
  }
};
function hexOf(bytes, { start, end }) {
  return bytes.toString("hex", start, end);
}
function oidOf(bytes, { start, end }) {
  if (start === end || bytes.readUInt8(end - 1) >= 128)
    throw new DerFault(`has a broken object identifier at byte ${start}`);
  let dotted = "";
  let arc = 0;
  let big;
  for (let at = start; at < end; at++) {
    const byte = bytes.readUInt8(at);
    if (big === void 0 && arc > 274877906943) big = BigInt(arc);
    if (big === void 0) arc = arc * 128 + (byte & 127);
    else big = big << 7n | BigInt(byte & 127);
    if (byte >= 128) {
      if (at - start > 256) throw new DerFault(`has an object identifier at byte ${start} that is too long`);
      continue;
    }
    if (dotted !== "") dotted += `.${big ?? arc}`;
    else if (arc < 80) dotted = `${arc < 40 ? 0 : 1}.${arc % 40}`;
    else dotted = `2.${big === void 0 ? arc - 80 : big - 80n}`;
    arc = 0;
    big = void 0;
  }
  return dotted;
}
function bitLength(bytes, { start, end }) {
  let at = start;
  while (at < end && bytes[at] === 0) at++;
  return at === end ? 0 : (end - at) * 8 - (Math.clz32(bytes.readUInt8(at)) - 24);
}
function smallNumber(bytes, element) {
  if (element.start === element.end || bytes.readUInt8(element.start) >= 128)
    throw new DerFault(`has a broken number at byte ${element.at}`);
  if (bitLength(bytes, element) > 32) return Number.POSITIVE_INFINITY;
  let value = 0;
  for (let at = element.start; at < element.end; at++) value = value * 256 + bytes.readUInt8(at);
  return value;
}

// src/syntax/x509/distinguished-name.ts
var attributeNames = {
  "2.5.4.3": "CN",
  "2.5.4.4": "SN",
  "2.5.4.5": "serialNumber",
  "2.5.4.6": "C",
  "2.5.4.7": "L",
  "2.5.4.8": "ST",
  "2.5.4.9": "STREET",
  "2.5.4.10": "O",
  "2.5.4.11": "OU",
  "2.5.4.12": "title",
  "2.5.4.13": "description",
  "2.5.4.15": "businessCategory",
  "2.5.4.17": "postalCode",
  "2.5.4.42": "GN",
  "2.5.4.43": "initials",
  "2.5.4.46": "dnQualifier",
  "2.5.4.65": "pseudonym",
  "2.5.4.97": "organizationIdentifier",
  "0.9.2342.19200300.100.1.1": "UID",
  "0.9.2342.19200300.100.1.25": "DC",
  "1.2.840.113549.1.9.1": "emailAddress",
  "1.2.840.113549.1.9.2": "unstructuredName",
  "1.3.6.1.4.1.311.60.2.1.1": "jurisdictionL",
  "1.3.6.1.4.1.311.60.2.1.2": "jurisdictionST",
  "1.3.6.1.4.1.311.60.2.1.3": "jurisdictionC"
};
function nameOf(bytes, name) {
  const parts = [];
  const sets = new Walk(bytes, name);
  while (!sets.done) {
    const set = sets.enter(tags.set, "part of a name");
    const pairs = [];
    while (!set.done) {
      const pair = set.enter(tags.sequence, "attribute of a name");
      const type = oidOf(bytes, pair.take(tags.oid, "attribute type"));
      const value = pair.next();
      if ((value.end - value.start) % (unitSizes[value.tag] ?? 1) !== 0)
        throw new DerFault(`has a broken text in a name at byte ${value.at}`);
      pairs.push({ type, value });
    }
    parts.push(pairs);
  }
  return new LazyName(bytes, name, parts);
}
var unitSizes = { 30: 2, 28: 4 };
var LazyName = class {
  #bytes;
  #name;
  #parts;
  #text;
  #key;
  #match;
  constructor(bytes, name, parts) {
    this.#bytes = bytes;
    this.#name = name;
    this.#parts = parts;
  }
  get text() {
    return this.#text ??= this.#parts.map((pairs) => pairs.map((pair) => this.#spell(pair)).join("+")).reverse().join(",");
  }
  get commonName() {
    const value = this.#parts.flat().findLast(({ type, value: { tag } }) => type === "2.5.4.3" && isText(tag))?.value;
    return value === void 0 ? void 0 : stringOf(this.#bytes, value);
  }
  get key() {
    return this.#key ??= hexOf(this.#bytes, { start: this.#name.at, end: this.#name.end });
  }
  get match() {
    return this.#match ??= JSON.stringify(this.#parts.map((pairs) => pairs.map((pair) => this.#fold(pair)).sort()));
  }
  #spell({ type, value }) {
    const text = stringOf(this.#bytes, value);
    return `${attributeNames[type] ?? type}=${text === void 0 ? `#${hexOf(this.#bytes, { start: value.at, end: value.end })}` : escapeValue(text)}`;
  }
  #fold({ type, value }) {
    const text = stringOf(this.#bytes, value);
    return `${type}=${text === void 0 ? hexOf(this.#bytes, value) : fold(text)}`;
  }
};
var fold = (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
var isText = (tag) => [12, 18, 19, 20, 22, 26, 27, 30, 28].includes(tag);
function stringOf(bytes, { tag, start, end }) {
  switch (tag) {
    case 12:
      return bytes.toString("utf8", start, end);
    case 18:
    // NumericString
    case 19:
    // PrintableString
    case 20:
    // TeletexString (T.61): every reader in the field takes it for Latin-1
    case 22:
    // IA5String
    case 26:
    // VisibleString
    case 27:
      return bytes.toString("latin1", start, end);
    case 30:
      return Buffer.from(bytes.subarray(start, end)).swap16().toString("utf16le");
    case 28:
      return universal(bytes, start, end);
    default:
      return void 0;
  }
}
function universal(bytes, start, end) {
  let text = "";
  for (let at = start; at < end; at += 4) {
    const point = bytes.readUInt32BE(at);
    text += point > 1114111 ? "�" : String.fromCodePoint(point);
  }
  return text;
}
var special = /[,+"\\<>;]|^[ #]| $|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
function escapeValue(text) {
  return text.replace(
    special,
    (found) => /[,+"\\<>; #]/.test(found) ? `\\${found}` : [...Buffer.from(found, "utf8")].map((byte) => `\\${byte.toString(16).toUpperCase().padStart(2, "0")}`).join("")
  );
}

// src/syntax/x509/extensions.ts
var keyUsages = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly"
];
var purposes = {
  "1.3.6.1.5.5.7.3.1": "serverAuth",
  "1.3.6.1.5.5.7.3.2": "clientAuth",
  "1.3.6.1.5.5.7.3.3": "codeSigning",
  "1.3.6.1.5.5.7.3.4": "emailProtection",
  "1.3.6.1.5.5.7.3.8": "timeStamping",
  "1.3.6.1.5.5.7.3.9": "OCSPSigning",
  "2.5.29.37.0": "anyExtendedKeyUsage"
};
var noNames = { dns: [], ip: [], email: [], uri: [] };
var noExtensions = {
  basicConstraints: void 0,
  keyUsage: void 0,
  extendedKeyUsage: void 0,
  subjectKeyId: void 0,
  authorityKeyId: void 0,
  sans: noNames,
  ocsp: [],
  caIssuers: []
};
var readers = {
  "2.5.29.19": ["basicConstraints", (found, value) => found.basicConstraints = basicConstraintsOf(value)],
  "2.5.29.15": ["keyUsage", (found, value) => found.keyUsage = keyUsageOf(value)],
  "2.5.29.37": ["extendedKeyUsage", (found, value) => found.extendedKeyUsage = purposesOf(value)],
  "2.5.29.14": [
    "subjectKeyIdentifier",
    (found, value) => found.subjectKeyId = hexOf(value.bytes, value.take(tags.octets, "key identifier"))
  ],
  "2.5.29.35": ["authorityKeyIdentifier", (found, value) => found.authorityKeyId = authorityKeyIdOf(value)],
  "2.5.29.17": ["subjectAltName", (found, value) => found.sans = alternativeNamesOf(value)],
  "1.3.6.1.5.5.7.1.1": ["authorityInfoAccess", (found, value) => Object.assign(found, accessOf(value))]
};
function extensionsOf(list) {
  const found = { ...noExtensions };
  const seen = /* @__PURE__ */ new Set();
  while (!list.done) {
    const extension = list.enter(tags.sequence, "extension");
    const oid = oidOf(list.bytes, extension.take(tags.oid, "extension's type"));
    extension.maybe(tags.boolean);
    const value = extension.enter(tags.octets, "extension's value");
    const reader = readers[oid];
    if (reader === void 0) continue;
    const [name, read] = reader;
    if (seen.has(oid)) throw new DerFault(`has two ${name} extensions`, true);
    seen.add(oid);
    try {
      read(found, value);
    } catch (error) {
      if (!(error instanceof DerFault)) throw error;
      throw new DerFault(`has a ${name} extension that ${error.message}`);
    }
  }
  return found;
}
function basicConstraintsOf(value) {
  const body = value.enter(tags.sequence, "content");
  const flag = body.maybe(tags.boolean);
  const pathLength = body.maybe(tags.integer);
  const ca = flag !== void 0 && flag.end > flag.start && value.bytes[flag.start] !== 0;
  return pathLength === void 0 ? { ca } : { ca, pathLength: smallNumber(value.bytes, pathLength) };
}
function keyUsageOf(value) {
  const { start, end } = value.take(tags.bits, "bits");
  const bits = (value.bytes[start + 1] ?? 0) << 8;
  const all = start + 1 < end ? bits | (start + 2 < end ? value.bytes[start + 2] ?? 0 : 0) : 0;
  return new Set(keyUsages.filter((_, index) => (all & 32768 >> index) !== 0));
}
function purposesOf(value) {
  const list = value.enter(tags.sequence, "content");
  const found = [];
  while (!list.done) {
    const oid = oidOf(list.bytes, list.take(tags.oid, "purpose"));
    found.push(purposes[oid] ?? oid);
  }
  return found;
}
function authorityKeyIdOf(value) {
  const body = value.enter(tags.sequence, "content");
  const id = body.maybe(128);
  return id === void 0 ? void 0 : hexOf(body.bytes, id);
}
function alternativeNamesOf(value) {
  const list = value.enter(tags.sequence, "content");
  const found = { dns: [], ip: [], email: [], uri: [] };
  while (!list.done) {
    const name = list.next();
    if (name.tag === 130) found.dns.push(ia5(list.bytes, name));
    else if (name.tag === 135) found.ip.push(formatIp(list.bytes.subarray(name.start, name.end)));
    else if (name.tag === 129) found.email.push(ia5(list.bytes, name));
    else if (name.tag === 134) found.uri.push(ia5(list.bytes, name));
  }
  return found;
}
function accessOf(value) {
  const list = value.enter(tags.sequence, "content");
  const ocsp = [];
  const caIssuers = [];
  while (!list.done) {
    const access = list.enter(tags.sequence, "access description");
    const method = oidOf(list.bytes, access.take(tags.oid, "access method"));
    const place = access.next();
    if (place.tag !== 134) continue;
    if (method === "1.3.6.1.5.5.7.48.1") ocsp.push(ia5(list.bytes, place));
    else if (method === "1.3.6.1.5.5.7.48.2") caIssuers.push(ia5(list.bytes, place));
  }
  return { ocsp, caIssuers };
}
var ia5 = (bytes, { start, end }) => bytes.toString("utf8", start, end);

// src/syntax/x509/keys.ts
import { createHash } from "node:crypto";
var algorithms = {
  "1.2.840.113549.1.1.1": "RSA",
  "1.2.840.113549.1.1.7": "RSA",
  "1.2.840.113549.1.1.10": "RSA",
  "2.5.8.1.1": "RSA",
  "1.2.840.10045.2.1": "EC",
  "1.3.132.1.12": "EC",
  "1.2.840.10040.4.1": "DSA",
  "1.3.14.3.2.12": "DSA",
  "1.2.840.10046.2.1": "DH",
  "1.2.840.113549.1.3.1": "DH",
  "1.3.101.110": "X25519",
  "1.3.101.111": "X448",
  "1.3.101.112": "Ed25519",
  "1.3.101.113": "Ed448",
  "2.16.840.1.101.3.4.3.17": "ML-DSA-44",
  "2.16.840.1.101.3.4.3.18": "ML-DSA-65",
  "2.16.840.1.101.3.4.3.19": "ML-DSA-87"
};
var fixedBits = { X25519: 256, X448: 448, Ed25519: 256, Ed448: 456 };
var curveFamilies = {
  "1.2.840.10045.3.1": {
    "P-192": 1,
    prime192v2: 2,
    prime192v3: 3,
    prime239v1: 4,
    prime239v2: 5,
    prime239v3: 6,
    "P-256": 7
  },
  "1.3.132.0": {
    sect163k1: 1,
    sect163r1: 2,
    sect239k1: 3,
    sect113r1: 4,
    sect113r2: 5,
    secp112r1: 6,
    secp112r2: 7,
    secp160r1: 8,
    secp160k1: 9,
    secp256k1: 10,
    sect163r2: 15,
    sect283k1: 16,
    sect283r1: 17,
    sect131r1: 22,
    sect131r2: 23,
    sect193r1: 24,
    sect193r2: 25,
    sect233k1: 26,
    sect233r1: 27,
    secp128r1: 28,
    secp128r2: 29,
    secp160r2: 30,
    secp192k1: 31,
    secp224k1: 32,
    "P-224": 33,
    "P-384": 34,
    "P-521": 35,
    sect409k1: 36,
    sect409r1: 37,
    sect571k1: 38,
    sect571r1: 39
  },
  "1.3.36.3.3.2.8.1.1": {
    brainpoolP160r1: 1,
    brainpoolP160t1: 2,
    brainpoolP192r1: 3,
    brainpoolP192t1: 4,
    brainpoolP224r1: 5,
    brainpoolP224t1: 6,
    brainpoolP256r1: 7,
    brainpoolP256t1: 8,
    brainpoolP320r1: 9,
    brainpoolP320t1: 10,
    brainpoolP384r1: 11,
    brainpoolP384t1: 12,
    brainpoolP512r1: 13,
    brainpoolP512t1: 14
  }
};
var curves = new Map(
  Object.entries(curveFamilies).flatMap(
    ([arc, family]) => Object.entries(family).map(([name, last]) => [`${arc}.${last}`, name])
  )
);
curves.set("1.2.156.10197.1.301", "SM2");
function publicKeyOf(bytes, element) {
  const spki = bytes.subarray(element.at, element.end);
  let id;
  const identity = { spki, id: () => id ??= createHash("sha256").update(spki).digest("hex") };
  const walk = new Walk(bytes, element);
  const identifier = walk.enter(tags.sequence, "public key algorithm");
  const oid = oidOf(bytes, identifier.take(tags.oid, "public key algorithm"));
  const content = walk.take(tags.bits, "public key");
  if (content.start === content.end) throw new DerFault(`has an empty public key at byte ${content.at}`);
  const key = { ...content, start: content.start + 1 };
  const algorithm = algorithms[oid] ?? oid;
  if (algorithm === "EC") return { algorithm, ...curveOf(identifier, key), ...identity };
  if (algorithm === "RSA") {
    const modulus = new Walk(bytes, key).enter(tags.sequence, "RSA public key").take(tags.integer, "RSA modulus");
    return { algorithm, bits: bitLength(bytes, modulus), ...identity };
  }
  if (algorithm === "DSA" || algorithm === "DH") {
    const parameters = identifier.maybe(tags.sequence);
    const prime = parameters === void 0 ? void 0 : new Walk(bytes, parameters).maybe(tags.integer);
    return { algorithm, bits: prime === void 0 ? void 0 : bitLength(bytes, prime), ...identity };
  }
  return { algorithm, bits: fixedBits[algorithm], ...identity };
}
function curveOf(identifier, key) {
  const named = identifier.maybe(tags.oid);
  if (named !== void 0) {
    const oid = oidOf(identifier.bytes, named);
    const curve = curves.get(oid);
    const size = curve === void 0 ? void 0 : /\d+/.exec(curve)?.[0];
    if (curve === "SM2") return { curve, bits: 256 };
    return { curve: curve ?? oid, bits: size === void 0 ? fieldBitsOfPoint(identifier.bytes, key) : Number(size) };
  }
  const explicit = identifier.maybe(tags.sequence);
  if (explicit === void 0) return { bits: fieldBitsOfPoint(identifier.bytes, key) };
  return { curve: "explicit", bits: explicitFieldBits(new Walk(identifier.bytes, explicit)) };
}
function explicitFieldBits(parameters) {
  parameters.take(tags.integer, "version of its curve");
  const field = parameters.enter(tags.sequence, "field of its curve");
  const kind = oidOf(field.bytes, field.take(tags.oid, "kind of field"));
  if (kind === "1.2.840.10045.1.1") return bitLength(field.bytes, field.take(tags.integer, "prime of its curve"));
  const degree = field.enter(tags.sequence, "degree of its curve").take(tags.integer, "degree of its curve");
  const bits = smallNumber(field.bytes, degree);
  return Number.isFinite(bits) ? bits : void 0;
}
function fieldBitsOfPoint(bytes, { start, end }) {
  const form = start < end ? bytes[start] : void 0;
  if (form === 4 || form === 6 || form === 7) return Math.floor((end - start - 1) / 2) * 8;
  return form === 2 || form === 3 ? (end - start - 1) * 8 : void 0;
}

// src/syntax/x509/signatures.ts
var PSS = "1.2.840.113549.1.1.10";
var algorithms2 = {
  "1.2.840.113549.1.1.2": ["md2WithRSAEncryption", "md2", "RSA"],
  "1.2.840.113549.1.1.3": ["md4WithRSAEncryption", "md4", "RSA"],
  "1.2.840.113549.1.1.4": ["md5WithRSAEncryption", "md5", "RSA"],
  "1.2.840.113549.1.1.5": ["sha1WithRSAEncryption", "sha1", "RSA"],
  "1.3.14.3.2.3": ["md5WithRSA", "md5", "RSA"],
  "1.3.14.3.2.29": ["sha1WithRSA", "sha1", "RSA"],
  "1.3.36.3.3.1.2": ["ripemd160WithRSA", "ripemd160", "RSA"],
  "1.2.840.113549.1.1.14": ["sha224WithRSAEncryption", "sha224", "RSA"],
  "1.2.840.113549.1.1.11": ["sha256WithRSAEncryption", "sha256", "RSA"],
  "1.2.840.113549.1.1.12": ["sha384WithRSAEncryption", "sha384", "RSA"],
  "1.2.840.113549.1.1.13": ["sha512WithRSAEncryption", "sha512", "RSA"],
  "1.2.840.113549.1.1.15": ["sha512-224WithRSAEncryption", "sha512-224", "RSA"],
  "1.2.840.113549.1.1.16": ["sha512-256WithRSAEncryption", "sha512-256", "RSA"],
  "2.16.840.1.101.3.4.3.13": ["RSA-SHA3-224", "sha3-224", "RSA"],
  "2.16.840.1.101.3.4.3.14": ["RSA-SHA3-256", "sha3-256", "RSA"],
  "2.16.840.1.101.3.4.3.15": ["RSA-SHA3-384", "sha3-384", "RSA"],
  "2.16.840.1.101.3.4.3.16": ["RSA-SHA3-512", "sha3-512", "RSA"],
  [PSS]: ["rsassaPss", void 0, "RSA"],
  "1.2.840.10045.4.1": ["ecdsa-with-SHA1", "sha1", "EC"],
  "1.2.840.10045.4.3.1": ["ecdsa-with-SHA224", "sha224", "EC"],
  "1.2.840.10045.4.3.2": ["ecdsa-with-SHA256", "sha256", "EC"],
  "1.2.840.10045.4.3.3": ["ecdsa-with-SHA384", "sha384", "EC"],
  "1.2.840.10045.4.3.4": ["ecdsa-with-SHA512", "sha512", "EC"],
  "2.16.840.1.101.3.4.3.9": ["ecdsa_with_SHA3-224", "sha3-224", "EC"],
  "2.16.840.1.101.3.4.3.10": ["ecdsa_with_SHA3-256", "sha3-256", "EC"],
  "2.16.840.1.101.3.4.3.11": ["ecdsa_with_SHA3-384", "sha3-384", "EC"],
  "2.16.840.1.101.3.4.3.12": ["ecdsa_with_SHA3-512", "sha3-512", "EC"],
  "1.2.840.10040.4.3": ["dsaWithSHA1", "sha1", "DSA"],
  "1.3.14.3.2.27": ["dsaWithSHA1-old", "sha1", "DSA"],
  "2.16.840.1.101.3.4.3.1": ["dsa_with_SHA224", "sha224", "DSA"],
  "2.16.840.1.101.3.4.3.2": ["dsa_with_SHA256", "sha256", "DSA"],
  "2.16.840.1.101.3.4.3.3": ["dsa_with_SHA384", "sha384", "DSA"],
  "2.16.840.1.101.3.4.3.4": ["dsa_with_SHA512", "sha512", "DSA"],
  "1.3.101.112": ["ED25519", void 0, "Ed25519"],
  "1.3.101.113": ["ED448", void 0, "Ed448"],
  "1.2.156.10197.1.501": ["SM2-with-SM3", "sm3", "EC"],
  "2.16.840.1.101.3.4.3.17": ["ML-DSA-44", void 0, "ML-DSA-44"],
  "2.16.840.1.101.3.4.3.18": ["ML-DSA-65", void 0, "ML-DSA-65"],
  "2.16.840.1.101.3.4.3.19": ["ML-DSA-87", void 0, "ML-DSA-87"]
};
var hashes = {
  "1.2.840.113549.2.2": "md2",
  "1.2.840.113549.2.4": "md4",
  "1.2.840.113549.2.5": "md5",
  "1.3.14.3.2.26": "sha1",
  "2.16.840.1.101.3.4.2.1": "sha256",
  "2.16.840.1.101.3.4.2.2": "sha384",
  "2.16.840.1.101.3.4.2.3": "sha512",
  "2.16.840.1.101.3.4.2.4": "sha224",
  "2.16.840.1.101.3.4.2.5": "sha512-224",
  "2.16.840.1.101.3.4.2.6": "sha512-256",
  "2.16.840.1.101.3.4.2.7": "sha3-224",
  "2.16.840.1.101.3.4.2.8": "sha3-256",
  "2.16.840.1.101.3.4.2.9": "sha3-384",
  "2.16.840.1.101.3.4.2.10": "sha3-512"
};
function signatureAlgorithmOf(bytes, identifier) {
  const walk = new Walk(bytes, identifier);
  const oid = oidOf(bytes, walk.take(tags.oid, "signature algorithm"));
  const row = algorithms2[oid];
  if (row === void 0) return { oid, name: oid, hash: void 0, keyAlgorithm: void 0 };
  const [name, hash, keyAlgorithm] = row;
  return { oid, name, hash: oid === PSS ? pssHash(walk) : hash, keyAlgorithm };
}
function pssHash(walk) {
  const parameters = walk.maybe(tags.sequence);
  if (parameters === void 0) return void 0;
  const chosen = new Walk(walk.bytes, parameters).maybe(tags.explicit0);
  if (chosen === void 0) return "sha1";
  const identifier = new Walk(walk.bytes, chosen).enter(tags.sequence, "hash algorithm");
  return hashes[oidOf(walk.bytes, identifier.take(tags.oid, "hash algorithm"))];
}

// src/syntax/x509/time.ts
var rest = String.raw`(\d\d)(\d\d)(\d\d)(?:(\d\d)(?:(\d\d)(?:[.,](\d{1,12}))?)?)?(?:Z|([+-])(\d\d)(\d\d))?$`;
var utcTime = new RegExp(String.raw`^(\d\d)${rest}`);
var generalizedTime = new RegExp(String.raw`^(\d{4})${rest}`);
var MINUTE_MS = 6e4;
function timeOf(bytes, element, what) {
  const text = bytes.toString("latin1", element.start, Math.min(element.end, element.start + 40));
  const fault = () => new DerFault(`has a ${what} that is no date (byte ${element.at})`);
  const short = element.tag === tags.utcTime;
  const match = (short ? utcTime : generalizedTime).exec(text);
  if (match === null) throw fault();
  const [
    ,
    digits,
    month,
    day,
    hour,
    minute = "0",
    second = "0",
    fraction = "",
    sign,
    offsetHour = "0",
    offsetMinute = "0"
  ] = match;
  const century = short ? Number(digits) >= 50 ? 1900 : 2e3 : 0;
  const year = century + Number(digits);
  const moment = {
    year,
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second)
  };
  if (!exists(moment) || Number(offsetHour) > 23 || Number(offsetMinute) > 59) throw fault();
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * MINUTE_MS;
  return epochOf(moment) + Number(fraction.slice(0, 3).padEnd(3, "0")) - (sign === "-" ? -offset : offset);
}
function exists({ year, month, day, hour, minute, second }) {
  if (month < 1 || month > 12 || day < 1 || hour > 23 || minute > 59 || second > 59) return false;
  return day <= 28 || day <= new Date(epochOf({ year, month: month + 1, day: 0, hour: 0, minute: 0, second: 0 })).getUTCDate();
}
function epochOf({ year, month, day, hour, minute, second }) {
  if (year >= 100) return Date.UTC(year, month - 1, day, hour, minute, second);
  return new Date(Date.UTC(2e3, 0, 1, hour, minute, second)).setUTCFullYear(year, month - 1, day);
}

// src/syntax/x509/certificate.ts
function readCertificate(der) {
  return guarded(() => certificateOf(viewOf(der)));
}
function readCsr(der) {
  return guarded(() => requestOf(viewOf(der)));
}
function guarded(read) {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerFault) return { fault: error.message, isOfContent: error.isOfContent };
    throw error;
  }
}
var bytesOf = (count) => count === 1 ? "1 byte" : `${count} bytes`;
var viewOf = (der) => Buffer.from(der.buffer, der.byteOffset, der.byteLength);
function envelopeOf(bytes, what) {
  if (bytes.length === 0) throw new DerFault("is empty");
  if (bytes[0] !== tags.sequence) throw new DerFault(`is no ${what}: it does not begin like one`);
  const whole3 = elementAt(bytes, 0, bytes.length);
  if (whole3.end !== bytes.length)
    throw new DerFault(`has ${bytesOf(bytes.length - whole3.end)} too many after the ${what}`);
  const walk = new Walk(bytes, whole3);
  const body = walk.take(tags.sequence, "body");
  const signatureAlgorithm = signatureAlgorithmOf(bytes, walk.take(tags.sequence, "signature algorithm"));
  const signature = walk.take(tags.bits, "signature");
  let print;
  const shared = {
    der: bytes,
    signatureAlgorithm,
    signed: {
      body: bytes.subarray(body.at, body.end),
      signature: bytes.subarray(Math.min(signature.start + 1, signature.end), signature.end)
    },
    fingerprint: () => print ??= createHash2("sha256").update(bytes).digest("hex")
  };
  return { body: new Walk(bytes, body), shared };
}
function certificateOf(bytes) {
  const { body, shared } = envelopeOf(bytes, "certificate");
  const explicit = body.maybe(tags.explicit0);
  const version = explicit === void 0 ? 1 : versionOf(new Walk(bytes, explicit));
  const serial = serialOf(bytes, body.take(tags.integer, "serial number"));
  body.take(tags.sequence, "inner signature algorithm");
  const issuer = body.take(tags.sequence, "issuer");
  const validity = body.enter(tags.sequence, "validity");
  const notBefore = momentOf(validity, "start of validity");
  const notAfter = momentOf(validity, "end of validity");
  const subject = body.take(tags.sequence, "subject");
  const key = publicKeyOf(bytes, body.take(tags.sequence, "subject public key"));
  let extensions = noExtensions;
  while (!body.done) {
    const rest2 = body.next();
    if (rest2.tag === tags.explicit3)
      extensions = extensionsOf(new Walk(bytes, rest2).enter(tags.sequence, "extensions"));
  }
  const selfIssued = bytes.compare(bytes, subject.at, subject.end, issuer.at, issuer.end) === 0;
  const own2 = {
    version,
    serial,
    issuer: nameOf(bytes, issuer),
    notBefore,
    notAfter,
    subject: nameOf(bytes, subject),
    key,
    selfIssued
  };
  return Object.assign(own2, shared, extensions);
}
function momentOf(validity, what) {
  const element = validity.next();
  if (element.tag !== tags.utcTime && element.tag !== tags.generalizedTime)
    throw new DerFault(`has no ${what} at byte ${element.at}`);
  return timeOf(validity.bytes, element, what);
}
function versionOf(walk) {
  const { start, end } = walk.take(tags.integer, "version");
  if (end - start !== 1) throw new DerFault("has no readable version");
  return walk.bytes.readUInt8(start) + 1;
}
function serialOf(bytes, { start, end }) {
  if (start === end) throw new DerFault(`has an empty serial number at byte ${start}`);
  const hex = hexOf(bytes, { start, end });
  if (bytes.readUInt8(start) < 128) return hex.replace(/^0+(?=.)/, "");
  const bits = BigInt((end - start) * 8);
  return (BigInt(`0x${hex}`) - (1n << bits)).toString(16);
}
var extensionRequests = /* @__PURE__ */ new Set(["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"]);
function requestOf(bytes) {
  const { body, shared } = envelopeOf(bytes, "signing request");
  body.take(tags.integer, "version");
  const subject = nameOf(bytes, body.take(tags.sequence, "subject"));
  const key = publicKeyOf(bytes, body.take(tags.sequence, "subject public key"));
  const attributes = body.maybe(tags.explicit0);
  return {
    ...attributes === void 0 ? noExtensions : requestedOf(new Walk(bytes, attributes)),
    ...shared,
    subject,
    key
  };
}
function requestedOf(attributes) {
  while (!attributes.done) {
    const attribute = attributes.enter(tags.sequence, "attribute");
    const type = oidOf(attribute.bytes, attribute.take(tags.oid, "attribute's type"));
    if (!extensionRequests.has(type)) continue;
    return extensionsOf(attribute.enter(tags.set, "attribute's values").enter(tags.sequence, "requested extensions"));
  }
  return noExtensions;
}

// src/syntax/x509/confirm.ts
import { X509Certificate as OpenSslCertificate } from "node:crypto";
async function confirmCertificate(der) {
  const facts = readCertificate(der);
  if ("fault" in facts) return { agrees: false, what: `it ${facts.fault}` };
  const peculiar = await readByPeculiar(facts);
  const openSsl = readByOpenSsl(facts);
  if (peculiar === void 0) return { agrees: false, what: "@peculiar/x509 cannot read it" };
  const differing = facetsOf(peculiar, openSsl).find(differs);
  if (differing === void 0) return { agrees: true };
  const others = [
    differing.peculiar && `${differing.peculiar} to @peculiar/x509`,
    differing.openSsl && `${differing.openSsl} to OpenSSL`
  ].filter(Boolean);
  return { agrees: false, what: `its ${differing.name} is ${differing.ours} to edgelint, ${others.join(" and ")}` };
}
function facetsOf(peculiar, openSsl) {
  const facets = /* @__PURE__ */ new Map();
  for (const [name, ours, theirs] of peculiar.facets)
    facets.set(name, { name, ours, peculiar: theirs, openSsl: void 0 });
  for (const [name, ours, theirs] of openSsl?.facets ?? [])
    facets.set(name, { name, ours, peculiar: facets.get(name)?.peculiar, openSsl: theirs });
  return [...facets.values()];
}
var differs = ({ ours, peculiar, openSsl }) => (peculiar ?? openSsl ?? ours) !== ours && openSsl !== ours;
var dateOf = (ms) => Number.isNaN(ms) ? "no date" : new Date(Math.floor(ms / 1e3) * 1e3).toISOString();
async function readByPeculiar(facts) {
  const { X509Certificate, BasicConstraintsExtension } = await import("./peculiar-4EM6J35S.js");
  try {
    const certificate = new X509Certificate(Buffer.from(facts.der));
    const key = certificate.publicKey.algorithm;
    const signature = certificate.signatureAlgorithm;
    const constraints = certificate.getExtension(BasicConstraintsExtension);
    const names = certificate.subjectName;
    const isSameName = Buffer.from(names.toArrayBuffer()).toString("hex") === facts.subject.key;
    return {
      facets: [
        ["subject", facts.subject.text, isSameName ? facts.subject.text : escapeValue(names.toString())],
        ["common name", escapeValue(facts.subject.commonName ?? ""), escapeValue(names.getField("CN").at(-1) ?? "")],
        ["start of validity", dateOf(facts.notBefore), dateOf(certificate.notBefore.getTime())],
        ["end of validity", dateOf(facts.notAfter), dateOf(certificate.notAfter.getTime())],
        ["CA flag", String(facts.basicConstraints?.ca ?? "absent"), String(constraints?.ca ?? "absent")],
        ["key algorithm", facts.key.algorithm, keyNames[key.name] ?? key.namedCurve],
        [
          "key size",
          sizeOf(facts),
          facts.key.algorithm === "EC" ? curveSize(key.namedCurve) : key.modulusLength?.toString()
        ],
        ["signature hash", facts.signatureAlgorithm.hash ?? "none", hashNameOf(signature)]
      ]
    };
  } catch {
    return void 0;
  }
}
var keyNames = {
  "RSASSA-PKCS1-v1_5": "RSA",
  "RSA-PSS": "RSA",
  "RSA-OAEP": "RSA",
  ECDSA: "EC",
  Ed25519: "Ed25519",
  "1.2.840.10045.2.1": "EC",
  "1.2.840.10040.4.1": "DSA",
  "1.2.840.113549.1.1.1": "RSA"
};
var sizeOf = ({ key }) => String(key.bits ?? "unknown");
var curveSize = (name) => name === void 0 ? void 0 : /\d+/.exec(name.replace(/^SM2$/, "256"))?.[0];
function hashNameOf({ hash }) {
  const name = typeof hash === "string" ? hash : hash?.name;
  return name?.toLowerCase().replace(/^sha-(?=\d)/, "sha");
}
function readByOpenSsl(facts) {
  try {
    const certificate = new OpenSslCertificate(facts.der);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
    return {
      facets: [
        ["start of validity", dateOf(facts.notBefore), openSslDate(certificate.validFrom)],
        ["end of validity", dateOf(facts.notAfter), openSslDate(certificate.validTo)],
        [
          "key algorithm",
          facts.key.algorithm,
          type === "rsa-pss" ? "RSA" : facts.key.algorithm.toLowerCase() === type ? facts.key.algorithm : type
        ],
        ["key size", sizeOf(facts), details?.modulusLength?.toString() ?? curveSize(details?.namedCurve)]
      ]
    };
  } catch {
    return void 0;
  }
}
var months = "JanFebMarAprMayJunJulAugSepOctNovDec";
function openSslDate(text) {
  const match = /^(\w{3}) +(\d+) (\d+):(\d+):(\d+)(?:\.\d+)? (\d+) GMT$/.exec(text);
  if (match === null) return void 0;
  const [, month = "", day, hour, minute, second, year] = match;
  const ms = Date.UTC(2e3, 0, 1, Number(hour), Number(minute), Number(second));
  return dateOf(new Date(ms).setUTCFullYear(Number(year), months.indexOf(month) / 3, Number(day)));
}

// src/syntax/x509/verify.ts
import { constants, createPublicKey, getHashes, verify } from "node:crypto";
function signedBy(child, parent) {
  return verifySignature(child.signed, child.signatureAlgorithm, parent.key);
}
function verifySignature({ body, signature }, algorithm, { algorithm: keyAlgorithm, spki }) {
  if (algorithm.keyAlgorithm === void 0) return void 0;
  if (algorithm.keyAlgorithm !== keyAlgorithm) return false;
  const edwards = keyAlgorithm === "Ed25519" || keyAlgorithm === "Ed448";
  if (!edwards && (algorithm.hash === void 0 || !getHashes().includes(algorithm.hash))) return void 0;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
    const pss = algorithm.name === "rsassaPss" ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO } : {};
    return verify(edwards ? null : algorithm.hash, body, { key, ...pss }, signature);
  } catch {
    return void 0;
  }
}

// src/syntax/yaml/index.ts
async function readYaml(text) {
  const { read } = await import("./reader-V5COTVSF.js");
  return read(text);
}

// src/syntax/pem/base64.ts
var layout = /[ \t\r\n\v\f]+/g;
var stranger = /[^A-Za-z0-9+/= \t\r\n\v\f]/u;
function decodeBase64(text) {
  const strange = stranger.exec(text);
  if (strange !== null) return { ok: false, fault: `is not base64 at ${show(strange[0])}`, at: strange.index };
  const digits = text.replace(layout, "");
  if (digits === "") return { ok: false, fault: "is empty", at: 0 };
  const padding = digits.indexOf("=");
  if (padding !== -1 && !/^={1,2}$/.test(digits.slice(padding))) {
    return { ok: false, fault: "is not base64 at its padding (=), which more text follows", at: text.indexOf("=") };
  }
  if (digits.length % 4 !== 0)
    return { ok: false, fault: "is incomplete: characters of its base64 are missing", at: text.length };
  return { ok: true, bytes: Buffer.from(digits, "base64") };
}
function show(character) {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `"${character}"`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

// src/syntax/pem/find.ts
var BEGIN = "-----BEGIN ";
var END = "-----END ";
var beginLine = /-----BEGIN [^\s-][^\r\n]{0,80}?-----/y;
var endLine = /-----END [^\s-][^\r\n]{0,80}?-----/y;
var brokenEndLine = /-----END [^\r\n-]{0,80}(?:-{1,4}(?!-))?/y;
var base64Line = /[ \t]*[A-Za-z0-9+/=]+[ \t]*(?:\r?\n|$)/y;
function looksLikePem(text) {
  return text.includes(BEGIN) || text.includes(END);
}
function findPem(text) {
  const blocks = [];
  let end = -1;
  for (let at = text.indexOf(BEGIN); at !== -1; ) {
    const bodyStart = matchEnd(beginLine, text, at);
    if (bodyStart === void 0) {
      at = text.indexOf(BEGIN, at + BEGIN.length);
      continue;
    }
    const next = text.indexOf(BEGIN, bodyStart);
    if (end < bodyStart) end = nearest(text.indexOf(END, bodyStart));
    const label = text.slice(at + BEGIN.length, bodyStart - 5).trim();
    const block = readBlock(text, { label, start: at, bodyStart, end: end < nearest(next) ? end : void 0 });
    blocks.push(block);
    at = next === -1 || next >= block.span.end ? next : text.indexOf(BEGIN, block.span.end);
  }
  return blocks;
}
var nearest = (found) => found === -1 ? Number.POSITIVE_INFINITY : found;
function matchEnd(line, text, at) {
  line.lastIndex = at;
  return line.test(text) ? line.lastIndex : void 0;
}
function readBlock(text, found) {
  const { label, start, bodyStart, end } = found;
  const close = end === void 0 ? closeWithoutEnd(text, bodyStart) : closeAtEnd(text, end, label);
  const raw = text.slice(bodyStart, close.bodyEnd);
  const escapeAt = raw.search(/\\[rn]/);
  const plain = escapeAt === -1 ? raw : raw.replace(/\\r/g, "  ").replace(/\\n/g, " \n");
  const body = trim(plain, headersEnd(plain));
  const decoded = decodeBase64(plain.slice(body.start, body.end));
  const fault = close.fault ?? (decoded.ok ? void 0 : { what: decoded.fault, at: bodyStart + body.start + decoded.at }) ?? (escapeAt === -1 ? void 0 : { what: "has \\n written out instead of line breaks", at: bodyStart + escapeAt });
  return {
    label,
    span: { start, end: close.blockEnd },
    body: { start: bodyStart + body.start, end: bodyStart + body.end },
    der: decoded.ok ? decoded.bytes : void 0,
    fault: fault?.what,
    ...fault === void 0 ? {} : { faultAt: fault.at }
  };
}
function closeAtEnd(text, end, label) {
  const blockEnd = matchEnd(endLine, text, end);
  if (blockEnd === void 0) {
    return {
      bodyEnd: end,
      blockEnd: matchEnd(brokenEndLine, text, end) ?? end + END.length,
      fault: { what: "has a broken END line", at: end }
    };
  }
  const said = text.slice(end + END.length, blockEnd - 5).trim();
  const fault = said === label ? void 0 : { what: `begins as ${label}, but its END line says ${said}`, at: end };
  return { bodyEnd: end, blockEnd, fault };
}
function closeWithoutEnd(text, bodyStart) {
  let bodyEnd = bodyStart;
  for (let at = skipBlankLine(text, bodyStart); at !== void 0; at = matchEnd(base64Line, text, at))
    bodyEnd = at;
  const last = bodyStart + text.slice(bodyStart, bodyEnd).trimEnd().length;
  return { bodyEnd: last, blockEnd: last, fault: { what: "has no END line", at: last } };
}
function skipBlankLine(text, at) {
  return matchEnd(/[ \t]*(?:\r?\n)?/y, text, at) ?? at;
}
function headersEnd(body) {
  const first = body.search(/\S/);
  if (first === -1 || !/^[A-Za-z][A-Za-z0-9-]{0,40}:/.test(body.slice(first, first + 42))) return 0;
  for (let at = body.indexOf("\n", first); at !== -1; ) {
    const next = body.indexOf("\n", at + 1);
    if (next !== -1 && body.slice(at + 1, next).trim() === "") return next + 1;
    at = next;
  }
  return 0;
}
function trim(text, from) {
  const end = text.trimEnd().length;
  let start = Math.min(from, end);
  while (start < end && " 	\r\n".includes(text.charAt(start))) start++;
  return { start, end };
}

// src/syntax/pem/identify.ts
var CMS = "1.2.840.113549.1.7.";
function identify(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === tags.sequence) {
    const found = identifyDer(view);
    if (found !== "not-der") return found;
  }
  return view.includes("-----BEGIN ") ? "pem-text" : "not-der";
}
function identifyDer(bytes) {
  try {
    const open = bytes[1] === 128;
    const whole3 = open ? { start: 2, end: bytes.length } : elementAt(bytes, 0, bytes.length);
    if (!onlyBlanks(bytes, whole3.end)) return "not-der";
    return open ? identifyOpen(new Walk(bytes, whole3)) : identifyClosed(new Walk(bytes, whole3)) ?? "der-unknown";
  } catch (error) {
    if (error instanceof DerFault) return "not-der";
    throw error;
  }
}
function onlyBlanks(bytes, from) {
  return bytes.length - from <= 4 && /^[\r\n\0 ]*$/.test(bytes.toString("latin1", from));
}
function identifyOpen(walk) {
  const first = walk.next();
  if (first.tag === tags.oid) return oidOf(walk.bytes, first).startsWith(CMS) ? "pkcs7" : "der-unknown";
  return first.tag === tags.integer && walk.bytes[first.start] === 3 && walk.tag === tags.sequence ? "pkcs12" : "der-unknown";
}
function identifyClosed(walk) {
  if (walk.done) return void 0;
  const { bytes } = walk;
  const first = walk.next();
  if (first.tag === tags.oid) return oidOf(bytes, first).startsWith(CMS) ? "pkcs7" : void 0;
  if (first.tag === tags.integer)
    return identifyNumbered(walk, first.end - first.start === 1 ? bytes[first.start] : void 0);
  if (first.tag !== tags.sequence || walk.done) return void 0;
  const second = walk.next();
  const inner = new Walk(bytes, first);
  if (walk.done) {
    if (inner.tag !== tags.oid) return void 0;
    if (second.tag === tags.bits) return "public-key";
    return second.tag === tags.octets ? "private-key" : void 0;
  }
  return second.tag === tags.sequence && walk.next().tag === tags.bits ? identifySigned(inner) : void 0;
}
function identifyNumbered(walk, version) {
  if (walk.done) return void 0;
  const second = walk.next();
  if (second.tag === tags.sequence) {
    const type = new Walk(walk.bytes, second).maybe(tags.oid);
    if (type === void 0) return void 0;
    if (version === 3 && oidOf(walk.bytes, type).startsWith(CMS)) return "pkcs12";
    return walk.tag === tags.octets ? "private-key" : void 0;
  }
  if (second.tag === tags.octets) return version === 1 ? "private-key" : void 0;
  if (second.tag !== tags.integer) return void 0;
  if (walk.done) return "public-key";
  return version === 0 || version === 1 ? "private-key" : void 0;
}
function identifySigned(body) {
  body.maybe(tags.explicit0);
  const number = body.maybe(tags.integer);
  const kinds = [];
  while (!body.done && kinds.length < 5) kinds.push(body.next().tag);
  const [first, second, third, fourth, fifth] = kinds;
  if (first !== tags.sequence || second !== tags.sequence) return void 0;
  if (third === tags.utcTime || third === tags.generalizedTime) return "crl";
  if (number === void 0) return void 0;
  if (third === tags.sequence && fourth === tags.sequence && fifth === tags.sequence) return "certificate";
  return third === void 0 || third === tags.explicit0 ? "csr" : void 0;
}

// src/syntax/waf/ast.ts
var VERIFIED_FIELDS = ["ali.tls_client_auth.cert_verified"];

// src/syntax/waf/hosts.ts
var HOST_FIELD = /^(?:lower\()?(?:http\.host|http\.request\.headers\["host"\])\)?$/i;
var HOST_OPERATORS = /* @__PURE__ */ new Set(["eq", "in", "contains", "matches", "starts_with", "ends_with"]);
function isHostTest(literal) {
  return HOST_FIELD.test(literal.field) && HOST_OPERATORS.has(literal.operator);
}
function normaliseHost(host) {
  const name = host.trim().toLowerCase();
  if (!foreign.test(name) || /[\s/?#:@%[\]\\]/.test(name)) return name;
  const address = `http://${name}/`;
  return URL.canParse(address) ? new URL(address).hostname : name;
}
var foreign = /[^\x00-\x7f]/;
function isHostField(field) {
  return HOST_FIELD.test(field);
}
function hostScope(term) {
  const tests = term.filter(isHostTest).map((literal) => ({ negated: literal.negated, patterns: toPatterns(literal) }));
  const exact = tests.filter((test) => !test.negated && test.patterns.every(isName)).map((test) => test.patterns.map((p) => p.value).filter((name) => !name.includes("*")));
  const patterns = tests.filter((test) => !test.negated && !test.patterns.every(isName)).flatMap((test) => test.patterns);
  const without = tests.filter((test) => test.negated).flatMap((test) => test.patterns);
  const [first, ...others] = exact;
  if (first !== void 0)
    return exactScope(
      [...new Set(first)].filter((name) => others.every((list) => list.includes(name))),
      patterns,
      without
    );
  if (patterns.length > 0) return { kind: "only", names: [], patterns, without };
  if (without.length === 0) return { kind: "any" };
  return {
    kind: "except",
    names: without.filter(isName).map(({ value }) => value),
    patterns: without.filter((pattern) => !isName(pattern))
  };
}
function exactScope(candidates, patterns, without) {
  const names = candidates.filter((name) => passes(name, patterns, without) !== "no");
  const isOpen = (pattern) => names.some((name) => holds(pattern, name) === "maybe");
  return { kind: "only", names, patterns: patterns.filter(isOpen), without: without.filter(isOpen) };
}
function inScope(scope, host) {
  const name = normaliseHost(host);
  if (scope.kind === "any") return "yes";
  if (scope.kind === "except") return scope.names.includes(name) ? "no" : passes(name, [], scope.patterns);
  if (scope.names.length === 0 && scope.patterns.length === 0) return "no";
  if (scope.names.length > 0 && !scope.names.includes(name)) return "no";
  return passes(name, scope.patterns, scope.without);
}
function passes(name, patterns, without) {
  const wanted = patterns.map((pattern) => holds(pattern, name));
  const unwanted = without.map((pattern) => holds(pattern, name));
  if (wanted.includes("no") || unwanted.includes("yes")) return "no";
  return wanted.includes("maybe") || unwanted.includes("maybe") ? "maybe" : "yes";
}
function holds({ operator, value }, name) {
  if (operator !== "eq" && foreign.test(value)) return "maybe";
  switch (operator) {
    case "eq":
      return name === value ? "yes" : "no";
    case "contains":
      return name.includes(value) ? "yes" : "no";
    case "starts_with":
      return name.startsWith(value) ? "yes" : "no";
    case "ends_with":
      return name.endsWith(value) ? "yes" : "no";
    case "in":
    case "matches":
      return "maybe";
  }
}
function toPatterns({ operator, values }) {
  return values.map(({ kind, text }) => {
    if (kind === "list") return { operator: "in", value: text };
    if (operator === "matches") return { operator, value: text };
    const isPart = operator === "contains" || operator === "starts_with" || operator === "ends_with";
    return isPart ? { operator, value: text.trim().toLowerCase() } : { operator: "eq", value: normaliseHost(text) };
  });
}
function isName({ operator }) {
  return operator === "eq";
}

// src/syntax/waf/print.ts
function quote2(text) {
  return `"${text.replace(/["\\]/g, "\\$&")}"`;
}
function printTerm(term) {
  if (term.kind === "string") return quote2(term.text);
  if (term.kind === "field") return `${term.name}${term.keys.map((key) => `[${printTerm(key)}]`).join("")}`;
  if (term.kind === "call") return `${term.name}(${term.args.map(printTerm).join(", ")})`;
  return term.text;
}
function printExpression(expr) {
  switch (expr.kind) {
    case "and":
    case "or":
      return expr.operands.map(printExpression).join(` ${expr.kind} `);
    case "not":
      return `not ${printExpression(expr.operand)}`;
    case "group":
      return `(${printExpression(expr.operand)})`;
    case "constant":
      return String(expr.value);
    case "condition":
      return printCondition(expr);
  }
}
function printCondition({ subject, operator, values }) {
  const field = printTerm(subject);
  const printed = values.map(printTerm);
  switch (operator) {
    case "is":
      return field;
    case "exists":
      return `exists(${field})`;
    case "starts_with":
    case "ends_with":
      return `${operator}(${field}, ${printed.join(" ")})`;
    case "in":
      return `${field} in ${values[0]?.kind === "list" ? printed.join(" ") : `{${printed.join(" ")}}`}`;
    default:
      return `${field} ${operator} ${printed.join(" ")}`;
  }
}

// src/syntax/waf/values.ts
var RESERVED = /* @__PURE__ */ new Set(["and", "or", "not", "in", "eq", "ne", "lt", "le", "gt", "ge", "contains", "matches"]);
var FUNCTIONS = /* @__PURE__ */ new Set(["len", "lower"]);
var FOREIGN_VERIFIED = "cf.tls_client_auth.cert_verified";
function readSubject(reader) {
  const token = reader.peek();
  if (token.kind !== "word" || RESERVED.has(token.text.toLowerCase()) || !/^[A-Za-z_]/.test(token.text)) {
    const found = token.kind === "end" ? "the expression ends" : `found ${reader.slice(token.span)}`;
    return reader.fail(token.span, `a condition is missing here: it begins with a field name, but ${found}`);
  }
  return reader.sees("(", 1) ? reader.deeper(() => readCall(reader)) : readField(reader);
}
function readField(reader) {
  const { text: name, span } = reader.next();
  const keys = [];
  let end = span.end;
  while (reader.sees("[")) {
    const open = reader.next();
    const key = readScalar(reader, "the opening bracket");
    if (key === void 0) return void 0;
    const close = reader.take("]");
    if (close === void 0) return reader.fail(open.span, "this bracket is never closed");
    keys.push(key);
    end = close.span.end;
  }
  if (name.startsWith("cf.")) {
    const prefix2 = { start: span.start, end: span.start + "cf.".length };
    const known2 = name === FOREIGN_VERIFIED ? { span: prefix2, text: "ali." } : void 0;
    reader.note(span, `the field ${name} belongs to another vendor; fields of ESA's own begin with ali.`, known2);
  }
  return { kind: "field", name, keys, span: { start: span.start, end } };
}
function readCall(reader) {
  const name = reader.next();
  const open = reader.next();
  if (!FUNCTIONS.has(name.text))
    reader.doubt(name.span, `${name.text} is not a function that edgelint knows ESA to have`);
  const args = [];
  do {
    const arg = isField(reader) ? readSubject(reader) : readScalar(reader, "the opening parenthesis or comma");
    if (arg === void 0) return void 0;
    args.push(arg);
  } while (reader.take(",") !== void 0);
  const close = reader.take(")");
  if (close === void 0) return reader.fail(open.span, "this parenthesis is never closed");
  return { kind: "call", name: name.text, args, span: { start: name.span.start, end: close.span.end } };
}
function isField(reader) {
  return reader.peek().kind === "word" && !reader.sees("true") && !reader.sees("false");
}
function readScalar(reader, after) {
  const { kind, text, span } = reader.peek();
  if (reader.sees("true") || reader.sees("false")) {
    reader.take("true", "false");
    return { kind: "boolean", text: text.toLowerCase(), span };
  }
  if (kind === "word" && !RESERVED.has(text.toLowerCase())) {
    reader.next();
    reader.note(span, `put ${text} in double quotes`, { span, text: quote2(text) });
    return { kind: "string", text, span };
  }
  if (kind === "list") return reader.fail(span, `the named list ${text} can only follow "in"`);
  if (kind === "word" || kind === "symbol" || kind === "end")
    return reader.fail(span, `a value is missing after ${after}`);
  reader.next();
  return { kind, text, span };
}
function readMembers(reader) {
  const first = reader.peek();
  if (first.kind === "list") {
    reader.next();
    return { values: [{ kind: "list", text: first.text, span: first.span }], end: first.span.end };
  }
  if (reader.sees("{")) return readSet(reader);
  const single = readScalar(reader, '"in"');
  if (single === void 0) return void 0;
  reader.note(single.span, 'put what follows "in" in braces', {
    span: single.span,
    text: `{${reader.slice(single.span)}}`
  });
  return { values: [single], end: single.span.end };
}
function readSet(reader) {
  const open = reader.next();
  const values = [];
  const commas = [];
  for (; ; ) {
    const comma = reader.take(",");
    if (comma !== void 0) {
      commas.push(comma.span.start);
      continue;
    }
    const close = reader.take("}");
    if (close !== void 0) {
      const span = { start: open.span.start, end: close.span.end };
      if (values.length === 0) reader.note(span, "the set is empty, so no request can match it");
      if (commas.length > 0) {
        reader.note(span, "the members of a set are separated by blanks, not by commas", {
          span,
          text: withoutCommas(reader, span, commas)
        });
      }
      return { values, end: span.end };
    }
    if (reader.peek().kind === "end" || reader.sees(")")) return reader.fail(open.span, "this brace is never closed");
    const value = readScalar(reader, "the opening brace");
    if (value === void 0) return void 0;
    values.push(value);
  }
}
function withoutCommas(reader, span, commas) {
  const parts = [];
  let from = span.start;
  for (const at of commas) {
    parts.push(reader.text.slice(from, at), /[\s},]/.test(reader.text[at + 1] ?? "") ? "" : " ");
    from = at + 1;
  }
  parts.push(reader.text.slice(from, span.end));
  return parts.join("");
}

// src/syntax/waf/condition.ts
var INFIX = /* @__PURE__ */ new Map([
  ["eq", "eq"],
  ["==", "eq"],
  ["ne", "ne"],
  ["!=", "ne"],
  ["in", "in"],
  ["contains", "contains"],
  ["matches", "matches"],
  ["~", "matches"],
  ["lt", "lt"],
  ["<", "lt"],
  ["le", "le"],
  ["<=", "le"],
  ["gt", "gt"],
  [">", "gt"],
  ["ge", "ge"],
  [">=", "ge"],
  ["starts_with", "starts_with"],
  ["ends_with", "ends_with"]
]);
function readCondition(reader) {
  const constant = readConstant(reader);
  if (constant !== void 0) return constant;
  reader.conditions++;
  if (reader.sees("(", 1)) {
    if (reader.sees("starts_with")) return readFunction(reader, "starts_with");
    if (reader.sees("ends_with")) return readFunction(reader, "ends_with");
    if (reader.sees("exists")) return readFunction(reader, "exists");
  }
  const subject = readSubject(reader);
  return subject && readTail(reader, subject);
}
function readConstant(reader) {
  const token = reader.take("true", "false");
  return token && { kind: "constant", value: token.text.toLowerCase() === "true", span: token.span };
}
function readFunction(reader, operator) {
  const start = reader.peek().span.start;
  reader.take(operator);
  const open = reader.next();
  const subject = readSubject(reader);
  if (subject === void 0) return void 0;
  const value = operator === "exists" ? [] : readSecond(reader, operator);
  if (value === void 0) return void 0;
  const close = reader.take(")");
  if (close === void 0) return reader.fail(open.span, "this parenthesis is never closed");
  const span = { start, end: close.span.end };
  const condition = { kind: "condition", subject, operator, values: value, span };
  noteHostValues(reader, condition);
  return condition;
}
function readSecond(reader, operator) {
  if (reader.take(",") === void 0)
    return reader.fail(reader.peek().span, `${operator} takes a field, a comma and a text`);
  const value = readScalar(reader, "the comma");
  return value && [value];
}
function readTail(reader, subject) {
  const isNegated = reader.sees("not") && INFIX.has(reader.peek(1).text.toLowerCase());
  if (isNegated) reader.take("not");
  const operator = readOperator(reader);
  if (operator === void 0) return readLoneField(reader, subject);
  const right = readRight(reader, operator);
  if (right === void 0) return void 0;
  const span = { start: subject.span.start, end: right.end };
  const condition = { kind: "condition", subject, operator, values: right.values, span };
  if (operator === "starts_with" || operator === "ends_with") noteInfixFunction(reader, condition);
  noteHostValues(reader, condition);
  if (!isNegated) return condition;
  const text = spellNegated(reader.slice(subject.span), operator, reader.slice(right));
  reader.doubt(span, 'ESA is said to refuse "not" after the field', { span, text });
  return { kind: "not", operand: condition, span };
}
function spellNegated(subject, operator, right) {
  if (operator === "eq") return `${subject} ne ${right}`;
  if (operator === "ne") return `${subject} eq ${right}`;
  return `not ${subject} ${operator} ${right}`;
}
function readOperator(reader) {
  const token = reader.peek();
  if (token.kind !== "word" && token.kind !== "symbol") return void 0;
  const operator = INFIX.get(token.text.toLowerCase());
  if (operator !== void 0) reader.take(token.text.toLowerCase());
  return operator;
}
function readRight(reader, operator) {
  const start = reader.peek().span.start;
  if (operator === "in") {
    const members = readMembers(reader);
    return members && { ...members, start };
  }
  if (reader.sees("{"))
    return reader.fail(reader.peek().span, `a set in braces can only follow "in", not "${operator}"`);
  const value = readScalar(reader, `"${operator}"`);
  return value && { values: [value], start, end: value.span.end };
}
function readLoneField(reader, subject) {
  const token = reader.peek();
  const isOperator = token.kind === "word" && !/^(?:and|or|not)$/i.test(token.text) && !token.text.includes(".") && !reader.sees("(", 1);
  if (isOperator) {
    const known2 = "eq, ne, in, contains, matches, lt, le, gt, ge";
    return reader.fail(
      token.span,
      `ESA has no operator ${token.text}; its operators are ${known2}, and starts_with(…), ends_with(…) and exists(…)`
    );
  }
  return { kind: "condition", subject, operator: "is", values: [], span: subject.span };
}
function noteInfixFunction(reader, { subject, operator, values, span }) {
  const text = `${operator}(${reader.slice(subject.span)}, ${values.map(printTerm).join(" ")})`;
  reader.note(span, `write ${operator} as a function: ${operator}(field, "text")`, { span, text });
}
function noteHostValues(reader, { subject, operator, values, span }) {
  if (!isHostField(printTerm(subject))) return;
  for (const value of values) {
    if (value.kind !== "string") continue;
    if (value.text.trim() === "") reader.note(value.span, "ESA takes no empty value for a hostname");
    const isWhole = operator === "eq" || operator === "ne" || operator === "in";
    if (!isWhole || !value.text.includes("*")) continue;
    const suffix = /^\*(\.[^*]+)$/.exec(value.text.trim())?.[1];
    const text = `${operator === "ne" ? "not " : ""}ends_with(${reader.slice(subject.span)}, ${quote2(suffix ?? "")})`;
    const suggestion = suffix === void 0 || operator === "in" ? void 0 : { span, text };
    reader.doubt(value.span, `ESA takes ${value.text} as it stands: ${operator} knows no wildcard`, suggestion);
  }
}

// src/syntax/waf/reader.ts
var DEEPEST = 100;
var Reader = class {
  text;
  problems = [];
  /** Parentheses that are open now; those of function calls do not count. */
  groups = 0;
  conditions = 0;
  /** The fault after which nothing could be understood; undefined while all was. */
  failure;
  #tokens;
  #end;
  #capitals = [];
  #at = 0;
  #depth = 0;
  constructor(text, tokens) {
    this.text = text;
    this.#tokens = tokens;
    this.#end = { kind: "end", text: "", span: { start: text.length, end: text.length } };
  }
  peek(ahead = 0) {
    return this.#tokens[this.#at + ahead] ?? this.#end;
  }
  next() {
    const token = this.peek();
    this.#at++;
    return token;
  }
  /** Whether the next token is this sign, or this word in any case. */
  sees(word, ahead = 0) {
    const token = this.peek(ahead);
    return (token.kind === "word" || token.kind === "symbol") && token.text.toLowerCase() === word;
  }
  /** Takes the next token if it is one of these, be it in capitals. */
  take(...words3) {
    if (!words3.some((word) => this.sees(word))) return void 0;
    const token = this.next();
    if (token.text !== token.text.toLowerCase()) this.#capitals.push(token);
    return token;
  }
  /** Notes the words in capitals, all in one: no source says that ESA takes them. */
  noteCapitals() {
    const [first] = this.#capitals;
    const last = this.#capitals.at(-1);
    if (first === void 0 || last === void 0) return;
    const span = { start: first.span.start, end: last.span.end };
    const parts = this.#capitals.map((token, at) => {
      const next = this.#capitals[at + 1]?.span.start ?? span.end;
      return token.text.toLowerCase() + this.text.slice(token.span.end, next);
    });
    const words3 = [...new Set(this.#capitals.map((token) => token.text))].join(", ");
    this.doubt(first.span, `write ${words3} in lower case`, { span, text: parts.join("") });
  }
  /** Notes a fault that does not hide what is meant; reading goes on. */
  note(span, what, suggestion) {
    this.problems.push({ span, what, sure: true, ...suggestion && { suggestion } });
  }
  /** Like {@link note}, for what only one unofficial source calls a fault. */
  doubt(span, what, suggestion) {
    this.problems.push({ span, what, sure: false, ...suggestion && { suggestion } });
  }
  /** Notes a fault after which nothing can be understood; the caller returns its `undefined` and so do all above. */
  fail(span, what) {
    this.problems.push({ span, what, sure: true });
    this.failure ??= what;
    return void 0;
  }
  /** Runs `read` one level deeper, unless that is too deep for any expression. */
  deeper(read) {
    if (this.#depth >= DEEPEST) return this.fail(this.peek().span, "the expression is nested too deeply to be read");
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }
  slice(span) {
    return this.text.slice(span.start, span.end);
  }
};

// src/syntax/waf/tokens.ts
var IPV4 = String.raw`\d{1,3}(?:\.\d{1,3}){3}`;
var NUMBER = String.raw`-?\d+(?:\.\d+)?`;
var SHAPES = [
  { kind: "ip", shape: /(?:[0-9A-Fa-f]{0,4}:){2,8}[0-9A-Fa-f.]*(?:\/\d{1,3})?/y },
  { kind: "list", shape: /\$[A-Za-z_][\w.-]*/y },
  { kind: "number", shape: /-?\d[\w.-]*(?:\/\d{1,3})?/y },
  { kind: "word", shape: /[A-Za-z_][\w.-]*/y },
  { kind: "symbol", shape: /==|!=|<=|>=|&&|\|\||[<>!~(){}[\],]/y }
];
function tokenize(text) {
  const tokens = [];
  const problems = [];
  let at = skipBlanks(text, 0);
  while (at < text.length) {
    const token = readString(text, at) ?? readShape(text, at);
    if (token === void 0) {
      problems.push(strangeCharacter(text, at));
      break;
    }
    if (text[token.span.start] === "'") problems.push(singleQuotes(token));
    tokens.push(token);
    at = skipBlanks(text, token.span.end);
  }
  tokens.push({ kind: "end", text: "", span: { start: text.length, end: text.length } });
  return { tokens, problems, complete: at >= text.length };
}
function skipBlanks(text, from) {
  const blanks = /\s*/y;
  blanks.lastIndex = from;
  blanks.test(text);
  return blanks.lastIndex;
}
function readShape(text, at) {
  for (const { kind, shape } of SHAPES) {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0];
    if (found === void 0) continue;
    return {
      kind: kind === "number" ? digitsKind(found) : kind,
      text: found,
      span: { start: at, end: at + found.length }
    };
  }
  return void 0;
}
function digitsKind(found) {
  if (new RegExp(`^${NUMBER}$`).test(found)) return "number";
  if (new RegExp(`^${IPV4}(?:/\\d{1,3}|\\.\\.${IPV4})?$`).test(found)) return "ip";
  if (/^-?\d+\.\.-?\d+$/.test(found)) return "range";
  return "word";
}
function readString(text, at) {
  const raw = /r(#{0,8})"/y;
  raw.lastIndex = at;
  const opening2 = raw.exec(text);
  if (opening2 !== null) {
    const start = at + opening2[0].length;
    const close = `"${opening2[1] ?? ""}`;
    const end = text.indexOf(close, start);
    return end === -1 ? void 0 : { kind: "string", text: text.slice(start, end), span: { start: at, end: end + close.length } };
  }
  const mark = text[at];
  return mark === '"' || mark === "'" ? readQuoted(text, at, mark) : void 0;
}
function readQuoted(text, start, mark) {
  const parts = [];
  let from = start + 1;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === mark) {
      parts.push(text.slice(from, at));
      return { kind: "string", text: parts.join(""), span: { start, end: at + 1 } };
    }
    if (char !== "\\") continue;
    const next = text[at + 1];
    if (next === mark || next === "\\") {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
    at++;
  }
  return void 0;
}
function singleQuotes(token) {
  const what = "strings stand in double quotes, not single quotes";
  return { span: token.span, what, sure: true, suggestion: { span: token.span, text: quote2(token.text) } };
}
function strangeCharacter(text, at) {
  const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (char === '"' || char === "'") {
    return { span: { start: at, end: text.length }, what: "the string that begins here is never closed", sure: true };
  }
  const span = { start: at, end: at + char.length };
  if (/[“”„‘’]/u.test(char))
    return { span, what: `strings stand in straight double quotes, not in ${char}`, sure: true };
  return { span, what: `the character ${char} has no meaning here`, sure: true };
}

// src/syntax/waf/parser.ts
var LIMITS = { bytes: 4096, conditions: 20, levels: 2 };
var JOINS = { and: ["and", "&&"], or: ["or", "||"] };
function parseExpression(text) {
  const { tokens, problems: badTokens, complete } = tokenize(text);
  const reader = new Reader(text, tokens);
  const ast = complete ? readAll(reader) : void 0;
  reader.noteCapitals();
  const problems = [...badTokens, ...reader.problems, ...overLimits(text, reader.conditions)];
  return {
    ast,
    why: complete ? reader.failure : badTokens.at(-1)?.what,
    problems: problems.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  };
}
function readAll(reader) {
  if (reader.peek().kind === "end")
    return reader.fail({ start: 0, end: reader.text.length }, "the expression is empty");
  const ast = readChain(reader, "or");
  const rest2 = reader.peek();
  if (ast === void 0 || rest2.kind === "end") return ast;
  const found = reader.slice(rest2.span);
  if (found === ")" || found === "}" || found === "]") return reader.fail(rest2.span, `this ${found} closes nothing`);
  return reader.fail(rest2.span, `"and" or "or" is missing before ${found}`);
}
function readChain(reader, kind) {
  const operands = [];
  do {
    const operand = kind === "or" ? readChain(reader, "and") : readUnary(reader);
    if (operand === void 0) return void 0;
    operands.push(operand);
  } while (reader.take(...JOINS[kind]) !== void 0);
  const [first] = operands;
  const last = operands.at(-1);
  if (first === void 0 || last === void 0 || first === last) return first;
  return { kind, operands, span: { start: first.span.start, end: last.span.end } };
}
function readUnary(reader) {
  if (reader.sees("not") || reader.sees("!")) return reader.deeper(() => readNot(reader));
  if (reader.sees("(")) return reader.deeper(() => readGroup(reader));
  return readCondition(reader);
}
function readNot(reader) {
  const word = reader.peek();
  reader.take("not", "!");
  const operand = readUnary(reader);
  if (operand === void 0) return void 0;
  const span = { start: word.span.start, end: operand.span.end };
  if (operand.kind === "condition" && (operand.operator === "eq" || operand.operator === "ne")) {
    const { subject, operator, values } = operand;
    const text = spellNegated(
      reader.slice(subject.span),
      operator,
      values.map((value) => reader.slice(value.span)).join(" ")
    );
    const opposite = operator === "eq" ? "ne" : "eq";
    reader.doubt(
      span,
      `ESA is said to refuse "not" before a comparison with "${operator}"; "${opposite}" says the same`,
      { span, text }
    );
  }
  return { kind: "not", operand, span };
}
function readGroup(reader) {
  const open = reader.next();
  reader.groups++;
  const isFirstTooDeep = reader.groups === LIMITS.levels + 1;
  const operand = readChain(reader, "or");
  reader.groups--;
  if (operand === void 0) return void 0;
  const close = reader.take(")");
  if (close === void 0) {
    const rest2 = reader.peek();
    if (rest2.kind === "end" || rest2.kind === "symbol")
      return reader.fail(open.span, "this parenthesis is never closed");
    return reader.fail(rest2.span, `"and" or "or" is missing before ${reader.slice(rest2.span)}`);
  }
  const span = { start: open.span.start, end: close.span.end };
  if (isFirstTooDeep) reader.note(span, `parentheses are nested deeper than the ${LIMITS.levels} levels ESA takes`);
  return { kind: "group", operand, span };
}
function overLimits(text, conditions) {
  const span = { start: 0, end: text.length };
  const problems = [];
  const bytes = new TextEncoder().encode(text).length;
  if (bytes > LIMITS.bytes)
    problems.push({ span, what: `the expression has ${bytes} bytes; ESA takes 4 KB`, sure: true });
  if (conditions > LIMITS.conditions) {
    const what = `the expression has ${conditions} conditions; ESA takes ${LIMITS.conditions}, and fewer on smaller plans`;
    problems.push({ span, what, sure: true });
  }
  return problems;
}

// src/syntax/waf/terms.ts
var MOST_CONDITIONS = 500;
function terms(ast, limit = 64) {
  return expand(ast, limit)?.map(withoutRepeats).filter((term) => !isImpossible(term));
}
function expand(ast, limit) {
  return countConditions(ast) > MOST_CONDITIONS ? void 0 : expandNode(ast, { negated: false, span: void 0, limit });
}
function isImpossible(term) {
  const wanted = new Set(term.filter((literal) => !literal.negated).map(literalKey));
  return term.some((literal) => literal.negated && wanted.has(literalKey(literal)));
}
function literalKey({ field, operator, values }) {
  return JSON.stringify([field, operator, ...values.map((value) => [value.kind, value.text])]);
}
function expandNode(expr, place) {
  switch (expr.kind) {
    case "constant":
      return expr.value === place.negated ? [] : [[]];
    case "condition":
      return [[toLiteral(expr, place)]];
    case "group":
      return expandNode(expr.operand, place);
    case "not":
      return expandNode(expr.operand, { ...place, negated: !place.negated, span: place.span ?? expr.span });
    case "and":
    case "or":
      return expr.kind === "or" === place.negated ? multiply(expr.operands, place) : add(expr.operands, place);
  }
}
function add(operands, { negated, limit }) {
  const sum = [];
  for (const operand of operands) {
    const more = expandNode(operand, { negated, span: void 0, limit });
    if (more === void 0 || sum.length + more.length > limit) return void 0;
    sum.push(...more);
  }
  return sum;
}
function multiply(operands, { negated, limit }) {
  let product = [[]];
  for (const operand of operands) {
    const factor = expandNode(operand, { negated, span: void 0, limit });
    if (factor === void 0 || product.length * factor.length > limit) return void 0;
    product = product.flatMap((term) => factor.map((more) => [...term, ...more]));
  }
  return product;
}
function toLiteral(condition, place) {
  const { subject, operator, values } = condition;
  const common = { field: printTerm(subject), span: place.span ?? condition.span, condition };
  const [value] = values;
  if (operator !== "eq" && operator !== "ne") return { ...common, operator, values, negated: place.negated };
  const negated = operator === "ne" !== place.negated;
  if (value?.kind !== "boolean") return { ...common, operator: "eq", values, negated };
  return { ...common, operator: "is", values: [], negated: value.text === "false" !== negated };
}
function withoutRepeats(term) {
  const seen = /* @__PURE__ */ new Set();
  return term.filter((literal) => {
    const key = `${literal.negated}${literalKey(literal)}`;
    return !seen.has(key) && seen.add(key);
  });
}
function countConditions(expr) {
  if (expr.kind === "condition") return 1;
  if (expr.kind === "constant") return 0;
  if (expr.kind === "not" || expr.kind === "group") return countConditions(expr.operand);
  return expr.operands.reduce((sum, operand) => sum + countConditions(operand), 0);
}

// src/syntax/waf/analyse.ts
function analyse(expression, options = {}) {
  const verifiedFields = options.verifiedFields ?? VERIFIED_FIELDS;
  const { ast, why } = parseExpression(expression);
  if (ast === void 0) {
    return notAnalysable(
      `the expression cannot be read: ${why ?? "it has no meaning"}`,
      verifiedFields.some((field) => expression.includes(field))
    );
  }
  const mentionsVerified = mentions(ast, new Set(verifiedFields));
  const alternatives = terms(ast);
  if (alternatives === void 0)
    return notAnalysable("the expression has too many alternatives to be followed", mentionsVerified);
  const branches = alternatives.map((term) => toBranch(ast, term, verifiedFields));
  return {
    analysable: true,
    why: void 0,
    mentionsVerified,
    polarity: polarityOf(branches),
    branches,
    unscopedBranches: branches.filter(isUnscoped),
    alwaysTrue: isAlwaysTrue(alternatives),
    coversHost: (host) => best(branches.filter((branch) => !branch.verified).map((branch) => branch.covers(host)))
  };
}
function isVerifiedTest(literal, verifiedFields) {
  return literal.operator === "is" && verifiedFields.includes(literal.field);
}
function isUnscopedTerm(term, verifiedFields) {
  return term.some((literal) => literal.negated && isVerifiedTest(literal, verifiedFields)) && hostScope(term).kind !== "only";
}
function isUnscoped(branch) {
  return branch.notVerified && branch.hosts.kind !== "only";
}
function notAnalysable(why, mentionsVerified) {
  return {
    analysable: false,
    why,
    mentionsVerified,
    polarity: "none",
    branches: [],
    unscopedBranches: [],
    alwaysTrue: false,
    coversHost: () => "maybe"
  };
}
function toBranch(ast, term, verifiedFields) {
  const certificate = term.filter((literal) => isVerifiedTest(literal, verifiedFields));
  const hosts = hostScope(term);
  const others = term.filter((literal) => !certificate.includes(literal) && !isHostTest(literal));
  return {
    notVerified: certificate.some((literal) => literal.negated),
    verified: certificate.some((literal) => !literal.negated),
    hosts,
    otherConditions: others.length,
    otherFields: others.map(({ field }) => field),
    span: branchSpan(ast, term),
    covers: (host) => {
      const answer = inScope(hosts, host);
      return answer === "yes" && others.length > 0 ? "maybe" : answer;
    }
  };
}
function branchSpan(ast, term) {
  if (term.length === 0) return ast.span;
  const start = Math.min(...term.map((literal) => literal.span.start));
  const end = Math.max(...term.map((literal) => literal.span.end));
  let node = ast;
  for (; ; ) {
    const parts = node.kind === "and" || node.kind === "or" ? node.operands : node.kind === "group" ? [node.operand] : [];
    const smaller = parts.find((part2) => part2.span.start <= start && end <= part2.span.end);
    if (smaller === void 0) return node.span;
    node = smaller;
  }
}
function polarityOf(branches) {
  const notVerified = branches.some((branch) => branch.notVerified);
  const verified = branches.some((branch) => branch.verified);
  if (notVerified && verified) return "both";
  if (notVerified) return "not-verified";
  return verified ? "verified" : "none";
}
function isAlwaysTrue(alternatives) {
  const alone = alternatives.flatMap((term) => term.length === 1 ? term : []);
  const wanted = new Set(alone.filter((literal) => !literal.negated).map(literalKey));
  return alternatives.some((term) => term.length === 0) || alone.some((literal) => literal.negated && wanted.has(literalKey(literal)));
}
function best(answers) {
  if (answers.includes("yes")) return "yes";
  return answers.includes("maybe") ? "maybe" : "no";
}
function mentions(expr, fields) {
  if (expr.kind === "constant") return false;
  if (expr.kind === "condition") return subjectMentions(expr.subject, fields);
  if (expr.kind === "not" || expr.kind === "group") return mentions(expr.operand, fields);
  return expr.operands.some((operand) => mentions(operand, fields));
}
function subjectMentions(subject, fields) {
  if (subject.kind === "field") return fields.has(subject.name);
  return subject.args.some((arg) => (arg.kind === "field" || arg.kind === "call") && subjectMentions(arg, fields));
}

// src/syntax/waf/repair.ts
var LIMIT = 64;
function withHostCondition(text, hosts, options = {}) {
  const verifiedFields = options.verifiedFields ?? VERIFIED_FIELDS;
  const names = [...new Set(hosts.map(normaliseHost))].filter((name) => name !== "");
  const { ast } = parseExpression(text);
  if (ast === void 0 || names.length === 0) return text;
  const isUnscoped2 = (term) => isUnscopedTerm(term, verifiedFields);
  const alternatives = expand(ast, LIMIT)?.filter((term) => !isImpossible(term));
  if (!alternatives?.some(isUnscoped2)) return text;
  const condition = `http.host in {${names.map(quote2).join(" ")}}`;
  const targets = targetsOf(alternatives, verifiedFields);
  const places = targets?.map((target) => placeOf(ast, target));
  if (places === void 0 || places.includes(void 0))
    return rewrite(terms(ast, LIMIT) ?? [], isUnscoped2, condition);
  return insert(
    text,
    places.filter((place) => place !== void 0),
    condition
  );
}
function targetsOf(alternatives, verifiedFields) {
  const scoped = new Set(
    alternatives.filter((term) => !isUnscopedTerm(term, verifiedFields)).flatMap((term) => term.map((literal) => literal.condition))
  );
  const targets = /* @__PURE__ */ new Set();
  for (const term of alternatives.filter((one) => isUnscopedTerm(one, verifiedFields))) {
    const tests = term.filter((literal) => literal.negated && isVerifiedTest(literal, verifiedFields)).map((literal) => literal.condition);
    const target = tests.find((condition) => !scoped.has(condition));
    if (target === void 0) return void 0;
    targets.add(target);
  }
  return [...targets];
}
function placeOf(ast, target) {
  const path = pathTo(ast, target);
  const negation = path.findIndex((node) => node.kind === "not");
  const index = negation === -1 ? path.length - 1 : negation;
  const literal = path[index];
  const isPlain = path.slice(index, -1).every((node) => node.kind === "not" || node.kind === "group");
  if (literal === void 0 || !isPlain) return void 0;
  const parent = path[index - 1];
  if (parent?.kind === "and") return { at: parent.span.start };
  const isOutside = path.slice(0, index).every((node) => node.kind !== "group");
  return isOutside ? { at: literal.span.start, closeAt: literal.span.end } : { at: literal.span.start };
}
function pathTo(expr, target) {
  if (expr === target) return [expr];
  if (expr.kind === "constant" || expr.kind === "condition") return [];
  const parts = expr.kind === "not" || expr.kind === "group" ? [expr.operand] : expr.operands;
  for (const part2 of parts) {
    const rest2 = pathTo(part2, target);
    if (rest2.length > 0) return [expr, ...rest2];
  }
  return [];
}
function insert(text, places, condition) {
  const inserts = /* @__PURE__ */ new Map();
  for (const { at, closeAt } of places) {
    inserts.set(at, closeAt === void 0 ? `${condition} and ` : `(${condition} and `);
    if (closeAt !== void 0) inserts.set(closeAt, ")");
  }
  const order = [...inserts].sort(([a], [b]) => b - a);
  return order.reduce((result, [at, added]) => `${result.slice(0, at)}${added}${result.slice(at)}`, text);
}
function rewrite(alternatives, isUnscoped2, condition) {
  const groups = alternatives.map((term) => {
    const literals = term.length === 0 ? ["true"] : term.map(printLiteral);
    return `(${(isUnscoped2(term) ? [condition, ...literals] : literals).join(" and ")})`;
  });
  return groups.join(" or ");
}
function printLiteral({ condition, operator, values, negated }) {
  if (operator === "eq" && negated) return printExpression({ ...condition, operator: "ne", values });
  const positive = printExpression({ ...condition, operator, values });
  return negated ? `not ${positive}` : positive;
}

// src/syntax/index.ts
async function hclReaders() {
  return await import("./hcl-YDBXQBP7.js");
}

// src/model/address.ts
var anyKey = /\[(?:"(?:[^"\\]|\\.)*"|[^\]]*)\]/g;
var lastKey = new RegExp(`${anyKey.source}$`);
function blockAddress(address) {
  return address.replace(anyKey, "");
}
function localAddress(address) {
  return blockAddress(address).replace(/^(?:module\.[\w-]+\.)+/, "");
}
function withoutKey(address) {
  return address.replace(lastKey, "");
}

// src/model/placeholder.ts
var placeholder = /\$\{|<<[^<>\n]{1,200}>>|%\{|%\(|\$env\.|@\+#|\{\{(?!Origin Hostname\}\}|Forward Host Header\}\})|<FILLIN[^<>\n]{0,200}>/;
function hasPlaceholder(text) {
  return opening.test(text) && placeholder.test(text);
}
var opening = /[$<%@{]/;
var whole = /^\$\{env\.([\w.[\]-]{1,200})\}$/;
var part = /\$\{env\.([\w.[\]-]{1,200})\}/g;
function wholeVariable(text) {
  return whole.exec(text)?.[1];
}
function variablesIn(text) {
  return Array.from(text.matchAll(part), (match) => match[1] ?? "");
}
function substitute(text, valueOf2) {
  let complete = true;
  const result = text.replace(part, (_, name) => {
    const value = valueOf2(name);
    if (value === void 0) complete = false;
    return value ?? "";
  });
  return complete ? result : void 0;
}

// src/model/value.ts
var naming = [
  "name",
  "cnameFrom",
  "caSetId",
  "caSetName",
  "certificateName",
  "certificateId",
  "accessKeyName",
  "accessKeyUid",
  "versionGuid",
  "version",
  "propertyName",
  "propertyId",
  "edgeHostnameDomain",
  "edgeHostnameId",
  "activationId",
  "id",
  "Id",
  "Name",
  "SiteName",
  "SiteId",
  "certificatePem"
];
function nameMember(value) {
  if (!isObject(value)) return void 0;
  return naming.find((name) => typeof value[name] === "string" || typeof value[name] === "number");
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof Unknown);
}
function typeName(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (value instanceof Unknown) return "an unknown value";
  return typeof value === "object" ? "an object" : { string: "a text", number: "a number", boolean: "true or false" }[typeof value] ?? "a value";
}
function shorten(text) {
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}
function findUnknown(value, depth) {
  if (value instanceof Unknown) return value.why;
  if (typeof value === "string") return hasPlaceholder(value) ? `${shorten(value)} is filled in elsewhere` : void 0;
  if (typeof value !== "object" || value === null || depth > 64) return void 0;
  for (const inner of Array.isArray(value) ? value : Object.values(value)) {
    const why = findUnknown(inner, depth + 1);
    if (why !== void 0) return why;
  }
  return void 0;
}
function switchOf(value) {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "boolean" ? value : void 0;
}
function numberOf(value) {
  if (typeof value === "string" && /^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return typeof value === "number" ? value : void 0;
}

// src/model/ids.ts
var prefix = /^(?:ctr|grp|prp|prd|cpc|ehn|inc|aid|act|atv|crt)_/;
function bareId(id) {
  return id.trim().replace(prefix, "");
}
function hostKey(name) {
  return name.trim().toLowerCase().replace(/\.$/, "");
}
function guidKey(guid) {
  return guid.trim().toLowerCase();
}
var networks = ["STAGING", "PRODUCTION"];
function networkOf(text) {
  const name = text.trim().toUpperCase();
  if (["STAGING", "STAG", "S"].includes(name)) return "STAGING";
  if (["PRODUCTION", "PROD", "P"].includes(name)) return "PRODUCTION";
  return void 0;
}
function referenceKey({ address, path, root }) {
  return [address, ...path].join(".") + (root === "" ? "" : ` (${root})`);
}
function idByReference(reference) {
  const [list, last] = [reference.path.at(-2), reference.path.at(-1)];
  const isId = typeof last === "string" && (/(?:^|_)id$/.test(last) || last === "access_key_uid");
  const isOfIds = /^\d+$/.test(String(last)) && typeof list === "string" && /(?:^|_)ids$/.test(list);
  return isId || isOfIds ? referenceKey(reference) : void 0;
}
function nameOfReference(key) {
  return key.replace(/ \([^()]*\)$/, "").replace(/\.(?:id|\w+_id|access_key_uid)$/, "");
}
function isReferenceKey(id) {
  if (!id.includes("_") || !id.includes(".")) return false;
  return /^(?:module\.|data\.)?[a-z][\w-]*(?:\[[^\]]*\])?\.[\w-]+/.test(id) && id.includes("_");
}

// src/model/read.ts
var absent = { state: "absent" };
function known(value) {
  return { state: "known", value };
}
function unknown(why, reference) {
  return reference === void 0 ? { state: "unknown", why } : { state: "unknown", why, reference };
}
function valueOf(read) {
  return read.state === "known" ? read.value : void 0;
}

// src/model/paths.ts
function folderOf(path) {
  const slash = path.lastIndexOf("/");
  return slash === -1 ? "" : path.slice(0, slash);
}
function nameOf2(path) {
  return path.slice(path.lastIndexOf("/") + 1);
}
function isTerraformCode(path) {
  return /\.tf(?:\.json)?$/.test(path);
}
function isTerraformFile(path) {
  return /\.tf(?:vars)?(?:\.json)?$/i.test(path);
}
function idsIn(path) {
  return nameOf2(path).split(/[-_.\s]/).filter((part2) => /^\d+$/.test(part2));
}
function join(folder, path) {
  const parts = [];
  for (const part2 of `${folder}/${path.replaceAll("\\", "/")}`.split("/")) {
    if (part2 === "" || part2 === ".") continue;
    if (part2 === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part2);
  }
  return (folder.startsWith("/") ? "/" : "") + parts.join("/");
}
function isBelow(path, folder) {
  const inner = path.split("/").filter(Boolean);
  const outer = folder.split("/").filter(Boolean);
  const climbs = (parts) => parts.findIndex((part2) => part2 !== "..") >>> 0;
  if (path.startsWith("/") !== folder.startsWith("/") && folder !== "") return false;
  if (outer.every((part2) => part2 === ".."))
    return !path.startsWith("/") && Math.min(climbs(inner), inner.length) <= outer.length;
  return outer.every((part2, at) => inner[at] === part2);
}
function foldersUp(folder, top) {
  const folders = [folder];
  for (let at = folder; at !== top && isBelow(at, top); ) {
    at = join(at, "..");
    folders.push(at);
  }
  return folders;
}

// src/model/nodes/terraform-links.ts
function isUnordered(later, earlier, project) {
  const blocks = [later, earlier].map((field) => blockOf(field, project));
  const [after, before] = blocks;
  if (after === void 0 || before === void 0 || after.module !== before.module) return false;
  const { module } = after;
  const mayHide = module.gap !== void 0 || !module.isRoot || module.blocks.some(({ blockType }) => blockType === "module");
  return !mayHide && !after.dependsOn(before);
}
function blockOf({ doc }, project) {
  const address = withoutKey(doc.address ?? "");
  return moduleOf(doc.file.path, project)?.block(address);
}
function moduleOf(path, project) {
  return linksOf(project).modules.get(folderOf(path));
}
function plannedActions({ doc: { address, file } }, project) {
  const changes = address === void 0 ? void 0 : linksOf(project).changes.get(address);
  return changes?.find((change) => change.file === file)?.actions;
}
function isImported(address, project) {
  const { imported } = linksOf(project);
  const own2 = address.replace(/^(?:module\.[\w-]+(?:\[[^\]]*\])?\.)+/, "");
  return [address, own2].some((name) => imported.has(name) || imported.has(withoutKey(name)));
}
function importedId({ doc }, project) {
  if (doc.language !== "hcl" || doc.address === void 0) return void 0;
  const { importIds, roots } = linksOf(project);
  const folder = folderOf(doc.file.path);
  const own2 = importIds.get(doc.address)?.filter((one) => roots === 1 || isBelow(folder, one.folder)) ?? [];
  const [id, ...others] = new Set(own2.map((one) => one.id));
  return others.length === 0 ? id : void 0;
}
var linksOfProjects = /* @__PURE__ */ new WeakMap();
function linksOf(project) {
  const known2 = linksOfProjects.get(project);
  if (known2 !== void 0) return known2;
  const modules = /* @__PURE__ */ new Map();
  const changes = /* @__PURE__ */ new Map();
  for (const module of project.terraformModules) {
    if (!modules.has(module.folder)) modules.set(module.folder, module);
    for (const block of module.blocks) {
      for (const { address, actions } of block.changes)
        changes.set(address, [...changes.get(address) ?? [], { file: block.file, actions }]);
    }
  }
  const imported = new Set(project.terraformModules.flatMap(({ imports }) => imports.map(({ to }) => to)));
  const roots = project.terraformModules.filter(({ isRoot }) => isRoot);
  const links = { modules, changes, imported, importIds: importIdsOf(roots), roots: roots.length };
  linksOfProjects.set(project, links);
  return links;
}
function importIdsOf(roots) {
  const found = /* @__PURE__ */ new Map();
  for (const { folder, imports } of roots) {
    for (const { instance, id } of imports) {
      const own2 = /^(\d+)\s*(?:[,:]|$)/.exec(bareId(id))?.[1];
      if (own2 !== void 0) found.set(instance, [...found.get(instance) ?? [], { folder, id: own2 }]);
    }
  }
  return found;
}
function expressionOf(field, address, project) {
  const { file } = field.site;
  const module = moduleOf(file.path, project);
  if (module?.block(withoutKey(address)) === void 0) return void 0;
  const { start, end } = field.site.span("value");
  return module.blocks.flatMap(({ references }) => references.map(({ place }) => place)).find(({ site }) => {
    const span = site.file === file ? site.span("value") : void 0;
    return span?.start === start && span.end === end;
  });
}

// src/model/doc.ts
var Doc = class _Doc {
  file;
  tree;
  language;
  /** The address of the Terraform block that the document is; undefined for other documents. */
  address;
  /** Where a Terraform block keeps what the vendor keeps elsewhere. */
  homes;
  /** What a reader should know of any place in it, in a sentence. */
  note;
  /** True for the settings of a Terraform block: numbers and switches in quotes are as good as those without, and the other way round. */
  isTyped;
  #host;
  #found = /* @__PURE__ */ new Map();
  #wanted = /* @__PURE__ */ new Map();
  constructor(file, tree, language = "json", about = {}) {
    this.file = file;
    this.tree = tree;
    this.language = language;
    this.#host = about.host;
    this.address = about.address;
    this.homes = about.homes;
    this.note = about.note;
    this.isTyped = about.isTyped ?? false;
  }
  /** What a route of a Terraform block leads to, with what is known of its expression; undefined in other documents. */
  part(route) {
    return this.language === "hcl" && "root" in this.tree ? this.tree.root.find(route) : void 0;
  }
  /** The content of a text with the way back to the file, to underline a part of it; undefined for what is no text. */
  decode(route) {
    if (this.language === "hcl") return this.part(route)?.written;
    const decoded = this.#decode(route);
    return decoded && { ...decoded, file: this.file };
  }
  #decode(route) {
    if (this.language === "yaml" && "decodeScalar" in this.tree) {
      return this.tree.decodeScalar(route);
    }
    const [place] = this.tree.places([route]);
    if (place === void 0 || this.language === "none") return void 0;
    const host = this.#host;
    if (host === void 0) return decodeString(this.file.text, place.value);
    const inner = decodeString(host.content, place.value);
    return { text: inner.text, toHost: (offset) => host.toFile(inner.toHost(offset)) };
  }
  /** A YAML scalar as it is written, quotes included; undefined in other languages, whose values are written in one way only. */
  sourceOf(route) {
    if (this.language !== "yaml" || !("sourceOf" in this.tree)) return void 0;
    return this.tree.sourceOf(route);
  }
  /** The JSON document that a text of this one holds, with places in this file; undefined when it does not parse. */
  inside(route, content) {
    const tree = readJson(content);
    if (tree === void 0) return void 0;
    const written2 = this.part(route)?.written;
    let decoded = written2;
    const toFile = (offset) => {
      decoded ??= this.decode(route);
      return decoded?.toHost(offset) ?? this.place(route)?.value.start ?? 0;
    };
    return new _Doc(written2?.file ?? this.file, tree, "embedded", { host: { content, toFile } });
  }
  /** True for a document that reading its text strictly gives again. */
  get isPlainJson() {
    return this.language === "json" && this.tree.problems.length === 0 && !("isTemplated" in this.tree);
  }
  /** Notes that the place of a route will be asked for. */
  want(route) {
    const key = JSON.stringify(route);
    if (!this.#found.has(key)) this.#wanted.set(key, route);
  }
  /** The place of a route in the file; undefined when the document has no such part. */
  place(route) {
    const key = JSON.stringify(route);
    if (!this.#found.has(key)) {
      this.#wanted.set(key, route);
      const routes = [...this.#wanted.entries()];
      this.#wanted = /* @__PURE__ */ new Map();
      const places = this.tree.places(routes.map(([, wanted]) => wanted));
      routes.forEach(([name], index) => this.#found.set(name, this.#inFile(places[index])));
    }
    return this.#found.get(key);
  }
  #inFile(place) {
    const map = this.#host?.toFile;
    if (place === void 0 || map === void 0) return place;
    const span = (inner) => ({ start: map(inner.start), end: map(inner.end) });
    return { key: place.key && span(place.key), value: span(place.value) };
  }
};
function plainDoc(file, problems = []) {
  return new Doc(file, { value: void 0, problems, places: (routes) => routes.map(() => void 0) }, "none");
}

// src/model/field-site.ts
var FieldSite = class {
  #field;
  constructor(field) {
    this.#field = field;
  }
  get file() {
    const { doc, route } = this.#written();
    return doc.part(route)?.at.file ?? doc.file;
  }
  get via() {
    return this.#written().via;
  }
  get address() {
    return this.#written().doc.address;
  }
  get note() {
    return this.#written().doc.note;
  }
  get authored() {
    const { suppliedBy } = this.#field.resolve();
    if (suppliedBy !== void 0) return { file: suppliedBy.site.file, span: suppliedBy.site.span("value") };
    const field = this.#written();
    return field === this.#field ? field.doc.part(field.route)?.authored : void 0;
  }
  prepare() {
    const field = this.#written();
    field.doc.want(field.route);
    if (nameMember(field.value) !== void 0) field.doc.want([...field.route, nameMember(field.value) ?? ""]);
  }
  span(part2) {
    const field = this.#written();
    const wanted = field === (this.#field.standsAt ?? this.#field) ? part2 ?? "value" : "key";
    const place = field.doc.place(field.route);
    if (place === void 0) throw new Error(`no place for ${field.path || "the root"} in ${field.doc.file.path}`);
    if (wanted === "value") return place.value;
    if (wanted === "whole") return place.key ? { start: place.key.start, end: place.value.end } : place.value;
    return place.key ?? labelSpan(field, place.value);
  }
  #written() {
    let field = this.#field.standsAt ?? this.#field;
    const depth = field.value === void 0 ? homeDepth(field) : void 0;
    while (field.parent !== void 0 && (field.value === void 0 || field.route.length > (depth ?? Infinity)))
      field = field.parent;
    return field;
  }
};
function homeDepth({ doc, route }) {
  return doc.homes?.get(route.join("."))?.route.length;
}
function labelSpan(field, whole3) {
  if (typeof field.key === "string" && field.doc.language === "hcl") return whole3;
  const name = nameMember(field.value);
  const place = name === void 0 ? void 0 : field.doc.place([...field.route, name]);
  return place?.value ?? { start: whole3.start, end: Math.min(whole3.start + 1, whole3.end) };
}
function digitsOf(value, site) {
  const { start, end } = site.span("value");
  const written2 = site.file.text.slice(start, end);
  return /^-?\d+$/.test(written2) && Number(written2) === value ? written2 : String(value);
}

// src/model/field.ts
var nowhere = [];
var Elsewhere = class extends Unknown {
  target;
  constructor(why, target) {
    super(why);
    this.target = target;
  }
};
function isSamePlace(a, b) {
  return a.file === b.file && a.span("value").start === b.span("value").start;
}
var Field = class _Field {
  doc;
  /** The field this one belongs to in the merged model; it may stand in another file. */
  parent;
  key;
  value;
  context;
  via;
  /** Set where a resource begins: the path of this field itself, from which the paths below continue. */
  base;
  /** Set on a value that a variable supplies: the placeholder in the template, which is where findings about it stand. */
  standsAt;
  /** The variable that supplies it then, where it is given its value. */
  suppliedBy;
  /** The node whose own field this is; set where a resource begins. */
  owner;
  constructor(doc, value, at = {}) {
    this.doc = doc;
    this.value = value;
    this.parent = at.parent;
    this.key = at.key;
    this.context = at.context;
    this.via = at.via ?? at.parent?.via ?? nowhere;
    this.base = at.base;
    this.standsAt = at.standsAt ?? at.parent?.standsAt;
    this.suppliedBy = at.suppliedBy ?? at.parent?.suppliedBy;
    this.owner = void 0;
  }
  /** The same value as the beginning of a resource: paths below count from here. */
  asBase(base = "", context = this.context) {
    return new _Field(this.doc, this.value, { parent: this.parent, key: this.key, context, via: this.via, base });
  }
  /** A member of an object; absent when there is none, or when this is no object. */
  get(name) {
    const value = this.#resolved();
    if (value !== this) return value.get(name);
    const member2 = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : void 0;
    return new _Field(this.doc, member2, { parent: this, key: name, context: this.context });
  }
  /** A member reached by several names. */
  at(...names) {
    return names.reduce((field, name) => field.get(name), this);
  }
  /** The items of a list, include markers and variables followed; empty when this is no list. */
  items() {
    const list = this.#resolved();
    if (list !== this) return list.items();
    if (!Array.isArray(this.value)) return [];
    return this.value.map(
      (item, key) => new _Field(this.doc, item, { parent: this, key, context: this.context }).resolve()
    );
  }
  /** The members of an object in the order written. */
  members() {
    const object = this.#resolved();
    if (object !== this) return object.members();
    return isObject(this.value) ? Object.keys(this.value).map((name) => this.get(name)) : [];
  }
  /** The names of an object's members in the order written, without making fields of them. */
  names() {
    const object = this.#resolved();
    return isObject(object.value) ? Object.keys(object.value) : [];
  }
  /** True when an object has a member of that name, be it null; asks without making a field of it. */
  has(name) {
    const { value } = this.#resolved();
    return isObject(value) && Object.hasOwn(value, name);
  }
  /** What this field stands for: the content behind an include marker or a variable, else itself. */
  resolve() {
    return this.#resolved();
  }
  /** True when nothing is written here; null counts as nothing, as it does for the vendors. */
  get isAbsent() {
    return this.value === void 0 || this.value === null;
  }
  /** True when the text shows that nothing is written here: it does not where a placeholder or a fault may hide the member. */
  get isMissing() {
    return this.isAbsent && this.#gap === void 0;
  }
  /** True when nothing is written here, or a text of blanks alone. */
  get isBlank() {
    const text = this.text();
    return this.isAbsent || text.state === "known" && text.value.trim() === "";
  }
  get isList() {
    return Array.isArray(this.#resolved().value);
  }
  get isObject() {
    return isObject(this.#resolved().value);
  }
  bool() {
    const { isTyped } = this.#resolved().doc;
    return this.#read(
      (value) => isTyped ? switchOf(value) : typeof value === "boolean" ? value : void 0,
      "true or false"
    );
  }
  /** A text without placeholders; one with a placeholder is unknown. */
  text() {
    const value = this.#resolved().value;
    if (typeof value === "string") {
      const full = this.#substituted(value);
      return full === void 0 ? unknown(`${shorten(value)} is filled in elsewhere`) : known(full);
    }
    const { isTyped } = this.#resolved().doc;
    return this.#read((found) => isTyped && typeof found === "number" ? String(found) : void 0, "a text");
  }
  /** A number; text made of digits is not one. */
  number() {
    const { isTyped } = this.#resolved().doc;
    return this.#read(
      (value) => isTyped ? numberOf(value) : typeof value === "number" ? value : void 0,
      "a number"
    );
  }
  /**
   * An id as the vendors mix it: text, or a number written out. An id that Terraform fills in by reference is known as that
   * reference: the same one always means the same thing.
   */
  id() {
    const found = this.#resolved();
    const { value } = found;
    if (typeof value === "number")
      return known(Number.isSafeInteger(value) ? String(value) : digitsOf(value, found.site));
    const name = value instanceof Unknown && value.reference !== void 0 ? idByReference(value.reference) : void 0;
    return name === void 0 ? this.text() : known(name);
  }
  /** A list of texts; unknown as soon as one of them is. */
  texts() {
    return this.#all((item) => item.text());
  }
  /** A list of ids; unknown as soon as one of them is. */
  ids() {
    return this.#all((item) => item.id());
  }
  #all(readItem) {
    const list = this.#resolved();
    if (!Array.isArray(list.value)) return this.#read(() => void 0, "a list");
    const texts = [];
    for (const item of list.items()) {
      const read = readItem(item);
      if (read.state === "unknown") return read;
      if (read.state === "known") texts.push(read.value);
    }
    return known(texts);
  }
  /** The plain value, when the whole of it is known. */
  json() {
    const value = this.#resolved().value;
    if (value === void 0 || value === null) return this.#nothing();
    const why = findUnknown(value, 0);
    return why === void 0 ? known(value) : unknown(why);
  }
  /** The scalar as YAML spells it, quotes included: `010` is not what it is read as. Undefined where JSON leaves no such doubt. */
  source() {
    return this.doc.sourceOf(this.route);
  }
  /** The path from the resource in vendor names, such as `behaviors[3].options.x`. */
  get path() {
    if (this.base !== void 0) return this.base;
    if (this.parent === void 0 || this.key === void 0) return "";
    const above = this.parent.path;
    if (typeof this.key === "number") return `${above}[${this.key}]`;
    return above === "" ? this.key : `${above}.${this.key}`;
  }
  /** The route from the root of the document in which this is written. */
  get route() {
    const route = [];
    let field = this;
    while (field.parent !== void 0 && field.parent.doc === field.doc && field.key !== void 0) {
      route.push(field.key);
      field = field.parent;
    }
    return route.reverse();
  }
  get site() {
    return new FieldSite(this);
  }
  /** The resource this is a part of; undefined outside of any. */
  get resource() {
    return this.owner?.resource ?? this.parent?.resource;
  }
  #resolved() {
    const { context, value } = this;
    if (value instanceof Elsewhere) return this.#followed(value);
    if (context === void 0 || typeof value !== "string") return this;
    if (value.startsWith("#include:")) return context.include(this) ?? this;
    const name = wholeVariable(value);
    if (name === void 0) return this;
    const variable = context.variable(name);
    if (variable === void 0) return this;
    const { doc, parent, key, via, base } = this;
    return new _Field(doc, variable.value, {
      parent,
      key,
      via,
      base,
      standsAt: this,
      suppliedBy: variable
    });
  }
  #followed({ target }) {
    const { parent, key, base } = this;
    return new _Field(target.doc, target.value, {
      parent,
      key,
      base,
      context: target.context,
      via: [...this.via, this.site, ...target.via.filter((way) => !this.via.some((known2) => isSamePlace(known2, way)))]
    });
  }
  #substituted(text) {
    if (!hasPlaceholder(text)) return text;
    const { context } = this;
    if (context === void 0) return void 0;
    const full = substitute(text, (name) => {
      const value = context.variable(name)?.value;
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : void 0;
    });
    return full === void 0 || hasPlaceholder(full) ? void 0 : full;
  }
  #nothing() {
    const gap = this.#gap;
    return gap === void 0 ? absent : unknown(gap);
  }
  /** Why this may be written all the same, though it was not read. */
  get #gap() {
    if (this.value !== void 0 || this.parent === void 0) return void 0;
    return gapOf(this.parent.value) ?? this.parent.#gap;
  }
  #read(pick, wanted) {
    const { value } = this.#resolved();
    if (value === void 0 || value === null) return this.#nothing();
    if (value instanceof Unknown) return unknown(value.why, value.reference);
    const picked = pick(value);
    if (picked !== void 0) return known(picked);
    if (typeof value === "string" && hasPlaceholder(value)) return unknown(`${shorten(value)} is filled in elsewhere`);
    return unknown(`holds ${typeName(value)} where ${wanted} belongs`);
  }
};

// src/model/node.ts
var Node = class {
  /** Underlines what names the node; `whole` is all of it. */
  get site() {
    const { site } = this.field;
    const { file, via, address, note } = site;
    return { file, via, address, note, prepare: () => site.prepare(), span: (part2) => site.span(part2 ?? "key") };
  }
  get path() {
    return this.field.path;
  }
};
var RecordNode = class extends Node {
  #records = [];
  /** What {@link firstText} found: names and ids are asked for over and over. */
  #texts = /* @__PURE__ */ new Map();
  constructor(field, live) {
    super();
    this.record(field, live);
  }
  /** Adds what another document says of this node. */
  record(field, live) {
    this.#texts.clear();
    const at = live ? this.#records.length : this.#records.filter((record) => !record.live).length;
    this.#records.splice(at, 0, { field: own(field, this), live });
  }
  /** Takes over all that another node of the same thing was told. */
  absorbRecords(other) {
    for (const { field, live } of other.#records) this.record(field, live);
  }
  get field() {
    const [first] = this.#records;
    if (first === void 0) throw new Error("a node stands on a record");
    return first.field;
  }
  /** All documents that tell about this node, files before the snapshot. */
  get records() {
    return this.#records.map((record) => record.field);
  }
  /** True when only the snapshot knows this node. */
  get isLive() {
    return this.#records.every((record) => record.live);
  }
  /** What the snapshot says of this node; undefined without one. */
  get liveRecord() {
    return this.#records.find((record) => record.live)?.field;
  }
  /** The first record's member of that name that is written; the first record's absent one when none is. */
  get(...names) {
    for (const { field } of this.#records) {
      const member2 = field.at(...names);
      if (!member2.isAbsent) return member2;
    }
    return this.field.at(...names);
  }
  /** True when some record holds the member, be it null: then its emptiness is said, not unknown. */
  says(name) {
    return this.#records.some(({ field }) => field.get(name).value !== void 0);
  }
  /** Keeps of each record only its plain members, so that a large document and its text can be let go; places are found by reading it again. */
  slim() {
    this.#texts.clear();
    this.#records.forEach((record, at) => {
      const { doc, value, parent, key, via, base } = record.field;
      if (!isObject(value) || record.live || parent !== void 0 || key !== void 0 || !doc.isPlainJson) return;
      const plain = Object.fromEntries(
        Object.entries(value).filter(([, member2]) => typeof member2 !== "object" || member2 === null)
      );
      const { file } = doc;
      const places = (routes) => readJson(file.text)?.places(routes) ?? routes.map(() => void 0);
      const light = new Doc(file, { value: plain, problems: [], places }, doc.language);
      this.#records[at] = { field: own(new Field(light, plain, { via, base: base ?? "" }), this), live: false };
    });
  }
  /** An id or name by the first of several spellings that is written. */
  firstText(...names) {
    const key = `${names.length} ${names[0]}`;
    const known2 = this.#texts.get(key);
    if (known2 !== void 0) return known2;
    let text = absent;
    for (const name of names) {
      text = this.get(name).id();
      if (text.state !== "absent") break;
    }
    this.#texts.set(key, text);
    return text;
  }
};
function firstLabel(...names) {
  const known2 = names.flatMap((name) => name.state === "known" && name.value !== "" ? [name.value] : []);
  return known2.find((name) => !isReferenceKey(name)) ?? (known2[0] === void 0 ? void 0 : nameOfReference(known2[0]));
}
function namedLabel(name, id) {
  const isBoth = name.state === "known" && id.state === "known" && name.value !== id.value && name.value !== "";
  return isBoth && !isReferenceKey(id.value) ? `${name.value} (${id.value})` : firstLabel(id, name);
}
function notInView(what) {
  return unknown(`${what} is not in the project or snapshot`);
}
function own(field, owner) {
  field.owner = owner;
  return field;
}

// src/model/nodes/cam.ts
var cloudSignings = [
  {
    method: "AWS",
    guid: "awsAccessKeyVersionGuid",
    plain: ["awsAccessKeyId", "awsSecretAccessKey"],
    keyMethod: "AWS4_HMAC_SHA256"
  },
  {
    method: "GCS_HMAC_AUTHENTICATION",
    guid: "gcsAccessKeyVersionGuid",
    plain: ["gcsHmacKeyAccessId", "gcsHmacKeySecret"],
    keyMethod: "GOOG4_HMAC_SHA256"
  },
  {
    method: "AOS_HMAC_AUTHENTICATION",
    guid: "aosAccessKeyVersionGuid",
    plain: ["aosHmacKeyAccessId", "aosHmacKeySecret"],
    keyMethod: "AOS4_HMAC_SHA256"
  }
];
function cloudSigningOf(characteristics) {
  const method = characteristics.option("authenticationMethod").text();
  if (method.state !== "known") return method;
  const signing = cloudSignings.find((one) => one.method === method.value);
  return signing === void 0 ? absent : known(signing);
}
function keyGuidOf(characteristics) {
  const signing = valueOf(cloudSigningOf(characteristics));
  if (signing === void 0) {
    const isHeaderSigned = valueOf(characteristics.option("authenticationMethod").text()) === "SIGNATURE_HEADER_AUTHENTICATION";
    return isHeaderSigned ? written(characteristics.option("g2oAccessKeyVersionGuid")) : void 0;
  }
  const isStored = valueOf(characteristics.option("accessKeyEncryptedStorage").bool()) !== false;
  return isStored ? written(characteristics.option(signing.guid)) : void 0;
}
function written(guid) {
  return guid.isBlank ? void 0 : guid;
}
var AccessKey = class extends RecordNode {
  kind = "accessKey";
  versions = [];
  /** True when the versions in view are a full answer of the API. */
  hasAllVersions = false;
  /** Answers about requests that create this key or a version of it, which show how far they are. */
  requests = [];
  /** Entries of usage lists and lookups: which property uses which version. */
  uses = [];
  /** True for a key that a Terraform resource makes. */
  isDeclared = false;
  /** True while only requests and usage lists speak of the key: no document describes it. */
  isMention = false;
  get uid() {
    return this.firstText("accessKeyUid");
  }
  get name() {
    return this.firstText("accessKeyName");
  }
  /** `AWS4_HMAC_SHA256`, `GOOG4_HMAC_SHA256` or `AOS4_HMAC_SHA256`. */
  get method() {
    return this.get("authenticationMethod").text();
  }
  /** `STANDARD_TLS` or `ENHANCED_TLS`. */
  get securityNetwork() {
    return this.get("networkConfiguration", "securityNetwork").text();
  }
  /** True for the body that creates a key, and for what Terraform makes one from: it carries credentials and no id of the vendor's. */
  get isBody() {
    return this.isDeclared || this.get("accessKeyUid").isAbsent;
  }
  /** The places for credentials: the one of a body, or the two of a Terraform resource, of which one may stay empty. */
  get credentials() {
    if (!this.isDeclared) return [this.get("credentials")];
    const pairs = [this.get("credentialsA"), this.get("credentialsB")];
    return pairs.filter((pair) => !pair.isAbsent);
  }
  /** The contract a key is made under, or those of the groups that see it. */
  get contracts() {
    const own2 = valueOf(this.get("contractId").id());
    if (own2 !== void 0) return [own2];
    return [
      ...new Set(
        this.get("groups").items().flatMap((group) => valueOf(group.get("contractIds").texts()) ?? [])
      )
    ];
  }
  get label() {
    return valueOf(this.name) ?? this.field.doc.address ?? valueOf(this.uid) ?? "the key";
  }
  get resource() {
    return `access-key ${firstLabel(this.uid, this.name) ?? ""}`.trim();
  }
};
var KeyVersion = class extends RecordNode {
  kind = "keyVersion";
  accessKey;
  /** What Terraform calls it in its key: `credentials_a`, `primary`. */
  key;
  /** True for the body that adds a version: it carries the credential and no id. */
  get isBody() {
    return this.get("versionGuid").isAbsent && this.get("deploymentStatus").isAbsent;
  }
  get number() {
    return this.get("version").number();
  }
  get guid() {
    return this.get("versionGuid").text();
  }
  /** `PENDING_ACTIVATION`, `ACTIVE` or `PENDING_DELETION`. */
  get status() {
    return this.get("deploymentStatus").text();
  }
  /** What became of the request that made this version (`IN_PROGRESS`, `DONE`, `FAILED`), where an answer about it is in view. */
  get requestStatus() {
    const number = valueOf(this.number);
    const request = this.accessKey?.requests.find(
      (one) => number !== void 0 && valueOf(one.at("accessKeyVersion", "version").number()) === number
    );
    return request?.get("processingStatus").text() ?? absent;
  }
  /** The properties known to use this version; undefined when nothing in view tells. */
  get users() {
    const nested = this.get("properties");
    if (nested.isList) return nested.items();
    const number = valueOf(this.number);
    const uses = this.accessKey?.uses.filter((use) => number !== void 0 && valueOf(use.get("version").number()) === number) ?? [];
    return uses.length === 0 ? void 0 : uses;
  }
  get label() {
    return this.key ?? String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }
  get resource() {
    return `${this.accessKey?.resource ?? "access-key"} version ${this.label}`.trim();
  }
};

// src/model/nodes/esa-node.ts
var esaPhases = [
  "http_whitelist",
  "http_custom",
  "http_managed",
  "http_anti_scan",
  "http_ratelimit",
  "ip_access_rule",
  "http_bot",
  "http_security_level_rule",
  "http_threat_intelligence"
];
var esaActions = ["deny", "monitor", "js", "captcha"];
function esaMember(field, name) {
  const member2 = field.get(name);
  if (member2.value !== void 0) return member2;
  const [first = name, ...others] = sdkNames(name);
  const found = [first, ...others].map((other) => field.get(other)).find((other) => other.value !== void 0);
  if (found !== void 0) return found;
  const names = field.members().map(({ key }) => String(key));
  return names.length > 0 && names.every((other) => /^[a-z]/.test(other)) ? field.get(first) : member2;
}
function sdkNames(name) {
  const first = name.charAt(0).toLowerCase() + name.slice(1);
  return [first, name.replace(/^[A-Z]+(?=[A-Z][a-z]|$)/, (letters) => letters.toLowerCase())];
}
function esaAt(field, ...names) {
  return names.reduce(esaMember, field);
}
function vendorId(id) {
  return id.state === "known" && isReferenceKey(id.value) ? absent : id;
}
var EsaNode = class extends RecordNode {
  project;
  /** The site this belongs to, where its answer or its place in the snapshot tells. */
  zone;
  /** True for what asks ESA for something new: the body of a request, or a resource of a template. Answers tell what is. */
  isRequest;
  constructor(about) {
    super(about.field, about.live);
    this.project = about.project;
    this.isRequest = about.isRequest ?? false;
  }
  /** A member in either spelling, from the first document that writes it. */
  member(name) {
    for (const record of this.records) {
      const member2 = esaMember(record, name);
      if (!member2.isAbsent) return member2;
    }
    return esaMember(this.field, name);
  }
  /** The member that holds its id. */
  get idMember() {
    return "Id";
  }
  /** The id it has in the account where that is told, else what Terraform refers to it by. */
  get id() {
    const ids = this.#ids;
    return ids.find((id) => vendorId(id).state === "known") ?? ids[0] ?? this.member(this.idMember).id();
  }
  /** True for what goes by that id, or by that reference of Terraform's. */
  hasId(id) {
    return this.#ids.some((one) => valueOf(one)?.trim() === id);
  }
  /** What is known to be its id: Terraform may refer to one thing in several ways. */
  get #ids() {
    return this.records.map((record) => esaMember(record, this.idMember).id()).filter(({ state }) => state === "known");
  }
  /** The address of the Terraform block it is declared by; undefined elsewhere. */
  get address() {
    return this.field.doc.address;
  }
  /** True for what only a plan or a state of Terraform shows, where the provider has judged its settings before. */
  get isPlanned() {
    return this.address !== void 0 && !isTerraformCode(this.field.doc.file.path);
  }
  /** True unless both are known to belong to different sites: many bodies leave their site to the query. */
  sharesZone(other) {
    return this.zone === void 0 || other.zone === void 0 || this.zone.mayBe(other.zone);
  }
  /** A name for it in sentences: the first of its own that is written, else its id, else the Terraform block. */
  nameOf(...names) {
    const own2 = names.map((name) => valueOf(this.member(name).text())).find((name) => name !== void 0 && name !== "");
    return own2 ?? valueOf(vendorId(this.id)) ?? this.address;
  }
};

// src/model/text-part.ts
var TextPart = class extends Field {
  #whole;
  #span;
  /** `span` counts in the text as its language means it, without quotes and escapes. */
  constructor(whole3, span) {
    const { parent, key, via, base, standsAt } = whole3;
    const text = typeof whole3.value === "string" ? whole3.value.slice(span.start, span.end) : void 0;
    super(whole3.doc, text, { parent, key, via, base, standsAt });
    this.owner = whole3.owner;
    this.#whole = whole3;
    this.#span = span;
  }
  /** All of the text is underlined where it comes from a variable or is not written as it reads. */
  get site() {
    return new TextSite(this.#whole, this.#span, this.#whole.value);
  }
};
var TextSite = class {
  #field;
  #span;
  #site;
  #isTrusted;
  #text;
  #decoded = "not yet";
  /** `text` is what the field must read as for the stretch to mean anything; left out where it is known to. */
  constructor(field, span, text) {
    this.#field = field;
    this.#span = span;
    this.#site = field.site;
    this.#isTrusted = text === void 0;
    this.#text = text;
  }
  get file() {
    return this.#elsewhere?.file ?? this.#site.file;
  }
  get via() {
    return this.#elsewhere === void 0 ? this.#site.via : [...this.#site.via, this.#site];
  }
  get address() {
    return this.#site.address;
  }
  get note() {
    return this.#site.note;
  }
  prepare() {
    this.#site.prepare();
  }
  span(part2) {
    const decoded = this.#read();
    if (decoded !== void 0 && this.#elsewhere !== void 0) return this.#stretch(decoded);
    if (part2 === "whole" || part2 === "key" && !this.#isTrusted) return this.#site.span(part2);
    return decoded === void 0 ? this.#site.span("value") : this.#stretch(decoded);
  }
  #stretch(decoded) {
    return decoded.toSpan?.(this.#span) ?? { start: decoded.toHost(this.#span.start), end: decoded.toHost(this.#span.end) };
  }
  /** The text, where it stands in a file of its own. */
  get #elsewhere() {
    if (this.#field.doc.language !== "hcl") return void 0;
    const decoded = this.#read();
    return decoded !== void 0 && decoded.file !== this.#site.file ? decoded : void 0;
  }
  #read() {
    if (this.#decoded !== "not yet") return this.#decoded;
    const { standsAt, doc, route } = this.#field;
    const decoded = standsAt === void 0 ? doc.decode(route) : void 0;
    this.#decoded = this.#isTrusted || decoded?.text === this.#text ? decoded : void 0;
    return this.#decoded;
  }
};

// src/model/nodes/esa-expression.ts
var EsaExpression = class {
  field;
  /** Empty where it is not known. */
  text;
  #found;
  constructor(field) {
    this.field = field;
    this.text = valueOf(field.text()) ?? "";
  }
  /** What is wrong with its wording. */
  get flaws() {
    if (this.field.text().state !== "known") return [];
    return parseExpression(this.text).problems.map(({ span, what, sure, suggestion }) => ({
      part: this.part(span),
      what,
      sure,
      mended: suggestion && this.text.slice(0, suggestion.span.start) + suggestion.text + this.text.slice(suggestion.span.end)
    }));
  }
  /** The fields it looks at, in canonical spelling. */
  get fieldNames() {
    return [...new Set(this.#literals.map(({ field }) => field))];
  }
  /** Where it first names a field. */
  fieldPart(name) {
    const start = this.text.indexOf(name);
    return start === -1 ? this.field : this.part({ start, end: start + name.length });
  }
  /** Where it names a host; undefined where it does not, or by other means. */
  hostPart(host) {
    const value = this.#literals.flatMap((literal) => literal.values).find(({ kind, text }) => kind === "string" && normaliseHost(text) === host);
    return value && this.part({ start: value.span.start + 1, end: value.span.end - 1 });
  }
  /** The tests that ask for a verified certificate, each with the expression in which it asks for the opposite. */
  verifiedTests(verifiedFields) {
    return this.#literals.filter(({ operator, negated, field }) => operator === "is" && !negated && verifiedFields.includes(field)).map(({ span, field }) => ({
      part: this.part(span),
      inverted: `${this.text.slice(0, span.start)}not ${field}${this.text.slice(span.end)}`
    }));
  }
  /** The text with one more host in its only positive test of the name; undefined where there is not just one. */
  withHost(host) {
    const [test, ...others] = this.#literals.filter(
      ({ field, operator, negated }) => field === "http.host" && !negated && (operator === "in" || operator === "eq")
    );
    const last = test?.values.at(-1);
    if (test === void 0 || last?.kind !== "string" || others.length > 0) return void 0;
    const name = JSON.stringify(host);
    if (test.operator === "in") return `${this.text.slice(0, last.span.end)} ${name}${this.text.slice(last.span.end)}`;
    const { start, end } = test.condition.span;
    const names = `${this.text.slice(last.span.start, last.span.end)} ${name}`;
    return `${this.text.slice(0, start)}http.host in {${names}}${this.text.slice(end)}`;
  }
  /** A stretch of it as something a finding can underline. */
  part(span) {
    return new TextPart(this.field, span);
  }
  get #literals() {
    if (this.#found !== void 0) return this.#found;
    const { ast } = parseExpression(this.text);
    const seen = /* @__PURE__ */ new Map();
    for (const literal of (ast === void 0 ? void 0 : terms(ast))?.flat() ?? [])
      if (!seen.has(literal.span.start)) seen.set(literal.span.start, literal);
    this.#found = [...seen.values()];
    return this.#found;
  }
};

// src/model/nodes/esa-listing.ts
function listingGap({ listing, project, zone, phase }) {
  if (listing === void 0) return void 0;
  const { of, total } = listing;
  const pages = project.esaWafRules.flatMap((other) => {
    const isOfIt = other.zone === zone && valueOf(other.phase) === valueOf(phase);
    return isOfIt && other.listing?.of === of && other.listing.total === total ? [other.listing] : [];
  });
  const seen = new Set(pages.flatMap(({ ids }) => ids)).size;
  return seen < total ? `only ${seen} of the ${total} WAF ${of} in the account's list are in view` : void 0;
}

// src/model/nodes/esa-pause.ts
function pauseOf(rule) {
  const set = valueOf(rule.ruleset);
  const own2 = rule.statuses.find(isOff);
  if (own2 !== void 0) return { field: own2, cause: "its status is off", to: "on", isOff: true };
  const status = set?.member("Status");
  if (set !== void 0 && status !== void 0 && isOff(status))
    return { field: status, cause: `ruleset ${set.label} is off`, to: set.switches.on, isOff: true };
  const scopes = rule.setting("Timer", "Scopes");
  const when = valueOf(scopes.text());
  const times = when === void 0 ? void 0 : schedules[when];
  return times === void 0 ? void 0 : { field: scopes, cause: `it runs only ${times}`, to: "permanent", isOff: false };
}
var schedules = {
  periods: "in set periods",
  weekly: "at set times of the week"
};
function isOff(status) {
  return valueOf(status.text())?.trim().toLowerCase() === "off";
}

// src/model/nodes/esa-waf.ts
var EsaWafRuleset = class extends EsaNode {
  kind = "esaWafRuleset";
  get label() {
    return this.nameOf("Name") ?? "without a name";
  }
  /** Its own expression, which gates all of its rules. */
  get wording() {
    return new EsaExpression(this.member("Expression"));
  }
  /** How its status is spelled: Terraform's provider takes it with capitals only, the API without. */
  get switches() {
    return this.address === void 0 ? { on: "on", off: "off" } : { on: "On", off: "Off" };
  }
  get resource() {
    return `esa-waf-ruleset ${this.label}`;
  }
};
var EsaWafRule = class extends Node {
  kind = "esaWafRule";
  project;
  /** The rule itself. */
  field;
  /** Its configuration, read from the string where it is kept in one. */
  config;
  /** Why the configuration is not known, such as a text that is no JSON; undefined when it is. */
  gap;
  zone;
  /** True when only the snapshot shows it. */
  isLive;
  form;
  /** The page it stands on; undefined outside of the account's lists, and where these do not tell their length. */
  listing;
  #ruleset;
  #facts = /* @__PURE__ */ new Map();
  #wording;
  constructor(parts) {
    super();
    this.project = parts.project;
    this.field = own(parts.field, this);
    this.config = parts.config;
    this.config.owner ??= this;
    this.gap = parts.gap;
    this.zone = parts.zone;
    this.isLive = parts.isLive;
    this.form = parts.form;
    this.listing = parts.listing;
    this.#ruleset = parts.ruleset;
  }
  /** A setting of the rule: from its configuration, else from the rule itself. */
  setting(...names) {
    const inside = esaAt(this.config, ...names);
    const outside = esaAt(this.field, ...names);
    return inside.isAbsent && !outside.isAbsent ? outside : inside;
  }
  get id() {
    const outer = esaAt(this.field, "Id").id();
    return outer.state === "absent" ? esaAt(this.config, "Id").id() : outer;
  }
  /** The ruleset around the rule, or the one whose id it names; its status and its expression gate the rule. */
  get ruleset() {
    if (this.#ruleset !== void 0) return known(this.#ruleset);
    const id = esaAt(this.field, "RulesetId").id();
    if (id.state !== "known") return id;
    const found = this.project.esaWafRulesets.find((set) => set.hasId(id.value) && set.sharesZone(this));
    return found === void 0 ? notInView(`ruleset ${id.value}`) : known(found);
  }
  /** The member that names the phase, on the rule or on its ruleset. */
  get phaseField() {
    const inner = esaAt(this.field, "Phase");
    const set = valueOf(this.ruleset);
    return inner.isAbsent && set !== void 0 ? set.member("Phase") : inner;
  }
  get phase() {
    return this.phaseField.text();
  }
  get expression() {
    return this.setting("Expression");
  }
  /** The expression as it is written, without that of its ruleset. */
  get wording() {
    this.#wording ??= new EsaExpression(this.expression);
    return this.#wording;
  }
  get action() {
    return this.setting("Action");
  }
  get status() {
    return this.setting("Status");
  }
  /** The switch in its configuration and the one beside it: a call or an answer may hold both. */
  get statuses() {
    return [esaAt(this.config, "Status"), esaAt(this.field, "Status")];
  }
  /** The first thing that is known to keep it from applying at all times; undefined when nothing is. */
  get pause() {
    return pauseOf(this);
  }
  /** Why rules may stand beside it in the account that are not in view; undefined where there is no sign of any. */
  get listingGap() {
    return listingGap(this);
  }
  get label() {
    return this.#called ?? "without a name";
  }
  /** False for a rule that neither a name nor an id or an address tells from others. */
  get isNamed() {
    return this.#called !== void 0;
  }
  get #called() {
    const name = valueOf(this.setting("Name").text());
    if (name !== void 0 && name !== "") return name;
    return valueOf(vendorId(this.id)) ?? this.field.doc.address;
  }
  get resource() {
    return `esa-waf-rule ${this.label}`;
  }
  /** Whose requests the rule matches, its ruleset's own expression included. */
  facts(verifiedFields) {
    const key = verifiedFields.join("\n");
    const facts = this.#facts.get(key) ?? this.#analyse(verifiedFields);
    this.#facts.set(key, facts);
    return facts;
  }
  #analyse(verifiedFields) {
    if (this.gap !== void 0) return unknown(this.gap);
    const inner = this.expression.text();
    if (inner.state !== "known") return inner;
    const gate = this.gate;
    if (gate.state === "unknown") return gate;
    const facts = analyse(inner.value, { verifiedFields });
    return known(facts.analysable ? analyse(this.#gated(inner.value), { verifiedFields }) : facts);
  }
  /** The expression of the ruleset, which must hold too; a ruleset of a single site has none. */
  get gate() {
    const set = valueOf(this.ruleset);
    const text = set === void 0 ? absent : set.member("Expression").text();
    return text.state === "known" && text.value.trim() === "" ? absent : text;
  }
  /** The parts of the rule's own expression that catch unverified requests on hosts they do not name. */
  unscopedParts(verifiedFields) {
    const facts = valueOf(this.facts(verifiedFields));
    const text = valueOf(this.expression.text());
    if (facts === void 0 || text === void 0 || facts.unscopedBranches.length === 0) return [];
    const { unscopedBranches } = analyse(text, { verifiedFields });
    const branches = unscopedBranches.length > 0 ? unscopedBranches : facts.unscopedBranches.slice(0, 1).map((branch) => ({ ...branch, span: { start: 0, end: text.length } }));
    return branches.map(({ span, hosts }) => ({
      part: this.wording.part(span),
      text: text.slice(span.start, span.end),
      excludes: hosts.kind === "except"
    }));
  }
  /** Where a host is named, in the rule or around it; the whole expression where neither does so in plain words. */
  hostPart(host) {
    return this.wording.hostPart(host) ?? valueOf(this.ruleset)?.wording.hostPart(host) ?? this.expression;
  }
  /**
   * The expression limited to hosts wherever it catches unverified requests on any; undefined when that changes nothing, when a
   * branch then holds for no host, or when another one denies whatever comes to the rest of the hosts all the same.
   */
  limitedTo(hosts, verifiedFields) {
    const { text } = this.wording;
    const limited = withHostCondition(text, hosts, { verifiedFields });
    if (limited === text) return void 0;
    return analyse(this.#gated(limited), { verifiedFields }).branches.every(isLimited) ? limited : void 0;
  }
  /** The expression with one more host in its only positive test of the name; undefined where there is not just one, or it would not do. */
  withHost(host, verifiedFields) {
    const widened = this.wording.withHost(host);
    if (widened === void 0) return void 0;
    const facts = analyse(this.#gated(widened), verifiedFields === void 0 ? {} : { verifiedFields });
    return facts.coversHost(host) === "no" ? void 0 : widened;
  }
  /** An expression in place of the rule's own, with the gate around it that must hold as well. */
  #gated(expression) {
    const gate = valueOf(this.gate);
    return gate === void 0 ? expression : `(${gate}) and (${expression})`;
  }
};
function isLimited({ hosts, verified, otherConditions }) {
  if (hosts.kind !== "only") return verified || hosts.kind === "any" && otherConditions > 0;
  return hosts.names.length > 0 || hosts.patterns.length > 0;
}

// src/model/nodes/esa.ts
function esaHost(name) {
  return normaliseHost(hostKey(name));
}
var EsaSite = class extends EsaNode {
  kind = "esaSite";
  cas = [];
  bindings = [];
  rules = [];
  clientCertificates = [];
  /** DNS records of the site (`RecordName`, `Proxied`), as far as exports show them. */
  dns = [];
  /** True when every custom CA, binding or WAF rule of the site is in view. */
  complete = { cas: false, bindings: false, rules: false };
  /** What switches HTTPS on or off, for all of its hosts or for those that an expression matches. */
  https = [];
  /** How many custom CAs the site has by the account's own count; the pages in view may show fewer. */
  caTotal;
  get idMember() {
    return "SiteId";
  }
  /** False for two sites that are known to be different: what Terraform only refers to may be any. */
  mayBe(other) {
    if (this === other) return true;
    if (vendorId(this.id).state === "known" && vendorId(other.id).state === "known") return false;
    const [name, otherName] = [valueOf(this.name), valueOf(other.name)];
    return name === void 0 || otherName === void 0 || name === otherName;
  }
  /** The setting that is known to switch HTTPS off for a host, where no other may switch it on again. */
  httpsOff(host) {
    const about = this.https.filter((setting) => !setting.https.isAbsent && setting.covers(host) !== "no");
    const off = about.find((setting) => setting.isOn === false && setting.covers(host) === "yes");
    return about.some(({ isOn }) => isOn !== false) ? void 0 : off;
  }
  /** The zone's name as hostnames are compared; official samples carry stray blanks. */
  get name() {
    const read = this.member("SiteName").text();
    return read.state === "known" ? known(esaHost(read.value)) : read;
  }
  get label() {
    return valueOf(this.name) ?? valueOf(vendorId(this.id)) ?? "the site";
  }
  get resource() {
    return `esa-site ${this.label}`;
  }
};
var EsaHttpsSetting = class {
  field;
  constructor(field) {
    this.field = field;
  }
  get https() {
    return this.field.get("Https");
  }
  /** Undefined where it does not say, or says it elsewhere. */
  get isOn() {
    const value = valueOf(this.https.text())?.toLowerCase();
    return value === "on" ? true : value === "off" ? false : void 0;
  }
  /** Whether it is about a host: without a rule it is about all of them. */
  covers(host) {
    const [rule, enable] = [this.field.get("Rule").text(), this.field.get("RuleEnable").text()];
    if (valueOf(enable)?.toLowerCase() === "off") return "no";
    if (rule.state === "unknown" || enable.state === "unknown") return "maybe";
    if (rule.state === "absent") return "yes";
    return analyse(rule.value, { verifiedFields: [] }).coversHost(host);
  }
};
var EsaCa = class extends EsaNode {
  kind = "esaCa";
  pem;
  /** Why hostnames may be bound to it that no list in view tells of; undefined where there is no sign of any. */
  hiddenHostnames;
  /** True where it is not known whether, or how often, Terraform makes it. */
  isUncertain = false;
  /** True for one that the account is known to hold, be it declared by a file as well. */
  get isUploaded() {
    return !this.isRequest || this.liveRecord !== void 0;
  }
  /** Takes over what was read of the same CA elsewhere: what a file declares, and what the account shows. */
  absorb(other) {
    this.absorbRecords(other);
    this.pem ??= other.pem;
  }
  get label() {
    return this.nameOf("Name", "ClientCaCertName", "CommonName") ?? "the CA";
  }
  /** What it is called in the middle of a sentence. */
  get phrase() {
    const { label } = this;
    if (label === valueOf(vendorId(this.id))) return `the CA with id ${label}`;
    return label === "the CA" ? label : `CA ${label}`;
  }
  get resource() {
    return `esa-ca ${valueOf(vendorId(this.id)) ?? this.label}`;
  }
};
var EsaClientCertificate = class extends EsaNode {
  kind = "esaClientCertificate";
  /** True for one that Terraform takes over: it was issued before, by a call that is not in view. */
  isImported = false;
  get label() {
    return this.nameOf("CommonName", "Name") ?? this.#logicalId ?? "the certificate";
  }
  get resource() {
    return `esa-client-certificate ${valueOf(vendorId(this.id)) ?? this.label}`;
  }
  /** The name a template gives the resource. */
  get #logicalId() {
    const { key, parent } = this.field;
    return key === "Properties" && typeof parent?.key === "string" ? parent.key : void 0;
  }
};
var EsaBinding = class extends EsaNode {
  kind = "esaBinding";
  /** The list as written, each a field of its own. A request may carry the list as JSON in a string. */
  hostnames = [];
  /** Why the list is not known; undefined when it is. */
  hostnamesGap;
  /** The CA's id; absent means the ESA-managed CA. */
  get caId() {
    const read = this.id;
    if (read.state !== "known") return read;
    const id = read.value.trim();
    return id === "" ? absent : known(id);
  }
  get ca() {
    const id = this.caId;
    if (id.state !== "known") return id;
    const found = this.project.esaCas.find((ca) => ca.hasId(id.value));
    return found === void 0 ? unknown(`client CA ${id.value} is not in the project or snapshot`) : known(found);
  }
  get caLabel() {
    if (this.isManaged) return "the ESA-managed CA";
    const id = this.caId;
    return valueOf(this.ca)?.label ?? valueOf(vendorId(id)) ?? "a CA";
  }
  /** What the CA is called in the middle of a sentence. */
  get caPhrase() {
    const [ca, id] = [valueOf(this.ca), valueOf(vendorId(this.caId))];
    if (this.isManaged) return this.caLabel;
    return ca?.phrase ?? (id === void 0 ? this.caLabel : `the CA with id ${id}`);
  }
  /** True for the ESA-managed CA: no id is given, or the one that certificates of ESA's own name as their issuer. */
  get isManaged() {
    const id = this.caId;
    if (id.state !== "known") return id.state === "absent";
    const leaves = this.project.esaClientCertificates;
    return leaves.some((leaf) => valueOf(leaf.member("CACertificateId").text()) === id.value);
  }
  /** The member that holds the list. */
  get list() {
    return this.member("Hostnames");
  }
  /** The hostnames that are known, for comparing: lower case, in ASCII, no blanks around them. */
  get names() {
    return this.hostnames.flatMap((field) => {
      const text = valueOf(field.text());
      return text === void 0 || text.trim() === "" ? [] : [{ field, name: esaHost(text) }];
    });
  }
  get resource() {
    return `esa-binding ${this.caId.state === "absent" ? "ESA-managed CA" : valueOf(vendorId(this.caId)) ?? this.caLabel}`;
  }
};

// src/model/nodes/hostname.ts
var edgeSuffixes = {
  "edgesuite.net": "STANDARD_TLS",
  "edgekey.net": "ENHANCED_TLS",
  "akamaized.net": "SHARED_CERT"
};
function edgeSuffixOf(name) {
  const key = hostKey(name);
  return Object.keys(edgeSuffixes).find((suffix) => key.endsWith(`.${suffix}`));
}
var Hostname = class extends Node {
  kind = "hostname";
  property;
  field;
  /** What the snapshot says of this hostname; the hostname's own field where only the snapshot knows it. */
  live;
  constructor(property, field, live) {
    super();
    this.property = property;
    this.field = own(field, this);
    this.live = live;
  }
  /** True when no file declares this hostname. */
  get isLive() {
    return this.live === this.field;
  }
  /** The name for comparing; "" where it is not known. */
  get key() {
    return hostKey(valueOf(this.name) ?? "");
  }
  /** A member as a file declares it, else as the snapshot shows it. */
  get(name) {
    const declared = this.field.get(name);
    return declared.isAbsent && this.live !== void 0 && !this.live.get(name).isAbsent ? this.live.get(name) : declared;
  }
  get resource() {
    return this.property.resource;
  }
  get label() {
    return valueOf(this.name) ?? "a hostname";
  }
  /** The name visitors ask for (`cnameFrom`), as written. */
  get name() {
    return this.field.get("cnameFrom").text();
  }
  /** Why the name can be that of no host, in words that follow it; undefined for one that may be, and for one that is not known. */
  get nameFault() {
    const name = valueOf(this.name);
    return name === void 0 ? void 0 : nameFault(name);
  }
  /** The edge hostname it is mapped to (`cnameTo`), as written. */
  get target() {
    return this.get("cnameTo").text();
  }
  get suffix() {
    const target = valueOf(this.target);
    return edgeSuffixOf(target ?? "") ?? edgeSuffixOf(valueOf(valueOf(this.edgeHostname)?.domain ?? absent) ?? "");
  }
  /** `CPS_MANAGED`, `DEFAULT` or `CCM`; absent in the Property Manager CLI's own files. */
  get provisioning() {
    const read = this.get("certProvisioningType").text();
    return read.state === "known" ? known(read.value.toUpperCase()) : read;
  }
  get edgeHostname() {
    return this.property.project.edgeHostnameOf(this);
  }
  /** The certificate it is served with, along edge hostname and enrollment, or as the Property Manager CLI names it. */
  get enrollment() {
    const direct = this.get("certEnrollmentId").id();
    if (direct.state !== "absent") return this.property.project.enrollmentById(direct);
    const edge2 = this.edgeHostname;
    return edge2.state === "known" ? edge2.value.enrollment : edge2;
  }
  /** The enrollment of a hostname that CPS provides for; absent where the platform, its shared certificate or CCM does. */
  get cpsEnrollment() {
    const type = this.provisioning;
    if (type.state === "unknown") return type;
    if (type.state === "known" && type.value !== "CPS_MANAGED" || this.suffix === "akamaized.net") return absent;
    const link = this.enrollment;
    return link.state === "absent" ? notInView(`the edge hostname of ${this.label}`) : link;
  }
};
var EdgeHostname = class extends RecordNode {
  kind = "edgeHostname";
  project;
  /** The Terraform configuration that makes it, told apart from the others of a run; undefined elsewhere. */
  configuration;
  constructor(project, field, live) {
    super(field, live);
    this.project = project;
  }
  get id() {
    const read = this.firstText("edgeHostnameId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }
  /** The full name, from `edgeHostnameDomain` or from prefix and suffix. */
  get domain() {
    const whole3 = this.firstText("edgeHostnameDomain");
    if (whole3.state !== "absent") return whole3;
    const prefix2 = this.get("domainPrefix").text();
    const suffix = this.get("domainSuffix").text();
    if (prefix2.state !== "known") return prefix2;
    return suffix.state === "known" ? known(`${prefix2.value}.${suffix.value}`) : suffix;
  }
  get label() {
    return firstLabel(this.domain, this.id) ?? "an edge hostname";
  }
  get resource() {
    return `edge-hostname ${this.label}`;
  }
  get enrollment() {
    const id = this.get("certEnrollmentId").id();
    if (id.state !== "absent") return this.project.enrollmentById(id);
    return this.project.enrollmentBySlot(this.get("slotNumber").id());
  }
  /**
   * Whether it is still to be made: a plan tells, and what Terraform imports is there already. Absent where a request of the API
   * or a Terraform block alone declares it.
   */
  get isNew() {
    const { address } = this.field.doc;
    if (address === void 0) return absent;
    const actions = plannedActions(this.field, this.project);
    if (actions !== void 0) return known(actions.includes("create"));
    return isImported(address, this.project) ? known(false) : absent;
  }
  /** The property hostnames that lead here. */
  get hostnames() {
    return this.project.hostnames.filter((hostname) => valueOf(hostname.edgeHostname) === this);
  }
};
function nameFault(name) {
  const text = name.replace(/^\*\./, "");
  if (text.trim() === "") return "empty";
  if (/[\s/:@]/.test(name)) return "which holds more than a hostname";
  if (text.includes("*")) return "where only the first label may be a wildcard";
  const labels = text.split(".");
  if (labels.length < 2) return "which is not a full domain name";
  if (/^(?:\d+\.){3}\d+$/.test(text)) return "which is an IP address";
  if (labels.includes("")) return "which has an empty label";
  if (name.length > 253 || labels.some((label) => label.length > 63)) return "which is too long";
  if (/^\d+$/.test(labels.at(-1) ?? "")) return "which ends in a number";
  return labels.some((label) => /^-|-$/.test(label)) ? "where a label begins or ends with a hyphen" : void 0;
}

// src/model/site.ts
function fixedSite(file, span, via = []) {
  return { file, span: () => span, via, prepare: () => {
  } };
}

// src/model/nodes/writing.ts
var Document = class extends Node {
  kind = "document";
  file;
  language;
  doc;
  problems;
  field;
  /** True for a file of plain JSON that was read as a rule tree: its values are asked for one by one, its text need not be searched. */
  holdsRules;
  /** The address of the Terraform block at an offset; undefined outside of any, and in other languages. */
  addressAt = () => void 0;
  constructor(file, language, doc, holdsRules2 = false) {
    super();
    this.file = file;
    this.language = language;
    this.doc = doc;
    this.problems = doc.tree.problems;
    this.holdsRules = holdsRules2 && doc.tree.problems.length === 0;
    this.field = new Field(doc, doc.tree.value);
  }
  get resource() {
    return "file";
  }
  /** The name of the file, for sentences: its folder is shown with the finding. */
  get name() {
    return nameOf2(this.file.path);
  }
  /** A stretch of the file as something a finding can stand on, as a part of the value it lies in where that is known. */
  at(span, field = this.field) {
    const address = this.addressAt(span.start);
    return new TextPlace(field, { ...fixedSite(this.file, span), address }, address);
  }
  /** Every text of the document, as the field it stands on, in the order written. Paths in a rule tree count from its root rule. */
  *texts() {
    const rules = this.field.get("rules");
    const isTree = rules.isObject;
    const waiting = isTree ? this.field.members().map((member2) => member2.key === "rules" ? rules.asBase() : member2).reverse() : [this.field];
    for (let field = waiting.pop(); field !== void 0; field = waiting.pop()) {
      if (typeof field.value === "string") yield { field, text: field.value };
      else waiting.push(...[...field.isList ? field.items() : field.members()].reverse());
    }
  }
  /** The text at an offset, among those that pass; the whole document where there is none (in a comment, say). */
  textAt(offset, passes2) {
    const { doc } = this;
    if (doc === void 0) return this.field;
    const fields = [...this.texts()].filter(({ text }) => passes2(text)).map(({ field }) => field);
    for (const field of fields) doc.want(field.route);
    const isHere = (field) => {
      const place = doc.place(field.route);
      return place !== void 0 && place.value.start <= offset && offset < place.value.end;
    };
    return fields.find(isHere) ?? this.field;
  }
};
var TextPlace = class extends Node {
  kind = "textPlace";
  field;
  resource;
  #site;
  constructor(field, site, resource = field.resource ?? "file") {
    super();
    this.field = field;
    this.resource = resource;
    this.#site = site;
  }
  get site() {
    return this.#site;
  }
};
var tools = {
  terraform: "the Terraform rules template",
  "property-manager-cli": "the Property Manager CLI",
  powershell: "the Akamai PowerShell module",
  unknown: "any of the tools that merge snippets"
};
var IncludeMark = class extends Node {
  kind = "includeMark";
  field;
  /** What stands after the marker, variables filled in where their values are known. */
  target;
  tool;
  /** What came of following it. */
  outcome;
  constructor(field, target, tool, outcome) {
    super();
    this.field = field;
    this.target = target;
    this.tool = tool;
    this.outcome = outcome;
  }
  get resource() {
    return "snippet";
  }
};
var VariableUse = class extends Node {
  kind = "variableUse";
  field;
  variable;
  /** The environments in which it has no value; "" stands for a project without environments. */
  undefinedIn;
  /** Why nobody can say whether it has a value; undefined when all definitions are in view. */
  gap;
  constructor(field, variable, undefinedIn, gap) {
    super();
    this.field = field;
    this.variable = variable;
    this.undefinedIn = undefinedIn;
    this.gap = gap;
  }
  get resource() {
    return "snippet";
  }
};
var OrphanSnippet = class extends Node {
  kind = "orphanSnippet";
  field;
  /** Its file, or the address of its block. */
  name;
  constructor(field, name = field.doc.file.path) {
    super();
    this.field = field;
    this.name = name;
  }
  get resource() {
    return "snippet";
  }
};

// src/model/nodes/edge-hostnames.ts
var EdgeHostnames = class {
  #list;
  #byId = /* @__PURE__ */ new Map();
  #byName = /* @__PURE__ */ new Map();
  constructor(list) {
    this.#list = list;
  }
  /** The edge hostname of a record, made when no other record has told of it, by id or, where one of the two has none, by name. */
  tell(project, field, live) {
    const told = new EdgeHostname(project, field, live);
    const seen = this.#same(told);
    if (seen === void 0) this.#list.push(told);
    else seen.record(field, live);
    const edge2 = seen ?? told;
    if (edge2.id.state === "known") this.#byId.set(edge2.id.value, edge2);
    const named = this.#named(nameOf3(edge2));
    if (nameOf3(edge2) !== "" && !named.includes(edge2)) this.#byName.set(nameOf3(edge2), [...named, edge2]);
    return edge2;
  }
  /** The edge hostname a property hostname leads to, by id, else by name. */
  of(hostname) {
    const id = hostname.get("edgeHostnameId").id();
    const byId = id.state === "known" ? this.#byId.get(bareId(id.value)) : void 0;
    if (byId !== void 0) return known(byId);
    const target = hostname.target;
    if (target.state === "unknown") {
      const meant = target.reference && this.#byId.get(referenceKey({ ...target.reference, path: ["id"] }));
      return meant === void 0 ? target : known(meant);
    }
    if (target.state === "absent") return id.state === "known" ? notInView(`edge hostname ${id.value}`) : absent;
    const { configuration } = hostname.property;
    const name = hostKey(target.value);
    const isShort = configuration !== void 0 && edgeSuffixOf(name) === void 0 && this.#named(name).length === 0;
    const link = this.#meant(isShort ? `${name}.edgesuite.net` : name, configuration);
    return isShort && link.state !== "known" ? notInView(`edge hostname ${name}`) : link;
  }
  #named(name) {
    return this.#byName.get(name) ?? [];
  }
  #same(told) {
    const byId = told.id.state === "known" ? this.#byId.get(told.id.value) : void 0;
    return byId ?? this.#named(nameOf3(told)).findLast((one) => one.id.state !== "known" || told.id.state !== "known");
  }
  /**
   * Of several of one name, a configuration means its own. What is kept outside of Terraform, or in a configuration that makes
   * none, means what the account or an export shows, unless only one configuration makes it.
   */
  #meant(name, configuration) {
    const named = this.#named(hostKey(name));
    const own2 = named.findLast((one) => configuration !== void 0 && one.configuration === configuration);
    const shown = named.findLast((one) => one.configuration === void 0);
    const found = (own2 !== void 0 && tellsEnrollment(own2) ? own2 : shown) ?? own2;
    if (found !== void 0) return known(found);
    const [only, ...others] = named;
    if (only === void 0) return notInView(`edge hostname ${name}`);
    return others.length === 0 ? known(only) : unknown(`more than one configuration makes edge hostname ${name}`);
  }
};
function tellsEnrollment(edge2) {
  return !edge2.get("certEnrollmentId").isAbsent || !edge2.get("slotNumber").isAbsent;
}
function nameOf3(edge2) {
  return hostKey(valueOf(edge2.domain) ?? "");
}

// src/model/nodes/pem-content.ts
var words = {
  certificate: "a certificate",
  csr: "a signing request",
  pkcs7: "a PKCS#7 bundle",
  pkcs12: "a PKCS#12 store",
  "private-key": "a private key",
  "public-key": "a public key",
  crl: "a revocation list"
};
function wordsFor(material) {
  return (material === void 0 ? void 0 : words[material]) ?? "something else";
}
function bareMaterial(content) {
  const letters = content.replace(/\s+|\\[rn]/g, "");
  if (letters.length < 40 || !/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) return void 0;
  const material = identify(Buffer.from(letters, "base64"));
  return material === "not-der" ? void 0 : material;
}
function describeBare(content) {
  const material = bareMaterial(content);
  if (material !== void 0) return `${wordsFor(material)} in base64 without BEGIN and END lines`;
  const line = content.trim();
  if (line === "") return "empty";
  if (line.includes("-----")) return "a PEM block with a broken BEGIN line";
  if (/^https?:\/\/\S+$/i.test(line)) return "an address";
  const isPath = /^(?:file:\/\/|\.{0,2}\/|~|@|[A-Za-z]:\\)|\.(?:pem|crt|cer|cert|der|p7[bc]|p12|pfx|txt)$/i.test(line);
  return isPath && !line.includes("\n") ? "the path of a file" : "text without a PEM block";
}
function isCertificateLabel(label) {
  return label === "CERTIFICATE" || label === "X509 CERTIFICATE" || label === "TRUSTED CERTIFICATE";
}
function announced(label) {
  if (label === "CERTIFICATE") return "certificate";
  if (label.includes("CERTIFICATE REQUEST")) return "csr";
  if (/PKCS ?#?7|CMS/.test(label)) return "pkcs7";
  if (label.includes("PUBLIC KEY")) return "public-key";
  return label.includes("CRL") ? "crl" : void 0;
}
function isMislabelled(block) {
  const material = block.der === void 0 ? void 0 : identify(block.der);
  const expected = announced(block.label);
  return material !== void 0 && expected !== void 0 && material !== expected && material in words;
}
function isOnlyIrregular({ der, fault }) {
  const inside = der === void 0 || fault !== void 0 ? void 0 : readCertificate(der);
  return inside !== void 0 && "fault" in inside && inside.isOfContent;
}
function describeBlock(block) {
  const { label, der, fault } = block;
  const expected = announced(label);
  if (der !== void 0 && isMislabelled(block)) return `${wordsFor(identify(der))} under the label ${label}`;
  if (expected === void 0) return `a ${label} block`;
  if (expected !== "certificate") return wordsFor(expected);
  const inside = der === void 0 ? void 0 : readCertificate(der);
  if (fault !== void 0) return `a ${label} block that ${fault}`;
  return inside !== void 0 && "fault" in inside ? `a ${label} block whose content ${inside.fault}` : wordsFor(expected);
}

// src/model/nodes/pem.ts
var PemText = class extends Node {
  kind = "pemText";
  field;
  role;
  /** The node it belongs to; undefined for a file by itself. */
  owner;
  /** Why the text is not known (a placeholder, a variable); undefined when it is. */
  unknown;
  /** The text as far as it is known; "" for a binary file. */
  content;
  blocks;
  /** Set for a file in a binary form, and for what reads such a file as a text. */
  binary;
  /** True for a binary file that holds a private key: bare, or in a PKCS#12 store. */
  hasBinaryKey;
  certificates = [];
  csrs = [];
  /** The place in the file of a stretch of the text. */
  siteOf;
  constructor(about) {
    super();
    this.field = about.field;
    this.role = about.role;
    this.owner = about.owner;
    this.unknown = about.unknown;
    this.content = about.content;
    this.blocks = about.blocks;
    this.binary = about.binary;
    this.hasBinaryKey = about.hasBinaryKey ?? false;
    this.siteOf = about.siteOf;
  }
  get resource() {
    return this.owner?.resource ?? "file";
  }
  /** For sentences: where the text is kept. The folder of a file by itself is shown with the finding. */
  get label() {
    if (this.field.path === "") return nameOf2(this.field.doc.file.path);
    const holder = this.owner?.resource ?? this.field.doc.address;
    return holder === void 0 ? this.field.path : `${this.field.path} of ${holder}`;
  }
  /** What the text is where a certificate is asked for: one of its blocks, or the whole of a text or file without any. */
  describe(block) {
    if (block !== void 0) return describeBlock(block);
    return this.isBinary ? `${wordsFor(this.binary)} in DER` : describeBare(this.content);
  }
  /** True for a file in one of the binary forms by which certificates travel. */
  get isBinary() {
    return this.binary !== void 0 && this.binary !== "not-der";
  }
  /** Notes that the text is what a file holds that is none. */
  readFrom({ binary }) {
    this.binary = binary;
  }
  /** True when a block decodes to something else than its label says. */
  isMislabelled(block) {
    return isMislabelled(block);
  }
  /** True when a block can be read as a certificate, but for a rule that its content breaks, such as one of its extensions twice. */
  isOnlyIrregular(block) {
    return isOnlyIrregular(block);
  }
  /** What a text without blocks holds when its letters are taken for base64; undefined where they are none. */
  get bare() {
    return this.blocks.length > 0 ? void 0 : bareMaterial(this.content);
  }
  /** True for a file by itself, and for a member that is read from one. */
  get isFile() {
    return this.role === "file" || this.#path !== this.field.doc.file.path;
  }
  get #path() {
    return this.siteOf({ start: 0, end: 0 }).file.path;
  }
  /** The file the text stands in: its folder (with the slash) and its name. */
  get place() {
    const path = this.#path;
    const name = nameOf2(path);
    return { folder: path.slice(0, path.length - name.length), name };
  }
  /** Its blocks that are labelled as certificates, whether they can be read or not. */
  get certificateBlocks() {
    return this.blocks.filter(({ label }) => isCertificateLabel(label));
  }
  /** The BEGIN line of a block, as something a finding can stand on. */
  beginOf({ label, span }) {
    const end = Math.min(span.end, span.start + "-----BEGIN -----".length + label.length);
    return new TextPlace(this.field, this.siteOf({ start: span.start, end }), this.resource);
  }
  /** The END line of a block that has one. */
  endOf({ label, span }) {
    const start = Math.max(span.start, span.end - "-----END -----".length - label.length);
    return new TextPlace(this.field, this.siteOf({ start, end: span.end }), this.resource);
  }
};
var ReadBlock = class extends Node {
  text;
  block;
  facts;
  constructor(text, block, facts) {
    super();
    this.text = text;
    this.block = block;
    this.facts = facts;
  }
  get field() {
    return this.text.field;
  }
  get resource() {
    return this.text.resource;
  }
  /** Underlines the block from BEGIN to END. */
  get site() {
    return this.text.siteOf(this.block.span);
  }
  /** The subject, for sentences. */
  get label() {
    const { text } = this.facts.subject;
    return text === "" ? "a certificate without a subject" : text;
  }
};
var CertificatePlace = class extends ReadBlock {
  kind = "certificatePlace";
  /** Its place among the certificates of its text, from 0. */
  index;
  constructor(text, block, index, facts) {
    super(text, block, facts);
    this.index = index;
  }
  /** Whether this certificate's signature was made by the other's key; undefined where that cannot be told. */
  isSignedBy(other) {
    return signedBy(this.facts, other.facts);
  }
};
var Certificate = class extends Node {
  kind = "certificate";
  places;
  constructor(first) {
    super();
    this.places = [first];
  }
  get first() {
    const [first] = this.places;
    if (first === void 0) throw new Error("a certificate has a place");
    return first;
  }
  get facts() {
    return this.first.facts;
  }
  get field() {
    return this.first.field;
  }
  get resource() {
    return this.first.resource;
  }
  get site() {
    return this.first.site;
  }
  get label() {
    return this.first.label;
  }
  /** The places other than the first, as related places of a finding. */
  get others() {
    return this.places.slice(1).map((node) => ({ node, note: "the same certificate" }));
  }
};
var Csr = class extends ReadBlock {
  kind = "csr";
};

// src/model/nodes/uses.ts
var Uses = class {
  /** CA sets that `enforceMtlsSettings` requires, by id. */
  caSetIds = /* @__PURE__ */ new Map();
  /** Versions of client certificates that `mtlsOriginKeystore` shows, by GUID. */
  guids = /* @__PURE__ */ new Map();
  /** Versions of access keys that `originCharacteristics` signs with, by GUID. */
  keyGuids = /* @__PURE__ */ new Map();
  /** Includes that properties use, by id, with the properties. */
  includeIds = /* @__PURE__ */ new Map();
  /** Why there may be more uses than are in view. */
  gap;
  /** Takes in what a tree refers to. */
  note(tree) {
    if (tree.gap !== void 0) this.gap ??= tree.gap;
    for (const { id } of tree.property === void 0 ? [] : tree.includes)
      add2(this.includeIds, bareId(id), tree.resource);
    const user = (rule) => `rule ${rule} of ${tree.resource}`;
    for (const behavior of tree.behaviors("enforceMtlsSettings")) {
      if (valueOf(behavior.option("enableAuthSet").bool()) === false) continue;
      const ids = behavior.option("certificateAuthoritySet").ids();
      if (ids.state === "known") for (const id of ids.value) add2(this.caSetIds, id, user(behavior.rule.label));
      else if (ids.state === "unknown") this.gap ??= ids.why;
    }
    for (const behavior of tree.behaviors("mtlsOriginKeystore"))
      this.#noteGuid(this.guids, behavior.option("clientCertificateVersionGuid").text(), user(behavior.rule.label));
    for (const behavior of tree.behaviors("originCharacteristics")) {
      const guid = keyGuidOf(behavior);
      if (guid !== void 0) this.#noteGuid(this.keyGuids, guid.text(), user(behavior.rule.label));
    }
  }
  #noteGuid(used, guid, user) {
    const key = guidOf(guid);
    if (key !== void 0) add2(used, guidKey(key), user);
    else if (guid.state === "unknown") this.gap ??= guid.why;
  }
};
function add2(used, id, user) {
  const users = used.get(id);
  if (users === void 0) used.set(id, /* @__PURE__ */ new Set([user]));
  else users.add(user);
}
function guidOf(guid) {
  if (guid.state === "known") return guid.value;
  return guid.state === "unknown" && guid.reference !== void 0 ? referenceKey(guid.reference) : void 0;
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
  caSetLookups = [];
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
  /** What the rules of properties refer to. */
  uses = new Uses();
  /** The account's snapshot, where the run has one, with the time it was taken. */
  snapshot;
  #propertyById = /* @__PURE__ */ new Map();
  #propertyByName = /* @__PURE__ */ new Map();
  #edgeHostnames = new EdgeHostnames(this.edgeHostnames);
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
    const isBinary = file.isBinary && text.content === "";
    if (isBinary) text.readFrom(file);
    else if (file.blocks.length !== text.blocks.length) return;
    this.#pemFiles.delete(file.field.doc.file.path);
    this.pemTexts.splice(this.pemTexts.indexOf(file), 1);
    if (isBinary) return;
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
    this.uses.note(tree);
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
  /** The behaviors of a name in includes that no property in view uses; whole only when all trees were read. */
  inUnusedIncludes(name) {
    const unused = this.includes.filter(({ id }) => !this.uses.includeIds.has(valueOf(id) ?? ""));
    return unused.flatMap(({ shared }) => valueOf(shared)?.behaviors(name) ?? []);
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
  /** The CA set of an id; a reference may lead to a set that Terraform makes, or to one that it looks up by name. */
  caSetById(id) {
    const own2 = id.trim();
    const found = this.caSets.find((set) => valueOf(set.id) === own2);
    if (found !== void 0) return known(found);
    const lookup = this.#lookupOf(own2);
    if (lookup !== void 0) return lookup.find(this.caSets);
    const imported = isReferenceKey(own2) ? void 0 : this.caSets.find((set) => set.vendorId === own2);
    return imported === void 0 ? notInView(`CA set ${id}`) : known(imported);
  }
  /** What a CA set goes by where ids are compared: of one that Terraform makes or looks up, the id that it has in the account counts. */
  caSetKey(id) {
    const set = valueOf(this.caSetById(id));
    return set?.vendorId ?? valueOf(set?.id ?? absent) ?? id.trim();
  }
  /** A CA set for sentences: by its name as well, where that is known. */
  caSetLabel(id) {
    const name = valueOf(this.#lookupOf(id.trim())?.name ?? absent);
    return valueOf(this.caSetById(id))?.label ?? name ?? nameOfReference(id);
  }
  #lookupOf(id) {
    return this.caSetLookups.find(({ key }) => key === id);
  }
  /** The edge hostname a property hostname leads to, by id, else by name. */
  edgeHostnameOf(hostname) {
    return this.#edgeHostnames.of(hostname);
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
  /** The edge hostname of a record, made when no other record has told of it. */
  edgeHostname(field, live) {
    return this.#edgeHostnames.tell(this, field, live);
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
function guidsOf({ guid }) {
  const key = guidKey(guidOf(guid) ?? "");
  return key === "" ? [] : [key];
}

// src/model/load/loading.ts
var edge = 4e3;
function wordsOf(text) {
  const edges = text.length > 2 * edge ? text.slice(0, edge) + text.slice(-edge) : text;
  return wordsIn(edges, (word) => text.includes(word));
}
function wordsOfBytes(bytes) {
  const latin = (from, to) => bytes.toString("latin1", from, to);
  const { length } = bytes;
  const edges = length > 2 * edge ? latin(0, edge) + latin(length - edge, length) : latin(0, length);
  return wordsIn(edges, (word) => bytes.includes(word));
}
function wordsIn(edges, has3) {
  const [, kind, version] = /"(property|include)Version"\s*:\s*(\d{1,9})/.exec(edges) ?? [];
  return {
    hasMarkers: has3("#include:"),
    isWhole: has3('"rules"') || has3('"default"'),
    rank: Number(version ?? 0) + (kind === "include" ? 1e10 : 0)
  };
}
function emptyLoading() {
  return {
    project: new Project(new SourceText("", "")),
    documents: [],
    trees: [],
    fields: /* @__PURE__ */ new Map(),
    skipped: [],
    unreadable: [],
    terraformFolders: /* @__PURE__ */ new Set(),
    terraform: [],
    plans: [],
    templates: [],
    treeOwners: /* @__PURE__ */ new Map(),
    rendered: /* @__PURE__ */ new Set()
  };
}
function readWithin(files, path) {
  const read = files.read(path);
  if (!read.ok || read.bytes.length <= maxFileBytes) return read;
  return { ok: false, why: `is ${read.bytes.length} bytes long; at most ${maxFileBytes} are read` };
}
async function parseJson(file) {
  return new Doc(file, await readAnyJson(file.text));
}

// src/model/terraform/versions.ts
function allowedVersions(constraint, since) {
  const outcomes = constraint.split(",").map((clause) => allowedBy(clause.trim(), numbersOf(since)));
  if (outcomes.includes(void 0)) return void 0;
  if (outcomes.includes("none")) return "none";
  return outcomes.includes("all") ? "all" : "some";
}
function allowedBy(clause, since) {
  const [, sign = "", text = ""] = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2})(?:[-+][\w.-]+)?$/.exec(clause) ?? [];
  if (text === "") return void 0;
  const version = numbersOf(text);
  const isOlder = compare(version, since) < 0;
  if (sign === "" || sign === "=") return isOlder ? "none" : "all";
  if (sign === "<=") return isOlder ? "none" : "some";
  if (sign === "<") return compare(version, since) <= 0 ? "none" : "some";
  if (sign === "!=") return "some";
  const end = sign === "~>" ? endOf(version) : void 0;
  if (end !== void 0 && compare(end, since) <= 0) return "none";
  return isOlder ? "some" : "all";
}
function endOf(version) {
  const kept = version.slice(0, -1);
  return kept.length === 0 ? void 0 : kept.map((number, at) => at === kept.length - 1 ? number + 1 : number);
}
var numbersOf = (version) => version.split(".").map(Number);
function compare(a, b) {
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at === void 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

// src/model/nodes/rule-tree.ts
var RuleTree = class extends Node {
  kind = "ruleTree";
  extent;
  /** The root rule's value; the paths of everything below count from it. */
  field;
  /** The object around the root rule (`rules`, `ruleFormat`, `errors` …), where there is one. */
  envelope;
  /** The rule format that reaches this tree: unknown for none, `latest` or a placeholder; the text is kept as written. */
  format;
  formatField;
  /** The tool that merges the tree from snippets; undefined for a tree in one file that no template tool reads. */
  tool;
  /** Everything the run reads; unset only until the tree has been noted in it. */
  project;
  property;
  include;
  /** All rules, parents before children, in the order written. */
  rules = [];
  /** Why parts of the tree are not in view (a marker that leads nowhere, a placeholder instead of a child); undefined when all are. */
  gap;
  constructor(field, extent, about = {}) {
    super();
    this.field = own(field, this);
    this.extent = extent;
    this.envelope = about.envelope;
    this.formatField = about.format;
    this.tool = about.tool;
    const read = about.format?.text() ?? absent;
    this.format = read.state === "absent" ? unknown("no rule format is stated") : read;
    if (extent === "items") new RuleNode(this, field, void 0).takeItems();
    else buildRules(this);
  }
  get root() {
    const [root] = this.rules;
    if (root === void 0) throw new Error("a rule tree has a root rule");
    return root;
  }
  get resource() {
    const { address } = this.field.doc;
    const owner = this.property ?? this.include;
    return owner?.resource ?? address ?? (this.extent === "whole" ? "property" : "snippet");
  }
  /** The dated rule format (`v2025-02-18`) when one is known to reach this tree. */
  get datedFormat() {
    return this.format.state === "known" && /^v\d{4}-\d{2}-\d{2}$/.test(this.format.value) ? this.format.value : void 0;
  }
  /** All behaviors of a name. A scan: trees have some hundred behaviors, and an index costs more than the few questions asked. */
  behaviors(name) {
    const found = [];
    for (const rule of this.rules)
      for (const behavior of rule.behaviors) if (behavior.name === name) found.push(behavior);
    return found;
  }
  /** The includes that rules of this tree use, by a known id; `include` is undefined where it is not in view. */
  get includes() {
    return this.behaviors("include").flatMap((behavior) => {
      const id = valueOf(behavior.option("id").id());
      return id === void 0 ? [] : [{ behavior, id, include: this.project?.includeBy(id, void 0) }];
    });
  }
  /** All criteria of a name. */
  criteria(name) {
    return this.rules.flatMap((rule) => rule.criteria.filter((criterion) => criterion.name === name));
  }
};
var RuleNode = class extends Node {
  kind = "rule";
  tree;
  field;
  parent;
  name;
  children = [];
  behaviors = [];
  criteria = [];
  /** Why some behaviors, criteria or children of this rule are not in view; undefined when all are. */
  gap;
  constructor(tree, field, parent) {
    super();
    this.tree = tree;
    this.field = field;
    this.parent = parent;
    const name = isObject(field.value) ? field.value["name"] : void 0;
    this.name = typeof name === "string" ? name : "";
    tree.rules.push(this);
  }
  get resource() {
    return this.tree.resource;
  }
  /** The rule's name in quotes, for sentences. */
  get label() {
    if (this.tree.extent === "items") return "(not in view)";
    return this.name === "" ? "without a name" : `"${this.name}"`;
  }
  /** Where its items stand, for sentences: the rule by its name, or the snippet that holds them without one. */
  get place() {
    return this.tree.extent === "items" ? "this snippet" : `rule ${this.label}`;
  }
  /** True for the top rule of a whole tree. */
  get isDefault() {
    return this.parent === void 0 && this.tree.extent === "whole";
  }
  /** True when the rule's own criteria and behaviors are all in view. */
  get isComplete() {
    return this.tree.extent !== "items" && this.gap === void 0;
  }
  /** True when every rule above this one is in view; above an include stand the rules of the properties that use it. */
  get hasKnownAncestors() {
    return this.tree.extent === "whole" && this.tree.include === void 0;
  }
  /** True when the rule's own criteria are all in view, whatever else of it is not. */
  get hasAllCriteria() {
    if (this.isComplete) return true;
    const list = this.field.get("criteria").resolve();
    return this.tree.extent !== "items" && (list.isMissing || list.isList && list.items().every((item) => item.isObject));
  }
  /** True when one matching criterion is enough. */
  get matchesAny() {
    return isObject(this.field.value) && this.field.value["criteriaMustSatisfy"] === "any";
  }
  /** The rules above, nearest first. */
  get ancestors() {
    const above = [];
    for (let rule = this.parent; rule !== void 0; rule = rule.parent) above.push(rule);
    return above;
  }
  /** The rules below, parents before children. */
  get descendants() {
    return this.children.flatMap((child) => [child, ...child.descendants]);
  }
  /** The behavior of that name in this rule; of several the last, which wins. */
  behavior(name) {
    return this.behaviors.findLast((behavior) => behavior.name === name);
  }
  /** The behavior of that name that applies here by this rule or the nearest one above. */
  inherited(name) {
    return this.behavior(name) ?? this.parent?.inherited(name);
  }
  criterion(name) {
    return this.criteria.find((criterion) => criterion.name === name);
  }
  /** Takes the field's own items as behaviors or criteria of an unknown rule; for loose snippets. */
  takeItems() {
    const items = this.field.isList ? this.field.items() : [this.field.resolve()];
    for (const field of items) addItem(this, field, looksLikeCriterion(field) ? "criteria" : "behaviors");
  }
};
var Item = class extends Node {
  rule;
  name;
  #index;
  #value;
  #field;
  #options;
  /** An item of the rule's own list, or, where a template supplies it, the field it is written in. */
  constructor(rule, value, at) {
    super();
    this.rule = rule;
    const { name } = value;
    this.name = typeof name === "string" ? name : "";
    this.#index = typeof at === "number" ? at : -1;
    this.#value = value;
    this.#field = typeof at === "number" ? void 0 : at;
  }
  /** Made when first asked for: most behaviors are never looked into. */
  get field() {
    if (this.#field === void 0) {
      const list = this.rule.field.get(this.list);
      this.#field = new Field(list.doc, this.#value, { parent: list, key: this.#index, context: list.context });
    }
    return this.#field;
  }
  get resource() {
    return this.rule.tree.resource;
  }
  /** The object with the settings, kept because several rules ask one behavior for its options. */
  get options() {
    this.#options ??= this.field.get("options");
    return this.#options;
  }
  option(name) {
    return this.options.get(name);
  }
};
var Behavior = class extends Item {
  kind = "behavior";
  list = "behaviors";
};
var Criterion = class extends Item {
  kind = "criterion";
  list = "criteria";
};
function buildRules(tree) {
  const waiting = [{ field: tree.field, parent: void 0 }];
  for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
    const rule = new RuleNode(tree, next.field, next.parent);
    next.parent?.children.push(rule);
    const gap = gapOf(rule.field.value);
    if (gap !== void 0) {
      rule.gap ??= gap;
      tree.gap ??= gap;
    }
    addItems(rule, "behaviors");
    addItems(rule, "criteria");
    const children = childFields(rule);
    for (let index = children.length - 1; index >= 0; index--) {
      const field = children[index];
      if (field !== void 0) waiting.push({ field, parent: rule });
    }
  }
}
function childFields(rule) {
  const raw = isObject(rule.field.value) ? rule.field.value["children"] : void 0;
  if (raw === void 0 || raw === null || Array.isArray(raw) && raw.length === 0) return [];
  const list = rule.field.get("children").resolve();
  const children = list.items();
  for (const child of children) if (!isObject(child.value)) noteGap2(rule, child);
  if (!list.isList) noteGap2(rule, list);
  return children.filter((child) => isObject(child.value) && isKept(child));
}
function addItems(rule, member2) {
  const { field } = rule;
  const raw = isObject(field.value) ? field.value[member2] : void 0;
  if (raw === void 0 || raw === null) return;
  if (field.context !== void 0 || !Array.isArray(raw)) {
    const list = field.get(member2);
    if (!list.isList) noteGap2(rule, list);
    for (const item of list.items()) addItem(rule, item, member2);
    return;
  }
  for (let index = 0; index < raw.length; index++) {
    const value = raw[index];
    if (!isObject(value)) noteGap2(rule, new Field(field.doc, value, { parent: field.get(member2), key: index }));
    else if (member2 === "behaviors") rule.behaviors.push(new Behavior(rule, value, index));
    else rule.criteria.push(new Criterion(rule, value, index));
  }
}
function addItem(rule, field, member2) {
  if (!isObject(field.value)) noteGap2(rule, field);
  else if (!isKept(field)) return;
  else if (member2 === "behaviors") rule.behaviors.push(new Behavior(rule, field.value, field));
  else rule.criteria.push(new Criterion(rule, field.value, field));
}
function noteGap2(rule, field) {
  const text = typeof field.value === "string" ? field.value : "a part";
  rule.gap ??= `${text} is not in view`;
  rule.tree.gap ??= rule.gap;
}
function isKept(field) {
  if (!isObject(field.value) || !("#includeIf" in field.value)) return true;
  const read = field.get("#includeIf").bool();
  return read.state !== "known" || read.value;
}
function looksLikeCriterion(field) {
  const name = isObject(field.value) ? field.value["name"] : void 0;
  return !field.get("options").get("matchOperator").isAbsent || name === "clientCertificate";
}

// src/model/nodes/cps.ts
var closed = /* @__PURE__ */ new Set(["complete", "completed", "cancelled"]);
var Enrollment = class extends RecordNode {
  kind = "enrollment";
  project;
  /** Changes under way (`change.v2`), where the account shows them; undefined when they were not read. */
  changes;
  /** What is deployed (`deployments.v7`), where the account shows it. */
  deployments;
  pems = [];
  constructor(project, field, live) {
    super(field, live);
    this.project = project;
  }
  get id() {
    const read = this.firstText("id", "enrollmentId");
    if (read.state !== "absent") return read;
    const location = valueOf(this.get("location").text());
    const last = location === void 0 ? void 0 : /\/enrollments\/(\d+)$/.exec(location)?.[1];
    return last === void 0 ? absent : known(last);
  }
  get commonName() {
    return this.get("csr", "cn").text();
  }
  /** Common name and SANs, lower case; unknown when one of them is. */
  get names() {
    const cn = this.commonName;
    const sans = this.get("csr", "sans").texts();
    if (cn.state === "unknown") return cn;
    if (sans.state === "unknown") return sans;
    const names = [...valueOf(cn) === void 0 ? [] : [valueOf(cn) ?? ""], ...valueOf(sans) ?? []];
    return names.length === 0 ? absent : known([...new Set(names.map(hostKey))]);
  }
  get isThirdParty() {
    const read = this.get("validationType").text();
    return read.state === "known" ? known(read.value.toLowerCase() === "third-party") : read;
  }
  get clientAuthentication() {
    return this.get("networkConfiguration", "clientMutualAuthentication");
  }
  /** The id of the CA set its clients are checked against; absent when it asks for none. One left out is sent as an empty one. */
  get caSetId() {
    const id = this.clientAuthentication.get("setId").id();
    return id.state === "known" && id.value.trim() === "" ? absent : id;
  }
  get caSet() {
    const id = this.caSetId;
    return id.state === "known" ? this.project.caSetById(id.value) : id;
  }
  /** The OCSP switch for client certificates; absent means off. */
  get clientOcsp() {
    return this.clientAuthentication.get("authenticationOptions").get("ocsp").get("enabled");
  }
  /** Why certificates deployed and names ordered may differ: a change that is not over; absent when there is none. */
  get pendingChange() {
    const open = this.changes?.find((change) => !closed.has(valueOf(change.at("statusInfo", "state").text()) ?? ""));
    if (open !== void 0) return known(valueOf(open.get("id").id()) ?? "");
    const lists = this.records.map((record) => record.get("pendingChanges"));
    const [first] = lists.flatMap((list) => list.items());
    if (first !== void 0) return known(valueOf(first.get("location").text()) ?? valueOf(first.text()) ?? "");
    if (this.changes !== void 0 || lists.some((list) => list.isList)) return absent;
    return unknown("the changes of this enrollment are not in the project or snapshot");
  }
  /** For sentences: by common name and id, as far as they are known. */
  get label() {
    return namedLabel(this.commonName, this.id) ?? "(unnamed)";
  }
  get resource() {
    return `enrollment ${firstLabel(this.id, this.commonName) ?? "(unnamed)"}`;
  }
};
var DomainValidation = class extends Node {
  kind = "domainValidation";
  field;
  #project;
  constructor(project, field) {
    super();
    this.field = field;
    this.#project = project;
  }
  get enrollment() {
    return this.#project.enrollmentById(this.field.get("enrollmentId").id());
  }
  get label() {
    return this.field.doc.address ?? "the validation";
  }
  get resource() {
    return this.label;
  }
};
var CertificateUpload = class extends Node {
  kind = "certificateUpload";
  field;
  to;
  /** One per key algorithm. */
  parts;
  /** What a Terraform resource names; undefined for a body, whose address alone tells it. */
  target;
  /** Whether it was done before, where a plan or a state tells. */
  isDone;
  /** Why it is not known whether there is such an upload; undefined where there is. */
  isUncertain;
  /** What others refer to it by, where it is a resource of Terraform. */
  reference;
  #project;
  constructor(field, to, parts, project) {
    super();
    this.field = field;
    this.to = to;
    this.parts = parts;
    this.#project = project;
  }
  /** The enrollment it names; absent for a body, whose address alone tells it. */
  get enrollment() {
    const id = this.field.get("enrollmentId").id();
    return this.#project === void 0 ? absent : this.#project.enrollmentById(id);
  }
  /** For sentences: the block's address in Terraform. */
  get label() {
    return this.field.doc.address ?? "the upload";
  }
  get resource() {
    return this.to === "cps" ? "certificate upload to CPS" : "certificate upload to the keystore";
  }
};

// src/model/load/pem.ts
function pemField(field, role, owner) {
  if (field.isAbsent) return void 0;
  const read = field.text();
  const content = read.state === "known" ? read.value : "";
  const text = new PemText({
    field,
    role,
    owner,
    unknown: read.state === "unknown" ? read.why : void 0,
    content,
    blocks: findPem(content),
    siteOf: (span) => siteIn(field, span)
  });
  return readBlocks(text);
}
function pemFile(file, bytes) {
  const doc = new Doc(
    file,
    { value: void 0, problems: [], places: (routes) => routes.map(() => whole2(file)) },
    "none"
  );
  const field = new Field(doc, void 0);
  const isText2 = looksLikePem(file.text);
  const form = isText2 ? void 0 : identify(bytes);
  const text = new PemText({
    field,
    role: "file",
    owner: void 0,
    content: file.text,
    blocks: isText2 ? findPem(file.text) : binaryBlocks(form, bytes),
    binary: form === "pem-text" ? void 0 : form,
    hasBinaryKey: form === "private-key" || form === "pkcs12" && keepsKey(bytes),
    siteOf: (span) => fixedSite(file, span)
  });
  return readBlocks(text);
}
function binaryBlocks(form, bytes) {
  const label = form === "certificate" ? "CERTIFICATE" : form === "csr" ? "CERTIFICATE REQUEST" : void 0;
  const start = { start: 0, end: 0 };
  return label === void 0 ? [] : [{ label, span: start, body: start, der: bytes, fault: void 0 }];
}
var keyBags = [1, 2].map(
  (bag) => Buffer.from([6, 11, 42, 134, 72, 134, 247, 13, 1, 12, 10, 1, bag])
);
function keepsKey(bytes) {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return keyBags.some((bag) => view.includes(bag));
}
function whole2(file) {
  const firstLine = file.text.indexOf("\n");
  return { key: void 0, value: { start: 0, end: firstLine === -1 ? file.text.length : firstLine } };
}
function siteIn(field, span) {
  const held = field.resolve();
  return new TextSite(held.standsAt ?? held, span, held.standsAt === void 0 ? void 0 : held);
}
function readBlocks(text) {
  for (const block of text.blocks) {
    if (block.der === void 0) continue;
    if (isCertificateLabel(block.label)) {
      const facts = readCertificate(block.der);
      if (!("fault" in facts))
        text.certificates.push(new CertificatePlace(text, block, text.certificates.length, facts));
    } else if (isCsrLabel(block.label)) {
      const facts = readCsr(block.der);
      if (!("fault" in facts)) text.csrs.push(new Csr(text, block, facts));
    }
  }
  return text;
}
function isCsrLabel(label) {
  return label === "CERTIFICATE REQUEST" || label === "NEW CERTIFICATE REQUEST";
}

// src/model/nodes/activation.ts
var Activation = class extends RecordNode {
  kind = "activation";
  project;
  #target;
  /** Set where Terraform declares it. */
  declaration;
  #names;
  constructor(project, field, live, target) {
    super(field, live);
    this.project = project;
    this.#target = target;
  }
  /** What it activates, by the ids it carries, else by the property's id in the name of its file; a body names nothing itself. */
  get target() {
    if (this.#target !== void 0) return this.#target;
    const { include, property, name, files } = this.#named;
    if (include !== void 0) return this.project.includeBy(include, void 0);
    const { byId, byName } = indexOf(this.project);
    const found = property === void 0 ? void 0 : byId.get(property);
    if (found !== void 0 || property === void 0 && name === void 0)
      return found ?? byId.get(files.find((id) => byId.has(id)) ?? "");
    const named = name === void 0 ? void 0 : byName.get(name);
    return named !== void 0 && this.isOf(named) ? named : void 0;
  }
  isOf(property) {
    if (this.#target !== void 0) return this.#target === property;
    const { property: id, name, files } = this.#named;
    const own2 = valueOf(property.id);
    if (id !== void 0 && own2 !== void 0) return id === own2;
    if (name !== void 0) return valueOf(property.name) === name;
    return id === void 0 && own2 !== void 0 && files.includes(own2);
  }
  /** Undefined where it is not known, or may be another one in another environment. */
  get network() {
    if (this.declaration?.isForAnyNetwork === true) return void 0;
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }
  get version() {
    const version = this.get("propertyVersion").number();
    return version.state === "absent" ? this.get("includeVersion").number() : version;
  }
  get isDeactivation() {
    return valueOf(this.get("activationType").text())?.toUpperCase() === "DEACTIVATE";
  }
  /** True for the body of a request; a record of the API carries its id and status. */
  get isRequest() {
    const marks = [
      "activationId",
      "includeActivationId",
      "hostnameActivationId",
      "status",
      "taskStatus",
      "activationStatus"
    ];
    return !this.isLive && marks.every((name) => this.get(name).isAbsent);
  }
  /**
   * How many entries the API's list of activations has that this one is of; 0 for a record by itself and for one of a bulk request.
   * A list of one may be the answer about a single activation: it proves nothing of others.
   */
  get listed() {
    const { key, parent } = this.field;
    const isList = typeof key === "number" && (parent?.key === "activations" || parent?.parent?.key === "activations");
    return isList && Array.isArray(parent.value) ? parent.value.length : 0;
  }
  /** True when it is, or may still become, what the network runs: not failed, cancelled or deactivated. */
  get isEffective() {
    const status = valueOf(this.firstText("status", "activationStatus")) ?? "ACTIVE";
    return !this.isDeactivation && ["NEW", "PENDING", "ZONE_1", "ZONE_2", "ZONE_3", "ACTIVE"].includes(status);
  }
  /** For sentences: what it is for; a block of Terraform of which that is not in view goes by its address. */
  get label() {
    const { address } = this.field.doc;
    if (this.declaration !== void 0 && this.target === void 0 && address !== void 0) return address;
    const version = valueOf(this.version);
    return `the ${this.#aim(version === void 0 ? "" : `version ${version}`)}`;
  }
  /** By its id; a request has none and goes by what it is for, so that it stays the same from one version to the next. */
  get resource() {
    const id = valueOf(this.firstText("activationId", "includeActivationId"));
    return id === void 0 ? this.#aim("") : `activation ${bareId(id)}`;
  }
  #aim(version) {
    const what = [this.target?.label, version].filter(Boolean).join(" ");
    const network = this.network === void 0 ? "" : ` on ${this.network}`;
    return `${this.isDeactivation ? "deactivation" : "activation"}${what === "" ? "" : ` of ${what}`}${network}`;
  }
  /** The ids and the name it carries, and the ids in its file's name, as in `prp_551200-activation.json`. */
  get #named() {
    if (this.#names !== void 0) return this.#names;
    const { path } = this.field.doc.file;
    const id = valueOf(this.get("propertyId").id());
    this.#names = {
      include: valueOf(this.get("includeId").id()),
      property: id === void 0 ? void 0 : bareId(id),
      name: valueOf(this.get("propertyName").text()),
      files: idsIn(path).filter((id2) => id2.length > 1)
    };
    return this.#names;
  }
};
var indexes = /* @__PURE__ */ new WeakMap();
function indexOf(project) {
  const { properties } = project;
  const seen = indexes.get(project);
  const last = properties.at(-1);
  if (seen !== void 0 && seen.count === properties.length && seen.last === last) return seen;
  const byId = /* @__PURE__ */ new Map();
  const byName = /* @__PURE__ */ new Map();
  for (const property of properties) {
    const id = valueOf(property.id);
    const name = valueOf(property.name);
    if (id !== void 0 && !byId.has(id)) byId.set(id, property);
    if (name !== void 0 && !byName.has(name)) byName.set(name, property);
  }
  const index = { count: properties.length, last, byId, byName };
  indexes.set(project, index);
  return index;
}

// src/model/nodes/property.ts
var Property = class extends RecordNode {
  kind = "property";
  project;
  /** The environment of a Property Manager CLI project this property stands for. */
  environment;
  /** The Terraform configuration that declares it, told apart from the others of a run; undefined elsewhere. */
  configuration;
  tree;
  /** The data source or file that Terraform takes its rules from; others may take theirs from there, too. */
  rulesSource;
  /** True for what is known from a rule tree without an envelope only: the `name` there is the default rule's. */
  isBareTree = false;
  hostnames = [];
  /** The version of the property that the hostnames are of; 0 where the list does not say. */
  hostnamesVersion = 0;
  /** True once a rule tree of a file was read, whether it is still in memory or not. */
  declaresRules = false;
  /** True once a file, and not only the snapshot, has told of the hostnames. */
  declaresHostnames = false;
  #hostnamesGap = "no hostname list of this property is in the project or snapshot";
  constructor(project, field, live) {
    super(field, live);
    this.project = project;
  }
  get id() {
    const read = this.firstText("propertyId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }
  get name() {
    return this.isBareTree ? absent : this.firstText("propertyName", "name");
  }
  get productId() {
    return this.firstText("productId");
  }
  /** For sentences: the property's name, else its id. */
  get label() {
    return firstLabel(this.name, this.id) ?? "the property";
  }
  get resource() {
    const name = firstLabel(this.name, this.id);
    const place = this.environment === void 0 || this.environment === name ? "" : ` (${this.environment})`;
    return name === void 0 ? `property${place}` : `property ${name}${place}`;
  }
  /** Why not all hostnames of the property are in view; undefined when they are. A bucket keeps them outside of the property's versions. */
  get hostnamesGap() {
    const isBucket = valueOf(this.get("useHostnameBucket").bool()) === true || valueOf(this.get("propertyType").text()) === "HOSTNAME_BUCKET";
    return isBucket ? "the property keeps its hostnames in a bucket" : this.#hostnamesGap;
  }
  set hostnamesGap(why) {
    this.#hostnamesGap = why;
  }
  /** Takes over the hostnames of a list that names no property. */
  adoptHostnames(list) {
    const live = new Map(this.hostnames.map((hostname) => [hostname.key, hostname.live]));
    const adopted = list.hostnames.map(({ field, key }) => new Hostname(this, field, live.get(key)));
    this.hostnames.splice(0, this.hostnames.length, ...adopted);
    this.hostnamesGap = list.hostnamesGap;
    this.declaresHostnames = true;
    list.hostnames.length = 0;
  }
  /** Activations and deactivations of this property: records and requests alike. */
  get activations() {
    return this.project.activations.filter((activation) => activation.isOf(this));
  }
  /** True when one hostname is known to be served from edgekey.net, false when all are known and none is. */
  get hasEnhancedHostname() {
    if (this.hostnames.some((hostname) => hostname.suffix === "edgekey.net")) return known(true);
    if (this.hostnamesGap !== void 0) return unknown(this.hostnamesGap);
    const vague = this.hostnames.find((hostname) => hostname.suffix === void 0);
    return vague === void 0 ? known(false) : unknown(`the edge hostname of ${vague.label} is not known`);
  }
  /** All rules that requests for this property meet: its own and those of its includes; `gap` says why there may be more. */
  get merged() {
    const { tree } = this;
    const shared = (tree?.includes ?? []).map(({ include, id }) => include?.shared ?? notInView(`include ${id}`));
    const hidden = shared.find((link) => link.state === "unknown");
    const trees = shared.flatMap((link) => link.state === "known" ? [link.value] : []);
    return {
      trees: tree === void 0 ? [] : [.../* @__PURE__ */ new Set([tree, ...trees])],
      gap: tree?.gap ?? (hidden?.state === "unknown" ? hidden.why : void 0)
    };
  }
  /** `is_secure` of the default rule; absent there means false. */
  get isSecure() {
    return this.tree?.root.field.at("options", "is_secure").bool() ?? notInView("the rule tree");
  }
};
var Include = class extends RecordNode {
  kind = "include";
  tree;
  activations = [];
  /** What was kept of its rules: of several versions the one read first, which is the newest. */
  #kept;
  /** Its rules as properties take them over: absent where they are in view and hold nothing that depends on the property. */
  get shared() {
    const { tree } = this.#kept ?? this;
    if (tree !== void 0) return known(tree);
    return this.#kept === void 0 ? unknown(`the rules of include ${this.label} are not in view`) : absent;
  }
  /** Lets go of its tree, unless the properties that use it have to know what is in it. */
  release() {
    const { tree } = this;
    this.tree = void 0;
    if (tree !== void 0) this.#kept ??= { tree: dependsOnProperty(tree) ? tree : void 0 };
  }
  get id() {
    const read = this.firstText("includeId");
    return read.state === "known" ? known(bareId(read.value)) : read;
  }
  get name() {
    return this.firstText("includeName");
  }
  get label() {
    return firstLabel(this.name, this.id) ?? "the include";
  }
  get resource() {
    return `include ${this.label}`;
  }
};
function dependsOnProperty(tree) {
  const names = [
    "enforceMtlsSettings",
    "clientCertificateAuth",
    "mtlsOriginKeystore",
    "originCharacteristics",
    "origin"
  ];
  return names.some((name) => tree.behaviors(name).length > 0) || tree.criteria("clientCertificate").length > 0;
}

// src/model/load/shape.ts
function has(field, ...names) {
  return names.every((name) => field.get(name).value !== void 0);
}
function hasAny(field, ...names) {
  return names.some((name) => field.get(name).value !== void 0);
}
function isListOf(field, passes2) {
  return field.isList && field.items().slice(0, 5).every((item) => item.isObject && passes2(item));
}
function isFilledListOf(field, passes2) {
  return isListOf(field, passes2) && field.items().length > 0;
}
function listShape(name, listIn, passes2, read) {
  return {
    name,
    claims: (field) => isFilledListOf(listIn(field), passes2),
    read: (field, into) => {
      for (const item of listIn(field).items()) read(item, into);
    }
  };
}
var member = (...names) => (field) => field.at(...names);

// src/model/load/papi.ts
var isHostname = (field) => (has(field, "cnameFrom") || has(field, "cnameTo", "cnameType")) && !hasAny(field, "propertyId", "stagingCnameType", "productionCnameType", "validationCname");
var isEdgeHostname = (field) => hasAny(field, "edgeHostnameDomain") || has(field, "domainPrefix", "domainSuffix");
var isProperty = (field) => has(field, "propertyId", "propertyName") && !hasAny(field, "rules", "hostnames", "versions");
var isInclude = (field) => has(field, "includeId", "includeName") && !hasAny(field, "rules");
var isCreation = (field) => hasAny(field, "propertyName", "includeName") && hasAny(field, "productId", "cloneFrom", "includeType") && !hasAny(field, "propertyId", "includeId", "rules", "hostnames", "versions");
var isActivation = (field) => has(field, "network") && hasAny(
  field,
  "propertyVersion",
  "includeVersion",
  "notifyEmails",
  "acknowledgeAllWarnings",
  "acknowledgeWarnings"
) || hasAny(field, "propertyVersion", "includeVersion") && hasAny(field, "activationType", "notifyEmails", "acknowledgeAllWarnings") || has(field, "network", "activationId") && hasAny(field, "propertyId", "propertyName", "activationType", "includeId");
function propertyOf(field, into) {
  const id = valueOf(field.get("propertyId").id());
  const name = valueOf(field.get("propertyName").text());
  if (id === void 0 && name === void 0) return void 0;
  const seen = into.project.propertyBy(id, name);
  if (seen !== void 0) {
    seen.record(field.asBase(), into.live);
    into.project.indexProperty(seen);
    return seen;
  }
  const property = new Property(into.project, field.asBase(), into.live);
  into.project.addProperty(property);
  return property;
}
function readHostnames(list, property, isLive = false) {
  const base = list.asBase("hostnames");
  const items = base.items();
  const read = items.filter((item) => item.isObject).map((item) => new Hostname(property, item, isLive ? item : void 0));
  const before = [...property.hostnames];
  const shown = new Map((isLive ? read : before).map(({ key, live }) => [key, live]));
  if (!isLive || !property.declaresHostnames) {
    property.hostnames.splice(0, before.length, ...read);
    property.hostnamesGap = base.isList ? void 0 : "the list of hostnames is filled in elsewhere";
    if (read.length < items.length) property.hostnamesGap = "a hostname of the list is filled in elsewhere";
  }
  for (const hostname of property.hostnames) hostname.live ??= shown.get(hostname.key);
  if (!isLive) property.declaresHostnames = true;
}
function anonymousProperty(field, into) {
  const property = new Property(into.project, field.asBase(), into.live);
  into.project.addProperty(property);
  into.project.unnamed.push(property);
  return property;
}
function isHostnameDocument(field) {
  const items = (field.isList ? field : hostnameList(field)).items().slice(0, 5);
  const isNamed = hasAny(field, "propertyId", "propertyName") && has(field, "hostnames");
  const fits = items.every((item) => item.isObject ? isHostname(item) : item.text().state === "unknown");
  return fits && (isNamed || items.some((item) => item.isObject));
}
function readHostnameDocument(field, into) {
  const list = field.isList ? field : hostnameList(field);
  const property = (field.isList ? void 0 : propertyOf(field, into)) ?? anonymousProperty(field, into);
  const version = valueOf(field.get("propertyVersion").number()) ?? 0;
  if (version < property.hostnamesVersion) return;
  property.hostnamesVersion = version;
  readHostnames(list, property, into.live);
  const total = valueOf(field.at("hostnames", "totalItems").number()) ?? 0;
  if (total > list.items().length) property.hostnamesGap ??= "only a page of the property's hostnames is in view";
}
function hostnameList(field) {
  const hostnames = field.get("hostnames");
  return hostnames.isList ? hostnames : hostnames.get("items");
}
function readHostnamePatch(field, into) {
  const property = anonymousProperty(field, into);
  readHostnames(field.get("add"), property);
  property.hostnamesGap = "only the added hostnames are in view";
}
function readActivation(field, into, target) {
  const include = target === void 0 ? includeOf(field, into) : void 0;
  const activation = new Activation(into.project, field.asBase(), into.live, target ?? include);
  const owner = target ?? include;
  if (owner?.kind === "include") owner.activations.push(activation);
  into.project.activations.push(activation);
  return activation;
}
function includeOf(field, into) {
  const id = valueOf(field.get("includeId").id());
  return id === void 0 ? void 0 : into.project.includeBy(id, void 0);
}
function readActivations(field, into) {
  const list = field.get("activations");
  const target = includeOf(field, into) ?? into.project.propertyBy(valueOf(field.get("propertyId").id()), valueOf(field.get("propertyName").text()));
  for (const item of (list.isList ? list : list.get("items")).items()) readActivation(item, into, target);
}
function readBulkActivations(field, into) {
  for (const item of field.get("activatePropertyVersions").items()) {
    const activation = readActivation(item, into);
    const defaults = field.get("defaultActivationSettings");
    if (defaults.isObject) activation.record(defaults.asBase("defaultActivationSettings"), into.live);
  }
}
function readInclude(field, into) {
  const node = new Include(field.asBase(), into.live);
  const seen = into.project.includeBy(valueOf(node.id), valueOf(node.name));
  if (seen === void 0) into.project.includes.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}
function readEdgeHostname(field, into) {
  into.project.edgeHostname(field.asBase(), into.live);
}
var papiShapes = [
  {
    name: "property hostnames",
    claims: isHostnameDocument,
    read: readHostnameDocument
  },
  {
    name: "property hostname changes",
    claims: (field) => isFilledListOf(field.get("add"), isHostname),
    read: readHostnamePatch
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
    read: readActivations
  },
  {
    name: "bulk activations",
    claims: (field) => isListOf(field.get("activatePropertyVersions"), (item) => has(item, "propertyVersion")),
    read: readBulkActivations
  },
  { name: "property activation", claims: isActivation, read: readActivation },
  {
    name: "property versions",
    claims: (field) => isFilledListOf(field.at("versions", "items"), (item) => has(item, "propertyVersion")),
    read: propertyOf
  },
  { name: "property", claims: isProperty, read: propertyOf },
  { name: "include", claims: isInclude, read: readInclude },
  {
    name: "request to create",
    claims: isCreation,
    read: (field, into) => has(field, "propertyName") ? propertyOf(field, into) : readInclude(field, into)
  },
  { name: "rule changes", claims: (field) => operationsOf(field).length > 0, read: () => void 0 }
];
var isRule = (field) => isObject(field.value) && ["behaviors", "criteria", "children"].some(
  (name) => Array.isArray(field.get(name).resolve().value) || typeof field.get(name).value === "string"
);
var isItem = (field) => isObject(field.value) && typeof field.value["name"] === "string" && isObject(field.get("options").value) && !isRule(field);
function findTrees(document) {
  const rules = document.get("rules").resolve();
  if (isRule(rules)) return [{ field: rules.asBase(), extent: "whole", envelope: document }];
  if (isRule(document)) {
    const isWhole = valueOf(document.get("name").text()) === "default";
    const isList = document.get("name").isAbsent && document.get("behaviors").isList && !document.get("criteria").isList;
    if (isList && document.get("criterion").isAbsent) {
      return [{ field: document.get("behaviors").asBase("behaviors"), extent: "items", envelope: void 0 }];
    }
    return [{ field: document.asBase(), extent: isWhole ? "whole" : "rule", envelope: void 0 }];
  }
  if (isItem(document)) return [{ field: document.asBase(), extent: "items", envelope: void 0 }];
  const written2 = operationsOf(document).filter(
    (one) => ["add", "replace"].includes(valueOf(one.get("op").text()) ?? "")
  );
  if (written2.length > 0)
    return written2.flatMap((one) => treesWritten(one.get("value"), valueOf(one.get("path").text())));
  if (!document.isList) return [];
  const list = document.items();
  if (list.length > 0 && list.every(isItem))
    return [{ field: document.asBase(), extent: "items", envelope: void 0 }];
  return list.filter(isRule).map((field) => ({ field: field.asBase(`[${field.key}]`), extent: "rule", envelope: void 0 }));
}
function operationsOf(document) {
  const bulk = document.get("patchPropertyVersions").items();
  const all = document.isList ? document.items() : bulk.flatMap((one) => one.get("patches").items());
  const isOperation = (one) => has(one, "op") && /^\/rules(?:\/|$)/.test(valueOf(one.get("path").text()) ?? "");
  return all.every(isOperation) ? all : [];
}
function treesWritten(value, path) {
  const envelope = void 0;
  if (isRule(value)) return [{ field: value.asBase(), extent: path === "/rules" ? "whole" : "rule", envelope }];
  const isItems = isItem(value) || value.isList && value.items().length > 0 && value.items().every(isItem);
  return isItems ? [{ field: value.asBase(), extent: "items", envelope }] : [];
}
function buildTree(found, context, about) {
  const { field, extent, envelope } = found;
  return new RuleTree(field.asBase(field.base, context), extent, { ...about, envelope });
}

// src/model/load/esa-claims.ts
var has2 = (field, ...names) => names.every((name) => esaMember(field, name).value !== void 0);
var hasAny2 = (field, ...names) => names.some((name) => has2(field, name));
var isSite = (field) => has2(field, "SiteId", "SiteName") && !hasAny2(field, "Result", "Hostnames", "Id", "RecordName");
var isLeaf = (field) => has2(field, "CACertificateId");
var isOtherCertificate = (field) => hasAny2(field, "CasId", "PubAlg", "SigAlg", "IssuerCN", "ApplyCode", "Domains", "CreatedType") || actionOf(field)?.includes("Origin") === true;
var isLeafRequest = (field) => has2(field, "ValidityDays") && (hasAny2(field, "CSR", "PkeyType") || has2(field, "SiteId") && field.members().length === 2) || has2(field, "SiteId") && hasAny2(field, "CSR", "PkeyType") && !has2(field, "Certificate");
var isCa = (field) => has2(field, "Id", "FingerprintSha256") && !hasAny2(field, "PrivateKey", "Hostnames") || has2(field, "SiteId", "Certificate") && !hasAny2(field, "Result", "PrivateKey", "Type", "Hostnames");
var isBinding = (field) => has2(field, "Hostnames") && (has2(field, "SiteId") || field.get("Id").value !== void 0) && !hasAny2(field, "Certificate", "PrivateKey");
var isWafRule = (field) => has2(field, "Config") && (hasAny2(field, "Phase", "Position", "RulesetId") || has2(field, "SiteId") && isConfig(esaMember(field, "Config"))) || has2(field, "Expression", "Action") && hasAny2(field, "Phase", "Status", "RulesetId") || has2(field, "Expression", "Phase") && hasAny2(field, "RulesetId", "SiteId");
function isConfig(config) {
  return hasAny2(config, "Expression", "Action") || typeof config.value === "string" && /"expression"/i.test(config.value);
}
function holdsRules(field) {
  const rules = field.get("Rules");
  if (!has2(field, "Phase") || rules.value === void 0) return false;
  const isRule2 = (item) => isWafRule(item) || ["Expression", "Action"].every((name) => item.has(name)) || isConfig(item.get("Config"));
  if (typeof rules.value === "string") return /"Expression"/.test(rules.value);
  return isFilledListOf(rules, isRule2);
}
var isBindingQuery = (field) => /^GetClient(?:Ca)?CertificateHostnames$/.test(actionOf(field) ?? "") && has2(field, "SiteId");
var isAnswer = (field) => hasAny2(field, "RequestId", "SiteName", "TotalCount");
function actionOf(field) {
  const names = ["Action", "ApiName", "x-acs-action"];
  return names.map((name) => valueOf(esaMember(field, name).text())).find((name) => name !== void 0);
}

// src/model/load/esa-site.ts
function siteOf(field, into) {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === void 0) return void 0;
  const seen = seenSite(id, field, into);
  if (seen !== void 0 && seen.hasId(id) && (!has2(field, "SiteName") || seen.name.state !== "absent")) return seen;
  const { doc, value, parent, key, via } = field;
  const members = isObject(value) ? Object.entries(value).filter(([name]) => /^site(?:id|name)$/i.test(name)) : [];
  const about = new Field(doc, Object.fromEntries(members), { parent, key, via, base: "" });
  if (seen === void 0) return addSite(about, into);
  seen.record(about, into.live);
  return seen;
}
function seenSite(id, field, { project }) {
  const seen = project.esaSites.find((site) => site.hasId(id));
  const name = valueOf(esaMember(field, "SiteName").text());
  if (seen !== void 0 || name === void 0 || esaHost(name) === "") return seen;
  return project.esaSites.find(
    (site) => valueOf(site.name) === esaHost(name) && (isReferenceKey(id) || isReferenceKey(valueOf(site.id) ?? ""))
  );
}
function addSite(field, into) {
  const site = new EsaSite({ project: into.project, field, live: into.live });
  into.project.esaSites.push(site);
  return site;
}
function siteByUnknown(value, field, into) {
  const seen = hiddenSites.get(value);
  if (seen !== void 0) return seen;
  const site = addSite(field, into);
  hiddenSites.set(value, site);
  return site;
}
var hiddenSites = /* @__PURE__ */ new WeakMap();
function readSite(field, into) {
  const id = valueOf(esaMember(field, "SiteId").id());
  if (id === void 0) return void 0;
  const seen = seenSite(id, field, into);
  seen?.record(field.asBase(), into.live);
  return seen ?? addSite(field.asBase(), into);
}

// src/model/load/esa-waf.ts
function listingOf(field, of, list) {
  const total = valueOf(esaMember(field, "TotalCount").number());
  const ids = list.map((item, at) => valueOf(esaMember(item, "Id").id()) ?? `${field.doc.file.path} ${at}`);
  return total === void 0 ? void 0 : { of, total, ids };
}
function textAsJson(field) {
  const text = field.value;
  if (typeof text !== "string" || field.standsAt !== void 0) return field;
  const doc = field.doc.inside(field.route, text);
  if (doc === void 0 || !isObject(doc.tree.value) && !Array.isArray(doc.tree.value)) return field;
  return new Field(doc, doc.tree.value, { parent: field.parent, key: field.key, via: field.via, base: field.base });
}
function readWafRule(field, into, around) {
  const whole3 = field.asBase();
  const written2 = esaMember(whole3, "Config");
  const config = around.form === "batch" && written2.isAbsent ? whole3 : textAsJson(written2);
  const rule = new EsaWafRule({
    project: into.project,
    field: whole3,
    config,
    gap: gapOf2(config),
    ruleset: around.ruleset,
    zone: around.zone,
    isLive: into.live,
    form: around.form ?? "answer",
    listing: around.listing
  });
  rule.zone?.rules.push(rule);
  into.project.esaWafRules.push(rule);
}
function gapOf2(config) {
  if (config.isAbsent || config.isObject) return void 0;
  const text = config.text();
  return text.state === "unknown" ? text.why : "the configuration is text that does not hold a JSON object";
}
function readRuleset(field, into, { zone, listing }) {
  const set = new EsaWafRuleset({ project: into.project, field: field.asBase(), live: into.live });
  set.zone = zone;
  const id = valueOf(set.id);
  const seen = into.project.esaWafRulesets.find((other) => id !== void 0 && other.hasId(id));
  if (seen === void 0) into.project.esaWafRulesets.push(set);
  else seen.record(field.asBase(), into.live);
  for (const rule of textAsJson(esaMember(field, "Rules")).items())
    readWafRule(rule, into, { ruleset: seen ?? set, zone, listing });
  return seen ?? set;
}
function readBatch(field, into, zone) {
  const set = new EsaWafRuleset({ project: into.project, field: field.asBase(), live: into.live });
  for (const config of textAsJson(esaMember(field, "Configs")).items()) {
    readWafRule(config, into, { ruleset: set, zone, form: "batch" });
  }
}

// src/model/load/esa.ts
function readCa(field, into, { zone, certificate = esaMember(field, "Certificate"), isRequest = false }) {
  const ca = new EsaCa({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  const id = valueOf(ca.id);
  const seen = into.project.esaCas.find((other) => id !== void 0 && other.hasId(id));
  const node = seen ?? ca;
  if (seen === void 0) into.project.esaCas.push(ca);
  else seen.record(field.asBase(), into.live);
  node.zone ??= zone;
  if (zone !== void 0 && !zone.cas.includes(node)) zone.cas.push(node);
  const pem = pemField(certificate, "esa-ca", node);
  if (pem === void 0) return node;
  node.pem ??= pem;
  into.project.addPem(pem);
  return node;
}
function readLeaf(field, into, { zone, certificate = esaMember(field, "Certificate"), isRequest = false }) {
  const leaf = new EsaClientCertificate({ project: into.project, field: field.asBase(), live: into.live, isRequest });
  leaf.zone = zone;
  zone?.clientCertificates.push(leaf);
  into.project.esaClientCertificates.push(leaf);
  for (const pem of [pemField(certificate, "client", leaf), pemField(esaMember(field, "CSR"), "csr", leaf)]) {
    if (pem !== void 0) into.project.addPem(pem);
  }
  return leaf;
}
function readCertificates(field, into) {
  const zone = siteOf(field, into);
  const list = esaMember(field, "Result");
  const items = list.isList ? list.items() : [list];
  const beside = list.isList ? {} : { certificate: esaMember(field, "Certificate") };
  for (const item of items) {
    if (isLeaf(item)) readLeaf(item, into, { zone, ...beside });
    else if (!isOtherCertificate(item)) readCa(item, into, { zone, ...beside });
  }
  const total = valueOf(esaMember(field, "TotalCount").number());
  if (zone === void 0 || !list.isList || total === void 0 || items.some((item) => isLeaf(item) || isOtherCertificate(item)))
    return;
  if (items.length > 0) zone.caTotal = total;
  if (items.length > 0 && zone.cas.filter(({ isRequest }) => !isRequest).length >= total) zone.complete.cas = true;
}
function readBinding(field, into, zone = siteOf(field, into), isRequest = !into.live && !isAnswer(field)) {
  const binding = new EsaBinding({
    project: into.project,
    field: field.asBase(),
    live: into.live,
    isRequest
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
function readRecords(list, into, zone) {
  for (const record of list) (zone ?? siteOf(record, into))?.dns.push(record.asBase());
}
function readSnapshotSite(field, into) {
  const zone = readSite(field, into);
  const list = (name) => field.get(name);
  for (const item of list("clientCaCertificates").items()) readCa(item, into, { zone });
  for (const item of list("clientCertificates").items()) readLeaf(item, into, { zone });
  for (const item of list("hostnameBindings").items()) readBinding(item, into, zone);
  for (const item of list("wafRulesets").items()) readRuleset(item, into, { zone });
  for (const item of list("wafRules").items()) readWafRule(item, into, { zone });
  readRecords(list("records").items(), into, zone);
  if (zone === void 0) return;
  zone.complete.cas ||= list("clientCaCertificates").isList;
  zone.complete.bindings ||= list("hostnameBindings").isList;
  zone.complete.rules ||= list("wafRules").isList || list("wafRulesets").items().some((set) => has2(set, "Rules"));
}
function readRos(field, into) {
  for (const resource of field.get("Resources").members()) {
    const type = valueOf(resource.get("Type").text());
    const properties = resource.get("Properties");
    const zone = siteOf(properties, into);
    if (type === "ALIYUN::ESA::ClientCaCertificate") readCa(properties, into, { zone, isRequest: true });
    if (type === "ALIYUN::ESA::ClientCertificate") readLeaf(properties, into, { zone, isRequest: true });
    if (type === "ALIYUN::ESA::WafRule") readWafRule(properties, into, { zone, form: "template" });
  }
}
function readRules(field, into) {
  const zone = siteOf(field, into);
  if (hasAny2(field, "Expression", "Phase")) return void readRuleset(field, into, { zone });
  const rules = esaMember(field, "Rules").items();
  const listing = listingOf(field, "rules", rules);
  for (const rule of rules) readWafRule(rule, into, { zone, listing });
}
function readRulesets(field, into) {
  const zone = siteOf(field, into);
  const sets = field.get("Rulesets").items();
  const listing = listingOf(field, "rulesets", sets);
  for (const set of sets) readRuleset(set, into, { zone, listing });
}
function readSingleRule(field, into) {
  const isBody = !hasAny2(field, "Id", "RequestId") && hasAny2(field, "Config", "Phase");
  readWafRule(field, into, { zone: siteOf(field, into), form: isBody ? "body" : "answer" });
}
var carriers = ["Body", "Params", "Parameters", "Query", "Request"];
function* carried(field) {
  for (const name of carriers) {
    const inner = textAsJson(esaMember(field, name));
    if (inner.isObject) yield inner.asBase(inner.path);
  }
}
function readCall2(field, into) {
  for (const inner of carried(field)) esaShapes.find((shape) => shape.claims(inner))?.read(inner, into);
}
var esaShapes = [
  { name: "ROS template", claims: (field) => has2(field, "ROSTemplateFormatVersion"), read: readRos },
  {
    name: "ESA API call",
    claims: (field) => /^[A-Z]\w*(?:Certificate|Waf)\w*$/.test(actionOf(field) ?? "") && carriers.some((name) => has2(field, name)),
    read: readCall2
  },
  listShape("ESA sites", member("Sites"), isSite, readSite),
  {
    name: "ESA site",
    claims: (field) => isSite(field.get("SiteModel")),
    read: (field, into) => void readSite(field.get("SiteModel"), into)
  },
  {
    name: "ESA DNS records",
    claims: (field) => isFilledListOf(field.get("Records"), (item) => has2(item, "RecordName", "SiteId")),
    read: (field, into) => readRecords(field.get("Records").items(), into)
  },
  {
    name: "ESA certificates",
    claims: (field) => has2(field, "Result", "SiteId") && (isObject(field.get("Result").value) || isListOf(field.get("Result"), (item) => has2(item, "Id"))),
    read: readCertificates
  },
  {
    name: "ESA client certificate",
    claims: (field) => isLeaf(field) || isLeafRequest(field),
    read: (field, into) => void readLeaf(field, into, { zone: siteOf(field, into), isRequest: !isLeaf(field) && !isAnswer(field) })
  },
  {
    name: "ESA client CA certificate",
    claims: (field) => isCa(field) && !isOtherCertificate(field),
    read: (field, into) => void readCa(field, into, { zone: siteOf(field, into), isRequest: !has2(field, "Id") })
  },
  {
    name: "ESA hostname binding",
    claims: (field) => isBinding(field) && !isOtherCertificate(field),
    read: (field, into) => void readBinding(field, into)
  },
  {
    name: "ESA API request",
    claims: isBindingQuery,
    read: (field, into) => void siteOf(field, into)
  },
  {
    name: "ESA WAF phases",
    claims: (field) => isFilledListOf(field.get("Phases"), (item) => has2(item, "Rulesets")),
    read: (field, into) => field.get("Phases").items().forEach(
      (phase) => phase.get("Rulesets").items().forEach((ruleset) => void readRuleset(ruleset, into, { zone: siteOf(field, into) }))
    )
  },
  {
    name: "ESA WAF rulesets",
    claims: (field) => isFilledListOf(field.get("Rulesets"), (item) => has2(item, "Rules") || has2(item, "Phase")),
    read: readRulesets
  },
  {
    name: "ESA WAF rules",
    claims: (field) => isFilledListOf(esaMember(field, "Rules"), isWafRule) || holdsRules(field),
    read: readRules
  },
  {
    name: "ESA WAF rules of a batch call",
    claims: (field) => has2(field, "Configs") && hasAny2(field, "Phase", "RulesetId", "Shared"),
    read: (field, into) => readBatch(field, into, siteOf(field, into))
  },
  { name: "ESA WAF rule", claims: isWafRule, read: readSingleRule }
];

// src/model/nodes/keystore.ts
var ClientCertificate = class extends RecordNode {
  kind = "clientCertificate";
  /** All version records, alias records of third-party certificates included. */
  versions = [];
  /** True when the versions in view are a full answer of the API, or all that a Terraform resource lists. */
  hasAllVersions = false;
  /** True for a certificate that a Terraform resource makes. */
  isDeclared = false;
  get id() {
    return this.firstText("certificateId");
  }
  get name() {
    return this.firstText("certificateName");
  }
  /** `AKAMAI` or `THIRD_PARTY`. */
  get signer() {
    return this.get("signer").text();
  }
  /** `STANDARD_TLS` or `ENHANCED_TLS`. */
  get secureNetwork() {
    return this.get("secureNetwork").text();
  }
  /** True for the body of a request and for what Terraform makes one from; an answer of the API carries the certificate's id. */
  get isRequest() {
    if (this.isDeclared) return this.records.every(({ doc }) => doc.language === "hcl");
    return !this.isLive && this.id.state === "absent" && !this.says("createdDate") && this.versions.length === 0;
  }
  /** The versions proper: without the extra records that stand for an alias. */
  get realVersions() {
    return this.versions.filter((version) => !version.isAliasRecord);
  }
  get label() {
    return valueOf(this.name) ?? this.field.doc.address ?? valueOf(this.id) ?? "the certificate";
  }
  get resource() {
    return `client-certificate ${firstLabel(this.id, this.name) ?? ""}`.trim();
  }
};
var CertificateVersion = class extends RecordNode {
  kind = "certificateVersion";
  certificate;
  /** All records of the answer that lists this one, in its order; only itself for a record by itself. */
  list = [this];
  /** Its place in that list, from 0: Akamai-signed certificates list the current version first. Unknown for a record by itself. */
  position;
  pems = [];
  /** What Terraform calls it in its certificate: the key of a version, `current`, `previous`. */
  key;
  /** True for the version that an upload fills: only third-party certificates have such. */
  isUploaded = false;
  get number() {
    return this.get("version").number();
  }
  get guid() {
    return this.get("versionGuid").text();
  }
  /** `CURRENT` or `PREVIOUS` on the alias records of third-party certificates. */
  get alias() {
    const alias = valueOf(this.get("versionAlias").text())?.toUpperCase();
    return alias === "CURRENT" || alias === "PREVIOUS" ? alias : void 0;
  }
  /** True for the extra record of an alias; the slots of an Akamai-signed certificate are its versions themselves. */
  get isAliasRecord() {
    return this.alias !== void 0 && valueOf(this.certificate?.signer ?? absent) !== "AKAMAI";
  }
  /** `AKAMAI` or `THIRD_PARTY`: by the certificate, else by what only a third-party certificate's versions have. */
  get signer() {
    const stated = this.certificate?.signer ?? absent;
    if (stated.state === "known") return stated;
    if (this.isUploaded) return known("THIRD_PARTY");
    if (isThirdPartyList(this.#siblings)) return known("THIRD_PARTY");
    return unknown("the signer of this certificate is not in the project or snapshot");
  }
  /** True for a version of which nothing but its place in the list of a data source is known: which one that is changes in time. */
  get isKnownByPlace() {
    return this.position !== void 0 && this.field.doc.language === "hcl" && this.number.state !== "known";
  }
  /** True when the record shows what Akamai-signed versions never have: a signing request, an upload, an alias of its own. */
  get isThirdPartyOnly() {
    const { status } = this;
    if (status.state === "known" && status.value === "AWAITING_SIGNED_CERTIFICATE") return true;
    return this.alias !== void 0 || !this.get("csrBlock").isAbsent || !this.get("certificateSubmittedDate").isAbsent;
  }
  /** What a rule that names this GUID follows: an alias, the slot of an Akamai-signed certificate, or one version for ever. */
  get follows() {
    if (this.alias !== void 0) return known(this.alias === "CURRENT" ? "current" : "previous");
    const { signer, position } = this;
    if (signer.state !== "known") return unknown(signer.state === "unknown" ? signer.why : "the signer is not stated");
    if (signer.value !== "AKAMAI") return known("version");
    if (position === 0) return known("current");
    return position === 1 ? known("previous") : unknown("which slot of the certificate this is shows only in the list of its versions");
  }
  /** The record whose GUID follows the certificate through every rotation; absent when the whole list shows none. */
  get current() {
    const isAkamai = valueOf(this.certificate?.signer ?? absent) === "AKAMAI";
    const found = this.#siblings.find((version) => version.alias === "CURRENT" || isAkamai && version.position === 0);
    return found === void 0 ? unknown("the current alias of this certificate is not in the project or snapshot") : known(found);
  }
  /**
   * `AWAITING_SIGNED_CERTIFICATE`, `DEPLOYMENT_PENDING`, `DEPLOYED` or `DELETE_PENDING`; for an alias record without one, that of
   * its version. Unknown where two documents tell different stories: a status moves on, and nothing says which is newer.
   */
  get status() {
    const told = new Set(this.records.flatMap((record) => statusOf(valueOf(record.get("status").text()))));
    if (told.size > 1) return unknown(`one document says ${[...told].join(", another ")}`);
    const [status] = told;
    if (status !== void 0) return known(status);
    const own2 = this.get("status").text();
    if (own2.state !== "absent" || this.alias === void 0) return own2;
    const twin = this.#siblings.find((other) => other !== this && other.alias === this.alias);
    const number = valueOf(this.number) ?? valueOf(twin?.number ?? absent);
    const version = this.#siblings.find(
      (other) => number !== void 0 && other.alias === void 0 && valueOf(other.number) === number
    );
    return version?.status ?? absent;
  }
  get label() {
    return this.key ?? String(valueOf(this.number) ?? valueOf(this.guid) ?? "");
  }
  get resource() {
    const owner = this.certificate?.resource ?? "client-certificate";
    return `${owner} version ${this.label}`;
  }
  get #siblings() {
    return this.certificate?.versions ?? this.list;
  }
};
var thirdPartyLists = /* @__PURE__ */ new WeakMap();
function isThirdPartyList(list) {
  const seen = thirdPartyLists.get(list);
  if (seen !== void 0) return seen;
  const found = list.some((version) => version.isThirdPartyOnly);
  thirdPartyLists.set(list, found);
  return found;
}
function statusOf(text) {
  if (text === void 0) return [];
  const status = text.trim().toUpperCase();
  return [status === "PENDING_DELETE" ? "DELETE_PENDING" : status];
}
var AccountCa = class extends RecordNode {
  kind = "accountCa";
  /** `QUALIFYING`, `CURRENT`, `PREVIOUS` or `EXPIRED`. */
  get status() {
    return this.get("status").text();
  }
  get label() {
    return valueOf(this.firstText("commonName", "subject", "id")) ?? "the account CA";
  }
  get resource() {
    return `account-ca ${valueOf(this.firstText("id", "commonName")) ?? ""}`.trim();
  }
};

// src/model/nodes/truststore.ts
var CaSet = class extends RecordNode {
  kind = "caSet";
  project;
  versions = [];
  activations = [];
  /** Set where Terraform makes the set; `gap` says why the configuration may hold more about it than is in view. */
  declaration;
  /** What its configuration may or may not activate: blocks that are switched off or are of an unknown number or set. */
  doubtful = [];
  /** What the account says uses this set; undefined when it was not asked. A failed look-up is not an empty one. */
  associations;
  /** How a deletion of this set fared, where an export shows it. */
  deletion;
  /** True when the versions in view are a full answer of the API and not single bodies. */
  hasAllVersions = false;
  constructor(project, field, live) {
    super(field, live);
    this.project = project;
  }
  get id() {
    return this.firstText("caSetId");
  }
  /** The id it has in the account, where Terraform makes the set and an import tells it. */
  get importedId() {
    return this.declaration === void 0 ? void 0 : importedId(this.field, this.project);
  }
  /** The id it has in the account, as far as an import or the account itself tells it. */
  get vendorId() {
    const told = this.records.map((record) => valueOf(record.get("caSetId").id()));
    return told.find((id) => id !== void 0 && !isReferenceKey(id)) ?? this.importedId;
  }
  /** True for a set of that id, be it known by reference and by the account as well. */
  hasId(id) {
    return valueOf(this.id) === id || this.vendorId === id || valueOf(this.project.caSetById(id)) === this;
  }
  /** Takes over what was read of the same set elsewhere: what Terraform makes, and what the account shows. */
  absorb(other) {
    this.absorbRecords(other);
    for (const version of other.versions) version.caSet = this;
    for (const activation of other.activations) activation.caSet = this;
    this.versions.push(...other.versions);
    this.activations.push(...other.activations);
    this.associations ??= other.associations;
    this.deletion ??= other.deletion;
    this.hasAllVersions ||= other.hasAllVersions;
  }
  get name() {
    return this.firstText("caSetName");
  }
  /** True once the account shows it deleted or being deleted; v1 of the API says so by `isDeleted`. */
  get isDeleted() {
    const status = valueOf(this.get("caSetStatus").text());
    return status === "DELETED" || status === "DELETING" || valueOf(this.get("isDeleted").bool()) === true;
  }
  /** For sentences: by name and id, as far as they are known. */
  get label() {
    return namedLabel(this.name, this.id) ?? "the set";
  }
  get resource() {
    return `ca-set ${firstLabel(this.id, this.name) ?? "the set"}`;
  }
  /** Whether a version of the set is active on a network, by the set's own record, its versions and its activations. */
  activeOn(network) {
    const declared = this.#declaredOn(network);
    if (declared !== void 0) return declared;
    const version = this.activeVersion(network);
    return version.state === "unknown" ? version : known(version.state === "known");
  }
  /** The version active on a network: absent when it is known that there is none. */
  activeVersion(network) {
    const [made] = this.#declared(network);
    if (made !== void 0) return made.version;
    const declared = this.#declaredOn(network);
    if (declared?.state === "unknown") return declared;
    if (declared !== void 0 && !declared.value) return absent;
    const member2 = network === "STAGING" ? "stagingVersion" : "productionVersion";
    const record = this.records.find((field) => field.get(member2).value !== void 0);
    const stated = record?.get(member2).number();
    if (stated !== void 0 && stated.state !== "absent") return stated;
    const told = stated ?? this.#activeByVersions(network);
    if (told?.state === "known") return told;
    const coming = this.#coming(network);
    if (coming !== void 0) return unknown(`an activation of this set on ${network} is ${coming}`);
    return told ?? this.#activeByActivations(network);
  }
  #declared(network) {
    return this.activations.filter((one) => one.declaration !== void 0 && one.network === network);
  }
  /** What the configuration that makes the set tells of a network; undefined for a set that Terraform does not make. */
  #declaredOn(network) {
    const { declaration } = this;
    if (declaration === void 0) return void 0;
    if (this.#declared(network).length > 0 || this.records.some((record) => isActive(record, network)))
      return known(true);
    const [vague] = [...this.activations, ...this.doubtful].filter((one) => (one.network ?? network) === network);
    if (vague !== void 0) return unknown(`${vague.label} may activate it: ${vague.openness}`);
    return declaration.gap === void 0 ? known(false) : unknown(declaration.gap);
  }
  #activeByVersions(network) {
    const member2 = network === "STAGING" ? "stagingStatus" : "productionStatus";
    const statuses = this.versions.map((version) => ({ version, status: valueOf(version.get(member2).text()) }));
    const active = statuses.find(({ status }) => status === "ACTIVE");
    if (active !== void 0) return active.version.number;
    const told = this.hasAllVersions && statuses.length > 0 && statuses.every(({ status }) => status === "INACTIVE");
    return told ? absent : void 0;
  }
  /** What is about to change the answer: a request that the project holds, or an operation of the account that is not over. */
  #coming(network) {
    const here = this.activations.filter((activation) => activation.network === network);
    if (here.some((activation) => activation.status === "IN_PROGRESS")) return "running";
    return here.some((activation) => activation.isRequest && !activation.isDeactivation) ? "asked for" : void 0;
  }
  #activeByActivations(network) {
    const done = this.activations.filter(
      (activation) => activation.network === network && activation.status === "COMPLETE"
    );
    const last = done.toSorted(byTime).at(-1);
    if (last === void 0) return notInView(`an activation of this set on ${network}`);
    return last.isDeactivation ? absent : last.version;
  }
  /** The newest operation on a network that is over or under way; requests have no time and do not count. */
  lastOperation(network) {
    return this.activations.filter((activation) => activation.network === network && !activation.isRequest).toSorted(byTime).at(-1);
  }
  /** The number of the newest version: as the set states it, else the highest of a full list. */
  get latestVersion() {
    const stated = this.get("latestVersion").number();
    if (stated.state !== "absent" || !this.hasAllVersions) return stated;
    const numbers2 = this.versions.flatMap((version) => valueOf(version.number) ?? []);
    return numbers2.length === 0 ? absent : known(Math.max(...numbers2));
  }
  /** The enrollments in view that are bound to this set. */
  get enrollments() {
    return this.project.enrollments.filter((enrollment) => valueOf(enrollment.caSet) === this);
  }
};
var CaSetVersion = class extends RecordNode {
  kind = "caSetVersion";
  /** The set it belongs to; undefined for a body that does not say. */
  caSet;
  /** The entries of `certificates[]`, each with its PEM; empty in lists that leave certificates out. */
  entries = [];
  /**
   * Where it is written. `body`: a request, what it lists is all there will be. `answer`: what the account shows, where an empty
   * list says nothing. `command`: a PowerShell command that names certificate files. `folder`: certificate files of which only
   * the name of their folder, or their own, says that they belong to a CA set.
   */
  origin;
  constructor(field, live, origin) {
    super(field, live);
    this.origin = origin;
  }
  /** True for a request: what it lists is all there will be. */
  get isBody() {
    return this.origin === "body";
  }
  get number() {
    return versionNumber(this);
  }
  /** True when the account shows this version as deleted or on its way out. */
  get isDeleted() {
    return valueOf(this.get("caSetVersionStatus").text()) === "DELETED";
  }
  /** All certificates that could be read, in order. */
  get certificates() {
    return this.entries.flatMap((entry) => entry.pem.certificates);
  }
  /** For sentences: the set by id or name; where nothing names it, the folder that stands for it. */
  get setLabel() {
    const name = this.caSet?.label ?? valueOf(this.firstText("caSetId", "caSetName"));
    if (name !== void 0) return name;
    const { path } = this.field.doc.file;
    if (this.origin === "body" || this.origin === "answer") return "(unnamed)";
    return folderOf(path) || path;
  }
  get label() {
    const number = valueOf(this.number);
    return number === void 0 ? "the new version" : String(number);
  }
  get resource() {
    const set = this.caSet?.resource ?? `ca-set ${valueOf(this.firstText("caSetId", "caSetName")) ?? ""}`.trim();
    const number = valueOf(this.number);
    return `${set}${number === void 0 ? "" : ` version ${number}`}`;
  }
};
var CaSetActivation = class extends RecordNode {
  kind = "caSetActivation";
  caSet;
  /** Set where Terraform declares it. */
  declaration;
  /** Undefined where it is not known, or may be another one in another environment. */
  get network() {
    if (this.declaration?.isForAnyNetwork === true) return void 0;
    return networkOf(valueOf(this.get("network").text()) ?? "");
  }
  get version() {
    return versionNumber(this);
  }
  /** True for the body of a request; a record of the API carries its id or status. */
  get isRequest() {
    return this.get("activationId").isAbsent && this.status === void 0;
  }
  /** `IN_PROGRESS`, `COMPLETE` or `FAILED`; v1 of the API calls it `status`. */
  get status() {
    return valueOf(this.firstText("activationStatus", "status"));
  }
  get isDeactivation() {
    return valueOf(this.firstText("activationType", "type")) === "DEACTIVATE";
  }
  /** When it ended, else when it was asked for, in epoch milliseconds; 0 when that is not said. */
  get time() {
    return Date.parse(valueOf(this.firstText("modifiedDate", "createdDate")) ?? "") || 0;
  }
  /** Why it is not certain what it does, for sentences. */
  get openness() {
    if (this.declaration?.doubt !== void 0) return this.declaration.doubt;
    if (this.network === void 0) return "its network is not known";
    return this.isRequest ? "it is asked for" : "it is not over";
  }
  /** For sentences: a block by its address, an operation by its id, else by its version. */
  get label() {
    const { address } = this.field.doc;
    if (this.declaration !== void 0 && address !== void 0) return address;
    const what = this.isDeactivation ? "deactivation" : "activation";
    const id = valueOf(this.get("activationId").id());
    const version = valueOf(this.version);
    if (id !== void 0) return `${what} ${id}`;
    return version === void 0 ? `the ${what}` : `the ${what} of version ${version}`;
  }
  /** The set's id or name for sentences, be the set in view or not. */
  get setLabel() {
    return this.caSet?.label ?? firstLabel(this.firstText("caSetId", "caSetName")) ?? "";
  }
  get resource() {
    return this.caSet?.resource ?? `ca-set ${valueOf(this.firstText("caSetId", "caSetName")) ?? ""}`.trim();
  }
};
function isActive(record, network) {
  return record.get(network === "STAGING" ? "stagingVersion" : "productionVersion").number().state === "known";
}
function versionNumber(node) {
  const names = ["version", "versionNumber", "versionId"];
  const name = names.find((candidate) => !node.get(candidate).isAbsent);
  return name === void 0 ? absent : node.get(name).number();
}
function byTime(a, b) {
  return a.time - b.time || (valueOf(a.get("activationId").number()) ?? 0) - (valueOf(b.get("activationId").number()) ?? 0);
}

// src/model/terraform/builder-names.ts
var builderFormats = [
  ["2023_01_05", "2023_05_30", "2023_09_20", "2023_10_30"],
  ["2024_01_09", "2024_02_12", "2024_05_31", "2024_08_13", "2024_10_21"],
  ["2025_01_13", "2025_02_18", "2025_03_24", "2025_04_29", "2025_05_30", "2025_07_07", "2025_09_09", "2025_10_16"],
  ["2026_01_09", "2026_02_16", "2026_05_05", "2026_06_09", "2026_07_21"]
].flatMap((year) => year.map((day) => `rules_v${day}`));
function formatOfBlock(name) {
  return /^rules_v\d{4}_\d{2}_\d{2}$/.test(name) ? name.slice("rules_".length).replaceAll("_", "-") : void 0;
}
var irregular = words2(`
  allowFCMParentOverride allowHTTPSCacheKeySharing allowHTTPSDowngrade allowHTTPSUpgrade canBeCA conditionalHTTPStatus
  contentCharacteristicsAMD contentCharacteristicsDD dcpAuthHMACTransformation detectSmartDNSProxy
  detectSmartDNSProxyAction detectSmartDNSProxyRedirecturl enableCMCDSegmentPrefetch enableES256 enableIPAvoidance
  enableIPProtection enableIPRedirectOnDeny enableRS256 enableTokenInURI g2oAccessKeyVersionGuid g2oToken g2oheader gRPC
  i18nCharset i18nStatus isCertificateSNIOnly issuerRDNs logEdgeIP origin_settings overrideIPAddresses
  segmentDurationDASH segmentDurationDASHCustom segmentDurationHDS segmentDurationHDSCustom segmentDurationHLS
  segmentDurationHLSCustom segmentSizeDASH segmentSizeHDS segmentSizeHLS sf3cOriginHost sf3cOriginHostHeader
  smartDNSProxy standardTLSMigration standardTLSMigrationOverride subjectCN subjectRDNs title_aic_mobile
  title_aic_nonmobile tokenAuthDASHTitle tokenAuthHLSTitle`);
var nameParts = words2(`
  BUSINESS_CATEGORY C CN COUNTRY_OF_CITIZENSHIP COUNTRY_OF_RESIDENCE DATE_OF_BIRTH DC DN_QUALIFIER EmailAddress GENDER
  GENERATION GIVENNAME INITIALS JURISDICTION_C JURISDICTION_L JURISDICTION_ST L NAME_AT_BIRTH O ORGANIZATION_IDENTIFIER
  OU PLACE_OF_BIRTH POSTAL_ADDRESS POSTAL_CODE PSEUDONYM ROLE SERIALNUMBER ST STREET SURNAME T TELEPHONE_NUMBER UID
  UNIQUE_IDENTIFIER UnstructuredAddress UnstructuredName`);
var bySnake = new Map([...irregular, ...nameParts].map((vendor) => [snakeName(vendor), vendor]));
var distinguished = /* @__PURE__ */ new Set(["issuerRDNs", "subjectRDNs"]);
function vendorName(snake, parent) {
  if ((snake === "description" || snake === "name") && parent !== void 0 && distinguished.has(parent))
    return snake.toUpperCase();
  return bySnake.get(snake) ?? lowerCamel(snake);
}
function lowerCamel(snake) {
  return snake.replace(/_(.)|(?<=\d)[a-z]/g, (match, next) => (next ?? match).toUpperCase());
}
function snakeName(vendor) {
  return vendor.replace(/RDNs$/, "Rdns").replace(/([a-z\d])([A-Z])/g, "$1_$2").replace(/([A-Z])([A-Z][a-z])/g, "$1_$2").toLowerCase();
}
var cpCodes = words2(`
  apiPrioritization.throttledCpCode cpCode.value failAction.cpCode failoverTemplate.failoverCpCode
  imageAndVideoManager.cpCodeOriginal imageAndVideoManager.cpCodeTransformed imageManager.cpCodeOriginal
  imageManager.cpCodeTransformed imageManagerVideo.cpCodeOriginal imageManagerVideo.cpCodeTransformed matchCpCode.value
  videoManagerCloudinary.cpCodeCloudinary visitorPrioritization.waitingRoomCpCode`);
var otherObjects = words2(`
  apiPrioritization.cloudletPolicy apiPrioritization.netStorage applicationLoadBalancer.allDownNetStorage
  applicationLoadBalancer.cloudletPolicy audienceSegmentation.cloudletPolicy edgeRedirector.cloudletPolicy
  failAction.netStorageHostname failoverTemplate.netStorageHostname firstPartyMarketing.cloudletPolicy
  firstPartyMarketingPlus.cloudletPolicy forwardRewrite.cloudletPolicy inputValidation.cloudletPolicy
  inputValidation.penaltyNetStorage origin.customCertificateAuthorities.issuerRDNs
  origin.customCertificateAuthorities.subjectRDNs origin.customCertificates.issuerRDNs
  origin.customCertificates.subjectRDNs origin.netStorage phasedRelease.cloudletPolicy requestControl.cloudletPolicy
  requestControl.netStorage siteShield.ssmap visitorPrioritization.cloudletPolicy
  visitorPrioritization.waitingRoomNetStorage webApplicationFirewall.firewallConfiguration`);
var flat = /* @__PURE__ */ new Set([...cpCodes.flatMap((path) => [path, `${path}.cpCodeLimits`]), ...otherObjects]);
function isFlat(path) {
  return flat.has(path.join("."));
}
var numbers = /* @__PURE__ */ new Set(["408", "500", "502", "504"]);
function vendorValue(path, value) {
  const mixed = path.join(".") === "adScalerCircuitBreaker.returnErrorResponseCodeBased";
  return mixed && numbers.has(value) ? Number(value) : value;
}
function words2(text) {
  return text.trim().split(/\s+/);
}

// src/model/load/owners.ts
var Owners = class {
  #loading;
  #rootPaths;
  #owners = [];
  /** `rootPaths` are the files that begin a tree, to tell whether a hostname list beside one can mean no other. */
  constructor(loading, rootPaths) {
    this.#loading = loading;
    this.#rootPaths = rootPaths;
  }
  get properties() {
    return this.#owners.filter((owner) => owner.kind === "property");
  }
  get includes() {
    return this.#owners.filter((owner) => owner.kind === "include");
  }
  /** Takes a property or include of which no tree is in view. */
  add(owner) {
    this.#owners.push(owner);
  }
  /** Finds or makes the property or include a tree belongs to. */
  adopt(tree, found, given, path) {
    const into = { project: this.#loading.project, live: false };
    const { envelope } = found;
    if (given?.kind === "include") {
      tree.include = given;
      given.tree = tree;
      this.#owners.push(given);
      return;
    }
    if (envelope !== void 0 && hasAny(envelope, "includeId", "includeName", "includeVersion")) {
      tree.include = readInclude(envelope, into);
      tree.include.tree = tree;
      this.#owners.push(tree.include);
      return;
    }
    if (found.extent !== "whole") return;
    const named = given ?? (envelope && propertyOf(envelope, into));
    const neighbour = named?.declaresHostnames === true ? void 0 : this.#neighbour(path);
    if (named !== void 0 && neighbour !== void 0) this.#join(named, neighbour);
    const property = named ?? neighbour ?? this.#newProperty(envelope ?? found.field, envelope === void 0);
    tree.property = property;
    property.tree = tree;
    property.declaresRules ||= found.field.doc !== property.project.snapshot?.field.doc;
    this.#owners.push(property);
  }
  /** Takes note of what the trees refer to, and of the certificates pinned in them. */
  note(trees) {
    const { project } = this.#loading;
    for (const tree of trees) {
      project.noteTree(tree);
      for (const origin of tree.behaviors("origin")) {
        const pins = ["customCertificates", "customCertificateAuthorities"].flatMap(
          (list) => origin.option(list).items()
        );
        for (const pin of pins) {
          const text = pemField(pin.get("pemEncodedCert"), "pin", origin);
          if (text !== void 0) project.addPem(text);
        }
      }
    }
  }
  /** Lets go of the trees once they have been checked; a property that nothing else told of goes with its tree. */
  release() {
    const { properties } = this.#loading.project;
    for (const owner of this.#owners) {
      if (owner.kind === "include") owner.release();
      else owner.tree = void 0;
      owner.slim();
      if (owner.kind === "property" && isEmpty(owner)) properties.splice(properties.indexOf(owner), 1);
    }
  }
  /** A hostname list without a name beside the only tree of its folder, or of the folder below, belongs to that tree. */
  #neighbour(path) {
    const folder = folderOf(path);
    const isAlone = (home) => this.#rootPaths.filter((root) => isBelow(root, home)).length === 1;
    const unnamed = this.#loading.project.unnamed.filter(
      ({ tree, hostnames }) => tree === void 0 && hostnames.length > 0
    );
    for (const home of [folder, folderOf(folder)]) {
      const here = unnamed.filter((property) => folderOf(property.field.doc.file.path) === home);
      if (here.length === 1 && isAlone(home)) return here[0];
    }
    return void 0;
  }
  /** Gives a property the hostnames of a list that names none, which then is no property of its own. */
  #join(property, list) {
    const { properties, unnamed } = this.#loading.project;
    property.adoptHostnames(list);
    properties.splice(properties.indexOf(list), 1);
    unnamed.splice(unnamed.indexOf(list), 1);
  }
  #newProperty(field, isBareTree) {
    const property = new Property(this.#loading.project, field.asBase(), false);
    property.isBareTree = isBareTree;
    this.#loading.project.properties.push(property);
    return property;
  }
};
function isEmpty({ id, name, hostnames, activations }) {
  return id.state === "absent" && name.state === "absent" && hostnames.length === 0 && activations.length === 0;
}

// src/model/load/unit.ts
var UnitBuilder = class {
  #loading;
  #byPath;
  #docs = /* @__PURE__ */ new Map();
  #owners;
  #trees = [];
  constructor(loading, byPath, rootPaths) {
    this.#loading = loading;
    this.#byPath = byPath;
    this.#owners = new Owners(loading, rootPaths);
  }
  /** The document of a path, be it a file of the run or one that an include leads to; undefined when it cannot be read. */
  async open(path) {
    const known2 = this.#docs.get(path) ?? this.#byPath.get(path)?.doc ?? this.#loading.fields.get(path)?.doc;
    const file = known2?.file ?? this.#byPath.get(path)?.file ?? this.#read(path);
    if (file === void 0) return void 0;
    const doc = known2 ?? await parseJson(file);
    this.#docs.set(path, doc);
    return doc;
  }
  /** Builds the trees of a document and gives each its property or include; says whether there was any. */
  addTrees(document, about = {}) {
    const found = findTrees(document);
    for (const one of found) {
      const tree = buildTree(one, document.context, { tool: about.tool, format: formatOf(one, about) });
      this.#owners.adopt(tree, one, about.property ?? about.include, document.doc.file.path);
      this.#trees.push(tree);
    }
    return found.length > 0;
  }
  /** Takes a property or include of which no tree is in view. */
  addOwner(owner) {
    this.#owners.add(owner);
  }
  finish(notes = {}) {
    const { properties, includes } = this.#owners;
    const documents = [...this.#docs.values()].map(
      (doc) => new Document(doc.file, "json", doc, this.#trees.length > 0)
    );
    this.#owners.note(this.#trees);
    const release = () => {
      this.#owners.release();
      for (const { file } of documents) file.forget();
    };
    return {
      marks: [],
      variables: [],
      orphans: [],
      isLive: false,
      ...notes,
      documents,
      trees: this.#trees,
      properties,
      includes,
      release
    };
  }
  /** A part that is none of the run's tree files: a list of variables, or a file from elsewhere below the root. */
  #read(path) {
    const { files, documents, skipped, unreadable } = this.#loading;
    const known2 = documents.find((document) => document.file.path === path)?.file;
    if (known2 !== void 0) return known2;
    const read = readWithin(files, path);
    if (!read.ok) {
      if (!unreadable.some(({ file }) => file === path)) unreadable.push({ file: path, message: read.why });
      return void 0;
    }
    const at = skipped.findIndex(({ file }) => file === path);
    if (at !== -1) skipped.splice(at, 1);
    return new SourceText(path, read.text(), this.#loading.files.revision);
  }
};
function formatOf({ envelope }, { tool, property, include, format: given }) {
  if (given !== void 0) return given;
  const owner = property ?? include;
  const sent = owner?.field.doc.language === "hcl" ? owner.get("ruleFormat") : void 0;
  if (sent?.isAbsent === false) return sent;
  if (tool === "terraform") return void 0;
  const own2 = envelope?.get("ruleFormat");
  if (property === void 0 || own2?.isAbsent === false) return own2;
  const suggested = property.get("suggestedRuleFormat");
  const format = suggested.isAbsent ? property.get("latestVersionInfo", "ruleFormat") : suggested;
  return format.isAbsent ? own2 : format;
}
function rootField(doc) {
  return new Field(doc, doc.tree.value);
}

export {
  readJson,
  readLooseJson,
  readAnyJson,
  looksLikePem,
  findPem,
  identify,
  VERIFIED_FIELDS,
  coversName,
  confirmCertificate,
  readYaml,
  hclReaders,
  blockAddress,
  localAddress,
  Doc,
  plainDoc,
  hasPlaceholder,
  variablesIn,
  substitute,
  nameMember,
  isObject,
  typeName,
  shorten,
  bareId,
  hostKey,
  guidKey,
  networks,
  networkOf,
  referenceKey,
  nameOfReference,
  isReferenceKey,
  absent,
  known,
  unknown,
  valueOf,
  Elsewhere,
  Field,
  Node,
  notInView,
  own,
  folderOf,
  nameOf2 as nameOf,
  isTerraformCode,
  isTerraformFile,
  idsIn,
  join,
  isBelow,
  foldersUp,
  isUnordered,
  plannedActions,
  importedId,
  expressionOf,
  cloudSignings,
  cloudSigningOf,
  keyGuidOf,
  AccessKey,
  KeyVersion,
  esaPhases,
  esaActions,
  esaMember,
  vendorId,
  esaHost,
  EsaHttpsSetting,
  EsaCa,
  edgeSuffixOf,
  Hostname,
  fixedSite,
  Document,
  TextPlace,
  tools,
  IncludeMark,
  VariableUse,
  OrphanSnippet,
  has,
  hasAny,
  isListOf,
  isFilledListOf,
  listShape,
  member,
  Enrollment,
  DomainValidation,
  CertificateUpload,
  pemField,
  pemFile,
  wordsOf,
  wordsOfBytes,
  emptyLoading,
  readWithin,
  parseJson,
  Activation,
  Property,
  Include,
  propertyOf,
  readHostnames,
  readActivation,
  papiShapes,
  findTrees,
  siteOf,
  siteByUnknown,
  readSite,
  readWafRule,
  readRuleset,
  readCa,
  readLeaf,
  readBinding,
  readRecords,
  readSnapshotSite,
  esaShapes,
  ClientCertificate,
  CertificateVersion,
  AccountCa,
  CaSet,
  CaSetVersion,
  CaSetActivation,
  formatOfBlock,
  vendorName,
  snakeName,
  isFlat,
  vendorValue,
  allowedVersions,
  UnitBuilder,
  rootField
};
