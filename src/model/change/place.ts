/**
 * Where a thing stands, from the narrowest place to the widest: folders that are copies of each other, one for each environment,
 * hold things of the same addresses and names, which only their places tell apart.
 */
import type { Field } from "../field.ts";
import { folderOf } from "../paths.ts";

/** The folder of the root module that a thing belongs to, by whatever calls it is made; of other files the folder they lie in. */
export function rootOf({ via, doc }: Field): string {
  return folderOf((via[0]?.file ?? doc.file).path);
}

/** A block or file within its folder, then that of any file of the folder, the folder, and anywhere. */
export function placesOf(field: Field, address = field.doc.address): readonly string[] {
  const root = rootOf(field);
  const { path } = field.doc.file;
  // a plan is a configuration of its own, so that the file counts even where there is an address
  return [`${root}\n${path}\n${address ?? ""}`, `${root}\n${address ?? path}`, root, ""];
}

/** A key in each of the places: who has it nearby comes before who has it elsewhere. */
export function keysIn(places: readonly string[], key: string | undefined): readonly (string | undefined)[] {
  return places.map((place) => (key === undefined ? undefined : `${place}\n${key}`));
}
