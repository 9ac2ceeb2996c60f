/** Rules, behaviors and criteria as rules see them: one tree, whatever files and templates its parts come from. */
import { gapOf, type Value } from "../../syntax/index.ts";
import { Field } from "../field.ts";
import { Node, own } from "../node.ts";
import { absent, type Read, unknown, valueOf } from "../read.ts";
import { isObject } from "../value.ts";
import type { Project } from "./project.ts";
import type { Include, Property, UsedInclude } from "./property.ts";
import type { Tool } from "./writing.ts";

/** How much of a property a tree shows: all of its rules, one rule without what is above it, or loose items without a rule. */
export type TreeExtent = "whole" | "rule" | "items";

/** Where a tree was found: the object around it, where its rule format stands, and the tool that merges it. */
interface TreeSource {
  readonly envelope?: Field | undefined;
  readonly format?: Field | undefined;
  readonly tool?: Tool | undefined;
}

/** A tree of Property Manager rules as one merged whole, wherever its parts are written. */
export class RuleTree extends Node<"ruleTree"> {
  readonly kind = "ruleTree";
  readonly extent: TreeExtent;
  /** The root rule's value; the paths of everything below count from it. */
  readonly field: Field;
  /** The object around the root rule (`rules`, `ruleFormat`, `errors` …), where there is one. */
  readonly envelope: Field | undefined;
  /** The rule format that reaches this tree: unknown for none, `latest` or a placeholder; the text is kept as written. */
  readonly format: Read<string>;
  readonly formatField: Field | undefined;
  /** The tool that merges the tree from snippets; undefined for a tree in one file that no template tool reads. */
  readonly tool: Tool | undefined;
  /** Everything the run reads; unset only until the tree has been noted in it. */
  project: Project | undefined;
  property: Property | undefined;
  include: Include | undefined;
  /** All rules, parents before children, in the order written. */
  readonly rules: RuleNode[] = [];
  /** Why parts of the tree are not in view (a marker that leads nowhere, a placeholder instead of a child); undefined when all are. */
  gap: string | undefined;

  constructor(field: Field, extent: TreeExtent, about: TreeSource = {}) {
    super();
    this.field = own(field, this);
    this.extent = extent;
    this.envelope = about.envelope;
    this.formatField = about.format;
    this.tool = about.tool;
    const read = about.format?.text() ?? absent;
    this.format = read.state === "absent" ? unknown("no rule format is stated") : read;
    if (extent === "items") new RuleNode(this, field, undefined).takeItems();
    else buildRules(this);
  }

  get root(): RuleNode {
    const [root] = this.rules;
    if (root === undefined) throw new Error("a rule tree has a root rule");
    return root;
  }

  get resource(): string {
    const { address } = this.field.doc;
    const owner = this.property ?? this.include;
    return owner?.resource ?? address ?? (this.extent === "whole" ? "property" : "snippet");
  }

  /** The dated rule format (`v2025-02-18`) when one is known to reach this tree. */
  get datedFormat(): string | undefined {
    return this.format.state === "known" && /^v\d{4}-\d{2}-\d{2}$/.test(this.format.value)
      ? this.format.value
      : undefined;
  }

  /** All behaviors of a name. A scan: trees have some hundred behaviors, and an index costs more than the few questions asked. */
  behaviors(name: string): readonly Behavior[] {
    const found: Behavior[] = [];
    for (const rule of this.rules)
      for (const behavior of rule.behaviors) if (behavior.name === name) found.push(behavior);
    return found;
  }

  /** The includes that rules of this tree use, by a known id; `include` is undefined where it is not in view. */
  get includes(): readonly UsedInclude[] {
    return this.behaviors("include").flatMap((behavior) => {
      const id = valueOf(behavior.option("id").id());
      return id === undefined ? [] : [{ behavior, id, include: this.project?.includeBy(id, undefined) }];
    });
  }

  /** All criteria of a name. */
  criteria(name: string): readonly Criterion[] {
    return this.rules.flatMap((rule) => rule.criteria.filter((criterion) => criterion.name === name));
  }
}

