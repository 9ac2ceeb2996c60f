import {
  readFlags
} from "./chunk-2BGSCHNO.js";
import {
  ruleChoice
} from "./chunk-EVGY2FLN.js";
import {
  choice,
  reports
} from "./chunk-PZRYYMES.js";
import {
  presets,
  severities
} from "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";

// src/apps/cli/arguments.ts
var lintFlags = {
  format: { type: "string" },
  output: { type: "string", multiple: true },
  rule: { type: "string", multiple: true },
  preset: { type: "string" },
  config: { type: "string" },
  "fail-on": { type: "string" },
  "min-severity": { type: "string" },
  show: { type: "string", multiple: true },
  snapshot: { type: "string" },
  base: { type: "string" },
  now: { type: "string" },
  stdin: { type: "boolean" },
  "stdin-filename": { type: "string" },
  quiet: { type: "boolean", short: "q" },
  stats: { type: "boolean" },
  "no-cache": { type: "boolean" },
  "no-config": { type: "boolean" }
};
var shown = ["possible", "suppressed", "unchecked", "known"];
function lintArguments(argv, env) {
  const { values, positionals } = readFlags(argv, lintFlags, "lint");
  return {
    paths: pathsOf(positionals),
    format: choice("--format", values.format ?? "pretty", formatNames()),
    outputs: outputsOf(values.output ?? []),
    only: new Map(listed(values.rule).map((rule) => ruleChoice("--rule", rule))),
    preset: values.preset === void 0 ? void 0 : choice("--preset", values.preset, presets),
    config: configOf(values.config, values["no-config"]),
    failOn: choice("--fail-on", values["fail-on"] ?? "medium", [...severities, "never"]),
    minSeverity: choice("--min-severity", values["min-severity"] ?? "info", severities),
    show: new Set(listed(values.show).map((name) => choice("--show", name, shown))),
    snapshot: values.snapshot,
    base: values.base,
    now: values.now === void 0 ? clock("EDGELINT_NOW", env["EDGELINT_NOW"]) : clock("--now", values.now),
    stdin: stdinName(values.stdin === true, values["stdin-filename"], positionals),
    quiet: values.quiet === true,
    stats: values.stats === true
  };
}
function listed(values) {
  return (values ?? []).flatMap((list) => list.split(",")).map((name) => name.trim());
}
function formatNames() {
  return Object.keys(reports);
}
function pathsOf(positionals) {
  if (positionals.includes(""))
    throw new UserError("a PATH is empty; give one, or none to check the working directory");
  return positionals.length === 0 ? ["."] : positionals;
}
function configOf(file, isNone = false) {
  if (file !== void 0 && isNone)
    throw new UserError("--config and --no-config exclude each other; give one of them");
  return file === void 0 ? isNone ? "none" : void 0 : { file };
}
function stdinName(isAsked, name, paths) {
  if (!isAsked && name !== void 0) throw new UserError("--stdin-filename goes with --stdin; give both");
  if (!isAsked) return void 0;
  if (name === void 0) throw new UserError("--stdin needs --stdin-filename NAME, the name to report findings under");
  if (paths.length > 0) throw new UserError(`--stdin takes the place of a PATH; leave ${paths.join(" ")} out`);
  return name;
}
function outputsOf(values) {
  const outputs = values.map(output);
  const twice = outputs.find(({ file }, index) => outputs.findIndex((other) => other.file === file) !== index);
  if (twice !== void 0) throw new UserError(`two reports cannot go to one file, ${twice.file}; give each its own`);
  return outputs;
}
function output(value) {
  const at = value.indexOf("=");
  if (at <= 0 || at === value.length - 1) {
    throw new UserError(`--output ${value} is not FORMAT=FILE, as in --output sarif=edgelint.sarif`);
  }
  return { format: choice("--output", value.slice(0, at), formatNames()), file: value.slice(at + 1) };
}
var isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;
function clock(from, given) {
  if (given === void 0 || given === "") return /* @__PURE__ */ new Date();
  const match = isoTime.exec(given);
  const date = new Date(match !== null && given.includes("T") && match[1] === void 0 ? `${given}Z` : given);
  const day = new Date(given.slice(0, 10));
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given.slice(0, 10));
  if (match === null || Number.isNaN(date.getTime()) || !isDay) {
    throw new UserError(`${from} ${given} is no time; write it as in 2026-11-21T00:00:00Z`);
  }
  return date;
}

export {
  lintArguments,
  clock
};
