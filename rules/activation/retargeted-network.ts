import { defineRule, isSame, valueOf } from "#rule";
import { activeAfter, mayBeForSame } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "activation/retargeted-network",
    title: "an activation is moved to another network in place",
    why: "Terraform activates the version on the new network and forgets the old one, which keeps running what it runs with nobody managing it. Moved to production, a version goes live that was meant for tests.",
    next: "Leave this resource on its network and add a second activation for the other one.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["activation"],
    sources: [
      {
        doc: "Terraform: property activation",
        part: "network; one resource for each network",
        url: "https://techdocs.akamai.com/terraform/docs/pm-rc-activation",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider",
        part: "akamai_property_activation: a change of network updates the resource in place, without deactivating on the old one",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/property/resource_akamai_property_activation.go",
        read: "2026-11-20",
      },
    ],
    messages: {
      moved: "{activation} changes from {before} to {after}; the old network keeps running unmanaged",
    },
  },
  check: {
    "change:activation"(change, { report, unchecked }) {
      const { before, after, all } = change;
      if (before?.declaration === undefined || after?.declaration === undefined) return;
      // An include's activation is made anew, which activation/removed tells; so is whatever a plan replaces.
      if (!after.get("includeId").isAbsent || change.planned?.includes("delete") === true) return;
      const network = after.get("network");
      if (isSame(before.get("network"), network)) return;
      if (before.network === undefined || after.network === undefined)
        return unchecked(network, "the network is not known before or after the change");
      if (before.network === after.network || !mayBeForSame(before, after, all)) return;
      if (activeAfter(before, all) !== undefined) return;
      const old = valueOf(before.get("network").text()) ?? before.network;
      report({
        message: "moved",
        node: network,
        data: { activation: after.field.doc.address ?? after.label, before: before.network, after: after.network },
        related: [{ node: before.get("network"), note: "the network before the change" }],
        fix: { title: `leave it on ${before.network}`, safety: "unsafe", patches: [{ set: network, to: old }] },
      });
    },
  },
});
