import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gapOf, Unknown, type Value } from "../../src/syntax/contract.ts";
import { readJson, readLooseJson } from "../../src/syntax/json/index.ts";

/** Unknown values as `?`, for comparison with plain ones. */
function plain(value: Value | undefined): unknown {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Unknown ? "?" : part)));
}

/** Problems as "line:column text | sentence". */
async function problemsOf(text: string): Promise<string[]> {
  const { problems } = await readLooseJson(text);
  return problems.map(({ span, what }) => {
    const before = text.slice(0, span.start).split("\n");
    return `${before.length}:${(before.at(-1) ?? "").length + 1} ${text.slice(span.start, span.end)} | ${what}`;
  });
}

describe("placeholders are unknown values and no faults", () => {
  test.for([
    ["a bare Terraform placeholder", '{"a": ${x}, "b": 1}', { a: "?", b: 1 }],
    ["braces and quotes nest in it", '{"a": ${jsonencode({ b = "}${c["d"]}" })}, "b": 1}', { a: "?", b: 1 }],
    ["a placeholder is part of a number", '{"a": 80${x}, "b": ${x}80}', { a: "?", b: "?" }],
    ["inside a string it stays visible", '{"a": "${env.x}", "b": ${y}}', { a: "${env.x}", b: "?" }],
    [
      "its quotes do not end the string",
      '{"a": "x ${file("y")} z", "b": "\\n${y}"}',
      { a: 'x ${file("y")} z', b: "\n${y}" },
    ],
    ["an unclosed one in a string leaves the string whole", '{"a": "${x", "b": ${y}}', { a: "${x", b: "?" }],
    ["angle brackets, quoted and bare", '{"a": "<<x>>", "b": [<<y>>, 1]}', { a: "<<x>>", b: ["?", 1] }],
    ["the onboarding tool's", '{"a": $env.x, "b": [$env.y]}', { a: "?", b: ["?"] }],
    ["the provider's", '{"a": @+#.name#+@, "b": [@+#template "x.json" .#+@]}', { a: "?", b: ["?"] }],
    ["double braces", '{"a": {{user.X}}, "b": "{{builtin.Y}}"}', { a: "?", b: "{{builtin.Y}}" }],
    ["a whole file", '${jsonencode({\n  a = "x"\n})}\n', "?"],
    ["as a name", '{${key}: 1, "b": 2}', { "${key}": 1, b: 2 }],
    ["a condition around a member and its comma", '{"a": 1 %{ if x }, "b": 2 %{ endif }}', { a: 1, b: 2 }],
    ["a condition that ends with a comma", '{%{ if x ~}\n"a": 1,\n%{~ endif }\n"b": 2}', { a: 1, b: 2 }],
    ["a loop that leaves a comma", '[%{ for x in xs }"${x}",%{ endfor }]', ["${x}"]],
    ["two values for one name, by condition", '{"a": %{ if x }1%{ else }2%{ endif }, "b": 3}', { a: "?", b: 3 }],
    ["two equal values for one name", '{"a": %{ if x }1%{ else }1%{ endif }}', { a: 1 }],
    ["two objects for one name: the first", '{"a": %{ if x }{"b": 1}%{ else }{"c": 2}%{ endif }}', { a: { b: 1 } }],
    ["the same name in two branches", '{%{ if x }"a": 1%{ else }"a": 2%{ endif }}', { a: "?" }],
    ["branches that share a bracket", '{%{ if x }"a": [1,%{ else }"a": [2,%{ endif } 3], "b": 4}', undefined],
    ["two objects by condition", '%{ if x }{"a": 1}%{ else }{"a": 2}%{ endif }', { a: 1 }],
    [
      "brackets that lie in another file",
      '{"r": {"c": [${file("a")}], ${file("b")} ], "o": {}}}',
      { r: { c: ["?"], o: {} } },
    ],
    ["a file before the value", '${file("a")}\n{"b": 1}', { b: 1 }],
    ["list items that bring their own commas", '[${join(",", x)} {"a": 1}]', ["?", { a: 1 }]],
  ] as const)("%s", async ([, text, value]) => {
    expect(await problemsOf(text)).toEqual([]);
    const tree = await readLooseJson(text);
    expect(tree.isTemplated).toBe(true);
    if (value !== undefined) expect(plain(tree.value)).toEqual(value);
  });
});

