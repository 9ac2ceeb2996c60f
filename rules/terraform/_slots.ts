/** Where an argument names what another resource makes. */

/** An argument that names what another resource makes. */
export interface Slot {
  readonly argument: string;
  /** The types of resource that make it, and what they call it. */
  readonly of: readonly string[];
  readonly member: string;
  /** How it is known which one is meant: the only one there is, the one that an import, a label or another argument tells, or the one of that name. */
  readonly by: "only" | "told" | "name";
}

const slot = (argument: string, of: string, member = "id", by: Slot["by"] = "only"): Slot => ({
  argument,
  of: of.split(" "),
  member,
  by,
});
const enrollments = "akamai_cps_third_party_enrollment akamai_cps_dv_enrollment";
const setId = slot(
  "network_configuration.client_mutual_authentication.set_id",
  "akamai_mtlstruststore_ca_set",
  "id",
  "told",
);
const keyName = slot("access_key_name", "akamai_cloudaccess_key", "access_key_name", "name");

export const slots: Readonly<Record<string, Slot | undefined>> = {
  "resource akamai_cps_upload_certificate": slot("enrollment_id", enrollments),
  "resource akamai_cps_dv_validation": slot("enrollment_id", "akamai_cps_dv_enrollment"),
  "data akamai_cps_csr": slot("enrollment_id", "akamai_cps_third_party_enrollment"),
  "resource akamai_edge_hostname": slot("certificate", enrollments, "id", "told"),
  "resource akamai_cps_third_party_enrollment": setId,
  "resource akamai_cps_dv_enrollment": setId,
  "resource akamai_mtlstruststore_ca_set_activation": slot("ca_set_id", "akamai_mtlstruststore_ca_set"),
  "resource akamai_mtlskeystore_client_certificate_upload": slot(
    "client_certificate_id",
    "akamai_mtlskeystore_client_certificate_third_party",
    "certificate_id",
  ),
  "resource akamai_property_activation": slot("property_id", "akamai_property"),
  "data akamai_cloudaccess_key": keyName,
  "data akamai_cloudaccess_key_versions": keyName,
};
