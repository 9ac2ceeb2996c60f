/**
 * `--base`: the earlier state to compare with, from a folder or from git's object database. Nothing is checked out and nothing is
 * fetched; what is the same on both sides is read from the disk.
 */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import type { Base } from "../../engine/index.ts";
import { type Entry, type FileRead, type Files, maxFileBytes } from "../../text/index.ts";
import { bytesRead, diskFiles } from "./disk.ts";
import { git, gitReason, runGit, split } from "./git.ts";
import { isConfig, isWithin, projectRoot, repositoryRoot, slashes } from "./paths.ts";
import { UserError } from "./user-error.ts";
import type { LeaveOut } from "./walk.ts";

/** What a run is about, for the other side of the comparison. */
interface Asked {
  readonly paths: readonly string[];
  readonly cwd: string;
  readonly leavesOut: LeaveOut;
  readonly now: Files;
}

/**
 * The earlier state that `--base` names.
 * @throws UserError where it is neither a folder nor a commit that is there, with what to fetch.
 */
export async function baseOf(given: string, asked: Asked): Promise<Base> {
  const folder = resolve(asked.cwd, given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return gitBase(given, asked);
  if (isCommitToo(given, asked))
    throw new UserError(
      `--base ${given} is a folder and a commit; write ./${given} for the folder, or the whole name of the commit, as refs/heads/${given}`,
    );
  return folderBase(folder, asked);
}

/** A folder that is laid out like the working directory. */
async function folderBase(folder: string, { paths, leavesOut, now, cwd }: Asked): Promise<Base> {
  const inside = paths.filter((path) => statSync(resolve(folder, path), { throwIfNoEntry: false }) !== undefined);
  const files = await diskFiles(inside, folder, (path, isFolder) =>
    leavesOut(resolve(cwd, relative(folder, path)), isFolder),
  );
  return { files: { ...files, revision: "base" }, isSame: sameBytes(files, now) };
}

function sameBytes(before: Files, now: Files): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    let same = known.get(path);
    if (same === undefined) {
      const old = before.read(path);
      const bytes = old.ok ? Buffer.from(old.bytes) : undefined; // the next read may use the same buffer
      const read = now.read(path);
      same = bytes !== undefined && read.ok && bytes.equals(read.bytes);
      known.set(path, same);
    }
    return same;
  };
}

/** True for a plain word that both a folder and a branch or tag go by. */
function isCommitToo(given: string, asked: Asked): boolean {
  const top = /^[\w-]+$/.test(given) ? repositoryAt(asked) : undefined;
  return (
    top !== undefined && runGit(["show-ref", "--quiet", `refs/heads/${given}`, `refs/tags/${given}`], top).status === 0
  );
}

function repositoryAt({ cwd, paths }: Asked): string | undefined {
  return repositoryRoot(cwd) ?? repositoryRoot(resolve(cwd, paths[0] ?? "."));
}

/** What git's database holds of a commit, below the working directory. */
function gitBase(ref: string, asked: Asked): Base {
  const { cwd } = asked;
  const top = repositoryAt(asked);
  if (top === undefined)
    throw new UserError(`--base ${ref} is no folder, and there is no git repository here to look in`);
  const fromHere = (path: string): string => slashes(relative(cwd, join(top, path)));
  const blobs = withoutUnlisted(blobsOf(commitOf(ref, top), { ...asked, top, fromHere }), asked);
  const changed = [...blobs].filter(([path, oid]) => !isOnDisk(oid, resolve(cwd, path)));
  const contents = contentsOf(changed, top);
  for (const [path, content] of contents) {
    // the file itself is kept elsewhere, and what it was cannot be told
    if (content.toString("latin1", 0, largeFile.length) === largeFile) contents.delete(path);
  }
  const entries = [...blobs.keys()].map((path): Entry => ({ path, root: rootOf(path, cwd) }));
  const isSame = (path: string): boolean => blobs.has(path) && !contents.has(path);
  const read = (path: string): FileRead => {
    const content = contents.get(path);
    if (content !== undefined) return bytesRead(content);
    return isSame(path) ? fromDisk(resolve(cwd, path)) : { ok: false, why: "it is not there" };
  };
  const files: Files = {
    revision: "base",
    list: () => entries,
    read,
    exists: (path, root) => blobs.has(path) && isWithin(resolve(cwd, path), resolve(cwd, root)),
  };
  return { files, isSame };
}

/** Without the files that are there and left alone, as by a .gitignore: what is not looked at on one side has not gone. */
function withoutUnlisted(blobs: ReadonlyMap<string, string>, { now, cwd }: Asked): ReadonlyMap<string, string> {
  const listed = new Set(now.list().map(({ path }) => path));
  return new Map([...blobs].filter(([path]) => listed.has(path) || !existsSync(resolve(cwd, path))));
}

