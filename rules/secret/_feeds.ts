/** Which values of a Terraform configuration are secrets: told by the settings they end up in, not by their names. */
import type { GivenValue, TerraformBlock, TerraformModule, TerraformReference } from "#rule";
import { isLiteral } from "./_lib.ts";
import { kinds, type Setting } from "./_settings.ts";

/** What carries a value to a secret setting. */
export interface Feed {
  /** The address of the variable or the local, such as `var.secret`; of the `module` block for an argument of it. */
  readonly carrier: string;
  /** The way to the secret in it, such as `pair`, `secret`. */
  readonly path: readonly (string | number)[];
  /** For sentences. */
  readonly field: string;
  readonly at: TerraformReference["place"];
  /** True when a module is called with it. */
  readonly isPassed: boolean;
}

/** The variables of a module that feed a secret setting: directly, through locals, or as arguments of the modules it calls. */
export function variablesIn(module: TerraformModule, which: keyof typeof kinds): readonly Feed[] {
  return feedsIn(module, which).filter(({ carrier }) => carrier.startsWith("var."));
}

/** The literals in variables, locals and arguments of a module that feed a secret setting, each with the feed. */
export function literalsIn(
  module: TerraformModule,
  which: keyof typeof kinds,
): readonly { readonly feed: Feed; readonly given: GivenValue; readonly carrier: string }[] {
  const literals = module.isWritten ? module.given.filter(({ text }) => text.length >= 6 && isLiteral(text)) : [];
  if (literals.length === 0) return [];
  return feedsIn(module, which).flatMap((feed) => {
    const path = feed.path.join(".");
    const { carrier } = feed;
    const name = carrier.startsWith("module.") ? `${path} of ${carrier}` : [carrier, ...feed.path].join(".");
    return literals
      .filter((given) => given.to === carrier && given.path.join(".") === path)
      .map((given) => ({ feed, given, carrier: name }));
  });
}

function feedsIn(module: TerraformModule, which: keyof typeof kinds): readonly Feed[] {
  return [...new Walk(kinds[which]).of(module).values()];
}

/** Locals that name each other in a circle would go on for ever. */
const most = 200;

class Walk {
  readonly #settings: readonly Setting[];
  readonly #feeds = new Map<TerraformModule, ReadonlyMap<string, Feed>>();

  constructor(settings: readonly Setting[]) {
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
        const isTaken = settings.some(
          ({ setting, takes }) => setting.test(reference.setting) && takes?.(block, reference) !== false,
        );
        if (!isTaken) continue;
        const name = reference.setting.split(".").at(-1) ?? reference.setting;
        this.#trace(reference, module, { field: `${name} of ${block.address}`, isPassed: false }, feeds);
      }
    }
    for (const { by, module: called } of module.calls) {
      for (const { carrier, path, field, at } of this.of(called).values()) {
        if (!carrier.startsWith("var.")) continue;
        const wanted = [carrier.slice("var.".length), ...path];
        const key = [by.address, ...wanted].join(".");
        if (!feeds.has(key)) feeds.set(key, { carrier: by.address, path: wanted, field, at, isPassed: true });
        for (const reference of leadingTo(wanted, by.references))
          this.#trace(reference, module, { field, isPassed: true }, feeds);
      }
    }
    return feeds;
  }

  /** Most blocks have none, which a look at their text tells. */
  #secretsOf({ blockType, address, name, text }: TerraformBlock): readonly Setting[] {
    if (!/secret|token|key|passw|edge_origin_authorization|modify_outgoing_request_header/.test(text)) return [];
    const head = `${blockType} ${blockType === "provider" ? name : address.replace(/^data\./, "")}`;
    return this.#settings.filter(({ block }) => block.test(head));
  }

  #trace(
    from: TerraformReference,
    module: TerraformModule,
    about: Pick<Feed, "field" | "isPassed">,
    feeds: Map<string, Feed>,
  ): void {
    const waiting = [from];
    const seen = new Set<string>();
    for (const { target, path, place: at } of waiting) {
      const key = [target, ...path].join(".");
      if (seen.has(key) || seen.size > most) continue;
      seen.add(key);
      const isLocal = target.startsWith("local.");
      if ((isLocal || target.startsWith("var.")) && !feeds.has(key))
        feeds.set(key, { carrier: target, path, at, ...about });
      if (!isLocal) continue;
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
