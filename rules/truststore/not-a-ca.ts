import { type CertificatePlace, defineRule } from "#rule";
import { certaintyOf, guide } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/not-a-ca",
    title: "a certificate in a CA set is not a CA certificate",
    why: "The truststore takes only root and intermediate CA certificates. It refuses a client or server certificate, which could not vouch for any client anyway.",
    next: "Add the root or intermediate that issues the client certificates, not a client or server certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [295],
    sources: [guide("CA certificate: a self-signed root or an intermediate, with valid CA bits; no leaf certificates")],
    messages: {
      leaf: "certificate {subject} in CA set {set} is not marked as a CA, so it may not issue certificates",
      usage: "certificate {subject} in CA set {set} is a CA, but its key usage does not include signing certificates",
    },
  },
  check: {
    caSetVersion(version, { report }) {
      const seen = new Set<string>(); // a copy is what truststore/duplicate-certificate speaks of
      for (const place of version.certificates) {
        const fingerprint = place.facts.fingerprint();
        const message = faultOf(place);
        if (message === undefined || seen.has(fingerprint)) continue;
        seen.add(fingerprint);
        // The CA bit is documented; that the key usage is looked at as well follows from RFC 5280, 4.2.1.3.
        const isSure = message === "leaf" && place.facts.version === 3;
        report({
          message,
          node: place,
          data: { subject: place.label, set: version.setLabel },
          certainty: isSure ? certaintyOf(version) : "likely",
        });
      }
    },
  },
});

/** Certificates before version 3 have no CA bit to set, so these are not accepted either. */
function faultOf({ facts }: CertificatePlace): "leaf" | "usage" | undefined {
  if (facts.basicConstraints?.ca !== true) return "leaf";
  return facts.keyUsage !== undefined && !facts.keyUsage.has("keyCertSign") ? "usage" : undefined;
}
