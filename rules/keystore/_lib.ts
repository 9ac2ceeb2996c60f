import { type Behavior, type CertificateVersion, type Field, known, type Read, valueOf } from "#rule";

/** The origin mTLS behavior's switch; only one that is known to be off takes the behavior out of use. */
export function isSwitchedOff(behavior: Behavior): Read<boolean> {
  const enable = behavior.option("enable").bool();
  return enable.state === "known" ? known(!enable.value) : enable;
}

/** The option that names the certificate version. */
export function guidOf(behavior: Behavior): Field {
  return behavior.option("clientCertificateVersionGuid");
}

/** A certificate version as a rule names it. */
export interface Named {
  readonly guid: Field;
  readonly version: CertificateVersion;
  /** The certificate in words; its GUID where no list in view names it. */
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
  return { guid, version, certificate: version.certificate?.label ?? `GUID ${valueOf(version.guid) ?? ""}` };
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
