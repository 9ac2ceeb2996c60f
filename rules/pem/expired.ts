import { type Certificate, defineRule } from "#rule";
import { aboutBundle, bundled } from "./_bundles.ts";
import { type End, endOf, recordedEnd, recordedPins } from "./_ends.ts";
import { dayOf, weigh } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "pem/expired",
    title: "a certificate has expired",
    why: "An expired certificate is refused wherever it is checked: at upload, at activation, and in every handshake. A pin that has expired cuts the edge off from an origin that still shows it.",
    next: "Replace the certificate, and remove the old one from everything that still trusts or serves it.",
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
      {
        doc: "ESA API, UploadClientCaCertificate",
        part: "the certificate must be within its validity period",
        url: "https://help.aliyun.com/edge-security-acceleration/esa/api-esa-2024-09-10-uploadclientcacertificate",
        read: "2026-11-20",
      },
    ],
    messages: {
      expired: "{subject} expired on {date}",
      bundle: "{count} certificates of this file have expired, such as {subject} on {date}",
      leftover:
        "{subject} expired on {date}; other certificates are accepted from this origin, so the pin is a leftover",
    },
  },
  check: {
    project(project, { report, unchecked, now }) {
      const isOver = ({ facts }: Certificate): boolean => facts.notAfter < now.getTime();
      for (const bundle of bundled(weigh(project, now, isOver, unchecked), project)) {
        const { data, ...place } = aboutBundle(bundle);
        const { certificate } = bundle.first;
        if (bundle.more.length === 0) report(expired(endOf(bundle.first)));
        else report({ message: "bundle", ...place, data: { ...data, date: dayOf(certificate.facts.notAfter) } });
      }
    },
    ruleTree(tree, { report, unchecked, now }) {
      for (const end of recordedPins(tree, now, unchecked)) if (end.at < now.getTime()) report(expired(end));
    },
    esaCa(ca, { report, now }) {
      const end = recordedEnd(ca);
      if (end !== undefined && end.at < now.getTime()) report(expired(end));
    },
    esaClientCertificate(certificate, { report, now }) {
      const end = recordedEnd(certificate);
      if (end !== undefined && end.at < now.getTime()) report(expired(end));
    },
  },
});

function expired({ node, at, subject, others, isOneOfSeveral }: End) {
  return {
    message: isOneOfSeveral ? "leftover" : "expired",
    node,
    data: { subject, date: dayOf(at) },
    related: others,
    certainty: isOneOfSeveral ? "likely" : "proven",
  } as const;
}
