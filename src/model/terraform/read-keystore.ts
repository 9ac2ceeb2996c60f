/** mTLS Origin Keystore in Terraform. Versions are known by the references that name them, long before the vendor gives them GUIDs. */
import type { Field } from "../field.ts";
import { referenceKey } from "../ids.ts";
import { pemField } from "../load/pem.ts";
import { CertificateUpload } from "../nodes/cps.ts";
import { CertificateVersion, ClientCertificate } from "../nodes/keystore.ts";
import type { Project } from "../nodes/project.ts";
import { valueOf } from "../read.ts";
import { Draft, type Names, translated } from "./draft.ts";
import { Part } from "./part.ts";
import { documentOf, type Reader, type Reading, type Resource, selfReference, setting } from "./resource.ts";

const aliases = ["current", "previous"] as const;
/** A third-party certificate has five versions at most, an Akamai-signed one two. */
const mostVersions = 5;

/** @see https://techdocs.akamai.com/terraform/docs/moks-rc-client-certificate-third-party */
const certificate: Names = { versions: null, current: null, previous: null, timeouts: null };
const version: Names = {
  csr_block: { to: "csrBlock", isSingle: true },
  certificate_block: { to: "certificateBlock", isSingle: true },
  validation: { to: "validation", isSingle: true },
};

/** The certificate of a resource or data source; one that a plan knows the id of may be in view already. */
function addCertificate(field: Field, project: Project): ClientCertificate {
  const node = new ClientCertificate(field, false);
  const id = valueOf(node.id);
  const seen = project.clientCertificates.find((other) => id !== undefined && valueOf(other.id) === id);
  if (seen === undefined) project.clientCertificates.push(node);
  else seen.record(field, false);
  return seen ?? node;
}

/** A version as a record of the API would tell of it, standing on what the configuration writes of it. */
function addVersion(field: Field, key: string, owner: ClientCertificate | undefined, project: Project) {
  const seen = valueOf(project.certificateVersionByGuid(field.get("versionGuid").text()));
  seen?.record(field, false);
  const node = seen ?? new CertificateVersion(field, false);
  node.key ??= key;
  readPem(node, field, project);
  if (seen !== undefined) return node;
  project.certificateVersions.push(node);
  if (owner === undefined) return node;
  node.certificate = owner;
  node.list = owner.versions;
  owner.versions.push(node);
  return node;
}

function readPem(node: CertificateVersion, field: Field, project: Project): void {
  const texts = [
    pemField(field.at("csrBlock", "csr"), "csr", node),
    pemField(field.at("certificateBlock", "certificate"), "deployed", node),
    pemField(field.at("certificateBlock", "trustChain"), "chain", node),
  ];
  for (const text of texts) {
    if (text === undefined || text.blocks.length === 0) continue;
    node.pems.push(text);
    project.addPem(text);
  }
}

/** Lets a version be found by one more reference to its GUID. */
function alsoCalled(
  node: CertificateVersion,
  { address, root }: Resource,
  path: readonly (string | number)[],
  { project }: Reading,
): void {
  project.nameCertificateVersion(referenceKey({ address, path, root }), node);
}

/** Akamai keeps two slots, whose GUIDs outlive every rotation; the list of versions begins with them. */
const readAkamai: Reader = (resource, reading) => {
  const { project } = reading;
  const draft = translated(resource.settings, certificate)
    .put("certificateId", selfReference(resource, "certificate_id"))
    .say("signer", "AKAMAI");
  const written = setting(resource, "versions");
  if (written?.isObject === true) draft.put("versions", written); // a mistake that keystore/wrong-certificate-kind tells of
  const owner = addCertificate(documentOf(resource, draft.part, certificate), project);
  owner.isDeclared = true;
  aliases.forEach((slot, position) => {
    const known = shown(resource, ["versions", position], resource.settings);
    const about = known === undefined ? new Draft(resource.settings) : translated(known, version);
    about.put("versionGuid", selfReference(resource, `${slot}_guid`));
    const node = addVersion(documentOf(resource, about.part), slot, owner, project);
    node.position ??= position;
    alsoCalled(node, resource, [`${slot}_guid`], reading);
    alsoCalled(node, resource, ["versions", position, "version_guid"], reading);
  });
};

/** One version for each key. */
const readThirdParty: Reader = (resource, reading) => {
  const { project } = reading;
  const versions = setting(resource, "versions");
  const draft = translated(resource.settings, certificate)
    .put("certificateId", selfReference(resource, "certificate_id"))
    .say("signer", "THIRD_PARTY");
  if (versions !== undefined) draft.put("versions", versions.isObject ? versionMap(resource, versions) : versions);
  const field = documentOf(resource, draft.part, certificate);
  const owner = addCertificate(field, project);
  owner.isDeclared = true;
  for (const item of field.get("versions").members()) {
    const key = String(item.key);
    const node = addVersion(item.asBase(), key, owner, project);
    alsoCalled(node, resource, ["versions", key, "version_guid"], reading);
  }
  owner.hasAllVersions = versions?.isObject === true;
};

