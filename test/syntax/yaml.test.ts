import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Route, Unknown, type Value } from "../../src/syntax/contract.ts";
import { readYaml } from "../../src/syntax/yaml/index.ts";

/** Unknown values as `?`, for comparison with plain ones. */
function plain(value: Value | undefined): unknown {
  return value === undefined
    ? undefined
    : JSON.parse(JSON.stringify(value, (_, part: unknown) => (part instanceof Unknown ? "?" : part)));
}

async function placedTexts(text: string, routes: Route[]): Promise<unknown[]> {
  const { places } = await readYaml(text);
  return places(routes).map(
    (place) => place && [place.key, place.value].map((span) => span && text.slice(span.start, span.end)),
  );
}

describe("values", () => {
  test.for([
    [
      "scalars are read as YAML 1.2 core",
      "a: 1\nb: true\nc: ~\nd: x\ne: yes",
      { a: 1, b: true, c: null, d: "x", e: "yes" },
    ],
    ["dates stay text", "a: 2024-01-01", { a: "2024-01-01" }],
    ["a merge key is a name like any other", "a: &x {b: 1}\nc:\n  <<: *x", { a: { b: 1 }, c: { "<<": { b: 1 } } }],
    ["names are text", "1: a\ntrue: b\n? [c]\n: d", { 1: "a", true: "b", "[c]": "d" }],
    ["of two members of one name the last counts", "a: 1\na: 2", { a: 2 }],
    [
      "placeholders are text",
      "a: <FILLIN>\nb: ${x}.y\nc: {{ z }}\nd: @+#.n#+@\ne: <<x>>\nf: $env.x",
      { a: "<FILLIN>", b: "${x}.y", c: "{{ z }}", d: "@+#.n#+@", e: "<<x>>", f: "$env.x" },
    ],
    [
      "placeholders in lists and quotes are text",
      'a: [${file("x")}, {{ y }}]\nb: "${f("z")}"',
      { a: ['${file("x")}', "{{ y }}"], b: '${f("z")}' },
    ],
    [
      "a broken placeholder takes no quotes with it",
      'a: ["${x", "}"]\nb: {"{{y": 1}',
      { a: ["${x", "}"], b: { "{{y": 1 } },
    ],
    ["a tag of one's own makes a value unknown", "a: !Ref b\nc: !Sub {d: 1}\ne: !!str 1", { a: "?", c: "?", e: "1" }],
    ["no number of JSON's is unknown", "a: .nan\nb: -.inf", { a: "?", b: "?" }],
    ["an alias is what it names", "a: &x [1]\nb: *x", { a: [1], b: [1] }],
    ["an alias inside of what it names is unknown", "a: &x [*x]", { a: ["?"] }],
    ["one document after a marker is that document", "---\na: 1\n---\n", { a: 1 }],
    ["several documents are a list", "a: 1\n---\nb: 2\n", [{ a: 1 }, { b: 2 }]],
    ["an old version's rules do not apply", "%YAML 1.1\n---\na: yes\nb: 1_0", { a: "yes", b: "1_0" }],
    ["nothing is no value", "# only words\n", undefined],
  ] as const)("%s", async ([, text, value]) => {
    expect(plain((await readYaml(text)).value)).toEqual(value);
  });

  test("aliases of aliases do not grow without bound", async () => {
    const lines = Array.from(
      { length: 30 },
      (_, n) => `a${n}: &a${n} [${Array.from({ length: 9 }, () => (n ? `*a${n - 1}` : "x")).join(", ")}]`,
    );
    expect(JSON.stringify((await readYaml(lines.join("\n"))).value).length).toBeLessThan(200_000);
  });

  test("any JSON value comes back from YAML", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const text = JSON.stringify(value);
        // Quotes inside `${…}` count as the placeholder's own, which a random text can contradict.
        fc.pre(!/\$\{|\{\{|@\+#/.test(text));
        const { value: back, problems } = await readYaml(text);
        expect(problems).toEqual([]);
        expect(back).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});

describe("faults", () => {
  test.for([
    ["an unclosed list", "a: [1, 2\nb: 3", "[", "this `[` is never closed"],
    ["an unclosed quote", 'a: "x\nb: 1', '"', 'this `"` is never closed'],
    ["a tab", "a:\n\t- b", "\t", "YAML is indented with spaces, not with tabs"],
    ["a name twice", "a: 1\nsni: 2\nsni: 3", "sni", "`sni` is written twice in this mapping, first on line 2"],
    [
      "a name twice, quoted once",
      "a: { b: 1, 'b': 2 }",
      "'b'",
      "`b` is written twice in this mapping, first on line 1",
    ],
    [
      "a name inside a value",
      "a: b: c",
      "b",
      "a name with a colon cannot stand inside a value: quote the value, or mend the indentation",
    ],
    ["a sign that begins no text", "a: @x", "@", "a value cannot begin with `@`: put it in quotes"],
    ["an alias that names nothing", "a: *b", "*b", "there is no anchor `&b` before this alias"],
    ["a list that turns into a mapping", "- a\nb: 1", "b", "this does not fit the structure of the lines above"],
    ["a name without a colon", "a: 1\nb", "b", "a colon and a value are missing after this name"],
    [
      "an escape that is none",
      'a: "\\q"',
      "\\",
      "this is no escape that YAML knows: inside double quotes a backslash is written `\\\\`",
    ],
    ["too deep a nesting", "[".repeat(5000), "[", "the text is nested too deeply to be read"],
  ] as const)("%s is reported once, where it is", async ([, text, written, what]) => {
    const { problems } = await readYaml(text);
    expect(problems.map((problem) => [text.slice(problem.span.start, problem.span.end), problem.what])).toEqual([
      [written, what],
    ]);
  });

  test("any text is read without throwing, with problems and places inside of it", async () => {
    const pieces = [
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "[",
      "]",
      "{",
      "}",
      ",",
      '"',
      "'",
      "|",
      ">",
      "&x ",
      "*x",
      "!t ",
      "#",
      "---\n",
      "%",
      "@",
      "${",
      "}}",
      "{{",
      "\t",
      "?",
      "\uFEFF",
      "\r\n",
    ];
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((list) => list.join("")),
    );
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const tree = await readYaml(text);
        const routes: Route[] = [[], ["a"], [0], ["a", 0], [0, "a"]];
        const spans = tree.places(routes).flatMap((place) => (place ? [place.value, place.key ?? place.value] : []));
        for (const span of [...spans, ...tree.problems.map((problem) => problem.span)]) {
          expect(span.start >= 0 && span.start <= span.end && span.end <= text.length).toBe(true);
        }
        for (const route of routes) {
          const decoded = tree.decodeScalar(route);
          for (let at = 0; decoded && at <= decoded.text.length; at += 1)
            expect(decoded.toHost(at)).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe("places", () => {
  test("scalars are their tokens, block scalars their content, collections end with their last part", async () => {
    const text = 'a: "x" # c\nb: |\n  l1\n  l2\n\nc:\n  - 1\n  -\nd: {e: f}\n';
    expect(await placedTexts(text, [["a"], ["b"], ["c"], ["c", 0], ["c", 1], ["d", "e"], ["d"], ["x"]])).toEqual([
      ["a", '"x"'],
      ["b", "l1\n  l2"],
      ["c", "- 1\n  -"],
      [undefined, "1"],
      [undefined, ""],
      ["e", "f"],
      ["d", "{e: f}"],
      undefined,
    ]);
  });

  test("an alias has its own place, its parts stand where they are written", async () => {
    expect(await placedTexts("a: &x [1]\nb: *x", [["b"], ["b", 0]])).toEqual([
      ["b", "*x"],
      [undefined, "1"],
    ]);
  });

  test("documents are found by their index, after a byte order mark too", async () => {
    expect(await placedTexts("\uFEFFa: 1\n---\nb: 2\n", [[1, "b"], [0]])).toEqual([
      ["b", "2"],
      [undefined, "a: 1"],
    ]);
  });

  test("the spans of siblings do not overlap", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.jsonValue(), { minLength: 2 }), fc.constantFrom(0, 2), async (list, indent) => {
        const text = stringify(list, { collectionStyle: indent === 0 ? "flow" : "any" });
        const spans = (await readYaml(text)).places(list.map((_, index) => [index])).map((place) => place?.value);
        spans.forEach((span, index) => expect(span?.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0));
      }),
    );
  });
});

describe("a scalar as written", () => {
  test.for(["0123", "1_000", "12e3", "010", '"010"', "'x'", "0o17", "2024-01-01"])("%s", async (written) => {
    expect((await readYaml(`a: ${written} # c\n`)).sourceOf(["a"])).toBe(written);
  });

  test.for([
    ["a literal", "pem: |\n    -----BEGIN\n    MII\n    -----END\n"],
    ["a literal with CRLF", "pem: |-\r\n    -----BEGIN\r\n    MII\r\n    -----END\r\n"],
    ["a folded block", "pem: >\n  -----BEGIN\n\n  MII\n  -----END\n"],
    ["double quotes", 'pem: "-----BEGIN\\nMII\\n-----END"\n'],
    ["double quotes over lines", 'pem: "-----BEGIN\\n\\\n    MII\\n\n   -----END"\n'],
    ["single quotes", "pem: '-----BEGIN '' MII'\n"],
    ["plain lines", "pem: -----BEGIN\n  MII\n"],
  ] as const)("a part of it is found in %s", async ([, text]) => {
    const decoded = (await readYaml(text)).decodeScalar(["pem"]);
    const at = decoded?.text.indexOf("MII") ?? -1;
    expect(at).toBeGreaterThan(0);
    expect(text.slice(decoded?.toHost(at), decoded?.toHost(at + 3))).toBe("MII");
    expect(text.slice(decoded?.toHost(0)).startsWith("-----BEGIN")).toBe(true);
  });

  test("every visible character of any text is found where it is written", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string(),
        fc.constantFrom("QUOTE_DOUBLE", "QUOTE_SINGLE", "PLAIN", "BLOCK_LITERAL", "BLOCK_FOLDED"),
        async (content, type) => {
          // a folded block keeps no blanks of a text that is nothing else
          fc.pre(content.trim() !== "");
          const text = stringify({ a: content }, { defaultStringType: type });
          const tree = await readYaml(text);
          const decoded = tree.decodeScalar(["a"]);
          expect(decoded?.text).toBe(content);
          Array.from(content).forEach((sign, at) => {
            if (sign.trim() === "" || decoded === undefined) return;
            expect(["\\", sign]).toContain(text.charAt(decoded.toHost(at)));
          });
        },
      ),
    );
  });
});
