import { Frame } from "./frame.ts";
import { isSlip } from "./guess.ts";
import type { Judge } from "./judge.ts";
import type { Token } from "./lexer.ts";
import * as say from "./sentences.ts";

/** The containers that are open while tokens are read, and what happens when brackets do not match. */
export class Containers {
  readonly top = new Frame("top", undefined);
  /** True once the file turned out to be a piece of a document: its outer brackets lie elsewhere. */
  isFragment = false;
  /** The container that was the file's whole value when it closed: more of it may follow a bracket typed too early. */
  closedRoot: Frame | undefined;
  readonly #text: string;
  readonly #judge: Judge;
  readonly #stack: Frame[] = [this.top];
  /** How many containers of a kind are open; counted, because hostile text makes searching the stack slow. */
  readonly #open = { object: 0, list: 0, top: 1 };
  #hasStrayClose = false;

  constructor(text: string, judge: Judge) {
    this.#text = text;
    this.#judge = judge;
  }

  get depth(): number {
    return this.#stack.length;
  }

  get innermost(): Frame {
    return this.#stack.at(-1) ?? this.top;
  }

  /** The kind of container around the innermost one. */
  get outerKind(): Frame["kind"] | undefined {
    return this.#stack.at(-2)?.kind;
  }

  push(frame: Frame): void {
    this.#stack.push(frame);
    this.#open[frame.kind] += 1;
  }

  /** Takes a closing bracket; `next` is what follows it, to tell a wrong bracket from a missing one. */
  close(token: Token, next: readonly (Token | undefined)[]): void {
    const kind = token.kind === "}" ? "object" : "list";
    const frame = this.innermost;
    if (frame.kind === kind && frame.open !== undefined) return this.#pop(token.end, token);
    if (this.#open[kind] === 0) return this.#strayClose(token, frame, next.length === 0);
    if (!this.#judge.isLost && isSlip(this.#stack, kind, next)) {
      this.#judge.bracketFault(token, say.wrongBracket(this.#written(token)));
      return this.#pop(token.end, token);
    }
    this.#judge.bracketFault(frame.open ?? token, say.unclosed(this.#text, frame.open ?? token, token));
    while (this.innermost.kind !== kind) this.#pop(token.start, undefined);
    this.#pop(token.end, token);
  }

  /** What comes cannot belong to the innermost container, but to the one around it: the closing bracket is missing. */
  closeBefore(token: Token): void {
    const frame = this.innermost;
    this.#judge.bracketFault(frame.open ?? token, say.unclosed(this.#text, frame.open ?? token, token));
    const { comma } = frame;
    frame.comma = undefined;
    this.#pop(comma?.start ?? token.start, undefined);
    this.innermost.comma = comma;
  }

  /** The file's value went on after the bracket that closed it. */
  reopen(root: Frame): void {
    const end = this.top.last?.end ?? 0;
    this.#judge.bracketFault({ start: end - 1, end }, "this `}` ends the file's value, but more of it follows");
    root.comma = this.top.comma;
    this.top.parts.clear();
    this.push(root);
  }

  /** Closes what is open at the end of the file, `end` being that of its last token. */
  finish(end: number): void {
    const open = this.depth - 1;
    const innermost = this.innermost.open;
    if (this.top.kind === "top" && this.top.comma !== undefined && !this.#judge.isLost) this.isFragment = true;
    if (innermost !== undefined && !this.isFragment) {
      const suspect = this.#judge.suspect(innermost);
      this.#judge.bracketFault(suspect, say.endsInside(this.#text, suspect, suspect === innermost ? open - 1 : 0));
    }
    while (this.depth > 1) this.#pop(end, undefined);
    this.top.attachMissing(this.#judge.branch);
    const [first] = this.top.parts.values();
    if (!this.isFragment || first === undefined) return;
    const place = first.key ?? { start: first.span.start, end: first.span.start + 1 };
    this.#judge.fragment(place, say.fragment(this.#text, this.top, open, this.#hasStrayClose));
  }

  #strayClose(token: Token, frame: Frame, isLastToken: boolean): void {
    this.#hasStrayClose = true;
    if (this.isFragment) return;
    // The one bracket that is open closes here, if with the wrong sign: `[1, 2}` at the end of a file.
    if (frame.open !== undefined && this.depth === 2 && isLastToken) {
      this.#judge.bracketFault(token, say.wrongBracket(this.#written(token)));
      return this.#pop(token.end, token);
    }
    this.#judge.bracketFault(token, say.closesNothing(this.#written(token)));
  }

  /** Ends the innermost container; `closer` is the bracket that does so, undefined where it is missing. */
  #pop(end: number, closer: Token | undefined): void {
    const frame = this.#stack.pop();
    if (frame === undefined) return;
    this.#open[frame.kind] -= 1;
    if (closer !== undefined) {
      this.#judge.compareIndent(frame, closer);
      if (frame.name === undefined && frame.comma !== undefined && !frame.isSoft) {
        this.#judge.fault(frame.comma, say.trailingComma(this.#written(closer)));
      }
      this.#judge.missingValue(frame);
    }
    frame.attachMissing(this.#judge.branch);
    const span = { start: frame.open?.start ?? 0, end };
    this.innermost.attach({ value: frame.value(), span, branch: this.#judge.branch, parts: frame.parts }, false);
    if (this.depth === 1) this.closedRoot = frame;
  }

  #written(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }
}
