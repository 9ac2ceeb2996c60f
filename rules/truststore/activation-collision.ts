import { type CaSetActivation, defineRule, valueOf } from "#rule";
import { powershell, reference } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/activation-collision",
    title: "two activations of one CA set compete for the same network",
    why: "A network runs one version of a set, and one operation at a time: a second request is refused while the first one runs, or silently replaces what the first one made live.",
    next: "Keep one activation per set and network, and wait for a running one to finish.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell("one activation serves one network; a new activation replaces the old one"),
      reference("errors", "409, another-activation-request-in-progress-in-the-ca-set"),
    ],
    messages: { collision: "{first} and {second} both act on CA set {set} on {network}" },
  },
  check: {
    project(project, { report }) {
      const groups = new Map<string, CaSetActivation[]>();
      for (const activation of project.caSetActivations) {
        const key = keyOf(activation);
        if (key !== undefined && isOpen(activation)) groups.set(key, [...(groups.get(key) ?? []), activation]);
      }
      for (const group of groups.values()) {
        const [first, ...rest] = distinct(group);
        if (first === undefined) continue;
        for (const second of rest) {
          report({
            message: "collision",
            node: second.get("network"),
            data: { first: first.label, second: second.label, set: second.setLabel, network: second.network ?? "" },
            related: [{ node: first.get("network"), note: "acts on the same network" }],
            // Requests kept side by side may be meant for different days; beside a running operation any request is refused.
            certainty: first.isRequest && second.declaration === undefined ? "likely" : "proven",
          });
        }
      }
    },
  },
});

/**
 * What two activations that compete have in common. Blocks of Terraform compete with those of their own configuration: another one
 * may be a copy of it, and an operation that is running may be their own.
 */
function keyOf(activation: CaSetActivation): string | undefined {
  const { network, setLabel, declaration } = activation;
  if (network === undefined || setLabel === "") return undefined;
  if (declaration === undefined) return `${setLabel} ${network}`;
  const id = valueOf(activation.caSet?.id ?? activation.get("caSetId").id());
  return id === undefined ? undefined : `${declaration.configuration}\n${id}\n${network}`;
}

/** What still acts: a request that the project holds, or an operation of the account that is not over. */
function isOpen(activation: CaSetActivation): boolean {
  if (activation.declaration?.doubt !== undefined) return false;
  return activation.isRequest ? !activation.isLive : activation.status === "IN_PROGRESS";
}

/** Running operations first; one operation that several answers show counts once. */
function distinct(group: readonly CaSetActivation[]): readonly CaSetActivation[] {
  const running = new Map(
    group.filter((activation) => !activation.isRequest).map((activation) => [activation.label, activation]),
  );
  return [...running.values(), ...group.filter((activation) => activation.isRequest)];
}
