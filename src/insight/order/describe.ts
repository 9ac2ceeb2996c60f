/** An order as people and programs are given it: steps in words, cut into changes that must be applied one after the other. */
import type { Changes } from "../../model/index.ts";
import { worldsOf } from "./change.ts";
import { type Order, orderOf, type PlannedStep } from "./plan.ts";
import type { Act, Step } from "./steps.ts";
import { obstacleWords, type StepWords, wordsOf } from "./words.ts";
import type { World } from "./world.ts";

/** One step of an order that is told. */
export interface ToldStep extends StepWords {
  readonly number: number;
  readonly act: Act;
  readonly on: string;
  readonly to: string | undefined;
  /** The change it belongs to: what a later one relies on is applied, and waited for, before. Counts from 1. */
  readonly change: number;
  readonly after: PlannedStep["after"];
}

/** An order in words. */
export interface ToldOrder {
  readonly steps: readonly ToldStep[];
  /** How many changes one after the other it takes. */
  readonly changes: number;
  /** Steps for which no order is safe, in words and each with its reason; empty where the order is whole. */
  readonly circle: readonly string[];
  /** What is not known, so that a step may be missing. */
  readonly gaps: readonly string[];
}

/** What has to be live before something it frees is taken away: no tool waits for that within one change. */
const settles: ReadonlySet<Act> = new Set([
  "remove-hostname",
  "move-hostname",
  "drop-set",
  "stop-showing",
  "stop-signing",
  "relax-rule",
  "unbind-set",
  "bind-set",
  "require-set",
]);
const takesAway: ReadonlySet<Act> = new Set([
  "delete-enrollment",
  "drop-set",
  "unbind-set",
  "bind-set",
  "deactivate-set",
  "delete-set",
  "delete-version",
  "delete-certificate",
  "delete-key-version",
  "delete-key",
  "unbind-host",
  "delete-ca",
]);

/** The order of a change whose trees are all in memory, in words. */
export function changeOrder(changes: Changes): ToldOrder {
  const { before, after } = worldsOf(changes);
  return toldOrder(before, after);
}

/** The order between two states, in words: change by change, and in each of them in the order of the steps. */
export function toldOrder(before: World, after: World): ToldOrder {
  const order = orderOf(before, after);
  const changes = changesOf(order);
  const changeOf = ({ number }: PlannedStep): number => changes.get(number) ?? 1;
  const sorted = order.steps.toSorted((a, b) => changeOf(a) - changeOf(b) || a.number - b.number);
  const renumbered = new Map(sorted.map(({ number }, at) => [number, at + 1]));
  const direct = directOf(order);
  const steps = sorted.map((step, at): ToldStep => {
    const { act, on, to, number } = step;
    const firsts = (direct.get(number) ?? []).map((first) => ({ ...first, number: renumbered.get(first.number) ?? 0 }));
    return { number: at + 1, act, on, to, ...wordsOf(step, after, before), change: changeOf(step), after: firsts };
  });
  return {
    steps,
    changes: Math.max(0, ...changes.values()),
    circle: unsafeOf(order, after, before),
    gaps: gapsOf([...order.steps, ...order.blocked, ...order.circle], [after, before]),
  };
}

/** What cannot be done in any order: what stands in the way of a step, and the steps that would have to wait for it. */
function unsafeOf({ blocked, circle }: Order, after: World, before: World): readonly string[] {
  const does = (step: Step): string => wordsOf(step, after, before).does;
  const why =
    blocked.length > 0
      ? "but it has to wait for a step that is not safe"
      : "but it waits for another step that waits for this one";
  return [
    ...blocked.map((step) => `${does(step)}, but ${obstacleWords(step.obstacle, after, before)}`),
    ...circle.map((step) => `${does(step)}, ${why}`),
  ];
}

/** What is not known of the systems that the steps are about. */
function gapsOf(steps: readonly Step[], worlds: readonly World[]): readonly string[] {
  const isEsa = ({ act }: Step): boolean => act.endsWith("-host") || act.endsWith("-rule") || act.endsWith("-ca");
  const about = new Set(steps.map(isEsa));
  return [...new Set(worlds.flatMap(({ gaps }) => gaps.flatMap((gap) => (about.has(gap.isEsa) ? [gap.why] : []))))];
}

/** What each step waits for, without what those steps wait for in their turn: one reason is enough to follow. */
function directOf({ steps }: Order): ReadonlyMap<number, PlannedStep["after"]> {
  const above = new Map<number, ReadonlySet<number>>();
  const direct = new Map<number, PlannedStep["after"]>();
  for (const { number, after } of steps) {
    const further = new Set(after.flatMap((first) => [...(above.get(first.number) ?? [])]));
    direct.set(
      number,
      after.filter((first) => !further.has(first.number)),
    );
    above.set(number, new Set([...further, ...after.map((first) => first.number)]));
  }
  return direct;
}

function changesOf({ steps }: Order): ReadonlyMap<number, number> {
  const changes = new Map<number, number>();
  const acts = new Map(steps.map(({ number, act }) => [number, act]));
  for (const { number, act, after } of steps) {
    const own = after.map((first) => {
      const earlier = acts.get(first.number);
      const waits = earlier !== undefined && settles.has(earlier) && takesAway.has(act);
      return (changes.get(first.number) ?? 1) + (waits ? 1 : 0);
    });
    changes.set(number, Math.max(1, ...own));
  }
  return changes;
}
