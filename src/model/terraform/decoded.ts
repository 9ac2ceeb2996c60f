/** What `jsondecode` has read of a text that is in view, put back where it is written. */
import { Elsewhere, Field } from "../field.ts";
import type { Site } from "../site.ts";
import { embedded, treeAt } from "./embedded.ts";
import { Part, type Within } from "./part.ts";
import type { Resource } from "./resource.ts";

/** A rule tree whose decoded parts lead to the text they were read from. */
export function withDecoded(tree: Part, resource: Resource, via: readonly Site[]): Part {
  const fieldOf = ({ decoding, route }: Within): Field => {
    const inner = treeAt(decoding.tree, route);
    return new Field(embedded(decoding.written, inner, resource), inner.value, { via });
  };
  const replaced = (part: Part): Part => {
    const { decoded } = part;
    if (decoded !== undefined)
      return new Part(new Elsewhere("it is read from JSON", fieldOf(decoded)), part.at, { key: part.key });
    if (part.isList) return new Part(part.items.map(replaced), part.at, { key: part.key, isLiteral: part.isLiteral });
    if (!part.isObject) return part;
    // Options are read as a whole, too, so they stay values.
    const members = part.members.map(
      ([name, member]) => [name, name === "options" ? member : replaced(member)] as const,
    );
    return new Part(new Map(members), part.at, { key: part.key, isLiteral: part.isLiteral });
  };
  return replaced(tree);
}
