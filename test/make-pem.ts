/**
 * Writes the family of PEM files that rule fixtures copy from: `npx tsx test/make-pem.ts <folder>`, by hand, once.
 * Private keys are kept in <folder>/keys and reused, so a second run gives certificates that still match the first.
 */
import { execFileSync } from "node:child_process";
import { createPrivateKey, type KeyObject } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  extensions,
  type KeyKind,
  keyOf,
  makeCertificate,
  makePkcs7,
  makeRequest,
  type Name,
  pem,
} from "./certificates.ts";

const folder = process.argv[2];
if (folder === undefined) throw new Error("usage: npx tsx test/make-pem.ts <folder>");
mkdirSync(join(folder, "keys"), { recursive: true });
const list: string[] = [];

function write(name: string, content: string | Uint8Array, what: string): void {
  writeFileSync(join(folder ?? "", name), content);
  list.push(`${name.padEnd(30)} ${what}`);
}

function key(kind: KeyKind, label: string): KeyObject {
  const path = join(folder ?? "", "keys", `${label}.key`);
  if (existsSync(path)) return createPrivateKey(readFileSync(path));
  const fresh = keyOf(kind, label);
  writeFileSync(path, fresh.export({ type: "pkcs8", format: "pem" }));
  return fresh;
}

const named = (cn: string): Name => [
  ["C", "US"],
  ["O", "Example"],
  ["CN", cn],
];
const { basicConstraints, keyUsage, purpose, names, authorityInfo, subjectKeyId, authorityKeyId } = extensions;
const caExtensions = (own: KeyObject, signer = own, pathLength?: number): Buffer[] => [
  basicConstraints(true, pathLength),
  keyUsage("keyCertSign", "cRLSign"),
  subjectKeyId(own),
  ...(signer === own ? [] : [authorityKeyId(signer)]),
];
const certificate = (name: string, der: Uint8Array, what: string): void => write(name, pem("CERTIFICATE", der), what);

const rootKey = key("rsa2048", "root-ca");
const root = { subject: named("Example Root R1"), key: rootKey };
const rootDer = makeCertificate({
  ...root,
  from: "2024-01-01T00:00:00Z",
  to: "2044-01-01T00:00:00Z",
  extensions: caExtensions(rootKey),
});
certificate(
  "root-ca.pem",
  rootDer,
  'root CA "Example Root R1", RSA 2048, SHA-256, 2024-01-01..2044-01-01, self-signed',
);
write("root-ca.der", rootDer, "the same certificate as DER");
write("root-ca.p7b", makePkcs7([rootDer]), "the same in a certificates-only PKCS#7, DER");
write("root-ca-pkcs7.pem", pem("PKCS7", makePkcs7([rootDer])), "the same PKCS#7 as PEM with label PKCS7");
write(
  "root-ca-wrong-label.pem",
  pem("CERTIFICATE REQUEST", rootDer),
  "root-ca.pem under the label CERTIFICATE REQUEST (content is a certificate)",
);
write(
  "root-ca-trusted.pem",
  pem("TRUSTED CERTIFICATE", rootDer),
  "root-ca.pem under OpenSSL's label TRUSTED CERTIFICATE",
);
write("root-ca-crlf.pem", pem("CERTIFICATE", rootDer, "\r\n"), "root-ca.pem with CRLF line ends");
write("root-ca-bom.pem", `\uFEFF${pem("CERTIFICATE", rootDer)}`, "root-ca.pem behind a byte order mark");
write(
  "root-ca-indented.pem",
  pem("CERTIFICATE", rootDer).replace(/^(?=.)/gm, "    "),
  "root-ca.pem indented by four blanks",
);
write(
  "root-ca-literal-n.pem",
  pem("CERTIFICATE", rootDer, "\\n"),
  "root-ca.pem on one line with \\n spelled out (backslash, n)",
);
write(
  "root-ca-no-end.pem",
  pem("CERTIFICATE", rootDer).replace(/-----END.*\n/, ""),
  "root-ca.pem without its END line",
);
write("root-ca-no-newline.pem", pem("CERTIFICATE", rootDer).trimEnd(), "root-ca.pem without the last newline");
write(
  "root-ca-not-base64.pem",
  pem("CERTIFICATE", rootDer).replace(/\n(.{10})./, "\n$1!"),
  "root-ca.pem with a ! in its first base64 line",
);
write(
  "root-ca-truncated.pem",
  pem("CERTIFICATE", rootDer.subarray(0, 300)),
  "valid base64, but only the first 300 bytes of root-ca",
);
write(
  "root-ca-text.pem",
  `Bag Attributes\n    friendlyName: Example Root R1\nsubject=C = US, O = Example, CN = Example Root R1\n${pem("CERTIFICATE", rootDer)}`,
  "root-ca.pem behind bag attributes",
);
write("root-ca.b64", rootDer.toString("base64"), "bare base64 of root-ca without BEGIN and END");

