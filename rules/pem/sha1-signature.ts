import { type Certificate, type CertificatePlace, defineRule, type Field } from "#rule";
import { aboutBundle, bundled, looseFiles } from "./_bundles.ts";
import { othersOf, type Weighed, weigh } from "./_lib.ts";

const broken = ["sha1", "md5", "md4", "md2"];

export const rule = defineRule({
  meta: {
    id: "pem/sha1-signature",
    title: "a certificate is signed with SHA-1",
    why: "A signature over SHA-1 or MD5 can be forged. The truststore never takes MD5, and SHA-1 only where it is allowed expressly; clients refuse a server that shows either.",
    next: "Have the CA issue the certificate again, signed with SHA-256 or better.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [327, 328],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: SHA-256 or better unless allowInsecureSha1 is set",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      weak: "{subject} is signed with {algorithm}",
      bundle: "{count} certificates of this file are signed with SHA-1 or weaker; {subject} with {algorithm}",
    },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isWeak = ({ facts }: Certificate): boolean => broken.includes(facts.signatureAlgorithm.hash ?? "");
      const isLoose = looseFiles(project);
      const isJudged = (place: CertificatePlace): boolean =>
        !(place.facts.selfIssued && isLoose(place)) && counts(place, unchecked);
      const flawed = [...weigh(project, now, isWeak, unchecked)].flatMap((one) => judgedAt(one, isJudged));
      for (const bundle of bundled(flawed, project)) {
        const { place, others } = bundle.first;
        const data = { subject: place.label, algorithm: algorithmOf(bundle.first) };
        const about = aboutBundle(bundle);
        if (bundle.more.length > 0) report({ message: "bundle", ...about, data: { ...data, ...about.data } });
        else report({ message: "weak", node: place, data, related: others, certainty: certaintyAt(place) });
      }
    },
  },
});

/** The same certificate with only the places at which its signature matters; none where it matters nowhere. */
function judgedAt(weighed: Weighed, isJudged: (place: CertificatePlace) => boolean): readonly Weighed[] {
  const [place, ...rest] = weighed.places.filter(isJudged);
  return place === undefined ? [] : [{ ...weighed, place, others: othersOf(place, rest) }];
}

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

/** Only the truststore is known to refuse a root for the signature it puts under itself; nobody else who trusts it checks that. */
function certaintyAt({ text, facts }: CertificatePlace): "proven" | "likely" {
  return facts.selfIssued && text.role !== "ca-set" && text.role !== "leaf" ? "likely" : "proven";
}

function algorithmOf({ certificate }: Weighed): string {
  const { name, hash } = certificate.facts.signatureAlgorithm;
  return name === "rsassaPss" ? `RSASSA-PSS over ${hash === "sha1" ? "SHA-1" : String(hash).toUpperCase()}` : name;
}
