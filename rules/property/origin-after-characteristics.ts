import { cloudSigningOf, defineRule, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/origin-after-characteristics",
    title: "originCharacteristics comes before the origin it describes",
    why: "Behaviours take effect in their order. The signing is set up for the origin known so far, so the edge may ask the origin that follows without a valid signature.",
    next: "Move origin above originCharacteristics in the same behaviour list.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["cloud-access", "order"],
    sources: [
      {
        doc: "Akamai PowerShell",
        part: "Manage cloud origin access: define origin before originCharacteristics",
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: { before: "in {rule} originCharacteristics stands before origin" },
  },
  check: {
    "behavior:originCharacteristics"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const at = rule.behaviors.indexOf(behavior);
      const origin = rule.behaviors.findIndex(({ name }) => name === "origin");
      if (origin < at) return; // before it, or in no place of this rule
      // With AUTOMATIC authentication Property Manager itself exports this order.
      const signing = cloudSigningOf(behavior);
      if (signing.state === "unknown") return unchecked(behavior.option("authenticationMethod"), signing.why);
      if (valueOf(signing) === undefined) return;
      if (rule.gap !== undefined) return unchecked(behavior, rule.gap);
      const related = rule.behaviors
        .slice(origin, origin + 1)
        .map((node) => ({ node, note: "the origin it describes" }));
      report({ message: "before", node: behavior, data: { rule: rule.place }, related });
    },
  },
});
