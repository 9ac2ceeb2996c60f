/** Rules by the names users type; a slip is answered with the name that was probably meant. */
import { rules } from "#rules";
import type { AnyRule } from "../../rule/index.ts";
import { didYouMean } from "./suggest.ts";
import { UserError } from "./user-error.ts";

/** The system of a rule: the thing whose manual it quotes. */
export function systemOf(id: string): string {
  return id.slice(0, id.indexOf("/"));
}

/** The rules of a system; none where there is no such system. */
export function rulesOfSystem(system: string): readonly AnyRule[] {
  return rules.filter(({ meta }) => systemOf(meta.id) === system);
}

/** Every system that has rules, sorted. */
export function systems(): readonly string[] {
  return [...new Set(rules.map(({ meta }) => systemOf(meta.id)))];
}

/**
 * The rule of that id.
 * @param others what else may be meant where the id is given: a suggestion may be one of these too.
 * @throws UserError with the most alike id.
 */
export function ruleOf(id: string, others: readonly string[] = []): AnyRule {
  const found = rules.find(({ meta }) => meta.id === id);
  if (found !== undefined) return found;
  if (systems().includes(id)) {
    throw new UserError(`${id} is a system, not a rule; \`edgelint rules ${id}\` lists its rules`);
  }
  const ids = [...rules.map(({ meta }) => meta.id), ...others];
  throw new UserError(`there is no rule ${id}${didYouMean(id, ids) || "; `edgelint rules` lists them all"}`);
}

/**
 * Checks ids that a user gave.
 * @throws UserError for the first that no rule has.
 */
export function checkRuleIds(ids: readonly string[]): void {
  for (const id of ids) ruleOf(id);
}
