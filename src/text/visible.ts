/**
 * Characters that move the cursor, turn the reading direction or hide: control characters, lone surrogates, bidi
 * marks and overrides, zero-width spaces, tag characters. Joiners and variation selectors stay, emoji are made of them.
 */
const unseen =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

function picture(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

/** The text with every character that a terminal would act on, or a reader would not see, replaced by a picture of it. */
export function visible(text: string): string {
  return text.replace(unseen, picture);
}

/** Prose on one line: runs of white space become one space, what is left to hide is made visible. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** Like `visible`, but in the spelling of JSON, for text that JSON.stringify made: the value read back is the same. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) => (character === "\n" ? character : character.replace(/[^]/g, escaped)));
}
