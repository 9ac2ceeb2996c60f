/** Puts the parts of a template into its `%{ if }` and `%{ for }`. */
import type { Span } from "../../text/index.ts";
import type { TemplatePart } from "./ast.ts";
import type { Directive, Piece } from "./pieces.ts";
import { DEEPEST } from "./scanner.ts";
import * as say from "./sentences.ts";

/** A directive whose end has not come yet, and what came since. */
interface Open {
  readonly directive: Directive & { readonly word: "if" | "for" };
  readonly parts: TemplatePart[];
  otherwise: TemplatePart[] | undefined;
}

/** Matches directives; what has no partner is told to `report` and left out, its content stays. */
export function arrange(pieces: readonly Piece[], report: (span: Span, what: string) => void): readonly TemplatePart[] {
  const top: TemplatePart[] = [];
  const stack: Open[] = [];
  const here = (): TemplatePart[] => stack.at(-1)?.otherwise ?? stack.at(-1)?.parts ?? top;
  for (const piece of pieces) {
    if (piece.kind !== "directive") here().push(piece);
    else if (piece.word === "if" || piece.word === "for") {
      if (stack.length >= DEEPEST) report(piece.span, say.tooDeep);
      else stack.push({ directive: piece, parts: [], otherwise: undefined });
    } else if (piece.word === "else") {
      const open = stack.at(-1);
      if (open?.directive.word === "if" && open.otherwise === undefined) open.otherwise = [];
      else report(piece.span, say.strayDirective("else", "if"));
    } else {
      const word = piece.word === "endif" ? "if" : "for";
      const open = stack.at(-1)?.directive.word === word ? stack.pop() : undefined;
      if (open === undefined) report(piece.span, say.strayDirective(piece.word, word));
      else here().push(partOf(open, piece.span.end));
    }
  }
  for (let open = stack.pop(); open !== undefined; open = stack.pop()) {
    report(open.directive.span, say.openDirective(open.directive.word));
    here().push(partOf(open, pieces.at(-1)?.span.end ?? open.directive.span.end));
  }
  return top;
}

function partOf({ directive, parts, otherwise }: Open, end: number): TemplatePart {
  const span = { start: directive.span.start, end };
  return directive.word === "if"
    ? // oxlint-disable-next-line unicorn/no-thenable -- nobody awaits a tree
      { kind: "if", condition: directive.condition, then: parts, otherwise: otherwise ?? [], span }
    : { kind: "for-directive", ...directive.head, body: parts, span };
}
