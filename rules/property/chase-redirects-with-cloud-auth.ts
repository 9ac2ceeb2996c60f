import { cloudSigningOf, defineRule, valueOf } from "#rule";
import { hiddenBeside, inForceWith } from "./_beside.ts";

export const rule = defineRule({
  meta: {
    id: "property/chase-redirects-with-cloud-auth",
    title: "redirect chasing is switched on where cloud signing disables it",
    why: "Where requests are signed for a cloud origin, the edge switches redirect chasing off by itself. A redirect from the bucket then reaches the visitor, although the property says that the edge follows it.",
    next: "Switch redirect chasing off, which is what happens anyway, or serve the redirecting paths from an origin without cloud signing.",
    severity: "medium",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["cloud-access"],
    sources: [
      {
        doc: "Akamai PowerShell",
        part: "Manage cloud origin access: AWS and GCS authentication disables chaseRedirects",
        url: "https://techdocs.akamai.com/powershell/docs/manage-cloud-origin-access",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager behaviors",
        part: "originCharacteristics, authenticationMethod: AWS, GCS_HMAC_AUTHENTICATION, AOS_HMAC_AUTHENTICATION",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin-characteristics",
        read: "2026-11-20",
      },
    ],
    messages: {
      signed: "chaseRedirects is on in {rule} while the origin signs with {method}",
      below: "chaseRedirects is on in {rule} while the origin of rule {child} signs with {method}",
    },
  },
  check: {
    "behavior:chaseRedirects"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const enabled = behavior.option("enabled");
      const isOn = enabled.bool();
      if (isOn.state === "absent" || (isOn.state === "known" && !isOn.value)) return;
      const beside = inForceWith(behavior, "originCharacteristics");
      const signing = beside.find((one) => valueOf(cloudSigningOf(one)) !== undefined);
      const method = signing && valueOf(cloudSigningOf(signing))?.method;
      if (signing === undefined || method === undefined) {
        const vague = beside.find((one) => cloudSigningOf(one).state === "unknown");
        const why =
          vague === undefined
            ? hiddenBeside(behavior)
            : "the authentication method of the origin is filled in elsewhere";
        return why === undefined ? undefined : unchecked(enabled, why);
      }
      if (isOn.state === "unknown") return unchecked(enabled, isOn.why);
      const related = [{ node: signing, note: `signs with ${method}` }];
      if (signing.rule !== rule && !rule.ancestors.includes(signing.rule)) {
        const data = { rule: rule.place, child: signing.rule.label, method };
        return report({ message: "below", node: enabled, data, related, certainty: "likely" });
      }
      // Switching it off changes nothing only if no rule below goes to an origin without signing.
      const isEverywhere = beside.every((one) => valueOf(cloudSigningOf(one)) !== undefined);
      const fix = {
        title: "switch redirect chasing off",
        safety: "safe",
        patches: [{ set: enabled, to: false }],
      } as const;
      report({
        message: "signed",
        node: enabled,
        data: { rule: rule.place, method },
        related,
        ...(isEverywhere ? { fix } : {}),
      });
    },
  },
});
