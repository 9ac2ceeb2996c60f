/** `edgelint diff`: what a change means for the systems, in words. What is only written otherwise means nothing. */
import type { Changes } from "../../model/index.ts";
import { Doubt } from "./doubt.ts";
import { hostnameEffects, setEffects } from "./effects.ts";
import { type Difference, Sentences } from "./sentences.ts";
import { thingChanges } from "./things.ts";
import { treeChanges } from "./trees.ts";

export { diffJson, diffMarkdown, diffText } from "./formats.ts";
export type { Difference, DiffPlace } from "./sentences.ts";

/**
 * The differences, those that visitors notice first. `broken` are the files that do not parse on one side: nothing is said of what
 * stands in them.
 */
export function diffOf(changes: Changes, broken: ReadonlySet<string> = new Set()): readonly Difference[] {
  const sentences = new Sentences();
  const doubt = new Doubt(broken);
  hostnameEffects(changes, sentences, doubt);
  setEffects(changes, sentences, doubt);
  thingChanges(changes, sentences, doubt);
  treeChanges(changes, sentences, doubt);
  return sentences.finish();
}
