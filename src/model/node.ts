/**
 * What all nodes share, so that findings can name any of them and every one prefers the project's files to the account's
 * snapshot in the same way.
 */
import { readJson, type Tree } from "../syntax/index.ts";
import { Doc } from "./doc.ts";
import { Field } from "./field.ts";
import { isReferenceKey, nameOfReference } from "./ids.ts";
import { absent, type Read, unknown } from "./read.ts";
import type { Site } from "./site.ts";
import { isObject } from "./value.ts";

/** Any node, as the owner of a text it keeps. */
export interface AnyOwner {
  readonly kind: string;
  readonly field: Field;
  readonly resource: string;
}

/** What every node has in common: a field it stands on, and words for the thing it is. */
export abstract class Node<Kind extends string> {
  abstract readonly kind: Kind;
  /** The written value this node is about. */
  abstract readonly field: Field;
  /** The thing in the reader's words: kind and id or name, such as `ca-set 70010`; a block's address in Terraform. */
  abstract readonly resource: string;

  /** Underlines what names the node; `whole` is all of it. */
  get site(): Site {
    const { site } = this.field;
    const { file, via, address, note } = site;
    return { file, via, address, note, prepare: () => site.prepare(), span: (part) => site.span(part ?? "key") };
  }

  get path(): string {
    return this.field.path;
  }
}

/**
 * A node that several documents may tell about: an entry of a list, the object itself, the account's snapshot.
 * What the project's files declare comes before what the snapshot shows.
 */
export abstract class RecordNode<Kind extends string> extends Node<Kind> {
  readonly #records: { readonly field: Field; readonly live: boolean }[] = [];
  /** What {@link firstText} found: names and ids are asked for over and over. */
  readonly #texts = new Map<string, Read<string>>();

  constructor(field: Field, live: boolean) {
    super();
    this.record(field, live);
  }

  /** Adds what another document says of this node. */
  record(field: Field, live: boolean): void {
    this.#texts.clear();
    const at = live ? this.#records.length : this.#records.filter((record) => !record.live).length;
    this.#records.splice(at, 0, { field: own(field, this), live });
  }

  /** Takes over all that another node of the same thing was told. */
  protected absorbRecords(other: RecordNode<Kind>): void {
    for (const { field, live } of other.#records) this.record(field, live);
  }

  get field(): Field {
    const [first] = this.#records;
    if (first === undefined) throw new Error("a node stands on a record");
    return first.field;
  }

  /** All documents that tell about this node, files before the snapshot. */
  get records(): readonly Field[] {
    return this.#records.map((record) => record.field);
  }

  /** True when only the snapshot knows this node. */
  get isLive(): boolean {
    return this.#records.every((record) => record.live);
  }

  /** What the snapshot says of this node; undefined without one. */
  get liveRecord(): Field | undefined {
    return this.#records.find((record) => record.live)?.field;
  }

  /** The first record's member of that name that is written; the first record's absent one when none is. */
  get(...names: readonly string[]): Field {
    for (const { field } of this.#records) {
      const member = field.at(...names);
      if (!member.isAbsent) return member;
    }
    return this.field.at(...names);
  }

  /** True when some record holds the member, be it null: then its emptiness is said, not unknown. */
  says(name: string): boolean {
    return this.#records.some(({ field }) => field.get(name).value !== undefined);
  }

  /** Keeps of each record only its plain members, so that a large document and its text can be let go; places are found by reading it again. */
  slim(): void {
    this.#texts.clear();
    this.#records.forEach((record, at) => {
      const { doc, value, parent, key, via, base } = record.field;
      if (!isObject(value) || record.live || parent !== undefined || key !== undefined || !doc.isPlainJson) return;
      const plain = Object.fromEntries(
        Object.entries(value).filter(([, member]) => typeof member !== "object" || member === null),
      );
      const { file } = doc;
      const places: Tree["places"] = (routes) => readJson(file.text)?.places(routes) ?? routes.map(() => undefined);
      const light = new Doc(file, { value: plain, problems: [], places }, doc.language);
      this.#records[at] = { field: own(new Field(light, plain, { via, base: base ?? "" }), this), live: false };
    });
  }

  /** An id or name by the first of several spellings that is written. */
  protected firstText(...names: readonly string[]): Read<string> {
    const key = `${names.length} ${names[0]}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    let text: Read<string> = absent;
    for (const name of names) {
      text = this.get(name).id();
      if (text.state !== "absent") break;
    }
    this.#texts.set(key, text);
    return text;
  }
}

/** The first of some names that is known; one that Terraform only refers to comes last, however it stands in the list. */
export function firstLabel(...names: readonly Read<string>[]): string | undefined {
  const known = names.flatMap((name) => (name.state === "known" && name.value !== "" ? [name.value] : []));
  return (
    known.find((name) => !isReferenceKey(name)) ?? (known[0] === undefined ? undefined : nameOfReference(known[0]))
  );
}

/** The name of a thing with its id beside it, where both are known and the id is the vendor's. */
export function namedLabel(name: Read<string>, id: Read<string>): string | undefined {
  const isBoth = name.state === "known" && id.state === "known" && name.value !== id.value && name.value !== "";
  return isBoth && !isReferenceKey(id.value) ? `${name.value} (${id.value})` : firstLabel(id, name);
}

/** A link that the files in view do not show. */
export function notInView(what: string): { readonly state: "unknown"; readonly why: string } {
  return unknown(`${what} is not in the project or snapshot`);
}

/** Tells a resource's own field whom it belongs to, so that findings on any part of it can name the resource. */
export function own(field: Field, owner: { readonly resource: string }): Field {
  field.owner = owner;
  return field;
}
