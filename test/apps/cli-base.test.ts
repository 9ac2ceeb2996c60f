import { chmodSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { git } from "./bundle.ts";
import { type Folder, folder } from "./program.ts";

const before =
  'resource "akamai_cps_dv_enrollment" "a" {\n  common_name = "a.example.com"\n  sans        = ["b.example.com"]\n}\n';
const after = before.replace('"b.example.com"', "");
const told = 'enrollment a.example.com has another sans: an empty list instead of "b.example.com"  [main.tf:3]\n';

/** A repository whose only commit holds some files, and whose working tree others. */
function repository(committed: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>): Folder {
  const made = folder(committed);
  git(made.path, "init", "--quiet", "--initial-branch=main");
  git(made.path, "add", "--all");
  git(made.path, "commit", "--quiet", "--message", "before");
  for (const [name, text] of Object.entries(now)) {
    mkdirSync(dirname(join(made.path, name)), { recursive: true });
    writeFileSync(join(made.path, name), text);
  }
  return made;
}

const diff = (made: Folder, base = "HEAD", path = "."): ReturnType<Folder["run"]> =>
  made.run(["diff", path, "--base", base]);

describe("--base with a commit", () => {
  test("compares with what git's database holds of it", () => {
    expect(diff(repository({ "main.tf": before }, { "main.tf": after }))).toMatchObject({ code: 0, stdout: told });
  });

  test("runs no filter that the repository names for its files", () => {
    const made = repository({ "main.tf": before, ".gitattributes": "* filter=evil\n" }, { "main.tf": after });
    const mark = join(made.path, ".git/ran");
    for (const kind of ["clean", "smudge", "process"])
      git(made.path, "config", `filter.evil.${kind}`, `touch ${mark}; cat`);
    expect(diff(made)).toMatchObject({ code: 0, stdout: told });
    expect(existsSync(mark)).toBe(false);
  });

  test("fetches nothing in a partial clone, and says what to fetch", () => {
    const origin = repository({ "main.tf": before }, {});
    git(origin.path, "config", "uploadpack.allowFilter", "true");
    const made = folder({});
    git(made.path, "clone", "--quiet", "--filter=blob:none", "--no-checkout", `file://${origin.path}`, ".");
    const mark = join(made.path, ".git/ran");
    git(made.path, "config", "remote.origin.url", `ext::sh -c touch% ${mark}`);
    git(made.path, "config", "protocol.ext.allow", "always");
    writeFileSync(join(made.path, "main.tf"), after);
    const { code, stdout, stderr } = diff(made);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("git fetch --refetch --no-filter");
    expect(existsSync(mark)).toBe(false);
  });

  test("says which commit a shallow clone lacks and how to fetch it", () => {
    const origin = repository({ "main.tf": before }, { "main.tf": after });
    git(origin.path, "commit", "--quiet", "--all", "--message", "after");
    const made = folder({});
    git(made.path, "clone", "--quiet", "--depth=1", `file://${origin.path}`, ".");
    expect(diff(made, "HEAD~1")).toMatchObject({ code: 2, stderr: expect.stringContaining("this clone is shallow") });
  });

  test("follows links to files of the repository", () => {
    const made = repository({ "shared/main.tf": before }, {});
    mkdirSync(join(made.path, "prod"));
    symlinkSync("../shared/main.tf", join(made.path, "prod/main.tf"));
    git(made.path, "add", "--all");
    git(made.path, "commit", "--quiet", "--message", "a link");
    writeFileSync(join(made.path, "shared/main.tf"), after);
    expect(diff(made, "HEAD", "prod").stdout).toBe(told.replace("main.tf", "prod/main.tf"));
  });

  test("refuses a name that both a folder and a branch go by", () => {
    const made = repository({ "main.tf": before, "prod/main.tf": before }, {});
    git(made.path, "branch", "prod");
    expect(diff(made, "prod").stderr).toContain("--base prod is a folder and a commit; write ./prod for the folder");
    expect(diff(made, "refs/heads/prod", "main.tf").code).toBe(0);
  });

  test("compares nothing with a file that Git LFS keeps elsewhere", () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${"0".repeat(64)}\nsize 1\n`;
    const made = repository({ "main.tf": pointer, "other.tf": before.replaceAll('"a"', '"c"') }, { "main.tf": before });
    expect(diff(made)).toMatchObject({ code: 0, stdout: "" });
  });

  test.skipIf(process.getuid?.() !== 0)("gives git's reason where it does not trust the repository", () => {
    const made = repository({ "main.tf": before }, {});
    chmodSync(made.path, 0o755);
    const { code, stderr } = made.run(["diff", "--base", "HEAD"], { isNobody: true });
    expect(code).toBe(2);
    expect(stderr).toContain("git says: fatal: detected dubious ownership");
  });

  test("takes a file that is ignored now for none that was removed", () => {
    const made = repository({ "main.tf": before, "b/other.tf": before.replace('"a"', '"c"') }, { ".gitignore": "b\n" });
    expect(diff(made)).toMatchObject({ code: 0, stdout: "" });
  });

  test("asks the repository around the files, whichever one a hook names", () => {
    const made = repository({ "main.tf": before }, { "main.tf": after });
    const ran = made.run(["diff", "--base", "HEAD"], { env: { GIT_DIR: "/nowhere", GIT_WORK_TREE: "/nowhere" } });
    expect(ran).toMatchObject({ code: 0, stdout: told });
  });

  test("knows a file that was removed", () => {
    const made = repository({ "main.tf": before, "other.tf": before.replace('"a"', '"c"').replace('"a.', '"c.') }, {});
    rmSync(join(made.path, "other.tf"));
    expect(diff(made).stdout).toBe("enrollment c.example.com is removed  [other.tf:1 before the change]\n");
  });
});
