/** Texts put together from stretches of a file, and the way back to them. */
import type { SourceText, Span } from "../../text/index.ts";
import type { Written } from "./part.ts";

/** A stretch of a text that was put together: where it came from, and whether each of its characters did. */
export interface Piece {
  readonly start: number;
  readonly span: Span;
  readonly isExact: boolean;
}

/** A text made of pieces, in their order. */
export function writtenOf(pieces: readonly Piece[], text: string, file: SourceText): Written {
  const toHost = (offset: number): number => {
    const wanted = Math.max(0, Math.min(offset, text.length));
    const piece = pieces[lastNotAfter(pieces, wanted)];
    if (piece === undefined) return 0;
    const inside = wanted - piece.start;
    if (piece.isExact) return Math.min(piece.span.start + inside, piece.span.end);
    return inside > 0 && wanted === text.length ? piece.span.end : piece.span.start;
  };
  const toSpan = ({ start, end }: Span): Span => {
    const last = pieces[lastNotAfter(pieces, end - 1)];
    if (end <= start || last === undefined) return { start: toHost(start), end: toHost(end) };
    const inside = last.isExact ? last.span.start + end - last.start : last.span.end;
    return { start: toHost(start), end: Math.min(inside, last.span.end) };
  };
  return { text, toHost, toSpan, file, isWholeFile: false };
}

/** The index of the last piece that starts at or before an offset. */
function lastNotAfter(pieces: readonly Piece[], offset: number): number {
  let [low, high] = [0, pieces.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
