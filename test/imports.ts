import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");

/** One source file of the checkout as the architecture tests see it. */
export interface Source {
  /** From the checkout's root, `/` between the parts. */
  readonly path: string;
  /** The text without comments and without the content of strings and templates. */
  readonly code: string;
  readonly imports: readonly Import[];
}

/** One import or re-export: as it is written, and the file it leads to when it is a relative one. */
export interface Import {
  readonly written: string;
  readonly target: string | undefined;
  /** True for `import type` and `export type`, which leave nothing behind when the code runs. */
  readonly isType: boolean;
}

/** Every TypeScript file under the given folders; none where a folder does not exist. */
export function sources(...folders: readonly string[]): readonly Source[] {
  return folders.flatMap((folder) =>
    files(folder)
      .filter((path) => path.endsWith(".ts"))
      .map((path) => source(path, readFileSync(join(root, path), "utf8"))),
  );
}

/** A source from its text. */
export function source(path: string, text: string): Source {
  const code = text.replace(TOKEN, (token) =>
    token.startsWith("/") ? " " : token[0] + " ".repeat(Math.max(0, token.length - 2)) + token[0],
  );
  const written = [...text.matchAll(IMPORT), ...text.matchAll(LAZY)].map(([whole, name]) => ({
    whole,
    name: name ?? "",
  }));
  const imports = written.map(({ whole, name }) => ({
    written: name,
    target: target(path, name),
    isType: /^(?:import|export) type\b/.test(whole),
  }));
  return { path, code, imports };
}

/** Comments, strings and templates (a `${…}` inside a template is taken for text). */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'|`(?:\\[\s\S]|[^`\\])*`/g;

/** `import … from "x"`, `import "x"`, `export … from "x"` at the start of a line. */
const IMPORT = /^(?:import|export)\b(?:[^"';=]*?\bfrom)?\s*"([^"]+)"/gm;
const LAZY = /\bimport\(\s*"([^"]+)"\s*\)/g;

function target(from: string, written: string): string | undefined {
  return written.startsWith(".") ? posix.join(posix.dirname(from), written) : undefined;
}

function files(folder: string): readonly string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(root.length + 1)
          .replaceAll("\\", "/"),
      )
      .sort();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  }
}
