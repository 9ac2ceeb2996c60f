/** The two states that a change lies between, with the same things under the same ids. */
import { type Changes, changedKinds } from "../../model/index.ts";
import { GraphCollector } from "../graph/index.ts";
import { type World, worldOf } from "./world.ts";

/** Both states of a change whose trees are all in memory. */
export function worldsOf(changes: Changes): { readonly before: World; readonly after: World } {
  const sides = { before: new GraphCollector(changes.before), after: new GraphCollector(changes.after) };
  for (const { before, after } of changes.trees) {
    if (before !== undefined) sides.before.take({ trees: [before] });
    if (after !== undefined) sides.after.take({ trees: [after] });
  }
  const [before, after] = [sides.before.finish(), sides.after.finish()];
  const later = new Map<string, string>();
  for (const kind of changedKinds) {
    for (const change of changes.of(kind)) {
      if (change.before === undefined || change.after === undefined) continue;
      const [from, to] = [sides.before.idOf(change.before), sides.after.idOf(change.after)];
      if (from !== undefined && to !== undefined) later.set(from, to);
    }
  }
  return { before: worldOf(before, (id) => later.get(id) ?? id), after: worldOf(after) };
}
