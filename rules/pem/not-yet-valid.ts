import { type Certificate, defineRule } from "#rule";
import { dayOf, weigh } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "pem/not-yet-valid",
    title: "a certificate is not valid yet",
    why: "A CA set with it can neither be saved nor activated, ESA refuses the upload, and a server or client that shows it is turned away until its first day.",
    next: "Wait with the upload until that day, or have the certificate issued again with an earlier start.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore, best practices",
        part: "CA certificate: within the validity period",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
        read: "2026-11-20",
      },
    ],
    messages: { early: "{subject} is not valid before {date}" },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isEarly = ({ facts }: Certificate): boolean => facts.notBefore > now.getTime();
      for (const { certificate, place, others, isOneOfSeveral } of weigh(project, now, isEarly, unchecked)) {
        // A pin set down before its certificate begins is how a rotation is prepared.
        if (isOneOfSeveral) continue;
        report({
          message: "early",
          node: place,
          data: { subject: certificate.label, date: dayOf(certificate.facts.notBefore) },
          related: others,
        });
      }
    },
  },
});
