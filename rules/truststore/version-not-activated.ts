import { type CaSet, type CaSetActivation, type Context, defineRule, type Field, networks, valueOf } from "#rule";
import { powershell } from "./_lib.ts";

const messages = {
  behind: "version {version} of CA set {set} is active on no network; still active: {active}",
  never: "version {version} of CA set {set} is active on no network, and neither is any other version",
  unnumbered: "the newest version of CA set {set} is active on no network, and neither is any other version",
} as const;

export const rule = defineRule({
  meta: {
    id: "truststore/version-not-activated",
    title: "the newest version of a CA set is not activated",
    why: "Its certificates are not in force: a CA added there is still refused at the edge, and one removed there is still trusted.",
    next: "Activate the newest version; in Terraform, let the activation refer to latest_version of the set so that it follows.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [powershell("a new version must be activated before it can be used")],
    messages,
  },
  check: {
    caSet(set, context) {
      const { report, unchecked } = context;
      const newest = set.latestVersion;
      if (set.declaration !== undefined && newest.state !== "known") return checkUnnumbered(set, context);
      // Bound without any active version: truststore/active-on-one-network-only says so.
      if (set.isDeleted || newest.state !== "known") return;
      const reads = networks.map((network) => ({ network, read: set.activeVersion(network) }));
      if (reads.some(({ read }) => read.state === "known" && read.value === newest.value)) return;
      const open = reads.find(({ read }) => read.state === "unknown")?.read;
      if (open?.state === "unknown") return unchecked(set, open.why);
      const isComing = set.activations.some(
        (activation) => isOpen(activation) && valueOf(activation.version) === newest.value,
      );
      if (isComing) return;
      const active = reads.flatMap(({ network, read }) =>
        read.state === "known" ? [{ version: read.value, network }] : [],
      );
      const data = { version: newest.value, set: set.label };
      if (active.length > 0)
        report({
          message: "behind",
          node: placeOf(set, newest.value),
          data: { ...data, active: activeWords(active) },
        });
      else if (set.enrollments.length === 0) report({ message: "never", node: placeOf(set, newest.value), data });
    },
  },
});

/** `version 2 on both networks`, or which one each has. */
function activeWords(active: readonly { readonly version: number; readonly network: string }[]): string {
  const [first, second] = active;
  if (second !== undefined && first?.version === second.version) return `version ${first.version} on both networks`;
  return active.map(({ version, network }) => `version ${version} on ${network}`).join(" and ");
}

/** Terraform makes a set with a version that only apply numbers: without any activation it is known to be inactive all the same. */
function checkUnnumbered(set: CaSet, { report, unchecked }: Context<typeof messages, undefined>): void {
  const reads = networks.map((network) => set.activeOn(network));
  const open = reads.find(({ state }) => state === "unknown");
  if (open?.state === "unknown") return unchecked(set, open.why);
  if (reads.some((read) => read.state === "known" && read.value) || set.enrollments.length > 0) return;
  // It may have been activated by hand before it was imported.
  report({ message: "unnumbered", node: set, data: { set: set.label }, certainty: "likely" });
}

/** A request in the project, or an operation of the account that is not over. */
function isOpen(activation: CaSetActivation): boolean {
  return !activation.isDeactivation && (activation.isRequest || activation.status === "IN_PROGRESS");
}

/** Where the newest version is stated, else that version's own number, else the set. */
function placeOf(set: CaSet, newest: number): Field | CaSet {
  const stated = set.get("latestVersion");
  if (!stated.isAbsent) return stated;
  return set.versions.find((version) => valueOf(version.number) === newest)?.get("version") ?? set;
}
