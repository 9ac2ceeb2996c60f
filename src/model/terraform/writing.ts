/** Modules and blocks as nodes, for rules about the writing itself. */
import type { Body } from "../../syntax/index.ts";
import type { SourceText, Span } from "../../text/index.ts";
import { Doc, plainDoc } from "../doc.ts";
import { Field } from "../field.ts";
import {
  type RequiredProvider,
  TerraformBlock,
  type TerraformBlockType,
  type TerraformImport,
  TerraformModule,
  type TerraformReference,
} from "../nodes/terraform.ts";
import { type Document, TextPlace } from "../nodes/writing.ts";
import { folderOf, nameOf } from "../paths.ts";
import { fixedSite } from "../site.ts";
import type { Configuration } from "./configuration.ts";
import { bodyPart } from "./instance.ts";
import type { ModuleInstance } from "./module.ts";
import { Part, partTree } from "./part.ts";
import { referencesIn, referencesOf, type WrittenReference } from "./references.ts";
import type { Declared } from "./source.ts";

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
export function modulesAsWritten(
  { modules }: Configuration,
  documents: readonly Document[],
): readonly TerraformModule[] {
  const folders = new Map<string, ModuleInstance>();
  for (const module of modules) if (!folders.has(module.source.folder)) folders.set(module.source.folder, module);
  return [...folders.values()].map((module) => moduleNode(module, module === modules[0], documents));
}

function moduleNode(module: ModuleInstance, isRoot: boolean, documents: readonly Document[]): TerraformModule {
  const { source } = module;
  const [first] = source.files;
  if (first === undefined) throw new Error("a module has a file");
  const gap = source.isTorn ? "a syntax error hides a part of the configuration" : undefined;
  const node = new TerraformModule({
    folder: source.folder,
    field: new Field(plainDoc(first.file), undefined),
    isRoot,
    gap,
  });
  for (const { file, hcl } of source.files) {
    for (const block of hcl.body.blocks) {
      if (block.type === "locals") addLocals(node, block.body, file);
      else node.blocks.push(blockNode(node, module, { block, file }));
    }
  }
  const lock = lockedVersions(documents, source.folder);
  for (const block of node.blocks) {
    if (block.blockType === "terraform") node.providers.push(...providersOf(block, lock));
    const imported = block.blockType === "import" ? importOf(block) : undefined;
    if (imported !== undefined) node.imports.push(imported);
  }
  node.imports.push(...scriptImports(documents, source.folder));
  return node;
}

function addLocals(node: TerraformModule, body: Body, file: SourceText): void {
  for (const { name, value } of body.attributes)
    node.locals.set(
      `local.${name}`,
      referencesIn(value).map((one) => placed(one, file, plainDoc(file), `local.${name}`)),
    );
}

function blockNode(node: TerraformModule, module: ModuleInstance, declared: Declared): TerraformBlock {
  const { block, file } = declared;
  const blockType = (blockTypes.has(block.type) ? block.type : "other") as TerraformBlockType; // one of the set, or "other"
  const [first = "", second = ""] = block.labels.map(({ text }) => text);
  const isTyped = blockType === "resource" || blockType === "data";
  const address = addressOf(blockType, first, second);
  const part = settingsOf(module, declared, isTyped ? address : undefined);
  const doc = new Doc(file, partTree(part), "hcl", { address });
  return new TerraformBlock({
    module: node,
    field: new Field(doc, doc.tree.value, { base: "" }),
    blockType,
    type: isTyped ? first : "",
    name: isTyped ? second : first,
    address,
    references: referencesOf(block.body).map((one) => placed(one, file, doc, address)),
  });
}

function addressOf(blockType: TerraformBlockType, first: string, second: string): string {
  if (blockType === "resource") return `${first}.${second}`;
  if (blockType === "data") return `data.${first}.${second}`;
  if (blockType === "variable") return `var.${first}`;
  return first === "" ? blockType : `${blockType}.${first}`;
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

function placed(one: WrittenReference, file: SourceText, doc: Doc, address: string): TerraformReference {
  const { target, path, setting, span } = one;
  const field = new Field(doc, undefined);
  return { target, path, setting, place: new TextPlace(field, { ...fixedSite(file, span), address }, address) };
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

function importOf(block: TerraformBlock): TerraformImport | undefined {
  const [target] = block.referencesIn("to");
  const id = block.get("id");
  return target === undefined || typeof id.value !== "string"
    ? undefined
    : { to: target.target, id: id.value, place: id, isScript: false };
}

const importLine =
  /\bterraform\s+(?:-\S+\s+)*import\s+((?:-\S+\s+)*)(["']?)([^\s"']+(?:\["[^"]*"\])?)\2\s+(["']?)([^\s"']+)\4/g;

/** What scripts beside the configuration import by command. */
function scriptImports(documents: readonly Document[], folder: string): readonly TerraformImport[] {
  return documents
    .filter(
      ({ language, file }) => language === "script" && folderOf(file.path) === folder && file.text.includes("import"),
    )
    .flatMap((document) =>
      Array.from(document.file.text.matchAll(importLine), (match): TerraformImport => {
        const [whole, , , to = "", , id = ""] = match;
        const start = match.index + whole.lastIndexOf(id);
        const span: Span = { start, end: start + id.length };
        return { to: to.replace(/\[.*\]$/, ""), id, place: document.at(span), isScript: true };
      }),
    );
}
