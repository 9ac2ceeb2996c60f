import {
  type CertificateUpload,
  type CertificateVersion,
  type ClientCertificate,
  defineRule,
  type Project,
  valueOf,
} from "#rule";

/** The path of an upload as the API has it: the certificate's id, then the version's number. */
const target = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;

export const rule = defineRule({
  meta: {
    id: "keystore/upload-not-expected",
    title: "a signed certificate is uploaded to a version that does not wait for one",
    why: "The keystore takes an upload only for a version that waits for it; the request is refused and the rotation stands still.",
    next: "Upload only to a third-party version in status AWAITING_SIGNED_CERTIFICATE; add a new version if none waits.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: akamai_mtlskeystore_client_certificate_upload",
        part: "the version must be in status AWAITING_SIGNED_CERTIFICATE",
        url: "https://techdocs.akamai.com/terraform/docs/moks-rc-upload-client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: {
      status: "the upload targets version {version} of {certificate}, which is {status}",
      gone: "the upload targets version {version} of {certificate}, which does not exist",
    },
  },
  check: {
    project(project, { report, unchecked }) {
      for (const upload of project.uploads) {
        if (upload.to !== "keystore") continue;
        const leaf = upload.parts[0]?.certificate.field ?? upload.field;
        const aim = aimOf(upload, project);
        if (aim === undefined) {
          unchecked(leaf, "which version this certificate is for is not in the project or snapshot");
          continue;
        }
        const { certificate, version, number } = aim;
        const data = { version: number, certificate: certificate?.label ?? "the certificate" };
        if (version === undefined) {
          if (certificate?.hasAllVersions === true) report({ message: "gone", node: leaf, data });
          continue;
        }
        const { status } = version;
        if (status.state !== "known")
          unchecked(leaf, status.state === "unknown" ? status.why : "the status of the version is not in view");
        else if (status.value !== "AWAITING_SIGNED_CERTIFICATE" && !hasCertificate(version, upload)) {
          report({
            message: "status",
            node: leaf,
            data: { ...data, status: status.value },
            related: [{ node: version.get("status"), note: "its status" }],
          });
        }
      }
    },
  },
});

interface Aim {
  readonly certificate: ClientCertificate | undefined;
  /** Undefined when the certificate has no version of that number. */
  readonly version: CertificateVersion | undefined;
  readonly number: string;
}

/** The version an upload is meant for: by the key that its signing request has, else by the path of the file. */
function aimOf(upload: CertificateUpload, project: Project): Aim | undefined {
  const key = upload.parts[0]?.certificate.certificates[0]?.facts.key.id();
  const byKey = project.certificateVersions.find((version) =>
    version.pems.some((text) => key !== undefined && text.csrs.some((csr) => csr.facts.key.id() === key)),
  );
  if (byKey !== undefined) return { certificate: byKey.certificate, version: byKey, number: byKey.label };
  const [, id, number] = target.exec(upload.field.doc.file.path) ?? [];
  const certificate = project.clientCertificates.find((other) => id !== undefined && valueOf(other.id) === id);
  if (certificate === undefined || number === undefined) return undefined;
  return {
    certificate,
    version: certificate.realVersions.find((version) => String(valueOf(version.number)) === number),
    number,
  };
}

/** True when the version already holds this very certificate: the body is what remains of an upload that was taken. */
function hasCertificate(version: CertificateVersion, upload: CertificateUpload): boolean {
  const own = upload.parts[0]?.certificate.certificates[0]?.facts.fingerprint();
  return (
    own !== undefined &&
    version.pems.some(
      (text) => text.role === "deployed" && text.certificates.some(({ facts }) => facts.fingerprint() === own),
    )
  );
}
