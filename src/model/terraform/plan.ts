/**
 * What `terraform show -json` tells of a plan or a state: every resource with the values it will have, as far as they are known
 * before apply. Sensitive values are never read.
 */

import { Unknown, type Value } from "../../syntax/index.ts";
import type { Span } from "../../text/index.ts";
import { blockAddress } from "../address.ts";
import type { Doc } from "../doc.ts";
import { isObject } from "../value.ts";
import { driftOf } from "./drift.ts";
import { Part, type Stand, type Written } from "./part.ts";
import { type Json, listOf, objectOf, textOf } from "./plan-json.ts";

/** A resource or data source as a plan or state shows it. */
export interface PlannedResource {
  readonly address: string;
  readonly mode: "resource" | "data";
  readonly type: string;
  readonly name: string;
  readonly key: string | number | undefined;
  /** What addresses in its module begin with. */
  readonly prefix: string;
  readonly settings: Part;
  /** What the plan means to do with it; empty in a state, and for what was read before. */
  readonly actions: readonly string[];
  /** The attributes that were changed outside of Terraform, as far as the plan goes by them. */
  readonly drift: readonly string[];
}

/** A plan or a state, by the file that keeps it. */
export class Plan {
  readonly doc: Doc;
  /** What its references are told apart by where a run has more than one configuration; else "". */
  readonly root: string;
  readonly resources: ReadonlyMap<string, PlannedResource>;

  /** `side` says which of the two states that a plan lies between is read. */
  constructor(doc: Doc, root: string, side: "before" | "after" = "after") {
    this.doc = doc;
    this.root = root;
    this.resources = new PlanReader(doc, root, side).resources;
  }

  /** The value of a variable of the root module. */
  variable(name: string): Part | undefined {
    const route = ["variables", name, "value"];
    const value = objectOf(objectOf(objectOf(this.doc.tree.value)["variables"])[name])["value"];
    if (value === undefined) return undefined;
    return new PlanValues(this.doc, "", this.root).part(
      value,
      route,
      { unknown: undefined, sensitive: undefined },
      undefined,
    );
  }

  /** The instances of a block, by the address of the block. */
  instancesOf(address: string): readonly PlannedResource[] {
    return [...this.resources.values()].filter(
      (one) => one.address === address || one.address.startsWith(`${address}[`),
    );
  }
}

/** True for the head of a text that `terraform show -json` has written. */
export function isPlan(value: Value | undefined): boolean {
  return (
    isObject(value) &&
    typeof value["format_version"] === "string" &&
    ["resource_changes", "values", "planned_values", "prior_state"].some(
      (name) => isObject(value[name]) || Array.isArray(value[name]),
    )
  );
}

class PlanReader {
  readonly resources = new Map<string, PlannedResource>();
  readonly #doc: Doc;
  readonly #root: string;
  /** How each block's settings are written, by the address of the block: what an unknown value refers to. */
  readonly #expressions = new Map<string, Json>();
  readonly #drift: ReadonlyMap<string, readonly string[]>;
  readonly #side: "before" | "after";

