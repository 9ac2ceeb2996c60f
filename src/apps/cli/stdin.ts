import { dirname, relative, resolve } from "node:path";
import { type Files, maxFileBytes } from "../../text/index.ts";
import { bytesRead, diskFiles } from "../project/disk.ts";
import { projectRoot, slashes } from "../project/paths.ts";
import { systemReason } from "../project/system-reason.ts";
import { UserError } from "../project/user-error.ts";

/**
 * One file from standard input, in the place its name says: what it includes is read from the disk.
 * @throws UserError when standard input cannot be read.
 */
export async function stdinFiles(name: string, cwd: string): Promise<Files> {
  const bytes = await standardInput();
  const absolute = resolve(cwd, name);
  const path = slashes(relative(cwd, absolute));
  const root = slashes(relative(cwd, projectRoot(dirname(absolute))));
  const disk = await diskFiles([], cwd);
  return {
    list: () => [{ path, root, isNamed: true }],
    read: (asked) => (asked === path ? bytesRead(bytes) : disk.read(asked)),
    exists: (asked, top) => asked === path || disk.exists(asked, top),
  };
}

async function standardInput(): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of process.stdin) {
      const bytes = Buffer.from(part);
      parts.push(bytes);
      size += bytes.length;
      if (size > maxFileBytes) break;
    }
  } catch (error) {
    throw new UserError(`standard input cannot be read: ${systemReason(error)}`, { cause: error });
  }
  if (size > maxFileBytes)
    throw new UserError(`standard input is longer than ${maxFileBytes / 1024 / 1024} MB; no more is read`);
  return Buffer.concat(parts, size);
}
