/**
 * What several rules about enrollments need: the sources they quote, and how a certificate finds the enrollment it was made
 * for.
 */
import type { CertificatePlace, Citation, Enrollment, Field, PemText, Project } from "#rule";
import { hostKey, shorten, valueOf } from "#rule";

type Source = (part: string) => Citation;
/** One page or file of many, and where on it. */
type SourceIn = (page: string, part: string) => Citation;

/** A schema of the OpenAPI description that Akamai publishes for CPS. */
export const openapi: SourceIn = (schema, part) => ({
  doc: `CPS API v2, OpenAPI description, ${schema}`,
  part,
  url: `https://github.com/akamai/akamai-apis/blob/HEAD/apis/cps/v2/schemas/${schema}.yaml`,
  read: "2026-11-20",
});

/** A page of the CPS API's reference. */
export const reference: SourceIn = (page, part) => ({
  doc: "Certificate Provisioning System API",
  part,
  url: `https://techdocs.akamai.com/cps/reference/${page}`,
  read: "2026-11-20",
});

/** How the vendor's Terraform provider judges what it is given before it calls CPS, by its source file. */
export const provider: SourceIn = (file, part) => ({
  doc: "Akamai Terraform provider, CPS",
  part,
  url: `https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cps/${file}.go`,
  read: "2026-11-20",
});

/** The guide to CA sets for PowerShell, which binds them in CPS. */
export const powershell: Source = (part) => ({
  doc: "Akamai PowerShell, manage CA sets",
  part,
  url: "https://techdocs.akamai.com/powershell/docs/manage-ca-sets",
  read: "2026-11-20",
});

/** The guide to CPS for Terraform: enrollments, challenges, validation, uploads. */
export const guide: Source = (part) => ({
  doc: "Akamai Terraform, provision certificates",
  part,
  url: "https://techdocs.akamai.com/terraform/docs/cps-integration-guide",
  read: "2026-11-20",
});

/** True for an end-entity certificate that a server may show. */
export function isServerLeaf({ facts }: CertificatePlace): boolean {
  if (facts.basicConstraints?.ca === true) return false;
  const usages = facts.extendedKeyUsage;
  return usages === undefined || usages.includes("serverAuth") || usages.includes("anyExtendedKeyUsage");
}

/** The DNS names of a certificate, lower case; the common name counts only where there is no list of names. */
export function namesOf({ facts }: CertificatePlace): readonly string[] {
  const names = facts.sans.dns.length > 0 ? facts.sans.dns : [facts.subject.commonName ?? ""];
  return [...new Set(names.map(hostKey))].filter((name) => name !== "");
}

/** The enrollment of a certificate, and how sure it is that they belong together. */
interface Ownership {
  readonly enrollment: Enrollment;
  readonly certainty: "proven" | "likely";
}

/** The enrollment that a certificate was made for: the one that its upload names, else the one that shares most names with it. */
export function ownerOf(place: CertificatePlace, project: Project): Ownership | undefined {
  const upload = project.uploads.find(({ parts }) => parts.some(({ certificate }) => certificate === place.text));
  const named = upload?.enrollment;
  if (named?.state === "known") return { enrollment: named.value, certainty: "proven" };
  if (named?.state === "unknown") return undefined;
  const enrollment = likeliest(place, project);
  return enrollment && { enrollment, certainty: "likely" };
}

/**
 * The enrollment that a certificate kept as a file or body was made for. Neither says so; the enrollment that shares most names
 * with it is likely the one. Undefined where none shares a name, or where two share as many.
 */
function likeliest(place: CertificatePlace, project: Project): Enrollment | undefined {
  const names = namesOf(place);
  const ranked = project.enrollments
    .map((enrollment) => {
      const own = valueOf(enrollment.names) ?? [];
      const shared = own.filter((name) => names.includes(name)).length;
      return { enrollment, shared, other: own.length + names.length - 2 * shared };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared || a.other - b.other);
  const [first, second] = ranked;
  if (first === undefined) return undefined;
  return second !== undefined && second.shared === first.shared && second.other === first.other
    ? undefined
    : first.enrollment;
}

/** The certificates that uploads to CPS and files hold, apart from trust chains; a file that an upload reads is not told twice. */
export function uploadedLeaves(project: Project): readonly CertificatePlace[] {
  const leaves = (texts: readonly PemText[]): readonly CertificatePlace[] =>
    texts.flatMap((text) => text.certificates).filter(isServerLeaf);
  const parts = project.uploads.flatMap((upload) => upload.parts.map((part) => ({ ...part, to: upload.to })));
  const uploaded = leaves(parts.filter(({ to }) => to === "cps").map(({ certificate }) => certificate));
  const taken = new Set(leaves(parts.map(({ certificate }) => certificate)).map(({ facts }) => facts.fingerprint()));
  const kept = leaves(project.pemTexts.filter(({ role }) => role === "file"));
  return [...uploaded, ...kept.filter(({ facts }) => !taken.has(facts.fingerprint()))];
}

/** What the project's files say of an enrollment, each file for itself; what the account shows where no file does. */
export function declared(enrollment: Enrollment): readonly Field[] {
  return enrollment.isLive
    ? enrollment.records
    : enrollment.records.filter((record) => record !== enrollment.liveRecord);
}

/**
 * What keeps a text from being a domain name, for a sentence about the member or about the list it is one of. One label alone is left
 * to the CA, as are names in other scripts.
 */
export function nameProblem(text: string, isListed = false): string | undefined {
  if (text.trim() === "") return isListed ? "holds an empty name" : "is empty";
  if (text.length > 255) return `${isListed ? "holds a name of" : "has"} ${text.length} characters; 255 are allowed`;
  if (/[^\x20-\x7e]/.test(text)) return undefined;
  const named = `${isListed ? "holds" : "is"} "${shorten(text)}"`;
  if (/^(?:\d+\.){3}\d+$/.test(text)) return `${named}, which is an IP address`;
  const labels = hostKey(text).replace(/^\*\./, "").split(".");
  const isName =
    text === text.trim() && labels.every((label) => /^[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?$/.test(label));
  return isName ? undefined : `${named}, which is not a domain name`;
}

/** Why an object is not known at all, such as a block of which there may be none; undefined for one that is, or is left out. */
export function hiddenBy(field: Field): string | undefined {
  const read = field.json();
  return field.isObject || read.state !== "unknown" ? undefined : read.why;
}

/** True for a plain value of another type; a placeholder may yet become the right one. */
export function isMistyped(field: Field): boolean {
  const { value } = field.resolve();
  if (typeof value === "string") return field.text().state === "known";
  return typeof value === "number" || typeof value === "boolean" || field.isList || field.isObject;
}