const ecKey = key("p256", "root-ec");
const rootEc = { subject: named("Example Root E1"), key: ecKey };
certificate(
  "root-ec.pem",
  makeCertificate({
    ...rootEc,
    from: "2024-01-01T00:00:00Z",
    to: "2044-01-01T00:00:00Z",
    extensions: caExtensions(ecKey),
  }),
  'root CA "Example Root E1", EC P-256, SHA-256, 2024..2044',
);
const otherRootKey = key("rsa2048", "root-other");
certificate(
  "root-other.pem",
  makeCertificate({
    subject: named("Other Root R9"),
    key: otherRootKey,
    from: "2024-01-01T00:00:00Z",
    to: "2044-01-01T00:00:00Z",
    extensions: caExtensions(otherRootKey),
  }),
  'an unrelated root CA "Other Root R9", RSA 2048, 2024..2044',
);

const middleKey = key("rsa2048", "intermediate");
const middle = { subject: named("Example Issuing I1"), key: middleKey };
const middleDer = makeCertificate({
  ...middle,
  issuer: root,
  to: "2035-01-01T00:00:00Z",
  extensions: caExtensions(middleKey, rootKey, 0),
});
certificate(
  "intermediate.pem",
  middleDer,
  'intermediate "Example Issuing I1" signed by root-ca, RSA 2048, pathLen 0, 2025-01-01..2035-01-01',
);
const middleEcKey = key("p256", "intermediate-ec");
const middleEc = { subject: named("Example Issuing I2"), key: middleEcKey };
certificate(
  "intermediate-ec.pem",
  makeCertificate({ ...middleEc, issuer: rootEc, extensions: caExtensions(middleEcKey, ecKey, 0) }),
  'intermediate "Example Issuing I2" signed by root-ec, EC P-256, 2025..2035',
);
certificate(
  "intermediate-expired.pem",
  makeCertificate({
    ...middle,
    issuer: root,
    serial: "1201",
    from: "2020-01-01T00:00:00Z",
    to: "2026-03-01T00:00:00Z",
    extensions: caExtensions(middleKey, rootKey, 0),
  }),
  "same name and key as intermediate.pem, but expired 2026-03-01",
);
write("chain-shop.pem", pem("CERTIFICATE", middleDer), "trust chain of leaf-shop as it should be (intermediate only)");
write("chain-with-root.pem", pem("CERTIFICATE", middleDer) + pem("CERTIFICATE", rootDer), "intermediate, then root");
write("chain-wrong-order.pem", pem("CERTIFICATE", rootDer) + pem("CERTIFICATE", middleDer), "root, then intermediate");

