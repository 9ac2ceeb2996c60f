import type { Template, TemplatePart } from "./ast.ts";
import * as c from "./characters.ts";
import { arrange } from "./directives.ts";
import { lineEnd } from "./lines.ts";
import { closingMarker, heredocFallback } from "./parts.ts";
import { dedent, joinRuns, Pieces } from "./pieces.ts";
import * as say from "./sentences.ts";
import { SequenceReader } from "./sequences.ts";
import { quoteBelow } from "./skip.ts";

/** Where a template stands: it decides on escapes, and on what ends a literal. */
type Mode = "quoted" | "heredoc" | "file";

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([nrt"\\]))/y;
const CONTROLS: { readonly [letter: string]: string } = { n: "\n", r: "\r", t: "\t" };
const HEREDOC = /<<(-?)([ \t]*["']?)([\p{ID_Start}_][\p{ID_Continue}-]*)(["']?[ \t]*)(?:\r?\n|$)/uy;

/** Quoted texts, heredocs and template files. */
export abstract class TemplateReader extends SequenceReader {
  /** A text in double quotes, which ends with its line at the latest. */
  protected quoted(): Template {
    const { text, at: start } = this;
    let at = start + 1;
    let code = text.charCodeAt(at);
    // Most texts hold nothing but characters that stand for themselves.
    while (code >= c.SPACE && code !== c.QUOTE && code !== c.DOLLAR && code !== c.PERCENT && code !== c.BACKSLASH)
      code = text.charCodeAt((at += 1));
    if (code === c.QUOTE) {
      this.at = at + 1;
      const run = {
        kind: "text",
        text: text.slice(start + 1, at),
        isExact: true,
        span: { start: start + 1, end: at },
      } as const;
      return { kind: "template", parts: [run], isHeredoc: false, span: { start, end: at + 1 } };
    }
    this.at = start + 1;
    const pieces = new Pieces(text);
    this.#pieces(pieces, "quoted");
    const isClosed = this.peek() === c.QUOTE || this.#goesOn(pieces, start);
    if (isClosed) this.at += 1;
    const parts = this.#parts(pieces, start + 1);
    if (!isClosed) {
      this.blinds.push(start);
      this.blankStart = this.at;
      this.fault({ start, end: this.at }, say.unclosedText);
    }
    return { kind: "template", parts, isHeredoc: false, span: { start, end: this.at } };
  }

  /** A text that is written over lines as if it were a heredoc: goes to its closing quote. */
  #goesOn(pieces: Pieces, start: number): boolean {
    const { at } = this;
    const quote = this.isLost ? undefined : quoteBelow(this.text, at);
    if (quote === undefined) return false;
    this.note({ start, end: at }, say.textOverLines);
    pieces.addText(at, quote);
    this.at = quote;
    return true;
  }

  /** The heredoc that begins here; undefined where `<<` does not begin one. */
  protected heredoc(): Template | undefined {
    const { text, at: start } = this;
    HEREDOC.lastIndex = start;
    const [head, isIndented, before, marker = "", after] = HEREDOC.exec(text) ?? [];
    if (head === undefined || this.faults.isHopeless) return undefined;
    const header = { start, end: start + head.trimEnd().length };
    if (before !== "" || after !== "") this.note(header, say.heredocHead(marker));
    const content = start + head.length;
    const close = closingMarker(text, marker, content);
    const limit =
      close === undefined ? heredocFallback(text, marker, content) : { start: text.length, end: text.length };
    if (limit.end > limit.start)
      this.note({ start: limit.end - marker.length, end: limit.end }, say.markerNotAlone(marker));
    else if (close === undefined) {
      this.fault(header, say.unclosedHeredoc(marker));
      this.swallowers.push(start);
    } else if (close.end >= text.trimEnd().length && !text.endsWith("\n")) this.note(close, say.heredocAtEnd(marker));
    const pieces = new Pieces(text);
    this.at = content;
    const end = this.#lines(pieces, marker, limit);
    if (isIndented === "-") dedent(pieces.all);
    const parts = this.#parts(pieces, content, isIndented !== "-");
    this.at = end;
    this.blankStart = end;
    return { kind: "template", parts, isHeredoc: true, span: { start, end } };
  }

  /**
   * Reads the lines of a heredoc.
   *
   * @returns the end of its closing marker
   */
  #lines(pieces: Pieces, marker: string, limit: { readonly start: number; readonly end: number }): number {
    const { text } = this;
    while (this.at < limit.start) {
      let first = this.at;
      while (text.charCodeAt(first) === c.SPACE || text.charCodeAt(first) === c.TAB) first += 1;
      const end = first + marker.length;
      if (text.startsWith(marker, first) && text.slice(end, lineEnd(text, end)).trim() === "") return end;
      this.#pieces(pieces, "heredoc");
    }
    return Math.max(this.at, limit.end);
  }

  /** All the text as a template. */
  protected templateFile(): readonly TemplatePart[] {
    const pieces = new Pieces(this.text);
    const start = this.at;
    while (!this.isAtEnd) this.#pieces(pieces, "file");
    return this.#parts(pieces, start, true);
  }

  #parts(pieces: Pieces, start: number, joins = false): readonly TemplatePart[] {
    const all = joins ? joinRuns(pieces.all, this.text) : pieces.all;
    if (all.length === 0) return [{ kind: "text", text: "", isExact: true, span: { start, end: start } }];
    if (!all.some(({ kind }) => kind === "directive")) return all as readonly TemplatePart[]; // no piece is a directive
    return arrange(all, (span, what) => this.note(span, what));
  }

  /** Reads a line up to the closing quote, and outside of quotes with the line break. */
  #pieces(pieces: Pieces, mode: Mode): void {
    const { text } = this;
    let from = this.at;
    let { at } = this;
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (code === c.NEWLINE) break;
      if (code === c.QUOTE && mode === "quoted") break;
      if (code === c.RETURN && mode !== "file" && text.charCodeAt(at + 1) !== c.NEWLINE)
        this.note({ start: at, end: at + 1 }, say.returnInText);
      if (code === c.BACKSLASH && mode === "quoted") {
        pieces.addText(from, at);
        from = this.#escape(pieces, at);
      } else if (code === c.DOLLAR || code === c.PERCENT) {
        const next = text.charCodeAt(at + 1);
        if (next === c.OPEN_BRACE) {
          pieces.addText(from, at);
          this.at = at;
          from = this.sequence(pieces, mode === "quoted");
        } else if (next === code && text.charCodeAt(at + 2) === c.OPEN_BRACE) {
          pieces.addText(from, at);
          from = at + 3;
          pieces.addEscape(at, from, text.slice(at + 1, from));
        }
      }
      if (from > at) at = from - 1;
    }
    if (mode !== "quoted" && at < text.length) at += 1;
    if (mode === "quoted" && text.charCodeAt(at) === c.NEWLINE && text.charCodeAt(at - 1) === c.RETURN && at > from)
      at -= 1;
    pieces.addText(from, at);
    pieces.endLiteral();
    this.at = at;
  }

  /** @returns the end of the escape */
  #escape(pieces: Pieces, start: number): number {
    ESCAPE.lastIndex = start;
    const [, four, eight, letter = ""] = ESCAPE.exec(this.text) ?? [];
    const point = Number.parseInt(four ?? eight ?? "0", 16);
    if (point > 0x10ffff || (point === 0 && letter === "" && four === undefined && eight === undefined)) {
      const end = Math.min(start + 2, lineEnd(this.text, start));
      this.note({ start, end }, say.badEscape(this.text.slice(start, end)));
      pieces.addText(start, end);
      return end;
    }
    const decoded = letter === "" ? String.fromCodePoint(point) : (CONTROLS[letter] ?? letter);
    pieces.addEscape(start, ESCAPE.lastIndex, decoded);
    return ESCAPE.lastIndex;
  }
}
