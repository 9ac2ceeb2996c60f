/** Builders as documents: the rule at the top, and each rule below it in a document of its own. */
import { readJson } from "../../syntax/index.ts";
import { Field } from "../field.ts";
import { builderEnvelope, type FollowChild } from "./builder.ts";
import { builder } from "./builder-graph.ts";
import { formatOfBlock } from "./builder-names.ts";
import { builderValues } from "./builder-values.ts";
import { embedded, treeAt } from "./embedded.ts";
import { Part } from "./part.ts";
import { documentOf, documentOfValues, jsonDocumentOf, type Resource } from "./resource.ts";

/** Bounds against builders that hold each other into the sky: depth of a chain, and rules of one tree. */
const maxDepth = 50;
const maxRules = 20_000;

const nothing: FollowChild = () => undefined;

export class BuilderDocuments {
  /** The builders whose rules are being put together: one that is met again would go round in a circle. */
  readonly #open = new Set<Resource>();
  #rules = 0;

  /** The envelope of a builder, with what a plan shows of its tree. */
  document(resource: Resource, planned?: Part): Field | undefined {
    this.#rules = 0;
    const follow: FollowChild = (child, inner) => this.#childOf(child, resource, inner);
    const values = planned === undefined && resource.instance ? builderValues(resource.instance, follow) : undefined;
    if (values !== undefined)
      return documentOfValues(resource, values, () => builderEnvelope(resource.settings, nothing));
    const part = builderEnvelope(resource.settings, follow, planned);
    return part && documentOf(resource, part);
  }

  /** The rule that an item of `children` stands for; undefined in a circle, and where it is not in view. */
  #childOf(child: Part, parent: Resource, planned: Part | undefined): Field | undefined {
    const address = child.unknown?.reference?.address;
    const source = address === undefined ? undefined : parent.peers.get(address);
    if (source === undefined || source.type !== builder) return writtenChild(child, parent);
    if (source === parent || this.#open.has(source)) return undefined;
    this.#rules++;
    if (this.#open.size >= maxDepth || this.#rules > maxRules) return undefined;
    this.#open.add(source);
    const rule = this.#ruleOf(source, formatIn(parent), planned);
    this.#open.delete(source);
    return rule;
  }

  /** The rule of a builder; one that is written for another format than the rule above it is marked with its own. */
  #ruleOf(source: Resource, expected: string | undefined, planned: Part | undefined): Field | undefined {
    const follow: FollowChild = (inner, plannedInner) => this.#childOf(inner, source, plannedInner);
    const values = planned === undefined && source.instance ? builderValues(source.instance, follow) : undefined;
    const exact = (): Part | undefined => markedRule(builderEnvelope(source.settings, nothing), expected);
    if (values !== undefined) {
      const { rules, ruleFormat } = values;
      return documentOfValues(source, ruleFormat === expected ? rules : { ...rules, _ruleFormat_: ruleFormat }, exact);
    }
    const rule = markedRule(builderEnvelope(source.settings, follow, planned), expected);
    return rule && documentOf(source, rule);
  }
}

function markedRule(envelope: Part | undefined, expected: string | undefined): Part | undefined {
  const [rule, format] = [envelope?.get("rules"), envelope?.get("ruleFormat")];
  if (rule === undefined || format === undefined || format.value === expected) return rule;
  return new Part(new Map([...rule.members, ["_ruleFormat_", format]]), rule.at, { key: rule.key, body: rule.body });
}

/** A child that is JSON: made on the spot, or written as a text. */
function writtenChild(child: Part, parent: Resource): Field | undefined {
  if (child.json !== undefined) return jsonDocumentOf(parent, child.json.get("rules") ?? child.json);
  const { written } = child;
  const tree = written && readJson(written.text);
  if (written === undefined || tree === undefined) return undefined;
  const below = treeAt(tree, ["rules"]);
  const rule = below.value === undefined || below.value === null ? tree : below;
  return new Field(embedded(written, rule, parent), rule.value);
}

/** The rule format that a builder is written for. */
function formatIn(resource: Resource): string | undefined {
  const blocks = resource.instance?.block.body.blocks.map(({ type }) => type);
  const names = blocks ?? resource.settings.members.map(([name]) => name);
  return names.map(formatOfBlock).find((format) => format !== undefined);
}
