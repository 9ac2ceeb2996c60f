import { type Certificate, defineRule } from "#rule";
import { dayOf, type End, endOf, recordedEnd, recordedPins, weigh } from "./_lib.ts";

const dayInMs = 86_400_000;

export const rule = defineRule({
  meta: {
    id: "pem/expires-soon",
    title: "a certificate expires soon",
    why: "Once it is over, clients, origins and uploads are refused. A new one has to be signed, deployed and activated on both networks first, and a client certificate from a third party never renews itself.",
    next: "Start the replacement now; signing, deployment and activation on two networks take time.",
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
      beside: "{subject} expires in {days}, on {date}; the origin also honours others",
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
      for (const weighed of weigh(project, now, isSoon, unchecked)) report(ending(endOf(weighed), now));
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
