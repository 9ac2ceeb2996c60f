/** Terraform configuration as it is written, for rules about the writing itself: names, references, versions, imports. */

import type { SourceText } from "../../text/index.ts";
import type { Field } from "../field.ts";
import { Node } from "../node.ts";
import type { TextPlace } from "./writing.ts";

/** The kinds of block that a file may hold at its top. */
export type TerraformBlockType =
  | "resource"
  | "data"
  | "module"
  | "variable"
  | "output"
  | "provider"
  | "terraform"
  | "import"
  | "moved"
  | "removed"
  | "other";

/** What an expression refers to. */
export interface TerraformReference {
  /** The thing itself, such as `akamai_property.shop`, `data.akamai_group.web`, `var.env`, `local.hosts`, `module.edge`. */
  readonly target: string;
  /** The way on from there, as far as it is plain: `id`, `versions`, `v1`. */
  readonly path: readonly (string | number)[];
  /** The setting whose expression it stands in, such as `hostnames.cname_to` or `depends_on`. */
  readonly setting: string;
  /** Where it stands. */
  readonly place: TextPlace;
}

/** What a plan means to do with one instance of a block. */
export interface PlannedChange {
  /** The address of the instance, such as `module.edge.akamai_property.shop["eu"]`. */
  readonly address: string;
  /** `create`, `update`, `delete`, `read`, `no-op`: several for a replacement, none in a state. */
  readonly actions: readonly string[];
}

/** One block at the top of a file; of a plan or a state whose source is not in the project, one of its resources. */
export class TerraformBlock extends Node<"terraformBlock"> {
  readonly kind = "terraformBlock";
  readonly module: TerraformModule;
  readonly file: SourceText;
  readonly blockType: TerraformBlockType;
  /** The type of a resource or data source; "" for other blocks. */
  readonly type: string;
  readonly name: string;
  /** How others refer to it: `akamai_property.shop`, `data.akamai_group.web`, `var.env`, `module.edge`. */
  readonly address: string;
  /** Where the type of a resource or data source is written, quotes included; undefined for other blocks, and in a plan. */
  readonly typePlace: TextPlace | undefined;
  /** What a plan in view means to do with its instances; empty without one. */
  readonly changes: readonly PlannedChange[];
  /** Most blocks are asked for neither: both are made when they are. */
  readonly #make: {
    readonly field: () => Field;
    readonly references: () => readonly TerraformReference[];
    readonly text?: () => string;
    readonly isMade?: () => boolean | undefined;
  };
  #field: Field | undefined;
  #references: readonly TerraformReference[] | undefined;

  constructor(about: {
    module: TerraformModule;
    file: SourceText;
    field: () => Field;
    blockType: TerraformBlockType;
    type: string;
    name: string;
    address: string;
    references: () => readonly TerraformReference[];
    text?: () => string;
    isMade?: () => boolean | undefined;
    changes?: readonly PlannedChange[];
    typePlace?: TextPlace | undefined;
  }) {
    super();
    this.module = about.module;
    this.#make = about;
    this.file = about.file;
    this.blockType = about.blockType;
    this.type = about.type;
    this.name = about.name;
    this.address = about.address;
    this.changes = about.changes ?? [];
    this.typePlace = about.typePlace;
  }

  /** The block as it is written, for rules that look for a word before they look closer; "" for what only a plan shows. */
  get text(): string {
    return this.#make.text?.() ?? "";
  }

  /**
   * False where `count` or `for_each` leave a resource or data source without any instance, so that its values are nobody's;
   * undefined where it is not known whether there is one.
   */
  get isMade(): boolean | undefined {
    return this.#make.isMade === undefined ? true : this.#make.isMade();
  }

  /** All settings by the provider's names; of several instances those of the first. */
  get field(): Field {
    this.#field ??= this.#make.field();
    return this.#field;
  }

  /** Everything its expressions refer to, in the order written. */
  get references(): readonly TerraformReference[] {
    this.#references ??= this.#make.references();
    return this.#references;
  }

  /** False for what only a plan or a state shows: it has no `lifecycle`, and what its locals hold is not told. */
  get isWritten(): boolean {
    return this.module.isWritten;
  }

  get resource(): string {
    return this.address;
  }

  /** A setting by the provider's name. */
  get(...names: readonly string[]): Field {
    return this.field.at(...names);
  }

  /** What the expression of a setting, or of one inside it, refers to; `depends_on` and `lifecycle` are settings, too. */
  referencesIn(setting: string): readonly TerraformReference[] {
    return this.references.filter((one) => one.setting === setting || one.setting.startsWith(`${setting}.`));
  }

  /** True when this block refers to another, directly or by way of others in the same module (locals included). */
  dependsOn(other: TerraformBlock): boolean {
    const seen = new Set<string>();
    const waiting = this.references.map(({ target }) => target);
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (next === other.address) return true;
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(...(this.module.referencesOf(next) ?? []).map(({ target }) => target));
    }
    return false;
  }
}

