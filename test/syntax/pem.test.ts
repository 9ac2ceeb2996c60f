import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findPem, identify, looksLikePem, type PemBlock } from "../../src/syntax/pem/index.ts";
import {
  extensions,
  keyOf,
  makeCertificate,
  makePkcs7,
  makeRequest,
  pem,
  publicKeyOf,
  sequence,
  tlv,
} from "../certificates.ts";

const key = keyOf("p256");
const der = makeCertificate({ subject: [["CN", "Root R1"]], key, extensions: [extensions.basicConstraints(true)] });
const block = pem("CERTIFICATE", der);
const lines = block.trimEnd().split("\n");

/** The only block of a text. */
function only(text: string): PemBlock {
  const found = findPem(text);
  const [first] = found;
  if (first === undefined || found.length !== 1) throw new Error(`${found.length} blocks`);
  return first;
}

describe("a sound block is found and decoded", () => {
  test.for([
    ["as OpenSSL writes it", block],
    ["without its last newline", block.trimEnd()],
    ["with CRLF", block.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\uFEFF${block}`],
    ["indented, as in a YAML block or a heredoc", lines.map((line) => `      ${line}`).join("\n")],
    ["indented by tabs", lines.map((line) => `\t\t${line}`).join("\r\n")],
    ["on one line with blanks", lines.join(" ")],
    ["on one line without anything between", lines.join("")],
    ["in one long base64 line", `${lines[0]}\n${der.toString("base64")}\n${lines.at(-1)}\n`],
    [
      "behind bag attributes and before a comment",
      `Bag Attributes\n    friendlyName: x\nsubject=CN = Root R1\n${block}# end: ----- here\n`,
    ],
    ["with blank lines around its base64", `${lines[0]}\n\n${lines.slice(1, -1).join("\n\n")}\n\n${lines.at(-1)}`],
    [
      "behind RFC 1421 headers",
      `${lines[0]}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,\n 00FF\n\n${lines.slice(1).join("\n")}`,
    ],
    [
      "behind RFC 1421 headers with CRLF and indentation",
      `${lines[0]}\nX-Note: a\n\n${lines.slice(1).join("\n")}`.replace(/\n/g, "\r\n  "),
    ],
    ["inside a quoted text", `cert = "${lines.join("\n")}"`],
    ["with spaces behind its lines", lines.map((line) => `${line}  `).join("\n")],
  ] as const)("%s", ([, text]) => {
    const found = only(text);
    expect(found.label).toBe("CERTIFICATE");
    expect(found.fault).toBeUndefined();
    expect(Buffer.from(found.der ?? []).equals(der)).toBe(true);
    expect(text.slice(found.span.start, found.span.end)).toMatch(
      /^-----BEGIN CERTIFICATE-----[^]*-----END CERTIFICATE-----$/,
    );
    const body = text.slice(found.body.start, found.body.end);
    expect(
      body.startsWith(der.toString("base64").slice(0, 20)) && body.endsWith(der.toString("base64").slice(-4)),
    ).toBe(true);
  });

  test("several blocks come in their order, each with its label", () => {
    const text = `# a\n${block}\n${pem("CERTIFICATE REQUEST", makeRequest({ subject: [["CN", "a"]], key }))}junk\n${pem("EC PRIVATE KEY", key.export({ type: "sec1", format: "der" }))}`;
    expect(findPem(text).map(({ label, fault, der: bytes }) => [label, fault, identify(bytes ?? Buffer.of())])).toEqual(
      [
        ["CERTIFICATE", undefined, "certificate"],
        ["CERTIFICATE REQUEST", undefined, "csr"],
        ["EC PRIVATE KEY", undefined, "private-key"],
      ],
    );
  });
});

