/** Which variables of a Terraform configuration carry secrets: told by the settings they end up in, not by their names. */
import type { TerraformBlock, TerraformModule, TerraformReference } from "#rule";

/** Settings that take the secret of a cloud account, by block. */
const cloud: readonly (readonly [block: RegExp, setting: RegExp])[] = [
  [/^resource akamai_cloudaccess_key\./, /^credentials_[ab]\.cloud_secret_access_key$/],
  [/^provider alicloud\b/, /^secret_key$/],
  [
    /^data akamai_property_rules_builder\./,
    /\.origin_characteristics\.(?:aws_secret_access_key|gcs_hmac_key_secret|aos_hmac_key_secret)$/,
  ],
];
/** The same for other secrets. */
const others: typeof cloud = [
  [/^provider akamai\b/, /^config\.(?:client_secret|client_token|access_token)$/],
  [/^resource alicloud_esa_(?:site_)?(?:origin_client_)?certificate\./, /^private_key$/],
  [
    /^data akamai_property_rules_builder\./,
    /\.(?:origin_characteristics\.(?:secret_key|mslkey)|net_storage\.g2o_token|g2oheader\.secret_key|edge_origin_authorization\.value|(?:verify_token_authorization|segmented_content_protection)\.(?:key|transition_key)|set_variable\.(?:hmac_key|encryption_key)|watermarking\.decryption_password[12]|visitor_prioritization_queue_it\.(?:secret_key|api_key))$/,
  ],
];

/** A variable with the secret setting that it feeds. */
export interface Feed {
  /** The address of the variable, such as `var.secret`. */
  readonly variable: string;
  /** For sentences. */
  readonly field: string;
  readonly at: TerraformReference["place"];
}

/** The variables of a module that feed a secret setting: directly, through locals, or as arguments of the modules it calls. */
export function feedsIn(module: TerraformModule, which: "cloud" | "all"): readonly Feed[] {
  return [...new Walk(which === "cloud" ? cloud : [...cloud, ...others]).of(module).values()];
}

class Walk {
  readonly #settings: typeof cloud;
  readonly #seen = new Set<TerraformModule>();

  constructor(settings: typeof cloud) {
    this.#settings = settings;
  }

  of(module: TerraformModule): ReadonlyMap<string, Feed> {
    const feeds = new Map<string, Feed>();
    if (this.#seen.has(module)) return feeds;
    this.#seen.add(module);
    for (const block of module.blocks) {
      for (const reference of block.references) {
        if (!this.#isSecret(block, reference.setting)) continue;
        const name = reference.setting.split(".").at(-1) ?? reference.setting;
        this.#trace(reference, module, `${name} of ${block.address}`, feeds);
      }
    }
    for (const { by, module: called } of module.calls) {
      for (const { variable, field } of this.of(called).values()) {
        for (const reference of by.referencesIn(variable.slice("var.".length)))
          this.#trace(reference, module, field, feeds);
      }
    }
    return feeds;
  }

  #isSecret({ blockType, address, name }: TerraformBlock, setting: string): boolean {
    const head = `${blockType} ${blockType === "provider" ? name : address.replace(/^data\./, "")}`;
    return this.#settings.some(([block, secret]) => block.test(head) && secret.test(setting));
  }

  #trace(from: TerraformReference, module: TerraformModule, field: string, feeds: Map<string, Feed>): void {
    const waiting = [from];
    const seen = new Set<TerraformReference>();
    for (const reference of waiting) {
      const { target, path, place: at } = reference;
      if (seen.has(reference)) continue;
      seen.add(reference);
      if (target.startsWith("var.") && !feeds.has(target)) feeds.set(target, { variable: target, field, at });
      if (!target.startsWith("local.")) continue;
      const inner = module.locals.get(target) ?? [];
      const member = inner.filter(({ setting }) => setting === `${target}.${path[0]}`);
      waiting.push(...(member.length > 0 ? member : inner)); // grows while it is gone through
    }
  }
}
