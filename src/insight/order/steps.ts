/** The steps by which one state becomes another. */
import { has, listed, type Pairs, type World } from "./world.ts";

/** What a step does. A step of rules is a new version of a property, or include, and its activation on both networks. */
export type Act =
  | "create-enrollment"
  | "delete-enrollment"
  | "add-hostname"
  | "move-hostname"
  | "remove-hostname"
  | "create-set"
  | "activate-set"
  | "deactivate-set"
  | "delete-set"
  | "bind-set"
  | "unbind-set"
  | "require-set"
  | "drop-set"
  | "create-certificate"
  | "create-version"
  | "show-version"
  | "stop-showing"
  | "delete-version"
  | "delete-certificate"
  | "create-key"
  | "create-key-version"
  | "sign-with"
  | "stop-signing"
  | "delete-key-version"
  | "delete-key"
  | "upload-ca"
  | "bind-host"
  | "enforce-rule"
  | "relax-rule"
  | "unbind-host"
  | "delete-ca";

/** One step, about one thing or about a thing and what it uses. */
export interface Step {
  readonly act: Act;
  readonly on: string;
  /** The other thing, or the network; undefined also where a step of rules is about all sets at once. */
  readonly to: string | undefined;
}

/** What tells a step from all others. */
export function stepKey({ act, on, to }: Step): string {
  return `${act} ${on}${to === undefined ? "" : ` ${to}`}`;
}

/** The steps from one state to another, in no order yet. A set that replaces another in an enrollment is bound in one step. */
export function stepsBetween(before: World, after: World): readonly Step[] {
  return [...things(before, after), ...hostnameSteps(before, after), ...uses(before, after)];
}

function things(before: World, after: World): readonly Step[] {
  const ids = (
    side: World,
    kind: "enrollments" | "sets" | "certificates" | "keys" | "esaCas" | "versions" | "keyVersions",
  ): readonly string[] => [...side[kind].keys()];
  const of = (kind: Parameters<typeof ids>[1], create: Act, remove: Act): readonly Step[] => {
    const [olds, news] = [ids(before, kind), ids(after, kind)];
    // what was referred to before it is declared had been there
    const made = lacking(news, olds).filter((id) => !before.referred.has(id));
    return [...single(made, create), ...single(lacking(olds, news), remove)];
  };
  return [
    ...of("enrollments", "create-enrollment", "delete-enrollment"),
    ...of("sets", "create-set", "delete-set"),
    ...of("certificates", "create-certificate", "delete-certificate"),
    ...of("versions", "create-version", "delete-version"),
    ...of("keys", "create-key", "delete-key"),
    ...of("keyVersions", "create-key-version", "delete-key-version"),
    ...of("esaCas", "upload-ca", "delete-ca"),
  ];
}

function hostnameSteps(before: World, after: World): readonly Step[] {
  const [olds, news] = [[...before.hostnames.keys()], [...after.hostnames.keys()]];
  const moved = olds.flatMap((id): readonly Step[] => {
    const [was, now] = [before.hostnames.get(id), after.hostnames.get(id)];
    const isMoved = now !== undefined && (now.enrollment !== was?.enrollment || now.property !== was?.property);
    return isMoved ? [{ act: "move-hostname", on: id, to: now.enrollment }] : [];
  });
  return [...single(lacking(news, olds), "add-hostname"), ...moved, ...single(lacking(olds, news), "remove-hostname")];
}

/** What comes to be used, and what no longer is. An enrollment, or a certificate, that goes takes its own uses with it. */
function uses(before: World, after: World): readonly Step[] {
  const steps: Step[] = [];
  const of = (
    kind: "required" | "shown" | "signed" | "active" | "esaBound" | "esaRules",
    add: Act,
    drop: Act,
  ): void => {
    steps.push(...twofold(before[kind], after[kind], { add, drop }));
  };
  for (const step of twofold(before.bound, after.bound, { add: "bind-set", drop: "unbind-set" })) {
    const isGone = step.act === "unbind-set" && before.enrollments.has(step.on) && !after.enrollments.has(step.on);
    const isReplaced = step.act === "unbind-set" && (after.bound.get(step.on)?.size ?? 0) > 0;
    if (!isGone && !isReplaced) steps.push(step);
  }
  steps.push(...ruleSteps(before, after));
  of("active", "activate-set", "deactivate-set");
  of("shown", "show-version", "stop-showing");
  of("signed", "sign-with", "stop-signing");
  of("esaBound", "bind-host", "unbind-host");
  of("esaRules", "enforce-rule", "relax-rule");
  return steps;
}

/** What rules require. Where they begin to require sets, or end it, that is one edit; else one set comes or goes by itself. */
function ruleSteps(before: World, after: World): readonly Step[] {
  const isAtOnce = (owner: string): boolean =>
    (before.required.get(owner)?.size ?? 0) === 0 || (after.required.get(owner)?.size ?? 0) === 0;
  const steps = twofold(before.required, after.required, { add: "require-set", drop: "drop-set" });
  const all = steps.map((step): Step => (isAtOnce(step.on) ? { ...step, to: undefined } : step));
  return all.filter((step, at) => all.findIndex((other) => stepKey(other) === stepKey(step)) === at);
}

function twofold(before: Pairs, after: Pairs, acts: { readonly add: Act; readonly drop: Act }): readonly Step[] {
  return [
    ...listed(after).flatMap(([on, to]): readonly Step[] => (has(before, on, to) ? [] : [{ act: acts.add, on, to }])),
    ...listed(before).flatMap(([on, to]): readonly Step[] => (has(after, on, to) ? [] : [{ act: acts.drop, on, to }])),
  ];
}

function single(ids: readonly string[], act: Act): readonly Step[] {
  return ids.map((on) => ({ act, on, to: undefined }));
}

function lacking(all: readonly string[], others: readonly string[]): readonly string[] {
  const there = new Set(others);
  return all.filter((id) => !there.has(id));
}
