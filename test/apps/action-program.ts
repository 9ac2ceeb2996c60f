/**
 * The real action, bundled as it ships and run as a child process in a checkout of its own, with what a runner would tell it and a
 * GitHub on loopback.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { bundled, git } from "./bundle.ts";

const { home, program } = await bundled("action");

type Tree = Readonly<Record<string, string>>;

/** A repository with a branch that is merged into main for a pull request, as GitHub makes it, and what a runner checks out of it. */
export interface PullRequest {
  /** The checkout. */
  readonly path: string;
  readonly base: string;
  readonly head: string;
  readonly merge: string;
}

let folders = 0;

function write(path: string, files: Tree): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), text);
  }
}

function commit(path: string, files: Tree): string {
  write(path, files);
  git(path, "add", "--all");
  git(path, "commit", "--quiet", "--allow-empty", "--message", "a change");
  return git(path, "rev-parse", "HEAD");
}

/** Makes a pull request; `depth` is actions/checkout's `fetch-depth`, 0 for all, and `ref` what it checks out. */
export function pullRequest(
  sides: {
    readonly before: Tree;
    readonly after: Tree;
    readonly meanwhile?: Tree;
    readonly removed?: readonly string[];
  },
  {
    depth = 2,
    ref = "merge",
    filter,
  }: { readonly depth?: number; readonly ref?: "merge" | "head"; readonly filter?: string } = {},
): PullRequest {
  const origin = join(home, `origin-${++folders}`);
  mkdirSync(origin);
  git(origin, "init", "--quiet", "--initial-branch=main");
  git(origin, "config", "uploadpack.allowAnySHA1InWant", "true");
  git(origin, "config", "uploadpack.allowFilter", "true");
  commit(origin, sides.before);
  git(origin, "checkout", "--quiet", "-b", "topic");
  for (const name of sides.removed ?? []) rmSync(join(origin, name));
  const head = commit(origin, sides.after);
  git(origin, "checkout", "--quiet", "main");
  const base = commit(origin, sides.meanwhile ?? {});
  git(origin, "checkout", "--quiet", "--detach");
  git(origin, "merge", "--quiet", "--no-ff", "--message", "merge", "topic");
  const merge = git(origin, "rev-parse", "HEAD");
  git(origin, "update-ref", "refs/pull/7/merge", merge);
  git(origin, "update-ref", "refs/pull/7/head", head);
  const path = join(home, `checkout-${folders}`);
  mkdirSync(path);
  git(path, "init", "--quiet");
  git(path, "remote", "add", "origin", `file://${origin}`);
  const how = [...(depth === 0 ? [] : [`--depth=${depth}`]), ...(filter === undefined ? [] : [`--filter=${filter}`])];
  git(path, "fetch", "--quiet", "--no-tags", ...how, "origin", `+refs/pull/7/${ref}:refs/remotes/pull/7/${ref}`);
  git(path, "checkout", "--quiet", "--detach", `refs/remotes/pull/7/${ref}`);
  return { path, base, head, merge };
}

/** A checkout of a branch without any history to compare with. */
export function checkout(files: Tree): string {
  const path = join(home, `push-${++folders}`);
  mkdirSync(path);
  git(path, "init", "--quiet", "--initial-branch=main");
  commit(path, files);
  return path;
}

/** The event of a pull request. */
export function event({ base, head }: PullRequest): object {
  return { pull_request: { number: 7, base: { sha: base }, head: { sha: head } } };
}

interface Asked {
  readonly path: string;
  readonly eventName: string;
  readonly event?: object;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

/** What became of a run. */
export interface Ran {
  readonly code: number | null;
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** Runs the action and gives what it left for the runner. */
export async function runAction({ path, eventName, event: payload = {}, inputs = {}, env = {} }: Asked): Promise<Ran> {
  const temporary = mkdtempSync(join(home, "runner-"));
  const [eventPath, output, summary] = ["event.json", "output", "summary"].map((name) => join(temporary, name)) as [
    string,
    string,
    string,
  ]; // as many as the names
  writeFileSync(eventPath, JSON.stringify(payload));
  writeFileSync(output, "");
  writeFileSync(summary, "");
  const given = { "upload-sarif": "false", ...inputs };
  const child = spawn(process.execPath, [program], {
    cwd: path,
    env: {
      PATH: process.env["PATH"] ?? "",
      HOME: home,
      GITHUB_EVENT_NAME: eventName,
      GITHUB_EVENT_PATH: eventPath,
      GITHUB_WORKSPACE: path,
      GITHUB_REPOSITORY: "shop/edge",
      GITHUB_SHA: git(path, "rev-parse", "HEAD"),
      GITHUB_REF: "refs/pull/7/merge",
      GITHUB_OUTPUT: output,
      GITHUB_STEP_SUMMARY: summary,
      RUNNER_TEMP: temporary,
      ...Object.fromEntries(Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
      ...env,
    },
  });
  let log = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (data: Buffer) => (log += data.toString("utf8")));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, log, outputs: outputsOf(readFileSync(output, "utf8")), summary: readFileSync(summary, "utf8") };
}

/** The outputs as the runner reads them: `name<<MARK`, the value, `MARK`. */
function outputsOf(text: string): Readonly<Record<string, string>> {
  const all: Record<string, string> = {};
  for (const [, name = "", , value = ""] of text.matchAll(/^([\w-]+)<<(\S+)\n([^]*?)\n?\2$/gm)) all[name] = value;
  return all;
}

/** A GitHub that takes uploads. */
export interface Hub {
  readonly url: string;
  readonly requests: readonly { readonly method: string; readonly url: string; readonly body: string }[];
  readonly close: () => void;
}

/** Starts a server on loopback that answers every request alike. */
export async function hub(status: number, body: object): Promise<Hub> {
  const requests: { method: string; url: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let text = "";
    request.on("data", (data: Buffer) => (text += data.toString("utf8")));
    request.on("end", () => {
      requests.push({ method: request.method ?? "", url: request.url ?? "", body: text });
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port
  return { url: `http://127.0.0.1:${port}`, requests, close: () => server.close() };
}
