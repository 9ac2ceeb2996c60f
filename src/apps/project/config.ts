/** The configuration of a project: found beside or above the working directory, checked, and turned into what a run is given. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Override, Preset, RuleSetting } from "../../engine/index.ts";
import { presets } from "../../engine/index.ts";
import { type Route, readYaml, type YamlTree } from "../../syntax/index.ts";
import { SourceText } from "../../text/index.ts";
import { configNames, isWithin, nearestWith, repositoryRoot, slashes } from "./paths.ts";
import { ruleOf, rulesOfSystem } from "./rule-ids.ts";
import { systemReason } from "./system-reason.ts";
import { UserError } from "./user-error.ts";
import type { LeaveOut } from "./walk.ts";

/** How many configurations may extend one another. */
const maxDepth = 8;

/** What a configuration says, its `extends` worked in. */
export interface Config {
  readonly preset: Preset | undefined;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly overrides: readonly Override[];
  /** True for a file or folder, by its absolute path, that is to be left alone. */
  readonly leavesOut: LeaveOut;
}

export const noConfig: Config = { preset: undefined, rules: new Map(), overrides: [], leavesOut: () => false };

/** Where the configuration is; undefined where there is none. */
export function findConfig(given: string | undefined, cwd: string): string | undefined {
  if (given !== undefined) return resolve(cwd, given);
  const top = repositoryRoot(cwd);
  const folder = nearestWith(cwd, configNames);
  if (folder === undefined || (top !== undefined && !isWithin(folder, top))) return undefined;
  return configNames.map((name) => join(folder, name)).find((path) => existsSync(path));
}

/**
 * Reads a configuration and those it extends.
 * @throws UserError with file, line and what to write instead.
 */
export async function readConfig(path: string, cwd: string): Promise<Config> {
  return new ConfigReader(cwd).read(path, []);
}

/** As much of a configuration as its schema promises. */
interface Written {
  readonly extends?: string | readonly string[];
  readonly ignore?: readonly string[];
  readonly rules?: Readonly<Record<string, WrittenSetting>>;
  readonly overrides?: readonly {
    readonly files: readonly string[];
    readonly rules: Readonly<Record<string, WrittenSetting>>;
  }[];
}
type WrittenSetting = RuleSetting["severity"] | readonly [RuleSetting["severity"], Record<string, unknown>?];

/** A configuration's text with its places, to say where a fault is. */
class ConfigText {
  readonly folder: string;
  readonly #file: SourceText;
  readonly #tree: YamlTree;

  constructor(file: SourceText, tree: YamlTree, folder: string) {
    this.#file = file;
    this.#tree = tree;
    this.folder = folder;
  }

  get value(): unknown {
    return this.#tree.value ?? {};
  }

  /** The error for a part of the file; a part that is not there stands on what it would be in. */
  fault(route: Route, what: string): UserError {
    for (let length = route.length; length >= 0; length--) {
      const [place] = this.#tree.places([route.slice(0, length)]);
      if (place === undefined) continue;
      return this.errorAt((place.key ?? place.value).start, what);
    }
    return this.errorAt(0, what);
  }

  errorAt(offset: number, what: string): UserError {
    const { line, column } = this.#file.position(offset);
    return new UserError(`${this.#file.path}:${line}:${column}: ${what}`);
  }
}

class ConfigReader {
  readonly #cwd: string;

  constructor(cwd: string) {
    this.#cwd = cwd;
  }

