/** How wide text is on a terminal: underlines must stand below the right characters whatever script these are in. */
import { visible } from "../text/index.ts";

/** What a terminal draws as one thing: where it stands in its line (UTF-16 units from 0) and how many cells it takes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly width: number;
}

const tabStop = 4;
const plain = /^[\x20-\x7e]*$/;
/** Texts in which every UTF-16 unit is a thing of its own: Latin, punctuation, ideographs. No clusters need to be sought in them. */
const single = /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u024f\u2010-\u2027\u4e00-\u9fff]*$/;
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\ufe0f|\u20e3/u;
/** Marks that stand on the character before them; Hangul vowels and finals join it too. */
const unspaced = /[\p{Mn}\p{Me}\p{Cf}\u1160-\u11ff]/u;
/** East Asian Wide and Fullwidth, in the blocks where they live. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{18dff}\u{1aff0}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;

let graphemes: Intl.Segmenter | undefined;

function clusters(text: string): Iterable<Intl.SegmentData> {
  graphemes ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return graphemes.segment(text);
}

function clusterWidth(cluster: string): number {
  if (emoji.test(cluster)) return 2;
  let width = 0;
  for (const character of cluster) width += unspaced.test(character) ? 0 : wide.test(character) ? 2 : 1;
  return width;
}

/** The width of a text in terminal cells; it holds no tabs and nothing that `visible` would replace. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let width = 0;
  for (const { segment } of clusters(text)) width += clusterWidth(segment);
  return width;
}

/** A source line as a terminal can show it: tabs widened to their stop, control characters made visible. */
export function toCells(line: string): readonly Cell[] {
  if (single.test(line)) {
    return Array.from(line, (text, start) => ({ start, end: start + 1, text, width: text >= "\u4e00" ? 2 : 1 }));
  }
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of clusters(line)) {
    const text = segment === "\t" ? " ".repeat(tabStop - (column % tabStop)) : visible(segment);
    const width = textWidth(text);
    cells.push({ start: index, end: index + segment.length, text, width });
    column += width;
  }
  return cells;
}

/** Breaks prose into lines of at most `width` cells; a word that is longer stays whole, so that links can be followed. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
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
