import { absent, type Behavior, defineRule, known, misspelt, type Read, type RuleNode, unknown, valueOf } from "#rule";
import { certificateMatch, isFailure, isOff, mayShareHosts } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "property/mtls-mismatch-allowed",
    title: "requests that fail the mTLS settings are let through",
    why: "With denial off, a client outside the accepted CA sets still reaches the origin; only a child rule that matches the failure can stop it or leave a trace.",
    next: "Turn enableDenyRequest on, or add a child rule that matches the failure and denies or records it.",
    severity: "high",
    preset: "recommended",
    needs: ["project"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls"],
    cwe: [287],
    sources: [
      {
        doc: "Property Manager behaviors",
        part: "enforceMtlsSettings, enableDenyRequest: the samples of its default leave it out, and false lets the request go on",
        url: "https://techdocs.akamai.com/property-mgr/docs/enforce-mtls-settings",
        read: "2026-11-20",
      },
      {
        doc: "Property Manager criteria",
        part: "clientCertificate, enforceMtls, to handle requests that fail the checks",
        url: "https://techdocs.akamai.com/property-mgr/reference/ga-client-certificate",
        read: "2026-11-20",
      },
    ],
    messages: { open: "{rule} does not deny mismatching requests and no child rule handles them" },
  },
  check: {
    "behavior:enforceMtlsSettings"(behavior, { report, unchecked }) {
      const { rule } = behavior;
      const deny = behavior.option("enableDenyRequest");
      const read = deny.bool();
      if (read.state === "unknown") return unchecked(deny, read.why);
      const slip = misspelt(deny);
      if (slip !== undefined) return unchecked(deny, slip);
      // Absent means off, as in the vendor's own samples of the default.
      if (read.state === "known" && read.value) return;
      if (checksNothing(behavior)) return;
      if (!rule.isComplete) return unchecked(behavior, rule.gap ?? "the rule around this behavior is not in view");
      const verdict = handled(rule);
      if (verdict.state === "unknown") return unchecked(behavior, verdict.why);
      if (verdict.state === "known") return;
      report({
        message: "open",
        node: deny,
        data: { rule: rule.place },
        fix: { title: "deny mismatching requests", safety: "unsafe", patches: [{ set: deny, to: true }] },
      });
    },
  },
});

/** With both checks switched off there is nothing to deny: property/mtls-checks-nothing speaks. */
function checksNothing(behavior: Behavior): boolean {
  const isOn = (name: string): boolean =>
    behavior.option(name).bool().state === "unknown" || valueOf(behavior.option(name).bool()) === true;
  return !isOn("enableAuthSet") && !isOn("enableOcspStatus");
}

/** Whether a rule does something about failing requests: one below, or one that judges the certificate of the same hosts by itself. */
function handled(rule: RuleNode): Read<RuleNode> {
  const below = new Set(rule.descendants);
  let why: string | undefined;
  for (const other of rule.tree.rules) {
    const criterion = other.criterion("clientCertificate");
    if (criterion === undefined || other === rule || (!below.has(other) && !mayShareHosts(rule, other))) continue;
    const match = certificateMatch(criterion);
    if (match.state === "unknown") why ??= match.why;
    if (match.state !== "known" || !isFailure(match.value) || (match.value.enforces && !below.has(other))) continue;
    if (acts(other)) return known(other);
  }
  const hidden = [rule, ...below].find(({ gap }) => gap !== undefined)?.gap;
  const isPart = !rule.hasKnownAncestors && rule.parent === undefined && rule.field.get("children").isAbsent;
  if (hidden !== undefined || why !== undefined) return unknown(hidden ?? why ?? "");
  return isPart ? unknown("the rules below this part are not in view") : absent;
}

function acts(rule: RuleNode): boolean {
  return [rule, ...rule.descendants].some(
    (one) => one.gap !== undefined || one.behaviors.some((behavior) => !isOff(behavior)),
  );
}
