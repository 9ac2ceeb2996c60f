import {
  type Behavior,
  type Criterion,
  defineRule,
  isSame,
  type Project,
  type RuleNode,
  type RuleTree,
  type TreeChange,
} from "#rule";
import { wholeTree } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "property/rule-dropped",
    title: "a rule disappears from the tree and will be deleted on upload",
    why: "An upload replaces the whole tree. What is not in it is deleted without a word: a redirect, a block or a certificate check simply stops.",
    next: "An upload replaces the whole tree; put the rule back unless its removal is meant.",
    severity: "medium",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["structure"],
    sources: [wholeTree],
    messages: { dropped: "{rule} was in the tree before this change and is not there now" },
  },
  check: {
    treeChange(change, { report, unchecked }) {
      const { after, all } = change;
      if (after === undefined) return;
      const gone = change.rules.flatMap((pair) => (pair.after === undefined ? (pair.before ?? []) : []));
      // A rule that only holds others together did nothing by itself.
      const dropped = new Set(gone.filter((rule) => rule.gap !== undefined || itemsOf(rule).length > 0));
      for (const before of dropped) {
        // What stands below a rule goes with it.
        if (before.ancestors.some((rule) => dropped.has(rule))) continue;
        if (isRewritten(before, change) || isInInclude(before, all.after)) continue;
        const why = doubt(after);
        if (why !== undefined) unchecked(before, why);
        else
          report({
            message: "dropped",
            node: before.field.get("name"),
            data: { rule: before.place },
            related: [{ node: parentAfter(before, change) ?? after.root, note: "the rule it stood in" }],
          });
      }
    },
  },
});

/** Why a rule may still be there although it is not seen. */
function doubt(after: RuleTree): string | undefined {
  if (after.gap !== undefined) return after.gap;
  if (after.extent !== "whole") return "the rest of the tree is not in view";
  const includes = after.behaviors("include");
  const hidden = after.includes.find(({ include }) => include?.shared.state === "unknown" || include === undefined);
  if (includes.length > after.includes.length) return "which include the tree uses is not known";
  return hidden && `the rules of include ${hidden.include?.label ?? hidden.id} are not in view`;
}

function parentAfter({ parent }: RuleNode, { rules }: TreeChange): RuleNode | undefined {
  return rules.find(({ before }) => before !== undefined && before === parent)?.after;
}

/** True where a new rule in the same place has a part of what this one had: it was renamed and edited at once. */
function isRewritten(rule: RuleNode, change: TreeChange): boolean {
  const above = parentAfter(rule, change);
  const fresh = change.rules.flatMap((pair) => (pair.before === undefined ? (pair.after ?? []) : []));
  const own = itemsOf(rule);
  return fresh
    .filter((one) => one.parent === above)
    .some((one) => itemsOf(one).some((item) => own.some((old) => isSame(old.field, item.field))));
}

/** True where an include in view has the rule. */
function isInInclude(rule: RuleNode, { includes }: Project): boolean {
  return includes.some(({ tree }) => tree?.rules.some((one) => one.name === rule.name && doTheSame(one, rule)));
}

/** True for two rules with the same criteria and behaviors, wherever they stand. */
function doTheSame(one: RuleNode, other: RuleNode): boolean {
  const [a, b] = [itemsOf(one), itemsOf(other)];
  const isTwin = (item: Behavior | Criterion, twin: Behavior | Criterion | undefined): boolean =>
    twin !== undefined && isSame(item.field, twin.field);
  return one.matchesAny === other.matchesAny && a.length === b.length && a.every((item, at) => isTwin(item, b[at]));
}

/** Criteria and behaviors of a rule, in this order. */
function itemsOf({ criteria, behaviors }: RuleNode): readonly (Behavior | Criterion)[] {
  return [...criteria, ...behaviors];
}
