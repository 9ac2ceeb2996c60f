/**
 * What a configuration may come to hold beyond the instances in view: blocks that a switch leaves without any, modules that are not
 * in view, stretches that a fault hides. Without it "no activation here" would be said of one that is only switched off.
 */

import type { Declaration } from "../nodes/declaration.ts";
import { bodyPart } from "./instance.ts";
import type { ModuleInstance } from "./module.ts";
import type { Part } from "./part.ts";
import { referencesOf } from "./references.ts";
import type { Resource } from "./resource.ts";
import { attributeOf, type Declared } from "./source.ts";

export interface Beyond {
  /** Blocks that have no instance with the values in view; settings that depend on an instance are unknown. */
  readonly suspended: readonly Resource[];
  /** Why there may be more; undefined when all is in view. */
  readonly gap: string | undefined;
}

const nothing: Beyond = { suspended: [], gap: undefined };
const found = new WeakMap<ModuleInstance, Beyond>();

function isForAnyNetwork({ instance, settings }: Resource): boolean {
  const network = settings.get("network");
  return network !== undefined && instance !== undefined && !isFixed(network, instance.module.root);
}

/** False for what a variable of the root module or a function of something supplies: each environment may give it another value. */
function isFixed({ isLiteral, authored }: Part, { source }: ModuleInstance): boolean {
  if (isLiteral || authored === undefined) return isLiteral;
  const { file, span } = authored;
  const isDefault = [...source.variables.values()].some(
    (variable) =>
      variable.file === file && variable.block.span.start <= span.start && span.end <= variable.block.span.end,
  );
  return !isDefault && ![...source.values, ...source.optionalValues].some((values) => values.file === file);
}

/** An activation as its configuration declares it: others of its type may be switched off. */
export function declarationOf(resource: Resource, doubt = resource.instance?.isUncertain): Declaration {
  const { suspended, gap } = beyond(resource);
  const [off] = suspended.filter(({ type }) => type === resource.type);
  const why = gap ?? (off && `${off.address} has no instance with the values in view`);
  return { configuration: resource.root, doubt, isForAnyNetwork: isForAnyNetwork(resource), gap: why };
}

/** What the configuration of a resource may hold beyond what is seen; a plan shows all of it. */
export function beyond(resource: Resource): Beyond {
  const root = resource.instance?.module.root;
  if (root === undefined) return nothing;
  const known = found.get(root);
  if (known !== undefined) return known;
  const modules = [root];
  for (const module of modules) modules.push(...module.children); // grows while it is gone through
  const made: Beyond = {
    suspended: modules.flatMap((module) => suspendedIn(module, resource)),
    gap: modules.map(gapIn).find((why) => why !== undefined),
  };
  found.set(root, made);
  return made;
}

function suspendedIn(module: ModuleInstance, { root, peers }: Resource): readonly Resource[] {
  const made = new Set(module.resources.map(({ declared }) => declared.block));
  return [...module.source.resources.values()]
    .filter(({ block }) => block.type === "resource" && !made.has(block) && isSwitched({ block }))
    .map((declared) => suspended(module, declared, { root, peers }));
}

function suspended(
  module: ModuleInstance,
  declared: Declared,
  { root, peers }: Pick<Resource, "root" | "peers">,
): Resource {
  const [type = "", name = ""] = declared.block.labels.map(({ text }) => text);
  return {
    address: `${module.prefix}${type}.${name}`,
    mode: "resource",
    type,
    name,
    get settings() {
      return bodyPart(declared.block, module.scopeOf(declared));
    },
    file: declared.file,
    via: [],
    root,
    peers,
    instance: undefined,
    isUnwritten: false,
    drift: [],
  };
}

/** A number that is written out switches a block off for good. */
function isSwitched({ block }: Pick<Declared, "block">): boolean {
  const value = (attributeOf(block.body, "count") ?? attributeOf(block.body, "for_each"))?.value;
  return value !== undefined && value.kind !== "literal";
}

/** A module that is not in view, or has no instance, may do anything with what it is given. */
function gapIn(module: ModuleInstance): string | undefined {
  if (module.source.isTorn) return "a syntax error hides a part of the configuration";
  const prefixes = module.children.map(({ prefix }) => prefix);
  for (const [name, { block }] of module.source.modules) {
    const prefix = `${module.prefix}module.${name}`;
    if (prefixes.some((one) => one.startsWith(`${prefix}.`) || one.startsWith(`${prefix}[`))) continue;
    const isGiven = referencesOf(block.body).some(
      ({ target, setting }) =>
        setting !== "count" && setting !== "for_each" && /^(?:akamai_|module\.|local\.)/.test(target),
    );
    if (isGiven) return `what module ${name} makes is not in view`;
  }
  return undefined;
}
