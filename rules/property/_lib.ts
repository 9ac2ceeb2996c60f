/** What several rules about properties ask of a rule tree. */
import type { Behavior } from "#rule";

/**
 * The behaviors of a name that are in force together with one: that of its own rule or of the nearest above, and those of
 * rules below in which nothing replaces the one asked about. None when a later one of its own rule replaces it.
 */
export function inForceWith(behavior: Behavior, name: string): readonly Behavior[] {
  const { rule } = behavior;
  if (rule.behavior(behavior.name) !== behavior) return [];
  const above = rule.inherited(name);
  const below = rule.descendants.filter((child) => child.inherited(behavior.name) === behavior).flatMap((child) => child.behavior(name) ?? []);
  return above === undefined ? below : [above, ...below];
}

/** Why a behavior of that name may be in force beside one although none is in view; undefined when the whole tree is. */
export function hiddenBeside({ rule }: Behavior): string | undefined {
  return rule.hasKnownAncestors ? rule.tree.gap : "the rules above this one are not in view";
}
