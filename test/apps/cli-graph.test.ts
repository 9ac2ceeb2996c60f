import { chmodSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folder } from "./program.ts";

const edge = JSON.stringify({
  edgeHostnameDomain: "a.example.com.edgekey.net",
  edgeHostnameId: "ehn_1",
  certEnrollmentId: 7,
});

describe("edgelint graph", () => {
  test("prints trees", () => {
    const { code, stdout, stderr } = folder({ "edge.json": edge }).run(["graph"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toBe(
      "edge hostname a.example.com.edgekey.net  [edge.json:1]\n└─ gets its certificate from enrollment 7  [not in view]\n",
    );
  });

  test.for(["mermaid", "dot", "json"])("prints %s", (format) => {
    const { code, stdout } = folder({ "edge.json": edge }).run(["graph", "--format", format, "edge.json"]);
    expect(code).toBe(0);
    expect(stdout).toContain("edge-hostname".slice(format === "mermaid" ? 5 : 0));
  });

  test.for([
    [["graph"], "nothing to draw: no configuration edgelint knows refers to anything in ."],
    [["graph", "--format", "svg"], "--format svg is not possible; give one of text, mermaid, dot, json"],
    [["graph", "nowhere"], "there is no file or folder nowhere; give a path that exists"],
    [["graph", "--snapshot", "no.json"], "--snapshot no.json cannot be read: it is not there"],
  ] as const)("%o is refused in a sentence", ([args, sentence]) => {
    expect(folder({ "a.txt": "" }).run(args)).toMatchObject({ code: 2, stdout: "", stderr: `edgelint: ${sentence}\n` });
  });

  test.skipIf(process.getuid?.() === 0)("says that it is incomplete where a file cannot be read", () => {
    const files = folder({ "edge.json": edge, "closed.json": "{}" });
    chmodSync(join(files.path, "closed.json"), 0);
    const { code, stderr } = files.run(["graph"]);
    expect({ code, stderr }).toEqual({
      code: 4,
      stderr: expect.stringContaining("the graph is incomplete: 1 file could not be read"),
    });
  });
});
