import { type Alias, isAlias, isMap, isScalar, isSeq, type Node, type Scalar, type YAMLMap, type YAMLSeq } from "yaml";
import type { Span } from "../../text/index.ts";
import { noteGap, type SyntaxProblem, Unknown, type Value } from "../contract.ts";
import { toObject } from "../json/part.ts";
import type { Style } from "./align.ts";
import { reveal } from "./placeholders.ts";

/** A value with the places of its parts; `scalar` tells how and where it was written, if it is one. */
export interface YamlPart {
  readonly value: Value;
  readonly span: Span;
  readonly key: Span | undefined;
  readonly parts: ReadonlyMap<string | number, YamlPart> | undefined;
  readonly scalar: { readonly style: Style; readonly content: string; readonly span: Span } | undefined;
  /** How many values it holds, aliases resolved, itself included. */
  readonly size: number;
}

/** A name that a mapping has twice: where it stands again, and where it stands first. */
export interface Repeat {
  readonly name: string;
  readonly span: Span;
  readonly first: Span;
}

/** All that a file's aliases may add to it: a few lines of nested aliases can stand for billions of values. */
const MOST_ALIASED = 10_000;
const DEEPEST = 500;

/** Turns one document's nodes into values, in the order of the text, so that an alias finds the last anchor before it. */
export class Converter {
  readonly problems: SyntaxProblem[] = [];
  /** Where quotes and flow brackets open: the parser notices at their end that they are never closed. */
  readonly openers: Span[] = [];
  /** The names that a mapping has had before, by where they begin: the parser sees a repetition and not what it repeats. */
  readonly repeats = new Map<number, Repeat>();
  readonly #text: string;
  /** Why the mappings of this document may have more members than were read. */
  readonly #gap: string | undefined;
  readonly #anchors = new Map<string, YamlPart | "open">();
  #aliased = 0;

  constructor(text: string, gap: string | undefined) {
    this.#text = text;
    this.#gap = gap;
  }

