import { type Activation, defineRule, known, type Property, type Read, unknown, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "activation/deactivates-live-property",
    title: "the version that carries traffic is told to deactivate",
    why: "A deactivated property no longer serves any traffic: requests to every hostname that still points at the edge fail.",
    next: "Move DNS and hostnames away first; if a rollback is meant, activate the earlier version instead of deactivating this one.",
    severity: "critical",
    preset: "recommended",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["activation", "outage"],
    sources: [
      {
        doc: "Property Manager API: activate or deactivate a property",
        part: "activationType DEACTIVATE: the property would no longer serve any traffic",
        url: "https://techdocs.akamai.com/property-mgr/reference/post-property-activations",
        read: "2026-11-20",
      },
    ],
    messages: { live: "the request deactivates version {version} of {property}, which is live on {network}" },
  },
  check: {
    activation(activation, { report, unchecked }) {
      if (!activation.isRequest || !activation.isDeactivation) return;
      const { network } = activation;
      const version = activation.version;
      if (network === undefined || version.state !== "known")
        return unchecked(activation, "the version or the network it deactivates is not known");
      const aim = propertyOf(activation);
      if (aim === undefined) return unchecked(activation, "which property it is for is not in the project or snapshot");
      const live = liveVersion(aim.property, network);
      if (live.state === "unknown") return unchecked(activation, live.why);
      if (valueOf(live) !== version.value) return;
      // On staging nothing but tests depends on it.
      const certainty = network === "STAGING" ? "possible" : aim.isNamed ? "proven" : "likely";
      report({
        message: "live",
        node: activation.get("activationType"),
        certainty,
        data: { version: version.value, property: aim.property.label, network },
        related: [{ node: aim.property, note: "the property" }],
      });
    },
  },
});

/** The property a request is for: as it says itself, else the only one in view, since a body leaves it to the address it is sent to. */
function propertyOf(activation: Activation): { readonly property: Property; readonly isNamed: boolean } | undefined {
  const { target, project } = activation;
  if (target !== undefined) return target.kind === "property" ? { property: target, isNamed: true } : undefined;
  const isElsewhere = ["propertyId", "propertyName", "includeId", "includeVersion"].some(
    (name) => !activation.get(name).isAbsent,
  );
  const [only, ...others] = project.properties;
  return isElsewhere || only === undefined || others.length > 0 ? undefined : { property: only, isNamed: false };
}

/** The version a network runs: by the property's own record, else by its last activation there. */
function liveVersion(property: Property, network: "STAGING" | "PRODUCTION"): Read<number> {
  const member = network === "STAGING" ? "stagingVersion" : "productionVersion";
  const stated = property.get(member).number();
  if (stated.state !== "absent" || property.says(member)) return stated;
  const records = property.activations.filter((record) => !record.isRequest && record.network === network);
  const active = records.find((record) => valueOf(record.get("status").text()) === "ACTIVE" && !record.isDeactivation);
  const version = active?.version;
  return version?.state === "known"
    ? known(version.value)
    : unknown(`which version is live on ${network} is not in the project or snapshot`);
}
