/** `npm run build`: bundles the sources into `dist/`, which is committed so that a clone runs without an install. */
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { type BuildFailure, type BuildResult, build, formatMessages, type Metafile } from "esbuild";
import { fail, filesUnder, type Generated, read, root, settle, staleAmong } from "./checkout.ts";
import { thirdPartyNotices } from "./notices.ts";

/** What is bundled, by the name it gets in `dist/`. */
const entries = { cli: "src/apps/cli/main.ts", action: "src/apps/action/main.ts", rule: "src/rule/index.ts" };

const HASHBANG = "#!/usr/bin/env node\n";

/** CommonJS packages ask for node's own modules through `require`, which an ES module does not have. */
const REQUIRE = `import { createRequire as edgelintCreateRequire } from "node:module";
const require = edgelintCreateRequire(import.meta.url);
`;

async function bundle(): Promise<BuildResult<{ write: false; metafile: true }>> {
  // our own package.json: the version is there, or npm would not have run this
  const { version } = JSON.parse(read("package.json") ?? "{}") as { version: string };
  return build({
    absWorkingDir: root,
    entryPoints: Object.entries(entries).map(([out, input]) => ({ in: input, out })),
    outdir: "dist",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20.19",
    // an ES module, where a package has one, leaves out what nobody calls
    mainFields: ["module", "main"],
    chunkNames: "chunks/[name]-[hash]",
    charset: "utf8",
    legalComments: "eof",
    define: { __EDGELINT_VERSION__: JSON.stringify(version) },
    logLevel: "silent",
    write: false,
    metafile: true,
  });
}

/** What `dist/` should hold; built in memory, so that a check never touches the folder. */
async function generate(): Promise<Generated> {
  const { outputFiles, metafile } = await bundle();
  refuseLazyCommonJs(metafile);
  const files = new Map<string, string>();
  for (const { path, text } of outputFiles) {
    const name = path.slice(root.length + 1).replaceAll("\\", "/");
    files.set(name, withHead(name, text));
  }
  files.set("dist/THIRD-PARTY-NOTICES.txt", thirdPartyNotices(metafile));
  return files;
}

/**
 * A CommonJS package behind `import()` has only a default export once it is bundled, while the sources run with all its names:
 * what works in every test would break in dist/.
 */
function refuseLazyCommonJs(metafile: Metafile): void {
  for (const [from, { imports }] of Object.entries(metafile.inputs)) {
    for (const { kind, path } of imports) {
      if (kind !== "dynamic-import" || metafile.inputs[path]?.format !== "cjs") continue;
      fail(
        `${from} loads ${path}, a CommonJS package, with import(): load a module of ours that imports the package instead.`,
      );
    }
  }
}

function withHead(name: string, text: string): string {
  const isProgram = name === "dist/cli.js";
  const body = isProgram && text.startsWith("#!") ? text.slice(text.indexOf("\n") + 1) : text;
  return (isProgram ? HASHBANG : "") + (/^var __require = /m.test(body) ? REQUIRE : "") + body;
}

const generated = await generate().catch(async (error: unknown) => {
  // esbuild rejects with its messages; anything else is ours and keeps its stack
  if (!(error instanceof Error) || !("errors" in error)) throw error;
  const messages = await formatMessages((error as BuildFailure).errors, { kind: "error", color: process.stderr.isTTY });
  return fail(`${messages.join("")}The build failed; dist/ is as it was.`);
});

if (process.argv.includes("--check")) {
  const stale = staleAmong(generated, filesUnder("dist"));
  if (stale.length > 0)
    fail(`dist/ is not what the sources build (${stale.join(", ")}): run \`npm run build\` and commit dist/.`);
  console.log(`dist/ is up to date: ${generated.size} files.`);
} else {
  const changed = settle(generated, filesUnder("dist"));
  chmodSync(join(root, "dist/cli.js"), 0o755);
  console.log(`dist/: ${generated.size} files, ${changed.length} changed.`);
}
