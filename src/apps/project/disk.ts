/** The real disk as the engine's files. What may be read of it, and how much, is decided here. */
import { closeSync, fstatSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { dirname, extname, relative, resolve } from "node:path";
import { type Entry, type FileRead, type Files, maxFileBytes } from "../../text/index.ts";
import { isConfig, projectRoot, realFileWithin, slashes } from "./paths.ts";
import { didYouMeanPath } from "./suggest.ts";
import { systemReason } from "./system-reason.ts";
import { UserError } from "./user-error.ts";
import type { LeaveOut } from "./walk.ts";

/** Enough of a file to see that it is binary. */
const headBytes = 8192;

/**
 * The files below the given paths on the real disk, listed at once and read when asked for.
 * @throws UserError when a path does not exist or cannot be opened.
 */
export async function diskFiles(paths: readonly string[], cwd: string, leavesOut?: LeaveOut): Promise<Files> {
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
    exists: (path, root) => realFileWithin(resolve(cwd, path), resolve(cwd, root)) !== undefined,
  };
}

function statOf(path: string, cwd: string): Stats {
  let stat: Stats | undefined;
  try {
    stat = statSync(resolve(cwd, path), { throwIfNoEntry: false });
  } catch (error) {
    throw new UserError(`${path} cannot be opened: ${systemReason(error)}`, { cause: error });
  }
  if (stat === undefined) {
    const hint = didYouMeanPath(path, cwd) || "; give a path that exists";
    throw new UserError(`there is no file or folder ${path}${hint}`);
  }
  if (stat.isCharacterDevice() || stat.isBlockDevice()) {
    throw new UserError(`${path} is a device; give a file or a folder, or use --stdin`);
  }
  return stat;
}

/** The entries of a run by path, each once. */
class Found {
  readonly #cwd: string;
  readonly #entries = new Map<string, Entry>();
  readonly #refusals = new Map<string, FileRead>();
  readonly #leavesOut: LeaveOut | undefined;

  constructor(cwd: string, leavesOut: LeaveOut | undefined) {
    this.#cwd = cwd;
    this.#leavesOut = leavesOut;
  }

  addFile(path: string): void {
    this.#add(path, projectRoot(dirname(path)), true);
  }

  async addFolder(folder: string): Promise<void> {
    // Only a folder needs the walker, which takes longer to load than most single files take to check.
    const { walk } = await import("./walk.ts");
    const root = projectRoot(folder);
    const { files, closed } = walk(folder, root, this.#leavesOut);
    for (const file of files) this.#add(file, root);
    for (const [at, why] of closed) {
      this.#add(at, root);
      this.#refusals.set(this.#name(at), { ok: false, why });
    }
  }

  refusal(path: string): FileRead | undefined {
    return this.#refusals.get(path);
  }

  sorted(): readonly Entry[] {
    return [...this.#entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** Of two paths that lead to one file, the one with the wider project counts. */
  #add(path: string, root: string, isNamed = false): void {
    const name = this.#name(path);
    if (isConfig(name)) return;
    const before = this.#entries.get(name);
    if (before !== undefined && resolve(this.#cwd, before.root).length <= root.length) return;
    this.#entries.set(name, { path: name, root: slashes(relative(this.#cwd, root)), isNamed });
  }

  #name(path: string): string {
    return slashes(relative(this.#cwd, path)) || ".";
  }
}

/** One buffer for all reads: a run reads thousands of files, and fresh memory for each costs more than the reading. */
let shared = Buffer.allocUnsafe(1024 * 1024);

function readFrom(path: string): FileRead {
  let file: number | undefined;
  try {
    file = openSync(path, "r");
    let length = readSync(file, shared, 0, shared.length, 0);
    if (length === shared.length) {
      const { size } = fstatSync(file);
      if (size > maxFileBytes) return readHuge(file, path, size);
      shared = Buffer.allocUnsafe(size + 1024 * 1024);
      for (let more = (length = 0); (more = readSync(file, shared, length, shared.length - length, length)) > 0; )
        length += more;
    }
    return bytesRead(shared.subarray(0, length));
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** A huge binary file is given by its head, which is enough to see that it is none of ours; a huge text is a problem. */
function readHuge(file: number, path: string, size: number): FileRead {
  const head = Buffer.alloc(headBytes);
  readSync(file, head, 0, headBytes, 0);
  const isBinary = head.includes(0) && ![".json", ".der", ".p12", ".pfx"].includes(extname(path).toLowerCase());
  if (isBinary) return bytesRead(head);
  return {
    ok: false,
    why: `it is ${megabytes(size)} MB long and at most ${megabytes(maxFileBytes)} MB are read; leave it out or split it`,
  };
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / (1024 * 1024));
}

function refusalOf(error: unknown): string {
  const why = systemReason(error);
  return why === "permission denied" ? `${why}; make the file readable or leave it out` : why;
}

/** Bytes with their text, which is made only when asked for. */
export function bytesRead(bytes: Buffer): FileRead {
  return { ok: true, bytes, text: () => decode(bytes) };
}

/** UTF-8, or the UTF-16 that older PowerShell writes when output is redirected to a file. */
function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
  return bytes.toString("utf8");
}
