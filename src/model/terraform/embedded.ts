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

/** Lets texts that are nothing but a hole be known as what the expression in it refers to. The tree must be fresh: it is changed in place. */
export function fillHoles(tree: Tree, { holes }: Written): Tree {
  const waiting: (Value | undefined)[] = holes === undefined ? [] : [tree.value];
  for (let value = waiting.pop(); value !== undefined; value = waiting.pop()) {
    if (typeof value !== "object" || value === null || value instanceof Unknown) continue;
    for (const [name, member] of Object.entries(value) as [string, Value][]) {
      const hole = typeof member === "string" ? holes?.get(member) : undefined;
      if (hole === undefined) waiting.push(member);
      else Object.defineProperty(value, name, { value: hole, enumerable: true });
    }
  }
  return tree;
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
