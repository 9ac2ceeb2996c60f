import type { AnyRule } from "../../rule/index.ts";
import { type ExampleLine, exampleLines } from "./example-lines.ts";
import { type Page, wrapped } from "./page.ts";
import { cweUrl, fixWords, needsWords, presetWords } from "./rule-words.ts";
import type { Example } from "./rules-json.ts";

const indent = "  ";

/** All about a rule, for a terminal. */
export function explainPretty(rule: AnyRule, example: Example | undefined, page: Page): string {
  const { meta } = rule;
  const prose = (text: string): readonly string[] => wrapped(text, page.width, indent);
  const sections: readonly (readonly [heading: string, lines: readonly string[]])[] = [
    ["Why it matters", prose(meta.why)],
    ["What to do", prose(meta.next)],
    ["What it says", Object.values(meta.messages).flatMap((message) => messageLines(message, page))],
    ...exampleSections(example, page),
    ...optionSections(rule),
    [meta.sources.length === 1 ? "Source" : "Sources", meta.sources.flatMap((source) => sourceLines(source, page))],
    ...weaknessSections(meta.cwe ?? [], page),
  ];
  const blocks = sections.map(([heading, lines]) => [page.strong(heading), ...lines].join("\n"));
  return `${[headLines(rule, page).join("\n"), ...blocks].join("\n\n")}\n`;
}

function headLines({ meta }: AnyRule, page: Page): readonly string[] {
  const facts = [presetWords(meta), needsWords(meta), fixWords(meta), `since ${meta.since}`].join(", ");
  const [first = "", ...more] = wrapped(`${meta.severity}, ${facts}`, page.width);
  const painted = page.severity[meta.severity](meta.severity) + first.slice(meta.severity.length);
  return [page.strong(meta.id), ...wrapped(meta.title, page.width), painted, ...more];
}

/** A message as it stands in the metadata: its holes are filled when it is said. */
function messageLines(message: string, page: Page): readonly string[] {
  const [first = "", ...more] = wrapped(message, page.width, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...more];
}

/** Of a longer comparison the rest is left out. */
const mostLines = 40;

function exampleSections(example: Example | undefined, page: Page): readonly (readonly [string, readonly string[]])[] {
  if (example === undefined) return [];
  if (example.language === "diff")
    return [
      ["Wrong", comparison(example.bad, page)],
      ["Right", comparison(example.good, page)],
    ];
  return [
    ["Wrong", exampleLines(example.bad, example.good).map((line) => exampleLine(line, page, "-"))],
    ["Right", exampleLines(example.good, example.bad).map((line) => exampleLine(line, page, "+"))],
  ];
}

/** A change that marks its lines itself. */
function comparison(text: string, page: Page): readonly string[] {
  const lines = text.trimEnd().split("\n");
  const shown = lines.slice(0, mostLines).map((line) => {
    const cut = `${indent}  ${middleCut(line, page.width - indent.length - 2)}`.trimEnd();
    return line.startsWith("-") ? page.bad(cut) : line.startsWith("+") ? page.good(cut) : cut;
  });
  return lines.length > mostLines ? [...shown, page.faint(`${indent}  …`)] : shown;
}

function exampleLine({ text, kind }: ExampleLine, page: Page, mark: "-" | "+"): string {
  if (kind === "gap") return page.faint(`${indent}  …`);
  const shown = middleCut(text.replaceAll("\t", "  "), page.width - indent.length - 2);
  if (kind === "same") return `${indent}  ${shown}`.trimEnd();
  return (mark === "-" ? page.bad : page.good)(`${indent}${mark} ${shown}`.trimEnd());
}

/** A line that is too long without its middle: certificates in JSON strings run to thousands of characters. */
function middleCut(text: string, width: number): string {
  if (text.length <= width) return text;
  const end = Math.floor(width / 3);
  return `${text.slice(0, width - end - 3)} … ${text.slice(-end)}`;
}

function optionSections({ options }: AnyRule): readonly (readonly [string, readonly string[]])[] {
  if (options === undefined) return [];
  const lines = JSON.stringify(options.defaults, null, 2).split("\n");
  return [["Options and their defaults", lines.map((line) => indent + line)]];
}

function sourceLines({ doc, part, url, read }: AnyRule["meta"]["sources"][number], page: Page): readonly string[] {
  return [
    ...wrapped(`${doc}: ${part}`, page.width, indent),
    `${indent}${page.link(url)} ${page.faint(`(read ${read})`)}`,
  ];
}

function weaknessSections(cwe: readonly number[], page: Page): readonly (readonly [string, readonly string[]])[] {
  if (cwe.length === 0) return [];
  const lines = cwe.map((number) => `${indent}CWE-${number} ${page.link(cweUrl(number))}`);
  return [[cwe.length === 1 ? "Weakness" : "Weaknesses", lines]];
}
