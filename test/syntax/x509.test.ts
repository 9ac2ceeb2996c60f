import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CertificateFacts,
  type CsrFacts,
  coversName,
  matchesHostname,
  readCertificate,
  readCsr,
} from "../../src/syntax/x509/index.ts";
import {
  type CertificateOrder,
  encodeName,
  extensions,
  integer,
  type KeyKind,
  keyOf,
  makeCertificate,
  makeRequest,
  type Name,
  octets,
  oid,
  publicKeyOf,
  sequence,
  tlv,
} from "../certificates.ts";

const key = keyOf("p256");
const cn = (name: string): Name => [
  ["C", "US"],
  ["O", "Example"],
  ["CN", name],
];

function read(order: Partial<CertificateOrder> = {}): CertificateFacts {
  const facts = readCertificate(makeCertificate({ subject: cn("Root R1"), key, ...order }));
  if ("fault" in facts) throw new Error(facts.fault);
  return facts;
}
function faultOf(der: Uint8Array): string {
  const facts = readCertificate(der);
  return "fault" in facts ? facts.fault : "none";
}
function request(extras?: readonly Buffer[]): CsrFacts {
  const facts = readCsr(
    makeRequest({ subject: cn("shop.example.com"), key, ...(extras === undefined ? {} : { extensions: extras }) }),
  );
  if ("fault" in facts) throw new Error(facts.fault);
  return facts;
}

describe("names", () => {
  test.for<[what: string, name: Name, text: string, commonName: string | undefined]>([
    ["most specific part first", cn("Root R1"), "CN=Root R1,O=Example,C=US", "Root R1"],
    ["nothing", [], "", undefined],
    [
      "special characters are escaped",
      [["CN", ' #a,b+c"d\\e<f>;']],
      'CN=\\ #a\\,b\\+c\\"d\\\\e\\<f\\>\\;',
      ' #a,b+c"d\\e<f>;',
    ],
    ["blanks at both ends", [["O", "# x "]], "O=\\# x\\ ", undefined],
    [
      "control and bidirectional characters cannot reach a terminal",
      [["CN", "a\u001B[2Jb\u202Ec\n"]],
      "CN=a\\1B[2Jb\\E2\\80\\AEc\\0A",
      "a\u001B[2Jb\u202Ec\n",
    ],
    ["UTF-8", [["CN", "Zürich 株式会社 🙂"]], "CN=Zürich 株式会社 🙂", "Zürich 株式会社 🙂"],
    ["BMPString", [["CN", "Zürich 株", 0x1e]], "CN=Zürich 株", "Zürich 株"],
    ["UniversalString", [["CN", "Zürich 🙂", 0x1c]], "CN=Zürich 🙂", "Zürich 🙂"],
    ["T.61 as Latin-1", [["CN", "Zürich", 0x14]], "CN=Zürich", "Zürich"],
    ["an unknown string type as hex", [["CN", "ab", 0x04]], "CN=#04026162", undefined],
    ["an unknown attribute by its oid", [["1.2.3.4.5", "x"]], "1.2.3.4.5=x", undefined],
    [
      "several common names: the last one counts",
      [
        ["CN", "a"],
        ["CN", "b"],
      ],
      "CN=b,CN=a",
      "b",
    ],
    [
      "mail and domain component",
      [
        ["DC", "org"],
        ["emailAddress", "a@b.example"],
      ],
      "emailAddress=a@b.example,DC=org",
      undefined,
    ],
  ])("%s", ([, subject, text, commonName]) => {
    const facts = read({ subject });
    expect(facts.subject.text).toBe(text);
    expect(facts.subject.commonName).toBe(commonName);
    expect(facts.subject.key).toBe(encodeName(subject).toString("hex"));
  });

  test("two names match when case, blanks and string types alone differ, and are exactly equal only to the byte", () => {
    const [one, two, three] = [[["CN", "Root  CA"]], [["CN", "root ca", 0x13]], [["O", "root ca"]]].map(
      (subject) => read({ subject: subject as unknown as Name }).subject,
    ); // literals widen to string[][]
    expect(one?.match).toBe(two?.match);
    expect(one?.key).not.toBe(two?.key);
    expect(one?.match).not.toBe(three?.match);
  });

  test("self-issued means equal names, whoever signed", () => {
    expect(read().selfIssued).toBe(true);
    expect(read({ issuer: { subject: cn("Other"), key } }).selfIssued).toBe(false);
  });
});

