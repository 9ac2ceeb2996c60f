/** Where an argument names what another resource makes. */
import { bareId, type Field, type TerraformBlock, valueOf } from "#rule";

/** An argument that names what another resource makes. */
export interface Slot {
  readonly argument: string;
  /** The types of resource that make it, and what they call it. */
  readonly of: readonly string[];
  readonly member: string;
  /** How it is known which one is meant: the only one there is, the one that an import, a label or another argument tells, or the one of that name. */
  readonly by: "only" | "told" | "name";
  /** Which source of terraform/literal-id speaks of it. */
  readonly source: number;
}

const slot = (argument: string, of: string, about: Partial<Slot> = {}): Slot => ({
  argument,
  of: of.split(" "),
  member: "id",
  by: "only",
  source: 0,
  ...about,
});
const enrollments = "akamai_cps_third_party_enrollment akamai_cps_dv_enrollment";
const setId = slot("network_configuration.client_mutual_authentication.set_id", "akamai_mtlstruststore_ca_set", {
  by: "told",
  source: 1,
});
const keyName = slot("access_key_name", "akamai_cloudaccess_key", { member: "access_key_name", by: "name" });

export const slots: Readonly<Record<string, Slot | undefined>> = {
  "resource akamai_cps_upload_certificate": slot("enrollment_id", enrollments, { source: 3 }),
  "resource akamai_cps_dv_validation": slot("enrollment_id", "akamai_cps_dv_enrollment", { source: 3 }),
  "data akamai_cps_csr": slot("enrollment_id", "akamai_cps_third_party_enrollment", { source: 3 }),
  "resource akamai_edge_hostname": slot("certificate", enrollments, { by: "told", source: 3 }),
  "resource akamai_cps_third_party_enrollment": setId,
  "resource akamai_cps_dv_enrollment": setId,
  "resource akamai_mtlstruststore_ca_set_activation": slot("ca_set_id", "akamai_mtlstruststore_ca_set", { source: 2 }),
  "resource akamai_mtlskeystore_client_certificate_upload": slot(
    "client_certificate_id",
    "akamai_mtlskeystore_client_certificate_third_party",
    { member: "certificate_id" },
  ),
  "resource akamai_property_activation": slot("property_id", "akamai_property"),
  "data akamai_cloudaccess_key": keyName,
  "data akamai_cloudaccess_key_versions": keyName,
};

/**
 * What a typed id should refer to. An enrollment takes its CA set from an activation of it, so that the set is active before it is bound
 * and bound no more before it is deactivated.
 */
export function referenceFor({ member, source }: Slot, resource: TerraformBlock): string {
  const own = `${resource.address}.${member}`;
  if (source !== setId.source) return own;
  const activations = resource.module
    .ofType("akamai_mtlstruststore_ca_set_activation")
    .filter((one) => one.get("count").isAbsent && one.get("for_each").isAbsent)
    .filter(({ references }) =>
      references.some(({ target, setting }) => target === resource.address && setting === "ca_set_id"),
    );
  const live = activations.find((one) => valueOf(one.get("network").text()) === "PRODUCTION") ?? activations[0];
  return live === undefined ? own : `${live.address}.ca_set_id`;
}

/** The resource that a literal stands for, where that can be told. */
export function meantBy(field: Field, { of, argument, member, by }: Slot, block: TerraformBlock) {
  const id = valueOf(field.id()) ?? "";
  const candidates = of.flatMap((type) => block.module.ofType(type)).filter((one) => one !== block);
  if (by === "name") {
    const named = candidates.find((one) => valueOf(one.get(member).text()) === id);
    return named && ({ resource: named, certainty: "proven" } as const);
  }
  const told = candidates.find(
    (one) => importedAs(one) === bareId(id) || (id.length > 3 && one.name.split(/[_-]/).includes(id)),
  );
  const beside = candidates.find((one) =>
    block.references.some(
      ({ target, setting }) => target === one.address && setting !== argument && setting !== "depends_on",
    ),
  );
  const known = told ?? (by === "only" ? beside : undefined);
  if (known !== undefined) return { resource: known, certainty: "proven" } as const;
  const [only, ...others] = candidates;
  if (by !== "only" || only === undefined || others.length > 0 || importedAs(only) !== undefined) return undefined;
  // Accounts have many enrollments, most of them made elsewhere: the number may be that of another one.
  return { resource: only, certainty: argument === "enrollment_id" ? "possible" : "likely" } as const;
}

/** The id of a resource, where it is imported by it. */
function importedAs({ module, address }: TerraformBlock): string | undefined {
  const id = module.imports.find(({ to }) => to === address)?.id;
  return id === undefined ? undefined : bareId(id.split(/[,:]/)[0] ?? "");
}
