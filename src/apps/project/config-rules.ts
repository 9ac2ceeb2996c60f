/** What a configuration says of rules, one by one or by system, with their options checked. */
import type { RuleSetting } from "../../engine/index.ts";
import type { AnyRule } from "../../rule/index.ts";
import type { Route } from "../../syntax/index.ts";
import type { ConfigFault } from "./config-check.ts";
import type { ConfigText } from "./config-text.ts";
import { ruleOf, rulesOfSystem, systems } from "./rule-ids.ts";
import { closest } from "./suggest.ts";
import { UserError } from "./user-error.ts";

/** A rule's entry as it is written. */
export type WrittenSetting = RuleSetting["severity"] | readonly [RuleSetting["severity"], Record<string, unknown>?];

/** The settings by rule; `system/*` stands for all rules of a system, and a rule's own entry comes before it. */
export async function settingsOf(
  written: Readonly<Record<string, WrittenSetting>> = {},
  text: ConfigText,
  at: Route,
): Promise<ReadonlyMap<string, RuleSetting>> {
  const whole = new Map<string, RuleSetting>();
  const single = new Map<string, RuleSetting>();
  for (const [id, value] of Object.entries(written)) {
    const route = [...at, id];
    const [severity, options] = typeof value === "string" ? [value] : value;
    if (id.endsWith("/*")) {
      const system = knownSystem(id, text, route);
      if (options !== undefined) await checkSystemOptions({ id, system }, options, { text, route });
      for (const { meta, options: takes } of system)
        whole.set(meta.id, takes === undefined ? { severity } : { severity, options });
      continue;
    }
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

function knownSystem(id: string, text: ConfigText, route: Route): readonly AnyRule[] {
  const name = id.slice(0, -2);
  const system = rulesOfSystem(name);
  if (system.length > 0) return system;
  const alike = closest(name, systems());
  const hint = alike === undefined ? `; there are ${systems().join(", ")}` : `; did you mean ${alike}/*?`;
  throw text.fault(route, `there is no system ${name}${hint}`);
}

/** Options for a whole system hold where all of its rules that have options take them. */
async function checkSystemOptions(
  { id, system }: { readonly id: string; readonly system: readonly AnyRule[] },
  options: Record<string, unknown>,
  { text, route }: { readonly text: ConfigText; readonly route: Route },
): Promise<void> {
  const { optionFaults } = await import("./config-check.ts");
  const judged = system.flatMap(({ meta, options: takes }) =>
    takes === undefined ? [] : [{ id: meta.id, faults: optionFaults(takes.schema, options, [...route, 1]) }],
  );
  const [first] = judged;
  if (first === undefined) throw text.fault([...route, 1], `no rule of ${id} has options`);
  if (judged.every(({ faults }) => faults.length === 0)) return;
  // a slip, or a value that is none, is told as that
  const slip = ({ what }: ConfigFault): boolean =>
    !what.startsWith("there is no setting") || what.includes("did you mean");
  const fault = judged.length === 1 ? first.faults[0] : judged.flatMap(({ faults }) => faults).find(slip);
  if (fault !== undefined) throw text.fault(fault.route, fault.what);
  const ids = (all: typeof judged): string => all.map((one) => one.id).join(", ");
  const takers = judged.filter(({ faults }) => faults.length === 0);
  throw text.fault(
    [...route, 1],
    takers.length === 0
      ? `no rule of ${id} takes all of these options; write those of each under its own id: ${ids(judged)}`
      : `not every rule of ${id} takes these options; write them under ${ids(takers)}`,
  );
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
