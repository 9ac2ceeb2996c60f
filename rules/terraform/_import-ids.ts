/** What `terraform import` wants of each resource: the parts of an id, and the order they come in. */

/** What stands between two separators of an import id. */
export type Kind =
  | "id"
  | "property"
  | "contract"
  | "group"
  | "include"
  | "edgeHostname"
  | "product"
  | "version"
  | "network"
  | "site";

export interface Shape {
  readonly separator: "," | ":";
  /** Each list of parts that is taken; the first one is proposed. */
  readonly forms: readonly (readonly Kind[])[];
}

const shape = (separator: Shape["separator"], ...forms: readonly string[]): Shape => ({
  separator,
  forms: forms.map((form) => form.split(" ") as readonly Kind[]), // words of the table below
});

const enrollment = shape(",", "id contract");
const keyed = shape(",", "id group contract", "id");

/** @see https://techdocs.akamai.com/terraform/docs/import-resources */
export const shapes: Readonly<Record<string, Shape | undefined>> = {
  akamai_cps_dv_enrollment: enrollment,
  akamai_cps_third_party_enrollment: enrollment,
  akamai_cps_upload_certificate: shape(",", "id"),
  akamai_mtlskeystore_client_certificate_akamai: keyed,
  akamai_mtlskeystore_client_certificate_third_party: keyed,
  akamai_cloudaccess_key: keyed,
  akamai_mtlstruststore_ca_set: shape(",", "id"),
  akamai_mtlstruststore_ca_set_activation: shape(":", "id network"),
  akamai_property: shape(",", "property contract group", "property", "property contract group version"),
  akamai_property_activation: shape(":", "property network"),
  akamai_edge_hostname: shape(",", "edgeHostname contract group", "edgeHostname contract group product"),
  akamai_property_include: shape(":", "contract group include"),
  alicloud_esa_client_certificate: shape(":", "site id"),
  alicloud_esa_client_ca_certificate: shape(":", "site id"),
  alicloud_esa_waf_rule: shape(":", "site id"),
  alicloud_esa_waf_ruleset: shape(":", "id site"),
};

const bare = (prefix: string) => new RegExp(`^(?:${prefix}_)?\\d+$`);
export const fits: Readonly<Record<Kind, RegExp>> = {
  id: /^(?!(?:ctr|grp|prp)_)\w+$/,
  site: /^\d+$/,
  property: bare("prp"),
  group: bare("grp"),
  include: bare("inc"),
  edgeHostname: bare("ehn"),
  contract: /^(?!(?:grp|prp|ehn|inc)_)(?=.*\D)[\w-]+$/,
  product: /^[A-Za-z]\w*$/,
  version: /^(?:\d+|LATEST|PRODUCTION|STAGING)$/,
  network: /^(?:STAGING|PRODUCTION|STAG|PROD|S|P)$/i,
};
export const words: Partial<Record<Kind, string>> = { edgeHostname: "edge hostname", network: "STAGING or PRODUCTION" };
