/** Which versions of access keys a change adds or drops, and who refers to them. */
import {
  type AccessKey,
  type Changes,
  type Field,
  fateOf,
  gapAfter,
  isForgotten,
  type KeyVersion,
  valueOf,
} from "#rule";

export type Thing = AccessKey | KeyVersion;

/** The record of a thing that Terraform makes; undefined for what only answers of the API show. */
export function declared({ records }: Thing): Field | undefined {
  return records.find(({ doc }) => doc.language === "hcl" && doc.address?.includes("data.") === false);
}

/** The keys of before with what they are after, those included of which only their versions speak. */
export function keysOf(all: Changes): readonly { readonly before: AccessKey; readonly after: AccessKey | undefined }[] {
  const keys = all.before.accessKeys.filter((key) => !key.isLive);
  return keys.map((before) => {
    const uid = valueOf(before.uid);
    const after = all.afterOf("accessKey", before);
    const byUid = all.after.accessKeys.find((key) => !key.isLive && uid !== undefined && valueOf(key.uid) === uid);
    return { before, after: after ?? byUid };
  });
}

/** A version that goes, with its key. */
export interface Dropped {
  readonly key: AccessKey;
  /** What the key is after the change; undefined where it goes, too. */
  readonly later: AccessKey | undefined;
  readonly version: KeyVersion;
}

/** The versions that a change drops, be it together with their key. What only leaves the state stays in the account. */
export function droppedVersions(all: Changes): readonly Dropped[] {
  return keysOf(all).flatMap(({ before, after }) => {
    if (after === undefined && isForgotten(declared(before)?.doc.address ?? "", all)) return [];
    return before.versions
      .filter((version) => !version.isLive && (!version.isBody || declared(version) !== undefined))
      .filter((version) => after === undefined || !after.versions.some((other) => isSame(version, other)))
      .map((version) => ({ key: before, later: after, version }));
  });
}

/** True for two records of one version: by its place in Terraform, else by its GUID. */
export function isSame(one: KeyVersion, other: KeyVersion): boolean {
  if (one.key !== undefined || other.key !== undefined) return one.key === other.key;
  if (other.isLive !== one.isLive) return false;
  const guid = valueOf(one.guid)?.toLowerCase();
  return guid === undefined ? one.isBody && other.isBody : guid === valueOf(other.guid)?.toLowerCase();
}

/** Why a version that is not written any more may be there all the same; undefined where it is gone. */
export function doubtOf({ key, later, version }: Dropped, all: Changes): string | undefined {
  const field = declared(version);
  if (field === undefined || later === undefined || declared(later) === undefined) {
    // A later list of keys tells as well as one of the versions of this key.
    const whys = (later === undefined ? [version, key] : [version]).map((thing) => {
      const fate = fateOf({ kind: thing.kind, field: field ?? thing.field }, all, marks);
      return fate.state === "unclear" ? fate.why : undefined;
    });
    return whys.includes(undefined) ? undefined : whys[0];
  }
  // A key that stays tells of both its versions.
  const pair = later.get(version.key === "credentials_b" ? "credentialsB" : "credentialsA").json();
  return pair.state === "unknown" && all.from !== "plan" ? pair.why : gapAfter(field, all);
}

/** Members that answers of the API have, and no request. */
const marks = ["accessKeyUid", "versionGuid", "createdBy", "createdTime"];
