/** The certificates that readers are compared on: one for every kind of key, signature and oddity, many at random, and those of the system. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { findPem } from "../../src/syntax/pem/index.ts";
import { randomOf } from "../../src/tools/random.ts";
import {
  type CertificateOrder,
  extensions,
  type Hash,
  type KeyKind,
  keyKinds,
  keyOf,
  makeCertificate,
  type Name,
  tlv,
} from "../certificates.ts";

const { basicConstraints, keyUsage, purpose, names, authorityInfo, subjectKeyId, authorityKeyId, raw } = extensions;
export const cn = (name: string): Name => [
  ["C", "US"],
  ["O", "Example"],
  ["CN", name],
];
const p256 = keyOf("p256");
const generalized = (text: string): Buffer => tlv(0x18, Buffer.from(text));

/** One certificate for every kind of key and signature, and one for every oddity. */
export function family(): Map<string, Buffer> {
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

export const folder = "/etc/ssl/certs";
/** The certificates of the system, by file; none where there is no such folder. */
export function system(): Map<string, Buffer> {
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

/** Certificates put together at random, the same in every run: keys, versions, serials, times, names and extensions in any mixture. */
export function mixtures(count: number): Map<string, Buffer> {
  const { below, pick } = randomOf(20261121);
  const some = <T>(list: readonly T[]): readonly T[] => list.filter(() => below(2) === 0);
  const kinds: readonly KeyKind[] = ["rsa1024", "rsa2048", "p224", "p256", "p384", "p521", "k256", "ed25519", "rsaPss"];
  const made = new Map<string, Buffer>();
  for (let number = 0; number < count; number++) {
    const key = keyOf(pick(kinds));
    const issuer = below(3) === 0 ? { subject: cn(`Issuer ${number}`), key: keyOf(pick(kinds)) } : undefined;
    const isEdwards = (issuer?.key ?? key).asymmetricKeyType === "ed25519";
    const version = below(10) === 0 ? 1 : 3;
    const wanted = [
      basicConstraints(below(2) === 0, below(3) === 0 ? below(5) : undefined),
      keyUsage(
        ...some(["digitalSignature", "keyEncipherment", "keyAgreement", "cRLSign", "decipherOnly"] as const),
        "keyCertSign",
      ),
      purpose(pick(["serverAuth", "clientAuth", "ocspSigning"]), ...some(["clientAuth", "2.5.29.37.0"])),
      names({
        dns: some([`h${number}.example.com`, "*.example.com", "xn--bcher-kva.example"]),
        ip: some([
          [192, 0, 2, number % 256],
          [0x20, 1, 0xd, 0xb8, ...Array<number>(11).fill(0), 1],
        ]),
        email: some(["a@b.example"]),
        uri: [`urn:x:${number}`],
      }),
      authorityInfo({ ocsp: ["http://o.example/"], caIssuers: some(["http://c.example/ca.der"]) }),
      subjectKeyId(key),
      authorityKeyId(issuer?.key ?? key),
    ];
    made.set(
      `mixture ${number}`,
      makeCertificate({
        key,
        ...(issuer === undefined ? {} : { issuer }),
        version,
        subject: [
          ["C", "CH"],
          ...some<Name[number]>([
            ["O", "Zürich, Inc."],
            ["OU", "a+b"],
            ["L", "x", 0x13],
          ]),
          ["CN", `host ${number}`],
        ],
        serial: pick(["01", "7f", "00ff", "ff00", "80".repeat(8), `4d${number.toString(16).padStart(8, "0")}`]),
        ...(isEdwards ? {} : { hash: pick<Hash>(["sha1", "sha256", "sha384", "sha512"]) }),
        from: pick(["1970-01-01T00:00:00Z", "2025-06-30T23:59:59Z", "2049-12-31T23:59:59Z"]),
        to: pick(["2020-02-29T12:00:00Z", "2050-01-01T00:00:00Z", "2126-11-21T00:00:00Z", "9999-12-31T23:59:59Z"]),
        ...(version === 1 ? {} : { extensions: some(wanted) }),
      }),
    );
  }
  return made;
}
