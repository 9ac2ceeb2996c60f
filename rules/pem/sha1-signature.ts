import { type Certificate, type CertificatePlace, defineRule, type Field } from "#rule";
import { type Weighed, weigh } from "./_lib.ts";

const broken = ["sha1", "md5", "md4", "md2"];

export const rule = defineRule({
  meta: {
    id: "pem/sha1-signature",
    title: "a certificate is signed with SHA-1",
    why: "Others can forge a certificate with the same signature, so the truststore refuses it unless SHA-1 is allowed expressly, and clients refuse a server that shows it.",
    next: "Get a certificate signed with SHA-256 or better.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [327, 328],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "certificates are signed with SHA-256 or better unless allowInsecureSha1 is set",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
    ],
    messages: { weak: "{subject} is signed with {algorithm}" },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isWeak = ({ facts }: Certificate): boolean => broken.includes(facts.signatureAlgorithm.hash ?? "");
      for (const weighed of weigh(project, now, isWeak, unchecked)) {
        const places = [weighed.place, ...weighed.others.map(({ node }) => node)].filter((place) =>
          counts(place, unchecked),
        );
        const [place, ...others] = places;
        if (place === undefined) continue;
        report({
          message: "weak",
          node: place,
          data: { subject: place.label, algorithm: algorithmOf(weighed) },
          related: others.map((node) => ({ node, note: "the same certificate" })),
          certainty: certaintyAt(place),
        });
      }
    },
  },
});

/** Where SHA-1 is allowed expressly, truststore/sha1-allowed speaks; nobody checks the signature of a CA pinned as such. */
function counts({ text, facts }: CertificatePlace, unchecked: (field: Field, why: string) => void): boolean {
  const { owner } = text;
  if (owner?.kind === "behavior") return !facts.selfIssued;
  if (owner?.kind !== "caSetVersion" || facts.signatureAlgorithm.hash !== "sha1") return true;
  const flag = owner.get("allowInsecureSha1");
  const allowed = flag.bool();
  if (allowed.state === "unknown") unchecked(flag, allowed.why);
  return allowed.state === "absent" || (allowed.state === "known" && !allowed.value);
}

/** Only the truststore is known to refuse a root for the signature it puts under itself. */
function certaintyAt({ text, facts }: CertificatePlace): "proven" | "likely" {
  return facts.selfIssued && text.role !== "ca-set" && text.role !== "leaf" ? "likely" : "proven";
}

function algorithmOf({ certificate }: Weighed): string {
  const { name, hash } = certificate.facts.signatureAlgorithm;
  return name === "rsassaPss" ? `RSASSA-PSS over ${hash === "sha1" ? "SHA-1" : String(hash).toUpperCase()}` : name;
}
