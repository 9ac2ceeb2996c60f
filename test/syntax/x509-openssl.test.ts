/**
 * The reading of certificates held against the text of `openssl x509`, member by member: on the CA bundle of the system and on
 * more than 200 certificates made here. Skipped where there is no openssl.
 */
import { execFile, execFileSync } from "node:child_process";
import { describe, expect, test } from "vitest";
import { type CertificateFacts, readCertificate } from "../../src/syntax/x509/index.ts";
import { family, folder, mixtures, system } from "./x509-family.ts";

const hasOpenSsl = ((): boolean => {
  try {
    return execFileSync("openssl", ["version"], { encoding: "utf8" }).startsWith("OpenSSL");
  } catch {
    return false;
  }
})();

/** What `openssl x509 -text` prints of a certificate, names as RFC 2253 spells them. */
function textOf(der: Buffer): Promise<string> {
  const nameOptions = ["-nameopt", "RFC2253,utf8,-esc_msb"];
  const options = ["x509", "-noout", "-text", "-fingerprint", "-sha256", "-inform", "DER", ...nameOptions];
  return new Promise((resolve, reject) => {
    const child = execFile("openssl", options, { encoding: "utf8" }, (error, stdout) =>
      error === null ? resolve(stdout) : reject(error),
    );
    child.stdin?.end(der);
  });
}

/** What both readings can be compared by. */
interface Reading {
  readonly [member: string]: unknown;
}

const usages: Readonly<Record<string, string>> = {
  "Digital Signature": "digitalSignature",
  "Non Repudiation": "nonRepudiation",
  "Key Encipherment": "keyEncipherment",
  "Data Encipherment": "dataEncipherment",
  "Key Agreement": "keyAgreement",
  "Certificate Sign": "keyCertSign",
  "CRL Sign": "cRLSign",
  "Encipher Only": "encipherOnly",
  "Decipher Only": "decipherOnly",
};
const purposes: Readonly<Record<string, string>> = {
  "TLS Web Server Authentication": "serverAuth",
  "TLS Web Client Authentication": "clientAuth",
  "OCSP Signing": "OCSPSigning",
  "Any Extended Key Usage": "anyExtendedKeyUsage",
  "Code Signing": "codeSigning",
  "E-mail Protection": "emailProtection",
  "Time Stamping": "timeStamping",
};
/** Curves by the names that OpenSSL prints, where ours are others. */
const curves: Readonly<Record<string, string>> = {
  prime192v1: "P-192",
  secp224r1: "P-224",
  prime256v1: "P-256",
  secp384r1: "P-384",
  secp521r1: "P-521",
};

