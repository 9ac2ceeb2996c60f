import type { Position } from "./span.ts";

/** Which of the two states a change lies between a text is of, where it is not the newer one. */
export type Revision = "base";

/** The byte order mark as it appears after decoding; it counts as an offset but never as a column. */
const BOM = 0xfeff;

/**
 * A file's text exactly as it was read (byte order mark and line ends kept), with lines found on first demand. A text that can be
 * read again may be let go of in between, so that a run over many large files need not hold them all.
 */
export class SourceText {
  /** Where the file is, relative to the working directory, with `/` between the parts. */
  readonly path: string;
  /** `base` for a text of the earlier state that a run compares with; undefined for the state it checks. */
  readonly revision: Revision | undefined;
  readonly #load: (() => string) | undefined;
  #text: string | undefined;
  #lineStarts: Uint32Array | undefined;

  constructor(path: string, text: string | (() => string), revision?: Revision) {
    this.path = path;
    this.revision = revision;
    this.#text = typeof text === "string" ? text : undefined;
    this.#load = typeof text === "string" ? undefined : text;
  }

  get text(): string {
    this.#text ??= this.#load?.() ?? "";
    return this.#text;
  }

  /** Lets go of a text that can be read again. */
  forget(): void {
    if (this.#load !== undefined) this.#text = undefined;
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  /** The place of a 0-based offset; offsets past the end are the end. */
  position(offset: number): Position {
    const starts = this.#starts();
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    const start = starts[low] ?? 0;
    const bom = low === 0 && at > 0 && this.text.charCodeAt(0) === BOM ? 1 : 0;
    return { line: low + 1, column: at - start - bom + 1, offset: at };
  }

  /** The text of a 1-based line without its line end and without a byte order mark; "" where there is no such line. */
  line(number: number): string {
    const starts = this.#starts();
    const start = starts[number - 1];
    if (start === undefined) return "";
    const line = this.text.slice(start, starts[number] ?? this.text.length).replace(/\r?\n$|\r$/, "");
    return number === 1 && line.charCodeAt(0) === BOM ? line.slice(1) : line;
  }

  /** The 0-based offset of the first character of a 1-based line. */
  lineStart(number: number): number {
    return this.#starts()[number - 1] ?? this.text.length;
  }

  #starts(): Uint32Array {
    if (this.#lineStarts === undefined) {
      const starts = [0];
      for (let at = this.text.indexOf("\n"); at !== -1; at = this.text.indexOf("\n", at + 1)) starts.push(at + 1);
      this.#lineStarts = Uint32Array.from(starts);
    }
    return this.#lineStarts;
  }
}
