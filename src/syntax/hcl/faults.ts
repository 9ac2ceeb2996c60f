import type { Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";

/** A file with more faults than this is told about its first ones. */
const MOST = 20;

/** So many faults, told or not, and the text is taken to be no configuration at all: reading on would only cost time. */
const HOPELESS = 200;

/** Collects the faults of one text, one for each line: what else is odd on the line mostly follows from the first. */
export class Faults {
  readonly #text: string;
  #faults: SyntaxProblem[] = [];
  #met = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get count(): number {
    return this.#faults.length;
  }

  /** How many there were, those that are not told included. */
  get met(): number {
    return this.#met;
  }

  get isHopeless(): boolean {
    return this.#faults.length >= MOST || this.#met >= HOPELESS;
  }

  add(span: Span, what: string): void {
    this.#met += 1;
    if (this.isHopeless || this.#faults.some((fault) => this.#isSameLine(fault.span.start, span.start))) return;
    this.#faults.push({ span, what });
  }

  /** All but the first faults. */
  since(count: number): readonly SyntaxProblem[] {
    return this.#faults.slice(count);
  }

  /** Forgets all but the first faults, to read a part anew. */
  cutTo(count: number): void {
    this.#faults = this.#faults.slice(0, count);
    this.#met = count;
  }

  /** In the order they stand. */
  list(): readonly SyntaxProblem[] {
    return this.#faults.sort((a, b) => a.span.start - b.span.start);
  }

  #isSameLine(one: number, other: number): boolean {
    const lineEnd = this.#text.indexOf("\n", Math.min(one, other));
    return lineEnd === -1 || lineEnd >= Math.max(one, other);
  }
}
