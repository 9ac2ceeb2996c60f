/** The readings of this project held against @peculiar/x509 and OpenSSL, on certificates made here and on those of the system. */
import "reflect-metadata";
import { execFileSync } from "node:child_process";
import { X509Certificate as OpenSsl } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import * as peculiar from "@peculiar/x509";
import { describe, expect, test } from "vitest";
import { findPem } from "../../src/syntax/pem/index.ts";
import {
  type CertificateFacts,
  confirmCertificate,
  readCertificate,
  readCsr,
  verifiesWith,
  verifyCsr,
} from "../../src/syntax/x509/index.ts";
import {
  type CertificateOrder,
  extensions,
  type Hash,
  type KeyKind,
  keyKinds,
  keyOf,
  makeCertificate,
  makeRequest,
  type Name,
  pem,
  tlv,
} from "../certificates.ts";

const { basicConstraints, keyUsage, purpose, names, authorityInfo, subjectKeyId, authorityKeyId, raw } = extensions;
const cn = (name: string): Name => [
  ["C", "US"],
  ["O", "Example"],
  ["CN", name],
];
const p256 = keyOf("p256");
const generalized = (text: string): Buffer => tlv(0x18, Buffer.from(text));

/** One certificate for every kind of key and signature, and one for every oddity. */
function family(): Map<string, Buffer> {
  const made = new Map<string, Buffer>();
  const add = (what: string, order: Partial<CertificateOrder>): void =>
    void made.set(what, makeCertificate({ subject: cn(what), key: p256, ...order }));
  for (const kind of Object.keys(keyKinds) as KeyKind[]) {
    // the keys of a constant table
    const key = keyOf(kind);
    const type = key.asymmetricKeyType ?? "";
    const hashes: readonly Hash[] =
      type.startsWith("ed") || type === "rsa-pss"
        ? ["sha256"]
        : type === "rsa"
          ? ["md5", "sha1", "sha256", "sha384"]
          : type === "dsa"
            ? ["sha1", "sha256"]
            : ["sha1", "sha256", "sha384"];
    for (const hash of hashes)
      add(`${kind} ${hash}`, {
        key,
        hash,
        extensions: [basicConstraints(true), keyUsage("keyCertSign"), subjectKeyId(key)],
      });
  }
  for (const hash of ["sha1", "sha256", "sha384", "sha512"] as const)
    add(`pss ${hash}`, { key: keyOf("rsa2048"), pss: true, hash });
  for (const serial of ["00", "01", "7f", "00ff", "ff", "8000", "80".repeat(20), "7f".repeat(20)])
    add(`serial ${serial}`, { serial });
  for (const version of [1, 2, 3] as const) add(`version ${version}`, { version });
  add("past 2050", { from: "2049-12-31T23:59:59Z", to: "2050-01-01T00:00:00Z" });
  add("no end", { to: "9999-12-31T23:59:59Z" });
  add("old", { from: "1950-01-01T00:00:00Z" });
  add("year 1", { from: generalized("00010101000000Z") });
  add("offset", { from: tlv(0x17, Buffer.from("250101000000+0500")) });
  add("generalized before 2050", { from: generalized("20250101000000Z") });
  for (const [what, value, tag] of [
    ["utf8", "Zürich 株式会社"],
    ["bmp", "Zürich 株", 0x1e],
    ["t61", "Zürich", 0x14],
    ["printable", "Zurich", 0x13],
    ["ia5", "a@b", 0x16],
    ["escapes", 'a,b+c"<>;\\#='],
    ["universal", "Zürich", 0x1c],
  ] as const) {
    add(`name ${what}`, {
      subject: [
        ["C", "CH"],
        ["CN", value, ...(tag === undefined ? [] : ([tag] as const))],
      ] as unknown as Name,
    }); // an optional third member
  }
  add("empty subject", { subject: [], extensions: [names({ dns: ["a.example"] })] });
  add("no common name", { subject: [["O", "Example"]] });
  add("server", {
    extensions: [
      basicConstraints(false),
      keyUsage("digitalSignature", "keyEncipherment"),
      purpose("serverAuth", "clientAuth"),
      names({
        dns: ["a.example", "*.b.example"],
        ip: [
          [192, 0, 2, 1],
          [0xfe, 0x80, ...Array<number>(13).fill(0), 9],
        ],
        email: ["a@b.example"],
        uri: ["https://a.example/x"],
      }),
      authorityInfo({ ocsp: ["http://o.example"], caIssuers: ["http://c.example"] }),
    ],
  });
  add("many names", {
    extensions: [names({ dns: Array.from({ length: 500 }, (_, index) => `h${index}.example.com`) })],
  });
  add("path 0", { extensions: [basicConstraints(true, 0), authorityKeyId(keyOf("rsa2048"))] });
  add("path 7", { extensions: [basicConstraints(true, 7)] });
  add("usage of nine bits", { extensions: [keyUsage("keyAgreement", "decipherOnly")] });
  add("unknown critical", { extensions: [raw("1.2.3.4", true, Buffer.of(5, 0)), basicConstraints(true)] });
  return made;
}

const folder = "/etc/ssl/certs";
function system(): Map<string, Buffer> {
  if (!existsSync(folder)) return new Map();
  const files = readdirSync(folder).filter((name) => /\.(pem|crt)$/.test(name));
  return new Map(
    files.flatMap((name) =>
      findPem(readFileSync(`${folder}/${name}`, "utf8")).map(
        ({ der }, index) => [`${name} ${index}`, Buffer.from(der ?? [])] as const,
      ),
    ),
  );
}

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

const hasOpenSsl = (() => {
  try {
    return execFileSync("openssl", ["version"], { encoding: "utf8" }).startsWith("OpenSSL");
  } catch {
    return false;
  }
})();

test.skipIf(!hasOpenSsl)(
  "the text of `openssl x509` names the same algorithms, subject and CA flag (skipped where there is no openssl)",
  () => {
    for (const [what, der] of made) {
      const ours = facts(der);
      const options = ["x509", "-noout", "-text", "-subject", "-nameopt", "RFC2253,utf8,-esc_msb", "-inform", "DER"];
      const text = execFileSync("openssl", options, {
        input: der,
        encoding: "utf8",
        stdio: ["pipe", "pipe", "ignore"],
      });
      // OpenSSL writes what it has no other name for as its digest and family; ours are its own short or long names
      expect(text.toLowerCase(), what).toContain(`signature algorithm: ${ours.signatureAlgorithm.name}`.toLowerCase());
      expect(/CA:(TRUE|FALSE)/.exec(text)?.[1], what).toBe(
        ours.basicConstraints === undefined ? undefined : String(ours.basicConstraints.ca).toUpperCase(),
      );
      if (ours.key.algorithm === "RSA") expect(text, what).toContain(`(${ours.key.bits} bit)`);
      const subject = /^subject=(.*)$/m.exec(text)?.[1];
      expect(ours.subject.text, what).toBe(subject);
    }
  },
);

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
