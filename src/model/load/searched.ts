import { findPem } from "../../syntax/index.ts";
import { nameOf } from "../paths.ts";

/** How credentials announce themselves in a text of any kind. */
const credential =
  /-----BEGIN [A-Z ]{0,40}PRIVATE KEY|client_?(?:secret|token)|secret_?access_?key|access_?key_?secret|hmac_?key_?secret|akab-|"?private_?key"?\s*[:=]/i;

/** True when a text that is read for nothing else may hold a key or a credential, so that it is worth a search. */
export function mayHoldSecret(text: string): boolean {
  return credential.test(text);
}

/** True when a text is a file of certificates or keys, and not one that merely shows some (a manual, a program). */
export function isMostlyPem(text: string): boolean {
  let inside = 0;
  for (const { span } of findPem(text)) inside += span.end - span.start;
  return inside * 2 > text.trim().length;
}

const prose = new Set(["md", "markdown", "rst", "adoc", "html", "htm"]);
const settings = new Set(["txt", "cfg", "conf", "cnf", "ini", "toml", "properties"]);

/** True for text for people: what it shows of certificates are samples. */
export function isProse(extension: string): boolean {
  return prose.has(extension);
}

/**
 * True for files in which a deployment keeps its settings, and for any text with a private key in it. Programs and manuals show
 * made-up credentials too often to be searched for those.
 */
export function isSearched(path: string, text: string): boolean {
  const name = nameOf(path);
  const isSettings = settings.has(name.split(".").at(-1) ?? "") || name.startsWith(".") || !name.includes(".");
  return isSettings || /-----BEGIN [A-Z ]{0,40}PRIVATE KEY/.test(text);
}
