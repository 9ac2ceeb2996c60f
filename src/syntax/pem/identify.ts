import { DerFault, elementAt, oidOf, tags, Walk } from "../x509/der.ts";

/** What a file of certificate material is; `der-unknown` is DER of another kind, `not-der` anything else. */
export type Material =
  | "pem-text"
  | "certificate"
  | "csr"
  | "pkcs7"
  | "pkcs12"
  | "private-key"
  | "public-key"
  | "crl"
  | "der-unknown"
  | "not-der";

const CMS = "1.2.840.113549.1.7."; // PKCS#7 content types, which PKCS#12 uses too

/** Says what bytes are by their structure alone: names like `.crt` or `.key` promise nothing. Any bytes are fine. */
export function identify(bytes: Uint8Array): Material {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view[0] === tags.sequence) {
    const found = identifyDer(view);
    if (found !== "not-der") return found;
  }
  return view.includes("-----BEGIN ") ? "pem-text" : "not-der";
}

function identifyDer(bytes: Buffer): Material {
  try {
    // PKCS#7 and PKCS#12 are often BER with an open end (0x80), which the two zero bytes at the end close.
    const open = bytes[1] === 0x80;
    const whole = open ? { start: 2, end: bytes.length } : elementAt(bytes, 0, bytes.length);
    if (!onlyBlanks(bytes, whole.end)) return "not-der";
    return open ? identifyOpen(new Walk(bytes, whole)) : (identifyClosed(new Walk(bytes, whole)) ?? "der-unknown");
  } catch (error) {
    if (error instanceof DerFault) return "not-der";
    throw error;
  }
}

/** Files written by hand often end in a line break. */
function onlyBlanks(bytes: Buffer, from: number): boolean {
  return bytes.length - from <= 4 && /^[\r\n\0 ]*$/.test(bytes.toString("latin1", from));
}

function identifyOpen(walk: Walk): Material {
  const first = walk.next();
  if (first.tag === tags.oid) return oidOf(walk.bytes, first).startsWith(CMS) ? "pkcs7" : "der-unknown";
  return first.tag === tags.integer && walk.bytes[first.start] === 3 && walk.tag === tags.sequence
    ? "pkcs12"
    : "der-unknown";
}

function identifyClosed(walk: Walk): Material | undefined {
  if (walk.done) return undefined;
  const { bytes } = walk;
  const first = walk.next();
  if (first.tag === tags.oid) return oidOf(bytes, first).startsWith(CMS) ? "pkcs7" : undefined;
  if (first.tag === tags.integer)
    return identifyNumbered(walk, first.end - first.start === 1 ? bytes[first.start] : undefined);
  if (first.tag !== tags.sequence || walk.done) return undefined;
  const second = walk.next();
  const inner = new Walk(bytes, first);
  if (walk.done) {
    // Two parts behind an algorithm: a public key in bits, or an encrypted PKCS#8 key in octets.
    if (inner.tag !== tags.oid) return undefined;
    if (second.tag === tags.bits) return "public-key";
    return second.tag === tags.octets ? "private-key" : undefined;
  }
  return second.tag === tags.sequence && walk.next().tag === tags.bits ? identifySigned(inner) : undefined;
}

/** What begins with a number: keys in the formats of PKCS#1, SEC 1 and PKCS#8, and PKCS#12. */
function identifyNumbered(walk: Walk, version: number | undefined): Material | undefined {
  if (walk.done) return undefined;
  const second = walk.next();
  if (second.tag === tags.sequence) {
    const type = new Walk(walk.bytes, second).maybe(tags.oid);
    if (type === undefined) return undefined;
    if (version === 3 && oidOf(walk.bytes, type).startsWith(CMS)) return "pkcs12";
    return walk.tag === tags.octets ? "private-key" : undefined;
  }
  if (second.tag === tags.octets) return version === 1 ? "private-key" : undefined;
  if (second.tag !== tags.integer) return undefined;
  if (walk.done) return "public-key"; // PKCS#1: modulus and exponent
  return version === 0 || version === 1 ? "private-key" : undefined;
}

/** The body of a signed thing, told apart by the order of its first fields (RFC 5280, 4.1 and 5.1; RFC 2986, 4.1). */
function identifySigned(body: Walk): Material | undefined {
  body.maybe(tags.explicit0);
  const number = body.maybe(tags.integer);
  const kinds: number[] = [];
  while (!body.done && kinds.length < 5) kinds.push(body.next().tag);
  const [first, second, third, fourth, fifth] = kinds;
  if (first !== tags.sequence || second !== tags.sequence) return undefined;
  if (third === tags.utcTime || third === tags.generalizedTime) return "crl";
  if (number === undefined) return undefined;
  if (third === tags.sequence && fourth === tags.sequence && fifth === tags.sequence) return "certificate";
  return third === undefined || third === tags.explicit0 ? "csr" : undefined;
}