describe("a real fault is reported once, where it is", () => {
  test.for([
    ["a missing comma", '{"a": 1\n "b": 2}', { a: 1, b: 2 }, ['1:8  | a comma is missing here, before `"b"`']],
    [
      "a missing comma beside a placeholder",
      '{"a": ${x}\n "b": 2}',
      { a: "?", b: 2 },
      ['1:11  | a comma is missing here, before `"b"`'],
    ],
    [
      "a trailing comma",
      '{"a": [1,],}',
      { a: [1] },
      ["1:9 , | JSON allows no comma before `]`", "1:11 , | JSON allows no comma before `}`"],
    ],
    ["two commas", "[1,,2]", [1, 2], ["1:4 , | two commas in a row, with nothing between them"]],
    ["a comma first", "[,1]", [1], ["1:2 , | this comma has nothing before it"]],
    ["comments", '# x\n{"a": 1 // y\n}', { a: 1 }, ["1:1 # x | JSON has no comments (2 times in this file)"]],
    [
      "an unclosed comment",
      '{"a": 1} /* x',
      { a: 1 },
      ["1:10 /* | this comment is never closed, and JSON has no comments"],
    ],
    ["an unclosed string", '{"a": "x,\n "b": 1}', { a: "?", b: 1 }, ['1:7 " | this string is never closed']],
    [
      "an unclosed string takes no later comma with it",
      '{"a": ["x],\n "b": 1,}',
      undefined,
      ['1:8 " | this string is never closed'],
    ],
    [
      "a line break in a string",
      '{"a": "x\ny", "b": 1}',
      { a: "x\ny", b: 1 },
      ["1:9 \n | a line break inside a string is written `\\n`"],
    ],
    ["a tab in a string", '{"a": "x\ty"}', { a: "x\ty" }, ["1:9 \t | a tab inside a string is written `\\t`"]],
    [
      "an escape that is none",
      '{"a": "\\\\d\\d"}',
      { a: "\\d\\d" },
      ["1:11 \\d | `\\d` is no escape that JSON knows: a backslash is written `\\\\`"],
    ],
    [
      "an unclosed bracket at the end",
      '{"a": [1',
      { a: [1] },
      ["1:7 [ | this `[` is never closed, nor the bracket around it"],
    ],
    [
      "a list not closed before a member",
      '{"a": [1, "b": 2}',
      { a: [1], b: 2 },
      ['1:7 [ | this `[` is not closed before the `"b"` on line 1'],
    ],
    [
      "an object not closed before the next",
      '[{"a": 1, {"b": 2}]',
      [{ a: 1 }, { b: 2 }],
      ["1:2 { | this `{` is not closed before the `{` on line 1"],
    ],
    [
      "an object not closed before a bracket",
      '{"a": [{"b": 1], "c": 2}',
      { a: [{ b: 1 }], c: 2 },
      ["1:8 { | this `{` is not closed before the `]` on line 1"],
    ],
    ["a wrong bracket", '{"a": [1}, "b": 2}', { a: [1], b: 2 }, ["1:9 } | `]` is expected here, not `}`"]],
    ["a wrong bracket at the end", "[1}", [1], ["1:3 } | `]` is expected here, not `}`"]],
    [
      "a bracket too many",
      '{"a": [1]], "b": 2}',
      { a: [1], b: 2 },
      ["1:10 ] | nothing is open here that this `]` could close"],
    ],
    [
      "a bracket too early",
      '{"a": 1}, "b": 2}',
      { a: 1, b: 2 },
      ["1:8 } | this `}` ends the file's value, but more of it follows"],
    ],
    [
      "an unclosed bracket that indentation tells",
      '{\n  "a": {\n    "b": 1,\n  "c": 2\n}\n',
      { a: { b: 1, c: 2 } },
      ["2:8 { | this `{` is never closed"],
    ],
    [
      "leading zeros, once",
      '{"a": 0000, "b": 007}',
      { a: "?", b: "?" },
      [
        "1:7 0000 | the number `0000` begins with a zero, which JSON does not allow: quote it, or write it without (2 times in this file)",
      ],
    ],
    ["a number in another base", '{"a": 0x1F}', { a: "?" }, ["1:7 0x1F | `0x1F` is not a number as JSON writes it"]],
    [
      "single quotes",
      "{'a': 'b'}",
      { a: "b" },
      ["1:2 'a' | a text needs double quotes, not the single ones of 'a' (2 times in this file)"],
    ],
    ["NaN", '{"a": NaN}', { a: "?" }, ["1:7 NaN | JSON has no number `NaN`"]],
    ["Python's True", '{"a": True}', { a: "?" }, ["1:7 True | `True` is written `true` in JSON"]],
    ["an unquoted name", "{a: 1}", { a: 1 }, ["1:2 a | the name `a` needs double quotes"]],
    [
      "an unquoted text",
      '{"a": two words, "b": 1}',
      { a: "?", b: 1 },
      ["1:7 two words | `two words` is not a JSON value: a text needs double quotes"],
    ],
    ["a missing colon", '{"a" 1, "b": 2}', { a: 1, b: 2 }, ['1:5  | a colon is missing after the name "a"']],
    ["a missing value", '{"a": , "b": 2}', { a: "?", b: 2 }, ['1:5  | the name "a" has no value']],
    [
      "a value without a name",
      '{"a": 1, 2, "b": 3}',
      { a: 1, b: 3 },
      ["1:10 2 | a name in double quotes is expected here, not `2`"],
    ],
    ["a second colon", '{"a": "b": 1, "c": 2}', { a: "b", c: 2 }, ["1:10 : | this colon does not follow a name"]],
    ["a member in a list", '["a": 1]', [1], ['1:2 "a" | a list holds values, not names with values']],
    [
      "a second value",
      '{"a": 1}\n{"b": 2}',
      { a: 1 },
      ["2:1 { | a second value begins here, but a JSON file holds one"],
    ],
    ["an empty file", " \n", undefined, ["1:1  | the file is empty"]],
    [
      "a text of another kind",
      "resource \"a\" 'b' {\n # c\n}",
      undefined,
      ["1:1 resource | `resource` is not a JSON value: a text needs double quotes"],
    ],
    [
      "a no-break space",
      '{"a":\u00a01}',
      { a: 1 },
      ["1:6 \u00a0 | the character U+00A0 is not allowed outside of a string"],
    ],
    [
      "a text without its first quote",
      '{"a": ${x}.org", "b": 1}',
      { a: "?", b: 1 },
      ['1:7 ${x}.org" | a double quote is missing in or beside `${x}.org"`'],
    ],
    [
      "a name without its last quote",
      '{"a: "x", "b": 1}',
      { b: 1 },
      ['1:2 "a: " | a double quote is missing in or beside `"a: "`'],
    ],
    [
      "a list item without its last quote",
      '["a, "b", "c"]',
      ["a, ", "?", "c"],
      ['1:7 b" | a double quote is missing in or beside `b"`'],
    ],
    [
      "a member without its brace",
      '{"o": "a": 1},\n"b": 2}',
      undefined,
      ["1:10 : | this colon does not follow a name"],
    ],
    ["an unclosed placeholder", '{"a": ${x, "b": 1', { a: "?" }, ["1:7 ${ | this `${` is never closed"]],
  ] as const)("%s", async ([, text, value, problems]) => {
    expect(await problemsOf(text)).toEqual(problems);
    if (value !== undefined) expect(plain((await readLooseJson(text)).value)).toEqual(value);
  });

  test("a file full of faults is told about a handful", async () => {
    expect(await problemsOf(`[${"1 ".repeat(50)}]`)).toHaveLength(5);
  });
});

