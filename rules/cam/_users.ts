/** Who refers to the versions of access keys that a change drops. */
import {
  type Changes,
  type Field,
  isMissed,
  isReferenceKey,
  type KeyVersion,
  known,
  type Project,
  valueOf,
} from "#rule";
import { declared } from "./_change.ts";

/** Who refers to a version that goes: those who still do after the change, and those whom the change itself moves to others. */
export interface Users {
  readonly left: readonly string[];
  readonly moved: readonly string[];
}

/** The users of a version of before. Of a property that goes together with it nothing is left to break. */
export function usersOf(version: KeyVersion, all: Changes): Users {
  const { before, after } = all;
  const usersIn = (project: Project): readonly string[] =>
    [...project.uses.keyGuids].flatMap(([guid, users]) => (namedBy(guid, project, all) === version ? [...users] : []));
  const left = new Set(usersIn(after));
  const owners = [...after.properties, ...after.includes];
  for (const use of listedUses(version, after)) {
    const [id, name] = ["propertyId", "propertyName"].map((member) => valueOf(use.get(member).id()));
    const label = name ?? id;
    const isInView = after.propertyBy(id, name) !== undefined || before.propertyBy(id, name) !== undefined;
    if (label !== undefined && !isInView) left.add(`property ${label}`);
  }
  const others = [...new Set(usersIn(before))].filter(
    (user) => !left.has(user) && owners.some(({ resource }) => user.endsWith(` of ${resource}`)),
  );
  const resource = declared(version);
  const isLeft = resource !== undefined && isMissed(resource, all);
  return isLeft ? { left: [...left, ...others], moved: [] } : { left: [...left], moved: others };
}

/** The properties that use a version, by what answers of the account and its snapshot say. */
function listedUses(version: KeyVersion, { keyVersions }: Project): readonly Field[] {
  const guid = valueOf(version.guid)?.toLowerCase();
  const live = keyVersions.filter((one) => guid !== undefined && valueOf(one.guid)?.toLowerCase() === guid);
  return [version, ...live].flatMap(({ users }) => users ?? []);
}

/** The version of before that a GUID means. After the change `primary_guid` may be that of another version than before. */
function namedBy(guid: string, project: Project, { before, after }: Changes): KeyVersion | undefined {
  if (project === after && isReferenceKey(guid)) {
    const later = valueOf(after.keyVersionByGuid(known(guid)));
    if (later?.accessKey !== undefined && !later.isLive) return undefined;
  }
  return valueOf(before.keyVersionByGuid(known(guid)));
}

/** Several users in one phrase. */
export function phrase(users: readonly string[]): string {
  const [first = "", second, ...more] = users;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
