import { type CertificateVersion, type ClientCertificate, defineRule, type Field, type Project, valueOf } from "#rule";

/** The kind of certificate that a resource of Terraform is for. */
const signers: Readonly<Record<string, string>> = {
  akamai_mtlskeystore_client_certificate_akamai: "AKAMAI",
  akamai_mtlskeystore_client_certificate_third_party: "THIRD_PARTY",
};

export const rule = defineRule({
  meta: {
    id: "keystore/wrong-certificate-kind",
    title: "an Akamai-signed certificate is handled as a third-party one, or the reverse",
    why: "Akamai signs, deploys and rotates the versions of its own certificates; with a third-party certificate, all of that is up to you. A certificate that is taken for the other kind is refused, or left to expire.",
    next: "Use the resource of the right kind; versions of an Akamai-signed certificate are rotated by Akamai and cannot be listed or deleted one by one.",
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
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "EdgeGrid client for Go, pkg/mtlskeystore",
        part: "csrBlock and versionAlias belong to third-party certificates, preferredCa to Akamai-signed ones",
        url: "https://github.com/akamai/AkamaiOPEN-edgegrid-golang/blob/master/pkg/mtlskeystore/client_certificate_versions.go",
        read: "2026-11-20",
      },
    ],
    messages: { kind: "{resource} is written for signer {declared}, but {evidence}" },
  },
  check: {
    clientCertificate(certificate, { report }) {
      const signer = valueOf(certificate.signer)?.toUpperCase();
      const found = signer === "AKAMAI" ? thirdPartySign(certificate) : undefined;
      if (found === undefined) return;
      const { field, evidence } = found;
      report({
        message: "kind",
        node: field,
        part: "versions" === field.key ? "key" : "value",
        data: { resource: certificate.field.doc.address ?? certificate.resource, declared: "AKAMAI", evidence },
        related: [{ node: certificate.get("signer"), note: "the signer it is written for" }],
      });
    },
    certificateUpload(upload, { report }) {
      const certificate = upload.target?.certificate;
      if (certificate === undefined || valueOf(certificate.signer) !== "AKAMAI") return;
      report({
        message: "kind",
        node: upload.field.get("clientCertificateId"),
        data: {
          resource: upload.label,
          declared: "THIRD_PARTY",
          evidence: `${certificate.label} is signed by Akamai and takes no upload`,
        },
        related: [{ node: certificate, note: "the certificate" }],
      });
    },
    project(project, { report }) {
      for (const imported of project.terraformModules.flatMap(({ imports }) => imports)) {
        const declared = signers[imported.to.split(".")[0] ?? ""];
        const id = imported.id.split(",")[0]?.trim();
        const live = declared === undefined ? undefined : certificateBy(id, project);
        const signer = valueOf(live?.signer ?? { state: "absent" })?.toUpperCase();
        if (live === undefined || declared === undefined || signer === undefined || signer === declared) continue;
        report({
          message: "kind",
          node: imported.place,
          data: { resource: imported.to, declared, evidence: `certificate ${id} has signer ${signer}` },
          related: [{ node: live.get("signer"), note: "its signer" }],
        });
      }
    },
  },
});

/** What the account says of the certificate with an id. */
function certificateBy(id: string | undefined, project: Project): ClientCertificate | undefined {
  return project.clientCertificates.find((one) => !one.isDeclared && id !== undefined && valueOf(one.id) === id);
}

/** The first thing about a certificate that only a third-party one has. */
function thirdPartySign(
  certificate: ClientCertificate,
): { readonly evidence: string; readonly field: Field } | undefined {
  const listed = certificate.get("versions");
  if (certificate.isDeclared && listed.isObject)
    return { field: listed, evidence: "it lists versions, as third-party certificates do" };
  for (const version of certificate.versions) {
    const sign = signOf(version);
    if (sign !== undefined)
      return { field: sign.field, evidence: `version ${version.label} ${sign.words}, as third-party certificates do` };
  }
  return undefined;
}

function signOf(version: CertificateVersion): { readonly words: string; readonly field: Field } | undefined {
  const csr = version.get("csrBlock");
  if (csr.isObject) return { words: "has a signing request", field: csr };
  if (valueOf(version.status) === "AWAITING_SIGNED_CERTIFICATE")
    return { words: "waits for a signed certificate", field: version.get("status") };
  const alias = version.get("versionAlias");
  // A data source shows the newest version as `current` whoever signed it.
  if (version.alias === undefined || alias.doc.language === "hcl") return undefined;
  return { words: "has an alias record", field: alias };
}
