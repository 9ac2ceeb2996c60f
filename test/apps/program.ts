/**
 * The real command line, bundled as it ships and run as a child process in folders of its own: what these tests see is what
 * a shell sees.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Everything this test file makes, readable for the user without rights that some tests run as. */
const home = realpathSync(mkdtempSync(join(tmpdir(), "edgelint-test-")));
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));

writeFileSync(join(home, "package.json"), '{ "type": "module" }');
await build({
  absWorkingDir: root,
  entryPoints: { cli: "src/apps/cli/main.ts" },
  outdir: join(home, "dist"),
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node20.19",
  mainFields: ["module", "main"],
  define: { __EDGELINT_VERSION__: '"0.0.0-test"' },
  banner: {
    js: 'import { createRequire as cr } from "node:module";\nconst require = cr(import.meta.url);',
  },
  logLevel: "error",
});

/** The bundled program. */
export const program = join(home, "dist/cli.js");

/** A certificate of CN=edge.example that ended on 2026-02-01. */
export const expired = `-----BEGIN CERTIFICATE-----
MIIBKDCB0KADAgECAhBN8WzBUq/vuBFadnGtvaV8MAoGCCqGSM49BAMCMBcxFTAT
BgNVBAMMDGVkZ2UuZXhhbXBsZTAeFw0yNjAxMDEwMDAwMDBaFw0yNjAyMDEwMDAw
MDBaMBcxFTATBgNVBAMMDGVkZ2UuZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49
AwEHA0IABDmEW72yLQqjPPFfV2yc4jUU0QvzOnIevQ54EpiNIDdpssP7JUPQjbfc
AvBFFk6taRPByHOJoLP7podnBeIIKn4wCgYIKoZIzj0EAwIDRwAwRAIgDZ5OAhg6
R1XE4nwyYJxyn4RAg6DMpqa43YAJ31Zath0CIDGIhaGSt+MzafAT95vE688TY5qZ
ErqilEE8E5NwdCNq
-----END CERTIFICATE-----
`;

/** A time at which {@link expired} was still good. */
export const before = "2026-01-15";
/** A time at which it no longer was. */
export const after = "2026-11-21T00:00:00Z";

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