/** One rule of a tree. In a tree of extent `items` it is only the room around loose behaviors: nothing is known of the rule itself. */
export class RuleNode extends Node<"rule"> {
  readonly kind = "rule";
  readonly tree: RuleTree;
  readonly field: Field;
  readonly parent: RuleNode | undefined;
  readonly name: string;
  readonly children: RuleNode[] = [];
  readonly behaviors: Behavior[] = [];
  readonly criteria: Criterion[] = [];
  /** Why some behaviors, criteria or children of this rule are not in view; undefined when all are. */
  gap: string | undefined;

  constructor(tree: RuleTree, field: Field, parent: RuleNode | undefined) {
    super();
    this.tree = tree;
    this.field = field;
    this.parent = parent;
    const name = isObject(field.value) ? field.value["name"] : undefined;
    this.name = typeof name === "string" ? name : "";
    tree.rules.push(this);
  }

  get resource(): string {
    return this.tree.resource;
  }

  /** The rule's name in quotes, for sentences. */
  get label(): string {
    if (this.tree.extent === "items") return "(not in view)";
    return this.name === "" ? "without a name" : `"${this.name}"`;
  }

  /** Where its items stand, for sentences: the rule by its name, or the snippet that holds them without one. */
  get place(): string {
    return this.tree.extent === "items" ? "this snippet" : `rule ${this.label}`;
  }

  /** True for the top rule of a whole tree. */
  get isDefault(): boolean {
    return this.parent === undefined && this.tree.extent === "whole";
  }

  /** True when the rule's own criteria and behaviors are all in view. */
  get isComplete(): boolean {
    return this.tree.extent !== "items" && this.gap === undefined;
  }

  /** True when every rule above this one is in view; above an include stand the rules of the properties that use it. */
  get hasKnownAncestors(): boolean {
    return this.tree.extent === "whole" && this.tree.include === undefined;
  }

  /** True when the rule's own criteria are all in view, whatever else of it is not. */
  get hasAllCriteria(): boolean {
    if (this.isComplete) return true;
    const list = this.field.get("criteria").resolve();
    return (
      this.tree.extent !== "items" && (list.isMissing || (list.isList && list.items().every((item) => item.isObject)))
    );
  }

  /** True when one matching criterion is enough. */
  get matchesAny(): boolean {
    return isObject(this.field.value) && this.field.value["criteriaMustSatisfy"] === "any";
  }

  /** The rules above, nearest first. */
  get ancestors(): readonly RuleNode[] {
    const above: RuleNode[] = [];
    for (let rule = this.parent; rule !== undefined; rule = rule.parent) above.push(rule);
    return above;
  }

  /** The rules below, parents before children. */
  get descendants(): readonly RuleNode[] {
    return this.children.flatMap((child) => [child, ...child.descendants]);
  }

  /** The behavior of that name in this rule; of several the last, which wins. */
  behavior(name: string): Behavior | undefined {
    return this.behaviors.findLast((behavior) => behavior.name === name);
  }

  /** The behavior of that name that applies here by this rule or the nearest one above. */
  inherited(name: string): Behavior | undefined {
    return this.behavior(name) ?? this.parent?.inherited(name);
  }

  criterion(name: string): Criterion | undefined {
    return this.criteria.find((criterion) => criterion.name === name);
  }

  /** Takes the field's own items as behaviors or criteria of an unknown rule; for loose snippets. */
  takeItems(): void {
    const items = this.field.isList ? this.field.items() : [this.field.resolve()];
    for (const field of items) addItem(this, field, looksLikeCriterion(field) ? "criteria" : "behaviors");
  }
}

abstract class Item<Kind extends "behavior" | "criterion"> extends Node<Kind> {
  readonly rule: RuleNode;
  readonly name: string;
  readonly #index: number;
  readonly #value: Value | undefined;
  #field: Field | undefined;
  #options: Field | undefined;

  /** An item of the rule's own list, or, where a template supplies it, the field it is written in. */
  constructor(rule: RuleNode, value: { readonly [key: string]: Value }, at: number | Field) {
    super();
    this.rule = rule;
    const { name } = value;
    this.name = typeof name === "string" ? name : "";
    this.#index = typeof at === "number" ? at : -1;
    this.#value = value;
    this.#field = typeof at === "number" ? undefined : at;
  }

