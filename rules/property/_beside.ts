/** Which behaviors of a tree, and of the includes it uses, are in force together. */
import { type Behavior, type RuleTree, valueOf } from "#rule";

/**
 * The behaviors of a name that are in force together with one: that of its own rule or of the nearest above, and those of
 * rules below in which nothing replaces the one asked about. None when a later one of its own rule replaces it.
 */
export function inForceWith(behavior: Behavior, name: string): readonly Behavior[] {
  const { rule } = behavior;
  if (rule.behavior(behavior.name) !== behavior) return [];
  const above = rule.inherited(name);
  const below = rule.descendants
    .filter((child) => child.inherited(behavior.name) === behavior)
    .flatMap((child) => child.behavior(name) ?? []);
  return above === undefined ? [...below, ...includedWith(behavior, name)] : [above, ...below];
}

/** What includes bring in where a behavior is in force and they do not replace it. */
function includedWith(behavior: Behavior, name: string): readonly Behavior[] {
  return includesBeside(behavior).flatMap(({ include }) => {
    const tree = include && valueOf(include.shared);
    const kept = tree?.rules.filter((rule) => rule.inherited(behavior.name) === undefined) ?? [];
    return kept.flatMap((rule) => rule.behavior(name) ?? []);
  });
}

/** The includes used by the rule of a behavior, by those above it, and by those below in which nothing replaces it. */
function includesBeside({ rule, name }: Behavior): RuleTree["includes"] {
  const own = rule.inherited(name);
  const below = rule.descendants.filter((child) => child.inherited(name) === own);
  const near = new Set([rule, ...rule.ancestors, ...below]);
  return rule.tree.includes.filter(({ behavior }) => near.has(behavior.rule));
}

/** Why a behavior of that name may be in force beside one although none is in view; undefined when the whole tree is. */
export function hiddenBeside(behavior: Behavior): string | undefined {
  const { rule } = behavior;
  if (!rule.hasKnownAncestors) return "the rules above this one are not in view";
  const hidden = includesBeside(behavior).find(
    ({ include }) => include?.shared.state !== "absent" && include?.shared.state !== "known",
  );
  return rule.tree.gap ?? (hidden && `the rules of include ${hidden.include?.label ?? hidden.id} are not in view`);
}
