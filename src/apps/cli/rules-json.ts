/** Rules for scripts. What is printed here is a promise to others, so it is kept apart from how rules are held inside. */
import type { AnyRule } from "../../rule/index.ts";

/** How a rule's subject looks wrong and right, as the generated examples hold it. */
export interface Example {
  readonly bad: string;
  readonly good: string;
  readonly language: string;
}

/** Rules as a document for scripts: what `rules` and `explain` print with `--format json`. */
export function rulesJson(
  rules: readonly AnyRule[],
  version: string,
  exampleOf: (id: string) => Example | undefined = () => undefined,
): string {
  const told = rules.map((rule) => ruleJson(rule, exampleOf(rule.meta.id)));
  return `${JSON.stringify({ schema: 1, tool: { name: "edgelint", version }, rules: told }, null, 2)}\n`;
}

// Every member is named here: the order is a promise, and a new one is a decision.
function ruleJson({ meta, options }: AnyRule, example: Example | undefined): object {
  return {
    id: meta.id,
    title: meta.title,
    severity: meta.severity,
    preset: meta.preset,
    needs: meta.needs,
    fixable: meta.fixable,
    since: meta.since,
    tags: meta.tags,
    cwe: meta.cwe ?? [],
    why: meta.why,
    next: meta.next,
    messages: meta.messages,
    sources: meta.sources.map(({ doc, part, url, read }) => ({ doc, part, url, read })),
    ...(options === undefined ? {} : { options: { defaults: options.defaults, schema: options.schema } }),
    ...(example === undefined ? {} : { example: { bad: example.bad, good: example.good, language: example.language } }),
  };
}
