import type { SyntaxProblem } from "../contract.ts";

const MARKER = /^(?:<{7}|={7}|>{7}|\|{7})(?: [^\r\n]*)?$/gm;

/** A text whose merge conflicts are settled for the side that was there first, every character keeping its offset. */
export function hideConflicts(text: string): { readonly text: string; readonly conflicts: readonly SyntaxProblem[] } {
  const conflicts: SyntaxProblem[] = [];
  if (!text.includes("<<<<<<<") || !text.includes(">>>>>>>")) return { text, conflicts };
  let settled = "";
  let done = 0;
  let isOther = false;
  for (const { 0: marker, index } of text.matchAll(MARKER)) {
    const end = index + marker.length;
    const isBegin = marker.startsWith("<");
    if (isBegin) conflicts.push({ span: { start: index, end }, what: "a merge conflict is not resolved" });
    const before = text.slice(done, index);
    settled += (isOther ? asComment(before) : before) + asComment(marker);
    isOther = !isBegin && !marker.startsWith(">");
    done = end;
  }
  return { text: settled + text.slice(done), conflicts };
}

function asComment(lines: string): string {
  return lines.replace(/^[^\r\n]/gm, "#");
}
