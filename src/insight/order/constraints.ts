/** Which step must come before which, by what the vendors document; each with its reason. */
import type { Act, Step } from "./steps.ts";
import { has, type World } from "./world.ts";

/** Both states, which a constraint may depend on. */
export interface Course {
  readonly before: World;
  readonly after: World;
}

/** Why the first step must be done before the second; undefined where it need not. */
export function mustPrecede(first: Step, second: Step, course: Course): string | undefined {
  return (
    rules[second.act]?.(first, second, course) ?? aboutRules(first, second, course) ?? aboutMoves(first, second, course)
  );
}

type Rule = (first: Step, second: Step, course: Course) => string | undefined;

/** A rule of one sort: the first step is of that act, and about the same thing in the way that is asked. */
function after(act: Act, isAbout: (first: Step, second: Step, course: Course) => boolean, why: string): Rule {
  return (first, second, course) => (first.act === act && isAbout(first, second, course) ? why : undefined);
}

function any(...all: readonly Rule[]): Rule {
  return (first, second, course) => all.map((rule) => rule(first, second, course)).find((why) => why !== undefined);
}

const sameOn = (first: Step, second: Step): boolean => first.on === second.on;
const madeFor = (first: Step, second: Step): boolean => first.on === second.to;
const usedBy = (first: Step, second: Step): boolean => first.to === second.on;

const inUse = "a version that an active property uses cannot be deleted";
const sameStep = "the rule names the new version in the same step that drops the old one";
const needsEnrollment = "an edge hostname of Enhanced TLS needs the enrollment, with its certificate deployed";
const warnsNot = "CPS deletes an enrollment without a warning, and a hostname that is still served with it then breaks";
const stillBound = "a set must not be bound in CPS when it is deactivated, nor when it is deleted";
const stillRequired =
  "a rule that still requires the set refuses every request once its certificate no longer asks by it";

/** The rules, by the later step: what has to be done before it. */
const rules: Readonly<Partial<Record<Act, Rule>>> = {
  "activate-set": any(
    after("create-set", sameOn, "there must be a version to activate"),
    after("activate-set", (a, b) => sameOn(a, b) && a.to === "STAGING" && b.to === "PRODUCTION", "staging comes first"),
  ),
  "bind-set": any(
    after("create-enrollment", sameOn, "CPS takes a binding only for an enrollment that exists"),
    after("activate-set", madeFor, "a set must be active on both networks before it is bound"),
  ),
  "require-set": (first, { on, to }, { after: now }) => {
    const isNeeded =
      first.act === "create-set" && (to === undefined ? has(now.required, on, first.on) : to === first.on);
    return isNeeded ? "there must be a set to require" : undefined;
  },
  "deactivate-set": any(endsBinding, dropsSet),
  "delete-set": any(
    after("deactivate-set", sameOn, "a set can be deleted only when no version of it is active"),
    endsBinding,
    dropsSet,
  ),
  "add-hostname": (first, second, { after: now }) =>
    first.act === "create-enrollment" && now.hostnames.get(second.on)?.enrollment === first.on
      ? needsEnrollment
      : undefined,
  "move-hostname": after("create-enrollment", madeFor, needsEnrollment),
  "delete-enrollment": (first, { on }, { before }) =>
    isHostStep(first) && before.hostnames.get(first.on)?.enrollment === on ? warnsNot : undefined,
  "create-version": (first, { on }, { after: now }) =>
    first.act === "create-certificate" && now.versions.get(on) === first.on
      ? "a version belongs to a certificate"
      : undefined,
  "show-version": after("create-version", madeFor, "a rule can use a version only once it is deployed"),
  "stop-showing": after("show-version", sameOn, sameStep),
  "delete-version": after("stop-showing", usedBy, inUse),
  "delete-certificate": (first, { on }, { before }) => {
    if (first.act === "delete-version" && before.versions.get(first.on) === on)
      return "the certificate goes with its last version";
    const used = first.to ?? "";
    const isUse = first.act === "stop-showing" && (before.versions.get(used) ?? before.aliases.get(used)) === on;
    return isUse ? "deleting a certificate deletes every version of it, those in use as well" : undefined;
  },
  "create-key-version": (first, { on }, { after: now }) =>
    first.act === "create-key" && now.keyVersions.get(on) === first.on ? "a version belongs to a key" : undefined,
  "sign-with": after("create-key-version", madeFor, "a rule can use a version only once it is active"),
  "stop-signing": after("sign-with", sameOn, sameStep),
  "delete-key-version": after("stop-signing", usedBy, inUse),
  "delete-key": (first, { on }, { before }) =>
    first.act === "delete-key-version" && before.keyVersions.get(first.on) === on
      ? "a key goes after its versions"
      : undefined,
  "bind-host": after("upload-ca", madeFor, "a hostname is bound by the id that the upload returns"),
  "enforce-rule": after(
    "bind-host",
    (a, b) => a.on === b.to,
    "before the hostname is bound nobody is asked for a certificate, and the rule blocks everybody",
  ),
  "unbind-host": any(
    after(
      "relax-rule",
      (a, b, { after: now }) => a.to === b.on && (now.esaBound.get(b.on)?.size ?? 0) === 0,
      "once the hostname is unbound nobody can show a certificate, and the rule blocks everybody",
    ),
    after("bind-host", (a, b) => sameOn(a, b) && a.to !== b.to, "until the new CA is bound nobody would be asked"),
  ),
  "delete-ca": after("unbind-host", usedBy, "a CA is deleted when no hostname is bound to it"),
};

