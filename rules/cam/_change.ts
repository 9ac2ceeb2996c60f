/** Which versions of access keys a change adds or drops, and who refers to them. */
import { type AccessKey, type Changes, type Field, type KeyVersion, valueOf } from "#rule";

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
    if (after === undefined && isForgotten(before, all)) return [];
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

function isForgotten(key: AccessKey, { before, after, from }: Changes): boolean {
  const address = declared(key)?.doc.address;
  if (address === undefined) return false;
  if (from === "plan") {
    const changes = before.terraformModules.flatMap(({ blocks }) => blocks.flatMap((block) => block.changes));
    return changes.find((change) => change.address === address)?.actions.includes("forget") === true;
  }
  const own = address.replace(/\[[^\]]*\]$/, "");
  return after.terraformModules.some(({ blocks }) =>
    blocks.some(
      (block) =>
        block.blockType === "removed" &&
        block
          .get("lifecycle")
          .items()
          .some((settings) => valueOf(settings.get("destroy").bool()) === false) &&
        block.referencesIn("from").some(({ target }) => own === target || own.startsWith(`${target}.`)),
    ),
  );
}

/** Why a version that is not written any more may be there all the same; undefined where it is gone. A plan is certain. */
export function doubtOf({ key, later, version }: Dropped, all: Changes): string | undefined {
  const { before, after, from } = all;
  const field = declared(version);
  if (field !== undefined) {
    if (from === "plan") return undefined;
    const gap = after.terraformModules.find((module) => module.isWritten && module.gap !== undefined)?.gap;
    const folder = folderOf(field);
    const isRoot = before.terraformModules.some((module) => module.isRoot && module.folder === folder);
    const isLeft = after.terraformModules.some((module) => module.folder === folder);
    const pair = later?.get(version.key === "credentials_b" ? "credentialsB" : "credentialsA");
    const read = pair?.json();
    if (read?.state === "unknown") return read.why;
    return gap ?? (isRoot && !isLeft ? "the whole configuration that made it is gone from the project" : undefined);
  }
  const lists = (later === undefined ? [key, version] : [version]).flatMap(({ records }) => records);
  const others = [...after.keyVersions, ...after.accessKeys].flatMap(({ records }) => records);
  const isAnswered = others.some((other) => lists.some((list) => isSameList(list, other)));
  return isAnswered ? undefined : "no later list in the project shows that it is gone";
}

/** True for entries of one file that lists all there are. */
function isSameList(one: Field, other: Field): boolean {
  const isListed = typeof one.key === "number" && typeof other.key === "number";
  return isListed && one.doc.language !== "hcl" && one.doc.file.path === other.doc.file.path;
}

export function folderOf({ doc }: Field): string {
  return doc.file.path.slice(0, Math.max(0, doc.file.path.lastIndexOf("/")));
}
