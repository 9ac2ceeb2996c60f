import { type CaSet, type Changes, defineRule, type Field, isReferenceKey, valueOf } from "#rule";
import { deletionOf, isAmong, keysOf } from "./_change.ts";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/deleted-before-behavior-removed",
    title: "a CA set is deleted while a rule still requires it",
    why: "No client can show a certificate of a set that is gone: the requests that meet the rule fail, and a deleted set cannot be brought back.",
    next: "Take the set out of enforceMtlsSettings, activate the property, unbind the enrollment, and delete the set last.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("before a CA set is deleted it has to leave enforceMtlsSettings, and then the enrollment"),
      reference("delete-ca-set", "delete a CA set"),
    ],
    messages: { required: "CA set {set} is deleted, but {user} requires it" },
  },
  check: {
    "change:caSet"(change, { report, unchecked }) {
      const { before, after, all } = change;
      const fate = deletionOf(change);
      if (before === undefined || fate.state === "stays") return;
      const users = usersOf(before, all);
      const [first, ...others] = users;
      if (first === undefined) {
        const why = doubtOf(before, all);
        return why === undefined ? undefined : unchecked(before, why);
      }
      if (fate.state === "unclear") return unchecked(before, fate.why);
      const more = others.length === 0 ? "" : ` and ${others.length} more`;
      const status = after?.get("caSetStatus");
      report({
        message: "required",
        node: before,
        data: { set: before.label, user: `${first}${more}` },
        related: [
          ...(status === undefined ? [] : [{ node: status, note: "the account shows it as deleted" }]),
          ...placesIn(before, all).map((node) => ({ node, note: "the set is required here" })),
        ],
        certainty: fate.certainty,
      });
    },
  },
});

/** The rules that require the set after the change, in words. */
function usersOf(set: CaSet, all: Changes): readonly string[] {
  const keys = keysOf(set, all);
  const used = [...all.after.uses.caSetIds].filter(([id]) => isAmong(id, keys, all.after));
  return [...new Set(used.flatMap(([, users]) => [...users]))];
}

/** Why a rule may require the set all the same. */
function doubtOf(set: CaSet, { after }: Changes): string | undefined {
  const { uses } = after;
  if (uses.gap !== undefined) return uses.gap;
  if (set.vendorId !== undefined) return undefined;
  const stranger = [...uses.caSetIds.keys()].find((id) => !isReferenceKey(id) && after.caSetById(id).state !== "known");
  return stranger && `a rule requires CA set ${stranger}, and the id of this set is not in view`;
}

/** Where rules require it, as far as their trees may have changed: the others are no longer at hand. */
function placesIn(set: CaSet, all: Changes): readonly Field[] {
  const keys = keysOf(set, all);
  const lists = all.trees.flatMap(({ after }) => after?.behaviors("enforceMtlsSettings") ?? []);
  return lists.flatMap((behavior) =>
    behavior
      .option("certificateAuthoritySet")
      .items()
      .filter((item) => isAmong(valueOf(item.id()) ?? "", keys, all.after)),
  );
}
