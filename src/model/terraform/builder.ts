/** Rule trees that are written as `akamai_property_rules_builder` blocks: one data source for each rule, under snake_case names. */
import { Elsewhere, type Field } from "../field.ts";
import { formatOfBlock, isFlat, vendorName, vendorValue } from "./builder-names.ts";
import { blocksOf } from "./draft.ts";
import { overlaid } from "./overlay.ts";
import { Part } from "./part.ts";
import { entryOf } from "./values.ts";

/** The rule that an item of `children` leads to, with what a plan tells of it; undefined where it leads to none in view. */
export type FollowChild = (child: Part, planned: Part | undefined) => Field | undefined;

/** The members of a rule that are spelled in another way, or stand in another place. */
export const ruleMembers: Readonly<Record<string, string>> = {
  name: "name",
  comments: "comments",
  uuid: "uuid",
  template_uuid: "templateUuid",
  template_link: "templateLink",
  criteria_must_satisfy: "criteriaMustSatisfy",
  criteria_locked: "criteriaLocked",
  advanced_override: "advancedOverride",
};
/** The members of a behavior or criterion that stand beside its options. */
export const itemMembers: ReadonlySet<string> = new Set(["locked", "uuid", "template_uuid"]);

/**
 * What PAPI would be sent: the rule and its format; undefined for a data source without a block of some rule format. `planned` is the
 * rule as a plan shows it, which fills in what the blocks leave open.
 */
export function builderEnvelope(settings: Part, follow: FollowChild, planned?: Part): Part | undefined {
  const found = settings.members.find(([name]) => formatOfBlock(name) !== undefined);
  if (found === undefined) return undefined;
  const [name, blocks] = found;
  const [block] = blocksOf(blocks);
  if (block?.isObject !== true) return undefined;
  const at = { file: block.at.file, span: block.key ?? blocks.key ?? block.at.span };
  const format = new Part(formatOfBlock(name) ?? name, at, { key: at.span });
  return new Part(
    new Map([
      ["ruleFormat", format],
      ["rules", overlaid(ruleOf(block, follow, planned), planned)],
    ]),
    settings.at,
    { key: settings.key, body: settings.body },
  );
}

function ruleOf(block: Part, follow: FollowChild, planned: Part | undefined): Part {
  const members = new Map<string, Part>();
  for (const [name, part] of block.members) {
    if (part.isNull) continue;
    const member = entryOf(ruleMembers, name);
    if (member !== undefined) members.set(member, part);
    else if (name === "behavior") members.set("behaviors", itemsOf(part));
    else if (name === "criterion") members.set("criteria", itemsOf(part));
    else if (name === "variable") members.set("variables", plain(part));
    else if (name === "custom_override") members.set("customOverride", single(plain(part)));
    else if (name === "children") members.set("children", childrenOf(part, follow, planned?.get("children")));
  }
  const secure = block.get("is_secure");
  const options = secure === undefined || secure.isNull ? [] : ([["is_secure", secure]] as const);
  members.set("options", new Part(new Map(options), block.at, { key: block.key, body: block.body }));
  if (!members.has("behaviors")) members.set("behaviors", new Part([], block.at, { key: block.key }));
  return new Part(members, block.at, { key: block.key, isLiteral: true, body: block.body });
}

/** The items of a list of `behavior` or `criterion` blocks; one that is not known stays as it is. */
function itemsOf(list: Part): Part {
  if (list.unknown !== undefined) return list;
  return new Part(blocksOf(list).flatMap(itemsIn), list.at, { key: list.key, isLiteral: true });
}

/** The item that a block wraps; the provider refuses two in one block, and both are shown. */
function itemsIn(wrapper: Part): readonly Part[] {
  if (!wrapper.isObject) return [wrapper];
  return wrapper.members.flatMap(([name, list]) =>
    list.isNull ? [] : blocksOf(list).map((block) => itemOf(name, block, wrapper, block.key ?? list.key)),
  );
}

function itemOf(snake: string, block: Part, wrapper: Part, own: Part["key"]): Part {
  const name = vendorName(snake, undefined);
  const key = own ?? wrapper.key;
  const nameAt = { file: wrapper.at.file, span: key ?? block.at.span };
  const members = new Map<string, Part>([["name", new Part(name, nameAt, { key })]]);
  const options = new Map<string, Part>();
  for (const [option, part] of block.members) {
    if (part.isNull) continue;
    if (itemMembers.has(option)) members.set(vendorName(option, undefined), part);
    else put(options, option, part, [name]);
  }
  members.set("options", new Part(options, block.at, { key, isLiteral: true, body: block.body }));
  return new Part(members, wrapper.at, { key, isLiteral: true });
}

function put(options: Map<string, Part>, snake: string, part: Part, path: readonly string[]): void {
  const name = vendorName(snake, path.at(-1));
  options.set(name, optionOf(part, [...path, vendorName(snake, undefined)]));
}

/** A setting as the API has it: a single block is an object in some places and a list of one in all others. */
function optionOf(part: Part, path: readonly string[]): Part {
  if (typeof part.value === "string") {
    const value = vendorValue(path, part.value);
    return value === part.value ? part : new Part(value, part.at, { key: part.key });
  }
  const isBlocks = part.isObject || (part.isList && part.items.some((item) => item.isObject));
  if (!isBlocks) return part;
  const objects = blocksOf(part).map((block) => (block.isObject ? objectOf(block, path) : block));
  const [first] = objects;
  if (isFlat(path) && first !== undefined) return first.named(part.key);
  const filled = objects.filter((object) => !object.isObject || object.members.length > 0);
  return new Part(filled, part.at, { key: part.key, isLiteral: true });
}

function objectOf(block: Part, path: readonly string[]): Part {
  const members = new Map<string, Part>();
  for (const [name, part] of block.members) if (!part.isNull) put(members, name, part, path);
  return new Part(members, block.at, { key: block.key, isLiteral: true, body: block.body });
}

/** Blocks whose settings need no more than camel case. */
function plain(list: Part): Part {
  if (list.unknown !== undefined) return list;
  const items = blocksOf(list).map((block) => (block.isObject ? objectOf(block, []) : block));
  return new Part(items, list.at, { key: list.key, isLiteral: true });
}

function single(list: Part): Part {
  return list.items[0] ?? list;
}

/** The rules below: each in a document of its own, to which the expression leads. */
function childrenOf(list: Part, follow: FollowChild, planned: Part | undefined): Part {
  if (!list.isList) return list;
  const isSameLength = planned?.items.length === list.items.length;
  const items = list.items.map((item, at) => {
    const child = follow(item, isSameLength ? planned.items[at] : undefined);
    const why = item.unknown?.why ?? "the rule it leads to is not in view";
    return child === undefined ? Part.unknown(why, item.at) : new Part(new Elsewhere(why, child), item.at);
  });
  return new Part(items, list.at, { key: list.key, isLiteral: list.isLiteral });
}
