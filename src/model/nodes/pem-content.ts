/** What a text turned out to hold, in words for a message: a reader who pasted the wrong thing must learn which thing it is. */
import { identify, type Material, type PemBlock, readCertificate } from "../../syntax/index.ts";

const words: Partial<Record<Material, string>> = {
  certificate: "a certificate",
  csr: "a signing request",
  pkcs7: "a PKCS#7 bundle",
  pkcs12: "a PKCS#12 store",
  "private-key": "a private key",
  "public-key": "a public key",
  crl: "a revocation list",
};

/** What kind of material it is, for a sentence. */
export function wordsFor(material: Material | undefined): string {
  return (material === undefined ? undefined : words[material]) ?? "something else";
}

/** What a text without blocks holds when its letters are taken for base64; undefined where they are none. */
export function bareMaterial(content: string): Material | undefined {
  const letters = content.replace(/\s+|\\[rn]/g, "");
  if (letters.length < 40 || !/^[A-Za-z0-9+/]+={0,2}$/.test(letters)) return undefined;
  const material = identify(Buffer.from(letters, "base64"));
  return material === "not-der" ? undefined : material;
}

/** What a text without blocks is, for a sentence. */
export function describeBare(content: string): string {
  const material = bareMaterial(content);
  if (material !== undefined) return `${wordsFor(material)} in base64 without BEGIN and END lines`;
  const line = content.trim();
  if (line === "") return "empty";
  if (line.includes("-----")) return "a PEM block with a broken BEGIN line";
  if (/^https?:\/\/\S+$/i.test(line)) return "an address";
  const isPath = /^(?:file:\/\/|\.{0,2}\/|~|@|[A-Za-z]:\\)|\.(?:pem|crt|cer|cert|der|p7[bc]|p12|pfx|txt)$/i.test(line);
  return isPath && !line.includes("\n") ? "the path of a file" : "text without a PEM block";
}

/** The labels under which a certificate is kept; OpenSSL also writes the two longer ones. */
export function isCertificateLabel(label: string): boolean {
  return label === "CERTIFICATE" || label === "X509 CERTIFICATE" || label === "TRUSTED CERTIFICATE";
}

/** What the label of a block announces; undefined for kinds that nobody mistakes for a certificate. */
function announced(label: string): Material | undefined {
  if (label === "CERTIFICATE") return "certificate";
  if (label.includes("CERTIFICATE REQUEST")) return "csr";
  if (/PKCS ?#?7|CMS/.test(label)) return "pkcs7";
  if (label.includes("PUBLIC KEY")) return "public-key";
  return label.includes("CRL") ? "crl" : undefined;
}

/** True when a block decodes to something else than its label says. */
export function isMislabelled(block: PemBlock): boolean {
  const material = block.der === undefined ? undefined : identify(block.der);
  const expected = announced(block.label);
  return material !== undefined && expected !== undefined && material !== expected && material in words;
}

/** True for a block that can be read as the certificate it is labelled as, but for a rule that its content breaks. */
export function isOnlyIrregular({ der, fault }: PemBlock): boolean {
  const inside = der === undefined || fault !== undefined ? undefined : readCertificate(der);
  return inside !== undefined && "fault" in inside && inside.isOfContent;
}

/** What a block is where a certificate is asked for, with its fault if it is to be one. */
export function describeBlock(block: PemBlock): string {
  const { label, der, fault } = block;
  const expected = announced(label);
  if (der !== undefined && isMislabelled(block)) return `${wordsFor(identify(der))} under the label ${label}`;
  if (expected === undefined) return `a ${label} block`;
  if (expected !== "certificate") return wordsFor(expected);
  const inside = der === undefined ? undefined : readCertificate(der);
  if (fault !== undefined) return `a ${label} block that ${fault}`;
  return inside !== undefined && "fault" in inside
    ? `a ${label} block whose content ${inside.fault}`
    : wordsFor(expected);
}