function isHostStep({ act }: Step): boolean {
  return act === "remove-hostname" || act === "move-hostname" || act === "add-hostname";
}

/** A step that takes the set off what asks its clients by it: an enrollment or hostname that drops, replaces or loses it. */
function endsBinding(first: Step, { on: set }: Step, { before, after: now }: Course): string | undefined {
  const isSuch = ["unbind-set", "bind-set", "delete-enrollment", "remove-hostname"].includes(first.act);
  return isSuch && has(before.bound, first.on, set) && !has(now.bound, first.on, set) ? stillBound : undefined;
}

/** A step by which rules stop requiring a set. */
function dropsSet(first: Step, { on: set }: Step, { before }: Course): string | undefined {
  if (first.act !== "drop-set") return undefined;
  return first.to === set || (first.to === undefined && has(before.required, first.on, set))
    ? stillRequired
    : undefined;
}

/**
 * Rules and bindings that change together. A rule is content with any of its sets: where it keeps requiring some, it lists the old and
 * the new ones while bindings change; where it begins to require, bindings come first, and where it ends, the rule does.
 */
function aboutRules(first: Step, second: Step, course: Course): string | undefined {
  if (first.act === "require-set" && touches(second, first.on, course) && modeOf(first.on, course) === "keeps")
    return "the rule lists the new set before anything is bound to it";
  if (second.act === "require-set" && touches(first, second.on, course) && modeOf(second.on, course) === "begins")
    return "a rule that requires a set which the certificate does not ask by refuses every request";
  if (second.act === "drop-set" && touches(first, second.on, course)) {
    if (modeOf(second.on, course) === "keeps") return "the rule lists the old set until nothing is bound to it";
    if (first.act === "remove-hostname") return "a hostname that goes leaves its property before the rule does";
  }
  if (
    first.act === "drop-set" &&
    modeOf(first.on, course) === "ends" &&
    touches(second, first.on, course) &&
    second.act !== "remove-hostname"
  )
    return stillRequired;
  return undefined;
}

/**
 * Hostnames that come to an enrollment, or leave it, while its binding changes, below rules that require sets all the time: a hostname
 * must be with a certificate that asks by one of them at every moment.
 */
function aboutMoves(first: Step, second: Step, course: Course): string | undefined {
  const isBinding = ({ act }: Step): boolean => act === "bind-set" || act === "unbind-set";
  if (isBinding(first) && (second.act === "move-hostname" || second.act === "add-hostname")) {
    const place = course.after.hostnames.get(second.on);
    const isMisfit =
      place?.enrollment === first.on &&
      isKept(place.property, course) &&
      !fits(first.on, place.property, course.before, course);
    if (isMisfit) return "the certificate asks by the set that the rule requires before a hostname comes to it";
  }
  if (isBinding(second) && (first.act === "move-hostname" || first.act === "remove-hostname")) {
    const place = course.before.hostnames.get(first.on);
    const isMisfit =
      place?.enrollment === second.on &&
      isKept(place.property, course) &&
      !fits(second.on, place.property, course.after, course);
    if (isMisfit) return "a hostname leaves the certificate before it stops asking by a set that the rule requires";
  }
  return undefined;
}

function isKept(owner: string, course: Course): boolean {
  return modeOf(owner, course) === "keeps";
}

/** True where an enrollment asks, in one of the states, by a set that the rules of an owner list while both states last. */
function fits(enrollment: string, owner: string, { bound }: World, { before, after: now }: Course): boolean {
  return [...(bound.get(enrollment) ?? [])].some(
    (set) => has(before.required, owner, set) || has(now.required, owner, set),
  );
}

/** Whether an owner of rules requires sets all the time, from now on, or no longer. */
function modeOf(owner: string, { before, after: now }: Course): "keeps" | "begins" | "ends" {
  const [old, later] = [before, now].map(({ required }) => (required.get(owner)?.size ?? 0) > 0);
  return old === true && later === true ? "keeps" : old === true ? "ends" : "begins";
}

/** True for a step about a hostname of a property, or about what it is served with. */
function touches({ act, on }: Step, owner: string, course: Course): boolean {
  const isBinding = act === "bind-set" || act === "unbind-set" || act === "delete-enrollment";
  if (!isBinding && !isHostStep({ act, on, to: undefined })) return false;
  return [course.before, course.after].some(({ hostnames }) =>
    [...hostnames].some(
      ([host, { property, enrollment }]) => property === owner && (host === on || (isBinding && enrollment === on)),
    ),
  );
}
