/**
 * Certificates and signing requests for tests, written byte by byte and signed by node:crypto.
 * A library would refuse half of what the readers must survive: year 0001, negative serials, version 1, 160-bit curves.
 */
import { constants, createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from "node:crypto";

/** Any DER element: a tag and its content. */
export function tlv(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  if (body.length < 0x80) return Buffer.concat([Buffer.of(tag, body.length), body]);
  const size = Buffer.from(body.length.toString(16).padStart(8, "0"), "hex");
  const short = size.subarray(size.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.of(tag, 0x80 | short.length), short, body]);
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => tlv(0x30, ...parts);
export const octets = (...parts: readonly Uint8Array[]): Buffer => tlv(0x04, ...parts);
const text = (tag: number, value: string, encoding: BufferEncoding = "utf8"): Buffer =>
  tlv(tag, Buffer.from(value, encoding));
const yes = tlv(0x01, Buffer.of(0xff));
const nothing = tlv(0x05);

export function oid(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split(".").map(Number);
  const bytes = [first * 40 + second, ...rest].flatMap((arc) => {
    const groups = [arc & 0x7f];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift(0x80 | (left & 0x7f));
    return groups;
  });
  return tlv(0x06, Buffer.from(bytes));
}

/** An INTEGER from the hex of its content; "ff" is the negative number -1. */
export const integer = (hex: string): Buffer => tlv(0x02, Buffer.from(hex, "hex"));

/** A Time as RFC 5280 wants it: two-digit years until 2049, four digits after. */
function time(iso: string): Buffer {
  const digits = iso.replace(/[-:T]|\.\d+/g, "");
  const year = Number(digits.slice(0, 4));
  return year >= 1950 && year < 2050 ? text(0x17, digits.slice(2)) : text(0x18, digits);
}

const UTF8 = 0x0c;
const attributeOids: Readonly<Record<string, string>> = {
  CN: "2.5.4.3",
  C: "2.5.4.6",
  L: "2.5.4.7",
  ST: "2.5.4.8",
  O: "2.5.4.10",
  OU: "2.5.4.11",
  DC: "0.9.2342.19200300.100.1.25",
  emailAddress: "1.2.840.113549.1.9.1",
};
const usualTags: Readonly<Record<string, number>> = { C: 0x13, DC: 0x16, emailAddress: 0x16 };
/** One attribute: its short name or dotted oid, its text, and its string tag (UTF8String unless RFC 5280 or the caller says otherwise). */
export type Attribute = readonly [type: string, value: string, tag?: number];
/** A distinguished name in encoding order, so country first. */
export type Name = readonly Attribute[];

function wide(point: number): Buffer {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(point);
  return four;
}

function attributeText(value: string, tag: number): Buffer {
  if (tag === 0x1e) return tlv(tag, Buffer.from(value, "utf16le").swap16());
  if (tag === 0x1c) return tlv(tag, ...Array.from(value, (character) => wide(character.codePointAt(0) ?? 0)));
  return text(tag, value, tag === UTF8 ? "utf8" : "latin1");
}
/** The DER of a Name. */
export const encodeName = (name: Name): Buffer =>
  sequence(
    ...name.map(([type, value, tag]) =>
      tlv(0x31, sequence(oid(attributeOids[type] ?? type), attributeText(value, tag ?? usualTags[type] ?? UTF8))),
    ),
  );

const rsa = (bits: number) => () => generateKeyPairSync("rsa", { modulusLength: bits });
const ec =
  (namedCurve: string, paramEncoding: "named" | "explicit" = "named") =>
  () =>
    generateKeyPairSync("ec", { namedCurve, paramEncoding });
/** Every kind of key a test may ask for. */
export const keyKinds = {
  rsa1024: rsa(1024),
  rsa2048: rsa(2048),
  rsa3072: rsa(3072),
  rsa1023: rsa(1023),
  p192: ec("prime192v1"),
  p160: ec("secp160r1"),
  p224: ec("secp224r1"),
  p256: ec("prime256v1"),
  p384: ec("secp384r1"),
  p521: ec("secp521r1"),
  k256: ec("secp256k1"),
  brainpool256: ec("brainpoolP256r1"),
  p256explicit: ec("prime256v1", "explicit"),
  b163: ec("sect163k1"),
  ed25519: () => generateKeyPairSync("ed25519"),
  ed448: () => generateKeyPairSync("ed448"),
  dsa1024: () => generateKeyPairSync("dsa", { modulusLength: 1024, divisorLength: 160 }),
  rsaPss: () => generateKeyPairSync("rsa-pss", { modulusLength: 2048 }),
} as const;
export type KeyKind = keyof typeof keyKinds;

const made = new Map<string, KeyObject>();
/** A private key; the same kind and label give the same key for the whole test run, because RSA keys are slow to make. */
export function keyOf(kind: KeyKind, label = ""): KeyObject {
  const name = `${kind} ${label}`;
  const key = made.get(name) ?? keyKinds[kind]().privateKey;
  made.set(name, key);
  return key;
}
/** The SubjectPublicKeyInfo of a private key. */
export const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: "spki", format: "der" });

