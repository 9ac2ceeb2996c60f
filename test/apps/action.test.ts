import { spawnSync } from "node:child_process";
import { readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { sources } from "../imports.ts";
import { checkout, event, hub, pullRequest, type Ran, runAction } from "./action-program.ts";
import { expired } from "./expired.ts";

/** A property that asks for client certificates, and lets whoever has none pass or not. */
const rules = (denies: boolean): string => `{
  "rules": {
    "name": "default",
    "options": { "is_secure": true },
    "behaviors": [
      { "name": "origin", "options": { "originType": "CUSTOMER", "hostname": "origin.example.com" } },
      { "name": "cpCode", "options": { "value": { "id": 12345 } } }
    ],
    "children": [
      {
        "name": "clients",
        "criteria": [{ "name": "hostname", "options": { "matchOperator": "IS_ONE_OF", "values": ["api.example.com"] } }],
        "behaviors": [
          {
            "name": "enforceMtlsSettings",
            "options": {
              "enableAuthSet": true,
              "certificateAuthoritySet": ["70010"],
              "enableDenyRequest": ${denies}
            }
          }
        ]
      }
    ]
  }
}
`;
const weakened = { before: { "rules.json": rules(true) }, after: { "rules.json": rules(false) } };

/** The commands to the runner, outside of what it was told not to look at. */
function commands({ log }: Ran): readonly string[] {
  const heard = log.replace(/^::stop-commands::(\S+)\n[^]*?^::\1::$/gm, "");
  return heard.split("\n").filter((line) => line.includes("::") || line.includes("##["));
}

function annotations(ran: Ran): readonly string[] {
  return commands(ran).filter((line) => /^::(?:error|warning|notice) /.test(line));
}

/** `path:line` of the annotations of a rule. */
function placesOf(ran: Ran, rule: string): readonly string[] {
  return annotations(ran)
    .filter((line) => line.includes(`%3A ${rule}::`))
    .map((line) => /file=([^,]+),line=(\d+)/.exec(line)?.slice(1).join(":") ?? "nowhere");
}

const request = async (
  sides: Parameters<typeof pullRequest>[0],
  inputs: Readonly<Record<string, string>> = {},
  how: Parameters<typeof pullRequest>[1] = {},
): Promise<Ran> => {
  const made = pullRequest(sides, how);
  return runAction({ path: made.path, eventName: "pull_request", event: event(made), inputs });
};

describe("on a pull request", () => {
  test("what it changes is found, shown at its line, and told in words", async () => {
    const ran = await request(weakened);
    expect(ran.code).toBe(1);
    expect(ran.outputs).toMatchObject({ new: "2", fixed: "0", conclusion: "failure", "highest-severity": "high" });
    expect(placesOf(ran, "property/mtls-weakened")).toEqual(["rules.json:19"]);
    expect(ran.summary).toContain("### What changes\n");
    expect(ran.summary).toContain("2 are new with this change, and 0 of before are gone.");
  });

  test("what it repairs is counted", async () => {
    const ran = await request({ before: weakened.after, after: weakened.before });
    expect(ran.outputs).toMatchObject({ new: "0", fixed: "1" });
  });

  test("the one commit that is missing in a shallow checkout is fetched, and no more", async () => {
    const made = pullRequest(weakened, { depth: 1 });
    const ran = await runAction({ path: made.path, eventName: "pull_request", event: event(made) });
    expect(ran.outputs).toMatchObject({ new: "2" });
    const has = (commit: string): boolean =>
      spawnSync("git", ["cat-file", "-e", commit], { cwd: made.path }).status === 0;
    expect([has(made.base), has(made.head)]).toEqual([true, false]);
  });

  test("without the history and without a way to fetch it, it is said what to set, and the rest is checked", async () => {
    const made = pullRequest(weakened, { depth: 1 });
    spawnSync("git", ["remote", "remove", "origin"], { cwd: made.path });
    const ran = await runAction({ path: made.path, eventName: "pull_request", event: event(made) });
    expect(ran.outputs).toMatchObject({ new: "", fixed: "", findings: "1" });
    const [notice] = annotations(ran).filter((line) => line.startsWith("::notice"));
    expect(notice).toContain("is not in this checkout and could not be fetched");
    expect(notice).toContain("set `fetch-depth: 2`");
    expect(ran.summary).toContain("There is nothing to compare with");
  });

  test("what came to the target branch meanwhile is not laid at its door", async () => {
    const sides = {
      before: { "a.json": rules(true) },
      after: { "notes.txt": "a" },
      meanwhile: { "a.json": rules(false) },
    };
    const ran = await request(sides);
    expect(ran.outputs).toMatchObject({ findings: "1", new: "0" });
  });

  test.for([
    ["its last commit with all of the history", 0],
    ["its last commit alone", 1],
  ] as const)("the checkout may be %s", async ([, depth]) => {
    const ran = await request(weakened, {}, { depth, ref: "head" });
    expect(ran.outputs).toMatchObject({ new: "2" });
  });

  test("only-new lets pass what was there before, and does not show it", async () => {
    const sides = { before: { "a.json": rules(false) }, after: { "notes.txt": "a" } };
    const ran = await request(sides, { "only-new": "true" });
    expect(ran).toMatchObject({ code: 0, outputs: { conclusion: "success", findings: "1", new: "0" } });
    expect(annotations(ran)).toEqual([]);
    expect(ran.summary).toContain("1 finding that was there before is not shown.");
  });

  test("what was removed shows at the changed line that is nearest", async () => {
    const secured = rules(true);
    const open = secured.replace(/,\s*"enableDenyRequest": true/, "");
    const ran = await request({ before: { "rules.json": secured }, after: { "rules.json": open } });
    expect(placesOf(ran, "property/mtls-weakened")).toEqual(["rules.json:18"]);
  });

  test("a finding in an included file that the change includes shows at the line that includes it", async () => {
    const part =
      '{ "name": "clients", "criteria": [], "behaviors": [\n  { "name": "enforceMtlsSettings", "options": { "enableAuthSet": true, "certificateAuthoritySet": ["70010"], "enableDenyRequest": true } }\n] }\n';
    const main = (children: string): string =>
      `{ "rules": { "name": "default", "options": { "is_secure": true },\n"behaviors": [{ "name": "origin", "options": { "hostname": "o.example.com" } }, { "name": "cpCode", "options": { "value": { "id": 1 } } }],\n"children": [\n${children}\n] } }\n`;
    const before = { "property-snippets/main.json": main(""), "property-snippets/part.json": part };
    const after = { "property-snippets/main.json": main('"#include:part.json"') };
    const ran = await request({ before, after });
    expect(placesOf(ran, "property/mtls-without-match")).toEqual(["property-snippets/main.json:4"]);
  });

  test("what it brings is annotated before what was there", async () => {
    const old = Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`old${at}/rules.json`, rules(false)]));
    const ran = await request({
      before: { ...old, "x/rules.json": rules(true) },
      after: { "x/rules.json": rules(false) },
    });
    expect(placesOf(ran, "property/mtls-weakened")).toEqual(["x/rules.json:19"]);
    expect(ran.summary).toContain("(new with this change)");
  });

  test("all configuration may go, and that is told", async () => {
    const ran = await request(
      { before: { "a/rules.json": rules(true) }, after: { "b.txt": "" }, removed: ["a/rules.json"] },
      { paths: "a" },
    );
    expect(ran.code).toBe(0);
    expect(ran.summary).toContain("has no rules any more");
  });

  test("a file that is broken now has nothing repaired", async () => {
    const ran = await request({ before: { "rules.json": rules(false) }, after: { "rules.json": `${rules(false)}}` } });
    expect(ran.outputs).toMatchObject({ fixed: "0" });
  });

  test("an event that does not tell its commits is said, and all is checked", async () => {
    const path = checkout({ "rules.json": rules(false) });
    const ran = await runAction({
      path,
      eventName: "pull_request",
      event: { pull_request: { base: { sha: "HEAD" } } },
    });
    expect(ran.outputs).toMatchObject({ findings: "1", new: "" });
    expect(annotations(ran).join("\n")).toContain("the event does not tell its commits");
  });

  test.for([
    ["is a link to a device", { "edgelint.config.yaml": "/dev/zero" }, {}],
    ["extends a device", {}, { "edgelint.config.yaml": "extends: ../../../../../../dev/zero\n" }],
    ["extends what git keeps", {}, { "edgelint.config.yaml": "extends: .git/config\n" }],
  ] as const)("a configuration that %s is refused", async ([, links, files]) => {
    const path = checkout({ "rules.json": rules(true), ...files });
    for (const [name, target] of Object.entries(links)) symlinkSync(target, join(path, name));
    const ran = await runAction({ path, eventName: "push" });
    expect(ran.code).toBe(2);
    expect(ran.log).toMatch(/no file of this repository|cannot be extended/);
  });

  test("a clone without its blobs is checked and compares nothing", async () => {
    const made = pullRequest(weakened, { filter: "blob:none" });
    spawnSync("git", ["config", "remote.origin.url", "file:///nowhere"], { cwd: made.path });
    const ran = await runAction({ path: made.path, eventName: "pull_request", event: event(made) });
    expect(ran.outputs).toMatchObject({ findings: "1", new: "" });
    expect(annotations(ran).join("\n")).toContain("leave `filter` out of actions/checkout");
  });

  test("a summary that cannot be written is said, and the outputs are set", async () => {
    const made = pullRequest(weakened);
    const ran = await runAction({
      path: made.path,
      eventName: "pull_request",
      event: event(made),
      env: { GITHUB_STEP_SUMMARY: made.path },
    });
    expect(ran.outputs).toMatchObject({ new: "2" });
    expect(ran.log).toContain("edgelint: the job summary cannot be written: it is a folder");
  });

  test("annotations stay within GitHub's budget, and so does the summary", async () => {
    const many = Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`p${at}/rules.json`, rules(false)]));
    const ran = await request({ before: { "a.txt": "" }, after: many });
    const levels = annotations(ran).map((line) => line.slice(2, line.indexOf(" ")));
    expect(levels.filter((level) => level === "error")).toHaveLength(10);
    expect(Buffer.byteLength(ran.summary)).toBeLessThanOrEqual(1024 * 1024);
    expect(ran.summary).toContain("left out: a job summary holds no more.");
    expect(ran.log).toContain("not annotated, for GitHub shows 10 of each level from one step.");
  });

  test("nothing that a file says becomes a command to the runner", async () => {
    const hostile = rules(false).replace('"clients"', '"x\\n::error::a ##[error]b %0A::set-output name=c::d"');
    const text = `::error::a\n##[add-path]b\n${hostile}`;
    const ran = await request({
      before: { "a.txt": "" },
      after: { "a,b::c%0A::error::d/rules.json": hostile, "broken.json": text },
    });
    for (const line of commands(ran)) {
      expect(line).toMatch(/^::(?:group|endgroup|error|warning|notice)(?:::| )|^edgelint: /);
      expect(line.slice(2)).not.toMatch(/^::/);
    }
    expect(annotations(ran).length).toBeGreaterThan(0);
    expect(ran.summary).not.toMatch(/^::/m);
  });
});

