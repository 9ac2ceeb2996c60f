/** What `jsondecode` has read of a text that is in view, put back where it is written. */
import { type Route, type Tree, Unknown, type Value } from "../../syntax/index.ts";
import { Elsewhere, Field } from "../field.ts";
import type { Site } from "../site.ts";
import { isObject } from "../value.ts";
import { embedded } from "./embedded.ts";
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

/** A part of a document as a document: its places are found in the whole. */
function treeAt(tree: Tree, route: Route): Tree {
  const inside = (value: Value | undefined, step: string | number): Value | undefined => {
    if (Array.isArray(value)) return (value as readonly Value[])[Number(step)];
    return isObject(value) && !(value instanceof Unknown) ? value[String(step)] : undefined;
  };
  return {
    value: route.reduce<Value | undefined>(inside, tree.value),
    problems: [],
    places: (routes) => tree.places(routes.map((inner) => [...route, ...inner])),
  };
}