describe("a broken block says what is wrong and where", () => {
  const cut = lines.slice(0, -1).join("\n");
  test.for([
    ["no END line, to the end of the text", `${cut}\n`, "has no END line", cut.length, true],
    ["no END line, other text behind", `${cut}\nowner: me\n`, "has no END line", cut.length, true],
    ["no END line, the next block behind", `${cut}\n${block}`, "has no END line", cut.length, true],
    [
      "another END line",
      `${cut}\n-----END X509 CRL-----`,
      "begins as CERTIFICATE, but its END line says X509 CRL",
      cut.length + 1,
      true,
    ],
    [
      "an END line that lost a dash",
      `${cut}\n-----END CERTIFICATE----\n`,
      "has a broken END line",
      cut.length + 1,
      true,
    ],
    ["a strange character", block.replace(/\n(.{5})./, "\n$1$"), 'is not base64 at "$"', lines[0]!.length + 6, false], // the BEGIN line exists
    [
      "a pair of UTF-16 units",
      block.replace(/\n(.{5}).{2}/, "\n$1🙂"),
      'is not base64 at "🙂"',
      lines[0]!.length + 6,
      false,
    ], // as above
    [
      "an invisible character",
      block.replace(/\n(.{5})./, "\n$1\u200B"),
      "is not base64 at U+200B",
      lines[0]!.length + 6,
      false,
    ], // as above
    [
      "a lost character",
      block.replace(/\n(.{5})./, "\n$1"),
      "is incomplete: characters of its base64 are missing",
      undefined,
      false,
    ],
    [
      "text behind the padding",
      "-----BEGIN A-----\nQQ==QUJD\n-----END A-----",
      "is not base64 at its padding (=), which more text follows",
      20,
      false,
    ],
    ["nothing inside", "-----BEGIN A-----\n-----END A-----", "is empty", undefined, false],
    [
      "line breaks written out",
      lines.join("\\n"),
      "has \\n written out instead of line breaks",
      lines[0]!.length,
      true,
    ], // as above
    [
      "Windows line breaks written out",
      lines.join("\\r\\n"),
      "has \\n written out instead of line breaks",
      lines[0]!.length,
      true,
    ], // as above
  ] as const)("%s", ([, text, fault, at, decodes]) => {
    const [found] = findPem(text);
    expect(found?.fault).toBe(fault);
    if (at !== undefined) expect(found?.faultAt).toBe(at);
    expect(found?.der !== undefined && Buffer.from(found.der).equals(der)).toBe(decodes);
  });

  test("the blocks behind a broken one are read all the same", () => {
    expect(findPem(`${cut}\n${block}${block}`).map(({ fault }) => fault)).toEqual([
      "has no END line",
      undefined,
      undefined,
    ]);
  });

  test("a BEGIN that is no PEM line is passed over", () => {
    expect(findPem("-----BEGIN nothing here\n").length).toBe(0);
    expect(findPem(`-----BEGIN ${block}`).map(({ fault }) => fault)).toEqual([undefined]);
    expect(findPem(`-----BEGIN -----${block}`).map(({ fault }) => fault)).toEqual([undefined]);
  });

  test("dashes close one line only: what follows an END line without its own dashes is no BEGIN line", () => {
    expect(findPem(`${block.trimEnd()}BEGIN B-----\nQUJD\n-----END B-----`).map(({ label }) => label)).toEqual([
      "CERTIFICATE",
    ]);
  });
});

test("looksLikePem sees either half", () => {
  expect(looksLikePem("a -----BEGIN CERT")).toBe(true);
  expect(looksLikePem("QUJD\n-----END CERTIFICATE-----")).toBe(true);
  expect(looksLikePem("---- BEGIN")).toBe(false);
});

describe("any text is read without a throw, its blocks in order and apart", () => {
  const pieces = fc.array(
    fc.oneof(
      fc.constantFrom(
        "-----BEGIN ",
        "-----END ",
        "-----",
        "CERTIFICATE",
        "\n",
        "\\n",
        "\r\n",
        " ",
        "A: b",
        "QUJD",
        "=",
        "\uFEFF",
        block,
        "-----BEGIN A-----",
        "-----END A-----",
      ),
      fc.string(),
    ),
    { maxLength: 30 },
  );
  test("property", () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const text = parts.join("");
        let last = 0;
        for (const { span, body, faultAt, fault } of findPem(text)) {
          expect(span.start).toBeGreaterThanOrEqual(last);
          expect(
            span.start <= body.start && body.start <= body.end && body.end <= span.end && span.end <= text.length,
          ).toBe(true);
          if (fault !== undefined)
            expect(faultAt !== undefined && faultAt >= span.start && faultAt <= span.end).toBe(true);
          last = span.end;
        }
      }),
      { numRuns: 3000 },
    );
  });

  test.for([
    ["many BEGIN", "-----BEGIN "],
    ["many BEGIN lines", "-----BEGIN A-----"],
    ["many BEGIN and headers", "-----BEGIN A-----\nA: b\n"],
    ["many END", "-----END "],
    ["blocks without END", "-----BEGIN A-----\nQUJD\n"],
    ["alternating", "-----BEGIN A-----\n-----END B-----"],
    ["headers without end", "-----BEGIN A-----\n".concat("a:b\n".repeat(50))],
    ["blanks", "-----BEGIN A-----".concat(" ".repeat(5000), "!")],
    ["line breaks", "-----BEGIN A-----".concat(":\n".repeat(3000))],
  ] as const)("a megabyte of %s takes linear time", ([, part]) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const from = performance.now();
    findPem(text);
    findPem(`-----BEGIN A-----\n${text.replaceAll("-", "")}`);
    expect(performance.now() - from).toBeLessThan(3000);
  });
});

