/** A fixture's expectation comment with the blanks before it: `// expect: …`, `# miss: …`. */
export const EXPECTATION = /[^\S\n]*(?:\/\/|#)[^\S\n]*(?:expect|miss):[^\n\r]*/g;

/** A fixture as a reader wants it: no expectations, no byte order mark, `\n` line ends, one at the end. */
export function clean(text: string): string {
  return `${text
    .replace(/^\uFEFF/, "")
    .replaceAll("\r\n", "\n")
    .replace(EXPECTATION, "")
    .trimEnd()}\n`;
}

/** A PEM block, whether in lines of its own or in a JSON string. */
const PEM = /-----BEGIN ([A-Z0-9 ]+)-----((?:\s|\\[rn]|[A-Za-z0-9+/=])+)-----END \1-----/g;
const tailLength = 10;

/** Each PEM block as one line that ends as the block does: another certificate is another line, and no more is to be read. */
export function folded(text: string): string {
  return text.replace(PEM, (_, label: string, body: string) => {
    const tail = body.replace(/\s|\\[rn]/g, "").slice(-tailLength);
    return `-----BEGIN ${label}----- … ${tail}`;
  });
}

/** Folded text without what tells two blocks apart. */
export function withoutTails(text: string): string {
  return text.replace(/(-----BEGIN [A-Z0-9 ]+----- …) [A-Za-z0-9+/=]+/g, "$1");
}
