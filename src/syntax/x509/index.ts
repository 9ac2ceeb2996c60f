/**
 * X.509 in two strengths: a reading of its own, cheap enough for every certificate of a project, and the confirmation by
 * @peculiar/x509 that a finding needs. Nothing here throws for any bytes.
 */

export type { CertificateFacts, CsrFacts, Fault, Signed } from "./certificate.ts";
export { readCertificate, readCsr } from "./certificate.ts";
export type { Confirmation } from "./confirm.ts";
export { confirmCertificate } from "./confirm.ts";
export type { DistinguishedName } from "./distinguished-name.ts";
export type { AlternativeNames, Extensions, KeyUsage } from "./extensions.ts";
export type { PublicKeyFacts } from "./keys.ts";
export type { HostNames } from "./names.ts";
export { coversName, matchesHostname } from "./names.ts";
export type { Hash, SignatureAlgorithm } from "./signatures.ts";
export { signedBy, verifiesWith, verifyCsr } from "./verify.ts";
