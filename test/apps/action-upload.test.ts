/** The upload to code scanning, against a server on this machine that answers as GitHub does, well and badly. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type UploadOutcome, type UploadTarget, uploadSarif } from "../../src/apps/action/upload.ts";

// @actions/github chooses its proxy when it is loaded, by this address: none is used for the machine itself
vi.hoisted(() => {
  process.env["GITHUB_API_URL"] = "http://127.0.0.1";
});

const token = "ghs_0123456789abcdefTOKEN";
const sarif = JSON.stringify({ version: "2.1.0", runs: [{ results: [], note: "größer" }] });
const uploadId = "47177e22-5596-11eb-80a1-c1e54ef945c6";
const processing = (status: string, errors: readonly string[] = []): Answer => ({
  status: 200,
  body: { processing_status: status, errors },
});
const taken: Answer = { status: 202, body: { id: uploadId, url: "https://github.example/x" } };

/** One answer; a text is sent as a page, "hang up" ends the connection instead. */
type Answer =
  | { readonly status: number; readonly body: unknown; readonly headers?: Readonly<Record<string, string>> }
  | "hang up";
interface Seen {
  readonly method: string;
  readonly url: string;
  readonly authorization: string;
  readonly body: Readonly<Record<string, string>>;
}

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

async function listen(handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(handler);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  // an address on a port, since it listens on one
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function write(response: ServerResponse, answer: Answer): void {
  if (answer === "hang up") {
    response.destroy();
    return;
  }
  const isPage = typeof answer.body === "string";
  const type = isPage ? "text/html" : "application/json";
  response.writeHead(answer.status, { "content-type": type, ...answer.headers });
  response.end(isPage ? answer.body : JSON.stringify(answer.body));
}

interface Result {
  readonly outcome: UploadOutcome;
  readonly seen: readonly Seen[];
  readonly pauses: readonly number[];
  readonly said: readonly string[];
  readonly origin: string;
}

/** Uploads to a server that gives these answers in turn, the last one for ever. */
async function upload(answers: readonly Answer[], changes: Partial<UploadTarget> & { sarif?: string } = {}) {
  const seen: Seen[] = [];
  const origin = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const { method = "", url = "", headers } = request;
      const body = JSON.parse(text || "{}") as Seen["body"]; // what we sent ourselves
      seen.push({ method, url, authorization: headers.authorization ?? "", body });
      write(response, answers[Math.min(seen.length, answers.length) - 1] ?? "hang up");
    });
  });
  return run(seen, { apiUrl: origin, ...changes }, changes.sarif);
}

async function run(
  seen: readonly Seen[],
  changes: Partial<UploadTarget> & { apiUrl: string },
  text = sarif,
): Promise<Result> {
  const pauses: number[] = [];
  const said: string[] = [];
  const outcome = await uploadSarif(text, {
    token,
    repository: "acme/edge",
    commit: "4b6472266afd7b471e86085a6659e8c7f2b119da",
    ref: "refs/heads/main",
    checkoutUri: "file:///home/runner/work/edge/",
    waits: false,
    sleep: async (ms) => {
      pauses.push(ms);
    },
    say: (line) => said.push(line),
    ...changes,
  });
  return { outcome, seen, pauses, said, origin: changes.apiUrl };
}

/** The notice, with the server's port as PORT so that a snapshot holds. */
function noticeOf({ outcome, origin }: Result): string {
  if (outcome.state === "uploaded") throw new Error(`no notice: ${JSON.stringify(outcome)}`);
  return outcome.notice.replaceAll(/127\.0\.0\.1:\d+/g, (host) => (origin.includes(host) ? "127.0.0.1:PORT" : host));
}

const refusal = (status: number, message: string, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status,
  body: { message, documentation_url: "https://docs.github.com/rest" },
  headers,
});

describe("an upload", () => {
  test("carries the same SARIF, zipped, and says what it belongs to", async () => {
    const { outcome, seen, pauses } = await upload([taken]);
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: false });
    expect(pauses).toEqual([]);
    expect(seen).toHaveLength(1);
    const [{ method, url, authorization, body }] = seen as [Seen];
    expect(`${method} ${url}`).toBe("POST /repos/acme/edge/code-scanning/sarifs");
    expect(authorization).toBe(`token ${token}`);
    const { sarif: sent = "", ...rest } = body;
    expect(gunzipSync(Buffer.from(sent, "base64")).toString()).toBe(sarif);
    expect(rest).toEqual({
      commit_sha: "4b6472266afd7b471e86085a6659e8c7f2b119da",
      ref: "refs/heads/main",
      checkout_uri: "file:///home/runner/work/edge/",
      tool_name: "edgelint",
    });
  });

  test.for(["/api/v3", "/api/v3/"])("keeps the path %s of an Enterprise Server", async (path) => {
    const seen: Seen[] = [];
    const origin = await listen((request, response) => {
      seen.push({ method: request.method ?? "", url: request.url ?? "", authorization: "", body: {} });
      request.resume().on("end", () => write(response, request.method === "POST" ? taken : processing("complete")));
    });
    const { outcome } = await run(seen, { apiUrl: origin + path, waits: true });
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: true });
    expect(seen.map(({ url }) => url)).toEqual([
      "/api/v3/repos/acme/edge/code-scanning/sarifs",
      `/api/v3/repos/acme/edge/code-scanning/sarifs/${uploadId}`,
    ]);
  });

  test("takes a token with a line break behind it, as secrets often have", async () => {
    const { outcome, seen } = await upload([taken], { token: `${token}\n` });
    expect(outcome.state).toBe("uploaded");
    expect(seen[0]?.authorization).toBe(`token ${token}`);
  });
});

