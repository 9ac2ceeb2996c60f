import { describe, expect, test } from "vitest";
import {
  type Attribute,
  decodeRuns,
  type Expression,
  readHcl,
  readHclExpression,
  readHclTemplate,
  type TemplatePart,
} from "../../src/syntax/hcl/index.ts";
import type { Span } from "../../src/text/index.ts";
import { outline, problemsOf, sample, show, showParts } from "./hcl-sample.ts";

/** The value of the one argument of a text. */
function valueOf(text: string): Expression {
  const { body, problems } = readHcl(text);
  const [attribute] = body.attributes;
  if (attribute === undefined || problems.length > 0) throw new Error(JSON.stringify(problems));
  return attribute.value;
}

function partsOf(text: string): readonly TemplatePart[] {
  const value = valueOf(text);
  if (value.kind !== "template") throw new Error(`a ${value.kind}`);
  return value.parts;
}

function slices(text: string, spans: readonly Span[]): readonly string[] {
  return spans.map(({ start, end }) => text.slice(start, end));
}

describe("a file", () => {
  test.for([
    ["arguments and blocks", "a = 1\nb {\n  c = 2\n}\n", "a = 1; b { c = 2 }"],
    ["no line break at the end", "a = 1", "a = 1"],
    ["labels with and without quotes", 'a "b" c {}\n', "a b c {  }"],
    ["a block on one line", "a { b = 1 }\nc {}\n", "a { b = 1 }; c {  }"],
    ["blocks in blocks", "a {\n  b {\n    c {\n    }\n  }\n}", "a { b { c {  } } }"],
    ["a byte order mark", "\uFEFFa = 1\n", "a = 1"],
    ["line breaks of Windows", "a = 1\r\nb {\r\n  c = [\r\n    2,\r\n  ]\r\n}\r\n", "a = 1; b { c = [2] }"],
    ["comments everywhere", "# x\na = 1 // y\n/* z\n*/ b = /* = */ 2 # 3\nc { # d\n}\n", "a = 1; b = 2; c {  }"],
    ["names beyond ASCII, with dashes", "straße-1 = ärger\n", "straße-1 = ärger"],
    ["nothing", "", ""],
    ["blanks", " \n\t\n", ""],
  ] as const)("with %s is read", ([, text, expected]) => {
    const file = readHcl(text);
    expect([outline(file.body), file.problems, file.body.gap]).toEqual([expected, [], undefined]);
  });

  test("has all the language has", () => {
    const file = readHcl(sample);
    expect(file.problems).toEqual([]);
    expect(outline(file.body).replaceAll("; ", "\n")).toMatchInlineSnapshot(`
      "terraform { required_version = ">= 1.0"
      required_providers { akamai = {"source": "akamai/akamai", "version": "~> 6.0"} } }
      locals { number = ((-1500) + (((2 * <(3 - 4)>) / 5) % 6))
      choice = ((((var.a == 1) && (!var.b)) || (var.c != "x")) ? [1, 2, 3][0] : {"a": 1, "b": 2}.a)
      tuple = <for i, v in var.list: upper(v) if ((v != "") && (i >= 0))>
      object = <for k, v in var.map: k => v... if (k < "m")>
      splat = var.list[*.name["x"]]
      star = var.list[*.id][0]
      legacy = var.list[0].name
      call = merge({"a": 1}, local.x...)
      spaced = provider::local::direxists("x")
      text = "a" \${var.b} "c " <if var.x: "yes " else: " no"> " " "\${" "no} " "%{" "no} " "\\n" "\\t" "\\"" "\\\\" "é"
      nested = "x " \${"y " \${upper("z")}} " w"
      lines = ["a", "b"]
      keys = {<var.key>: "v", "quoted": 1, "bare": 2, "nested": {"deep": true}, 1: null} }
      resource akamai_property example { for_each = toset(["a", "b"])
      rules = heredoc "{\\n" "  \\"name\\": \\"" \${var.name} "\\",\\n" "  " <for /h in var.hosts: "      \\"host\\": \\"" \${h} "\\"\\n" "  "> "    }\\n"
      other = heredoc "  text " "\${" "x} " \${jsonencode({"a": 1})} "\\n"
      dynamic hostnames { for_each = var.hosts
      content { cname_to = hostnames.value["to"] } }
      lifecycle { ignore_changes = [tags] }
      depends_on = [akamai_cp_code.x] }
      output bare { value = 1 }"
    `);
  });

  test("tells where its parts stand", () => {
    const text = '\uFEFFresource "a" b { # c\n  x = [1]\n}\n';
    const { body } = readHcl(text);
    const [block] = body.blocks;
    const [attribute] = block?.body.attributes ?? [];
    if (block === undefined || attribute === undefined) throw new Error("nothing read");
    const { header, typeSpan, span, labels } = block;
    expect(slices(text, [header, typeSpan, span, ...labels.map((label) => label.span)])).toEqual([
      'resource "a" b',
      "resource",
      'resource "a" b { # c\n  x = [1]\n}',
      '"a"',
      "b",
    ]);
    expect(slices(text, [block.body.span, body.span])).toEqual([" # c\n  x = [1]\n", text]);
    expect(slices(text, [attribute.span, attribute.nameSpan, attribute.value.span])).toEqual(["x = [1]", "x", "[1]"]);
  });

  test("keeps the places of its comments, and takes nothing in a text for one", () => {
    const text = '# a\r\nb = "# c" // d\ne = <<E\n# f\nE\n/* g\n*/ h = [ # i\n]\n#';
    expect(slices(text, readHcl(text).comments)).toEqual(["# a", "// d", "/* g\n*/", "# i", "#"]);
  });
});

