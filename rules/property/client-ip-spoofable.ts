import { defineRule, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/client-ip-spoofable",
    title: "clients can choose the address the origin sees",
    why: "The origin believes a client that sends the header itself. Rate limits, allow lists and logs that go by this address can then be tricked.",
    next: "Set trueClientIpClientSetting to false, so that only the edge fills the header.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "always",
    tags: ["origin"],
    cwe: [290, 348],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "origin, trueClientIpClientSetting",
        url: "https://techdocs.akamai.com/property-mgr/reference/latest-origin",
        read: "2026-11-20",
      },
    ],
    messages: { open: "origin in {rule} accepts {header} from the client" },
  },
  check: {
    "behavior:origin"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const setting = behavior.option("trueClientIpClientSetting");
      const isOpen = setting.bool();
      if (isOpen.state === "unknown") return unchecked(setting, isOpen.why);
      // The default is false.
      if (isOpen.state === "absent" || !isOpen.value) return;
      const sent = behavior.option("enableTrueClientIp");
      const isSent = sent.bool();
      if (isSent.state === "unknown") return unchecked(sent, isSent.why);
      // The default is true: the header goes to the origin unless that is switched off.
      if (isSent.state === "known" && !isSent.value) return;
      const header = behavior.option("trueClientIpHeader").text();
      const name = header.state === "unknown" ? "the address header" : (valueOf(header) ?? "True-Client-IP");
      report({
        message: "open",
        node: setting,
        data: { rule: rule.place, header: name },
        fix: { title: "let only the edge fill the header", safety: "unsafe", patches: [{ set: setting, to: false }] },
      });
    },
  },
});
