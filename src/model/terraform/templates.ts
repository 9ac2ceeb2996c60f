/**
 * Texts with holes: quoted texts, heredocs and template files. What fills a hole is not always known; the text then keeps the hole
 * as it is written, so that a rule tree in it can still be read around it.
 */
import { type Template, type TemplatePart, type Unknown } from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";
import { entriesOf, namesOf } from "./collections.ts";
import { decodeRuns } from "./hcl.ts";
import { Part, type Stand, type Written } from "./part.ts";
import { type Piece, writtenOf } from "./pieces.ts";
import { evaluate, maxTextLength, type Scope, withNames } from "./scope.ts";
import { asBool, asText } from "./values.ts";

/** A quoted text or a heredoc. One that is nothing but a hole is the value in it, whatever that is. */
export function templateValue({ parts, isHeredoc }: Template, scope: Scope, at: Stand): Part {
  const text = plainText(parts);
  const [only] = parts;
  if (text !== undefined) return new Part(text, at, { isLiteral: true, written: () => writtenHere(parts, scope.file) });
  if (parts.length === 1 && only?.kind === "interpolation" && !isHeredoc)
    return evaluate(only.value, scope).standing(at);
  return renderParts(parts, scope, at);
}

/** The text of parts that hold nothing else; most have one run. */
function plainText(parts: readonly TemplatePart[]): string | undefined {
  let text = "";
  for (const part of parts) {
    if (part.kind !== "text") return undefined;
    text += part.text;
  }
  return text;
}

function writtenHere(parts: readonly TemplatePart[], file: SourceText): Written | undefined {
  const decoded = decodeRuns(parts);
  return decoded && { ...decoded, file, isWholeFile: false };
}

/** The text of template parts with all that is known filled in. */
export function renderParts(parts: readonly TemplatePart[], scope: Scope, at: Stand): Part {
  const rendering = new Rendering(scope.file);
  rendering.add(parts, scope);
  const { unknown, isTooLong } = rendering;
  const written = rendering.written();
  if (isTooLong) return Part.unknown("the text is too long to be put together", at);
  return new Part(unknown ?? written.text, at, { written, json: isHole(parts) ? rendering.json : undefined });
}

/** True for a text that is nothing but one hole, and blanks. */
function isHole(parts: readonly TemplatePart[]): boolean {
  const [only, ...others] = parts.filter((part) => part.kind !== "text" || part.text.trim() !== "");
  return only?.kind === "interpolation" && others.length === 0;
}

class Rendering {
  /** The first hole that could not be filled. */
  unknown: Unknown | undefined;
  isTooLong = false;
  /** What the last hole holds that `jsonencode` fills. */
  json: Part | undefined;
  readonly #file: SourceText;
  readonly #pieces: Piece[] = [];
  readonly #texts: string[] = [];
  readonly #holes = new Map<string, Unknown>();
  #length = 0;

  constructor(file: SourceText) {
    this.#file = file;
  }

  add(parts: readonly TemplatePart[], scope: Scope): void {
    for (const part of parts) {
      if (this.isTooLong) return;
      if (part.kind === "text") this.#put(part.text, part.span, part.isExact);
      else if (part.kind === "interpolation") this.#fill(evaluate(part.value, scope), part.span);
      else if (part.kind === "if") this.#choose(part, scope);
      else this.#repeat(part, scope);
    }
  }

  written(): Written {
    const written = writtenOf(this.#pieces, this.#texts.join(""), this.#file);
    return this.#holes.size === 0 ? written : { ...written, holes: this.#holes };
  }

  #put(text: string, span: Span, isExact: boolean): void {
    if (text === "") return;
    this.#pieces.push({ start: this.#length, span, isExact });
    this.#texts.push(text);
    this.#length += text.length;
    this.isTooLong ||= this.#length > maxTextLength;
  }

  #fill(part: Part, span: Span): void {
    this.json = part.json;
    const text = asText(part.value);
    if (text === undefined) this.#leave(part.unknown, span);
    else this.#put(text, span, false);
  }

  /** A hole that nothing is known to fill stays as it is written. */
  #leave(unknown: Unknown | undefined, span: Span): void {
    this.unknown ??=
      unknown ?? Part.unknown("a value of another kind stands in the text", { file: this.#file, span }).unknown;
    const text = this.#file.text.slice(span.start, span.end);
    if (unknown?.reference !== undefined) this.#holes.set(text, unknown);
    this.#put(text, span, true);
  }

  #choose(part: Extract<TemplatePart, { kind: "if" }>, scope: Scope): void {
    const test = evaluate(part.condition, scope);
    const decided = asBool(test.value);
    if (decided === undefined) this.#leave(test.unknown, part.span);
    else this.add(decided ? part.then : part.otherwise, scope);
  }

  #repeat(part: Extract<TemplatePart, { kind: "for-directive" }>, scope: Scope): void {
    const source = evaluate(part.in, scope);
    const entries = entriesOf(source);
    if (entries === undefined || !scope.budget.spend(entries.length)) return this.#leave(source.unknown, part.span);
    for (const [key, value] of entries)
      this.add(part.body, withNames(scope, namesOf(part, new Part(key, value.at), value)));
  }
}
