import { type CaSet, defineRule, valueOf } from "#rule";
import { isUsedByHostname, powershell, reference, snapshotList } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/unused-set",
    title: "a CA set is neither bound to an enrollment nor used by a rule",
    why: "It takes one of the account's 200 places, and its certificates look trusted although nobody checks against them.",
    next: "Bind it and name it in a rule, or delete it once it is inactive.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("properties and edge certificates are needed to use a CA set"),
      reference("GET /ca-sets/{caSetId}/associations"),
    ],
    messages: { unused: "CA set {set} is used by nothing in view" },
  },
  check: {
    caSet(set, { report, unchecked }) {
      const id = valueOf(set.id);
      if (set.isDeleted || id === undefined) return;
      const { project } = set;
      if (
        set.enrollments.length > 0 ||
        project.uses.caSetIds.has(id) ||
        isUsedByHostname(set) ||
        isInLiveRules(set, id) ||
        isAssociated(set)
      )
        return;
      // Without an answer of the account about bindings, not seeing one proves nothing.
      if (set.associations === undefined && snapshotList(project, "enrollments") === undefined) {
        return unchecked(
          set,
          "neither the set's associations nor the account's enrollments are in the project or snapshot",
        );
      }
      if (project.uses.gap !== undefined) return unchecked(set, project.uses.gap);
      const vague = project.enrollments.find((enrollment) => enrollment.caSetId.state === "unknown");
      if (vague !== undefined) return unchecked(set, `the CA set of ${vague.resource} is not known`);
      // A rule can name a set that is bound nowhere; such a property need not be in view.
      const isWhole = snapshotList(project, "properties") !== undefined;
      report({ message: "unused", node: set, data: { set: set.label }, certainty: isWhole ? "proven" : "likely" });
    },
  },
});

/** What the account answered about its use; properties there are only those with a certificate of Cloud Certificate Manager. */
function isAssociated({ associations }: CaSet): boolean {
  return ["enrollments", "properties"].some((name) => (associations?.get(name).items().length ?? 0) > 0);
}

/** True when a rule tree of the snapshot holds the id as a text, wherever it stands there. */
function isInLiveRules({ project }: CaSet, id: string): boolean {
  const properties = snapshotList(project, "properties")?.items() ?? [];
  return properties.some((property) =>
    property
      .get("versions")
      .items()
      .some((version) => JSON.stringify(version.get("rules").value ?? "").includes(`"${id}"`)),
  );
}
