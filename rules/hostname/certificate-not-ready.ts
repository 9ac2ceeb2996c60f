import { defineRule, valueOf } from "#rule";

const publish = "Publish the validation CNAME again";
const relaunch = "re-launch the validation of the certificate, or contact Akamai support.";
const authorize = `Allow the CA (Let's Encrypt) in the CAA records of the name, then ${relaunch}`;

/** Statuses that do not mend themselves, and what each asks for: `PENDING` and `DEPLOYING` are the way to `DEPLOYED`. */
const failing = new Map([
  ["NEEDS_ACTIVATION", "The validation is complete: activate the property version on this network as well."],
  ["STALLED", `To try again, ${relaunch}`],
  ["UNKNOWN_FAILURE", `To try again, ${relaunch}`],
  ["PROHIBITED_DOMAIN_FAILURE", `The name is not on the CA's allow list: have that settled, then ${relaunch}`],
  ["CAA_MISMATCH_RETRYING", authorize],
  ["CAA_MISMATCH_FAILURE", authorize],
  ["EXPIRING_SOON_NEEDS_VALIDATION", `${publish}, and check the status again.`],
  ["EXPIRED_NEEDS_VALIDATION", `${publish}, and check the status again.`],
  ["CNAME_MISSING_FAILURE", `${publish}, then ${relaunch}`],
]);

export const rule = defineRule({
  meta: {
    id: "hostname/certificate-not-ready",
    title: "a hostname is about to lose HTTPS or never got it",
    why: "With this status the certificate of the hostname is not issued, not renewed, or not deployed on this network. Until it is, or from its expiry on, browsers refuse the hostname.",
    next: "Do what the status asks for: publish the validation CNAME, allow the CA in the CAA records, or activate the property version. Then check the status again.",
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
        part: "list hostnames, includeCertStatus: certificate status per network",
        url: "https://techdocs.akamai.com/property-mgr/reference/get-property-hostnames",
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
      const code = valueOf(first.node.text()) ?? "";
      const next = failing.get(code);
      const cname = status.get("validationCname");
      const isWanted = next?.startsWith(publish) === true && !cname.isAbsent;
      report({
        message: "unready",
        node: first.node,
        data: { hostname: hostname.label, status: code, network: first.network },
        related: [
          ...others.map(({ node, network }) => ({ node, note: `and on ${network}` })),
          ...(isWanted ? [{ node: cname, note: "the record to publish" }] : []),
        ],
        ...(next === undefined ? {} : { next }),
      });
    },
  },
});