const signatureOids: Readonly<Record<string, string>> = {
  "rsa md5": "1.2.840.113549.1.1.4",
  "rsa sha1": "1.2.840.113549.1.1.5",
  "rsa sha224": "1.2.840.113549.1.1.14",
  "rsa sha256": "1.2.840.113549.1.1.11",
  "rsa sha384": "1.2.840.113549.1.1.12",
  "rsa sha512": "1.2.840.113549.1.1.13",
  "ec sha1": "1.2.840.10045.4.1",
  "ec sha224": "1.2.840.10045.4.3.1",
  "ec sha256": "1.2.840.10045.4.3.2",
  "ec sha384": "1.2.840.10045.4.3.3",
  "ec sha512": "1.2.840.10045.4.3.4",
  "dsa sha1": "1.2.840.10040.4.3",
  "dsa sha256": "2.16.840.1.101.3.4.3.2",
};
const hashOids: Readonly<Record<string, string>> = {
  sha1: "1.3.14.3.2.26",
  sha256: "2.16.840.1.101.3.4.2.1",
  sha384: "2.16.840.1.101.3.4.2.2",
  sha512: "2.16.840.1.101.3.4.2.3",
};
const saltLengths: Readonly<Record<string, number>> = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 };
export type Hash = "md5" | "sha1" | "sha224" | "sha256" | "sha384" | "sha512";

function pssIdentifier(hash: Hash): Buffer {
  const digest = sequence(oid(hashOids[hash] ?? ""), nothing);
  const mask = sequence(oid("1.2.840.113549.1.1.8"), digest);
  const salt = integer((saltLengths[hash] ?? 0).toString(16).padStart(2, "0"));
  // All-default parameters (SHA-1) are an empty SEQUENCE, the case a reader of the hash must not miss.
  const parameters = hash === "sha1" ? [] : [tlv(0xa0, digest), tlv(0xa1, mask), tlv(0xa2, salt)];
  return sequence(oid("1.2.840.113549.1.1.10"), sequence(...parameters));
}

interface Signing {
  readonly key: KeyObject;
  readonly hash?: Hash | undefined;
  readonly pss?: boolean | undefined;
}

function signed({ key, hash = "sha256", pss = key.asymmetricKeyType === "rsa-pss" }: Signing): {
  identifier: Buffer;
  seal: (body: Buffer) => Buffer;
} {
  const type = key.asymmetricKeyType ?? "";
  const close = (body: Buffer, identifier: Buffer, mark: Buffer): Buffer =>
    sequence(body, identifier, tlv(0x03, Buffer.of(0), mark));
  if (type === "ed25519" || type === "ed448") {
    const identifier = sequence(oid(type === "ed25519" ? "1.3.101.112" : "1.3.101.113"));
    return { identifier, seal: (body) => close(body, identifier, sign(null, body, key)) };
  }
  if (pss) {
    const identifier = pssIdentifier(hash);
    const padded = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: saltLengths[hash] ?? 0 };
    return { identifier, seal: (body) => close(body, identifier, sign(hash, body, padded)) };
  }
  const dotted = oid(signatureOids[`${type} ${hash}`] ?? "1.2.3");
  const identifier = type === "rsa" ? sequence(dotted, nothing) : sequence(dotted);
  return { identifier, seal: (body) => close(body, identifier, sign(hash, body, key)) };
}

const extension = (dotted: string, critical: boolean, value: Uint8Array): Buffer =>
  sequence(oid(dotted), ...(critical ? [yes] : []), octets(value));
const keyUsages = [
  "digitalSignature",
  "nonRepudiation",
  "keyEncipherment",
  "dataEncipherment",
  "keyAgreement",
  "keyCertSign",
  "cRLSign",
  "encipherOnly",
  "decipherOnly",
] as const;
const purposes: Readonly<Record<string, string>> = {
  serverAuth: "1.3.6.1.5.5.7.3.1",
  clientAuth: "1.3.6.1.5.5.7.3.2",
  ocspSigning: "1.3.6.1.5.5.7.3.9",
};
const keyId = (key: KeyObject): Buffer => createHash("sha1").update(publicKeyOf(key)).digest();
export interface AlternativeNames {
  readonly dns?: readonly string[];
  readonly ip?: readonly (readonly number[])[];
  readonly email?: readonly string[];
  readonly uri?: readonly string[];
}

