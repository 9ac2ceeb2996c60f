/**
 * Which hostnames a rule is in force for. Only hostname criteria can be decided from files, so everything else counts as
 * possible.
 */
import { hostKey } from "../ids.ts";
import { valueOf } from "../read.ts";
import type { Hostname } from "./hostname.ts";
import type { Behavior, Criterion, RuleNode } from "./rule-tree.ts";

/** Whether requests for a hostname can get to a rule; unknown where a value or a rule above is not in view. */
export type Reach = "yes" | "no" | "unknown";

/**
 * Whether requests for a hostname can get to a rule, by the hostname criteria of the rule and of the rules above it. All other
 * criteria are taken as such that can match. A hostname of the property may itself begin with a wildcard.
 */
export function reachOf(rule: RuleNode, hostname: string): Reach {
  const above = rule.hasKnownAncestors ? "yes" : "unknown";
  return [rule, ...rule.ancestors].map((one) => matchOf(one, hostname)).reduce(and, above);
}

/** The hostnames of a property for which a behavior is in force, and why there may be more. */
export interface Ruled {
  readonly hostnames: readonly Hostname[];
  /** Undefined when every hostname of the property is known to be among them or not. */
  readonly gap: string | undefined;
}

/** The hostnames for which a behavior is in force: requests for them get to its rule, and no later rule replaces it for all of them. */
export function hostnamesRuledBy(behavior: Behavior): Ruled {
  const { rule, name } = behavior;
  const { property, rules } = rule.tree;
  const { include, extent } = rule.tree;
  if (include !== undefined)
    return {
      hostnames: [],
      gap: `which hostnames get to the rules of include ${include.label} is up to its properties`,
    };
  if (property === undefined || extent !== "whole")
    return { hostnames: [], gap: "the property of this rule is not in view" };
  const later = rules.slice(rules.indexOf(rule) + 1).filter((other) => other.behavior(name) !== undefined);
  const found = property.hostnames.map((hostname) => ({
    hostname,
    reach: rule.behavior(name) === behavior ? ruled(hostname, rule, later) : "no",
  }));
  const vague = found.find(({ reach }) => reach === "unknown");
  const hostnames = found.filter(({ reach }) => reach === "yes").map(({ hostname }) => hostname);
  const why = vague && `whether ${vague.hostname.label} gets to rule ${rule.label} is not known`;
  return { hostnames, gap: property.hostnamesGap ?? why };
}

function ruled(hostname: Hostname, rule: RuleNode, later: readonly RuleNode[]): Reach {
  const name = valueOf(hostname.name);
  if (name === undefined) return "unknown";
  const replaced = later.map((other) => (dependsOnHostOnly(other) ? reachOf(other, name) : "no")).reduce(or, "no");
  return and(reachOf(rule, name), { yes: "no", no: "yes", unknown: "unknown" }[replaced] as Reach); // the opposite of a Reach
}

/** True when nothing but the hostname decides whether requests get to a rule. */
function dependsOnHostOnly(rule: RuleNode): boolean {
  return [rule, ...rule.ancestors].every(({ criteria }) => criteria.every(({ name }) => name === "hostname"));
}

/** The hostname criteria of a rule and of the rules above it, nearest first. */
export function hostnameCriteria(rule: RuleNode): readonly Criterion[] {
  return [rule, ...rule.ancestors].flatMap(({ criteria }) => criteria.filter(({ name }) => name === "hostname"));
}

/** The hostnames and patterns a hostname criterion lists, as far as they are known, lower case. */
export function hostnamesIn(criterion: Criterion): readonly string[] {
  return criterion
    .option("values")
    .items()
    .flatMap((item) => {
      const read = item.text();
      return read.state === "known" ? [hostKey(read.value)] : [];
    });
}

/** True for a criterion that matches what it lists; false for `IS_NOT_ONE_OF`; undefined when that is not known. */
export function isPositive(criterion: Criterion): boolean | undefined {
  const operator = criterion.option("matchOperator").text();
  if (operator.state === "absent") return true; // IS_ONE_OF is what the editor starts with
  if (operator.state === "unknown") return undefined;
  return { IS_ONE_OF: true, IS_NOT_ONE_OF: false }[operator.value];
}

/** True when a pattern with `*` (any characters) and `?` (one character) matches a whole name, without regard to case. */
export function hostMatches(pattern: string, hostname: string): boolean {
  const [glob, name] = [hostKey(pattern), hostKey(hostname)];
  let [at, star, mark] = [0, -1, 0];
  for (let index = 0; index < name.length; ) {
    if (at < glob.length && glob[at] === "*") [star, mark] = [at++, index];
    else if (at < glob.length && (glob[at] === "?" || glob[at] === name[index])) [at, index] = [at + 1, index + 1];
    else if (star !== -1) [at, index] = [star + 1, ++mark];
    else return false;
  }
  while (glob[at] === "*") at++;
  return at === glob.length;
}

function matchOf(rule: RuleNode, hostname: string): Reach {
  const results = rule.criteria
    .filter(({ name }) => name === "hostname")
    .map((criterion) => criterionMatch(criterion, hostname));
  const others = rule.criteria.length - results.length;
  if (!rule.matchesAny) return results.reduce(and, rule.hasAllCriteria ? "yes" : "unknown");
  if (others > 0 || (results.length === 0 && rule.hasAllCriteria)) return "yes";
  return results.reduce(or, rule.hasAllCriteria ? "no" : "unknown");
}

function criterionMatch(criterion: Criterion, hostname: string): Reach {
  const positive = isPositive(criterion);
  if (positive === undefined) return "unknown";
  const values = hostnamesIn(criterion);
  const list = criterion.option("values");
  const isWhole = list.isAbsent || (list.isList && values.length === list.items().length);
  if (values.some((value) => hostMatches(value, hostname))) return positive ? "yes" : "no";
  const overlaps = hostname.includes("*") && values.some((value) => hostMatches(hostname, value));
  if (!isWhole || (positive && overlaps)) return "unknown";
  return positive ? "no" : "yes";
}

const and = (a: Reach, b: Reach): Reach =>
  a === "no" || b === "no" ? "no" : a === "unknown" || b === "unknown" ? "unknown" : "yes";
const or = (a: Reach, b: Reach): Reach =>
  a === "yes" || b === "yes" ? "yes" : a === "unknown" || b === "unknown" ? "unknown" : "no";
