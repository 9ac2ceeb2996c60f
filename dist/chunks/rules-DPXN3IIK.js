import {
  catalogueMarkdown,
  cataloguePretty,
  ruleFormats,
  rulesJson,
  rulesWords,
  stdoutPage
} from "./chunk-ZAZC5AU4.js";
import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import "./chunk-HKZLQJDV.js";
import "./chunk-XFVADQON.js";
import {
  choice
} from "./chunk-PZRYYMES.js";
import {
  rules,
  systemOf,
  systems
} from "./chunk-NN7HKBQJ.js";
import "./chunk-RFA5HNW4.js";
import {
  presets,
  selectRules
} from "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import "./chunk-WQ7LKLSK.js";
import {
  didYouMean
} from "./chunk-JQ7FUC6K.js";
import "./chunk-WB4X6II5.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/rules.ts
var rulesFlags = { format: { type: "string" }, preset: { type: "string" } };
async function rulesCommand(argv, version) {
  const { values, positionals } = readFlags(argv, rulesFlags, "rules");
  const format = choice("--format", values.format ?? "pretty", ruleFormats);
  const preset = choice("--preset", values.preset ?? "all", presets);
  for (const system of positionals) checkSystem(system);
  const selected = selectRules(rules, { preset, only: /* @__PURE__ */ new Map() }).map(({ rule }) => rule);
  const listed = selected.filter(({ meta }) => positionals.length === 0 || positionals.includes(systemOf(meta.id)));
  process.stdout.write(printed(listed, format, version));
  return 0;
}
function checkSystem(name) {
  const known = systems();
  if (known.includes(name)) return;
  const isRule = rules.some(({ meta }) => meta.id === name);
  const hint = isRule ? `; \`edgelint explain ${name}\` tells about that rule` : didYouMean(name, known);
  throw new UserError(`there is no system ${name}${hint || `; there are ${known.join(", ")}`}`);
}
function printed(listed, format, version) {
  if (format === "json") return rulesJson(listed, version);
  if (listed.length === 0) return "No rules.\n";
  if (format === "markdown") return catalogueMarkdown(listed);
  const page = stdoutPage();
  const hint = `${rulesWords(listed.length)}; \`edgelint explain RULE\` tells more`;
  return `${cataloguePretty(listed, page)}
${page.faint(hint)}
`;
}
export {
  rulesCommand,
  rulesFlags
};