describe("a fragment is readable and says that it is one", () => {
  test.for([
    [
      "members without braces",
      '"behaviors": [{"name": "x"}]',
      { behaviors: [{ name: "x" }] },
      'it begins with the name `"behaviors"`, without `{`',
    ],
    [
      "brackets left open",
      '"behaviors": [1',
      { behaviors: [1] },
      'it begins with the name `"behaviors"`, without `{`, and leaves a bracket open',
    ],
    [
      "a bracket of another file",
      '"a": 1}',
      { a: 1 },
      'it begins with the name `"a"`, without `{`, and closes a bracket that it does not open',
    ],
    [
      "values without brackets",
      '{"a": 1},\n{"b": 2}',
      [{ a: 1 }, { b: 2 }],
      "several values without brackets around them",
    ],
    ["a value with a comma", '{"a": 1},', { a: 1 }, "a comma follows its value"],
  ] as const)("%s", async ([, text, value, why]) => {
    const tree = await readLooseJson(text);
    expect(tree.isFragment).toBe(true);
    expect(tree.problems.map((problem) => problem.what)).toEqual([
      `the file is a fragment and not JSON on its own: ${why}`,
    ]);
    expect(plain(tree.value)).toEqual(value);
  });
});

describe("places of loosely read parts", () => {
  test("names, values and containers are found beside placeholders", async () => {
    const text = '{"a": ${x}, "b": [1, {"c": "d"}]}';
    const { places } = await readLooseJson(text);
    const found = places([[], ["a"], ["b"], ["b", 1, "c"], ["b", 2]]);
    const texts = found.map(
      (place) => place && [place.key, place.value].map((span) => span && text.slice(span.start, span.end)),
    );
    expect(texts).toEqual([[undefined, text], ['"a"', "${x}"], ['"b"', '[1, {"c": "d"}]'], ['"c"', '"d"'], undefined]);
  });

  test("deep nesting and long runs neither exhaust the stack nor take long", async () => {
    const many = 30_000;
    for (const part of [
      "[",
      '{"a":',
      "[{",
      "}",
      "${",
      '"',
      "'{",
      "a ",
      ",",
      '{"a":[},',
      "%{ if x }[",
      "<<",
      "/*",
      "$",
      '"${x',
    ] as const) {
      await readLooseJson(part.repeat(many / part.length));
    }
    await readLooseJson("[".repeat(many) + "}".repeat(many));
    await readLooseJson(`{"a":${"[".repeat(many)}${"},".repeat(many)}`);
  });
});

