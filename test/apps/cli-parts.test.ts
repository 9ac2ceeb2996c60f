import { describe, expect, test } from "vitest";
import { watched } from "../../src/apps/cli/progress.ts";
import { wantsColor } from "../../src/apps/cli/terminal.ts";
import { Ignored } from "../../src/apps/project/ignored.ts";
import { closest } from "../../src/apps/project/suggest.ts";

describe("suggestions", () => {
  const ids = ["pem/expired", "truststore/expired-member", "property/origin-sni-off", "property/origin-sni-on"];
  test.for([
    ["pem/expird", "pem/expired"],
    ["pem/expierd", "pem/expired"],
    ["origin-sni-off", "property/origin-sni-off"],
    ["expired", "pem/expired"],
    ["something/else", undefined],
    ["", undefined],
  ] as const)("for %o: %o", ([given, expected]) => {
    expect(closest(given, ids)).toBe(expected);
  });
});

describe("the terminal", () => {
  test.for([
    [{ isTTY: true }, {}, true],
    [{ isTTY: true }, { TERM: "dumb" }, false],
    [{ isTTY: true }, { NO_COLOR: "" }, true],
    [{ isTTY: true }, { NO_COLOR: "1" }, false],
    [{ isTTY: true }, { FORCE_COLOR: "false" }, false],
    [{}, { TERM: "xterm" }, false],
  ] as const)("%o with %o has colour: %o", ([stream, env, isColored]) => {
    expect(wantsColor(stream, env)).toBe(isColored);
  });
});

describe("patterns of a .gitignore in a folder", () => {
  test.for([
    ["x.json", "a/x.json", true],
    ["x.json", "a/b/x.json", true],
    ["x.json", "x.json", false],
    ["/x.json", "a/b/x.json", false],
    ["b/x.json", "a/b/x.json", true],
    ["b/x.json", "a/c/b/x.json", false],
    ["b/", "a/c/b/x.json", true],
    ["b/  ", "a/c/b/x.json", true],
    ["\\!x", "a/!x", true],
    ["# x", "a/# x", false],
    ["X.json", "a/x.json", false],
    ["**/x", "a/b/c/x", true],
  ] as const)("%o and %o: %o", ([pattern, path, isIgnored]) => {
    const ignored = new Ignored();
    ignored.add("a/", `\r\n${pattern}\r\n`);
    expect(ignored.has(path)).toBe(isIgnored);
  });
});

describe("the progress line", () => {
  test("appears after a second, is renewed now and then, and is wiped away", () => {
    let now = 0;
    const written: string[] = [];
    const list = ["a", "b", "c", "d"].map((path) => ({ path, root: "" }));
    const files = { list: () => list, read: () => ({ ok: false as const, why: "a test" }), exists: () => false };
    const watch = watched(files, { write: (text) => written.push(text), clock: () => now });
    for (const [at, path] of [
      [10, "a"],
      [1000, "b"],
      [1050, "c"],
      [1100, "c"],
      [1200, "a snippet"],
    ] as const) {
      now = at;
      watch.files.read(path);
    }
    watch.done();
    expect(written.map((text) => text.replace("\r\u001b[K", "⌫"))).toEqual([
      "⌫edgelint: 2 of 4 files",
      "⌫edgelint: 3 of 4 files",
      "⌫edgelint: 4 of 4 files",
      "⌫",
    ]);
  });

  test("stays away from a run that is over soon", () => {
    const written: string[] = [];
    const files = { list: () => [], read: () => ({ ok: false as const, why: "a test" }), exists: () => false };
    const watch = watched(files, { write: (text) => written.push(text), clock: () => 0 });
    watch.files.read("a");
    watch.done();
    expect(written).toEqual([]);
  });
});
