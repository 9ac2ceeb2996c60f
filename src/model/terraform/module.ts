/** A module in use: the folder's declarations with the values that this call of it gives them. */

import type { Reference } from "../../syntax/index.ts";
import type { PlannedChange } from "../nodes/terraform.ts";
import { computed } from "./computed.ts";
import type { Universe } from "./configuration.ts";
import { evaluateExpression } from "./evaluate.ts";
import { filesFrom, folderBetween } from "./files.ts";
import { type InstanceKey, keyIn, ResourceInstance, repetitionOf, unknownNames } from "./instance.ts";
import { Part, type Stand } from "./part.ts";
import { managed } from "./references.ts";
import { evaluate, Failed, type ModuleFiles, type ModuleView, type Scope, type Step, withNames } from "./scope.ts";
import { attributeOf, type Declared, fileOf, type ModuleSource, plainText } from "./source.ts";
import { partOf } from "./values.ts";
import { argumentsOf, defaultOf, isSensitive, localValue, rootValue, typed } from "./variables.ts";

/** Modules that call each other in a circle would go on for ever. */
const maxModuleDepth = 20;

/** A call of a module: where it stands, and what it hands over. */
interface Call {
  readonly caller: ModuleInstance;
  readonly at: Stand;
  readonly args: ReadonlyMap<string, Part>;
}

export class ModuleInstance implements ModuleView {
  readonly source: ModuleSource;
  /** What addresses in it begin with: empty for a root module, else such as `module.edge["eu"].`. */
  readonly prefix: string;
  readonly root: ModuleInstance;
  readonly files: ModuleFiles;
  /** The calls that lead here, outermost first. */
  readonly calls: readonly Stand[];
  readonly #call: Call | undefined;
  readonly #universe: Universe;
  readonly #values = new Map<string, Part | undefined>();
  readonly #children = new Map<string, readonly ModuleInstance[] | string>();
  readonly #resources = new Map<string, readonly ResourceInstance[]>();

  constructor(source: ModuleSource, prefix: string, universe: Universe, call?: Call) {
    this.source = source;
    this.prefix = prefix;
    this.root = call?.caller.root ?? this;
    this.files = call?.caller.root.files ?? filesFrom(source, universe);
    this.calls = call === undefined ? [] : [...call.caller.calls, call.at];
    this.#call = call;
    this.#universe = universe;
  }

  /** The scope of expressions that stand outside of any resource. */
  scopeOf(declared: { readonly file: Stand["file"] }): Scope {
    return {
      file: declared.file,
      module: this,
      names: new Map(),
      budget: this.#universe.budget,
      evaluator: evaluateExpression,
    };
  }

  /** All instances of all resources and data sources in this module, not those of modules it calls. */
  get resources(): readonly ResourceInstance[] {
    return [...this.source.resources.keys()].flatMap((name) => this.#instancesOf(name));
  }

  /** The first instance of a block; undefined for a block that is declared a second time. */
  instanceOf(name: string, declared: Declared): ResourceInstance | undefined {
    const [first] = this.#instancesOf(name);
    return first?.declared.block.span === declared.block.span ? first : undefined;
  }

  /** Whether the values in view make an instance of a block; undefined where that is not known, and for one that is declared a second time. */
  isMade(name: string, { block }: Declared): boolean | undefined {
    const [first] = this.#instancesOf(name);
    if (first === undefined) return false;
    return first.isUncertain === undefined && first.declared.block.span === block.span ? true : undefined;
  }

  /** What a plan means to do with the instances of a block. */
  changesOf(name: string, { block }: Declared): readonly PlannedChange[] {
    return this.#instancesOf(name).flatMap(({ declared, address, actions }) =>
      declared.block.span === block.span && actions !== undefined ? [{ address, actions }] : [],
    );
  }

  /** The modules it calls, as far as they are in view. */
  get children(): readonly ModuleInstance[] {
    return [...this.source.modules.keys()].flatMap((name) => {
      const found = this.#childrenOf(name);
      return typeof found === "string" ? [] : found;
    });
  }

