/** The rule trees that the account has and no file declares, one version after the other. */
import type { Field } from "../field.ts";
import { Property } from "../nodes/property.ts";
import { importedId } from "../nodes/terraform-links.ts";
import { valueOf } from "../read.ts";
import type { Loading } from "./loading.ts";
import { readHostnames } from "./papi.ts";
import { newestVersion } from "./snapshot.ts";
import { type Unit, UnitBuilder } from "./unit.ts";

/**
 * The trees of the snapshot's properties: of the newest version, which the next one is made of, and of those that are active. Where
 * a file declares the rules of a property, they are what will be, and the account's are left alone. This comes after all files.
 */
export async function* liveUnits(loading: Loading): AsyncGenerator<Unit> {
  const { project } = loading;
  for (const field of project.snapshot?.field.get("properties").items() ?? []) {
    const property = project.propertyBy(
      valueOf(field.get("propertyId").id()),
      valueOf(field.get("propertyName").text()),
    );
    if (property === undefined || isDeclared(property)) continue;
    const newest = newestVersion(field);
    const seen = new Set<string>();
    for (const version of [newest, ...activeVersions(field)]) {
      const text = JSON.stringify([version?.get("rules").value, version?.get("hostnames").value]);
      if (version === undefined || !version.get("rules").isObject || seen.has(text)) continue;
      seen.add(text);
      const builder = new UnitBuilder(loading, new Map(), []);
      builder.addTrees(version.asBase(), {
        property: version === newest ? property : earlier(property, field, version),
      });
      yield builder.finish({ isLive: true });
    }
  }
}

/** True where some file holds the rules: of this property, or of the one by its name or import that Terraform knows by reference. */
function isDeclared(property: Property): boolean {
  if (property.declaresRules) return true;
  const [id, name] = [valueOf(property.id), valueOf(property.name)];
  return property.project.properties.some(
    (other) =>
      other.declaresRules &&
      other.configuration !== undefined &&
      ((name !== undefined && valueOf(other.name) === name) ||
        (id !== undefined && importedId(other.field, other.project) === id)),
  );
}

function activeVersions(field: Field): readonly Field[] {
  const numbers = ["stagingVersion", "productionVersion"].map((name) => valueOf(field.get(name).number()));
  return field
    .get("versions")
    .items()
    .filter((version) => {
      const isActive = ["stagingStatus", "productionStatus"].some(
        (name) => valueOf(version.get(name).text()) === "ACTIVE",
      );
      const number = valueOf(version.get("propertyVersion").number());
      return isActive || (number !== undefined && numbers.includes(number));
    });
}

/** The property as an earlier version has it: with the hostnames of that version. It is no property of the project beside the newest one. */
function earlier(property: Property, field: Field, version: Field): Property {
  const before = new Property(property.project, field.asBase(), true);
  const hostnames = version.get("hostnames").get("items");
  if (hostnames.isList) readHostnames(hostnames, before, true);
  return before;
}
