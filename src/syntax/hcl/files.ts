import type { SyntaxProblem } from "../contract.ts";
import type { Expression, HclFile, TemplatePart } from "./ast.ts";
import { findExtra, findUnclosed } from "./balance.ts";
import { BodyReader } from "./bodies.ts";
import * as c from "./characters.ts";
import { hideConflicts } from "./conflicts.ts";
import { Draft } from "./draft.ts";
import { beforeTopLevel, indentOf, isFirstOnLine, lineEndBefore } from "./lines.ts";
import * as say from "./sentences.ts";

/** So often a text is read anew with a bracket repaired. */
const MOST_REPAIRS = 20;

/** What was read before an item of the file, to read the item again. */
interface Mark {
  readonly at: number;
  readonly attributes: number;
  readonly blocks: number;
  readonly comments: number;
  faults: number;
}

/** Whole texts. A bracket without a partner shows only at the end: it is put in its place then, and the block read again. */
export class FileReader extends BodyReader {
  readonly #marks: Mark[] = [];
  #repairs = 0;

  file(): HclFile {
    const { text, conflicts } = hideConflicts(this.text);
    this.text = text;
    for (const { marker, end } of conflicts) {
      this.torn.push(marker.start, end);
      this.note(marker, say.conflict);
    }
    const draft = new Draft();
    draft.isTorn = conflicts.length > 0;
    for (;;) {
      this.spaceAndLines();
      this.isLost = false;
      if (this.faults.isHopeless) draft.isTorn = true;
      if (this.isAtEnd || this.faults.isHopeless) break;
      if (this.peek() === c.CLOSE_BRACE) this.#strayBrace(draft);
      else this.#topItem(draft);
    }
    draft.isTorn ||= this.swallowers.length > 0;
    const body = draft.body({ start: 0, end: text.length });
    return { body, problems: this.faults.list(), comments: this.comments };
  }

  /** All of the text as a template. */
  template(): { readonly parts: readonly TemplatePart[]; readonly problems: readonly SyntaxProblem[] } {
    const parts = this.templateFile();
    return { parts, problems: this.#problems() };
  }

  /** All of the text as one expression. */
  single(): { readonly value: Expression; readonly problems: readonly SyntaxProblem[] } {
    this.scope = { ...this.scope, linesMatter: false };
    this.space();
    const value = this.expression();
    this.space();
    if (!this.isAtEnd) this.unexpected("the end of the expression");
    return { value, problems: this.#problems() };
  }

  #problems(): readonly SyntaxProblem[] {
    this.isLost = false;
    if (this.openAtEnd !== undefined) this.#tellUnclosed(this.openAtEnd, this.text.length);
    return this.faults.list();
  }

  #topItem(draft: Draft): void {
    const { attributes, blocks } = draft;
    const mark: Mark = {
      at: this.at,
      attributes: attributes.length,
      blocks: blocks.length,
      comments: this.comments.length,
      faults: this.faults.count,
    };
    this.item(draft);
    let isRepaired = false;
    while (this.openAtEnd !== undefined && this.#repair(mark, draft, this.openAtEnd)) {
      isRepaired = true;
      this.item(draft);
    }
    if (blocks.length === mark.blocks) draft.isTorn ||= isRepaired;
    this.#marks.push(mark);
  }

  /** @returns whether the item is to be read again */
  #repair(mark: Mark, draft: Draft, openAtEnd: number): boolean {
    this.openAtEnd = undefined;
    const found = findUnclosed(this.text, mark.at, this.limits);
    const { opener, limit } = found ?? { opener: openAtEnd, limit: beforeTopLevel(this.text, mark.at) + 1 };
    const isExplained = this.#isExplained(opener, limit);
    this.#repairs += 1;
    if (limit >= this.text.length || this.limits.has(opener) || this.#repairs > MOST_REPAIRS) {
      if (!isExplained) this.#tellUnclosed(opener, this.text.length);
      return false;
    }
    this.limits.set(opener, limit);
    this.torn.push(opener);
    this.#rewind(mark, draft);
    if (!isExplained) this.#tellUnclosed(opener, limit);
    mark.faults = this.faults.count;
    return true;
  }

  /** Whether a text, comment or heredoc without an end, which is told of, may have swallowed a bracket of this stretch. */
  #isExplained(start: number, end: number): boolean {
    return [...this.swallowers, ...this.blinds].some((place) => place >= start && place <= end);
  }

  #tellUnclosed(opener: number, limit: number): void {
    this.note({ start: opener, end: opener + 1 }, say.unclosed(this.text, opener, limit));
  }

  /** A brace that closes nothing; one before it, which seems to close the block it belongs to, may be the one too many. */
  #strayBrace(draft: Draft): void {
    const mark = this.#blockOf(this.at);
    const found = mark && this.#repairs < MOST_REPAIRS ? this.#extraBrace(mark) : undefined;
    this.#repairs += 1;
    if (mark === undefined || found === undefined) {
      if (mark === undefined || !this.#isExplained(mark.at, this.at))
        this.note({ start: this.at, end: this.at + 1 }, say.closesNothing("}"));
      draft.isTorn = true;
      this.at += 1;
      return;
    }
    const isExplained = this.#isExplained(mark.at, found);
    this.#rewind(mark, draft);
    this.#marks.length = this.#marks.indexOf(mark);
    this.torn.push(found);
    if (!isExplained) this.note({ start: found, end: found + 1 }, say.closesNothing("}"));
    this.text = `${this.text.slice(0, found)} ${this.text.slice(found + 1)}`;
  }

  /** The block that a brace should close: the last item that is indented as the brace is. */
  #blockOf(brace: number): Mark | undefined {
    const indent = indentOf(this.text, brace);
    return this.#marks.findLast(({ at }) => isFirstOnLine(this.text, at) && indentOf(this.text, at) === indent);
  }

  #extraBrace(mark: Mark): number | undefined {
    const { text } = this;
    for (const { span } of this.faults.since(mark.faults)) {
      const before = lineEndBefore(text, span.start) - 1;
      if (text.charCodeAt(span.start) === c.CLOSE_BRACE) return span.start;
      if (text.charCodeAt(before) === c.CLOSE_BRACE && before > mark.at) return before;
    }
    return findExtra(text, mark.at, this.at);
  }

  #rewind(mark: Mark, draft: Draft): void {
    this.at = mark.at;
    this.isLost = false;
    this.faults.cutTo(mark.faults);
    draft.cutTo(mark.attributes, mark.blocks);
    this.comments.length = mark.comments;
  }
}
