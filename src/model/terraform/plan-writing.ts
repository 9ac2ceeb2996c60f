/**
 * Resources that only a plan or a state shows, as blocks: what they refer to is kept in the plan's copy of the configuration,
 * and that is where a finding about it stands.
 */

import type { Value } from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import { blockAddress } from "../address.ts";
import { Doc } from "../doc.ts";
import { Field } from "../field.ts";
import { TerraformBlock, TerraformModule, type TerraformReference } from "../nodes/terraform.ts";
import { type Document, TextPlace } from "../nodes/writing.ts";
import { folderOf } from "../paths.ts";
import type { Site } from "../site.ts";
import type { Configurations } from "./configuration.ts";
import { scriptImports } from "./imports.ts";
import { Part, partTree } from "./part.ts";
import type { Plan, PlannedResource } from "./plan.ts";
import { type Json, listOf, objectOf } from "./plan-json.ts";
import { noteOf } from "./resource.ts";

type Unwritten = Configurations["unwritten"][number];
type Route = readonly (string | number)[];

/** A resource as the plan's copy of the configuration has it. */
interface Configured {
  readonly value: Json;
  readonly route: Route;
}

/** The modules of a plan with the resources that no file of the project declares. */
export function modulesOfPlan(
  { plan, resources, hasSource }: Unwritten,
  documents: readonly Document[],
): readonly TerraformModule[] {
  const configured = configurationIn(plan);
  const outputs = configuredModules(plan).map(({ value }) => value["outputs"]);
  const folder = folderOf(plan.doc.file.path);
  const modules = new Map<string, TerraformModule>();
  const blocks = new Map<string, PlannedResource[]>();
  for (const resource of resources) {
    const key = `${moduleOf(resource)}${ownAddress(resource)}`;
    blocks.set(key, [...(blocks.get(key) ?? []), resource]);
  }
  for (const [key, instances] of blocks) {
    const [first] = instances;
    if (first === undefined) continue;
    const prefix = moduleOf(first);
    const module = modules.get(prefix) ?? moduleNode(plan, prefix, gapOf(configured, outputs, hasSource));
    modules.set(prefix, module);
    module.blocks.push(blockNode(module, plan, instances, configured?.get(key)));
  }
  for (const one of configuredModules(plan)) {
    const module = modules.get(one.prefix);
    if (module !== undefined) module.blocks.push(...outlets(module, plan, one));
  }
  const imports = scriptImports(documents, folder);
  for (const module of modules.values()) module.imports.push(...imports);
  return [...modules.values()];
}

