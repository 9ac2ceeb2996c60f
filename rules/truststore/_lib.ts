/**
 * What several rules about CA sets need: the sources they quote, and how far a file or a list of the account can be trusted
 * to tell of a set.
 */
import type { CaSet, CaSetVersion, Citation, Field, Project } from "#rule";
import { valueOf } from "#rule";

type Source = (part: string) => Citation;

/** What Akamai's guide to the mTLS Edge Truststore asks of certificates, sets and versions. */
export const guide: Source = (part) => ({
  doc: "mTLS Edge Truststore, best practices",
  part,
  url: "https://techdocs.akamai.com/mtls-edge-truststore/docs/best-practices-for-validating-ca-certificates",
  read: "2026-11-20",
});

/** A page of the mTLS Edge Truststore API's reference. */
export const reference = (page: string, part: string): Citation => ({
  doc: "mTLS Edge Truststore API",
  part,
  url: `https://techdocs.akamai.com/mtls-edge-truststore/reference/${page}`,
  read: "2026-11-20",
});

/** The PowerShell guide to CA sets, which walks through their whole life. */
export const powershell: Source = (part) => ({
  doc: "Akamai PowerShell, manage CA sets",
  part,
  url: "https://techdocs.akamai.com/powershell/docs/manage-ca-sets",
  read: "2026-11-20",
});

/** The provider's page about the resource that makes a CA set. */
export const terraform: Source = (part) => ({
  doc: "Terraform: akamai_mtlstruststore_ca_set",
  part,
  url: "https://techdocs.akamai.com/terraform/docs/mets-rc-ca-set",
  read: "2026-11-20",
});

/**
 * How sure a rule can be that a certificate belongs to a CA set. A PEM file names none: a command that is given the file or its
 * folder proves it, the name of the folder or file alone only makes it likely.
 */
export function certaintyOf(version: CaSetVersion): "proven" | "likely" {
  return version.origin === "folder" ? "likely" : "proven";
}

/** True when a set of that id is named by a hostname whose certificate comes from Cloud Certificate Manager. */
export function isUsedByHostname(set: CaSet): boolean {
  return set.project.hostnames.some((hostname) => {
    const id = valueOf(hostname.field.at("mtls", "caSetId").id());
    return id !== undefined && set.hasId(id);
  });
}

/** A list of the snapshot, when it was read at all: what is missing there is missing in the account. */
export function snapshotList(project: Project, name: string): Field | undefined {
  const list = project.snapshot?.field.get(name);
  return list?.isList === true ? list : undefined;
}
