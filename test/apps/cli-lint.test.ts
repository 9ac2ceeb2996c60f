import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { after, before, expired, folder, program } from "./program.ts";

/** Keeps these tests apart from rules to come. */
const only = ["--rule", "pem/expired"];
const withFinding = folder({ "certs/edge.pem": expired });

describe("a run", () => {
  test("without findings exits 0 and says so", () => {
    expect(withFinding.run([...only, "--now", before])).toMatchInlineSnapshot(`
      {
        "code": 0,
        "stderr": "",
        "stdout": "✔ nothing to mend: 1 file, 1 rule
      ",
      }
    `);
  });

  test("with findings exits 1, shows them on stdout and says one sentence on stderr", () => {
    const { code, stdout, stderr } = withFinding.run(only);
    expect({ code, stderr }).toEqual({ code: 1, stderr: "edgelint: 1 finding at or above medium\n" });
    // The rule's own words, after the frame, are the rule's business.
    expect(stdout.replace(/^ +why [^]*\n\n/m, "…\n\n")).toMatchInlineSnapshot(`
      "── certs/edge.pem ───────────────────────────────────────────────────────────────────── 1 finding ──

        high  pem/expired
        CN=edge.example expired on 2026-02-01

          ╭─ certs/edge.pem:1:1
          │
        1 │ ╭ -----BEGIN CERTIFICATE-----
        2 │ │ MIIBKDCB0KADAgECAhBN8WzBUq/vuBFadnGtvaV8MAoGCCqGSM49BAMCMBcxFTAT
        ⋮ │ │
        9 │ ╰ -----END CERTIFICATE-----
          ╰─

      …

      1 high in 1 file
      "
    `);
  });

  test("needs no command and no path: both forms check the working directory", () => {
    expect(withFinding.run(["lint", ".", ...only])).toEqual(withFinding.run(only));
    expect(withFinding.run([...only], { cwd: "certs" }).stdout).toContain("── edge.pem ─");
  });

  test("names files outside of the working directory from there", () => {
    const { code, stdout } = folder({ "here/": "", "there/a.pem": expired }).run(["../there", ...only], {
      cwd: "here",
    });
    expect(code).toBe(1);
    expect(stdout).toContain("── ../there/a.pem ─");
  });

  test("tells by its exit code what --fail-on asks, and why it ends well with findings", () => {
    expect(withFinding.run([...only, "--fail-on", "high"]).code).toBe(1);
    expect(withFinding.run([...only, "--fail-on", "critical"])).toMatchObject({
      code: 0,
      stderr: "edgelint: 1 finding, none at or above critical\n",
    });
    expect(withFinding.run([...only, "--fail-on", "never"])).toMatchObject({
      code: 0,
      stderr: "edgelint: 1 finding, not counted (--fail-on never)\n",
    });
    expect(withFinding.run(["--rule", "pem/expired=low"]).code).toBe(0);
  });

  test("counts what --min-severity hides", () => {
    const { code, stdout } = withFinding.run(["--rule", "pem/expired=medium", "--min-severity", "high"]);
    expect({ code, stdout }).toMatchInlineSnapshot(`
      {
        "code": 1,
        "stdout": "1 medium in 1 file; 1 below high not shown
      ",
      }
    `);
  });

  test("with nothing to check exits 2 and says what was looked at", () => {
    expect(folder({}).run([]).stderr).toMatchInlineSnapshot(`
      "edgelint: nothing to check: there are no files in .
      "
    `);
    expect(folder({ "README.md": "# Hello\n" }).run(["README.md"]).stderr).toMatchInlineSnapshot(`
      "edgelint: nothing to check: README.md was left alone (not a kind of file edgelint reads)
      "
    `);
    const two = folder({ "a.md": "a", "b.json": "{}" }).run([]);
    expect(two).toMatchObject({ code: 2, stdout: "" });
    expect(two.stderr).toMatchInlineSnapshot(`
      "edgelint: nothing to check: none of the 2 files in . holds configuration edgelint knows
      "
    `);
  });

  test("with --quiet prints findings and nothing else", () => {
    expect(withFinding.run([...only, "--now", before, "-q"])).toEqual({ code: 0, stdout: "", stderr: "" });
    const { stdout, stderr } = withFinding.run([...only, "--quiet"]);
    expect(stderr).toBe("");
    expect(stdout).not.toContain("1 high in");
  });

  test("with --stats adds numbers to the summary, and to stderr where stdout is for a program", () => {
    const numbers = /files checked {2,}1\n.*files skipped {2,}0\n.*rules {2,}1\n.*time {2,}\d+ ms\n/s;
    expect(withFinding.run([...only, "--stats"]).stdout).toMatch(numbers);
    const { stdout, stderr } = withFinding.run([...only, "--stats", "--format", "json"]);
    expect(stderr).toMatch(numbers);
    expect(stdout).toBe(withFinding.run([...only, "--format", "json"]).stdout);
    expect(withFinding.run([...only, "--stats", "--quiet"]).stderr).toMatch(numbers);
  });

  test("gives the same bytes twice", () => {
    const files = folder({ "b.pem": expired, "a.pem": expired, "c/d.pem": `\n${expired}` });
    const json = ["--format", "json"];
    expect(files.run(json)).toEqual(files.run(json));
    expect(files.run([...json, "c", "b.pem", "."]).stdout).toBe(files.run(json).stdout);
  });

  test("goes by EDGELINT_NOW, and by --now before it", () => {
    expect(withFinding.run(only, { env: { EDGELINT_NOW: before } }).code).toBe(0);
    expect(withFinding.run([...only, "--now", after], { env: { EDGELINT_NOW: before } }).code).toBe(1);
    expect(withFinding.run([...only, "--now", "2026-02-01T00:30:00+01:00"]).code).toBe(0);
    expect(withFinding.run([...only, "--now", "2026-02-01T00:30"], { env: { TZ: "Asia/Tokyo" } }).code).toBe(1);
  });
});

