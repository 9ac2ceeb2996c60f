/** The settings of Terraform blocks that take secrets. */
import type { Field, TerraformBlock, TerraformReference } from "#rule";
import { namesSecret } from "./_lib.ts";

/** A setting that takes a secret, by block and path; `takes` tells where that depends on what stands beside it. */
export interface Setting {
  readonly block: RegExp;
  readonly setting: RegExp;
  readonly takes?: (block: TerraformBlock, reference: TerraformReference) => boolean;
}

const builder = /^data akamai_property_rules_builder\./;
const cloud: readonly Setting[] = [
  { block: /^resource akamai_cloudaccess_key\./, setting: /^credentials_[ab]\.cloud_secret_access_key$/ },
  { block: /^provider alicloud\b/, setting: /^secret_key$/ },
  {
    block: builder,
    setting: /\.origin_characteristics\.(?:aws_secret_access_key|gcs_hmac_key_secret|aos_hmac_key_secret)$/,
  },
];
const edgegrid: readonly Setting[] = [
  { block: /^provider akamai\b/, setting: /^config\.(?:client_secret|client_token|access_token)$/ },
];
const options: readonly Setting[] = [
  {
    block: builder,
    setting:
      /\.(?:origin_characteristics\.(?:secret_key|mslkey)|net_storage\.g2o_token|g2oheader\.secret_key|edge_origin_authorization\.value|(?:verify_token_authorization|segmented_content_protection)\.(?:key|transition_key)|set_variable\.(?:hmac_key|encryption_key)|watermarking\.decryption_password[12]|visitor_prioritization_queue_it\.(?:secret_key|api_key))$/,
  },
];
const headers: readonly Setting[] = [
  { block: builder, setting: /\.modify_outgoing_request_header\.(?:new_)?header_value$/, takes: isInSecretHeader },
];
const keys: readonly Setting[] = [
  { block: /^resource alicloud_esa_(?:site_)?(?:origin_client_)?certificate\./, setting: /^private_key$/ },
];
/** The settings by the rules that ask for them. */
export const kinds = {
  cloud,
  edgegrid,
  behavior: [...options, ...headers],
  all: [...cloud, ...edgegrid, ...options, ...keys],
} as const;

/** True for the value of a custom header whose name says that it is secret. */
function isInSecretHeader({ field }: TerraformBlock, { place: { site } }: TerraformReference): boolean {
  const { start } = site.span("value");
  for (const header of headersIn(field)) {
    const name = header.get("custom_header_name").text();
    if (name.state !== "known" || !namesSecret(name.value)) continue;
    for (const value of [header.get("header_value"), header.get("new_header_value")]) {
      if (value.isAbsent || value.site.file !== site.file) continue;
      const span = value.site.span("value");
      if (span.start <= start && start < span.end) return true;
    }
  }
  return false;
}

function* headersIn(field: Field): Generator<Field> {
  for (const inner of field.isList ? field.items() : field.members()) {
    if (inner.key !== "modify_outgoing_request_header") yield* headersIn(inner);
    else if (inner.isList) yield* inner.items();
    else yield inner;
  }
}
