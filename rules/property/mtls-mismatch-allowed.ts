import { defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/mtls-mismatch-allowed",
    title: "requests that fail the mTLS settings are let through",
    why: "With denial off, a client outside the accepted CA sets still reaches the origin; only a child rule that matches the failure can stop it or leave a trace.",
    next: "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableDenyRequest",
        url: "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: { open: "rule {rule} does not deny mismatching requests and no child rule handles them" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const deny = behavior.option("enableDenyRequest");
      const read = deny.bool();
      if (read.state === "unknown") return unchecked(deny, read.why);
      // The vendor's default of enableDenyRequest is not documented as on: absent is judged like false.
      if (read.state === "known" && read.value) return;
      if (!rule.isComplete) return unchecked(behavior, rule.gap ?? "the rule around this behavior is not in view");
      if (rule.descendants.some((child) => child.criterion("clientCertificate") !== undefined)) return;
      report({
        message: "open",
        node: deny,
        data: { rule: rule.label },
        fix: { title: "deny mismatching requests", safety: "unsafe", patches: [{ set: deny, to: true }] },
      });
    },
  },
});
