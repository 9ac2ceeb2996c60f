/** Which rules a run asks and which it listens to in silence: what is not shown may still have to be hidden. */
import type { AnyRule } from "../rule/index.ts";
import type { Severity } from "./finding.ts";

/** Which rules run, and under which severity. */
export interface Selected {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** What the configuration sets of the rule's options; what it leaves out has the rule's defaults. */
  readonly options?: Readonly<Record<string, unknown>> | undefined;
  /** Set on a rule that nobody asked for: what it finds is hidden in frames, and not reported. */
  readonly isSilent?: boolean;
}

export const presets = ["recommended", "strict", "all"] as const;
export type Preset = (typeof presets)[number];

/** What a configuration says of one rule. */
export interface RuleSetting {
  /** `on` is the rule's own severity. */
  readonly severity: Severity | "on" | "off";
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** What holds for the findings in some files; of several that match, the last has its way. */
export interface Override {
  readonly matches: (file: string) => boolean;
  readonly rules: ReadonlyMap<string, RuleSetting>;
}

/** What a user asks for: a preset, or single rules whatever the preset. */
export interface Selection {
  readonly preset: Preset;
  /** Rule ids with the severity given for this run, if any; when not empty, only these run. */
  readonly only: ReadonlyMap<string, Severity | undefined>;
  /** What the configuration says of rules, by id. */
  readonly rules?: ReadonlyMap<string, RuleSetting>;
  readonly overrides?: readonly Override[];
}

/** The rules a selection turns on. A preset contains those before it; `off` rules run in `all` or by name. */
export function selectRules(rules: readonly AnyRule[], selection: Selection): readonly Selected[] {
  return rules.flatMap((rule) => {
    const { id } = rule.meta;
    const setting = selection.rules?.get(id);
    const severity = severityOf(rule, setting, selection);
    return severity === undefined ? [] : [{ rule, severity, options: setting?.options }];
  });
}

/** The severity under which a rule runs; undefined where it does not. One that is off may be turned on for some files. */
function severityOf(rule: AnyRule, setting: RuleSetting | undefined, selection: Selection): Severity | undefined {
  const { id, severity } = rule.meta;
  const { only, overrides = [] } = selection;
  const asked = setting === undefined || setting.severity === "on" ? severity : setting.severity;
  if (only.size > 0) return only.has(id) ? (only.get(id) ?? (asked === "off" ? severity : asked)) : undefined;
  if (isOn(rule, selection)) return asked === "off" ? severity : asked;
  const turnedOn = overrides.some((override) => (override.rules.get(id)?.severity ?? "off") !== "off");
  return turnedOn ? severity : undefined;
}

/** True for a rule that runs wherever no override says otherwise. */
function isOn({ meta }: AnyRule, { preset, rules }: Selection): boolean {
  const setting = rules?.get(meta.id);
  return setting === undefined ? isInPreset[preset].includes(meta.preset) : setting.severity !== "off";
}

const isInPreset: Readonly<Record<Preset, readonly string[]>> = {
  recommended: ["recommended"],
  strict: ["recommended", "strict"],
  all: ["recommended", "strict", "off"],
};

/** What overrides make of a finding's severity; undefined where they turn its rule off for its file. */
export function severityIn(
  file: string,
  found: { readonly rule: AnyRule; readonly severity: Severity },
  selection: Selection,
): Severity | undefined {
  const { only, overrides = [] } = selection;
  if (only.size > 0 || overrides.length === 0) return found.severity;
  const { id, severity } = found.rule.meta;
  const own = overrides
    .filter(({ matches, rules }) => rules.has(id) && matches(file))
    .at(-1)
    ?.rules.get(id);
  if (own === undefined) return isOn(found.rule, selection) ? found.severity : undefined;
  return own.severity === "off" ? undefined : own.severity === "on" ? severity : own.severity;
}

/** The rules about secrets that a selection leaves out: they run all the same, so that no frame of another finding shows a secret. */
export function silentRules(rules: readonly AnyRule[], selected: readonly Selected[]): readonly Selected[] {
  const chosen = new Set(selected.map(({ rule }) => rule));
  return rules
    .filter((rule) => rule.meta.id.startsWith("secret/") && !chosen.has(rule))
    .map((rule) => ({ rule, severity: rule.meta.severity, isSilent: true }));
}
