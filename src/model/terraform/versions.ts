/** Versions of providers, as constraints speak of them. */

/**
 * Which versions from `since` on a constraint such as `~> 8.1` lets in: none, some beside older ones, or those alone (`all`).
 * Undefined for a text that is no constraint.
 * @see https://developer.hashicorp.com/terraform/language/expressions/version-constraints
 */
export function allowedVersions(constraint: string, since: string): "none" | "some" | "all" | undefined {
  const outcomes = constraint.split(",").map((clause) => allowedBy(clause.trim(), numbersOf(since)));
  if (outcomes.includes(undefined)) return undefined;
  if (outcomes.includes("none")) return "none";
  return outcomes.includes("all") ? "all" : "some";
}

function allowedBy(clause: string, since: readonly number[]): "none" | "some" | "all" | undefined {
  const [, sign = "", text = ""] = /^(=|!=|>=|<=|>|<|~>)?\s*v?(\d+(?:\.\d+){0,2})(?:[-+][\w.-]+)?$/.exec(clause) ?? [];
  if (text === "") return undefined;
  const version = numbersOf(text);
  const isOlder = compare(version, since) < 0;
  if (sign === "" || sign === "=") return isOlder ? "none" : "all";
  if (sign === "<=") return isOlder ? "none" : "some";
  if (sign === "<") return compare(version, since) <= 0 ? "none" : "some";
  if (sign === "!=") return "some";
  const end = sign === "~>" ? endOf(version) : undefined;
  if (end !== undefined && compare(end, since) <= 0) return "none";
  return isOlder ? "some" : "all";
}

/** `~> 8.1` ends before 9, `~> 8.1.2` before 8.2; `~> 8` has no end. */
function endOf(version: readonly number[]): readonly number[] | undefined {
  const kept = version.slice(0, -1);
  return kept.length === 0 ? undefined : kept.map((number, at) => (at === kept.length - 1 ? number + 1 : number));
}

const numbersOf = (version: string): readonly number[] => version.split(".").map(Number);

function compare(a: readonly number[], b: readonly number[]): number {
  const at = [0, 1, 2].find((index) => (a[index] ?? 0) !== (b[index] ?? 0));
  return at === undefined ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
