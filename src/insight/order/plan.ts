/** From steps to their order: whatever must come first does, and of what is free the documented order decides. */
import { type Course, mustPrecede } from "./constraints.ts";
import { type Obstacle, obstacleOf } from "./obstacles.ts";
import { type Act, type Step, stepKey, stepsBetween } from "./steps.ts";
import type { World } from "./world.ts";

/** A step in its place. */
export interface PlannedStep extends Step {
  /** Counts from 1. */
  readonly number: number;
  /** The steps that must be done before, with the reason. */
  readonly after: readonly { readonly number: number; readonly why: string }[];
}

/** A step that must not be taken, whatever comes before it. */
export interface BlockedStep extends Step {
  readonly obstacle: Obstacle;
}

/** The order, or what makes one impossible. */
export interface Order {
  readonly steps: readonly PlannedStep[];
  /** Steps that are safe at no time, as what they take away stays in use; none of them is in `steps`. */
  readonly blocked: readonly BlockedStep[];
  /** Steps that wait for each other, or for a blocked one, where there are such: none of them is in `steps`. */
  readonly circle: readonly Step[];
}

/** The order in which free steps are done: what is new is made from the ground up, what goes is taken down from the top. */
const ranks: readonly Act[] = [
  "create-set",
  "activate-set",
  "create-enrollment",
  "create-certificate",
  "create-version",
  "create-key",
  "create-key-version",
  "upload-ca",
  "bind-host",
  "add-hostname",
  "move-hostname",
  "bind-set",
  "require-set",
  "show-version",
  "sign-with",
  "enforce-rule",
  "remove-hostname",
  "drop-set",
  "stop-showing",
  "stop-signing",
  "relax-rule",
  "unbind-set",
  "unbind-host",
  "delete-enrollment",
  "deactivate-set",
  "delete-set",
  "delete-version",
  "delete-certificate",
  "delete-key-version",
  "delete-key",
  "delete-ca",
];

/** The safe order of all steps between two states. */
export function orderOf(before: World, after: World): Order {
  const course = { before, after };
  const all = [...stepsBetween(before, after)].sort((a, b) => rank(a) - rank(b) || (stepKey(a) < stepKey(b) ? -1 : 1));
  const waits = new Map(all.map((step) => [step, reasons(step, all, course)]));
  const blocked = all.flatMap((step): readonly BlockedStep[] => {
    const obstacle = obstacleOf(step, before, after);
    return obstacle === undefined ? [] : [{ ...step, obstacle }];
  });
  const barred = new Set(blocked.map(stepKey));
  const open = all.filter((step) => !barred.has(stepKey(step)));
  const done = new Map<Step, number>();
  const steps: PlannedStep[] = [];
  while (open.length > 0) {
    const at = open.findIndex((step) => (waits.get(step) ?? []).every(({ step: first }) => done.has(first)));
    const [next] = at === -1 ? [] : open.splice(at, 1);
    if (next === undefined) break;
    done.set(next, steps.length + 1);
    const after_ = (waits.get(next) ?? []).map(({ step, why }) => ({ number: done.get(step) ?? 0, why }));
    steps.push({ ...next, number: steps.length + 1, after: after_ });
  }
  return { steps, blocked, circle: open };
}

/** Where an order of one's own breaks what is documented: the step, the one that should have come before, and why. */
export function violations(
  order: readonly Step[],
  course: Course,
): readonly { readonly step: Step; readonly missing: Step; readonly why: string }[] {
  return order.flatMap((step, at) =>
    order.slice(at + 1).flatMap((later) => {
      const why = mustPrecede(later, step, course);
      return why === undefined ? [] : [{ step, missing: later, why }];
    }),
  );
}

function reasons(
  step: Step,
  all: readonly Step[],
  course: Course,
): readonly { readonly step: Step; readonly why: string }[] {
  return all.flatMap((first) => {
    const why = first === step ? undefined : mustPrecede(first, step, course);
    return why === undefined ? [] : [{ step: first, why }];
  });
}

function rank({ act }: Step): number {
  return ranks.indexOf(act);
}
