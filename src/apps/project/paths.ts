/**
 * Where the project ends. Includes and links come from files that are not trusted, and nothing outside of it may be read for
 * them.
 */
import { existsSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";

/** The names a configuration may have; of one folder only one may be there. */
export const configNames = ["edgelint.config.yaml", "edgelint.config.yml", "edgelint.config.json"];

/** True for the path of a configuration of edgelint, which is never checked itself. */
export function isConfig(path: string): boolean {
  return configNames.includes(basename(path));
}

/** A path with `/` between its parts, on every system. */
export function slashes(path: string): string {
  return sep === "/" ? path : path.split(sep).join("/");
}

/** The nearest folder at or above a folder that satisfies the question. */
function nearest(folder: string, asks: (at: string) => boolean): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (asks(at)) return at;
    if (dirname(at) === at) return undefined;
  }
}

/** The nearest folder at or above a folder that holds a file of one of the names. */
export function nearestWith(folder: string, names: readonly string[]): string | undefined {
  return nearest(folder, (at) => names.some((name) => existsSync(join(at, name))));
}

/** The folder that includes must not leave: the nearest with a configuration or a repository, else the folder itself. */
export function projectRoot(folder: string): string {
  const isRoot = (at: string): boolean => isRepository(at) || configNames.some((name) => existsSync(join(at, name)));
  return nearest(folder, isRoot) ?? folder;
}

/** The root of the repository around a folder, if there is one. */
export function repositoryRoot(folder: string): string | undefined {
  return nearest(folder, isRepository);
}

function isRepository(folder: string): boolean {
  return existsSync(join(folder, ".git"));
}

/** True for a folder itself and everything below it; both are absolute, with symbolic links resolved. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** Where a file really is, when it is a file inside a folder once symbolic links are resolved. */
export function realFileWithin(path: string, folder: string): string | undefined {
  try {
    const real = realpathSync(path);
    return isWithin(real, realpathSync(folder)) && statSync(real).isFile() ? real : undefined;
  } catch {
    return undefined; // not there, or not readable: it cannot be used
  }
}
