/** The text layer: what a file, a place in it and a change to it are. Everything else in the project stands on these words. */

export { type Entry, type FileRead, type Files, maxFileBytes } from "./files.ts";
export { codeText, fenced, htmlText, markdownText } from "./markdown.ts";
export { type Revision, SourceText } from "./source-text.ts";
export type { Edit, Position, Span } from "./span.ts";
export { oneLine, visible, visibleJson } from "./visible.ts";
