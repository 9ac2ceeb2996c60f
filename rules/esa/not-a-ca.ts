import { defineRule } from "#rule";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/not-a-ca",
    title: "a certificate uploaded as client CA is not a CA certificate",
    why: "ESA takes only certificates that may issue others: the upload fails, or no client certificate is ever found to descend from it.",
    next: "Upload the CA certificate that signs your client certificates.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    cwe: [295],
    sources: [cite("uploadCa", "Certificate: PEM, in date, basicConstraints CA:TRUE")],
    messages: { leaf: "certificate {subject} may not issue certificates" },
  },
  check: {
    // A PEM file by itself names no purpose: it is judged where a body holds it or a script uploads it as client CA.
    esaCa(ca, { report, unchecked }) {
      if (ca.pem === undefined) return;
      if (ca.pem.unknown !== undefined) return unchecked(ca.pem.field, ca.pem.unknown);
      for (const place of ca.pem.certificates) {
        const { basicConstraints, keyUsage } = place.facts;
        const isCa = basicConstraints?.ca === true;
        if (isCa && keyUsage?.has("keyCertSign") !== false) continue;
        // The page asks for CA:TRUE; that a CA whose key usage forbids signing is refused follows from RFC 5280 only.
        report({ message: "leaf", node: place, data: { subject: place.label }, certainty: isCa ? "likely" : "proven" });
      }
    },
  },
});
