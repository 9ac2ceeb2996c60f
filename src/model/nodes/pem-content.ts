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

/** What a block holds in fact, whatever its label says; undefined where its body cannot be decoded. */
export function materialOf({ der }: PemBlock): Material | undefined {
  return der === undefined ? undefined : identify(der);
}

/** Why the content of a CERTIFICATE block cannot be read, as the rest of a sentence; undefined where it can. */
export function faultOf({ der }: PemBlock): string | undefined {
  const read = der === undefined ? undefined : readCertificate(der);
  return read !== undefined && "fault" in read ? read.fault : undefined;
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

/** What a block is, for a sentence: by its label, and by its content where that is something else. */
export function describeBlock(block: PemBlock): string {
  const { label } = block;
  const expected: Material | undefined = label.includes("CERTIFICATE REQUEST")
    ? "csr"
    : /PKCS ?#?7|CMS/.test(label)
      ? "pkcs7"
      : label.includes("PUBLIC KEY")
        ? "public-key"
        : label.includes("CRL")
          ? "crl"
          : label === "CERTIFICATE"
            ? "certificate"
            : undefined;
  if (expected === undefined) return `a ${label} block`;
  const material = materialOf(block) ?? expected;
  const isOther = material !== expected && material in words;
  return isOther ? `${wordsFor(material)} under the label ${label}` : wordsFor(expected);
}
