/** Why an upload to code scanning failed, and the sentence that tells the reader what to do about it. */
import { oneLine } from "../../text/index.ts";

/** What the sentences need to know of an upload. */
export interface UploadPlace {
  readonly token: string;
  /** Host and port of GitHub's API, without anything secret that its URL may hold. */
  readonly host: string;
  readonly repository: string;
  readonly commit: string;
  readonly ref: string;
}

/** Why a request failed: GitHub refused it, or no answer came. */
export type Failure =
  | { readonly kind: "answer"; readonly status: number; readonly said: string; readonly wait: Wait | undefined }
  | { readonly kind: "silence"; readonly reason: string };

/** A rate limit is reached; after how many seconds to come back, where GitHub says so. */
interface Wait {
  readonly seconds: number | undefined;
}

/** As much as a notice repeats of what somebody else wrote. */
const mostCharacters = 300;

/**
 * Foreign text for a notice: one line, nothing hidden, not long, and without the token, which an answer can echo.
 * The token is taken out before the text is cut, so that no half of it stays.
 */
export function quoted(text: string, token: string): string {
  const safe = Array.from(oneLine(text).replaceAll(token, "***")); // whole characters: half of one is not text
  return safe.length > mostCharacters ? `${safe.slice(0, mostCharacters).join("")}…` : safe.join("");
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}

/** The message in the body of a refusal; nothing where a proxy answers with a page. */
function messageIn(data: unknown): string {
  if (typeof data === "string") return data.trimStart().startsWith("<") ? "" : data;
  if (!isRecord(data)) return "";
  const errors: readonly unknown[] = Array.isArray(data["errors"]) ? data["errors"] : [];
  const parts = [data["message"], ...errors.map((one) => (isRecord(one) ? one["message"] : one))];
  return parts.filter((part) => typeof part === "string").join(": ");
}

/** GitHub answers 429, or 403 with one of these signs, to who asks too often. */
function waitIn(status: number, headers: Readonly<Record<string, unknown>>, said: string): Wait | undefined {
  const after = headers["retry-after"];
  const isLimit = headers["x-ratelimit-remaining"] === "0" || after !== undefined || /rate limit/i.test(said);
  if (status !== 429 && !(status === 403 && isLimit)) return undefined;
  return { seconds: /^\d{1,6}$/.test(String(after)) ? Number(after) : undefined };
}

/** The innermost cause: `fetch failed` says nothing, what is below it does. */
function rootOf(error: unknown): unknown {
  let root = error;
  for (let depth = 0; depth < 5 && isRecord(root) && root["cause"] instanceof Error; depth += 1) root = root["cause"];
  return root;
}

/** What Octokit threw, as a value. It reports a lost connection as status 500 too, but without a response. */
export function failureOf(error: unknown): Failure {
  if (isRecord(error) && isRecord(error["response"])) {
    const { status, headers, data } = error["response"];
    const said = messageIn(data);
    const wait = waitIn(Number(status), isRecord(headers) ? headers : {}, said);
    return { kind: "answer", status: Number(status), said, wait };
  }
  const root = rootOf(error);
  const code = isRecord(root) && typeof root["code"] === "string" ? root["code"] : undefined;
  return { kind: "silence", reason: code ?? (root instanceof Error ? root.message : String(root)) };
}

/** Whether the same request may succeed a little later. */
export function isPassing(failure: Failure): boolean {
  return failure.kind === "silence" || failure.status >= 500;
}

/** The notice about an upload that was not made. */
export function notUploaded(why: string): string {
  return `Nothing was uploaded to code scanning: ${why}.`;
}

/** What happened and what to do, as the rest of a sentence. */
export function explained(failure: Failure, place: UploadPlace): string {
  if (failure.kind === "silence") {
    const reason = quoted(failure.reason, place.token);
    return `${place.host} cannot be reached (${reason}); check the network and the proxy of the runner, then run the job again`;
  }
  const { status, wait } = failure;
  const said = quoted(failure.said, place.token).replace(/\.$/, "");
  if (wait !== undefined) {
    const when = wait.seconds === undefined ? "later" : `in ${wait.seconds} seconds`;
    return `the rate limit of the token is reached (${status}); run the job again ${when}`;
  }
  if (status === 403) return forbidden(said);
  if (status >= 500) return `${place.host} keeps failing (${status}); run the job again later`;
  return explainedStatus(status, said === "" ? "" : `: ${said}`, place);
}

function explainedStatus(status: number, said: string, { host, token, ...place }: UploadPlace): string {
  const [repository, commit, ref] = [place.repository, place.commit, place.ref].map((text) => quoted(text, token));
  switch (status) {
    case 400:
      return `GitHub cannot read the SARIF (400${said}); please report this to edgelint, and set upload-sarif: false until then`;
    case 401:
      return `GitHub does not accept the token (401${said}); give the input token one that is valid, such as the job's own`;
    case 404:
      return (
        `${host} shows this token no code scanning in ${repository} (404); check that the token may read the repository and, ` +
        "on GitHub Enterprise Server, that code scanning is set up, or set upload-sarif: false"
      );
    case 413:
      return `the SARIF is too large for GitHub (413); check fewer paths in each run, with a category for each`;
    case 422:
      return `GitHub cannot use the upload (422${said}); check that commit ${commit} is pushed and belongs to ${ref}`;
    default:
      return `${host} answered ${status}${said}; run the job again, or set upload-sarif: false`;
  }
}

/** The reasons behind a 403 differ, and only GitHub's words tell them apart. */
function forbidden(said: string): string {
  if (/not accessible by/i.test(said)) {
    return (
      `the token lacks security-events: write (403: ${said}); add it to the permissions of the job, in a private repository ` +
      "with contents: read and actions: read (a push by Dependabot never gets it: check its changes on pull_request)"
    );
  }
  if (/advanced security|code security|code scanning/i.test(said)) {
    return (
      `code scanning is off for this repository (403: ${said}); turn it on in the repository's settings under Code security, ` +
      "or set upload-sarif: false"
    );
  }
  const reason = said === "" ? "" : `: ${said}`;
  return `GitHub forbids it (403${reason}); check the permissions of the token and that the repository is not archived`;
}
