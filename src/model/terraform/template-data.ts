/** `akamai_property_rules_template`: which file it renders, and with which variables. */
import { readAnyJson, readJson } from "../../syntax/index.ts";
import type { SourceText } from "../../text/index.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import type { Scope, TemplateRoot } from "../load/template.ts";
import { folderOf, join } from "../paths.ts";
import { blocksOf } from "./draft.ts";
import { embedded } from "./embedded.ts";
import type { ModuleInstance } from "./module.ts";
import { Part } from "./part.ts";
import { jsonDocumentOf, type Resource, setting } from "./resource.ts";
import { asBool, asNumber, partOf } from "./values.ts";

/** The template a data source renders; undefined where its file, or its text, is not known. */
export function templateRoot(resource: Resource): TemplateRoot | undefined {
  const path = setting(resource, "template_file")?.value;
  const module = resource.instance?.module;
  if (module === undefined) return undefined;
  const common = {
    tool: "terraform",
    top: module.source.top,
    scope: scopeOf(resource),
    broken: brokenOf(resource),
  } as const;
  if (typeof path !== "string") return inlineRoot(resource, module, common);
  const file = join(module.root.source.folder, path);
  return { ...common, path: file, base: folderOf(file) };
}

type Common = Pick<TemplateRoot, "tool" | "top" | "scope" | "broken">;

/** A template that is written in the data source itself. Its snippets lie in the folder it names, else beside the configuration. */
function inlineRoot(resource: Resource, module: ModuleInstance, common: Common): TemplateRoot | undefined {
  const block = setting(resource, "template")?.items[0];
  const data = block?.get("template_data");
  const document = data && documentIn(data, resource);
  const folder = block?.get("template_dir")?.value;
  if (document === undefined) return undefined;
  const base = join(module.root.source.folder, typeof folder === "string" ? folder : ".");
  const path = `${resource.file.path} ${resource.root} ${resource.address}`; // the name of no file
  return { ...common, path, document, base };
}

function documentIn({ json, written }: Part, resource: Resource): (() => Promise<Doc>) | undefined {
  if (json !== undefined) return async () => jsonDocumentOf(resource, json).doc;
  if (written === undefined) return undefined;
  return async () => embedded(written, await readAnyJson(written.text), resource);
}

/** The variables of the data source: blocks in it, or two files, one that declares them and one that gives them values. */
function scopeOf(resource: Resource): Scope | undefined {
  const blocks = setting(resource, "variables");
  const definitions = setting(resource, "var_definition_file");
  if (definitions !== undefined) return scopeOfFiles(resource, definitions);
  const environment = resource.address;
  if (blocks === undefined) return { environment, variable: () => undefined, isDefined: () => false, gap: undefined };
  const values = new Map<string, Part>();
  let gap = blocks.unknown?.why;
  for (const block of blocksOf(blocks)) {
    const name = block.get("name")?.value;
    if (typeof name === "string") values.set(name, variableOf(block));
    else gap ??= block.unknown?.why ?? "the name of a variable is not known";
  }
  const document = jsonDocumentOf(resource, new Part(values, resource.settings.at, { key: resource.settings.key }));
  return {
    environment,
    variable: (name) => (values.has(name) ? document.get(name) : undefined),
    isDefined: (name) => values.has(name),
    gap,
  };
}

/** A variable's value is always a text, and its type says what becomes of it. */
function variableOf(block: Part): Part {
  const value = block.get("value");
  if (value === undefined) return Part.unknown("the variable has no value", block.at);
  if (value.unknown !== undefined) return value;
  const type = block.get("type")?.value ?? "string";
  const converted = type === "number" ? asNumber(value.value) : type === "bool" ? asBool(value.value) : undefined;
  if (converted !== undefined) return new Part(converted, value.at, { key: value.key });
  const tree = type === "jsonBlock" && typeof value.value === "string" ? readJson(value.value) : undefined;
  return tree?.value === undefined ? value : partOf(tree.value, value.at);
}

function scopeOfFiles(resource: Resource, definitions: Part): Scope {
  const values = setting(resource, "var_values_file");
  const [declared, given] = [definitions, values].map((part) => jsonOf(resource, part));
  const definition = (name: string): Field | undefined => declared?.get("definitions").get(name);
  const value = (name: string): Field | undefined => {
    if (definition(name)?.isAbsent !== false) return undefined; // the provider ignores a value without a definition
    const own = given?.get(name);
    if (own !== undefined && !own.isAbsent) return own;
    const fallback = definition(name)?.get("default");
    return fallback === undefined || fallback.isAbsent ? undefined : fallback;
  };
  const isHidden = declared === undefined || (values !== undefined && given === undefined);
  return {
    environment: resource.address,
    variable: value,
    isDefined: (name) => value(name) !== undefined,
    gap: isHidden ? "the files of the template's variables are not all in view" : undefined,
  };
}

/** The files of variables that are no JSON: by themselves such files say nothing of the systems, and none would speak of their faults. */
function brokenOf(resource: Resource): readonly string[] {
  return ["var_definition_file", "var_values_file"].flatMap((name) => {
    const file = fileOf(resource, setting(resource, name));
    return file === undefined || readJson(file.text) !== undefined ? [] : [file.path];
  });
}

function fileOf({ instance }: Resource, path: Part | undefined): SourceText | undefined {
  return typeof path?.value === "string" ? instance?.module.files.read(path.value) : undefined;
}

function jsonOf(resource: Resource, path: Part | undefined): Field | undefined {
  const file = fileOf(resource, path);
  const tree = file && readJson(file.text);
  return file === undefined || tree === undefined ? undefined : new Field(new Doc(file, tree), tree.value);
}
