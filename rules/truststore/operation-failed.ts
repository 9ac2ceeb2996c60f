import { defineRule, valueOf } from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/operation-failed",
    title: "an operation on a CA set failed and was left that way",
    why: "A failed activation leaves the old version, or none, on that network, and a failed deletion leaves half a set: the account is no longer what the code says.",
    next: "Read the reason, correct the version if needed, and repeat the operation for that network until its status is COMPLETE.",
    severity: "medium",
    preset: "recommended",
    needs: ["snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell("follow an activation or deactivation until COMPLETE"),
      reference("get-deployment-request-for-ca-set", "list CA set activations: activationStatus, failureReason"),
      reference("get-deletion-request-for-ca-set", "CA set delete status, with failures per network"),
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
        const next = "Repeat the deletion for that network. If it fails again, contact Akamai support.";
        report({ message: "failed", node: item.get("status"), data, next, source: 2 });
      }
    },
  },
});