const shopKey = key("rsa2048", "leaf-shop");
const shopDns = ["shop.example.com", "www.shop.example.com"];
const responder = authorityInfo({ ocsp: ["http://ocsp.example.com"], caIssuers: ["http://ca.example.com/i1.cer"] });
const usage = [basicConstraints(false), keyUsage("digitalSignature", "keyEncipherment")];
const server = (own: KeyObject, signer: KeyObject, dns: readonly string[]): Buffer[] => [
  ...usage,
  purpose("serverAuth"),
  names({ dns }),
  subjectKeyId(own),
  authorityKeyId(signer),
];
const span = { from: "2026-01-01T00:00:00Z", to: "2027-06-01T00:00:00Z" };
const shop = { subject: named("shop.example.com"), key: shopKey };
const shopDer = makeCertificate({
  ...shop,
  issuer: middle,
  ...span,
  extensions: [...server(shopKey, middleKey, shopDns), responder],
});
certificate(
  "leaf-shop.pem",
  shopDer,
  "server certificate shop.example.com + www.shop.example.com, by intermediate, RSA 2048, 2026-01-01..2027-06-01, OCSP",
);
write(
  "leaf-shop-fullchain.pem",
  pem("CERTIFICATE", shopDer) + pem("CERTIFICATE", middleDer),
  "leaf-shop followed by intermediate (what certbot calls fullchain)",
);
write("leaf-shop.der", shopDer, "leaf-shop as DER");
certificate(
  "leaf-shop-no-ocsp.pem",
  makeCertificate({
    ...shop,
    issuer: middle,
    serial: "1301",
    ...span,
    extensions: server(shopKey, middleKey, shopDns),
  }),
  "leaf-shop (same key) without authority information (no OCSP)",
);
const otherKey = key("rsa2048", "leaf-shop-other-key");
certificate(
  "leaf-shop-other-key.pem",
  makeCertificate({
    ...shop,
    key: otherKey,
    issuer: middle,
    serial: "1302",
    ...span,
    extensions: [...server(otherKey, middleKey, shopDns), responder],
  }),
  "leaf-shop with another key pair (matches other.csr.pem, not shop.csr.pem)",
);
const shopEcKey = key("p256", "leaf-shop-ec");
certificate(
  "leaf-shop-ec.pem",
  makeCertificate({
    ...shop,
    key: shopEcKey,
    issuer: middleEc,
    serial: "1303",
    ...span,
    extensions: [...server(shopEcKey, middleEcKey, shopDns), responder],
  }),
  "the shop names with an EC P-256 key, signed by intermediate-ec (the ECDSA half of a dual stack)",
);
certificate(
  "leaf-shop-expired.pem",
  makeCertificate({
    ...shop,
    issuer: middle,
    serial: "1304",
    from: "2025-03-01T00:00:00Z",
    to: "2026-03-01T00:00:00Z",
    extensions: [...server(shopKey, middleKey, shopDns), responder],
  }),
  "leaf-shop (same key), expired 2026-03-01",
);
certificate(
  "leaf-shop-expiring.pem",
  makeCertificate({
    ...shop,
    issuer: middle,
    serial: "1305",
    from: "2025-12-10T00:00:00Z",
    to: "2026-12-10T00:00:00Z",
    extensions: [...server(shopKey, middleKey, shopDns), responder],
  }),
  "leaf-shop (same key), expires 2026-12-10 (19 days after the fixture clock)",
);
certificate(
  "leaf-shop-one-name.pem",
  makeCertificate({
    ...shop,
    issuer: middle,
    serial: "1306",
    ...span,
    extensions: [...server(shopKey, middleKey, ["shop.example.com"]), responder],
  }),
  "leaf-shop (same key) with only shop.example.com among its names",
);
const wildKey = key("rsa2048", "leaf-wildcard");
certificate(
  "leaf-wildcard.pem",
  makeCertificate({
    subject: named("*.example.com"),
    key: wildKey,
    issuer: middle,
    ...span,
    extensions: [...server(wildKey, middleKey, ["*.example.com"]), responder],
  }),
  "server certificate *.example.com, by intermediate, 2026-01-01..2027-06-01",
);
const clientKey = key("rsa2048", "client-leaf");
const client = { subject: named("device-0042"), key: clientKey, issuer: middle, ...span };
const clientExtensions = [...usage, purpose("clientAuth"), subjectKeyId(clientKey), authorityKeyId(middleKey)];
certificate(
  "client-leaf.pem",
  makeCertificate({ ...client, extensions: [...clientExtensions, responder] }),
  "client certificate device-0042, clientAuth, by intermediate, OCSP",
);
certificate(
  "client-leaf-no-ocsp.pem",
  makeCertificate({ ...client, serial: "1401", extensions: clientExtensions }),
  "the same client (same key) without OCSP",
);
certificate(
  "self-signed-leaf.pem",
  makeCertificate({
    ...shop,
    serial: "1501",
    ...span,
    extensions: [...usage, purpose("serverAuth"), names({ dns: shopDns })],
  }),
  "shop.example.com signed by itself, CA:FALSE",
);