  resolve(root: string, steps: readonly Step[], at: Stand): { readonly part: Part; readonly used: number } | undefined {
    const [first, second] = steps;
    if (root === "path") return { part: this.#path(first, at), used: 1 };
    if (root === "terraform")
      return { part: Part.unknown("it depends on how Terraform is run", at), used: steps.length };
    if (typeof first !== "string") return undefined;
    if (root === "var") return { part: this.#once(`var.${first}`, at, () => this.#variable(first, at)), used: 1 };
    if (root === "local") return { part: this.#once(`local.${first}`, at, () => this.#local(first, at)), used: 1 };
    if (root === "module") return { part: this.#moduleNamed(first, at), used: 1 };
    if (root === "data" || root === managed) {
      const prefix = root === "data" ? "data." : "";
      return typeof second === "string"
        ? { part: this.#resource(`${prefix}${first}.${second}`, at), used: 2 }
        : undefined;
    }
    return { part: this.#resource(`${root}.${first}`, at), used: 1 };
  }

  follow(from: Part, step: string | number, at: Stand): Part {
    const reference = from.unknown?.reference;
    if (reference === undefined) return from;
    const [output] = reference.path;
    if (output === undefined && typeof step === "string") {
      const child = this.#universe.moduleAt(reference.address);
      if (child !== undefined) return child.output(step, at);
      const instance = this.#universe.instances.get(reference.address);
      const written = instance?.attribute(step);
      const found = written === undefined || written.isNull ? instance && computed(instance, step, at) : written;
      if (found !== undefined) return referable(found, { ...reference, path: [step] }, at);
    }
    const path = [...reference.path, step];
    const instance = this.#universe.instances.get(reference.address);
    const inner = instance?.attribute(String(path[0]))?.find(path.slice(1));
    if (inner !== undefined && !inner.isNull) return referable(inner, { ...reference, path }, at);
    const planned = instance?.planned(path);
    if (planned !== undefined) return partOf(planned.value, at);
    return Part.unknown(`${reference.address}.${path.join(".")} is known only after apply`, at, { ...reference, path });
  }

  /** What the module gives to its caller under a name. */
  output(name: string, at: Stand): Part {
    const declared = this.source.outputs.get(name);
    const value = declared && attributeOf(declared.block.body, "value");
    if (declared === undefined || value === undefined)
      return new Part(new Failed(`module ${this.source.name} has no output ${name}`), at);
    return this.#once(`output.${name}`, at, () =>
      evaluate(value.value, this.scopeOf({ file: fileOf(declared, value) })),
    );
  }

  #variable(name: string, at: Stand): Part {
    const declared = this.source.variables.get(name);
    if (declared === undefined) return new Part(new Failed(`variable ${name} is not declared`), at);
    if (isSensitive(declared)) return Part.unknown(`variable ${name} is sensitive`, at);
    const scope = this.scopeOf(declared);
    const given =
      this.#call === undefined
        ? (this.#universe.plannedVariable(name) ?? rootValue(this.source, name, declared, scope))
        : this.#call.args.get(name);
    const value = given ?? defaultOf(declared, scope) ?? Part.unknown(`variable ${name} is given no value`, at);
    return typed(value, declared, scope);
  }

  #local(name: string, at: Stand): Part {
    const assigned = this.source.locals.get(name);
    return assigned === undefined
      ? new Part(new Failed(`local ${name} is not declared`), at)
      : localValue(assigned, this.scopeOf(assigned));
  }

  /** A value that is worked out once; one that leads back to itself is unknown. */
  #once(key: string, at: Stand, work: () => Part): Part {
    if (this.#values.has(key)) return this.#values.get(key) ?? Part.unknown(`${key} refers to itself`, at);
    this.#values.set(key, undefined);
    const part = work();
    this.#values.set(key, part);
    return part;
  }

  #path(name: Step, at: Stand): Part {
    if (name === "module") return new Part(folderBetween(this.root.source.folder, this.source.folder), at);
    return name === "root" || name === "cwd" ? new Part(".", at) : new Part(new Failed("path has no such member"), at);
  }

  /** A resource by name: one reference, or a list or map of them where the block is repeated. */
  #resource(name: string, at: Stand): Part {
    const declared = this.source.resources.get(name);
    if (declared === undefined) return new Part(new Failed(`${name} is not declared`), at);
    const instances = this.#instancesOf(name);
    const [first] = instances;
    if (first?.isUncertain !== undefined) return Part.unknown(first.isUncertain, at);
    const refer = (instance: ResourceInstance): Part =>
      Part.unknown(`${instance.address} is a resource`, at, {
        address: instance.address,
        path: [],
        root: this.#universe.name,
      });
    if (attributeOf(declared.block.body, "count") !== undefined) return new Part(instances.map(refer), at);
    if (attributeOf(declared.block.body, "for_each") !== undefined)
      return new Part(new Map(instances.map((one) => [String(one.key), refer(one)])), at);
    return first === undefined ? Part.unknown(`${name} has no instance`, at) : refer(first);
  }

  #instancesOf(name: string): readonly ResourceInstance[] {
    const known = this.#resources.get(name);
    if (known !== undefined) return known;
    this.#resources.set(name, []);
    const declared = this.source.resources.get(name);
    const instances =
      declared === undefined ? [] : this.#instances(declared, name.startsWith("data.") ? "data" : "resource");
    this.#resources.set(name, instances);
    for (const instance of instances) this.#universe.instances.set(instance.address, instance);
    return instances;
  }

  #instances(declared: Declared, mode: "resource" | "data"): readonly ResourceInstance[] {
    const scope = this.scopeOf(declared);
    const { keys, why } = repetitionOf(declared, scope);
    const make = (key: InstanceKey, inner: Scope, isUncertain?: string): ResourceInstance =>
      new ResourceInstance({
        module: this,
        declared,
        mode,
        key,
        isUncertain,
        scope: inner,
        planned: this.#universe.planned,
      });
    if (keys !== undefined) return keys.map(({ key, names }) => make(key, withNames(scope, names)));
    const names = unknownNames(why ?? "how often it is repeated is not known", {
      file: declared.file,
      span: declared.block.header,
    });
    const labels = declared.block.labels.map(({ text }) => text).join(".");
    const planned = this.#universe.plannedInstances(`${this.prefix}${mode === "data" ? "data." : ""}${labels}`);
    if (planned.length > 0) return planned.map(({ key }) => make(key, withNames(scope, names)));
    return [make(undefined, withNames(scope, names), why)];
  }

