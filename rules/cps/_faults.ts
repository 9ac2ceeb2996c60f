/** What may be wrong with an enrollment, and how what is missing is told. */
import type { Field, Fix } from "#rule";
import { wordsFor } from "./_terraform.ts";

/** What is wrong with a member, and what may be done about it. */
export interface Fault {
  readonly field: Field;
  readonly problem: string;
  /** What is missing, which is underlined where it should stand. */
  readonly missing?: readonly string[];
  readonly fix?: Fix;
}

/** What is missing from one place is one finding, not one for each on the same line. */
export function together(faults: readonly Fault[]): readonly Fault[] {
  const placeOf = ({ field, missing }: Fault): number | undefined => missing && field.site.span("value").start;
  const places = faults.map(placeOf);
  return faults.flatMap((fault, at) => {
    const place = places[at];
    if (place === undefined) return [fault];
    if (places.indexOf(place) < at) return [];
    const missing = faults.flatMap((other, index) => (places[index] === place ? (other.missing ?? []) : []));
    return [{ ...fault, missing, problem: missing.length > 1 ? "are missing" : fault.problem }];
  });
}

/** For sentences: `a, b and c`. */
export const enumerate = (names: readonly string[]): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1) ?? ""}`;

/** A member that is missing. */
export const lacks = (field: Field): Fault => ({ field, problem: "is missing", missing: [wordsFor(field)] });

/** Which of the members are missing. */
export function gaps(object: Field, members: readonly string[]): readonly Fault[] {
  return members
    .map((name) => object.get(name))
    .filter((field) => field.isMissing)
    .map(lacks);
}
