import { defineRule, valueOf } from "#rule";
import { hasEntries } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/client-cert-header-empty",
    title: "the client certificate header sent to the origin carries nothing",
    why: "The origin reads the Client-To-Edge header to know who called. The header comes without certificate data, or not at all, so every client looks the same to the origin.",
    next: "Switch the behaviour on (enable), and either send the complete certificate or list at least one attribute.",
    severity: "high",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    sources: [
      {
        doc: "Property Manager guide",
        part: "Client Certificate Authentication, Enable, Complete client certificate and attributes",
        url: "https://techdocs.akamai.com/property-mgr/docs/client-certificate-authentication",
        read: "2026-11-20",
      },
      {
        doc: "Terraform reference, property rules",
        part: "client_certificate_auth: some form of the certificate needs to be in the header; enable starts as false",
        url: "https://techdocs.akamai.com/terraform/docs/client-certificate-auth",
        read: "2026-11-20",
      },
    ],
    messages: { empty: "clientCertificateAuth in {rule} sends no certificate data because {cause}" },
  },
  check: {
    "behavior:clientCertificateAuth"(behavior, { report, unchecked }) {
      const enable = behavior.option("enable");
      const complete = behavior.option("enableCompleteClientCertificate");
      const attributes = behavior.option("clientCertificateAttributes");
      const rule = behavior.rule.place;
      const reads = [enable.bool(), complete.bool()] as const;
      const [isOn, isComplete] = reads;
      if (isOn.state === "unknown") return unchecked(enable, isOn.why);
      const hasAttributes = hasEntries(attributes);
      const isBare = valueOf(isComplete) !== true && isComplete.state !== "unknown" && !hasAttributes;
      const whole = isBare ? [{ set: complete, to: true }] : [];
      // Both switches start as false, so absent means off.
      if (isOn.state === "absent" || !isOn.value) {
        const cause = `enable is ${isOn.state === "absent" ? "not set, which means off" : "off"}`;
        const fix = {
          title: "send the header",
          safety: "unsafe",
          patches: [{ set: enable, to: true }, ...whole],
        } as const;
        return report({ message: "empty", node: enable, data: { rule, cause }, fix });
      }
      if (isComplete.state === "unknown") return unchecked(complete, isComplete.why);
      if (!isBare) return;
      const cause = "neither the complete certificate nor an attribute is chosen";
      const node = attributes.isAbsent ? complete : attributes;
      report({
        message: "empty",
        node,
        data: { rule, cause },
        fix: { title: "send the complete certificate", safety: "unsafe", patches: whole },
      });
    },
  },
});
