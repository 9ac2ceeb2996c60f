/**
 * Where a finding is shown on a pull request. GitHub shows an alert there only if all its lines are ones that the pull request
 * adds or edits, so the changed line that explains a finding comes before the place where it stands.
 */
import type { Finding, Location, ReportInput, ShownChange, SourceText } from "./input.ts";
import { presentPlace } from "./shown.ts";

/**
 * The place to show a finding at; its own where nothing was changed, or no change explains it. Only what was not there before is
 * explained by a change elsewhere: on the way to it, as at the line that includes its file, or at a related place.
 */
export function shownPlace(input: ReportInput, finding: Finding): Location | undefined {
  const own = presentPlace(finding);
  const { change } = input;
  if (change === undefined || own === undefined) return own;
  for (const place of [own, ...explaining(finding, change)]) {
    const changed = changedPart(place, change, input.source(place.file));
    if (changed !== undefined) return changed;
  }
  return own;
}

function explaining(finding: Finding, { isNew }: ShownChange): readonly Location[] {
  if (!isNew(finding)) return [];
  return [...finding.via.toReversed(), ...finding.related].filter(({ revision }) => revision === undefined);
}

/** The place itself if all its lines are changed, else the first changed ones in it. */
function changedPart(place: Location, { lines }: ShownChange, source: SourceText | undefined): Location | undefined {
  const changed = lines(place.file);
  if (changed === undefined) return undefined;
  const { start, end } = place;
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  let first = start.line;
  while (first <= last && !changed.has(first)) first++;
  if (first > last) return undefined;
  let until = first;
  while (until < last && changed.has(until + 1)) until++;
  if (first === start.line && until === last) return place;
  return source === undefined ? undefined : linesOf(place, { first, until }, source);
}

/** Some lines of a place, without the blanks around them. */
function linesOf(place: Location, { first, until }: { first: number; until: number }, source: SourceText): Location {
  const head = source.line(first);
  const blank = source.lineStart(first) + (head.length - head.trimStart().length);
  const start = first === place.start.line ? place.start.offset : blank;
  const lineEnd = source.lineStart(until) + source.line(until).trimEnd().length;
  const end = until === place.end.line ? place.end.offset : lineEnd;
  return { file: place.file, start: source.position(start), end: source.position(Math.max(start, end)) };
}
