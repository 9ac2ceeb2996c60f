import { type CertificateVersion, type ClientCertificate, defineRule, type Field, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "keystore/wrong-certificate-kind",
    title: "an Akamai-signed certificate is handled as a third-party one, or the reverse",
    why: "Akamai signs, deploys and rotates the versions of its own certificates; a third-party certificate does nothing by itself. Taken for the other kind, a certificate is refused or left to expire.",
    next: "Use the resource of the right kind; versions of an Akamai-signed certificate are rotated by the server and cannot be listed or deleted one by one.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "Akamai-signed and third-party certificates",
        url: "https://techdocs.akamai.com/terraform/docs",
        read: "2026-11-20",
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "csrBlock and versionAlias belong to third-party certificates, preferredCa to Akamai-signed ones",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang",
        read: "2026-11-20",
      },
    ],
    messages: { kind: "{resource} is written for signer {declared}, but {evidence}" },
  },
  check: {
    clientCertificate(certificate, { report }) {
      const signer = valueOf(certificate.signer)?.toUpperCase();
      const found = signer === "AKAMAI" ? thirdPartyVersion(certificate) : undefined;
      if (found === undefined) return;
      const { version, sign, field } = found;
      report({
        message: "kind",
        node: field,
        data: { resource: certificate.resource, declared: "AKAMAI", evidence: `version ${version.label} ${sign}` },
        related: [{ node: certificate.get("signer"), note: "the signer it is written for" }],
      });
    },
  },
});

/** The first version of a certificate that shows what only a third-party one has. */
function thirdPartyVersion(
  certificate: ClientCertificate,
): { readonly version: CertificateVersion; readonly sign: string; readonly field: Field } | undefined {
  for (const version of certificate.versions) {
    const csr = version.get("csrBlock");
    if (csr.isObject) return { version, sign: "has a signing request, as third-party certificates do", field: csr };
    if (valueOf(version.status) === "AWAITING_SIGNED_CERTIFICATE") {
      return {
        version,
        sign: "waits for a signed certificate, as third-party certificates do",
        field: version.get("status"),
      };
    }
    const alias = version.get("versionAlias");
    if (version.alias !== undefined)
      return { version, sign: "is an alias record, as third-party certificates have", field: alias };
  }
  return undefined;
}
