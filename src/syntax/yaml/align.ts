import type { Span } from "../../text/index.ts";
import type { Decoded } from "../json/index.ts";

/** How a scalar is written, as far as its characters differ from its content. */
export type Style = "double" | "single" | "other";

/**
 * Maps a scalar's content to the characters it was written with. YAML only drops indentation, folds line breaks and
 * reads escapes, so walking both side by side finds every character; folded space is mapped to near where it was.
 */
export function align(content: string, text: string, span: Span, style: Style): Decoded {
  let map: Uint32Array | undefined;
  const toHost = (offset: number): number => {
    map ??= walk(content, text, span, style);
    return map[Math.max(0, Math.min(offset, content.length))] ?? span.end;
  };
  return { text: content, toHost };
}

function walk(content: string, text: string, span: Span, style: Style): Uint32Array {
  const map = new Uint32Array(content.length + 1);
  let at = span.start;
  let isEscape = false;
  for (let index = 0; index < content.length; index += 1) {
    const wanted = content.charCodeAt(index);
    if (isEscape && wanted >= 0xdc00 && wanted <= 0xdfff) {
      // The second half of what one `\U…` stands for.
      map[index] = map[index - 1] ?? at;
      continue;
    }
    while (at < span.end && widthAt(text, at, wanted, style) === 0 && isDropped(text, at, style)) at += 1;
    map[index] = at;
    const width = at < span.end ? widthAt(text, at, wanted, style) : 0;
    isEscape = width > 2;
    at += width;
  }
  map[content.length] = Math.min(at, span.end);
  return map;
}

/** How many characters at `at` stand for the wanted one; 0 where they are something else. */
function widthAt(text: string, at: number, wanted: number, style: Style): number {
  const sign = text.charAt(at);
  if (style === "double" && sign === "\\") return escapeWidth(text.charAt(at + 1));
  if (text.charCodeAt(at) === wanted) return style === "single" && sign === "'" ? 2 : 1;
  return (wanted === 0x0a || wanted === 0x20) && isLineBreak(sign) ? 1 : 0;
}

function escapeWidth(letter: string): number {
  if (isLineBreak(letter)) return 0;
  return { x: 4, u: 6, U: 10 }[letter] ?? 2;
}

function isDropped(text: string, at: number, style: Style): boolean {
  const sign = text.charAt(at);
  return sign === " " || sign === "\t" || isLineBreak(sign) || (style === "double" && sign === "\\");
}

function isLineBreak(sign: string): boolean {
  return sign === "\n" || sign === "\r";
}
