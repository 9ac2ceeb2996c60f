import type { AnyRule } from "../rule/index.ts";
import type { Example } from "./example.ts";

/** A rule with what its README section shows. */
export interface Documented {
  readonly rule: AnyRule;
  readonly example: Example | undefined;
}

/** The README of one system: a table of its rules, then a section for each. */
export function systemReadme(system: string, documented: readonly Documented[]): string {
  const rows = documented.map(({ rule: { meta } }) => {
    return `| [${nameOf(meta.id)}](#${meta.id.replace("/", "")}) | ${plain(meta.title)} | ${meta.severity} | ${meta.preset} |`;
  });
  const count = documented.length === 1 ? "one rule" : `${documented.length} rules`;
  return [
    "<!-- Written by `npm run gen` from the rules beside this file: edit those. -->",
    `# ${system}: ${count}`,
    ["| rule | the flaw | severity | preset |", "| --- | --- | --- | --- |", ...rows].join("\n"),
    ...documented.map(section),
    "",
  ]
    .join("\n\n")
    .replace(/\n+$/, "\n");
}

function section({ rule, example }: Documented): string {
  const { meta } = rule;
  const words = exampleWords[example?.language === "diff" ? "change" : "state"];
  return [
    `## ${meta.id}`,
    `${sentence(plain(meta.title))} Severity **${meta.severity}**, preset **${meta.preset}**, ${needs(meta.needs)}, ${fixes[meta.fixable]}.`,
    `**Why it matters.** ${plain(meta.why)}`,
    `**What to do.** ${plain(meta.next)}`,
    messages(meta.messages),
    ...(example === undefined
      ? []
      : [
          `${words.bad}:`,
          fence(example.bad, example.language),
          `${words.good}:`,
          fence(example.good, example.language),
        ]),
    ...options(rule),
    sources(meta.sources),
  ].join("\n\n");
}

const exampleWords = {
  state: { bad: "Bad", good: "Good" },
  change: { bad: "Bad change (`-` before, `+` after)", good: "Good change" },
} as const;

const fixes: Readonly<Record<AnyRule["meta"]["fixable"], string>> = {
  never: "no automatic fix",
  sometimes: "a fix where the case is clear",
  always: "always with a fix",
};

const evidence: Readonly<Record<string, string>> = {
  file: "one file",
  project: "the project",
  change: "a change (`--base` or a plan)",
  snapshot: "a snapshot of the account",
};

function needs(list: readonly string[]): string {
  return `needs ${list.map((need) => evidence[need] ?? need).join(" and ")}`;
}

function messages(all: Readonly<Record<string, string>>): string {
  const lines = Object.values(all).map((message) => `- ${message.replace(/\{(\w+)\}/g, "*$1*")}`);
  return ["It says:", "", ...lines].join("\n");
}

function options(rule: AnyRule): readonly string[] {
  if (rule.options === undefined) return [];
  return ["Options and their defaults:", fence(`${JSON.stringify(rule.options.defaults, null, 2)}\n`, "json")];
}

function sources(all: AnyRule["meta"]["sources"]): string {
  const links = all.map(({ doc, part, url, read }) => `[${plain(doc)}, ${plain(part)}](${url}) (read ${read})`);
  return `${links.length === 1 ? "Source" : "Sources"}: ${links.join("; ")}.`;
}

/** A fenced block; the fence is longer than any run of backticks inside. */
function fence(text: string, language: string): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}\n${text.trimEnd()}\n${ticks}`;
}

function plain(text: string): string {
  return text.replace(/[<*|[\]]/g, "\\$&");
}

function sentence(title: string): string {
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}.`;
}

function nameOf(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}
