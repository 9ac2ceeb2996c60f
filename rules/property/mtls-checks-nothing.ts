import { defineRule, type Field, misspelt, valueOf } from "#rule";
import { hasEntries } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/mtls-checks-nothing",
    title: "mTLS is enforced without a CA set to check",
    why: "The behavior compares the edge certificate with the listed CA sets only when enableAuthSet is on and a set is listed; otherwise every client passes while the configuration looks protected.",
    next: "Switch enableAuthSet on and list the ids of the CA sets bound to the edge certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableAuthSet and certificateAuthoritySet; enableAuthSet starts as false",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-enforce-mtls-settings",
        read: "2026-11-20",
      },
    ],
    messages: { nothing: "enforceMtlsSettings in {rule} checks no CA set because {cause}" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const isOn = behavior.option("enableAuthSet");
      const sets = behavior.option("certificateAuthoritySet");
      const rule = behavior.rule.place;
      const read = isOn.bool();
      if (read.state === "unknown") return unchecked(isOn, read.why);
      const slip = misspelt(isOn) ?? misspelt(sets);
      if (slip !== undefined) return unchecked(isOn, slip);
      const isListed = hasEntries(sets);
      // The vendor's default of enableAuthSet is false.
      if (read.state === "absent" || !read.value) {
        const fix = {
          title: "require one of the listed CA sets",
          safety: "unsafe",
          patches: [{ set: isOn, to: true }],
        } as const;
        // Older formats let the OCSP comparison run alone: then something is checked, though no CA set.
        const hasOcsp = valueOf(behavior.option("enableOcspStatus").bool()) === true;
        const cause = `enableAuthSet is ${read.state === "absent" ? "not set, which means off" : "off"}`;
        report({
          message: "nothing",
          node: isOn,
          data: { rule, cause },
          certainty: hasOcsp ? "likely" : "proven",
          ...(isListed ? { fix } : {}),
        });
      } else if (!isListed) {
        report({
          message: "nothing",
          node: sets,
          data: { rule, cause: `certificateAuthoritySet is ${sets.isAbsent ? "not given" : "empty"}` },
        });
      } else if (!sets.isList) unchecked(sets, reasonOf(sets));
    },
  },
});

function reasonOf(sets: Field): string {
  const read = sets.ids();
  return read.state === "unknown" ? read.why : "certificateAuthoritySet is no list of ids";
}
