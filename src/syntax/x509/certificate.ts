import { createHash } from "node:crypto";
import { DerFault, elementAt, hexOf, oidOf, tags, Walk } from "./der.ts";
import { type DistinguishedName, nameOf } from "./distinguished-name.ts";
import { type Extensions, extensionsOf, noExtensions } from "./extensions.ts";
import { type PublicKeyFacts, publicKeyOf } from "./keys.ts";
import { type SignatureAlgorithm, signatureAlgorithmOf } from "./signatures.ts";
import { timeOf } from "./time.ts";

/** Why bytes could not be read, as the rest of a sentence that starts with them: "breaks off at byte 300". */
export interface Fault {
  readonly fault: string;
  /** True where the form is sound and only a rule about what may stand in it is broken. */
  readonly isOfContent: boolean;
}

/** What a signature covers and the signature itself, for whoever verifies it. */
export interface Signed {
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
}

/** A certificate as far as rules judge it. */
export interface CertificateFacts extends Extensions {
  readonly der: Uint8Array;
  readonly version: number;
  /** Lower-case hex without leading zeros, `-` in front of a negative one. */
  readonly serial: string;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Subject and issuer are the same to the byte; a signature by its own key is another question. */
  readonly selfIssued: boolean;
  /** Epoch milliseconds. */
  readonly notBefore: number;
  /** Epoch milliseconds; the certificate is valid up to and including this moment. */
  readonly notAfter: number;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly key: PublicKeyFacts;
  readonly signed: Signed;
  /** SHA-256 of the whole certificate as hex. */
  readonly fingerprint: () => string;
}

/** A PKCS#10 signing request as far as rules judge it. */
export interface CsrFacts extends Extensions {
  readonly der: Uint8Array;
  readonly subject: DistinguishedName;
  readonly signatureAlgorithm: SignatureAlgorithm;
  readonly key: PublicKeyFacts;
  readonly signed: Signed;
  /** SHA-256 of the whole request as hex. */
  readonly fingerprint: () => string;
}

/** Reads a certificate in one pass of some 10 us; any bytes are fine. Trust nothing but the reading: no signature is checked. */
export function readCertificate(der: Uint8Array): CertificateFacts | Fault {
  return guarded(() => certificateOf(viewOf(der)));
}

/** Reads a PKCS#10 signing request; any bytes are fine. The extensions are those it asks for. */
export function readCsr(der: Uint8Array): CsrFacts | Fault {
  return guarded(() => requestOf(viewOf(der)));
}

function guarded<T>(read: () => T): T | Fault {
  try {
    return read();
  } catch (error) {
    if (error instanceof DerFault) return { fault: error.message, isOfContent: error.isOfContent };
    throw error;
  }
}

const bytesOf = (count: number): string => (count === 1 ? "1 byte" : `${count} bytes`);
const viewOf = (der: Uint8Array): Buffer => Buffer.from(der.buffer, der.byteOffset, der.byteLength);

/** The shape that certificates and requests share: a body, the algorithm, the signature. */
function envelopeOf(
  bytes: Buffer,
  what: string,
): {
  body: Walk;
  shared: { der: Uint8Array; signed: Signed; signatureAlgorithm: SignatureAlgorithm; fingerprint: () => string };
} {
  if (bytes.length === 0) throw new DerFault("is empty");
  if (bytes[0] !== tags.sequence) throw new DerFault(`is no ${what}: it does not begin like one`);
  const whole = elementAt(bytes, 0, bytes.length);
  if (whole.end !== bytes.length)
    throw new DerFault(`has ${bytesOf(bytes.length - whole.end)} too many after the ${what}`);
  const walk = new Walk(bytes, whole);
  const body = walk.take(tags.sequence, "body");
  const signatureAlgorithm = signatureAlgorithmOf(bytes, walk.take(tags.sequence, "signature algorithm"));
  const signature = walk.take(tags.bits, "signature");
  let print: string | undefined;
  const shared = {
    der: bytes,
    signatureAlgorithm,
    signed: {
      body: bytes.subarray(body.at, body.end),
      signature: bytes.subarray(Math.min(signature.start + 1, signature.end), signature.end),
    },
    fingerprint: () => (print ??= createHash("sha256").update(bytes).digest("hex")),
  };
  return { body: new Walk(bytes, body), shared };
}

function certificateOf(bytes: Buffer): CertificateFacts {
  const { body, shared } = envelopeOf(bytes, "certificate");
  const explicit = body.maybe(tags.explicit0);
  const version = explicit === undefined ? 1 : versionOf(new Walk(bytes, explicit));
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
    const rest = body.next(); // unique identifiers of version 2 are passed over
    if (rest.tag === tags.explicit3)
      extensions = extensionsOf(new Walk(bytes, rest).enter(tags.sequence, "extensions"));
  }
  const selfIssued = bytes.compare(bytes, subject.at, subject.end, issuer.at, issuer.end) === 0;
  // Assign to a plain object is several times faster than two spreads, and this line runs for every certificate.
  const own = {
    version,
    serial,
    issuer: nameOf(bytes, issuer),
    notBefore,
    notAfter,
    subject: nameOf(bytes, subject),
    key,
    selfIssued,
  };
  return Object.assign(own, shared, extensions);
}

function momentOf(validity: Walk, what: string): number {
  const element = validity.next();
  if (element.tag !== tags.utcTime && element.tag !== tags.generalizedTime)
    throw new DerFault(`has no ${what} at byte ${element.at}`);
  return timeOf(validity.bytes, element, what);
}

function versionOf(walk: Walk): number {
  const { start, end } = walk.take(tags.integer, "version");
  if (end - start !== 1) throw new DerFault("has no readable version");
  return walk.bytes.readUInt8(start) + 1;
}

function serialOf(bytes: Buffer, { start, end }: { readonly start: number; readonly end: number }): string {
  if (start === end) throw new DerFault(`has an empty serial number at byte ${start}`);
  const hex = hexOf(bytes, { start, end });
  if (bytes.readUInt8(start) < 0x80) return hex.replace(/^0+(?=.)/, "");
  const bits = BigInt((end - start) * 8);
  return (BigInt(`0x${hex}`) - (1n << bits)).toString(16);
}

// PKCS#9, and the one Microsoft's older tools write.
const extensionRequests = new Set(["1.2.840.113549.1.9.14", "1.3.6.1.4.1.311.2.1.14"]);

function requestOf(bytes: Buffer): CsrFacts {
  const { body, shared } = envelopeOf(bytes, "signing request");
  body.take(tags.integer, "version");
  const subject = nameOf(bytes, body.take(tags.sequence, "subject"));
  const key = publicKeyOf(bytes, body.take(tags.sequence, "subject public key"));
  const attributes = body.maybe(tags.explicit0); // required, yet left out by some makers
  return {
    ...(attributes === undefined ? noExtensions : requestedOf(new Walk(bytes, attributes))),
    ...shared,
    subject,
    key,
  };
}

function requestedOf(attributes: Walk): Extensions {
  while (!attributes.done) {
    const attribute = attributes.enter(tags.sequence, "attribute");
    const type = oidOf(attribute.bytes, attribute.take(tags.oid, "attribute's type"));
    if (!extensionRequests.has(type)) continue;
    return extensionsOf(attribute.enter(tags.set, "attribute's values").enter(tags.sequence, "requested extensions"));
  }
  return noExtensions;
}
