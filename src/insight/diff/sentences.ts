/** Differences as they are gathered: a sentence about a thing, with the place that shows it. */
import type { Site } from "../../model/index.ts";
import type { Revision } from "../../text/index.ts";

/** One thing that a change means. */
export interface Difference {
  /** What it is about, such as `hostname api.example.com`. */
  readonly subject: string;
  /** The whole sentence, the subject in it. */
  readonly sentence: string;
  readonly place: DiffPlace | undefined;
}

/** A place in a file; of what is gone, in the file as it was. */
export interface DiffPlace {
  readonly file: string;
  readonly revision?: Revision;
  readonly line: number;
  readonly column: number;
}

/** Takes in differences; each sentence once. */
export class Sentences {
  readonly #all = new Map<string, { readonly subject: string; readonly site: Site | undefined }>();

  /** Says a sentence that goes on after its subject: `hostname x`, `is new`. */
  say(subject: string, rest: string, node?: { readonly site: Site }): void {
    const sentence = `${subject} ${rest}`;
    if (!this.#all.has(sentence)) this.#all.set(sentence, { subject, site: node?.site });
  }

  /** All of them, with their places, in the order in which they were said. */
  finish(): readonly Difference[] {
    for (const { site } of this.#all.values()) site?.prepare();
    return [...this.#all].map(([sentence, { subject, site }]) => ({ subject, sentence, place: site && placeOf(site) }));
  }
}

function placeOf(site: Site): DiffPlace | undefined {
  const { path, revision } = site.file;
  if (path === "") return undefined;
  const { line, column } = site.file.position(site.span().start);
  return revision === undefined ? { file: path, line, column } : { file: path, revision, line, column };
}
