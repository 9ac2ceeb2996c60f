/** The configuration of a project: found beside or above the working directory, checked, and turned into what a run is given. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import type { Override, Preset, RuleSetting } from "../../engine/index.ts";
import { presets } from "../../engine/index.ts";
import { readYaml } from "../../syntax/index.ts";
import { SourceText } from "../../text/index.ts";
import { settingsOf, type WrittenSetting } from "./config-rules.ts";
import { ConfigText } from "./config-text.ts";
import { configNames, isWithin, nearestWith, realFileWithin, repositoryRoot, slashes } from "./paths.ts";
import { didYouMean, didYouMeanPath } from "./suggest.ts";
import { systemReason } from "./system-reason.ts";
import { UserError } from "./user-error.ts";
import type { LeaveOut } from "./walk.ts";

/** In bytes; a configuration is written by hand, and a link to a device would never end. */
const maxBytes = 1024 * 1024;
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

const noConfig: Config = { preset: undefined, rules: new Map(), overrides: [], leavesOut: () => false };

/**
 * Where the configuration is; undefined where there is none.
 * @throws UserError where there are several side by side, for nobody could tell which of them counts.
 */
function findConfig(given: string | undefined, cwd: string): string | undefined {
  if (given !== undefined) return resolve(cwd, given);
  const top = repositoryRoot(cwd);
  const folder = nearestWith(cwd, configNames);
  if (folder === undefined || (top !== undefined && !isWithin(folder, top))) return undefined;
  const [path, ...others] = configNames.map((name) => join(folder, name)).filter((one) => existsSync(one));
  if (path !== undefined && realFileWithin(path, top ?? folder) === undefined)
    throw new UserError(`the configuration ${slashes(relative(cwd, path))} is no file of this repository; make it one`);
  if (path === undefined || others.length === 0) return path;
  const names = [path, ...others].map((one) => slashes(relative(cwd, one)));
  throw new UserError(`there are several configurations side by side, ${names.join(" and ")}; keep one of them`);
}

/** What a user says of the configuration: its file, `none` for none at all, nothing for the one that is found. */
export type GivenConfig = { readonly file: string } | "none" | undefined;

/**
 * The configuration of a run, with its file as messages name it.
 * @throws UserError with file, line and what to write instead.
 */
export async function configOf(
  given: GivenConfig,
  cwd: string,
): Promise<{ readonly config: Config; readonly file: string | undefined }> {
  const path = given === "none" ? undefined : findConfig(given?.file, cwd);
  if (path === undefined) return { config: noConfig, file: undefined };
  return { config: await readConfig(path, cwd), file: slashes(relative(cwd, path)) };
}

/**
 * Reads a configuration and those it extends.
 * @throws UserError with file, line and what to write instead.
 */
async function readConfig(path: string, cwd: string): Promise<Config> {
  return new ConfigReader(cwd, repositoryRoot(dirname(path)) ?? dirname(path)).read(path, []);
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

class ConfigReader {
  readonly #cwd: string;
  /** The folder that nothing is read outside of: a pull request may bring the configuration. */
  readonly #top: string;

  constructor(cwd: string, top: string) {
    this.#cwd = cwd;
    this.#top = top;
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
    const isOurs = isWithin(path, this.#top) && (!existsSync(path) || realFileWithin(path, this.#top) !== undefined);
    if (!isOurs)
      throw fault(`${name} cannot be extended: it is outside the repository; give a .yaml or .json file in it`);
    if (!existsSync(path)) {
      const hint =
        didYouMean(name, presets) ||
        didYouMeanPath(name, text.folder) ||
        `; presets are ${presets.join(", ")}, a file is given by its path from here`;
      throw fault(`there is no preset and no file ${name}${hint}`);
    }
    if (!/\.(?:ya?ml|json)$/.test(name)) throw fault(`${name} cannot be extended; give a .yaml or .json file`);
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
