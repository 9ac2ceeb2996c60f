/**
 * Which files lie below a folder. Folders that nobody wrote are left out while walking: entering them would cost more than
 * the run.
 */
import { type Dirent, lstatSync, readdirSync, readFileSync, realpathSync, statSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import fastGlob from "fast-glob";
import { Ignored } from "./ignored.ts";
import { isWithin, realFileWithin, slashes } from "./paths.ts";
import { systemReason } from "./system-reason.ts";

/** Folders that hold nothing a person wrote, whatever .gitignore says. */
const neverLookedInto: ReadonlySet<string> = new Set(["node_modules", ".git", ".terraform", ".cache"]);

/** Nobody nests this deep by hand, and the cost of matching a pattern grows with the depth. */
const maxDepth = 64;
/** No .gitignore that a person wrote comes near. */
const maxIgnoreBytes = 64 * 1024;

/** Whether a file or a folder, by its absolute path, is to be left alone. */
export type LeaveOut = (path: string, isFolder: boolean) => boolean;

/** What a walk finds, as absolute paths. */
export interface Walked {
  readonly files: readonly string[];
  /** Folders that were not opened, and why: what they hold went unseen. */
  readonly closed: ReadonlyMap<string, string>;
}

/**
 * Every file below a folder, without what the .gitignore files of it, below it and above it (up to `top`) name. Ignored
 * folders are not entered. A link is not followed, unless it leads to a file that is inside `top` but not inside the folder.
 */
export function walk(folder: string, top: string, leavesOut: LeaveOut = () => false): Walked {
  const tree = new Tree(folder, top, leavesOut);
  const options = { cwd: folder, dot: true, absolute: true, followSymbolicLinks: false };
  // The walker lists each folder through this one function before it looks into any folder in it, and always asks for entries
  // rather than names, which the type of an overloaded function cannot say.
  const fs = { readdirSync: tree.list as unknown as typeof readdirSync };
  const found = fastGlob.sync("**/*", { ...options, fs });
  return { files: [...found.map((path) => resolve(path)), ...tree.links.values()], closed: tree.closed };
}

class Tree {
  /** Linked files by where they really are: of several links to one file, the first found is read. */
  readonly links = new Map<string, string>();
  readonly closed = new Map<string, string>();
  readonly #folder: string;
  readonly #top: string;
  readonly #base: string;
  readonly #realFolder: string;
  readonly #ignored = new Ignored();
  readonly #leavesOut: LeaveOut;

  constructor(folder: string, top: string, leavesOut: LeaveOut) {
    this.#leavesOut = leavesOut;
    this.#folder = folder;
    this.#realFolder = realpathSync(folder);
    this.#top = top;
    this.#base = top;
    const above = new Ignored();
    const between = relative(top, folder) === "" ? [] : slashes(relative(top, folder)).split("/");
    const patterns = between.map((_, depth) =>
      between
        .slice(0, depth)
        .map((name) => `${name}/`)
        .join(""),
    );
    for (const at of patterns) above.add(at, textOf(join(top, at, ".gitignore")));
    // A folder that a person names is wanted, even where a .gitignore above it says otherwise.
    if (between.length > 0 && above.has(`${between.join("/")}/`)) this.#base = folder;
    else this.#ignored = above;
  }

  /** What is in a folder, as the walker may see it. */
  readonly list = (folder: string): Dirent[] => {
    const entries = this.#entries(folder);
    const inside = slashes(relative(this.#base, folder));
    const prefix = inside === "" ? "" : `${inside}/`;
    if (entries.some(({ name }) => name === ".gitignore"))
      this.#ignored.add(prefix, textOf(join(folder, ".gitignore")));
    return entries.filter((entry) => {
      if (entry.isDirectory() && neverLookedInto.has(entry.name)) return false;
      if (this.#ignored.has(`${prefix}${entry.name}${entry.isDirectory() ? "/" : ""}`)) return false;
      if (this.#leavesOut(join(folder, entry.name), entry.isDirectory())) return false;
      if (entry.isSymbolicLink()) this.#link(join(folder, entry.name));
      return true;
    });
  };

  #entries(folder: string): Dirent[] {
    if (slashes(relative(this.#folder, folder)).split("/").length > maxDepth) {
      this.closed.set(folder, `it is more than ${maxDepth} folders deep; check it by itself`);
      return [];
    }
    try {
      return readdirSync(folder, { withFileTypes: true });
    } catch (error) {
      this.closed.set(folder, `${systemReason(error)}; make the folder readable or leave it out`);
      return [];
    }
  }

  #link(path: string): void {
    const real = realFileWithin(path, this.#top);
    if (real === undefined && isBroken(path))
      this.closed.set(path, "its link leads nowhere; mend the link or remove it");
    if (real !== undefined && !isWithin(real, this.#realFolder) && !this.links.has(real)) this.links.set(real, path);
  }
}

/** True for a link that has a configuration file's name and no file behind it; editors leave such links as locks (`.#x.json`). */
function isBroken(path: string): boolean {
  if (basename(path).startsWith(".#") || !configuration.test(path)) return false;
  try {
    return statSync(path, { throwIfNoEntry: false }) === undefined;
  } catch {
    return false; // links that go round in a circle, or lead where nobody may look
  }
}

const configuration = /\.(?:json|ya?ml|pem|crt|cer|key|tf)$/i;

/** A .gitignore's text. Like git, this follows no link: one could lead to a device that never ends. */
function textOf(path: string): string {
  try {
    const stat = lstatSync(path);
    return stat.isFile() && stat.size <= maxIgnoreBytes ? readFileSync(path, "utf8") : "";
  } catch {
    return ""; // no such file: nothing is ignored by it
  }
}
