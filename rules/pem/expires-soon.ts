import { type Certificate, defineRule } from "#rule";
import { aboutBundle, bundled } from "./_bundles.ts";
import { type End, endOf, recordedEnd, recordedPins } from "./_ends.ts";
import { dayOf, weigh } from "./_lib.ts";

const dayInMs = 86_400_000;

export const rule = defineRule({
  meta: {
    id: "pem/expires-soon",
    title: "a certificate expires soon",
    why: "Once the certificate has expired, handshakes and uploads with it are refused. A new one has to be signed, deployed and activated on both networks first, and a third-party client certificate never renews itself.",
    next: "Start the replacement now: signing, deployment and activation on both networks take time.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "mtls"],
    cwe: [298],
    sources: [
      {
        doc: "mTLS Edge Truststore",
        part: "manage CA sets: certificates that expire soon are shown with a warning; the API looks 30 days ahead",
        url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/manage-ca-sets",
        read: "2026-11-20",
      },
    ],
    messages: {
      soon: "{subject} expires in {days}, on {date}",
      bundle: "{count} certificates of this file expire soon, such as {subject} on {date}",
      beside: "{subject} expires in {days}, on {date}; other certificates are accepted from this origin",
    },
  },
  options: {
    defaults: { days: 30 },
    schema: {
      type: "object",
      properties: {
        days: { type: "integer", minimum: 1, description: "how many days before its end a certificate is reported" },
      },
      additionalProperties: false,
    },
  },
  check: {
    project(project, { report, unchecked, now, options }) {
      const isSoon = ({ facts }: Certificate): boolean => isWithin(facts.notAfter, now, options.days);
      for (const bundle of bundled(weigh(project, now, isSoon, unchecked), project)) {
        const { data, ...place } = aboutBundle(bundle);
        const { certificate } = bundle.first;
        if (bundle.more.length === 0) report(ending(endOf(bundle.first), now));
        else report({ message: "bundle", ...place, data: { ...data, date: dayOf(certificate.facts.notAfter) } });
      }
    },
    ruleTree(tree, { report, unchecked, now, options }) {
      for (const end of recordedPins(tree, now, unchecked)) {
        if (isWithin(end.at, now, options.days)) report(ending(end, now));
      }
    },
    esaCa(ca, { report, now, options }) {
      const end = recordedEnd(ca);
      if (end !== undefined && isWithin(end.at, now, options.days)) report(ending(end, now));
    },
    esaClientCertificate(certificate, { report, now, options }) {
      const end = recordedEnd(certificate);
      if (end !== undefined && isWithin(end.at, now, options.days)) report(ending(end, now));
    },
  },
});

function isWithin(end: number, now: Date, days: number): boolean {
  return end >= now.getTime() && end - now.getTime() <= days * dayInMs;
}

function daysTo(end: number, now: Date): string {
  const days = Math.ceil((end - now.getTime()) / dayInMs);
  return days === 1 ? "1 day" : `${days} days`;
}

function ending({ node, at, subject, others, isOneOfSeveral }: End, now: Date) {
  return {
    message: isOneOfSeveral ? "beside" : "soon",
    node,
    data: { subject, days: daysTo(at, now), date: dayOf(at) },
    related: others,
    certainty: isOneOfSeveral ? "likely" : "proven",
  } as const;
}
