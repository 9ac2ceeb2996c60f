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

/** True when a member is a list of objects, every one of which (up to the first few) passes; an empty list passes. */
export function isListOf(field: Field, passes: (item: Field) => boolean): boolean {
  return (
    field.isList &&
    field
      .items()
      .slice(0, 5)
      .every((item) => item.isObject && passes(item))
  );
}
