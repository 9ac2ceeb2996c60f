import { defineRule, type EsaClientCertificate, isSame, valueOf } from "#rule";
import { citeChange } from "./_change.ts";
import { cite } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/certificate-status-changed",
    title: "a client certificate is revoked or trusted again",
    why: "A revoked certificate is refused at once, wherever a client still uses it. One that is made active again is trusted again, with every copy of its key.",
    next: "Confirm that no client needs it any more, above all if it is the last active one; reactivating trusts every copy of its key again.",
    severity: "medium",
    preset: "strict",
    needs: ["change"],
    since: "0.1.0",
    fixable: "never",
    tags: ["certificates"],
    sources: [
      cite(
        "clientCertificates",
        "revoke a certificate that is no longer used; the console asks to confirm that nobody needs it",
      ),
      citeChange("certificateResource", "status: active or revoked"),
    ],
    messages: { changed: "{certificate} goes from {before} to {after}" },
  },
  check: {
    "change:esaClientCertificate"({ before, after, all }, { report, unchecked }) {
      if (before === undefined || after === undefined) return;
      const [old, now] = [before.member("Status"), after.member("Status")];
      // Left out in Terraform, the status stays what it is.
      if (now.isAbsent || isSame(old, now)) return;
      for (const read of [old.text(), now.text()]) if (read.state === "unknown") return unchecked(now, read.why);
      const [from, to] = [statusOf(before), statusOf(after)];
      if (from === to || to === undefined) return;
      // An answer without a status says nothing; what Terraform asks for is active from the start.
      if (from === undefined && (!before.isRequest || to === "active")) return;
      const others = all.after.esaClientCertificates.filter((one) => one !== after && one.zone === after.zone);
      const isLast = to === "revoked" && !others.some((one) => (statusOf(one) ?? "active") === "active");
      report({
        message: "changed",
        node: now,
        data: { certificate: after.address ?? after.label, before: from ?? "active", after: to },
        ...(isLast && {
          next: "No other active certificate of the site is in view: make sure that no client needs one, or issue another first.",
        }),
        related: [{ node: old, note: "the status before the change" }],
      });
    },
  },
});

/** `active` or `revoked`; undefined where it is neither, as where nothing is written. */
function statusOf(leaf: EsaClientCertificate): string | undefined {
  const status = valueOf(leaf.member("Status").text())?.trim().toLowerCase();
  return status === "active" || status === "revoked" ? status : undefined;
}
