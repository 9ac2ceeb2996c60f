/**
 * The one way in which rules read a document. Missing, templated and mistyped values all answer here, so that no rule needs
 * a check of its own for them.
 */
import { gapOf, type Route, Unknown, type Value } from "../syntax/index.ts";
import type { Doc } from "./doc.ts";
import { digitsOf, FieldSite } from "./field-site.ts";
import { idByReference } from "./ids.ts";
import { hasPlaceholder, substitute, wholeVariable } from "./placeholder.ts";
import { absent, known, type Read, unknown } from "./read.ts";
import type { Site } from "./site.ts";
import { findUnknown, isObject, numberOf, shorten, switchOf, typeName } from "./value.ts";

const nowhere: readonly Site[] = [];

/** What a template around a value adds to it: the variables in force and what an include marker stands for. */
export interface Context {
  /** The value of a template variable, where the project defines it. */
  readonly variable: (name: string) => Field | undefined;
  /** What stands in place of an include marker; undefined when it cannot be followed (the include rules say why). */
  readonly include: (marker: Field) => Field | undefined;
}

/** A value that stands in another document, to which an expression leads: a child rule in a data source of its own. */
export class Elsewhere extends Unknown {
  readonly target: Field;

  constructor(why: string, target: Field) {
    super(why);
    this.target = target;
  }
}

/** Both may come by the same module calls. */
function isSamePlace(a: Site, b: Site): boolean {
  return a.file === b.file && a.span("value").start === b.span("value").start;
}

/**
 * A value of a document under its vendor name, known or not, written or not. Asking never throws: a missing member is a field
 * that reads as absent and stands on its parent's key.
 */
export class Field {
  readonly doc: Doc;
  /** The field this one belongs to in the merged model; it may stand in another file. */
  readonly parent: Field | undefined;
  readonly key: string | number | undefined;
  readonly value: Value | undefined;
  readonly context: Context | undefined;
  readonly via: readonly Site[];
  /** Set where a resource begins: the path of this field itself, from which the paths below continue. */
  readonly base: string | undefined;
  /** Set on a value that a variable supplies: the placeholder in the template, which is where findings about it stand. */
  readonly standsAt: Field | undefined;
  /** The variable that supplies it then, where it is given its value. */
  readonly suppliedBy: Field | undefined;

  /** The node whose own field this is; set where a resource begins. */
  owner: { readonly resource: string } | undefined;

  constructor(
    doc: Doc,
    value: Value | undefined,
    at: {
      parent?: Field | undefined;
      key?: string | number | undefined;
      context?: Context | undefined;
      via?: readonly Site[];
      base?: string | undefined;
      standsAt?: Field | undefined;
      suppliedBy?: Field | undefined;
    } = {},
  ) {
    this.doc = doc;
    this.value = value;
    this.parent = at.parent;
    this.key = at.key;
    this.context = at.context;
    this.via = at.via ?? at.parent?.via ?? nowhere;
    this.base = at.base;
    this.standsAt = at.standsAt ?? at.parent?.standsAt;
    this.suppliedBy = at.suppliedBy ?? at.parent?.suppliedBy;
    this.owner = undefined;
  }

  /** The same value as the beginning of a resource: paths below count from here. */
  asBase(base = "", context: Context | undefined = this.context): Field {
    return new Field(this.doc, this.value, { parent: this.parent, key: this.key, context, via: this.via, base });
  }

  /** A member of an object; absent when there is none, or when this is no object. */
  get(name: string): Field {
    const value = this.#resolved();
    if (value !== this) return value.get(name);
    const member = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value[name] : undefined;
    return new Field(this.doc, member, { parent: this, key: name, context: this.context });
  }

  /** A member reached by several names. */
  at(...names: readonly string[]): Field {
    return names.reduce<Field>((field, name) => field.get(name), this);
  }