/** The extensions tests ask for, each as its DER. */
export const extensions = {
  raw: extension,
  basicConstraints: (ca: boolean, pathLength?: number): Buffer =>
    extension(
      "2.5.29.19",
      true,
      sequence(
        ...(ca ? [yes] : []),
        ...(pathLength === undefined ? [] : [integer(pathLength.toString(16).padStart(2, "0"))]),
      ),
    ),
  keyUsage: (...names: readonly (typeof keyUsages)[number][]): Buffer => {
    const bits = keyUsages
      .map((name) => (names.includes(name) ? "1" : "0"))
      .join("")
      .replace(/0+$/, "");
    const bytes = Buffer.from((bits.match(/.{1,8}/g) ?? []).map((group) => Number.parseInt(group.padEnd(8, "0"), 2)));
    return extension("2.5.29.15", true, tlv(0x03, Buffer.of((8 - (bits.length % 8)) % 8), bytes));
  },
  purpose: (...names: readonly string[]): Buffer =>
    extension("2.5.29.37", false, sequence(...names.map((name) => oid(purposes[name] ?? name)))),
  names: ({ dns = [], ip = [], email = [], uri = [] }: AlternativeNames): Buffer =>
    extension(
      "2.5.29.17",
      false,
      sequence(
        ...dns.map((name) => text(0x82, name)),
        ...ip.map((bytes) => tlv(0x87, Buffer.from(bytes))),
        ...email.map((name) => text(0x81, name)),
        ...uri.map((name) => text(0x86, name)),
      ),
    ),
  authorityInfo: ({ ocsp = [], caIssuers = [] }: { ocsp?: readonly string[]; caIssuers?: readonly string[] }): Buffer =>
    extension(
      "1.3.6.1.5.5.7.1.1",
      false,
      sequence(
        ...ocsp.map((url) => sequence(oid("1.3.6.1.5.5.7.48.1"), text(0x86, url))),
        ...caIssuers.map((url) => sequence(oid("1.3.6.1.5.5.7.48.2"), text(0x86, url))),
      ),
    ),
  subjectKeyId: (key: KeyObject): Buffer => extension("2.5.29.14", false, octets(keyId(key))),
  authorityKeyId: (key: KeyObject): Buffer => extension("2.5.29.35", false, sequence(tlv(0x80, keyId(key)))),
};

export interface CertificateOrder {
  readonly subject: Name;
  readonly key: KeyObject;
  /** Self-signed where absent. */
  readonly issuer?: { readonly subject: Name; readonly key: KeyObject };
  readonly from?: string | Buffer;
  readonly to?: string | Buffer;
  /** Hex of the INTEGER's content. */
  readonly serial?: string;
  readonly hash?: Hash;
  readonly pss?: boolean;
  readonly extensions?: readonly Buffer[];
  /** Written into the certificate as it stands; 1 leaves the field out. */
  readonly version?: 1 | 2 | 3;
  /** In place of the public key of `key`. */
  readonly spki?: Buffer;
}

/** The DER of a certificate made to order; valid 2025-01-01 to 2035-01-01 unless told. */
export function makeCertificate(order: CertificateOrder): Buffer {
  const issuer = order.issuer ?? order;
  const { identifier, seal } = signed({ key: issuer.key, hash: order.hash, pss: order.pss });
  const version = order.version ?? 3;
  const moment = (value: string | Buffer): Buffer => (typeof value === "string" ? time(value) : value);
  return seal(
    sequence(
      ...(version === 1 ? [] : [tlv(0xa0, integer(`0${version - 1}`))]),
      integer(order.serial ?? `4d${createHash("sha256").update(encodeName(order.subject)).digest("hex").slice(0, 30)}`),
      identifier,
      encodeName(issuer.subject),
      sequence(moment(order.from ?? "2025-01-01T00:00:00Z"), moment(order.to ?? "2035-01-01T00:00:00Z")),
      encodeName(order.subject),
      order.spki ?? publicKeyOf(order.key),
      ...(order.extensions === undefined ? [] : [tlv(0xa3, sequence(...order.extensions))]),
    ),
  );
}

export interface RequestOrder {
  readonly subject: Name;
  readonly key: KeyObject;
  readonly hash?: Hash;
  readonly pss?: boolean;
  readonly extensions?: readonly Buffer[];
}

/** The DER of a PKCS#10 signing request. */
export function makeRequest({ subject, key, hash, pss, extensions: wanted }: RequestOrder): Buffer {
  const attributes =
    wanted === undefined ? [] : [sequence(oid("1.2.840.113549.1.9.14"), tlv(0x31, sequence(...wanted)))];
  return signed({ key, hash, pss }).seal(
    sequence(integer("00"), encodeName(subject), publicKeyOf(key), tlv(0xa0, ...attributes)),
  );
}

/** A certificates-only PKCS#7 (the usual .p7b). */
export function makePkcs7(certificates: readonly Uint8Array[]): Buffer {
  const data = sequence(
    integer("01"),
    tlv(0x31),
    sequence(oid("1.2.840.113549.1.7.1")),
    tlv(0xa0, ...certificates),
    tlv(0x31),
  );
  return sequence(oid("1.2.840.113549.1.7.2"), tlv(0xa0, data));
}

/** DER as a PEM block, 64 characters a line, last newline included. */
export function pem(label: string, der: Uint8Array, newline = "\n"): string {
  const lines =
    Buffer.from(der)
      .toString("base64")
      .match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join(newline);
}
