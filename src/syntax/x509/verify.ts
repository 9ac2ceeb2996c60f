import { constants, createPublicKey, getHashes, verify } from "node:crypto";
import { type CertificateFacts, readCertificate, readCsr, type Signed } from "./certificate.ts";
import type { PublicKeyFacts } from "./keys.ts";
import type { SignatureAlgorithm } from "./signatures.ts";

/**
 * Whether a certificate's signature was made by the key of another one; undefined where that cannot be told: one of the two
 * is unreadable, or this build of OpenSSL does not know the algorithm. Names, dates and the issuer's rights are not looked at.
 */
export async function verifiesWith(child: Uint8Array, parent: Uint8Array): Promise<boolean | undefined> {
  const signed = readCertificate(child);
  const signer = readCertificate(parent);
  if ("fault" in signed || "fault" in signer) return undefined;
  return signedBy(signed, signer);
}

/** The same for certificates that have been read already. */
export function signedBy(child: CertificateFacts, parent: CertificateFacts): boolean | undefined {
  return verifySignature(child.signed, child.signatureAlgorithm, parent.key);
}

/** Whether a signing request is signed by the key it carries; undefined where that cannot be told. */
export async function verifyCsr(der: Uint8Array): Promise<boolean | undefined> {
  const request = readCsr(der);
  return "fault" in request ? undefined : verifySignature(request.signed, request.signatureAlgorithm, request.key);
}

/** node:crypto's own X509Certificate.verify answers false where it means "unknown algorithm", and cannot verify requests. */
function verifySignature(
  { body, signature }: Signed,
  algorithm: SignatureAlgorithm,
  { algorithm: keyAlgorithm, spki }: PublicKeyFacts,
): boolean | undefined {
  if (algorithm.keyAlgorithm === undefined) return undefined;
  if (algorithm.keyAlgorithm !== keyAlgorithm) return false;
  const edwards = keyAlgorithm === "Ed25519" || keyAlgorithm === "Ed448";
  if (!edwards && (algorithm.hash === undefined || !getHashes().includes(algorithm.hash))) return undefined;
  try {
    const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
    const pss =
      algorithm.name === "rsassaPss"
        ? { padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: constants.RSA_PSS_SALTLEN_AUTO }
        : {};
    return verify(edwards ? null : algorithm.hash, body, { key, ...pss }, signature);
  } catch {
    return undefined; // a curve or key form that OpenSSL refuses: no verdict
  }
}
