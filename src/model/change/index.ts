export type { BlockChange } from "./blocks.ts";
export { Change, type ChangeAction, Changes } from "./changes.ts";
export { type Fate, fateOf, gapAfter, hiddenAfter, isForgotten, isMissed } from "./fate.ts";
export { type ChangedKind, changedKinds } from "./kinds.ts";
export type { Pair } from "./match.ts";
export { isSame, isSameMember, isSameValue, isSilent } from "./same.ts";
export { TreeChange, type TreeSide } from "./trees.ts";
