/**
 * mTLS Edge Truststore: which documents tell of CA sets, their versions, activations and uses, and how those that name no
 * set find theirs.
 */
import type { Field } from "../field.ts";
import { CaSet, CaSetActivation, CaSetVersion } from "../nodes/truststore.ts";
import type { Document } from "../nodes/writing.ts";
import { idsIn } from "../paths.ts";
import { valueOf } from "../read.ts";
import { pemField } from "./pem.ts";
import { has, hasAny, type Into, isFilledListOf, isListOf, listShape, member, type Shape } from "./shape.ts";
import { readCertificateFiles } from "./truststore-files.ts";

const isSet = (field: Field): boolean =>
  has(field, "caSetName") &&
  !hasAny(field, "certificates", "activationId", "versionLink", "deletions", "version", "versionId", "versionNumber") &&
  (hasAny(field, "caSetId", "description", "caSetStatus", "isDeleted", "latestVersion", "accountId") ||
    field.members().length === 1);

const isVersion = (field: Field): boolean =>
  (has(field, "caSetId") || has(field, "caSetName")) &&
  hasAny(field, "version", "versionNumber", "versionId") &&
  hasAny(field, "stagingStatus", "productionStatus", "certificates", "allowInsecureSha1") &&
  !has(field, "activationId");

/** An entry of a version; one that forgets its certificate is told by having nothing but a description. */
const isEntry = (field: Field): boolean =>
  has(field, "certificatePem") || field.members().every((member) => member.key === "description");

const isVersionBody = (field: Field): boolean => {
  const certificates = field.get("certificates");
  if (certificates.items().some((item) => has(item, "certificatePem"))) return isListOf(certificates, isEntry);
  return has(field, "allowInsecureSha1") && isListOf(certificates, isEntry);
};

const isActivation = (field: Field): boolean => {
  if (!hasAny(field, "caSetId", "caSetName")) return false;
  if (has(field, "activationId")) return true;
  const speaks = hasAny(field, "activationType", "activationStatus", "version", "versionNumber", "versionId");
  return has(field, "network") && speaks;
};

/** What uses a set: the answer does not say which set. */
const isAssociations = (field: Field): boolean => {
  const members = field.get("associations").members();
  return members.length > 0 && members.every(({ key }) => key === "enrollments" || key === "properties");
};

const isDeletion = (field: Field): boolean => has(field, "caSetId", "deletions");

/** A set by id, else by its name, which is unique in an account: the body that made a set knows only that. */
function findSet(project: Into["project"], id: string | undefined, name: string | undefined): CaSet | undefined {
  const isNamed = (set: CaSet): boolean => name !== undefined && valueOf(set.name) === name;
  if (id === undefined) {
    const named = project.caSets.filter(isNamed);
    const [first, ...others] = named.filter((set) => !set.isDeleted);
    return others.length === 0 ? (first ?? named[0]) : undefined; // copies of a configuration make one each
  }
  return (
    project.caSets.find((set) => valueOf(set.id) === id) ??
    project.caSets.find((set) => set.id.state === "absent" && isNamed(set))
  );
}

/** The set a record tells about, made when no other record has. */
function setOf(field: Field, into: Into): CaSet {
  const probe = new CaSet(into.project, field.asBase(), into.live);
  const id = valueOf(probe.id);
  const name = valueOf(probe.name);
  const seen = findSet(into.project, id, name);
  if (seen === undefined) into.project.caSets.push(probe);
  return seen ?? probe;
}

function readSet(field: Field, into: Into): CaSet {
  const set = setOf(field, into);
  if (!set.records.some((record) => record.doc === field.doc && record.value === field.value)) {
    set.record(field.asBase(), into.live);
  }
  return set;
}

function readVersion(field: Field, into: Into, parent?: CaSet): CaSetVersion {
  const isAnswer = hasAny(field, "stagingStatus", "productionStatus", "createdBy", "createdDate", "versionLink");
  const version = new CaSetVersion(field.asBase(), into.live, isAnswer ? "answer" : "body");
  for (const item of version.field.get("certificates").items()) {
    const pem = pemField(item.get("certificatePem"), "ca-set", version);
    if (pem !== undefined) version.entries.push({ field: item, pem });
  }
  const id = valueOf(field.get("caSetId").id());
  const known = into.project.caSets.find((set) => (id === undefined ? false : valueOf(set.id) === id));
  version.caSet = parent ?? known;
  version.caSet?.versions.push(version);
  into.project.caSetVersions.push(version);
  for (const entry of version.entries) into.project.addPem(entry.pem);
  return version;
}

