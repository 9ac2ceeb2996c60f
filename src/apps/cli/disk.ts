import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import fastGlob from "fast-glob";
import ignore, { type Ignore } from "ignore";
import type { Entry, FileRead, Files } from "../../text/index.ts";
import { UserError } from "./user-error.ts";

/** Folders that hold nothing a person wrote, whatever .gitignore says. */
const neverLookedInto = ["**/node_modules/**", "**/.git/**", "**/.terraform/**", "**/.cache/**"];
const configNames = ["edgelint.config.yaml", "edgelint.config.yml", "edgelint.config.json"];

/**
 * The files below the given paths on the real disk.
 * @throws UserError when a path does not exist.
 */
export function diskFiles(paths: readonly string[], cwd: string): Files {
  return {
    list: () => {
      const entries = new Map<string, Entry>();
      for (const path of paths) for (const entry of entriesOf(path, cwd)) entries.set(entry.path, entry);
      return [...entries.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    read: (path) => readFrom(resolve(cwd, path)),
    exists: (path, root) => existsInside(resolve(cwd, path), resolve(cwd, root)),
  };
}

function entriesOf(path: string, cwd: string): readonly Entry[] {
  const absolute = resolve(cwd, path);
  const stat = statSync(absolute, { throwIfNoEntry: false });
  if (stat === undefined) throw new UserError(`there is no file or folder ${path}; give a path that exists`);
  const folder = stat.isDirectory() ? absolute : dirname(absolute);
  const root = slashes(relative(cwd, projectRoot(folder)));
  if (!stat.isDirectory()) return [{ path: slashes(relative(cwd, absolute)), root }];
  const found = fastGlob.sync("**/*", { cwd: folder, dot: true, ignore: neverLookedInto, followSymbolicLinks: false, suppressErrors: true });
  const isIgnored = ignoredBy(folder, found);
  return found.filter((file) => !isIgnored(file)).map((file) => ({ path: slashes(relative(cwd, join(folder, file))), root }));
}

/** The nearest folder at or above a path with a configuration or a repository, else the path itself. */
function projectRoot(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, ".git")) || configNames.some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return folder;
  }
}

/** Each .gitignore speaks for its own folder; those above the folder up to the repository count too. */
function ignoredBy(folder: string, found: readonly string[]): (file: string) => boolean {
  const rules: { readonly prefix: string; readonly matcher: Ignore }[] = [];
  for (const file of found) {
    if (file !== ".gitignore" && !file.endsWith("/.gitignore")) continue;
    rules.push({ prefix: file.slice(0, -".gitignore".length), matcher: ignore().add(textOf(join(folder, file))) });
  }
  const top = projectRoot(folder);
  for (let at = folder; at !== top; ) {
    at = dirname(at);
    const text = textOf(join(at, ".gitignore"));
    const inside = `${slashes(relative(at, folder))}/`;
    if (text !== "") rules.push({ prefix: "", matcher: ignore().add(text.split(/\r?\n/).flatMap((line) => underFolder(line, inside))) });
  }
  return (file) => rules.some(({ prefix, matcher }) => file.startsWith(prefix) && file.length > prefix.length && matcher.ignores(file.slice(prefix.length)));
}

/** A pattern of a .gitignore higher up, as it reads from a folder below: anchored ones only where they lead into it. */
function underFolder(line: string, inside: string): readonly string[] {
  const negated = line.startsWith("!");
  const pattern = negated ? line.slice(1) : line;
  const anchored = /^\/|\/(?!$)/.test(pattern);
  if (!anchored) return [line];
  const plain = pattern.replace(/^\//, "");
  if (inside.startsWith(plain.replace(/\/?$/, "/"))) return negated ? [] : ["/**"];
  return plain.startsWith(inside) ? [`${negated ? "!" : ""}/${plain.slice(inside.length)}`] : [];
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return ""; // no such file: nothing is ignored by it
  }
}

function readFrom(path: string): FileRead {
  try {
    const bytes = readFileSync(path);
    return { ok: true, bytes, text: () => decode(bytes) };
  } catch (error) {
    return { ok: false, why: reason(error) };
  }
}

/** UTF-8, or the UTF-16 that older PowerShell writes when output is redirected to a file. */
export function decode(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString("utf16le");
  return bytes.toString("utf8");
}

function reason(error: unknown): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const known: Readonly<Record<string, string>> = {
    EACCES: "permission denied; make the file readable or leave it out",
    EPERM: "permission denied; make the file readable or leave it out",
    ENOENT: "the file is gone",
    EISDIR: "it is a folder",
    ELOOP: "its symbolic links go round in a circle",
  };
  return known[code] ?? `the system says ${code || "it failed"}`;
}

/** A symbolic link must not lead an include out of its project. */
function existsInside(path: string, root: string): boolean {
  try {
    const real = realpathSync(path);
    const top = realpathSync(root);
    return statSync(real).isFile() && (real === top || real.startsWith(top.endsWith(sep) ? top : top + sep));
  } catch {
    return false; // not there, or not readable: it cannot be included
  }
}

export function slashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}
