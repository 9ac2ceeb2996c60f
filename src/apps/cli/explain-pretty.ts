import type { AnyRule } from "../../rule/index.ts";
import { type ExampleLine, exampleLines } from "./example-lines.ts";
import { cropped, focusOf } from "./explain-crop.ts";
import { type Page, wrapped } from "./page.ts";
import { cweUrl, fixWords, needsWords, presetWords } from "./rule-words.ts";
import type { Example } from "./rules-json.ts";

const indent = "  ";

/** How the example of a change is to be read. */
export const comparisonWords = "Lines with - are how it was before the change, lines with + how it is after.";

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
const mostLines = 60;

function exampleSections(example: Example | undefined, page: Page): readonly (readonly [string, readonly string[]])[] {
  if (example === undefined) return [];
  const { bad, good } = example;
  if (example.language === "diff")
    return [
      ["Wrong change", [...wrapped(comparisonWords, page.width, indent), ...comparison(bad, good, page)]],
      ["Right change", comparison(good, bad, page)],
    ];
  const [wrong, right] = [exampleLines(bad, good), exampleLines(good, bad)];
  return [
    ["Wrong", wrong.map((line) => exampleLine(line, right, { page, mark: "-" }))],
    ["Right", right.map((line) => exampleLine(line, wrong, { page, mark: "+" }))],
  ];
}

/** A change that marks its lines itself; the titles of its files stand where the text does. */
function comparison(text: string, other: string, page: Page): readonly string[] {
  const lines = text.trimEnd().split("\n");
  const others = other.trimEnd().split("\n");
  const shown = lines.slice(0, mostLines).map((line) => {
    const mark = /^[-+ ]/.test(line) ? line.charAt(0) : "";
    const focus = changeFocus(line, lines, others) - mark.length;
    const text = cropped(line.slice(mark.length), page.width - indent.length - 2, focus);
    const shown = `${indent}${mark || " "} ${text}`.trimEnd();
    return mark === "-" ? page.bad(shown) : mark === "+" ? page.good(shown) : shown;
  });
  return lines.length > mostLines ? [...shown, page.faint(`${indent}  …`)] : shown;
}

/** What sets a line apart from the other change; for a line that both have, what sets it apart from its other state. */
function changeFocus(line: string, lines: readonly string[], others: readonly string[]): number {
  if (!others.includes(line)) return focusOf(line, others);
  const mark = line.charAt(0);
  if (mark !== "-" && mark !== "+") return 0;
  const states = lines.flatMap((one) => (one.startsWith(mark === "-" ? "+" : "-") ? mark + one.slice(1) : []));
  return focusOf(line, states);
}

function exampleLine(
  { text, kind }: ExampleLine,
  others: readonly ExampleLine[],
  { page, mark }: { readonly page: Page; readonly mark: "-" | "+" },
): string {
  if (kind === "gap") return page.faint(`${indent}  …`);
  const rivals = others.flatMap((other) => (other.kind === "differs" ? untabbed(other.text) : []));
  const focus = kind === "same" ? 0 : focusOf(untabbed(text), rivals);
  const shown = cropped(untabbed(text), page.width - indent.length - 2, focus);
  if (kind === "same") return `${indent}  ${shown}`.trimEnd();
  return (mark === "-" ? page.bad : page.good)(`${indent}${mark} ${shown}`.trimEnd());
}

const untabbed = (text: string): string => text.replaceAll("\t", "  ");

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
