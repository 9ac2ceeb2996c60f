import type { Edit, Span } from "../../text/index.ts";
import type { ExpressionProblem } from "./ast.ts";
import type { Token } from "./tokens.ts";

/** Deeper than any expression ESA takes, and shallow enough for the stack. */
const DEEPEST = 100;

/** The place reached in a list of tokens, and the faults met on the way; the parsing functions share one. */
export class Reader {
  readonly text: string;
  readonly problems: ExpressionProblem[] = [];
  /** Parentheses that are open now; those of function calls do not count. */
  groups = 0;
  conditions = 0;
  /** The fault after which nothing could be understood; undefined while all was. */
  failure: string | undefined;
  readonly #tokens: readonly Token[];
  readonly #end: Token;
  readonly #capitals: Token[] = [];
  #at = 0;
  #depth = 0;

  constructor(text: string, tokens: readonly Token[]) {
    this.text = text;
    this.#tokens = tokens;
    this.#end = { kind: "end", text: "", span: { start: text.length, end: text.length } };
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#at + ahead] ?? this.#end;
  }

  next(): Token {
    const token = this.peek();
    this.#at++;
    return token;
  }

  /** Whether the next token is this sign, or this word in any case. */
  sees(word: string, ahead = 0): boolean {
    const token = this.peek(ahead);
    return (token.kind === "word" || token.kind === "symbol") && token.text.toLowerCase() === word;
  }

  /** Takes the next token if it is one of these, be it in capitals. */
  take(...words: readonly string[]): Token | undefined {
    if (!words.some((word) => this.sees(word))) return undefined;
    const token = this.next();
    if (token.text !== token.text.toLowerCase()) this.#capitals.push(token);
    return token;
  }

  /** Notes the words in capitals, all in one: no source says that ESA takes them. */
  noteCapitals(): void {
    const [first] = this.#capitals;
    const last = this.#capitals.at(-1);
    if (first === undefined || last === undefined) return;
    const span = { start: first.span.start, end: last.span.end };
    const parts = this.#capitals.map((token, at) => {
      const next = this.#capitals[at + 1]?.span.start ?? span.end;
      return token.text.toLowerCase() + this.text.slice(token.span.end, next);
    });
    const words = [...new Set(this.#capitals.map((token) => token.text))].join(", ");
    this.doubt(first.span, `write ${words} in lower case`, { span, text: parts.join("") });
  }

  /** Notes a fault that does not hide what is meant; reading goes on. */
  note(span: Span, what: string, suggestion?: Edit): void {
    this.problems.push({ span, what, sure: true, ...(suggestion && { suggestion }) });
  }

  /** Like {@link note}, for what only one unofficial source calls a fault. */
  doubt(span: Span, what: string, suggestion?: Edit): void {
    this.problems.push({ span, what, sure: false, ...(suggestion && { suggestion }) });
  }

  /** Notes a fault after which nothing can be understood; the caller returns its `undefined` and so do all above. */
  fail(span: Span, what: string): undefined {
    this.problems.push({ span, what, sure: true });
    this.failure ??= what;
    return undefined;
  }

  /** Runs `read` one level deeper, unless that is too deep for any expression. */
  deeper<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= DEEPEST) return this.fail(this.peek().span, "the expression is nested too deeply to be read");
    this.#depth++;
    const result = read();
    this.#depth--;
    return result;
  }

  slice(span: Span): string {
    return this.text.slice(span.start, span.end);
  }
}
