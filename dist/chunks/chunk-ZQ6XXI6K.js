import {
  bytesRead,
  diskFiles
} from "./chunk-SVEJA7DS.js";
import {
  isConfig,
  isWithin,
  projectRoot,
  repositoryRoot,
  slashes
} from "./chunk-PWKTWPLV.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  maxFileBytes
} from "./chunk-2XODAY5L.js";

// src/apps/project/base.ts
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";

// src/apps/project/git.ts
import { spawnSync } from "node:child_process";
var patienceMs = 12e4;
var elsewhere = {
  GIT_DIR: void 0,
  GIT_WORK_TREE: void 0,
  GIT_INDEX_FILE: void 0,
  GIT_COMMON_DIR: void 0
};
function runGit(args, cwd, input = "") {
  return started(args, cwd, { input, env: { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" } });
}
function fetchWithGit(args, cwd) {
  const env = { GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file" };
  return started(["fetch", ...args], cwd, { input: "", env, timeout: patienceMs });
}
function started(args, cwd, how) {
  const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
  const options = {
    cwd,
    ...how,
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, ...elsewhere, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", ...how.env }
  };
  const result = spawnSync("git", [...safe, "--no-pager", ...args], options);
  if (result.error !== void 0 && "code" in result.error && result.error.code === "ETIMEDOUT") return result;
  if (result.error !== void 0)
    throw new UserError("a comparison needs git, which could not be started; give a folder instead");
  return result;
}
function git(args, cwd, input) {
  const { status, stdout, stderr } = runGit(args, cwd, input);
  if (status === 0) return stdout;
  throw new UserError(`git ${args[0]} failed: ${gitReason(stderr) || "it gave no reason"}`);
}
function gitReason(stderr) {
  return stderr.toString("utf8").trim().split("\n")[0] ?? "";
}
function split(output) {
  return output.toString("utf8").split("\0").filter((part) => part !== "");
}

// src/apps/project/base.ts
async function baseOf(given, asked) {
  const folder = resolve(asked.cwd, given);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return gitBase(given, asked);
  if (isCommitToo(given, asked))
    throw new UserError(
      `--base ${given} is a folder and a commit; write ./${given} for the folder, or the whole name of the commit, as refs/heads/${given}`
    );
  return folderBase(folder, asked);
}
async function folderBase(folder, { paths, leavesOut, now, cwd }) {
  const inside = paths.filter((path) => statSync(resolve(folder, path), { throwIfNoEntry: false }) !== void 0);
  const files = await diskFiles(
    inside,
    folder,
    (path, isFolder) => leavesOut(resolve(cwd, relative(folder, path)), isFolder)
  );
  return { files: { ...files, revision: "base" }, isSame: sameBytes(files, now) };
}
function sameBytes(before, now) {
  const known = /* @__PURE__ */ new Map();
  return (path) => {
    let same = known.get(path);
    if (same === void 0) {
      const old = before.read(path);
      const bytes = old.ok ? Buffer.from(old.bytes) : void 0;
      const read = now.read(path);
      same = bytes !== void 0 && read.ok && bytes.equals(read.bytes);
      known.set(path, same);
    }
    return same;
  };
}
function isCommitToo(given, asked) {
  const top = /^[\w-]+$/.test(given) ? repositoryAt(asked) : void 0;
  return top !== void 0 && runGit(["show-ref", "--quiet", `refs/heads/${given}`, `refs/tags/${given}`], top).status === 0;
}
function repositoryAt({ cwd, paths }) {
  return repositoryRoot(cwd) ?? repositoryRoot(resolve(cwd, paths[0] ?? "."));
}
function gitBase(ref, asked) {
  const { cwd } = asked;
  const top = repositoryAt(asked);
  if (top === void 0)
    throw new UserError(`--base ${ref} is no folder, and there is no git repository here to look in`);
  const fromHere = (path) => slashes(relative(cwd, join(top, path)));
  const blobs = withoutUnlisted(blobsOf(commitOf(ref, top), { ...asked, top, fromHere }), asked);
  const changed = [...blobs].filter(([path, oid]) => !isOnDisk(oid, resolve(cwd, path)));
  const contents = contentsOf(changed, top);
  for (const [path, content] of contents) {
    if (content.toString("latin1", 0, largeFile.length) === largeFile) contents.delete(path);
  }
  const entries = [...blobs.keys()].map((path) => ({ path, root: rootOf(path, cwd) }));
  const isSame = (path) => blobs.has(path) && !contents.has(path);
  const read = (path) => {
    const content = contents.get(path);
    if (content !== void 0) return bytesRead(content);
    return isSame(path) ? fromDisk(resolve(cwd, path)) : { ok: false, why: "it is not there" };
  };
  const files = {
    revision: "base",
    list: () => entries,
    read,
    exists: (path, root) => blobs.has(path) && isWithin(resolve(cwd, path), resolve(cwd, root))
  };
  return { files, isSame };
}
function withoutUnlisted(blobs, { now, cwd }) {
  const listed = new Set(now.list().map(({ path }) => path));
  return new Map([...blobs].filter(([path]) => listed.has(path) || !existsSync(resolve(cwd, path))));
}
var largeFile = "version https://git-lfs.github.com/spec/";
function isOnDisk(oid, path) {
  try {
    const bytes = readFileSync(path);
    const hash = createHash(oid.length === 40 ? "sha1" : "sha256");
    return hash.update(`blob ${bytes.length}\0`).update(bytes).digest("hex") === oid;
  } catch {
    return false;
  }
}
function commitOf(ref, cwd) {
  const found = runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], cwd);
  if (found.status === 0) return found.stdout.toString("utf8").trim();
  const reason = gitReason(found.stderr);
  if (reason !== "") throw new UserError(`--base ${ref} cannot be read: git says: ${reason}`);
  const isShallow = runGit(["rev-parse", "--is-shallow-repository"], cwd).stdout.toString("utf8").trim() === "true";
  const how = isShallow ? "this clone is shallow; fetch the commit first, by `git fetch --depth=1 origin COMMIT`, or more history by `git fetch --deepen=50`" : "give a folder, or a commit, branch or tag of this repository";
  throw new UserError(`--base ${ref} is not there: ${how}`);
}
function blobsOf(commit, { cwd, leavesOut, paths, top, fromHere }) {
  const [all, links] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
  for (const line of split(git(["ls-tree", "-r", "-z", "--full-tree", commit], top))) {
    const [, mode = "", oid, path] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (path === void 0 || oid === void 0) continue;
    if (mode.startsWith("100")) all.set(path, oid);
    if (mode.startsWith("120")) links.set(path, oid);
  }
  const targets = contentsOf([...links], top);
  for (const [path, target] of targets) {
    const oid = all.get(posix.join(posix.dirname(path), target.toString("utf8")));
    if (oid !== void 0) all.set(path, oid);
  }
  const wanted = paths.map((path) => resolve(cwd, path));
  const isWanted = (path) => wanted.some((one) => isWithin(join(top, path), one)) && !isLeftOut(path, top, leavesOut);
  return new Map([...all].filter(([path]) => isWanted(path)).map(([path, oid]) => [fromHere(path), oid]));
}
var neverLookedInto = /(?:^|\/)(?:node_modules|\.git|\.terraform|\.cache)\//;
function isLeftOut(path, top, leavesOut) {
  if (neverLookedInto.test(path) || isConfig(path)) return true;
  const parts = path.split("/");
  return parts.some((_, at) => leavesOut(join(top, ...parts.slice(0, at + 1)), at < parts.length - 1));
}
function contentsOf(blobs, cwd) {
  const contents = /* @__PURE__ */ new Map();
  if (blobs.length === 0) return contents;
  const { status, stdout, stderr } = runGit(["cat-file", "--batch"], cwd, blobs.map(([, oid]) => `${oid}
`).join(""));
  const isPartial = runGit(["config", "--get-regexp", "^(extensions.partialclone|remote.*.promisor)$"], cwd).status === 0;
  if (status !== 0 && !isPartial) throw new UserError(`git cat-file failed: ${gitReason(stderr)}`);
  let at = 0;
  for (const [path] of blobs) {
    const end = stdout.indexOf(10, at);
    const size = Number(/ (\d+)$/.exec(stdout.toString("latin1", at, end))?.[1] ?? Number.NaN);
    if (end === -1 || Number.isNaN(size))
      throw new UserError(
        `--base: ${path} as it was is not in this partial clone; fetch it first, by \`git fetch --refetch --no-filter\``
      );
    if (size <= maxFileBytes) contents.set(path, stdout.subarray(end + 1, end + 1 + size));
    at = end + size + 2;
  }
  return contents;
}
function fromDisk(path) {
  try {
    return bytesRead(readFileSync(path));
  } catch {
    return { ok: false, why: "it cannot be read" };
  }
}
function rootOf(path, cwd) {
  return slashes(relative(cwd, projectRoot(resolve(cwd, path, ".."))));
}

export {
  runGit,
  fetchWithGit,
  git,
  gitReason,
  baseOf
};
