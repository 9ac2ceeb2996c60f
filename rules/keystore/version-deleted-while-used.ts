import { defineRule } from "#rule";
import { fateOfThing, isDropped, isSameVersion } from "./_change.ts";
import { usersOf, verdictOn } from "./_users.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/version-deleted-while-used",
    title: "a certificate version is deleted while a property may still use it",
    why: "The keystore refuses to delete a version that a property uses on production, and Terraform, which deletes it before it updates the property, stops halfway. A use on staging alone is not guarded: there the edge then has no certificate to show.",
    next: "Point the property at another version, activate it on production, list associated properties to be sure, then remove the version.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates", "rotation"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "a version that a property on production uses cannot be deleted; list the associated properties first",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/mtlskeystore",
        part: "removing a key of versions: deletions run first, and a version in use is only warned of in the plan",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/mtlskeystore/resource_akamai_mtlskeystore_client_certificate_third_party.go",
        read: "2026-11-20",
      },
    ],
    messages: {
      used: "version {version} of certificate {certificate} is removed, but still used by {user}",
      moved: "version {version} of certificate {certificate} is removed by the change that moves {user} away from it",
    },
  },
  check: {
    "change:certificateVersion"(change, { report, unchecked }) {
      const { before, all } = change;
      if (before === undefined || !isDropped(change, unchecked)) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      const users = usersOf((one) => one.certificate === before.certificate && isSameVersion(one, before), all);
      const verdict = verdictOn({ thing: before, fate, users }, all);
      if (verdict === undefined) return;
      if ("why" in verdict) return unchecked(before, verdict.why);
      const { message, user, certainty } = verdict;
      const certificate = before.certificate?.label ?? "";
      report({ message, node: before, data: { version: before.label, certificate, user }, certainty });
    },
  },
});