/** How the files begin that Git LFS leaves in the place of others. */
const largeFile = "version https://git-lfs.github.com/spec/";

/**
 * True where a file holds what a blob does. Asked of the bytes and not of git, which would run the filters that the repository's
 * own configuration names.
 */
function isOnDisk(oid: string, path: string): boolean {
  try {
    const bytes = readFileSync(path);
    const hash = createHash(oid.length === 40 ? "sha1" : "sha256");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === oid;
  } catch {
    return false; // it is not there any more
  }
}

/** The commit that a name stands for. A shallow clone may lack it. */
function commitOf(ref: string, cwd: string): string {
  const found = runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], cwd);
  if (found.status === 0) return found.stdout.toString("utf8").trim();
  const reason = gitReason(found.stderr);
  if (reason !== "") throw new UserError(`--base ${ref} cannot be read: git says: ${reason}`);
  const isShallow = runGit(["rev-parse", "--is-shallow-repository"], cwd).stdout.toString("utf8").trim() === "true";
  const how = isShallow
    ? "this clone is shallow; fetch the commit first, by `git fetch --depth=1 origin COMMIT`, or more history by `git fetch --deepen=50`"
    : "give a folder, or a commit, branch or tag of this repository";
  throw new UserError(`--base ${ref} is not there: ${how}`);
}

interface Tree extends Asked {
  readonly top: string;
  /** A path of the repository as the run writes it. */
  readonly fromHere: (path: string) => string;
}

/** The files of a commit below the given paths, by path from the working directory; no other repositories. */
function blobsOf(commit: string, { cwd, leavesOut, paths, top, fromHere }: Tree): ReadonlyMap<string, string> {
  const [all, links] = [new Map<string, string>(), new Map<string, string>()];
  for (const line of split(git(["ls-tree", "-r", "-z", "--full-tree", commit], top))) {
    const [, mode = "", oid, path] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (path === undefined || oid === undefined) continue;
    if (mode.startsWith("100")) all.set(path, oid);
    if (mode.startsWith("120")) links.set(path, oid);
  }
  const targets = contentsOf([...links], top);
  for (const [path, target] of targets) {
    const oid = all.get(posix.join(posix.dirname(path), target.toString("utf8")));
    if (oid !== undefined) all.set(path, oid); // to a file of the repository; others lead out of what is known
  }
  const wanted = paths.map((path) => resolve(cwd, path));
  const isWanted = (path: string): boolean =>
    wanted.some((one) => isWithin(join(top, path), one)) && !isLeftOut(path, top, leavesOut);
  return new Map([...all].filter(([path]) => isWanted(path)).map(([path, oid]) => [fromHere(path), oid]));
}

const neverLookedInto = /(?:^|\/)(?:node_modules|\.git|\.terraform|\.cache)\//;

function isLeftOut(path: string, top: string, leavesOut: LeaveOut): boolean {
  if (neverLookedInto.test(path) || isConfig(path)) return true;
  const parts = path.split("/");
  return parts.some((_, at) => leavesOut(join(top, ...parts.slice(0, at + 1)), at < parts.length - 1));
}

/**
 * The contents of blobs, all asked for at once.
 * @throws UserError where the clone lacks one, for nothing is fetched.
 */
function contentsOf(blobs: readonly (readonly [path: string, oid: string])[], cwd: string): Map<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (blobs.length === 0) return contents;
  const { status, stdout, stderr } = runGit(["cat-file", "--batch"], cwd, blobs.map(([, oid]) => `${oid}\n`).join(""));
  // a promisor is a remote that may have what a partial clone lacks
  const isPartial =
    runGit(["config", "--get-regexp", "^(extensions.partialclone|remote.*.promisor)$"], cwd).status === 0;
  if (status !== 0 && !isPartial) throw new UserError(`git cat-file failed: ${gitReason(stderr)}`);
  let at = 0;
  for (const [path] of blobs) {
    const end = stdout.indexOf(10, at);
    const size = Number(/ (\d+)$/.exec(stdout.toString("latin1", at, end))?.[1] ?? Number.NaN);
    if (end === -1 || Number.isNaN(size))
      throw new UserError(
        `--base: ${path} as it was is not in this partial clone; fetch it first, by \`git fetch --refetch --no-filter\``,
      );
    if (size <= maxFileBytes) contents.set(path, stdout.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return contents;
}

function fromDisk(path: string): FileRead {
  try {
    return bytesRead(readFileSync(path));
  } catch {
    return { ok: false, why: "it cannot be read" };
  }
}

function rootOf(path: string, cwd: string): string {
  return slashes(relative(cwd, projectRoot(resolve(cwd, path, ".."))));
}