function gapOf(
  configured: ReadonlyMap<string, Configured> | undefined,
  outputs: readonly (Value | undefined)[],
  hasSource: boolean,
): string | undefined {
  if (hasSource) return "the plan shows more than the files of the project declare";
  if (configured === undefined) return "a state does not tell what its resources refer to";
  const said = [...configured.values()].map(({ value }) => value);
  const usesLocals = [...said, ...outputs].some((value) => /"local\./.test(JSON.stringify(value)));
  return usesLocals ? "a plan does not tell what its locals refer to" : undefined;
}

function moduleNode({ doc }: Plan, prefix: string, gap: string | undefined): TerraformModule {
  const field = new Field(doc, doc.tree.value, { base: "" });
  const isRoot = prefix === "";
  return new TerraformModule({
    folder: folderOf(doc.file.path),
    field,
    isRoot,
    gap,
    isWritten: false,
    prefix: prefix.slice(0, -1),
  });
}

function blockNode(
  module: TerraformModule,
  { doc: { file }, doc }: Plan,
  instances: readonly PlannedResource[],
  configured: Configured | undefined,
): TerraformBlock {
  const [first] = instances;
  if (first === undefined) throw new Error("a block has an instance");
  const { mode, type, name, settings, address } = first;
  const note = noteOf({ address, isUnwritten: true, drift: [] });
  const own = new Doc(file, partTree(settings), "hcl", { address, note });
  const changes = instances.flatMap((one) =>
    one.actions.length === 0 ? [] : [{ address: one.address, actions: one.actions }],
  );
  return new TerraformBlock({
    module,
    file,
    field: () => new Field(own, own.tree.value, { base: "" }),
    blockType: mode,
    type,
    name,
    address: ownAddress(first),
    references: () => (configured === undefined ? [] : referencesOf(configured, doc, own)),
    changes,
  });
}

const ownAddress = ({ mode, type, name }: PlannedResource): string =>
  `${mode === "data" ? "data." : ""}${type}.${name}`;

/** The module a resource is declared in, without the keys of its instances. */
const moduleOf = ({ prefix }: PlannedResource): string => blockAddress(prefix);

/** The resources of the plan's copy of the configuration, by module and address; undefined for a state, which has none. */
function configurationIn({ doc }: Plan): ReadonlyMap<string, Configured> | undefined {
  const modules = configuredModules({ doc });
  if (modules.length === 0) return undefined;
  const found = new Map<string, Configured>();
  for (const { value, route, prefix } of modules) {
    listOf(value["resources"]).forEach((item, index) => {
      const resource = objectOf(item);
      const address = resource["address"];
      if (typeof address === "string")
        found.set(prefix + address, { value: resource, route: [...route, "resources", index] });
    });
  }
  return found;
}

/** The modules of the plan's copy of the configuration, each with what addresses in it begin with. */
function configuredModules({ doc }: Pick<Plan, "doc">): readonly (Configured & { readonly prefix: string })[] {
  const root = objectOf(objectOf(doc.tree.value)["configuration"])["root_module"];
  if (root === undefined) return [];
  const found = [{ value: objectOf(root), route: ["configuration", "root_module"] as Route, prefix: "" }];
  for (const { value, route, prefix } of found)
    for (const [name, call] of Object.entries(objectOf(value["module_calls"])))
      found.push({
        value: objectOf(objectOf(call)["module"]),
        route: [...route, "module_calls", name, "module"],
        prefix: `${prefix}module.${name}.`,
      }); // grows while it is gone through
  return found;
}

/** The outputs and module calls of a module: where its values go on to. */
function outlets(module: TerraformModule, { doc }: Plan, { value, route }: Configured): readonly TerraformBlock[] {
  const kinds = [
    ["output", "outputs"],
    ["module", "module_calls"],
  ] as const;
  return kinds.flatMap(([blockType, member]) =>
    Object.entries(objectOf(value[member])).map(([name, inner]) => {
      const address = `${blockType}.${name}`;
      const at = [...route, member, name];
      const place = (): Span => doc.place(at)?.key ?? { start: 0, end: 0 };
      const stand = {
        file: doc.file,
        get span() {
          return place();
        },
        want: () => doc.want(at),
      };
      const own = new Doc(doc.file, partTree(new Part(new Map(), stand, { key: place })), "hcl", { address });
      return new TerraformBlock({
        module,
        file: doc.file,
        field: () => new Field(own, own.tree.value, { base: "" }),
        blockType,
        type: "",
        name,
        address,
        references: () => referencesOf({ value: objectOf(inner), route: at }, doc, own),
      });
    }),
  );
}

function referencesOf({ value, route }: Configured, doc: Doc, own: Doc): readonly TerraformReference[] {
  const found: TerraformReference[] = [];
  const add = (texts: Value | undefined, at: Route, setting: string): void => {
    const list = listOf(texts);
    list.forEach((text, index) => {
      if (typeof text !== "string" || list.some((other) => typeof other === "string" && goesOn(other, text))) return;
      const read = readReference(text);
      if (read !== undefined) found.push({ ...read, setting, place: placeIn(doc, own, [...at, index]) });
    });
  };
  const walk = (inner: Value | undefined, at: Route, setting: string): void => {
    if (Array.isArray(inner)) return listOf(inner).forEach((item, index) => walk(item, [...at, index], setting));
    const members = objectOf(inner);
    if (Array.isArray(members["references"])) return add(members["references"], [...at, "references"], setting);
    for (const [name, item] of Object.entries(members))
      walk(item, [...at, name], setting === "" ? name : `${setting}.${name}`);
  };
  walk(value["expressions"], [...route, "expressions"], "");
  walk(value["for_each_expression"], [...route, "for_each_expression"], "for_each");
  walk(value["count_expression"], [...route, "count_expression"], "count");
  walk(value["expression"], [...route, "expression"], "value");
  add(value["depends_on"], [...route, "depends_on"], "depends_on");
  return found;
}

/** A plan lists `a.b.c.id`, then `a.b`, for the one expression `a.b.c.id`. */
function goesOn(longer: string, shorter: string): boolean {
  return longer.startsWith(`${shorter}.`) || longer.startsWith(`${shorter}[`);
}

const chain = /^(data\.[\w-]+\.[\w-]+|(?!each\b|count\b|self\b|path\b|terraform\b|data\b)[\w-]+\.[\w-]+)(.*)$/s;

function readReference(text: string): Pick<TerraformReference, "target" | "path"> | undefined {
  const [, target, rest = ""] = chain.exec(text) ?? [];
  if (target === undefined) return undefined;
  const steps = rest.matchAll(/\.([\w-]+)|\["([^"]*)"\]|\[(\d+)\]/g);
  return { target, path: Array.from(steps, ([, name, key, index]) => name ?? key ?? Number(index)) };
}

function placeIn(doc: Doc, own: Doc, route: Route): TextPlace {
  const { address } = own;
  const site: Site = {
    file: doc.file,
    via: [],
    address,
    note: own.note,
    prepare: () => doc.want(route),
    span: (): Span => doc.place(route)?.value ?? { start: 0, end: 0 },
  };
  return new TextPlace(new Field(own, undefined), site, address);
}
