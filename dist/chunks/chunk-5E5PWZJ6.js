import {
  configNames,
  isWithin,
  nearestWith,
  repositoryRoot,
  slashes
} from "./chunk-K7WWTXXS.js";
import {
  ruleOf,
  rulesOfSystem
} from "./chunk-P5AUZW5N.js";
import {
  presets
} from "./chunk-VSKAP7UQ.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";
import {
  readYaml
} from "./chunk-2JM2PKMI.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";

// src/apps/project/config.ts
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
var maxDepth = 8;
var noConfig = { preset: void 0, rules: /* @__PURE__ */ new Map(), overrides: [], leavesOut: () => false };
function findConfig(given, cwd) {
  if (given !== void 0) return resolve(cwd, given);
  const top = repositoryRoot(cwd);
  const folder = nearestWith(cwd, configNames);
  if (folder === void 0 || top !== void 0 && !isWithin(folder, top)) return void 0;
  return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}
async function readConfig(path, cwd) {
  return new ConfigReader(cwd).read(path, []);
}
var ConfigText = class {
  folder;
  #file;
  #tree;
  constructor(file, tree, folder) {
    this.#file = file;
    this.#tree = tree;
    this.folder = folder;
  }
  get value() {
    return this.#tree.value ?? {};
  }
  /** The error for a part of the file; a part that is not there stands on what it would be in. */
  fault(route, what) {
    for (let length = route.length; length >= 0; length--) {
      const [place] = this.#tree.places([route.slice(0, length)]);
      if (place === void 0) continue;
      return this.errorAt((place.key ?? place.value).start, what);
    }
    return this.errorAt(0, what);
  }
  errorAt(offset, what) {
    const { line, column } = this.#file.position(offset);
    return new UserError(`${this.#file.path}:${line}:${column}: ${what}`);
  }
};
var ConfigReader = class {
  #cwd;
  constructor(cwd) {
    this.#cwd = cwd;
  }
  async read(path, above) {
    const text = await this.#open(path);
    const { configFaults } = await import("./config-check-5SYWO7TA.js");
    const [fault] = configFaults(text.value);
    if (fault !== void 0) throw text.fault(fault.route, fault.what);
    const written = text.value;
    const base = await this.#extended(written, text, [...above, path]);
    return {
      preset: base.preset,
      rules: new Map([...base.rules, ...await settingsOf(written.rules, text, ["rules"])]),
      overrides: [...base.overrides, ...await this.#overrides(written, text)],
      leavesOut: either(base.leavesOut, await leaveOut(written.ignore, text.folder))
    };
  }
  async #open(path) {
    const name = slashes(relative(this.#cwd, path));
    let text;
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      throw new UserError(`the configuration ${name} cannot be read: ${systemReason(error)}`, { cause: error });
    }
    const file = new SourceText(name, text);
    const tree = await readYaml(text);
    const opened = new ConfigText(file, tree, dirname(path));
    const [problem] = tree.problems;
    if (problem !== void 0) throw opened.errorAt(problem.span.start, problem.what);
    return opened;
  }
  /** What stands in the presets and configurations that are named, the later winning. */
  async #extended({ extends: named = [] }, text, chain) {
    let config = noConfig;
    for (const [at, name] of [named].flat().entries()) {
      const route = Array.isArray(named) ? ["extends", at] : ["extends"];
      const preset = presets.find((one) => one === name);
      if (preset !== void 0) config = { ...config, preset };
      else config = merged(config, await this.#other(name, (what) => text.fault(route, what), { text, chain }));
    }
    return config;
  }
  async #other(name, fault, { text, chain }) {
    const path = resolve(text.folder, name);
    if (!existsSync(path))
      throw fault(
        `there is no preset and no file ${name}; presets are ${presets.join(", ")}, a file is given by its path from here`
      );
    if (chain.includes(path)) throw fault(`${name} extends this configuration in turn; leave one of the two out`);
    if (chain.length >= maxDepth) throw fault(`more than ${maxDepth} configurations extend one another`);
    return this.read(path, chain);
  }
  async #overrides({ overrides = [] }, text) {
    const all = [];
    for (const [at, { files, rules }] of overrides.entries()) {
      const settings = await settingsOf(rules, text, ["overrides", at, "rules"]);
      const withOptions = [...settings].find(([, { options }]) => options !== void 0);
      if (withOptions !== void 0)
        throw text.fault(
          ["overrides", at, "rules", withOptions[0]],
          "options hold for all files; set them under rules"
        );
      const has = await matcher(files, text.folder);
      all.push({ matches: (file) => has(resolve(this.#cwd, file)), rules: settings });
    }
    return all;
  }
};
function merged(config, more) {
  return {
    preset: more.preset ?? config.preset,
    rules: new Map([...config.rules, ...more.rules]),
    overrides: [...config.overrides, ...more.overrides],
    leavesOut: either(config.leavesOut, more.leavesOut)
  };
}
function either(one, other) {
  return (path, isFolder) => one(path, isFolder) || other(path, isFolder);
}
async function leaveOut(patterns, folder) {
  if (patterns === void 0) return noConfig.leavesOut;
  const has = await matcher(patterns, folder);
  return (path, isFolder) => has(isFolder ? `${path}/` : path);
}
async function matcher(patterns, folder) {
  const { Ignored } = await import("./ignored-M5F6VLFI.js");
  const ignored = new Ignored();
  ignored.add("", patterns.join("\n"));
  return (path) => {
    const inside = slashes(relative(folder, path));
    const isInside = inside !== "" && !inside.startsWith("../") && inside !== "..";
    return isInside && ignored.has(path.endsWith("/") ? `${inside}/` : inside);
  };
}
async function settingsOf(written = {}, text, at) {
  const whole = /* @__PURE__ */ new Map();
  const single = /* @__PURE__ */ new Map();
  for (const [id, value] of Object.entries(written)) {
    const route = [...at, id];
    const [severity, options] = typeof value === "string" ? [value] : value;
    const system = id.endsWith("/*") ? rulesOfSystem(id.slice(0, -2)) : [];
    if (system.length > 0 && options !== void 0) throw text.fault(route, "options belong to one rule");
    for (const { meta } of system) whole.set(meta.id, { severity });
    if (system.length > 0) continue;
    if (options !== void 0) await checkOptions(id, options, { text, route });
    else knownRule(id, text, route);
    single.set(id, { severity, options });
  }
  return new Map([...whole, ...single]);
}
function knownRule(id, text, route) {
  try {
    return ruleOf(id);
  } catch (error) {
    if (error instanceof UserError) throw text.fault(route, error.message);
    throw error;
  }
}
async function checkOptions(id, options, { text, route }) {
  const rule = knownRule(id, text, route);
  if (rule.options === void 0) throw text.fault([...route, 1], `${id} has no options`);
  const { optionFaults } = await import("./config-check-5SYWO7TA.js");
  const [fault] = optionFaults(rule.options.schema, options, [...route, 1]);
  if (fault !== void 0) throw text.fault(fault.route, fault.what);
}

export {
  noConfig,
  findConfig,
  readConfig
};
