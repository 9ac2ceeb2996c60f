import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL("..", import.meta.url));
// our own package.json; `npm run build` puts the version into dist/ the same way
const { version } = JSON.parse(readFileSync(`${root}/package.json`, "utf8")) as { version: string };

export default defineConfig({
  root,
  cacheDir: ".cache/vitest",
  define: { __EDGELINT_VERSION__: JSON.stringify(version) },
  test: {
    include: ["test/**/*.test.ts"],
    // whole projects are linted in some tests, on machines with two busy cores
    testTimeout: 30_000,
    // .ci/run adds up the counts
    reporters: process.env["CI"] ? ["default", ["json", { outputFile: ".cache/ci/tests.json" }]] : ["default"],
  },
});
