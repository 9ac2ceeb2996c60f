/** Files that are no text, or no longer JSON: which of them deserve a word, and which are merely none of ours. */
import { readJson, readLooseJson } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";

/** Words that a document of ours may be cut off after; others use them too, so that they count in a broken text only. */
const weakWords = /"(?:rules|children|criteriaMustSatisfy|hostnames|certificates|caSets|accessKeys|credentials)"\s*:/;
/** What other dialects of JSON allow is no sign of a document of ours that broke. */
const dialect = /comment|comma before|second value/i;

/** Templates of other tools, whose text is no JSON before they have run. */
const foreignTemplate = /\{%|\{\{[#/^>!]|<%/;

/** A text that does not parse and may be one of ours, or was asked for by name; undefined for all others. */
export async function brokenOfOurs(file: SourceText, isNamed: boolean): Promise<Doc | undefined> {
  const { text } = file;
  if (!isNamed && (!weakWords.test(text) || foreignTemplate.test(text))) return undefined;
  if (readJson(text) !== undefined) return undefined;
  const tree = await readLooseJson(text);
  const isOurs = isNamed || (!tree.isFragment && tree.problems.some(({ what }) => !dialect.test(what)));
  return isOurs && tree.problems.length > 0 ? new Doc(file, tree) : undefined;
}

/** True when the first bytes hold a NUL and no mark of UTF-16, which has one in every other byte. */
export function isBinary(bytes: Uint8Array): boolean {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return !isWide && bytes.subarray(0, 8192).includes(0);
}
