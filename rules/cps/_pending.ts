/** What the account tells of the changes of an enrollment, however the enrollment is written in the project. */
import type { Enrollment, Field, Project } from "#rule";
import { isReferenceKey, known, valueOf } from "#rule";

/** The states of a change (`change.v2`) that is over. */
const closed: ReadonlySet<string> = new Set(["complete", "completed", "cancelled"]);

/**
 * An enrollment as the account shows it: itself, else the one of the id under which it was imported, else the only one of its
 * common name, of which CPS refuses a second.
 */
export function inAccount(enrollment: Enrollment, project: Project): Enrollment | undefined {
  if (enrollment.liveRecord !== undefined || enrollment.changes !== undefined) return enrollment;
  const { address } = enrollment.field.doc;
  const imports = project.terraformModules.flatMap((module) => module.imports);
  const imported = imports.find(({ instance }) => address !== undefined && instance === address)?.id.split(",")[0];
  const ids = [valueOf(enrollment.id), imported?.trim()].filter((id) => id !== undefined && !isReferenceKey(id));
  const [id] = ids;
  if (id !== undefined) {
    const found = valueOf(project.enrollmentById(known(id)));
    return found?.liveRecord === undefined ? twinOf(enrollment, id, project) : found;
  }
  return twinOf(enrollment, undefined, project);
}

/** One with another id is another enrollment. */
function twinOf({ commonName }: Enrollment, id: string | undefined, { enrollments }: Project): Enrollment | undefined {
  const name = valueOf(commonName)?.toLowerCase();
  const twins = enrollments.filter((other) => other.isLive && valueOf(other.commonName)?.toLowerCase() === name);
  const [twin] = twins;
  const isOther = id !== undefined && valueOf(twin?.id ?? known("")) !== id;
  return name === undefined || twins.length !== 1 || isOther ? undefined : twin;
}

/** A change that is not over. */
export interface Pending {
  readonly id: string;
  /** What it waits for or does, in CPS's words; undefined where only that there is one is known. */
  readonly status: string | undefined;
  /** What it takes at the moment, such as `third-party-certificate`; undefined where that was not read. */
  readonly inputs: readonly string[] | undefined;
  readonly field: Field;
}

/** The changes of an enrollment that are not over; undefined where the account was not asked. */
export function pendingOf(enrollment: Enrollment): readonly Pending[] | undefined {
  if (enrollment.changes !== undefined) return enrollment.changes.filter(isOpen).map(pendingIn);
  const lists = enrollment.records.map((record) => record.get("pendingChanges"));
  const items = lists.flatMap((list) => list.items());
  if (items.length > 0) return items.map(pendingIn);
  return lists.some((list) => list.isList) ? [] : undefined;
}

function isOpen(change: Field): boolean {
  return !closed.has(valueOf(change.at("statusInfo", "state").text()) ?? "");
}

function pendingIn(field: Field): Pending {
  const location = valueOf(field.get("location").text()) ?? valueOf(field.text());
  const info = field.get("statusInfo");
  const inputs = field.get("allowedInput");
  return {
    id: valueOf(field.get("id").id()) ?? location?.split("/").at(-1) ?? "",
    status: valueOf(info.get("status").text()) ?? valueOf(info.get("state").text()),
    inputs: inputs.isList ? inputs.items().flatMap((item) => valueOf(item.get("type").text()) ?? []) : undefined,
    field,
  };
}