  /** The part for a node; `at` is where a value would stand that is not written at all. */
  part(node: unknown, key: Span | undefined, at: number, depth: number): YamlPart {
    if (depth > DEEPEST) return this.#unknown("it is nested too deeply", key, { start: at, end: at });
    if (isAlias(node)) return this.#alias(node, key, at);
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return this.#absent(key, at);
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, "open");
    const part = this.#tagged(node, key, this.#content(node, key, at, depth));
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, part);
    return part;
  }

  #content(node: YAMLMap | YAMLSeq | Scalar, key: Span | undefined, at: number, depth: number): YamlPart {
    if (isScalar(node)) return this.#scalar(node, key, at);
    if (node.flow === true) this.openers.push(rangeOf(node, at));
    const parts = isMap(node) ? this.#members(node, at, depth) : this.#items(node, at, depth);
    const value: Value = isMap(node) ? toObject(parts) : Array.from(parts.values(), (part) => part.value);
    const gap = parts.has("<<") ? "members of another mapping are merged into it" : this.#gap;
    if (isMap(node) && gap !== undefined) noteGap(value, gap);
    let size = 1;
    const range = rangeOf(node, at);
    // A block's range runs on over blank lines and comments: its last part tells better where it ends.
    let end = node.flow === true ? range.end : range.start;
    for (const part of parts.values()) {
      size += part.size;
      if (node.flow !== true) end = Math.max(end, part.span.end, part.key?.end ?? 0);
    }
    return { value, span: { start: range.start, end }, key, parts, scalar: undefined, size };
  }

  #members(node: YAMLMap, at: number, depth: number): Map<string | number, YamlPart> {
    const parts = new Map<string | number, YamlPart>();
    for (const pair of node.items) {
      // Keys of a parsed document are nodes; the types allow for documents made by hand.
      const key = pair.key as Node | null;
      const span = key === null ? { start: at, end: at } : rangeOf(key, at);
      const name = this.#name(key, span);
      const first = parts.get(name)?.key;
      if (first !== undefined) this.repeats.set(span.start, { name, span, first });
      parts.set(name, this.part(pair.value, span, span.end, depth + 1));
    }
    return parts;
  }

  #items(node: YAMLSeq, at: number, depth: number): Map<string | number, YamlPart> {
    const parts = new Map<string | number, YamlPart>();
    for (const item of node.items)
      parts.set(parts.size, this.part(item, undefined, rangeOf(node, at).start, depth + 1));
    return parts;
  }

  /** Names are text in our model: `1:` and `true:` are the names "1" and "true". */
  #name(key: Node | null, span: Span): string {
    if (isScalar(key) && typeof key.value === "string") return reveal(key.value);
    return this.#text.slice(span.start, span.end);
  }

  #scalar(node: Scalar, key: Span | undefined, at: number): YamlPart {
    const range = rangeOf(node, at);
    const isBlock = node.type === "BLOCK_LITERAL" || node.type === "BLOCK_FOLDED";
    const style = node.type === "QUOTE_DOUBLE" ? "double" : node.type === "QUOTE_SINGLE" ? "single" : "other";
    if (style !== "other") {
      this.openers.push(range);
      // The parser takes the last character for the quote that is missing, so that its value is not what is written.
      const isClosed =
        range.end > range.start + 1 && this.#text.charAt(range.end - 1) === this.#text.charAt(range.start);
      if (!isClosed) return this.#unknown("its quote is never closed", key, range);
    }
    const span = isBlock ? this.#blockContent(range) : range;
    const value = plainValue(node.value);
    const content = typeof value === "string" ? value : this.#text.slice(span.start, span.end);
    return { value, span, key, parts: undefined, scalar: { style, content, span }, size: 1 };
  }

  /** The lines of a block scalar without its header, its first indentation and its last line breaks. */
  #blockContent({ start, end }: Span): Span {
    const written = this.#text.slice(start, end);
    const header = /^[^\r\n]*(?:\r?\n|\r|$)/.exec(written)?.[0].length ?? 0;
    const last = Math.max(header, written.trimEnd().length);
    const first = Math.min(last, header + written.slice(header).search(/\S|$/));
    return { start: start + first, end: start + last };
  }

  /** A tag of the writer's own (`!Ref name`) makes something else of its value than what is written. */
  #tagged(node: Node, key: Span | undefined, part: YamlPart): YamlPart {
    const { tag } = node;
    if (tag === undefined || tag === "!" || !tag.startsWith("!")) return part;
    return this.#unknown(`the tag ${tag} decides on it`, key, part.span);
  }

  #alias(node: Alias, key: Span | undefined, at: number): YamlPart {
    const span = rangeOf(node, at);
    const target = this.#anchors.get(node.source);
    if (target === undefined) {
      this.problems.push({ span, what: `there is no anchor \`&${node.source}\` before this alias` });
      return this.#unknown("its alias names nothing", key, span);
    }
    if (target === "open") return this.#unknown("its alias names what it is part of", key, span);
    this.#aliased += target.size;
    if (this.#aliased > MOST_ALIASED) return this.#unknown("the file's aliases stand for too much", key, span);
    return { ...target, span, key };
  }

  #absent(key: Span | undefined, at: number): YamlPart {
    return { value: null, span: { start: at, end: at }, key, parts: undefined, scalar: undefined, size: 1 };
  }

  #unknown(why: string, key: Span | undefined, span: Span): YamlPart {
    return { value: new Unknown(why), span, key, parts: undefined, scalar: undefined, size: 1 };
  }
}

function plainValue(value: unknown): Value {
  if (typeof value === "string") return reveal(value);
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return new Unknown("JSON has no such number");
}

function rangeOf(node: Node, at: number): Span {
  const range = node.range;
  return range ? { start: range[0], end: range[1] } : { start: at, end: at };
}
