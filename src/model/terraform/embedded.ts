/** Documents inside the texts of a configuration: heredocs, texts of a plan, rendered templates. */
import { type Route, type Tree, Unknown, type Value } from "../../syntax/index.ts";
import { Doc } from "../doc.ts";
import { isObject } from "../value.ts";
import type { Written } from "./part.ts";
import { noteOf, type Resource } from "./resource.ts";

/** A document whose characters stand in a text of some file, or are that file; in the block's own file it is a part of the block. */
export function embedded(written: Written, tree: Tree, resource: Resource): Doc {
  if (written.isWholeFile && written.text === written.file.text) return new Doc(written.file, tree);
  const host = { content: written.text, toFile: written.toHost };
  const isInside = written.file.path === resource.file.path;
  return new Doc(
    written.file,
    tree,
    "embedded",
    isInside ? { host, address: resource.address, note: noteOf(resource) } : { host },
  );
}

/** A part of a document as a document: its places are found in the whole. */
export function treeAt(tree: Tree, route: Route): Tree {
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
