import { type CertificateVersion, type Context, defineRule, valueOf } from "#rule";
import { daysBetween, timeOf } from "./_lib.ts";

/** What a version is while it takes over or has done so; one that is going is no successor. */
const successors: readonly string[] = ["AWAITING_SIGNED_CERTIFICATE", "DEPLOYMENT_PENDING", "DEPLOYED"];

const messages = {
  ending: "version {version} of {certificate} expires in {days} days, and no successor is under way",
  ended: "version {version} of {certificate} expired {days} days ago, and no successor is under way",
} as const;

interface Options {
  /** How long before its end a certificate without a successor is reported: what comes in between is work by hand. */
  readonly days: number;
}

export const rule = defineRule<typeof messages, Options>({
  meta: {
    id: "keystore/rotation-overdue",
    title: "a third-party client certificate nears its end and no successor is under way",
    why: "Nothing renews a third-party certificate by itself. Once it has expired, an origin that checks it refuses every connection from the edge.",
    next: "Add a version, have its CSR signed and upload the signed certificate. Where a rule names a version instead of the current alias, change the rule and activate the property.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "mTLS Origin Keystore: key concepts and terms",
        part: "third-party certificates",
        url: "https://techdocs.akamai.com/mtls-origin-keystore/docs/key-concepts-and-terms",
        read: "2026-11-20",
      },
    ],
    messages,
  },
  options: {
    defaults: { days: 60 },
    schema: {
      type: "object",
      properties: { days: { type: "integer", minimum: 1, maximum: 365 } },
      additionalProperties: false,
    },
  },
  check: {
    clientCertificate(certificate, context) {
      if (certificate.isRequest || valueOf(certificate.signer) !== "THIRD_PARTY") return;
      if (certificate.hasAllVersions) judge(certificate.realVersions, certificate.label, context);
      else context.unchecked(certificate, "the list of its versions is not in the project or snapshot");
    },
    /** A list whose file tells no certificate is judged by itself where it shows of which kind it is. */
    certificateVersion(version, context) {
      const { list, certificate } = version;
      if (certificate !== undefined || list[0] !== version || version.field.parent?.key !== "versions") return;
      const { signer } = version;
      if (signer.state === "unknown") return context.unchecked(version, signer.why);
      const real = list.filter((other) => !other.isAliasRecord);
      if (valueOf(signer) === "THIRD_PARTY") judge(real, "a client certificate", context);
    },
  },
});

function judge(
  versions: readonly CertificateVersion[],
  certificate: string,
  { report, unchecked, now, options }: Context<typeof messages, Options>,
): void {
  const deployed = versions
    .filter(isDeployed)
    .toSorted((a, b) => numberOf(a) - numberOf(b))
    .at(-1);
  if (deployed === undefined || versions.some((other) => isSuccessor(other, deployed))) return;
  const expiry = deployed.get("expiryDate");
  const held = deployed.pems.find(({ role }) => role === "deployed");
  const end = timeOf(expiry) ?? held?.certificates[0]?.facts.notAfter;
  if (end === undefined) return unchecked(expiry, `the end of version ${deployed.label} is not in view`);
  const node = expiry.isAbsent && held !== undefined ? held.field : expiry;
  const days = daysBetween(now, end);
  const data = { version: deployed.label, certificate };
  if (end < now.getTime()) {
    report({ message: "ended", node, data: { ...data, days: daysBetween(new Date(end), now.getTime()) } });
  } else if (days <= options.days) report({ message: "ending", node, data: { ...data, days } });
}

function isDeployed({ status }: CertificateVersion): boolean {
  return valueOf(status) === "DEPLOYED";
}

/** A newer version that is deployed or on its way; one whose status is not known may be. */
function isSuccessor(other: CertificateVersion, deployed: CertificateVersion): boolean {
  const status = valueOf(other.status);
  return numberOf(other) > numberOf(deployed) && (status === undefined || successors.includes(status));
}

function numberOf(version: CertificateVersion): number {
  return valueOf(version.number) ?? 0;
}
