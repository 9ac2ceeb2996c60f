import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import {
  require_picocolors
} from "./chunk-HKZLQJDV.js";
import {
  pageWidth,
  wantsColor
} from "./chunk-XFVADQON.js";
import {
  choice
} from "./chunk-PZRYYMES.js";
import {
  ruleOf,
  rulesOfSystem,
  systemOf,
  systems
} from "./chunk-NN7HKBQJ.js";
import {
  grouped
} from "./chunk-RFA5HNW4.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  __toESM
} from "./chunk-SEWDMQ6Q.js";

// src/apps/cli/example-lines.ts
var longLines = 30;
var contextLines = 4;
var pem = /(-----BEGIN ([A-Z0-9 ]+)-----)\n([\sA-Za-z0-9+/=]+)-----END \2-----/g;
function exampleLines(side, other) {
  const others = new Set(side === other ? [] : bare(other));
  const lines = bare(side).map((text) => ({ text, kind: others.has(text) ? "same" : "differs" }));
  return cutDown(lines);
}
function bare(text) {
  return text.trimEnd().replace(pem, (_, head, _label, body) => `${head} … ${body.replace(/\s/g, "").slice(-10)}`).split("\n");
}
function cutDown(lines) {
  if (lines.length <= longLines) return lines;
  const marks = lines.flatMap(({ kind }, at) => kind === "differs" ? [at] : []);
  if (marks.length === 0) return [...lines.slice(0, longLines), { text: "", kind: "gap" }];
  return collapse(lines, (at) => !marks.some((mark) => Math.abs(mark - at) <= contextLines));
}
function collapse(lines, isUnwanted) {
  const kept = [];
  for (const [at, line] of lines.entries()) {
    if (!isUnwanted(at)) kept.push(line);
    else if (kept.at(-1)?.kind !== "gap") kept.push({ text: "", kind: "gap" });
  }
  return kept;
}

