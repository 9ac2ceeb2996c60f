/** The ties of Alibaba Cloud ESA: which CA a hostname's clients are checked against, and which rule turns the others away. */
import type { EsaBinding, EsaSite, EsaWafRule, Project } from "../../model/index.ts";
import { valueOf } from "../../model/index.ts";
import { VERIFIED_FIELDS } from "../../syntax/index.ts";
import type { Draft, GraphBuilder } from "./builder.ts";
import type { Things } from "./things.ts";

/** Reads the ties of one run's ESA configuration into a graph. */
export function esaTies(project: Project, builder: GraphBuilder, things: Things): void {
  const hosts = new Map<EsaSite | undefined, Map<string, Draft>>();
  for (const site of project.esaSites) things.esaSite(site);
  for (const ca of project.esaCas) {
    const to = things.esaCa(ca);
    for (const place of ca.pem?.certificates ?? [])
      builder.tie(to, "holds", things.certificate(place), { site: place.site });
  }
  for (const leaf of project.esaClientCertificates) {
    const to = things.esaClientCertificate(leaf);
    if (leaf.zone !== undefined) builder.tie(things.esaSite(leaf.zone), "holds", to, { site: leaf.site });
  }
  for (const binding of project.esaBindings) bindingTies(binding, { builder, things, hosts });
  for (const rule of project.esaWafRules) ruleTies(rule, { builder, things, hosts });
}

interface Ties {
  readonly builder: GraphBuilder;
  readonly things: Things;
  /** The bound hostnames of each site. */
  readonly hosts: Map<EsaSite | undefined, Map<string, Draft>>;
}

function bindingTies(binding: EsaBinding, { builder, things, hosts }: Ties): void {
  const { zone } = binding;
  const own = hosts.get(zone) ?? new Map<string, Draft>();
  hosts.set(zone, own);
  for (const { field, name } of binding.names) {
    const host = things.esaHostname(zone, name, field.site);
    own.set(name, host);
    if (zone !== undefined) builder.tie(things.esaSite(zone), "serves", host, { site: field.site });
    const about = { relation: "checks-clients-against", kind: "esa-ca", site: field.site } as const;
    if (binding.isManaged) builder.tie(host, about.relation, builder.unseen("esa-ca", "ESA-managed CA"), about);
    else builder.follow(host, { ...about, link: binding.ca, id: binding.caId }, things.esaCa);
  }
  if (zone !== undefined && binding.hostnamesGap !== undefined)
    builder.tie(things.esaSite(zone), "serves", undefined, { site: binding.site, why: binding.hostnamesGap });
}

function ruleTies(rule: EsaWafRule, { builder, things, hosts }: Ties): void {
  const from = things.esaWafRule(rule);
  const { site } = rule.expression;
  if (rule.zone !== undefined) builder.tie(things.esaSite(rule.zone), "is-guarded-by", from, { site: rule.site });
  const facts = rule.facts(VERIFIED_FIELDS);
  const read = valueOf(facts);
  if (facts.state === "absent" || read?.mentionsVerified === false) return; // it asks nobody for a certificate
  const why = facts.state === "unknown" ? facts.why : read?.analysable === false ? read.why : undefined;
  if (why !== undefined) return builder.tie(from, "applies-to", undefined, { site, why });
  for (const [zone, own] of hosts) {
    if (rule.zone !== undefined && zone !== undefined && !rule.zone.mayBe(zone)) continue;
    for (const [name, host] of own) {
      const covers = read?.coversHost(name);
      if (covers === "yes") builder.tie(from, "applies-to", host, { site });
      if (covers === "maybe")
        builder.tie(from, "applies-to", host, { site, why: "other conditions of its expression decide" });
    }
  }
}
