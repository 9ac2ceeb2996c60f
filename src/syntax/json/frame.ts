/** How far the reading of one container has come: what may follow, and what may be missing without being a fault. */
import type { Span } from "../../text/index.ts";
import { noteGap, Unknown, type Value } from "../contract.ts";
import type { Token } from "./lexer.ts";
import { mergeBranches, type Part, toObject } from "./part.ts";

/** A member name that waits for its value. */
export interface Name {
  readonly text: string;
  readonly span: Span;
  hasColon: boolean;
}

/** A container that is being read; `top` is the file itself. */
export class Frame {
  kind: "object" | "list" | "top";
  /** The bracket that opened it; undefined for the file. */
  readonly open: Token | undefined;
  readonly parts = new Map<string | number, Part>();
  name: Name | undefined;
  /** The part that was read last, to merge an alternative with, and where it ends. */
  last: { readonly key: string | number; readonly end: number } | undefined;
  /** True when the last part is a bare placeholder in a list: it may bring its own comma, or be nothing. */
  isLastOpen = false;
  /** The comma since the last part. */
  comma: Token | undefined;
  /** True when a directive or placeholder since the last part may supply a value or a comma, or swallow one. */
  isSoft = false;
  /** Why it may have more members than are read: set where something else stands in the place of a member. */
  gap: string | undefined;
  /** True after a fault, up to the next comma or name: what stands there is passed over in silence. */
  isSkipping = false;

  constructor(kind: Frame["kind"], open: Token | undefined) {
    this.kind = kind;
    this.open = open;
  }

  /** True when a value here, without a name, can only be what another branch of a condition gives the last member. */
  get takesAlternative(): boolean {
    return this.kind === "object" && this.isSoft && this.last !== undefined && this.name === undefined;
  }

  expectValueOf(name: Name): void {
    this.name = name;
    this.isSoft = false;
    this.isSkipping = false;
  }

  /** Adds a value that was read to its end; one without a name in an object is an alternative, or passed over. */
  attach(read: Omit<Part, "key">, isOpen: boolean): void {
    const key = this.#keyOfNext();
    if (key !== undefined) {
      const known = this.parts.get(key);
      const part: Part = { ...read, key: this.name?.span ?? known?.key };
      // As in JSON.parse the last of two members of one name wins, unless they stand in different branches.
      this.parts.set(key, known !== undefined && known.branch !== part.branch ? mergeBranches(known, part) : part);
      this.last = { key, end: part.span.end };
    }
    this.name = undefined;
    this.comma = undefined;
    this.isSoft = false;
    this.isLastOpen = isOpen;
  }

  /** The name that waits for a value gets none. */
  attachMissing(branch: number): void {
    if (this.name === undefined) return;
    const { end } = this.name.span;
    const value = new Unknown("the name has no value");
    this.attach({ value, span: { start: end, end }, branch, parts: undefined }, false);
  }

  #keyOfNext(): string | number | undefined {
    if (this.isSkipping) return undefined;
    if (this.kind !== "object") return this.parts.size;
    return this.name?.text ?? this.last?.key;
  }

  /** The value of all parts, once the container is at its end. */
  value(): Value {
    if (this.kind !== "object") return Array.from(this.parts.values(), (part) => part.value);
    const object = toObject(this.parts);
    if (this.gap !== undefined) noteGap(object, this.gap);
    return object;
  }

  /** What a file of one value is: the first one that the text tells, where placeholders stand beside it. */
  firstKnown(): Part | undefined {
    const parts = [...this.parts.values()];
    return parts.find((part) => !(part.value instanceof Unknown)) ?? parts[0];
  }

  /** What a file is that holds members without braces, or several values without brackets. */
  fragment(): Part | undefined {
    const parts = [...this.parts.values()];
    const [first] = parts;
    const last = parts.at(-1);
    if (first === undefined || last === undefined || (this.kind === "top" && first === last)) return first;
    const span = { start: first.key?.start ?? first.span.start, end: last.span.end };
    this.gap = "the file is a fragment of a document";
    return { value: this.value(), span, key: undefined, parts: this.parts, branch: 0 };
  }
}
