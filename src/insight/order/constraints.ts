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

const inUse = "a version cannot be deleted while an active property uses it";
const sameStep = "the edit of the rule that names the new version also drops the old one";
const needsEnrollment = "an edge hostname of Enhanced TLS needs an enrollment whose certificate is deployed";
const warnsNot = "CPS deletes an enrollment without a warning, and a hostname that is still served with it goes down";
const stillBound = "a set can neither be deactivated nor deleted while it is bound";
const hostnameFirst = "the vendor's order takes a hostname off its property before the rule that protects it";

/** What would refuse every request if it came before the rules drop a set. */
const tooEarly: Readonly<Partial<Record<Act, string>>> = {
  "unbind-set": "unbinding",
  "bind-set": "binding another set",
  "move-hostname": "moving the hostname",
  "add-hostname": "adding the hostname",
  "delete-enrollment": "deleting the enrollment",
  "deactivate-set": "deactivating the set",
  "delete-set": "deleting the set",
};

function stillRequired({ act }: Step): string {
  return `the rule requires the set until then, and ${tooEarly[act] ?? "this"} first would make it refuse every request`;
}

/** The rules, by the later step: what has to be done before it. */
const rules: Readonly<Partial<Record<Act, Rule>>> = {
  "activate-set": any(
    after("create-set", sameOn, "only a version that exists can be activated"),
    after(
      "activate-set",
      (a, b) => sameOn(a, b) && a.to === "STAGING" && b.to === "PRODUCTION",
      "the vendor wants a version tried on staging first",
    ),
  ),
  "bind-set": any(
    after("create-enrollment", sameOn, "a set can be bound only to an enrollment that exists"),
    after("activate-set", madeFor, "a set must be active on both networks before it is bound"),
  ),
  "require-set": (first, { on, to }, { after: now }) => {
    const isNeeded =
      first.act === "create-set" && (to === undefined ? has(now.required, on, first.on) : to === first.on);
    return isNeeded ? "a rule can require only a set that exists" : undefined;
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
      ? "a version is made in a certificate that exists"
      : undefined,
  "show-version": after("create-version", madeFor, "a rule can use a version only once it is deployed"),
  "stop-showing": after("show-version", sameOn, sameStep),
  "delete-version": after("stop-showing", usedBy, inUse),
  "delete-certificate": (first, { on }, { before }) => {
    if (first.act === "delete-version" && before.versions.get(first.on) === on)
      return "a certificate is gone once its last version is deleted";
    const used = first.to ?? "";
    const isUse = first.act === "stop-showing" && (before.versions.get(used) ?? before.aliases.get(used)) === on;
    return isUse ? "deleting a certificate deletes all of its versions, even one in use" : undefined;
  },
  "create-key-version": (first, { on }, { after: now }) =>
    first.act === "create-key" && now.keyVersions.get(on) === first.on
      ? "a version is made in a key that exists"
      : undefined,
  "sign-with": after("create-key-version", madeFor, "a rule can use a version only once it is active"),
  "stop-signing": after("sign-with", sameOn, sameStep),
  "delete-key-version": after("stop-signing", usedBy, inUse),
  "delete-key": (first, { on }, { before }) =>
    first.act === "delete-key-version" && before.keyVersions.get(first.on) === on
      ? "a key can be deleted only when it has no version left"
      : undefined,
  "bind-host": after("upload-ca", madeFor, "binding a hostname takes the id that the upload returns"),
  "enforce-rule": after(
    "bind-host",
    (a, b) => a.on === b.to,
    "until the hostname is bound, nobody is asked for a certificate and the rule would block everybody",
  ),
  "unbind-host": any(
    after(
      "relax-rule",
      (a, b, { after: now }) => a.to === b.on && (now.esaBound.get(b.on)?.size ?? 0) === 0,
      "once the hostname is unbound, nobody is asked for a certificate and the rule would block everybody",
    ),
    after(
      "bind-host",
      (a, b) => sameOn(a, b) && a.to !== b.to,
      "until the new CA is bound, nobody would be asked for a certificate",
    ),
  ),
  "delete-ca": after("unbind-host", usedBy, "a CA should be deleted only when no hostname is bound to it"),
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
function dropsSet(first: Step, second: Step, { before }: Course): string | undefined {
  if (first.act !== "drop-set") return undefined;
  const { on: set } = second;
  return first.to === set || (first.to === undefined && has(before.required, first.on, set))
    ? stillRequired(second)
    : undefined;
}

/**
 * Rules and bindings that change together. A rule is content with any of its sets: where it keeps requiring some, it lists the old and
 * the new ones while bindings change; where it begins to require, bindings come first, and where it ends, the rule does.
 */
function aboutRules(first: Step, second: Step, course: Course): string | undefined {
  if (first.act === "require-set" && touches(second, first.on, course) && modeOf(first.on, course) === "keeps")
    return "the rule must accept the new set before anything is bound to it, or it would refuse every request";
  if (second.act === "require-set" && touches(first, second.on, course) && modeOf(second.on, course) === "begins")
    return "until then clients are not asked for a certificate of the set, and a rule that requires it would refuse every request";
  if (second.act === "drop-set" && touches(first, second.on, course)) {
    if (modeOf(second.on, course) === "keeps")
      return "the rule must accept the old set as long as it is bound, or it would refuse every request";
    if (first.act === "remove-hostname") return hostnameFirst;
  }
  if (
    first.act === "drop-set" &&
    modeOf(first.on, course) === "ends" &&
    touches(second, first.on, course) &&
    second.act !== "remove-hostname"
  )
    return stillRequired(second);
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
    if (isMisfit)
      return "until then the enrollment does not ask for the set that the rule requires, and the rule would refuse every request to the hostname";
  }
  if (isBinding(second) && (first.act === "move-hostname" || first.act === "remove-hostname")) {
    const place = course.before.hostnames.get(first.on);
    const isMisfit =
      place?.enrollment === second.on &&
      isKept(place.property, course) &&
      fits(second.on, place.property, course.before, course) &&
      !fits(second.on, place.property, course.after, course);
    if (isMisfit)
      return "from here on the enrollment no longer asks for a set that the rule requires: a hostname that was still on it would have every request refused";
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
  return [course.before, course.after].some(({ hostnames, includes }) =>
    [...hostnames].some(
      ([host, { property, enrollment }]) =>
        (property === owner || has(includes, property, owner)) && (host === on || (isBinding && enrollment === on)),
    ),
  );
}
