/** What the rules about changed rule trees share. */
import {
  type Behavior,
  type Changes,
  type Citation,
  type Criterion,
  hostMatches,
  isSame,
  type RuleNode,
  type TreeChange,
} from "#rule";
import { hostnamesNamedBy } from "./_lib.ts";

/** Where the vendor says that what is left out of a tree is deleted. */
export const wholeTree: Citation = {
  doc: "Property Manager API: update a rule tree",
  part: "PUT replaces the entire rule tree of the version",
  url: "https://techdocs.akamai.com/property-mgr/reference/put-property-version-rules",
  read: "2026-11-20",
};

/**
 * The trees that are there before and after and mean something else. A tree is looked at rule by rule: where it is put together
 * from parts, its own text may stay the same while a part changes.
 */
export function changedTrees({ trees }: Changes): readonly TreeChange[] {
  return trees.filter((tree) => tree.before !== undefined && tree.after !== undefined && hasChanged(tree));
}

function hasChanged({ rules }: TreeChange): boolean {
  return rules.some(
    ({ before, after }) =>
      before === undefined || after === undefined || before.name !== after.name || !doTheSame(before, after),
  );
}

/** True for two rules with the same criteria and behaviors, wherever they stand. */
export function doTheSame(one: RuleNode, other: RuleNode): boolean {
  const [a, b] = [itemsOf(one), itemsOf(other)];
  return (
    one.matchesAny === other.matchesAny &&
    a.length === b.length &&
    a.every((item, at) => {
      const twin = b[at];
      return twin !== undefined && isSame(item.field, twin.field);
    })
  );
}

/** Criteria and behaviors of a rule, in this order. */
export function itemsOf({ criteria, behaviors }: RuleNode): readonly (Behavior | Criterion)[] {
  return [...criteria, ...behaviors];
}

/** True when the property is known to have none of the hostnames any more that the rule is for. */
export function isWithoutHosts(rule: RuleNode, { after }: TreeChange): boolean {
  const named = hostnamesNamedBy(rule);
  const property = after?.property;
  if (named.length === 0 || property === undefined || property.hostnamesGap !== undefined) return false;
  return !named.some((pattern) => property.hostnames.some(({ key }) => key === "" || hostMatches(pattern, key)));
}
