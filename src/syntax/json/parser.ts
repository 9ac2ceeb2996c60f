/**
 * The second step of loose reading: as much of a value as the tokens give, so that one fault does not hide the rest of a
 * file from the rules.
 */
import { Containers } from "./containers.ts";
import type { Faults } from "./faults.ts";
import { Frame } from "./frame.ts";
import { Judge } from "./judge.ts";
import type { Token, TokenKind, Tokens } from "./lexer.ts";
import { hasPlaceholder } from "./loose-string.ts";
import { noteTorn, type Part } from "./part.ts";
import * as say from "./sentences.ts";

/** What a loose reading came to. */
export interface Parsed {
  readonly root: Part | undefined;
  readonly isFragment: boolean;
  readonly isStructural: boolean;
}

/** Puts tokens together to a value, tolerantly: a fault is reported where it is, what follows from it is not. */
export function parse(text: string, tokens: Tokens, faults: Faults): Parsed {
  const parser = new Parser(text, tokens.list, new Judge(text, faults, tokens.isTorn));
  parser.run();
  return parser.finish();
}

class Parser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #judge: Judge;
  readonly #open: Containers;
  #next = 0;

  constructor(text: string, tokens: readonly Token[], judge: Judge) {
    this.#text = text;
    this.#tokens = tokens;
    this.#judge = judge;
    this.#open = new Containers(text, judge);
  }

  run(): void {
    for (let token = this.#tokens[this.#next]; token !== undefined; token = this.#tokens[this.#next]) {
      this.#next += 1;
      this.#take(token, this.#open.innermost);
    }
  }

  #peek(): TokenKind | undefined {
    return this.#tokens[this.#next]?.kind;
  }

  #written(token: Token): string {
    return this.#text.slice(token.start, token.end);
  }

  #take(token: Token, frame: Frame): void {
    switch (token.kind) {
      case "directive":
        frame.isSoft = true;
        return this.#judge.directive(token, this.#open.depth);
      case ",":
        return this.#comma(token, frame);
      case ":":
        return this.#colon(token, frame);
      case "}":
      case "]":
        return this.#open.close(token, this.#tokens.slice(this.#next, this.#next + 3));
      default:
        if (frame.name !== undefined) return this.#memberValue(token, frame);
        if (frame.kind === "object") return this.#name(token, frame);
        return this.#item(token, frame);
    }
  }

  #comma(token: Token, frame: Frame): void {
    const isJudged = frame.name === undefined && !frame.isSoft && !frame.isSkipping;
    const isDouble = isJudged && frame.comma !== undefined;
    if (isDouble) this.#judge.fault(token, "two commas in a row, with nothing between them");
    else if (isJudged && frame.last === undefined) this.#judge.fault(token, "this comma has nothing before it");
    this.#judge.missingValue(frame);
    frame.attachMissing(this.#judge.branch);
    frame.comma = token;
    frame.isSkipping = false;
    // A third comma, or a bracket, after two commas would say the same once more.
    frame.isSoft = isDouble;
  }

  #colon(token: Token, frame: Frame): void {
    const isFirst = frame.name !== undefined && !frame.name.hasColon;
    if (!isFirst && !frame.isSkipping && !frame.isSoft) this.#judge.strayColon(token);
    if (frame.name === undefined) frame.isSkipping = true;
    else frame.name.hasColon = true;
  }

  #memberValue(token: Token, frame: Frame): void {
    const { name } = frame;
    if (name?.hasColon === false && !frame.isSoft && token.kind === "word") {
      // `"name: "default"`: the first quote ended up around the colon.
      this.#judge.fault(name.span, say.missingQuote(this.#text.slice(name.span.start, name.span.end)));
      frame.isSkipping = true;
    } else if (name?.hasColon === false && !frame.isSoft && token.kind !== "torn") {
      this.#judge.fault(say.after(name.span), say.missingColon(name.text));
    }
    this.#value(token, frame);
  }

  /** A token where an object wants a name. */
  #name(token: Token, frame: Frame): void {
    const isContainer = token.kind === "{" || token.kind === "[";
    if (token.kind === "torn") {
      this.#judge.torn.push(token.start);
      frame.isSoft = true;
    } else if (!isContainer && this.#peek() === ":") this.#startMember(token, frame);
    else if (frame.isSkipping) this.#value(token, frame);
    else if (frame.takesAlternative && (frame.comma === undefined || token.kind !== "placeholder"))
      this.#value(token, frame);
    else if (token.kind === "placeholder") {
      frame.isSoft = true;
      frame.gap = `${this.#written(token)} may stand for more members`;
      this.#judge.isStructural = true;
    } else if (token.kind === "{" && this.#open.outerKind === "list") this.#closeBefore(token);
    else this.#strayInObject(token, frame);
  }

  #startMember(token: Token, frame: Frame): void {
    this.#wantComma(token, frame);
    if (token.kind !== "string" && token.kind !== "placeholder") {
      this.#judge.habit("name", token, say.unquotedName(this.#written(token)));
    }
    const text = typeof token.value === "string" ? token.value : this.#written(token);
    if (token.kind === "placeholder" || hasPlaceholder(text)) frame.gap = `${text} may be any name`;
    frame.expectValueOf({ text, span: { start: token.start, end: token.end }, hasColon: false });
  }

  #strayInObject(token: Token, frame: Frame): void {
    const isName = token.kind === "string" || token.kind === "word";
    const isAfterValue = frame.last !== undefined && frame.comma === undefined;
    if (isName && !isAfterValue) return this.#startMember(token, frame);
    const what = say.strayInObject(this.#written(token), isAfterValue);
    if (token.kind === "{" || token.kind === "[") this.#judge.bracketFault(token, what);
    else this.#judge.fault(token, what);
    frame.isSkipping = true;
    frame.gap = "something other than a member stands among its members";
    this.#value(token, frame);
  }

  /** A token where a list, or the file, wants a value. */
  #item(token: Token, frame: Frame): void {
    const isMember = this.#peek() === ":" && token.kind !== "{" && token.kind !== "[";
    if (isMember && frame.kind === "top") return this.#memberAtTop(token, frame);
    if (isMember && !frame.isSkipping) {
      if (this.#open.outerKind === "object") return this.#closeBefore(token);
      this.#judge.bracketFault(token, "a list holds values, not names with values");
      this.#next += 1;
      return;
    }
    if (frame.kind === "top" && frame.last !== undefined && this.#isSecondValue(token, frame))
      return this.#stopAt(token);
    if (token.kind !== "placeholder" && !frame.isLastOpen) this.#wantComma(token, frame);
    this.#value(token, frame);
  }

  /** `"behaviors": [ … ]` without braces around it, or members after a brace that ended the file's value too early. */
  #memberAtTop(token: Token, frame: Frame): void {
    const root = this.#open.closedRoot;
    if (root?.kind === "object" && frame.parts.size === 1 && frame.last !== undefined) {
      this.#open.reopen(root);
      return this.#take(token, root);
    }
    if (root !== undefined || (frame.last !== undefined && !frame.isLastOpen && !frame.isSoft))
      return this.#stopAt(token);
    frame.parts.clear();
    frame.kind = "object";
    this.#open.isFragment = true;
    this.#take(token, frame);
  }

  /** Without a comma or a placeholder between them, only one value may stand in a file. */
  #isSecondValue(token: Token, frame: Frame): boolean {
    if (token.kind === "placeholder" || frame.isLastOpen) this.#judge.isStructural = true;
    else if (frame.comma !== undefined) this.#open.isFragment = true;
    else return !frame.isSoft;
    return false;
  }

  #closeBefore(token: Token): void {
    this.#open.closeBefore(token);
    this.#take(token, this.#open.innermost);
  }

  #stopAt(token: Token): void {
    this.#judge.bracketFault(token, "a second value begins here, but a JSON file holds one");
    this.#next = this.#tokens.length;
  }

  #value(token: Token, frame: Frame): void {
    if (token.kind === "{" || token.kind === "[")
      return this.#open.push(new Frame(token.kind === "{" ? "object" : "list", token));
    if (token.kind === "zeros") this.#judge.habit("zeros", token, say.leadingZeros(this.#written(token)));
    if (token.kind === "word" && !frame.isSkipping) this.#word(token, frame);
    const isOpen = token.kind === "placeholder" && frame.kind !== "object";
    const span = { start: token.start, end: token.end };
    frame.attach({ value: token.value ?? null, span, branch: this.#judge.branch, parts: undefined }, isOpen);
    if (token.kind !== "torn") return;
    this.#judge.torn.push(token.start);
    frame.isSoft = true;
  }

  #word(token: Token, frame: Frame): void {
    if (frame.kind === "top" && frame.last === undefined) {
      // A file that begins with a bare word is of another kind: nothing else about it is worth saying.
      this.#judge.restart();
      this.#next = this.#tokens.length;
    }
    this.#judge.habit("word", token, say.unknownWord(this.#written(token)));
  }

  #wantComma(token: Token, frame: Frame): void {
    if (frame.last === undefined || frame.comma !== undefined || frame.isSoft || frame.isSkipping) return;
    // Of `"css, "doc"` the missing quote is said, not the comma that it took.
    if (token.kind === "word" && this.#written(token).endsWith('"')) return;
    const { end } = frame.last;
    this.#judge.fault({ start: end, end }, say.missingComma(this.#written(token)));
  }

  finish(): Parsed {
    this.#open.finish(this.#tokens.at(-1)?.end ?? 0);
    const { top, isFragment } = this.#open;
    const root = isFragment ? top.fragment() : top.firstKnown();
    const places = this.#judge.torn.sort((a, b) => a - b);
    noteTorn(root, places, "a fault of the text may hide it");
    return { root, isFragment, isStructural: this.#judge.isStructural };
  }
}
