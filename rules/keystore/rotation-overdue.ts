import { type CertificateVersion, type ClientCertificate, defineRule, valueOf } from "#rule";
import { daysBetween, timeOf } from "./_lib.ts";

/** What a version is while it takes over or has done so; one that is going is no successor. */
const successors: readonly string[] = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DEPLOYED"];

export const rule = defineRule({
  meta: {
    id: "keystore/rotation-overdue",
    title: "a third-party client certificate nears its end and no successor is under way",
    why: "Nothing renews a third-party certificate: on the day it ends the origin refuses every connection from the edge.",
    next: "Add a version, have its CSR signed, upload it and activate; nothing renews it for you.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "expiry", "rotation"],
    cwe: [298],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "versions of a third-party certificate are never rotated automatically",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "third-party certificates",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages: {
      ending: "version {version} of {certificate} expires in {days} days and no newer version exists",
      ended: "version {version} of {certificate} expired {days} days ago and no newer version exists",
    },
  },
  options: {
    defaults: { withinDays: 30 },
    schema: { type: "object", properties: { withinDays: { type: "integer", minimum: 1, maximum: 365 } }, additionalProperties: false },
  },
  check: {
    clientCertificate(certificate, { report, unchecked, now, options }) {
      if (certificate.isRequest || valueOf(certificate.signer) !== "THIRD_PARTY") return;
      if (!certificate.hasAllVersions) return unchecked(certificate, "the list of its versions is not in the project or snapshot");
      const deployed = newestDeployed(certificate);
      if (deployed === undefined || hasSuccessor(certificate, deployed)) return;
      const expiry = deployed.get("expiryDate");
      const end = timeOf(expiry);
      if (end === undefined) return unchecked(expiry, `the end of version ${deployed.label} is not in view`);
      const days = daysBetween(now, end);
      const data = { version: deployed.label, certificate: certificate.label };
      if (end < now.getTime()) report({ message: "ended", node: expiry, data: { ...data, days: daysBetween(new Date(end), now.getTime()) } });
      else if (days <= options.withinDays) report({ message: "ending", node: expiry, data: { ...data, days } });
    },
  },
});

function newestDeployed(certificate: ClientCertificate): CertificateVersion | undefined {
  const deployed = certificate.realVersions.filter(({ status }) => valueOf(status) === "DEPLOYED");
  return deployed.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
}

/** A newer version that is deployed or on its way; one whose status is not known may be. */
function hasSuccessor(certificate: ClientCertificate, deployed: CertificateVersion): boolean {
  return certificate.realVersions.some((other) => {
    const status = valueOf(other.status);
    return numberOf(other) > numberOf(deployed) && (status === undefined || successors.includes(status));
  });
}

function numberOf(version: CertificateVersion): number {
  return valueOf(version.number) ?? 0;
}
