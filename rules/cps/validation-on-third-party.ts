import { defineRule, type Fix, valueOf } from "#rule";
import { guide, openapi } from "./_lib.ts";
import { blockOf } from "./_terraform.ts";

export const rule = defineRule({
  meta: {
    id: "cps/validation-on-third-party",
    title: "a domain validation is attached to a third-party enrollment",
    why: "CPS asks for proof of the domains only where it orders the certificate itself. A third-party enrollment has no challenges to acknowledge: while one of its changes is pending, the apply waits for them until it times out.",
    next: "Remove the validation; for a third-party enrollment the CA that signs your CSR proves the domains.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["certificates"],
    sources: [
      guide("validation is a step of domain-validated enrollments"),
      openapi(
        "change.v2",
        "allowedInput: lets-encrypt-challenges comes with domain validation, third-party-certificate without",
      ),
    ],
    messages: { thirdParty: "{validation} refers to {enrollment}, whose domains CPS does not validate" },
  },
  check: {
    project(project, { report, unchecked }) {
      for (const validation of project.domainValidations) {
        const link = validation.enrollment;
        if (link.state === "unknown") unchecked(validation, link.why);
        if (link.state !== "known" || valueOf(link.value.isThirdParty) !== true) continue;
        const block = blockOf(project, validation.field);
        const others = block?.module.blocks.filter((other) => other !== block && other.dependsOn(block)) ?? [];
        const fix: Fix = { title: "remove the validation", safety: "unsafe", patches: [{ unset: validation.field }] };
        report({
          message: "thirdParty",
          node: validation.field.get("enrollmentId"),
          data: { validation: validation.label, enrollment: link.value.field.doc.address ?? link.value.resource },
          related: [{ node: link.value, note: "the third-party enrollment" }],
          ...(others.length === 0 && { fix }),
        });
      }
    },
  },
});