/** An id that `terraform import` or an `import` block joins with a resource. */
export interface TerraformImport {
  /** The address of the block, such as `akamai_property.shop`. */
  readonly to: string;
  /** The address as written, with the module and the key of the instance. */
  readonly instance: string;
  readonly id: string;
  /** Where the id stands. */
  readonly place: TextPlace | Field;
  readonly isScript: boolean;
}

/** A plain text that a variable is given, by its default or by a file of values, a local, or an argument of a module. */
export interface GivenValue {
  /** The address of the variable or the local, such as `var.secret`; of the `module` block for an argument of it. */
  readonly to: string;
  /** The way to the text in it, such as `pair`, `secret`, the name of the argument first; empty for a text by itself. */
  readonly path: readonly string[];
  readonly text: string;
  readonly place: TextPlace;
}

/** A provider as `required_providers` asks for it. */
export interface RequiredProvider {
  /** The local name, such as `akamai`. */
  readonly name: string;
  readonly source: Field;
  readonly version: Field;
  /** The entry. */
  readonly field: Field;
  /** The version that the lock file holds; undefined without one. */
  readonly locked: string | undefined;
}

/** All configuration of one folder. */
export class TerraformModule extends Node<"terraformModule"> {
  readonly kind = "terraformModule";
  readonly folder: string;
  readonly field: Field;
  /** True for a module that is run by itself and not called by another in view. */
  readonly isRoot: boolean;
  readonly blocks: TerraformBlock[] = [];
  /** The blocks by address, as far as they have been asked for. */
  readonly #byAddress = new Map<string, TerraformBlock>();
  #indexed = 0;
  readonly imports: TerraformImport[] = [];
  readonly providers: RequiredProvider[] = [];
  /** Where scripts call for everything in it to be destroyed. */
  readonly destroys: TextPlace[] = [];
  /** The modules in view that its `module` blocks use. */
  readonly calls: { readonly by: TerraformBlock; readonly module: TerraformModule }[] = [];
  /** The plain texts that variables, locals and arguments of modules are given in the folder. */
  readonly given: GivenValue[] = [];
  /** What each local's expression refers to, by `local.name`. */
  readonly locals = new Map<string, readonly TerraformReference[]>();
  /**
   * Why something may be declared, or be referred to, all the same: a fault hides a part of a file, or a plan does not show it;
   * undefined when all was read.
   */
  readonly gap: string | undefined;
  /** False for what only a plan or a state shows: the source is not in the project. */
  readonly isWritten: boolean;
  /** The module's place in a plan, such as `module.edge`; "" for a root module and for a folder. */
  readonly prefix: string;

  constructor(about: {
    folder: string;
    field: Field;
    isRoot: boolean;
    gap: string | undefined;
    isWritten?: boolean;
    prefix?: string;
  }) {
    super();
    this.folder = about.folder;
    this.field = about.field;
    this.isRoot = about.isRoot;
    this.gap = about.gap;
    this.isWritten = about.isWritten ?? true;
    this.prefix = about.prefix ?? "";
  }

  get resource(): string {
    if (this.prefix !== "") return this.prefix;
    return this.folder === "" ? "the root module" : `module ${this.folder}`;
  }

  /** The block of an address, without module and instance key. */
  block(address: string): TerraformBlock | undefined {
    for (; this.#indexed < this.blocks.length; this.#indexed++) {
      const block = this.blocks[this.#indexed];
      if (block !== undefined && !this.#byAddress.has(block.address)) this.#byAddress.set(block.address, block);
    }
    return this.#byAddress.get(address);
  }

  /** The resources and data sources of a type (`data.` before it for the latter). */
  ofType(type: string): readonly TerraformBlock[] {
    const isData = type.startsWith("data.");
    const name = isData ? type.slice("data.".length) : type;
    return this.blocks.filter((block) => block.type === name && block.blockType === (isData ? "data" : "resource"));
  }

  /** What a block or a local refers to. */
  referencesOf(address: string): readonly TerraformReference[] | undefined {
    return this.locals.get(address) ?? this.block(address)?.references;
  }

  /** True when something of that address is declared in the folder. */
  declares(address: string): boolean {
    return this.locals.has(address) || this.block(address) !== undefined;
  }
}
