/** Where `--snapshot` points to. A file that cannot be read is refused before the run. */
import { accessSync, closeSync, constants, existsSync, openSync, readSync, statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { bytesRead } from "./disk.ts";
import { slashes } from "./paths.ts";
import { didYouMeanPath } from "./suggest.ts";
import { systemReason } from "./system-reason.ts";
import { UserError } from "./user-error.ts";

/**
 * The snapshot's path as findings show it.
 * @throws UserError when it is no file that can be read, or not what `edgelint pull` writes.
 */
export function snapshotPath(given: string | undefined, cwd: string): string | undefined {
  if (given === undefined) return undefined;
  const path = resolve(cwd, given);
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new UserError(`--snapshot ${given} is a folder; give the file`);
    accessSync(path, constants.R_OK);
    if (stat.isFile() && !headOf(path).includes('"edgelintSnapshot"'))
      throw new UserError(
        `--snapshot ${given} is no snapshot of an account: it does not begin with the member "edgelintSnapshot"; give the file that \`edgelint pull\` writes`,
      );
  } catch (error) {
    if (error instanceof UserError) throw error;
    const hint = existsSync(path) ? "" : didYouMeanPath(given, cwd);
    throw new UserError(`--snapshot ${given} cannot be read: ${systemReason(error)}${hint}`, { cause: error });
  }
  return slashes(relative(cwd, path));
}

/** A snapshot says what it is with its first member. */
const headBytes = 4096;

function headOf(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(headBytes);
    const read = bytesRead(bytes.subarray(0, readSync(file, bytes, 0, headBytes, 0)));
    return read.ok ? read.text() : "";
  } finally {
    closeSync(file);
  }
}
