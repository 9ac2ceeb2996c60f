/** Which hosts a part of an expression is about: a rule on client certificates is right or wrong by the hosts it applies to. */
import type { Literal, Term } from "./terms.ts";

/** A test of the host name; `value` is lower case and trimmed, except that of `matches` and of a named list (`in $NAME`). */
export interface HostPattern {
  readonly operator: "eq" | "in" | "contains" | "matches" | "starts_with" | "ends_with";
  readonly value: string;
}

/** The host names a branch can match. Names are lower case and trimmed. */
export type HostScope =
  /** No test of the host name at all. */
  | { readonly kind: "any" }
  /**
   * Positive tests. With `names`, exactly these, as far as the listed tests, which need a request to be decided, agree;
   * without, the hosts that pass all `patterns` and none of `without`. Names and patterns both empty: no host at all.
   */
  | {
      readonly kind: "only";
      readonly names: readonly string[];
      readonly patterns: readonly HostPattern[];
      readonly without: readonly HostPattern[];
    }
  /** Negative tests alone: every host but these, which is no limit. */
  | { readonly kind: "except"; readonly names: readonly string[]; readonly patterns: readonly HostPattern[] };

/** An answer that may need more than the text: a list's content, a regular expression, the request. */
export type Answer = "yes" | "no" | "maybe";

/** The header is the same name by another way, so a rule scoped by it is scoped. */
const HOST_FIELD = /^(?:lower\()?(?:http\.host|http\.request\.headers\["host"\])\)?$/i;

const HOST_OPERATORS: ReadonlySet<string> = new Set(["eq", "in", "contains", "matches", "starts_with", "ends_with"]);

/** Whether a literal tests the host name in a way that can limit it. */
export function isHostTest(literal: Literal): boolean {
  return HOST_FIELD.test(literal.field) && HOST_OPERATORS.has(literal.operator);
}

/** A host name as ESA compares it: requests carry names of other scripts in their ASCII form. */
export function normaliseHost(host: string): string {
  const name = host.trim().toLowerCase();
  if (!foreign.test(name) || /[\s/?#:@%[\]\\]/.test(name)) return name;
  const address = `http://${name}/`;
  return URL.canParse(address) ? new URL(address).hostname : name;
}

const foreign = /[^\x00-\x7f]/;

/** Whether what a subject is compared with is a host name. */
export function isHostField(field: string): boolean {
  return HOST_FIELD.test(field);
}

/** The hosts that the host tests of a term leave, all of them together. */
export function hostScope(term: Term): HostScope {
  const tests = term.filter(isHostTest).map((literal) => ({ negated: literal.negated, patterns: toPatterns(literal) }));
  // A positive `in` offers alternatives; every other test holds or fails alone.
  const exact = tests
    .filter((test) => !test.negated && test.patterns.every(isName))
    // No request comes to a name with an asterisk in it.
    .map((test) => test.patterns.map((p) => p.value).filter((name) => !name.includes("*")));
  const patterns = tests
    .filter((test) => !test.negated && !test.patterns.every(isName))
    .flatMap((test) => test.patterns);
  const without = tests.filter((test) => test.negated).flatMap((test) => test.patterns);
  const [first, ...others] = exact;
  if (first !== undefined)
    return exactScope(
      [...new Set(first)].filter((name) => others.every((list) => list.includes(name))),
      patterns,
      without,
    );
  if (patterns.length > 0) return { kind: "only", names: [], patterns, without };
  if (without.length === 0) return { kind: "any" };
  return {
    kind: "except",
    names: without.filter(isName).map(({ value }) => value),
    patterns: without.filter((pattern) => !isName(pattern)),
  };
}

function exactScope(
  candidates: readonly string[],
  patterns: readonly HostPattern[],
  without: readonly HostPattern[],
): HostScope {
  const names = candidates.filter((name) => passes(name, patterns, without) !== "no");
  const isOpen = (pattern: HostPattern): boolean => names.some((name) => holds(pattern, name) === "maybe");
  return { kind: "only", names, patterns: patterns.filter(isOpen), without: without.filter(isOpen) };
}

/** Whether a scope holds a host. */
export function inScope(scope: HostScope, host: string): Answer {
  const name = normaliseHost(host);
  if (scope.kind === "any") return "yes";
  if (scope.kind === "except") return scope.names.includes(name) ? "no" : passes(name, [], scope.patterns);
  if (scope.names.length === 0 && scope.patterns.length === 0) return "no";
  if (scope.names.length > 0 && !scope.names.includes(name)) return "no";
  return passes(name, scope.patterns, scope.without);
}

function passes(name: string, patterns: readonly HostPattern[], without: readonly HostPattern[]): Answer {
  const wanted = patterns.map((pattern) => holds(pattern, name));
  const unwanted = without.map((pattern) => holds(pattern, name));
  if (wanted.includes("no") || unwanted.includes("yes")) return "no";
  return wanted.includes("maybe") || unwanted.includes("maybe") ? "maybe" : "yes";
}

function holds({ operator, value }: HostPattern, name: string): Answer {
  // A part of a name in another script is nowhere in the ASCII form of the name.
  if (operator !== "eq" && foreign.test(value)) return "maybe";
  switch (operator) {
    case "eq":
      return name === value ? "yes" : "no";
    case "contains":
      return name.includes(value) ? "yes" : "no";
    case "starts_with":
      return name.startsWith(value) ? "yes" : "no";
    case "ends_with":
      return name.endsWith(value) ? "yes" : "no";
    case "in":
    case "matches":
      // A list's content is not in the text, and ESA's regular expressions are not ours.
      return "maybe";
  }
}

function toPatterns({ operator, values }: Literal): readonly HostPattern[] {
  return values.map(({ kind, text }) => {
    if (kind === "list") return { operator: "in", value: text };
    if (operator === "matches") return { operator, value: text };
    const isPart = operator === "contains" || operator === "starts_with" || operator === "ends_with";
    return isPart ? { operator, value: text.trim().toLowerCase() } : { operator: "eq", value: normaliseHost(text) };
  });
}

function isName({ operator }: HostPattern): boolean {
  return operator === "eq";
}