describe("an expression", () => {
  test.for([
    // literals
    ["null", "null"],
    ["-1.5e3", "(-1500)"],
    ["1e-2", "0.01"],
    ["007", "7"],
    // operators
    ["1 + 2 * 3 - 4", "((1 + (2 * 3)) - 4)"],
    ["10 / 5 % 3", "((10 / 5) % 3)"],
    ["a || b && c == d", "(a || (b && (c == d)))"],
    ["a == b != c", "((a == b) != c)"],
    ["a < b == c >= d", "((a < b) == (c >= d))"],
    ["!a && -b.c > 0", "((!a) && ((-b.c) > 0))"],
    ["- - 1", "(-(-1))"],
    ["a-b - c", "(a-b - c)"],
    ["(1 + 2) * 3", "(<(1 + 2)> * 3)"],
    ["a ? b : c ? d : e", "(a ? b : (c ? d : e))"],
    ["a || b ? 1 : 2", "((a || b) ? 1 : 2)"],
    // references
    ["var.a.b", "var.a.b"],
    ['a[0].b[var.c]["d"]', 'a[0].b[var.c]["d"]'],
    ["a.0.b", "a[0].b"],
    ["a . b [ 0 ]", "a.b[0]"],
    ["a[*].b[0].c", "a[*.b[0].c]"],
    ["a.*.b.c", "a[*.b.c]"],
    ["a.*.b[0]", "a[*.b][0]"],
    ["a[*].b[*].c", "a[*.b][*.c]"],
    ["data.x.y[each.key].z", "data.x.y[each.key].z"],
    ["f(1).a[2]", "f(1).a[2]"],
    // calls
    ["f()", "f()"],
    ["f(1, [2],)", "f(1, [2])"],
    ["f(a, b...)", "f(a, b...)"],
    ["f(\n  a,\n  b\n)", "f(a, b)"],
    ["provider::local::f(1)", "provider::local::f(1)"],
    // lists and objects
    ["[]", "[]"],
    ["[\n1, 2,\n]", "[1, 2]"],
    ["{}", "{}"],
    ["{ a = 1, b : 2\n c = 3 }", '{"a": 1, "b": 2, "c": 3}'],
    ['{ "a" = 1\n\n (b) = 2, 3 = 4, "${c}-d" = 5, }', '{"a": 1, <b>: 2, 3: 4, ${c} "-d": 5}'],
    ["{ true = 1, null = 2 }", '{"true": 1, "null": 2}'],
    ["{ a = b ? c : d }", '{"a": (b ? c : d)}'],
    ["(\n1\n+\n2\n)", "<(1 + 2)>"],
    ["[{\n a = 1\n b = 2\n}]", '[{"a": 1, "b": 2}]'],
    // for
    ["[for a in b : a.c]", "<for a in b: a.c>"],
    ["[for i, a in b : a if i > 0]", "<for i, a in b: a if (i > 0)>"],
    ["{ for k, v in m : k => v... if v }", "<for k, v in m: k => v... if v>"],
    ["{\n  for k in m :\n  k => 1\n}", "<for k in m: k => 1>"],
    ["[for a in b ? c : d : a]", "<for a in (b ? c : d): a>"],
    ["[fort]", "[fort]"],
  ] as const)("%s", ([text, expected]) => {
    const { value, problems } = readHclExpression(text);
    expect([show(value), problems]).toEqual([expected, []]);
    expect(value.span).toEqual({ start: 0, end: text.length });
    // in a file a line break may end it, so it stands in brackets
    expect(show(valueOf(`x = [${text}]`))).toBe(`[${expected}]`);
  });

  test("knows the span of each part", () => {
    const text = "[ a.b, -f( x ) ? c[ 0 ] : {k = 1} ]";
    const value = readHclExpression(text).value;
    const [first, second] = value.kind === "tuple" ? value.items : [];
    if (first?.kind !== "member" || second?.kind !== "conditional") throw new Error("read as something else");
    const { condition, then, otherwise } = second;
    const spans = [first.span, first.nameSpan, first.of.span, condition.span, then.span, otherwise.span, second.span];
    expect(slices(text, spans)).toEqual([
      "a.b",
      "b",
      "a",
      "-f( x )",
      "c[ 0 ]",
      "{k = 1}",
      "-f( x ) ? c[ 0 ] : {k = 1}",
    ]);
    const object = otherwise.kind === "object" ? otherwise.items[0] : undefined;
    if (object === undefined) throw new Error("no object");
    expect(slices(text, [object.span, object.key.span, object.value.span])).toEqual(["k = 1", "k", "1"]);
    expect(object.key).toMatchObject({ kind: "template", parts: [{ isExact: true, span: object.key.span }] });
  });

  test("has its namespaces in the name of a function", () => {
    const text = "provider :: a::b (1)";
    const { value } = readHclExpression(text);
    expect(value).toMatchObject({ kind: "call", name: text.slice(0, 16), nameSpan: { start: 0, end: 16 } });
  });
});

