/** An app bundled as it ships, in a folder of its own, and a git that knows nothing of the machine it runs on. */
import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** Bundles an app into a new temporary folder, which goes with the tests of the file. */
export async function bundled(app: "cli" | "action"): Promise<{ readonly home: string; readonly program: string }> {
  const home = realpathSync(mkdtempSync(join(tmpdir(), `edgelint-${app}-`)));
  chmodSync(home, 0o755); // readable for the user without rights that some tests run as
  afterAll(() => rmSync(home, { recursive: true, force: true }));
  writeFileSync(join(home, "package.json"), '{ "type": "module" }');
  await build({
    absWorkingDir: root,
    entryPoints: { [app]: `src/apps/${app}/main.ts` },
    outdir: join(home, "dist"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    mainFields: ["module", "main"],
    define: { __EDGELINT_VERSION__: '"0.0.0-test"' },
    banner: { js: 'import { createRequire as cr } from "node:module";\nconst require = cr(import.meta.url);' },
    logLevel: "error",
  });
  return { home, program: join(home, `dist/${app}.js`) };
}

/** Runs git, as nobody in particular, and gives what it printed. */
export function git(cwd: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync("git", args, {
    cwd,
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: tmpdir(),
      GIT_AUTHOR_NAME: "a",
      GIT_AUTHOR_EMAIL: "a@example.com",
      GIT_COMMITTER_NAME: "a",
      GIT_COMMITTER_EMAIL: "a@example.com",
      GIT_CONFIG_GLOBAL: "/dev/null",
      GIT_CONFIG_NOSYSTEM: "1",
    },
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
}
