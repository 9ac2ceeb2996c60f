/**
 * Cloud Access Manager: which documents tell of access keys, and how keys, versions and uses that come in different files
 * find each other.
 */
import type { Field } from "../field.ts";
import { AccessKey, KeyVersion } from "../nodes/cam.ts";
import { valueOf } from "../read.ts";
import { has, hasAny, type Into, isFilledListOf, listShape, member, type Shape } from "./shape.ts";

const isKey = (field: Field): boolean =>
  (has(field, "accessKeyName") &&
    hasAny(field, "accessKeyUid", "authenticationMethod", "credentials", "networkConfiguration")) ||
  isNamelessBody(field);

/** The body of a new key of which the name was forgotten. */
const isNamelessBody = (field: Field): boolean =>
  hasAny(field.get("credentials"), "cloudAccessKeyId", "cloudSecretAccessKey") ||
  (has(field, "authenticationMethod") && has(field.get("networkConfiguration"), "securityNetwork"));

/** The body that adds a version to a key: a credential and nothing else. */
const isVersionBody = (field: Field): boolean =>
  hasAny(field, "cloudAccessKeyId", "cloudSecretAccessKey") &&
  field.members().every(({ key }) => key === "cloudAccessKeyId" || key === "cloudSecretAccessKey");

/** The answer about a request that creates a key or a version. */
const isCreateRequest = (field: Field): boolean =>
  has(field, "processingStatus") && hasAny(field, "accessKeyVersion", "accessKey", "request");

/** A property that uses a version of a key; not every answer says of which. */
const isUse = (field: Field): boolean =>
  has(field, "propertyId") && hasAny(field, "stagingVersion", "productionVersion");

const isVersion = (field: Field): boolean =>
  has(field, "versionGuid") && hasAny(field, "accessKeyUid", "deploymentStatus", "cloudAccessKeyId");

function readKey(field: Field, into: Into): AccessKey {
  const node = new AccessKey(field.asBase(), into.live);
  const uid = valueOf(node.uid);
  const seen =
    uid === undefined ? undefined : into.project.accessKeys.find((key) => !key.isMention && valueOf(key.uid) === uid);
  if (seen === undefined) into.project.accessKeys.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
}

/** The key of which a document only speaks; `linkCam` joins it with the one that describes the key. */
function mention(field: Field, into: Into): AccessKey {
  const key = new AccessKey(field.asBase(), into.live);
  key.isMention = true;
  into.project.accessKeys.push(key);
  return key;
}

/** A request that failed names no key: nothing can be linked to it. */
function readCreateRequest(field: Field, into: Into): void {
  const named = [field.get("accessKey"), field.get("accessKeyVersion")].find((part) => has(part, "accessKeyUid"));
  if (named !== undefined) mention(named, into).requests.push(field);
}

function readUses(field: Field, into: Into): void {
  for (const item of field.get("properties").items())
    if (has(item, "accessKeyUid")) mention(item, into).uses.push(item);
}

/** A key of the snapshot, with its versions nested in it. */
export function readSnapshotKey(field: Field, into: Into): void {
  const key = readKey(field, into);
  if (field.get("versions").isList) readVersions(field.get("versions").items(), into, key);
}

function readVersions(items: readonly Field[], into: Into, owner: AccessKey | undefined): void {
  if (owner !== undefined) owner.hasAllVersions = true;
  for (const item of items) {
    const version = new KeyVersion(item.asBase(), into.live);
    version.accessKey = owner;
    owner?.versions.push(version);
    into.project.keyVersions.push(version);
  }
}

/** Joins what speaks of a key by its uid with the key: versions, requests and usage. */
export function linkCam(into: Into): void {
  joinMentions(into.project.accessKeys);
  linkByName(into.project);
  for (const version of into.project.keyVersions) {
    if (version.accessKey !== undefined || version.field.doc.language === "hcl") continue;
    const uid = version.isBody ? uidInName(version.field.doc.file.path) : valueOf(version.get("accessKeyUid").id());
    if (uid === undefined) continue;
    const owner =
      into.project.accessKeys.find((key) => valueOf(key.uid) === uid) ??
      (version.isBody ? undefined : mention(version.field, into));
    if (owner === undefined) continue;
    version.accessKey = owner;
    owner.versions.push(version);
    if (typeof version.field.key === "number") owner.hasAllVersions = true;
  }
}

/** What Terraform looks up by the name of its key; names are unique in an account, but a run may hold several accounts. */
function linkByName({ keyVersions, accessKeys }: Into["project"]): void {
  for (const version of keyVersions) {
    const name = version.field.doc.language === "hcl" ? valueOf(version.get("accessKeyName").text()) : undefined;
    if (version.accessKey !== undefined || name === undefined) continue;
    const [key, ...others] = accessKeys.filter((one) => !one.isMention && valueOf(one.name) === name);
    if (others.length === 0) version.accessKey = key;
  }
}

/** The body of a new version names no key; the digits before its file name may. */
function uidInName(path: string): string | undefined {
  return /(?:^|\/)(\d+)[-_.][^/]*$/.exec(path)?.[1];
}

/** Folds keys that documents only speak of into those that describe them; of mentions alone one stands for the key. */
function joinMentions(keys: AccessKey[]): void {
  const byUid = new Map<string, AccessKey>();
  const uidOf = (key: AccessKey): string => valueOf(key.uid) ?? "";
  for (const key of keys) if (!key.isMention) byUid.set(uidOf(key), key);
  const kept = keys.filter((key) => {
    const other = byUid.get(uidOf(key));
    if (!key.isMention || other === undefined) {
      byUid.set(uidOf(key), key);
      return true;
    }
    other.requests.push(...key.requests);
    other.uses.push(...key.uses);
    return false;
  });
  keys.splice(0, keys.length, ...kept);
}

export const camShapes: readonly Shape[] = [
  listShape("cloud access keys", member("accessKeys"), isKey, readKey),
  {
    name: "cloud access key versions",
    claims: (field) => isFilledListOf(field.get("accessKeyVersions"), isVersion),
    read: (field, into) => readVersions(field.get("accessKeyVersions").items(), into, undefined),
  },
  { name: "cloud access key request", claims: isCreateRequest, read: readCreateRequest },
  {
    name: "properties of a cloud access key version",
    claims: (field) => isFilledListOf(field.get("properties"), isUse),
    read: readUses,
  },
  {
    name: "cloud access key version body",
    claims: isVersionBody,
    read: (field, into) => readVersions([field], into, undefined),
  },
  {
    name: "cloud access key version",
    claims: isVersion,
    read: (field, into) => readVersions([field], into, undefined),
  },
  { name: "cloud access key", claims: isKey, read: readKey },
];
