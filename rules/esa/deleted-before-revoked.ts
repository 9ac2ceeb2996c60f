import { defineRule, type EsaClientCertificate, type Read } from "#rule";
import { citeChange, isOnlyForgotten, whyElsewhere } from "./_change.ts";

export const rule = defineRule({
  meta: {
    id: "esa/deleted-before-revoked",
    title: "a client certificate is deleted without being revoked first",
    why: "ESA documents the deletion of revoked certificates only, and Terraform does not revoke before it deletes: expect the apply to fail, and until then whoever holds the key still gets in.",
    next: "Set its status to revoked and apply, then remove it.",
    severity: "high",
    preset: "recommended",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      citeChange("deleteCertificate", "only a revoked certificate can be deleted"),
      citeChange("certificateResource", "status: active or revoked"),
    ],
    messages: { active: "{certificate} is removed while its status is {status}" },
  },
  check: {
    "change:esaClientCertificate"({ before, after, planned, all }, { report, unchecked }) {
      if (before === undefined || isOnlyForgotten(before, all)) return;
      if (after !== undefined && planned?.includes("delete") !== true) return;
      // What is gone from the account's own answer was deleted before, so it must have been revoked.
      if (!before.isRequest) return;
      const status = statusOf(before);
      if (status.state === "known" && status.value === "revoked") return;
      const why = status.state === "unknown" ? status.why : whyElsewhere(before, all);
      if (why !== undefined) return unchecked(before, why);
      report({
        message: "active",
        node: before,
        // A certificate is active from the start, but may have been revoked in the console.
        certainty: status.state === "absent" ? "likely" : "proven",
        data: {
          certificate: before.address ?? before.label,
          status: status.state === "known" ? status.value : "active by default",
        },
      });
    },
  },
});

function statusOf(leaf: EsaClientCertificate): Read<string> {
  const read = leaf.member("Status").text();
  return read.state === "known" ? { state: "known", value: read.value.trim().toLowerCase() } : read;
}
