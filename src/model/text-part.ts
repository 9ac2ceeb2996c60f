import type { Span } from "../text/index.ts";
import { Field } from "./field.ts";
import type { Site } from "./site.ts";

/** A stretch of a written text, as a field of its own: same path, but a finding underlines just these characters. */
export class TextPart extends Field {
  readonly #whole: Field;
  readonly #span: Span;

  /** `span` counts in the text as its language means it, without quotes and escapes. */
  constructor(whole: Field, span: Span) {
    const { parent, key, via, base, standsAt } = whole;
    const text = typeof whole.value === "string" ? whole.value.slice(span.start, span.end) : undefined;
    super(whole.doc, text, { parent, key, via, base, standsAt });
    this.owner = whole.owner;
    this.#whole = whole;
    this.#span = span;
  }

  override get site(): Site {
    const whole = this.#whole;
    const { site } = whole;
    return {
      file: site.file,
      via: site.via,
      prepare: () => site.prepare(),
      span: (part) => (part === undefined || part === "value" ? this.#inFile() : undefined) ?? site.span(part),
    };
  }

  /** Undefined where the text comes from a variable or is not written as it reads: then all of it is underlined. */
  #inFile(): Span | undefined {
    const whole = this.#whole;
    const decoded = whole.standsAt === undefined ? whole.doc.decode(whole.route) : undefined;
    if (decoded === undefined || decoded.text !== whole.value) return undefined;
    return { start: decoded.toHost(this.#span.start), end: decoded.toHost(this.#span.end) };
  }
}
