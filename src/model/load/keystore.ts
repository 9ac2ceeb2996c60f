import type { Field } from "../field.ts";
import { CertificateUpload } from "../nodes/cps.ts";
import { AccountCa, CertificateVersion, ClientCertificate } from "../nodes/keystore.ts";
import { valueOf } from "../read.ts";
import { pemField } from "./pem.ts";
import { has, hasAny, type Into, isListOf, type Shape } from "./shape.ts";

const isCertificate = (field: Field): boolean =>
  has(field, "certificateName") && hasAny(field, "signer", "secureNetwork", "geography", "certificateId", "notificationEmails");

const isVersion = (field: Field): boolean =>
  has(field, "versionGuid") && hasAny(field, "status", "csrBlock", "certificateBlock", "versionAlias") && !has(field, "accessKeyUid");

const isAccountCa = (field: Field): boolean => has(field, "qualificationDate") || (has(field, "commonName", "certificate", "status") && has(field, "accountId"));

/** The body of an upload: one certificate, perhaps with its chain, and nothing else. */
const isUpload = (field: Field): boolean =>
  has(field, "certificate") &&
  field.members().every((member) => ["certificate", "trustChain", "keyAlgorithm"].includes(String(member.key))) &&
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
  if (field.get("versions").isList) readVersions(field.get("versions").items(), into, certificate);
}

function readVersions(items: readonly Field[], into: Into, owner: ClientCertificate | undefined): void {
  if (owner !== undefined) owner.hasAllVersions = true;
  items.forEach((item, position) => {
    const version = new CertificateVersion(item.asBase(), into.live);
    version.position = position;
    version.certificate = owner;
    owner?.versions.push(version);
    into.project.certificateVersions.push(version);
    readVersionPem(version, into);
  });
}

function readVersionPem(version: CertificateVersion, into: Into): void {
  const block = version.field.get("certificateBlock");
  const texts = [
    pemField(version.field.get("csrBlock").get("csr"), "csr", version),
    pemField(block.get("certificate"), "deployed", version),
    pemField(block.get("trustChain"), "chain", version),
  ];
  for (const text of texts) {
    if (text === undefined) continue;
    version.pems.push(text);
    into.project.addPem(text);
  }
}

/** A version list names no certificate; the digits before its file name do, where such a certificate is in view. */
export function linkKeystore(into: Into): void {
  for (const version of into.project.certificateVersions) {
    if (version.certificate !== undefined) continue;
    const id = /(?:^|\/)(\d+)[-_.][^/]*$/.exec(version.field.doc.file.path)?.[1];
    const owner = into.project.clientCertificates.find((certificate) => id !== undefined && valueOf(certificate.id) === id);
    if (owner === undefined) continue;
    version.certificate = owner;
    owner.versions.push(version);
    owner.hasAllVersions = true;
  }
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

export const keystoreShapes: readonly Shape[] = [
  {
    name: "keystore certificates",
    claims: (field) => isListOf(field.get("certificates"), isCertificate) && field.get("certificates").items().length > 0,
    read: (field, into) => field.get("certificates").items().forEach((item) => readCertificate(item, into)),
  },
  {
    name: "keystore account CAs",
    claims: (field) => isListOf(field.get("certificates"), isAccountCa) && field.get("certificates").items().length > 0,
    read: (field, into) => field.get("certificates").items().forEach((item) => readAccountCa(item, into)),
  },
  {
    name: "keystore certificate versions",
    claims: (field) => isListOf(field.get("versions"), isVersion) && field.get("versions").items().length > 0,
    read: (field, into) => {
      const owner = isCertificate(field) ? readCertificate(field, into) : undefined;
      readVersions(field.get("versions").items(), into, owner);
    },
  },
  { name: "keystore certificate version", claims: isVersion, read: (field, into) => readVersions([field], into, undefined) },
  { name: "keystore certificate", claims: isCertificate, read: (field, into) => void readCertificate(field, into) },
  { name: "keystore certificate upload", claims: isUpload, read: readUpload },
];
