import { describe, expect, test } from "vitest";
import { expired, folder } from "./program.ts";

const before =
  'resource "akamai_cps_dv_enrollment" "a" {\n  common_name = "a.example.com"\n  sans        = ["b.example.com"]\n}\n';
const after = before.replace('"b.example.com"', "");
const both = folder({ "old/main.tf": before, "new/main.tf": after });

describe("edgelint diff", () => {
  test("says what a change means", () => {
    const { code, stdout, stderr } = folder({ "base/main.tf": before, "main.tf": after }).run([
      "diff",
      "main.tf",
      "--base",
      "base",
    ]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      'enrollment a.example.com has another sans: an empty list instead of "b.example.com"  [main.tf:3]\n',
    );
  });

  test("says so where nothing changes, and prints nothing", () => {
    const spelled = before.replace("common_name =", "common_name   =");
    expect(folder({ "base/main.tf": before, "main.tf": spelled }).run(["diff", "main.tf", "--base", "base"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "edgelint: nothing changes for the systems (1 file compared)\n",
    });
  });

  test.for([
    [
      ["diff"],
      "there is no earlier state to compare with; give --base with a commit or a folder, or a plan among the files",
    ],
    [["diff", "--base", "nowhere"], "--base nowhere is no folder, and there is no git repository here to look in"],
    [["diff", "--format", "html"], "--format html is not possible; give one of text, markdown, json"],
  ] as const)("%o is refused in a sentence", ([args, sentence]) => {
    expect(both.run(args)).toMatchObject({ code: 2, stderr: `edgelint: ${sentence}\n` });
  });
});

describe("a text that does not parse", () => {
  const broken = before.replace('"a.example.com"', '"a.example.com');
  const said = "edgelint: main.tf:2: is not valid HCL; `edgelint lint` shows where\n";
  const files = folder({ "base/main.tf": before, "main.tf": broken });

  test.for([
    [["diff", "main.tf", "--base", "base"], "the comparison is incomplete: 1 file could not be read"],
    [
      ["order", "main.tf", "--base", "base"],
      "the order is incomplete: 1 file could not be read",
      "edgelint: no order is told where a file of the change could not be read: a step may be missing, or wrong\n",
    ],
    [["graph", "main.tf"], "the graph is incomplete: 1 file could not be read"],
    [["expiry", "main.tf"], "the list is incomplete: 1 file could not be read"],
  ] as const)("makes %o incomplete, and nothing is made of what is missing", ([args, end, first = ""]) => {
    const { code, stdout, stderr } = files.run(args);
    expect({ code, stderr }).toEqual({ code: 4, stderr: `${first}${said}edgelint: ${end}\n` });
    expect(stdout).not.toMatch(/removed|new|Delete/);
  });

  test("is a problem with its place in the JSON, also where only the earlier state is broken", () => {
    const problemsOf = (args: readonly string[]): unknown =>
      (JSON.parse(files.run(args).stdout) as { problems: unknown }).problems;
    const problem = { file: "main.tf", message: "is not valid HCL; `edgelint lint` shows where" };
    for (const args of [
      ["diff", "main.tf", "--base", "base"],
      ["order", "main.tf", "--base", "base"],
      ["graph", "main.tf"],
      ["expiry", "main.tf"],
    ])
      expect(problemsOf([...args, "--format", "json"])).toEqual([expect.objectContaining(problem)]);
    const mended = folder({ "base/main.tf": broken, "main.tf": before }).run(["diff", "main.tf", "--base", "base"]);
    expect(mended).toEqual({
      code: 4,
      stdout: "",
      stderr:
        "edgelint: main.tf:2: was not valid HCL before the change\nedgelint: the comparison is incomplete: 1 file could not be read\n",
    });
  });
});

describe("edgelint order", () => {
  test("tells how to retire a thing", () => {
    const { code, stdout } = folder({ "main.tf": before }).run([
      "order",
      "--retire",
      "enrollment:akamai_cps_dv_enrollment.a",
    ]);
    expect(code).toBe(0);
    expect(stdout).toContain("1. Delete enrollment a.example.com\n");
  });

  test("refuses a name that is not there with the names and ids of those that are", () => {
    const sets = [1, 2].map((n) => `resource "akamai_mtlstruststore_ca_set" "s${n}" {\n  name = "partners-${n}"\n}\n`);
    expect(folder({ "main.tf": sets.join("") }).run(["order", "--retire", "ca-set:partner-1"])).toMatchObject({
      code: 2,
      stderr:
        "edgelint: there is no ca-set partner-1; did you mean partners-1? in view: partners-1 (akamai_mtlstruststore_ca_set.s1), partners-2 (akamai_mtlstruststore_ca_set.s2)\n",
    });
  });

  test.for([
    [
      ["order"],
      "there is no change to order; give --base with a commit or a folder, a plan among the files, or --retire KIND:ID",
    ],
    [["order", "--retire", "ca-set"], "--retire ca-set is not KIND:ID, as in --retire ca-set:70010"],
    [
      ["order", "--retire", "property:1"],
      "--retire property is not possible; give one of ca-set, enrollment, client-certificate, certificate-version, access-key, key-version, property-hostname, esa-ca",
    ],
    [["order", "--retire", "ca-set:1"], "there is no ca-set 1; none is in view"],
    [["order", "--retire", "ca-set:1", "--base", "old"], "--retire and --base are two questions; ask one of them"],
  ] as const)("%o is refused in a sentence", ([args, sentence]) => {
    expect(both.run(args)).toMatchObject({ code: 2, stderr: `edgelint: ${sentence}\n` });
  });
});

describe("edgelint expiry", () => {
  test("lists what ends", () => {
    const { code, stdout } = folder({ "a.pem": expired }).run(["expiry", "--now", "2026-11-21"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^\d{4}-\d\d-\d\d {2}ended \d+ days ago: certificate .* {2}\[a\.pem:1\]\n {12}nothing in view relies on it\n$/,
    );
  });

  test("looks only so far ahead as --within says, and counts the rest", () => {
    const { run } = folder({ "a.pem": expired });
    expect(run(["expiry", "--now", "2026-01-15", "--within", "90"]).stdout).toMatch(
      /^2026-02-01 [^]*\nnothing ends later\n$/,
    );
    expect(run(["expiry", "--now", "2026-01-15", "--within", "3"]).stdout).toBe(
      "nothing in view ends until then; 1 thing ends later\n",
    );
    expect(run(["expiry", "--within", "soon"])).toMatchObject({
      code: 2,
      stderr: "edgelint: --within soon is no number of days; give one as in --within 90\n",
    });
  });

  test("refuses where nothing ends", () => {
    expect(folder({ "main.tf": before }).run(["expiry"])).toMatchObject({
      code: 2,
      stderr: "edgelint: nothing ends: no certificate or other thing with a last day is in .\n",
    });
  });
});

describe("a finding about what a change removes", () => {
  const key = `locals { cloud_secret_access_key = "wJalrXUtnFEMIK7MDENGbPxRfiCYzzqRstUvWx12" }
resource "akamai_cps_dv_enrollment" "a" {
  sans        = ["b.example.com"]
  common_name = "a.example.com"
}
`;

  test("shows the file as it was, and no secret of it", () => {
    const files = folder({ "base/main.tf": key, "main.tf": key.replace('"b.example.com"', "") });
    const args = ["main.tf", "--base", "base", "--rule", "cps/san-removed"];
    const { stdout } = files.run(args);
    expect(stdout).toContain("main.tf:3:18 before the change");
    expect(stdout).toContain('locals { cloud_secret_access_key = "••••');
    expect(stdout).not.toContain("wJalrXUtnFEMI");
    const { findings } = JSON.parse(files.run([...args, "--format", "json"]).stdout) as {
      findings: { file: string; revision?: string }[];
    };
    expect(findings.map(({ file, revision }) => ({ file, revision }))).toEqual([{ file: "main.tf", revision: "base" }]);
    expect(files.run([...args, "--format", "github"]).stdout).toContain("At main.tf:3:18 before the change");
  });
});
