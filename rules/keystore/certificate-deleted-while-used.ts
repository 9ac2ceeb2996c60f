import { defineRule } from "#rule";
import { fateOfThing } from "./_change.ts";
import { usersOf, verdictOn } from "./_users.ts";

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
      const users = usersOf((version) => version.certificate === before, all);
      const verdict = verdictOn({ thing: before, fate, users }, all);
      if (verdict === undefined) return;
      if ("why" in verdict) return unchecked(before, verdict.why);
      const { message, user, certainty } = verdict;
      report({ message, node: before, data: { certificate: before.label, user }, certainty });
    },
  },
});
