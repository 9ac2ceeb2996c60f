/** Lines that are too long for a page: certificates and whole documents in JSON strings run to thousands of characters. */

const ellipsis = " … ";
/** How much is shown before the place that matters, and at least after it. */
const lead = 16;
const after = 24;

/** A line without its middle, or with the stretch around `focus`, the first character that tells it from another line. */
export function cropped(text: string, width: number, focus = 0): string {
  if (text.length <= width) return text;
  const end = Math.floor(width / 3);
  const start = width - end - ellipsis.length;
  const isInEnd = focus >= text.length - end + lead / 2;
  if (focus + Math.min(after, text.length - focus) <= start || isInEnd)
    return text.slice(0, start) + ellipsis + text.slice(-end);
  const head = Math.min(Math.floor(width / 3), focus - lead);
  const from = Math.max(head, focus - lead);
  const room = width - head - ellipsis.length;
  // the end of the line instead of what would be left over
  if (text.length - from <= room) return text.slice(0, head) + ellipsis + text.slice(-room);
  return text.slice(0, head) + ellipsis + text.slice(from, from + room - ellipsis.length + 1) + ellipsis.trimEnd();
}

/** Where a line first differs from the one of `others` that is most like it. */
export function focusOf(text: string, others: readonly string[]): number {
  return Math.max(0, ...others.map((other) => (other === text ? 0 : sharedLength(text, other))));
}

function sharedLength(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}
