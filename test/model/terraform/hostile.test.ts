import { describe, expect, test } from "vitest";
import { outputOf, rootsOf, shown } from "./evaluate.ts";

const output = (expression: string, more = ""): Readonly<Record<string, string>> => ({
  "main.tf": `${more}\noutput "it" {\n  value = ${expression}\n}\n`,
});

const locals = (lines: readonly string[]): string => `locals {\n  ${lines.join("\n  ")}\n}\n`;

const chain = (count: number, next: (at: number) => string): string =>
  locals(Array.from({ length: count }, (_, at) => `l${at + 1} = ${next(at)}`));

describe("input that means harm", () => {
  test.for([
    [
      "lists that double",
      output("local.l60", `${locals(['l0 = ["a"]'])}${chain(60, (at) => `[local.l${at}, local.l${at}]`)}`),
    ],
    [
      "texts that double",
      output("local.l60", `${locals(['l0 = "aaaaaaaa"'])}${chain(60, (at) => `"\${local.l${at}}\${local.l${at}}"`)}`),
    ],
    [
      "texts that are joined again and again",
      output(
        "local.l20",
        `${locals(['l0 = ["aaaaaaaa"]'])}${chain(20, (at) => `[for x in range(1000) : join("", local.l${at})]`)}`,
      ),
    ],
    ["loops in loops", output("[for a in range(1000) : [for b in range(1000) : [for c in range(1000) : c]]]")],
    [
      "a replacement that grows",
      output("local.l40", `${locals(['l0 = "aa"'])}${chain(40, (at) => `replace(local.l${at}, "a", "aaaa")`)}`),
    ],
  ] as const)("%s is given up, and says so", async ([, files]) => {
    const { part } = await outputOf(files);
    expect(String(shown(part))).toMatch(/^\? .*(?:too|not)/);
  });

  test("a value nested without end is cut, and nothing overflows", async () => {
    const { part } = await outputOf(
      output("local.l3000", `${locals(["l0 = {}"])}${chain(3000, (at) => `{ x = local.l${at} }`)}`),
    );
    expect(part.extent.depth).toBeLessThan(500);
    expect(part.value).toBeDefined();
  });

  test("modules of modules of many instances are bounded", async () => {
    const call = (source: string): string =>
      `module "m" {\n  source   = "${source}"\n  for_each = toset([for n in range(1000) : tostring(n)])\n}\n`;
    const [root] = await rootsOf({
      "main.tf": call("./a"),
      "a/main.tf": call("../b"),
      "b/main.tf": 'resource "akamai_property" "p" {\n  count = 1000\n  name  = "p"\n}\n',
    });
    expect(root?.children.length).toBeLessThan(2000);
  });

  test("members with names that mean something to JavaScript are members like any others", async () => {
    const { part } = await outputOf(output('merge({ "__proto__" = 1 }, { constructor = 2, toString = 3 })'));
    expect(part.members.map(([name, value]) => [name, value.value])).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
      ["toString", 3],
    ]);
    expect(Object.getPrototypeOf(part.value)).toBe(Object.prototype);
  });

  test.for(["/etc/passwd", "../../etc/passwd", "a/../../secret", "..\\\\secret"])(
    "a file outside of the project is not read: %s",
    async (path) => {
      const { part } = await outputOf({ ...output(`file("${path}")`), secret: "s" });
      expect(part.unknown?.why).toMatch(/is not in view$/);
    },
  );

  test("names of functions that JavaScript has on every object are no functions", async () => {
    for (const name of ["constructor", "toString", "hasOwnProperty", "__proto__"]) {
      const { part } = await outputOf(output(`${name}("a")`));
      expect(part.unknown?.why).toContain("is not worked out here");
    }
  });
});
