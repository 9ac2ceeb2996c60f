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
  /** What the resource calls the id that is its own. */
  readonly own: string;
}

const shape = (own: string, separator: Shape["separator"], ...forms: readonly string[]): Shape => ({
  separator,
  forms: forms.map((form) => form.split(" ") as readonly Kind[]), // words of the table below
  own,
});

const enrollment = shape("enrollmentId", ",", "id contract");
const certificate = shape("certificateId", ",", "id group contract", "id");

/** @see https://techdocs.akamai.com/terraform/docs/import-resources */
export const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries({
    akamai_cps_dv_enrollment: enrollment,
    akamai_cps_third_party_enrollment: enrollment,
    akamai_cps_upload_certificate: shape("enrollmentId", ",", "id"),
    akamai_mtlskeystore_client_certificate_akamai: certificate,
    akamai_mtlskeystore_client_certificate_third_party: certificate,
    akamai_cloudaccess_key: shape("accessKeyUid", ",", "id group contract", "id"),
    akamai_mtlstruststore_ca_set: shape("caSetId", ",", "id"),
    akamai_mtlstruststore_ca_set_activation: shape("caSetId", ":", "id network"),
    akamai_property: shape("propertyId", ",", "property contract group", "property", "property contract group version"),
    akamai_property_activation: shape("propertyId", ":", "property network"),
    akamai_edge_hostname: shape(
      "edgeHostnameId",
      ",",
      "edgeHostname contract group",
      "edgeHostname contract group product",
    ),
    akamai_property_include: shape("includeId", ":", "contract group include"),
    alicloud_esa_client_certificate: shape("clientCertId", ":", "site id"),
    alicloud_esa_client_ca_certificate: shape("clientCaCertId", ":", "site id"),
    alicloud_esa_waf_rule: shape("wafRuleId", ":", "site id"),
    alicloud_esa_waf_ruleset: shape("rulesetId", ":", "id site"),
  }),
);

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
/** What a part is called in sentences. An `id` has the name that the resource gives it. */
export const words: Readonly<Record<Exclude<Kind, "id">, string>> = {
  property: "propertyId",
  contract: "contractId",
  group: "groupId",
  include: "includeId",
  edgeHostname: "edgeHostnameId",
  product: "productId",
  version: "version",
  network: "STAGING or PRODUCTION",
  site: "siteId",
};
