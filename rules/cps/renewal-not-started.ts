import { type CertificatePlace, defineRule, type Enrollment, type Field, valueOf } from "#rule";
import { openapi, reference } from "./_lib.ts";

const dayMs = 24 * 60 * 60 * 1000;

export const rule = defineRule({
  meta: {
    id: "cps/renewal-not-started",
    title: "a third-party certificate nears its end and no change is under way",
    why: "CPS cannot renew by itself a certificate that somebody else signs. Without a new CSR, a signature and an upload in time, visitors get a certificate error once the old one has expired.",
    next: "Start a renewal, have the new CSR signed, and upload the certificate in time.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry"],
    cwe: [298],
    sources: [
      reference("enrollment", "Enrollment object: renewal begins 90 days before the old certificate expires"),
      openapi("deployments.v7", "primaryCertificate.expiry"),
    ],
    messages: {
      due: "the certificate of enrollment {enrollment} expires in {days} days and no new one is pending",
      over: "the certificate of enrollment {enrollment} expired {days} days ago and no new one is pending",
    },
  },
  options: {
    // The window in which CPS itself renews the certificates it orders.
    defaults: { days: 90 },
    schema: {
      type: "object",
      additionalProperties: false,
      properties: { days: { type: "integer", minimum: 1, maximum: 398 } },
    },
  },
  check: {
    enrollment(enrollment, { report, unchecked, now, options }) {
      const kind = enrollment.isThirdParty;
      if (kind.state !== "known" || !kind.value || enrollment.deployments === undefined) return;
      const deployed = expiries(enrollment).toSorted((a, b) => a.time - b.time)[0];
      if (deployed === undefined) return unchecked(enrollment, "what is deployed does not tell when it expires");
      const days = Math.floor((deployed.time - now.getTime()) / dayMs);
      if (days > options.days) return;
      const pending = enrollment.pendingChange;
      if (pending.state === "known") return;
      if (pending.state === "unknown") return unchecked(enrollment, pending.why);
      const data = { enrollment: enrollment.label, days: Math.abs(days) };
      report({ message: days < 0 ? "over" : "due", node: deployed.node, data });
    },
  },
});

interface Expiry {
  readonly time: number;
  readonly node: Field | CertificatePlace;
}

/** When the certificates on production expire, by the answer's own date, else by the certificate. */
function expiries(enrollment: Enrollment): readonly Expiry[] {
  const production = enrollment.deployments?.get("production");
  if (production === undefined) return [];
  const certificates = [production.get("primaryCertificate"), ...production.get("multiStackedCertificates").items()];
  return certificates.flatMap((certificate): readonly Expiry[] => {
    const field = certificate.get("expiry");
    const time = Date.parse(valueOf(field.text()) ?? "");
    if (!Number.isNaN(time)) return [{ time, node: field }];
    const text = certificate.get("certificate");
    const pem = enrollment.pems.find((one) => one.field.path === text.path && one.field.doc === text.doc);
    const [place] = pem?.certificates ?? [];
    return place === undefined ? [] : [{ time: place.facts.notAfter, node: place }];
  });
}
