/**
 * The account's snapshot, the one document that shows what is live: rules need it to tell what is missing from what is
 * merely not in the files.
 */
import type { Field } from "../field.ts";
import { readSnapshotKey } from "./cam.ts";
import { readSnapshotEnrollment } from "./cps.ts";
import { readSnapshotSite } from "./esa.ts";
import { readAccountCa, readSnapshotCertificate } from "./keystore.ts";
import { propertyOf, readActivation, readHostnames } from "./papi.ts";
import { has, type Into } from "./shape.ts";
import { readSnapshotSet } from "./truststore.ts";

/** True for the document that shows the account as it is; its first member says so. */
export function isSnapshot(field: Field): boolean {
  return has(field, "edgelintSnapshot");
}

/** Reads the account's snapshot. A list that is not there was not read: what it would show stays unknown. */
export function readSnapshot(field: Field, into: Into): void {
  const live: Into = { ...into, live: true };
  const each = (name: string, read: (item: Field, into: Into) => void): void =>
    field
      .get(name)
      .items()
      .forEach((item) => read(item, live));
  into.project.snapshot = { field, takenAt: field.get("takenAt").text() };
  each("enrollments", readSnapshotEnrollment);
  each("edgeHostnames", (item) => void into.project.edgeHostname(item.asBase(), true));
  each("caSets", readSnapshotSet);
  each("clientCertificates", readSnapshotCertificate);
  each("accountCaCertificates", readAccountCa);
  each("accessKeys", readSnapshotKey);
  each("esaSites", readSnapshotSite);
  each("properties", readSnapshotProperty);
}

/** A property of the snapshot: the hostnames of its newest version stand for what the files do not declare. */
function readSnapshotProperty(field: Field, into: Into): void {
  const property = propertyOf(field, into);
  if (property === undefined) return;
  for (const activation of field.get("activations").items()) readActivation(activation, into, property);
  const hostnames = newestVersion(field)?.get("hostnames").get("items");
  if (hostnames?.isList === true) readHostnames(hostnames, property, true);
}

/** The version of a property of the snapshot that has the highest number. */
export function newestVersion(property: Field): Field | undefined {
  const versions = property.get("versions").items();
  return versions.toSorted((a, b) => numberOf(a) - numberOf(b)).at(-1);
}

function numberOf(version: Field): number {
  const read = version.get("propertyVersion").number();
  return read.state === "known" ? read.value : 0;
}
