/**
 * git, asked about the repository as it is: no hooks, no prompts, no network. What a repository's own configuration names to be run
 * for the working tree (filters) is not asked for at all.
 */
import { spawnSync } from "node:child_process";
import { UserError } from "./user-error.ts";

/** How long a remote may take to answer. */
const patienceMs = 120_000;

/** What would lead git to another repository than the one around the files; a hook is started with these. */
const elsewhere = {
  GIT_DIR: undefined,
  GIT_WORK_TREE: undefined,
  GIT_INDEX_FILE: undefined,
  GIT_COMMON_DIR: undefined,
};

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
  // a partial clone would fetch what it lacks, by whatever protocol it is told to
  return started(args, cwd, { input, env: { GIT_ALLOW_PROTOCOL: "none", GIT_NO_LAZY_FETCH: "1" } });
}

/**
 * Fetches from a remote: the only way to the network, which no command line takes by itself.
 * @throws UserError where git cannot be started.
 */
export function fetchWithGit(args: readonly string[], cwd: string): GitAnswer {
  const env = { GIT_ALLOW_PROTOCOL: "https:http:ssh:git:file" };
  return started(["fetch", ...args], cwd, { input: "", env, timeout: patienceMs });
}

function started(
  args: readonly string[],
  cwd: string,
  how: { readonly input: string; readonly env: Readonly<Record<string, string>>; readonly timeout?: number },
): GitAnswer {
  const safe = ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.quotePath=false"];
  const options = {
    cwd,
    ...how,
    maxBuffer: 2 ** 31 - 1,
    env: { ...process.env, ...elsewhere, GIT_OPTIONAL_LOCKS: "0", GIT_TERMINAL_PROMPT: "0", ...how.env },
  };
  const result = spawnSync("git", [...safe, "--no-pager", ...args], options);
  if (result.error !== undefined && "code" in result.error && result.error.code === "ETIMEDOUT") return result;
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
