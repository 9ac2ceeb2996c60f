import {
  presentPlace
} from "./chunk-UQPRQLWU.js";

// src/report/place.ts
function shownPlace(input, finding) {
  const own = presentPlace(finding);
  const { change } = input;
  if (change === void 0 || own === void 0) return own;
  for (const place of [own, ...explaining(finding, change)]) {
    const changed = changedPart(place, change, input.source(place.file));
    if (changed !== void 0) return changed;
  }
  return own;
}
function explaining(finding, { isNew }) {
  if (!isNew(finding)) return [];
  return [...finding.via.toReversed(), ...finding.related].filter(({ revision }) => revision === void 0);
}
function changedPart(place, { lines }, source) {
  const changed = lines(place.file);
  if (changed === void 0) return void 0;
  const { start, end } = place;
  const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
  let first = start.line;
  while (first <= last && !changed.has(first)) first++;
  if (first > last) return void 0;
  let until = first;
  while (until < last && changed.has(until + 1)) until++;
  if (first === start.line && until === last) return place;
  return source === void 0 ? void 0 : linesOf(place, { first, until }, source);
}
function linesOf(place, { first, until }, source) {
  const head = source.line(first);
  const blank = source.lineStart(first) + (head.length - head.trimStart().length);
  const start = first === place.start.line ? place.start.offset : blank;
  const lineEnd = source.lineStart(until) + source.line(until).trimEnd().length;
  const end = until === place.end.line ? place.end.offset : lineEnd;
  return { file: place.file, start: source.position(start), end: source.position(Math.max(start, end)) };
}

export {
  shownPlace
};
