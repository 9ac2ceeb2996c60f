/** Puts the parts of a template into its `%{ if }` and `%{ for }`. */
import type { Span } from "../../text/index.ts";
import type { TemplatePart } from "./ast.ts";
import type { Directive, DirectiveContent, Piece } from "./pieces.ts";
import { DEEPEST } from "./scanner.ts";
import * as say from "./sentences.ts";

/** A directive whose end has not come yet, and what came since. */
interface Open {
  readonly content: DirectiveContent & { readonly word: "if" | "for" };
  readonly span: Span;
  readonly parts: TemplatePart[];
  otherwise: TemplatePart[] | undefined;
}

/** Tells a fault. */
type Report = (span: Span, what: string) => void;

/** Matches directives; what has no partner is told and left out, its content stays. */
export function arrange(pieces: readonly Piece[], report: Report): readonly TemplatePart[] {
  const tree = new Arrangement(report);
  for (const piece of pieces) {
    if (piece.kind === "directive") tree.apply(piece);
    else tree.here.push(piece);
  }
  return tree.finish(pieces.at(-1)?.span.end ?? 0);
}

class Arrangement {
  readonly #report: Report;
  readonly #top: TemplatePart[] = [];
  readonly #stack: Open[] = [];
  /** How many directives are open that are too deep to be kept. */
  #tooDeep = 0;

  constructor(report: Report) {
    this.#report = report;
  }

  /** The parts that are being gathered. */
  get here(): TemplatePart[] {
    const open = this.#stack.at(-1);
    return open?.otherwise ?? open?.parts ?? this.#top;
  }

  apply({ content, span }: Directive): void {
    if (content.word === "if" || content.word === "for") this.#open(content, span);
    else if (this.#tooDeep > 0) this.#tooDeep -= content.word === "else" ? 0 : 1;
    else if (content.word === "else") this.#else(span);
    else this.#close(content.word, span);
  }

  /** Closes what is open at the end of the template. */
  finish(end: number): readonly TemplatePart[] {
    for (let open = this.#stack.pop(); open !== undefined; open = this.#stack.pop()) {
      this.#report(open.span, say.openDirective(open.content.word));
      this.here.push(partOf(open, end));
    }
    return this.#top;
  }

  #open(content: Open["content"], span: Span): void {
    if (this.#stack.length < DEEPEST) this.#stack.push({ content, span, parts: [], otherwise: undefined });
    else {
      if (this.#tooDeep === 0) this.#report(span, say.tooDeep);
      this.#tooDeep += 1;
    }
  }

  #else(span: Span): void {
    const open = this.#stack.at(-1);
    if (open?.content.word === "if" && open.otherwise === undefined) open.otherwise = [];
    else this.#report(span, say.strayDirective("else", "if"));
  }

  #close(word: "endif" | "endfor", span: Span): void {
    const opener = word === "endif" ? "if" : "for";
    const open = this.#stack.at(-1)?.content.word === opener ? this.#stack.pop() : undefined;
    if (open === undefined) this.#report(span, say.strayDirective(word, opener));
    else this.here.push(partOf(open, span.end));
  }
}

function partOf({ content, span: { start }, parts, otherwise }: Open, end: number): TemplatePart {
  const span = { start, end };
  return content.word === "if"
    ? // oxlint-disable-next-line unicorn/no-thenable -- nobody awaits a tree
      { kind: "if", condition: content.condition, then: parts, otherwise: otherwise ?? [], span }
    : { kind: "for-directive", ...content.head, body: parts, span };
}
