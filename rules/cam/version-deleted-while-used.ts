import { defineRule } from "#rule";
import { doubtOf, droppedVersions } from "./_change.ts";
import { phrase, usersOf } from "./_users.ts";

export const rule = defineRule({
  meta: {
    id: "cam/version-deleted-while-used",
    title: "an access key version is deleted while a property may still use it",
    why: "Cloud Access Manager refuses to delete a version that an active property uses, so the change stops halfway. Where no network uses it yet, the version goes, and the next activation signs with a credential that is not there.",
    next: "Point originCharacteristics at the other version, activate on both networks, check that a finished lookup lists no property, then delete.",
    severity: "high",
    preset: "recommended",
    needs: ["change", "project"],
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
    ],
    messages: { used: "version {version} of key {key} is removed, but still used by {user}" },
  },
  check: {
    changes(all, { report, unchecked }) {
      for (const dropped of droppedVersions(all)) {
        const { key, version } = dropped;
        const { left } = usersOf(version, all);
        const { gap } = all.after.uses;
        const doubt = doubtOf(dropped, all);
        if (left.length > 0) {
          if (doubt !== undefined) unchecked(version, doubt);
          else
            report({
              message: "used",
              node: version,
              data: { version: version.label, key: key.label, user: phrase(left) },
            });
        } else if (gap !== undefined) unchecked(version, `whether a rule still uses it is not known: ${gap}`);
      }
    },
  },
});
