/**
 * The project's own word on which files are not its work. A pattern is untrusted input like any other: none may make a run
 * hang.
 */
import ignore, { type Ignore } from "ignore";

/** With more of these in one pattern, matching it against a deep path could take for ever; people write one or two. */
const maxDeepWildcards = 3;

/**
 * What the .gitignore files of a tree say. Paths are relative to one top folder, with `/` between the parts and one at the
 * end of a folder. Files are added from the top downwards: as in git, the deeper one has the last word.
 */
export class Ignored {
  // Git on Linux, where checks run, tells letters' case apart.
  readonly #matcher: Ignore = ignore({ ignorecase: false });

  /** Adds the .gitignore of a folder ("" is the top, others end in `/`). */
  add(folder: string, text: string): void {
    const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
    const patterns = lines.map((line) => below(folder, line)).filter((line) => line !== "");
    this.#matcher.add(patterns.filter((pattern) => pattern.split("**").length - 1 <= maxDeepWildcards));
  }

  has(path: string): boolean {
    return this.#matcher.ignores(path);
  }
}

/** A pattern as it reads from the top folder. */
function below(folder: string, line: string): string {
  if (folder === "" || line.trim() === "" || line.startsWith("#")) return line.startsWith("#") ? "" : line;
  const isNegated = line.startsWith("!");
  const pattern = isNegated ? line.slice(1) : line;
  const isAnchored = /\/(?=\s*\S)/.test(pattern);
  const literal = folder.replace(/[\\*?[\]!# ]/g, "\\$&");
  return `${isNegated ? "!" : ""}/${literal}${isAnchored ? pattern.replace(/^\//, "") : `**/${pattern}`}`;
}