  async read(path: string, above: readonly string[]): Promise<Config> {
    const text = await this.#open(path);
    const { configFaults } = await import("./config-check.ts");
    const [fault] = configFaults(text.value);
    if (fault !== undefined) throw text.fault(fault.route, fault.what);
    const written = text.value as Written; // the schema holds
    const base = await this.#extended(written, text, [...above, path]);
    return {
      preset: base.preset,
      rules: new Map([...base.rules, ...(await settingsOf(written.rules, text, ["rules"]))]),
      overrides: [...base.overrides, ...(await this.#overrides(written, text))],
      leavesOut: either(base.leavesOut, await leaveOut(written.ignore, text.folder)),
    };
  }

  async #open(path: string): Promise<ConfigText> {
    const name = slashes(relative(this.#cwd, path));
    let text: string;
    try {
      text = readFileSync(path, "utf8");
    } catch (error) {
      throw new UserError(`the configuration ${name} cannot be read: ${systemReason(error)}`, { cause: error });
    }
    const file = new SourceText(name, text);
    const tree = await readYaml(text); // JSON is YAML, too
    const opened = new ConfigText(file, tree, dirname(path));
    const [problem] = tree.problems;
    if (problem !== undefined) throw opened.errorAt(problem.span.start, problem.what);
    return opened;
  }

  /** What stands in the presets and configurations that are named, the later winning. */
  async #extended({ extends: named = [] }: Written, text: ConfigText, chain: readonly string[]): Promise<Config> {
    let config = noConfig;
    for (const [at, name] of [named].flat().entries()) {
      const route = Array.isArray(named) ? ["extends", at] : ["extends"];
      const preset = presets.find((one) => one === name);
      if (preset !== undefined) config = { ...config, preset };
      else config = merged(config, await this.#other(name, (what) => text.fault(route, what), { text, chain }));
    }
    return config;
  }

  async #other(
    name: string,
    fault: (what: string) => UserError,
    { text, chain }: { readonly text: ConfigText; readonly chain: readonly string[] },
  ): Promise<Config> {
    const path = resolve(text.folder, name);
    if (!existsSync(path))
      throw fault(
        `there is no preset and no file ${name}; presets are ${presets.join(", ")}, a file is given by its path from here`,
      );
    if (chain.includes(path)) throw fault(`${name} extends this configuration in turn; leave one of the two out`);
    if (chain.length >= maxDepth) throw fault(`more than ${maxDepth} configurations extend one another`);
    return this.read(path, chain);
  }

  async #overrides({ overrides = [] }: Written, text: ConfigText): Promise<readonly Override[]> {
    const all: Override[] = [];
    for (const [at, { files, rules }] of overrides.entries()) {
      const settings = await settingsOf(rules, text, ["overrides", at, "rules"]);
      const withOptions = [...settings].find(([, { options }]) => options !== undefined);
      if (withOptions !== undefined)
        throw text.fault(
          ["overrides", at, "rules", withOptions[0]],
          "options hold for all files; set them under rules",
        );
      const has = await matcher(files, text.folder);
      all.push({ matches: (file) => has(resolve(this.#cwd, file)), rules: settings });
    }
    return all;
  }
}

function merged(config: Config, more: Config): Config {
  return {
    preset: more.preset ?? config.preset,
    rules: new Map([...config.rules, ...more.rules]),
    overrides: [...config.overrides, ...more.overrides],
    leavesOut: either(config.leavesOut, more.leavesOut),
  };
}

function either(one: LeaveOut, other: LeaveOut): LeaveOut {
  return (path, isFolder) => one(path, isFolder) || other(path, isFolder);
}

async function leaveOut(patterns: readonly string[] | undefined, folder: string): Promise<LeaveOut> {
  if (patterns === undefined) return noConfig.leavesOut;
  const has = await matcher(patterns, folder);
  return (path, isFolder) => has(isFolder ? `${path}/` : path);
}

/** Whether an absolute path is meant by patterns that count from a folder. */
async function matcher(patterns: readonly string[], folder: string): Promise<(path: string) => boolean> {
  const { Ignored } = await import("./ignored.ts");
  const ignored = new Ignored();
  ignored.add("", patterns.join("\n"));
  return (path) => {
    const inside = slashes(relative(folder, path));
    const isInside = inside !== "" && !inside.startsWith("../") && inside !== "..";
    return isInside && ignored.has(path.endsWith("/") ? `${inside}/` : inside);
  };
}

/** The settings by rule; `system/*` stands for all rules of a system, and a rule's own entry comes before it. */
async function settingsOf(
  written: Written["rules"] = {},
  text: ConfigText,
  at: Route,
): Promise<ReadonlyMap<string, RuleSetting>> {
  const whole = new Map<string, RuleSetting>();
  const single = new Map<string, RuleSetting>();
  for (const [id, value] of Object.entries(written)) {
    const route = [...at, id];
    const [severity, options] = typeof value === "string" ? [value] : value;
    const system = id.endsWith("/*") ? rulesOfSystem(id.slice(0, -2)) : [];
    if (system.length > 0 && options !== undefined) throw text.fault(route, "options belong to one rule");
    for (const { meta } of system) whole.set(meta.id, { severity });
    if (system.length > 0) continue;
    if (options !== undefined) await checkOptions(id, options, { text, route });
    else knownRule(id, text, route);
    single.set(id, { severity, options });
  }
  return new Map([...whole, ...single]);
}

function knownRule(id: string, text: ConfigText, route: Route): ReturnType<typeof ruleOf> {
  try {
    return ruleOf(id);
  } catch (error) {
    if (error instanceof UserError) throw text.fault(route, error.message);
    throw error;
  }
}

async function checkOptions(
  id: string,
  options: Record<string, unknown>,
  { text, route }: { readonly text: ConfigText; readonly route: Route },
): Promise<void> {
  const rule = knownRule(id, text, route);
  if (rule.options === undefined) throw text.fault([...route, 1], `${id} has no options`);
  const { optionFaults } = await import("./config-check.ts");
  const [fault] = optionFaults(rule.options.schema, options, [...route, 1]);
  if (fault !== undefined) throw text.fault(fault.route, fault.what);
}
