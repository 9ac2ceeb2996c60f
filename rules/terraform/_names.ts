/** The provider's own names, as far as they are known in full: types by family, and the arguments of the types asked most. */

const words = (text: string): readonly string[] => text.trim().split(/\s+/);
/** A table that is asked for names out of files: a map has no `constructor` but the one that is put into it. */
const table = <T>(entries: Readonly<Record<string, T>>): ReadonlyMap<string, T> => new Map(Object.entries(entries));

/** Families of which all types are known. */
export const resources: readonly string[] = words(`
  akamai_mtlskeystore_client_certificate_akamai akamai_mtlskeystore_client_certificate_third_party
  akamai_mtlskeystore_client_certificate_upload akamai_mtlstruststore_ca_set
  akamai_mtlstruststore_ca_set_activation akamai_cps_dv_enrollment akamai_cps_third_party_enrollment
  akamai_cps_dv_validation akamai_cps_upload_certificate akamai_cloudaccess_key
  alicloud_esa_client_certificate alicloud_esa_client_ca_certificate alicloud_esa_waf_rule alicloud_esa_waf_ruleset`);

export const dataSources: readonly string[] = words(`
  akamai_mtlskeystore_client_certificate akamai_mtlskeystore_client_certificates
  akamai_mtlskeystore_account_ca_certificates akamai_mtlstruststore_ca_set akamai_mtlstruststore_ca_sets
  akamai_mtlstruststore_ca_set_versions akamai_mtlstruststore_ca_set_certificates
  akamai_mtlstruststore_ca_set_activation akamai_mtlstruststore_ca_set_activations
  akamai_mtlstruststore_ca_set_activities akamai_mtlstruststore_ca_set_associations akamai_cps_csr
  akamai_cps_deployments akamai_cps_enrollment akamai_cps_enrollments akamai_cps_warnings akamai_cloudaccess_key
  akamai_cloudaccess_keys akamai_cloudaccess_key_versions akamai_cloudaccess_key_properties`);

/** Types that published samples name and no version of a provider has had. */
export const neverTypes = table({
  akamai_client_certificate_version_upload: "akamai_mtlskeystore_client_certificate_upload",
});

const contact = words(`first_name last_name email phone title organization address_line_one address_line_two city region
  postal_code country_code`);
const enrollment: Readonly<Record<string, readonly string[]>> = {
  "": words(`common_name sans secure_network sni_only contract_id allow_duplicate_common_name
    acknowledge_pre_verification_warnings certificate_chain_type signature_algorithm admin_contact tech_contact
    organization csr network_configuration timeouts`),
  admin_contact: contact,
  tech_contact: contact,
  organization: words("name phone address_line_one address_line_two city region postal_code country_code"),
  csr: words("country_code city organization organizational_unit state preferred_trust_chain"),
  network_configuration: words(`geography client_mutual_authentication disallowed_tls_versions clone_dns_names
    must_have_ciphers preferred_ciphers ocsp_stapling quic_enabled`),
  "network_configuration.client_mutual_authentication": words("set_id send_ca_list_to_client ocsp_enabled"),
};
const pair = words("cloud_access_key_id cloud_secret_access_key primary_key");
const certificate = words(`certificate_name contract_id group_id geography secure_network notification_emails
  key_algorithm subject`);

