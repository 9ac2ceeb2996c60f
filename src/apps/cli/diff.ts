/** The command `diff`: what a change means for the systems, in words. */
import { compare } from "../../engine/index.ts";
import { type Difference, diffJson, diffMarkdown, diffOf, diffText } from "../../insight/index.ts";
import { count } from "../../report/index.ts";
import { baseOf } from "../project/base.ts";
import { choice } from "../project/choice.ts";
import { diskFiles } from "../project/disk.ts";
import { snapshotPath } from "../project/snapshot.ts";
import { UserError } from "../project/user-error.ts";
import { readFlags } from "./flags.ts";
import { incomplete } from "./incomplete.ts";
import { say } from "./terminal.ts";

/** The flags of `diff`. */
export const diffFlags = {
  base: { type: "string" },
  format: { type: "string" },
  snapshot: { type: "string" },
} as const;

const formats = ["text", "markdown", "json"] as const;

/**
 * `edgelint diff [PATH…] --base REF|DIR`: prints what a change means; returns the exit code, 4 where a file could not be read.
 * @throws UserError where nothing tells of an earlier state.
 */
export async function diffCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, diffFlags, "diff");
  const format = choice("--format", values.format ?? "text", formats);
  const cwd = process.cwd();
  const paths = positionals.length === 0 ? ["."] : positionals;
  const files = await diskFiles(paths, cwd);
  const snapshot = snapshotPath(values.snapshot, cwd);
  const asked = { paths, cwd, leavesOut: () => false, now: files };
  const base = values.base === undefined ? {} : { base: await baseOf(values.base, asked) };
  const {
    changes,
    problems,
    broken,
    files: compared,
  } = await compare({ files, ...base, ...(snapshot === undefined ? {} : { snapshot }) });
  if (changes === undefined)
    throw new UserError(
      "there is no earlier state to compare with; give --base with a commit or a folder, or a plan among the files",
    );
  const differences = diffOf(changes, broken);
  process.stdout.write(printed(differences, format, { version, problems }));
  if (differences.length === 0 && problems.length === 0 && format === "text")
    say(`nothing changes for the systems (${count(compared, "file")} compared)`);
  return incomplete("the comparison", problems);
}

function printed(
  differences: readonly Difference[],
  format: (typeof formats)[number],
  about: Parameters<typeof diffJson>[1],
): string {
  if (format === "json") return diffJson(differences, about);
  return format === "markdown" ? diffMarkdown(differences) : diffText(differences);
}
