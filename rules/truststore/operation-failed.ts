import { defineRule, valueOf } from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/operation-failed",
    title: "an operation on a CA set failed and was left that way",
    why: "A failed activation leaves the old version, or none, on that network, and a failed deletion leaves half a set: the account is not what the code says.",
    next: "Read the reason, correct the version if needed, and repeat it for that network; only COMPLETE counts.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell("follow an activation or deactivation until COMPLETE"),
      reference("activationStatus, failureReason; GET status/delete, which runs per network"),
    ],
    messages: { failed: "{operation} of CA set {set} on {network} ended as FAILED: {reason}" },
  },
  check: {
    caSetActivation(activation, { report }) {
      const { network, caSet } = activation;
      if (activation.status !== "FAILED") return;
      // A later operation on the same network has dealt with it; that one is judged by itself.
      if (network !== undefined && caSet !== undefined && caSet.lastOperation(network) !== activation) return;
      const node = activation.get("activationStatus").isAbsent
        ? activation.get("status")
        : activation.get("activationStatus");
      const reason = valueOf(activation.get("failureReason").text()) ?? "no reason is given";
      const data = {
        operation: activation.label,
        set: activation.setLabel,
        network: network ?? "an unknown network",
        reason,
      };
      report({ message: "failed", node, data });
    },
    caSet(set, { report }) {
      const { deletion } = set;
      if (deletion === undefined || valueOf(set.get("caSetStatus").text()) === "DELETED") return; // it was repeated since
      const failed = deletion
        .get("deletions")
        .items()
        .filter((item) => valueOf(item.get("status").text()) === "FAILED");
      const overall = valueOf(deletion.get("status").text()) === "FAILED" && failed.length === 0 ? [deletion] : [];
      for (const item of [...failed, ...overall]) {
        const network = valueOf(item.get("network").text()) ?? "both networks";
        const reason = valueOf(item.get("failureReason").text()) ?? valueOf(deletion.get("failureReason").text());
        const data = { operation: "the deletion", set: set.label, network, reason: reason ?? "no reason is given" };
        report({ message: "failed", node: item.get("status"), data });
      }
    },
  },
});