describe("on other events", () => {
  test("a push is checked as a whole, and its summary tells what ends", async () => {
    const path = checkout({ "a.pem": expired, "rules.json": rules(true) });
    const ran = await runAction({ path, eventName: "push" });
    expect(ran.outputs).toMatchObject({ new: "", fixed: "", conclusion: "failure" });
    expect(ran.summary).toContain("### What ends in the next 90 days\n");
    expect(ran.summary).toContain("| 2026-02-01 |");
  });

  test("a merge queue is compared with what its commit lies on", async () => {
    const made = pullRequest(weakened, { depth: 0 });
    const payload = { merge_group: { base_sha: made.base, head_sha: made.merge } };
    const ran = await runAction({ path: made.path, eventName: "merge_group", event: payload });
    expect(ran.outputs).toMatchObject({ new: "2" });
  });

  test.for([
    ["pull_request_target", "use pull_request, which needs none"],
    ["workflow_run", "use pull_request, push or schedule"],
    ["issue_comment", "use pull_request, push or schedule"],
  ] as const)("%s is refused", async ([eventName, sentence]) => {
    const ran = await runAction({ path: checkout({ "rules.json": rules(true) }), eventName });
    expect(ran.code).toBe(2);
    expect(ran.log).toContain(sentence);
  });
});

