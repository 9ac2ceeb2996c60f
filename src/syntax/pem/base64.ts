/** Decoded base64, or the first place where it is none. */
export type Base64 =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: string; readonly at: number };

// Blanks and line ends are what PEM readers skip; a no-break space is not among them.
const layout = /[ \t\r\n\v\f]+/g;
const stranger = /[^A-Za-z0-9+/= \t\r\n\v\f]/u;

/** Decodes base64 strictly: the standard alphabet, padding at the end only, whole groups of four. */
export function decodeBase64(text: string): Base64 {
  const strange = stranger.exec(text);
  if (strange !== null) return { ok: false, fault: `is not base64 at ${show(strange[0])}`, at: strange.index };
  const digits = text.replace(layout, "");
  if (digits === "") return { ok: false, fault: "is empty", at: 0 };
  const padding = digits.indexOf("=");
  if (padding !== -1 && !/^={1,2}$/.test(digits.slice(padding))) {
    return { ok: false, fault: "is not base64 at its padding (=), which more text follows", at: text.indexOf("=") };
  }
  if (digits.length % 4 !== 0)
    return { ok: false, fault: "is incomplete: characters of its base64 are missing", at: text.length };
  return { ok: true, bytes: Buffer.from(digits, "base64") };
}

/** One character for a message: control and other invisible characters by number. */
function show(character: string): string {
  if (/^[\p{L}\p{N}\p{P}\p{S}]$/u.test(character)) return `"${character}"`;
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
