/** What becomes of the rules of a property: new, gone, elsewhere, or other in what they do. */
import {
  type Behavior,
  type Changes,
  type Criterion,
  isSameValue,
  type Pair,
  type RuleNode,
  type TreeChange,
} from "../../model/index.ts";
import { leavesOf, valueWords } from "./leaves.ts";
import type { Sentences } from "./sentences.ts";

/** Tells of every rule that is not what it was. */
export function treeChanges(changes: Changes, sentences: Sentences): void {
  for (const change of changes.trees) {
    if (change.isKept) continue;
    if (change.before === undefined) sentences.say(ownerOf(change), "has rules that are new", change.after);
    else if (change.after === undefined) sentences.say(ownerOf(change), "has no rules any more", change.before);
    else for (const pair of change.rules) tellRule(pair, change, sentences);
    if (change.before !== undefined && change.after !== undefined) tellOrder(change, sentences);
  }
}

const ownerOf = ({ tree }: TreeChange): string => tree.resource;

/** What a rule is that does not say so. */
const defaults: Readonly<Record<string, boolean | string>> = { is_secure: false, criteriaMustSatisfy: "all" };

function tellRule(pair: Pair<RuleNode>, change: TreeChange, sentences: Sentences): void {
  const { before, after } = pair;
  const rule = after ?? before;
  if (rule === undefined) return;
  const subject = `rule ${rule.label} of ${ownerOf(change)}`;
  if (before === undefined) return sentences.say(subject, "is new", rule);
  if (after === undefined) return sentences.say(subject, "is removed", rule);
  if (change.isKeptRule(pair)) return;
  if (before.name !== after.name) sentences.say(subject, `was called ${before.label}`, after);
  else if (before.parent?.name !== after.parent?.name)
    sentences.say(subject, `moves below ${after.parent === undefined ? "nothing" : after.parent.label}`, after);
  for (const path of [["options", "is_secure"], ["criteriaMustSatisfy"]]) {
    const [old, now] = [before.field.at(...path), after.field.at(...path)];
    const [was, is] = [old.value ?? defaults[path.at(-1) ?? ""], now.value ?? defaults[path.at(-1) ?? ""]];
    if (!isSameValue(was, is))
      sentences.say(
        subject,
        `has ${path.join(".")} ${valueWords(is, "")} instead of ${valueWords(was, "")}`,
        now.isAbsent ? after : now,
      );
  }
  tellItems(change.behaviors(pair), { subject, change, sentences });
  tellItems(change.criteria(pair), { subject, change, sentences });
}

function tellItems<T extends Behavior | Criterion>(
  pairs: readonly Pair<T>[],
  {
    subject,
    change,
    sentences,
  }: { readonly subject: string; readonly change: TreeChange; readonly sentences: Sentences },
): void {
  for (const { before, after } of pairs) {
    const item = after ?? before;
    if (item === undefined) continue;
    const what = item.kind === "criterion" ? `the match ${item.name}` : item.name;
    if (before === undefined) sentences.say(subject, `gets ${what}`, item);
    else if (after === undefined) sentences.say(subject, `loses ${what}`, item);
    else
      for (const { path, before: was, after: is } of leavesOf(before.options.value, after.options.value, change.all))
        sentences.say(
          subject,
          `has ${item.name}.${path} ${valueWords(is, path)} instead of ${valueWords(was, path)}`,
          after,
        );
  }
}

/** Later rules win: the same rules in another order do something else. */
function tellOrder({ before, after, rules, tree }: TreeChange, sentences: Sentences): void {
  const stay = rules.flatMap((pair) => (pair.before !== undefined && pair.after !== undefined ? [pair] : []));
  const places = stay.map((pair) => after?.rules.indexOf(pair.after as RuleNode) ?? 0); // both are there
  const isOrdered = places.every((place, at) => at === 0 || place > (places[at - 1] ?? 0));
  const isMoved = stay.some((pair) => pair.before?.parent?.name !== pair.after?.parent?.name);
  if (!isOrdered && !isMoved && before !== undefined)
    sentences.say(tree.resource, "has its rules in another order", after);
}
