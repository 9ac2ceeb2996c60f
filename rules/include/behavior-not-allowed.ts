import { type Behavior, type Criterion, defineRule } from "#rule";

/** Behaviors that the vendors' pages name as not allowed in includes; the full list (77 in v2025-10-16) is longer. */
const behaviors = [
  "http2",
  "http3",
  "siteShield",
  "sureRoute",
  "httpStrictTransportSecurity",
  "edgeWorker",
  "webApplicationFirewall",
  "tieredDistribution",
  "datastream",
  "mPulse",
  "include",
  "advanced",
] as const;
const criteria = ["virtualWaitingRoomRequest", "visitorPrioritizationRequest"] as const;

export const rule = defineRule({
  meta: {
    id: "include/behavior-not-allowed",
    title: "an include holds a behaviour that only a property may use",
    why: "The include cannot be saved or activated, so every property that uses it stays on the version before.",
    next: "Move the behaviour or match into the rules of the parent properties.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["includes"],
    sources: [
      {
        doc: "Akamai Terraform provider",
        part: "rule formats: behaviors and matches that includes cannot use",
        url: "https://github.com/akamai/terraform-provider-akamai/tree/master/pkg/providers/property/ruleformats",
        read: "2026-11-20",
      },
    ],
    messages: { behavior: "include {include} holds {behavior}, which is not allowed in an include" },
  },
  check: {
    ruleTree(tree, { report }) {
      const { include } = tree;
      if (include === undefined) return;
      const found: readonly (Behavior | Criterion)[] = [
        ...behaviors.flatMap((name) => tree.behaviors(name)),
        ...criteria.flatMap((name) => tree.criteria(name)),
      ];
      for (const item of found)
        report({ message: "behavior", node: item, data: { behavior: item.name, include: include.label } });
    },
  },
});
