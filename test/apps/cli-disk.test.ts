import { chmodSync, closeSync, ftruncateSync, openSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { expired, type Folder, folder, type Run } from "./program.ts";

/** The files in which the expired certificate was found; one finding tells all places of a certificate. */
function found(where: Folder, paths: readonly string[] = [], how: Run = {}): readonly string[] {
  const { stdout, stderr } = where.run([...paths, "--rule", "pem/expired", "--format", "json"], how);
  if (stdout === "") return [stderr.trim()];
  const { findings } = JSON.parse(stdout) as { findings: { file: string; related: { file: string }[] }[] }; // our own format
  return findings.flatMap((finding) => [finding, ...finding.related].map(({ file }) => file)).toSorted();
}

describe(".gitignore", () => {
  test("leaves files out at every depth, and the deeper one has the last word", () => {
    const where = folder({
      ".gitignore": "*.key.pem\n/build\nenvs/*/\n",
      "a.pem": expired,
      "a.key.pem": expired,
      "build/a.pem": expired,
      "src/build/a.pem": expired,
      "src/.gitignore": "/old.pem\n!keep.key.pem\nlocal/\n# a comment\n",
      "src/old.pem": expired,
      "src/deep/old.pem": expired,
      "src/deep/local/a.pem": expired,
      "src/deep/keep.key.pem": expired,
      "envs/.gitignore": "!prod/\n",
      "envs/prod/a.pem": expired,
      "envs/test/a.pem": expired,
    });
    expect(found(where)).toEqual([
      "a.pem",
      "envs/prod/a.pem",
      "src/build/a.pem",
      "src/deep/keep.key.pem",
      "src/deep/old.pem",
    ]);
  });

  test("speaks from above the checked folder too, up to the repository", () => {
    const where = folder({
      ".gitignore": "*.pem\n",
      "repo/.git/": "",
      "repo/.gitignore": "old/\n/infra/tmp.pem\n",
      "repo/infra/.gitignore": "later.pem\n",
      "repo/infra/certs/a.pem": expired,
      "repo/infra/certs/later.pem": expired,
      "repo/infra/certs/old/a.pem": expired,
      "repo/infra/tmp.pem": expired,
    });
    expect(found(where, ["repo/infra"])).toEqual(["repo/infra/certs/a.pem"]);
    expect(found(where, [], { cwd: "repo/infra/certs" })).toEqual(["a.pem"]);
  });

  test("does not hold against a file or folder that is named", () => {
    const where = folder({
      ".git/": "",
      ".gitignore": "secret/\n*.tmp.pem\n",
      "secret/a.pem": expired,
      "b.tmp.pem": expired,
    });
    expect(found(where, ["secret", "b.tmp.pem"])).toEqual(["b.tmp.pem", "secret/a.pem"]);
  });

  test("takes names with special characters for what they are", () => {
    const where = folder({
      "we[i]rd *!/.gitignore": "a.pem\n",
      "we[i]rd *!/a.pem": expired,
      "we[i]rd *!/b.pem": expired,
    });
    expect(found(where)).toEqual(["we[i]rd *!/b.pem"]);
  });

  test("cannot keep a run from ending", () => {
    const deep = "a/".repeat(60);
    const where = folder({
      ".gitignore": `${"**/a/".repeat(30)}b\n${"a*".repeat(40)}b\n`,
      [`${deep}a.pem`]: expired,
      [`${"b/".repeat(70)}b.pem`]: expired,
      "c/c.pem": expired,
    });
    symlinkSync("/dev/zero", join(where.path, "c/.gitignore"));
    const { code, stdout } = where.run(["--rule", "pem/expired", "--format", "json"]);
    expect(code).toBe(1);
    const { problems } = JSON.parse(stdout) as { problems: { message: string }[] }; // our own format
    expect(problems.map(({ message }) => message)).toEqual([
      "cannot be read: it is more than 64 folders deep; check it by itself",
    ]);
    expect(found(where)).toEqual([`${deep}a.pem`, "c/c.pem"]);
  });

  test("is not needed for folders that no person writes", () => {
    const where = folder({
      "node_modules/x/a.pem": expired,
      ".terraform/a.pem": expired,
      ".git/a.pem": expired,
      ".hidden/a.pem": expired,
    });
    expect(found(where)).toEqual([".hidden/a.pem"]);
  });
});

describe("symbolic links", () => {
  test("that go in circles are not followed, and say so when named", () => {
    const where = folder({ "a.pem": expired, "sub/": "" });
    symlinkSync("..", join(where.path, "sub/up"));
    symlinkSync("loop.pem", join(where.path, "loop.pem"));
    expect(found(where)).toEqual(["a.pem"]);
    expect(where.run(["loop.pem"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "edgelint: loop.pem cannot be opened: its symbolic links go round in a circle\n",
    });
  });

  test("to a file are read once, and only inside the project", () => {
    const where = folder({ "repo/.git/": "", "repo/shared/a.pem": expired, "repo/env/": "", "outside.pem": expired });
    symlinkSync("../shared/a.pem", join(where.path, "repo/env/linked.pem"));
    symlinkSync("../../outside.pem", join(where.path, "repo/env/outside.pem"));
    expect(found(where, ["repo"])).toEqual(["repo/shared/a.pem"]);
    expect(found(where, ["repo/env"])).toEqual(["repo/env/linked.pem"]);
  });
});

describe("what cannot be read", () => {
  const isWindows = process.platform === "win32";

  test.skipIf(isWindows)("makes the run incomplete: exit code 4, and the report says which file", () => {
    const where = folder({ "a.json": '{ "rules": {} }', "b.json": '{ "rules": {} }' });
    chmodSync(join(where.path, "a.json"), 0);
    expect(where.run(["--rule", "pem/expired"], { isNobody: true })).toMatchInlineSnapshot(`
      {
        "code": 4,
        "stderr": "edgelint: the run is incomplete: 1 file or rule could not be judged
      ",
        "stdout": "incomplete: 1 thing could not be read or judged
        a.json
          cannot be read: permission denied; make the file readable or leave it out

      nothing found in what could be judged: 0 files, 1 rule
      ",
      }
    `);
  });

  test.skipIf(isWindows)("does not hide a finding: exit code 1 wins", () => {
    const where = folder({ "a.pem": expired, "closed/b.pem": expired });
    chmodSync(join(where.path, "closed"), 0);
    const { code, stdout, stderr } = where.run(["--rule", "pem/expired"], { isNobody: true });
    expect(code).toBe(1);
    expect(stderr).toMatchInlineSnapshot(`
      "edgelint: 1 finding at or above medium, and the run is incomplete: 1 file or rule could not be judged
      "
    `);
    expect(stdout).toMatch(/ closed\n +cannot be read: permission denied; make the folder readable or leave it out\n/);
  });

  test.skipIf(isWindows)(
    "is a link of a configuration file's name that leads nowhere, but not an editor's lock",
    () => {
      const where = folder({ "a.json": '{ "rules": {} }' });
      symlinkSync("gone.json", join(where.path, "b.json"));
      symlinkSync("somebody@host.1", join(where.path, ".#a.json"));
      const { code, stdout } = where.run(["--rule", "pem/expired", "--format", "json"]);
      const { problems } = JSON.parse(stdout) as { problems: unknown }; // our own format
      expect(code).toBe(4);
      expect(problems).toEqual([
        { file: "b.json", message: "cannot be read: its link leads nowhere; mend the link or remove it" },
      ]);
    },
  );

  test("is a configuration with NUL characters", () => {
    const where = folder({ "a.json": '{ "rules": {} }', "b.json": '{ "SiteId": 1, "x": "\0" }', "c.json": "\0\0" });
    const { code, stdout } = where.run(["--rule", "pem/expired", "--format", "json"]);
    const { problems } = JSON.parse(stdout) as { problems: unknown }; // our own format
    expect(code).toBe(4);
    expect(problems).toEqual([
      { file: "b.json", message: "cannot be read: holds NUL characters, so it is no text; save it as UTF-8" },
    ]);
  });

  test("is a huge text, but not a huge binary, and neither is read whole", () => {
    const where = folder({ "a.pem": expired });
    for (const [name, head] of [
      ["huge.json", '{ "a": ['],
      ["video.mp4", "\0\0"],
    ] as const) {
      const path = join(where.path, name);
      writeFileSync(path, head);
      const file = openSync(path, "r+");
      ftruncateSync(file, 5_000_000_000); // sparse: it takes no room on the disk
      closeSync(file);
    }
    const { code, stdout } = where.run(["--rule", "pem/expired", "--now", "2026-01-15"]);
    expect(code).toBe(4);
    expect(stdout).toMatchInlineSnapshot(`
      "incomplete: 1 thing could not be read or judged
        huge.json
          cannot be read: it is 4769 MB long and at most 64 MB are read; leave it out or split it

      nothing found in what could be judged: 1 file, 1 rule
      "
    `);
  });
});

describe("the text of a file", () => {
  const main = '{ "rules": { "name": "default", "behaviors": [] } }';
  test.for([
    ["UTF-8 with a byte order mark", Buffer.from(`\ufeff${main}`)],
    ["the UTF-16 of PowerShell", Buffer.from(`\ufeff${main}`, "utf16le")],
    ["big-endian UTF-16", Buffer.from(`\ufeff${main}`, "utf16le").swap16()],
  ] as const)("may be %s", ([, bytes]) => {
    const where = folder({});
    writeFileSync(join(where.path, "a.json"), bytes);
    const { stdout } = where.run(["--rule", "pem/expired"]);
    expect(stdout).toBe("✔ nothing to mend: 1 file, 1 rule\n");
  });
});
