import type { Field } from "../field.ts";
import { AccessKey, KeyVersion } from "../nodes/cam.ts";
import { valueOf } from "../read.ts";
import { has, hasAny, type Into, isListOf, type Shape } from "./shape.ts";

const isKey = (field: Field): boolean =>
  has(field, "accessKeyName") && hasAny(field, "accessKeyUid", "authenticationMethod", "credentials", "networkConfiguration");

const isVersion = (field: Field): boolean => has(field, "versionGuid") && hasAny(field, "accessKeyUid", "deploymentStatus", "cloudAccessKeyId");

function readKey(field: Field, into: Into): AccessKey {
  const node = new AccessKey(field.asBase(), into.live);
  const uid = valueOf(node.uid);
  const seen = uid === undefined ? undefined : into.project.accessKeys.find((key) => valueOf(key.uid) === uid);
  if (seen === undefined) into.project.accessKeys.push(node);
  else seen.record(field.asBase(), into.live);
  return seen ?? node;
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

/** Joins versions to the keys whose uid they carry. */
export function linkCam(into: Into): void {
  for (const version of into.project.keyVersions) {
    if (version.accessKey !== undefined) continue;
    const uid = valueOf(version.get("accessKeyUid").id());
    const owner = into.project.accessKeys.find((key) => uid !== undefined && valueOf(key.uid) === uid);
    if (owner === undefined) continue;
    version.accessKey = owner;
    owner.versions.push(version);
    if (typeof version.field.key === "number") owner.hasAllVersions = true;
  }
}

export const camShapes: readonly Shape[] = [
  {
    name: "cloud access keys",
    claims: (field) => isListOf(field.get("accessKeys"), isKey) && field.get("accessKeys").items().length > 0,
    read: (field, into) => field.get("accessKeys").items().forEach((item) => readKey(item, into)),
  },
  {
    name: "cloud access key versions",
    claims: (field) => isListOf(field.get("accessKeyVersions"), isVersion) && field.get("accessKeyVersions").items().length > 0,
    read: (field, into) => readVersions(field.get("accessKeyVersions").items(), into, undefined),
  },
  { name: "cloud access key version", claims: isVersion, read: (field, into) => readVersions([field], into, undefined) },
  { name: "cloud access key", claims: isKey, read: (field, into) => void readKey(field, into) },
];
