import { type CaSet, defineRule, type Enrollment, type Field, networks } from "#rule";
import { powershell } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "truststore/active-on-one-network-only",
    title: "a CA set is bound to an enrollment but not active on both networks",
    why: "CPS deploys an edge certificate to both networks. Where the CA set has no active version, there is nothing to check clients against, so the binding is refused.",
    next: "Activate a version on staging and one on production before you bind the set; the two versions may differ.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "activation"],
    sources: [
      powershell("the set must be active on staging and production before it is bound in CPS"),
      {
        doc: "Akamai Terraform, manage CA sets",
        part: "activate the set on both networks, then bind it",
        url: "https://techdocs.akamai.com/terraform/docs/manage-ca-sets",
        read: "2026-11-20",
      },
    ],
    messages: { inactive: "CA set {set} is bound to {enrollment}, but has no active version on {network}" },
  },
  check: {
    enrollment(enrollment, { report, unchecked }) {
      const link = enrollment.caSet;
      if (link.state === "unknown") return unchecked(enrollment.clientAuthentication.get("setId"), link.why);
      // Absent: the enrollment asks for no client certificates. A deleted set is what truststore/unknown-target speaks of.
      if (link.state === "absent" || link.value.isDeleted) return;
      const set = link.value;
      const missing: string[] = [];
      for (const network of networks) {
        const read = set.activeOn(network);
        if (read.state === "unknown") unchecked(set, read.why);
        else if (read.state === "known" && !read.value) missing.push(network);
      }
      if (missing.length === 0) return;
      report({
        message: "inactive",
        node: enrollment.clientAuthentication.get("setId"),
        data: { set: set.label, enrollment: nameOf(enrollment), network: missing.join(" and ") },
        related: missing.map((network) => ({ node: stated(set, network), note: `no version is active on ${network}` })),
        certainty: isSure(set) ? "proven" : "likely",
      });
    },
  },
});

/** A set that its configuration activates nowhere may have been activated by hand before it was imported. */
function isSure({ declaration, activations }: CaSet): boolean {
  return declaration === undefined || activations.length > 0;
}

function nameOf(enrollment: Enrollment): string {
  return `enrollment ${enrollment.label}`;
}

/** Where the account says that nothing is active, else the set itself. */
function stated(set: CaSet, network: string): Field | CaSet {
  const field = set.get(network === "STAGING" ? "stagingVersion" : "productionVersion");
  return field.value === undefined ? set : field;
}