describe("identify goes by structure", () => {
  const rsa = keyOf("rsa2048");
  const crlBody = sequence(
    Buffer.of(2, 1, 1),
    sequence(tlv(6, Buffer.of(42))),
    sequence(),
    tlv(0x17, Buffer.from("250101000000Z")),
  );
  test.for([
    ["a certificate", der, "certificate"],
    ["a certificate of version 1", makeCertificate({ subject: [["CN", "old"]], key, version: 1 }), "certificate"],
    ["a certificate with a line break behind", Buffer.concat([der, Buffer.from("\n")]), "certificate"],
    ["a signing request", makeRequest({ subject: [["CN", "a"]], key }), "csr"],
    ["PKCS#7", makePkcs7([der]), "pkcs7"],
    [
      "PKCS#7 with open lengths",
      Buffer.concat([Buffer.from("308006092a864886f70d010702a080", "hex"), Buffer.alloc(4)]),
      "pkcs7",
    ],
    [
      "PKCS#12 with open lengths",
      Buffer.concat([Buffer.from("3080020103308006092a864886f70d010701", "hex"), Buffer.alloc(4)]),
      "pkcs12",
    ],
    ["PKCS#12", sequence(Buffer.of(2, 1, 3), sequence(Buffer.from("06092a864886f70d010701", "hex"))), "pkcs12"],
    ["a PKCS#8 key", rsa.export({ type: "pkcs8", format: "der" }), "private-key"],
    ["a PKCS#1 key", rsa.export({ type: "pkcs1", format: "der" }), "private-key"],
    ["a SEC 1 key", key.export({ type: "sec1", format: "der" }), "private-key"],
    [
      "an encrypted PKCS#8 key",
      rsa.export({ type: "pkcs8", format: "der", cipher: "aes-256-cbc", passphrase: "x" }),
      "private-key",
    ],
    ["an Ed25519 key", keyOf("ed25519").export({ type: "pkcs8", format: "der" }), "private-key"],
    ["a public key", publicKeyOf(rsa), "public-key"],
    ["a CRL", sequence(crlBody, sequence(tlv(6, Buffer.of(42))), tlv(3, Buffer.of(0, 1))), "crl"],
    ["other DER", sequence(Buffer.of(2, 1, 1)), "der-unknown"],
    ["an empty sequence", sequence(), "der-unknown"],
    ["PEM", Buffer.from(`\uFEFF# x\n${block}`), "pem-text"],
    ["text that begins with a 0", Buffer.from("0\nhello"), "not-der"],
    ["half a certificate", der.subarray(0, 100), "not-der"],
    ["bare base64", Buffer.from(der.toString("base64")), "not-der"],
    ["nothing", Buffer.of(), "not-der"],
  ] as const)("%s", ([, bytes, expected]) => expect(identify(bytes)).toBe(expected));

  test("any bytes get an answer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void identify(bytes)),
      { numRuns: 3000 },
    );
    fc.assert(
      fc.property(fc.nat(der.length - 1), fc.nat(255), (at, value) => {
        const copy = Buffer.from(der);
        copy[at] = value;
        identify(copy);
        identify(copy.subarray(0, at));
      }),
      { numRuns: 3000 },
    );
  });
});

const bundles = "/etc/ssl/certs";
test.skipIf(!existsSync(bundles))(`every file of ${bundles} is sound (skipped where the system has none)`, () => {
  const files = readdirSync(bundles).filter((name) => name.endsWith(".pem"));
  for (const name of files)
    expect(
      findPem(readFileSync(`${bundles}/${name}`, "utf8")).map(({ fault }) => fault),
      name,
    ).toEqual([undefined]);
  const all = `${bundles}/ca-certificates.crt`;
  if (existsSync(all))
    expect(
      findPem(readFileSync(all, "utf8")).every(({ fault, der: bytes }) => fault === undefined && bytes !== undefined),
    ).toBe(true);
});
