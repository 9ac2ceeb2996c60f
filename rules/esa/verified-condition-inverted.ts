import { defineRule } from "#rule";
import { actionOf, cite, mtlsFacts, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/verified-condition-inverted",
    title: "a rule blocks the clients whose certificate is valid",
    why: "Every client that presents a valid certificate is turned away, and those without one pass.",
    next: "Set the condition back to its default: the client certificate is not verified.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["mtls", "waf"],
    sources: [cite("clientCertificates", "keep Client Certificate Verified at its default")],
    messages: { inverted: "rule {rule} denies requests whose client certificate is verified" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const facts = mtlsFacts(rule, options, unchecked);
      // With a further condition, such as an address or a path, a rule may well turn certain verified clients away.
      if (facts?.branches.some(({ verified, otherConditions }) => verified && otherConditions === 0) !== true) return;
      const action = rule.action.text();
      if (action.state === "unknown") return unchecked(rule.action, action.why);
      if (actionOf(rule) !== "deny" || rule.pause !== undefined) return;
      const [test] = rule.wording.verifiedTests(options.verifiedFields);
      report({
        message: "inverted",
        node: test?.part ?? rule.expression,
        data: { rule: rule.label },
        certainty: "likely", // the spelling of the field and of its negation is not in an official page
        ...(test === undefined
          ? {}
          : {
              fix: {
                title: "deny what is not verified",
                safety: "unsafe",
                patches: [{ set: rule.expression, to: test.inverted }],
              } as const,
            }),
      });
    },
  },
});
