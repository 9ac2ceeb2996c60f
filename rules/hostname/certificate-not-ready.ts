import { defineRule, valueOf } from "#rule";

/** Statuses that do not mend themselves: `PENDING` and `DEPLOYING` are the way to `DEPLOYED`. */
const failing = new Set([
  "NEEDS_ACTIVATION",
  "STALLED",
  "PROHIBITED_DOMAIN_FAILURE",
  "CAA_MISMATCH_RETRYING",
  "CAA_MISMATCH_FAILURE",
  "EXPIRING_SOON_NEEDS_VALIDATION",
  "EXPIRED_NEEDS_VALIDATION",
  "CNAME_MISSING_FAILURE",
  "UNKNOWN_FAILURE",
]);

export const rule = defineRule({
  meta: {
    id: "hostname/certificate-not-ready",
    title: "a hostname is about to lose HTTPS or never got it",
    why: "The certificate of this hostname waits for a validation that does not come. Until then, or from its expiry on, browsers refuse the hostname.",
    next: "Publish the validation CNAME shown in the export, fix CAA records if they are named, and check the status again.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager API",
        part: "property version hostnames, certStatus",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager API",
        part: "re-launch a default certificate validation",
        url: "https://techdocs.akamai.com/property-mgr/reference/re-launch-default-certificate-validation",
        read: "2026-11-20",
      },
    ],
    messages: { unready: "hostname {hostname} has certificate status {status} on {network}" },
  },
  check: {
    hostname(hostname, { report, unchecked }) {
      const status = hostname.get("certStatus");
      const found = (["production", "staging"] as const).flatMap((member) => {
        const fields = status
          .get(member)
          .items()
          .map((item) => item.get("status"));
        for (const field of fields) {
          const read = field.text();
          if (read.state === "unknown") unchecked(hostname, read.why);
        }
        return fields
          .filter((field) => failing.has(valueOf(field.text()) ?? ""))
          .map((node) => ({ node, network: member.toUpperCase() }));
      });
      const [first, ...others] = found;
      if (first === undefined) return;
      const cname = status.get("validationCname");
      report({
        message: "unready",
        node: first.node,
        data: { hostname: hostname.label, status: valueOf(first.node.text()) ?? "", network: first.network },
        related: [
          ...others.map(({ node, network }) => ({ node, note: `and on ${network}` })),
          ...(cname.isAbsent ? [] : [{ node: cname, note: "the record to publish" }]),
        ],
      });
    },
  },
});
