/** A resource or data source as one of the instances that `count` and `for_each` make of its block. */
import type { Attribute, Block, Expression } from "../../syntax/index.ts";
import { entriesOf, namesOf } from "./collections.ts";
import type { ModuleInstance } from "./module.ts";
import { overlaid } from "./overlay.ts";
import { Part, type Stand } from "./part.ts";
import type { PlannedResource } from "./plan.ts";
import { evaluate, type Scope, withNames } from "./scope.ts";
import { attributeOf, type Declared, fileOf, typeOfBlock } from "./source.ts";
import { asNumber, asText } from "./values.ts";

/** How many instances of one block are looked at. */
const maxInstances = 2000;
/** An instance counts as so many values. */
const instanceCost = 100;

/** What Terraform itself takes from a block: no setting of the resource. */
const metaArguments: ReadonlySet<string> = new Set([
  "count",
  "for_each",
  "depends_on",
  "provider",
  "lifecycle",
  "connection",
  "provisioner",
]);

/** Which instance of its block something is: a key of `for_each`, an index of `count`; undefined for the only one. */
export type InstanceKey = string | number | undefined;

/** The key at the end of a prefix such as `module.edge["eu"].`. */
export function keyIn(prefix: string): string {
  const key = /\[("(?:[^"\\]|\\.)*")\]\.$/.exec(prefix)?.[1];
  return key === undefined ? "" : String(JSON.parse(key));
}

/** How a block is repeated. */
export interface Repetition {
  readonly by: "nothing" | "count" | "for_each";
  /** The instances by key, each with the names it adds to its scope; undefined where their number is not known. */
  readonly keys:
    | readonly { readonly key: InstanceKey; readonly names: readonly (readonly [string, Part])[] }[]
    | undefined;
  readonly why: string | undefined;
}

/** Works `count` and `for_each` of a resource or module block out. Repeated modules of repeated resources are bounded together. */
export function repetitionOf(declared: Declared, scope: Scope): Repetition {
  const repetition = asWritten(declared, scope);
  return repetition.keys === undefined || scope.budget.spend(repetition.keys.length * instanceCost)
    ? repetition
    : { ...repetition, keys: undefined, why: "the configuration makes too many instances to be worked out" };
}

function asWritten(declared: Declared, scope: Scope): Repetition {
  const { body } = declared.block;
  const count = attributeOf(body, "count");
  const forEach = attributeOf(body, "for_each");
  if (forEach !== undefined) return eachOf(forEach, { ...scope, file: fileOf(declared, forEach) });
  if (count === undefined) return { by: "nothing", keys: [{ key: undefined, names: [] }], why: undefined };
  const part = evaluate(count.value, { ...scope, file: fileOf(declared, count) });
  const number = asNumber(part.value);
  if (number === undefined || number > maxInstances)
    return { by: "count", keys: undefined, why: part.unknown?.why ?? "its count is no number" };
  const keys = Array.from({ length: Math.min(Math.max(0, number), maxInstances) }, (_, key) => ({
    key,
    names: [["count", indexed(key, part.at)]] as const,
  }));
  return { by: "count", keys, why: undefined };
}

function indexed(index: number, at: Stand): Part {
  return new Part(new Map([["index", new Part(index, at)]]), at);
}

function eachOf(attribute: Attribute, scope: Scope): Repetition {
  const part = evaluate(attribute.value, scope);
  const entries = entriesOf(part);
  if (entries === undefined)
    return { by: "for_each", keys: undefined, why: part.unknown?.why ?? "its for_each is no collection" };
  const keys = entries.slice(0, maxInstances).map(([name, value]) => {
    const key = part.isList ? (asText(value.value) ?? String(name)) : String(name);
    const each = new Map([
      ["key", new Part(key, value.at)],
      ["value", value],
    ]);
    return { key, names: [["each", new Part(each, value.at)]] as const };
  });
  return { by: "for_each", keys, why: undefined };
}

/** The names of an instance whose repetition is not known: everything about it that depends on them is unknown, too. */
export function unknownNames(why: string, at: Stand): readonly (readonly [string, Part])[] {
  const unknown = Part.unknown(why, at);
  return [
    [
      "each",
      new Part(
        new Map([
          ["key", unknown],
          ["value", unknown],
        ]),
        at,
      ),
    ],
    ["count", new Part(new Map([["index", unknown]]), at)],
  ];
}

/** One instance of a resource or data source: its settings as Terraform would hand them to the provider. */
export class ResourceInstance {
  readonly module: ModuleInstance;
  readonly declared: Declared;
  readonly mode: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: InstanceKey;
  /** Such as `module.edge.akamai_property.shop["eu"]`. */
  readonly address: string;
  /** Why it is not known how many instances there are; undefined where this is a certain one. */
  readonly isUncertain: string | undefined;
  /** What a plan means to do with it; undefined without one. */
  readonly actions: readonly string[] | undefined;
  /** The attributes that a plan has found changed outside of Terraform. */
  readonly drift: readonly string[];
  readonly #scope: Scope;
  readonly #planned: Part | undefined;
  readonly #known = new Map<string, Part | undefined>();
  #settings: Part | undefined;