/** What a plan or a state tells of an object that the provider fills in, standing where the configuration asks for it. */
function shown({ settings, instance }: Resource, path: readonly (string | number)[], like: Part): Part | undefined {
  const told = instance?.planned(path) ?? settings.find(path);
  if (told?.isObject !== true || (instance !== undefined && told === settings)) return undefined;
  if (instance === undefined) return told;
  return new Part(new Map(told.standing(like.at).members), like.at, { key: like.key });
}

/** The same place without what is written there. */
function emptied({ at, key }: Part): Part {
  return new Part(new Map(), at, { key });
}

function versionMap(resource: Resource, versions: Part): Part {
  const entries = versions.members.map(([key, part]) => {
    const like = part.key === undefined ? versions : part; // a key that an expression makes stands nowhere by itself
    const known = shown(resource, ["versions", key], like);
    const draft = (known === undefined ? new Draft(emptied(like)) : translated(known, version))
      .put("versionGuid", selfReference(resource, "versions", key, "version_guid"))
      .put("version", selfReference(resource, "versions", key, "version"));
    return [key, draft.part] as const;
  });
  return new Part(new Map(entries), versions.at, { key: versions.key });
}

/**
 * A data source shows the aliases, which have GUIDs of their own, and a list of the other versions. Only a plan knows what is in
 * them; without one they are known by name, and belong to the certificate whose id the data source asks for.
 */
const readData: Reader = (resource, reading) => {
  const { project } = reading;
  const { settings } = resource;
  const whole = shown(resource, [], settings);
  const owner =
    typeof whole?.get("signer")?.value === "string"
      ? addCertificate(documentOf(resource, translated(whole, certificate).part, certificate), project)
      : undefined;
  const add = (path: readonly (string | number)[], alias?: string): void => {
    const known = shown(resource, path, settings);
    if (known === undefined && owner !== undefined) return; // the account has none
    const about = known === undefined ? new Draft(settings) : translated(known, version);
    if (alias !== undefined) about.say("versionAlias", alias);
    const id = settings.get("certificate_id");
    if (id !== undefined) about.put("certificateId", id);
    about.put("versionGuid", selfReference(resource, ...path, "version_guid"));
    const node = addVersion(documentOf(resource, about.part), keyOf(path), owner, project);
    if (typeof path[1] === "number") node.position ??= path[1];
    alsoCalled(node, resource, [...path, "version_guid"], reading);
  };
  for (const alias of aliases) add([alias], alias.toUpperCase());
  for (let at = 0; at < mostVersions; at++) add(["versions", at]);
  if (owner !== undefined) owner.hasAllVersions = true;
};

function keyOf([name = "", index]: readonly (string | number)[]): string {
  return index === undefined ? String(name) : `${name}[${index}]`;
}

const uploadNames: Names = {
  signed_certificate: "certificate",
  auto_acknowledge_warnings: "acknowledgeAllWarnings",
  timeouts: null,
};

/** Which version it fills is found out once all documents are read. */
const readUpload: Reader = (resource, { project }) => {
  const { address, root, instance, isUnwritten, settings } = resource;
  const field = documentOf(resource, translated(settings, uploadNames).part, uploadNames);
  const leaf = pemField(field.get("certificate"), "leaf", undefined);
  const chain = pemField(field.get("trustChain"), "chain", undefined);
  for (const pem of [leaf, chain]) if (pem !== undefined) project.addPem(pem);
  const parts = leaf === undefined ? [] : [{ certificate: leaf, chain, algorithm: field.get("keyAlgorithm") }];
  const upload = new CertificateUpload(field, "keystore", parts, project);
  upload.reference = { address, path: [], root };
  const isPlanned = isUnwritten || instance?.actions !== undefined;
  upload.isDone = isPlanned ? typeof selfReference(resource, "version_guid").value === "string" : undefined;
  upload.isUncertain = instance?.isUncertain;
  project.uploads.push(upload);
};

export const keystoreReaders: Readonly<Record<string, Reader>> = {
  akamai_mtlskeystore_client_certificate_akamai: readAkamai,
  akamai_mtlskeystore_client_certificate_third_party: readThirdParty,
  akamai_mtlskeystore_client_certificate_upload: readUpload,
  "data.akamai_mtlskeystore_client_certificate": readData,
};
