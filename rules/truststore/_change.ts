/** What becomes of CA sets and their activations in a change, and by which ids a set goes on both sides of it. */
import type { CaSet, CaSetActivation, Change, Changes, Enrollment, Fate, Project } from "#rule";
import { fateOf, valueOf } from "#rule";

/** Members that answers of the API have, and no request. */
const marks = ["caSetLink", "accountId", "createdBy", "activationId", "location", "assignedSlots"];

/** What a thing comes to of which nothing is written any more. */
export function fateOfThing(thing: CaSet | CaSetActivation | Enrollment, all: Changes): Fate {
  return fateOf(thing, all, marks);
}

/** What the change does to a CA set, where it deletes it: no longer written, or shown as deleted by the account. */
export function deletionOf({ before, after, all }: Change<"caSet">): Fate {
  if (before === undefined || before.isDeleted) return { state: "stays" };
  if (after !== undefined) return after.isDeleted ? { state: "goes", certainty: "proven" } : { state: "stays" };
  return fateOfThing(before, all);
}

/** All that a set of before goes by, also in the words of after: an id, a reference, its name for those who look it up. */
export function keysOf(set: CaSet, all: Changes): ReadonlySet<string> {
  const name = valueOf(set.name);
  const ids = [valueOf(set.id), set.vendorId].flatMap((key) => (key === undefined ? [] : [key, all.moved(key)]));
  return new Set(name === undefined ? ids : [...ids, byName(name)]);
}

const byName = (name: string): string => `name ${name}`;

/** True for an id that names a set of these keys, be it by import or by look-up. */
export function isAmong(id: string, keys: ReadonlySet<string>, project: Project): boolean {
  const lookup = project.caSetLookups.find(({ key }) => key === id);
  const name = lookup && valueOf(lookup.name);
  return keys.has(id) || keys.has(project.caSetKey(id)) || (name !== undefined && keys.has(byName(name)));
}

/** The enrollments of a project that are bound to the set of these keys. */
export function boundTo(keys: ReadonlySet<string>, project: Project): readonly Enrollment[] {
  return project.enrollments.filter(
    ({ caSetId }) => caSetId.state === "known" && isAmong(caSetId.value, keys, project),
  );
}