describe("a quoted text", () => {
  test.for([
    ['""', '""'],
    ['"a"', '"a"'],
    [String.raw`"\n\r\t\"\\\u00e9\U0001F600"`, String.raw`"\n" "\r" "\t" "\"" "\\" "é" "😀"`],
    ['"$${a} %%{b} $a 5% $$ %"', '"${" "a} " "%{" "b} $a 5% $$ %"'],
    ['"$$${a}"', '"$" "${" "a}"'],
    ['"a${b}c"', '"a" ${b} "c"'],
    ['"${a}"', "${a}"],
    ['"${ a ? "x" : "${b}" }"', '${(a ? "x" : ${b})}'],
    ['"${{ a = 1 }}"', '${{"a": 1}}'],
    ['"${\n a\n}"', "${a}"],
    ['" a ${~ b ~} c "', '" a" ${b} "c "'],
    ['" ${~ b ~} "', "${b}"],
    ['"${a}${b ~}  ${c}"', "${a} ${b} ${c}"],
    ['"%{ if a }b%{ else }c%{ endif }d"', '<if a: "b" else: "c"> "d"'],
    ['"%{if a}%{if b}x%{endif}%{endif}"', '<if a: <if b: "x" else: > else: >'],
    ['"%{ for a in b ~} ${a} %{~ endfor }"', "<for /a in b: ${a}>"],
    ['"%{ for k, v in b }x%{ endfor }"', '<for k/v in b: "x">'],
  ] as const)("%s", ([text, expected]) => {
    expect(showParts(partsOf(`x = ${text}\n`))).toBe(expected);
  });

  test("is one run of its characters where it has no escapes", () => {
    expect(partsOf('x = "a b"')).toEqual([{ kind: "text", text: "a b", isExact: true, span: { start: 5, end: 8 } }]);
    expect(partsOf('x = ""')).toEqual([{ kind: "text", text: "", isExact: true, span: { start: 5, end: 5 } }]);
  });
});

