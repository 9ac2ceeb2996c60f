import type { Span } from "../../text/index.ts";
import type { SyntaxProblem } from "../contract.ts";

/** A file with more faults than this is told about its first ones. */
const MOST = 5;

/** Collects the faults of one file: a habit (comments, leading zeros…) is one problem however often it occurs. */
export class Faults {
  readonly #faults: SyntaxProblem[] = [];
  readonly #habits = new Map<string, { readonly first: SyntaxProblem; count: number }>();

  /** A fault of its own. */
  add(span: Span, what: string): void {
    this.#faults.push({ span, what });
  }

  /** A fault that tends to be all over a file: its first place is reported, with a count. */
  addHabit(name: string, span: Span, what: string): void {
    const known = this.#habits.get(name);
    if (known === undefined) this.#habits.set(name, { first: { span, what }, count: 1 });
    else known.count += 1;
  }

  /** For a text that turns out not to be JSON at all: nothing said so far holds. */
  clear(): void {
    this.#faults.length = 0;
    this.#habits.clear();
  }

  list(): SyntaxProblem[] {
    const habits = [...this.#habits.values()].map(({ first, count }) =>
      count === 1 ? first : { span: first.span, what: `${first.what} (${count} times in this file)` },
    );
    return [...this.#faults, ...habits].sort((a, b) => a.span.start - b.span.start).slice(0, MOST);
  }
}
