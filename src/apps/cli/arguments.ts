import { parseArgs } from "node:util";
import { type Preset, presets, type Severity, severities } from "../../engine/index.ts";
import { type FormatName, type Hidden, reports } from "../../report/index.ts";
import { UserError } from "./user-error.ts";

/** A checking command's flags, read and checked. */
export interface LintArguments {
  readonly paths: readonly string[];
  readonly format: FormatName;
  readonly outputs: readonly { readonly format: FormatName; readonly file: string }[];
  readonly only: ReadonlyMap<string, Severity | undefined>;
  readonly preset: Preset;
  readonly failOn: Severity | "never";
  readonly minSeverity: Severity;
  readonly show: ReadonlySet<Hidden>;
  readonly snapshot: string | undefined;
  readonly now: Date;
  readonly stdin: string | undefined;
  readonly quiet: boolean;
  readonly stats: boolean;
}

const flags = {
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
  "no-config": { type: "boolean" },
} as const;

const shown = ["possible", "suppressed", "unchecked", "known"] as const;

/**
 * Reads the flags of `lint`.
 * @throws UserError with the flag, what was given and what is possible.
 */
export function lintArguments(argv: readonly string[], env: Readonly<Record<string, string | undefined>>): LintArguments {
  const { values, positionals } = parsed(argv);
  const isStdin = values.stdin === true;
  if (isStdin && values["stdin-filename"] === undefined) throw new UserError("--stdin needs --stdin-filename NAME, the name to report findings under");
  return {
    paths: positionals.length === 0 ? ["."] : positionals,
    format: choice("--format", values.format ?? "pretty", formatNames()),
    outputs: (values.output ?? []).map(output),
    only: new Map((values.rule ?? []).map(ruleChoice)),
    preset: choice("--preset", values.preset ?? "recommended", presets),
    failOn: choice("--fail-on", values["fail-on"] ?? "medium", [...severities, "never"] as const),
    minSeverity: choice("--min-severity", values["min-severity"] ?? "info", severities),
    show: new Set((values.show ?? []).flatMap((list) => list.split(",")).map((name) => choice("--show", name.trim(), shown))),
    snapshot: values.snapshot,
    now: clock(values.now ?? env["EDGELINT_NOW"]),
    stdin: isStdin ? values["stdin-filename"] : undefined,
    quiet: values.quiet === true,
    stats: values.stats === true,
  };
}

function parsed(argv: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...argv], options: flags, allowPositionals: true, strict: true });
  } catch (error) {
    const first = error instanceof Error ? (error.message.split(/[.\n]/)[0] ?? "") : String(error);
    throw new UserError(`${first.charAt(0).toLowerCase()}${first.slice(1)}; \`edgelint lint --help\` lists the flags`);
  }
}

export function formatNames(): readonly FormatName[] {
  return Object.keys(reports) as FormatName[]; // the table's own keys
}

function choice<T extends string>(flag: string, given: string, possible: readonly T[]): T {
  const found = possible.find((name) => name === given);
  if (found === undefined) throw new UserError(`${flag} ${given || '""'} is not possible; give one of ${possible.join(", ")}`);
  return found;
}

function output(value: string): { format: FormatName; file: string } {
  const at = value.indexOf("=");
  if (at <= 0 || at === value.length - 1) throw new UserError(`--output ${value} is not FORMAT=FILE, as in --output sarif=edgelint.sarif`);
  return { format: choice("--output", value.slice(0, at), formatNames()), file: value.slice(at + 1) };
}

function ruleChoice(value: string): readonly [string, Severity | undefined] {
  const [id = "", severity] = value.split("=");
  return [id, severity === undefined ? undefined : choice(`--rule ${id}=`, severity, severities)];
}

function clock(given: string | undefined): Date {
  if (given === undefined || given === "") return new Date();
  const date = new Date(given);
  if (Number.isNaN(date.getTime())) throw new UserError(`--now ${given} is no time; write it as in 2026-11-21T00:00:00Z`);
  return date;
}
