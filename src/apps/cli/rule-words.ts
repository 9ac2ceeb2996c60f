/** A rule's metadata in words, so that every page and list says the same of it. */
import type { AnyRule } from "../../rule/index.ts";

type Meta = AnyRule["meta"];

const evidence: Readonly<Record<Meta["needs"][number], string>> = {
  file: "one file",
  project: "the project",
  change: "a change (--base or a plan)",
  snapshot: "a snapshot of the account",
};

const repairs: Readonly<Record<Meta["fixable"], string>> = {
  never: "no automatic fix",
  sometimes: "a fix where the case is clear",
  always: "always with a fix",
};

/** What a rule judges by, as in "needs the project and a snapshot of the account". */
export function needsWords({ needs }: Meta): string {
  return `needs ${needs.map((need) => evidence[need]).join(" and ")}`;
}

/** Whether a rule repairs what it finds. */
export function fixWords({ fixable }: Meta): string {
  return repairs[fixable];
}

/** When a rule runs. */
export function presetWords({ preset }: Meta): string {
  return preset === "off" ? "off unless named (or --preset all)" : `in preset ${preset}`;
}

/** The page of a weakness in the common list. */
export function cweUrl(number: number): string {
  return `https://cwe.mitre.org/data/definitions/${number}.html`;
}

/** "1 rule", "2 rules". */
export function rulesWords(number: number): string {
  return `${number} ${number === 1 ? "rule" : "rules"}`;
}