/** A self-signed CA that has one flaw. */
function flawed(
  name: string,
  kind: KeyKind,
  order: Omit<Parameters<typeof makeCertificate>[0], "subject" | "key">,
  what: string,
): void {
  const own = key(kind, name);
  certificate(
    `${name}.pem`,
    makeCertificate({ subject: named(`Example ${name}`), key: own, extensions: caExtensions(own), ...order }),
    `self-signed CA "Example ${name}": ${what}`,
  );
}
flawed("expired-ca", "rsa2048", { from: "2016-03-01T00:00:00Z", to: "2026-03-01T00:00:00Z" }, "expired 2026-03-01");
flawed(
  "expiring-ca",
  "rsa2048",
  { from: "2016-12-10T00:00:00Z", to: "2026-12-10T00:00:00Z" },
  "expires 2026-12-10, 19 days after the fixture clock",
);
flawed(
  "expiring-90-ca",
  "rsa2048",
  { from: "2017-02-01T00:00:00Z", to: "2027-02-01T00:00:00Z" },
  "expires 2027-02-01, 72 days after the fixture clock",
);
flawed(
  "future-ca",
  "rsa2048",
  { from: "2027-03-01T00:00:00Z", to: "2037-03-01T00:00:00Z" },
  "becomes valid 2027-03-01",
);
flawed("sha1-ca", "rsa2048", { hash: "sha1" }, "sha1WithRSAEncryption");
flawed("sha1-ec-ca", "p256", { hash: "sha1" }, "ecdsa-with-SHA1");
flawed("md5-ca", "rsa2048", { hash: "md5" }, "md5WithRSAEncryption");
flawed("weak-ca", "rsa1024", {}, "RSA 1024");
flawed("weak-ec-ca", "p192", {}, "EC P-192");
flawed("weak-ec160-ca", "p160", {}, "EC secp160r1");
flawed("ec384-ca", "p384", { hash: "sha384" }, "no flaw: EC P-384, SHA-384");
flawed("ed25519-ca", "ed25519", {}, "no flaw: Ed25519");
flawed("pss-ca", "rsa2048", { pss: true }, "no flaw: RSASSA-PSS with SHA-256");
flawed("pss-sha1-ca", "rsa2048", { pss: true, hash: "sha1" }, "RSASSA-PSS with default parameters, which means SHA-1");
const v1Key = key("rsa2048", "v1-ca");
certificate(
  "v1-ca.pem",
  makeCertificate({ subject: named("Example v1-ca"), key: v1Key, version: 1 }),
  "self-signed version 1 certificate, so without basicConstraints",
);
const noSignKey = key("rsa2048", "no-certsign-ca");
certificate(
  "no-certsign-ca.pem",
  makeCertificate({
    subject: named("Example no-certsign-ca"),
    key: noSignKey,
    extensions: [basicConstraints(true), keyUsage("digitalSignature", "cRLSign"), subjectKeyId(noSignKey)],
  }),
  "CA:TRUE, but keyUsage lacks keyCertSign",
);
const noConstraintsKey = key("rsa2048", "no-constraints-ca");
certificate(
  "no-constraints-ca.pem",
  makeCertificate({
    subject: named("Example no-constraints-ca"),
    key: noConstraintsKey,
    extensions: [keyUsage("keyCertSign", "cRLSign"), subjectKeyId(noConstraintsKey)],
  }),
  "version 3, self-signed, keyCertSign, but no basicConstraints",
);
const subordinateKey = key("rsa2048", "bad-issuer");
certificate(
  "intermediate-bad-signature.pem",
  makeCertificate({
    ...middle,
    issuer: { subject: root.subject, key: subordinateKey },
    serial: "1601",
    extensions: caExtensions(middleKey, rootKey, 0),
  }),
  "names root-ca as issuer, but signed by another key",
);

