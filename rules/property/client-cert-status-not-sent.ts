import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/client-cert-status-not-sent",
    title: "the origin is not told whether the client certificate was valid",
    why: "The header shows what the client presented, checked or not. Without the status, an origin that trusts the header trusts a certificate anybody could have made.",
    next: "Switch the client certificate validation status on, so that the origin can tell a checked certificate from one that was merely presented.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [295],
    sources: [
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, Client certificate validation status",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20",
      },
    ],
    messages: {
      unsaid: "clientCertificateAuth in {rule} does not send the validation status of the client certificate",
    },
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report, unchecked }) {
      const enable = behavior.option("enable").bool();
      // A header that is not sent at all is told by property/client-cert-header-empty.
      if (enable.state === "absent" || (enable.state === "known" && !enable.value)) return;
      const status = behavior.option("enableClientCertificateValidationStatus");
      const read = status.bool();
      if (read.state === "unknown") return unchecked(status, read.why);
      if (enable.state === "unknown") return unchecked(behavior, enable.why);
      if (read.state === "known" && read.value) return;
      report({
        message: "unsaid",
        node: status,
        data: { rule: behavior.rule.place },
        fix: { title: "send the validation status", safety: "unsafe", patches: [{ set: status, to: true }] },
      });
    },
  },
});