describe("the upload", () => {
  test("is the SARIF of the checked commit under a category of its own", async () => {
    const github = await hub(202, { id: "id-1" });
    const made = pullRequest(weakened);
    const ran = await runAction({
      path: made.path,
      eventName: "pull_request",
      event: event(made),
      inputs: { "upload-sarif": "true", "wait-for-processing": "false", token: "t0ken", paths: "rules.json" },
      env: { GITHUB_API_URL: github.url },
    });
    github.close();
    expect(ran.outputs).toMatchObject({ "sarif-id": "id-1" });
    const body = JSON.parse(github.requests[0]?.body ?? "{}") as Record<string, string>; // what was sent
    expect(body).toMatchObject({ commit_sha: made.merge, ref: "refs/pull/7/merge" });
    const sarif = gunzipSync(Buffer.from(body["sarif"] ?? "", "base64")).toString("utf8");
    expect(sarif).toBe(readFileSync(ran.outputs["sarif-file"] ?? "", "utf8"));
    expect(JSON.parse(sarif)).toMatchObject({ runs: [{ automationDetails: { id: "edgelint:rules.json/" } }] });
    expect(ran.log).toContain("::add-mask::t0ken\n");
  });

  test.for([
    ["the permission is missing", 403, { message: "Resource not accessible by integration" }, "security-events: write"],
    ["code scanning is off", 403, { message: "Code Security must be enabled" }, "upload-sarif: false"],
  ] as const)("that GitHub refuses because %s is a notice and no failure", async ([, status, body, words]) => {
    const github = await hub(status, body);
    const ran = await runAction({
      path: checkout({ "rules.json": rules(true) }),
      eventName: "push",
      inputs: { "upload-sarif": "true", token: "t0ken", "fail-on": "never" },
      env: { GITHUB_API_URL: github.url },
    });
    github.close();
    expect(ran).toMatchObject({ code: 0, outputs: { "sarif-id": "", conclusion: "success" } });
    expect(
      annotations(ran)
        .filter((line) => line.startsWith("::notice"))
        .join(),
    ).toContain(words);
    expect(ran.summary).toContain(words);
  });
});

