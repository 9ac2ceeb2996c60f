/** What the readers of all systems have in common, so that `recognise` can try them one after the other. */
import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";

/** What a reader is given: the project to fill, and whether the document shows the account as it is (a snapshot). */
export interface Into {
  readonly project: Project;
  readonly live: boolean;
}

/** One form of document: how its content is recognised and how it becomes nodes. */
export interface Shape {
  /** For people: what the document is, such as "CPS enrollment". */
  readonly name: string;
  readonly claims: (field: Field) => boolean;
  readonly read: (field: Field, into: Into) => void;
}

/** True when an object has all of the members. */
export function has(field: Field, ...names: readonly string[]): boolean {
  return names.every((name) => field.get(name).value !== undefined);
}

/** True when an object has at least one of the members. */
export function hasAny(field: Field, ...names: readonly string[]): boolean {
  return names.some((name) => field.get(name).value !== undefined);
}

type Passes = (item: Field) => boolean;

/** True when a member is a list of objects, every one of which (up to the first few) passes; an empty list passes. */
export function isListOf(field: Field, passes: Passes): boolean {
  return (
    field.isList &&
    field
      .items()
      .slice(0, 5)
      .every((item) => item.isObject && passes(item))
  );
}

/** The same for a list that tells something: an empty one may be of any form. */
export function isFilledListOf(field: Field, passes: Passes): boolean {
  return isListOf(field, passes) && field.items().length > 0;
}

/** The form of an answer that lists objects of one kind, which are read one by one. */
export function listShape(
  name: string,
  listIn: (field: Field) => Field,
  passes: Passes,
  read: (item: Field, into: Into) => unknown,
): Shape {
  return {
    name,
    claims: (field) => isFilledListOf(listIn(field), passes),
    read: (field, into) => {
      for (const item of listIn(field).items()) read(item, into);
    },
  };
}

/** The way to a member, for {@link listShape}. */
export const member =
  (...names: readonly string[]) =>
  (field: Field): Field =>
    field.at(...names);
