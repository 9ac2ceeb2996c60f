/** Which rules a run asks and which it listens to in silence: what is not shown may still have to be hidden. */
import type { AnyRule } from "../rule/index.ts";
import type { Severity } from "./finding.ts";

/** Which rules run, and under which severity. */
export interface Selected {
  readonly rule: AnyRule;
  readonly severity: Severity;
  /** Set on a rule that nobody asked for: what it finds is hidden in frames, and not reported. */
  readonly isSilent?: boolean;
}

export const presets = ["recommended", "strict", "all"] as const;
export type Preset = (typeof presets)[number];

/** What a user asks for: a preset, or single rules whatever the preset. */
export interface Selection {
  readonly preset: Preset;
  /** Rule ids with the severity given for this run, if any; when not empty, only these run. */
  readonly only: ReadonlyMap<string, Severity | undefined>;
}

/** The rules a selection turns on. A preset contains those before it; `off` rules run in `all` or by name. */
export function selectRules(rules: readonly AnyRule[], { preset, only }: Selection): readonly Selected[] {
  if (only.size > 0) {
    return rules
      .filter(({ meta }) => only.has(meta.id))
      .map((rule) => ({ rule, severity: only.get(rule.meta.id) ?? rule.meta.severity }));
  }
  const wanted = {
    recommended: ["recommended"],
    strict: ["recommended", "strict"],
    all: ["recommended", "strict", "off"],
  }[preset];
  return rules
    .filter(({ meta }) => wanted.includes(meta.preset))
    .map((rule) => ({ rule, severity: rule.meta.severity }));
}

/** The rules about secrets that a selection leaves out: they run all the same, so that no frame of another finding shows a secret. */
export function silentRules(rules: readonly AnyRule[], selected: readonly Selected[]): readonly Selected[] {
  const chosen = new Set(selected.map(({ rule }) => rule));
  return rules
    .filter((rule) => rule.meta.id.startsWith("secret/") && !chosen.has(rule))
    .map((rule) => ({ rule, severity: rule.meta.severity, isSilent: true }));
}
