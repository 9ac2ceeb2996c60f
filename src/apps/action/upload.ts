/** The upload of a run's SARIF to GitHub's code scanning. What GitHub refuses becomes a notice: an upload never fails a check. */
import { gzipSync } from "node:zlib";
import { getOctokit } from "@actions/github";
import {
  explained,
  type Failure,
  failureOf,
  isPassing,
  notUploaded,
  quoted,
  type UploadPlace,
} from "./upload-words.ts";

/** Where a SARIF belongs, and how to get it there. */
export interface UploadTarget {
  readonly token: string;
  /** GitHub's API; that of an Enterprise Server has a path, which is kept. */
  readonly apiUrl: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly commit: string;
  /** The full ref: `refs/heads/…`, `refs/tags/…` or `refs/pull/…`. */
  readonly ref: string;
  /** The URI of the checkout, for paths in the SARIF that are absolute. */
  readonly checkoutUri: string;
  /** Whether to wait until code scanning has read the upload. */
  readonly waits: boolean;
  /** Waits, in milliseconds. */
  readonly sleep: (ms: number) => Promise<void>;
  /** Takes a line for the log. */
  readonly say: (line: string) => void;
}

/** What became of an upload; a notice is one sentence that says what happened and what to do. */
export type UploadOutcome =
  | { readonly state: "uploaded"; readonly id: string; readonly isProcessed: boolean }
  | { readonly state: "failed"; readonly id: string; readonly notice: string }
  | { readonly state: "refused"; readonly notice: string };

type Octokit = ReturnType<typeof getOctokit>;

/** One upload on its way. */
interface Errand {
  readonly octokit: Octokit;
  readonly owner: string;
  readonly repo: string;
  readonly target: UploadTarget;
  readonly place: UploadPlace;
}

/**
 * What GitHub takes after gzip. Its page says "10 MB"; the larger reading stands here, since GitHub itself refuses what
 * lies between the two.
 * @see https://docs.github.com/en/rest/code-scanning/code-scanning#upload-an-analysis-as-sarif-data
 */
const mostZippedBytes = 10 * 1024 * 1024;

/** Before the second and the third attempt. */
const retryPausesMs = [5_000, 15_000];

/** Between questions about the upload, 155 seconds in all: github/codeql-action waits like this. */
const askPausesMs = [5_000, 10_000, 20_000, 40_000, 80_000];

/** Octokit logs headers of an answer, which can echo the token. */
const silent = { debug() {}, info() {}, warn() {}, error() {} };

/** Longer, and a job would run into its own limit, which does fail a check. */
const patienceMs = 60_000;

/** No redirect is followed: what is sent is meant for the address that was given. */
const options = (): { log: typeof silent; redirect: "manual"; signal: AbortSignal } => ({
  log: silent,
  redirect: "manual",
  signal: AbortSignal.timeout(patienceMs),
});

/** Uploads a SARIF to code scanning; never throws for what GitHub or the network does. */
export async function uploadSarif(sarif: string, given: UploadTarget): Promise<UploadOutcome> {
  const target = { ...given, token: given.token.trim(), apiUrl: given.apiUrl.replace(/\/+$/, "") };
  const fault = faultOf(target);
  if (fault !== undefined) return refused(fault);
  const zipped = gzipSync(sarif);
  if (zipped.length > mostZippedBytes) return refused(tooLarge(zipped.length));
  const [owner = "", repo = ""] = target.repository.split("/");
  const octokit = getOctokit(target.token, { baseUrl: target.apiUrl, userAgent: "edgelint", log: silent });
  const errand = { octokit, owner, repo, target, place: { ...target, host: new URL(target.apiUrl).host } };
  const sent = await send(zipped.toString("base64"), errand);
  if (sent.state === "refused") return sent;
  return target.waits ? follow(sent.id, errand) : { state: "uploaded", id: sent.id, isProcessed: false };
}

function refused(why: string): { readonly state: "refused"; readonly notice: string } {
  return { state: "refused", notice: notUploaded(why) };
}

/** What no request can mend. The values themselves are not shown: where one is wrong, a secret may stand in its place. */
function faultOf({ token, apiUrl, repository }: UploadTarget): string | undefined {
  if (token === "") return "the token is empty; give the input token the job's own, or set upload-sarif: false";
  if (!/^[\x21-\x7e]+$/.test(token))
    return "the token holds characters that no token has; look for white space in the secret";
  if (!/^[\w-]+\/(?!\.{1,2}$)[\w.-]+$/.test(repository))
    return "the repository is not known as owner/name; check GITHUB_REPOSITORY";
  const url = URL.canParse(apiUrl) ? new URL(apiUrl) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "")
    return "the address of GitHub's API is no plain http(s) URL; check GITHUB_API_URL";
  return undefined;
}