describe("any text", () => {
  const pieces = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    '"',
    '"a"',
    "1",
    "${",
    "${x}",
    "%{ if x }",
    "%{ else }",
    "%{ endif }",
    "<<x>>",
    "{{",
    "}}",
    "\n",
    " ",
    "'",
    "//",
    "/*",
    "\\",
    "true",
    "007",
    "word",
    "@+#",
    "#+@",
    "$env.x",
    "\uFEFF",
  ];
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((list) => list.join("")),
  );

  test("is read without throwing, with problems and places inside of it", async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const tree = await readLooseJson(text);
        for (const { span } of tree.problems) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
        for (const place of tree.places([[], ["a"], [0], ["a", 0], [0, "a"]])) {
          if (place) expect(place.value.start <= place.value.end && place.value.end <= text.length).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });

  test("that is plain JSON is read to the same value and places, without problems", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.constantFrom(undefined, 2, "\t"), async (value, indent) => {
        const text = JSON.stringify(value, undefined, indent);
        // `"${":"}"` can be one string or two: a text that the loose reader is given does not parse, so it may take it for one.
        fc.pre(!/[$%]\{/.test(text));
        const strict = readJson(text);
        const loose = await readLooseJson(text);
        expect(loose.value).toEqual(strict?.value);
        expect(loose.problems).toEqual([]);
        const routes = [
          [],
          [0],
          ["a"],
          ...Object.keys(Object(value)).map((key) => (Array.isArray(value) ? [Number(key)] : [key])),
        ];
        expect(loose.places(routes)).toEqual(strict?.places(routes));
      }),
    );
  });

  test("that is JSON with one character removed has a value and few problems", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(), async (value, random) => {
        const text = JSON.stringify({ a: value, b: [value, 1] }, undefined, 1);
        const at = random % text.length;
        const broken = text.slice(0, at) + text.slice(at + 1);
        fc.pre(readJson(broken) === undefined && !/[$%]\{|<<|\$\w|@\+#|\{\{/.test(broken));
        const tree = await readLooseJson(broken);
        expect(tree.problems.length).toBeGreaterThan(0);
        expect(tree.value).toBeDefined();
      }),
      { numRuns: 1000 },
    );
  });
});

describe("members that may be hidden", () => {
  const gapsOf = async (text: string): Promise<readonly (string | undefined)[]> => {
    const { value } = await readLooseJson(text);
    const inner = (value as { a?: Value }).a; // the texts below are objects
    return [gapOf(value), gapOf(inner)];
  };

  test.each([
    ["a placeholder among members", '{ "a": { ${x}, "b": 1 } }', [undefined, "${x} may stand for more members"]],
    ["a name that is filled in", '{ "a": { "${x}": 1, } }', [undefined, "${x} may be any name"]],
    [
      "a text that breaks off",
      '{ "a": { "b": 1',
      ["a fault of the text may hide it", "a fault of the text may hide it"],
    ],
    ["a missing comma", '{ "a": { "b": 1 "c": 2 } }', [undefined, undefined]],
    [
      "a fault in a part beside it",
      '{ "a": { "b": 1 }, "c": { "d": "e } }',
      ["a fault of the text may hide it", undefined],
    ],
  ])("%s", async (_, text, gaps) => {
    expect(await gapsOf(text)).toEqual(gaps);
  });

  test("a merge conflict keeps what both sides agree on", async () => {
    const sides = (first: string, second: string): string =>
      `{\n<<<<<<< HEAD\n${first},\n=======\n${second},\n>>>>>>> x\n"b": 2 }`;
    expect((await readLooseJson(sides('"a": 1', '"a": 1'))).value).toEqual({ a: 1, b: 2 });
    const { value, problems } = await readLooseJson(sides('"a": 1', '"a": 3'));
    expect(value).toMatchObject({ a: expect.any(Unknown), b: 2 });
    expect(problems.map(({ what }) => what)).toEqual(["a merge conflict is not resolved"]);
  });

  test("a message quotes nothing that may be a secret", async () => {
    const secret = "kT7pQz2WmV9xLcR4sNbF8hJgY3dUeA6oKiXwPrZt";
    for (const text of [`{ "a": ${secret} }`, `{ 'a': '${secret}' }`, `{ "a": 1 "${secret}" }`, `{ ${secret}: 1 }`]) {
      const { problems } = await readLooseJson(text);
      expect(problems).not.toEqual([]);
      expect(JSON.stringify(problems)).not.toContain(secret.slice(0, 6));
    }
  });
});