describe("a heredoc", () => {
  test.for([
    ["<<E\na\n  b\nE\n", '"a\\n  b\\n"'],
    ["<<E\nE\n", '""'],
    ["<<E\na\n  E  \n", '"a\\n"'],
    ["<<E\nEE\nE E\nE\n", '"EE\\nE E\\n"'],
    ["<<-E\n    a\n  b\n\n     c\n  E\n", '"  a\\n" "b\\n" "\\n" "   c\\n"'],
    ["<<-E\n    ${a}\n   b\nE\n", '" " ${a} "\\n" "b\\n"'],
    ["<<-E\n${a}\n  b\nE\n", '${a} "\\n" "  b\\n"'],
    ["<<-E\n\n  \n    a\nE\n", '"\\n" "  \\n" "a\\n"'],
    ["<<-E\n\t\ta\n\t\tb\nE\n", '"a\\n" "b\\n"'],
    ["<<E\r\na\r\nb\r\nE\r\n", '"a\\r\\nb\\r\\n"'],
    ["<<-E\r\n  a\r\n   b\r\nE\r\n", '"a\\r\\n" " b\\r\\n"'],
    ['<<E\n\\n "${a}" $${b}\nE\n', '"\\\\n \\"" ${a} "\\" " "${" "b}\\n"'],
    ["<<E\n%{ for a in b ~}\n- ${a}\n%{ endfor ~}\nE\n", '<for /a in b: "- " ${a} "\\n">'],
    ["<<E\n${f({\n  a = 1\n})}\nE\n", '${f({"a": 1})} "\\n"'],
    ["<<E\n${a ~}\n   b\nE\n", '${a} "   b\\n"'],
    ["<<E\na\n${~ b}\nE\n", '"a" ${b} "\\n"'],
  ] as const)("%j", ([text, expected]) => {
    expect(showParts(partsOf(`x = ${text}`))).toBe(expected);
  });

  test("ends with its marker", () => {
    const text = "x = f(<<-E\n  a\n  E\n)\ny = 1\n";
    const file = readHcl(text);
    expect(outline(file.body)).toBe('x = f(heredoc "a\\n"); y = 1');
    const call = file.body.attributes[0]?.value;
    const [heredoc] = call?.kind === "call" ? call.args : [];
    expect(slices(text, [heredoc?.span ?? { start: 0, end: 0 }])).toEqual(["<<-E\n  a\n  E"]);
  });
});

describe("a template file", () => {
  test("is the inside of a heredoc", () => {
    const { parts, problems } = readHclTemplate('"a": "${b}",\n%{ if c ~}\n\t"d": "\\n$${e}"\n%{ endif ~}\n');
    expect(problems).toEqual([]);
    expect(showParts(parts)).toBe(
      '"\\"a\\": \\"" ${b} "\\",\\n" <if c: "\\t\\"d\\": \\"\\\\n" "${" "e}\\"\\n" else: >',
    );
  });

  test("without sequences is one run", () => {
    expect(readHclTemplate("a\nb\r\nc").parts).toEqual([
      { kind: "text", text: "a\nb\r\nc", isExact: true, span: { start: 0, end: 6 } },
    ]);
    expect(readHclTemplate("\uFEFFa").parts).toEqual([
      { kind: "text", text: "a", isExact: true, span: { start: 1, end: 2 } },
    ]);
    expect(decodeRuns(readHclTemplate("").parts)?.text).toBe("");
  });
});

describe("decodeRuns", () => {
  /** For each character of the decoded text, and for its end, the rest of the host text. */
  function hosts(text: string): readonly string[] {
    const decoded = decodeRuns(partsOf(text));
    if (decoded === undefined) throw new Error("no text");
    return Array.from({ length: decoded.text.length + 1 }, (_, at) => text.slice(decoded.toHost(at)));
  }

  test("leads through escapes", () => {
    const text = 'x = "a\\nb$${c"';
    expect(decodeRuns(partsOf(text))?.text).toBe("a\nb${c");
    expect(hosts(text)).toEqual(['a\\nb$${c"', '\\nb$${c"', 'b$${c"', '$${c"', '$${c"', 'c"', '"']);
  });

  test("leads through the lines of an indented heredoc", () => {
    const text = "x = <<-E\n  ab\n    c\n  E\n";
    expect(decodeRuns(partsOf(text))?.text).toBe("ab\n  c\n");
    expect(hosts(text)).toEqual([
      "ab\n    c\n  E\n",
      "b\n    c\n  E\n",
      "\n    c\n  E\n",
      "  c\n  E\n",
      " c\n  E\n",
      "c\n  E\n",
      "\n  E\n",
      "  E\n",
    ]);
  });

  test("takes offsets outside of the text for its ends", () => {
    const decoded = decodeRuns(partsOf('x = "ab"'));
    expect([decoded?.toHost(-5), decoded?.toHost(99)]).toEqual([5, 7]);
  });

  test("says nothing where something is interpolated", () => {
    expect(decodeRuns(partsOf('x = "a${b}"'))).toBeUndefined();
    expect(decodeRuns([])?.text).toBe("");
  });
});

test("a name that is set twice is told at the second place, and both values are kept", () => {
  const text = "a = 1\nb { a = 2 }\na = 3\n";
  const file = readHcl(text);
  expect(problemsOf(text, file)).toEqual(["3 `a`: `a` is set on line 1 already"]);
  expect(file.body.attributes.map(({ value }: Attribute) => show(value))).toEqual(["1", "3"]);
});
