import { defineRule, type Enrollment, type Fix, valueOf } from "#rule";
import { declared, openapi, provider } from "./_lib.ts";
import { wordsFor } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/change-management-skipped",
    title: "a certificate goes to production without a stop on staging",
    why: "CPS does not wait for a test on staging but goes on to production by itself, so visitors are the first to notice a wrong chain or a missing name.",
    next: "Switch change management on, test the certificate on staging, and acknowledge the deployment to production in a later change.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11", "changeManagement: stop after staging until acknowledged"),
      provider("resource_akamai_cps_third_party_enrollment", "change_management"),
      provider("resource_akamai_cps_upload_certificate", "acknowledge_change_management"),
    ],
    messages: {
      skipped: "{resource} lets the certificate of enrollment {enrollment} go to production untested, because {cause}",
    },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      // Only certificates you bring yourself: those that CPS orders and renews would wait for a person every time.
      if (enrollment.isLive) return;
      for (const record of declared(enrollment)) {
        const kind = record.get("validationType");
        const read = kind.text();
        if (read.state === "unknown") unchecked(kind, read.why);
        if (read.state !== "known" || read.value.toLowerCase() !== "third-party") continue;
        const field = record.get("changeManagement");
        const flag = field.bool();
        if (flag.state === "unknown") unchecked(field, flag.why);
        if (flag.state === "unknown" || (flag.state === "known" && flag.value)) continue;
        const fix: Fix = { title: "stop after staging", safety: "unsafe", patches: [{ set: field, to: true }] };
        const cause = `${wordsFor(field)} is ${flag.state === "absent" ? "not set" : "false"}`;
        const { address } = field.doc;
        const resource = address === undefined || address === enrollment.label ? "the configuration" : address;
        report({ message: "skipped", node: field, data: { resource, enrollment: enrollment.label, cause }, fix });
      }
    },
    certificateUpload(upload, { report, unchecked }) {
      if (upload.to !== "cps") return;
      const field = upload.field.get("acknowledgeChangeManagement");
      const flag = field.bool();
      if (flag.state === "unknown") return unchecked(field, flag.why);
      if (flag.state === "absent" || !flag.value) return; // left out means false
      const enrollment = valueOf(upload.enrollment);
      // Where the enrollment makes no stop there is nothing to acknowledge, and the enrollment itself is reported.
      if (enrollment !== undefined && stops(enrollment) === false) return;
      report({
        message: "skipped",
        node: field,
        data: {
          resource: upload.label,
          enrollment: enrollment?.label ?? valueOf(upload.field.get("enrollmentId").id()) ?? "(not in view)",
          cause: "acknowledge_change_management is true",
        },
        certainty: "likely", // the test on staging may lie behind
        fix: { title: "acknowledge in a later change", safety: "unsafe", patches: [{ set: field, to: false }] },
      });
    },
  },
});

/** Whether a change of an enrollment waits on staging; undefined where that is not known. */
function stops(enrollment: Enrollment): boolean | undefined {
  const flag = enrollment.get("changeManagement").bool();
  return flag.state === "unknown" ? undefined : flag.state === "known" && flag.value;
}
