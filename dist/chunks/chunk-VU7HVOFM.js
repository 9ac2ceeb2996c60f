import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  visible
} from "./chunk-2XODAY5L.js";

// src/report/cells.ts
var tabStop = 4;
var plain = /^[\x20-\x7e]*$/;
var single = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u4e00-\u9fff]*$/;
var emoji = new RegExp("\\p{Emoji_Presentation}|\\p{Extended_Pictographic}\\ufe0f|\\u20e3", "u");
var unspaced = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
var wide = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
var graphemes;
function clusters(text) {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemes.segment(text);
}
function clusterWidth(cluster) {
  if (emoji.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += unspaced.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}
function textWidth(text) {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of clusters(text)) width += clusterWidth(segment);
  return width;
}
function toCells(line) {
  if (single.test(line)) {
    return Array.from(line, (text, start) => ({ start, end: start + 1, text, width: text >= "一" ? 2 : 1 }));
  }
  const cells = [];
  let column = 0;
  for (const { segment, index } of clusters(line)) {
    const text = segment === "	" ? " ".repeat(tabStop - column % tabStop) : visible(segment);
    const width = textWidth(text);
    cells.push({ start: index, end: index + segment.length, text, width });
    column += width;
  }
  return cells;
}
function wrap(text, width) {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && textWidth(line) + 1 + textWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

// src/report/frame-window.ts
var widthOf = (cells) => cells.reduce((sum, cell) => sum + cell.width, 0);
var leastRoom = 16;
var windowAtStart = (width) => ({ from: 0, width: Math.max(width, leastRoom) });
function windowFor({ from, to }, line, width) {
  const focus = { from, to: Math.max(to, from + 1) };
  const room = Math.max(width, leastRoom);
  const widest = Math.max(focus.to, widthOf(line.cells));
  const fits = widest <= room || focus.to + 4 <= room;
  if (fits && !line.cutBefore) return windowAtStart(width);
  const lead = Math.max(4, Math.floor((room - (focus.to - focus.from)) / 2));
  return { from: Math.max(0, Math.min(focus.from - lead, widest - room)), width: room };
}
function draw(line, window) {
  const total = widthOf(line.cells);
  const isCutBefore = line.cells.length > 0 && (window.from > 0 || line.cutBefore);
  const isCutAfter = total > window.from + window.width || line.cutAfter && total > window.from;
  const from = window.from + (isCutBefore ? 1 : 0);
  const to = Math.min(window.from + window.width, total) - (isCutAfter ? 1 : 0);
  let text = isCutBefore ? "…" : "";
  let at = 0;
  for (const cell of line.cells) {
    const next = at + cell.width;
    if (at >= from && next <= to) text += cell.text;
    else if (next > from && at < to) text += " ".repeat(Math.min(next, to) - Math.max(at, from));
    at = next;
    if (at >= to) break;
  }
  return isCutAfter ? `${text}…` : text.trimEnd();
}

// src/report/frame.ts
var longestPiece = 1200;
var mostSpanLines = 5;
function lineBounds(source, number) {
  let from = source.lineStart(number);
  if (number === 1 && source.text.charCodeAt(0) === 65279) from++;
  let to = number >= source.lineCount ? source.text.length : source.lineStart(number + 1);
  if (to > from && source.text[to - 1] === "\n") to--;
  if (to > from && source.text[to - 1] === "\r") to--;
  return { from, to };
}
function hitOn(line, number, start, end) {
  const indent = line.length - line.trimStart().length;
  const from = number === start.line ? start.column - 1 : indent;
  const to = number === end.line ? end.column - 1 : line.trimEnd().length;
  return { from, to: Math.max(from, to) };
}
function readLine(source, number, place) {
  const { from, to } = lineBounds(source, number);
  const focus = number === place.start.line ? place.start.column - 1 : 0;
  const isHit = number >= place.start.line && number <= place.end.line;
  const isLong = to - from > longestPiece;
  const first = isLong ? Math.max(0, Math.min(focus, to - from) - longestPiece / 2) : 0;
  const piece = source.text.slice(from + first, Math.min(to, from + first + longestPiece));
  const cells = toCells(piece).map((cell) => ({ ...cell, start: cell.start + first, end: cell.end + first }));
  const hit = isHit ? hitOn(isLong ? source.text.slice(from, to) : piece, number, place.start, place.end) : void 0;
  return { number, cells, cutBefore: first > 0, cutAfter: from + first + piece.length < to, hit };
}
function inCells(line, { from, to }) {
  let at = 0;
  let start;
  let end = 0;
  for (const cell of line.cells) {
    if (start === void 0 && cell.end > from) start = at;
    at += cell.width;
    if (cell.start < to) end = at;
  }
  start ??= at;
  return { from: start, to: from === to ? start : Math.max(start, end) };
}
function chooseLines(source, start, end, size) {
  const isBlank = (number) => {
    const { from, to } = lineBounds(source, number);
    return to - from < longestPiece && source.text.slice(from, to).trim() === "";
  };
  let first = Math.max(1, start - size.before);
  let last = Math.min(source.lineCount, end + size.after);
  while (first < start && isBlank(first)) first++;
  while (last > end && isBlank(last)) last--;
  const numbers = [...Array(last - first + 1).keys()].map((at) => first + at);
  if (end - start < mostSpanLines) return numbers;
  return numbers.filter((number) => number <= start + 1 || number >= end);
}
function markRow(line, bar, window) {
  if (line.hit === void 0) return void 0;
  const { from, to } = inCells(line, line.hit);
  const left = Math.max(from - window.from, window.from > 0 || line.cutBefore ? 1 : 0);
  const right = Math.min(to - window.from, window.width);
  const mark = from === to ? "^" : "━".repeat(Math.max(1, right - left));
  return { kind: "mark", bar, text: " ".repeat(left) + mark, hit: true };
}
function needsMark(line, start, end) {
  if (line.hit === void 0) return false;
  if (start === end) return true;
  const solid = line.cells.filter((cell) => cell.text.trim() !== "");
  if (line.number === start) return line.hit.from > (solid[0]?.start ?? 0);
  return line.number === end && line.hit.to < (solid.at(-1)?.end ?? 0);
}
function frame(source, place, size) {
  const { start } = place;
  if (start.line > source.lineCount) return [];
  const end = lastShown(source, start, place.end);
  const isTall = end.line > start.line;
  const lines = chooseLines(source, start.line, end.line, size).map(
    (number) => readLine(source, number, { start, end })
  );
  const width = size.width - (isTall ? 2 : 0);
  const rows = [];
  let previous = 0;
  for (const line of lines) {
    const bar = barOf(line.number, start.line, end.line);
    const after = isTall && line.number >= start.line && line.number < end.line ? "│ " : isTall ? "  " : "";
    if (previous !== 0 && line.number > previous + 1) rows.push({ kind: "gap", bar: "│ ", text: "", hit: true });
    const marked = needsMark(line, start.line, end.line) ? line.hit : void 0;
    const window = marked === void 0 ? windowAtStart(width) : windowFor(inCells(line, marked), line, width);
    rows.push({ kind: "code", number: line.number, bar, text: draw(line, window), hit: line.hit !== void 0 });
    const mark = marked === void 0 ? void 0 : markRow(line, after, window);
    if (mark !== void 0) rows.push(mark);
    previous = line.number;
  }
  return rows;
}
function lastShown(source, start, end) {
  if (end.line <= start.line || end.column > 1) return end;
  const { from, to } = lineBounds(source, end.line - 1);
  return { line: end.line - 1, column: to - from + 1, offset: to };
}
function barOf(line, start, end) {
  if (start === end) return "";
  if (line === start) return "╭ ";
  if (line === end) return "╰ ";
  return line > start && line < end ? "│ " : "  ";
}

// src/report/wanting.ts
var wants = [
  {
    why: "there is no earlier state to compare with",
    flag: "--base",
    about: "changes",
    how: "give --base with a commit or a folder"
  },
  {
    why: "there is no snapshot or export of the account",
    flag: "--snapshot",
    about: "the account",
    how: "give --snapshot with a file that shows it"
  }
];
function wantingIn(unchecked) {
  const wanting = wants.flatMap(({ why, flag, about, how }) => {
    const rules = unchecked.filter((one) => one.why === why).map(({ rule }) => rule);
    return rules.length === 0 ? [] : [{ sentence: `${count(rules.length, "rule")} about ${about} did not run: ${how}`, flag, rules }];
  });
  return { wanting, others: unchecked.filter((one) => !wants.some(({ why }) => why === one.why)) };
}
function uncheckedCount(number, unchecked) {
  const [base] = wantingIn(unchecked).wanting.filter(({ flag }) => flag === "--base");
  if (base === void 0) return `${number} unchecked`;
  const share = base.rules.length >= number ? "" : `${base.rules.length} of them `;
  return `${number} unchecked, ${share}for want of ${base.flag}`;
}

export {
  textWidth,
  wrap,
  frame,
  wantingIn,
  uncheckedCount
};
