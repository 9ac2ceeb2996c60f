/** Where `--snapshot` points to. A file that cannot be read is refused before the run. */
import { accessSync, constants, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { slashes } from "./paths.ts";
import { systemReason } from "./system-reason.ts";
import { UserError } from "./user-error.ts";

/**
 * The snapshot's path as findings show it.
 * @throws UserError when it is no file that can be read.
 */
export function snapshotPath(given: string | undefined, cwd: string): string | undefined {
  if (given === undefined) return undefined;
  const path = resolve(cwd, given);
  try {
    if (statSync(path).isDirectory()) throw new UserError(`--snapshot ${given} is a folder; give the file`);
    accessSync(path, constants.R_OK);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(`--snapshot ${given} cannot be read: ${systemReason(error)}`, { cause: error });
  }
  return slashes(relative(cwd, path));
}
