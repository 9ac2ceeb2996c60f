import { type Certificate, type Csr, defineRule } from "#rule";
import { aboutBundle, bundled } from "./_bundles.ts";
import { weigh } from "./_lib.ts";

/** What the truststore asks for; DSA keys are measured like RSA ones. */
const leastBits: Readonly<Record<string, number>> = { RSA: 2048, DSA: 2048, DH: 2048, EC: 256 };

export const rule = defineRule({
  meta: {
    id: "pem/weak-key",
    title: "a certificate or signing request has a key that is too short",
    why: "The private key can be computed from a public key that is too short, and whoever has it can pose as the owner. The truststore and public CAs refuse such keys.",
    next: "Create a new key, RSA with at least 2048 bits or EC with at least 256, and have a certificate issued for it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [326],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate, additional considerations: RSA at least 2048 bits, ECDSA at least 256",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      short: "{subject} has {algorithm} key of {bits} bits",
      bundle:
        "{count} certificates of this file have keys that are too short; {subject} has {algorithm} key of {bits} bits",
      request: "the signing request of {subject} has {algorithm} key of {bits} bits",
    },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isWeak = ({ facts }: Certificate): boolean => isShort(facts.key);
      for (const bundle of bundled(weigh(project, now, isWeak, unchecked), project)) {
        const { certificate, place, others } = bundle.first;
        const { algorithm, bits = 0 } = certificate.facts.key;
        const data = { subject: certificate.label, algorithm: withArticle(algorithm), bits };
        const about = aboutBundle(bundle);
        if (bundle.more.length === 0) report({ message: "short", node: place, data, related: others });
        else report({ message: "bundle", ...about, data: { ...data, ...about.data } });
      }
      for (const [first, ...others] of distinct(project.csrs.filter(({ facts }) => isShort(facts.key)))) {
        if (first === undefined) continue;
        const { algorithm, bits = 0 } = first.facts.key;
        const related = others.map((node) => ({ node, note: "the same signing request" }));
        report({
          message: "request",
          node: first,
          data: { subject: first.label, algorithm: withArticle(algorithm), bits },
          related,
        });
      }
    },
  },
});

function isShort({ algorithm, bits }: Csr["facts"]["key"]): boolean {
  const least = leastBits[algorithm];
  return bits !== undefined && least !== undefined && bits < least;
}

/** RSA and EC are read letter by letter. */
function withArticle(algorithm: string): string {
  return `${/^(?:RSA|EC|Ed)/.test(algorithm) ? "an" : "a"} ${algorithm}`;
}

/** Signing requests by content: the same one may be kept in several files. */
function distinct(csrs: readonly Csr[]): Iterable<readonly Csr[]> {
  const groups = new Map<string, Csr[]>();
  for (const csr of csrs) {
    const group = groups.get(csr.facts.fingerprint());
    if (group === undefined) groups.set(csr.facts.fingerprint(), [csr]);
    else group.push(csr);
  }
  return groups.values();
}
