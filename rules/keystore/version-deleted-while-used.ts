import { defineRule } from "#rule";
import { declared, fateOfThing, isDropped, isSameVersion } from "./_change.ts";
import { phrase, usersOf } from "./_users.ts";

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
      const { left, moved } = usersOf(
        (one) => one.certificate === before.certificate && isSameVersion(one, before),
        all,
      );
      const { gap } = all.after.uses;
      const data = { version: before.label, certificate: before.certificate?.label ?? "" };
      if (left.length === 0 && gap !== undefined) {
        unchecked(before, `whether a rule still uses it is not known: ${gap}`);
      } else if (left.length + moved.length === 0) return;
      else if (fate.state === "unclear") unchecked(before, fate.why);
      else if (left.length > 0) report({ message: "used", node: before, data: { ...data, user: phrase(left) } });
      else {
        // Terraform deletes the version first, while the property on production still names it; between two exports there was time.
        const certainty = declared(before) === undefined ? "possible" : "likely";
        report({ message: "moved", node: before, data: { ...data, user: phrase(moved) }, certainty });
      }
    },
  },
});