// src/apps/cli/explain-crop.ts
var ellipsis = " … ";
var lead = 16;
var after = 24;
function cropped(text, width, focus = 0) {
  if (text.length <= width) return text;
  const end = Math.floor(width / 3);
  const start = width - end - ellipsis.length;
  const isInEnd = focus >= text.length - end + lead / 2;
  if (focus + Math.min(after, text.length - focus) <= start || isInEnd)
    return text.slice(0, start) + ellipsis + text.slice(-end);
  const head = Math.min(Math.floor(width / 3), focus - lead);
  const from = Math.max(head, focus - lead);
  const room = width - head - ellipsis.length;
  if (text.length - from <= room) return text.slice(0, head) + ellipsis + text.slice(-room);
  return text.slice(0, head) + ellipsis + text.slice(from, from + room - ellipsis.length + 1) + ellipsis.trimEnd();
}
function focusOf(text, others) {
  return Math.max(0, ...others.map((other) => other === text ? 0 : sharedLength(text, other)));
}
function sharedLength(a, b) {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

// src/apps/cli/page.ts
var import_picocolors = __toESM(require_picocolors(), 1);
function pageOf(width, isColored) {
  const c = import_picocolors.default.createColors(isColored);
  return {
    width,
    strong: c.bold,
    faint: c.dim,
    bad: c.red,
    good: c.green,
    link: c.underline,
    severity: { critical: c.magenta, high: c.red, medium: c.yellow, low: c.blue, info: c.cyan }
  };
}
function stdoutPage() {
  return pageOf(pageWidth(process.stdout.columns), wantsColor(process.stdout, process.env));
}
function wrapped(text, width, indent2 = "") {
  const lines = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line !== "" && indent2.length + line.length + 1 + word.length > width) {
      lines.push(indent2 + line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, indent2 + line];
}

// src/apps/cli/rule-words.ts
var evidence = {
  file: "one file",
  project: "the project",
  change: "a change (--base or a plan)",
  snapshot: "a snapshot of the account"
};
var repairs = {
  never: "no automatic fix",
  sometimes: "a fix where the case is clear",
  always: "always with a fix"
};
function needsWords({ needs }) {
  return `needs ${needs.map((need) => evidence[need]).join(" and ")}`;
}
function fixWords({ fixable }) {
  return repairs[fixable];
}
function presetWords({ preset }) {
  return preset === "off" ? "off unless named (or --preset all)" : `in preset ${preset}`;
}
function cweUrl(number) {
  return `https://cwe.mitre.org/data/definitions/${number}.html`;
}
function rulesWords(number) {
  return `${number} ${number === 1 ? "rule" : "rules"}`;
}

// src/apps/cli/explain-pretty.ts
var indent = "  ";
var comparisonWords = "Lines with - are how it was before the change, lines with + how it is after.";
function explainPretty(rule, example, page) {
  const { meta } = rule;
  const prose = (text) => wrapped(text, page.width, indent);
  const sections = [
    ["Why it matters", prose(meta.why)],
    ["What to do", prose(meta.next)],
    ["What it says", Object.values(meta.messages).flatMap((message) => messageLines(message, page))],
    ...exampleSections(example, page),
    ...optionSections(rule),
    [meta.sources.length === 1 ? "Source" : "Sources", meta.sources.flatMap((source) => sourceLines(source, page))],
    ...weaknessSections(meta.cwe ?? [], page)
  ];
  const blocks = sections.map(([heading, lines]) => [page.strong(heading), ...lines].join("\n"));
  return `${[headLines(rule, page).join("\n"), ...blocks].join("\n\n")}
`;
}
function headLines({ meta }, page) {
  const facts = [presetWords(meta), needsWords(meta), fixWords(meta), `since ${meta.since}`].join(", ");
  const [first = "", ...more] = wrapped(`${meta.severity}, ${facts}`, page.width);
  const painted = page.severity[meta.severity](meta.severity) + first.slice(meta.severity.length);
  return [page.strong(meta.id), ...wrapped(meta.title, page.width), painted, ...more];
}
function messageLines(message, page) {
  const [first = "", ...more] = wrapped(message, page.width, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...more];
}
var mostLines = 60;
function exampleSections(example, page) {
  if (example === void 0) return [];
  const { bad, good } = example;
  if (example.language === "diff")
    return [
      ["Wrong change", [...wrapped(comparisonWords, page.width, indent), ...comparison(bad, good, page)]],
      ["Right change", comparison(good, bad, page)]
    ];
  const [wrong, right] = [exampleLines(bad, good), exampleLines(good, bad)];
  return [
    ["Wrong", wrong.map((line) => exampleLine(line, right, { page, mark: "-" }))],
    ["Right", right.map((line) => exampleLine(line, wrong, { page, mark: "+" }))]
  ];
}
function comparison(text, other, page) {
  const lines = text.trimEnd().split("\n");
  const others = other.trimEnd().split("\n");
  const shown = lines.slice(0, mostLines).map((line) => {
    const mark = /^[-+ ]/.test(line) ? line.charAt(0) : "";
    const focus = changeFocus(line, lines, others) - mark.length;
    const text2 = cropped(line.slice(mark.length), page.width - indent.length - 2, focus);
    const shown2 = `${indent}${mark || " "} ${text2}`.trimEnd();
    return mark === "-" ? page.bad(shown2) : mark === "+" ? page.good(shown2) : shown2;
  });
  return lines.length > mostLines ? [...shown, page.faint(`${indent}  …`)] : shown;
}
function changeFocus(line, lines, others) {
  if (!others.includes(line)) return focusOf(line, others);
  const mark = line.charAt(0);
  if (mark !== "-" && mark !== "+") return 0;
  const states = lines.flatMap((one) => one.startsWith(mark === "-" ? "+" : "-") ? mark + one.slice(1) : []);
  return focusOf(line, states);
}
function exampleLine({ text, kind }, others, { page, mark }) {
  if (kind === "gap") return page.faint(`${indent}  …`);
  const rivals = others.flatMap((other) => other.kind === "differs" ? untabbed(other.text) : []);
  const focus = kind === "same" ? 0 : focusOf(untabbed(text), rivals);
  const shown = cropped(untabbed(text), page.width - indent.length - 2, focus);
  if (kind === "same") return `${indent}  ${shown}`.trimEnd();
  return (mark === "-" ? page.bad : page.good)(`${indent}${mark} ${shown}`.trimEnd());
}
var untabbed = (text) => text.replaceAll("	", "  ");
function optionSections({ options }) {
  if (options === void 0) return [];
  const lines = JSON.stringify(options.defaults, null, 2).split("\n");
  return [["Options and their defaults", lines.map((line) => indent + line)]];
}
function sourceLines({ doc, part, url, read }, page) {
  return [
    ...wrapped(`${doc}: ${part}`, page.width, indent),
    `${indent}${page.link(url)} ${page.faint(`(read ${read})`)}`
  ];
}
function weaknessSections(cwe, page) {
  if (cwe.length === 0) return [];
  const lines = cwe.map((number) => `${indent}CWE-${number} ${page.link(cweUrl(number))}`);
  return [[cwe.length === 1 ? "Weakness" : "Weaknesses", lines]];
}

// src/apps/cli/explain-markdown.ts
function explainMarkdown(rule, example) {
  const { meta } = rule;
  const title = markdown(meta.title);
  const weaknesses = (meta.cwe ?? []).map((number) => `[CWE-${number}](${cweUrl(number)})`);
  const blocks = [
    `# ${meta.id}`,
    `${title.charAt(0).toUpperCase()}${title.slice(1)}.`,
    `Severity **${meta.severity}**, ${presetWords(meta)}, ${needsWords(meta)}, ${fixWords(meta)}, since ${meta.since}.`,
    `## Why it matters

${markdown(meta.why)}`,
    `## What to do

${markdown(meta.next)}`,
    `## What it says

${Object.values(meta.messages).map(messageItem).join("\n")}`,
    ...exampleBlocks(example),
    ...optionBlocks(rule),
    `## ${meta.sources.length === 1 ? "Source" : "Sources"}

${meta.sources.map(sourceItem).join("\n")}`,
    ...weaknesses.length === 0 ? [] : [`Weakness: ${weaknesses.join(", ")}.`]
  ];
  return `${blocks.join("\n\n")}
`;
}
function messageItem(message) {
  return `- ${markdown(message).replace(/\{(\w+)\}/g, "*$1*")}`;
}
function exampleBlocks(example) {
  if (example === void 0) return [];
  const isChange = example.language === "diff";
  const what = isChange ? " change" : "";
  return [
    `## Wrong${what}`,
    ...isChange ? [comparisonWords] : [],
    fence(example.bad, example.language),
    `## Right${what}`,
    fence(example.good, example.language)
  ];
}
function optionBlocks({ options }) {
  if (options === void 0) return [];
  return [`## Options and their defaults

${fence(`${JSON.stringify(options.defaults, null, 2)}
`, "json")}`];
}
function sourceItem({ doc, part, url, read }) {
  return `- [${markdown(doc)}: ${markdown(part)}](${url}) (read ${read})`;
}
function fence(text, language) {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const ticks = "`".repeat(longest + 1);
  return `${ticks}${language}
${text.trimEnd()}
${ticks}`;
}
function markdown(text) {
  return text.replace(/[<*|[\]]/g, "\\$&");
}

// src/apps/cli/catalogue.ts
function bySystem(rules) {
  return grouped(rules, ({ meta }) => systemOf(meta.id));
}
function remarks({ preset, fixable }) {
  return [...preset === "recommended" ? [] : [preset], ...fixable === "never" ? [] : ["fix"]].join(", ");
}
var severityWidth = "critical".length;
function cataloguePretty(rules, page) {
  const groups = [...bySystem(rules)].map(([system, group]) => {
    return [
      `${page.strong(system)} ${page.faint(rulesWords(group.length))}`,
      ...group.flatMap((rule) => row(rule, page))
    ];
  });
  return `${groups.map((lines) => lines.join("\n")).join("\n\n")}
`;
}
function row({ meta }, page) {
  const severity = page.severity[meta.severity](meta.severity.padEnd(severityWidth));
  const aside = remarks(meta);
  const indent2 = " ".repeat(severityWidth + 4);
  return [
    `  ${severity}  ${meta.id}${aside === "" ? "" : page.faint(`  (${aside})`)}`,
    ...wrapped(meta.title, page.width, indent2).map((line) => page.faint(line))
  ];
}
function catalogueMarkdown(rules) {
  const head = "| rule | the flaw | severity | preset | fix |\n| --- | --- | --- | --- | --- |";
  const groups = [...bySystem(rules)].map(([system, group]) => {
    const rows = group.map(({ meta }) => {
      return `| ${meta.id} | ${markdown(meta.title)} | ${meta.severity} | ${meta.preset} | ${meta.fixable} |`;
    });
    return `## ${system}

${[head, ...rows].join("\n")}
`;
  });
  return groups.join("\n");
}

// src/apps/cli/rules-json.ts
function rulesJson(rules, version, exampleOf = () => void 0) {
  const told = rules.map((rule) => ruleJson(rule, exampleOf(rule.meta.id)));
  return `${JSON.stringify({ schema: 1, tool: { name: "edgelint", version }, rules: told }, null, 2)}
`;
}
function ruleJson({ meta, options }, example) {
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
    ...options === void 0 ? {} : { options: { defaults: options.defaults, schema: options.schema } },
    ...example === void 0 ? {} : { example: { bad: example.bad, good: example.good, language: example.language } }
  };
}

