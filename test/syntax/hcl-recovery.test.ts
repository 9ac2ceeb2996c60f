/** What a fault costs: one problem at its place, and no more of the file than it has to. */
import { describe, expect, test } from "vitest";
import { readHcl, readHclExpression, readHclTemplate } from "../../src/syntax/hcl/index.ts";
import { outline, problemsOf } from "./hcl-sample.ts";

/** The title, the text, what is read from it (`…` where a body says that it lacks something), and what is said. */
type Row = readonly [string, string, string, readonly string[]];

const faults: readonly (readonly [string, readonly Row[]])[] = [
  [
    "in a value costs that value",
    [
      [
        "nothing after the `=`",
        "b {\n  x =\n  y = 2\n}\n",
        "b { x = BROKEN; y = 2; … }",
        ["2 `=`: expected a value after `=`"],
      ],
      [
        "a value on the next line",
        "b {\n  x =\n    var.a\n  y = 2\n}\n",
        "b { x = var.a; y = 2; … }",
        ["3 `v`: a value begins on the line of its `=`"],
      ],
      [
        "a word too many",
        "b {\n  x = foo bar\n  y = 2\n}\n",
        "b { x = foo; y = 2; … }",
        ["2 `bar`: expected a newline after the value, not `bar`"],
      ],
      [
        "a comma at its end",
        "b {\n  x = 1,\n  y = 2\n}\n",
        "b { x = 1; y = 2; … }",
        ["2 `,`: expected a newline after the value, not `,`"],
      ],
      [
        "single quotes",
        "b {\n  x = 'foo'\n  y = 2\n}\n",
        "b { x = BROKEN; y = 2; … }",
        ["2 `'`: expected a value: a text is written in double quotes"],
      ],
      [
        "typographic quotes",
        "b {\n  x = “foo”\n  y = 2\n}\n",
        "b { x = BROKEN; y = 2; … }",
        ["2 `“`: expected a value: a text is written in double quotes"],
      ],
      [
        "an operator without its right side",
        "b {\n  x = 1 +\n  y = 2\n}\n",
        "b { x = (1 + BROKEN); y = 2; … }",
        ["2 ``: expected a value, but the line ends"],
      ],
      [
        "a dot without a name",
        "b {\n  x = var.\n  y = 2\n}\n",
        "b { x = var; y = 2; … }",
        ["2 ``: expected a name after the `.`, but the line ends"],
      ],
      [
        "a condition without its other value",
        "b {\n  x = a ? b\n  y = 2\n}\n",
        "b { x = (a ? b : BROKEN); y = 2; … }",
        ["2 ``: expected `:` and the value for when the condition is false, but the line ends"],
      ],
      [
        "an unknown operator",
        "b {\n  x = a ** 2\n  y = 2\n}\n",
        "b { x = ((a * BROKEN) * 2); y = 2; … }",
        ["2 `*`: expected a value, not `*`"],
      ],
      [
        "no number",
        "b {\n  x = 1.2.3\n  y = 2\n}\n",
        "b { x = BROKEN; y = 2; … }",
        ["2 `1.2.3`: `1.2.3` is no number"],
      ],
      [
        "two indexes that look like a number",
        "b {\n  x = a.0.1\n  y = 2\n}\n",
        "b { x = a[0][1]; y = 2; … }",
        ["2 `0.1`: two indexes in a row are written `[0][1]`"],
      ],
      [
        "a second `=`",
        "b {\n  x = = 1\n  y = 2\n}\n",
        "b { x = BROKEN; y = 2; … }",
        ["2 `=`: expected a value, not `=`"],
      ],
      [
        "two on a line",
        "b {\n  x = 1 y = 2\n}\n",
        "b { x = 1; y = 2; … }",
        ["2 `y`: expected a newline after the value, not `y`"],
      ],
      [
        "a brace right after it",
        "b {\n  x = 1 }\nc = 2\n",
        "b { x = 1; … }; c = 2",
        ["2 `}`: expected a newline after the value, not `}`"],
      ],
    ],
  ],
  [
    "in a list or an object costs that item",
    [
      [
        "a comma that is missing on a line",
        "x = [1 2, 3]\ny = 2\n",
        "x = [1, 2, 3]; y = 2; …",
        ["1 `2`: expected a comma or `]`, not `2`"],
      ],
      [
        "a comma that is missing at the end of a line",
        "x = [\n  1\n  2,\n  3\n]\ny = 2\n",
        "x = [1, 2, 3]; y = 2; …",
        ["3 `2`: expected a comma or `]`, not `2`"],
      ],
      [
        "a comma too many",
        "x = [1,,2]\ny = f(1,,2)\n",
        "x = [1, BROKEN, 2]; y = f(1, BROKEN, 2); …",
        ["1 `,`: expected a value, not `,`", "2 `,`: expected a value, not `,`"],
      ],
      [
        "a value that is missing in an object",
        "x = {\n  a = 1\n  b =\n  c = 3\n}\n",
        'x = {"a": 1, "b": BROKEN, "c": 3}; …',
        ["3 `=`: expected a value after `=`"],
      ],
      [
        "a `=` that is missing in an object",
        'x = {\n  a = 1\n  "b" 2\n  c = 3\n}\n',
        'x = {"a": 1, "b": BROKEN, "c": 3}; …',
        ["3 `2`: expected `=` after the name, not `2`"],
      ],
      [
        "an arrow in an object",
        "x = { a => 1, b = 2 }\n",
        'x = {"a": 1, "b": 2}; …',
        ["1 `=>`: expected `=` after the name, not `=>`"],
      ],
      [
        "two members on a line",
        "x = {\n  a = 1 b = 2\n  c = 3\n}\n",
        'x = {"a": 1, "b": 2, "c": 3}; …',
        ["2 `b`: expected a comma or a newline after the value, not `b`"],
      ],
      [
        "a `for` without `:`",
        "x = [for a in b]\ny = 2\n",
        "x = <for a in b: BROKEN>; y = 2; …",
        ["1 `]`: expected `:` after the collection, not `]`"],
      ],
      [
        "a `for` in braces without a key",
        "x = { for a in b : a }\ny = 2\n",
        "x = <for a in b: a>; y = 2; …",
        ["1 `{ f`: a `for` that makes an object needs `key => value`"],
      ],
      [
        "a `for` in brackets with a key",
        "x = [for a in b : a => a]\ny = 2\n",
        "x = <for a in b: a => a>; y = 2; …",
        ["1 `[fo`: a `for` that makes a list has no key: `=>` belongs into one in braces"],
      ],
      [
        "`...` in the middle of a call",
        "x = f(a..., b)\ny = 2\n",
        "x = f(a, b...); y = 2; …",
        ["1 `,`: expected `)` after `...`, not `,`"],
      ],
      [
        "a bracket of the wrong kind",
        "x = [1, 2}\ny = { a = 1 ]\nz = f(1]\n",
        'x = [1, 2]; y = {"a": 1}; z = f(1); …',
        [
          "1 `}`: `]` is expected here, not `}`",
          "2 `]`: `}` is expected here, not `]`",
          "3 `]`: `)` is expected here, not `]`",
        ],
      ],
      [
        "a bracket of the wrong kind within others",
        "x = f([1, 2}, 3)\ny = [{ a = 1 ], 2]\n",
        'x = f([1, 2], 3); y = [{"a": 1}, 2]; …',
        ["1 `}`: `]` is expected here, not `}`", "2 `]`: `}` is expected here, not `]`"],
      ],
    ],
  ],
  [
    "in a text ends with its line",
    [
      [
        "no closing quote",
        'x = "foo\ny = 2\n',
        'x = "foo"; y = 2; …',
        ['1 `"foo`: this text is not closed: a `"` is missing at its end'],
      ],
      [
        "no closing quote in a list",
        'x = [\n  "a,\n  "b",\n]\ny = 2\n',
        'x = ["a,", "b"]; y = 2; …',
        ['2 `"a,`: this text is not closed: a `"` is missing at its end'],
      ],
      [
        "no closing quote in a call",
        'x = f("a, 1)\ny = 2\n',
        'x = f("a, 1)"); y = 2; …',
        ['1 `"a, 1)`: this text is not closed: a `"` is missing at its end'],
      ],
      [
        "a `${` that is not closed",
        'x = "${foo"\ny = 2\n',
        "x = ${foo}; y = 2; …",
        ['1 `"`: expected `}` at the end of the `${`, not `"`'],
      ],
      [
        "a `${` that is not closed, nor the text",
        'x = "${foo\ny = 2\n',
        "x = ${foo}; y = 2; …",
        ["1 ``: expected `}` at the end of the `${`, but the line ends"],
      ],
      [
        "nothing in a `${}`",
        'x = "a${}b"\ny = 2\n',
        'x = "a" ${BROKEN} "b"; y = 2; …',
        ["1 `}`: expected a value, not `}`"],
      ],
      [
        "a text over several lines",
        'x = "a\n  b\n"\ny = 2\n',
        'x = "a" "\\n  b\\n"; y = 2; …',
        ['1 `"a`: a text in double quotes ends with its line: one of several lines is a heredoc'],
      ],
      [
        "a wrong escape",
        'x = "\\d+ \\n"\ny = "\\u12"\n',
        'x = "\\\\d" "+ " "\\n"; y = "\\\\u" "12"; …',
        [
          "1 `\\d`: `\\d` is no escape: a backslash is written `\\\\`",
          "2 `\\u`: `\\u` is no escape: a backslash is written `\\\\`",
        ],
      ],
      [
        "a `%{ if }` that is not closed",
        'x = "%{ if a }b"\ny = 2\n',
        'x = <if a: "b" else: >; y = 2; …',
        ["1 `%{ if a }`: this `%{ if }` is not closed: `%{ endif }` is missing"],
      ],
      [
        "an `%{ endif }` too many",
        'x = "a%{ endif }b"\ny = "%{ else }"\n',
        'x = "a" "b"; y = ; …',
        [
          "1 `%{ endif }`: no `%{ if }` is open here that this `%{ endif }` could belong to",
          "2 `%{ else }`: no `%{ if }` is open here that this `%{ else }` could belong to",
        ],
      ],
      [
        "an unknown directive",
        'x = "%{ while a }b"\ny = 2\n',
        'x = ${BROKEN} "b"; y = 2; …',
        ["1 `while`: expected `if`, `else`, `endif`, `for` or `endfor`, not `while`"],
      ],
    ],
  ],
  [
    "in a heredoc",
    [
      [
        "no closing marker",
        'b {\n  x = <<EOT\ntext\n}\nresource "c" "d" {\n  z = 1\n}\n',
        'b { x = heredoc "text\\n"; … }; resource c d { z = 1 }; …',
        ["2 `<<EOT`: this heredoc is not closed: no line holds `EOT` alone"],
      ],
      [
        "a closing marker that is not alone",
        "x = f(<<EOT\ntext\nEOT)\ny = 2\n",
        'x = f(heredoc "text\\n"); y = 2; …',
        ["3 `EOT`: to close the heredoc `EOT` has to stand alone on its line"],
      ],
      [
        "a blank after the opening marker",
        "x = <<EOT \ntext\nEOT\ny = 2\n",
        'x = heredoc "text\\n"; y = 2; …',
        ["1 `<<EOT`: a heredoc begins with `<<EOT`, without blanks or quotes, at the end of its line"],
      ],
      [
        "quotes around the marker",
        'x = <<"EOT"\ntext\nEOT\ny = 2\n',
        'x = heredoc "text\\n"; y = 2; …',
        ['1 `<<"EOT"`: a heredoc begins with `<<EOT`, without blanks or quotes, at the end of its line'],
      ],
      [
        "the end of the file right after the marker",
        "x = <<EOT\ntext\nEOT",
        'x = heredoc "text\\n"; …',
        ["3 `EOT`: the file has to end with a newline after the `EOT` of a heredoc"],
      ],
      [
        "a broken `${`",
        "x = <<EOT\na ${b\nc\nEOT\ny = 2\n",
        'x = heredoc "a " ${b} "\\nc\\n"; y = 2; …',
        ["2 ``: expected `}` at the end of the `${`, but the line ends"],
      ],
    ],
  ],
  [
    "in the head of an argument or block",
    [
      [
        "no `=`",
        'b {\n  x "foo"\n  y var.a\n  z 1\n  w true\n  v [1]\n  u = 2\n}\n',
        'b { x = "foo"; y = var.a; z = 1; w = true; v = [1]; u = 2; … }',
        [
          "2 ``: a `=` is missing after `x`",
          "3 ``: a `=` is missing after `y`",
          "4 ``: a `=` is missing after `z`",
          "5 ``: a `=` is missing after `w`",
          "6 ``: a `=` is missing after `v`",
        ],
      ],
      [
        "no `=` before an object",
        'b {\n  x {\n    "a" = 1\n  }\n  y = 2\n}\n',
        'b { x = {"a": 1}; y = 2; … }',
        ["2 ``: a `=` is missing after `x`"],
      ],
      [
        "a colon",
        "b {\n  x: 1\n  y = 2\n}\n",
        "b { x = 1; y = 2; … }",
        ["2 `:`: expected `=` or `{` after `x`, not `:`"],
      ],
      [
        "a name in quotes",
        'b {\n  "x" = 1\n  y = 2\n}\n',
        "b { x = 1; y = 2; … }",
        ['2 `"x"`: the name of an argument is written without quotes'],
      ],
      [
        "a dot in the name",
        "b {\n  x.z = 1\n  y = 2\n}\n",
        "b { y = 2; … }",
        ["2 `.`: expected `=` or `{` after `x`, not `.`"],
      ],
      [
        "a `=` before the brace",
        'b "c" = {\n  x = 1\n}\ny = 2\n',
        "b c { x = 1 }; y = 2",
        ["1 `=`: a block has no `=` before its `{`"],
      ],
      [
        "the brace on the next line",
        "b\n{\n  x = 1\n}\ny = 2\n",
        "b { x = 1 }; y = 2",
        ["2 `{`: the `{` of a block belongs on the line of its name"],
      ],
      [
        "no brace",
        'b "c"\n  x = 1\n}\ny = 2\n',
        "b c { x = 1 }; y = 2",
        ['1 `b "c"`: the `{` of the block `b` is missing'],
      ],
      [
        "no closing quote in a label",
        'resource "a" "b {\n  x = 1\n}\ny = 2\n',
        "resource a b { { x = 1 }; y = 2",
        ['1 `"b {`: this text is not closed: a `"` is missing at its end'],
      ],
      [
        "a template in a label",
        'b "${c}" {\n  x = 1\n}\ny = 2\n',
        "b ${c} { x = 1 }; y = 2",
        ['1 `"${c}"`: the label `"${c}"` has to be plain text'],
      ],
      [
        "a name alone",
        "b {\n  x\n  y = 2\n}\n",
        "b { y = 2; … }",
        ["2 ``: expected `=` or `{` after `x`, but the line ends"],
      ],
      [
        "signs before the name",
        "b {\n  - x = 1\n  y = 2\n}\n",
        "b { x = 1; y = 2; … }",
        ["2 `-`: expected the name of an argument or block, not `-`"],
      ],
      [
        "text that is no configuration",
        "b {\n  (see the manual)\n  y = 2\n}\n",
        "b { y = 2; … }",
        ["2 `(`: expected the name of an argument or block, not `(`"],
      ],
    ],
  ],
  [
    "in a block on one line",
    [
      [
        "two arguments",
        "b { x = 1, y = 2 }\nc = 3\n",
        "b { x = 1; y = 2; … }; c = 3",
        ["1 ``: a block on one line is `{`, one argument and `}`: for more begin a new line after the `{`"],
      ],
      [
        "a block",
        "b { x { y = 1 } }\nc = 3\n",
        "b { x { y = 1 } }; c = 3",
        ["1 ``: a block on one line is `{`, one argument and `}`: for more begin a new line after the `{`"],
      ],
      [
        "a brace on another line",
        "b { x = 1\n}\nc = 3\n",
        "b { x = 1; … }; c = 3",
        ["1 ``: a block on one line is `{`, one argument and `}`: for more begin a new line after the `{`"],
      ],
      [
        "more after the brace",
        "b {\n  x = 1\n} c = 3\nd = 4\n",
        "b { x = 1 }; c = 3; d = 4; …",
        ["3 `c`: expected a newline after the block, not `c`"],
      ],
    ],
  ],
  [
    "in brackets",
    [
      [
        "a block without its brace before a block",
        'resource "a" "b" {\n  x = 1\n\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; … }; resource c d { z = 1 }",
        ["1 `{`: this `{` is not closed before the `resource` on line 4"],
      ],
      [
        "a block without its brace at the end",
        'resource "c" "d" {\n  z = 1\n}\nresource "a" "b" {\n  x = 1\n',
        "resource c d { z = 1 }; resource a b { x = 1; … }",
        ["4 `{`: this `{` is never closed"],
      ],
      [
        "a nested block without its brace",
        'resource "a" "b" {\n  x {\n    y = 1\n\n  z {\n    w = 1\n  }\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x { y = 1; … }; z { w = 1 }; … }; resource c d { z = 1 }",
        ["2 `{`: this `{` is not closed before the `z` on line 5"],
      ],
      [
        "an object without its brace",
        'resource "a" "b" {\n  x = {\n    a = 1\n  y = 2\n  z {\n    w = 1\n  }\n}\nresource "c" "d" {\n  z = 1\n}\n',
        'resource a b { x = {"a": 1}; y = 2; z { w = 1 }; … }; resource c d { z = 1 }',
        ["2 `{`: this `{` is not closed before the `y` on line 4"],
      ],
      [
        "an object without its brace at the end of a block",
        'resource "a" "b" {\n  x = {\n    a = 1\n}\nresource "c" "d" {\n  z = 1\n}\n',
        'resource a b { x = {"a": 1}; … }; resource c d { z = 1 }',
        ["2 `{`: this `{` is not closed before the `}` on line 4"],
      ],
      [
        "a list without its bracket",
        'resource "a" "b" {\n  x = [1, 2\n  y = 2\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = [1, 2]; y = 2; … }; resource c d { z = 1 }",
        ["2 `[`: this `[` is not closed before the `y` on line 3"],
      ],
      [
        "a list of lines without its bracket",
        'resource "a" "b" {\n  x = [\n    1,\n    2,\n  y = 2\n  z {\n  }\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = [1, 2]; y = 2; z {  }; … }; resource c d { z = 1 }",
        ["2 `[`: this `[` is not closed before the `y` on line 5"],
      ],
      [
        "a call without its bracket",
        'resource "a" "b" {\n  x = f(g(1)\n  y = 2\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = f(g(1)); y = 2; … }; resource c d { z = 1 }",
        ["2 `(`: this `(` is not closed before the `y` on line 3"],
      ],
      [
        "a list in an object without its bracket",
        'resource "a" "b" {\n  x = {\n    a = [1, 2\n    b = 3\n  }\n  y = 2\n}\nresource "c" "d" {\n  z = 1\n}\n',
        'resource a b { x = {"a": [1, 2], "b": 3}; y = 2; … }; resource c d { z = 1 }',
        ["3 `[`: this `[` is not closed before the `b` on line 4"],
      ],
      [
        "an object in a call without its brace",
        'resource "a" "b" {\n  x = f({\n    a = 1\n  )\n  y = 2\n}\nresource "c" "d" {\n  z = 1\n}\n',
        'resource a b { x = f({"a": 1}); y = 2; … }; resource c d { z = 1 }',
        ["2 `{`: this `{` is not closed before the `)` on line 4"],
      ],
      [
        "a brace too many",
        'resource "a" "b" {\n  x {\n  }\n  }\n  y = 2\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x {  }; y = 2; … }; resource c d { z = 1 }",
        ["4 `}`: nothing is open here that this `}` could close"],
      ],
      [
        "a brace too many at the end",
        'resource "a" "b" {\n  x = 1\n}\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1 }; resource c d { z = 1 }; …",
        ["4 `}`: nothing is open here that this `}` could close"],
      ],
      [
        "a brace too few, without indentation",
        'resource "a" "b" {\nx = 1\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; … }; resource c d { z = 1 }",
        ["1 `{`: this `{` is not closed before the `resource` on line 3"],
      ],
      [
        "two blocks without their braces",
        'resource "a" "b" {\n  x = 1\n\nresource "e" "f" {\n  y = 1\n\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; … }; resource e f { y = 1; … }; resource c d { z = 1 }",
        [
          "1 `{`: this `{` is not closed before the `resource` on line 4",
          "4 `{`: this `{` is not closed before the `resource` on line 7",
        ],
      ],
      [
        "variable values without a brace",
        "a = {\n  x = 1\n\nb = {\n  y = 1\n}\nc = 3\n",
        'a = {"x": 1}; b = {"y": 1}; c = 3; …',
        ["1 `{`: this `{` is not closed before the `b` on line 4"],
      ],
      [
        "a brace instead of a closing one",
        'resource "a" "b" {\n  x {\n    y = 1\n  {\n  z = 1\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x { y = 1 }; z = 1 }; resource c d { z = 1 }",
        ["4 `{`: `}` is expected here, not `{`"],
      ],
      [
        "a bracket in front of a line",
        'resource "a" "b" {\n  [x = 1\n  y = 1\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; y = 1; … }; resource c d { z = 1 }",
        ["2 `[`: expected the name of an argument or block, not `[`"],
      ],
    ],
  ],
  [
    "that hides what follows",
    [
      [
        "a comment without its end",
        'resource "a" "b" {\n  x = 1\n  /* y\n  z = 1\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; … }; resource c d { z = 1 }; …",
        ["3 `/*`: this comment is not closed: `*/` is missing"],
      ],
      [
        "a comment without its end between blocks",
        'x = 1\n/*\nresource "c" "d" {\n  z = 1\n}\n',
        "x = 1; resource c d { z = 1 }; …",
        ["2 `/*`: this comment is not closed: `*/` is missing"],
      ],
      [
        "a merge conflict",
        'resource "a" "b" {\n<<<<<<< HEAD\n  x = 1\n=======\n  x = 2\n>>>>>>> feature\n  y = 1\n}\nresource "c" "d" {\n  z = 1\n}\n',
        "resource a b { x = 1; y = 1; … }; resource c d { z = 1 }; …",
        ["2 `<<<<<<< HEAD`: a merge conflict is left in the file"],
      ],
      [
        "a merge conflict with its base",
        "<<<<<<< HEAD\nx = 1\n||||||| base\nx = 0\n=======\nx = 2\n>>>>>>> feature\ny = 1\n",
        "x = 1; y = 1; …",
        ["1 `<<<<<<< HEAD`: a merge conflict is left in the file"],
      ],
      [
        "merge conflicts over the heads of blocks",
        '<<<<<<< HEAD\nresource "a" "b" {\n=======\nresource "a" "c" {\n>>>>>>> feature\n  x = 1\n}\n<<<<<<< HEAD\ny = 1\n=======\n>>>>>>> feature\n',
        "resource a b { x = 1; … }; y = 1; …",
        [
          "1 `<<<<<<< HEAD`: a merge conflict is left in the file",
          "8 `<<<<<<< HEAD`: a merge conflict is left in the file",
        ],
      ],
      [
        "the beginning of a merge conflict",
        "<<<<<<< HEAD\nx = 1\ny = 2\n",
        "x = 1; y = 2; …",
        ["1 `<<<<<<< HEAD`: a merge conflict is left in the file"],
      ],
    ],
  ],
];