  constructor(doc: Doc, name: string, side: "before" | "after") {
    this.#doc = doc;
    this.#root = name;
    this.#side = side;
    const root = objectOf(doc.tree.value);
    this.#drift = driftOf(root);
    this.#readConfiguration(objectOf(objectOf(root["configuration"])["root_module"]), "");
    this.#readChanges(listOf(root["resource_changes"]));
    for (const [path, values] of [
      [["prior_state", "values"], objectOf(objectOf(root["prior_state"])["values"])],
      [["values"], objectOf(root["values"])],
    ] as const)
      this.#readModule(
        objectOf(values["root_module"]),
        [...path, "root_module"],
        root["resource_changes"] !== undefined,
      );
  }

  #readConfiguration(module: Json, prefix: string): void {
    for (const resource of listOf(module["resources"]).map(objectOf)) {
      const address = textOf(resource["address"]);
      if (address !== undefined) this.#expressions.set(prefix + address, objectOf(resource["expressions"]));
    }
    for (const [name, call] of Object.entries(objectOf(module["module_calls"])))
      this.#readConfiguration(objectOf(objectOf(call)["module"]), `${prefix}module.${name}.`);
  }

  /** What a change leaves behind, or finds; a resource that goes away leaves nothing, one that is new finds nothing. */
  #readChanges(changes: readonly Value[]): void {
    changes.forEach((item, index) => {
      const resource = objectOf(item);
      const change = objectOf(resource["change"]);
      const side = this.#side;
      if (!isObject(change[side])) return;
      const unknown = side === "after" ? change["after_unknown"] : undefined;
      const about = { unknown, sensitive: change[`${side}_sensitive`] };
      this.#add(resource, change[side], ["resource_changes", index, "change", side], about);
    });
  }

  /** The resources of a state. Beside a plan only data sources count: of resources the plan knows better. */
  #readModule(module: Json, route: readonly (string | number)[], isBesidePlan: boolean): void {
    listOf(module["resources"]).forEach((item, index) => {
      const resource = objectOf(item);
      if (!isObject(resource["values"]) || (isBesidePlan && resource["mode"] !== "data")) return;
      const about = { unknown: undefined, sensitive: resource["sensitive_values"] };
      this.#add(resource, resource["values"], [...route, "resources", index, "values"], about);
    });
    listOf(module["child_modules"]).forEach((child, index) =>
      this.#readModule(objectOf(child), [...route, "child_modules", index], isBesidePlan),
    );
  }

  #add(resource: Json, value: Value, route: readonly (string | number)[], about: Hidden): void {
    const [address, type, name] = ["address", "type", "name"].map((member) => textOf(resource[member]));
    if (address === undefined || type === undefined || name === undefined || this.resources.has(address)) return;
    const mode = resource["mode"] === "data" ? "data" : "resource";
    const own = `${mode === "data" ? "data." : ""}${type}.${name}`;
    const prefix = address.slice(0, Math.max(0, address.indexOf(own)));
    const expressions = this.#expressions.get(blockAddress(prefix) + own);
    const at = route.at(-2) === "change" ? route.slice(0, -2) : route.slice(0, -1);
    const settings = new PlanValues(this.#doc, prefix, this.#root).part(value, route, about, expressions);
    const key = resource["index"];
    this.resources.set(address, {
      address,
      mode,
      type,
      name,
      key: typeof key === "string" || typeof key === "number" ? key : undefined,
      prefix,
      settings: settings.named(() => this.#doc.place([...at, "address"])?.value),
      actions: listOf(objectOf(resource["change"])["actions"]).flatMap((one) => textOf(one) ?? []),
      drift: this.#drift.get(address) ?? [],
    });
  }
}

/** What a plan keeps to itself: shapes like that of the value, with `true` where it is not known or not to be shown. */
interface Hidden {
  readonly unknown: Value | undefined;
  readonly sensitive: Value | undefined;
}

class PlanValues {
  readonly #doc: Doc;
  readonly #prefix: string;
  readonly #root: string;

  constructor(doc: Doc, prefix: string, root: string) {
    this.#doc = doc;
    this.#prefix = prefix;
    this.#root = root;
  }

