import { defineRule, type Field, type Fix } from "#rule";
import { declared, hiddenBy, openapi, provider } from "./_lib.ts";

/** The versions to switch off, as the API spells them. */
const legacy = ["TLSv1", "TLSv1_1"] as const;

export const rule = defineRule({
  meta: {
    id: "cps/legacy-tls-allowed",
    title: "an edge certificate still accepts TLS 1.0 or 1.1",
    why: "RFC 8996 withdraws TLS 1.0 and 1.1, whose protection is too weak. As long as the edge accepts them, visitors can end up on such a connection.",
    next: "Add TLSv1 and TLSv1_1 to the disallowed TLS versions of the enrollment.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["tls"],
    cwe: [326, 327],
    sources: [
      openapi("enrollment.v11", "networkConfiguration.disallowedTlsVersions"),
      provider("tools/enrollment", "GetNetworkConfig: disallowed_tls_versions"),
    ],
    messages: { allowed: "enrollment {enrollment} still allows {versions}" },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      for (const record of declared(enrollment)) {
        const network = record.get("networkConfiguration");
        const hidden = hiddenBy(network);
        if (hidden !== undefined) unchecked(network, hidden);
        const field = network.get("disallowedTlsVersions");
        // A fragment that only binds a CA set leaves the rest of the settings to someone else.
        if ([field, network.get("secureNetwork"), network.get("geography")].every((member) => member.isAbsent))
          continue;
        const read = field.texts();
        if (read.state === "unknown") {
          unchecked(field, read.why);
          continue;
        }
        // Absent: the versions are disallowed one by one, so that without a list none is.
        const listed = read.state === "known" ? read.value : [];
        const missing = legacy.filter((version) => !listed.some((name) => canonical(name) === canonical(version)));
        if (missing.length === 0) continue;
        const data = { enrollment: enrollment.label, versions: missing.join(" and ") };
        report({ message: "allowed", node: field, data, fix: extend(field, [...listed, ...missing]) });
      }
    },
  },
});

/** Case and the sign between the numbers differ among the tools that write these names. */
function canonical(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replaceAll(".", "_")
    .replace(/^tlsv1_0$/, "tlsv1");
}

function extend(field: Field, versions: readonly string[]): Fix {
  return { title: "disallow TLS 1.0 and 1.1", safety: "unsafe", patches: [{ set: field, to: [...versions] }] };
}
