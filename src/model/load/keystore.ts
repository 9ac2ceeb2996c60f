/**
 * mTLS Origin Keystore: which documents tell of client certificates, their versions and the account's CA, and how a list
 * that names no certificate finds its own.
 */
import type { Field } from "../field.ts";
import { referenceKey } from "../ids.ts";
import { own } from "../node.ts";
import { CertificateUpload } from "../nodes/cps.ts";
import { AccountCa, CertificateVersion, ClientCertificate } from "../nodes/keystore.ts";
import type { Project } from "../nodes/project.ts";
import { importedId } from "../nodes/terraform-links.ts";
import { folderOf, idsIn, isBelow } from "../paths.ts";
import { unknown, valueOf } from "../read.ts";
import { pemField } from "./pem.ts";
import { has, hasAny, type Into, isFilledListOf, listShape, member, type Shape } from "./shape.ts";

/** An answer, a body to create one with, or a body that changes name and addresses. A create body may lack anything, its name too. */
const isCertificate = (field: Field): boolean =>
  (has(field, "certificateName") &&
    hasAny(field, "signer", "secureNetwork", "geography", "certificateId", "notificationEmails")) ||
  (has(field, "signer") && hasAny(field, "geography", "secureNetwork") && !has(field, "versionGuid")) ||
  (has(field, "geography", "secureNetwork") && hasAny(field, "notificationEmails", "groupId"));

const isVersion = (field: Field): boolean =>
  has(field, "versionGuid") &&
  hasAny(field, "status", "csrBlock", "certificateBlock", "versionAlias") &&
  !has(field, "accessKeyUid");

const isAccountCa = (field: Field): boolean =>
  has(field, "qualificationDate") || (has(field, "commonName", "certificate", "status") && has(field, "accountId"));

/** The body of an upload: one certificate, perhaps with its chain, and nothing else. */
const isUpload = (field: Field): boolean =>
  has(field, "certificate") &&
  field.members().every(({ key }) => ["certificate", "trustChain", "keyAlgorithm"].includes(String(key))) &&
  (has(field, "trustChain") || (valueOf(field.get("certificate").text()) ?? "").includes("-----BEGIN"));

function readCertificate(field: Field, into: Into): ClientCertificate {
  const node = new ClientCertificate(field.asBase(), into.live);
  const id = valueOf(node.id);
  const seen = id === undefined ? undefined : into.project.clientCertificates.find((other) => valueOf(other.id) === id);
  if (seen === undefined) into.project.clientCertificates.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}

/** A certificate of the snapshot, with its versions nested in it. */
export function readSnapshotCertificate(field: Field, into: Into): void {
  const certificate = readCertificate(field, into);
  const versions = own(field.asBase(), certificate).get("versions");
  if (versions.isList) readVersions(versions.items(), into, certificate);
}

/** Takes the records of one answer that lists all of a certificate's versions. */
function readVersions(items: readonly Field[], into: Into, owner: ClientCertificate | undefined): void {
  const list = items.filter((item) => item.isObject).map((item) => readVersion(item, into));
  if (owner !== undefined) owner.hasAllVersions = true;
  list.forEach((version, position) => {
    if (version.position === undefined) {
      version.position = position;
      version.list = list;
    }
    if (owner !== undefined) adopt(version, owner);
  });
}

/** A list, a record by itself and the snapshot may tell of the same version: its GUID says so. */
function readVersion(item: Field, into: Into): CertificateVersion {
  const { project, live } = into;
  const known = valueOf(project.certificateVersionByGuid(item.get("versionGuid").text()));
  const field = item.asBase();
  known?.record(field, live);
  const version = known ?? new CertificateVersion(field, live);
  if (known === undefined) project.certificateVersions.push(version);
  readVersionPem(version, field, into);
  return version;
}

function adopt(version: CertificateVersion, owner: ClientCertificate): void {
  if (version.certificate !== undefined) return;
  version.certificate = owner;
  owner.versions.push(version);
}

function readVersionPem(version: CertificateVersion, field: Field, into: Into): void {
  const block = field.get("certificateBlock");
  const texts = [
    pemField(field.get("csrBlock").get("csr"), "csr", version),
    pemField(block.get("certificate"), "deployed", version),
    pemField(block.get("trustChain"), "chain", version),
  ];
  for (const text of texts) {
    if (text === undefined) continue;
    version.pems.push(text);
    into.project.addPem(text);
  }
}

/**
 * A version list names no certificate. Where a record of it is also in a list that does, the whole list is of that certificate;
 * else the certificate's id in the file name tells, when that certificate is in view beside or above the file, or in the snapshot.
 */
export function linkKeystore({ project }: Into): void {
  linkLists(project); // first: an upload's number is looked up among the versions that a list tells of
  linkTerraform(project);
  linkLists(project); // again: a list may share a record with what Terraform has just been joined to
}

function linkLists(project: Project): void {
  const lists = new Set(
    project.certificateVersions
      .filter(({ certificate, field }) => certificate === undefined && field.doc.language !== "hcl")
      .map(({ list }) => list),
  );
  for (const list of lists) {
    const [first] = list;
    if (first === undefined) continue;
    const linked = list.find(({ certificate }) => certificate !== undefined)?.certificate;
    const owner = linked ?? certificateOfFile(first.field.doc.file.path, project);
    if (owner === undefined) continue;
    for (const version of list) adopt(version, owner);
    const answer = first.field.parent;
    if (first.position === undefined || answer === undefined) continue;
    if (answer.key === "versions") owner.hasAllVersions = true;
    own(answer, owner);
  }
}

