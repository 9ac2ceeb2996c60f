/** Files of certificates that nothing in view reads: what is wrong with many certificates of one is said once. */
import type { CertificatePlace, PemText, Project } from "#rule";
import type { Weighed } from "./_lib.ts";

/** A flawed certificate with the places at which that matters. */
type Flawed = Pick<Weighed, "place" | "others">;

/** A flawed certificate, and those of the same bundle that it stands for. */
export interface Bundled<T extends Flawed> {
  readonly first: T;
  readonly more: readonly T[];
}

/** As many certificates of one file are spoken of one by one, and as many are shown of a bundle. */
const most = 8;

/** Tells the files by themselves that no setting reads, and that neither a command nor their name makes part of a CA set. */
export function looseFiles(project: Project): (place: CertificatePlace) => boolean {
  const members = new Set(project.caSetVersions.flatMap(({ entries }) => entries.map(({ pem }) => pem)));
  return ({ text }) => text.role === "file" && !members.has(text);
}

/** Joins what is wrong with many certificates of a file that nothing reads. */
export function* bundled<T extends Flawed>(flawed: Iterable<T>, project: Project): Generator<Bundled<T>> {
  const isLoose = looseFiles(project);
  const bundles = new Map<PemText, T[]>();
  for (const one of flawed) {
    const { place, others } = one;
    if (!isLoose(place) || !others.every(({ node }) => isLoose(node))) yield { first: one, more: [] };
    else {
      const bundle = bundles.get(place.text) ?? [];
      bundles.set(place.text, bundle);
      bundle.push(one);
    }
  }
  for (const bundle of bundles.values()) {
    const [first, ...more] = bundle;
    if (first === undefined || more.length < most) for (const one of bundle) yield { first: one, more: [] };
    else yield { first, more };
  }
}

/** What a finding about a bundle stands on, and how many certificates it speaks of. */
export function aboutBundle({ first, more }: Bundled<Flawed>) {
  const shown = more.slice(0, most - 1).map(({ place }) => ({ node: place, note: place.label }));
  const data = { count: more.length + 1, subject: first.place.label };
  return { node: first.place, related: [...first.others, ...shown], data } as const;
}
