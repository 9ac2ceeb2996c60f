import type { SyntaxProblem, Tree } from "../contract.ts";
import { Faults } from "./faults.ts";
import { lex } from "./lexer.ts";
import { parse } from "./parser.ts";
import { placesIn } from "./part.ts";

/** What can be said of a text that is not plain JSON. */
export interface LooseTree extends Tree {
  /** True when the text holds placeholders or template directives, in strings or outside of them. */
  readonly isTemplated: boolean;
  /** True when the text is a piece of a document: members without braces, or a list of values without brackets. */
  readonly isFragment: boolean;
  /** True when placeholders may expand to brackets and members, so that an absent member or bracket proves nothing. */
  readonly isStructural: boolean;
}

/** Reads templated or broken JSON: see `readLooseJson`. */
export function readLoose(text: string): LooseTree {
  const faults = new Faults();
  const tokens = lex(text, faults);
  const { root, isFragment, isStructural } = parse(text, tokens, faults);
  let problems: readonly SyntaxProblem[] = faults.list();
  if (tokens.list.length === 0 && problems.length === 0) {
    problems = [{ span: { start: 0, end: 0 }, what: "the file is empty" }];
  }
  return {
    value: root?.value,
    problems,
    places: (routes) => placesIn(root, routes),
    isTemplated: tokens.isTemplated,
    isFragment,
    isStructural,
  };
}
