/** What several rules about properties ask of a rule tree. */
import {
  type Behavior,
  type Criterion,
  type Field,
  hostMatches,
  hostnameCriteria,
  hostnamesIn,
  isPositive,
  known,
  type Read,
  type RuleNode,
  type RuleTree,
  reachOf,
  unknown,
} from "#rule";

/** What requests a `clientCertificate` criterion matches: by the outcome of the enforced checks, or by the certificate alone. */
export interface CertificateMatch {
  readonly outcome: "pass" | "fail" | "mismatch" | "valid" | "invalid" | "missing" | "present";
  /** True when it asks for the outcome of `enforceMtlsSettings` in a rule above. */
  readonly enforces: boolean;
}

/**
 * Reads a `clientCertificate` criterion in both of its forms: up to rule format v2026-01-09 `isCertificatePresent`,
 * `isCertificateValid` and a switch `enforceMtls` (on: run when the checks above fail), from v2026-02-16 on `enforceMtls` as
 * FAIL, PASS or IGNORE with `certificateState`.
 */
export function certificateMatch(criterion: Criterion): Read<CertificateMatch> {
  const enforce = criterion.option("enforceMtls");
  const text = enforce.text();
  if (text.state === "known" || !criterion.option("certificateState").isAbsent) return newMatch(criterion, text);
  const isOn = enforce.bool();
  const present = criterion.option("isCertificatePresent").bool();
  const validity = criterion.option("isCertificateValid").text();
  for (const read of [isOn, present, validity]) if (read.state === "unknown") return read;
  const isEnforced = isOn.state === "known" && isOn.value;
  const isValid = validity.state === "known" ? validity.value : "IGNORE";
  if (isEnforced) return known({ outcome: isValid === "VALID" ? "mismatch" : "fail", enforces: true });
  if (present.state === "known" && !present.value) return known({ outcome: "missing", enforces: false });
  return known({
    outcome: isValid === "VALID" ? "valid" : isValid === "INVALID" ? "invalid" : "present",
    enforces: false,
  });
}

function newMatch(criterion: Criterion, enforce: Read<string>): Read<CertificateMatch> {
  if (enforce.state === "unknown") return enforce;
  const asked = enforce.state === "known" ? enforce.value : "IGNORE";
  if (asked === "FAIL" || asked === "PASS")
    return known({ outcome: asked === "FAIL" ? "fail" : "pass", enforces: true });
  const state = criterion.option("certificateState").text();
  if (state.state === "unknown") return state;
  const outcomes = {
    MISSING: "missing",
    PRESENT_VALID: "valid",
    PRESENT_INVALID: "invalid",
    PRESENT: "present",
  } as const;
  const outcome = state.state === "known" ? outcomes[state.value as keyof typeof outcomes] : undefined; // looked up, may be none
  return outcome === undefined
    ? unknown("the criterion does not say which certificates it matches")
    : known({ outcome, enforces: false });
}

/** True for requests that fail the mTLS checks, or some of them. */
export function isFailure({ outcome }: CertificateMatch): boolean {
  return ["fail", "mismatch", "invalid", "missing"].includes(outcome);
}

/** The switches that turn a behavior off; absent means off for those that begin switched off. */
const switches: Readonly<Record<string, { readonly option: string; readonly startsOff: boolean }>> = {
  clientCertificateAuth: { option: "enable", startsOff: true },
  logCustom: { option: "logCustomLogField", startsOff: true },
  mtlsOriginKeystore: { option: "enable", startsOff: true },
  denyAccess: { option: "enabled", startsOff: false },
  constructResponse: { option: "enabled", startsOff: false },
};

/** True for a behavior that is known to be switched off. */
export function isOff(behavior: Behavior): boolean {
  const known = switches[behavior.name];
  if (known === undefined) return false;
  const read = behavior.option(known.option).bool();
  return read.state === "absent" ? known.startsOff : read.state === "known" && !read.value;
}

/** True when a list has an entry that is not blank, or may have one. */
export function hasEntries(list: Field): boolean {
  return !list.isMissing && !(list.isList && list.items().every((item) => item.isBlank));
}

/** The hostnames and patterns that the rule or a rule above it is limited to, as far as they are known. */
export function hostnamesNamedBy(rule: RuleNode): readonly string[] {
  return hostnameCriteria(rule)
    .filter((criterion) => isPositive(criterion) === true)
    .flatMap(hostnamesIn);
}

/** True when requests for some hostname that one rule names may get to another, or when the one names none. */
export function mayShareHosts(rule: RuleNode, other: RuleNode): boolean {
  const named = hostnamesNamedBy(rule);
  return named.length === 0 || named.some((name) => reachOf(other, name) !== "no" || overlaps(other, name));
}

function overlaps(rule: RuleNode, pattern: string): boolean {
  return (
    pattern.includes("*") &&
    hostnameCriteria(rule).some((criterion) => hostnamesIn(criterion).some((name) => hostMatches(pattern, name)))
  );
}

/** The property or include a tree belongs to, for sentences. */
export function ownerLabel(tree: RuleTree): string {
  return tree.include === undefined ? (tree.property?.label ?? "the snippet") : `include ${tree.include.label}`;
}
