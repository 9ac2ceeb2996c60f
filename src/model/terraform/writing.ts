/** Modules and blocks as nodes, for rules about the writing itself. */
import type { Block, Body, Expression } from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";
import { Doc, plainDoc } from "../doc.ts";
import { Field } from "../field.ts";
import {
  type GivenValue,
  type RequiredProvider,
  TerraformBlock,
  type TerraformBlockType,
  TerraformModule,
  type TerraformReference,
} from "../nodes/terraform.ts";
import { type Document, TextPlace } from "../nodes/writing.ts";
import { folderOf, nameOf } from "../paths.ts";
import { fixedSite } from "../site.ts";
import type { Configuration } from "./configuration.ts";
import { scriptDestroys } from "./destroys.ts";
import { importOf, scriptImports } from "./imports.ts";
import { bodyPart } from "./instance.ts";
import type { ModuleInstance } from "./module.ts";
import { Part, partTree } from "./part.ts";
import { referencesIn, referencesOf, type WrittenReference } from "./references.ts";
import { attributeOf, type Declared, isOverridePath, type ModuleSource, plainText } from "./source.ts";

const blockTypes: ReadonlySet<string> = new Set([
  "resource",
  "data",
  "module",
  "variable",
  "output",
  "provider",
  "terraform",
  "import",
  "moved",
  "removed",
]);

/** The modules of a configuration, each folder once, however often it is called. */
export function modulesAsWritten({ modules }: Configuration, around: Around): readonly TerraformModule[] {
  const folders = new Map<string, ModuleInstance>();
  for (const module of modules) if (!folders.has(module.source.folder)) folders.set(module.source.folder, module);
  const nodes = new Map(
    [...folders].map(([folder, module]) => [folder, moduleNode(module, module === modules[0], around)]),
  );
  for (const { source, prefix, children } of folders.values())
    for (const child of children)
      addCall(nodes.get(source.folder), child.prefix.slice(prefix.length), nodes.get(child.source.folder));
  return [...nodes.values()];
}

/** `prefix` is what addresses in the module called begin with, such as `module.edge["eu"].`. */
function addCall(node: TerraformModule | undefined, prefix: string, module: TerraformModule | undefined): void {
  const by = node?.block(prefix.replace(/(?:\[.*\])?\.$/, ""));
  if (node === undefined || by === undefined || module === undefined) return;
  if (!node.calls.some((call) => call.by === by)) node.calls.push({ by, module });
}

/** What else the run has read. */
export interface Around {
  readonly documents: readonly Document[];
  /** Why a folder's configuration may have more than was read; undefined for one that is whole. */
  readonly gapIn: (folder: string) => string | undefined;
}

/** What an override file says of these is a part of the block that declares them. */
const declaredOnce: ReadonlySet<string> = new Set(["resource", "data", "variable", "output", "module"]);

function moduleNode(module: ModuleInstance, isRoot: boolean, { documents, gapIn }: Around): TerraformModule {
  const { source } = module;
  const [first] = source.files;
  if (first === undefined) throw new Error("a module has a file");
  const gap = source.isTorn ? "a syntax error hides a part of the configuration" : gapIn(source.folder);
  const node = new TerraformModule({
    folder: source.folder,
    field: new Field(plainDoc(first.file), undefined),
    isRoot,
    gap,
  });
  for (const { file, hcl } of source.files) {
    for (const block of hcl.body.blocks) {
      if (block.type === "locals") addLocals(node, block.body, file);
      else if (!(isOverridePath(file.path) && declaredOnce.has(block.type)))
        node.blocks.push(blockNode(node, module, { block, file }));
    }
  }
  const lock = lockedVersions(documents, source.folder);
  for (const block of node.blocks) {
    if (block.blockType === "terraform") node.providers.push(...providersOf(block, lock));
    const imported = block.blockType === "import" ? importOf(block) : undefined;
    if (imported !== undefined) node.imports.push(imported);
  }
  node.imports.push(...scriptImports(documents, source.folder));
  node.given.push(...givenValues(source));
  if (isRoot) node.destroys.push(...scriptDestroys(documents, source.folder));
  return node;
}

function addLocals(node: TerraformModule, body: Body, file: SourceText): void {
  for (const { name, value } of body.attributes)
    node.locals.set(
      `local.${name}`,
      referencesIn(value, `local.${name}`).map((one) => placed(one, file, `local.${name}`)),
    );
}

function blockNode(node: TerraformModule, module: ModuleInstance, declared: Declared): TerraformBlock {
  const { block, file } = declared;
  const blockType = (blockTypes.has(block.type) ? block.type : "other") as TerraformBlockType; // one of the set, or "other"
  const [first = "", second = ""] = block.labels.map(({ text }) => text);
  const isTyped = blockType === "resource" || blockType === "data";
  const address = addressOf(block);
  const field = (): Field => {
    const part = settingsOf(module, declared, isTyped ? address : undefined);
    const doc = new Doc(file, partTree(part), "hcl", { address });
    return new Field(doc, doc.tree.value, { base: "" });
  };
  return new TerraformBlock({
    module: node,
    file,
    field,
    blockType,
    type: isTyped ? first : "",
    name: isTyped ? second : first,
    address,
    references: () => referencesOf(block.body).map((one) => placed(one, file, address)),
    text: () => file.text.slice(block.span.start, block.span.end),
    ...(isTyped && { isMade: () => module.isMade(address, declared) }),
    typePlace: isTyped ? labelPlace(block, file, address) : undefined,
    changes: isTyped ? module.changesOf(address, declared) : [],
  });
}

