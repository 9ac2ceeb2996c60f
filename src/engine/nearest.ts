/** Where a pull request shows what it removes: the changed line of today's file that is nearest to where the thing stood. */
import { diffArrays } from "diff";
import type { SourceText } from "../text/index.ts";
import type { Location } from "./finding.ts";

/** Longer files are not compared: the note is a help, and must not cost more than the run. */
const mostLines = 20_000;

/**
 * The line of the file as it is that is nearest to a place in the file as it was, among those that changed; undefined where nothing
 * of the file did. What was only removed shows on the line that now stands in its place.
 */
export function nearestChange(at: Location, before: SourceText, after: SourceText): Location | undefined {
  if (Math.max(before.lineCount, after.lineCount) > mostLines) return undefined;
  const lines = nearestLine(linesOf(before), linesOf(after), at.start.line);
  return lines === undefined ? undefined : lineOf(after, Math.min(Math.max(1, lines), after.lineCount));
}

/** The numbers of the lines that the later text adds or edits; undefined for texts too long to compare. */
export function changedLines(before: SourceText | undefined, after: SourceText): ReadonlySet<number> | undefined {
  const now = linesOf(after);
  if (before === undefined) return new Set(now.map((_, at) => at + 1));
  if (Math.max(before.lineCount, after.lineCount) > mostLines) return undefined;
  const changed = new Set<number>();
  let line = 1;
  for (const { added, removed, count = 0 } of diffArrays([...linesOf(before)], [...now])) {
    if (added) for (let at = line; at < line + count; at++) changed.add(at);
    if (!removed) line += count;
  }
  return changed;
}

/** The number of the nearest changed line, by the distance in the earlier file. */
function nearestLine(before: readonly string[], after: readonly string[], wanted: number): number | undefined {
  let [old, now] = [1, 1];
  let best: { readonly distance: number; readonly line: number } | undefined;
  for (const { added, removed, count = 0 } of diffArrays([...before], [...after])) {
    if (added || removed) {
      const end = removed ? old + count - 1 : old;
      const distance = wanted < old ? old - wanted : Math.max(0, wanted - end);
      if (best === undefined || distance < best.distance) best = { distance, line: now };
    }
    if (!added) old += count;
    if (!removed) now += count;
  }
  return best?.line;
}

function linesOf(source: SourceText): readonly string[] {
  return Array.from({ length: source.lineCount }, (_, at) => source.line(at + 1));
}

/** A line without the blanks it begins with. */
function lineOf(source: SourceText, number: number): Location {
  const text = source.line(number);
  const start = source.lineStart(number) + (text.length - text.trimStart().length);
  const end = source.lineStart(number) + text.trimEnd().length;
  return { file: source.path, start: source.position(start), end: source.position(Math.max(start, end)) };
}
