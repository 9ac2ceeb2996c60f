import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json, as an absolute path without a slash at its end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");

/** Generated files: path from the checkout's root (`/` between the parts) to content. */
export type Generated = ReadonlyMap<string, string>;

/** Says one sentence on stderr and ends the tool with exit code 1. */
export function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** The text of a file of the checkout, undefined where there is none. */
export function read(path: string): string | undefined {
  const full = join(root, path);
  return existsSync(full) ? readFileSync(full, "utf8") : undefined;
}

/** Writes a file of the checkout and the folders it needs. */
export function write(path: string, content: string, mode = 0o644): void {
  const full = join(root, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content, { mode });
}

/** Every file under a folder of the checkout, as sorted paths from the root; none where there is no such folder. */
export function filesUnder(folder: string): readonly string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort(byText);
}

/** Sorts by code units: the same on every machine, whatever its locale. */
export function byText(left: string, right: string): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/**
 * The paths that are not what they should be: missing, different, or in `owned` (all that a generator has ever written)
 * without being generated any more.
 */
export function staleAmong(generated: Generated, owned: readonly string[]): readonly string[] {
  const changed = [...generated].filter(([path, content]) => read(path) !== content).map(([path]) => path);
  return [...changed, ...owned.filter((path) => !generated.has(path))].sort(byText);
}

/** Brings the checkout up to date with what was generated; returns the paths that changed. */
export function settle(generated: Generated, owned: readonly string[]): readonly string[] {
  const stale = staleAmong(generated, owned);
  for (const path of stale) {
    const content = generated.get(path);
    if (content === undefined) rmSync(join(root, path));
    else write(path, content);
  }
  return stale;
}
