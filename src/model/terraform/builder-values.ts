/**
 * The value of a rule straight from its builder block, without a place for any part of it: most rules are clean, and places are
 * worked out (by `builder.ts`, which has the last word on what a builder means) once a finding asks for one.
 */
import { type Attribute, type Block, type Body, type Expression, Unknown, type Value } from "../../syntax/index.ts";
import { Elsewhere } from "../field.ts";
import { isObject } from "../value.ts";
import { type FollowChild, itemMembers, ruleMembers } from "./builder.ts";
import { formatOfBlock, isFlat, vendorName, vendorValue } from "./builder-names.ts";
import type { ResourceInstance } from "./instance.ts";
import { entryOf } from "./values.ts";

interface Members {
  [member: string]: Value;
}

/**
 * The rule and its format as PAPI would be sent them; undefined where only `builder.ts` can tell: blocks that `dynamic` makes, lists
 * of objects, faults, values of a plan.
 */
export function builderValues(
  instance: ResourceInstance,
  follow: FollowChild,
): { readonly ruleFormat: string; readonly rules: Members } | undefined {
  const block = instance.block.body.blocks.find(({ type }) => formatOfBlock(type) !== undefined);
  if (block === undefined || instance.isPlanned || !isPlain(instance.block.body)) return undefined;
  const values = new BuilderValues(instance, follow);
  const rules = values.rule(block.body);
  return values.isDefeated ? undefined : { ruleFormat: formatOfBlock(block.type) ?? block.type, rules };
}

/** True when every block is written as such, and all of it could be read. */
function isPlain({ blocks, gap }: Body): boolean {
  return gap === undefined && blocks.every(({ type, body }) => type !== "dynamic" && isPlain(body));
}

class BuilderValues {
  /** Set when something was met that has no value of its own here. */
  isDefeated = false;
  readonly #instance: ResourceInstance;
  readonly #follow: FollowChild;

  constructor(instance: ResourceInstance, follow: FollowChild) {
    this.#instance = instance;
    this.#follow = follow;
  }

  rule(body: Body): Members {
    const members: Members = {};
    const options: Members = {};
    for (const attribute of body.attributes) {
      const member = entryOf(ruleMembers, attribute.name);
      if (attribute.name === "children") members["children"] = this.#children(attribute);
      else if (attribute.name === "is_secure") keep(options, "is_secure", this.#value(attribute.value));
      else if (member !== undefined) keep(members, member, this.#value(attribute.value));
      else this.isDefeated ||= ["behavior", "criterion", "variable", "custom_override"].includes(attribute.name);
    }
    this.#lists(body, members);
    members["options"] = options;
    members["behaviors"] ??= [];
    return members;
  }

  #lists({ blocks }: Body, members: Members): void {
    const of = (type: string): readonly Block[] => blocks.filter((block) => block.type === type);
    const [behaviors, criteria, variables, overrides] = ["behavior", "criterion", "variable", "custom_override"].map(
      of,
    );
    if (behaviors !== undefined && behaviors.length > 0) members["behaviors"] = this.#items(behaviors);
    if (criteria !== undefined && criteria.length > 0) members["criteria"] = this.#items(criteria);
    if (variables !== undefined && variables.length > 0)
      members["variables"] = variables.map(({ body }) => this.#object(body, []));
    const [override] = overrides ?? [];
    if (override !== undefined) members["customOverride"] = this.#object(override.body, []);
  }

  #items(wrappers: readonly Block[]): readonly Value[] {
    return wrappers.flatMap(({ body }) => {
      this.isDefeated ||= body.attributes.length > 0;
      return body.blocks.map((block) => this.#item(block));
    });
  }

  #item({ type, body }: Block): Value {
    const name = vendorName(type, undefined);
    const options: Members = {};
    const item: Members = { name };
    for (const { name: option, value } of body.attributes) {
      if (itemMembers.has(option)) keep(item, vendorName(option, undefined), this.#value(value));
      else this.#setting(options, option, value, [name]);
    }
    this.#blocks(options, body, [name]);
    item["options"] = options;
    return item;
  }

  #object(body: Body, path: readonly string[]): Value {
    const members: Members = {};
    for (const { name, value } of body.attributes) this.#setting(members, name, value, path);
    this.#blocks(members, body, path);
    return members;
  }

  #setting(members: Members, name: string, expression: Expression, path: readonly string[]): void {
    const value = this.#value(expression);
    if (isObject(value) || (Array.isArray(value) && value.some((item: Value) => isObject(item))))
      this.isDefeated = true;
    const own = typeof value === "string" ? vendorValue([...path, vendorName(name, undefined)], value) : value;
    keep(members, vendorName(name, path.at(-1)), own);
  }

  /** Blocks of one type are a list, or an object where there can be one only. */
  #blocks(members: Members, { blocks }: Body, path: readonly string[]): void {
    for (const type of new Set(blocks.map((block) => block.type))) {
      const own = [...path, vendorName(type, undefined)];
      const objects = blocks.filter((block) => block.type === type).map(({ body }) => this.#object(body, own));
      const filled = objects.filter((object) => Object.keys(object as Members).length > 0); // made just now
      const [first] = objects;
      members[vendorName(type, path.at(-1))] = isFlat(own) && first !== undefined ? first : filled;
    }
  }

  #children({ value }: Attribute): Value {
    const list = this.#instance.evaluate(value);
    if (!list.isList) return list.value;
    return list.items.map((item) => {
      const child = this.#follow(item, undefined);
      const why = item.unknown?.why ?? "the rule it leads to is not in view";
      return child === undefined ? new Unknown(why) : new Elsewhere(why, child);
    });
  }

  /** Most settings are written as the values they have. */
  #value(expression: Expression): Value {
    if (expression.kind === "literal") return expression.value;
    const [run, ...others] = expression.kind === "template" ? expression.parts : [];
    if (run?.kind === "text" && others.length === 0) return run.text;
    if (expression.kind === "tuple") return expression.items.map((item) => this.#value(item));
    return this.#instance.evaluate(expression).value;
  }
}

/** A setting that is null is none. */
function keep(members: Members, name: string, value: Value): void {
  if (value !== null) members[name] = value;
}
