import { defineRule } from "#rule";
import { declared, doubtOf, droppedVersions } from "./_change.ts";
import { phrase, usersOf } from "./_users.ts";

export const rule = defineRule({
  meta: {
    id: "cam/unlinked-and-deleted-together",
    title: "a key version is deleted in the same change that stops using it",
    why: "A version can be deleted only once no active property uses it, and the lookup notices that five minutes after the activation. Terraform changes the key before the property that refers to it: the deletion is refused, and the rest is not applied.",
    next: "Split it: repoint and activate first, wait at least five minutes, then delete the version.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "rotation"],
    sources: [
      {
        doc: "Cloud Access Manager API",
        part: "delete an access key version: only one that no active property uses",
        url: "https://techdocs.akamai.com/cloud-access-mgr/reference/delete-access-key-version",
        read: "2026-11-20",
      },
      {
        doc: "Akamai Terraform provider, pkg/providers/cloudaccess",
        part: "a pair of credentials that goes is deleted when the key is updated",
        url: "https://github.com/akamai/terraform-provider-akamai/blob/master/pkg/providers/cloudaccess/resource_akamai_cloudaccess_key.go",
        read: "2026-11-20",
      },
    ],
    messages: { together: "this change moves {property} off version {version} of key {key} and deletes the version" },
  },
  check: {
    changes(all, { report, unchecked }) {
      for (const dropped of droppedVersions(all)) {
        const { key, version } = dropped;
        const { left, moved } = usersOf(version, all);
        if (left.length > 0 || moved.length === 0) continue; // still used: another rule says so
        const doubt = all.after.uses.gap ?? doubtOf(dropped, all);
        if (doubt !== undefined) unchecked(version, doubt);
        else
          report({
            message: "together",
            node: version,
            data: { property: phrase(moved), version: version.label, key: key.label },
            // Terraform does both in one go; between two answers of the account there may have been time.
            certainty: declared(version) === undefined ? "possible" : "likely",
          });
      }
    },
  },
});
