import {
  isConfig,
  projectRoot,
  realFileWithin,
  slashes
} from "./chunk-PWKTWPLV.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";
import {
  didYouMeanPath
} from "./chunk-JQ7FUC6K.js";
import {
  maxFileBytes
} from "./chunk-2XODAY5L.js";

// src/apps/project/disk.ts
import { closeSync, fstatSync, openSync, readSync, statSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
var headBytes = 8192;
async function diskFiles(paths, cwd, leavesOut) {
  const found = new Found(cwd, leavesOut);
  for (const path of paths) {
    const absolute = resolve(cwd, path);
    if (statOf(path, cwd).isDirectory()) await found.addFolder(absolute);
    else found.addFile(absolute);
  }
  const entries = found.sorted();
  return {
    list: () => entries,
    read: (path) => found.refusal(path) ?? readFrom(resolve(cwd, path)),
    exists: (path, root) => realFileWithin(resolve(cwd, path), resolve(cwd, root)) !== void 0
  };
}
function statOf(path, cwd) {
  let stat;
  try {
    stat = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  } catch (error) {
    throw new UserError(`${path} cannot be opened: ${systemReason(error)}`, { cause: error });
  }
  if (stat === void 0) {
    const hint = didYouMeanPath(path, cwd) || "; give a path that exists";
    throw new UserError(`there is no file or folder ${path}${hint}`);
  }
  if (stat.isCharacterDevice() || stat.isBlockDevice()) {
    throw new UserError(`${path} is a device; give a file or a folder, or use --stdin`);
  }
  return stat;
}
var Found = class {
  #cwd;
  #entries = /* @__PURE__ */ new Map();
  #refusals = /* @__PURE__ */ new Map();
  #leavesOut;
  constructor(cwd, leavesOut) {
    this.#cwd = cwd;
    this.#leavesOut = leavesOut;
  }
  addFile(path) {
    this.#add(path, projectRoot(dirname(path)), true);
  }
  async addFolder(folder) {
    const { walk } = await import("./walk-PU3HNFZO.js");
    const root = projectRoot(folder);
    const { files, closed } = walk(folder, root, this.#leavesOut);
    for (const file of files) this.#add(file, root);
    for (const [at, why] of closed) {
      this.#add(at, root);
      this.#refusals.set(this.#name(at), { ok: false, why });
    }
  }
  refusal(path) {
    return this.#refusals.get(path);
  }
  sorted() {
    return [...this.#entries.values()].sort((a, b) => a.path < b.path ? -1 : 1);
  }
  /** Of two paths that lead to one file, the one with the wider project counts. */
  #add(path, root, isNamed = false) {
    const name = this.#name(path);
    if (isConfig(name)) return;
    const before = this.#entries.get(name);
    if (before !== void 0 && resolve(this.#cwd, before.root).length <= root.length) return;
    this.#entries.set(name, { path: name, root: slashes(relative(this.#cwd, root)), isNamed });
  }
  #name(path) {
    return slashes(relative(this.#cwd, path)) || ".";
  }
};
var shared = Buffer.allocUnsafe(1024 * 1024);
function readFrom(path) {
  let file;
  try {
    file = openSync(path, "r");
    let length = readSync(file, shared, 0, shared.length, 0);
    if (length === shared.length) {
      const { size } = fstatSync(file);
      if (size > maxFileBytes) return readHuge(file, path, size);
      shared = Buffer.allocUnsafe(size + 1024 * 1024);
      for (let more = length = 0; (more = readSync(file, shared, length, shared.length - length, length)) > 0; )
        length += more;
    }
    return bytesRead(shared.subarray(0, length));
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  } finally {
    if (file !== void 0) closeSync(file);
  }
}
function readHuge(file, path, size) {
  const head = Buffer.alloc(headBytes);
  readSync(file, head, 0, headBytes, 0);
  const isBinary = head.includes(0) && ![".json", ".der", ".p12", ".pfx"].includes(extname(path).toLowerCase());
  if (isBinary) return bytesRead(head);
  return {
    ok: false,
    why: `it is ${megabytes(size)} MB long and at most ${megabytes(maxFileBytes)} MB are read; leave it out or split it`
  };
}
function megabytes(bytes) {
  return Math.ceil(bytes / (1024 * 1024));
}
function refusalOf(error) {
  const why = systemReason(error);
  return why === "permission denied" ? `${why}; make the file readable or leave it out` : why;
}
function bytesRead(bytes) {
  return { ok: true, bytes, text: () => decode(bytes) };
}
function decode(bytes) {
  if (bytes[0] === 255 && bytes[1] === 254) return bytes.toString("utf16le");
  if (bytes[0] === 254 && bytes[1] === 255) return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
  return bytes.toString("utf8");
}

export {
  diskFiles,
  bytesRead
};