describe("waiting for code scanning", () => {
  const wait = { waits: true };

  test("goes on while the upload is pending and ends when it is processed", async () => {
    const { outcome, pauses, seen } = await upload(
      [taken, processing("pending"), processing("pending"), processing("complete")],
      wait,
    );
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: true });
    expect(pauses).toEqual([5_000, 10_000, 20_000]);
    expect(seen.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "GET"]);
    expect(seen[1]?.url).toBe(`/repos/acme/edge/code-scanning/sarifs/${uploadId}`);
  });

  test("ends after 155 seconds, says so and fails nothing", async () => {
    const { outcome, pauses, said } = await upload([taken, processing("pending")], wait);
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: false });
    expect(pauses).toEqual([5_000, 10_000, 20_000, 40_000, 80_000]);
    expect(said).toMatchInlineSnapshot(`
      [
        "Code scanning has not processed upload 47177e22-5596-11eb-80a1-c1e54ef945c6 after 155 seconds; going on without waiting for it.",
      ]
    `);
  });

  test.for<readonly [string, Answer]>([
    ["an upload that GitHub does not know yet", refusal(404, "Not Found")],
    ["a failing GitHub", { status: 502, body: "<html>Bad Gateway</html>" }],
    ["a lost connection", "hang up"],
    ["an answer that is no status", { status: 200, body: [] }],
  ])("outlasts %s", async ([, answer]) => {
    const { outcome, pauses, said } = await upload([taken, answer, processing("complete")], wait);
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: true });
    expect(pauses).toEqual([5_000, 10_000]);
    expect(said).toEqual([]);
  });

  test("ends at once where the token may not ask", async () => {
    const { outcome, pauses, said } = await upload([taken, refusal(401, `Bad credentials ${token}`)], wait);
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: false });
    expect(pauses).toEqual([5_000]);
    expect(said).toMatchInlineSnapshot(`
      [
        "Upload 47177e22-5596-11eb-80a1-c1e54ef945c6 is made, but what becomes of it cannot be seen: GitHub does not accept the token (401: Bad credentials ***); give the input token one that is valid, such as the job's own.",
      ]
    `);
  });

  test("tells why an upload could not be processed, and which it is", async () => {
    const result = await upload(
      [taken, processing("failed", ["too many runs\n::error::gotcha", `seen ${token}.`])],
      wait,
    );
    expect(result.outcome).toMatchObject({ state: "failed", id: uploadId });
    expect(noticeOf(result)).toMatchInlineSnapshot(
      `"Code scanning could not process upload 47177e22-5596-11eb-80a1-c1e54ef945c6, or only a part of it (too many runs ::error::gotcha; seen ***); mend what this names, or report it to edgelint."`,
    );
  });

  test("copes with a failed upload that has no reasons", async () => {
    const result = await upload([taken, { status: 200, body: { processing_status: "failed", errors: null } }], wait);
    expect(noticeOf(result)).toContain("GitHub gives no reason");
  });
});

