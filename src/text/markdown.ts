/**
 * Foreign text inside Markdown. Names and values come from files that anybody may have written, and must not turn into
 * markup or mentions.
 */

import { visible } from "./visible.ts";

/** What GitHub makes a mention, a reference or a link of, up to the character that an `apart` must follow. */
const linking = /@(?=\w)|#(?=\d)|\bGH-(?=\d)|:(?=\/\/)|\bwww(?=\.)/gi;
/** An invisible joiner: between `@` and a name it keeps GitHub from telling that person about us. */
const apart = "\u2060";

/**
 * Text that a Markdown renderer shows as it is: no markup, no HTML, no mention, no issue reference, no link of its own
 * making. The filters behind the last three run on what was rendered, so escaping alone does not hold them off.
 */
export function markdownText(text: string): string {
  return visible(text)
    .replace(/[\\`*_{}[\]|~$]/g, "\\$&")
    .replace(/^(\s*)([-+#=])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replace(linking, `$&${apart}`);
}

/** The same for text inside an HTML tag of ours, where Markdown is not read. */
export function htmlText(text: string): string {
  return visible(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(linking, `$&${apart}`);
}

function longestRun(text: string): number {
  return Math.max(0, ...Array.from(text.matchAll(/`+/g), (run) => run[0].length));
}

/** The text as inline code. */
export function codeText(text: string): string {
  const shown = visible(text);
  const ticks = "`".repeat(longestRun(shown) + 1);
  const pad = /^[` ]|[` ]$/.test(shown) || shown === "" ? " " : "";
  return ticks + pad + shown + pad + ticks;
}

/** The text as a code block whose fence it cannot close. */
export function fenced(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => visible(line.replaceAll("\t", "  ")));
  const fence = "`".repeat(Math.max(3, longestRun(text) + 1));
  return [fence, ...lines, fence].join("\n");
}
