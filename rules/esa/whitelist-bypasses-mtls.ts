import { defineRule, type EsaWafRule, type Field, valueOf } from "#rule";
import {
  actionOf,
  bindingsFor,
  cite,
  type Facts,
  hostsOf,
  isCustom,
  meantBy,
  sameZone,
  type VerifiedOptions,
  verifiedOptions,
} from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/whitelist-bypasses-mtls",
    title: "a whitelist rule skips the block on unverified clients",
    why: "The custom rule that turns unverified clients away does not look at requests that match the whitelist rule, so these reach the origin without a certificate.",
    next: "Exclude the mTLS hostnames from the whitelist rule, or skip fewer checks.",
    severity: "medium",
    preset: "strict",
    needs: ["project"],
    since: "0.1.0",
    fixable: "never",
    tags: ["mtls", "waf"],
    cwe: [287],
    sources: [cite("whitelistRules", "skip all rules, categories of rules or rules by id")],
    messages: { bypassed: "whitelist rule {rule} takes in requests for {hostname} and skips {skipped}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      if (valueOf(rule.phase) !== "http_whitelist" || rule.pause?.isOff === true) return;
      const blocks = blocksBeside(rule, options);
      const skip = skipOf(
        rule,
        blocks.map(({ block }) => block),
      );
      if (skip === undefined) return;
      const facts = rule.facts(options.verifiedFields);
      if (facts.state === "unknown" || (facts.state === "known" && !facts.value.analysable)) {
        return unchecked(
          rule.expression,
          facts.state === "unknown" ? facts.why : (facts.value.why ?? "the expression cannot be read"),
        );
      }
      const bound = bindingsFor(rule).flatMap(meantBy);
      const hosts = new Set([...blocks.flatMap(({ hosts }) => hosts), ...(skip.isBroad ? bound : [])]);
      const answers = [...hosts].map((hostname) => ({
        hostname,
        covers: facts.state === "known" ? overlap(facts.value, hostname) : "no",
      }));
      const hit = answers.find(({ covers }) => covers === "yes") ?? answers.find(({ covers }) => covers === "maybe");
      if (hit === undefined || hit.covers === "no") return;
      report({
        message: "bypassed",
        node: skip.field,
        data: { rule: rule.label, hostname: hit.hostname, skipped: skip.skipped },
        // A regular expression or a named list decides the overlap; that whitelists come first is how the page describes skipping.
        certainty: hit.covers === "yes" ? "likely" : "possible",
        related: blocks.slice(0, 3).map(({ block }) => ({ node: block.expression, note: "the block that is skipped" })),
      });
    },
  },
});

/** The rules of the site that turn unverified clients away, with the hosts they name. */
function blocksBeside(
  rule: EsaWafRule,
  { verifiedFields }: VerifiedOptions,
): readonly { readonly block: EsaWafRule; readonly hosts: readonly string[] }[] {
  return rule.project.esaWafRules.flatMap((block) => {
    const facts = valueOf(block.facts(verifiedFields));
    const isBlock =
      sameZone(block, rule) && isCustom(block) && actionOf(block) === "deny" && facts?.mentionsVerified === true;
    // A block that is off turns nobody away, skipped or not.
    if (block.pause?.isOff === true) return [];
    return isBlock && facts !== undefined ? [{ block, hosts: hostsOf(facts) }] : [];
  });
}

/** What the rule skips of the custom rules, where it stands, and whether that is all of them. */
function skipOf(
  rule: EsaWafRule,
  blocks: readonly EsaWafRule[],
): { readonly field: Field; readonly skipped: string; readonly isBroad: boolean } | undefined {
  const bypass = ["Actions", "Bypass"] as const;
  const skip = rule.setting(...bypass, "Skip");
  if (valueOf(skip.text()) === "all") return { field: skip, skipped: "all rules", isBroad: true };
  const tag = rule
    .setting(...bypass, "Tags")
    .items()
    .find((item) => valueOf(item.text()) === "http_custom");
  if (tag !== undefined) return { field: tag, skipped: "all custom rules", isBroad: true };
  const ids = new Map(
    blocks.flatMap((block) => (block.id.state === "known" ? [[block.id.value, block.label] as const] : [])),
  );
  const item = rule
    .setting(...bypass, "CustomRules")
    .items()
    .find((one) => ids.has(valueOf(one.id()) ?? ""));
  return item === undefined
    ? undefined
    : { field: item, skipped: `rule ${ids.get(valueOf(item.id()) ?? "") ?? ""}`, isBroad: false };
}

/** Whether unverified requests to a host match: with a path or an address beside the host, some of them do. */
function overlap(facts: Facts, host: string): "yes" | "maybe" | "no" {
  const answers = facts.branches
    .filter(({ verified }) => !verified)
    .map(({ hosts, covers }) => {
      const answer = covers(host);
      const isOpen = hosts.kind === "only" && (hosts.patterns.length > 0 || hosts.without.length > 0);
      return answer === "maybe" && !isOpen ? "yes" : answer;
    });
  return answers.includes("yes") ? "yes" : answers.includes("maybe") ? "maybe" : "no";
}
