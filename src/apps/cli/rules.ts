/** The command `rules`: what can be checked at all, for people who choose and for scripts that list. */
import { rules } from "#rules";
import { presets, selectRules } from "../../engine/index.ts";
import type { AnyRule } from "../../rule/index.ts";
import { choice } from "../project/choice.ts";
import { systemOf, systems } from "../project/rule-ids.ts";
import { didYouMean } from "../project/suggest.ts";
import { UserError } from "../project/user-error.ts";
import { catalogueMarkdown, cataloguePretty } from "./catalogue.ts";
import { ruleFormats } from "./explain.ts";
import { readFlags } from "./flags.ts";
import { stdoutPage } from "./page.ts";
import { rulesWords } from "./rule-words.ts";
import { rulesJson } from "./rules-json.ts";

/** The flags of `rules`. */
export const rulesFlags = { format: { type: "string" }, preset: { type: "string" } } as const;

/** `edgelint rules [SYSTEM…]`: the catalogue; returns the exit code. */
export async function rulesCommand(argv: readonly string[], version: string): Promise<number> {
  const { values, positionals } = readFlags(argv, rulesFlags, "rules");
  const format = choice("--format", values.format ?? "pretty", ruleFormats);
  const preset = choice("--preset", values.preset ?? "all", presets);
  for (const system of positionals) checkSystem(system);
  const selected = selectRules(rules, { preset, only: new Map() }).map(({ rule }) => rule);
  const listed = selected.filter(({ meta }) => positionals.length === 0 || positionals.includes(systemOf(meta.id)));
  process.stdout.write(printed(listed, format, version));
  return 0;
}

function checkSystem(name: string): void {
  const known = systems();
  if (known.includes(name)) return;
  const isRule = rules.some(({ meta }) => meta.id === name);
  const hint = isRule ? `; \`edgelint explain ${name}\` tells about that rule` : didYouMean(name, known);
  throw new UserError(`there is no system ${name}${hint || `; there are ${known.join(", ")}`}`);
}

function printed(listed: readonly AnyRule[], format: (typeof ruleFormats)[number], version: string): string {
  if (format === "json") return rulesJson(listed, version);
  if (listed.length === 0) return "No rules.\n";
  if (format === "markdown") return catalogueMarkdown(listed);
  const page = stdoutPage();
  const hint = `${rulesWords(listed.length)}; \`edgelint explain RULE\` tells more`;
  return `${cataloguePretty(listed, page)}\n${page.faint(hint)}\n`;
}
