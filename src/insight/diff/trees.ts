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
import type { Doubt } from "./doubt.ts";
import { leavesOf, valueWords, writtenPath } from "./leaves.ts";
import type { Sentences } from "./sentences.ts";

/** Tells of every rule that is not what it was. */
export function treeChanges(changes: Changes, sentences: Sentences, doubt: Doubt): void {
  for (const change of changes.trees) {
    if (change.isKept || doubt.about(change) || isOwnerOpen(change, doubt)) continue;
    if (change.before === undefined) sentences.say(ownerOf(change), "has rules that are new", change.after);
    else if (change.after === undefined) sentences.say(ownerOf(change), "has no rules any more", change.before);
    else {
      const sure = change.rules.filter((pair) => !isRuleOpen(pair, doubt));
      for (const pair of sure) tellRule(pair, { change, sentences, doubt });
      if (sure.length === change.rules.length) tellOrder(change, sentences);
    }
  }
}

/** True where the block or file that names the tree's owner does not parse. */
function isOwnerOpen({ before, after }: TreeChange, doubt: Doubt): boolean {
  const [old, now] = [before, after].map((tree) => tree?.property ?? tree?.include);
  return [old, now].some((owner) => owner !== undefined && doubt.about({ before: owner, after: owner }));
}

/** True for a rule that a broken text holds, or leads to. */
function isRuleOpen({ before, after }: Pair<RuleNode>, doubt: Doubt): boolean {
  if (doubt.about({ before, after })) return true;
  const [old, now] = [before?.parent, after?.parent];
  return (old !== undefined || now !== undefined) && isRuleOpen({ before: old ?? now, after: now ?? old }, doubt);
}

const ownerOf = ({ tree }: TreeChange): string => tree.resource;

/** What a rule is that does not say so. */
const defaults: Readonly<Record<string, boolean | string>> = { is_secure: false, criteriaMustSatisfy: "all" };

interface About {
  readonly change: TreeChange;
  readonly sentences: Sentences;
  readonly doubt: Doubt;
}

function tellRule(pair: Pair<RuleNode>, about: About): void {
  const { change, sentences } = about;
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
        `has ${path.join(".")} ${valueWords(is, [])} instead of ${valueWords(was, [])}`,
        now.isAbsent ? after : now,
      );
  }
  tellItems(change.behaviors(pair), { ...about, subject });
  tellItems(change.criteria(pair), { ...about, subject });
}

function tellItems<T extends Behavior | Criterion>(
  pairs: readonly Pair<T>[],
  { subject, change, sentences, doubt }: About & { readonly subject: string },
): void {
  for (const { before, after } of pairs) {
    const item = after ?? before;
    if (item === undefined || doubt.about({ before, after })) continue;
    const what = item.kind === "criterion" ? `the match ${item.name}` : item.name;
    if (before === undefined) sentences.say(subject, `gets ${what}`, item);
    else if (after === undefined) sentences.say(subject, `loses ${what}`, item);
    else
      for (const { path, before: was, after: is } of leavesOf(before.options.value, after.options.value, change.all)) {
        if (doubt.isOpen(after, [was, is])) continue;
        const field = after.options.at(...path);
        const name = [item.name, writtenPath(field, after.options)].filter((part) => part !== "").join(".");
        const words = `${valueWords(is, path)} instead of ${valueWords(was, path)}`;
        sentences.say(subject, `has ${name} ${words}`, field.isAbsent ? after : field);
      }
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
