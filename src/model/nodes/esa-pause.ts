/** What keeps a WAF rule from applying at all times: a switch of its own, that of its ruleset, its schedule. */
import type { Field } from "../field.ts";
import { valueOf } from "../read.ts";
import type { EsaWafRule } from "./esa-waf.ts";

/** The first thing found that pauses a rule, in words that follow "because", with the value that ends it. */
export interface Pause {
  readonly field: Field;
  readonly cause: string;
  readonly to: string;
}

/** The first thing that is known to keep a rule from applying always; undefined when nothing is. */
export function pauseOf(rule: EsaWafRule): Pause | undefined {
  const set = valueOf(rule.ruleset);
  if (isOff(rule.status)) return { field: rule.status, cause: "its status is off", to: "on" };
  const status = set?.member("Status");
  if (set !== undefined && status !== undefined && isOff(status))
    return { field: status, cause: `ruleset ${set.label} is off`, to: set.switches.on };
  const scopes = rule.setting("Timer", "Scopes");
  const when = valueOf(scopes.text());
  if (when === "periods" || when === "weekly")
    return { field: scopes, cause: `its schedule is ${when}`, to: "permanent" };
  return undefined;
}

function isOff(status: Field): boolean {
  return valueOf(status.text())?.trim().toLowerCase() === "off";
}
