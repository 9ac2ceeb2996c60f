import {
  configNames,
  isWithin,
  nearestWith,
  realFileWithin,
  repositoryRoot,
  slashes
} from "./chunk-PWKTWPLV.js";
import {
  ruleOf,
  rulesOfSystem,
  systems
} from "./chunk-NN7HKBQJ.js";
import {
  presets
} from "./chunk-ZWRQEHPM.js";
import {
  UserError
} from "./chunk-SVB54R3X.js";
import {
  systemReason
} from "./chunk-WQ7LKLSK.js";
import {
  closest,
  didYouMean,
  didYouMeanPath
} from "./chunk-JQ7FUC6K.js";
import {
  readYaml
} from "./chunk-AD3I3RLG.js";
import {
  SourceText
} from "./chunk-2XODAY5L.js";

// src/apps/project/config.ts
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

// src/apps/project/config-rules.ts
async function settingsOf(written = {}, text, at) {
  const whole = /* @__PURE__ */ new Map();
  const single = /* @__PURE__ */ new Map();
  for (const [id, value] of Object.entries(written)) {
    const route = [...at, id];
    const [severity, options] = typeof value === "string" ? [value] : value;
    if (id.endsWith("/*")) {
      const system = knownSystem(id, text, route);
      if (options !== void 0) await checkSystemOptions({ id, system }, options, { text, route });
      for (const { meta, options: takes } of system)
        whole.set(meta.id, takes === void 0 ? { severity } : { severity, options });
      continue;
    }
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
function knownSystem(id, text, route) {
  const name = id.slice(0, -2);
  const system = rulesOfSystem(name);
  if (system.length > 0) return system;
  const alike = closest(name, systems());
  const hint = alike === void 0 ? `; there are ${systems().join(", ")}` : `; did you mean ${alike}/*?`;
  throw text.fault(route, `there is no system ${name}${hint}`);
}
async function checkSystemOptions({ id, system }, options, { text, route }) {
  const { optionFaults } = await import("./config-check-6BKAAPDA.js");
  const judged = system.flatMap(
    ({ meta, options: takes }) => takes === void 0 ? [] : [{ id: meta.id, faults: optionFaults(takes.schema, options, [...route, 1]) }]
  );
  const [first] = judged;
  if (first === void 0) throw text.fault([...route, 1], `no rule of ${id} has options`);
  if (judged.every(({ faults }) => faults.length === 0)) return;
  const slip = ({ what }) => !what.startsWith("there is no setting") || what.includes("did you mean");
  const fault = judged.length === 1 ? first.faults[0] : judged.flatMap(({ faults }) => faults).find(slip);
  if (fault !== void 0) throw text.fault(fault.route, fault.what);
  const ids = (all) => all.map((one) => one.id).join(", ");
  const takers = judged.filter(({ faults }) => faults.length === 0);
  throw text.fault(
    [...route, 1],
    takers.length === 0 ? `no rule of ${id} takes all of these options; write those of each under its own id: ${ids(judged)}` : `not every rule of ${id} takes these options; write them under ${ids(takers)}`
  );
}
async function checkOptions(id, options, { text, route }) {
  const rule = knownRule(id, text, route);
  if (rule.options === void 0) throw text.fault([...route, 1], `${id} has no options`);
  const { optionFaults } = await import("./config-check-6BKAAPDA.js");
  const [fault] = optionFaults(rule.options.schema, options, [...route, 1]);
  if (fault !== void 0) throw text.fault(fault.route, fault.what);
}

// src/apps/project/config-text.ts
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

// src/apps/project/config.ts
var maxBytes = 1024 * 1024;
var maxDepth = 8;
var noConfig = { preset: void 0, rules: /* @__PURE__ */ new Map(), overrides: [], leavesOut: () => false };
function findConfig(given, cwd) {
  if (given !== void 0) return resolve(cwd, given);
  const top = repositoryRoot(cwd);
  const folder = nearestWith(cwd, configNames);
  if (folder === void 0 || top !== void 0 && !isWithin(folder, top)) return void 0;
  const [path, ...others] = configNames.map((name) => join(folder, name)).filter((one) => existsSync(one));
  if (path !== void 0 && realFileWithin(path, top ?? folder) === void 0)
    throw new UserError(`the configuration ${slashes(relative(cwd, path))} is no file of this repository; make it one`);
  if (path === void 0 || others.length === 0) return path;
  const names = [path, ...others].map((one) => slashes(relative(cwd, one)));
  throw new UserError(`there are several configurations side by side, ${names.join(" and ")}; keep one of them`);
}
async function configOf(given, cwd) {
  const path = given === "none" ? void 0 : findConfig(given?.file, cwd);
  if (path === void 0) return { config: noConfig, file: void 0 };
  return { config: await readConfig(path, cwd), file: slashes(relative(cwd, path)) };
}
async function readConfig(path, cwd) {
  return new ConfigReader(cwd, repositoryRoot(dirname(path)) ?? dirname(path)).read(path, []);
}
var ConfigReader = class {
  #cwd;
  /** The folder that nothing is read outside of: a pull request may bring the configuration. */
  #top;
  constructor(cwd, top) {
    this.#cwd = cwd;
    this.#top = top;
  }
  async read(path, above) {
    const text = await this.#open(path);
    const { configFaults } = await import("./config-check-6BKAAPDA.js");
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
      const stat = statSync(path);
      if (!stat.isFile() || stat.size > maxBytes)
        throw new UserError(`the configuration ${name} cannot be read: it is no file, or longer than 1 MB`);
      text = readFileSync(path, "utf8");
    } catch (error) {
      if (error instanceof UserError) throw error;
      const hint = existsSync(path) ? "" : didYouMeanPath(name, this.#cwd);
      throw new UserError(`the configuration ${name} cannot be read: ${systemReason(error)}${hint}`, { cause: error });
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
    const isOurs = isWithin(path, this.#top) && (!existsSync(path) || realFileWithin(path, this.#top) !== void 0);
    if (!isOurs)
      throw fault(`${name} cannot be extended: it is outside the repository; give a .yaml or .json file in it`);
    if (!existsSync(path)) {
      const hint = didYouMean(name, presets) || didYouMeanPath(name, text.folder) || `; presets are ${presets.join(", ")}, a file is given by its path from here`;
      throw fault(`there is no preset and no file ${name}${hint}`);
    }
    if (!/\.(?:ya?ml|json)$/.test(name)) throw fault(`${name} cannot be extended; give a .yaml or .json file`);
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

export {
  configOf
};