const request = (name: string, own: KeyObject, dns: readonly string[], what: string): void =>
  write(
    name,
    pem("CERTIFICATE REQUEST", makeRequest({ subject: named(dns[0] ?? ""), key: own, extensions: [names({ dns })] })),
    what,
  );
request("shop.csr.pem", shopKey, shopDns, "CSR with the key of leaf-shop.pem");
request("shop-ec.csr.pem", shopEcKey, shopDns, "CSR with the key of leaf-shop-ec.pem");
request(
  "other.csr.pem",
  otherKey,
  shopDns,
  "CSR for the same names with another key (that of leaf-shop-other-key.pem)",
);
request("weak.csr.pem", key("rsa1024", "weak-csr"), shopDns, "CSR with an RSA 1024 key");
request("client.csr.pem", clientKey, ["device-0042"], "CSR with the key of client-leaf.pem");
write(
  "shop-new-label.csr.pem",
  pem("NEW CERTIFICATE REQUEST", makeRequest({ subject: named("shop.example.com"), key: shopKey })),
  "CSR under Microsoft's label NEW CERTIFICATE REQUEST",
);

write("key.pem", shopKey.export({ type: "pkcs8", format: "pem" }), "private key of leaf-shop, PKCS#8, plain");
write("key-rsa.pem", shopKey.export({ type: "pkcs1", format: "pem" }), "the same key, PKCS#1 (RSA PRIVATE KEY)");
write("key-ec.pem", shopEcKey.export({ type: "sec1", format: "pem" }), "private key of leaf-shop-ec (EC PRIVATE KEY)");
write(
  "key-encrypted.pem",
  shopKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "edgelint" }),
  "the same key encrypted, passphrase edgelint",
);
write(
  "key-encrypted-rfc1421.pem",
  shopKey.export({ type: "pkcs1", format: "pem", cipher: "aes-256-cbc", passphrase: "edgelint" }),
  "the same key with Proc-Type and DEK-Info headers",
);
try {
  execFileSync("openssl", [
    "pkcs12",
    "-export",
    "-inkey",
    join(folder, "key.pem"),
    "-in",
    join(folder, "leaf-shop.pem"),
    "-certfile",
    join(folder, "intermediate.pem"),
    "-out",
    join(folder, "bundle.p12"),
    "-passout",
    "pass:edgelint",
  ]);
  list.push(`${"bundle.p12".padEnd(30)} leaf-shop, its key and the intermediate as PKCS#12, passphrase edgelint`);
} catch {
  list.push("bundle.p12: not written, no openssl binary");
}
writeFileSync(
  join(folder, "LIST.txt"),
  `Made by edgelint test/make-pem.ts. The clock of all fixtures is 2026-11-21T00:00:00Z.\nSubjects are C=US, O=Example, CN=<name>. Private keys of all certificates: keys/<name>.key\nThese keys are public test material; never deploy them.\n\n${list.join("\n")}\n`,
);