describe.for(faults)("a fault %s", ([, rows]) => {
  test.for(rows)("%s", ([, text, read, problems]) => {
    const file = readHcl(text);
    expect([outline(file.body), problemsOf(text, file)]).toEqual([read, problems]);
  });
});

test("a character that is lost, replaced or too many is nearly always one problem", () => {
  const block = (name: string): string =>
    `resource "t" "${name}" {\n  a = "1"\n  b {\n    c = [1, 2]\n  }\n  d = { e = 2 }\n}\n`;
  const broken = block("broken");
  const counts: number[] = [];
  for (const into of ["", "{", "}", '"', "[", "]", "(", ")", "=", ",", "'", "#", "/*"]) {
    for (let at = 0; at < broken.length - 1; at += 1) {
      for (const end of [at, at + 1]) {
        const text = block("first") + broken.slice(0, at) + into + broken.slice(end) + block("last");
        counts.push(readHcl(text).problems.length);
      }
    }
  }
  expect(counts.filter((count) => count > 1).length / counts.length).toBeLessThan(0.02);
});

test("more than twenty faults are not told, and what follows is not read", () => {
  const text = `${"x = \n".repeat(30)}y = 1\n`;
  const { body, problems } = readHcl(text);
  expect(problems).toHaveLength(20);
  expect(body.gap).toBe("a syntax error hides part of it");
});

