import { defineRule, type EsaWafRule, type Field, nearest } from "#rule";
import { cite, type VerifiedOptions, verifiedOptions } from "./_lib.ts";

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
    messages: { wrong: "expression of {owner}: {problem}" },
  },
  options: verifiedOptions,
  check: {
    esaWafRule(rule, { options, report, unchecked }) {
      const read = rule.expression.text();
      if (read.state === "unknown") return unchecked(rule.expression, read.why);
      for (const flaw of flawsOf(rule.wording, options)) report(found(`rule ${rule.label}`, rule.wording, flaw));
    },
    project(project, { options, report }) {
      for (const set of project.esaWafRulesets) {
        const { wording } = set;
        if (wording.text.trim() === "") continue;
        for (const flaw of flawsOf(wording, options)) report(found(`ruleset ${set.label}`, wording, flaw));
      }
    },
  },
});

type EsaExpression = EsaWafRule["wording"];

interface Flaw {
  readonly part: Field;
  readonly what: string;
  readonly certainty: "proven" | "likely" | "possible";
  readonly mended: string | undefined;
}

function found(owner: string, { field }: EsaExpression, { part, what, certainty, mended }: Flaw) {
  const fix = { title: "use ESA's spelling", safety: "unsafe", patches: [{ set: field, to: mended ?? "" }] } as const;
  const data = { owner, problem: what };
  return { message: "wrong", node: part, data, certainty, ...(mended === undefined ? {} : { fix }) } as const;
}

function* flawsOf(wording: EsaExpression, { verifiedFields }: VerifiedOptions): Generator<Flaw> {
  for (const { part, what, sure, mended } of wording.flaws) {
    // What only one unofficial source says is likely where it also tells the right spelling, and else no more than possible.
    yield { part, what, certainty: sure ? "proven" : mended === undefined ? "possible" : "likely", mended };
  }
  for (const { name, meant } of misspelt(wording, verifiedFields)) {
    const mended = wording.text.replaceAll(name, meant);
    const what = `there is no field ${name}; ESA's is ${meant}`;
    yield { part: wording.fieldPart(name), what, certainty: "likely", mended };
  }
}

/** Fields that are one or two letters off one of the two names that carry mTLS. */
function misspelt(
  wording: EsaExpression,
  verifiedFields: readonly string[],
): readonly { readonly name: string; readonly meant: string }[] {
  const known = [...verifiedFields, "http.host"];
  return wording.fieldNames.flatMap((name) => {
    const meant = known.includes(name) ? undefined : nearest(name, known);
    return meant === undefined ? [] : [{ name, meant }];
  });
}
