/** A module as it is written: all Terraform files of one folder, sorted by what they declare. Nothing is worked out here. */
import type { Attribute, Block, Body, Expression, HclFile } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { folderOf, nameOf } from "../paths.ts";

/** One file of configuration, parsed. */
export interface TerraformFile {
  readonly file: SourceText;
  readonly hcl: HclFile;
}

/** A block with the file it stands in. */
export interface Declared {
  readonly block: Block;
  readonly file: SourceText;
  /** The attributes and blocks of it that stand in another file, which overrides what this one says. */
  readonly overriding?: ReadonlyMap<Attribute | Block, SourceText>;
}

/** Where a part of a block stands. */
export function fileOf({ file, overriding }: Declared, part: Attribute | Block): SourceText {
  return overriding?.get(part) ?? file;
}

/** An attribute with the file it stands in: a local, a value of a variable. */
export interface Assigned {
  readonly name: string;
  readonly attribute: Attribute;
  readonly file: SourceText;
}

/** Everything one folder declares, by the names under which expressions find it. */
export class ModuleSource {
  readonly folder: string;
  /** What tells it apart from the others of a run: its folder, or its file where it is one by itself. */
  readonly name: string;
  /** What files that expressions read must not leave. */
  readonly top: string;
  readonly files: readonly TerraformFile[];
  readonly variables = new Map<string, Declared>();
  readonly locals = new Map<string, Assigned>();
  readonly outputs = new Map<string, Declared>();
  readonly modules = new Map<string, Declared>();
  /** Resources by `type.name`, data sources by `data.type.name`. */
  readonly resources = new Map<string, Declared>();
  /** `terraform`, `provider`, `import`, `moved`, `removed` and other blocks, in the order written. */
  readonly others: Declared[] = [];
  /** Files of values that Terraform reads by itself, later ones first. */
  readonly values: TerraformFile[] = [];
  /** Files of values that are given on the command line: they apply in some environment only. */
  readonly optionalValues: TerraformFile[] = [];

  constructor(folder: string, top: string, files: readonly TerraformFile[], name = folder === "" ? "." : folder) {
    this.folder = folder;
    this.name = name;
    this.top = top;
    this.files = files;
    const isOverride = ({ file }: TerraformFile): boolean => isOverridePath(file.path);
    for (const { file, hcl } of files.filter((one) => !isOverride(one)))
      for (const block of hcl.body.blocks) this.#declare({ block, file });
    const byName = (a: TerraformFile, b: TerraformFile): number => (a.file.path < b.file.path ? -1 : 1);
    for (const { file, hcl } of files.filter(isOverride).toSorted(byName))
      for (const block of hcl.body.blocks) this.#override({ block, file });
  }

  /** True when a fault hides a part of some file: what is not found may stand there. */
  get isTorn(): boolean {
    return this.files.some(({ hcl }) => hcl.body.gap !== undefined);
  }

  #declare(declared: Declared): void {
    const { block, file } = declared;
    const [first, second] = block.labels.map(({ text }) => text);
    if (block.type === "locals") for (const attribute of block.body.attributes) this.#keep(attribute, file);
    else if (block.type === "resource" && second !== undefined)
      keepFirst(this.resources, `${first}.${second}`, declared);
    else if (block.type === "data" && second !== undefined)
      keepFirst(this.resources, `data.${first}.${second}`, declared);
    else if (block.type === "variable" && first !== undefined) keepFirst(this.variables, first, declared);
    else if (block.type === "output" && first !== undefined) keepFirst(this.outputs, first, declared);
    else if (block.type === "module" && first !== undefined) keepFirst(this.modules, first, declared);
    else this.others.push(declared);
  }

  /** Terraform puts what an override file says into the block that another file declares. */
  #override({ block, file }: Declared): void {
    const [first = "", second = ""] = block.labels.map(({ text }) => text);
    if (block.type === "locals")
      for (const attribute of block.body.attributes)
        this.locals.set(attribute.name, { name: attribute.name, attribute, file });
    const [declarations, name] =
      block.type === "resource" || block.type === "data"
        ? [this.resources, `${block.type === "data" ? "data." : ""}${first}.${second}`]
        : [{ variable: this.variables, output: this.outputs, module: this.modules }[block.type], first];
    const base = declarations?.get(name);
    if (base !== undefined) declarations?.set(name, overridden(base, block, file));
  }

  #keep(attribute: Attribute, file: SourceText): void {
    keepFirst(this.locals, attribute.name, { name: attribute.name, attribute, file });
  }
}

/** Files by these names do not declare: they change what others have declared. */
export function isOverridePath(path: string): boolean {
  return /(?:^|[/_])override\.tf(?:\.json)?$/.test(path);
}

