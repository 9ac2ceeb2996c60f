import { type Element, oidOf, tags, Walk } from "./der.ts";

/** A digest that signatures use, as node:crypto spells it. */
export type Hash =
  | "md2"
  | "md4"
  | "md5"
  | "sha1"
  | "ripemd160"
  | "sha224"
  | "sha256"
  | "sha384"
  | "sha512"
  | "sha512-224"
  | "sha512-256"
  | "sha3-224"
  | "sha3-256"
  | "sha3-384"
  | "sha3-512"
  | "sm3";

/** How a certificate or request is signed. */
export interface SignatureAlgorithm {
  readonly oid: string;
  /** As OpenSSL writes it, such as `sha256WithRSAEncryption`; the oid where the algorithm is unknown. */
  readonly name: string;
  /** Undefined where the algorithm has no choice of hash (Ed25519) or is unknown. For RSASSA-PSS the one its parameters name. */
  readonly hash: Hash | undefined;
  /** The kind of key that makes such signatures; undefined where unknown. */
  readonly keyAlgorithm: string | undefined;
}

type Row = readonly [name: string, hash: Hash | undefined, keyAlgorithm: string];

const PSS = "1.2.840.113549.1.1.10";

/** RFC 8017, 5758, 8702, 8410, 9881; the 1.3.14 ones are from before PKCS#1 and mean SHA-1 all the same. */
const algorithms: Readonly<Record<string, Row>> = {
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
  [PSS]: ["rsassaPss", undefined, "RSA"],
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
  "1.3.101.112": ["ED25519", undefined, "Ed25519"],
  "1.3.101.113": ["ED448", undefined, "Ed448"],
  "1.2.156.10197.1.501": ["SM2-with-SM3", "sm3", "EC"],
  "2.16.840.1.101.3.4.3.17": ["ML-DSA-44", undefined, "ML-DSA-44"],
  "2.16.840.1.101.3.4.3.18": ["ML-DSA-65", undefined, "ML-DSA-65"],
  "2.16.840.1.101.3.4.3.19": ["ML-DSA-87", undefined, "ML-DSA-87"],
};

const hashes: Readonly<Record<string, Hash>> = {
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
  "2.16.840.1.101.3.4.2.10": "sha3-512",
};

/** Reads a signature's AlgorithmIdentifier. @throws DerFault */
export function signatureAlgorithmOf(bytes: Buffer, identifier: Element): SignatureAlgorithm {
  const walk = new Walk(bytes, identifier);
  const oid = oidOf(bytes, walk.take(tags.oid, "signature algorithm"));
  const row = algorithms[oid];
  if (row === undefined) return { oid, name: oid, hash: undefined, keyAlgorithm: undefined };
  const [name, hash, keyAlgorithm] = row;
  return { oid, name, hash: oid === PSS ? pssHash(walk) : hash, keyAlgorithm };
}

/** RFC 4055, 3.1: an absent hashAlgorithm means SHA-1, so an empty SEQUENCE does too. */
function pssHash(walk: Walk): Hash | undefined {
  const parameters = walk.maybe(tags.sequence);
  if (parameters === undefined) return undefined;
  const chosen = new Walk(walk.bytes, parameters).maybe(tags.explicit0);
  if (chosen === undefined) return "sha1";
  const identifier = new Walk(walk.bytes, chosen).enter(tags.sequence, "hash algorithm");
  return hashes[oidOf(walk.bytes, identifier.take(tags.oid, "hash algorithm"))];
}