  constructor(about: {
    module: ModuleInstance;
    declared: Declared;
    mode: "resource" | "data";
    key: InstanceKey;
    isUncertain: string | undefined;
    scope: Scope;
    planned: (address: string) => PlannedResource | undefined;
  }) {
    const { module, declared, mode, key } = about;
    this.module = module;
    this.declared = declared;
    this.mode = mode;
    this.key = key;
    this.isUncertain = about.isUncertain;
    this.#scope = about.scope;
    const [type, name] = declared.block.labels;
    this.type = type?.text ?? "";
    this.name = name?.text ?? "";
    const suffix = key === undefined ? "" : `[${JSON.stringify(key)}]`;
    this.address = `${module.prefix}${mode === "data" ? "data." : ""}${this.type}.${this.name}${suffix}`;
    const planned = about.planned(this.address);
    this.#planned = planned?.settings;
    this.actions = planned?.actions;
    this.drift = planned?.drift ?? [];
  }

  get block(): Block {
    return this.declared.block;
  }

  /** All settings, blocks as lists of objects, by the provider's names. */
  get settings(): Part {
    this.#settings ??= bodyPart(this.block, this.#scope, (name) => this.attribute(name));
    return this.#settings;
  }

  /** True where a plan or a state tells of it, too. */
  get isPlanned(): boolean {
    return this.#planned !== undefined;
  }

  /** What a plan or a state tells of an attribute that is not written. */
  planned(path: readonly (string | number)[]): Part | undefined {
    const part = this.#planned?.find(path);
    return part === undefined || part.unknown !== undefined || part.isNull ? undefined : part;
  }

  /** One setting; undefined where it is not written, or asks for itself. */
  attribute(name: string): Part | undefined {
    if (this.#known.has(name)) return this.#known.get(name);
    this.#known.set(name, undefined); // a setting that leads back to itself finds nothing
    const attribute = metaArguments.has(name) ? undefined : attributeOf(this.block.body, name);
    const part = attribute
      ? evaluate(attribute.value, this.#scopeAt(attribute)).named(attribute.nameSpan)
      : this.#blocksNamed(name);
    const completed = part && overlaid(part, this.#planned?.get(name));
    this.#known.set(name, completed);
    return completed;
  }

  /** The blocks of a type, all of one file: an override replaces them all. */
  #blocksNamed(name: string): Part | undefined {
    const blocks = this.block.body.blocks.filter((block) => typeOfBlock(block) === name);
    const [first] = blocks;
    return first && blockLists(blocks, this.#scopeAt(first)).get(name);
  }

  #scopeAt(part: Attribute | Block): Scope {
    const file = fileOf(this.declared, part);
    return file === this.#scope.file ? this.#scope : { ...this.#scope, file };
  }

  /** An expression of the block, in the scope of this instance. */
  evaluate(expression: Expression): Part {
    return evaluate(expression, this.#scope);
  }
}

/** A block as an object: its attributes, and its inner blocks as lists. */
export function bodyPart(block: Block, scope: Scope, own?: (name: string) => Part | undefined): Part {
  const { body } = block;
  const members = new Map<string, Part>();
  for (const { name, nameSpan, value } of body.attributes) {
    if (own !== undefined && metaArguments.has(name)) continue;
    const part = own === undefined ? evaluate(value, scope).named(nameSpan) : own(name);
    if (part !== undefined) members.set(name, part);
  }
  if (own === undefined) for (const [name, list] of blockLists(body.blocks, scope)) members.set(name, list);
  else
    for (const name of new Set(body.blocks.map(typeOfBlock))) {
      const part = metaArguments.has(name) ? undefined : own(name);
      if (part !== undefined) members.set(name, part);
    }
  return new Part(members, { file: scope.file, span: block.span }, { key: block.header, isLiteral: true, body });
}

/** The blocks of a body by type, those that `dynamic` makes included. */
function blockLists(blocks: readonly Block[], scope: Scope): ReadonlyMap<string, Part> {
  const found = new Map<string, { readonly items: Part[]; unknown: Part | undefined; readonly first: Block }>();
  for (const block of blocks) {
    const isDynamic = block.type === "dynamic";
    const type = typeOfBlock(block);
    const list = found.get(type) ?? { items: [], unknown: undefined, first: block };
    found.set(type, list);
    if (!isDynamic) list.items.push(bodyPart(block, scope));
    else list.unknown ??= addDynamic(block, type, scope, list.items);
  }
  return new Map(
    [...found].map(([type, { items, unknown, first }]) => {
      const at: Stand = { file: scope.file, span: first.span };
      return [
        type,
        new Part(unknown === undefined ? items : [...items, unknown], at, { key: first.header, isLiteral: true }),
      ];
    }),
  );
}

/** Adds the blocks of a `dynamic` block; where it is not known how many there are, an unknown one stands for them. */
function addDynamic(block: Block, type: string, scope: Scope, items: Part[]): Part | undefined {
  const forEach = attributeOf(block.body, "for_each");
  const content = block.body.blocks.find((inner) => inner.type === "content");
  const at: Stand = { file: scope.file, span: block.header };
  if (forEach === undefined || content === undefined) return undefined;
  const source = evaluate(forEach.value, scope);
  const entries = entriesOf(source);
  if (entries === undefined)
    return source.isNull ? undefined : Part.unknown(source.unknown?.why ?? "what it goes through is not known", at);
  const iterator = attributeOf(block.body, "iterator")?.value;
  const name = iterator?.kind === "variable" ? iterator.name : type;
  for (const [key, value] of entries.slice(0, maxInstances)) {
    const each = new Map([
      ["key", new Part(source.isList ? value.value : key, value.at)],
      ["value", value],
    ]);
    const names = namesOf({ keyName: undefined, valueName: name }, value, new Part(each, value.at));
    items.push(bodyPart(content, withNames(scope, names)));
  }
  return undefined;
}
