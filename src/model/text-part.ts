import type { Span } from "../text/index.ts";
import type { DecodedText } from "./doc.ts";
import { Field } from "./field.ts";
import type { Part, Site } from "./site.ts";

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

  /** All of the text is underlined where it comes from a variable or is not written as it reads. */
  override get site(): Site {
    return new TextSite(this.#whole, this.#span, this.#whole.value);
  }
}

/**
 * Where a stretch of a field's text stands, found through escapes and indents; in another file where the text is read from there,
 * and then by way of the field.
 */
export class TextSite implements Site {
  readonly #field: Field;
  readonly #span: Span;
  readonly #site: Site;
  readonly #isTrusted: boolean;
  readonly #text: unknown;
  #decoded: DecodedText | undefined | "not yet" = "not yet";

  /** `text` is what the field must read as for the stretch to mean anything; left out where it is known to. */
  constructor(field: Field, span: Span, text?: unknown) {
    this.#field = field;
    this.#span = span;
    this.#site = field.site;
    this.#isTrusted = text === undefined;
    this.#text = text;
  }

  get file(): Site["file"] {
    return this.#elsewhere?.file ?? this.#site.file;
  }

  get via(): readonly Site[] {
    return this.#elsewhere === undefined ? this.#site.via : [...this.#site.via, this.#site];
  }

  get address(): string | undefined {
    return this.#site.address;
  }

  get note(): string | undefined {
    return this.#site.note;
  }

  prepare(): void {
    this.#site.prepare();
  }

  span(part?: Part): Span {
    const decoded = this.#read();
    if (decoded !== undefined && this.#elsewhere !== undefined) return this.#stretch(decoded);
    if (part === "whole" || (part === "key" && !this.#isTrusted)) return this.#site.span(part);
    return decoded === undefined ? this.#site.span("value") : this.#stretch(decoded);
  }

  #stretch(decoded: DecodedText): Span {
    return (
      decoded.toSpan?.(this.#span) ?? { start: decoded.toHost(this.#span.start), end: decoded.toHost(this.#span.end) }
    );
  }

  /** The text, where it stands in a file of its own. */
  get #elsewhere(): DecodedText | undefined {
    if (this.#field.doc.language !== "hcl") return undefined;
    const decoded = this.#read();
    return decoded !== undefined && decoded.file !== this.#site.file ? decoded : undefined;
  }

  #read(): DecodedText | undefined {
    if (this.#decoded !== "not yet") return this.#decoded;
    const { standsAt, doc, route } = this.#field;
    const decoded = standsAt === undefined ? doc.decode(route) : undefined;
    this.#decoded = this.#isTrusted || decoded?.text === this.#text ? decoded : undefined;
    return this.#decoded;
  }
}
