/** What keeps a WAF rule from applying at all times: a switch of its own, that of its ruleset, its schedule. */
import type { Field } from "../field.ts";
import { valueOf } from "../read.ts";
import type { EsaWafRule } from "./esa-waf.ts";

/** The first thing found that pauses a rule, in words that follow "because", with the value that ends it. */
export interface Pause {
  readonly field: Field;
  readonly cause: string;
  readonly to: string;
  /** False for a schedule, by which the rule does apply at times. */
  readonly isOff: boolean;
}

/** The first thing that is known to keep a rule from applying always; undefined when nothing is. */
export function pauseOf(rule: EsaWafRule): Pause | undefined {
  const set = valueOf(rule.ruleset);
  const own = rule.statuses.find(isOff);
  if (own !== undefined) return { field: own, cause: "its status is off", to: "on", isOff: true };
  const status = set?.member("Status");
  if (set !== undefined && status !== undefined && isOff(status))
    return { field: status, cause: `ruleset ${set.label} is off`, to: set.switches.on, isOff: true };
  const scopes = rule.setting("Timer", "Scopes");
  const when = valueOf(scopes.text());
  const times = when === undefined ? undefined : schedules[when];
  return times === undefined
    ? undefined
    : { field: scopes, cause: `it runs only ${times}`, to: "permanent", isOff: false };
}

const schedules: Readonly<Record<string, string | undefined>> = {
  periods: "in set periods",
  weekly: "at set times of the week",
};

function isOff(status: Field): boolean {
  return valueOf(status.text())?.trim().toLowerCase() === "off";
}
