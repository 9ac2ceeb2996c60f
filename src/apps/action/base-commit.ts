/**
 * The commit that a pull request is compared with: what its merge result was made from. A shallow checkout knows that commit's name
 * and often not its files; then this one commit is fetched, and nothing else.
 */
import { fetchWithGit, git, gitReason, runGit } from "../project/git.ts";
import type { Situation } from "./event.ts";

/** The commit, or why there is none to compare with. */
export type BaseCommit =
  | { readonly ok: true; readonly commit: string; readonly notes: readonly string[] }
  | { readonly ok: false; readonly why: string };

const hint = "set `fetch-depth: 2` (or 0 for all of the history) in actions/checkout";

/** Finds the commit, fetching it where it is not there. `cwd` is a folder of the checkout. */
export function baseCommit(change: Extract<Situation, { kind: "change" }>, cwd: string): BaseCommit {
  const parents = parentsOf("HEAD", cwd);
  const own = commitId("HEAD", cwd);
  if (own === undefined)
    return {
      ok: false,
      why: "there is no git checkout in the working directory; run actions/checkout first, and set `working-directory` to the folder it checks out to",
    };
  const [first, second] = parents;
  // a merge result knows exactly what it was merged into, while the event may be older than that
  if (first !== undefined && second === change.head) return present(first, cwd, []);
  if (own !== change.head)
    return present(change.base, cwd, [
      "what is checked out is neither the pull request's merge result nor its last commit, so the comparison may show more than the pull request changes; let actions/checkout take its default ref",
    ]);
  return ofHead(change, cwd);
}

/** Of the pull request's last commit itself: where its branch began, if the history is there. */
function ofHead({ base, head, number }: Extract<Situation, { kind: "change" }>, cwd: string): BaseCommit {
  const common = runGit(["merge-base", base, head], cwd);
  const commit = common.status === 0 ? common.stdout.toString("utf8").trim() : "";
  if (commit !== "") return present(commit, cwd, []);
  // a merge queue's commit lies directly on what it is merged into
  if (number === undefined) return present(base, cwd, []);
  return present(base, cwd, [
    "the history to where the branch began is not there, so the comparison is with the target branch as it is now; let actions/checkout take its default ref, or set `fetch-depth: 0`",
  ]);
}

function present(commit: string, cwd: string, notes: readonly string[]): BaseCommit {
  if (has(commit, cwd)) return { ok: true, commit, notes };
  const how = ["--quiet", "--no-tags", "--no-recurse-submodules", "--depth=1"];
  const fetched = fetchWithGit([...how, "origin", commit], cwd);
  if (fetched.status === 0 && has(commit, cwd)) return { ok: true, commit, notes };
  const reason = gitReason(fetched.stderr);
  return {
    ok: false,
    why: `commit ${commit.slice(0, 12)}, which the change is compared with, is not in this checkout and could not be fetched${reason === "" ? "" : ` (${reason})`}; ${hint}`,
  };
}

/** True where the commit is there with its files. */
function has(commit: string, cwd: string): boolean {
  return runGit(["cat-file", "-e", `${commit}^{tree}`], cwd).status === 0;
}

function commitId(name: string, cwd: string): string | undefined {
  const { status, stdout } = runGit(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], cwd);
  return status === 0 ? stdout.toString("utf8").trim() : undefined;
}

/** The parents as the commit itself names them: a shallow checkout hides them from every other question. */
function parentsOf(name: string, cwd: string): readonly string[] {
  if (commitId(name, cwd) === undefined) return [];
  const [head = ""] = git(["cat-file", "commit", name], cwd).toString("utf8").split("\n\n", 1);
  return [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = ""]) => parent);
}