describe("dates", () => {
  const at = (tag: number, text: string): number => read({ from: tlv(tag, Buffer.from(text)) }).notBefore;
  test.for<[what: string, tag: number, text: string, iso: string]>([
    ["two-digit years from 50 are 19xx", 0x17, "500101000000Z", "1950-01-01T00:00:00.000Z"],
    ["two-digit years to 49 are 20xx", 0x17, "491231235959Z", "2049-12-31T23:59:59.000Z"],
    ["four-digit years", 0x18, "20500101000000Z", "2050-01-01T00:00:00.000Z"],
    ["the end of time", 0x18, "99991231235959Z", "9999-12-31T23:59:59.000Z"],
    ["year 1", 0x18, "00010101000000Z", "0001-01-01T00:00:00.000Z"],
    ["an offset east", 0x17, "250101000000+0500", "2024-12-31T19:00:00.000Z"],
    ["an offset west", 0x18, "20250101000000-0130", "2025-01-01T01:30:00.000Z"],
    ["no seconds", 0x17, "2501010203Z", "2025-01-01T02:03:00.000Z"],
    ["fractions of a second", 0x18, "20250101000000.9994Z", "2025-01-01T00:00:00.999Z"],
    ["a leap day", 0x17, "240229000000Z", "2024-02-29T00:00:00.000Z"],
  ])("%s", ([, tag, text, iso]) => expect(new Date(at(tag, text)).toISOString()).toBe(iso));

  test.for([
    "250229000000Z",
    "251301000000Z",
    "250100000000Z",
    "250101240000Z",
    "250101006000Z",
    "25010100000",
    "",
    "abcdefghijklZ",
    "20250101000000Z",
    "250101000000+2400",
  ])("UTCTime %s is no date", (text) => {
    expect(faultOf(makeCertificate({ subject: cn("a"), key, from: tlv(0x17, Buffer.from(text)) }))).toMatch(
      /^has a start of validity that is no date \(byte \d+\)$/,
    );
  });
});

describe("serial numbers", () => {
  test.for([
    ["01", "1"],
    ["00", "0"],
    ["00ff", "ff"],
    ["7fff", "7fff"],
    ["ff", "-1"],
    ["8000", "-8000"],
    ["00".repeat(3), "0"],
    ["7f".repeat(40), "7f".repeat(40)],
  ] as const)("%s is %s", ([serial, hex]) => {
    expect(read({ serial }).serial).toBe(hex);
  });
});

