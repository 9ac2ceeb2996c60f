/** Links inside Markdown: only to pages of the web. */
import { markdownText } from "../text/index.ts";
import { webUrl } from "./uri.ts";

/** A link where the address may be linked to, else the text alone. */
export function markdownLink(text: string, url: string): string {
  const target = webUrl(url);
  return target === undefined ? markdownText(text) : `[${markdownText(text)}](${target})`;
}
