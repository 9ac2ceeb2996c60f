/** The whole of a run's Terraform: which modules are run by themselves, which are called by others, and what they declare. */
import type { Doc } from "../doc.ts";
import { folderOf, isBelow, join } from "../paths.ts";
import type { FileAccess } from "./files.ts";
import type { ResourceInstance } from "./instance.ts";
import { ModuleInstance } from "./module.ts";
import type { Part } from "./part.ts";
import { Plan, type PlannedResource } from "./plan.ts";
import { Budget } from "./scope.ts";
import { attributeOf, type ModuleSource, type Modules, plainText } from "./source.ts";

/** What all modules of a run share. */
export interface Universe extends FileAccess {
  /** The folder of the root module, where a run has several; "" where it has one. */
  readonly name: string;
  readonly budget: Budget;
  /** Every instance that has been made, by address. */
  readonly instances: Map<string, ResourceInstance>;
  readonly moduleAt: (prefix: string) => ModuleInstance | undefined;
  readonly addModule: (module: ModuleInstance) => void;
  /** What a plan or a state of this configuration tells of an address. */
  readonly planned: (address: string) => PlannedResource | undefined;
  /** What a plan tells of a variable of the root module. */
  readonly plannedVariable: (name: string) => Part | undefined;
  /** The instances that a plan shows of a block whose own number of instances is not known. */
  readonly plannedInstances: (address: string) => readonly PlannedResource[];
  /** The module that a local path leads to from another one's folder; undefined for one from elsewhere. */
  readonly moduleBeside: (from: ModuleSource, path: string) => ModuleSource | undefined;
}

/** One root module with all it calls. */
export interface Configuration {
  readonly name: string;
  readonly root: ModuleInstance;
  readonly modules: readonly ModuleInstance[];
  readonly instances: ReadonlyMap<string, ResourceInstance>;
}

/** Works out every root module of a run. A module that no other calls is a root, as is one whose callers are not in view. */
export function configurationsOf(
  { byFolder: sources, strays }: Modules,
  files: FileAccess,
  documents: readonly Doc[],
): Configurations {
  const called = new Set([...sources.values(), ...strays].flatMap((source) => calledBy(source)));
  const roots = [...[...sources.values()].filter(({ folder }) => !called.has(folder)), ...strays];
  const isAlone = Math.max(roots.length, documents.length) <= 1;
  const plans = documents.map((doc) => new Plan(doc, isAlone ? "" : doc.file.path));
  const owners = new Map(plans.map((plan) => [plan, ownerOf(plan, roots)] as const));
  const configurations = roots.map((source) => {
    const own = plans.filter((plan) => owners.get(plan) === source);
    return configurationOf(source, sources, {
      ...files,
      budget: new Budget(),
      plans: own,
      name: isAlone ? "" : source.name,
    });
  });
  const instances = new Set(
    configurations.flatMap(({ root, instances: all }) =>
      [...all.keys()].map((address) => `${root.source.name}\n${address}`),
    ),
  );
  const unwritten = plans.map((plan) => {
    const name = owners.get(plan)?.name;
    return {
      plan,
      hasSource: name !== undefined,
      resources: [...plan.resources.values()].filter(
        ({ address }) => name === undefined || !instances.has(`${name}\n${address}`),
      ),
    };
  });
  return { configurations, unwritten };
}

/** All that a run's Terraform declares, and what only plans and states show. */
export interface Configurations {
  readonly configurations: readonly Configuration[];
  readonly unwritten: readonly {
    readonly plan: Plan;
    readonly resources: readonly PlannedResource[];
    /** True for a plan of a configuration in view: what is left declares nothing by itself. */
    readonly hasSource: boolean;
  }[];
}

/** The root module that a plan is of: the one that declares most of what it shows, the nearest of several. */
function ownerOf(plan: Plan, roots: readonly ModuleSource[]): ModuleSource | undefined {
  const home = folderOf(plan.doc.file.path);
  const score = (source: ModuleSource): number =>
    [...plan.resources.values()].filter(({ prefix, mode, type, name }) =>
      prefix === ""
        ? source.resources.has(`${mode === "data" ? "data." : ""}${type}.${name}`)
        : source.modules.has(/^module\.([\w-]+)/.exec(prefix)?.[1] ?? ""),
    ).length;
  const near = (source: ModuleSource): number =>
    source.folder === home ? 2 : isBelow(home, source.folder) || isBelow(source.folder, home) ? 1 : 0;
  const ranked = roots
    .map((source) => ({ source, score: score(source), near: near(source) }))
    .filter((one) => one.score > 0 && one.near > 0);
  return ranked.toSorted((a, b) => b.near - a.near || b.score - a.score)[0]?.source;
}

function configurationOf(
  source: ModuleSource,
  sources: ReadonlyMap<string, ModuleSource>,
  shared: FileAccess & Pick<Universe, "budget" | "name"> & { readonly plans: readonly Plan[] },
): Configuration {
  const byPrefix = new Map<string, ModuleInstance>();
  const instances = new Map<string, ResourceInstance>();
  const universe: Universe = {
    ...shared,
    instances,
    planned: (address) => shared.plans.map((plan) => plan.resources.get(address)).find((one) => one !== undefined),
    plannedVariable: (name) => shared.plans.map((plan) => plan.variable(name)).find((one) => one !== undefined),
    plannedInstances: (address) => shared.plans.flatMap((plan) => plan.instancesOf(address)),
    moduleAt: (prefix) => byPrefix.get(prefix),
    addModule: (module) => void byPrefix.set(module.prefix, module),
    moduleBeside: (from, path) => (isLocal(path) ? sources.get(join(from.folder, path)) : undefined),
  };
  const root = new ModuleInstance(source, "", universe);
  const modules = [root];
  for (const module of modules) modules.push(...module.children); // grows while it is gone through
  for (const module of modules) void module.resources; // so that every instance can be found by its address
  return { name: shared.name, root, modules, instances };
}

/** Terraform takes a source for a folder only where it begins with a dot. */
function isLocal(path: string): boolean {
  return path.startsWith("./") || path.startsWith("../") || path === "." || path === "..";
}

function calledBy(source: ModuleSource): readonly string[] {
  return [...source.modules.values()].flatMap(({ block, file }) => {
    const path = plainText(attributeOf(block.body, "source")?.value);
    return path !== undefined && isLocal(path) ? [join(folderOf(file.path), path)] : [];
  });
}
