/** git, asked about the repository as it is: no hooks, no prompts, no helper that a repository could name for itself. */
import { spawnSync } from "node:child_process";
import { UserError } from "./user-error.ts";

/** What git answered. */
export interface GitAnswer {
  readonly status: number | null;
  readonly stdout: Buffer;
  readonly stderr: Buffer;
}

/**
 * Runs git and gives its answer, whatever it is.
 * @throws UserError where git cannot be started.
 */
export function runGit(args: readonly string[], cwd: string, input = ""): GitAnswer {
  const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
  const options = {
    cwd,
    input,
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0" },
  };
  const result = spawnSync("git", [...safe, "--no-pager", ...args], options);
  if (result.error !== undefined)
    throw new UserError("a comparison needs git, which could not be started; give a folder instead");
  return result;
}

/**
 * Runs git and gives what it printed.
 * @throws UserError where it fails, with the first line of its reason.
 */
export function git(args: readonly string[], cwd: string, input?: string): Buffer {
  const { status, stdout, stderr } = runGit(args, cwd, input);
  if (status === 0) return stdout;
  throw new UserError(`git ${args[0]} failed: ${gitReason(stderr) || "it gave no reason"}`);
}

/** The first line of what git says about a failure. */
export function gitReason(stderr: Buffer): string {
  return stderr.toString("utf8").trim().split("\n")[0] ?? "";
}

/** The parts of an output that `-z` ends with NUL. */
export function split(output: Buffer): readonly string[] {
  return output
    .toString("utf8")
    .split("\0")
    .filter((part) => part !== "");
}
