import { type Change, type Changes, defineRule, type Enrollment, type Field, isReferenceKey, valueOf } from "#rule";
import { enrollmentIdOf, ignores, keysOf } from "./_change.ts";
import { powershell, reference } from "./_lib.ts";
import { blockOf } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/unbound-before-behavior-removed",
    title: "a CA set is unbound while a rule still requires it",
    why: "The rule goes on to ask for a set that the edge certificate no longer has, so every request it applies to is refused.",
    next: "Take the set out of enforceMtlsSettings and activate the property first; otherwise its requests are refused.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell(
        "a CA set leaves enforceMtlsSettings before it is unbound in CPS; the sets of a rule are those bound there",
      ),
      reference("put-enrollment", "update an enrollment: what the body leaves out is reset"),
    ],
    messages: { unbound: "enrollment {enrollment} drops CA set {set}, but {user} requires it" },
  },
  check: {
    "change:enrollment"(change, { report, unchecked }) {
      const { before, after, all } = change;
      const id = before && valueOf(before.caSetId);
      if (before === undefined || after === undefined || id === undefined || isKept(change)) return;
      const place = after.clientAuthentication.get("setId");
      if (after.caSetId.state === "unknown") return unchecked(place, after.caSetId.why);
      const doubt = doubtOf(change);
      if (doubt !== undefined) return unchecked(place, doubt);
      const users = usersOf(id, all).filter((user) => !usersOf(valueOf(after.caSetId), all).includes(user));
      const left = users.map((user) => ({ user, reach: reachOf(user, change) }));
      const [hit] = left.filter(({ reach }) => reach === "served");
      if (hit !== undefined) {
        const others = left.filter(({ reach }) => reach === "served").length - 1;
        return report({
          message: "unbound",
          node: after.caSetId.state === "known" ? place : before.clientAuthentication.get("setId"),
          data: {
            enrollment: after.label,
            set: all.before.caSetLabel(id),
            user: others === 0 ? hit.user : `${hit.user} and ${others} more`,
          },
          related: [
            ...(after.caSetId.state === "known"
              ? []
              : [{ node: after.get("networkConfiguration"), note: "its settings after the change" }]),
            ...placesIn(id, all).map((node) => ({ node, note: "the set is required here" })),
          ],
        });
      }
      const [vague] = left.flatMap(({ user, reach }) =>
        reach === "elsewhere" ? [] : [`whether ${user} is served with it: ${reach}`],
      );
      const why = vague ?? (users.length === 0 ? all.after.uses.gap : undefined);
      if (why !== undefined) unchecked(after, why);
    },
  },
});

/** True where the set stays bound, or where what is written does not decide it. */
function isKept({ before, after, all }: Change<"enrollment">): boolean {
  if (before === undefined || after === undefined) return true;
  // A body without network settings shows a part of the enrollment only.
  if (!after.field.get("networkConfiguration").isObject) return true;
  if (ignores(blockOf(all.after, after.field), "network_configuration")) return true;
  const [old, now] = [valueOf(before.caSetId), valueOf(after.caSetId)];
  if (old === undefined || now === undefined) return old === undefined;
  const set = valueOf(before.caSet);
  const kept = set && all.afterOf("caSet", set);
  const bound = valueOf(after.caSet);
  if (kept !== undefined && bound !== undefined) return kept === bound;
  return isSameSet(old, now, all);
}

/** Why the two ids of sets may be of one: what a reference leads to is not always in view. */
function doubtOf({ before, after }: Change<"enrollment">): string | undefined {
  if (before?.caSetId.state !== "known" || after?.caSetId.state !== "known") return undefined;
  const isInView = before.caSet.state === "known" && after.caSet.state === "known";
  const isById = ![before.caSetId.value, after.caSetId.value].some(isReferenceKey);
  return isInView || isById ? undefined : "which CA set it is bound to is known only after apply";
}

/** The rules that require a set of before, or one of after, in words. */
function usersOf(id: string | undefined, all: Changes): readonly string[] {
  if (id === undefined) return [];
  const users = [...all.after.uses.caSetIds].filter(([used]) => isSameSet(id, used, all));
  return [...new Set(users.flatMap(([, words]) => [...words]))];
}

function isSameSet(id: string, used: string, all: Changes): boolean {
  const { before, after } = all;
  const keys = [id, all.moved(id), before.caSetKey(id), all.moved(before.caSetKey(id)), after.caSetKey(id)];
  return keys.includes(used) || keys.includes(after.caSetKey(used));
}

/**
 * Whether a rule's property is served with the enrollment: `served`, `elsewhere`, or why that cannot be told. The edge compares the
 * sets of a rule with the one of the certificate in use, so that a rule for hostnames of another certificate loses nothing.
 */
function reachOf(user: string, { before, after, all }: Change<"enrollment">): string {
  if (before === undefined || after === undefined) return "elsewhere";
  const property = all.after.properties.find(({ resource }) => user.endsWith(` of ${resource}`));
  const ids = (property?.hostnames ?? []).map(enrollmentIdOf);
  const keys = new Set([...keysOf(before, all), ...(after.id.state === "known" ? [after.id.value] : [])]);
  if (ids.some((id) => id.state === "known" && keys.has(id.value))) return "served";
  const others = bindersOf(valueOf(before.caSetId) ?? "", all);
  if (others.length === 0) return "served"; // nothing in view has the set any more
  const gap = property === undefined ? "its property is not in view" : property.hostnamesGap;
  const vague = ids.find(({ state }) => state === "unknown");
  return gap ?? (vague?.state === "unknown" ? vague.why : "elsewhere");
}

/** The enrollments that are bound to a set after the change. */
function bindersOf(id: string, all: Changes): readonly Enrollment[] {
  return all.after.enrollments.filter(({ caSetId }) => caSetId.state === "known" && isSameSet(id, caSetId.value, all));
}

/** Where rules require it, as far as their trees may have changed: the others are no longer at hand. */
function placesIn(id: string, all: Changes): readonly Field[] {
  const lists = all.trees.flatMap(({ after }) => after?.behaviors("enforceMtlsSettings") ?? []);
  return lists.flatMap((behavior) =>
    behavior
      .option("certificateAuthoritySet")
      .items()
      .filter((item) => isSameSet(id, valueOf(item.id()) ?? "", all)),
  );
}