  protected abstract readonly list: string;

  /** Made when first asked for: most behaviors are never looked into. */
  get field(): Field {
    if (this.#field === undefined) {
      const list = this.rule.field.get(this.list);
      this.#field = new Field(list.doc, this.#value, { parent: list, key: this.#index, context: list.context });
    }
    return this.#field;
  }

  get resource(): string {
    return this.rule.tree.resource;
  }

  /** The object with the settings, kept because several rules ask one behavior for its options. */
  get options(): Field {
    this.#options ??= this.field.get("options");
    return this.#options;
  }

  option(name: string): Field {
    return this.options.get(name);
  }
}

/** A behavior of a rule. */
export class Behavior extends Item<"behavior"> {
  readonly kind = "behavior";
  protected readonly list = "behaviors";
}

/** A criterion of a rule. */
export class Criterion extends Item<"criterion"> {
  readonly kind = "criterion";
  protected readonly list = "criteria";
}

/** Builds the rules below the tree's root without recursion: depth is the input's to choose. */
function buildRules(tree: RuleTree): void {
  const waiting: { field: Field; parent: RuleNode | undefined }[] = [{ field: tree.field, parent: undefined }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const rule = new RuleNode(tree, next.field, next.parent);
    next.parent?.children.push(rule);
    const gap = gapOf(rule.field.value);
    if (gap !== undefined) {
      rule.gap ??= gap;
      tree.gap ??= gap;
    }
    addItems(rule, "behaviors");
    addItems(rule, "criteria");
    const children = childFields(rule);
    for (let index = children.length - 1; index >= 0; index--) {
      const field = children[index];
      if (field !== undefined) waiting.push({ field, parent: rule });
    }
  }
}

function childFields(rule: RuleNode): readonly Field[] {
  const raw = isObject(rule.field.value) ? rule.field.value["children"] : undefined;
  if (raw === undefined || raw === null || (Array.isArray(raw) && raw.length === 0)) return [];
  const list = rule.field.get("children").resolve();
  const children = list.items();
  for (const child of children) if (!isObject(child.value)) noteGap(rule, child);
  if (!list.isList) noteGap(rule, list);
  return children.filter((child) => isObject(child.value) && isKept(child));
}

function addItems(rule: RuleNode, member: "behaviors" | "criteria"): void {
  const { field } = rule;
  const raw = isObject(field.value) ? field.value[member] : undefined;
  if (raw === undefined || raw === null) return;
  if (field.context !== undefined || !Array.isArray(raw)) {
    const list = field.get(member);
    if (!list.isList) noteGap(rule, list);
    for (const item of list.items()) addItem(rule, item, member);
    return;
  }
  for (let index = 0; index < raw.length; index++) {
    const value: Value | undefined = raw[index];
    if (!isObject(value)) noteGap(rule, new Field(field.doc, value, { parent: field.get(member), key: index }));
    else if (member === "behaviors") rule.behaviors.push(new Behavior(rule, value, index));
    else rule.criteria.push(new Criterion(rule, value, index));
  }
}

function addItem(rule: RuleNode, field: Field, member: "behaviors" | "criteria"): void {
  if (!isObject(field.value)) noteGap(rule, field);
  else if (!isKept(field)) return;
  else if (member === "behaviors") rule.behaviors.push(new Behavior(rule, field.value, field));
  else rule.criteria.push(new Criterion(rule, field.value, field));
}

function noteGap(rule: RuleNode, field: Field): void {
  const text = typeof field.value === "string" ? field.value : "a part";
  rule.gap ??= `${text} is not in view`;
  rule.tree.gap ??= rule.gap;
}

/** The Property Manager CLI drops an object whose `#includeIf` is false. */
function isKept(field: Field): boolean {
  if (!isObject(field.value) || !("#includeIf" in field.value)) return true;
  const read = field.get("#includeIf").bool();
  return read.state !== "known" || read.value;
}

/** A loose item with a match operator is a criterion; names of behaviors and criteria hardly overlap. */
function looksLikeCriterion(field: Field): boolean {
  const name = isObject(field.value) ? field.value["name"] : undefined;
  return !field.get("options").get("matchOperator").isAbsent || name === "clientCertificate";
}
