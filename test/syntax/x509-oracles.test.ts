/** The readings of this project held against @peculiar/x509 and OpenSSL, on certificates made here and on those of the system. */
import "reflect-metadata";
import { X509Certificate as OpenSsl } from "node:crypto";
import * as peculiar from "@peculiar/x509";
import { describe, expect, test } from "vitest";
import {
  type CertificateFacts,
  confirmCertificate,
  readCertificate,
  readCsr,
  verifiesWith,
  verifyCsr,
} from "../../src/syntax/x509/index.ts";
import { extensions, type KeyKind, keyKinds, keyOf, makeCertificate, makeRequest, pem } from "../certificates.ts";
import { cn, family, folder, system } from "./x509-family.ts";

const { names } = extensions;
const p256 = keyOf("p256");

const made = family();
const corpora = [
  ["made here", made],
  [`of ${folder} (none where the system has no such folder)`, system()],
] as const;

function facts(der: Buffer): CertificateFacts {
  const found = readCertificate(der);
  if ("fault" in found) throw new Error(found.fault);
  return found;
}

const spaced = (date: number): string => new Date(Math.floor(date / 1000) * 1000).toISOString();

test("there are enough of them", () => expect(made.size).toBeGreaterThanOrEqual(60));

describe.for(corpora)("certificates %s", ([, corpus]) => {
  test("have the extensions that @peculiar/x509 reads", () => {
    for (const [what, der] of corpus) {
      const ours = facts(der);
      const theirs = new peculiar.X509Certificate(der);
      const constraints = theirs.getExtension(peculiar.BasicConstraintsExtension);
      const usage = theirs.getExtension(peculiar.KeyUsagesExtension) ?? undefined;
      const bits = [
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
      const alternatives = theirs.getExtension(peculiar.SubjectAlternativeNameExtension)?.names.items ?? [];
      const ofType = (type: string): string[] =>
        alternatives.filter((name) => name.type === type).map(({ value }) => value);
      expect(
        {
          ca: ours.basicConstraints?.ca,
          path: ours.basicConstraints?.pathLength,
          usage: ours.keyUsage && [...ours.keyUsage],
          ski: ours.subjectKeyId,
          aki: ours.authorityKeyId,
          dns: ours.sans.dns,
          email: ours.sans.email,
          uri: ours.sans.uri,
          ips: ours.sans.ip.length,
          ocsp: ours.ocsp,
          caIssuers: ours.caIssuers,
        },
        what,
      ).toEqual({
        ca: constraints?.ca,
        path: constraints?.pathLength,
        usage: usage && bits.filter((_, bit) => (usage.usages & (1 << bit)) !== 0),
        ski: theirs.getExtension(peculiar.SubjectKeyIdentifierExtension)?.keyId,
        aki: theirs.getExtension(peculiar.AuthorityKeyIdentifierExtension)?.keyId,
        dns: ofType("dns"),
        email: ofType("email"),
        uri: ofType("url"),
        ips: ofType("ip").length,
        ocsp: theirs.getExtension(peculiar.AuthorityInfoAccessExtension)?.ocsp.map(({ value }) => value) ?? [],
        caIssuers:
          theirs.getExtension(peculiar.AuthorityInfoAccessExtension)?.caIssuers.map(({ value }) => value) ?? [],
      });
    }
  });

  test("have the serial number, dates, key and fingerprint that OpenSSL reads", () => {
    for (const [what, der] of corpus) {
      const ours = facts(der);
      const theirs = new OpenSsl(der);
      const { modulusLength } = theirs.publicKey.asymmetricKeyDetails ?? {};
      expect(ours.serial.toUpperCase(), what).toBe(theirs.serialNumber.replace(/^0+(?=.)/, "").replace(/^-0+/, "-"));
      expect(ours.fingerprint().toUpperCase(), what).toBe(theirs.fingerprint256.replaceAll(":", ""));
      if (modulusLength !== undefined) expect(ours.key.bits, what).toBe(modulusLength);
      expect(
        Buffer.from(ours.key.spki).equals(theirs.publicKey.export({ type: "spki", format: "der" })) ||
          ours.key.curve === "explicit" ||
          ours.key.algorithm === "RSA",
        what,
      ).toBe(true);
      if (what === "year 1") continue; // OpenSSL prints year 1, which Date.parse reads as 2001
      expect([spaced(ours.notBefore), spaced(ours.notAfter)], what).toEqual(
        [theirs.validFrom, theirs.validTo].map((date) => spaced(Date.parse(date))),
      );
    }
  });

  test("are confirmed", async () => {
    for (const [what, der] of corpus) expect(await confirmCertificate(der), what).toEqual({ agrees: true });
  });

  test("are signed by themselves exactly where OpenSSL says so", async () => {
    for (const [what, der] of corpus) {
      const certificate = new OpenSsl(der);
      expect(await verifiesWith(der, der), what).toBe(certificate.verify(certificate.publicKey));
    }
  });
});

describe("signatures", () => {
  const root = { subject: cn("Root"), key: keyOf("rsa2048") };
  const parent = makeCertificate(root);
  const child = makeCertificate({ subject: cn("Child"), key: p256, issuer: root });
  test("by another key, changed, or of another kind of key do not verify", async () => {
    expect(await verifiesWith(child, parent)).toBe(true);
    expect(await verifiesWith(child, makeCertificate({ subject: cn("Root"), key: keyOf("rsa2048", "other") }))).toBe(
      false,
    );
    expect(await verifiesWith(child, makeCertificate({ subject: cn("Root"), key: p256 }))).toBe(false);
    const changed = Buffer.from(child);
    changed.writeUInt8(changed.readUInt8(changed.length - 5) ^ 1, changed.length - 5);
    expect(await verifiesWith(changed, parent)).toBe(false);
  });
  test("of algorithms nobody knows give no verdict", async () => {
    expect(
      await verifiesWith(makeCertificate({ subject: cn("x"), key: keyOf("dsa1024"), hash: "sha512" }), parent),
    ).toBeUndefined();
    expect(await verifiesWith(Buffer.of(1), parent)).toBeUndefined();
    expect(await verifyCsr(Buffer.of(1))).toBeUndefined();
  });
  test.for(Object.keys(keyKinds) as KeyKind[])(
    "a request with a %s key verifies, a changed one does not",
    async (kind) => {
      const der = makeRequest({ subject: cn("a"), key: keyOf(kind), extensions: [names({ dns: ["a.example"] })] });
      expect(await verifyCsr(der)).toBe(true);
      const changed = Buffer.from(der);
      const at = changed.indexOf("a.example");
      changed.write("b", at);
      expect(await verifyCsr(changed)).toBe(false);
      const theirs = new peculiar.Pkcs10CertificateRequest(pem("CERTIFICATE REQUEST", der));
      const ours = readCsr(der);
      expect("fault" in ours ? ours.fault : ours.subject.commonName).toBe(theirs.subjectName.getField("CN")[0]);
    },
  );
});

describe("confirmation", () => {
  test("refuses what cannot be read", async () => {
    expect(await confirmCertificate(Buffer.from("hello"))).toEqual({
      agrees: false,
      what: "it is no certificate: it does not begin like one",
    });
  });
  test("says where the readers differ", async () => {
    const der = makeCertificate({ subject: [["CN", "Zürich 🙂", 0x1c]], key: p256 });
    expect(await confirmCertificate(der)).toEqual({
      agrees: false,
      what: expect.stringMatching(/^its subject is CN=Zürich 🙂 to edgelint, .* to @peculiar\/x509$/u),
    });
  });
  test("has OpenSSL break the tie where @peculiar/x509 errs", async () => {
    const offset = made.get("offset") ?? Buffer.of();
    expect(new peculiar.X509Certificate(offset).notBefore.getTime()).not.toBe(facts(offset).notBefore); // once this fails, the tie-breaker may go
    expect(await confirmCertificate(offset)).toEqual({ agrees: true });
  });
});
