import { type Certificate, type CertificatePlace, type Csr, defineRule, type PemText, type Project } from "#rule";

/** A certificate that ends sooner is about to be replaced: the request beside it may be for its successor. */
const renewalMs = 90 * 86_400_000;

export const rule = defineRule({
  meta: {
    id: "pem/csr-key-mismatch",
    title: "a signed certificate does not belong to its signing request",
    why: "The private key stays with the vendor and fits the current request only. A certificate made from an older or another request is refused, or can never be used in a handshake.",
    next: "Fetch the current CSR, have that one signed, and upload the result; a certificate for an earlier CSR does not fit.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    cwe: [295],
    sources: [
      {
        doc: "Akamai Terraform provider, warnings of CPS",
        part: "CSR_VS_CERTIFICATE_KEY_MISMATCH",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/cps_warnings.gen.go",
        read: "2026-11-20",
      },
    ],
    messages: { other: "the public key of {subject} is not the one in the CSR of {target}" },
  },
  check: {
    project(project, { report, now }) {
      for (const certificate of project.certificates) {
        const { facts } = certificate;
        if (facts.basicConstraints?.ca === true || project.csrs.some((csr) => csr.facts.key.id() === facts.key.id()))
          continue;
        const pair = pairOf(certificate, project, now);
        if (pair === undefined) continue;
        const { place, csr } = pair;
        report({
          message: "other",
          node: place,
          data: { subject: place.label, target: csr.text.owner?.resource ?? csr.text.field.doc.file.path },
          related: [{ node: csr, note: "the signing request" }],
          certainty: "likely",
        });
      }
    },
  },
});

/** A place of the certificate with the request it was meant to answer. */
function pairOf(
  certificate: Certificate,
  project: Project,
  now: Date,
): { place: CertificatePlace; csr: Csr } | undefined {
  for (const place of certificate.places) {
    if (!["deployed", "history", "leaf", "file"].includes(place.text.role)) continue;
    const csr =
      project.csrs.find((one) => isOfOneVersion(place, one) || isOfOneChange(place, one)) ??
      requestOfUpload(place, project) ??
      project.csrs.find((one) => isBeside(place, one, now));
    if (csr !== undefined) return { place, csr };
  }
  return undefined;
}

/** The keystore keeps request and certificate in one version. */
function isOfOneVersion({ text }: CertificatePlace, csr: Csr): boolean {
  return text.owner?.kind === "certificateVersion" && csr.text.owner === text.owner;
}

/** The history of an enrollment shows request and certificate of a change side by side. */
function isOfOneChange({ text }: CertificatePlace, csr: Csr): boolean {
  return text.role === "history" && csr.text.field.parent?.value === text.field.parent?.value;
}

/** An upload names the version whose request its certificate answers. */
function requestOfUpload({ text }: CertificatePlace, { uploads, csrs }: Project): Csr | undefined {
  const upload = uploads.find(({ parts }) => parts.some(({ certificate }) => certificate === text));
  const version = upload?.target?.version;
  return version && csrs.find((csr) => csr.text.owner === version);
}

/** In one folder a request and a certificate belong together by file name, or by subject and kind of key. */
function isBeside(place: CertificatePlace, csr: Csr, now: Date): boolean {
  if (place.text.owner !== undefined || csr.text.owner !== undefined || place.text.role === "history") return false;
  if (place.text.place.folder !== csr.text.place.folder || place.facts.notAfter - now.getTime() < renewalMs)
    return false;
  const areFiles = place.text.isFile && csr.text.isFile && place.text !== csr.text;
  if (areFiles && stemOf(place.text) === stemOf(csr.text)) return true;
  const name = place.facts.subject.commonName?.toLowerCase();
  return (
    name !== undefined &&
    name === csr.facts.subject.commonName?.toLowerCase() &&
    place.facts.key.algorithm === csr.facts.key.algorithm
  );
}

function stemOf({ place }: PemText): string {
  return place.name.toLowerCase().replace(/(?:\.(?:csr|req|p10|pem|crt|cer|cert|der|txt))+$/, "");
}