function readActivation(field: Field, into: Into, parent?: CaSet): void {
  const activation = new CaSetActivation(field.asBase(), into.live);
  const id = valueOf(field.get("caSetId").id());
  activation.caSet = parent ?? into.project.caSets.find((set) => id !== undefined && valueOf(set.id) === id);
  activation.caSet?.activations.push(activation);
  into.project.caSetActivations.push(activation);
}

/** A CA set of the snapshot, with versions, activations and associations nested in it. */
export function readSnapshotSet(field: Field, into: Into): void {
  const set = readSet(field, into);
  const versions = field.get("versions");
  if (versions.isList) {
    set.hasAllVersions = true;
    for (const version of versions.items()) readVersion(version, into, set);
  }
  for (const activation of field.get("activations").items()) readActivation(activation, into, set);
  if (field.get("associations").isObject) set.associations = field.get("associations");
}

function readVersions(field: Field, into: Into): void {
  const versions = field
    .get("versions")
    .items()
    .map((item) => readVersion(item, into));
  for (const { caSet } of versions) if (caSet !== undefined) caSet.hasAllVersions = true;
}

/** Joins what was read before its set was, and takes in the certificate files of sets. */
export function linkTruststore(into: Into, documents: readonly Document[]): void {
  const { project } = into;
  joinDeclared(project);
  readCertificateFiles(into, documents);
  for (const { field } of documents) if (isAssociations(field)) linkAssociations(field, into);
  for (const version of project.caSetVersions) {
    if (version.caSet !== undefined) continue;
    version.caSet = setFor(version, version.origin === "answer", into);
    version.caSet?.versions.push(version);
    if (version.caSet !== undefined && version.field.parent?.key === "versions") version.caSet.hasAllVersions = true;
  }
  for (const activation of project.caSetActivations) {
    if (activation.caSet !== undefined) continue;
    activation.caSet = setFor(activation, !activation.isRequest, into);
    activation.caSet?.activations.push(activation);
  }
}

/** A set that Terraform makes and one that the account shows are the same one where an import says so, or a name that is unique. */
function joinDeclared({ caSets }: Into["project"]): void {
  const declared = caSets.filter(({ declaration }) => declaration !== undefined);
  for (const set of declared) {
    const name = valueOf(set.name);
    const isAlone = name !== undefined && declared.every((other) => other === set || valueOf(other.name) !== name);
    const twin = caSets.find((other) => {
      if (other.declaration !== undefined || other.isDeleted) return false;
      if (set.importedId !== undefined) return valueOf(other.id) === set.importedId;
      return isAlone && other.isLive && valueOf(other.name) === name;
    });
    if (twin === undefined) continue;
    set.absorb(twin);
    caSets.splice(caSets.indexOf(twin), 1);
  }
}

/** The one set whose id stands in the name of the answer's file, as in `70010-associations.json`. */
function linkAssociations(field: Field, { project }: Into): void {
  const ids = idsIn(field.doc.file.path);
  const [set, ...others] = project.caSets.filter(({ id }) => ids.includes(valueOf(id) ?? ""));
  if (set !== undefined && others.length === 0) set.associations ??= field.get("associations");
}

/** The set of a version or activation. An answer of the API proves that its set exists, even when nothing else tells of it. */
function setFor(node: CaSetVersion | CaSetActivation, isAnswer: boolean, into: Into): CaSet | undefined {
  const id = valueOf(node.get("caSetId").id());
  const name = valueOf(node.get("caSetName").text());
  const seen = findSet(into.project, id, name);
  if (seen !== undefined || id === undefined || !isAnswer) return seen;
  const set = new CaSet(into.project, node.field.asBase(), node.isLive);
  into.project.caSets.push(set);
  return set;
}

export const truststoreShapes: readonly Shape[] = [
  {
    name: "CA sets",
    claims: (field) => isListOf(field.get("caSets"), (item) => hasAny(item, "caSetId", "caSetName")),
    read: (field, into) =>
      field
        .get("caSets")
        .items()
        .forEach((item) => readSet(item, into)),
  },
  {
    name: "CA set versions",
    claims: (field) => isFilledListOf(field.get("versions"), isVersion),
    read: readVersions,
  },
  listShape("CA set activations", member("activations"), isActivation, readActivation),
  { name: "CA set associations", claims: isAssociations, read: () => undefined }, // linked when all sets are in view
  { name: "CA set activation", claims: isActivation, read: readActivation },
  {
    name: "CA set deletion",
    claims: isDeletion,
    read: (field, into) => {
      setOf(field, into).deletion = field;
    },
  },
  {
    name: "CA set version",
    claims: (field) => isVersion(field) || isVersionBody(field),
    read: readVersion,
  },
  { name: "CA set", claims: isSet, read: readSet },
];
