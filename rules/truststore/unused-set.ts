import { type CaSet, defineRule, isReferenceKey, type Project, type TerraformReference, valueOf } from "#rule";
import { isUsedByHostname, powershell, reference, snapshotList } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/unused-set",
    title: "a CA set is neither bound to an enrollment nor used by a rule",
    why: "It takes one of the account's 200 places, and its certificates look trusted although nobody checks against them.",
    next: "Bind the CA set to an enrollment and name it in a rule, or deactivate and delete it.",
    severity: "info",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      powershell("properties and edge certificates are needed to use a CA set"),
      reference("api", "get CA set associations: the enrollments and properties that use a set"),
    ],
    messages: { unused: "nothing in view uses CA set {set}" },
  },
  check: {
    caSet(set, { report, unchecked }) {
      const id = valueOf(set.id);
      if (set.isDeleted || id === undefined) return;
      const { project } = set;
      if (
        namesOf(project).some(({ id: named }) => set.hasId(named)) ||
        isUsedByHostname(set) ||
        isInLiveRules(set, set.importedId ?? id) ||
        isAssociated(set)
      )
        return;
      if (set.declaration !== undefined) {
        const why = hiddenUse(set);
        if (why !== undefined) return unchecked(set, why);
        // It may be bound or named by what is kept elsewhere.
        return report({ message: "unused", node: set, data: { set: set.label }, certainty: "likely" });
      }
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

/** Why a set that Terraform makes may be in use although no binding or rule in view names it. */
function hiddenUse(set: CaSet): string | undefined {
  const { project, declaration } = set;
  const { enrollments, properties } = project;
  const isHere = [...enrollments, ...properties].some(({ field }) => field.doc.language === "hcl");
  if (!isHere) return "no enrollment or property is in the configuration";
  if (declaration?.gap !== undefined) return declaration.gap;
  const vague = enrollments.find((enrollment) => enrollment.caSetId.state === "unknown");
  if (vague !== undefined) return `the CA set of ${vague.resource} is not known`;
  const user = userOf(set);
  if (user !== undefined) return `${user} refers to it`;
  const stranger = namesOf(project).find(({ id }) => mayStandFor(id, set));
  if (stranger !== undefined)
    return `${stranger.by} names CA set ${stranger.id}, and this set's own id is known only after apply`;
  return project.uses.gap;
}

/** The ids of sets that enrollments and rules name. */
function namesOf({ enrollments, uses }: Project): readonly { readonly id: string; readonly by: string }[] {
  return [
    ...enrollments.flatMap(({ caSetId, resource }) =>
      caSetId.state === "known" ? [{ id: caSetId.value, by: resource }] : [],
    ),
    ...[...uses.caSetIds.keys()].map((id) => ({ id, by: "a rule" })),
  ];
}

/** True for an id in figures that may turn out to be that of a set which Terraform knows by reference only. */
function mayStandFor(id: string, set: CaSet): boolean {
  if (isReferenceKey(id) || !isReferenceKey(valueOf(set.id) ?? "") || set.importedId !== undefined) return false;
  const known = valueOf(set.project.caSetById(id));
  // What an answer of the account calls otherwise is another set: the names of an account's sets are all different.
  return known === undefined || (known.declaration === undefined && valueOf(known.name) === valueOf(set.name));
}

/** What else its configuration hands the set to: an output, a module, a local that leads there. */
function userOf(set: CaSet): string | undefined {
  const address = (set.field.doc.address ?? "").replace(/^(?:module\.[^.]+\.)+/, "").replace(/\[.*\]$/, "");
  const isUse = ({ target, setting }: TerraformReference): boolean => target === address && setting !== "depends_on";
  for (const { blocks, locals } of set.project.terraformModules) {
    if (!blocks.some(({ field }) => field.doc.file === set.field.doc.file)) continue;
    const block = blocks.find(
      ({ type, blockType, references }) =>
        type !== "akamai_mtlstruststore_ca_set_activation" && !notes.has(blockType) && references.some(isUse),
    );
    const [local] = [...locals].find(([, references]) => references.some(isUse)) ?? [];
    if (block !== undefined || local !== undefined) return block?.address ?? local;
  }
  return undefined;
}

/** Blocks about the state, which use nothing. */
const notes: ReadonlySet<string> = new Set(["import", "moved", "removed"]);

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
