import { createHash } from "node:crypto";
import { bitLength, DerFault, type Element, oidOf, smallNumber, tags, Walk } from "./der.ts";

/** A public key as far as rules judge it. */
export interface PublicKeyFacts {
  /** `RSA` (also where restricted to PSS or OAEP), `EC`, `DSA`, `DH`, `Ed25519`, `Ed448`, `X25519`, `X448`, `ML-DSA-…`; else the oid. */
  readonly algorithm: string;
  /** Length of the modulus, or of the curve's field; undefined where it cannot be told or means nothing. */
  readonly bits: number | undefined;
  /** EC only: NIST name (`P-256`) or OpenSSL's (`secp160r1`); `explicit` where the key spells its curve out, else the oid. */
  readonly curve?: string;
  /** SHA-256 of the SubjectPublicKeyInfo as hex: equal for a certificate and a request made with the same key. */
  readonly id: () => string;
  /** The SubjectPublicKeyInfo. */
  readonly spki: Uint8Array;
}

const algorithms: Readonly<Record<string, string>> = {
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
  "2.16.840.1.101.3.4.3.19": "ML-DSA-87",
};
const fixedBits: Readonly<Record<string, number>> = { X25519: 256, X448: 448, Ed25519: 256, Ed448: 456 };

/** Curves by arc and last number (SEC 2, X9.62, RFC 5639); the number in a curve's name is the size of its field. */
const curveFamilies: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  "1.2.840.10045.3.1": {
    "P-192": 1,
    prime192v2: 2,
    prime192v3: 3,
    prime239v1: 4,
    prime239v2: 5,
    prime239v3: 6,
    "P-256": 7,
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
    sect571r1: 39,
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
    brainpoolP512t1: 14,
  },
};
const curves = new Map<string, string>(
  Object.entries(curveFamilies).flatMap(([arc, family]) =>
    Object.entries(family).map(([name, last]) => [`${arc}.${last}`, name] as const),
  ),
);
curves.set("1.2.156.10197.1.301", "SM2");

/** Reads a SubjectPublicKeyInfo. @throws DerFault */
export function publicKeyOf(bytes: Buffer, element: Element): PublicKeyFacts {
  const spki = bytes.subarray(element.at, element.end);
  let id: string | undefined;
  const identity = { spki, id: () => (id ??= createHash("sha256").update(spki).digest("hex")) };
  const walk = new Walk(bytes, element);
  const identifier = walk.enter(tags.sequence, "public key algorithm");
  const oid = oidOf(bytes, identifier.take(tags.oid, "public key algorithm"));
  const content = walk.take(tags.bits, "public key");
  if (content.start === content.end) throw new DerFault(`has an empty public key at byte ${content.at}`);
  const key = { ...content, start: content.start + 1 }; // behind the count of unused bits
  const algorithm = algorithms[oid] ?? oid;
  if (algorithm === "EC") return { algorithm, ...curveOf(identifier, key), ...identity };
  if (algorithm === "RSA") {
    const modulus = new Walk(bytes, key).enter(tags.sequence, "RSA public key").take(tags.integer, "RSA modulus");
    return { algorithm, bits: bitLength(bytes, modulus), ...identity };
  }
  if (algorithm === "DSA" || algorithm === "DH") {
    // DSA parameters may be inherited from the issuer; then the size is unknown here (RFC 3279, 2.3.2).
    const parameters = identifier.maybe(tags.sequence);
    const prime = parameters === undefined ? undefined : new Walk(bytes, parameters).maybe(tags.integer);
    return { algorithm, bits: prime === undefined ? undefined : bitLength(bytes, prime), ...identity };
  }
  return { algorithm, bits: fixedBits[algorithm], ...identity };
}

function curveOf(identifier: Walk, key: Element): { curve?: string; bits: number | undefined } {
  const named = identifier.maybe(tags.oid);
  if (named !== undefined) {
    const oid = oidOf(identifier.bytes, named);
    const curve = curves.get(oid);
    const size = curve === undefined ? undefined : /\d+/.exec(curve)?.[0];
    if (curve === "SM2") return { curve, bits: 256 };
    return { curve: curve ?? oid, bits: size === undefined ? fieldBitsOfPoint(identifier.bytes, key) : Number(size) };
  }
  const explicit = identifier.maybe(tags.sequence);
  if (explicit === undefined) return { bits: fieldBitsOfPoint(identifier.bytes, key) };
  return { curve: "explicit", bits: explicitFieldBits(new Walk(identifier.bytes, explicit)) };
}

/** RFC 3279, 2.3.5: ECParameters name their field by its prime, or by the degree m of a characteristic-two field. */
function explicitFieldBits(parameters: Walk): number | undefined {
  parameters.take(tags.integer, "version of its curve");
  const field = parameters.enter(tags.sequence, "field of its curve");
  const kind = oidOf(field.bytes, field.take(tags.oid, "kind of field"));
  if (kind === "1.2.840.10045.1.1") return bitLength(field.bytes, field.take(tags.integer, "prime of its curve"));
  const degree = field.enter(tags.sequence, "degree of its curve").take(tags.integer, "degree of its curve");
  const bits = smallNumber(field.bytes, degree);
  return Number.isFinite(bits) ? bits : undefined;
}

/** For a curve without a name here: a point is one byte and one or two coordinates, so its size is known to the byte. */
function fieldBitsOfPoint(bytes: Buffer, { start, end }: Element): number | undefined {
  const form = start < end ? bytes[start] : undefined;
  if (form === 4 || form === 6 || form === 7) return Math.floor((end - start - 1) / 2) * 8;
  return form === 2 || form === 3 ? (end - start - 1) * 8 : undefined;
}
