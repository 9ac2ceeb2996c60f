import {
  bytesRead,
  diskFiles
} from "./chunk-HO26DIJ5.js";
import {
  isWithin,
  projectRoot,
  repositoryRoot,
  slashes
} from "./chunk-K7WWTXXS.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  maxFileBytes
} from "./chunk-2XODAY5L.js";

// src/apps/project/base.ts
import { readFileSync, statSync } from "node:fs";
import { join, relative, resolve } from "node:path";

// src/apps/project/git.ts
import { spawnSync } from "node:child_process";
function runGit(args, cwd, input = "") {
  const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
  const options = {
    cwd,
    input,
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" }
  };
  const result = spawnSync("git", [...safe, "--no-pager", ...args], options);
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
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folderBase(folder, asked);
  return gitBase(given, asked);
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
function gitBase(ref, { paths, cwd, leavesOut }) {
  const top = repositoryRoot(cwd) ?? repositoryRoot(resolve(cwd, paths[0] ?? "."));
  if (top === void 0)
    throw new UserError(`--base ${ref} is no folder, and there is no git repository here to look in`);
  const commit = commitOf(ref, top);
  const fromHere = (path) => slashes(relative(cwd, join(top, path)));
  const blobs = blobsOf(commit, { cwd, leavesOut, paths, top, fromHere });
  const changed = new Set(split(git(["diff", "--name-only", "-z", "--no-renames", commit, "--"], top)).map(fromHere));
  const contents = contentsOf(
    [...blobs].filter(([path]) => changed.has(path)),
    top
  );
  const entries = [...blobs.keys()].map((path) => ({ path, root: rootOf(path, cwd) }));
  const isSame = (path) => blobs.has(path) && !changed.has(path);
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
function commitOf(ref, cwd) {
  const found = runGit(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`], cwd);
  if (found.status === 0) return found.stdout.toString("utf8").trim();
  const isShallow = runGit(["rev-parse", "--is-shallow-repository"], cwd).stdout.toString("utf8").trim() === "true";
  const how = isShallow ? "this clone is shallow; fetch the commit first, by `git fetch --depth=1 origin COMMIT`, or more history by `git fetch --deepen=50`" : "give a folder, or a commit, branch or tag of this repository";
  throw new UserError(`--base ${ref} is not there: ${how}`);
}
function blobsOf(commit, {
  cwd,
  leavesOut,
  paths,
  top,
  fromHere
}) {
  const blobs = /* @__PURE__ */ new Map();
  const wanted = paths.map((path) => resolve(cwd, path));
  for (const line of split(git(["ls-tree", "-r", "-z", "--full-tree", commit], top))) {
    const [, mode, oid, path] = /^(\d+) \w+ ([0-9a-f]+)\t([^]*)$/.exec(line) ?? [];
    if (path === void 0 || oid === void 0 || mode?.startsWith("100") !== true) continue;
    const absolute = join(top, path);
    if (wanted.some((one) => isWithin(absolute, one)) && !isLeftOut(path, top, leavesOut))
      blobs.set(fromHere(path), oid);
  }
  return blobs;
}
var neverLookedInto = /(?:^|\/)(?:node_modules|\.git|\.terraform|\.cache)\//;
function isLeftOut(path, top, leavesOut) {
  if (neverLookedInto.test(path)) return true;
  const parts = path.split("/");
  return parts.some((_, at) => leavesOut(join(top, ...parts.slice(0, at + 1)), at < parts.length - 1));
}
function contentsOf(blobs, cwd) {
  const contents = /* @__PURE__ */ new Map();
  if (blobs.length === 0) return contents;
  const output = git(["cat-file", "--batch"], cwd, blobs.map(([, oid]) => `${oid}
`).join(""));
  let at = 0;
  for (const [path] of blobs) {
    const end = output.indexOf(10, at);
    const size = Number(/ (\d+)$/.exec(output.toString("latin1", at, end))?.[1] ?? 0);
    if (size <= maxFileBytes) contents.set(path, output.subarray(end + 1, end + 1 + size));
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
  git,
  gitReason,
  baseOf
};