describe("colour", () => {
  const escape = "\u001b[";
  test.for([
    ["no terminal", {}, false],
    ["FORCE_COLOR=1", { FORCE_COLOR: "1" }, true],
    ["an empty FORCE_COLOR", { FORCE_COLOR: "" }, true],
    ["FORCE_COLOR=0", { FORCE_COLOR: "0" }, false],
    ["NO_COLOR", { NO_COLOR: "1" }, false],
    ["both: FORCE_COLOR decides", { NO_COLOR: "1", FORCE_COLOR: "1" }, true],
  ] as const)("follows %s, alike in every command", ([, env, isColored]) => {
    for (const args of [only, ["explain", "pem/expired"], ["rules"]]) {
      expect(withFinding.run(args, { env }).stdout.includes(escape)).toBe(isColored);
    }
  });

  test("never gets into a file or a format for programs", () => {
    const files = folder({ "a.pem": expired });
    const env = { FORCE_COLOR: "1" };
    const { stdout } = files.run([...only, "--format", "json", "--output", "pretty=a.txt"], { env });
    expect(stdout).not.toContain(escape);
    expect(readFileSync(join(files.path, "a.txt"), "utf8")).not.toContain(escape);
  });
});

describe("standard input", () => {
  const stdin = ["--stdin", "--stdin-filename", "certs/new.pem", ...only];

  test("is checked under the name given for it", () => {
    const { code, stdout } = folder({}).run(stdin, { stdin: expired });
    expect(code).toBe(1);
    expect(stdout).toContain("── certs/new.pem ─");
  });

  test("stands in its place in the project: what it includes is read from the disk", () => {
    const main = '{ "rules": { "name": "default", "behaviors": [], "children": ["#include:part.json"] } }';
    const project = folder({ ".git/": "", "shop/part.json": '{ "name": "part", "behaviors": [] }' });
    const name = ["--stdin", "--stdin-filename", "./shop/main.json", "--preset", "all", "--format", "json"];
    const { stdout } = project.run(name, { stdin: main });
    const { problems, findings } = JSON.parse(stdout) as { problems: unknown; findings: { rule: string }[] }; // our own format
    expect(problems).toEqual([]);
    expect(findings.filter(({ rule }) => rule.startsWith("include/"))).toEqual([]);
  });

  test("is refused when flags do not fit", () => {
    const sentenceFor = (...args: readonly string[]): string => folder({}).run(args).stderr;
    expect(sentenceFor("--stdin")).toMatchInlineSnapshot(`
      "edgelint: --stdin needs --stdin-filename NAME, the name to report findings under
      "
    `);
    expect(sentenceFor("--stdin-filename", "a.pem")).toMatchInlineSnapshot(`
      "edgelint: --stdin-filename goes with --stdin; give both
      "
    `);
    expect(sentenceFor("--stdin", "--stdin-filename", "a.pem", "b.pem")).toMatchInlineSnapshot(`
      "edgelint: --stdin takes the place of a PATH; leave b.pem out
      "
    `);
  });
});

describe("output files", () => {
  test("are written beside what stdout gets", () => {
    const files = folder({ "a.pem": expired, "out/": "" });
    const { code, stdout } = files.run([...only, "--output", "json=out/a.json", "--output", "markdown=out/a.md"]);
    expect(code).toBe(1);
    expect(stdout).toContain("── a.pem ─");
    const json = files.run([...only, "--format", "json", "a.pem"]).stdout;
    expect(readFileSync(join(files.path, "out/a.json"), "utf8")).toBe(json);
    expect(readFileSync(join(files.path, "out/a.md"), "utf8")).toContain("pem/expired");
  });

  test("do not change what --format puts on stdout", () => {
    const files = folder({ "a.pem": expired });
    const plain = files.run([...only, "--format", "json"]).stdout;
    expect(files.run([...only, "--format", "json", "--output", "sarif=a.sarif"]).stdout).toBe(plain);
  });
});

describe("a reader that goes away", () => {
  test("does not crash the run, and its exit code holds", async () => {
    const child = spawn(process.execPath, [program, ...only, "--format", "json"], {
      cwd: withFinding.path,
      env: { EDGELINT_NOW: after },
    });
    child.stdout.destroy();
    let stderr = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
    expect((await once(child, "close"))[0]).toBe(1);
    expect(stderr).toBe("edgelint: 1 finding at or above medium\n");
  });

  test.skipIf(process.platform !== "linux")("is told from a full disk", () => {
    const command = '"$0" "$1" --format json > /dev/full';
    const { status, stderr } = spawnSync("sh", ["-c", command, process.execPath, program], {
      cwd: withFinding.path,
      encoding: "utf8",
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^edgelint: standard output cannot be written: no space is left on the disk\n$/m);
  });
});
