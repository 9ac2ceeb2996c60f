/** `edgelint diff`: what a change means for the systems, in words. What is only written otherwise means nothing. */
import type { Changes } from "../../model/index.ts";
import { hostnameEffects, setEffects } from "./effects.ts";
import { type Difference, Sentences } from "./sentences.ts";
import { thingChanges } from "./things.ts";
import { treeChanges } from "./trees.ts";

export { diffJson, diffMarkdown, diffText } from "./formats.ts";
export type { Difference, DiffPlace } from "./sentences.ts";

/** The differences, those that visitors notice first. */
export function diffOf(changes: Changes): readonly Difference[] {
  const sentences = new Sentences();
  hostnameEffects(changes, sentences);
  setEffects(changes, sentences);
  thingChanges(changes, sentences);
  treeChanges(changes, sentences);
  return sentences.finish();
}
