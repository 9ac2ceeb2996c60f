/** What stayed unchecked because the run was not given it: one sentence for many rules, and a flag that would help all of them. */
import type { Unchecked } from "./input.ts";
import { count } from "./words.ts";

/** Evidence that a run may lack as a whole; `why` is the engine's sentence for it. */
interface Want {
  readonly why: string;
  readonly flag: string;
  readonly about: string;
  readonly how: string;
}

const wants: readonly Want[] = [
  {
    why: "there is no earlier state to compare with",
    flag: "--base",
    about: "changes",
    how: "give --base with a commit or a folder",
  },
  {
    why: "there is no snapshot or export of the account",
    flag: "--snapshot",
    about: "the account",
    how: "give --snapshot with a file that shows it",
  },
];

/** The rules that did not run for want of the same thing. */
export interface Wanting {
  /** "34 rules about changes did not run: give --base with a commit or a folder" */
  readonly sentence: string;
  readonly flag: string;
  readonly rules: readonly string[];
}

/** What was not judged for want of a flag, flag by flag, and the questions that are about something else. */
export function wantingIn(unchecked: readonly Unchecked[]): {
  readonly wanting: readonly Wanting[];
  readonly others: readonly Unchecked[];
} {
  const wanting = wants.flatMap(({ why, flag, about, how }) => {
    const rules = unchecked.filter((one) => one.why === why).map(({ rule }) => rule);
    return rules.length === 0
      ? []
      : [{ sentence: `${count(rules.length, "rule")} about ${about} did not run: ${how}`, flag, rules }];
  });
  return { wanting, others: unchecked.filter((one) => !wants.some(({ why }) => why === one.why)) };
}

/** "38 unchecked, 34 of them for want of --base": the count, and what most of it is for want of. */
export function uncheckedCount(number: number, unchecked: readonly Unchecked[]): string {
  const [base] = wantingIn(unchecked).wanting.filter(({ flag }) => flag === "--base");
  if (base === undefined) return `${number} unchecked`;
  const share = base.rules.length >= number ? "" : `${base.rules.length} of them `;
  return `${number} unchecked, ${share}for want of ${base.flag}`;
}
