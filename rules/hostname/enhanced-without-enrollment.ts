import { defineRule, type EdgeHostname, edgeSuffixOf, isReferenceKey, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "hostname/enhanced-without-enrollment",
    title: "an Enhanced TLS edge hostname has no certificate enrollment",
    why: "An edge hostname on edgekey.net serves the certificate of the enrollment it was created with. Without one the request is refused, or the hostname answers no TLS handshake.",
    next: "Set certificate (JSON: certEnrollmentId) to the enrollment id, by reference where the enrollment is in the same project. The enrollment cannot be added later.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    sources: [
      {
        doc: "Property Manager API",
        part: "create a new edge hostname, certEnrollmentId: sent on creation with secureNetwork ENHANCED_TLS",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-edgehostnames",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_edge_hostname, certificate: required to create one on edgekey.net",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_edge_hostname.go",
        read: "2026-11-20",
      },
    ],
    messages: {
      bare: "edge hostname {hostname} ends in edgekey.net but names no CPS enrollment",
      other: "edge hostname {hostname} takes {reference} for its CPS enrollment, which is something else",
    },
  },
  check: {
    edgeHostname(edge, { report, unchecked }) {
      const domain = edge.domain;
      if (domain.state !== "known" || edgeSuffixOf(domain.value) !== "edgekey.net") return;
      const certificate = edge.get("certEnrollmentId");
      const reference = otherThing(valueOf(certificate.id()) ?? "");
      if (reference !== undefined)
        return report({ message: "other", node: certificate, data: { hostname: domain.value, reference } });
      // What has an id exists already; the account shows its certificate by slot, if at all.
      if (existsAlready(edge) || !certificate.isAbsent) return;
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
        certainty: certaintyOf(edge, isNeeded),
        related: edge.hostnames.slice(0, 5).map((node) => ({ node, note: "leads here and expects a CPS certificate" })),
      });
    },
  },
});

/** What a reference leads to, where that is a resource whose id is no enrollment's. */
function otherThing(key: string): string | undefined {
  return /^((?:module\.\S+?\.)?(?:data\.)?akamai_(?!cps_)\w+\.[^.\s]+)\.id(?: \(|$)/.exec(key)?.[1];
}

/** True for an edge hostname that the account has: it need not say again which certificate it was made with. */
function existsAlready(edge: EdgeHostname): boolean {
  if (edge.isLive || !edge.get("slotNumber").isAbsent) return true;
  const id = edge.get("edgeHostnameId");
  if (!id.isAbsent && !isReferenceKey(valueOf(id.id()) ?? "")) return true;
  const isNew = edge.isNew;
  return isNew.state === "known" && !isNew.value;
}

/** The provider refuses to make one without a certificate, but nobody can tell from a block alone that it was not imported. */
function certaintyOf(edge: EdgeHostname, isNeeded: boolean): "proven" | "likely" | "possible" {
  if (edge.field.doc.language !== "hcl") return isNeeded ? "proven" : "possible";
  return edge.isNew.state === "known" ? "proven" : "likely";
}
