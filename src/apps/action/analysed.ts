/** Which commit an upload is about, as code scanning wants to be told. */
import { runGit } from "../project/git.ts";
import type { Situation } from "./event.ts";
import type { Runner } from "./runner.ts";

/** The commit and ref of the checked state: the runner's, unless a pull request's last commit is checked out itself. */
export function analysed(
  situation: Situation,
  { sha, ref }: Runner,
  cwd: string,
): { readonly commit: string; readonly ref: string } {
  if (situation.kind === "whole" || situation.number === undefined) return { commit: sha, ref };
  const own = runGit(["rev-parse", "--verify", "--quiet", "HEAD"], cwd).stdout.toString("utf8").trim();
  const { head, number } = situation;
  return own === head && own !== sha ? { commit: head, ref: `refs/pull/${number}/head` } : { commit: sha, ref };
}