/** A block with its attributes, and all its blocks of a type, replaced by those that another gives. */
function overridden(base: Declared, by: Block, file: SourceText): Declared {
  const { body } = base.block;
  const names = new Set(by.body.attributes.map(({ name }) => name));
  const types = new Set(by.body.blocks.map(typeOfBlock));
  const attributes = [...body.attributes.filter(({ name }) => !names.has(name)), ...by.body.attributes];
  const blocks = [...body.blocks.filter((block) => !types.has(typeOfBlock(block))), ...by.body.blocks];
  const added = [...by.body.attributes, ...by.body.blocks].map((part) => [part, file] as const);
  const gap = body.gap ?? by.body.gap;
  return {
    block: { ...base.block, body: { ...body, attributes, blocks, ...(gap === undefined ? {} : { gap }) } },
    file: base.file,
    overriding: new Map([...(base.overriding ?? []), ...added]),
  };
}

/** The type of the blocks that a block stands for: `dynamic` names it in its label. */
export function typeOfBlock({ type, labels }: Block): string {
  return type === "dynamic" ? (labels[0]?.text ?? "") : type;
}

function keepFirst<T>(map: Map<string, T>, name: string, value: T): void {
  if (!map.has(name)) map.set(name, value);
}

/** The modules of a run, by folder, with the values that belong to each. */
export function modulesOf(
  files: readonly (TerraformFile & { readonly top: string })[],
  values: readonly TerraformFile[],
): Modules {
  const byFolder = new Map<string, (TerraformFile & { readonly top: string })[]>();
  for (const one of files) {
    const folder = folderOf(one.file.path);
    const group = byFolder.get(folder);
    if (group === undefined) byFolder.set(folder, [one]);
    else group.push(one);
  }
  const modules = new Map<string, ModuleSource>();
  const strays: ModuleSource[] = [];
  for (const [folder, group] of byFolder) {
    const { together, apart } = partition(group);
    modules.set(folder, new ModuleSource(folder, group[0]?.top ?? folder, together));
    strays.push(...apart.map((one) => new ModuleSource(folder, one.top, [one], one.file.path)));
  }
  for (const one of values) {
    const name = nameOf(one.file.path);
    if (/^terraform\.tfvars(?:\.json)?$|\.auto\.tfvars(?:\.json)?$/.test(name))
      modules.get(folderOf(one.file.path))?.values.push(one);
    else nearestAbove(modules, folderOf(one.file.path))?.optionalValues.push(one);
  }
  for (const { values: own } of modules.values()) own.sort((a, b) => (rankOf(b) < rankOf(a) ? -1 : 1));
  return { byFolder: modules, strays };
}

/** The modules of a run. */
export interface Modules {
  readonly byFolder: ReadonlyMap<string, ModuleSource>;
  /** Files that declare again what another file of their folder has. */
  readonly strays: readonly ModuleSource[];
}

/**
 * The files of a folder that Terraform can take together. One that declares again what another has (examples and test data are
 * often kept side by side) is a configuration by itself.
 */
function partition<T extends TerraformFile>(
  files: readonly T[],
): { readonly together: readonly T[]; readonly apart: readonly T[] } {
  const seen = new Set<string>();
  const [together, apart]: [T[], T[]] = [[], []];
  for (const one of files) {
    if (isOverridePath(one.file.path)) {
      together.push(one);
      continue;
    }
    const names = one.hcl.body.blocks
      .filter(({ type, labels }) => labels.length > 0 && type !== "provider")
      .map(({ type, labels }) => [type, ...labels.map(({ text }) => text)].join("."));
    if (names.some((name) => seen.has(name))) apart.push(one);
    else {
      together.push(one);
      for (const name of names) seen.add(name);
    }
  }
  return { together, apart };
}

/** `terraform.tfvars` comes before the others, which come in the order of their names. */
function rankOf({ file }: TerraformFile): string {
  const name = nameOf(file.path);
  return name.startsWith("terraform.tfvars") ? ` ${name}` : name;
}

/** Files of values often lie in a folder of their own below the module. */
function nearestAbove(modules: ReadonlyMap<string, ModuleSource>, folder: string): ModuleSource | undefined {
  const own = modules.get(folder);
  if (own !== undefined || folder === "") return own;
  const parent = folderOf(folder);
  return parent === folder ? undefined : (modules.get(parent) ?? modules.get(folderOf(parent)));
}

/** An attribute of a body by name. */
export function attributeOf(body: Body, name: string): Attribute | undefined {
  return body.attributes.find((attribute) => attribute.name === name);
}

/** The text of an expression that is nothing but text; undefined for any other. */
export function plainText(expression: Expression | undefined): string | undefined {
  if (expression?.kind !== "template" || !expression.parts.every((part) => part.kind === "text")) return undefined;
  return expression.parts.map((part) => (part.kind === "text" ? part.text : "")).join("");
}
