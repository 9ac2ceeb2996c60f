import { defineRule, type EsaBinding, type EsaCa, valueOf } from "#rule";
import { cite, sameZone } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/ca-never-bound",
    title: "a custom CA is uploaded but no hostname uses it",
    why: "Only bound hostnames do mTLS. Until this CA is bound, no hostname checks certificates against it, and it takes one of the plan's five places.",
    next: "Bind the hostnames whose clients this CA should check, or delete the CA.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [cite("clientCertificates", "bind hostnames to a custom CA certificate")],
    messages: { unused: "{ca} is bound to no hostname" },
  },
  check: {
    esaCa(ca, { report, unchecked }) {
      // A body or template has no id yet: nothing can name it until ESA has answered.
      if (ca.id.state !== "known") return;
      const bindings = ca.project.esaBindings.filter((binding) => sameZone(binding, ca));
      const own = bindings.filter((binding) => valueOf(binding.ca) === ca);
      if (own.some((binding) => binding.hostnames.length > 0 || binding.hostnamesGap !== undefined)) return;
      const isComplete = ca.zone?.complete.bindings === true;
      const hidden = own.length > 0 ? undefined : whyHidden(ca, bindings);
      if (hidden !== undefined) return unchecked(ca, hidden);
      report({
        message: "unused",
        node: ca,
        data: { ca: ca.phrase },
        // That Terraform declares no list is a sign, not a proof.
        certainty: own.length > 0 || isComplete ? "proven" : "likely",
        related: own.slice(0, 1).map((binding) => ({ node: binding.list, note: "its list is empty" })),
      });
    },
  },
});

/** Why hostnames may be bound to it all the same; undefined where the files tell. */
function whyHidden(ca: EsaCa, bindings: readonly EsaBinding[]): string | undefined {
  if (ca.zone?.complete.bindings === true) return undefined;
  if (ca.hiddenHostnames !== undefined) return ca.hiddenHostnames;
  if (bindings.some((binding) => binding.caId.state === "unknown")) return "a binding names its CA elsewhere";
  // The API tells the hostnames of one CA at a time.
  if (ca.address === undefined) return `no list of the hostnames bound to ${ca.phrase} is in view`;
  // Terraform may refer to its CA where an answer of the API writes its id.
  const isForeign = (binding: EsaBinding): boolean => binding.address === undefined && binding.ca.state === "unknown";
  return bindings.some(isForeign) ? "a list in view may be the one of this CA, whose id only apply tells" : undefined;
}
