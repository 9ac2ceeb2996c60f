/** Who refers to the certificate versions that a change removes. */
import {
  type CertificateVersion,
  type Changes,
  type Fate,
  isMissed,
  isReferenceKey,
  known,
  type Project,
  valueOf,
} from "#rule";
import { declared, type Thing } from "./_change.ts";

/** Who refers to versions that go: those who still do after the change, and those whom the change itself moves to others. */
export interface Users {
  readonly left: readonly string[];
  readonly moved: readonly string[];
}

/** The users of some versions of before. Of a property that goes together with them nothing is left to break. */
export function usersOf(isOne: (version: CertificateVersion) => boolean, all: Changes): Users {
  const { before, after } = all;
  const usersIn = (project: Project): readonly string[] =>
    [...project.uses.guids].flatMap(([guid, users]) => {
      const version = namedBy(guid, project, all);
      return version !== undefined && isOne(version) ? [...users] : [];
    });
  const left = [...new Set(usersIn(after))];
  const active = propertiesOf(before.certificateVersions.filter(isOne), after)
    .filter((name) => !left.some((user) => user.endsWith(` of property ${name}`)))
    .map((name) => `property ${name} in production`);
  const others = [...new Set(usersIn(before))].filter((user) => !left.includes(user) && isThere(user, after));
  const resources = before.certificateVersions.filter(isOne).flatMap((version) => declared(version) ?? []);
  const isLeft = resources.some((field) => isMissed(field, all));
  return isLeft ? { left: [...left, ...others, ...active], moved: [] } : { left: [...left, ...active], moved: others };
}

/** The version of before that a GUID means. After the change a reference of Terraform may lead to another one than before. */
function namedBy(guid: string, project: Project, { before, after }: Changes): CertificateVersion | undefined {
  if (project === after && isReferenceKey(guid)) {
    const later = valueOf(after.certificateVersionByGuid(known(guid)));
    if (later?.certificate !== undefined && !later.isLive) return undefined;
  }
  return valueOf(before.certificateVersionByGuid(known(guid)));
}

/** The properties that use versions on production, by what answers of the account and its snapshot say. */
function propertiesOf(versions: readonly CertificateVersion[], after: Project): readonly string[] {
  const live = versions.flatMap(({ guid }) =>
    guid.state === "known" ? (valueOf(after.certificateVersionByGuid(guid)) ?? []) : [],
  );
  const listed = [...versions, ...live].flatMap((version) => version.get("properties").items());
  return [...new Set(listed.flatMap((property) => valueOf(property.get("propertyName").text()) ?? []))];
}

function isThere(user: string, { properties, includes }: Project): boolean {
  return [...properties, ...includes].some(({ resource }) => user.endsWith(` of ${resource}`));
}

/** What is to be said of something that goes while it is used, or why that is not known; undefined where nobody uses it. */
export function verdictOn(
  { thing, fate, users: { left, moved } }: { readonly thing: Thing; readonly fate: Fate; readonly users: Users },
  { after }: Changes,
):
  | { readonly message: "used" | "moved"; readonly user: string; readonly certainty: "proven" | "likely" | "possible" }
  | { readonly why: string }
  | undefined {
  const { gap } = after.uses;
  if (left.length === 0 && gap !== undefined) return { why: `whether a rule still uses it is not known: ${gap}` };
  if (left.length + moved.length === 0) return undefined;
  if (fate.state === "unclear") return { why: fate.why };
  if (left.length > 0) return { message: "used", user: phrase(left), certainty: "proven" };
  // Terraform deletes first, while the property on production still names what goes; between two exports there was time.
  return { message: "moved", user: phrase(moved), certainty: declared(thing) === undefined ? "possible" : "likely" };
}

/** Several users in one phrase. */
export function phrase(users: readonly string[]): string {
  const [first = "", second, ...more] = users;
  if (second === undefined) return first;
  return more.length === 0 ? `${first} and ${second}` : `${first}, ${second} and ${more.length} more`;
}