  #moduleNamed(name: string, at: Stand): Part {
    const found = this.#childrenOf(name);
    if (typeof found === "string") return Part.unknown(found, at);
    const refer = (child: ModuleInstance): Part =>
      Part.unknown("a module is no value", at, { address: child.prefix, path: [], root: this.#universe.name });
    const declared = this.source.modules.get(name);
    const [first] = found;
    if (declared !== undefined && attributeOf(declared.block.body, "for_each") !== undefined)
      return new Part(new Map(found.map((child) => [keyIn(child.prefix), refer(child)])), at);
    if (declared !== undefined && attributeOf(declared.block.body, "count") !== undefined)
      return new Part(found.map(refer), at);
    return first === undefined ? Part.unknown(`module ${name} has no instance`, at) : refer(first);
  }

  /** The instances of a module call, or why there are none in view. */
  #childrenOf(name: string): readonly ModuleInstance[] | string {
    const known = this.#children.get(name);
    if (known !== undefined) return known;
    this.#children.set(name, `module ${name} refers to itself`);
    const declared = this.source.modules.get(name);
    const found = declared === undefined ? `module ${name} is not declared` : this.#instancesOfCall(name, declared);
    this.#children.set(name, found);
    return found;
  }

  #instancesOfCall(name: string, declared: Declared): readonly ModuleInstance[] | string {
    const path = plainText(attributeOf(declared.block.body, "source")?.value);
    const target = path === undefined ? undefined : this.#universe.moduleBeside(this.source, path);
    if (target === undefined) return `the source of module ${name} is not in view`;
    if (this.calls.length >= maxModuleDepth) return `modules are nested more than ${maxModuleDepth} deep`;
    const scope = this.scopeOf(declared);
    const { keys, why } = repetitionOf(declared, scope);
    const at: Stand = { file: declared.file, span: declared.block.header };
    const make = (key: InstanceKey, inner: Scope): ModuleInstance => {
      const suffix = key === undefined ? "" : `[${JSON.stringify(key)}]`;
      const child = new ModuleInstance(target, `${this.prefix}module.${name}${suffix}.`, this.#universe, {
        caller: this,
        at,
        args: argumentsOf(declared, inner),
      });
      this.#universe.addModule(child);
      return child;
    };
    if (keys === undefined) return [make(undefined, withNames(scope, unknownNames(why ?? "", at)))];
    return keys.map(({ key, names }) => make(key, withNames(scope, names)));
  }
}

/**
 * What an attribute of a resource is to others: its value where that is plain, else a reference, because the provider may add to an
 * object, and because what is not known can still be told apart by where it comes from.
 */
function referable(part: Part, reference: Reference, at: Stand): Part {
  if (part.unknown !== undefined && part.unknown.reference === undefined)
    return Part.unknown(part.unknown.why, at, reference);
  return part.isObject ? Part.unknown("the provider adds to it", at, reference) : part;
}
