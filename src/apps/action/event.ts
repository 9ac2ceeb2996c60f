/** What kind of run an event asks for. The event's payload is data from outside: only what has the right shape is used. */
import { readFileSync } from "node:fs";
import { UserError } from "../project/user-error.ts";
import type { Runner } from "./runner.ts";

/** A pull request's change, or a whole state. */
export type Situation =
  | {
      readonly kind: "change";
      /** The commit that the change would be merged into, as the event says. */
      readonly base: string;
      /** The last commit of the change. */
      readonly head: string;
      /** The pull request's number; a merge queue has none. */
      readonly number: number | undefined;
    }
  | {
      readonly kind: "whole";
      /** Why a change is not told from what was there before. */
      readonly note?: string;
    };

const sha = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;

/**
 * The situation of a run.
 * @throws UserError for an event that edgelint does not answer.
 */
export function situationOf({ eventName, eventPath }: Runner): Situation {
  if (eventName === "pull_request") return pullRequest(payload(eventPath));
  if (eventName === "merge_group") return mergeGroup(payload(eventPath));
  if (eventName === "pull_request_target")
    throw new UserError(
      "edgelint does not run on pull_request_target, which hands secrets to what a fork sends; use pull_request, which needs none",
    );
  if (eventName === "workflow_run" || eventName === "issue_comment")
    throw new UserError(
      `edgelint checks files, and the event ${eventName} brings none; use pull_request, push or schedule`,
    );
  return { kind: "whole" };
}

function pullRequest(event: Json): Situation {
  const number = member(member(event, "pull_request"), "number");
  const base = commit(member(member(member(event, "pull_request"), "base"), "sha"));
  const head = commit(member(member(member(event, "pull_request"), "head"), "sha"));
  if (base === undefined || head === undefined) return unclear;
  return { kind: "change", base, head, number: typeof number === "number" ? number : undefined };
}

function mergeGroup(event: Json): Situation {
  const base = commit(member(member(event, "merge_group"), "base_sha"));
  const head = commit(member(member(event, "merge_group"), "head_sha"));
  return base === undefined || head === undefined ? unclear : { kind: "change", base, head, number: undefined };
}

const unclear: Situation = {
  kind: "whole",
  note: "the event does not tell its commits, so nothing is compared: rules about changes are silent; the input base can name a commit",
};

type Json = unknown;

function payload(path: string): Json {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined; // without its payload the event still has a name, and the whole state can be checked
  }
}

function member(value: Json, name: string): Json {
  const isObject = typeof value === "object" && value !== null && Object.hasOwn(value, name);
  return isObject ? (value as Record<string, unknown>)[name] : undefined; // an object that has the member
}

function commit(value: Json): string | undefined {
  return typeof value === "string" && sha.test(value) ? value : undefined;
}
