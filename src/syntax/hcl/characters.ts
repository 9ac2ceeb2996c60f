/** The characters that mean something in HashiCorp's configuration language, and what names are made of. */

export const TAB = 0x09;
export const NEWLINE = 0x0a;
export const RETURN = 0x0d;
export const SPACE = 0x20;
export const BANG = 0x21;
export const QUOTE = 0x22;
export const HASH = 0x23;
export const DOLLAR = 0x24;
export const PERCENT = 0x25;
export const AMPERSAND = 0x26;
export const OPEN_PAREN = 0x28;
export const CLOSE_PAREN = 0x29;
export const STAR = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const MINUS = 0x2d;
export const DOT = 0x2e;
export const SLASH = 0x2f;
export const COLON = 0x3a;
export const LESS = 0x3c;
export const EQUALS = 0x3d;
export const GREATER = 0x3e;
export const QUESTION = 0x3f;
export const OPEN_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const CLOSE_BRACKET = 0x5d;
export const OPEN_BRACE = 0x7b;
export const PIPE = 0x7c;
export const CLOSE_BRACE = 0x7d;
export const TILDE = 0x7e;
export const BOM = 0xfeff;

/** For each ASCII character: 1 where it may begin a name, 2 where it may only go on with one, 0 otherwise. */
const NAME_PARTS = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return /[A-Za-z_]/.test(character) ? 1 : /[0-9-]/.test(character) ? 2 : 0;
});

/** A name with letters outside of ASCII. */
const NAME = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;

/** The end of the name that begins at an offset; the offset itself where none does. */
export function nameEnd(text: string, start: number): number {
  let code = text.charCodeAt(start);
  if (code < 128 && NAME_PARTS[code] !== 1) return start;
  let at = start;
  while (code < 128 && NAME_PARTS[code] !== 0) {
    at += 1;
    code = text.charCodeAt(at);
  }
  if (code >= 128) {
    NAME.lastIndex = start;
    return NAME.test(text) ? NAME.lastIndex : start;
  }
  return at;
}

/** Whether a character is one of `0` to `9`. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Whether a bracket of any kind opens with this character. */
export function isOpener(code: number): boolean {
  return code === OPEN_BRACE || code === OPEN_BRACKET || code === OPEN_PAREN;
}

/** Whether a bracket of any kind closes with this character. */
export function isCloser(code: number): boolean {
  return code === CLOSE_BRACE || code === CLOSE_BRACKET || code === CLOSE_PAREN;
}

/** The bracket that closes an opening one. */
export function closerOf(opener: number): number {
  return opener === OPEN_PAREN ? CLOSE_PAREN : opener === OPEN_BRACKET ? CLOSE_BRACKET : CLOSE_BRACE;
}
