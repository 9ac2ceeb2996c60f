/** From the provider's names to the vendor's: the same settings as the API's own JSON has them, each still at its place. */
import type { Route } from "../../syntax/index.ts";
import { Part, type Stand } from "./part.ts";
import type { Homes } from "./spell.ts";
import { entryOf } from "./values.ts";

/**
 * What becomes of settings: the way to the vendor's member for those that are not just spelled in camel case, `null` for those that
 * the vendor has no member for; for a block, what becomes of the settings in it.
 */
export interface Names {
  readonly [setting: string]: string | null | BlockNames;
}

interface BlockNames {
  /** The way to the member; "" spreads the block's settings over the object around it. */
  readonly to: string;
  /** True where the one block there may be stands for an object rather than a list. */
  readonly isSingle?: boolean;
  readonly names?: Names;
}

/** Where the settings stand whose vendor members have another path than the block they are written in. */
export function homesOf(names: Names, at: readonly string[] = []): Homes {
  const homes = new Map<string, { readonly route: Route; readonly name: string }>();
  for (const [name, target] of Object.entries(names)) {
    if (typeof target === "string") homes.set([...at, target].join("."), { route: at, name });
    else if (target !== null && target.isSingle === true && target.to !== "")
      for (const [path, home] of homesOf(target.names ?? {}, [...at, target.to])) homes.set(path, home);
  }
  return homes;
}

/** An object in the making. */
export class Draft {
  readonly #at: Stand;
  readonly #about: { readonly key: Part["key"]; readonly body: Part["body"] };
  readonly #members = new Map<string, Part | Draft>();

  constructor(like: Part) {
    this.#at = like.at;
    this.#about = { key: like.key, body: like.body };
  }

  /** Puts a value at a path such as `csr.cn`, making the objects on the way, which stand where this one does. */
  put(path: string, part: Part): this {
    const [name = "", ...rest] = path.split(".");
    const before = this.#members.get(name);
    if (rest.length > 0 && before instanceof Part && before.unknown !== undefined) return this; // what it holds is not known
    if (rest.length === 0) this.#members.set(name, this.#merged(name, part));
    else this.#inner(name).put(rest.join("."), part);
    return this;
  }

  /** Puts a value that is not written, but follows from what is: it stands on the object. */
  say(path: string, value: string | number | boolean): this {
    return this.put(path, new Part(value, this.#standOfKey));
  }

  get part(): Part {
    const members = [...this.#members].map(
      ([name, member]) => [name, member instanceof Draft ? member.part : member] as const,
    );
    return new Part(new Map(members), this.#at, { key: this.#about.key, isLiteral: true, body: this.#about.body });
  }

  get #standOfKey(): Stand {
    return this.#about.key === undefined ? this.#at : { file: this.#at.file, span: this.#about.key };
  }

  /** An object may be filled from two sides: what is already there stays. */
  #merged(name: string, part: Part): Part | Draft {
    const before = this.#members.get(name);
    if (!(before instanceof Draft) || !part.isObject) return part;
    const merged = new Draft(part);
    for (const [inner, value] of [...part.members, ...before.part.members]) merged.put(inner, value);
    return merged;
  }

  #inner(name: string): Draft {
    const before = this.#members.get(name);
    if (before instanceof Draft) return before;
    const inner = before === undefined ? new Draft(new Part(new Map(), this.#at, this.#about)) : new Draft(before);
    for (const [member, value] of before instanceof Part ? before.members : []) inner.put(member, value);
    this.#members.set(name, inner);
    return inner;
  }
}

/** The settings under the vendor's names. */
export function translated(settings: Part, names: Names): Draft {
  const draft = new Draft(settings);
  spread(settings, names, draft);
  return draft;
}

function spread(settings: Part, names: Names, draft: Draft): void {
  for (const [name, part] of settings.members) {
    if (part.isNull) continue;
    const target = entryOf(names, name);
    if (target === null) continue;
    if (target === undefined) draft.put(camelCase(name), part);
    else if (typeof target === "string") draft.put(target, part);
    else putBlock(part, target, draft);
  }
}

function putBlock(part: Part, { to, isSingle = false, names = {} }: BlockNames, draft: Draft): void {
  const blocks = blocksOf(part);
  if (!isSingle) {
    draft.put(
      to,
      part.unknown === undefined
        ? listOf(
            part,
            blocks.map((block) => translatedItem(block, names)),
          )
        : part,
    );
    return;
  }
  const [block] = blocks;
  if (part.unknown !== undefined || block === undefined || block.unknown !== undefined) {
    if (to !== "" && blocks.length > 0) draft.put(to, block ?? part);
  } else if (to === "") spread(block, names, draft);
  else draft.put(to, translatedItem(named(block, part), names));
}

/** The only item of a list goes by the name of the list where it has none, as in a plan. */
function named(item: Part, list: Part): Part {
  return item.body === undefined ? item.named(() => item.key ?? list.key) : item;
}

function translatedItem(block: Part, names: Names): Part {
  return block.isObject ? translated(block, names).part : block;
}

/** The blocks of one type, also where they are written as a list of objects or as one object. */
export function blocksOf(part: Part): readonly Part[] {
  if (part.isList) return part.items;
  return part.isNull ? [] : [part];
}

function listOf(like: Part, items: readonly Part[]): Part {
  return new Part(items, like.at, { key: like.key, isLiteral: like.isLiteral });
}

function camelCase(setting: string): string {
  return setting.replace(/_(\w)/g, (_, next: string) => next.toUpperCase());
}
