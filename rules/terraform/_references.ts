/** Texts that read like a reference. */

const target =
  /^(?:(?:var|local|module)\.[a-zA-Z_][\w-]*|data\.[a-z]\w*_\w+\.[a-zA-Z_][\w-]*|[a-z]\w*_\w+\.[a-zA-Z_][\w-]*)/;
const wayOn = /^(?:\.[a-zA-Z_][\w-]*|\[(?:\d+|"[^"\\]+")\])*$/;

/** What a text would refer to as an expression: bare, with a `$` too many around it, or in the braces of another language. */
export function referenceIn(text: string): { readonly written: string; readonly target: string } | undefined {
  const inner = /^\$\{\s*([^{}]+?)\s*\}$/.exec(text) ?? /^\{\{\s*([^{}]+?)\s*\}\}$/.exec(text);
  const written = inner?.[1] ?? text;
  const found = target.exec(written)?.[0];
  return found !== undefined && wayOn.test(written.slice(found.length)) ? { written, target: found } : undefined;
}
