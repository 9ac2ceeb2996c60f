import { type Criterion, defineRule, valueOf } from "#rule";

export const rule = defineRule({
  meta: {
    id: "property/any-with-negation",
    title: "an any-match with a negated condition matches nearly every request",
    why: "A request that meets none of the other conditions nearly always meets the negated one, so the rule runs for almost all traffic.",
    next: "Make the rule require all of its conditions (criteriaMustSatisfy all), or split it.",
    severity: "low",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "never",
    tags: ["matching"],
    sources: [
      {
        doc: "PAPI",
        part: "criteriaMustSatisfy: with any, one matching criterion is enough",
        url: "https://github.com/akamai/akamai-apis",
        read: "2026-11-20",
      },
    ],
    messages: {
      negated: "{rule} runs when any one of its conditions is met, and one of them is negated ({criterion})",
    },
  },
  check: {
    rule(rule, { report, unchecked }) {
      if (!rule.matchesAny) return;
      const negated = rule.criteria.find(isNegated);
      if (negated === undefined) return;
      if (rule.criteria.length > 1) {
        const node = negated.option("matchOperator");
        report({ message: "negated", node, data: { rule: rule.place, criterion: negated.name } });
      } else if (!rule.isComplete) unchecked(negated, rule.gap ?? "not all criteria of the rule are in view");
    },
  },
});

/** IS_NOT, DOES_NOT_EXIST, IS_NOT_ONE_OF and the like. */
function isNegated(criterion: Criterion): boolean {
  return /(?:^|_)NOT(?:_|$)/.test(valueOf(criterion.option("matchOperator").text()) ?? "");
}
