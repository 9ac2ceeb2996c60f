/**
 * `--base`: the earlier state to compare with, from a folder or from git's object database. Nothing is checked out and nothing is
 * fetched; what is the same on both sides is read from the disk.
 */
import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Base } from "../../engine/index.ts";
import { type Entry, type FileRead, type Files, maxFileBytes } from "../../text/index.ts";
import { bytesRead, diskFiles } from "./disk.ts";
import { git, runGit, split } from "./git.ts";
import { isWithin, projectRoot, repositoryRoot, slashes } from "./paths.ts";
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
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folderBase(folder, asked);
  return gitBase(given, asked);
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

/** What git's database holds of a commit, below the working directory. */
function gitBase(ref: string, { paths, cwd, leavesOut }: Asked): Base {
  const top = repositoryRoot(cwd) ?? repositoryRoot(resolve(cwd, paths[0] ?? "."));
  if (top === undefined)
    throw new UserError(`--base ${ref} is no folder, and there is no git repository here to look in`);
  const commit = commitOf(ref, top);
  const fromHere = (path: string): string => slashes(relative(cwd, join(top, path)));
  const blobs = blobsOf(commit, { cwd, leavesOut, paths, top, fromHere });
  const changed = new Set(split(git(["diff", "--name-only", "-z", "--no-renames", commit, "--"], top)).map(fromHere));
  const contents = contentsOf(
    [...blobs].filter(([path]) => changed.has(path)),
    top,
  );
  const entries = [...blobs.keys()].map((path): Entry => ({ path, root: rootOf(path, cwd) }));
  const isSame = (path: string): boolean => blobs.has(path) && !changed.has(path);
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

/** The commit that a name stands for. A shallow clone may lack it. */
function commitOf(ref: string, cwd: string): string {
  const found = runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], cwd);
  if (found.status === 0) return found.stdout.toString("utf8").trim();
  const isShallow = runGit(["rev-parse", "--is-shallow-repository"], cwd).stdout.toString("utf8").trim() === "true";
  const how = isShallow
    ? "this clone is shallow; fetch the commit first, by `git fetch --depth=1 origin COMMIT`, or more history by `git fetch --deepen=50`"
    : "give a folder, or a commit, branch or tag of this repository";
  throw new UserError(`--base ${ref} is not there: ${how}`);
}

/** The files of a commit below the given paths, by path from the working directory; no links and no other repositories. */
function blobsOf(
  commit: string,
  {
    cwd,
    leavesOut,
    paths,
    top,
    fromHere,
  }: Omit<Asked, "now"> & { readonly top: string; readonly fromHere: (path: string) => string },
): ReadonlyMap<string, string> {
  const blobs = new Map<string, string>();
  const wanted = paths.map((path) => resolve(cwd, path));
  for (const line of split(git(["ls-tree", "-r", "-z", "--full-tree", commit], top))) {
    const [, mode, oid, path] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (path === undefined || oid === undefined || mode?.startsWith("100") !== true) continue;
    const absolute = join(top, path);
    if (wanted.some((one) => isWithin(absolute, one)) && !isLeftOut(path, top, leavesOut))
      blobs.set(fromHere(path), oid);
  }
  return blobs;
}

const neverLookedInto = /(?:^|\/)(?:node_modules|\.git|\.terraform|\.cache)\//;

function isLeftOut(path: string, top: string, leavesOut: LeaveOut): boolean {
  if (neverLookedInto.test(path)) return true;
  const parts = path.split("/");
  return parts.some((_, at) => leavesOut(join(top, ...parts.slice(0, at + 1)), at < parts.length - 1));
}

/** The contents of blobs, all asked for at once. */
function contentsOf(
  blobs: readonly (readonly [path: string, oid: string])[],
  cwd: string,
): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  if (blobs.length === 0) return contents;
  const output = git(["cat-file", "--batch"], cwd, blobs.map(([, oid]) => `${oid}\n`).join(""));
  let at = 0;
  for (const [path] of blobs) {
    const end = output.indexOf(10, at);
    const size = Number(/ (\d+)$/.exec(output.toString("latin1", at, end))?.[1] ?? 0);
    if (size <= maxFileBytes) contents.set(path, output.subarray(end + 1, end + 1 + size));
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
