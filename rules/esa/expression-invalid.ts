import { defineRule, type EsaWafRule, nearest } from "#rule";
import { cite, verifiedOptions } from "./_lib.ts";

export const rule = defineRule({
  meta: {
    id: "esa/expression-invalid",
    title: "a rule expression uses words or a form ESA does not know",
    why: "ESA refuses the rule, or, where it takes it, the condition does not mean what its author had in mind.",
    next: "Use ESA field names, separate set members with blanks, and stay within size and nesting limits.",
    severity: "medium",
    preset: "strict",
    needs: ["file"],
    since: "0.1.0",
    fixable: "sometimes",
    tags: ["waf"],
    sources: [
      cite("operators", "spelling of operators, sets and functions"),
      cite("engine", "nesting, size and number of conditions"),
    ],
    messages: { wrong: "expression of rule {rule}: {problem}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const read = rule.expression.text();
      if (read.state === "unknown") return unchecked(rule.expression, read.why);
      for (const { part, what, sure, mended } of rule.flaws) {
        report({
          message: "wrong",
          node: part,
          data: { rule: rule.label, problem: what },
          // What only one unofficial source says is likely where it also tells the right spelling, and else no more than possible.
          certainty: sure ? "proven" : mended === undefined ? "possible" : "likely",
          ...(mended === undefined
            ? {}
            : {
                fix: {
                  title: "use ESA's spelling",
                  safety: "unsafe",
                  patches: [{ set: rule.expression, to: mended }],
                } as const,
              }),
        });
      }
      for (const { name, meant } of misspelt(rule, options.verifiedFields)) {
        const mended = read.state === "known" ? read.value.replaceAll(name, meant) : "";
        report({
          message: "wrong",
          node: rule.fieldPart(name),
          data: { rule: rule.label, problem: `there is no field ${name}; ESA's is ${meant}` },
          certainty: "likely",
          fix: { title: "use ESA's spelling", safety: "unsafe", patches: [{ set: rule.expression, to: mended }] },
        });
      }
    },
  },
});

/** Fields that are one or two letters off one of the two names that carry mTLS. */
function misspelt(
  rule: EsaWafRule,
  verifiedFields: readonly string[],
): readonly { readonly name: string; readonly meant: string }[] {
  const known = [...verifiedFields, "http.host"];
  return rule.fieldNames.flatMap((name) => {
    const meant = known.includes(name) ? undefined : nearest(name, known);
    return meant === undefined ? [] : [{ name, meant }];
  });
}