test.for([
  ["brackets", `x = ${"[".repeat(1000)}${"]".repeat(1000)}\ny = 1\n`, 1],
  ["signs", `x = ${"!".repeat(1000)}a\ny = 1\n`, 1],
  ["steps", `x = a${".b".repeat(5000)}\ny = 1\n`, 1],
  ["operators", `x = 1${" + 1".repeat(5000)}\ny = 1\n`, 1],
  ["directives", `x = "${"%{ if a }".repeat(1000)}${"%{ endif }".repeat(1000)}"\ny = 1\n`, 1],
  ["blocks", `${"b {\n".repeat(1000)}${"}\n".repeat(1000)}y = 1\n`, 1],
] as const)("too many %s in each other are one problem", ([, text, count]) => {
  const { body, problems } = readHcl(text);
  expect(problems.map(({ what }) => what)).toEqual(Array<string>(count).fill("nested too deeply to be read"));
  expect(body.attributes.at(-1)?.name).toBe("y");
});

test.for([
  ["", "expected a value, but the file ends"],
  ["a b", "expected the end of the expression, not `b`"],
  ["f([1, 2", "this `(` is never closed"],
  ["1 +", "expected a value, but the file ends"],
] as const)("the expression %j has one fault", ([text, what]) => {
  expect(readHclExpression(text).problems.map((problem) => problem.what)).toEqual([what]);
});

test("no message quotes what may be a secret", () => {
  const line = "MIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQC7";
  const text = `b {\n  x = 1 "hunter2"\n  ${line}\n  ${line} = 1\n  ${line} = 2\n  y "hunter2" z\n}\n"hunter2"\n`;
  const { problems } = readHcl(text);
  expect(problems).toHaveLength(5);
  for (const { what } of problems) expect(what).not.toMatch(/hunter2|MIIEvQIBADANB/);
});

test("a template file has the faults of its sequences", () => {
  const text = 'a ${b\nc %{ if d }\n"e" ${f(}\n';
  expect(problemsOf(text, readHclTemplate(text))).toMatchInlineSnapshot(`
    [
      "1 \`\`: expected \`}\` at the end of the \`\${\`, but the line ends",
      "2 \`%{ if d }\`: this \`%{ if }\` is not closed: \`%{ endif }\` is missing",
      "3 \`(\`: this \`(\` is not closed before the \`}\` on line 3",
    ]
  `);
});