/** OpenSSL's reading. */
function theirs(text: string): Reading {
  const one = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
  const extension = (name: string): string | undefined =>
    new RegExp(`^ +X509v3 ${name}: *(?:critical)?\\s*\\n +(.*)$`, "m").exec(text)?.[1]?.trim();
  const listed = (line: string | undefined): readonly string[] | undefined => line?.split(", ");
  const constraints = extension("Basic Constraints");
  const names = listed(extension("Subject Alternative Name")) ?? [];
  const ofType = (type: string): readonly string[] =>
    names.flatMap((name) => (name.startsWith(`${type}:`) ? name.slice(type.length + 1) : []));
  const access = (kind: string): readonly string[] =>
    [...text.matchAll(new RegExp(`^ +${kind} - URI:(.*)$`, "gm"))].map(([, url]) => url ?? "");
  return {
    version: Number(one(/^ +Version: (\d+) /m)),
    serial: serialOf(text),
    signature: one(/^ +Signature Algorithm: (.*)$/m)
      ?.trim()
      .toLowerCase(),
    issuer: one(/^ +Issuer: ?(.*)$/m),
    subject: one(/^ +Subject: ?(.*)$/m),
    notBefore: timeOf(one(/^ +Not Before: (.*)$/m)),
    notAfter: timeOf(one(/^ +Not After : (.*)$/m)),
    bits: one(/Public-Key: \((\d+) bit/),
    curve: one(/^ +ASN1 OID: (.*)$/m),
    ca: constraints === undefined ? undefined : constraints.startsWith("CA:TRUE"),
    pathLength: constraints === undefined ? undefined : /pathlen:(\d+)/.exec(constraints)?.[1],
    keyUsage: listed(extension("Key Usage"))?.map((name) => usages[name] ?? name),
    extendedKeyUsage: listed(extension("Extended Key Usage"))?.map((name) => purposes[name] ?? name),
    dns: ofType("DNS"),
    email: ofType("email"),
    uri: ofType("URI"),
    ips: ofType("IP Address").length,
    subjectKeyId: extension("Subject Key Identifier")?.replaceAll(":", "").toLowerCase(),
    authorityKeyId: extension("Authority Key Identifier")
      ?.replace(/^keyid:/, "")
      .replaceAll(":", "")
      .toLowerCase(),
    ocsp: access("OCSP"),
    caIssuers: access("CA Issuers"),
    fingerprint: one(/Fingerprint=(.*)$/m)
      ?.replaceAll(":", "")
      .toLowerCase(),
  };
}

/** `Serial Number: 255 (0xff)`, or a long one as hex on the line below, with a word for a negative one. */
function serialOf(text: string): string | undefined {
  const [, short, long] = /Serial Number:(?: (-?\d+) \(.*\)|\s*\n +(.*))$/m.exec(text) ?? [];
  if (short !== undefined) return BigInt(short).toString(16);
  return long
    ?.replace(/^ *\(Negative\)/, "-")
    .replaceAll(":", "")
    .replace(/^(-?)0+(?=.)/, "$1");
}

/** The time that OpenSSL prints; its years are not padded, so that Date.parse would take year 1 for 2001. */
function timeOf(printed: string | undefined): number | undefined {
  const [, month, day, clock, year] = /^(\w+) +(\d+) ([\d:]+) (\d+) GMT$/.exec(printed ?? "") ?? [];
  if (year === undefined) return undefined;
  const date = new Date(`${month} ${day} 2000 ${clock} GMT`);
  date.setUTCFullYear(Number(year));
  return date.getTime();
}

/** Our reading, under the same members; what OpenSSL's text leaves out is taken from it as it is. */
function ours(facts: CertificateFacts, text: Reading): Reading {
  const { key, sans, basicConstraints } = facts;
  const curve = typeof text["curve"] === "string" ? (curves[text["curve"]] ?? text["curve"]) : undefined;
  return {
    version: facts.version,
    serial: facts.serial,
    signature: facts.signatureAlgorithm.name.toLowerCase(),
    issuer: facts.issuer.text,
    subject: facts.subject.text,
    notBefore: facts.notBefore,
    notAfter: facts.notAfter,
    // of a curve OpenSSL prints the length of its order, and for secp160r1 that is one bit more than its field has
    bits: text["bits"] === undefined || key.algorithm === "EC" ? text["bits"] : String(key.bits),
    curve: key.curve === "explicit" ? undefined : key.curve === curve ? text["curve"] : key.curve,
    ca: basicConstraints?.ca,
    pathLength: basicConstraints?.pathLength?.toString(),
    keyUsage: facts.keyUsage && [...facts.keyUsage],
    extendedKeyUsage: facts.extendedKeyUsage,
    dns: sans.dns,
    email: sans.email,
    uri: sans.uri,
    ips: sans.ip.length,
    subjectKeyId: facts.subjectKeyId,
    authorityKeyId: facts.authorityKeyId,
    ocsp: facts.ocsp,
    caIssuers: facts.caIssuers,
    fingerprint: facts.fingerprint(),
  };
}

const corpora = [
  ["made here", new Map([...family(), ...mixtures(200)])],
  [`of ${folder} (none where the system has no such folder)`, system()],
] as const;

test("more than 200 of them are made here", () => expect(corpora[0][1].size).toBeGreaterThan(200));

describe.skipIf(!hasOpenSsl).for(corpora)("certificates %s", ([, corpus]) => {
  test("read as `openssl x509 -text` prints them (skipped where there is no openssl)", {
    timeout: 120_000,
  }, async () => {
    const open = [...corpus];
    const compare = async (): Promise<void> => {
      for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const [what, der] = next;
        const text = theirs(await textOf(der));
        const facts = readCertificate(der);
        expect("fault" in facts ? facts : ours(facts, text), what).toEqual(text);
      }
    };
    await Promise.all(Array.from({ length: 4 }, compare));
  });
});