describe("keys", () => {
  test.for<[kind: KeyKind, algorithm: string, bits: number, curve?: string]>([
    ["rsa1023", "RSA", 1023],
    ["rsa1024", "RSA", 1024],
    ["rsa2048", "RSA", 2048],
    ["rsa3072", "RSA", 3072],
    ["rsaPss", "RSA", 2048],
    ["p160", "EC", 160, "secp160r1"],
    ["p192", "EC", 192, "P-192"],
    ["p224", "EC", 224, "P-224"],
    ["p256", "EC", 256, "P-256"],
    ["p384", "EC", 384, "P-384"],
    ["p521", "EC", 521, "P-521"],
    ["k256", "EC", 256, "secp256k1"],
    ["brainpool256", "EC", 256, "brainpoolP256r1"],
    ["b163", "EC", 163, "sect163k1"],
    ["p256explicit", "EC", 256, "explicit"],
    ["ed25519", "Ed25519", 256],
    ["ed448", "Ed448", 456],
    ["dsa1024", "DSA", 1024],
  ])("%s", ([kind, algorithm, bits, curve]) => {
    const facts = read({ key: keyOf(kind), issuer: { subject: cn("x"), key } }).key;
    expect([facts.algorithm, facts.bits, facts.curve]).toEqual([algorithm, bits, curve]);
    expect(Buffer.from(facts.spki).equals(publicKeyOf(keyOf(kind)))).toBe(true);
  });

  const spki =
    (...identifier: Buffer[]) =>
    (point: string): Buffer =>
      sequence(sequence(oid("1.2.840.10045.2.1"), ...identifier), tlv(3, Buffer.of(0), Buffer.from(point, "hex")));
  test.for<[what: string, spki: Buffer, bits: number | undefined, curve: string | undefined]>([
    ["an unknown curve is measured by its point", spki(oid("1.2.3"))(`04${"11".repeat(56)}`), 224, "1.2.3"],
    ["an unknown curve with a compressed point", spki(oid("1.2.3"))(`02${"11".repeat(28)}`), 224, "1.2.3"],
    ["an unknown curve and no point", spki(oid("1.2.3"))(""), undefined, "1.2.3"],
    ["an implicit curve", spki(tlv(5))(`04${"11".repeat(64)}`), 256, undefined],
    [
      "a characteristic-two field spelled out",
      spki(sequence(integer("01"), sequence(oid("1.2.840.10045.1.2"), sequence(integer("00a3")))))("04"),
      163,
      "explicit",
    ],
    ["an unknown algorithm", sequence(sequence(oid("1.2.3.4")), tlv(3, Buffer.of(0, 1))), undefined, undefined],
    [
      "DSA with inherited parameters",
      sequence(sequence(oid("1.2.840.10040.4.1")), tlv(3, Buffer.of(0, 2, 1, 5))),
      undefined,
      undefined,
    ],
  ])("%s", ([, bytes, bits, curve]) => {
    const facts = read({ spki: bytes }).key;
    expect([facts.bits, facts.curve]).toEqual([bits, curve]);
  });

  test("a request and a certificate with one key have one key id, another key has another", () => {
    expect(request().key.id()).toBe(read().key.id());
    expect(request().key.id()).not.toBe(read({ key: keyOf("p256", "other") }).key.id());
    expect(request().key.id()).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe("signature algorithms", () => {
  const rsa = keyOf("rsa2048");
  test.for<[order: Partial<CertificateOrder>, name: string, hash: string | undefined]>([
    [{ key: rsa }, "sha256WithRSAEncryption", "sha256"],
    [{ key: rsa, hash: "md5" }, "md5WithRSAEncryption", "md5"],
    [{ key: rsa, hash: "sha1" }, "sha1WithRSAEncryption", "sha1"],
    [{ key: rsa, hash: "sha224" }, "sha224WithRSAEncryption", "sha224"],
    [{ key: rsa, hash: "sha512" }, "sha512WithRSAEncryption", "sha512"],
    [{ key: rsa, pss: true }, "rsassaPss", "sha256"],
    [{ key: rsa, pss: true, hash: "sha1" }, "rsassaPss", "sha1"],
    [{ key: rsa, pss: true, hash: "sha512" }, "rsassaPss", "sha512"],
    [{ hash: "sha1" }, "ecdsa-with-SHA1", "sha1"],
    [{ hash: "sha384" }, "ecdsa-with-SHA384", "sha384"],
    [{ key: keyOf("ed25519") }, "ED25519", undefined],
    [{ key: keyOf("dsa1024"), hash: "sha1" }, "dsaWithSHA1", "sha1"],
  ])("%#: %s", ([order, name, hash]) => expect(read(order).signatureAlgorithm).toMatchObject({ name, hash }));

  test("an unknown one keeps its oid and claims no hash", () => {
    expect(read({ key: keyOf("dsa1024"), hash: "sha512" }).signatureAlgorithm).toEqual({
      oid: "1.2.3",
      name: "1.2.3",
      hash: undefined,
      keyAlgorithm: undefined,
    });
  });
});

describe("extensions", () => {
  const { basicConstraints, keyUsage, purpose, names, authorityInfo, subjectKeyId, authorityKeyId, raw } = extensions;
  test("none at all, and versions", () => {
    const facts = read({ version: 1 });
    expect(facts).toMatchObject({
      version: 1,
      basicConstraints: undefined,
      keyUsage: undefined,
      extendedKeyUsage: undefined,
      subjectKeyId: undefined,
      authorityKeyId: undefined,
      ocsp: [],
      caIssuers: [],
      sans: { dns: [], ip: [], email: [], uri: [] },
    });
    expect(read({ version: 2 }).version).toBe(2);
  });
  test.for<[what: string, extension: Buffer, expected: object]>([
    ["CA", basicConstraints(true), { basicConstraints: { ca: true } }],
    ["no CA", basicConstraints(false), { basicConstraints: { ca: false } }],
    [
      "FALSE written out, against DER",
      raw("2.5.29.19", false, sequence(tlv(1, Buffer.of(0)))),
      { basicConstraints: { ca: false } },
    ],
    ["TRUE in BER", raw("2.5.29.19", false, sequence(tlv(1, Buffer.of(1)))), { basicConstraints: { ca: true } }],
    ["path length 0", basicConstraints(true, 0), { basicConstraints: { ca: true, pathLength: 0 } }],
    [
      "path length 300",
      raw("2.5.29.19", false, sequence(tlv(1, Buffer.of(255)), integer("012c"))),
      { basicConstraints: { ca: true, pathLength: 300 } },
    ],
    ["key usage", keyUsage("keyCertSign", "cRLSign"), { keyUsage: new Set(["keyCertSign", "cRLSign"]) }],
    [
      "the ninth bit",
      keyUsage("keyAgreement", "decipherOnly"),
      { keyUsage: new Set(["keyAgreement", "decipherOnly"]) },
    ],
    ["no usage", raw("2.5.29.15", true, tlv(3, Buffer.of(0))), { keyUsage: new Set() }],
    [
      "purposes",
      purpose("clientAuth", "serverAuth", "1.2.3"),
      { extendedKeyUsage: ["clientAuth", "serverAuth", "1.2.3"] },
    ],
    ["an unknown critical extension", raw("1.2.3.4", true, Buffer.of(9)), { basicConstraints: undefined }],
    [
      "a big oid",
      raw("2.25.329800735698586629295641978511506172918", false, Buffer.of(9)),
      { basicConstraints: undefined },
    ],
    [
      "OCSP and issuer",
      authorityInfo({ ocsp: ["http://o.example"], caIssuers: ["http://c.example", "ldap://d.example"] }),
      { ocsp: ["http://o.example"], caIssuers: ["http://c.example", "ldap://d.example"] },
    ],
    [
      "names",
      names({
        dns: ["a.example"],
        ip: [
          [192, 0, 2, 1],
          [0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1],
        ],
        email: ["a@b.example"],
        uri: ["spiffe://x"],
      }),
      { sans: { dns: ["a.example"], ip: ["192.0.2.1", "2001:db8::1"], email: ["a@b.example"], uri: ["spiffe://x"] } },
    ],
    ["an address of no length", names({ ip: [[1, 2, 3]] }), { sans: { dns: [], ip: ["#010203"], email: [], uri: [] } }],
    [
      "names of other kinds",
      raw(
        "2.5.29.17",
        false,
        sequence(tlv(0xa4, encodeName(cn("x"))), tlv(0x88, Buffer.of(42)), tlv(0x82, Buffer.from("b.example"))),
      ),
      { sans: { dns: ["b.example"], ip: [], email: [], uri: [] } },
    ],
    [
      "issuer's key known by name alone",
      raw("2.5.29.35", false, sequence(tlv(0x82, Buffer.of(1)))),
      { authorityKeyId: undefined },
    ],
  ])("%s", ([, extension, expected]) => expect(read({ extensions: [extension] })).toMatchObject(expected));

  test("key identifiers join a certificate and its issuer", () => {
    expect(read({ extensions: [subjectKeyId(key), authorityKeyId(key)] }).subjectKeyId).toBe(
      read({ extensions: [authorityKeyId(key)] }).authorityKeyId,
    );
  });
  test("a thousand names", () => {
    const dns = Array.from({ length: 1000 }, (_, index) => `host-${index}.example.com`);
    expect(read({ extensions: [names({ dns })] }).sans.dns).toEqual(dns);
  });
  test("two of a kind are refused, because readers choose differently", () => {
    expect(
      faultOf(
        makeCertificate({ subject: cn("a"), key, extensions: [basicConstraints(true), basicConstraints(false)] }),
      ),
    ).toBe("has two basicConstraints extensions");
  });
  test("a damaged one is named", () => {
    expect(
      faultOf(makeCertificate({ subject: cn("a"), key, extensions: [raw("2.5.29.17", false, octets())] })),
    ).toMatch(/^has a subjectAltName extension that has no content at byte \d+$/);
  });
  test("a request tells what it asks for", () => {
    expect(request([names({ dns: ["shop.example.com"] }), basicConstraints(false)])).toMatchObject({
      sans: { dns: ["shop.example.com"] },
      basicConstraints: { ca: false },
      subject: { commonName: "shop.example.com" },
    });
    expect(request().sans.dns).toEqual([]);
  });
});

describe("any bytes are read without a throw", () => {
  const der = makeCertificate({
    subject: cn("Root R1"),
    key,
    extensions: [
      extensions.basicConstraints(true, 1),
      extensions.keyUsage("keyCertSign"),
      extensions.names({ dns: ["a.example"], ip: [[1, 2, 3, 4]] }),
      extensions.authorityInfo({ ocsp: ["http://o.example"] }),
      extensions.purpose("clientAuth"),
    ],
  });
  const pss = makeCertificate({ subject: cn("Root R2"), key: keyOf("rsa2048"), pss: true, hash: "sha512" });
  const explicit = makeCertificate({ subject: cn("Root R3"), key: keyOf("p256explicit") });
  const csr = makeRequest({ subject: cn("a"), key, extensions: [extensions.names({ dns: ["a.example"] })] });
  // what is made on demand must not throw later either
  const spell = ({ subject, key: { id }, fingerprint }: CertificateFacts | CsrFacts): void =>
    void [subject.text, subject.commonName, subject.match, subject.key, id(), fingerprint()];
  const readBoth = (bytes: Uint8Array): void => {
    const facts = readCertificate(bytes);
    if (!("fault" in facts)) spell(facts);
    const wanted = readCsr(bytes);
    if (!("fault" in wanted)) spell(wanted);
  };
  test("every truncation is a fault", () => {
    for (const whole of [der, pss, explicit])
      for (let end = 0; end < whole.length; end++)
        expect("fault" in readCertificate(whole.subarray(0, end))).toBe(true);
    for (let end = 0; end < csr.length; end++) expect("fault" in readCsr(csr.subarray(0, end))).toBe(true);
  });
  test("every byte set to every value", () => {
    for (const whole of [der, explicit, csr])
      for (let at = 0; at < whole.length; at++)
        for (const value of [
          0, 1, 2, 3, 4, 5, 6, 0x0c, 0x17, 0x1e, 0x1f, 0x30, 0x31, 0x7f, 0x80, 0x81, 0x82, 0x84, 0x88, 0xa0, 0xa3, 0xfe,
          0xff,
        ]) {
          const copy = Buffer.from(whole);
          copy[at] = value;
          readBoth(copy);
        }
  });
  test("random bytes, random changes", () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), readBoth), { numRuns: 3000 });
    const change = fc.record({ at: fc.nat(2000), drop: fc.nat(4), put: fc.uint8Array({ maxLength: 6 }) });
    fc.assert(
      fc.property(
        fc.constantFrom(der, pss, explicit, csr),
        fc.array(change, { minLength: 1, maxLength: 5 }),
        (whole, changes) => {
          let bytes = whole;
          for (const { at, drop, put } of changes)
            bytes = Buffer.concat([
              bytes.subarray(0, at % bytes.length),
              put,
              bytes.subarray((at % bytes.length) + drop),
            ]);
          readBoth(bytes);
        },
      ),
      { numRuns: 5000 },
    );
  });
  test.for<[what: string, bytes: Uint8Array, fault: RegExp]>([
    ["nothing", Buffer.of(), /^is empty$/],
    ["text", Buffer.from("hello"), /^is no certificate: it does not begin like one$/],
    ["bytes behind it", Buffer.concat([der, Buffer.of(0, 0)]), /^has 2 bytes too many after the certificate$/],
    ["a byte behind it", Buffer.concat([der, Buffer.of(0)]), /^has 1 byte too many after the certificate$/],
    ["half of it", der.subarray(0, 200), /^breaks off: byte 0 announces \d+ bytes and \d+ follow$/],
    ["an open length", Buffer.from("3080", "hex"), /^has a length at byte 0 that DER does not allow$/],
    ["a request", csr, /^has no /],
  ])("%s is told in words", ([, bytes, fault]) => expect(faultOf(bytes)).toMatch(fault));
  test("a deep or wide heap of elements takes linear time", () => {
    const wide = makeCertificate({ subject: Array.from({ length: 20_000 }, () => ["OU", "x"] as const), key });
    const huge = makeCertificate({ subject: cn("x"), key, serial: `80${"00".repeat(500_000)}` });
    const from = performance.now();
    readBoth(wide);
    readBoth(huge);
    expect(performance.now() - from).toBeLessThan(2000);
  });
});

