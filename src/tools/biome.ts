import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { fail, root } from "./checkout.ts";

/** The text as Biome writes it, so that `npm run format` has nothing to change in what a tool wrote. */
export function formatted(path: string, text: string): string {
  const biome = join(root, "node_modules/@biomejs/biome/bin/biome");
  const run = spawnSync(process.execPath, [biome, "check", "--write", `--stdin-file-path=${path}`], {
    cwd: root,
    input: text,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (run.status !== 0) fail(`Biome cannot format ${path}: ${run.stderr || String(run.error)}`);
  return run.stdout;
}
