/**
 * The command `explain`: a rule's page is made from its metadata and its fixtures, so that it cannot fall behind what the
 * rule does.
 */
import type { AnyRule } from "../../rule/index.ts";
import { choice } from "../project/choice.ts";
import { ruleOf, rulesOfSystem, systems } from "../project/rule-ids.ts";
import { UserError } from "../project/user-error.ts";
import { catalogueMarkdown, cataloguePretty } from "./catalogue.ts";
import { explainMarkdown } from "./explain-markdown.ts";
import { explainPretty } from "./explain-pretty.ts";
import { readFlags } from "./flags.ts";
import { stdoutPage } from "./page.ts";
import { type Example, rulesJson } from "./rules-json.ts";

/** The flags of `explain`. */
export const explainFlags = { format: { type: "string" } } as const;

/** The forms in which rules can be told. */
export const ruleFormats = ["pretty", "json", "markdown"] as const;

/** One word of the command line: a rule, or a system with all its rules. */
type Asked = { readonly rule: AnyRule } | { readonly system: readonly AnyRule[] };

/** `edgelint explain RULE…`: tells all about rules, or lists those of a system; returns the exit code. */
export async function explainCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, explainFlags, "explain");
  const format = choice("--format", values.format ?? "pretty", ruleFormats);
  if (positionals.length === 0) {
    throw new UserError(
      "`edgelint explain` needs the id of a rule, as in `edgelint explain pem/expired`; `edgelint rules` lists them",
    );
  }
  const asked = [...new Set(positionals)].map(lookUp);
  const { examples } = await import("#examples");
  const exampleOf = (id: string): Example | undefined => (Object.hasOwn(examples, id) ? examples[id] : undefined);
  process.stdout.write(format === "json" ? jsonOf(asked, version, exampleOf) : textOf(asked, format, exampleOf));
  return 0;
}

function lookUp(word: string): Asked {
  const system = rulesOfSystem(word);
  return system.length > 0 ? { system } : { rule: ruleOf(word, systems()) };
}

type ExampleOf = (id: string) => Example | undefined;

function jsonOf(asked: readonly Asked[], version: string, exampleOf: ExampleOf): string {
  const all = new Set(asked.flatMap((one) => ("rule" in one ? [one.rule] : one.system)));
  return rulesJson([...all], version, exampleOf);
}

function textOf(asked: readonly Asked[], format: "pretty" | "markdown", exampleOf: ExampleOf): string {
  const page = stdoutPage();
  const parts = asked.map((one) => {
    if (format === "markdown") {
      return "rule" in one ? explainMarkdown(one.rule, exampleOf(one.rule.meta.id)) : catalogueMarkdown(one.system);
    }
    return "rule" in one
      ? explainPretty(one.rule, exampleOf(one.rule.meta.id), page)
      : cataloguePretty(one.system, page);
  });
  return parts.join(format === "pretty" ? `\n${page.faint("─".repeat(page.width))}\n\n` : "\n");
}
