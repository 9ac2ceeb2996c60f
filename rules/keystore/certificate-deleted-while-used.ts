import { defineRule } from "#rule";
import { declared, fateOfThing } from "./_change.ts";
import { phrase, usersOf } from "./_users.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/certificate-deleted-while-used",
    title: "a client certificate is deleted while a property still uses it",
    why: "With its last version the edge has nothing left to show to the origin: an origin that asks for a certificate refuses every request. The name stays blocked for up to a day, so that nothing brings the certificate back quickly.",
    next: "Repoint and activate every property first; the deletion removes all versions and can take a day to finish.",
    severity: "critical",
    preset: "recommended",
    needs: ["change", "project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "deleting a certificate deletes all its versions; what a property on production uses cannot be deleted",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
    ],
    messages: {
      used: "certificate {certificate} and all its versions are removed, but still used by {user}",
      moved: "certificate {certificate} and all its versions are removed by the change that moves {user} away from it",
    },
  },
  check: {
    "change:clientCertificate"({ before, after, all }, { report, unchecked }) {
      if (before === undefined || after !== undefined || (before.isRequest && !before.isDeclared)) return;
      const fate = fateOfThing(before, all);
      if (fate.state === "stays") return;
      const { left, moved } = usersOf((version) => version.certificate === before, all);
      const { gap } = all.after.uses;
      const data = { certificate: before.label };
      if (left.length === 0 && gap !== undefined) {
        unchecked(before, `whether a rule still uses it is not known: ${gap}`);
      } else if (left.length + moved.length === 0) return;
      else if (fate.state === "unclear") unchecked(before, fate.why);
      else if (left.length > 0) report({ message: "used", node: before, data: { ...data, user: phrase(left) } });
      else {
        // Terraform deletes the certificate first, while the property on production still names it; between two exports there was time.
        const certainty = declared(before) === undefined ? "possible" : "likely";
        report({ message: "moved", node: before, data: { ...data, user: phrase(moved) }, certainty });
      }
    },
  },
});
