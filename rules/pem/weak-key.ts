import { type Certificate, type Csr, defineRule } from "#rule";
import { weigh } from "./_lib.ts";

/** What the truststore asks for; DSA keys are measured like RSA ones. */
const leastBits: Readonly<Record<string, number>> = { RSA: 2048, DSA: 2048, DH: 2048, EC: 256 };

export const rule = defineRule({
  meta: {
    id: "pem/weak-key",
    title: "a certificate or signing request has a key that is too short",
    why: "A short key can be computed from the certificate, and whoever has it passes as its owner. The truststore and public CAs refuse such keys.",
    next: "Create a new key, RSA with at least 2048 bits or an EC key with at least 256.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [326],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "RSA keys have at least 2048 bits, ECDSA keys at least 256",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
    ],
    messages: {
      short: "{subject} has {algorithm} key of {bits} bits",
      request: "the signing request of {subject} has {algorithm} key of {bits} bits",
    },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isWeak = ({ facts }: Certificate): boolean => isShort(facts.key);
      for (const { certificate, place, others } of weigh(project, now, isWeak, unchecked)) {
        const { algorithm, bits = 0 } = certificate.facts.key;
        report({
          message: "short",
          node: place,
          data: { subject: certificate.label, algorithm: withArticle(algorithm), bits },
          related: others,
        });
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
