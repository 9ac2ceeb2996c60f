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
      'enrollment a.example.com has another csr.sans: an empty list instead of "b.example.com"  [main.tf:1]\n',
    );
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