describe("the inputs", () => {
  test.for([
    [{ "fail-on": "bad" }, "the input fail-on bad is not possible; give one of critical, high,"],
    [{ "only-new": "yes" }, "the input only-new is yes, but must be true or false"],
    [{ "expiry-days": "soon" }, "the input expiry-days is soon, but must be a number of days"],
    [{ "working-directory": ".." }, "which is outside the workspace"],
    [{ "working-directory": "infra" }, "the checkout has no such folder"],
    [{ rules: "property/nonsense" }, "there is no rule property/nonsense"],
    [{ config: "there.yaml" }, "there.yaml"],
    [{ paths: "../.." }, "the input paths has ../.., which is outside the workspace"],
    [{ base: "nowhere" }, "--base nowhere is not there"],
  ] as const)("%o is answered in a sentence", async ([inputs, sentence]) => {
    const ran = await runAction({ path: checkout({ "rules.json": rules(true) }), eventName: "push", inputs });
    expect(ran.code).toBe(2);
    expect(ran.log).toMatch(/^::error title=edgelint::/m);
    expect(ran.log).toContain(sentence);
  });

  test("work in a folder of their own in a monorepo", async () => {
    const path = checkout({ "shop/rules.json": rules(false), "blog/rules.json": rules(false) });
    const ran = await runAction({ path, eventName: "push", inputs: { "working-directory": "shop" } });
    expect(ran.outputs).toMatchObject({ findings: "1" });
    const sarif = readFileSync(ran.outputs["sarif-file"] ?? "", "utf8");
    expect(sarif).toContain('"uri": "shop/rules.json"');
    expect(sarif).toContain('"id": "edgelint:shop/"');
  });
});

test("the findings file has the shape that `edgelint schema findings` tells", async () => {
  const { default: ajv } = await import("ajv/dist/2020.js");
  const { findingsSchema } = await import("../../src/apps/cli/schema-findings.ts");
  const ran = await request(weakened);
  const validate = new ajv.default({ strict: false, validateFormats: false }).compile(findingsSchema);
  expect(validate(JSON.parse(readFileSync(ran.outputs["findings-file"] ?? "", "utf8")))).toBe(true);
});

test("the environment is read in one place, and of the runner only what is listed there", () => {
  const reads = sources("src/apps/action").filter(({ code }) => /process\s*\.\s*env/.test(code));
  expect(reads.map(({ path }) => path)).toEqual(["src/apps/action/main.ts"]);
});
