import { defineRule, type EsaSite, type EsaWafRule, hostKey, valueOf } from "#rule";
import { bareName, cite, mtlsFacts, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/hostname-outside-site",
    title: "a hostname does not belong to the site it is used with",
    why: "A site answers for its own names only: a foreign name cannot be bound, and in a rule it never matches, so nobody is asked for a certificate and nobody is turned away.",
    next: "Correct the name, or use the site it belongs to.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "hostnames"],
    sources: [cite("clientCertificates", "the domain name must be one of the website")],
    messages: { outside: "{hostname} is not {site} or one of its subdomains" },
  },
  options: verifiedOptions,
  check: {
    esaBinding(binding, { report, unchecked }) {
      if (binding.names.length === 0) return;
      const site = siteName(binding.zone);
      if (site === undefined) return unchecked(binding.list, "the name of its site is not in the project or snapshot");
      for (const { field, name } of binding.names) {
        if (!isWithin(bareName(name), site))
          report({ message: "outside", node: field, data: { hostname: name, site } });
      }
    },
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      if (facts === undefined) return;
      const names = [...new Set(facts.branches.flatMap(({ hosts }) => (hosts.kind === "only" ? hosts.names : [])))];
      if (names.length === 0) return;
      const zone = rule.zone ?? onlySite(rule);
      const site = siteName(zone);
      if (site === undefined)
        return unchecked(rule.expression, "the name of its site is not in the project or snapshot");
      for (const hostname of names) {
        if (isWithin(hostname, site)) continue;
        // A list of rules does not say its site; the only site in view is likely the one.
        report({
          message: "outside",
          node: rule.hostPart(hostname),
          data: { hostname, site },
          certainty: rule.zone === undefined ? "likely" : "proven",
        });
      }
    },
  },
});

function siteName(site: EsaSite | undefined): string | undefined {
  const name = site === undefined ? undefined : valueOf(site.name);
  return name === "" ? undefined : name;
}

/** The only site in view, for a rule that names none; an account's ruleset holds for all of its sites. */
function onlySite({ project, ruleset }: EsaWafRule): EsaSite | undefined {
  const set = valueOf(ruleset);
  if (set !== undefined && !set.member("InstanceId").isAbsent) return undefined;
  return project.esaSites.length === 1 ? project.esaSites[0] : undefined;
}

function isWithin(name: string, site: string): boolean {
  const host = hostKey(name);
  return host === site || host.endsWith(`.${site}`);
}
