import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "pem/expired",
    title: "a certificate has expired",
    why: "An expired certificate is refused wherever it is checked: at upload, at activation, and in every handshake.",
    next: "Replace it, and remove it from everything that still trusts or serves it.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "certificates must be inside their validity period when submitted and activated",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices",
        read: "2026-11-20",
      },
    ],
    messages: { expired: "{subject} expired on {date}" },
  },
  check: {
    certificate(certificate, { report, now }) {
      const { notAfter } = certificate.facts;
      if (notAfter >= now.getTime()) return;
      const date = new Date(notAfter).toISOString().slice(0, 10);
      report({ message: "expired", node: certificate, data: { subject: certificate.label, date }, related: certificate.others });
    },
  },
});
