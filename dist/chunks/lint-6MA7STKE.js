import {
  lintArguments
} from "./chunk-RKZ7ZXO6.js";
import "./chunk-2BGSCHNO.js";
import {
  say,
  wantsColor
} from "./chunk-XFVADQON.js";
import {
  rendered,
  reportInput
} from "./chunk-T64R26TM.js";
import "./chunk-EVGY2FLN.js";
import {
  snapshotPath
} from "./chunk-BZNBOC6Y.js";
import {
  bytesRead,
  diskFiles
} from "./chunk-SVEJA7DS.js";
import {
  projectRoot,
  slashes
} from "./chunk-PWKTWPLV.js";
import "./chunk-PZRYYMES.js";
import {
  checkRuleIds,
  rules
} from "./chunk-NN7HKBQJ.js";
import {
  count
} from "./chunk-RFA5HNW4.js";
import {
  counts,
  isAtLeast,
  lint
} from "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";
import "./chunk-JQ7FUC6K.js";
import "./chunk-WB4X6II5.js";
import "./chunk-2V56LFL3.js";
import "./chunk-QLHWV3KJ.js";
import "./chunk-AD3I3RLG.js";
import {
  maxFileBytes
} from "./chunk-2XODAY5L.js";
import "./chunk-Y5REAQKC.js";
import "./chunk-NFW7PRAB.js";
import "./chunk-SEWDMQ6Q.js";

// src/apps/cli/output.ts
import { statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
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
  const input = (format, color) => reportInput(run, cwd, {
    color,
    width: process.stdout.columns ?? 100,
    show: args.show,
    minSeverity: args.minSeverity,
    quiet: args.quiet,
    ...args.stats && isInReport(format, args) ? { stats: stats(run, elapsedMs) } : {}
  });
  for (const { format, file } of args.outputs)
    write(resolve(cwd, file), file, await rendered(format, input(format, false)));
  process.stdout.write(await rendered(args.format, input(args.format, wantsColor(process.stdout, process.env))));
  if (args.stats && !isInReport(args.format, args)) process.stderr.write(statLines(stats(run, elapsedMs)));
}
function isInReport(format, { quiet }) {
  return format === "pretty" && !quiet;
}
function write(path, given, text) {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw new UserError(`${given} cannot be written: ${systemReason(error)}`, { cause: error });
  }
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
function watched(files, { write: write2, clock }) {
  const total = files.list().length;
  const seen = /* @__PURE__ */ new Set();
  let due = clock() + patienceMs;
  let isShown = false;
  return {
    files: {
      ...files,
      read: (path) => {
        seen.add(path);
        const now = clock();
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
import { dirname as dirname2, relative, resolve as resolve2 } from "node:path";
async function stdinFiles(name, cwd) {
  const bytes = await standardInput();
  const absolute = resolve2(cwd, name);
  const path = slashes(relative(cwd, absolute));
  const root = slashes(relative(cwd, projectRoot(dirname2(absolute))));
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
  const { configOf } = await import("./config-3LZUAWME.js");
  const { config, file: configFile } = await configOf(args.config, cwd);
  let leavesSomeOut = false;
  const leavesOut = (path, isFolder) => {
    const isLeftOut = config.leavesOut(path, isFolder);
    leavesSomeOut ||= isLeftOut;
    return isLeftOut;
  };
  const { only, now, stdin } = args;
  const files = stdin === void 0 ? await diskFiles(args.paths, cwd, leavesOut) : await stdinFiles(stdin, cwd);
  const preset = args.preset ?? config.preset ?? "recommended";
  const selection = { preset, only, rules: config.rules, overrides: config.overrides };
  const base = await earlier(args, { cwd, leavesOut: config.leavesOut, now: files });
  const options = { rules, selection, now, version, ...base, ...snapshot === void 0 ? {} : { snapshot } };
  const run = await withProgress(files, args, (watchedFiles) => lint({ ...options, files: watchedFiles }));
  if (run.result.summary.files === 0 && run.result.problems.length === 0)
    throw nothingToCheck(args, run, leavesSomeOut ? configFile : void 0);
  await printReports(args, run, { cwd, elapsedMs: performance.now() - started });
  return exitCode(args, run);
}
async function earlier({ base, paths }, about) {
  if (base === void 0) return {};
  const { baseOf } = await import("./base-OHYOFY67.js");
  return { base: await baseOf(base, { ...about, paths }) };
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
function nothingToCheck({ paths, stdin }, { skipped }, leavingOut) {
  const [first, ...more] = skipped;
  const where = stdin ?? paths.join(", ");
  if (first === void 0 && leavingOut !== void 0)
    return new UserError(
      `nothing to check: the configuration ${leavingOut} leaves out (ignore) all that is in ${where}`
    );
  if (first === void 0) return new UserError(`nothing to check: there are no files in ${where}`);
  if (more.length === 0) return new UserError(`nothing to check: ${first.file} was left alone (${first.why})`);
  return new UserError(
    `nothing to check: none of the ${skipped.length} files in ${where} holds configuration edgelint knows`
  );
}
function exitCode({ failOn, quiet }, { result }) {
  const counted = result.findings.filter(counts);
  const failing = counted.filter((finding) => isAtLeast(finding, failOn));
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
