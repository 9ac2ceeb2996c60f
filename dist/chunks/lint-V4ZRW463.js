import {
  checkRuleIds,
  rules
} from "./chunk-A2TME6VF.js";
import {
  bytesRead,
  diskFiles,
  snapshotPath
} from "./chunk-NFJX6CRK.js";
import {
  reports
} from "./chunk-6QRBI3TW.js";
import {
  choice,
  readFlags
} from "./chunk-QUJKROPB.js";
import {
  projectRoot,
  repositoryRoot,
  slashes
} from "./chunk-EDHWX374.js";
import {
  UserError
} from "./chunk-HS2D2RLZ.js";
import {
  say,
  systemReason,
  wantsColor
} from "./chunk-Y2W7EEWM.js";
import "./chunk-WB4X6II5.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  lint,
  presets,
  severities
} from "./chunk-MTEW5QT2.js";
import "./chunk-MWZVURWZ.js";
import "./chunk-QLHWV3KJ.js";
import {
  maxFileBytes
} from "./chunk-NAP2EJJB.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/arguments.ts
var lintFlags = {
  format: { type: "string" },
  output: { type: "string", multiple: true },
  rule: { type: "string", multiple: true },
  preset: { type: "string" },
  "fail-on": { type: "string" },
  "min-severity": { type: "string" },
  show: { type: "string", multiple: true },
  snapshot: { type: "string" },
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
    only: new Map(listed(values.rule).map(ruleChoice)),
    preset: choice("--preset", values.preset ?? "recommended", presets),
    failOn: choice("--fail-on", values["fail-on"] ?? "medium", [...severities, "never"]),
    minSeverity: choice("--min-severity", values["min-severity"] ?? "info", severities),
    show: new Set(listed(values.show).map((name) => choice("--show", name, shown))),
    snapshot: values.snapshot,
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
function ruleChoice(value) {
  const at = value.indexOf("=");
  if (at === -1) return [value, void 0];
  const id = value.slice(0, at);
  return [id, choice(`--rule ${id} with severity`, value.slice(at + 1), severities)];
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

// src/apps/cli/output.ts
import { statSync, writeFileSync } from "node:fs";
import { dirname, relative, resolve } from "node:path";
function checkOutputs(outputs, cwd) {
  for (const { file } of outputs) {
    const path = resolve(cwd, file);
    const folder = dirname(file);
    if (statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new UserError(`${file} cannot be written: there is no folder ${folder}; make it first`);
    }
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new UserError(`${file} cannot be written: it is a folder; give a file`);
    }
  }
}
async function printReports(args, run, about) {
  const { cwd, elapsedMs } = about;
  const input = (format, color) => ({
    result: run.result,
    rules: new Map(run.rules.map(({ meta }) => [meta.id, meta])),
    source: (file) => run.sources.get(file),
    secrets: run.secrets,
    toRepository: repositoryPath(cwd),
    view: {
      color,
      width: process.stdout.columns ?? 100,
      show: args.show,
      minSeverity: args.minSeverity,
      quiet: args.quiet,
      ...args.stats && isInReport(format, args) ? { stats: stats(run, elapsedMs) } : {}
    }
  });
  for (const { format, file } of args.outputs)
    write(resolve(cwd, file), file, await rendered(format, input(format, false)));
  process.stdout.write(await rendered(args.format, input(args.format, wantsColor(process.stdout, process.env))));
  if (args.stats && !isInReport(args.format, args)) process.stderr.write(statLines(stats(run, elapsedMs)));
}
function isInReport(format, { quiet }) {
  return format === "pretty" && !quiet;
}
async function rendered(format, input) {
  return (await reports[format]())(input);
}
function write(path, given, text) {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${given} cannot be written: ${systemReason(error)}`, { cause: error });
  }
}
function repositoryPath(cwd) {
  const root = repositoryRoot(cwd);
  return root === void 0 || root === cwd ? (file) => file : (file) => slashes(relative(root, resolve(cwd, file)));
}
function stats(run, elapsedMs) {
  const reasons = /* @__PURE__ */ new Map();
  for (const { why } of run.skipped) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const skipped = [...reasons].sort(([, a], [, b]) => b - a).map(([why, number]) => ({ name: `skipped: ${why}`, value: String(number) }));
  const { summary } = run.result;
  return [
    { name: "files checked", value: String(summary.files) },
    { name: "files skipped", value: String(run.skipped.length) },
    ...skipped,
    { name: "rules", value: String(summary.rules) },
    { name: "time", value: `${Math.round(elapsedMs)} ms` }
  ];
}
function statLines(all) {
  const widest = Math.max(...all.map(({ name }) => name.length));
  return all.map(({ name, value }) => `  ${name.padEnd(widest)}  ${value}
`).join("");
}

// src/apps/cli/progress.ts
var patienceMs = 1e3;
var refreshMs = 100;
function watched(files, { write: write2, clock: clock2 }) {
  const total = files.list().length;
  const seen = /* @__PURE__ */ new Set();
  let due = clock2() + patienceMs;
  let isShown = false;
  return {
    files: {
      ...files,
      read: (path) => {
        seen.add(path);
        const now = clock2();
        if (now >= due) {
          due = now + refreshMs;
          isShown = true;
          write2(`\r\x1B[Kedgelint: ${Math.min(seen.size, total)} of ${total} files`);
        }
        return files.read(path);
      }
    },
    done: () => {
      if (isShown) write2("\r\x1B[K");
    }
  };
}

// src/apps/cli/stdin.ts
import { dirname as dirname2, relative as relative2, resolve as resolve2 } from "node:path";
async function stdinFiles(name, cwd) {
  const bytes = await standardInput();
  const absolute = resolve2(cwd, name);
  const path = slashes(relative2(cwd, absolute));
  const root = slashes(relative2(cwd, projectRoot(dirname2(absolute))));
  const disk = await diskFiles([], cwd);
  return {
    list: () => [{ path, root, isNamed: true }],
    read: (asked) => asked === path ? bytesRead(bytes) : disk.read(asked),
    exists: (asked, top) => asked === path || disk.exists(asked, top)
  };
}
async function standardInput() {
  const parts = [];
  let size = 0;
  try {
    for await (const part of process.stdin) {
      const bytes = Buffer.from(part);
      parts.push(bytes);
      size += bytes.length;
      if (size > maxFileBytes) break;
    }
  } catch (error) {
    throw new UserError(`standard input cannot be read: ${systemReason(error)}`, { cause: error });
  }
  if (size > maxFileBytes)
    throw new UserError(`standard input is longer than ${maxFileBytes / 1024 / 1024} MB; no more is read`);
  return Buffer.concat(parts, size);
}

// src/apps/cli/lint.ts
async function lintCommand(argv, version) {
  const started = performance.now();
  const cwd = process.cwd();
  const args = lintArguments(argv, process.env);
  checkRuleIds([...args.only.keys()]);
  checkOutputs(args.outputs, cwd);
  const snapshot = snapshotPath(args.snapshot, cwd);
  const files = args.stdin === void 0 ? await diskFiles(args.paths, cwd) : await stdinFiles(args.stdin, cwd);
  const { preset, only, now } = args;
  const options = { rules, selection: { preset, only }, now, version, ...snapshot === void 0 ? {} : { snapshot } };
  const run = await withProgress(files, args, (watchedFiles) => lint({ ...options, files: watchedFiles }));
  if (run.result.summary.files === 0 && run.result.problems.length === 0) throw nothingToCheck(args, run);
  await printReports(args, run, { cwd, elapsedMs: performance.now() - started });
  return exitCode(args, run);
}
async function withProgress(files, args, run) {
  if (!process.stderr.isTTY || args.quiet) return run(files);
  const write2 = (text) => process.stderr.write(text);
  const watch = watched(files, { write: write2, clock: () => performance.now() });
  try {
    return await run(watch.files);
  } finally {
    watch.done();
  }
}
function nothingToCheck({ paths, stdin }, { skipped }) {
  const [first, ...more] = skipped;
  const where = stdin ?? paths.join(", ");
  if (first === void 0) return new UserError(`nothing to check: there are no files in ${where}`);
  if (more.length === 0) return new UserError(`nothing to check: ${first.file} was left alone (${first.why})`);
  return new UserError(
    `nothing to check: none of the ${skipped.length} files in ${where} holds configuration edgelint knows`
  );
}
function exitCode({ failOn, quiet }, { result }) {
  const limit = failOn === "never" ? -1 : severities.indexOf(failOn);
  const counted = result.findings.filter(({ status, certainty }) => status === "new" && certainty !== "possible");
  const failing = counted.filter(({ severity }) => severities.indexOf(severity) <= limit);
  const { length: broken } = result.problems;
  const gap = `${count(broken, "file or rule", "files or rules")} could not be judged`;
  if (failing.length > 0) {
    const incomplete = broken === 0 ? "" : `, and the run is incomplete: ${gap}`;
    if (!quiet) say(`${count(failing.length, "finding")} at or above ${failOn}${incomplete}`);
    return 1;
  }
  if (broken > 0) {
    say(`the run is incomplete: ${gap}`);
    return 4;
  }
  if (counted.length > 0 && !quiet) say(belowLimit(counted.length, failOn));
  return 0;
}
function belowLimit(findings, failOn) {
  const why = failOn === "never" ? "not counted (--fail-on never)" : `none at or above ${failOn}`;
  return `${count(findings, "finding")}, ${why}`;
}
export {
  lintCommand
};