/** All arguments of a type, and of its blocks and objects by their path. */
export const argumentsOf = table<Readonly<Record<string, readonly string[]>>>({
  akamai_cps_dv_enrollment: enrollment,
  akamai_cps_third_party_enrollment: {
    ...enrollment,
    "": [...(enrollment[""] ?? []), "auto_approve_warnings", "change_management", "exclude_sans"],
  },
  akamai_cps_dv_validation: { "": words("enrollment_id sans acknowledge_post_verification_warnings timeouts") },
  akamai_cps_upload_certificate: {
    "": words(`enrollment_id certificate_ecdsa_pem certificate_rsa_pem trust_chain_ecdsa_pem trust_chain_rsa_pem
      acknowledge_post_verification_warnings auto_approve_warnings acknowledge_change_management wait_for_deployment
      timeouts`),
  },
  akamai_mtlstruststore_ca_set: {
    "": words("name description certificates allow_insecure_sha1 version_description timeouts"),
    certificates: words("certificate_pem description"),
  },
  akamai_mtlstruststore_ca_set_activation: { "": words("ca_set_id version network timeouts") },
  akamai_mtlskeystore_client_certificate_akamai: {
    "": [...certificate, ...words("preferred_ca revoked_versions timeouts")],
  },
  akamai_mtlskeystore_client_certificate_third_party: { "": [...certificate, "versions"] },
  akamai_mtlskeystore_client_certificate_upload: {
    "": words(`client_certificate_id version_number signed_certificate trust_chain wait_for_deployment
      auto_acknowledge_warnings timeouts`),
  },
  akamai_cloudaccess_key: {
    "": words(`access_key_name authentication_method contract_id group_id network_configuration credentials_a
      credentials_b timeouts`),
    network_configuration: words("security_network additional_cdn"),
    credentials_a: pair,
    credentials_b: pair,
  },
  akamai_property: {
    "": words(`name contract_id group_id product_id property_id rule_format rules version_notes hostnames
      use_hostname_bucket timeouts`),
  },
  akamai_property_activation: {
    "": words(`property_id version network contact note auto_acknowledge_rule_warnings activation_id compliance_record
      timeouts`),
  },
  akamai_property_include_activation: {
    "": words(`include_id contract_id group_id version network notify_emails note auto_acknowledge_rule_warnings
      compliance_record timeouts`),
  },
  akamai_edge_hostname: {
    "": words(`edge_hostname contract_id group_id product_id ip_behavior certificate ttl status_update_email use_cases
      https_service_binding timeouts`),
  },
  alicloud_esa_client_certificate: { "": words("site_id validity_days csr pkey_type status timeouts") },
  alicloud_esa_client_ca_certificate: {
    "": words("site_id certificate client_ca_cert_name client_ca_certificate_hostnames timeouts"),
  },
  alicloud_esa_waf_ruleset: { "": words("site_id phase name site_version status timeouts") },
  alicloud_esa_waf_rule: { "": words("site_id phase ruleset_id site_version config shared timeouts") },
});

/** Names that are written in one way only: as an attribute (`timeouts = {`) or as a block (`timeouts {`). */
export const writtenAs = table<ReadonlyMap<string, "attribute" | "block">>({
  akamai_mtlstruststore_ca_set: table({ timeouts: "block" }),
  akamai_mtlstruststore_ca_set_activation: table({ timeouts: "attribute" }),
  akamai_mtlskeystore_client_certificate_akamai: table({ timeouts: "attribute" }),
  akamai_mtlskeystore_client_certificate_upload: table({ timeouts: "attribute" }),
  akamai_cloudaccess_key: table({ timeouts: "attribute" }),
  akamai_cps_dv_enrollment: table({ timeouts: "block" }),
  akamai_cps_third_party_enrollment: table({ timeouts: "block" }),
  akamai_cps_dv_validation: table({ timeouts: "block" }),
  akamai_cps_upload_certificate: table({ timeouts: "block" }),
  akamai_property: table({ hostnames: "block" }),
  akamai_property_activation: table({ timeouts: "block" }),
  akamai_property_include_activation: table({ timeouts: "block" }),
  akamai_edge_hostname: table({ timeouts: "block" }),
});

/** Paths that are objects and not blocks: Terraform drops without a word what such an object has too much. */
export const objects = table({
  akamai_mtlstruststore_ca_set: words("certificates"),
  akamai_cloudaccess_key: words("network_configuration credentials_a credentials_b"),
});

/** Arguments that no version has, although a manual names them, and what they are called. */
export const misnamed = table({ acknowledge_pre_validation_warnings: "acknowledge_pre_verification_warnings" });

/** From this version on names are written as in {@link writtenAs}: before it the hostnames of a property were a map. */
export const asNow = "1.5.0";

/** The versions that dropped the names without `_id`, and what the redesign of properties has no use for. */
const [ids, redesign] = ["5.0.0", "1.0.0"];

/** Arguments that the provider has dropped, and with which version. */
export const dropped = table({
  akamai_cps_dv_enrollment: table({ enable_multi_stacked_certificates: "5.0.0" }),
  akamai_cps_upload_certificate: table({ unacknowledged_warnings: "7.0.0" }),
  akamai_property: new Map([
    ...["contract", "group", "product"].map((name) => [name, ids] as const),
    ...["cp_code", "origin", "variables", "is_secure", "contact"].map((name) => [name, redesign] as const),
  ]),
  akamai_property_activation: table({ property: ids, rule_warnings: ids, activate: redesign }),
  akamai_edge_hostname: table({ contract: ids, group: ids, product: ids, ipv4: redesign, ipv6: redesign }),
});
