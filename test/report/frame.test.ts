import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { textWidth, toCells, wrap } from "../../src/report/cells.ts";
import { type FrameRow, frame } from "../../src/report/frame.ts";
import { SourceText } from "../../src/report/input.ts";
import { visible } from "../../src/text/index.ts";

function frameOf(text: string, span: string, width = 60): readonly FrameRow[] {
  const source = new SourceText("a.json", text);
  const start = text.indexOf(span);
  return frame(
    source,
    { start: source.position(start), end: source.position(start + span.length) },
    { width, before: 1, after: 1 },
  );
}

const drawn = (rows: readonly FrameRow[]): string =>
  rows.map(({ number, bar, text }) => `${number ?? " "}|${bar}${text}`).join("\n");

describe("a code frame", () => {
  test.for([
    ["plain text", 'a "b" c', '"b"', '1|a "b" c\n |  ━━━'],
    ["a tab before the span", '\tx\t"b"', '"b"', '1|    x   "b"\n |        ━━━'],
    ["a tab in the span", "a\tb", "\tb", "1|a   b\n | ━━━━"],
    ["wide characters", '"顧客": "b"', '"b"', '1|"顧客": "b"\n |        ━━━'],
    ["a family emoji", '👩‍👩‍👧 "b"', '"b"', '1|👩‍👩‍👧 "b"\n |   ━━━'],
    ["a text symbol made an emoji", '❤️ "b"', '"b"', '1|❤️ "b"\n |   ━━━'],
    ["flags", '🇩🇪🇨🇳 "b"', '"b"', '1|🇩🇪🇨🇳 "b"\n |     ━━━'],
    ["combining marks", 'e\u0301te\u0301 "b"', '"b"', '1|e\u0301te\u0301 "b"\n |    ━━━'],
    ["half of a cluster", "e\u0301x", "\u0301", "1|e\u0301x\n |━"],
    ["Hangul spelt in parts", '\u1112\u1161\u11ab "b"', '"b"', '1|\u1112\u1161\u11ab "b"\n |   ━━━'],
    ["an escape character", '\u001b[1m"b"', '"b"', '1|␛[1m"b"\n |    ━━━'],
    ["a direction override", '\u202e"b"', '"b"', '1|<U+202E>"b"\n |        ━━━'],
    ["a lone surrogate", '\ud800"b"', '"b"', '1|<U+D800>"b"\n |        ━━━'],
    ["CRLF", 'x\r\n"b"\r\ny', '"b"', '1|x\n2|"b"\n |━━━\n3|y'],
    ["a byte order mark", '\ufeff"b"', '"b"', '1|"b"\n |━━━'],
    ["blank neighbours", '\n\n"b"\n  \n', '"b"', '3|"b"\n |━━━'],
    ["nothing", "ab", "", "1|ab\n |^"],
    ["the end of the file", 'x\n"b', '"b', '1|x\n2|"b\n | ━━'.replace(" | ━━", " |━━")],
    ["a span over its line end", '"b"\nx\ny', '"b"\n', '1|"b"\n |━━━\n2|x'],
  ] as const)("underlines exactly the span with %s", ([, text, span, expected]) => {
    expect(drawn(frameOf(text, span))).toBe(expected);
  });

  test("brackets a span of several lines and marks ends inside a line", () => {
    expect(drawn(frameOf('x\na: [\n  1,\n], "b"\ny', "[\n  1,\n]"))).toMatchInlineSnapshot(`
      "1|  x
      2|╭ a: [
       |│    ━
      3|│   1,
      4|╰ ], "b"
       |  ━
      5|  y"
    `);
  });

  test("leaves out the middle of a tall span", () => {
    const text = ["{", ...Array.from({ length: 20 }, (_one, at) => `  ${at},`), "}"].join("\n");
    expect(drawn(frameOf(text, text))).toMatchInlineSnapshot(`
      "1|╭ {
      2|│   0,
       |│ 
      22|╰ }"
    `);
  });

  test.for([
    ["the beginning", `"b"${" x".repeat(5000)}`],
    ["the middle", `${"x ".repeat(5000)}"b"${" x".repeat(5000)}`],
    ["the end", `${"x ".repeat(5000)}"b"`],
    ["wide characters", `${"顧".repeat(5000)}"b"${"顧".repeat(5000)}`],
  ] as const)("cuts a long line around a span at %s", ([, text]) => {
    const [line, mark] = frameOf(text, '"b"', 30);
    expect(textWidth(line?.text ?? "")).toBeLessThanOrEqual(30);
    const column = (mark?.text ?? "").indexOf("━");
    const before = (line?.text ?? "").slice(0, (line?.text ?? "").indexOf('"b"'));
    expect(textWidth(before)).toBe(column);
  });

  test("cuts the marked line alone and shows its neighbours from their start", () => {
    const text = `enabled = true\nconfig  = "${"x".repeat(80)} b ${"y".repeat(80)}"\nlast    = true\n`;
    expect(drawn(frameOf(text, " b ", 40))).toMatchInlineSnapshot(`
      "1|enabled = true
      2|…xxxxxxxxxxxxxxxxx b yyyyyyyyyyyyyyyyyy…
       |                  ━━━
      3|last    = true"
    `);
  });

  test("stays in its width and marks something, whatever the text and the span", () => {
    const text = fc.string({
      unit: fc.oneof(fc.constantFrom("\n", "\r\n", "\t", " ", "顧", "👩‍👩‍👧", "\u0301"), fc.string()),
    });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), fc.integer({ min: 20, max: 80 }), (all, from, length, width) => {
        const source = new SourceText("a", all);
        const start = source.position(from % (all.length + 1));
        const end = source.position(start.offset + (length % (all.length - start.offset + 1)));
        const rows = frame(source, { start, end }, { width, before: 2, after: 1 });
        expect(rows.some((row) => row.hit && (row.kind === "mark" || row.bar !== ""))).toBe(true);
        for (const row of rows) expect(textWidth(row.bar + row.text)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  test("is empty where there is no such line", () => {
    const source = new SourceText("a.json", "x");
    const place = { line: 9, column: 1, offset: 90 };
    expect(frame(source, { start: place, end: place }, { width: 40, before: 1, after: 1 })).toEqual([]);
  });
});

describe("the width of text", () => {
  test.for([
    ["", 0],
    ["abc", 3],
    ["顧客", 4],
    ["ｱｲ", 2],
    ["👍🏽", 2],
    ["1️⃣", 2],
    ["️", 0],
    ["©", 1],
    ["……", 2],
  ] as const)("of %j is %i", ([text, width]) => {
    expect(textWidth(text)).toBe(width);
  });

  test("of a line's cells adds up to the line", () => {
    const line = 'a\tb顧\u0007"👩‍👩‍👧"';
    const cells = toCells(line);
    expect(cells.at(-1)?.end).toBe(line.length);
    expect(cells.map((cell) => cell.text).join("")).toBe('a   b顧␇"👩‍👩‍👧"');
  });

  test("wraps words and keeps long ones whole", () => {
    expect(wrap("aa bb https://example.com/very/long cc", 8)).toEqual(["aa bb", "https://example.com/very/long", "cc"]);
  });

  test("pictures what cannot be seen", () => {
    expect(visible("a\u0000\u007f\u009b\u200b\u{e0041}\n")).toBe("a␀␡<U+009B><U+200B><U+E0041>␊");
  });
});
