import { defineRule, type Fix } from "#rule";
import { declared, openapi, provider } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "cps/change-management-skipped",
    title: "a certificate goes to production without a stop on staging",
    why: "Without change management an uploaded certificate is deployed to both networks at once: a wrong chain or a missing name is first noticed by visitors.",
    next: "Switch change_management on, test on staging, and acknowledge in a later change.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      openapi("enrollment.v11, changeManagement: stop after staging until acknowledged"),
      provider("change_management of a third-party enrollment"),
    ],
    messages: { skipped: "{resource} lets enrollment {enrollment} deploy to production untested because {cause}" },
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
        const cause = flag.state === "absent" ? "changeManagement is not set" : "changeManagement is false";
        report({
          message: "skipped",
          node: field,
          data: { resource: "the configuration", enrollment: enrollment.label, cause },
          fix,
        });
      }
    },
  },
});
