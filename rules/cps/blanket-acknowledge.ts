import { type Context, defineRule, type Field, valueOf } from "#rule";
import { guide, provider } from "./_lib.ts";
import { wordsFor } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/blanket-acknowledge",
    title: "certificate warnings are acknowledged without being read",
    why: "CPS stops at warnings about names that are missing, chains that do not verify and certificates that have expired. With the flag on, each of these certificates can reach the edge unseen.",
    next: "Switch the flag off and read the warnings. Third-party enrollments and uploads can list the accepted ones in auto_approve_warnings.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      provider(
        "resource_akamai_cps_third_party_enrollment",
        "acknowledge_pre_verification_warnings, acknowledge_post_verification_warnings: false where left out; auto_approve_warnings for third-party enrollments and uploads only",
      ),
      guide("auto_approve_warnings lists the warnings that are accepted, of those that akamai_cps_warnings knows"),
    ],
    messages: { unread: "{flag} is on in {resource}, so every warning is accepted unread" },
  },
  check: {
    enrollment(enrollment, context) {
      // A DV enrollment or validation has no list of warnings to accept: its flag is the only way on.
      if (valueOf(enrollment.isThirdParty) !== true) return;
      for (const record of enrollment.records) judge(record.get("acknowledgePreVerificationWarnings"), context);
    },
    certificateUpload({ to, field }, context) {
      if (to === "cps") judge(field.get("acknowledgePostVerificationWarnings"), context);
    },
  },
});

function judge(field: Field, { report, unchecked }: Context<typeof rule.meta.messages, unknown>): void {
  const read = field.bool();
  if (read.state === "unknown") return unchecked(field, read.why);
  if (read.state === "absent" || !read.value) return; // left out means false
  report({
    message: "unread",
    node: field,
    data: { flag: wordsFor(field), resource: field.doc.address ?? "the request" },
    fix: { title: "stop at warnings", safety: "unsafe", patches: [{ set: field, to: false }] },
  });
}
