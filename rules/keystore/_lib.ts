/**
 * What several rules about the keystore need: how an origin's behavior finds its certificate version, and when a text is not
 * what the API takes.
 */
import {
  type Behavior,
  type CertificateVersion,
  expressionOf,
  type Field,
  type Fix,
  hasPlaceholder,
  known,
  type Read,
  referenceText,
  unknown,
  valueOf,
} from "#rule";

/** The origin mTLS behavior's switch; only one that is known to be off takes the behavior out of use. */
export function isSwitchedOff(behavior: Behavior): Read<boolean> {
  const enable = behavior.option("enable").bool();
  if (enable.state === "known") return known(!enable.value);
  const { value } = behavior.option("enable").resolve();
  // Of a placeholder the field says itself why it is not known.
  return enable.state === "unknown" && typeof value === "string" && !hasPlaceholder(value)
    ? unknown("enable is a text; whether the behavior is on is not known")
    : enable;
}

/** The option that names the certificate version. */
export function guidOf(behavior: Behavior): Field {
  return behavior.option("clientCertificateVersionGuid");
}

/** A version in a sentence: by its slot where Terraform knows it by that, else by its number or key. */
export function versionWords({ label }: CertificateVersion): string {
  return label === "current" || label === "previous" ? `the ${label} version` : `version ${label}`;
}

/** A certificate version as a rule names it. */
export interface Named {
  readonly behavior: Behavior;
  readonly guid: Field;
  readonly version: CertificateVersion;
  /** The certificate by name, where a list in view names it. */
  readonly certificate: string;
}

/**
 * The version record that an origin mTLS behavior names. Undefined where the behavior is off or names nothing (another rule says
 * so) and where it is not known, which is noted: a GUID outside of all exports may be any version.
 */
export function namedVersion(behavior: Behavior, unchecked: (node: Field, why: string) => void): Named | undefined {
  const guid = guidOf(behavior);
  const off = isSwitchedOff(behavior);
  const read = guid.text();
  if (off.state === "known" && off.value) return undefined;
  if (read.state === "absent" || (read.state === "known" && read.value.trim() === "")) return undefined;
  const link = behavior.rule.tree.project?.certificateVersionByGuid(read);
  if (link === undefined || link.state === "absent") return undefined;
  const why = off.state === "unknown" ? off.why : link.state === "unknown" ? link.why : undefined;
  if (link.state === "unknown" || why !== undefined) {
    unchecked(guid, why ?? "the behavior's switch is not known");
    return undefined;
  }
  const version = link.value;
  return { behavior, guid, version, certificate: version.certificate?.label ?? "a client certificate" };
}

/**
 * The fix that ties a property to the current alias of its certificate; none where the alias is not known. Where only Terraform
 * knows its GUID, the fix names the reference to write.
 */
export function followCurrent(
  { guid, behavior }: Named,
  current: CertificateVersion | undefined,
): { readonly fix?: Fix } {
  const read = current?.guid;
  const alias = read && valueOf(read);
  if (alias === undefined) {
    const reference = read?.state === "unknown" ? read.reference : undefined;
    if (reference === undefined) return {};
    const by = referenceText(reference);
    const { project } = behavior.rule.tree;
    const place = project && expressionOf(guid, reference.address, project);
    const patches = place === undefined ? [] : [{ replace: place, by }];
    return { fix: { title: `refer to ${by}`, safety: patches.length === 0 ? "manual" : "unsafe", patches } };
  }
  return { fix: { title: "follow the current alias", safety: "unsafe", patches: [{ set: guid, to: alias }] } };
}

/** Whole days from one moment to another; negative for the past. */
export function daysBetween(from: Date, to: number): number {
  return Math.floor((to - from.getTime()) / 86_400_000);
}

/** A date of the API in epoch milliseconds; undefined when it is not known or no date. */
export function timeOf(field: Field): number | undefined {
  const text = valueOf(field.text());
  const time = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(time) ? undefined : time;
}

/** What is wrong with a field, and the value plainly meant where there is one. */
export interface Flaw {
  readonly problem: string;
  readonly to?: string | number;
}

/** A text; Terraform makes one of a number, too. */
function textOf(field: Field): string | undefined {
  return valueOf(field.doc.language === "hcl" ? field.id() : field.text());
}

/** What is wrong with a text that must not be empty, nor longer than so many characters. */
export function lengthFlaw(field: Field, most: number | undefined): Flaw | undefined {
  const text = textOf(field);
  if (text === undefined) return { problem: "must be text" };
  if (text.trim() === "") return { problem: "is empty" };
  return most !== undefined && text.length > most
    ? { problem: `has ${text.length} characters; at most ${most} are allowed` }
    : undefined;
}

/** What is wrong with a text that must be one of a list of words. */
export function wordFlaw(field: Field, words: readonly string[]): Flaw | undefined {
  const text = valueOf(field.text());
  if (text !== undefined && words.includes(text)) return undefined;
  const meant = words.find(
    (word) =>
      word ===
      text
        ?.trim()
        .toUpperCase()
        .replace(/[\s-]+/g, "_"),
  );
  const problem =
    text === undefined
      ? `must be one of ${words.join(", ")}`
      : `is ${JSON.stringify(text)}, which is none of ${words.join(", ")}`;
  return meant === undefined ? { problem } : { problem, to: meant };
}
