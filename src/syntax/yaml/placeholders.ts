import { mayHoldQuotes, placeholderAt } from "../json/placeholders.ts";

/** The private-use character that stands for an ASCII character of a placeholder while the text is parsed. */
const SHIFT = 0xe000;
const SHIFTED = /[\ue020-\ue07e]/g;
const LONGEST = 2000;

/**
 * Hides placeholders, whose braces and quotes YAML would read as its own, behind characters that mean nothing to it.
 * Every character keeps its offset, and {@link reveal} gives it back.
 */
export function hide(text: string): string {
  if (text.search(SHIFTED) !== -1) return text;
  let hidden = "";
  let done = 0;
  for (const { index } of text.matchAll(/\$\{|\{\{|@\+#/g)) {
    if (index < done) continue;
    const found = placeholderAt(text, index, index + LONGEST);
    if (found === undefined || !found.isClosed) continue;
    const written = text.slice(index, found.end);
    if (/[^ -~]/.test(written) || !mayHoldQuotes(written, '"') || !mayHoldQuotes(written, "'")) continue;
    hidden += text.slice(done, index) + shift(written);
    done = found.end;
  }
  return hidden + text.slice(done);
}

/** The text again that {@link hide} hid. */
export function reveal(text: string): string {
  return text.replace(SHIFTED, (character) => String.fromCharCode(character.charCodeAt(0) - SHIFT));
}

function shift(written: string): string {
  return written.replace(/[ -~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + SHIFT));
}
