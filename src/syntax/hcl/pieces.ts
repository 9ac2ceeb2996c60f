/** A template in the order written, before its directives are matched: where white space is taken off. */
import type { Span } from "../../text/index.ts";
import type { Expression, Interpolation, TextRun } from "./ast.ts";

/** What `for` and `%{ for }` begin with. */
export interface ForHead {
  readonly keyName: string | undefined;
  readonly valueName: string;
  readonly in: Expression;
}

/** What stands in a `%{ … }`. */
export type DirectiveContent =
  | { readonly word: "if"; readonly condition: Expression }
  | { readonly word: "for"; readonly head: ForHead }
  | { readonly word: "else" | "endif" | "endfor" };

/** One of the `%{ … }` that only several together are a part of a template. */
export interface Directive {
  readonly kind: "directive";
  readonly content: DirectiveContent;
  readonly span: Span;
}

export type Piece = TextRun | Interpolation | Directive;

/** Gathers pieces. A `~` takes white space off the literal beside it, which ends with its line at the latest. */
export class Pieces {
  readonly all: Piece[] = [];
  readonly #text: string;
  /** Where the literal at hand, and the one before, begin among the pieces. */
  #literal = 0;
  #previous = 0;
  #isTrimmed = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** A stretch that stands for itself. */
  addText(start: number, end: number): void {
    if (end > start)
      this.all.push({ kind: "text", text: this.#text.slice(start, end), isExact: true, span: { start, end } });
  }

  addEscape(start: number, end: number, text: string): void {
    this.all.push({ kind: "text", text, isExact: false, span: { start, end } });
  }

  endLiteral(): void {
    if (this.all.length === this.#literal) return;
    if (this.#isTrimmed) this.#trimStart();
    this.#isTrimmed = false;
    this.#previous = this.#literal;
    this.#literal = this.all.length;
  }

  /** White space before what comes next is taken away. */
  trimBefore(): void {
    for (let run = this.all.at(-1); run?.kind === "text" && this.all.length > this.#previous; run = this.all.at(-1)) {
      this.all.pop();
      const kept = run.text.trimEnd();
      if (kept === "") continue;
      const end = run.isExact ? run.span.start + kept.length : run.span.end;
      this.all.push({ ...run, text: kept, span: { start: run.span.start, end } });
      break;
    }
    this.#literal = this.all.length;
  }

  addSequence(piece: Interpolation | Directive, trimsAfter: boolean): void {
    this.all.push(piece);
    this.#isTrimmed = trimsAfter;
    this.#literal = this.all.length;
  }

  #trimStart(): void {
    const index = this.#literal;
    for (let run = this.all[index]; run?.kind === "text"; run = this.all[index]) {
      const kept = run.text.trimStart();
      const start = run.isExact ? run.span.end - kept.length : run.span.start;
      if (kept === "") this.all.splice(index, 1);
      else {
        this.all[index] = { ...run, text: kept, span: { start, end: run.span.end } };
        return;
      }
    }
  }
}

/** Takes the smallest indentation of all lines off each of them, as `<<-` asks for; lines of blanks alone do not count. */
export function dedent(pieces: Piece[]): void {
  const firsts: number[] = [];
  let least = Number.POSITIVE_INFINITY;
  let isLineStart = true;
  pieces.forEach((piece, index) => {
    const isBlank = piece.kind === "text" && piece.text.endsWith("\n") && piece.text.trim() === "";
    if (isLineStart && !isBlank) {
      least = Math.min(least, piece.kind === "text" ? piece.text.length - piece.text.trimStart().length : 0);
      firsts.push(index);
    }
    isLineStart = piece.kind === "text" && piece.text.endsWith("\n");
  });
  if (least === 0) return;
  for (const index of firsts) {
    const run = pieces[index];
    if (run?.kind !== "text") continue;
    const start = run.isExact ? run.span.start + least : run.span.start;
    pieces[index] = { ...run, text: run.text.slice(least), span: { start, end: run.span.end } };
  }
}

/** Makes one run of runs that stand for themselves and follow each other: a heredoc is read line by line. */
export function joinRuns(pieces: readonly Piece[], text: string): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.at(-1);
    if (
      piece.kind === "text" &&
      piece.isExact &&
      last?.kind === "text" &&
      last.isExact &&
      last.span.end === piece.span.start
    ) {
      const span = { start: last.span.start, end: piece.span.end };
      joined[joined.length - 1] = { kind: "text", text: text.slice(span.start, span.end), isExact: true, span };
    } else joined.push(piece);
  }
  return joined;
}
