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
  /** The way to the secret in an object, such as `pair`, `secret`. */
  readonly path: readonly (string | number)[];
  /** For sentences. */
  readonly field: string;
  readonly at: TerraformReference["place"];
}

/** The variables of a module that feed a secret setting: directly, through locals, or as arguments of the modules it calls. */
export function feedsIn(module: TerraformModule, which: "cloud" | "all"): readonly Feed[] {
  return [...new Walk(which === "cloud" ? cloud : [...cloud, ...others]).of(module).values()];
}

/** Locals that name each other in a circle would go on for ever. */
const most = 200;

class Walk {
  readonly #settings: typeof cloud;
  readonly #feeds = new Map<TerraformModule, ReadonlyMap<string, Feed>>();

  constructor(settings: typeof cloud) {
    this.#settings = settings;
  }

  of(module: TerraformModule): ReadonlyMap<string, Feed> {
    const known = this.#feeds.get(module);
    if (known !== undefined) return known;
    const feeds = new Map<string, Feed>();
    this.#feeds.set(module, feeds); // one that calls itself finds what is there so far
    for (const block of module.blocks) {
      const settings = this.#secretsOf(block);
      if (settings.length === 0) continue;
      for (const reference of block.references) {
        if (!settings.some((setting) => setting.test(reference.setting))) continue;
        const name = reference.setting.split(".").at(-1) ?? reference.setting;
        this.#trace(reference, module, `${name} of ${block.address}`, feeds);
      }
    }
    for (const { by, module: called } of module.calls) {
      for (const { variable, path, field } of this.of(called).values()) {
        const wanted = [variable.slice("var.".length), ...path];
        for (const reference of leadingTo(wanted, by.references)) this.#trace(reference, module, field, feeds);
      }
    }
    return feeds;
  }

  /** Most blocks have none, which a look at their text tells. */
  #secretsOf({ blockType, address, name, text }: TerraformBlock): readonly RegExp[] {
    if (!/secret|token|key|passw|edge_origin_authorization/.test(text)) return [];
    const head = `${blockType} ${blockType === "provider" ? name : address.replace(/^data\./, "")}`;
    return this.#settings.flatMap(([block, setting]) => (block.test(head) ? [setting] : []));
  }

  #trace(from: TerraformReference, module: TerraformModule, field: string, feeds: Map<string, Feed>): void {
    const waiting = [from];
    const seen = new Set<string>();
    for (const { target, path, place: at } of waiting) {
      const key = [target, ...path].join(".");
      if (seen.has(key) || seen.size > most) continue;
      seen.add(key);
      if (target.startsWith("var.") && !feeds.has(key)) feeds.set(key, { variable: target, path, field, at });
      if (!target.startsWith("local.")) continue;
      waiting.push(...leadingTo([target, ...path], module.locals.get(target) ?? [])); // grows while it is gone through
    }
  }
}

/** The references that give a setting, or what is at a path in it, its value; each with the whole way to that. */
function leadingTo(
  wanted: readonly (string | number)[],
  references: readonly TerraformReference[],
): readonly TerraformReference[] {
  const whole = wanted.join(".");
  return references.flatMap((reference) => {
    const { setting, path } = reference;
    if (isWithin(setting, whole)) return [reference];
    if (!isWithin(whole, setting)) return [];
    const rest = whole.slice(setting.length + 1).split(".");
    return [{ ...reference, path: [...path, ...rest] }];
  });
}

/** True for a path that is another one, or goes on from it. */
function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`);
}