function tooLarge(bytes: number): string {
  const [has, may] = [bytes, mostZippedBytes].map((size) => (size / 1024 / 1024).toFixed(1));
  return `the SARIF has ${has} MiB after gzip and GitHub takes ${may}; check fewer paths in each run, with a category for each`;
}

type Sent = { readonly state: "sent"; readonly id: string } | ReturnType<typeof refused>;

/**
 * Hands the SARIF over; where GitHub or the network stumbles, a second and a third time. Should GitHub have taken the first
 * after all, the later one replaces it.
 */
async function send(sarif: string, errand: Errand): Promise<Sent> {
  const { target, place } = errand;
  let result = await post(sarif, errand);
  for (const pause of retryPausesMs) {
    if (typeof result === "string" || !isPassing(result)) break;
    await target.sleep(pause);
    result = await post(sarif, errand);
  }
  if (typeof result !== "string") return refused(explained(result, place));
  // an id goes into an output of the step and into a path; whatever is none comes from something else than GitHub
  if (!/^[\w-]{1,100}$/.test(result) || result.includes(target.token))
    return refused(`${place.host} answered without the id of an upload; check that GITHUB_API_URL is GitHub's API`);
  return { state: "sent", id: result };
}

/** The id that GitHub gives the upload, empty where its answer has none; or why there is no answer. */
async function post(sarif: string, { octokit, owner, repo, target }: Errand): Promise<string | Failure> {
  try {
    const { data } = await octokit.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
      owner,
      repo,
      commit_sha: target.commit,
      ref: target.ref,
      sarif,
      checkout_uri: target.checkoutUri,
      tool_name: "edgelint",
      request: options(),
    });
    return textOf(data, "id") ?? "";
  } catch (error) {
    return failureOf(error);
  }
}

/** A text in an answer, which may be anything, whatever its type claims: a proxy answers 200 with a page. */
function textOf(data: unknown, name: string): string | undefined {
  if (typeof data !== "object" || data === null) return undefined;
  const value: unknown = Reflect.get(data, name);
  return typeof value === "string" ? value : undefined;
}

/** Waits until code scanning has read the upload; one that takes long is left to itself. */
async function follow(id: string, errand: Errand): Promise<UploadOutcome> {
  const { target, place } = errand;
  for (const pause of askPausesMs) {
    await target.sleep(pause);
    const answer = await ask(id, errand);
    if (answer.state === "complete") return { state: "uploaded", id, isProcessed: true };
    if (answer.state === "failed") return { state: "failed", id, notice: unprocessed(id, answer.errors, target) };
    // 404: the upload is not known everywhere yet
    if (answer.state === "pending" || isPassing(answer.failure) || isUnknown(answer.failure)) continue;
    target.say(`Upload ${id} is made, but what becomes of it cannot be seen: ${explained(answer.failure, place)}.`);
    return { state: "uploaded", id, isProcessed: false };
  }
  const seconds = askPausesMs.reduce((sum, pause) => sum + pause, 0) / 1000;
  target.say(`Code scanning has not processed upload ${id} after ${seconds} seconds; going on without waiting for it.`);
  return { state: "uploaded", id, isProcessed: false };
}

function isUnknown(failure: Failure): boolean {
  return failure.kind === "answer" && failure.status === 404;
}

type Answer =
  | { readonly state: "pending" }
  | { readonly state: "complete" }
  | { readonly state: "failed"; readonly errors: string }
  | { readonly state: "lost"; readonly failure: Failure };

async function ask(id: string, { octokit, owner, repo }: Errand): Promise<Answer> {
  try {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}", {
      owner,
      repo,
      sarif_id: id,
      request: options(),
    });
    const status = textOf(data, "processing_status");
    if (status === "failed") return { state: "failed", errors: errorsIn(data.errors) };
    return status === "complete" ? { state: "complete" } : { state: "pending" };
  } catch (error) {
    return { state: "lost", failure: failureOf(error) };
  }
}

function errorsIn(errors: unknown): string {
  return Array.isArray(errors) ? errors.filter((one) => typeof one === "string").join("; ") : "";
}

/** GitHub calls an upload failed that it could read in part, or not at all. */
function unprocessed(id: string, errors: string, { token }: UploadTarget): string {
  const said = quoted(errors, token).replace(/\.$/, "") || "GitHub gives no reason";
  return `Code scanning could not process upload ${id}, or only a part of it (${said}); mend what this names, or report it to edgelint.`;
}
