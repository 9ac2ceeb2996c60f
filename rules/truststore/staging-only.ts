import { type CaSet, type CaSetActivation, defineRule, type Field, valueOf } from "#rule";
import { powershell } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/staging-only",
    title: "a CA set is activated on staging only",
    why: "An enrollment takes only a set that is active on both networks, so mTLS cannot be tried out on staging alone: CPS will refuse to bind this set.",
    next: "Activate the CA set on production, too.",
    severity: "medium",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [powershell("both networks are needed before an edge certificate is linked")],
    messages: { staging: "CA set {set} is activated on STAGING and nowhere else" },
  },
  check: {
    caSet(set, { report, unchecked }) {
      // Once bound, truststore/active-on-one-network-only says the same with more weight.
      if (set.isDeleted || set.enrollments.length > 0) return;
      const staging = set.activeOn("STAGING");
      const production = set.activeOn("PRODUCTION");
      if (staging.state === "known" && staging.value && production.state === "known") {
        if (!production.value) report({ message: "staging", node: stated(set), data: { set: set.label } });
        return;
      }
      const activation = set.declaration === undefined ? lonely(set.activations) : undefined;
      const isOpen = production.state !== "known" && (staging.state !== "known" || staging.value);
      if (activation !== undefined && isOpen) {
        report({ message: "staging", node: activation.get("network"), data: { set: set.label }, certainty: "likely" });
      } else if (staging.state === "known" && staging.value && production.state === "unknown")
        unchecked(set, production.why);
    },
    project(project, { report }) {
      const strangers = new Map<string, CaSetActivation[]>();
      for (const activation of project.caSetActivations) {
        if (activation.caSet !== undefined || activation.setLabel === "" || isOfOthers(activation)) continue;
        strangers.set(activation.setLabel, [...(strangers.get(activation.setLabel) ?? []), activation]);
      }
      for (const [set, activations] of strangers) {
        const activation = lonely(activations);
        const isBound = project.enrollments.some((enrollment) => valueOf(enrollment.caSetId) === set);
        if (activation === undefined || isBound) continue; // a bound set works already: production is active elsewhere
        report({ message: "staging", node: activation.get("network"), data: { set }, certainty: "likely" });
      }
    },
  },
});

/** A set that Terraform only looks up is made elsewhere, and may be activated there. */
function isOfOthers({ declaration, field }: CaSetActivation): boolean {
  return declaration !== undefined && field.get("caSetId").text().state !== "known";
}

/** The activation on staging, where no activation in view is for another network or leaves its network open. */
function lonely(activations: readonly CaSetActivation[]): CaSetActivation | undefined {
  const acting = activations.filter((activation) => !activation.isDeactivation && activation.status !== "FAILED");
  if (acting.some(({ network, declaration }) => network !== "STAGING" || isVague(declaration))) return undefined;
  return acting.at(0);
}

/** True for a block that may not be made, or beside which others may be. */
function isVague(declaration: CaSetActivation["declaration"]): boolean {
  return declaration !== undefined && (declaration.doubt ?? declaration.gap) !== undefined;
}

/** Where the account says that nothing is active on production, or Terraform activates on staging, else the set itself. */
function stated(set: CaSet): Field | CaSet {
  const field = set.get("productionVersion");
  if (field.value !== undefined) return field;
  return set.activations.find(({ declaration }) => declaration !== undefined)?.get("network") ?? set;
}
