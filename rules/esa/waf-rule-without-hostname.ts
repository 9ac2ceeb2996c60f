import { defineRule, type EsaWafRule } from "#rule";
import {
  actionOf,
  bindingsFor,
  cite,
  isCustom,
  meantBy,
  mtlsFacts,
  type VerifiedOptions,
  verifiedOptions,
} from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/waf-rule-without-hostname",
    title: "a rule against unverified clients is not limited to hostnames",
    why: "A branch that names no hostname holds for every host of the site. All requests without a verified certificate are then blocked, even on hosts that never ask for one.",
    next: "Add a hostname condition to every branch; one that only excludes names is no limit.",
    severity: "critical",
    preset: "recommended",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    sources: [
      cite(
        "clientCertificates",
        "enter the hostname; without it all requests without a verified certificate are intercepted",
      ),
      cite("engine", "precedence of and, or"),
    ],
    messages: {
      unscoped: "rule {rule} blocks unverified requests on every host, as no hostname is named in {where}",
      excludes: "rule {rule} only excludes hostnames in {where}, so it blocks unverified requests on all other hosts",
      everything: "rule {rule} blocks every request on every host",
    },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = isCustom(rule) && isAlways(rule, options) ? undefined : mtlsFacts(rule, options, unchecked);
      const isEverything = facts === undefined && isCustom(rule) && isAlways(rule, options);
      if (facts === undefined && !isEverything) return;
      const action = rule.action.text();
      if (action.state === "unknown") return unchecked(rule.action, action.why);
      if (actionOf(rule) !== "deny" || rule.pause?.isOff === true) return;
      if (isEverything) return report({ message: "everything", node: rule.expression, data: { rule: rule.label } });
      const limited = rule.limitedTo(boundNames(rule), options.verifiedFields);
      for (const { part, text, excludes } of rule.unscopedParts(options.verifiedFields)) {
        report({
          message: excludes ? "excludes" : "unscoped",
          node: part,
          data: { rule: rule.label, where: whereOf(text, rule) },
          ...(limited === undefined
            ? {}
            : {
                fix: {
                  title: "limit it to the bound hostnames",
                  safety: "unsafe",
                  patches: [{ set: rule.expression, to: limited }],
                } as const,
              }),
        });
      }
    },
  },
});

/** A branch is quoted where it is not all of the expression. */
function whereOf(text: string, { wording }: EsaWafRule): string {
  const whole = wording.text.trim();
  if (text === whole || `(${text})` === whole) return "its expression";
  return `its part ${text.length > 80 ? `${text.slice(0, 77)}...` : text}`;
}

/** `true` and the like: it names no certificate field, and blocks everything all the same. */
function isAlways(rule: EsaWafRule, { verifiedFields }: VerifiedOptions): boolean {
  const facts = rule.facts(verifiedFields);
  return facts.state === "known" && facts.value.alwaysTrue;
}

function boundNames(rule: EsaWafRule): readonly string[] {
  const bindings = bindingsFor(rule);
  if (bindings.some(({ hostnamesGap }) => hostnamesGap !== undefined)) return [];
  return [...new Set(bindings.flatMap(meantBy))];
}
