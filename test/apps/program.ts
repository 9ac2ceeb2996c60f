/**
 * The real command line, bundled as it ships and run as a child process in folders of its own: what these tests see is what
 * a shell sees.
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bundled } from "./bundle.ts";
import { after } from "./expired.ts";

export { after, before, expired } from "./expired.ts";

// the folder is for everything that this test file makes
const { home, program } = await bundled("cli");

export { program };

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Where in the folder it is started. */
  readonly cwd?: string;
  /** As a user who may read only what everyone may. */
  readonly isNobody?: boolean;
}

/** A temporary folder with files in it, and the program to run there. */
export interface Folder {
  readonly path: string;
  readonly run: (args: readonly string[], how?: Run) => Ran;
}

let folders = 0;

/** Makes a folder; a path that ends in `/` is an empty folder. */
export function folder(files: Readonly<Record<string, string>>): Folder {
  const path = join(home, `folder-${++folders}`);
  mkdirSync(path);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(name.endsWith("/") ? join(path, name) : dirname(join(path, name)), { recursive: true });
    if (!name.endsWith("/")) writeFileSync(join(path, name), text);
  }
  return { path, run: (args, how = {}) => run(path, args, how) };
}

function run(path: string, args: readonly string[], { env, stdin, cwd, isNobody }: Run): Ran {
  const nobody = isNobody === true && process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    cwd: join(path, cwd ?? ""),
    env: { PATH: process.env["PATH"] ?? "", EDGELINT_NOW: after, ...env },
    input: stdin ?? "",
    encoding: "utf8",
    ...nobody,
  });
  return { code: status, stdout, stderr };
}
