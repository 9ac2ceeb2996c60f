import { defineRule, edgeSuffixOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "hostname/enhanced-without-enrollment",
    title: "an Enhanced TLS edge hostname has no certificate enrollment",
    why: "An edge hostname on edgekey.net serves the certificate of one enrollment and takes it when it is created; without one the request is refused, or the hostname answers no TLS handshake.",
    next: "Set certificate (JSON: certEnrollmentId) to the enrollment id, by reference where the enrollment is in the same project; it cannot be added later.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "create an edge hostname: certEnrollmentId is required for edgekey.net",
        url: "https://techdocs.akamai.com/property-mgr/reference",
        read: "2026-11-20",
      },
    ],
    messages: { bare: "edge hostname {hostname} ends in edgekey.net but names no CPS enrollment" },
  },
  check: {
    edgeHostname(edge, { report, unchecked }) {
      const domain = edge.domain;
      if (domain.state !== "known" || edgeSuffixOf(domain.value) !== "edgekey.net") return;
      // What has an id exists already; the account shows its certificate by slot, if at all.
      if (!edge.get("edgeHostnameId").isAbsent || !edge.get("slotNumber").isAbsent || edge.isLive) return;
      if (!edge.get("certEnrollmentId").isAbsent) return;
      const kinds = edge.hostnames.map(({ provisioning }) => provisioning);
      const isNeeded = kinds.some(
        (kind) => kind.state === "absent" || (kind.state === "known" && kind.value === "CPS_MANAGED"),
      );
      const vague = kinds.find((kind) => kind.state === "unknown");
      if (!isNeeded && vague?.state === "unknown") return unchecked(edge, vague.why);
      // DEFAULT and CCM certificates need none.
      if (!isNeeded && kinds.length > 0) return;
      const whole = edge.get("edgeHostnameDomain");
      report({
        message: "bare",
        node: whole.isAbsent ? edge.get("domainSuffix") : whole,
        data: { hostname: domain.value },
        certainty: isNeeded ? "proven" : "possible",
        related: edge.hostnames.slice(0, 5).map((node) => ({ node, note: "leads here and expects a CPS certificate" })),
      });
    },
  },
});
