import { X509Certificate as OpenSslCertificate } from "node:crypto";
import { type CertificateFacts, readCertificate } from "./certificate.ts";
import { escapeValue } from "./distinguished-name.ts";

/** Whether the libraries read a certificate as this folder does; `what` says where they differ, as a sentence. */
export type Confirmation = { readonly agrees: true } | { readonly agrees: false; readonly what: string };

/** One thing that was read: as we see it, and as another reader does; undefined where that reader has no opinion. */
interface Facet {
  readonly name: string;
  readonly ours: string;
  readonly peculiar: string | undefined;
  readonly openSsl: string | undefined;
}

interface Opinion {
  readonly facets: readonly (readonly [name: string, ours: string, theirs: string | undefined])[];
}

/**
 * Has a certificate read again by @peculiar/x509, which a finding must do before it speaks. OpenSSL (node:crypto) breaks the
 * tie: @peculiar/x509 2.2 misreads offsets, two-digit GeneralizedTime years and odd modulus sizes, and does not know every curve.
 */
export async function confirmCertificate(der: Uint8Array): Promise<Confirmation> {
  const facts = readCertificate(der);
  if ("fault" in facts) return { agrees: false, what: `it ${facts.fault}` };
  const peculiar = await readByPeculiar(facts);
  const openSsl = readByOpenSsl(facts);
  if (peculiar === undefined) return { agrees: false, what: "@peculiar/x509 cannot read it" };
  const differing = facetsOf(peculiar, openSsl).find(differs);
  if (differing === undefined) return { agrees: true };
  const others = [
    differing.peculiar && `${differing.peculiar} to @peculiar/x509`,
    differing.openSsl && `${differing.openSsl} to OpenSSL`,
  ].filter(Boolean);
  return { agrees: false, what: `its ${differing.name} is ${differing.ours} to edgelint, ${others.join(" and ")}` };
}

function facetsOf(peculiar: Opinion, openSsl: Opinion | undefined): readonly Facet[] {
  const facets = new Map<string, Facet>();
  for (const [name, ours, theirs] of peculiar.facets)
    facets.set(name, { name, ours, peculiar: theirs, openSsl: undefined });
  for (const [name, ours, theirs] of openSsl?.facets ?? [])
    facets.set(name, { name, ours, peculiar: facets.get(name)?.peculiar, openSsl: theirs });
  return [...facets.values()];
}

const differs = ({ ours, peculiar, openSsl }: Facet): boolean =>
  (peculiar ?? openSsl ?? ours) !== ours && openSsl !== ours;

const dateOf = (ms: number): string =>
  Number.isNaN(ms) ? "no date" : new Date(Math.floor(ms / 1000) * 1000).toISOString();

async function readByPeculiar(facts: CertificateFacts): Promise<Opinion | undefined> {
  const { X509Certificate, BasicConstraintsExtension } = await import("./peculiar.ts");
  try {
    const certificate = new X509Certificate(Buffer.from(facts.der));
    const key = certificate.publicKey.algorithm as SomeAlgorithm; // its own type is WebCrypto's bare { name }
    const signature = certificate.signatureAlgorithm as SomeAlgorithm;
    const constraints = certificate.getExtension(BasicConstraintsExtension);
    const names = certificate.subjectName;
    const isSameName = Buffer.from(names.toArrayBuffer()).toString("hex") === facts.subject.key;
    return {
      facets: [
        ["subject", facts.subject.text, isSameName ? facts.subject.text : escapeValue(names.toString())],
        ["common name", escapeValue(facts.subject.commonName ?? ""), escapeValue(names.getField("CN").at(-1) ?? "")],
        ["start of validity", dateOf(facts.notBefore), dateOf(certificate.notBefore.getTime())],
        ["end of validity", dateOf(facts.notAfter), dateOf(certificate.notAfter.getTime())],
        ["CA flag", String(facts.basicConstraints?.ca ?? "absent"), String(constraints?.ca ?? "absent")],
        ["key algorithm", facts.key.algorithm, keyNames[key.name] ?? key.namedCurve],
        [
          "key size",
          sizeOf(facts),
          facts.key.algorithm === "EC" ? curveSize(key.namedCurve) : key.modulusLength?.toString(),
        ],
        ["signature hash", facts.signatureAlgorithm.hash ?? "none", hashNameOf(signature)],
      ],
    };
  } catch {
    return undefined;
  }
}

interface SomeAlgorithm {
  readonly name: string;
  readonly namedCurve?: string;
  readonly modulusLength?: number;
  readonly hash?: { readonly name: string } | string;
}

const keyNames: Readonly<Record<string, string>> = {
  "RSASSA-PKCS1-v1_5": "RSA",
  "RSA-PSS": "RSA",
  "RSA-OAEP": "RSA",
  ECDSA: "EC",
  Ed25519: "Ed25519",
  "1.2.840.10045.2.1": "EC",
  "1.2.840.10040.4.1": "DSA",
  "1.2.840.113549.1.1.1": "RSA",
};

const sizeOf = ({ key }: CertificateFacts): string => String(key.bits ?? "unknown");

/** `P-256`, `prime256v1` and `brainpoolP256r1` all carry the size of their field in their name. */
const curveSize = (name: string | undefined): string | undefined =>
  name === undefined ? undefined : /\d+/.exec(name.replace(/^SM2$/, "256"))?.[0];

function hashNameOf({ hash }: SomeAlgorithm): string | undefined {
  const name = typeof hash === "string" ? hash : hash?.name;
  return name?.toLowerCase().replace(/^sha-(?=\d)/, "sha");
}

function readByOpenSsl(facts: CertificateFacts): Opinion | undefined {
  try {
    const certificate = new OpenSslCertificate(facts.der);
    const { asymmetricKeyType: type, asymmetricKeyDetails: details } = certificate.publicKey;
    return {
      facets: [
        ["start of validity", dateOf(facts.notBefore), openSslDate(certificate.validFrom)],
        ["end of validity", dateOf(facts.notAfter), openSslDate(certificate.validTo)],
        [
          "key algorithm",
          facts.key.algorithm,
          type === "rsa-pss" ? "RSA" : facts.key.algorithm.toLowerCase() === type ? facts.key.algorithm : type,
        ],
        ["key size", sizeOf(facts), details?.modulusLength?.toString() ?? curveSize(details?.namedCurve)],
      ],
    };
  } catch {
    return undefined; // an algorithm this build lacks; @peculiar/x509 decides alone
  }
}

const months = "JanFebMarAprMayJunJulAugSepOctNovDec";

/** OpenSSL's `Jan  1 00:00:00 2025 GMT`, whose years below 100 Date.parse would move to 2000. */
function openSslDate(text: string): string | undefined {
  const match = /^(\w{3}) +(\d+) (\d+):(\d+):(\d+)(?:\.\d+)? (\d+) GMT$/.exec(text);
  if (match === null) return undefined;
  const [, month = "", day, hour, minute, second, year] = match;
  const ms = Date.UTC(2000, 0, 1, Number(hour), Number(minute), Number(second));
  return dateOf(new Date(ms).setUTCFullYear(Number(year), months.indexOf(month) / 3, Number(day)));
}
