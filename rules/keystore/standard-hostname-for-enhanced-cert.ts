import { type ClientCertificate, defineRule, type Property, valueOf } from "#rule";
import { type Named, namedVersion } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/standard-hostname-for-enhanced-cert",
    title: "a client certificate for Enhanced TLS is used without an Enhanced TLS hostname",
    why: "A certificate deployed to ENHANCED_TLS can be linked only to a property with an edge hostname on edgekey.net. Otherwise the link is refused, and the edge has nothing to present to the origin.",
    next: "Move the property to an edge hostname on edgekey.net, or use a certificate made for STANDARD_TLS.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "hostnames"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "an ENHANCED_TLS certificate needs an edge hostname that ends in edgekey.net",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      standard:
        "client certificate {certificate} is deployed to ENHANCED_TLS, but no hostname of {property} ends in edgekey.net",
    },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { unchecked }) {
      const { tree } = behavior.rule;
      if (tree.property === undefined && tree.include === undefined)
        unchecked(behavior, "the property that these rules belong to is not in view");
    },
    project(project, { unchecked }) {
      for (const behavior of project.inUnusedIncludes("mtlsOriginKeystore"))
        unchecked(behavior, "no property that uses this include is in view");
    },
    property(property, { report, unchecked }) {
      for (const [certificate, uses] of usesOf(property, unchecked)) {
        const [first, ...others] = uses;
        const enhanced = property.hasEnhancedHostname;
        if (first === undefined || valueOf(enhanced) === true) continue;
        const known = property.hostnames.length > 0 && enhanced.state === "known";
        if (!known) {
          unchecked(
            first.guid,
            enhanced.state === "unknown" ? enhanced.why : "no hostname of this property is in view",
          );
          continue;
        }
        const hostnames = property.hostnames
          .slice(0, 3)
          .map((node) => ({ node, note: "a hostname that is not on edgekey.net" }));
        report({
          message: "standard",
          node: first.guid,
          data: { certificate: certificate.label, property: property.label },
          related: [...others.map(({ guid }) => ({ node: guid, note: "used here too" })), ...hostnames],
        });
      }
    },
  },
});

/** The Enhanced TLS certificates that a property's rules name, each with its places. */
function usesOf(
  property: Property,
  unchecked: (node: Named["guid"], why: string) => void,
): ReadonlyMap<ClientCertificate, readonly Named[]> {
  const uses = new Map<ClientCertificate, Named[]>();
  for (const behavior of property.merged.trees.flatMap((tree) => tree.behaviors("mtlsOriginKeystore"))) {
    const named = namedVersion(behavior, unchecked);
    if (named === undefined) continue;
    const { certificate } = named.version;
    const network = certificate?.secureNetwork;
    if (certificate === undefined || network?.state !== "known") {
      unchecked(
        named.guid,
        "the certificate of this version, which tells its network, is not in the project or snapshot",
      );
    } else if (network.value === "ENHANCED_TLS") uses.set(certificate, [...(uses.get(certificate) ?? []), named]);
  }
  return uses;
}
