/**
 * Rule trees as the first releases of the provider took them: `rules` blocks in `akamai_property_rules`, with each option as a
 * block of its own. Later releases read the rules from the account under the same name, and have no such blocks.
 */
import { blocksOf } from "./draft.ts";
import { Part } from "./part.ts";
import { asBool, asNumber } from "./values.ts";

/** What PAPI would be sent; undefined for a data source that reads its rules from the account. */
export function legacyEnvelope(settings: Part): Part | undefined {
  const rules = settings.get("rules");
  const block = rules === undefined ? undefined : blocksOf(rules)[0];
  if (block?.isObject !== true) return undefined;
  const root = ruleOf(block, "default");
  return new Part(new Map([["rules", root]]), settings.at, { key: settings.key, body: settings.body });
}

function ruleOf(block: Part, fallbackName?: string): Part {
  const members = new Map<string, Part>();
  const at = { file: block.at.file, span: block.key ?? block.at.span };
  const put = (name: string, part: Part | undefined): void => {
    if (part !== undefined && !part.isNull) members.set(name, part);
  };
  put("name", block.get("name") ?? (fallbackName === undefined ? undefined : new Part(fallbackName, at)));
  put("comments", block.get("comment"));
  put("criteriaMustSatisfy", block.get("criteria_match"));
  const isSecure = block.get("is_secure");
  if (isSecure !== undefined)
    put("options", new Part(new Map([["is_secure", isSecure]]), block.at, { key: block.key }));
  put("behaviors", listOf(block.get("behavior"), itemOf));
  put("criteria", listOf(block.get("criteria"), itemOf));
  put(
    "children",
    listOf(block.get("rule"), (child) => ruleOf(child)),
  );
  return new Part(members, block.at, { key: block.key, isLiteral: true });
}

function listOf(list: Part | undefined, make: (block: Part) => Part): Part | undefined {
  if (list === undefined || list.unknown !== undefined) return list;
  const items = blocksOf(list).map((block) => (block.isObject ? make(block) : block));
  return new Part(items, list.at, { key: list.key, isLiteral: true });
}

function itemOf(block: Part): Part {
  const name = block.get("name") ?? Part.unknown("the item has no name", block.at);
  const settings = new Part(optionsOf(block), block.at, { key: block.key, isLiteral: true });
  // The CP code is an object in the API; here its members are options.
  const options =
    name.value === "cpCode" ? new Part(new Map([["value", settings]]), block.at, { key: block.key }) : settings;
  return new Part(
    new Map([
      ["name", name],
      ["options", options],
    ]),
    block.at,
    { key: block.key, isLiteral: true },
  );
}

function optionsOf(block: Part): ReadonlyMap<string, Part> {
  const options = new Map<string, Part>();
  for (const option of blocksOf(block.get("option") ?? new Part([], block.at))) {
    const key = option.get("key");
    if (typeof key?.value !== "string") continue;
    const value =
      option.get("values") ?? (option.get("value") && scalarOf(option.get("value"), option.get("type")?.value));
    if (value !== undefined) options.set(key.value, value.named(key.at.span));
  }
  return options;
}

/** The provider kept all values as text, and sent what looks like a switch or a number as one unless it was told not to. */
function scalarOf(value: Part | undefined, type: unknown): Part | undefined {
  if (value === undefined || typeof value.value !== "string" || type === "string") return value;
  const converted = asBool(value.value) ?? asNumber(value.value);
  return converted === undefined ? value : new Part(converted, value.at, { key: value.key });
}