function labelPlace({ labels: [type] }: Block, file: SourceText, address: string): TextPlace | undefined {
  return type && new TextPlace(textOf(file), { ...fixedSite(file, type.span), address }, address);
}

/** A file as what stands in it belongs to, beside any of its values; one for all places. */
const texts = new WeakMap<SourceText, Field>();

function textOf(file: SourceText): Field {
  const known = texts.get(file) ?? new Field(plainDoc(file), undefined);
  texts.set(file, known);
  return known;
}

/** What variables, locals and modules are given in plain text; what is given by an expression is found where that is used. */
function givenValues({ variables, locals, modules, values, optionalValues }: ModuleSource): readonly GivenValue[] {
  const defaults = [...variables].flatMap(([name, { block, file }]) => {
    const value = attributeOf(block.body, "default")?.value;
    return value === undefined ? [] : [{ to: `var.${name}`, value, file, address: addressOf(block) }];
  });
  const assigned = [...values, ...optionalValues].flatMap(({ file, hcl }) =>
    hcl.body.attributes.map(({ name, value }) => ({ to: `var.${name}`, value, file, address: undefined })),
  );
  const named = [...locals.values()].map(({ name, attribute: { value }, file }) => {
    const address = `local.${name}`;
    return { to: address, value, file, address };
  });
  const written = [...defaults, ...assigned, ...named].flatMap((one) => textsGiven(one, []));
  const passed = [...modules.values()].flatMap(({ block, file }) => {
    const address = addressOf(block);
    return block.body.attributes.flatMap(({ name, value }) =>
      textsGiven({ to: address, value, file, address }, [name]),
    );
  });
  return [...written, ...passed];
}

/** Where something is given, and what. */
interface Gift {
  readonly to: string;
  readonly value: Expression;
  readonly file: SourceText;
  readonly address: string | undefined;
}

function textsGiven({ to, value, file, address }: Gift, path: readonly string[]): readonly GivenValue[] {
  return textsIn(value, path).map((one) => {
    const site = { ...fixedSite(file, one.span), address };
    return { to, path: one.path, text: one.text, place: new TextPlace(textOf(file), site, address) };
  });
}

/** The plain texts of a value, those in objects and lists included. */
function textsIn(
  value: Expression,
  path: readonly string[],
): readonly { readonly path: readonly string[]; readonly text: string; readonly span: Span }[] {
  const text = plainText(value);
  if (text !== undefined) return [{ path, text, span: value.span }];
  if (value.kind === "tuple") return value.items.flatMap((item, at) => textsIn(item, [...path, String(at)]));
  if (value.kind !== "object") return [];
  return value.items.flatMap(({ key, value: inner }) => {
    const name = key.kind === "variable" ? key.name : plainText(key);
    return name === undefined ? [] : textsIn(inner, [...path, name]);
  });
}

/** How others refer to a block, as far as they can. */
export function addressOf({ type, labels }: Block): string {
  const [first = "", second = ""] = labels.map(({ text }) => text);
  if (type === "resource") return `${first}.${second}`;
  if (type === "data") return `data.${first}.${second}`;
  if (type === "variable") return `var.${first}`;
  return first === "" ? type : `${type}.${first}`;
}

/** The settings of a block; those of a repeated one as its first instance has them. */
function settingsOf(module: ModuleInstance, declared: Declared, address: string | undefined): Part {
  const instance = address === undefined ? undefined : module.instanceOf(address, declared);
  if (instance === undefined) return bodyPart(declared.block, module.scopeOf(declared));
  const lifecycle = declared.block.body.blocks.filter(({ type }) => type === "lifecycle");
  const [first] = lifecycle;
  if (first === undefined) return instance.settings;
  const { settings } = instance;
  const part = bodyPart(first, module.scopeOf(declared));
  return new Part(new Map([...settings.members, ["lifecycle", part]]), settings.at, {
    key: settings.key,
    body: settings.body,
  });
}

function placed(one: WrittenReference, file: SourceText, address: string): TerraformReference {
  const { target, path, setting, span } = one;
  return { target, path, setting, place: new TextPlace(textOf(file), { ...fixedSite(file, span), address }, address) };
}

function providersOf(
  block: TerraformBlock,
  lock: ReadonlyMap<string, string> | undefined,
): readonly RequiredProvider[] {
  const required = block.get("required_providers").items();
  return required.flatMap((entries) =>
    entries.members().map((field) => {
      const source = field.get("source");
      const version = field.isObject ? field.get("version") : field;
      const locked = typeof source.value === "string" ? lock?.get(source.value.toLowerCase()) : undefined;
      return { name: String(field.key), source, version, field, locked };
    }),
  );
}

/** The versions of the lock file beside the configuration, by source. */
function lockedVersions(documents: readonly Document[], folder: string): ReadonlyMap<string, string> | undefined {
  const lock = documents.find(
    ({ file }) => nameOf(file.path) === ".terraform.lock.hcl" && folderOf(file.path) === folder,
  );
  if (lock === undefined) return undefined;
  const entries = lock.file.text.matchAll(
    /provider\s+"(?:[^"/]+\/)?([^"/]+\/[^"/]+)"\s*\{[^{}]*?\bversion\s*=\s*"([^"]+)"/g,
  );
  return new Map(Array.from(entries, ([, source = "", version = ""]) => [source.toLowerCase(), version]));
}
