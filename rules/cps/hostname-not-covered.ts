import { coversName, defineRule } from "#rule";

export const rule = defineRule({
  meta: {
    id: "cps/hostname-not-covered",
    title: "a property hostname is not covered by its edge certificate",
    why: "Clients that ask for this name get a certificate made out to other names, and refuse the connection.",
    next: "Add the name to the enrollment, or use the edge hostname of an enrollment that has it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "tls"],
    cwe: [297],
    sources: [
      {
        doc: "Certificate Provisioning System API",
        part: "Enrollment object, csr.cn and csr.sans",
        url: "https://techdocs.akamai.com/cps/reference/enrollment",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager API",
        part: "add or remove hostnames for a property version: cnameFrom, cnameTo, certProvisioningType CPS_MANAGED",
        url: "https://techdocs.akamai.com/property-mgr/reference/patch-property-version-hostnames",
        read: "2026-11-20",
      },
    ],
    messages: {
      uncovered: "{hostname} is served with the certificate of enrollment {enrollment}, which does not cover that name",
    },
  },
  check: {
    hostname(hostname, { report, unchecked }) {
      const link = hostname.cpsEnrollment;
      if (link.state === "unknown") return unchecked(hostname, link.why);
      const name = hostname.name;
      // No certificate can be made out to what is no hostname: hostname/invalid-entry speaks of it.
      if (link.state === "absent" || name.state === "absent" || hostname.nameFault !== undefined) return;
      if (name.state === "unknown") return unchecked(hostname, name.why);
      const enrollment = link.value;
      const names = enrollment.names;
      if (names.state !== "known")
        return unchecked(
          hostname,
          names.state === "unknown" ? names.why : `the names of enrollment ${enrollment.label} are not in view`,
        );
      // The name that is not given, or misspelt, may be the one: cps/invalid-field speaks of it.
      const common = enrollment.get("csr").get("cn");
      if (common.isBlank) return unchecked(hostname, `enrollment ${enrollment.label} has no common name`);
      // A common name is one of the names, and a wildcard stands for one label.
      if (coversName(names.value, name.value)) return;
      report({
        message: "uncovered",
        node: hostname.field.get("cnameFrom"),
        data: { hostname: name.value, enrollment: enrollment.label },
        related: [{ node: enrollment.get("csr"), note: `the certificate is for ${listOf(names.value)}` }],
      });
    },
  },
});

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 5).join(", ");
  return names.length > 5 ? `${shown} and ${names.length - 5} more` : shown;
}
