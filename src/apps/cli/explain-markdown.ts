import type { AnyRule } from "../../rule/index.ts";
import { comparisonWords } from "./explain-pretty.ts";
import { cweUrl, fixWords, needsWords, presetWords } from "./rule-words.ts";
import type { Example } from "./rules-json.ts";

/** All about a rule, as Markdown. */
export function explainMarkdown(rule: AnyRule, example: Example | undefined): string {
  const { meta } = rule;
  const title = markdown(meta.title);
  const weaknesses = (meta.cwe ?? []).map((number) => `[CWE-${number}](${cweUrl(number)})`);
  const blocks = [
    `# ${meta.id}`,
    `${title.charAt(0).toUpperCase()}${title.slice(1)}.`,
    `Severity **${meta.severity}**, ${presetWords(meta)}, ${needsWords(meta)}, ${fixWords(meta)}, since ${meta.since}.`,
    `## Why it matters\n\n${markdown(meta.why)}`,
    `## What to do\n\n${markdown(meta.next)}`,
    `## What it says\n\n${Object.values(meta.messages).map(messageItem).join("\n")}`,
    ...exampleBlocks(example),
    ...optionBlocks(rule),
    `## ${meta.sources.length === 1 ? "Source" : "Sources"}\n\n${meta.sources.map(sourceItem).join("\n")}`,
    ...(weaknesses.length === 0 ? [] : [`Weakness: ${weaknesses.join(", ")}.`]),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function messageItem(message: string): string {
  return `- ${markdown(message).replace(/\{(\w+)\}/g, "*$1*")}`;
}

function exampleBlocks(example: Example | undefined): readonly string[] {
  if (example === undefined) return [];
  const isChange = example.language === "diff";
  const what = isChange ? " change" : "";
  return [
    `## Wrong${what}`,
    ...(isChange ? [comparisonWords] : []),
    fence(example.bad, example.language),
    `## Right${what}`,
    fence(example.good, example.language),
  ];
}

function optionBlocks({ options }: AnyRule): readonly string[] {
  if (options === undefined) return [];
  return [`## Options and their defaults\n\n${fence(`${JSON.stringify(options.defaults, null, 2)}\n`, "json")}`];
}

function sourceItem({ doc, part, url, read }: AnyRule["meta"]["sources"][number]): string {
  return `- [${markdown(doc)}: ${markdown(part)}](${url}) (read ${read})`;
}

/** A fenced block; the fence is longer than any run of backticks inside. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

/** Our own prose, kept from being read as markup. */
export function markdown(text: string): string {
  return text.replace(/[<*|[\]]/g, "\\$&");
}
