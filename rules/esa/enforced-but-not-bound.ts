import { defineRule, type EsaBinding, type EsaSite, type EsaWafRule, valueOf } from "#rule";
import { actionOf, bindingsFor, cite, hostsOf, meantBy, mtlsFacts, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/enforced-but-not-bound",
    title: "a rule blocks unverified clients on a hostname that does no mTLS",
    why: "Only bound hostnames ask for a certificate. On any other hostname no client can present one, so every request counts as unverified and is answered with 403.",
    next: "Bind the hostname to a CA, or take it out of the rule.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "waf"],
    sources: [
      cite("clientCertificates", "only bound hostnames do mTLS; the hostname in the rule is the one that does"),
    ],
    messages: {
      unbound: "rule {rule} covers {hostname}, which is bound to no CA in view, so every request to it is blocked",
    },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      if (facts === undefined) return;
      const action = rule.action.text();
      if (action.state === "unknown") return unchecked(rule.action, action.why);
      if (actionOf(rule) !== "deny" || rule.pause?.isOff === true) return;
      const bindings = bindingsFor(rule);
      const bound = new Set(bindings.flatMap(meantBy));
      const missing = hostsOf(facts).filter((host) => !bound.has(host));
      const gap = bindings.find(({ hostnamesGap }) => hostnamesGap !== undefined);
      if (missing.length > 0 && gap?.hostnamesGap !== undefined) return unchecked(gap.list, gap.hostnamesGap);
      for (const hostname of missing) {
        report({
          message: "unbound",
          node: rule.hostPart(hostname),
          data: { rule: rule.label, hostname },
          // Nor is it known whether a wildcard may be bound, and what it then means.
          certainty: [...bound].some((name) => isWildcardOf(name, hostname)) ? "possible" : certaintyOf(rule, bindings),
          related: bindings
            .slice(0, 3)
            .map((binding) => ({ node: binding.list, note: `bound to ${binding.caPhrase}` })),
        });
      }
    },
  },
});

/**
 * Bindings to the ESA-managed CA show only in an answer of their own. With that in view, and the list of every CA known on the
 * site, absence is proof; another list makes it likely; without any, the host may well be bound.
 */
function certaintyOf(rule: EsaWafRule, bindings: readonly EsaBinding[]): "proven" | "likely" | "possible" {
  if (rule.zone?.complete.bindings === true) return "proven";
  const isSeen = (binding: EsaBinding): boolean => rule.zone !== undefined && binding.zone === rule.zone;
  // In Terraform every resource names its site, so that a list of a site that is not told says nothing of this one.
  if (bindings.length === 0 || (rule.field.doc.address !== undefined && !bindings.some(isSeen))) return "possible";
  const listed = new Set(bindings.map((binding) => valueOf(binding.ca)));
  const zones = [rule.zone, ...bindings.map(({ zone }) => zone)];
  const isEveryCaKnown = zones.every((zone) => zone === undefined || uploadedTo(zone) >= (zone.caTotal ?? 0));
  const isEveryCaListed = rule.project.esaCas.every((ca) => !ca.isUploaded || listed.has(ca));
  return bindings.some((binding) => binding.isManaged) && isEveryCaKnown && isEveryCaListed ? "proven" : "likely";
}

function uploadedTo({ cas }: EsaSite): number {
  return cas.filter(({ isUploaded }) => isUploaded).length;
}

function isWildcardOf(name: string, hostname: string): boolean {
  return name.startsWith("*.") && hostname.endsWith(name.slice(1));
}