  /** The items of a list, include markers and variables followed; empty when this is no list. */
  items(): readonly Field[] {
    const list = this.#resolved();
    if (list !== this) return list.items();
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: Value, key) =>
      new Field(this.doc, item, { parent: this, key, context: this.context }).resolve(),
    );
  }

  /** The members of an object in the order written. */
  members(): readonly Field[] {
    const object = this.#resolved();
    if (object !== this) return object.members();
    return isObject(this.value) ? Object.keys(this.value).map((name) => this.get(name)) : [];
  }

  /** The names of an object's members in the order written, without making fields of them. */
  names(): readonly string[] {
    const object = this.#resolved();
    return isObject(object.value) ? Object.keys(object.value) : [];
  }

  /** True when an object has a member of that name, be it null; asks without making a field of it. */
  has(name: string): boolean {
    const { value } = this.#resolved();
    return isObject(value) && Object.hasOwn(value, name);
  }

  /** What this field stands for: the content behind an include marker or a variable, else itself. */
  resolve(): Field {
    return this.#resolved();
  }

  /** True when nothing is written here; null counts as nothing, as it does for the vendors. */
  get isAbsent(): boolean {
    return this.value === undefined || this.value === null;
  }

  /** True when the text shows that nothing is written here: it does not where a placeholder or a fault may hide the member. */
  get isMissing(): boolean {
    return this.isAbsent && this.#gap === undefined;
  }

  /** True when nothing is written here, or a text of blanks alone. */
  get isBlank(): boolean {
    const text = this.text();
    return this.isAbsent || (text.state === "known" && text.value.trim() === "");
  }

  get isList(): boolean {
    return Array.isArray(this.#resolved().value);
  }

  get isObject(): boolean {
    return isObject(this.#resolved().value);
  }

  bool(): Read<boolean> {
    const { isTyped } = this.#resolved().doc;
    return this.#read(
      (value) => (isTyped ? switchOf(value) : typeof value === "boolean" ? value : undefined),
      "true or false",
    );
  }

  /** A text without placeholders; one with a placeholder is unknown. */
  text(): Read<string> {
    const value = this.#resolved().value;
    if (typeof value === "string") {
      const full = this.#substituted(value);
      return full === undefined ? unknown(`${shorten(value)} is filled in elsewhere`) : known(full);
    }
    const { isTyped } = this.#resolved().doc;
    return this.#read((found) => (isTyped && typeof found === "number" ? String(found) : undefined), "a text");
  }

  /** A number; text made of digits is not one. */
  number(): Read<number> {
    const { isTyped } = this.#resolved().doc;
    return this.#read(
      (value) => (isTyped ? numberOf(value) : typeof value === "number" ? value : undefined),
      "a number",
    );
  }

  /**
   * An id as the vendors mix it: text, or a number written out. An id that Terraform fills in by reference is known as that
   * reference: the same one always means the same thing.
   */
  id(): Read<string> {
    const found = this.#resolved();
    const { value } = found;
    if (typeof value === "number")
      return known(Number.isSafeInteger(value) ? String(value) : digitsOf(value, found.site));
    const name = value instanceof Unknown && value.reference !== undefined ? idByReference(value.reference) : undefined;
    return name === undefined ? this.text() : known(name);
  }

  /** A list of texts; unknown as soon as one of them is. */
  texts(): Read<readonly string[]> {
    return this.#all((item) => item.text());
  }

  /** A list of ids; unknown as soon as one of them is. */
  ids(): Read<readonly string[]> {
    return this.#all((item) => item.id());
  }

  #all(readItem: (item: Field) => Read<string>): Read<readonly string[]> {
    const list = this.#resolved();
    if (!Array.isArray(list.value)) return this.#read<readonly string[]>(() => undefined, "a list");
    const texts: string[] = [];
    for (const item of list.items()) {
      const read = readItem(item);
      if (read.state === "unknown") return read;
      if (read.state === "known") texts.push(read.value);
    }
    return known(texts);
  }

  /** The plain value, when the whole of it is known. */
  json(): Read<Value> {
    const value = this.#resolved().value;
    if (value === undefined || value === null) return this.#nothing();
    const why = findUnknown(value, 0);
    return why === undefined ? known(value) : unknown(why);
  }

  /** The scalar as YAML spells it, quotes included: `010` is not what it is read as. Undefined where JSON leaves no such doubt. */
  source(): string | undefined {
    return this.doc.sourceOf(this.route);
  }

  /** The path from the resource in vendor names, such as `behaviors[3].options.x`. */
  get path(): string {
    if (this.base !== undefined) return this.base;
    if (this.parent === undefined || this.key === undefined) return "";
    const above = this.parent.path;
    if (typeof this.key === "number") return `${above}[${this.key}]`;
    return above === "" ? this.key : `${above}.${this.key}`;
  }

  /** The route from the root of the document in which this is written. */
  get route(): Route {
    const route: (string | number)[] = [];
    let field: Field = this;
    while (field.parent !== undefined && field.parent.doc === field.doc && field.key !== undefined) {
      route.push(field.key);
      field = field.parent;
    }
    return route.reverse();
  }

  get site(): Site {
    return new FieldSite(this);
  }

  /** The resource this is a part of; undefined outside of any. */
  get resource(): string | undefined {
    return this.owner?.resource ?? this.parent?.resource;
  }

  #resolved(): Field {
    const { context, value } = this;
    if (value instanceof Elsewhere) return this.#followed(value);
    if (context === undefined || typeof value !== "string") return this;
    if (value.startsWith("#include:")) return context.include(this) ?? this;
    const name = wholeVariable(value);
    if (name === undefined) return this;
    const variable = context.variable(name);
    if (variable === undefined) return this;
    const { doc, parent, key, via, base } = this;
    return new Field(doc, variable.value, {
      parent,
      key,
      via,
      base,
      standsAt: this,
      suppliedBy: variable,
    });
  }

  #followed({ target }: Elsewhere): Field {
    const { parent, key, base } = this;
    return new Field(target.doc, target.value, {
      parent,
      key,
      base,
      context: target.context,
      via: [...this.via, this.site, ...target.via.filter((way) => !this.via.some((known) => isSamePlace(known, way)))],
    });
  }

  #substituted(text: string): string | undefined {
    if (!hasPlaceholder(text)) return text;
    const { context } = this;
    if (context === undefined) return undefined;
    const full = substitute(text, (name) => {
      const value = context.variable(name)?.value;
      return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
        ? String(value)
        : undefined;
    });
    return full === undefined || hasPlaceholder(full) ? undefined : full;
  }

  #nothing(): Read<never> {
    const gap = this.#gap;
    return gap === undefined ? absent : unknown(gap);
  }

  /** Why this may be written all the same, though it was not read. */
  get #gap(): string | undefined {
    if (this.value !== undefined || this.parent === undefined) return undefined;
    return gapOf(this.parent.value) ?? this.parent.#gap;
  }

  #read<T>(pick: (value: Value) => T | undefined, wanted: string): Read<T> {
    const { value } = this.#resolved();
    if (value === undefined || value === null) return this.#nothing();
    if (value instanceof Unknown) return unknown(value.why, value.reference);
    const picked = pick(value);
    if (picked !== undefined) return known(picked);
    if (typeof value === "string" && hasPlaceholder(value)) return unknown(`${shorten(value)} is filled in elsewhere`);
    return unknown(`holds ${typeName(value)} where ${wanted} belongs`);
  }
}
