import { defineRule, type EsaBinding, valueOf } from "#rule";
import { cite, listed, sameZone } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/unknown-ca-id",
    title: "hostnames are bound with a CA id that is missing or unknown",
    why: "With a wrong id the call fails or binds the hosts to another CA; without one it replaces the list of the ESA-managed CA, whose certificates the clients do not have.",
    next: "Use the id returned by the upload; without an id the call changes the ESA-managed CA.",
    severity: "medium",
    preset: "strict",
    needs: ["project", "snapshot"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "certificates"],
    sources: [
      cite("clientCertificates", "record the certificate id of the answer"),
      cite("setHostnames", "Id: without it the ESA-managed CA is meant"),
    ],
    messages: {
      unknown: "the binding of {hostnames} uses CA id {id}, which no upload or export shows",
      missing: "the binding of {hostnames} names no CA id, which means the ESA-managed CA and not {ca}",
    },
  },
  check: {
    esaBinding(binding, { report, unchecked }) {
      const id = binding.caId;
      const hostnames = listed(binding.names.map(({ name }) => name));
      if (id.state === "unknown") return unchecked(binding.member("Id"), id.why);
      if (id.state === "absent") {
        const ca = forgotten(binding);
        // Binding to the ESA-managed CA is legitimate; beside an upload that nothing uses it is likely a slip.
        if (ca !== undefined && hostnames !== "")
          report({ message: "missing", node: binding.list, part: "key", data: { hostnames, ca }, certainty: "likely" });
        return;
      }
      if (binding.ca.state === "known" || binding.isManaged) return;
      const cas = binding.project.esaCas.filter((ca) => sameZone(ca, binding) && ca.isUploaded);
      const isComplete = binding.zone?.complete.cas === true;
      if (cas.length === 0 && !isComplete)
        return unchecked(binding.member("Id"), "no upload or list of the site's CA certificates is in view");
      if (!isComplete && (binding.zone?.caTotal ?? 0) > cas.length)
        return unchecked(binding.member("Id"), "only some pages of the list of CA certificates are in view");
      report({
        message: "unknown",
        node: binding.member("Id"),
        data: { hostnames: hostnames === "" ? "no hostnames" : hostnames, id: id.value },
        certainty: isComplete ? "proven" : "likely",
        related: cas.slice(0, 3).map((ca) => ({ node: ca, note: "a CA in view" })),
      });
    },
  },
});

/** The CA that was uploaded for the site and that nothing binds, where a request leaves the id out and no client has a certificate of ESA's own. */
function forgotten(binding: EsaBinding): string | undefined {
  const { project } = binding;
  if (!binding.isRequest || project.esaClientCertificates.length > 0) return undefined;
  const { esaBindings } = project;
  const uploaded = project.esaCas.filter((ca) => !ca.isLive && sameZone(ca, binding));
  const free = uploaded.filter((ca) =>
    ca.id.state === "known"
      ? esaBindings.every((other) => valueOf(other.ca) !== ca)
      : esaBindings.every((other) => other.caId.state === "absent"),
  );
  return uploaded.length > 0 && free.length === uploaded.length ? free[0]?.label : undefined;
}
