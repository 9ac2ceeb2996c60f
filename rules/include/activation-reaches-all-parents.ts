import { type Change, defineRule, type Include, type Project, type Property, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "include/activation-reaches-all-parents",
    title: "activating an include changes every property that uses it",
    why: "An include has one active version on each network. To activate it is to change all of its parents there at once, also those whose owners know nothing of the change.",
    next: "Review the list of parents, test each on staging, and activate in a quiet hour.",
    severity: "medium",
    preset: "strict",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["includes", "activation"],
    sources: [
      {
        doc: "Property Manager API: share common settings across properties",
        part: "once an include is activated, its changes take effect at once in all parent properties",
        url: "https://techdocs.akamai.com/property-mgr/reference/share-common-settings-across-properties",
        read: "2026-11-26",
      },
    ],
    messages: { reaches: "include {include} is activated on {network}; {count} properties use it" },
  },
  check: {
    "change:activation"(change, { report, unchecked }) {
      const { after, all } = change;
      if (after === undefined || after.isDeactivation || !after.isEffective) return;
      if (!isActivated(change)) return;
      const { target, network } = after;
      if (target?.kind !== "include") {
        if (!after.get("includeId").isAbsent) unchecked(after, "the include it activates is not in view");
        return;
      }
      if (network === undefined) return unchecked(after, "the network it activates on is not known");
      const { users, parents, isWhole } = parentsOf(target, all.after);
      // With one parent the include is a part of that property like any other.
      if (users.size < 2) {
        if (!isWhole || users.size === 0)
          unchecked(after, "the rules of the properties that use the include are not all in view");
        return;
      }
      report({
        message: "reaches",
        node: after.get("network"),
        data: { include: target.label, network, count: isWhole ? users.size : `at least ${users.size}` },
        related: parents.map((node) => ({ node, note: "uses the include" })),
      });
    },
  },
});

/** True for a new activation and for one of another version, include or network. */
function isActivated({ before, after, planned }: Change<"activation">): boolean {
  if (planned?.every((action) => action === "no-op" || action === "read") === true) return false;
  if (before === undefined || after === undefined) return true;
  return (
    before.network !== after.network ||
    valueOf(before.version) !== valueOf(after.version) ||
    valueOf(before.get("includeId").id()) !== valueOf(after.get("includeId").id())
  );
}

/** The properties whose rules use an include, with those that are there to be shown; `isWhole` unless there may be more. */
function parentsOf({ id }: Include, { properties, uses }: Project) {
  const users = uses.includeIds.get(valueOf(id) ?? "") ?? new Set();
  const isRead = ({ tree, declaresRules }: Property): boolean =>
    tree === undefined ? declaresRules : tree.behaviors("include").length === tree.includes.length;
  return {
    users,
    parents: properties.filter(({ resource }) => users.has(resource)),
    isWhole: uses.gap === undefined && properties.every(isRead),
  };
}
