import {
  type CaSet,
  type CaSetActivation,
  type Change,
  type Changes,
  defineRule,
  type Field,
  networkOf,
  networks,
  type Project,
  valueOf,
} from "#rule";
import { boundTo, fateOfThing, isAmong, keysOf } from "./_change.ts";
import { reference, snapshotList } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/deactivated-while-bound",
    title: "a CA set is deactivated while an enrollment is bound to it",
    why: "The truststore refuses to deactivate a set that is in use, so the change stops half way; where it gets through, the hostnames of the enrollment have no CA left to check clients against.",
    next: "Unbind or delete the enrollment first, look at the associations, then deactivate; a lookup that failed proves nothing.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls"],
    sources: [
      reference("post-deactivate-ca-set-version", "deactivate a version; 409, the CA set is in use by enrollments"),
      reference(
        "api",
        "get CA set associations: the enrollments bound to a set; properties only with certificates of CCM",
      ),
    ],
    messages: { bound: "CA set {set} is deactivated on {network}, but {enrollment} is bound to it" },
  },
  check: {
    "change:caSetActivation"(change, { report, unchecked }) {
      const { before, after, all } = change;
      const node = after ?? before;
      const end = endOf(change);
      if (node === undefined || end === undefined) return;
      if ("why" in end) return unchecked(node, end.why);
      const { network } = node;
      if (network === undefined) return unchecked(node, "its network is not known");
      const keys = setKeys(change);
      const set = all.after.caSets.find((one) => isAmong(valueOf(one.id) ?? "", keys, all.after)) ?? node.caSet;
      const bound = usersOf(keys, set, all);
      const [first] = bound.users;
      if (first === undefined) return bound.why === undefined ? undefined : unchecked(node, bound.why);
      report({
        message: "bound",
        node,
        data: { set: labelOf(node, after === undefined ? all.before : all.after), network, enrollment: first.label },
        related: bound.users.map(({ field, label }) => ({ node: field, note: `${label} is bound` })),
        certainty: end.certainty,
      });
    },
    "change:caSet"({ before, after, all }, { report, unchecked }) {
      if (before === undefined || after === undefined || after.field.doc.language === "hcl") return;
      for (const network of networks) {
        const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
        const [old, now] = [before.field.get(member), after.field.get(member)];
        if (old.number().state !== "known" || now.value !== null || isToldApart(after, network)) continue;
        const { users, why } = usersOf(keysOf(before, all), after, all);
        const [first] = users;
        if (first !== undefined)
          report({
            message: "bound",
            node: now,
            data: { set: after.label, network, enrollment: first.label },
            related: users.map(({ field, label }) => ({ node: field, note: `${label} is bound` })),
          });
        else if (why !== undefined) unchecked(now, why);
      }
    },
  },
});

type End = { readonly certainty: "proven" | "likely" } | { readonly why: string };

/** How an activation comes to its end: by a deactivation that is asked for, or because Terraform declares it no longer. */
function endOf({ before, after, all }: Change<"caSetActivation">): End | undefined {
  if (after !== undefined)
    return before === undefined && after.isDeactivation && after.status !== "FAILED"
      ? { certainty: "proven" }
      : undefined;
  // That a record of an activation is kept no longer ends nothing.
  if (before === undefined || before.isDeactivation || before.field.doc.language !== "hcl") return undefined;
  const fate = fateOfThing(before, all);
  if (fate.state === "stays") return undefined;
  if (fate.state === "unclear") return { why: fate.why };
  const keys = setKeys({ before, after, all });
  const others = all.after.caSetActivations.filter((other) => {
    const id = valueOf(other.get("caSetId").id());
    const isHere = other.network === undefined || other.network === before.network;
    return isHere && !other.isLive && !other.isDeactivation && (id === undefined || isAmong(id, keys, all.after));
  });
  if (others.some((other) => other.network !== undefined && other.get("caSetId").id().state === "known"))
    return undefined;
  const [vague] = [...others, ...all.after.caSets.flatMap(({ doubtful }) => doubtful)];
  return vague === undefined ? fate : { why: `${vague.label} may activate it: ${vague.openness}` };
}

/** Its set in words; one that is looked up goes by the name it is looked up by. */
function labelOf(activation: CaSetActivation, project: Project): string {
  const id = valueOf(activation.get("caSetId").id());
  return activation.caSet === undefined && id !== undefined ? project.caSetLabel(id) : activation.setLabel;
}

/** What the set of an activation goes by, be the set itself in view or not. */
function setKeys({
  before,
  after,
  all,
}: Pick<Change<"caSetActivation">, "before" | "after" | "all">): ReadonlySet<string> {
  const ids = [before, after].flatMap((one) => (one === undefined ? [] : (valueOf(one.get("caSetId").id()) ?? [])));
  const sets = [before?.caSet, after?.caSet].filter((set) => set !== undefined);
  const named = ids.flatMap((id) => [id, all.moved(id), all.before.caSetKey(id), all.after.caSetKey(id)]);
  return new Set([...named, ...sets.flatMap((set) => [...keysOf(set, all)])]);
}

interface User {
  readonly label: string;
  readonly field: Field;
}

/** The enrollments bound to a set after the change, as files and account tell; `why` there may be one all the same. */
function usersOf(keys: ReadonlySet<string>, set: CaSet | undefined, { after }: Changes) {
  const bound = boundTo(keys, after).map(
    (one): User => ({ label: one.resource, field: one.clientAuthentication.get("setId") }),
  );
  const told = (set?.associations?.get("enrollments").items() ?? []).flatMap((item): readonly User[] => {
    const id = item.get("enrollmentId").id();
    // Of an enrollment that is in view its own settings count.
    return after.enrollmentById(id).state === "known"
      ? []
      : [{ label: `enrollment ${valueOf(id) ?? ""}`, field: item }];
  });
  const vague = after.enrollments.find(({ caSetId }) => caSetId.state === "unknown");
  const isWhole = set?.associations !== undefined || snapshotList(after, "enrollments") !== undefined;
  const elsewhere = isWhole ? undefined : "whether an enrollment out of view is bound to it is not known";
  const why = vague === undefined ? elsewhere : `the CA set of ${vague.resource} is not known`;
  return { users: [...bound, ...told], why };
}

/** True where a deactivation of its own tells of it. */
function isToldApart({ activations }: CaSet, network: CaSetActivation["network"]): boolean {
  return activations.some((one) => one.isDeactivation && networkOf(one.network ?? "") === network);
}
