import { type Behavior, defineRule, valueOf } from "#rule";
import { hiddenBeside, inForceWith } from "./_beside.ts";

export const rule = defineRule({
  meta: {
    id: "property/https-downgrade-with-origin-mtls",
    title: "requests meant for origin mTLS can be sent over plain HTTP",
    why: "A request that is downgraded goes to the origin without TLS, so without the client certificate: the origin refuses it, or serves it to anyone who asks over HTTP.",
    next: "Remove the downgrade where the origin expects a client certificate.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "origin"],
    cwe: [319],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "allowHTTPSDowngrade",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-allow-https-downgrade",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "mtlsOriginKeystore",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-mtls-origin-keystore",
        read: "2026-11-20",
      },
    ],
    messages: { downgrade: "allowHTTPSDowngrade in {rule} applies where mtlsOriginKeystore is on" },
  },
  check: {
    "behavior:allowHTTPSDowngrade"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const enabled = behavior.option("enabled");
      const isOn = enabled.bool();
      if (isOn.state === "known" && !isOn.value) return;
      const beside = inForceWith(behavior, "mtlsOriginKeystore");
      const mtls = beside.find((one) => valueOf(stateOf(one)) === true);
      if (mtls === undefined) {
        const vague = beside.find((one) => stateOf(one).state === "unknown");
        const why =
          vague === undefined ? hiddenBeside(behavior) : "whether mtlsOriginKeystore is on is filled in elsewhere";
        return why === undefined ? undefined : unchecked(enabled, why);
      }
      if (isOn.state !== "known")
        return unchecked(enabled, isOn.state === "unknown" ? isOn.why : "whether the downgrade is on is not written");
      const related = [{ node: mtls, note: `sends the client certificate in rule ${mtls.rule.label}` }];
      report({ message: "downgrade", node: enabled, data: { rule: rule.place }, related });
    },
  },
});

/** Whether a client certificate is sent; one that is not switched on is not. */
function stateOf(mtls: Behavior) {
  return mtls.option("enable").bool();
}
