import {
  absent,
  defineRule,
  type Field,
  type Hostname,
  hostnameCriteria,
  hostnamesRuledBy,
  known,
  type Read,
  unknown,
} from "#rule";

export const rule = defineRule({
  meta: {
    id: "hostname/mtls-without-cps-certificate",
    title: "an mTLS hostname uses a certificate that cannot carry this CA set",
    why: "A CA set is bound to a CPS enrollment. With a certificate that Akamai provides or shares, the edge asks no client for a certificate, so the rule refuses everybody or lets everybody through.",
    next: "Serve the hostname with a CPS enrollment of your own that is bound to the CA set, or take the hostname out of the rule's match.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    cwe: [296],
    sources: [
      {
        doc: "Manage certificate authority sets",
        part: "CPS flow needs an edge certificate; edge hostnames secured with shared certificates are not supported",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager API",
        part: "property version hostnames, certProvisioningType: DEFAULT for certificates deployed automatically",
        url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-hostnames",
        read: "2026-11-20",
      },
    ],
    messages: {
      unfit: "rule {rule} requires mTLS on {hostname}, but the certificate of that hostname is of type {type}",
    },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      // A rule that names no hostname asks none in particular: what it needs is a match of its own.
      if (hostnameCriteria(rule).length === 0) return;
      const { hostnames, gap } = hostnamesRuledBy(behavior);
      if (gap !== undefined) unchecked(behavior, gap);
      for (const hostname of hostnames) {
        const unfit = unfitType(hostname);
        if (unfit.state === "unknown") unchecked(hostname, unfit.why);
        if (unfit.state !== "known") continue;
        const { type, node } = unfit.value;
        const isBeside = hostname.isLive && behavior.field.doc !== hostname.field.doc;
        report({
          message: "unfit",
          // What only the snapshot knows is not to be mended there, unless the rule is known from there, too.
          node: isBeside ? behavior : node,
          data: { rule: rule.label, hostname: hostname.label, type },
          related: [
            isBeside ? { node, note: "the certificate of the hostname" } : { node: behavior, note: "asks for mTLS" },
          ],
        });
      }
    },
  },
});

/** Why the certificate of a hostname can have no CA set; absent for an enrollment, and for CCM, which binds sets in its own way. */
function unfitType(hostname: Hostname): Read<{ readonly type: string; readonly node: Field }> {
  const type = hostname.provisioning;
  if (type.state === "known" && type.value === "DEFAULT")
    return known({ type: "DEFAULT", node: hostname.get("certProvisioningType") });
  if (hostname.suffix === "akamaized.net")
    return known({ type: "shared (akamaized.net)", node: hostname.get("cnameTo") });
  return type.state === "unknown" ? unknown(type.why) : absent;
}
