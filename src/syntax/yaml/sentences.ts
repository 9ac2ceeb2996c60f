/** The library's errors are about its grammar; these sentences are about the author's file. */
import type { YAMLError } from "yaml";
import type { Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";
import type { Converter } from "./convert.ts";

const SENTENCES: { readonly [code: string]: string } = {
  ALIAS_PROPS: "an alias takes no anchor and no tag",
  BAD_ALIAS: "this alias is not written as YAML wants it",
  BAD_COLLECTION_TYPE: "the tag does not fit what follows it",
  BAD_DIRECTIVE: "a line that begins with `%` is a directive, and YAML knows none like this",
  BAD_DQ_ESCAPE: "this is no escape that YAML knows: inside double quotes a backslash is written `\\\\`",
  BAD_INDENT: "the indentation does not fit the lines above",
  BAD_PROP_ORDER: "anchors and tags stand before the value they belong to",
  BLOCK_AS_IMPLICIT_KEY: "a name with a colon cannot stand inside a value: quote the value, or mend the indentation",
  BLOCK_IN_FLOW: "indented lists and mappings cannot stand inside `[ ]` or `{ }`",
  KEY_OVER_1024_CHARS: "a name may have at most 1024 characters",
  MULTILINE_IMPLICIT_KEY: "a name must stand on one line: a colon or a quote is probably missing",
  RESOURCE_EXHAUSTION: "the text is nested too deeply to be read",
  TAB_AS_INDENT: "YAML is indented with spaces, not with tabs",
  TAG_RESOLVE_FAILED: "this value does not fit its tag",
  UNEXPECTED_TOKEN: "this does not fit the structure of the lines above",
};

/** What the document itself tells of its faults. */
export type Clues = Pick<Converter, "openers" | "repeats">;

/** A parser's error in our words; what is never closed is shown where it opens. */
export function explain(error: YAMLError, text: string, { openers, repeats }: Clues): SyntaxProblem {
  const [from, to] = error.pos;
  const repeat = error.code === "DUPLICATE_KEY" ? repeats.get(from) : undefined;
  if (repeat !== undefined) {
    const what = `\`${repeat.name}\` is written twice in this mapping, first on line ${lineOf(text, repeat.first)}`;
    return { span: repeat.span, what };
  }
  const start = Math.max(0, Math.min(from, text.length));
  const span = { start, end: Math.max(start, Math.min(to, text.length)) };
  const opener = isUnclosed(error) ? openers.findLast((place) => place.start < Math.max(1, start)) : undefined;
  if (opener !== undefined) {
    const sign = text.charAt(opener.start);
    return { span: { start: opener.start, end: opener.start + 1 }, what: `this \`${sign}\` is never closed` };
  }
  return { span, what: sentence(error, text.slice(span.start, span.end)) };
}

function lineOf(text: string, { start }: Span): number {
  return text.slice(0, start).split("\n").length;
}

function isUnclosed({ code, message }: YAMLError): boolean {
  return (
    (code === "MISSING_CHAR" && /^Missing closing|must end with/.test(message)) ||
    (code === "BAD_INDENT" && /end with a/.test(message))
  );
}

function sentence({ code, message }: YAMLError, written: string): string {
  if (code === "DUPLICATE_KEY") return "this name is written twice in this mapping";
  if (code === "BAD_SCALAR_START") return `a value cannot begin with \`${written}\`: put it in quotes`;
  if (code === "MISSING_CHAR" && message.startsWith("Implicit map keys"))
    return "a colon and a value are missing after this name";
  if (code === "MISSING_CHAR" && message.startsWith("Missing , or :")) return "a comma is missing before this";
  return SENTENCES[code] ?? message.charAt(0).toLowerCase() + message.slice(1);
}
