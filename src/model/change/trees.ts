/** Rule trees before and after: which tree, which rule and which behavior is which, however they are cut into files. */
import type { Field } from "../field.ts";
import type { Project } from "../nodes/project.ts";
import type { Behavior, Criterion, RuleNode, RuleTree } from "../nodes/rule-tree.ts";
import { valueOf } from "../read.ts";
import type { Site } from "../site.ts";
import type { Changes } from "./changes.ts";
import { type Pair, pairs, type Side } from "./match.ts";
import { keysIn, placesOf } from "./place.ts";
import { isSame } from "./same.ts";

/** One side of a change: its project, and the trees of it that may have changed. */
export interface TreeSide {
  readonly project: Project;
  readonly trees: readonly RuleTree[];
}

/** A rule tree before and after. */
export class TreeChange {
  readonly kind = "treeChange";
  readonly before: RuleTree | undefined;
  readonly after: RuleTree | undefined;
  readonly all: Changes;
  #rules: readonly Pair<RuleNode>[] | undefined;

  constructor({ before, after }: Pair<RuleTree>, all: Changes) {
    this.before = before;
    this.after = after;
    this.all = all;
  }

  get tree(): RuleTree {
    const tree = this.after ?? this.before;
    if (tree === undefined) throw new Error("a change has a before or an after");
    return tree;
  }

  get field(): Field {
    return this.tree.field;
  }

  get site(): Site {
    return this.tree.site;
  }

  get path(): string {
    return this.tree.path;
  }

  get resource(): string {
    return this.tree.resource;
  }

  /** True for a tree that means the same, however it is written and cut into files. The order of rules and behaviors is meaning. */
  get isKept(): boolean {
    const { before, after } = this;
    if (before === undefined || after === undefined) return false;
    return (
      before.rules.length === after.rules.length &&
      before.rules.every((rule, at) => this.isKeptRule({ before: rule, after: after.rules[at] }))
    );
  }

  /** True for a rule that does the same under the same name, whatever becomes of its children. */
  isKeptRule({ before, after }: Pair<RuleNode>): boolean {
    if (before === undefined || after === undefined || pathOf(before) !== pathOf(after)) return false;
    const members = ["variables", "advancedOverride", "customOverride"];
    return (
      members.every((name) => this.#isSame(before.field.get(name), after.field.get(name))) &&
      flagsOf(before) === flagsOf(after) &&
      this.#areSame(before.behaviors, after.behaviors) &&
      this.#areSame(before.criteria, after.criteria)
    );
  }

  /** True for settings that mean the same on both sides. */
  #isSame(before: Field, after: Field): boolean {
    return isSame(before.resolve(), after.resolve(), { moved: (reference) => this.all.moved(reference) });
  }

  #areSame(before: readonly (Behavior | Criterion)[], after: readonly (Behavior | Criterion)[]): boolean {
    if (before.length !== after.length) return false;
    return before.every((item, at) => {
      const other = after[at];
      return other !== undefined && item.name === other.name && this.#isSame(item.options, other.options);
    });
  }

  /** The rules of both, by their place among named rules; a rule that was moved is found by its name, one renamed by its content. */
  get rules(): readonly Pair<RuleNode>[] {
    this.#rules ??= pairs(this.before?.rules ?? [], this.after?.rules ?? [], {
      keys: (rule) => [pathOf(rule), rule.name, contentOf(rule)],
    });
    return this.#rules;
  }

  /** The behaviors of a pair of rules, by name and by how often the name came before. */
  behaviors({ before, after }: Pair<RuleNode>): readonly Pair<Behavior>[] {
    return itemPairs(before?.behaviors, after?.behaviors);
  }

  /** Its criteria in the same way. */
  criteria({ before, after }: Pair<RuleNode>): readonly Pair<Criterion>[] {
    return itemPairs(before?.criteria, after?.criteria);
  }
}

function itemPairs<T extends Behavior | Criterion>(
  before: readonly T[] = [],
  after: readonly T[] = [],
): readonly Pair<T>[] {
  const twinOf = (all: readonly T[], item: T): number => all.filter(({ name }) => name === item.name).indexOf(item);
  return pairs(before, after, {
    keys: (item, side) => [`${item.name} ${twinOf(side === "before" ? before : after, item)}`],
  });
}

/** What a rule says of itself by members that have defaults: all of its criteria, and, for the default rule, not secure. */
function flagsOf(rule: RuleNode): string {
  const satisfy = valueOf(rule.field.get("criteriaMustSatisfy").text()) || "all";
  const isSecure = valueOf(rule.field.at("options", "is_secure").bool()) ?? false;
  return `${rule.criteria.length === 0 ? "all" : satisfy} ${isSecure}`;
}

/** Trees by their owner, by the block or file they stand in, else the only one that is left on either side; the nearest first. */
export function treePairs(before: TreeSide, after: TreeSide, all: Changes): readonly TreeChange[] {
  const found = pairs(before.trees, after.trees, {
    keys: (tree, side) => {
      const { doc } = tree.field;
      const places = placesIn(tree, side, all);
      const content = tree.extent === "whole" ? namesOf(tree) : contentOf(tree.root);
      return [
        ...ownerKeys(tree).flatMap((key) => keysIn(places, key)),
        ...places.slice(0, 2),
        doc.address ?? doc.file.path,
        ...keysIn(places.slice(2), content),
        ...keysIn(places.slice(2), tree.extent === "whole" ? "whole" : undefined),
      ];
    },
    isEqual: (old, now) => new TreeChange({ before: old, after: now }, all).isKept,
    standing: (tree, side) => [placesIn(tree, side, all)[0], tree.path, ...ownerKeys(tree)].join("\n"),
  });
  return found
    .filter(({ before: old, after: now }) => {
      const alone = old === undefined ? now : now === undefined ? old : undefined;
      return alone === undefined || !all.isUnchangedFile(alone.field);
    })
    .map((pair) => new TreeChange(pair, all));
}

/** The places of a tree; its owner's block tells those of one file apart that several blocks read. */
function placesIn(tree: RuleTree, side: Side, all: Changes): readonly string[] {
  const about = tree.field.doc.address === undefined ? (tree.property ?? tree.include)?.field : tree.field;
  const address = about?.doc.address;
  return placesOf(tree.field, side === "before" && about !== undefined ? all.addressAfter(about) : address);
}

/** The id and the name of a tree's owner, as far as they are known. */
function ownerKeys(tree: RuleTree): readonly (string | undefined)[] {
  const owner = tree.property ?? tree.include;
  if (owner === undefined) return [undefined, undefined];
  const [id, name] = [valueOf(owner.id), valueOf(owner.name)];
  const environment = tree.property?.environment ?? "";
  return [id && `${owner.kind} ${id}`, name && `${owner.kind} ${name} ${environment}`];
}

/** A rule by the names from the root down, with its place among those of the same name. */
function pathOf(rule: RuleNode): string {
  const { parent, name } = rule;
  if (parent === undefined) return name;
  const twins = parent.children.filter((child) => child.name === name);
  return `${pathOf(parent)}\n${name} ${twins.indexOf(rule)}`;
}

/** What a rule does, without its name and its children; undefined for one that does nothing. */
function contentOf(rule: RuleNode): string | undefined {
  const items = [...rule.criteria, ...rule.behaviors].map(
    ({ name, options }) => `${name} ${JSON.stringify(options.value)}`,
  );
  return items.length === 0 ? undefined : items.join("\n");
}

function namesOf(tree: RuleTree): string {
  return tree.rules.map(({ name }) => name).join("\n");
}
