/** The action's inputs, as action.yml describes them. What is wrong with one is said before the first file is opened. */
import { getBooleanInput, getInput, getMultilineInput } from "@actions/core";
import { type Preset, presets, type Severity, severities } from "../../engine/index.ts";
import { choice } from "../project/choice.ts";
import type { GivenConfig } from "../project/config.ts";
import { ruleChoice } from "../project/rule-choice.ts";
import { UserError } from "../project/user-error.ts";

/** The inputs, read and checked. */
export interface Inputs {
  readonly paths: readonly string[];
  readonly workingDirectory: string;
  readonly config: GivenConfig;
  readonly preset: Preset | undefined;
  readonly only: ReadonlyMap<string, Severity | undefined>;
  readonly snapshot: string | undefined;
  /** A commit or folder, `auto` by the event, `none` nothing. */
  readonly base: string;
  readonly failOn: Severity | "never";
  readonly isOnlyNew: boolean;
  readonly minSeverity: Severity;
  readonly annotates: boolean;
  readonly summarises: boolean;
  readonly expiryDays: number;
  readonly uploads: boolean;
  readonly category: string;
  readonly waits: boolean;
  readonly token: string;
}

/**
 * Reads the inputs.
 * @throws UserError with the input, what was given and what is possible.
 */
export function readInputs(): Inputs {
  const preset = getInput("preset");
  const paths = getMultilineInput("paths");
  return {
    paths: paths.length === 0 ? ["."] : paths,
    workingDirectory: getInput("working-directory") || ".",
    config: configInput(getInput("config")),
    preset: preset === "" ? undefined : choice("the input preset", preset, presets),
    only: new Map(getMultilineInput("rules").map((rule) => ruleChoice("the input rules:", rule))),
    snapshot: getInput("snapshot") || undefined,
    base: getInput("base") || "auto",
    failOn: choice("the input fail-on", getInput("fail-on") || "medium", [...severities, "never"] as const),
    isOnlyNew: flag("only-new", false),
    minSeverity: choice("the input min-severity", getInput("min-severity") || "info", severities),
    annotates: flag("annotations", true),
    summarises: flag("summary", true),
    expiryDays: days("expiry-days", 90),
    uploads: flag("upload-sarif", true),
    category: getInput("category"),
    waits: flag("wait-for-processing", true),
    token: getInput("token"),
  };
}

function flag(name: string, otherwise: boolean): boolean {
  const given = getInput(name);
  if (given === "") return otherwise;
  try {
    return getBooleanInput(name);
  } catch (error) {
    throw new UserError(`the input ${name} is ${given}, but must be true or false`, { cause: error });
  }
}

function days(name: string, otherwise: number): number {
  const given = getInput(name);
  if (given === "") return otherwise;
  if (!/^\d{1,5}$/.test(given)) throw new UserError(`the input ${name} is ${given}, but must be a number of days`);
  return Number(given);
}

function configInput(given: string): GivenConfig {
  return given === "none" ? "none" : given === "" ? undefined : { file: given };
}
