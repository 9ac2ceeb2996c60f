import { type CaSet, defineRule, type Field, valueOf } from "#rule";
import { guide, reference } from "./_lib.ts";

/** Versions of one CA set. */
const limit = 100;

export const rule = defineRule({
  meta: {
    id: "truststore/too-many-versions",
    title: "a CA set has no room for another version",
    why: "The API refuses the next version, so the certificates of the set cannot change any more, not even when a CA has to be added or dropped in a hurry.",
    next: "Create a new CA set with the certificates you still need, and bind it in place of the full one.",
    severity: "high",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "limits"],
    sources: [
      guide("CA set version: at most 100 per CA set"),
      reference("errors", "422, ca-set-version-limit-reached"),
    ],
    messages: { full: "CA set {set} has {count} versions; {limit} are allowed, so there is no room for another" },
  },
  check: {
    caSet(set, { report }) {
      if (set.isDeleted) return;
      const listed = set.versions.filter((version) => version.origin === "answer" && !version.isDeleted).length;
      const newest = valueOf(set.get("latestVersion").number()) ?? 0;
      if (listed >= limit)
        return report({ message: "full", node: placeOf(set), data: { set: set.label, count: listed, limit } });
      // Numbers run on without gaps, but a newer API can delete versions: the number alone does not prove how many are left.
      if (newest < limit || set.hasAllVersions) return;
      report({
        message: "full",
        node: placeOf(set),
        data: { set: set.label, count: newest, limit },
        certainty: "likely",
      });
    },
  },
});

/** The number of the newest version where the set states it, else the set. */
function placeOf(set: CaSet): Field | CaSet {
  const field = set.get("latestVersion");
  return field.isAbsent ? set : field;
}