describe("hostnames", () => {
  test.for<[covered: boolean, names: string[], hostname: string]>([
    [true, ["shop.example.com"], "shop.example.com"],
    [true, ["Shop.Example.COM"], "shop.example.com"],
    [true, ["shop.example.com"], "shop.example.com."],
    [true, ["shop.example.com."], "shop.example.com"],
    [true, ["a.example", "*.example.com"], "shop.example.com"],
    [false, ["*.example.com"], "example.com"],
    [false, ["*.example.com"], "a.shop.example.com"],
    [false, ["*.example.com"], ".example.com"],
    [false, ["*.com"], "example.com"],
    [false, ["*"], "example"],
    [false, ["s*.example.com"], "shop.example.com"],
    [false, ["shop.*.com"], "shop.example.com"],
    [false, ["*.*.com"], "a.b.com"],
    [true, ["*.example.com"], "*.example.com"],
    [false, ["*.example.com"], "*.shop.example.com"],
    [false, ["shop.example.com"], "*.example.com"],
    [true, ["xn--bcher-kva.example"], "bücher.example"],
    [true, ["bücher.example"], "xn--bcher-kva.example"],
    [true, ["*.bücher.example.com"], "www.xn--bcher-kva.example.com"],
    [true, ["BÜCHER.example"], "bücher.example"],
    [false, ["192.0.2.1"], "192.0.2.1"],
    [false, ["*.0.2.1"], "192.0.2.1"],
    [false, ["2001:db8::1"], "2001:db8::1"],
    [false, [], "a.example"],
    [false, [""], ""],
    [false, ["."], "."],
    [false, ["*..com"], "a..com"],
    [true, ["a_b.example.com"], "A_B.example.com"],
    [true, ["localhost"], "localhost"],
  ])("%s: %j for %s", ([covered, names, hostname]) => expect(coversName(names, hostname)).toBe(covered));

  test("addresses are compared with addresses only, in any spelling", () => {
    const names = { dns: ["192.0.2.2"], ip: ["192.0.2.1", "2001:db8::1"] };
    expect(matchesHostname(names, "192.0.2.1")).toBe(true);
    expect(matchesHostname(names, "192.0.2.2")).toBe(false);
    expect(matchesHostname(names, "2001:0DB8:0:0::1")).toBe(true);
    expect(matchesHostname(names, "[2001:db8::1]")).toBe(true);
    expect(matchesHostname({ sans: { dns: ["*.example.com"], ip: [] } }, "a.example.com")).toBe(true);
  });
  test("the common name is never used", () => {
    expect(matchesHostname(read({ subject: cn("shop.example.com") }), "shop.example.com")).toBe(false);
  });
  test("any texts are compared without a throw", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" })),
        fc.string({ unit: "binary" }),
        (names, hostname) => void coversName(names, hostname),
      ),
    );
  });
});