/** Joins what Terraform only names with what tells of it: the versions of data sources, and those that uploads fill. */
function linkTerraform(project: Project): void {
  const byUpload = new Map<string, ClientCertificate | undefined>();
  const certificateOf = (field: Field): ClientCertificate | undefined => {
    const id = valueOf(field.id());
    if (id === undefined) return undefined;
    const all = project.clientCertificates;
    const found = all.find((one) => valueOf(one.id) === id) ?? byUpload.get(id);
    return found ?? all.find((one) => importedId(one.field, project) === id);
  };
  for (const upload of project.uploads) {
    const { field, reference } = upload;
    if (reference === undefined) continue;
    const certificate = certificateOf(field.get("clientCertificateId"));
    const version = versionOf(field.get("versionNumber"), certificate, project);
    const number = version?.label ?? missing(field.get("versionNumber"), certificate);
    upload.target = { certificate: version?.certificate ?? certificate, version, number };
    byUpload.set(referenceKey({ ...reference, path: ["client_certificate_id"] }), upload.target.certificate);
    const guid = referenceKey({ ...reference, path: ["version_guid"] });
    project.nameCertificateVersion(guid, version ?? newVersion(field, certificate, project));
  }
  for (const version of project.certificateVersions) {
    if (version.certificate !== undefined || version.field.doc.language !== "hcl") continue;
    version.certificate = certificateOf(version.get("certificateId"));
    if (version.isAliasRecord) version.certificate?.versions.push(version);
  }
}

/** The version whose number an upload gives, be it the number itself or a reference to it. */
function versionOf(
  number: Field,
  certificate: ClientCertificate | undefined,
  project: Project,
): CertificateVersion | undefined {
  const read = number.number();
  if (read.state === "known")
    return certificate?.realVersions.find((version) => valueOf(version.number) === read.value);
  const reference = read.state === "unknown" ? read.reference : undefined;
  if (reference?.path.at(-1) !== "version") return undefined;
  const path = [...reference.path.slice(0, -1), "version_guid"];
  return valueOf(project.certificateVersionByGuid(unknown("", { ...reference, path })));
}

/** The number or key of a version that is known not to be there; undefined where one that is only named may be it. */
function missing(number: Field, certificate: ClientCertificate | undefined): string | undefined {
  const read = number.number();
  if (read.state === "known")
    return certificate?.realVersions.every((version) => version.number.state === "known") === true
      ? String(read.value)
      : undefined;
  const [list, key] = read.state === "unknown" ? (read.reference?.path ?? []) : [];
  return list === "versions" && certificate?.isDeclared === true ? String(key) : undefined;
}

/** The version that an upload fills where nothing else in view tells of it. */
function newVersion(upload: Field, certificate: ClientCertificate | undefined, project: Project): CertificateVersion {
  const version = new CertificateVersion(upload.asBase(), false);
  version.certificate = certificate;
  version.key = String(valueOf(upload.get("versionNumber").id()) ?? upload.doc.address ?? "");
  version.isUploaded = true;
  project.certificateVersions.push(version);
  return version;
}

/** The one certificate whose id stands in a file's name, as in `4411-versions.json`. */
function certificateOfFile(path: string, project: Project): ClientCertificate | undefined {
  const ids = idsIn(path);
  if (ids.length === 0) return undefined;
  const found = project.clientCertificates.filter(
    (certificate) =>
      ids.includes(valueOf(certificate.id) ?? "") &&
      certificate.records.some((record) => isNear(path, record.doc.file.path, project)),
  );
  return found.length === 1 ? found[0] : undefined;
}

function isNear(path: string, listPath: string, project: Project): boolean {
  return (
    listPath === project.snapshot?.field.doc.file.path || folderOf(listPath) === "" || isBelow(path, folderOf(listPath))
  );
}

export function readAccountCa(field: Field, into: Into): void {
  const ca = new AccountCa(field.asBase(), into.live);
  into.project.accountCas.push(ca);
  const pem = pemField(ca.field.get("certificate"), "account-ca", ca);
  if (pem !== undefined) into.project.addPem(pem);
}

function readUpload(field: Field, into: Into): void {
  const certificate = pemField(field.get("certificate"), "leaf", undefined);
  if (certificate === undefined) return;
  const chain = pemField(field.get("trustChain"), "chain", undefined);
  into.project.addPem(certificate);
  if (chain !== undefined) into.project.addPem(chain);
  const part = { certificate, chain, algorithm: field.get("keyAlgorithm") };
  into.project.uploads.push(new CertificateUpload(field.asBase(), "keystore", [part]));
}

/** The records of an answer, or of a bare list as the PowerShell module hands it on (which may have been filtered). */
const versionsOf = (field: Field): Field => (field.isList ? field : field.get("versions"));

export const keystoreShapes: readonly Shape[] = [
  listShape("keystore certificates", member("certificates"), isCertificate, readCertificate),
  listShape("keystore account CAs", member("certificates"), isAccountCa, readAccountCa),
  {
    name: "keystore certificate versions",
    claims: (field) => isFilledListOf(versionsOf(field), isVersion),
    read: (field, into) => {
      const owner = isCertificate(field) ? readCertificate(field, into) : undefined;
      readVersions(versionsOf(field).items(), into, owner);
    },
  },
  { name: "keystore certificate version", claims: isVersion, read: readVersion },
  { name: "keystore certificate", claims: isCertificate, read: readCertificate },
  { name: "keystore certificate upload", claims: isUpload, read: readUpload },
];