describe("a refusal", () => {
  test("says what happened and what to do", async () => {
    const answers: readonly Answer[] = [
      refusal(400, "Invalid SARIF."),
      refusal(401, "Bad credentials"),
      refusal(403, "Resource not accessible by integration"),
      refusal(403, "Advanced Security must be enabled for this repository to use code scanning."),
      refusal(403, "Code Security must be enabled for this repository to use code scanning."),
      refusal(403, "repository not enabled for code scanning"),
      refusal(403, "Repository was archived so is read-only."),
      refusal(403, "API rate limit exceeded for installation ID 1.", { "x-ratelimit-remaining": "0" }),
      refusal(403, "You have exceeded a secondary rate limit.", { "retry-after": "60" }),
      refusal(404, "Not Found"),
      refusal(409, ""),
      { status: 413, body: "<html>413 Request Entity Too Large</html>" },
      { status: 422, body: { message: "commit not found", errors: ["no such ref", { message: "look" }, 3, null] } },
      refusal(429, "Too many requests"),
    ];
    const notices: string[] = [];
    for (const answer of answers) {
      const result = await upload([answer]);
      expect(result.outcome.state).toBe("refused");
      // what GitHub refused once it refuses again
      expect(result.seen).toHaveLength(1);
      expect(result.pauses).toEqual([]);
      notices.push(noticeOf(result));
    }
    expect(notices.join("\n")).toMatchInlineSnapshot(`
      "Nothing was uploaded to code scanning: GitHub cannot read the SARIF (400: Invalid SARIF); please report this to edgelint, and set upload-sarif: false until then.
      Nothing was uploaded to code scanning: GitHub does not accept the token (401: Bad credentials); give the input token one that is valid, such as the job's own.
      Nothing was uploaded to code scanning: the token lacks security-events: write (403: Resource not accessible by integration); add it to the permissions of the job, in a private repository with contents: read and actions: read (a push by Dependabot never gets it: check its changes on pull_request).
      Nothing was uploaded to code scanning: code scanning is off for this repository (403: Advanced Security must be enabled for this repository to use code scanning); turn it on in the repository's settings under Code security, or set upload-sarif: false.
      Nothing was uploaded to code scanning: code scanning is off for this repository (403: Code Security must be enabled for this repository to use code scanning); turn it on in the repository's settings under Code security, or set upload-sarif: false.
      Nothing was uploaded to code scanning: code scanning is off for this repository (403: repository not enabled for code scanning); turn it on in the repository's settings under Code security, or set upload-sarif: false.
      Nothing was uploaded to code scanning: GitHub forbids it (403: Repository was archived so is read-only); check the permissions of the token and that the repository is not archived.
      Nothing was uploaded to code scanning: the rate limit of the token is reached (403); run the job again later.
      Nothing was uploaded to code scanning: the rate limit of the token is reached (403); run the job again in 60 seconds.
      Nothing was uploaded to code scanning: 127.0.0.1:PORT shows this token no code scanning in acme/edge (404); check that the token may read the repository and, on GitHub Enterprise Server, that code scanning is set up, or set upload-sarif: false.
      Nothing was uploaded to code scanning: 127.0.0.1:PORT answered 409; run the job again, or set upload-sarif: false.
      Nothing was uploaded to code scanning: the SARIF is too large for GitHub (413); check fewer paths in each run, with a category for each.
      Nothing was uploaded to code scanning: GitHub cannot use the upload (422: commit not found: no such ref: look); check that commit 4b6472266afd7b471e86085a6659e8c7f2b119da is pushed and belongs to refs/heads/main.
      Nothing was uploaded to code scanning: the rate limit of the token is reached (429); run the job again later."
    `);
  });

  test("is one sentence on one line, however long and hostile GitHub's words are", async () => {
    const notice = noticeOf(await upload([refusal(422, `one\n::error::two\u001b[31m \u202e${"x".repeat(5_000)}`)]));
    expect(notice).toContain("(422: one ::error::two␛[31m <U+202E>xxx");
    expect(notice).toContain("x…)");
    expect(notice).not.toMatch(/[\n\r\u001b\u202e]/);
    expect(notice.length).toBeLessThan(500);
  });

  test.for<readonly [string, number, string]>([
    ["in the middle", 422, `you sent token ${token} here`],
    ["across the cut", 422, `${"x".repeat(290)}${token}`],
    ["in a 403", 403, `code scanning ${token}`],
    ["in an unknown status", 418, `${token}${token}`],
  ])("never repeats a token that GitHub echoes %s", async ([, status, message]) => {
    const notice = noticeOf(await upload([refusal(status, message)]));
    expect(notice).toContain("***");
    expect(notice).not.toContain(token.slice(0, 8));
  });

  test("never repeats a token that stands in the ref", async () => {
    const notice = noticeOf(await upload([refusal(422, "no")], { ref: `refs/heads/${token}`, commit: token }));
    expect(notice).toContain("refs/heads/***");
    expect(notice).not.toContain(token);
  });

  test("follows from an answer that is not GitHub's", async () => {
    for (const body of ["<html>Welcome to the proxy</html>", {}, [], { id: 7 }, { id: "../../x\n" }, { id: token }]) {
      const result = await upload([{ status: 200, body }]);
      expect(result.outcome.state).toBe("refused");
      expect(noticeOf(result)).toBe(
        "Nothing was uploaded to code scanning: 127.0.0.1:PORT answered without the id of an upload; " +
          "check that GITHUB_API_URL is GitHub's API.",
      );
    }
  });

  test("comes before any request where none can succeed", async () => {
    const cases: readonly Partial<UploadTarget>[] = [
      { token: "" },
      { token: " \n" },
      { token: `${token}\nX-Other: 1` },
      { repository: "" },
      { repository: "acme" },
      { repository: "acme/edge/more" },
      { repository: "../edge" },
      { repository: "acme/.." },
      { apiUrl: "" },
      { apiUrl: "api.github.com" },
      { apiUrl: `http://user:${token}@127.0.0.1:1` },
      { apiUrl: "file:///etc" },
    ];
    const notices: string[] = [];
    for (const changes of cases) {
      const result = await upload([taken], changes);
      expect(result.outcome.state).toBe("refused");
      expect(result.seen).toEqual([]);
      notices.push(noticeOf(result));
    }
    expect([...new Set(notices)].join("\n")).toMatchInlineSnapshot(`
      "Nothing was uploaded to code scanning: the token is empty; give the input token the job's own, or set upload-sarif: false.
      Nothing was uploaded to code scanning: the token holds characters that no token has; look for white space in the secret.
      Nothing was uploaded to code scanning: the repository is not known as owner/name; check GITHUB_REPOSITORY.
      Nothing was uploaded to code scanning: the address of GitHub's API is no plain http(s) URL; check GITHUB_API_URL."
    `);
    expect(notices.join("\n")).not.toContain(token);
  });

  test("comes before sending where the SARIF is too large after gzip", async () => {
    const result = await upload([taken], { sarif: incompressible(15_000_000) });
    expect(result.seen).toEqual([]);
    expect(noticeOf(result)).toMatchInlineSnapshot(
      `"Nothing was uploaded to code scanning: the SARIF has 10.8 MiB after gzip and GitHub takes 10.0; check fewer paths in each run, with a category for each."`,
    );
  });

  test("does not meet a SARIF that only gzip makes small enough", async () => {
    const { outcome, seen } = await upload([taken], { sarif: "a".repeat(15_000_000) });
    expect(outcome.state).toBe("uploaded");
    expect(seen).toHaveLength(1);
  });
});

