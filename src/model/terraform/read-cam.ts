/** Cloud Access Manager in Terraform: a key with its two pairs of credentials, each of them a version. */
import { referenceKey } from "../ids.ts";
import { AccessKey, KeyVersion } from "../nodes/cam.ts";
import { valueOf } from "../read.ts";
import { Draft, type Names, translated } from "./draft.ts";
import type { Part } from "./part.ts";
import { documentOf, type Reader, type Reading, type Resource, selfReference, setting } from "./resource.ts";

/** @see https://techdocs.akamai.com/terraform/docs/cam-rc-cloudaccess-key */
const key: Names = {
  network_configuration: { to: "networkConfiguration", isSingle: true },
  credentials_a: { to: "credentialsA", isSingle: true },
  credentials_b: { to: "credentialsB", isSingle: true },
  timeouts: null,
};
/** A key has room for two versions. */
const mostVersions = 2;

const readKey: Reader = (resource, reading) => {
  const draft = translated(resource.settings, key).put("accessKeyUid", selfReference(resource, "access_key_uid"));
  const node = addKey(resource, draft, reading);
  node.isDeclared = true;
  const pairs = (["credentials_a", "credentials_b"] as const).flatMap((name) => {
    const part = setting(resource, name);
    const credentials = part?.isList === true ? part.items[0] : part;
    if (credentials?.isObject !== true) return [];
    const version = addVersion(resource, translated(credentials, {}), [name], { key: node, reading });
    return [{ version, isPrimary: valueOf(version.field.get("primaryKey").bool()) }];
  });
  const primary = pairs.filter(({ isPrimary }) => isPrimary === true);
  const [only] = primary;
  const isSure = only !== undefined && primary.length === 1;
  if (isSure) nameVersion(only.version, resource, ["primary_guid"], reading);
  else addVersion(resource, new Draft(resource.settings), [], { key: node, reading, isNamedOnly: true });
};

/** A key that is in view already, by the id that a plan knows, or a new one. */
function addKey(resource: Resource, draft: Draft, { project }: Reading): AccessKey {
  const field = documentOf(resource, draft.part, key);
  const node = new AccessKey(field, false);
  const uid = valueOf(node.uid);
  const seen = project.accessKeys.find((other) => uid !== undefined && !other.isMention && valueOf(other.uid) === uid);
  if (seen === undefined) project.accessKeys.push(node);
  else seen.record(field, false);
  return seen ?? node;
}

/** A version by the reference to its GUID. One that is only named may be any of the key's. */
function addVersion(
  resource: Resource,
  draft: Draft,
  path: readonly (string | number)[],
  about: { readonly key: AccessKey | undefined; readonly reading: Reading; readonly isNamedOnly?: boolean },
): KeyVersion {
  const { project } = about.reading;
  const way = about.isNamedOnly === true ? ["primary_guid"] : [...path, "version_guid"];
  draft.put("versionGuid", selfReference(resource, ...way));
  const field = documentOf(resource, draft.part);
  const seen = valueOf(project.keyVersionByGuid(field.get("versionGuid").text()));
  const version = seen ?? new KeyVersion(field, false);
  version.key ??= String(path[0] ?? "primary_guid");
  version.accessKey ??= about.key;
  if (seen === undefined) {
    project.keyVersions.push(version);
    if (about.isNamedOnly !== true) about.key?.versions.push(version);
  }
  nameVersion(version, resource, way, about.reading);
  return version;
}

function nameVersion(
  version: KeyVersion,
  { address, root }: Resource,
  path: readonly (string | number)[],
  { project }: Reading,
): void {
  project.nameKeyVersion(referenceKey({ address, path, root }), version);
}

/** The versions of the key of that name; which they are only a plan knows. */
const readVersions: Reader = (resource, reading) => {
  const { settings, instance } = resource;
  const list = instance?.planned(["access_key_versions"]) ?? settings.get("access_key_versions");
  const isKnown = list?.isList === true;
  for (let at = 0; at < (isKnown ? list.items.length : mostVersions); at++) {
    const item: Part | undefined = isKnown ? list.items[at] : undefined;
    const draft = item?.isObject === true ? translated(item.standing(settings.at), {}) : new Draft(settings);
    const name = settings.get("access_key_name");
    if (name !== undefined) draft.put("accessKeyName", name);
    const version = addVersion(resource, draft, ["access_key_versions", at], { key: undefined, reading });
    version.key = `access_key_versions[${at}]`;
  }
};

/** A key that Terraform only looks up: a plan knows what it is. */
const readKnownKey: Reader = (resource, reading) => {
  const { settings, instance } = resource;
  const known = instance?.planned([]) ?? settings;
  if (typeof known.get("authentication_method")?.value === "string")
    addKey(resource, translated(known.standing(settings.at).named(settings.key), key), reading);
};

export const camReaders: Readonly<Record<string, Reader>> = {
  akamai_cloudaccess_key: readKey,
  "data.akamai_cloudaccess_key": readKnownKey,
  "data.akamai_cloudaccess_key_versions": readVersions,
};