  part(
    value: Value | undefined,
    route: readonly (string | number)[],
    hidden: Hidden,
    expression: Value | undefined,
  ): Part {
    const at = new PlanStand(this.#doc, route);
    const key = (): Span | undefined => this.#doc.place(route)?.key;
    if (hidden.sensitive === true) return new Part(new Unknown("the value is sensitive"), at, { key });
    if (hidden.unknown === true) return this.#unknown(at, expression).named(key);
    if (Array.isArray(value) || (value === undefined && Array.isArray(hidden.unknown)))
      return this.#list(value, route, hidden, expression);
    if (isObject(value) || (value === undefined && isObject(hidden.unknown)))
      return this.#object(value, route, hidden, expression);
    if (typeof value !== "string") return new Part(value ?? null, at, { key });
    return new Part(value, at, { key, written: writtenIn(this.#doc, route, value) });
  }

  #list(
    value: Value | undefined,
    route: readonly (string | number)[],
    hidden: Hidden,
    expression: Value | undefined,
  ): Part {
    const [items, unknown] = [listOf(value), listOf(hidden.unknown)];
    const parts = Array.from({ length: Math.max(items.length, unknown.length) }, (_, index) => {
      const inner = { unknown: unknown[index], sensitive: listOf(hidden.sensitive)[index] };
      return this.part(items[index], [...route, index], inner, listOf(expression)[index] ?? expression);
    });
    return new Part(parts, new PlanStand(this.#doc, route), { key: () => this.#doc.place(route)?.key });
  }

  #object(
    value: Value | undefined,
    route: readonly (string | number)[],
    hidden: Hidden,
    expression: Value | undefined,
  ): Part {
    const [members, unknown, sensitive] = [objectOf(value), objectOf(hidden.unknown), objectOf(hidden.sensitive)];
    const names = new Set([...Object.keys(members), ...Object.keys(unknown)]);
    const parts = [...names].map((name) => {
      const inner = { unknown: unknown[name], sensitive: sensitive[name] };
      return [name, this.part(members[name], [...route, name], inner, objectOf(expression)[name])] as const;
    });
    return new Part(new Map(parts), new PlanStand(this.#doc, route), { key: () => this.#doc.place(route)?.key });
  }

  /** A value that apply fills in; the plan's own configuration tells what it refers to, where that is one thing only. */
  #unknown(at: Stand, expression: Value | undefined): Part {
    const references = listOf(objectOf(expression)["references"]).flatMap((one) => textOf(one) ?? []);
    const [first] = references;
    const why = "the value is known only after apply";
    if (
      first === undefined ||
      !references.every((one) => first === one || first.startsWith(`${one}.`) || first.startsWith(`${one}[`))
    )
      return Part.unknown(why, at);
    const [, own, rest = ""] = /^((?:data\.)?[a-z]\w*\.[\w-]+(?:\[[^\]]*\])?)(.*)$/.exec(first) ?? [];
    if (own === undefined || /^(?:var|local|each|module|path)\./.test(own)) return Part.unknown(why, at);
    const path = Array.from(
      rest.matchAll(/\.([\w-]+)|\["([^"]*)"\]|\[(\d+)\]/g),
      ([, name, key, index]) => name ?? key ?? Number(index),
    );
    return Part.unknown(why, at, { address: this.#prefix + own, path, root: this.#root });
  }
}

/** A place in a plan, looked for when it is asked for. */
class PlanStand implements Stand {
  readonly #doc: Doc;
  readonly #route: readonly (string | number)[];

  constructor(doc: Doc, route: readonly (string | number)[]) {
    this.#doc = doc;
    this.#route = route;
  }

  get file(): Doc["file"] {
    return this.#doc.file;
  }

  get span(): Span {
    const route = [...this.#route];
    for (let place = this.#doc.place(route); ; place = this.#doc.place(route)) {
      if (place !== undefined && route.length === this.#route.length) return place.value;
      // A value that is only listed as unknown stands on the name of what it belongs to.
      if (place !== undefined && (place.key !== undefined || route.length === 0)) return place.key ?? place.value;
      route.pop();
    }
  }

  want(): void {
    this.#doc.want(this.#route);
  }
}

function writtenIn(doc: Doc, route: readonly (string | number)[], text: string): Written {
  let toHost: ((offset: number) => number) | undefined;
  return {
    text,
    file: doc.file,
    isWholeFile: false,
    toHost: (offset) => {
      toHost ??= doc.decode(route)?.toHost ?? (() => doc.place(route)?.value.start ?? 0);
      return toHost(offset);
    },
  };
}
