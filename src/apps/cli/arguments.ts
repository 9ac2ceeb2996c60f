/** The flags of a checking run. What is wrong with them is said before the first file is opened. */
import { type Preset, presets, type Severity, severities } from "../../engine/index.ts";
import { type FormatName, type Hidden, reports } from "../../report/index.ts";
import { choice } from "../project/choice.ts";
import type { GivenConfig } from "../project/config.ts";
import { ruleChoice } from "../project/rule-choice.ts";
import { UserError } from "../project/user-error.ts";
import { readFlags } from "./flags.ts";

/** A report that goes to a file. */
export interface Output {
  readonly format: FormatName;
  readonly file: string;
}

/** A checking command's flags, read and checked. */
export interface LintArguments {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly outputs: readonly Output[];
  readonly only: ReadonlyMap<string, Severity | undefined>;
  /** Undefined where the configuration decides. */
  readonly preset: Preset | undefined;
  readonly config: GivenConfig;
  readonly failOn: Severity | "never";
  readonly minSeverity: Severity;
  readonly show: ReadonlySet<Hidden>;
  readonly snapshot: string | undefined;
  /** The folder, or git's name of a commit, that holds the earlier state. */
  readonly base: string | undefined;
  readonly now: Date;
  /** The name that the text on standard input goes by. */
  readonly stdin: string | undefined;
  readonly quiet: boolean;
  readonly stats: boolean;
}

/** The flags of `lint`; `help.ts` explains each of them. */
export const lintFlags = {
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
  "no-config": { type: "boolean" },
} as const;

const shown = ["possible", "suppressed", "unchecked", "known"] as const;

/**
 * Reads the flags of `lint`.
 * @throws UserError with the flag, what was given and what is possible.
 */
export function lintArguments(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): LintArguments {
  const { values, positionals } = readFlags(argv, lintFlags, "lint");
  return {
    paths: pathsOf(positionals),
    format: choice("--format", values.format ?? "pretty", formatNames()),
    outputs: outputsOf(values.output ?? []),
    only: new Map(listed(values.rule).map((rule) => ruleChoice("--rule", rule))),
    preset: values.preset === undefined ? undefined : choice("--preset", values.preset, presets),
    config: configOf(values.config, values["no-config"]),
    failOn: choice("--fail-on", values["fail-on"] ?? "medium", [...severities, "never"] as const),
    minSeverity: choice("--min-severity", values["min-severity"] ?? "info", severities),
    show: new Set(listed(values.show).map((name) => choice("--show", name, shown))),
    snapshot: values.snapshot,
    base: values.base,
    now: values.now === undefined ? clock("EDGELINT_NOW", env["EDGELINT_NOW"]) : clock("--now", values.now),
    stdin: stdinName(values.stdin === true, values["stdin-filename"], positionals),
    quiet: values.quiet === true,
    stats: values.stats === true,
  };
}

/** `--show a,b --show c` is three names. */
function listed(values: readonly string[] | undefined): readonly string[] {
  return (values ?? []).flatMap((list) => list.split(",")).map((name) => name.trim());
}

/** Every format by name. */
function formatNames(): readonly FormatName[] {
  return Object.keys(reports) as FormatName[]; // the table's own keys
}

function pathsOf(positionals: readonly string[]): readonly string[] {
  if (positionals.includes(""))
    throw new UserError("a PATH is empty; give one, or none to check the working directory");
  return positionals.length === 0 ? ["."] : positionals;
}

function configOf(file: string | undefined, isNone = false): GivenConfig {
  if (file !== undefined && isNone)
    throw new UserError("--config and --no-config exclude each other; give one of them");
  return file === undefined ? (isNone ? "none" : undefined) : { file };
}

function stdinName(isAsked: boolean, name: string | undefined, paths: readonly string[]): string | undefined {
  if (!isAsked && name !== undefined) throw new UserError("--stdin-filename goes with --stdin; give both");
  if (!isAsked) return undefined;
  if (name === undefined) throw new UserError("--stdin needs --stdin-filename NAME, the name to report findings under");
  if (paths.length > 0) throw new UserError(`--stdin takes the place of a PATH; leave ${paths.join(" ")} out`);
  return name;
}

function outputsOf(values: readonly string[]): readonly Output[] {
  const outputs = values.map(output);
  const twice = outputs.find(({ file }, index) => outputs.findIndex((other) => other.file === file) !== index);
  if (twice !== undefined) throw new UserError(`two reports cannot go to one file, ${twice.file}; give each its own`);
  return outputs;
}

function output(value: string): Output {
  const at = value.indexOf("=");
  if (at <= 0 || at === value.length - 1) {
    throw new UserError(`--output ${value} is not FORMAT=FILE, as in --output sarif=edgelint.sarif`);
  }
  return { format: choice("--output", value.slice(0, at), formatNames()), file: value.slice(at + 1) };
}

const isoTime = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/**
 * The given time, else the clock's; without a zone it is UTC, so that a run tells the same everywhere.
 * @throws UserError for what is no time.
 */
export function clock(from: string, given: string | undefined): Date {
  if (given === undefined || given === "") return new Date();
  const match = isoTime.exec(given);
  const date = new Date(match !== null && given.includes("T") && match[1] === undefined ? `${given}Z` : given);
  const day = new Date(given.slice(0, 10));
  // Dates roll over: the 31st of February would be the 3rd of March.
  const isDay = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(given.slice(0, 10));
  if (match === null || Number.isNaN(date.getTime()) || !isDay) {
    throw new UserError(`${from} ${given} is no time; write it as in 2026-11-21T00:00:00Z`);
  }
  return date;
}
