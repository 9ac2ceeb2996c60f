import type { Span } from "../../text/index.ts";
import type { Body, Label } from "./ast.ts";
import * as c from "./characters.ts";
import { Draft } from "./draft.ts";
import { HeaderReader } from "./headers.ts";
import { indentOf, isFirstOnLine, lineEnd, looksLikeItem } from "./lines.ts";
import { partEnd } from "./parts.ts";
import { DEEPEST } from "./scanner.ts";
import * as say from "./sentences.ts";
import { contentEnd, isClosedNeatly } from "./skip.ts";

const STRAY_SIGNS = /[^\w\s"#/{}([]{1,3}[ \t]*/y;

/** So many brackets of a line that cannot be read are looked at. */
const MOST_BRACKETS = 5;

/** Arguments and blocks: a fault costs the argument it is in, not the block around it. */
export abstract class BodyReader extends HeaderReader {
  /** Places where a block may have lost or swallowed something: merge conflicts, and brackets that were repaired. */
  protected readonly torn: number[] = [];

  /** Reads one argument or block, and passes what cannot be read of it. */
  protected item(draft: Draft): void {
    const { at: start } = this;
    const { met } = this.faults;
    const attributes = draft.attributes.length;
    const blocks = draft.blocks.length;
    this.#item(draft);
    if (this.isLost) {
      this.isLost = false;
      draft.isOneLine = false;
      this.#skipLine();
      const isNothing = draft.attributes.length === attributes || draft.attributes.at(-1)?.value.kind === "broken";
      if (isNothing && draft.blocks.length === blocks && this.isLineEnd() && this.#linesTell(start))
        this.at = contentEnd(this.text, this.at, indentOf(this.text, start));
    }
    // What a nested block has lost, it says itself.
    if (this.faults.met > met && draft.blocks.length === blocks) draft.isTorn = true;
  }

  /** Passes the rest of a line and of the brackets that open on it; an end of the block at hand is left. */
  #skipLine(): void {
    const { text } = this;
    const end = lineEnd(text, this.at);
    const linesTell = this.#linesTell(this.at);
    for (let at = this.at, left = MOST_BRACKETS; at < end && left > 0; at = partEnd(text, at)) {
      if (!c.isOpener(text.charCodeAt(at))) continue;
      if (!isClosedNeatly(text, at, linesTell)) this.limits.set(at, at);
      left -= 1;
    }
    for (;;) {
      this.skip(false);
      if (!c.isCloser(this.peek()) || this.#isBlockEnd()) return;
      this.at += 1;
    }
  }

  /** Whether a closing brace after something that cannot be read is that of the block: the lines around it tell. */
  #isBlockEnd(): boolean {
    const { text, at } = this;
    const { opener, outer } = this.scope;
    if (this.peek() !== c.CLOSE_BRACE || outer === undefined) return false;
    const indent = indentOf(text, opener);
    if (lineEnd(text, opener) >= at || isFirstOnLine(text, at) || indentOf(text, at) <= indent) return true;
    const next = /\S/g;
    next.lastIndex = lineEnd(text, at);
    const first = next.exec(text)?.index ?? text.length;
    const nextIndent = indentOf(text, first);
    return nextIndent < indent || (nextIndent === indent && !c.isCloser(text.charCodeAt(first)));
  }

  /** Whether the line of an item is indented as the content of a block should be. */
  #linesTell(at: number): boolean {
    const { opener, outer } = this.scope;
    return outer === undefined || indentOf(this.text, at) > indentOf(this.text, opener);
  }

  #item(draft: Draft): void {
    const { text, at: start } = this;
    const end = c.nameEnd(text, start);
    if (end === start) return this.#oddItem(draft);
    const name = text.slice(start, end);
    const nameSpan = { start, end };
    this.at = end;
    this.space();
    const code = this.peek();
    if (code === c.EQUALS && text.charCodeAt(this.at + 1) !== c.EQUALS) {
      this.at += 1;
      return this.attribute(draft, name, nameSpan);
    }
    if (this.lacksEquals(start)) {
      this.note({ start: end, end }, say.missingEquals(name));
      return this.attribute(draft, name, nameSpan);
    }
    const isBlock = code === c.OPEN_BRACE || code === c.QUOTE || c.nameEnd(text, this.at) > this.at;
    if (isBlock || (this.isLineEnd() && this.nextLine() !== undefined)) return this.#block(draft, name, nameSpan);
    this.unexpected(say.afterName(name));
    if (code !== c.COLON) return;
    this.at += 1;
    this.attribute(draft, name, nameSpan);
  }

  /** Neither a name nor a text: a bracket without a partner, or signs before an item, are passed as if they were not there. */
  #strayText(draft: Draft): void {
    const { text, at } = this;
    this.unexpected("the name of an argument or block");
    STRAY_SIGNS.lastIndex = at;
    if (c.isOpener(this.peek()) && !isClosedNeatly(text, at, this.#linesTell(at))) {
      this.limits.set(at, at);
      this.at += 1;
    } else if (STRAY_SIGNS.test(text) && looksLikeItem(text, STRAY_SIGNS.lastIndex, false)) {
      this.at = STRAY_SIGNS.lastIndex;
    } else return;
    this.isLost = false;
    draft.isOneLine = false;
  }

  #oddItem(draft: Draft): void {
    if (this.peek() !== c.QUOTE) return this.#strayText(draft);
    const { text, span } = this.label();
    this.space();
    this.note(span, say.quotedName);
    if (this.peek() !== c.EQUALS && this.peek() !== c.COLON) return this.unexpected("`=`");
    this.at += 1;
    this.attribute(draft, text, span);
  }

  #block(draft: Draft, type: string, typeSpan: Span): void {
    const labels: Label[] = [];
    while (this.peek() !== c.OPEN_BRACE) {
      const label = this.label();
      if (label.span.end === label.span.start) break;
      labels.push(label);
      this.space();
    }
    const header = { start: typeSpan.start, end: labels.at(-1)?.span.end ?? typeSpan.end };
    const start = this.contentStart(type, header);
    const body = start === undefined ? lostBody(header.end) : this.#body(start);
    const span = { start: header.start, end: start === undefined ? header.end : this.at };
    draft.blocks.push({ type, typeSpan, labels, body, header, span });
    this.endItem(draft, false);
  }

  /** Reads the content of a block, which begins at `start`, and passes the closing brace. */
  #body(start: number): Body {
    const { scope } = this;
    const opener = start - 1;
    if (this.depth >= DEEPEST) return this.#tooDeep(start);
    const draft = new Draft();
    this.depth += 1;
    this.enter(opener, c.CLOSE_BRACE, true);
    this.at = start;
    this.space();
    draft.isOneLine = !this.isLineEnd() && this.peek() !== c.CLOSE_BRACE;
    let closing = this.#closing(opener);
    for (; closing === undefined; closing = this.#closing(opener)) this.item(draft);
    this.depth -= 1;
    this.scope = scope;
    const end = Math.max(start, this.at);
    draft.isTorn ||= this.isAtEnd || this.torn.some((place) => place >= opener && place <= end);
    this.at += closing;
    return draft.body({ start, end });
  }

  /** The length of what closes the block here: 0 where it ends without; undefined where it goes on. */
  #closing(opener: number): number | undefined {
    this.spaceAndLines();
    this.isLost = false;
    if (this.faults.isHopeless) this.at = this.text.length;
    if (this.isAtEnd) this.ends(opener);
    else if (this.isPastLimit(opener)) this.at = this.endBefore;
    else if (this.peek() === c.CLOSE_BRACE) return 1;
    else return this.#slip(opener);
    return 0;
  }

  /** A sign of another kind that stands alone where the closing brace should. */
  #slip(opener: number): number | undefined {
    const { text, at } = this;
    if (c.nameEnd(text, at) > at || !isFirstOnLine(text, at) || indentOf(text, at) !== indentOf(text, opener))
      return undefined;
    const written = text.slice(at, lineEnd(text, at)).trim();
    if (!/^[^\w\s"]{1,2}$/.test(written)) return undefined;
    this.note({ start: at, end: at + written.length }, say.wrongBracket(c.CLOSE_BRACE, written));
    return written.length;
  }

  #tooDeep(start: number): Body {
    this.fault({ start: start - 1, end: start }, say.tooDeep);
    this.at = start - 1;
    this.skip(false);
    return lostBody(start);
  }
}

function lostBody(at: number): Body {
  return { attributes: [], blocks: [], gap: say.gap, span: { start: at, end: at } };
}
