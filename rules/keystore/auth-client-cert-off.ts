import { defineRule, misspelt, writtenName } from "#rule";
import { isSwitchedOff } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "keystore/auth-client-cert-off",
    title: "the edge connects to the origin without insisting on mTLS",
    why: "With this switch off, an origin that does not ask for a client certificate gets ordinary TLS: requests flow, but the origin cannot tell that they come from Akamai.",
    next: "Once the origin asks for client certificates, switch authClientCert on (in Terraform, auth_client_cert).",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "origin"],
    cwe: [287],
    sources: [
      {
        doc: "Terraform: manage client certificates",
        part: "authClientCert false falls back to standard TLS",
        url: "https://techdocs.akamai.com/terraform/docs/manage-client-certificates",
        read: "2026-11-20",
      },
      {
        doc: "Terraform: mtls_origin_keystore",
        part: "default behavior: auth_client_cert is false",
        url: "https://techdocs.akamai.com/terraform/docs/ga-mtls-origin-keystore",
        read: "2026-11-20",
      },
    ],
    messages: { off: "the origin mTLS behavior in {rule} has {field} off" },
  },
  check: {
    "behavior:mtlsOriginKeystore"(behavior, { report, unchecked }) {
      const auth = behavior.option("authClientCert");
      const read = auth.bool();
      const off = isSwitchedOff(behavior);
      // A behavior that is off connects with no certificate at all; keystore/behavior-without-effect says so.
      if (off.state === "known" && off.value) return;
      if (read.state === "known" && read.value) return;
      if (read.state === "unknown") return unchecked(auth, read.why);
      if (off.state === "unknown") return unchecked(auth, off.why);
      const slip = misspelt(auth);
      if (slip !== undefined) return unchecked(auth, slip);
      // The documented default of authClientCert is false, so leaving it out is the same as writing it.
      report({
        message: "off",
        node: auth,
        data: { rule: behavior.rule.place, field: writtenName(auth) },
        fix: { title: "insist on mTLS with the origin", safety: "unsafe", patches: [{ set: auth, to: true }] },
      });
    },
  },
});
