import {
  absent,
  type CertificateUpload,
  type CertificateVersion,
  type ClientCertificate,
  defineRule,
  type Field,
  known,
  type Project,
  type Read,
  unknown,
  valueOf,
} from "#rule";

/** The path of an upload as the API has it: the certificate's id, then the version's number. */
const target = /(?:^|[/_.-])(\d+)[/_.-](?:versions?|v)[/_.-]?(\d+)[/_.-]/i;

export const rule = defineRule({
  meta: {
    id: "keystore/upload-not-expected",
    title: "a signed certificate is uploaded to a version that does not wait for one",
    why: "The keystore takes an upload only for a version that waits for one. It refuses this request, and the rotation stands still.",
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
      const taken = new Map<CertificateVersion, CertificateUpload>();
      for (const upload of project.uploads) {
        if (upload.to !== "keystore" || isOver(upload)) continue;
        const place = placeOf(upload);
        const aim = aimOf(upload, project);
        if (aim === undefined) {
          unchecked(place, "which version this certificate is for is not in the project or snapshot");
          continue;
        }
        const { certificate, version, number } = aim;
        const data = { version: number, certificate: certificate?.label ?? "the certificate" };
        if (version === undefined) {
          if (certificate?.hasAllVersions === true) report({ message: "gone", node: place, data });
          else unchecked(place, `version ${number} of ${data.certificate} is not in the project or snapshot`);
          continue;
        }
        const other = taken.get(version);
        if (upload.isUncertain === undefined) taken.set(version, other ?? upload);
        const { status } = version;
        if (other !== undefined && upload.isUncertain === undefined) {
          const related = [{ node: placeOf(other), note: "the other upload" }];
          const words = `already filled by ${other.label}`;
          report({ message: "status", node: place, certainty: "likely", data: { ...data, status: words }, related });
        } else if (status.state !== "known")
          unchecked(place, status.state === "unknown" ? status.why : "the status of the version is not in view");
        else if (status.value !== "AWAITING_SIGNED_CERTIFICATE") {
          const held = isHeld(version, upload);
          if (held.state === "unknown") unchecked(place, held.why);
          else if (valueOf(held) === false)
            report({
              message: "status",
              node: place,
              data: { ...data, status: status.value },
              related: [{ node: version.get("status"), note: "its status" }],
            });
        }
      }
    },
  },
});

/** True for an upload that Terraform has done before, or that no longer applies: the wrong kind of certificate is another rule's. */
function isOver({ isDone, target }: CertificateUpload): boolean {
  return isDone === true || valueOf(target?.certificate?.signer ?? absent) === "AKAMAI";
}

/** In Terraform the number that aims at the version, else the certificate itself. */
function placeOf(upload: CertificateUpload): Field {
  const number = upload.field.get("versionNumber");
  return number.isAbsent ? (upload.parts[0]?.certificate.field ?? upload.field) : number;
}

interface Aim {
  readonly certificate: ClientCertificate | undefined;
  /** Undefined when the certificate has no version of that number. */
  readonly version: CertificateVersion | undefined;
  readonly number: string;
}

/** The version an upload is meant for: by the key that its signing request has, else by the path of the file. */
function aimOf(upload: CertificateUpload, project: Project): Aim | undefined {
  if (upload.target !== undefined)
    return upload.target.number === undefined ? undefined : { ...upload.target, number: upload.target.number };
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

/**
 * Whether the version already holds this very certificate: the body is what remains of an upload that was taken, as a Terraform
 * resource does for ever. Where a plan does not tell that the upload is still to come, only two known certificates do.
 */
function isHeld(version: CertificateVersion, upload: CertificateUpload): Read<boolean> {
  const own = upload.parts[0]?.certificate.certificates[0]?.facts.fingerprint();
  const deployed = version.pems.filter(({ role }) => role === "deployed").flatMap(({ certificates }) => certificates);
  if (own !== undefined && deployed.some(({ facts }) => facts.fingerprint() === own)) return known(true);
  const isSure = upload.target === undefined || upload.isDone === false || (own !== undefined && deployed.length > 0);
  return isSure ? known(false) : unknown("it may be the certificate that the version has taken before");
}
