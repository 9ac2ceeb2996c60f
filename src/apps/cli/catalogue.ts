/** Rules as a list, shared by `rules` and by `explain` for a whole system, so that both show the same rows. */
import { grouped } from "../../report/index.ts";
import type { AnyRule } from "../../rule/index.ts";
import { systemOf } from "../project/rule-ids.ts";
import { markdown } from "./explain-markdown.ts";
import { type Page, wrapped } from "./page.ts";
import { rulesWords } from "./rule-words.ts";

/** Rules under their systems, in the order in which they come. */
function bySystem(rules: readonly AnyRule[]): ReadonlyMap<string, readonly AnyRule[]> {
  return grouped(rules, ({ meta }) => systemOf(meta.id));
}

/** What a row tells beyond severity, name and title: when the rule does not run by default, and whether it has a fix. */
function remarks({ preset, fixable }: AnyRule["meta"]): string {
  return [...(preset === "recommended" ? [] : [preset]), ...(fixable === "never" ? [] : ["fix"])].join(", ");
}

const severityWidth = "critical".length;

/** A list of rules by system, for a terminal. */
export function cataloguePretty(rules: readonly AnyRule[], page: Page): string {
  const groups = [...bySystem(rules)].map(([system, group]) => {
    return [
      `${page.strong(system)} ${page.faint(rulesWords(group.length))}`,
      ...group.flatMap((rule) => row(rule, page)),
    ];
  });
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

/** Two lines for a rule: ids are long, and are what one copies; the title stands under its id. */
function row({ meta }: AnyRule, page: Page): readonly string[] {
  const severity = page.severity[meta.severity](meta.severity.padEnd(severityWidth));
  const aside = remarks(meta);
  const indent = " ".repeat(severityWidth + 4);
  return [
    `  ${severity}  ${meta.id}${aside === "" ? "" : page.faint(`  (${aside})`)}`,
    ...wrapped(meta.title, page.width, indent).map((line) => page.faint(line)),
  ];
}

/** A list of rules by system, as Markdown tables. */
export function catalogueMarkdown(rules: readonly AnyRule[]): string {
  const head = "| rule | the flaw | severity | preset | fix |\n| --- | --- | --- | --- | --- |";
  const groups = [...bySystem(rules)].map(([system, group]) => {
    const rows = group.map(({ meta }) => {
      return `| ${meta.id} | ${markdown(meta.title)} | ${meta.severity} | ${meta.preset} | ${meta.fixable} |`;
    });
    return `## ${system}\n\n${[head, ...rows].join("\n")}\n`;
  });
  return groups.join("\n");
}