describe("a GitHub that stumbles", () => {
  test.for<readonly [string, Answer]>([
    ["answers 502", { status: 502, body: "<html>Bad Gateway</html>" }],
    ["hangs up", "hang up"],
  ])("is asked again where it %s", async ([, answer]) => {
    const { outcome, seen, pauses } = await upload([answer, answer, taken]);
    expect(outcome).toEqual({ state: "uploaded", id: uploadId, isProcessed: false });
    expect(seen).toHaveLength(3);
    expect(seen[2]?.body).toEqual(seen[0]?.body);
    expect(pauses).toEqual([5_000, 15_000]);
  });

  test("is left alone after the third time", async () => {
    const result = await upload([refusal(503, `Unavailable ${token}`)]);
    expect(result.seen).toHaveLength(3);
    expect(result.pauses).toEqual([5_000, 15_000]);
    expect(noticeOf(result)).toMatchInlineSnapshot(
      `"Nothing was uploaded to code scanning: 127.0.0.1:PORT keeps failing (503); run the job again later."`,
    );
  });

  test("is not asked a third time after it has refused", async () => {
    const result = await upload([{ status: 500, body: {} }, refusal(404, "Not Found")]);
    expect(result.seen).toHaveLength(2);
    expect(noticeOf(result)).toContain("(404)");
  });

  test("is named with the reason where nothing listens", async () => {
    const apiUrl = await listen(() => {});
    await new Promise((done) => servers.pop()?.close(done));
    const result = await run([], { apiUrl });
    expect(result.pauses).toEqual([5_000, 15_000]);
    expect(noticeOf(result)).toMatchInlineSnapshot(
      `"Nothing was uploaded to code scanning: 127.0.0.1:PORT cannot be reached (ECONNREFUSED); check the network and the proxy of the runner, then run the job again."`,
    );
  });

  test("writes nothing to the log by itself, not even what it calls deprecated", async () => {
    const written = (["debug", "info", "log", "warn", "error"] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => {}),
    );
    const headers = { deprecation: "true", sunset: token };
    const { outcome } = await upload(
      [{ status: 202, body: { id: uploadId, processing_status: "complete" }, headers }],
      {
        waits: true,
      },
    );
    expect(outcome).toMatchObject({ isProcessed: true });
    const calls = written.flatMap(({ mock }) => mock.calls);
    for (const spy of written) spy.mockRestore();
    expect(calls).toEqual([]);
  });
});

/** Text that gzip makes hardly smaller than its share of 6 bits in 8, the same in every run. */
function incompressible(length: number): string {
  const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const bytes = Buffer.alloc(length);
  let state = 0x9e3779b9;
  for (let index = 0; index < length; index += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    bytes[index] = alphabet.charCodeAt(state & 63);
  }
  return bytes.toString("latin1");
}
