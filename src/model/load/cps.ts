/**
 * Certificate Provisioning System: which documents tell of enrollments, uploads and deployments, and what becomes of them in
 * the model.
 */
import type { Field } from "../field.ts";
import { CertificateUpload, Enrollment } from "../nodes/cps.ts";
import { nameOf } from "../paths.ts";
import { valueOf } from "../read.ts";
import { pemField } from "./pem.ts";
import { has, hasAny, type Into, isFilledListOf, isListOf, listShape, member, type Shape } from "./shape.ts";

/** An enrollment is told by its kind and its network settings or its CSR; the names are CPS's own. */
function isEnrollment(field: Field): boolean {
  const kinds = ["ra", "validationType", "certificateType", "changeManagement", "enableMultiStackedCertificates"];
  const parts = ["networkConfiguration", "csr", "adminContact", "techContact"];
  const kindsSeen = kinds.filter((name) => has(field, name)).length;
  const partsSeen = parts.filter((name) => field.get(name).isObject).length;
  return (
    (kindsSeen >= 1 && partsSeen >= 1) ||
    partsSeen >= 3 ||
    field.at("networkConfiguration", "clientMutualAuthentication").isObject
  );
}

function readEnrollment(field: Field, into: Into): Enrollment {
  const enrollment = new Enrollment(into.project, field.asBase(), into.live);
  const id = enrollment.id;
  const seen = id.state === "known" ? into.project.enrollmentById(id) : id;
  if (seen.state === "known") {
    (seen.value as Enrollment).record(field.asBase(), into.live); // a known link of enrollmentById is an enrollment
    return seen.value as Enrollment;
  }
  into.project.enrollments.push(enrollment);
  return enrollment;
}

/** An enrollment of the snapshot, with its changes and what is deployed nested in it. */
export function readSnapshotEnrollment(field: Field, into: Into): void {
  const enrollment = readEnrollment(field, into);
  if (field.get("changes").isList) enrollment.changes = field.get("changes").items();
  const deployments = field.get("deployments");
  if (deployments.isObject) {
    enrollment.deployments = deployments;
    readDeployments(deployments, into, enrollment);
  }
}

function readDeployments(field: Field, into: Into, owner: Enrollment | undefined): void {
  for (const deployment of isDeployment(field) ? [field] : [field.get("production"), field.get("staging")]) {
    const certificates = [deployment.get("primaryCertificate"), ...deployment.get("multiStackedCertificates").items()];
    for (const certificate of certificates) {
      for (const [member, role] of [
        ["certificate", "deployed"],
        ["trustChain", "chain"],
      ] as const) {
        const pem = pemField(certificate.get(member), role, owner);
        if (pem !== undefined) into.project.addPem(pem);
        if (pem !== undefined) owner?.pems.push(pem);
      }
    }
  }
}

function readUpload(field: Field, into: Into): void {
  const parts = field
    .get("certificatesAndTrustChains")
    .items()
    .flatMap((part) => {
      const certificate = pemField(part.get("certificate"), "leaf", undefined);
      if (certificate === undefined) return [];
      const chain = pemField(part.get("trustChain"), "chain", undefined);
      into.project.addPem(certificate);
      if (chain !== undefined) into.project.addPem(chain);
      return [{ certificate, chain, algorithm: part.get("keyAlgorithm") }];
    });
  into.project.uploads.push(new CertificateUpload(field.asBase(), "cps", parts));
}

function readCsrs(field: Field, into: Into): void {
  for (const item of field.get("csrs").items()) {
    const pem = pemField(item.get("csr"), "csr", undefined);
    if (pem !== undefined) into.project.addPem(pem);
  }
}

/** A change of `change-history.v5`; one under way (`change.v2`) has its state in `statusInfo` and names no action. */
const isPastChange = (change: Field): boolean =>
  has(change, "action", "status") && hasAny(change, "primaryCertificate", "multiStackedCertificates");

/**
 * What the history of an enrollment tells of now: the requests that wait for their certificates, and the last certificate that was
 * ordered, with its request.
 */
function readHistory(field: Field, into: Into): void {
  const changes = field.get("changes").items().filter(isPastChange);
  const byDay = changes.toSorted((a, b) => timeOf(b).localeCompare(timeOf(a)));
  const statusOf = (change: Field): string | undefined => valueOf(change.get("status").text())?.toLowerCase();
  const last = byDay.find(
    (change) => statusOf(change) === "completed" && certificatesOf(change).some((one) => has(one, "certificate")),
  );
  for (const change of byDay.filter((one) => one === last || statusOf(one) === "incomplete")) {
    for (const certificate of certificatesOf(change)) {
      const pems = [
        pemField(certificate.get("csr"), "csr", undefined),
        change === last ? pemField(certificate.get("certificate"), "history", undefined) : undefined,
      ];
      for (const pem of pems) if (pem !== undefined) into.project.addPem(pem);
    }
  }
}

const certificatesOf = (change: Field): readonly Field[] => [
  change.get("primaryCertificate"),
  ...change.get("multiStackedCertificates").items(),
];

const timeOf = (change: Field): string => valueOf(change.get("createdOn").text()) ?? "";

const isUploadPart = (part: Field): boolean => hasAny(part, "certificate", "trustChain", "keyAlgorithm");

/** An answer about deployments names no enrollment; the digits in its file name do, where such an enrollment is in view. */
export function linkCps(into: Into): void {
  for (const pem of into.project.pemTexts) {
    if (pem.owner !== undefined || (pem.role !== "deployed" && pem.role !== "chain")) continue;
    let root = pem.field;
    while (root.parent !== undefined) root = root.parent;
    if (!isDeployments(root)) continue;
    const ids: readonly string[] = nameOf(pem.field.doc.file.path).match(/\d+/g) ?? [];
    const owner = into.project.enrollments.find((enrollment) => ids.includes(valueOf(enrollment.id) ?? "-"));
    if (owner === undefined) continue;
    owner.deployments ??= root;
    owner.pems.push(pem);
  }
}

/** What is deployed on one network, as the answer for that network shows it. */
function isDeployment(field: Field): boolean {
  return (
    has(field, "primaryCertificate") && hasAny(field, "networkConfiguration", "multiStackedCertificates", "ocspStapled")
  );
}

function isDeployments(field: Field): boolean {
  return has(field.get("production"), "primaryCertificate") || has(field.get("staging"), "primaryCertificate");
}

export const cpsShapes: readonly Shape[] = [
  listShape("CPS enrollments", member("enrollments"), isEnrollment, readEnrollment),
  { name: "CPS enrollment", claims: isEnrollment, read: readEnrollment },
  {
    name: "CPS certificate upload",
    claims: (field) => isListOf(field.get("certificatesAndTrustChains"), isUploadPart),
    read: readUpload,
  },
  {
    name: "CPS signing requests",
    claims: (field) => isListOf(field.get("csrs"), (item) => has(item, "csr")),
    read: readCsrs,
  },
  {
    name: "CPS change history",
    claims: (field) => isFilledListOf(field.get("changes"), isPastChange),
    read: readHistory,
  },
  {
    name: "CPS deployments",
    claims: isDeployments,
    read: (field, into) => readDeployments(field, into, undefined),
  },
  {
    name: "CPS deployment",
    claims: isDeployment,
    read: (field, into) => readDeployments(field, into, undefined),
  },
];
