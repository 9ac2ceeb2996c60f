import type { Span } from "../../text/index.ts";
import type { Attribute, Block, Body } from "./ast.ts";
import * as say from "./sentences.ts";

/** A body that is being read. */
export class Draft {
  readonly attributes: Attribute[] = [];
  readonly blocks: Block[] = [];
  /** Something of it could not be read. */
  isTorn = false;
  /** A block whose content begins on the line of its brace. */
  isOneLine = false;
  readonly #names = new Map<string, Attribute>();

  /** @returns the attribute of that name that came before */
  add(attribute: Attribute): Attribute | undefined {
    this.attributes.push(attribute);
    const first = this.#names.get(attribute.name);
    if (first === undefined) this.#names.set(attribute.name, attribute);
    return first;
  }

  /** Forgets all but what came first. */
  cutTo(attributes: number, blocks: number): void {
    for (const { name } of this.attributes.splice(attributes)) this.#names.delete(name);
    for (const attribute of this.attributes) this.#names.set(attribute.name, attribute);
    this.blocks.length = blocks;
  }

  body(span: Span): Body {
    return { attributes: this.attributes, blocks: this.blocks, gap: this.isTorn ? say.gap : undefined, span };
  }
}