// src/apps/cli/explain.ts
var explainFlags = { format: { type: "string" } };
var ruleFormats = ["pretty", "json", "markdown"];
async function explainCommand(argv, version) {
  const { values, positionals } = readFlags(argv, explainFlags, "explain");
  const format = choice("--format", values.format ?? "pretty", ruleFormats);
  if (positionals.length === 0) {
    throw new UserError(
      "`edgelint explain` needs the id of a rule, as in `edgelint explain pem/expired`; `edgelint rules` lists them"
    );
  }
  const asked = [...new Set(positionals)].map(lookUp);
  const { examples } = await import("./examples.gen-M3FP6J4E.js");
  const exampleOf = (id) => Object.hasOwn(examples, id) ? examples[id] : void 0;
  process.stdout.write(format === "json" ? jsonOf(asked, version, exampleOf) : textOf(asked, format, exampleOf));
  return 0;
}
function lookUp(word) {
  const system = rulesOfSystem(word);
  return system.length > 0 ? { system } : { rule: ruleOf(word, systems()) };
}
function jsonOf(asked, version, exampleOf) {
  const all = new Set(asked.flatMap((one) => "rule" in one ? [one.rule] : one.system));
  return rulesJson([...all], version, exampleOf);
}
function textOf(asked, format, exampleOf) {
  const page = stdoutPage();
  const parts = asked.map((one) => {
    if (format === "markdown") {
      return "rule" in one ? explainMarkdown(one.rule, exampleOf(one.rule.meta.id)) : catalogueMarkdown(one.system);
    }
    return "rule" in one ? explainPretty(one.rule, exampleOf(one.rule.meta.id), page) : cataloguePretty(one.system, page);
  });
  return parts.join(format === "pretty" ? `
${page.faint("─".repeat(page.width))}

` : "\n");
}

export {
  stdoutPage,
  rulesWords,
  cataloguePretty,
  catalogueMarkdown,
  rulesJson,
  explainFlags,
  ruleFormats,
  explainCommand
};
