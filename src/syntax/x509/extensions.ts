import { DerFault, type Element, hexOf, oidOf, smallNumber, tags, Walk } from "./der.ts";
import { formatIp } from "./names.ts";

/** RFC 5280, 4.2.1.3, in the order of the bits. */
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
export type KeyUsage = (typeof keyUsages)[number];

/** The names a certificate or request claims beside its subject. */
export interface AlternativeNames {
  readonly dns: readonly string[];
  /** In the spelling of RFC 5952, so equal addresses are equal texts. */
  readonly ip: readonly string[];
  readonly email: readonly string[];
  readonly uri: readonly string[];
}

/** What the extensions say; a list without its extension is empty, everything else is undefined. */
export interface Extensions {
  readonly basicConstraints: { readonly ca: boolean; readonly pathLength?: number } | undefined;
  readonly keyUsage: ReadonlySet<KeyUsage> | undefined;
  /** Names such as `serverAuth` and `clientAuth`, oids where there is no name. */
  readonly extendedKeyUsage: readonly string[] | undefined;
  /** Hex. */
  readonly subjectKeyId: string | undefined;
  /** Hex. */
  readonly authorityKeyId: string | undefined;
  readonly sans: AlternativeNames;
  /** Addresses of OCSP responders. */
  readonly ocsp: readonly string[];
  /** Addresses of the issuer's certificate. */
  readonly caIssuers: readonly string[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Read = (found: Mutable<Extensions>, value: Walk) => void;

const purposes: Readonly<Record<string, string>> = {
  "1.3.6.1.5.5.7.3.1": "serverAuth",
  "1.3.6.1.5.5.7.3.2": "clientAuth",
  "1.3.6.1.5.5.7.3.3": "codeSigning",
  "1.3.6.1.5.5.7.3.4": "emailProtection",
  "1.3.6.1.5.5.7.3.8": "timeStamping",
  "1.3.6.1.5.5.7.3.9": "OCSPSigning",
  "2.5.29.37.0": "anyExtendedKeyUsage",
};

const noNames: AlternativeNames = { dns: [], ip: [], email: [], uri: [] };
/** What a certificate without extensions says. */
export const noExtensions: Extensions = {
  basicConstraints: undefined,
  keyUsage: undefined,
  extendedKeyUsage: undefined,
  subjectKeyId: undefined,
  authorityKeyId: undefined,
  sans: noNames,
  ocsp: [],
  caIssuers: [],
};

const readers: Readonly<Record<string, readonly [name: string, read: Read]>> = {
  "2.5.29.19": ["basicConstraints", (found, value) => (found.basicConstraints = basicConstraintsOf(value))],
  "2.5.29.15": ["keyUsage", (found, value) => (found.keyUsage = keyUsageOf(value))],
  "2.5.29.37": ["extendedKeyUsage", (found, value) => (found.extendedKeyUsage = purposesOf(value))],
  "2.5.29.14": [
    "subjectKeyIdentifier",
    (found, value) => (found.subjectKeyId = hexOf(value.bytes, value.take(tags.octets, "key identifier"))),
  ],
  "2.5.29.35": ["authorityKeyIdentifier", (found, value) => (found.authorityKeyId = authorityKeyIdOf(value))],
  "2.5.29.17": ["subjectAltName", (found, value) => (found.sans = alternativeNamesOf(value))],
  "1.3.6.1.5.5.7.1.1": ["authorityInfoAccess", (found, value) => Object.assign(found, accessOf(value))],
};

/** Reads an Extensions SEQUENCE. A damaged extension that rules rely on makes the whole unreadable: a guess would judge wrongly. @throws DerFault */
export function extensionsOf(list: Walk): Extensions {
  const found: Mutable<Extensions> = { ...noExtensions };
  const seen = new Set<string>();
  while (!list.done) {
    const extension = list.enter(tags.sequence, "extension");
    const oid = oidOf(list.bytes, extension.take(tags.oid, "extension's type"));
    extension.maybe(tags.boolean); // critical or not: all of these are understood
    const value = extension.enter(tags.octets, "extension's value");
    const reader = readers[oid];
    if (reader === undefined) continue;
    const [name, read] = reader;
    if (seen.has(oid)) throw new DerFault(`has two ${name} extensions`, true); // RFC 5280, 4.2 forbids it, and readers choose differently
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

function basicConstraintsOf(value: Walk): { ca: boolean; pathLength?: number } {
  const body = value.enter(tags.sequence, "content");
  const flag = body.maybe(tags.boolean);
  const pathLength = body.maybe(tags.integer);
  // DER writes TRUE as ff, BER as anything but 00, and readers accept both.
  const ca = flag !== undefined && flag.end > flag.start && value.bytes[flag.start] !== 0;
  return pathLength === undefined ? { ca } : { ca, pathLength: smallNumber(value.bytes, pathLength) };
}

function keyUsageOf(value: Walk): ReadonlySet<KeyUsage> {
  const { start, end } = value.take(tags.bits, "bits");
  const bits = (value.bytes[start + 1] ?? 0) << 8;
  const all = start + 1 < end ? bits | (start + 2 < end ? (value.bytes[start + 2] ?? 0) : 0) : 0;
  return new Set(keyUsages.filter((_, index) => (all & (0x8000 >> index)) !== 0));
}

function purposesOf(value: Walk): readonly string[] {
  const list = value.enter(tags.sequence, "content");
  const found: string[] = [];
  while (!list.done) {
    const oid = oidOf(list.bytes, list.take(tags.oid, "purpose"));
    found.push(purposes[oid] ?? oid);
  }
  return found;
}

function authorityKeyIdOf(value: Walk): string | undefined {
  const body = value.enter(tags.sequence, "content");
  const id = body.maybe(0x80);
  return id === undefined ? undefined : hexOf(body.bytes, id);
}

function alternativeNamesOf(value: Walk): AlternativeNames {
  const list = value.enter(tags.sequence, "content");
  const found = { dns: [] as string[], ip: [] as string[], email: [] as string[], uri: [] as string[] };
  while (!list.done) {
    const name = list.next();
    if (name.tag === 0x82) found.dns.push(ia5(list.bytes, name));
    else if (name.tag === 0x87) found.ip.push(formatIp(list.bytes.subarray(name.start, name.end)));
    else if (name.tag === 0x81) found.email.push(ia5(list.bytes, name));
    else if (name.tag === 0x86) found.uri.push(ia5(list.bytes, name));
  }
  return found;
}

function accessOf(value: Walk): Pick<Extensions, "ocsp" | "caIssuers"> {
  const list = value.enter(tags.sequence, "content");
  const ocsp: string[] = [];
  const caIssuers: string[] = [];
  while (!list.done) {
    const access = list.enter(tags.sequence, "access description");
    const method = oidOf(list.bytes, access.take(tags.oid, "access method"));
    const place = access.next();
    if (place.tag !== 0x86) continue; // a directory name is nothing a client could call
    if (method === "1.3.6.1.5.5.7.48.1") ocsp.push(ia5(list.bytes, place));
    else if (method === "1.3.6.1.5.5.7.48.2") caIssuers.push(ia5(list.bytes, place));
  }
  return { ocsp, caIssuers };
}

/** Names should be ASCII; where they are not, most makers meant UTF-8. */
const ia5 = (bytes: Buffer, { start, end }: Element): string => bytes.toString("utf8", start, end);
