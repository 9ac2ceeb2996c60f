import type { Span } from "../text/index.ts";
import type { Field } from "./field.ts";
import type { Authored, Part, Site } from "./site.ts";
import { nameMember } from "./value.ts";

/** Where a field is written; an absent one stands on the nearest key above it that is written. */
export class FieldSite implements Site {
  readonly #field: Field;

  constructor(field: Field) {
    this.#field = field;
  }

  get file(): Site["file"] {
    const { doc, route } = this.#written();
    return doc.part(route)?.at.file ?? doc.file;
  }

  get via(): readonly Site[] {
    return this.#written().via;
  }

  get address(): string | undefined {
    return this.#written().doc.address;
  }

  get note(): string | undefined {
    return this.#written().doc.note;
  }

  get authored(): Authored | undefined {
    const { suppliedBy } = this.#field.resolve();
    if (suppliedBy !== undefined) return { file: suppliedBy.site.file, span: suppliedBy.site.span("value") };
    const field = this.#written();
    return field === this.#field ? field.doc.part(field.route)?.authored : undefined;
  }

  prepare(): void {
    const field = this.#written();
    field.doc.want(field.route);
    if (nameMember(field.value) !== undefined) field.doc.want([...field.route, nameMember(field.value) ?? ""]);
  }

  span(part?: Part): Span {
    const field = this.#written();
    const wanted = field === (this.#field.standsAt ?? this.#field) ? (part ?? "value") : "key";
    const place = field.doc.place(field.route);
    if (place === undefined) throw new Error(`no place for ${field.path || "the root"} in ${field.doc.file.path}`);
    if (wanted === "value") return place.value;
    if (wanted === "whole") return place.key ? { start: place.key.start, end: place.value.end } : place.value;
    return place.key ?? labelSpan(field, place.value);
  }

  #written(): Field {
    let field = this.#field.standsAt ?? this.#field;
    const depth = field.value === undefined ? homeDepth(field) : undefined;
    while (field.parent !== undefined && (field.value === undefined || field.route.length > (depth ?? Infinity)))
      field = field.parent;
    return field;
  }
}

/** How deep the block lies in which Terraform wants a setting that the vendor keeps elsewhere. */
function homeDepth({ doc, route }: Field): number | undefined {
  return doc.homes?.get(route.join("."))?.route.length;
}

/** A list item has no key: what names it stands for it, else its first character. A member without one was made by an expression. */
function labelSpan(field: Field, whole: Span): Span {
  if (typeof field.key === "string" && field.doc.language === "hcl") return whole;
  const name = nameMember(field.value);
  const place = name === undefined ? undefined : field.doc.place([...field.route, name]);
  return place?.value ?? { start: whole.start, end: Math.min(whole.start + 1, whole.end) };
}

/** A number that has more digits than a float holds, as it is written. */
export function digitsOf(value: number, site: Site): string {
  const { start, end } = site.span("value");
  const written = site.file.text.slice(start, end);
  return /^-?\d+$/.test(written) && Number(written) === value ? written : String(value);
}
