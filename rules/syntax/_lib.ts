/**
 * What the rules of this folder share. A merge conflict breaks a text in many ways; they name the
 * conflict alone and not what follows from it.
 */
import type { Document, TextPlace } from "#rule";

/** The first conflict that a merge left in a file: all other faults of the text follow from it. */
export function conflictOf(document: Document): { readonly place: TextPlace; readonly line: number } | undefined {
  const { file } = document;
  const begin = /^<{7}(?: [^\r\n]*)?$/m.exec(file.text);
  if (begin === null || !/^={7}\r?$/m.test(file.text) || !/^>{7}(?: |\r?$)/m.test(file.text)) return undefined;
  const span = { start: begin.index, end: begin.index + begin[0].trimEnd().length };
  return { place: document.at(span), line: file.position(span.start).line };
}

/** Terraform also takes its configuration and its values as JSON. */
export function isTerraformJson({ language, file }: Document): boolean {
  return language === "hcl" && /\.json$/i.test(file.path);
}
